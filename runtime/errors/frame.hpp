// Frames: which functions of the program run, and where in them. Emitted under --traceback=full only.
//
//     krait::Frame trace;
//     trace.at(12);        // before whatever may raise; 12 is a row of the program's table
//
// Frames are linked on the machine's stack. `raise` copies the sites of those that the exception leaves into the
// exception, and a jump to a handler brings the chain back to the handler's frame.
#pragma once

#include "krait/base/config.hpp"
#include "krait/base/word.hpp"

namespace krait {

// A place in a function that an exception can come from. `text` is the source line and the marks below it, as a
// traceback shows them; null where they are not kept.
struct Site {
  const char* file;
  const char* function;
  const char* text;
  uint16_t line;
};
// The program's; row 0 is no place. Null where the program was built without.
extern const Site* trace_sites;

#if KRAIT_FRAMES

struct Frame;
extern Frame* innermost_frame;

struct Frame {
  Frame* outer;
  uint32_t site;

  explicit Frame(uint32_t first = 0) : outer(innermost_frame), site(first) { innermost_frame = this; }
  ~Frame() { innermost_frame = outer; }
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;
  KRAIT_INLINE void at(uint32_t place) { site = place; }
};

struct Exception;

// Appends what lies between here and `until` (included) to the exception's traceback. `again`: it was caught in the
// innermost frame, which stands in the traceback already. Allocates.
void recordFrames(Exception* exception, const Frame* until, bool again);

// A computation in machine words keeps no frames: when an exception leaves one, the exact one runs from the beginning and
// raises the same. `until`: the innermost such computation that the exception does not leave.
void leaveWordCopies(const void* until);

#endif

}  // namespace krait
