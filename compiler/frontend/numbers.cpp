// The value of a number's text: exact integers of any size, correctly rounded floats.
#include "compiler/frontend/numbers.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>
#include <vector>

namespace krait::frontend {
namespace {

constexpr size_t kMaxDecimalDigits = 4300;

auto toFloat(const std::string& digits) -> double {
  double value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  // Out of range: from_chars does not say to which side; strtod gives infinity or zero.
  if (result.ec != std::errc()) return std::strtod(digits.c_str(), nullptr);
  return value;
}

auto digitValue(char c) -> uint32_t {
  return static_cast<uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
}

/// Little-endian words of 32 bits.
using Words = std::vector<uint32_t>;

void multiplyAdd(Words& words, uint32_t factor, uint32_t carry) {
  for (uint32_t& word : words) {
    const uint64_t product = uint64_t{word} * factor + carry;
    word = static_cast<uint32_t>(product);
    carry = static_cast<uint32_t>(product >> 32);
  }
  if (carry != 0) words.push_back(carry);
}

auto toHex(const Words& words) -> std::string {
  std::string result;
  for (const uint32_t word : words) {
    for (int shift = 0; shift < 32; shift += 4) result += "0123456789abcdef"[word >> shift & 15];
  }
  while (result.size() > 1 && result.back() == '0') result.pop_back();
  std::reverse(result.begin(), result.end());
  return result;
}

auto toInteger(std::string_view digits, uint32_t radix, base::Arena& arena) -> ConstantValue {
  ConstantValue value;
  value.kind = ConstantKind::Int;
  uint64_t small = 0;
  bool fits = true;
  for (const char c : digits) {
    fits = fits && small <= (uint64_t{INT64_MAX} - digitValue(c)) / radix;
    if (!fits) break;
    small = small * radix + digitValue(c);
  }
  if (fits) {
    value.integer = static_cast<int64_t>(small);
    return value;
  }
  Words words;
  if (radix != 10) {
    // Whole words at once, from the low end: linear however long the literal is.
    const uint32_t bits = radix == 16 ? 4 : radix == 8 ? 3 : 1;
    uint64_t pending = 0;
    uint32_t count = 0;
    for (size_t i = digits.size(); i-- > 0;) {
      pending |= uint64_t{digitValue(digits[i])} << count;
      count += bits;
      if (count < 32) continue;
      words.push_back(static_cast<uint32_t>(pending));
      pending >>= 32;
      count -= 32;
    }
    words.push_back(static_cast<uint32_t>(pending));
  } else {
    for (const char c : digits) multiplyAdd(words, 10, digitValue(c));
  }
  value.digits = arena.copyText(toHex(words));
  return value;
}

}  // namespace

auto parseNumberLiteral(std::string_view text, base::Arena& arena, size_t& too_long) -> ConstantValue {
  std::string digits;
  for (const char c : text) {
    if (c != '_') digits += c;
  }
  const char second = digits.size() > 1 && digits[0] == '0' ? static_cast<char>(digits[1] | 0x20) : '\0';
  if (second == 'x' || second == 'o' || second == 'b') {
    const uint32_t radix = second == 'x' ? 16 : second == 'o' ? 8 : 2;
    return toInteger(std::string_view(digits).substr(2), radix, arena);
  }
  ConstantValue value;
  if (digits.back() == 'j' || digits.back() == 'J') {
    digits.pop_back();
    value.kind = ConstantKind::Complex;
    value.number = toFloat(digits);
    return value;
  }
  if (digits.find_first_of(".eE") != std::string::npos) {
    value.kind = ConstantKind::Float;
    value.number = toFloat(digits);
    return value;
  }
  if (digits.size() > kMaxDecimalDigits) {
    too_long = digits.size();
    return value;
  }
  return toInteger(digits, 10, arena);
}

}  // namespace krait::frontend
