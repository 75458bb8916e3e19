#include "_traceback_text_native.hpp"

#include "krait/errors/report.hpp"
#include "krait/objects/sink.hpp"

namespace krait::_traceback_text {

Str* only(Value error) {
  StrBuilder text;
  writeException(text, unbox<Exception*>(error));
  return text.finish();
}

Str* whole(Value error, bool chain) {
  StrBuilder text;
  auto* exception = unbox<Exception*>(error);
  if (chain) {
    writeExceptionChain(text, exception);
  } else {
    writeTracebackAndException(text, exception);
  }
  return text.finish();
}

}  // namespace krait::_traceback_text
