#include "../benchmark.hpp"

namespace {

class Dimmer {
 public:
  auto level() const -> int32_t { return level_; }
  void setLevel(int32_t value) { level_ = static_cast<uint8_t>(value < 0 ? 0 : value > 255 ? 255 : value); }

 private:
  uint8_t level_ = 0;
};

Dimmer dimmer;

}  // namespace

auto benchmark() -> int32_t {
  const int32_t n = 3000 + opaqueZero();
  int32_t total = 0;
  for (int32_t i = 0; i < n; i++) {
    dimmer.setLevel((i & 0x1FF) - 128);
    total = (total + dimmer.level()) & 0xFFFF;
  }
  return total;
}
