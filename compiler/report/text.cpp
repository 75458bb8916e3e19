// Laying out tables.
#include "compiler/report/text.h"

namespace krait::report {

namespace {

auto isContinuation(char c) -> bool { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

}  // namespace

auto columnsOf(std::string_view text) -> size_t {
  size_t count = 0;
  for (const char c : text) count += isContinuation(c) ? 0 : 1;
  return count;
}

auto clipped(std::string_view text, size_t columns) -> std::string {
  if (columnsOf(text) <= columns) return std::string(text);
  size_t end = 0;
  for (size_t count = 0; end < text.size(); ++end) {
    if (isContinuation(text[end])) continue;
    if (++count >= columns) break;
  }
  return std::string(text.substr(0, end)) + "…";
}

auto fitted(std::string_view text, size_t columns) -> std::string {
  std::string result = clipped(text, columns);
  return result + std::string(columns - columnsOf(result), ' ');
}

auto rightAligned(std::string_view text, size_t columns) -> std::string {
  const size_t width = columnsOf(text);
  return std::string(width < columns ? columns - width : 0, ' ') + std::string(text);
}

auto byteCount(uint64_t bytes, size_t columns) -> std::string {
  return rightAligned(bytes == 0 ? "" : std::to_string(bytes), columns);
}

auto fileName(std::string_view path) -> std::string {
  const size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

auto heading(std::string_view text, bool color) -> std::string {
  return color ? "\033[1m" + std::string(text) + "\033[0m" : std::string(text);
}

}  // namespace krait::report
