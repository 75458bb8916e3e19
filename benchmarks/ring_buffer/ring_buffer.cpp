#include "../benchmark.hpp"

namespace {

constexpr uint32_t kSize = 64;

class Ring {
 public:
  void put(uint32_t value) {
    items_[head_] = static_cast<uint16_t>(value & 0xFFF);
    head_ = static_cast<uint8_t>((head_ + 1) % kSize);
  }
  auto take() -> uint32_t {
    const uint32_t value = items_[tail_];
    tail_ = static_cast<uint8_t>((tail_ + 1) % kSize);
    return value;
  }

 private:
  uint16_t items_[kSize] = {};
  uint8_t head_ = 0;
  uint8_t tail_ = 0;
};

Ring ring;

}  // namespace

auto benchmark() -> int32_t {
  const uint32_t n = 5000u + opaqueZero();
  uint32_t total = 0;
  for (uint32_t i = 0; i < n; i++) {
    ring.put(i * 3);
    if (i & 1) total = (total + ring.take()) & 0xFFFF;
  }
  return static_cast<int32_t>(total);
}
