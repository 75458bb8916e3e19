// The traceback of an exception: the sites that it came through, innermost first.
#pragma once

#include "krait/errors/exception.hpp"
#include "krait/errors/frame.hpp"

namespace krait {

#if KRAIT_FRAMES

struct TraceEntry {
  uint32_t site;
  uint32_t count;  // how often in a row: recursion
};

struct Trace {
  uint32_t length, capacity;
  const Frame* last;  // the outermost frame so far, which may be gone, and its site
  uint32_t last_site;

  TraceEntry* entries() { return reinterpret_cast<TraceEntry*>(this + 1); }
};

#endif

// "Traceback (most recent call last):" and what is known of the way.
void writeTraceback(Sink& sink, Exception* exception);
// The first place of a traceback object: as above, and its line of source ("" where it is not kept).
void writeFirstEntry(Sink& sink, Exception* traceback);
const char* firstLine(Exception* traceback);

}  // namespace krait
