// Where the RP2040 differs from the RP2350: addresses, bits and dividers. See chips/rp2/chip_hal.hpp.
#pragma once

#include <stdint.h>

namespace krait::hal {

namespace resets {
constexpr uint32_t kBase = 0x4000C000;
constexpr uint32_t kAdc = 1u << 0, kIoBank = 1u << 5, kPads = 1u << 8, kPllSys = 1u << 12, kUart0 = 1u << 22;
}  // namespace resets

namespace sio {
constexpr uint32_t kBase = 0xD0000000;
constexpr uint32_t kIn = kBase + 0x04, kOutSet = kBase + 0x14, kOutClear = kBase + 0x18,
                   kOutXor = kBase + 0x1C, kEnableSet = kBase + 0x24, kEnableClear = kBase + 0x28;
}  // namespace sio

namespace chip {
constexpr uint32_t kIoBank = 0x40014000, kPads = 0x4001C000, kUart0 = 0x40034000, kAdc = 0x4004C000,
                   kCrystal = 0x40024000, kPllSys = 0x40028000, kClocks = 0x40008000;
constexpr uint32_t kAdcClock = kClocks + 0x60;
// 1500 MHz / 6 / 2.
constexpr uint32_t kPostDividers = 6u << 16 | 2u << 12;
}  // namespace chip

}  // namespace krait::hal
