// Which names of a module mean makers: from its imports, wherever they stand.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "compiler/frontend/ast.h"

namespace krait::expand {

enum class Maker {
  None,
#define KRAIT_MAKER(NAME, MODULE, TEXT) NAME,
#include "compiler/expand/makers.def"
};

class MakerNames {
 public:
  explicit MakerNames(const frontend::Module& tree) { visit(tree); }

  /// What `name` or `module.name` means.
  [[nodiscard]] auto makerOf(const frontend::Expr& expr) const -> Maker;
  /// The same of what is called.
  [[nodiscard]] auto makerCalled(const frontend::Expr& expr) const -> Maker;
  [[nodiscard]] auto any() const -> bool { return !names_.empty() || !modules_.empty(); }

 private:
  void visit(const frontend::Node& node);

  std::map<std::string_view, Maker> names_;
  std::map<std::string_view, std::string_view> modules_;
};

}  // namespace krait::expand
