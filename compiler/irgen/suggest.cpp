// "did you mean": edit distance over the names in sight.
#include "compiler/irgen/suggest.h"

#include <algorithm>
#include <vector>

namespace krait::irgen {

namespace {

auto distance(std::string_view left, std::string_view right) -> size_t {
  std::vector<size_t> row(right.size() + 1);
  for (size_t i = 0; i <= right.size(); ++i) row[i] = i;
  for (size_t i = 0; i < left.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i + 1;
    for (size_t j = 0; j < right.size(); ++j) {
      const size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (left[i] == right[j] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[right.size()];
}

}  // namespace

auto similarName(sema::Scope& scope, std::string_view name) -> std::string_view {
  std::string_view best;
  size_t best_distance = name.size() <= 3 ? 2 : 3;
  const auto consider = [&](std::string_view candidate) {
    const size_t longer = std::max(candidate.size(), name.size());
    const size_t shorter = std::min(candidate.size(), name.size());
    if (candidate == name || longer - shorter >= best_distance) return;
    const size_t found = distance(candidate, name);
    if (found < best_distance) {
      best = candidate;
      best_distance = found;
    }
  };
  for (sema::Scope* outer = &scope; outer != nullptr; outer = outer->parent) {
    if (outer != &scope && outer->kind == sema::Scope::Kind::Class) continue;
    for (const auto& symbol : outer->symbols) {
      if (symbol.is_bound) consider(symbol.name);
    }
  }
  for (const auto builtin : sema::allBuiltinNames()) consider(builtin);
  return best;
}

}  // namespace krait::irgen
