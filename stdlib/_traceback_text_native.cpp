#include "_traceback_text_native.hpp"

#include "krait/errors/report.hpp"
#include "krait/errors/traceback.hpp"
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

Str* entry(Value traceback) {
  StrBuilder text;
  writeFirstEntry(text, unbox<Exception*>(traceback));
  return text.finish();
}

Str* line(Value traceback) {
  const char* source = firstLine(unbox<Exception*>(traceback));
  while (*source == ' ') ++source;
  size_t length = 0;
  while (source[length] != 0 && source[length] != '\n') ++length;
  return makeStr(source, length);
}

}  // namespace krait::_traceback_text
