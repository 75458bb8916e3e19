// Checks: the report of an internal error.
#include "compiler/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace krait::base {
namespace {

thread_local CurrentLocation* innermost = nullptr;
thread_local bool failing = false;

}  // namespace

CurrentLocation::CurrentLocation(const SourceManager& sources, SourceRange range)
    : sources_(&sources), range_(range), outer_(innermost) {
  innermost = this;
}

CurrentLocation::~CurrentLocation() { innermost = outer_; }

void failCheck(const char* condition, const char* message, const char* file, int line) {
  std::fflush(stdout);
  std::fprintf(stderr, "krait: internal error: %s\n", message);
  std::fprintf(stderr, "  check `%s` failed at %s:%d\n", condition, file, line);
  // The sources themselves may be what is broken: never report a failure of the report.
  if (!failing && innermost != nullptr && innermost->range_.isValid()) {
    failing = true;
    const SourceManager& sources = *innermost->sources_;
    const LineColumn place = sources.position(innermost->range_);
    std::fprintf(stderr, "  while compiling %s:%u:%u\n", sources.path(innermost->range_.file).c_str(),
                 place.line, place.column);
    const std::string_view text = sources.lineText(innermost->range_.file, place.line);
    std::fprintf(stderr, "    %.*s\n", static_cast<int>(text.size()), text.data());
  }
  std::fprintf(
      stderr,
      "This is a bug in Krait, not in your program. Please report it with these lines, the source file, and\n"
      "the command line; often rewriting the line named above is a way around.\n");
  std::fflush(stderr);
  std::_Exit(70);
}

}  // namespace krait::base
