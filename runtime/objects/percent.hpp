// What % does for texts and for bytes alike. Private to str_percent.cpp and bytes_percent.cpp.
#pragma once

#include "krait/numbers/float_ops.hpp"
#include "krait/numbers/printf_spec.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/format.hpp"

namespace krait {
namespace percent {

// Hands out the arguments one by one: of a tuple, or the only one there is.
class Arguments {
 public:
  Arguments(Value values, bool of_bytes)
      : values_(values), of_bytes_(of_bytes), is_tuple_(isKind(values, Kind::kTuple)) {}

  Value next() {
    if (is_tuple_ ? used_ >= len(values_) : used_ != 0) {
      raiseTypeError(KRAIT_TEXT("not enough arguments for format string"));
    }
    ++used_;
    return is_tuple_ ? tupleItem(values_, used_ - 1) : values_;
  }
  Value byKey(ByteSpan key) {
    if (!isMapping()) raiseTypeError(KRAIT_TEXT("format requires a mapping"));
    used_ = 1;
    if (of_bytes_) {
      return getitem(values_, box(makeBytes(reinterpret_cast<const uint8_t*>(key.data), key.size)));
    }
    return getitem(values_, box(makeStr(key.data, key.size)));
  }
  void finish() {
    if (is_tuple_ ? used_ < len(values_) : used_ == 0 && !isMapping()) {
      raiseTypeError(of_bytes_ ? KRAIT_TEXT("not all arguments converted during bytes formatting")
                               : KRAIT_TEXT("not all arguments converted during string formatting"));
    }
  }

 private:
  // Anything with items that is neither a tuple nor a text.
  bool isMapping() const {
    const bool is_text = isKind(values_, Kind::kStr) || (of_bytes_ && isBytesLike(values_));
    return !is_tuple_ && !is_text && slotOfValue(values_, &Slots::getitem) != nullptr;
  }
  Value values_;
  bool of_bytes_;
  bool is_tuple_;
  word used_ = 0;
};

inline word starArgument(Arguments& arguments) {
  const Value value = arguments.next();
  if (!isIntLike(value)) raiseTypeError(KRAIT_TEXT("* wants int"));
  return indexWord(value);
}

inline void putNumber(Sink& sink, const numbers::PrintfSpec& spec, Value value, bool of_bytes) {
  const char conversion = spec.conversion;
  const bool decimal = conversion == 'd' || conversion == 'i' || conversion == 'u';
  Value integer = value;
  if (decimal && Converter<Float>::is(value)) {
    integer = box(toInt(floatOf(value)));
  } else if (!isIntLike(value)) {
    integer = kUndefinedValue;
    if (decimal) integer = unaryOrUndefined(UnaryOp::kInt, value);
    if (integer.isUndefined() && !isKind(value, Kind::kFloat)) integer = unaryOrUndefined(UnaryOp::kIndex, value);
  }
  if (integer.isUndefined()) {
    StrBuilder text;
    put(text, '%');
    put(text, of_bytes && decimal ? 'd' : conversion);
    put(text, decimal ? KRAIT_TEXT(" format: a real number is required, not ")
                      : KRAIT_TEXT(" format: an integer is required, not "));
    put(text, typeOf(value)->name());
    raiseError(&TypeError_type, text.finish());
  }
  writeIntFormat(sink, spec.format, intOf(integer));
}

inline void putFloat(Sink& sink, const numbers::PrintfSpec& spec, Value value, bool of_bytes) {
  if (!Converter<Float>::is(value) && !isIntLike(value) &&
      unaryOrUndefined(UnaryOp::kFloat, value).isUndefined()) {
    raiseTypeError(of_bytes ? "float argument required, not {}" : "must be real number, not {}", value);
  }
  numbers::formatFloat(sink, spec.format, toFloat(value));
}

// Writes `format` with its conversions done: `put_text` does those of c, s, r, a and (of bytes) b.
template <bool of_bytes, typename PutText>
void writeFormatted(StrBuilder& builder, ByteSpan format, Value values, PutText put_text) {
  Arguments arguments(values, of_bytes);
  const char* text = format.data;
  const size_t size = format.size;
  size_t position = 0;
  const auto convert = [&](const numbers::PrintfSpec& spec, Value value) {
    switch (spec.conversion) {
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X':
        return putNumber(builder, spec, value, of_bytes);
      case 'c':
      case 's':
      case 'r':
      case 'a':
      case 'b':
        return put_text(builder, spec, value);
      default:
        return putFloat(builder, spec, value, of_bytes);
    }
  };
  while (position < size) {
    if (text[position] != '%') {
      const ByteSpan rest{text, size};
      size_t end = findSpan(rest, {"%", 1}, position);
      if (end == kNotFound) end = size;
      put(builder, text + position, end - position);
      position = end;
      continue;
    }
    ++position;
    numbers::PrintfSpec spec;
    numbers::PrintfError error = numbers::parsePrintfSpec(text, size, &position, &spec);
    if (!of_bytes && error == numbers::PrintfError::kNone && spec.conversion == 'b') {
      error = numbers::PrintfError::kUnsupported;
      --position;
    }
    if (error != numbers::PrintfError::kNone) {
      StrBuilder message;
      numbers::writePrintfError(message, error, text, size, position);
      raiseError(&ValueError_type, message.finish());
    }
    if (spec.conversion == '%') {
      put(builder, '%');
      continue;
    }
    if (spec.key != nullptr) {
      convert(spec, arguments.byKey({spec.key, spec.key_size}));
      continue;
    }
    if (spec.format.width == numbers::kStar) {
      numbers::applyWidth(&spec, static_cast<numbers::Count>(starArgument(arguments)));
    }
    if (spec.format.precision == numbers::kStar) {
      numbers::applyPrecision(&spec, static_cast<numbers::Count>(starArgument(arguments)));
    }
    convert(spec, arguments.next());
  }
  arguments.finish();
}

}  // namespace percent
}  // namespace krait
