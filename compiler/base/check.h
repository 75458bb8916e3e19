// Checks: our own bugs.
//
// The user's mistake is a diagnostic, the world's failure an error value; a broken invariant is neither. It
// stops the compiler with exit status 70 and a report that names the check and the line of Python that was
// being compiled.
#pragma once

#include "compiler/base/source.h"

namespace krait::base {

/// Prints how to report an internal error, and exits with status 70.
[[noreturn]] void failCheck(const char* condition, const char* message, const char* file, int line);

/// While it lives, an internal error is reported at this place in the user's program.
class CurrentLocation {
 public:
  CurrentLocation(const SourceManager& sources, SourceRange range);
  ~CurrentLocation();
  CurrentLocation(const CurrentLocation&) = delete;
  auto operator=(const CurrentLocation&) -> CurrentLocation& = delete;

 private:
  friend void failCheck(const char*, const char*, const char*, int);

  const SourceManager* sources_;
  SourceRange range_;
  CurrentLocation* outer_;
};

}  // namespace krait::base

#define KRAIT_CHECK(CONDITION, MESSAGE)                                  \
  do {                                                                   \
    if (!(CONDITION)) [[unlikely]]                                       \
      ::krait::base::failCheck(#CONDITION, MESSAGE, __FILE__, __LINE__); \
  } while (false)

/// For places that cannot be reached, such as the end of a switch over all enumerators.
#define KRAIT_UNREACHABLE(MESSAGE) ::krait::base::failCheck("unreachable", MESSAGE, __FILE__, __LINE__)
