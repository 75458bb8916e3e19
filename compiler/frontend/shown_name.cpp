#include "compiler/frontend/shown_name.h"

namespace krait::frontend {

auto shownNameOf(const Stmt& statement) -> const Constant* {
  const auto* assign = statement.tryAs<Assign>();
  if (assign == nullptr || assign->targets.size() != 1) return nullptr;
  const auto* target = assign->targets[0]->tryAs<Name>();
  return target != nullptr && target->id == kShownName ? assign->value->tryAs<Constant>() : nullptr;
}

auto shownName(const ClassDef& def) -> std::string_view {
  for (size_t i = 0; i < def.body.size() && i < 2; ++i)
    if (const Constant* name = shownNameOf(*def.body[i])) return name->value.text;
  return def.name;
}

auto shownFunctionName(std::string_view name) -> std::string_view {
  if (!name.starts_with(kCopyOf)) return name;
  return name.substr(name.find('_', kCopyOf.size()) + 1);
}

}  // namespace krait::frontend
