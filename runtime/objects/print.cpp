#include "krait/objects/print.hpp"

#include "krait/base/console.hpp"

namespace krait {

void printNewline() { consoleWrite("\n", 1); }

}  // namespace krait
