// The traceback that an exception carries.
#include "krait/errors/frame.hpp"

#include "krait/errors/guard.hpp"
#include "krait/errors/traceback.hpp"
#include "krait/heap/heap.hpp"
#include "krait/objects/word_copies.hpp"

namespace krait {

const Site* trace_sites = nullptr;

#if KRAIT_FRAMES

Frame* innermost_frame = nullptr;

namespace {

// MemoryError has no memory to ask for: the last one's traceback lies here.
constexpr uint32_t kReserved = 32;
alignas(Trace) char reserve[sizeof(Trace) + kReserved * sizeof(TraceEntry)];

// Room for one more entry; null where there is none and none can be made.
Trace* makeRoom(Exception* exception) {
  Trace* trace = exception->trace;
  const bool reserved = matches(exception, &MemoryError_type);
  if (trace == nullptr && reserved) {
    trace = reinterpret_cast<Trace*>(reserve);
    trace->capacity = kReserved;
    trace->length = 0;
  } else if (trace == nullptr || (trace->length == trace->capacity && !reserved)) {
    const uint32_t length = trace == nullptr ? 0 : trace->length;
    const uint32_t capacity = length == 0 ? 4 : 2 * length;
    trace = static_cast<Trace*>(heap::reallocateBuffer(trace, sizeof(Trace) + capacity * sizeof(TraceEntry)));
    trace->capacity = capacity;
    trace->length = length;
  }
  exception->trace = trace;
  return trace->length < trace->capacity ? trace : nullptr;
}

void append(Exception* exception, uint32_t site) {
  Trace* trace = exception->trace;
  if (trace != nullptr && trace->length != 0 && trace->entries()[trace->length - 1].site == site) {
    ++trace->entries()[trace->length - 1].count;
    return;
  }
  trace = makeRoom(exception);
  if (trace == nullptr) return;
  trace->entries()[trace->length] = {site, 1};
  ++trace->length;
}

}  // namespace

void leaveWordCopies(const void* until) {
  if (innermost_words != until) krait_leave_words();
}

void recordFrames(Exception* exception, const Frame* until, bool again) {
  for (const Frame* frame = innermost_frame; frame != nullptr; frame = frame->outer) {
    const bool known = frame == innermost_frame && exception->trace != nullptr &&
                       (again || (exception->trace->last == frame && exception->trace->last_site == frame->site));
    if (!known && frame->site != 0) append(exception, frame->site);
    if (exception->trace != nullptr) {
      // The runtime's own handlers raise again what they do not want: that is no place of the program's.
      exception->trace->last = frame;
      exception->trace->last_site = frame->site;
    }
    if (frame == until) break;
  }
}

#endif

}  // namespace krait
