// format % arguments.
#include "krait/numbers/float_ops.hpp"
#include "krait/numbers/printf_spec.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/format.hpp"

namespace krait {

void writeQuoted(Sink& sink, const char* text, size_t size, bool ascii_only);

namespace {

// Hands out the arguments one by one: of a tuple, or the only one there is.
class Arguments {
 public:
  explicit Arguments(Value values) : values_(values), is_tuple_(isKind(values, Kind::kTuple)) {}

  Value next() {
    if (is_tuple_ ? used_ >= len(values_) : used_ != 0) {
      raiseTypeError(KRAIT_TEXT("not enough arguments for format string"));
    }
    ++used_;
    return is_tuple_ ? tupleItem(values_, used_ - 1) : values_;
  }
  Value byKey(Span key) {
    if (!isMapping()) raiseTypeError(KRAIT_TEXT("format requires a mapping"));
    used_ = 1;
    return getitem(values_, box(makeStr(key.data, key.size)));
  }
  void finish() {
    if (is_tuple_ ? used_ < len(values_) : used_ == 0 && !isMapping()) {
      raiseTypeError(KRAIT_TEXT("not all arguments converted during string formatting"));
    }
  }

 private:
  // Anything with items that is neither a tuple nor a text.
  bool isMapping() const {
    return !is_tuple_ && !isKind(values_, Kind::kStr) && slotOfValue(values_, &Slots::getitem) != nullptr;
  }
  Value values_;
  bool is_tuple_;
  word used_ = 0;
};

word starArgument(Arguments& arguments) {
  const Value value = arguments.next();
  if (!isIntLike(value)) raiseTypeError(KRAIT_TEXT("* wants int"));
  return indexWord(value);
}

void putNumber(Sink& sink, const numbers::PrintfSpec& spec, Value value) {
  const char conversion = spec.conversion;
  const bool decimal = conversion == 'd' || conversion == 'i' || conversion == 'u';
  Value integer = value;
  if (decimal && Converter<Float>::is(value)) {
    integer = box(toInt(floatOf(value)));
  } else if (!isIntLike(value)) {
    integer = kUndefinedValue;
    if (!isKind(value, Kind::kFloat)) integer = unaryOrUndefined(UnaryOp::kIndex, value);
    if (integer.isUndefined() && decimal) integer = unaryOrUndefined(UnaryOp::kInt, value);
  }
  if (integer.isUndefined()) {
    StrBuilder text;
    put(text, '%');
    put(text, conversion);
    put(text, decimal ? KRAIT_TEXT(" format: a real number is required, not ")
                      : KRAIT_TEXT(" format: an integer is required, not "));
    put(text, typeOf(value)->name());
    raiseError(&TypeError_type, text.finish());
  }
  writeIntFormat(sink, spec.format, intOf(integer));
}

void putFloat(Sink& sink, const numbers::PrintfSpec& spec, Value value) {
  if (!Converter<Float>::is(value) && !isIntLike(value) &&
      unaryOrUndefined(UnaryOp::kFloat, value).isUndefined()) {
    raiseTypeError("must be real number, not {}", value);
  }
  numbers::formatFloat(sink, spec.format, toFloat(value));
}

void putCharacter(Sink& sink, const numbers::PrintfSpec& spec, Value value) {
  if (isKind(value, Kind::kStr) && unbox<Str*>(value)->length() == 1) {
    Str* text = unbox<Str*>(value);
    return numbers::formatText(sink, spec.format, text->data(), text->size());
  }
  if (!isIntLike(value)) raiseTypeError(KRAIT_TEXT("%c requires int or char"));
  const Int number = intOf(value);
  int64_t wide;
  if (!fitsInt64(number, &wide) || wide < 0 || wide > 0x10ffff) {
    raiseOverflowError(KRAIT_TEXT("%c arg not in range(0x110000)"));
  }
  numbers::formatCharacter(sink, spec.format, static_cast<uint32_t>(wide));
}

void putConversion(Sink& sink, const numbers::PrintfSpec& spec, Value value) {
  switch (spec.conversion) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return putNumber(sink, spec, value);
    case 'c':
      return putCharacter(sink, spec, value);
    case 's':
    case 'r':
    case 'a': {
      Str* text = spec.conversion == 's' ? toStr(value) : spec.conversion == 'r' ? repr(value) : ascii(value);
      return numbers::formatText(sink, spec.format, text->data(), text->size());
    }
    default:
      return putFloat(sink, spec, value);
  }
}

}  // namespace

Str* mod(Str* format, Value values) {
  StrBuilder builder;
  Arguments arguments(values);
  const char* text = format->data();
  const size_t size = format->size();
  size_t position = 0;
  while (position < size) {
    if (text[position] != '%') {
      const Span rest{text, size};
      size_t end = findSpan(rest, {"%", 1}, position);
      if (end == kNotFound) end = size;
      put(builder, text + position, end - position);
      position = end;
      continue;
    }
    ++position;
    numbers::PrintfSpec spec;
    const numbers::PrintfError error = numbers::parsePrintfSpec(text, size, &position, &spec);
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
      putConversion(builder, spec, arguments.byKey({spec.key, spec.key_size}));
      continue;
    }
    if (spec.format.width == numbers::kStar) {
      numbers::applyWidth(&spec, static_cast<numbers::Count>(starArgument(arguments)));
    }
    if (spec.format.precision == numbers::kStar) {
      numbers::applyPrecision(&spec, static_cast<numbers::Count>(starArgument(arguments)));
    }
    putConversion(builder, spec, arguments.next());
  }
  arguments.finish();
  keepAlive(format);
  return builder.finish();
}

}  // namespace krait
