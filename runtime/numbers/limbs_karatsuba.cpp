// Karatsuba multiplication: three half-size products instead of four.
//
// Unequal operands are cut into pieces of the shorter one's size. Scratch is used as a stack: each level
// takes the room for one cross product and two sums, and gives the rest to the level below.
#include "krait/numbers/limbs.hpp"

KRAIT_NUMBERS_BEGIN

namespace {

View part(View a, size_t from, size_t count) {
  if (from >= a.size) return {a.limbs, 0};
  if (count > a.size - from) count = a.size - from;
  return {a.limbs + from, trimmed(a.limbs + from, count)};
}

// total[0..total_size) += addend; the sum is known to fit.
void accumulate(Limb* total, size_t total_size, View addend) {
  Limb carry = 0;
  for (size_t i = 0; i < total_size && (i < addend.size || carry != 0); ++i) {
    const DoubleLimb sum =
        static_cast<DoubleLimb>(total[i]) + (i < addend.size ? addend.limbs[i] : 0) + carry;
    total[i] = static_cast<Limb>(sum);
    carry = static_cast<Limb>(sum >> kLimbBits);
  }
}

void clearFrom(Limb* limbs, size_t from, size_t to) {
  for (; from < to; ++from) limbs[from] = 0;
}

// a * b into exactly `room` limbs: the views may have become shorter by trimming.
void product(Limb* out, size_t room, View a, View b, Limb* scratch) {
  clearFrom(out, multiplyFast(out, a, b, scratch), room);
}

size_t multiplyInPieces(Limb* out, View a, View b, Limb* scratch) {
  const size_t room = a.size + b.size;
  clearFrom(out, 0, room);
  for (size_t from = 0; from < a.size; from += b.size) {
    const View piece = part(a, from, b.size);
    const size_t size = multiplyFast(scratch, piece, b, scratch + piece.size + b.size);
    accumulate(out + from, room - from, {scratch, size});
  }
  return trimmed(out, room);
}

}  // namespace

size_t multiplyFast(Limb* out, View a, View b, Limb* scratch) {
  if (a.size < b.size) {
    const View larger = b;
    b = a;
    a = larger;
  }
  if (b.size < kKaratsubaThreshold) return multiply(out, a, b);
  const size_t half = (a.size + 1) / 2;
  if (b.size <= half) return multiplyInPieces(out, a, b, scratch);

  const View a_low = part(a, 0, half), a_high = part(a, half, half);
  const View b_low = part(b, 0, half), b_high = part(b, half, half);
  const size_t room = a.size + b.size;
  const size_t low_room = 2 * half;
  // The sums live where the outer products will be: they are needed only for the cross product. `room` is at
  // least three halves, so they fit.
  Limb* const sum_a = out;
  Limb* const sum_b = out + half + 1;
  Limb* const cross = scratch;
  Limb* const rest = scratch + 2 * half + 2;
  const View sum_a_view = {sum_a, add(sum_a, a_low, a_high)};
  const View sum_b_view = {sum_b, add(sum_b, b_low, b_high)};
  size_t cross_size = multiplyFast(cross, sum_a_view, sum_b_view, rest);

  product(out, low_room, a_low, b_low, rest);
  product(out + low_room, room - low_room, a_high, b_high, rest);
  cross_size = subtract(cross, {cross, cross_size}, {out, trimmed(out, low_room)});
  cross_size =
      subtract(cross, {cross, cross_size}, {out + low_room, trimmed(out + low_room, room - low_room)});
  accumulate(out + half, room - half, {cross, cross_size});
  return trimmed(out, room);
}

KRAIT_NUMBERS_END
