// The exact functions of `math`.
#include "math_native.hpp"

namespace krait::math {

namespace {

constexpr Int kZero = Int::ofSmall(0);
constexpr Int kOne = Int::ofSmall(1);

// first * (first + 1) * … * (first + count - 1), in halves, so that the factors stay of like size.
Int product(Int first, Int count) {
  if (!lt(kOne, count)) return eq(count, kOne) ? first : kOne;
  Int half = rshift(count, kOne);
  return mul(product(first, half), product(add(first, half), sub(count, half)));
}

}  // namespace

uint32_t gcdOfWords(uint32_t a, uint32_t b) {
  while (b != 0) {
    uint32_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

Int gcdOfTwo(Int a, Int b) {
  a = abs(a);
  b = abs(b);
  while (truth(b)) {
    Int rest = mod(a, b);
    a = b;
    b = rest;
  }
  return a;
}

Int lcmOfTwo(Int a, Int b) {
  if (!truth(a) || !truth(b)) return kZero;
  return abs(mul(floordiv(a, gcdOfTwo(a, b)), b));
}

Int factorial(Int n) {
  if (lt(n, kZero)) raiseValueError(KRAIT_TEXT("factorial() not defined for negative values"));
  return product(kOne, n);
}

Int perm(Int n, Value k) {
  if (k.isNone()) return factorial(n);
  Int count = index(k);
  if (lt(n, kZero)) raiseValueError(KRAIT_TEXT("n must be a non-negative integer"));
  if (lt(count, kZero)) raiseValueError(KRAIT_TEXT("k must be a non-negative integer"));
  if (lt(n, count)) return kZero;
  return product(add(sub(n, count), kOne), count);
}

Int comb(Int n, Int k) {
  if (lt(n, kZero)) raiseValueError(KRAIT_TEXT("n must be a non-negative integer"));
  if (lt(k, kZero)) raiseValueError(KRAIT_TEXT("k must be a non-negative integer"));
  if (lt(n, k)) return kZero;
  Int other = sub(n, k);
  if (lt(other, k)) k = other;
  return floordiv(product(add(sub(n, k), kOne), k), factorial(k));
}

// Newton's method from above.
Int isqrt(Int n) {
  if (lt(n, kZero)) raiseValueError(KRAIT_TEXT("isqrt() argument must be nonnegative"));
  if (!truth(n)) return kZero;
  Int x = lshift(kOne, makeInt((int_bit_length(n) + 1) / 2));
  for (;;) {
    Int y = rshift(add(x, floordiv(n, x)), kOne);
    if (!lt(y, x)) return x;
    x = y;
  }
}

}  // namespace krait::math
