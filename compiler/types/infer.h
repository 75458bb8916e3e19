// The door to type inference: untyped IR in, typed IR out.
//
// `infer` analyses the whole program (analysis.h), chooses representations (representation.h) and lowers every reachable
// copy of every function to typed IR (lower.h). What it decided about each variable, field, parameter and result comes
// along for `krait explain`.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostics.h"
#include "compiler/ir/ir.h"
#include "compiler/types/stubs.h"
#include "compiler/types/target_model.h"
#include "compiler/types/type.h"

namespace krait::types {

struct Explanation {
  enum class Subject { Variable, Parameter, Result, Field, Global, Element, Allocation, Check };
  Subject subject;
  std::string name;            // "RingBuffer.append(value)", "total", …
  std::string function;        // qualified name of the function it is in; empty for globals and fields
  base::SourceRange range;
  std::string inferred;        // "int 0..65535", "list of int 0..65535", "str or None"
  std::string representation;  // "uint16_t", "krait::List<uint16_t>*"
  bool is_boxed = false;       // a Value, a tagged integer, or a heap allocation
  std::string reason;          // why it is boxed; empty otherwise
  // How it came to that: for each thing that it can be, the lines from the store into it back to where that came from.
  struct Cause {
    std::string inferred;      // "str", "None", "no upper bound"
    std::vector<base::SourceRange> steps;
    friend auto operator==(const Cause&, const Cause&) -> bool = default;
  };
  std::vector<Cause> causes;
  // What it takes in each model of data (costs.h). Of a container also what each of its items does, a dictionary's key and
  // value together.
  std::array<int64_t, 3> bytes{};
  std::array<int64_t, 3> item_bytes{-1, -1, -1};
  std::string item;            // "int 0..65535"; empty: no container
};

/// A class with objects, as `krait mem` shows it.
struct ClassLayout {
  std::string name;            // "Reading"
  std::string cpp_name;        // "sensor::Reading"
  base::SourceRange range;
  size_t fields = 0;           // attributes, those of its bases included
};

struct TypedProgram {
  std::unique_ptr<ir::Program> program;
  std::unique_ptr<TypeTable> types;
  std::vector<Explanation> explanations;   // where they were asked for
  std::vector<ClassLayout> layouts;        // likewise
};

/// Explanations take memory for each write of the program, and time. The program gets forms of its generic classes
/// (class_forms.h).
auto infer(ir::Program& program, const Stubs& stubs, const TargetModel& target,
           const base::SourceManager& sources, diagnostics::DiagnosticEngine& diagnostics, bool explained)
    -> TypedProgram;

}  // namespace krait::types
