// Which texts an expression can mean: constants, sums of constants, and names that are only ever bound to such, by
// assignments, by loops over displays, and by calls of the program's own functions.
//
// Names are told apart by their spelling alone, whatever their scope: a name that is bound to anything else anywhere in
// the module means nothing here.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/frontend/ast.h"

namespace krait::expand {

/// A text that is to be compiled. `mode` is compile()'s, empty for a plain string.
struct CodeText {
  std::string text;
  std::string mode;
  std::string file = "<string>";
  auto operator==(const CodeText&) const -> bool = default;
};

class ConstantTexts {
 public:
  explicit ConstantTexts(const frontend::Module& tree);

  /// Nothing where it may be something else as well.
  [[nodiscard]] auto of(const frontend::Expr& expr, int depth = 0) const -> std::optional<std::vector<CodeText>>;
  /// Whether `from module import name` stands somewhere.
  [[nodiscard]] auto isImported(std::string_view module, std::string_view name) const -> bool {
    return imported_.contains({module, name});
  }
  /// Whether the module binds the name itself.
  [[nodiscard]] auto isBound(std::string_view name) const -> bool { return bound_.contains(name); }

 private:
  struct Parameter {
    std::string_view function;
    size_t position;
  };
  struct Bindings {
    std::vector<const frontend::Expr*> values;
    std::vector<Parameter> parameters;
    int known = 0, all = 0;
  };

  void visit(const frontend::Node& node);
  void bind(const frontend::Expr& target, const frontend::Expr& value);
  void bindItems(const frontend::Expr& target, const frontend::Expr& items);
  void bindParameters(std::string_view function, const frontend::Arguments& args);
  void bindUnknown(std::string_view name) { ++bound_[name].all; }

  std::set<std::pair<std::string_view, std::string_view>> imported_;
  std::map<std::string_view, Bindings> bound_;
  std::map<std::string_view, std::vector<const frontend::Call*>> calls_;
  std::map<std::string_view, int> loads_;   // how often a name is read
  std::map<std::string_view, int> called_;  // and how often called
};

}  // namespace krait::expand
