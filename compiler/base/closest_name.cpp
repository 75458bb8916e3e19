#include "compiler/base/closest_name.h"

#include <algorithm>
#include <vector>

namespace krait::base {

namespace {

// Wagner and Fischer's table, a row at a time.
auto editDistance(std::string_view left, std::string_view right) -> size_t {
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

ClosestName::ClosestName(std::string_view wanted)
    : wanted_(wanted), best_distance_(wanted.size() <= 3 ? 2 : 3) {
  // Long names may differ more: `stm32vldiscovry`.
  best_distance_ = std::max(best_distance_, wanted.size() / 4 + 1);
}

void ClosestName::consider(std::string_view candidate) {
  const size_t longer = std::max(candidate.size(), wanted_.size());
  const size_t shorter = std::min(candidate.size(), wanted_.size());
  if (candidate == wanted_ || longer - shorter >= best_distance_) return;
  const size_t distance = editDistance(candidate, wanted_);
  if (distance >= best_distance_) return;
  best_ = candidate;
  best_distance_ = distance;
}

}  // namespace krait::base
