// Where a program takes memory from the heap, for those who do not want that: `--no-heap` and `@krait.noalloc`.
//
// What is looked at is typed IR after the passes: what inference unboxed and the passes removed takes nothing. The exception
// that a failing check raises is not counted, because a program without mistakes never makes it; one that the program raises
// is.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/ir/ir.h"

namespace krait::report {

struct Allocation {
  // Calls, from the outermost; the last step takes the memory.
  struct Step {
    base::SourceRange range;
    std::string what;  // the name of the function that is called; of the last: what is made
  };
  std::string function;  // the qualified name of the function that the first step stands in
  std::vector<Step> steps;
};

/// Every place in files that are `own`: of what is called elsewhere, the call.
auto allocations(const ir::Program& program, const std::function<bool(base::FileId)>& own)
    -> std::vector<Allocation>;

struct NoAllocMarks {
  std::vector<ir::FunctionId> functions;
  std::vector<base::SourceRange>
      misplaced;  // calls of krait.noalloc with something that is not a function here
};
/// What `krait.noalloc` marks, in untyped IR.
auto noAllocMarks(const ir::Program& untyped) -> NoAllocMarks;

/// The first allocation of each of these functions of untyped IR, if any; one a function.
auto brokenPromises(const ir::Program& program, const std::vector<ir::FunctionId>& functions)
    -> std::vector<Allocation>;

}  // namespace krait::report
