#include "krait/objects/unicode.hpp"

namespace krait::unicode {

bool has(const Property& property, uint32_t code_point) {
  const uint8_t* run = fromFlash(property.runs);
  const uint8_t* end = run + fromFlash(property.size);
  bool inside = false;
  while (run != end) {
    uint32_t length = 0;
    for (uint8_t shift = 0;; shift = static_cast<uint8_t>(shift + 7)) {
      const uint8_t byte = fromFlash(*run++);
      length |= static_cast<uint32_t>(byte & 127) << shift;
      if ((byte & 128) == 0) break;
    }
    if (code_point < length) return inside;
    code_point -= length;
    inside = !inside;
  }
  return inside;
}

uint32_t mapped(const CaseMap& map, uint32_t code_point) {
  const CaseRange* range = fromFlash(map.ranges);
  for (uint16_t left = fromFlash(map.count); left != 0; --left, ++range) {
    const CaseRange candidate = fromFlash(*range);
    if (code_point < candidate.first) break;
    if (code_point > candidate.last) continue;
    if ((code_point - candidate.first) % candidate.step != 0) continue;
    return code_point + static_cast<uint32_t>(static_cast<int32_t>(candidate.delta));
  }
  return code_point;
}

// Digits stand in tens, from zero on: the run that holds the digit began with one.
uint8_t decimalValue(uint32_t code_point) {
  uint8_t value = 0;
  while (value < 100 && has(kDecimal, code_point - 1 - value)) ++value;
  return static_cast<uint8_t>(value % 10);
}

bool findSpecial(const SpecialCases& special, uint32_t code_point, SpecialCase* found) {
  const SpecialCase* entry = fromFlash(special.cases);
  for (uint16_t left = fromFlash(special.count); left != 0; --left, ++entry) {
    *found = fromFlash(*entry);
    if (found->code_point >= code_point) return found->code_point == code_point;
  }
  return false;
}

}  // namespace krait::unicode
