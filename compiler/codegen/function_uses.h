// How a program uses its functions as values: which of them need an object, and which objects a way to be called by those
// who know nothing of them.
//
//     HANDLERS = [increment, double]
//     x = HANDLERS[code](x)            # a chain of tests, with a direct call each
//
// An object that only such tests look at is an address. What makes it more is a Value of it, or the runtime: printing,
// sorting by it, handing it to an interrupt. Where nothing in the program does that to any function, no object of one has
// slots, and what those would link (arguments out of Values, results into them) is not there.
#pragma once

#include <vector>

#include "compiler/ir/ir.h"

namespace krait::codegen {

class FunctionUses {
 public:
  enum class Use { None, Called, Value };

  /// `is_library`: C++ may get hold of any of them.
  FunctionUses(const ir::Program& program, bool is_library);
  [[nodiscard]] auto of(ir::FunctionId id) const -> Use { return uses_[id]; }
  // What else decides what all modules need.
  [[nodiscard]] auto namesGenerators() const -> bool { return names_generators_; }
  [[nodiscard]] auto viewsArrays() const -> bool { return has_arrays_ && has_views_; }

 private:
  void visit(const ir::Block& block);

  std::vector<Use> uses_;
  bool has_arrays_ = false;
  bool has_views_ = false;
  bool names_generators_ = false;
};

}  // namespace krait::codegen
