// Logarithms, of integers beyond floats too.
#include "math_native.hpp"

namespace krait::math {

namespace {

Float checkedArgument(Float x) {
  if (x <= 0) raiseDomain();
  return x;
}

// A big integer is cut to 64 bits; what is cut off counts as a power of two.
template <typename Log>
Float logOfInt(Int x, Log log_of, Float log_of_two) {
  if (!lt(Int::ofSmall(0), x)) raiseDomain();
  word bits = int_bit_length(x);
  if (bits <= 100) return log_of(intToFloat(x));
  word shift = bits - 64;
  return log_of(intToFloat(rshift(x, makeInt(shift)))) + static_cast<Float>(shift) * log_of_two;
}

}  // namespace

Float log(Float x) { return KRAIT_LIBM(log)(checkedArgument(x)); }
Float log2(Float x) { return KRAIT_LIBM(log2)(checkedArgument(x)); }
Float log10(Float x) { return KRAIT_LIBM(log10)(checkedArgument(x)); }

Float log(Int x) {
  return logOfInt(
      x, [](Float y) { return KRAIT_LIBM(log)(y); }, static_cast<Float>(0.6931471805599453094172));
}
Float log2(Int x) {
  return logOfInt(x, [](Float y) { return KRAIT_LIBM(log2)(y); }, Float(1));
}
Float log10(Int x) {
  return logOfInt(
      x, [](Float y) { return KRAIT_LIBM(log10)(y); }, static_cast<Float>(0.3010299956639811952137));
}

Float logOfValue(Value x) {
  if (x.isSmall() || x.isBool() || isBigInt(x)) return log(Converter<Int>::unbox(x));
  return log(checked<Float>(x));
}

}  // namespace krait::math
