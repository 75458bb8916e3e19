#include "compiler/expand/maker_names.h"

#include "compiler/frontend/ast_visitor.h"

namespace krait::expand {

namespace {

struct Row {
  Maker maker;
  std::string_view module;
  std::string_view name;
};

constexpr Row kMakers[] = {
#define KRAIT_MAKER(NAME, MODULE, TEXT) {Maker::NAME, MODULE, TEXT},
#include "compiler/expand/makers.def"
};

auto find(std::string_view module, std::string_view name) -> Maker {
  for (const Row& row : kMakers) {
    if (row.module == module && row.name == name) return row.maker;
  }
  return Maker::None;
}

auto isMakerModule(std::string_view module) -> bool {
  for (const Row& row : kMakers) {
    if (row.module == module) return true;
  }
  return false;
}

}  // namespace

void MakerNames::visit(const frontend::Node& node) {
  if (const auto* import = node.tryAs<frontend::Import>()) {
    for (const auto* alias : import->names) {
      if (isMakerModule(alias->name)) modules_[alias->asname.empty() ? alias->name : alias->asname] = alias->name;
    }
  } else if (const auto* from = node.tryAs<frontend::ImportFrom>(); from != nullptr && from->level == 0) {
    for (const auto* alias : from->names) {
      if (alias->name == "*") {
        for (const Row& row : kMakers) {
          if (row.module == from->module) names_[row.name] = row.maker;
        }
      } else if (const Maker maker = find(from->module, alias->name); maker != Maker::None) {
        names_[alias->asname.empty() ? alias->name : alias->asname] = maker;
      }
    }
  }
  if (node.isa<frontend::Expr>()) return;
  frontend::forEachChild(node, [&](const frontend::Node& child) { visit(child); });
}

auto MakerNames::makerOf(const frontend::Expr& expr) const -> Maker {
  if (const auto* name = expr.tryAs<frontend::Name>()) {
    const auto found = names_.find(name->id);
    return found == names_.end() ? Maker::None : found->second;
  }
  if (const auto* attribute = expr.tryAs<frontend::Attribute>()) {
    const auto* module = attribute->value->tryAs<frontend::Name>();
    if (module == nullptr) return Maker::None;
    const auto found = modules_.find(module->id);
    return found == modules_.end() ? Maker::None : find(found->second, attribute->attr);
  }
  return Maker::None;
}

auto MakerNames::makerCalled(const frontend::Expr& expr) const -> Maker {
  const auto* call = expr.tryAs<frontend::Call>();
  return call == nullptr ? Maker::None : makerOf(*call->func);
}

}  // namespace krait::expand
