#include "krait/objects/print.hpp"

namespace krait {

// Through the sink, which contextlib.redirect_stdout() may have turned elsewhere.
void printNewline() { put(console, "\n", 1); }

}  // namespace krait
