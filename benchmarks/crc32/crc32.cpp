// Shifts and masks of 32 bits: CRC-32 of 1 KB, bit by bit.
#include "../benchmark.hpp"

namespace {

uint8_t data[1024];

auto crc32() -> uint32_t {
  uint32_t crc = 0xFFFFFFFF;
  for (const uint8_t byte : data) {
    crc ^= byte;
    for (int bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
  }
  return crc ^ 0xFFFFFFFF;
}

}  // namespace

auto benchmark() -> int32_t {
  const unsigned zero = opaqueZero();
  for (unsigned i = 0; i < 1024; i++) data[i] = static_cast<uint8_t>(i * 7 + zero);
  return static_cast<int32_t>(crc32() >> 1);
}
