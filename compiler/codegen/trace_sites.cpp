#include "compiler/codegen/trace_sites.h"

#include <cctype>
#include <filesystem>
#include <optional>

#include "compiler/codegen/emit_constants.h"

namespace krait::codegen {

namespace {

// Columns of an operator within an expression.
struct Anchors {
  size_t begin, end;
};

auto isWordStart(char c) -> bool { return c == '_' || std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; }
auto isWordPart(char c) -> bool { return isWordStart(c) || std::isdigit(static_cast<unsigned char>(c)) != 0; }

// Where the string literal that begins at `at` ends.
auto endOfString(std::string_view text, size_t at) -> size_t {
  const char quote = text[at];
  const bool triple = text.substr(at, 3) == std::string(3, quote);
  for (size_t i = at + (triple ? 3 : 1); i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (triple ? text.substr(i, 3) == std::string(3, quote) : text[i] == quote) {
      return i + (triple ? 3 : 1);
    }
  }
  return text.size();
}

struct Found {
  int precedence = 100;
  Anchors place{};
};

// Looks at one expression from left to right, outside of brackets and strings, for the operator that binds least.
class OperatorFinder {
 public:
  explicit OperatorFinder(std::string_view text) : text_(text) {}

  auto find() -> std::optional<Anchors> {
    while (at_ < text_.size()) {
      if (!step()) return std::nullopt;
    }
    if (depth_ != 0) return std::nullopt;
    if (best_.precedence != 100) return best_.place;
    if (unary_ || subscript_end_ != text_.size()) return std::nullopt;
    return Anchors{subscript_begin_, subscript_end_};
  }

 private:
  // False where the expression is no operation on two operands.
  auto step() -> bool {
    const char c = text_[at_];
    if (c == ' ' || c == '\t') return ++at_, true;
    if (c == '"' || c == '\'') return at_ = endOfString(text_, at_), after_operand_ = true;
    if (c == '(' || c == '[' || c == '{') return open(c), true;
    if (c == ')' || c == ']' || c == '}') return close(), true;
    if (isWordPart(c)) return word();
    if (depth_ != 0) return after_operand_ = false, ++at_, true;
    if (c == '.') return ++at_, true;
    return operation();
  }

  void open(char c) {
    if (depth_++ == 0) begin_ = c == '[' && after_operand_ ? at_ : std::string_view::npos;
    after_operand_ = false;
    ++at_;
  }
  void close() {
    ++at_;
    after_operand_ = true;
    if (--depth_ != 0) return;
    subscript_end_ = begin_ == std::string_view::npos ? 0 : at_;
    subscript_begin_ = begin_;
  }

  auto word() -> bool {
    const size_t begin = at_;
    const bool number = !isWordStart(text_[at_]);
    while (at_ < text_.size() && (isWordPart(text_[at_]) || (number && text_[at_] == '.'))) ++at_;
    const std::string_view name = text_.substr(begin, at_ - begin);
    // A prefix of a string.
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'') && name.size() <= 2) return true;
    after_operand_ = true;
    if (depth_ != 0) return true;
    for (const char* other : {"and", "or", "not", "in", "is", "if", "else", "lambda", "await", "yield", "return",
                              "raise", "assert", "del", "for", "while", "with", "import", "from"}) {
      if (name == other) return false;
    }
    return true;
  }

  auto operation() -> bool {
    static constexpr struct {
      std::string_view text;
      int precedence;
    } kOperators[] = {{"**", 7}, {"//", 6}, {"<<", 4}, {">>", 4}, {"|", 1}, {"^", 2}, {"&", 3},
                      {"+", 5},  {"-", 5},  {"*", 6},  {"/", 6},  {"%", 6}, {"@", 6}};
    for (const auto& one : kOperators) {
      if (!text_.substr(at_).starts_with(one.text)) continue;
      if (text_.substr(at_ + one.text.size()).starts_with("=")) return false;
      if (!after_operand_) {
        if (one.text != "+" && one.text != "-") return false;
        unary_ = true;
        ++at_;
        return true;
      }
      // Of equals the last is the outermost, but for powers.
      if (one.precedence < best_.precedence || (one.precedence == best_.precedence && one.text != "**")) {
        best_ = {one.precedence, {at_, at_ + one.text.size()}};
      }
      at_ += one.text.size();
      after_operand_ = false;
      return true;
    }
    return false;
  }

  std::string_view text_;
  size_t at_ = 0;
  int depth_ = 0;
  size_t begin_ = std::string_view::npos;
  size_t subscript_begin_ = 0, subscript_end_ = 0;
  bool after_operand_ = false;
  bool unary_ = false;
  Found best_;
};

auto characters(std::string_view text) -> size_t {
  size_t count = 0;
  for (char c : text) count += (c & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

}  // namespace

auto markedLine(const base::SourceManager& sources, base::SourceRange range) -> std::string {
  const base::LineColumn begin = sources.position(range.file, range.begin);
  const std::string_view line = sources.lineText(range.file, begin.line);
  const size_t line_start = sources.lineStart(range.file, begin.line);
  const size_t first = line.find_first_not_of(" \t\f");
  if (first == std::string_view::npos) return "";
  const std::string_view shown = line.substr(first, line.find_last_not_of(" \t\f\r") + 1 - first);
  std::string text = "    " + std::string(shown) + "\n";
  const size_t from = range.begin - line_start;
  const size_t last = first + shown.size();
  if (from < first || range.end <= range.begin) return text;
  const bool one_line = range.end - line_start <= line.size();
  const size_t to = one_line ? range.end - line_start : last;
  const std::string_view segment = line.substr(from, to - from);
  const std::optional<Anchors> anchors = one_line ? OperatorFinder(segment).find() : std::nullopt;
  if (!anchors && from == first && to == last) return text;
  text += "    " + std::string(characters(line.substr(first, from - first)), ' ');
  if (anchors) {
    const size_t left = characters(segment.substr(0, anchors->begin));
    const size_t right = characters(segment.substr(0, anchors->end));
    text += std::string(left, '~') + std::string(right - left, '^') + std::string(characters(segment) - right, '~');
  } else {
    text += std::string(characters(segment), '^');
  }
  return text + "\n";
}

auto TraceSites::add(base::SourceRange range, std::string_view function) -> size_t {
  const auto [known, is_new] = known_.try_emplace({range, std::string(function)}, rows_.size() + 1);
  if (is_new) rows_.emplace_back(range, function);
  return known->second;
}

void TraceSites::define(Writer& out, bool with_text, bool absolute_paths) const {
  out.line("static const krait::Site kSites[] = {");
  out.line("    {},");
  for (const auto& [range, function] : rows_) {
    const std::string text = with_text ? codegen::quoted(markedLine(sources_, range)) : "nullptr";
    const std::string& path = sources_.path(range.file);
    std::error_code error;
    const std::string shown = absolute_paths ? std::filesystem::absolute(path, error).lexically_normal().string() : path;
    out.line("    {" + codegen::quoted(shown) + ", " + codegen::quoted(function) + ", " + text + ", " +
             std::to_string(sources_.position(range).line) + "},");
  }
  out.line("};");
  out.blank();
}

}  // namespace krait::codegen
