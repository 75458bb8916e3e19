// UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: five (four) arguments, told as a sentence.
#include "krait/errors/unicode_error.hpp"

#include "krait/errors/throw.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/str.hpp"

namespace krait {

void putHexDigits(Sink& sink, uint32_t value, uint8_t digits) {
  while (digits != 0) {
    const uint8_t digit = value >> --digits * 4 & 15;
    put(sink, static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10));
  }
}

void putCharacterEscape(Sink& sink, uint32_t c) {
  put(sink, '\\');
  put(sink, c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U');
  putHexDigits(sink, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
}

namespace {

// ('utf-8', b'\xff', 0, 1, 'invalid start byte'); of translation the encoding is missing.
constexpr word kObject = 1, kStart = 2, kEnd = 3, kReason = 4;

uint32_t characterOf(Str* text, word index) {
  const char* at = text->data();
  uint32_t c = 0;
  for (const char* end = at + text->size(); at != end && index >= 0; --index) c = unicode::decode(at);
  return c;
}

enum class Direction : uint8_t { kEncode, kDecode, kTranslate };

template <Direction direction>
void str_(Sink& sink, Value self) {
  Exception* exception = static_cast<Exception*>(self.object());
  constexpr word kSkipped = direction == Direction::kTranslate ? 1 : 0;
  const auto argument = [&](word index) { return exceptionArgument(exception, index - kSkipped); };
  if (argumentCount(exception) != 5 - kSkipped) return writeExceptionText(sink, exception);
  const Value object = argument(kObject);
  const word start = unbox<word>(argument(kStart)), end = unbox<word>(argument(kEnd));
  if (direction != Direction::kTranslate) {
    put(sink, '\'');
    writeStr(sink, exceptionArgument(exception, 0));
    put(sink, KRAIT_TEXT("' codec "));
  }
  put(sink, direction == Direction::kEncode   ? KRAIT_TEXT("can't encode character")
            : direction == Direction::kDecode ? KRAIT_TEXT("can't decode byte")
                                              : KRAIT_TEXT("can't translate character"));
  if (end == start + 1 && start < len(object)) {
    if (direction == Direction::kDecode) {
      put(sink, KRAIT_TEXT(" 0x"));
      putHexDigits(sink, byteView(object).data[start], 2);
    } else {
      put(sink, KRAIT_TEXT(" '"));
      putCharacterEscape(sink, characterOf(static_cast<Str*>(object.object()), start));
      put(sink, '\'');
    }
    put(sink, KRAIT_TEXT(" in position "));
    writeWord(sink, start);
  } else {
    put(sink, KRAIT_TEXT("s in position "));
    writeWord(sink, start);
    put(sink, '-');
    writeWord(sink, end - 1);
  }
  put(sink, ": ", 2);
  writeStr(sink, argument(kReason));
}
void repr_(Sink& sink, Value self) { writeExceptionRepr(sink, static_cast<Exception*>(self.object())); }

template <Direction direction>
constexpr Slots makeSlots() {
  Slots slots{};
  slots.repr = repr_;
  slots.str = str_<direction>;
  return slots;
}
KRAIT_FLASH_DATA constexpr Slots kEncodeSlots = makeSlots<Direction::kEncode>();
KRAIT_FLASH_DATA constexpr Slots kDecodeSlots = makeSlots<Direction::kDecode>();
KRAIT_FLASH_DATA constexpr Slots kTranslateSlots = makeSlots<Direction::kTranslate>();

}  // namespace

KRAIT_FLASH_DATA const TypeInfo UnicodeEncodeError_type =
    exceptionType("UnicodeEncodeError", &UnicodeError_type, &kEncodeSlots);
KRAIT_FLASH_DATA const TypeInfo UnicodeDecodeError_type =
    exceptionType("UnicodeDecodeError", &UnicodeError_type, &kDecodeSlots);
KRAIT_FLASH_DATA const TypeInfo UnicodeTranslateError_type =
    exceptionType("UnicodeTranslateError", &UnicodeError_type, &kTranslateSlots);

void raiseUnicode(const TypeInfo* type, FlashText encoding, Value object, word start, word end, FlashText reason) {
  const Value arguments[] = {box(makeStr(encoding)), object, box(start), box(end), box(makeStr(reason))};
  raise(makeExceptionOf(type, arguments, 5));
}

namespace {

bool isTranslation(const Exception* exception) { return matches(exception, &UnicodeTranslateError_type); }
Value part(Exception* exception, word index, FlashText name) {
  if (!matches(exception, &UnicodeError_type)) raiseAttributeError(box(exception), makeStr(name));
  return exceptionArgument(exception, isTranslation(exception) ? index - 1 : index);
}

}  // namespace

Value exception_encoding(Exception* exception) {
  return isTranslation(exception) ? kNoneValue : part(exception, 0, KRAIT_TEXT("encoding"));
}
Value exception_object(Exception* exception) { return part(exception, kObject, KRAIT_TEXT("object")); }
Value exception_start(Exception* exception) { return part(exception, kStart, KRAIT_TEXT("start")); }
Value exception_end(Exception* exception) { return part(exception, kEnd, KRAIT_TEXT("end")); }
Value exception_reason(Exception* exception) { return part(exception, kReason, KRAIT_TEXT("reason")); }

}  // namespace krait
