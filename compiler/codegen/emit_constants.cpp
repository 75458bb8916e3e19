// Constants: literals, and the objects that a module keeps in flash.
#include "compiler/codegen/emit_constants.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "compiler/base/check.h"

namespace krait::codegen {
namespace {

constexpr size_t kLongestName = 28;

auto isWordCharacter(char c) -> bool {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

auto nameOfPunctuation(std::string_view text) -> std::string {
  static const std::pair<std::string_view, const char*> kNames[] = {
      {"", "empty"},        {"\n", "newline"},     {" ", "space"},
      {",", "comma"},       {", ", "comma_space"}, {".", "dot"},
      {":", "colon"},       {";", "semicolon"},    {"-", "dash"},
      {"=", "equals"},      {"+", "plus"},         {"*", "star"},
      {"/", "slash"},       {"\\", "backslash"},   {"_", "underscore"},
      {"#", "hash"},        {"\t", "tab"},         {"(", "open_paren"},
      {")", "close_paren"}, {"[", "open_bracket"}, {"]", "close_bracket"},
      {"{", "open_brace"},  {"}", "close_brace"},  {"%", "percent"},
      {"|", "bar"}};
  for (const auto& [punctuation, name] : kNames) {
    if (text == punctuation) return name;
  }
  return "text";
}

// "Sensor: %d\n" is called sensor_d.
auto describe(std::string_view text) -> std::string {
  std::string name;
  bool gap = false;
  for (char c : text) {
    if (!isWordCharacter(c)) {
      gap = !name.empty();
      continue;
    }
    if (name.size() >= kLongestName) break;
    if (gap && name.back() != '_') name += '_';
    gap = false;
    name += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  return name.empty() ? nameOfPunctuation(text) : name;
}

// The digits of a big integer as limbs, least significant first.
auto limbsOf(std::string_view hex, int limb_bits) -> std::vector<uint32_t> {
  const auto digits = static_cast<size_t>(limb_bits / 4);
  std::vector<uint32_t> limbs;
  while (!hex.empty()) {
    const size_t count = std::min(hex.size(), digits);
    uint32_t limb = 0;
    std::from_chars(hex.data() + hex.size() - count, hex.data() + hex.size(), limb, 16);
    limbs.push_back(limb);
    hex.remove_suffix(count);
  }
  while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
  return limbs;
}

auto hexDigitsOf(const ir::Constant& constant) -> std::string {
  if (!constant.text.empty()) return constant.text;
  const bool negative = constant.integer < 0;
  const auto bits = static_cast<uint64_t>(constant.integer);
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, negative ? 0 - bits : bits, 16).ptr;
  return (negative ? "-" : "") + std::string(digits, end);
}

auto bigIntDefinition(const std::string& name, const ir::Constant& constant, int limb_bits) -> std::string {
  std::string hex = hexDigitsOf(constant);
  const bool negative = hex.starts_with('-');
  if (negative) hex.erase(0, 1);
  std::string text = "KRAIT_BIGINT(" + name + ", " + (negative ? "true" : "false");
  for (uint32_t limb : limbsOf(hex, limb_bits)) {
    char digits[12];
    const auto end = std::to_chars(digits, digits + sizeof digits, limb, 16).ptr;
    text += ", 0x" + std::string(digits, end) + "u";
  }
  return text + ");";
}

}  // namespace

auto quoted(std::string_view text) -> std::string {
  std::string out = "\"";
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        if (c < 0x20 || c == 0x7f) {
          const char octal[] = {'\\', static_cast<char>('0' + (c >> 6)),
                                static_cast<char>('0' + ((c >> 3) & 7)), static_cast<char>('0' + (c & 7))};
          out.append(octal, sizeof octal);
        } else {
          out += static_cast<char>(c);
        }
    }
  }
  return out + "\"";
}

// Bytes that are no text: every byte beyond ASCII is escaped, so that the file stays UTF-8.
static auto quotedBytes(std::string_view bytes) -> std::string {
  std::string out;
  for (char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    if (c < 0x80) {
      std::string one = quoted(std::string_view(&byte, 1));
      out += one.substr(1, one.size() - 2);
    } else {
      const char octal[] = {'\\', static_cast<char>('0' + (c >> 6)), static_cast<char>('0' + ((c >> 3) & 7)),
                            static_cast<char>('0' + (c & 7))};
      out.append(octal, sizeof octal);
    }
  }
  return "\"" + out + "\"";
}

