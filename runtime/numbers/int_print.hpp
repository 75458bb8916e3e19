// Machine integers as decimal text; links nothing else of this folder (int64 on small targets: limbs.cpp).
#pragma once

#include "krait/numbers/limb.hpp"

KRAIT_NUMBERS_BEGIN

// Room for what the functions below write, without a final zero byte, which none writes.
constexpr uint8_t kInt32TextSize = 11;
constexpr uint8_t kInt64TextSize = 20;

// Each returns the number of characters.
uint8_t writeUint32(uint32_t value, char* text);
uint8_t writeInt32(int32_t value, char* text);
uint8_t writeUint64(uint64_t value, char* text);
uint8_t writeInt64(int64_t value, char* text);

KRAIT_NUMBERS_END
