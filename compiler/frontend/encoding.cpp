// The text's encoding: UTF-8 and nothing else.
#include <algorithm>

#include "compiler/frontend/tokenizer.h"
#include "compiler/frontend/utf8.h"

namespace krait::frontend {
namespace {

using diagnostics::Code;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The name in a comment `# -*- coding: NAME -*-`, which may stand in the first two lines.
auto declaredEncoding(std::string_view line) -> std::string_view {
  const size_t start = line.find_first_not_of(" \t\f");
  if (start == std::string_view::npos || line[start] != '#') return {};
  for (size_t found = line.find("coding", start); found != std::string_view::npos;
       found = line.find("coding", found + 1)) {
    size_t i = found + 6;
    if (i >= line.size() || (line[i] != ':' && line[i] != '=')) continue;
    ++i;
    while (i < line.size() && (line[i] == ' ' || line[i] == '\t')) ++i;
    const size_t begin = i;
    const auto belongs = [](char c) {
      return isIdentifierContinue(static_cast<unsigned char>(c)) || c == '-' || c == '.';
    };
    while (i < line.size() && belongs(line[i])) ++i;
    if (i > begin) return line.substr(begin, i - begin);
  }
  return {};
}

auto normalized(std::string_view name) -> std::string {
  std::string result;
  for (const char c : name) {
    result += c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result;
}

/// Encodings in which pure ASCII text means the same.
auto extendsAscii(const std::string& name) -> bool {
  for (const std::string_view family :
       {"ascii", "us-ascii", "latin", "iso-8859", "iso8859", "cp125", "windows-125"}) {
    if (name.starts_with(family)) return true;
  }
  return false;
}

auto isAscii(std::string_view text) -> bool {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

auto isBlankOrComment(std::string_view line) -> bool {
  const size_t start = line.find_first_not_of(" \t\f\r");
  return start == std::string_view::npos || line[start] == '#';
}

}  // namespace

auto checkEncoding(base::FileId file, std::string_view text, std::optional<SyntaxError>& error) -> uint32_t {
  const uint32_t begin = text.starts_with(kByteOrderMark) ? 3 : 0;
  size_t line_begin = begin;
  for (int line = 0; line < 2 && line_begin < text.size(); ++line) {
    const size_t line_end = std::min(text.find_first_of("\r\n", line_begin), text.size());
    const std::string_view content = text.substr(line_begin, line_end - line_begin);
    if (const std::string_view name = declaredEncoding(content); !name.empty()) {
      const std::string key = normalized(name);
      const bool is_utf8 = key == "utf-8" || key == "utf8" || key == "utf-8-sig" || key.starts_with("utf-8-");
      if (!is_utf8 && !(extendsAscii(key) && isAscii(text))) {
        const auto place = static_cast<uint32_t>(name.data() - text.data());
        error = SyntaxError{Code::EncodingNotSupported,
                            {file, place, place + static_cast<uint32_t>(name.size())},
                            {std::string(name)}};
        return begin;
      }
      break;
    }
    if (!isBlankOrComment(content)) break;
    line_begin = line_end + 1;
  }
  for (uint32_t i = begin; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte != 0 && byte < 0x80) {
      ++i;
      continue;
    }
    if (byte == 0) {
      error = SyntaxError{Code::SourceHasNull, {file, i, i + 1}, {}};
      return begin;
    }
    const Utf8Character character = decodeUtf8(text.substr(i, 4));
    if (character.size == 0) {
      constexpr char kHex[] = "0123456789abcdef";
      error = SyntaxError{
          Code::SourceNotUtf8, {file, i, i + 1}, {std::string("0x") + kHex[byte >> 4] + kHex[byte & 15]}};
      return begin;
    }
    i += character.size;
  }
  return begin;
}

}  // namespace krait::frontend