auto floatLiteral(double value, int float_bits) -> std::string {
  char digits[64];
  const bool narrow = float_bits == 32;
  if (narrow) value = static_cast<double>(static_cast<float>(value));
  const std::string suffix = narrow ? "f" : "";
  if (std::isnan(value)) return "__builtin_nan" + suffix + "(\"\")";
  if (std::isinf(value)) return (value < 0 ? "-__builtin_inf" : "__builtin_inf") + suffix + "()";
  const auto end = narrow ? std::to_chars(digits, digits + sizeof digits, static_cast<float>(value)).ptr
                          : std::to_chars(digits, digits + sizeof digits, value).ptr;
  std::string text(digits, end);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return narrow ? text + "f" : text;
}

auto intLiteral(int64_t value) -> std::string {
  // `-2147483648` in C++ is the negation of a number that does not fit.
  if (value == INT64_MIN) return "INT64_MIN";
  if (value == INT32_MIN) return "INT32_MIN";
  if (value == INT16_MIN) return "INT16_MIN";
  if (value > INT32_MAX) return std::to_string(value) + (value > UINT32_MAX ? "LL" : "U");
  if (value < INT32_MIN) return std::to_string(value) + "LL";
  return std::to_string(value);
}

auto numberText(const ir::Constant& constant, const types::Type& element, int float_bits) -> std::string {
  switch (constant.kind) {
    case ir::Constant::Kind::True:
    case ir::Constant::Kind::False:
      if (element.kind != types::Kind::Bool) return {};
      return constant.kind == ir::Constant::Kind::True ? "true" : "false";
    case ir::Constant::Kind::Float:
      return element.kind == types::Kind::Float ? floatLiteral(constant.real, float_bits) : "";
    case ir::Constant::Kind::Int:
      return constant.text.empty() && element.isMachineInt() ? intLiteral(constant.integer) : "";
    default:
      return {};
  }
}

auto ConstantPool::nameOf(ir::ConstantId id) -> const std::string& {
  const auto found = names_.find(id);
  if (found != names_.end()) return found->second;
  const ir::Constant& constant = program_.constants[id];
  if (constant.kind == ir::Constant::Kind::Str) return names_[id] = nameOfText(constant.text);
  std::string name;
  if (constant.kind == ir::Constant::Kind::Bytes) {
    name = scope_.uniqueWith("bytes_" + describe(constant.text), {"_object"});
    definitions_.push_back("KRAIT_BYTES(" + name + ", " + quotedBytes(constant.text) + ");");
  } else {
    KRAIT_CHECK(constant.kind == ir::Constant::Kind::Int, "only strings, bytes and big integers are named");
    const std::string digits = hexDigitsOf(constant);
    name = scope_.unique((digits.starts_with('-') ? "int_minus_0x" : "int_0x") +
                         digits.substr(digits.starts_with('-') ? 1 : 0).substr(0, kLongestName));
    definitions_.push_back(bigIntDefinition(name, constant, limb_bits_));
    name += "_value()";
  }
  return names_[id] = name;
}

auto ConstantPool::nameOfText(const std::string& text) -> const std::string& {
  const auto found = text_names_.find(text);
  if (found != text_names_.end()) return found->second;
  const std::string name = scope_.uniqueWith("str_" + describe(text), {"_object", "_text"});
  definitions_.push_back("KRAIT_STR(" + name + ", " + quoted(text) + ");");
  return text_names_[text] = name;
}

auto ConstantPool::nameOfTable(const std::string& element, size_t count, const std::string& items)
    -> const std::string& {
  const auto [position, fresh] = table_names_.try_emplace(element + " " + items);
  if (fresh) {
    position->second = scope_.unique("table");
    definitions_.push_back("KRAIT_FLASH_DATA constexpr " + element + " " + position->second + "[" +
                           std::to_string(count) + "] = {" + items + "};");
  }
  return position->second;
}

void ConstantPool::define(Writer& out) const {
  for (const std::string& definition : definitions_) out.line(definition);
}

}  // namespace krait::codegen
