// Errors of encoding and decoding, and their attributes.
#pragma once

#include "krait/errors/exception.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

// UnicodeEncodeError or UnicodeDecodeError of object[start:end].
[[noreturn]] KRAIT_COLD void raiseUnicode(const TypeInfo* type, FlashText encoding, Value object, word start, word end,
                                          FlashText reason) KRAIT_RAISES;

Value exception_encoding(Exception* exception);
Value exception_object(Exception* exception);
Value exception_start(Exception* exception);
Value exception_end(Exception* exception);
Value exception_reason(Exception* exception);

void putHexDigits(Sink& sink, uint32_t value, uint8_t digits);
// \xNN, \uNNNN, \UNNNNNNNN
void putCharacterEscape(Sink& sink, uint32_t c);

}  // namespace krait
