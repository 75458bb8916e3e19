// SystemExit ends the program without a report: its code is the status, a text goes to the error console
// first.
#include "krait/base/console.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

KRAIT_FLASH_DATA const TypeInfo SystemExit_type = exceptionType("SystemExit", &BaseException_type);

void exitBySystemExit(Exception* exception) {
  if (!isInstance(exception, &SystemExit_type)) return;
  switch (exception->payload_kind) {
    case Payload::kNone:
      exitProgram(0);
    case Payload::kValue: {
      const Value code{exception->payload};
      if (code.isNone()) exitProgram(0);
      if (code.isBool()) exitProgram(code.bits == kTrueValue.bits);
      if (isType<Int>(code)) {
        const Int number = unbox<Int>(code);
        exitProgram(number.isSmall() ? static_cast<int>(number.small()) : -1);
      }
      break;
    }
    default:
      break;
  }
  writeStr(error_console, exception);
  put(error_console, '\n');
  exitProgram(1);
}

}  // namespace krait
