// Powers by squaring, modular powers, greatest common divisor, integer square root.
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

size_t copyView(Limb* out, View a) {
  for (size_t i = 0; i < a.size; ++i) out[i] = a.limbs[i];
  return a.size;
}

}  // namespace

size_t power(Limb* out, View base, uint32_t exponent, Limb* scratch) {
  // Products go back and forth between the two buffers. Each intermediate is at most the result, and a square
  // needs at most one limb more than its value has: hence powerSize.
  Limb* current = out;
  Limb* other = scratch;
  current[0] = 1;
  size_t size = 1;
  for (uint8_t bit = 32; bit-- != 0;) {
    if (size > 1 || current[0] != 1) {
      size = multiply(other, {current, size}, {current, size});
      Limb* const swapped = current;
      current = other;
      other = swapped;
    }
    if (((exponent >> bit) & 1) != 0) {
      size = multiply(other, {current, size}, base);
      Limb* const swapped = current;
      current = other;
      other = swapped;
      if (size == 0) return 0;
    }
  }
  if (current != out) copyView(out, {current, size});
  return size;
}

size_t modularPower(Limb* out, View base, View exponent, View modulus, Limb* scratch) {
  Limb* product = scratch;
  Limb* division = scratch + 2 * modulus.size;
  out[0] = 1;
  size_t size = modulus.size == 1 && modulus.limbs[0] == 1 ? 0 : 1;
  for (size_t bit = bitLength(exponent); bit-- != 0;) {
    size_t product_size = multiply(product, {out, size}, {out, size});
    size = divide(nullptr, out, {product, product_size}, modulus, division).remainder;
    if (((exponent.limbs[bit / kLimbBits] >> (bit % kLimbBits)) & 1) != 0) {
      product_size = multiply(product, {out, size}, base);
      size = divide(nullptr, out, {product, product_size}, modulus, division).remainder;
    }
  }
  return size;
}

size_t gcd(Limb* out, View a, View b, Limb* scratch) {
  const size_t room = a.size > b.size ? a.size : b.size;
  Limb* other = scratch;
  Limb* rest = scratch + room;
  Limb* division = scratch + 2 * room;
  // Keep the room that division needs small: the larger operand is reduced first.
  size_t size = copyView(out, a);
  size_t other_size = copyView(other, b);
  while (other_size != 0) {
    const size_t rest_size = divide(nullptr, rest, {out, size}, {other, other_size}, division).remainder;
    size = copyView(out, {other, other_size});
    other_size = copyView(other, {rest, rest_size});
  }
  return size;
}

size_t squareRoot(Limb* out, View a, Limb* scratch) {
  if (a.size == 0) return 0;
  // Newton's iteration from above: it falls until it has found the root.
  Limb* quotient = scratch;
  Limb* remainder = quotient + a.size + 2;
  Limb* division = remainder + a.size / 2 + 2;
  const Limb one = 1;
  size_t size = shiftLeft(out, {&one, 1}, (bitLength(a) + 1) / 2);
  for (;;) {
    size_t next = divide(quotient, remainder, a, {out, size}, division).quotient;
    next = add(quotient, {quotient, next}, {out, size});
    next = shiftRight(quotient, {quotient, next}, 1);
    if (compare({quotient, next}, {out, size}) >= 0) return size;
    size = copyView(out, {quotient, next});
  }
}

KRAIT_NUMBERS_END
