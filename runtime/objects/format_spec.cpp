#include "krait/errors/raise.hpp"
#include "krait/objects/format.hpp"

namespace krait {

[[noreturn]] KRAIT_COLD void raiseFormatError(numbers::FormatError error, const FormatSpec& spec, ByteSpan text,
                                              const char* type_name) {
  StrBuilder message;
  numbers::writeFormatError(message, error, spec, text.data, text.size, type_name);
  const bool overflow =
      error == numbers::FormatError::kCharacterRange || error == numbers::FormatError::kCharacterTooLarge;
  raiseError(overflow ? &OverflowError_type : &ValueError_type, message.finish());
}

void parseSpec(ByteSpan spec, FormatKind kind, const char* type_name, FormatSpec* parsed) {
  const numbers::FormatError error = numbers::parseFormatSpec(spec.data, spec.size, kind, parsed);
  if (error != numbers::FormatError::kNone) raiseFormatError(error, *parsed, spec, type_name);
}

}  // namespace krait
