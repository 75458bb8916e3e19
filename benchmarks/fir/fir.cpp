// Signal processing: a filter of 32 taps over 256 samples of 16 bits.
#include "../benchmark.hpp"

namespace {

constexpr int kTaps = 32;
constexpr int kSamples = 256;
int16_t taps[kTaps];
int16_t samples[kSamples + kTaps];
int16_t output[kSamples];

void apply() {
  for (int i = 0; i < kSamples; i++) {
    int32_t total = 0;
    for (int j = 0; j < kTaps; j++) total += taps[j] * samples[i + j];
    output[i] = static_cast<int16_t>(total >> 15);
  }
}

}  // namespace

auto benchmark() -> int32_t {
  const int zero = opaqueZero() & 0xFF;
  for (int i = 0; i < kTaps; i++) taps[i] = static_cast<int16_t>((i * 97 + 13) % 512 - 256);
  for (int i = 0; i < kSamples + kTaps; i++)
    samples[i] = static_cast<int16_t>((i * 31 + 7 + zero) % 2048 - 1024);
  apply();
  uint32_t checksum = 0;
  for (const int16_t value : output) checksum = (checksum * 31 + static_cast<uint32_t>(value)) & 0xFFFF;
  return static_cast<int32_t>(checksum);
}
