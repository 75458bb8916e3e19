// Progress on what takes longer than a second, where somebody watches.
#pragma once

#include <chrono>
#include <string>

namespace krait::driver {

class Progress {
 public:
  Progress(std::string title, size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  auto operator=(const Progress&) -> Progress& = delete;

  void step();

 private:
  std::string title_;
  size_t total_;
  size_t done_ = 0;
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace krait::driver
