// "did you mean" over the names in sight.
#include "compiler/irgen/suggest.h"

#include "compiler/base/closest_name.h"

namespace krait::irgen {

auto similarName(sema::Scope& scope, std::string_view name) -> std::string {
  base::ClosestName similar(name);
  for (sema::Scope* outer = &scope; outer != nullptr; outer = outer->parent) {
    if (outer != &scope && outer->kind == sema::Scope::Kind::Class) continue;
    for (const auto& symbol : outer->symbols) {
      if (symbol.is_bound) similar.consider(symbol.name);
    }
  }
  for (const auto builtin : sema::allBuiltinNames()) similar.consider(builtin);
  return similar.best();
}

}  // namespace krait::irgen
