// "did you mean": the name that is written most like one that does not exist.
#pragma once

#include <string>
#include <string_view>

namespace krait::base {

/// Keeps the best of the candidates that it is shown: the first of those with the fewest edits (a character added, dropped
/// or changed), if these are few for the length of the name.
class ClosestName {
 public:
  explicit ClosestName(std::string_view wanted);

  void consider(std::string_view candidate);
  /// Empty when nothing is close.
  auto best() const -> const std::string& { return best_; }

 private:
  std::string wanted_;
  std::string best_;
  size_t best_distance_;
};

}  // namespace krait::base
