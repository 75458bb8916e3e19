// The console as a sink, and text from flash.
#include "krait/objects/sink.hpp"

#include "krait/base/console.hpp"

namespace krait {

static void toConsole(Sink*, const char* text, size_t size) { consoleWrite(text, size); }

Sink console = {&toConsole};

void put(Sink& sink, FlashText text) {
#ifdef __AVR__
  for (; text[0] != 0; ++text.data) put(sink, text[0]);
#else
  put(sink, text.data, __builtin_strlen(text.data));
#endif
}

}  // namespace krait
