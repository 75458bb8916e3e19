// Where the RP2350 differs from the RP2040: addresses, bits and dividers. See chips/rp2/chip_hal.hpp.
#pragma once

#include <stdint.h>

namespace krait::hal {

namespace resets {
constexpr uint32_t kBase = 0x40020000;
constexpr uint32_t kAdc = 1u << 0, kIoBank = 1u << 6, kPads = 1u << 9, kPllSys = 1u << 14, kUart0 = 1u << 26;
}  // namespace resets

namespace sio {
constexpr uint32_t kBase = 0xD0000000;
constexpr uint32_t kIn = kBase + 0x04, kOutSet = kBase + 0x18, kOutClear = kBase + 0x20,
                   kOutXor = kBase + 0x28, kEnableSet = kBase + 0x38, kEnableClear = kBase + 0x40;
}  // namespace sio

namespace chip {
constexpr uint32_t kIoBank = 0x40028000, kPads = 0x40038000, kUart0 = 0x40070000, kAdc = 0x400A0000,
                   kCrystal = 0x40048000, kPllSys = 0x40050000, kClocks = 0x40010000;
constexpr uint32_t kAdcClock = kClocks + 0x6C;
// 1500 MHz / 5 / 2.
constexpr uint32_t kPostDividers = 5u << 16 | 2u << 12;
}  // namespace chip

}  // namespace krait::hal
