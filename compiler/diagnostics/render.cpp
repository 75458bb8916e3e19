// Showing diagnostics as text.
#include "compiler/diagnostics/render.h"

#include <algorithm>

namespace krait::diagnostics {
namespace {

constexpr size_t kTabWidth = 8;

constexpr std::string_view kBold = "\033[1m";
constexpr std::string_view kRed = "\033[1;31m";
constexpr std::string_view kMagenta = "\033[1;35m";
constexpr std::string_view kCyan = "\033[1;36m";
constexpr std::string_view kGreen = "\033[1;32m";
constexpr std::string_view kReset = "\033[0m";

struct CodePoint {
  uint32_t value;
  size_t size;
};

/// The character at the start of `text`. A byte that is not UTF-8 stands for itself.
auto decode(std::string_view text) -> CodePoint {
  const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(text[i])); };
  const uint32_t lead = byte(0);
  const size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (size == 1 || lead < 0xC2 || lead > 0xF4 || size > text.size()) return {lead, 1};
  uint32_t value = lead & (0xFFU >> (size + 1));
  for (size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {lead, 1};
    value = value << 6 | (byte(i) & 0x3F);
  }
  return {value, size};
}

struct Block {
  uint32_t first;
  uint32_t last;
};

// Whole blocks are enough here: a caret one column off in a rare script is not worth a table of Unicode.
constexpr Block kCombining[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
                                {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF},
                                {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
constexpr Block kWide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},  {0x3400, 0x4DBF},
                           {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xAC00, 0xD7A3},  {0xF900, 0xFAFF},
                           {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                           {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

template <size_t N>
auto isIn(const Block (&blocks)[N], uint32_t value) -> bool {
  return std::any_of(std::begin(blocks), std::end(blocks),
                     [&](const Block& block) { return value >= block.first && value <= block.last; });
}

auto widthOf(uint32_t character, size_t column) -> size_t {
  if (character == '\t') return kTabWidth - column % kTabWidth;
  if (isIn(kCombining, character)) return 0;
  return isIn(kWide, character) ? 2 : 1;
}

auto widthOf(std::string_view text, size_t column) -> size_t {
  while (!text.empty()) {
    const CodePoint character = decode(text);
    column += widthOf(character.value, column);
    text.remove_prefix(character.size);
  }
  return column;
}

/// Tabs become spaces, so that the marks below stand under the right characters in every terminal.
auto expandTabs(std::string_view text) -> std::string {
  std::string result;
  size_t column = 0;
  while (!text.empty()) {
    const CodePoint character = decode(text);
    const size_t width = widthOf(character.value, column);
    if (character.value == '\t') {
      result.append(width, ' ');
    } else if (character.value < 0x20 || character.value == 0x7F) {
      result += '?';
    } else {
      result += text.substr(0, character.size);
    }
    column += width;
    text.remove_prefix(character.size);
  }
  return result;
}

class Renderer {
 public:
  Renderer(const base::SourceManager& sources, RenderOptions options)
      : sources_(sources), options_(options) {}

  void render(const Diagnostic& diagnostic) {
    message(diagnostic.severity, diagnostic.range, diagnostic.caret, diagnostic.message);
    if (diagnostic.range.isValid()) snippet(diagnostic.range, diagnostic.caret);
    for (const Note& note : diagnostic.notes) {
      message(Severity::Note, note.range, note.range.begin, note.message);
      // A note about the line just shown needs no second look at it.
      if (note.range.isValid() && !sameLine(note.range, diagnostic.range))
        snippet(note.range, note.range.begin);
    }
    for (const std::string& hint : diagnostic.hints) {
      output_ += "  ";
      colored(kGreen, "hint: ");
      output_ += hint + "\n";
    }
  }

  auto take() -> std::string { return std::move(output_); }

 private:
  void colored(std::string_view color, std::string_view text) {
    if (options_.color) output_ += color;
    output_ += text;
    if (options_.color) output_ += kReset;
  }

  auto sameLine(base::SourceRange left, base::SourceRange right) const -> bool {
    return right.isValid() && left.file == right.file &&
           sources_.line(left.file, left.begin) == sources_.line(right.file, right.begin);
  }

  void message(Severity severity, base::SourceRange range, uint32_t caret, std::string_view text) {
    std::string place = "krait: ";
    if (range.isValid()) {
      const base::LineColumn position = sources_.position(range.file, caret);
      place = sources_.path(range.file) + ":" + std::to_string(position.line) + ":" +
              std::to_string(position.column) + ": ";
    }
    constexpr std::string_view kColors[] = {kRed, kMagenta, kCyan, kGreen};
    colored(kBold, place);
    colored(kColors[static_cast<size_t>(severity)], std::string(severityName(severity)) + ": ");
    colored(kBold, text);
    output_ += "\n";
  }

  /// The source line, and under it `~~~^~~~`; of a range of several lines, the part on the caret's line.
  void snippet(base::SourceRange range, uint32_t caret) {
    const uint32_t number = sources_.line(range.file, caret);
    const std::string_view line = sources_.lineText(range.file, number);
    if (line.find_first_not_of(" \t\f") == std::string_view::npos) return;
    const uint32_t start = sources_.lineStart(range.file, number);
    const auto columnOf = [&](uint32_t offset) {
      const size_t bytes = offset <= start ? 0 : std::min<size_t>(offset - start, line.size());
      return widthOf(line.substr(0, bytes), 0);
    };
    const size_t caret_column = columnOf(caret);
    const size_t first = std::min(columnOf(range.begin), caret_column);
    const size_t last = std::max(columnOf(range.end), caret_column + 1);
    std::string marks(first, ' ');
    marks.append(last - first, '~');
    marks[caret_column] = '^';
    output_ += expandTabs(line) + "\n";
    colored(kGreen, marks);
    output_ += "\n";
  }

  const base::SourceManager& sources_;
  RenderOptions options_;
  std::string output_;
};

}  // namespace

auto displayWidth(std::string_view text) -> size_t { return widthOf(text, 0); }

auto renderText(const Diagnostic& diagnostic, const base::SourceManager& sources, RenderOptions options)
    -> std::string {
  Renderer renderer(sources, options);
  renderer.render(diagnostic);
  return renderer.take();
}

auto renderText(const DiagnosticEngine& engine, const base::SourceManager& sources, RenderOptions options)
    -> std::string {
  Renderer renderer(sources, options);
  for (const Diagnostic* diagnostic : engine.sorted()) renderer.render(*diagnostic);
  return renderer.take();
}

}  // namespace krait::diagnostics
