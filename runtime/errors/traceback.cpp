// Tracebacks as CPython writes them.
#include "krait/errors/traceback.hpp"

#include "krait/objects/sink.hpp"

namespace krait {

namespace {

#if KRAIT_FRAMES

void writeEntry(Sink& sink, const TraceEntry& entry) {
  const Site& site = trace_sites[entry.site];
  // CPython's limits: a place is shown three times.
  constexpr uint32_t kShown = 3;
  for (uint32_t i = 0; i < entry.count && i < kShown; ++i) {
    put(sink, KRAIT_TEXT("  File \""));
    put(sink, FlashText{site.file});
    put(sink, KRAIT_TEXT("\", line "));
    writeInt32(sink, site.line);
    put(sink, KRAIT_TEXT(", in "));
    put(sink, FlashText{site.function});
    put(sink, '\n');
    if (site.text != nullptr) put(sink, FlashText{site.text});
  }
  if (entry.count <= kShown) return;
  put(sink, KRAIT_TEXT("  [Previous line repeated "));
  writeInt32(sink, static_cast<int32_t>(entry.count - kShown));
  put(sink, entry.count == kShown + 1 ? KRAIT_TEXT(" more time]\n") : KRAIT_TEXT(" more times]\n"));
}

#endif

}  // namespace

void writeTraceback(Sink& sink, Exception* exception) {
  if (!exception->raised) return;
  put(sink, KRAIT_TEXT("Traceback (most recent call last):\n"));
#if KRAIT_FRAMES
  if (Trace* trace = exception->trace) {
    for (uint32_t i = trace->length; i-- > 0;) writeEntry(sink, trace->entries()[i]);
    return;
  }
#endif
  if (exception->line == 0) return;
  put(sink, KRAIT_TEXT("  line "));
  writeInt32(sink, exception->line);
  put(sink, '\n');
}

void writeFirstEntry(Sink& sink, Exception* traceback) {
#if KRAIT_FRAMES
  if (Trace* trace = traceback->trace; trace != nullptr && trace->length != 0)
    writeEntry(sink, {trace->entries()[trace->length - 1].site, 1});
#else
  static_cast<void>(sink), static_cast<void>(traceback);
#endif
}

const char* firstLine(Exception* traceback) {
#if KRAIT_FRAMES
  Trace* trace = traceback->trace;
  if (trace != nullptr && trace->length != 0) {
    const char* text = trace_sites[trace->entries()[trace->length - 1].site].text;
    if (text != nullptr) return text;
  }
#else
  static_cast<void>(traceback);
#endif
  return "";
}

}  // namespace krait
