// Integers as the number functions want them, and results made of what those say. Private to int_*.cpp.
//
// Results are written straight into a new BigInt; one that turns out small is freed at once. Operands stay
// alive because their views, on the stack, point into them.
#pragma once

#include "krait/errors/raise.hpp"
#include "krait/numbers/limbs.hpp"
#include "krait/objects/int.hpp"

namespace krait {

constexpr uint8_t kLimbsOfWord = sizeof(word) > sizeof(numbers::Limb) ? sizeof(word) / sizeof(numbers::Limb)
                                                                      : 1;

// A small integer spread out, or a big one as it stands.
class Operand {
 public:
  explicit Operand(Int value) {
    if (value.isSmall()) {
      const word small = value.small();
      view_.negative = small < 0;
      uword magnitude = small < 0 ? static_cast<uword>(-small) : static_cast<uword>(small);
      uint8_t size = 0;
      for (; magnitude != 0; ++size) {
        limbs_[size] = static_cast<numbers::Limb>(magnitude);
        // In two steps: shifting by all bits of a type is undefined.
        magnitude = magnitude >> (numbers::kLimbBits / 2) >> (numbers::kLimbBits / 2);
      }
      view_.magnitude = {limbs_, size};
    } else {
      view_ = value.big()->view();
    }
  }
  Operand(const Operand&) = delete;

  operator numbers::Integer() const { return view_; }
  numbers::View magnitude() const { return view_.magnitude; }
  size_t size() const { return view_.magnitude.size; }
  bool negative() const { return view_.negative; }

 private:
  numbers::Integer view_;
  numbers::Limb limbs_[kLimbsOfWord];
};

// Limbs for intermediate results: on the stack if few, else a heap buffer freed with the frame. Not freed
// when an exception leaves: the collector does that.
class Scratch {
 public:
  explicit Scratch(size_t size) : limbs_(size <= kInline ? inline_ : allocate(size)) {}
  Scratch(const Scratch&) = delete;
  ~Scratch() {
    if (limbs_ != inline_) heap::release(limbs_);
  }
  operator numbers::Limb*() { return limbs_; }

 private:
  static constexpr size_t kInline = 12;
  static numbers::Limb* allocate(size_t size) {
    return static_cast<numbers::Limb*>(heap::allocateBuffer(size * sizeof(numbers::Limb)));
  }
  numbers::Limb* limbs_;
  numbers::Limb inline_[kInline];
};

// Room for `size` limbs, to be finished with what has been written.
BigInt* newBigInt(size_t size);
Int finishBigInt(BigInt* result, numbers::SignedSize written);
inline Int finishBigInt(BigInt* result, size_t size, bool negative) {
  return finishBigInt(result, {size, negative});
}

}  // namespace krait
