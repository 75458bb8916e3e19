// The unit of big-integer arithmetic, and views of numbers made of it.
//
// A magnitude is an array of limbs, least significant first, without leading zero limbs: zero has size 0.
// Limbs are half as wide as the product of two of them that the machine multiplies cheaply: 8 bits on AVR
// (floats print in a third less code than with 16), 16 on 32-bit targets (Cortex-M0 has only 32x32->32), 32
// on 64-bit hosts. KRAIT_LIMB_BITS overrides; the inline namespace carries the width, so that all can be
// tested in one program.
#pragma once

#include <stddef.h>
#include <stdint.h>

#if !defined(KRAIT_LIMB_BITS)
#if __UINTPTR_MAX__ > 0xffffffffu
#define KRAIT_LIMB_BITS 32
#elif defined(__AVR__)
#define KRAIT_LIMB_BITS 8
#else
#define KRAIT_LIMB_BITS 16
#endif
#endif

#if KRAIT_LIMB_BITS == 32
#define KRAIT_NUMBERS_BEGIN  \
  namespace krait::numbers { \
  inline namespace limb32 {
#elif KRAIT_LIMB_BITS == 16
#define KRAIT_NUMBERS_BEGIN  \
  namespace krait::numbers { \
  inline namespace limb16 {
#elif KRAIT_LIMB_BITS == 8
#define KRAIT_NUMBERS_BEGIN  \
  namespace krait::numbers { \
  inline namespace limb8 {
#else
#error "KRAIT_LIMB_BITS is 8, 16 or 32"
#endif
#define KRAIT_NUMBERS_END \
  }                       \
  }

KRAIT_NUMBERS_BEGIN

#if KRAIT_LIMB_BITS == 32
using Limb = uint32_t;
using DoubleLimb = uint64_t;
#elif KRAIT_LIMB_BITS == 16
using Limb = uint16_t;
using DoubleLimb = uint32_t;
#else
using Limb = uint8_t;
using DoubleLimb = uint16_t;
#endif

constexpr uint8_t kLimbBits = KRAIT_LIMB_BITS;

// The number of limbs that `bits` bits need.
constexpr size_t limbsForBits(size_t bits) { return (bits + kLimbBits - 1) / kLimbBits; }

// `bits` by one limb further right, or left; 0 where it is as wide as a limb.
template <typename Bits>
constexpr Bits shiftedRightByLimb(Bits bits) {
  return sizeof(Bits) > sizeof(Limb) ? static_cast<Bits>(bits >> (kLimbBits % (sizeof(Bits) * 8))) : 0;
}
template <typename Bits>
constexpr Bits shiftedLeftByLimb(Bits bits) {
  return sizeof(Bits) > sizeof(Limb) ? static_cast<Bits>(bits << (kLimbBits % (sizeof(Bits) * 8))) : 0;
}

// A magnitude that is read. `size` counts limbs; the top limb is not zero.
struct View {
  const Limb* limbs;
  size_t size;
};

// A signed number that is read. Zero is never negative.
struct Integer {
  View magnitude;
  bool negative;
};

// What a signed operation says of the limbs it has written.
struct SignedSize {
  size_t size;
  bool negative;
};

KRAIT_NUMBERS_END
