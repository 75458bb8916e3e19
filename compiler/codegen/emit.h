// Emission: typed IR to readable C++17. The door of this stage.
//
// A module becomes a pair of files, `sensor.hpp` and `sensor.cpp`, in a namespace of its name; `program.cpp`
// holds `krait_program()`, which runs the main module, or of a library `start()`. Nothing is emitted that runs before it: no `main`, no
// static constructors. What the emitted code may call is the runtime, through `krait/krait.hpp`.
//
// What emission asks of lowering, beyond the verifier of the IR:
//   - `call_runtime` prints `krait::NAME(operands)`; a name with `::` in it is printed as it stands. A name
//   that ends in
//     `<>` gets the arguments of its result's type as template arguments (`toList<>` to a list[u8]:
//     `toList<uint8_t>`), one that ends in `<*>` the result's type itself (`checked<*>` to u8:
//     `checked<uint8_t>`).
//   - `call_runtime` with a `ref` passes that function as a C++ callable at argument `index`. Where it has
//   captures, the
//     operand at `index` is its closure; where not, there is no operand for it.
//   - A constant operand takes the type that its place asks for: the result's for arithmetic, the parameter's
//   for calls
//     of functions, the other side's for comparisons. For `call_runtime` it is the narrowest of i32 and i64
//     that holds it, or a `krait::Int`; where another one is meant, a `convert` says so.
//   - `convert` of something to its own type is nothing.
//   - `make_closure` with index 1 promises that the function is only called directly, never through a Value.
//   - Counts of machine shifts are proved not to be negative, left shifts' results to fit.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/ir/ir.h"

namespace krait::codegen {

// What is kept for the report of an exception.
enum class Traceback {
  None,
  Line,  // the line that raised
  Full,  // every function on the way, and their lines
};

// A library for other people's C++: everything stands in a namespace of its own, so that several libraries that import the
// same module go into one image; and of the module through which that C++ comes in, only the functions.
struct LibraryOptions {
  std::string space;         // "sensor_code"; empty: a program
  std::string entry_module;  // its body is what inference was told of the callers: no code
  std::string callers;       // its function that plays them
};

struct EmitOptions {
  bool line_directives = false;  // `#line` to the Python, needs `sources`
  bool format = false;           // lay out with libFormat: slow, for people
  int int_bits = 32;             // of the target's C++ `int`: 16 on AVR
  int word_bits = 32;            // of `krait::word`
  int float_bits = 64;           // of `krait::Float`
  bool boxed = false;            // numbers are kept as objects (`--representation`): constants are objects that exist once
  Traceback traceback = Traceback::None;  // needs `sources`
  bool tells_stores = false;  // what is written into objects goes through `krait::store` (`--gc incremental`)
  bool mark_allocations = false;  // with full tracebacks: also what takes memory says where it is (a profile of the heap)
  bool source_lines = false;              // Full: with the text of the lines
  bool absolute_paths = false;            // Full: as CPython shows them; else as they were given
  std::string library;                    // folder of modules that tracebacks do not show
  const base::SourceManager* sources = nullptr;
  LibraryOptions embedded;
};

struct EmittedFile {
  std::string path;  // relative: "sensor.cpp"
  std::string text;
};

auto emitProgram(const ir::Program& program, const EmitOptions& options) -> std::vector<EmittedFile>;

}  // namespace krait::codegen
