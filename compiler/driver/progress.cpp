// Progress: one line that is rewritten, and removed at the end.
#include "compiler/driver/progress.h"

#include <unistd.h>

#include <cstdio>
#include <utility>

namespace krait::driver {

Progress::Progress(std::string title, size_t total)
    : title_(std::move(title)), total_(total), terminal_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

void Progress::step() {
  ++done_;
  if (!terminal_ || std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
  shown_ = true;
  std::fprintf(stderr, "\r\033[K%s %zu/%zu", title_.c_str(), done_, total_);
}

}  // namespace krait::driver
