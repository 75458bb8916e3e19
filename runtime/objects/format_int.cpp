// Integers by format specs.
#include "krait/errors/raise.hpp"
#include "krait/objects/format.hpp"
#include "krait/objects/int_operand.hpp"

namespace krait {

[[noreturn]] void raiseFormatError(numbers::FormatError error, const FormatSpec& spec, ByteSpan text,
                                   const char* type_name);

static void check(numbers::FormatError error, const FormatSpec& spec) {
  if (error != numbers::FormatError::kNone) raiseFormatError(error, spec, {"", 0}, "int");
}

void writeIntFormat(Sink& sink, const FormatSpec& spec, Int value) {
  if (value.isSmall()) {
    if constexpr (sizeof(word) == 8) {
      check(numbers::formatInt64(sink, spec, value.small()), spec);
    } else {
      check(numbers::formatInt32(sink, spec, static_cast<int32_t>(value.small())), spec);
    }
    return;
  }
  const Operand operand(value);
  const size_t room =
      numbers::toTextSize(numbers::bitLength(operand.magnitude()), numbers::baseOfType(spec.type)) + 1;
  char* text = static_cast<char*>(heap::allocateBuffer(room));
  Scratch limbs(operand.size());
  copyBytes(limbs, operand.magnitude().limbs, operand.size() * sizeof(numbers::Limb));
  check(numbers::formatLimbs(sink, spec, limbs, {operand.size(), operand.negative()}, text), spec);
  heap::release(text);
}

void writeIntegerFormat(Sink& sink, Int value, ByteSpan text) {
  FormatSpec spec;
  parseSpec(text, FormatKind::kInt, "int", &spec);
  writeIntFormat(sink, spec, value);
}

}  // namespace krait
