// int(x), float(x), complex(x) of values.
#include "krait/objects/bytes.hpp"
#include "krait/objects/dispatch.hpp"

namespace krait {

Int parseInt(const char* data, size_t size, Value shown, int32_t base);
Float parseFloat(const char* data, size_t size, Value shown);

Int toInt(Value value) {
  if (isIntLike(value)) return intOf(value);
  if (isKind(value, Kind::kStr)) return toInt(unbox<Str*>(value));
  if (isBytesLike(value)) {
    const ByteView bytes = byteView(value);
    return parseInt(reinterpret_cast<const char*>(bytes.data), bytes.size, value, 10);
  }
  constexpr UnaryOp kWays[] = {UnaryOp::kInt, UnaryOp::kIndex, UnaryOp::kTrunc};
  for (const UnaryOp op : kWays) {
    const Value result = unaryOrUndefined(op, value);
    if (result.isUndefined()) continue;
    if (!isIntLike(result)) raiseTypeError("__int__ returned non-int (type {})", result);
    return intOf(result);
  }
  raiseTypeError("int() argument must be a string, a bytes-like object or a real number, not '{}'", value);
}

Int toInt(Value value, Int base) {
  if (isKind(value, Kind::kStr)) return toInt(unbox<Str*>(value), base);
  if (isBytesLike(value)) {
    const ByteView bytes = byteView(value);
    return parseInt(reinterpret_cast<const char*>(bytes.data), bytes.size, value,
                    base.isSmall() ? static_cast<int32_t>(base.small()) : 99);
  }
  raiseTypeError(KRAIT_TEXT("int() can't convert non-string with explicit base"));
}

Float toFloat(Value value) {
  if (Converter<Float>::is(value) || isIntLike(value)) return Converter<Float>::unbox(value);
  if (isKind(value, Kind::kStr)) return toFloat(unbox<Str*>(value));
  if (isBytesLike(value)) {
    const ByteView bytes = byteView(value);
    return parseFloat(reinterpret_cast<const char*>(bytes.data), bytes.size, value);
  }
  const Value result = unaryOrUndefined(UnaryOp::kFloat, value);
  if (!result.isUndefined()) {
    if (!Converter<Float>::is(result)) {
      raiseFormatted(&TypeError_type, "{}.__float__ returned non-float (type {})", typeOf(value)->name(),
                     typeOf(result)->name());
    }
    return floatOf(result);
  }
  const Value integer = unaryOrUndefined(UnaryOp::kIndex, value);
  if (!integer.isUndefined() && isIntLike(integer)) return intToFloat(intOf(integer));
  raiseTypeError("float() argument must be a string or a real number, not '{}'", value);
}

}  // namespace krait
