// A class with a ring of the last 100 readings: 10,000 readings are added, each asks for the average.
#include "../benchmark.hpp"

namespace {

class MovingAverage {
 public:
  auto add(uint16_t value) -> uint32_t {
    total_ += static_cast<uint32_t>(value) - values_[next_];
    values_[next_] = value;
    if (++next_ == kSize) next_ = 0;
    if (count_ < kSize) count_++;
    return total_ / count_;
  }

 private:
  static constexpr uint32_t kSize = 100;
  uint16_t values_[kSize] = {};
  uint32_t next_ = 0;
  uint32_t count_ = 0;
  uint32_t total_ = 0;
};

MovingAverage average;

}  // namespace

auto benchmark() -> int32_t {
  const int n = 10000 + opaqueZero();
  uint32_t state = 12345;
  uint32_t checksum = 0;
  for (int i = 0; i < n; i++) {
    state = (state * 1103 + 12345) & 0xFFFF;
    checksum = (checksum + average.add(static_cast<uint16_t>(state))) & 0xFFFFFF;
  }
  return static_cast<int32_t>(checksum);
}
