#include "krait/base/console.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

static void toErrorConsole(Sink*, const char* text, size_t size) { errorWrite(text, size); }

Sink error_console = {&toErrorConsole};

}  // namespace krait
