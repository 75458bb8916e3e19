// `"{0.x:>{w}} {name[1]!r}".format(…)`: a format that is a constant is an f-string over the arguments.
//
// The arguments are evaluated first, each once; then the fields are formatted one after the other, as CPython does both.
// A format with a mistake, and arguments behind a star, are left to the runtime, which knows all the error texts.
#include <optional>

#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

struct Step {
  bool is_item = false;
  std::string name;
  int64_t number = -1;  // of an item: its index, or -1 where `name` is the key
};

struct Piece {
  std::string text;  // before the field
  bool is_field = false;
  size_t argument = 0;  // into the call's arguments, keywords behind
  std::vector<Step> steps;
  char conversion = 0;
  std::vector<Piece> spec;
};

auto numberOf(std::string_view text) -> int64_t {
  if (text.empty() || text.size() > 9) return -1;
  int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

class FormatParser {
 public:
  FormatParser(const frontend::Call& call, std::string_view text) : call_(call), text_(text) {}

  // Nothing where something is wrong with the format.
  auto parse() -> std::optional<std::vector<Piece>> {
    std::vector<Piece> pieces;
    if (!parsePieces(pieces, false) || at_ != text_.size()) return {};
    return pieces;
  }

 private:
  // Up to the end, or (in a specification) up to the bracket that closes the field around.
  auto parsePieces(std::vector<Piece>& pieces, bool in_spec) -> bool {
    Piece piece;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '}' && in_spec) break;
      ++at_;
      const bool doubled = at_ < text_.size() && text_[at_] == c;
      if ((c == '{' || c == '}') && doubled && !in_spec) {
        piece.text += c;
        ++at_;
      } else if (c == '}') {
        return false;
      } else if (c == '{') {
        piece.is_field = true;
        if (!parseField(piece, in_spec)) return false;
        pieces.push_back(std::move(piece));
        piece = {};
      } else {
        piece.text += c;
      }
    }
    if (!piece.text.empty()) pieces.push_back(std::move(piece));
    return true;
  }

  auto parseField(Piece& piece, bool in_spec) -> bool {
    const size_t start = at_;
    for (bool in_brackets = false; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '[') in_brackets = true;
      if (c == ']') in_brackets = false;
      if (in_brackets) continue;
      if (c == '{') return false;
      if (c == '!' || c == ':' || c == '}') break;
    }
    if (at_ >= text_.size() || !parseName(text_.substr(start, at_ - start), piece)) return false;
    if (text_[at_] == '!') {
      if (at_ + 2 >= text_.size()) return false;
      piece.conversion = text_[at_ + 1];
      at_ += 2;
      if (piece.conversion != 'r' && piece.conversion != 's' && piece.conversion != 'a') return false;
    }
    if (text_[at_] == ':') {
      ++at_;
      // One level of fields may stand in a specification.
      if (in_spec || !parsePieces(piece.spec, true)) return false;
    }
    return at_ < text_.size() && text_[at_++] == '}';
  }

  auto parseName(std::string_view field, Piece& piece) -> bool {
    size_t at = std::min(field.find_first_of(".["), field.size());
    if (!findArgument(field.substr(0, at), piece.argument)) return false;
    while (at < field.size()) {
      const size_t start = at + 1;
      const bool is_item = field[at] == '[';
      if (!is_item && field[at] != '.') return false;
      at = is_item ? field.find(']', start) : std::min(field.find_first_of(".[", start), field.size());
      if (at == std::string_view::npos || at == start) return false;
      const std::string_view name = field.substr(start, at - start);
      piece.steps.push_back({is_item, std::string(name), is_item ? numberOf(name) : -1});
      if (is_item) ++at;
    }
    return true;
  }

  auto findArgument(std::string_view name, size_t& argument) -> bool {
    const int64_t number = numberOf(name);
    if (name.empty() || number >= 0) {
      if (numbering_ != Numbering::Unknown && (numbering_ == Numbering::Automatic) != name.empty()) return false;
      numbering_ = name.empty() ? Numbering::Automatic : Numbering::Manual;
      argument = name.empty() ? next_++ : static_cast<size_t>(number);
      return argument < call_.args.size();
    }
    for (size_t i = 0; i < call_.keywords.size(); ++i) {
      if (call_.keywords[i]->arg != name) continue;
      argument = call_.args.size() + i;
      return true;
    }
    return false;
  }

  enum class Numbering { Unknown, Automatic, Manual };
  const frontend::Call& call_;
  std::string_view text_;
  size_t at_ = 0;
  size_t next_ = 0;
  Numbering numbering_ = Numbering::Unknown;
};

}  // namespace

auto Lowering::lowerConstantFormat(const frontend::Call& expr) -> Operand {
  const auto* method = expr.func->tryAs<frontend::Attribute>();
  const auto* format = method == nullptr || method->attr != "format" ? nullptr : method->value->tryAs<frontend::Constant>();
  if (format == nullptr || format->value.kind != frontend::ConstantKind::Str) return {};
  for (const auto* argument : expr.args)
    if (argument->isa<frontend::Starred>()) return {};
  for (const auto* keyword : expr.keywords)
    if (keyword->arg.empty()) return {};
  const auto pieces = FormatParser(expr, format->value.text).parse();
  if (!pieces) return {};

  std::vector<Operand> values;
  for (const auto* argument : expr.args) values.push_back(lower(*argument));
  for (const auto* keyword : expr.keywords) values.push_back(lower(*keyword->value));
  const std::function<Operand(const std::vector<Piece>&)> joined = [&](const std::vector<Piece>& list) -> Operand {
    Operands parts;
    for (const Piece& piece : list) {
      if (!piece.text.empty()) parts.push_back(string(piece.text));
      if (!piece.is_field) continue;
      Operand value = values[piece.argument];
      for (const Step& step : piece.steps) {
        if (step.is_item) {
          const Operand key = step.number >= 0 ? integer(step.number) : string(step.name);
          value = emitValue(Op::LoadItem, {value, key}, expr.range);
        } else if (value.kind == Operand::Kind::Module) {
          value = moduleAttribute(value.index, program_.intern(step.name), expr.range);
        } else {
          auto& load = emit(Op::LoadAttr, {value}, expr.range);
          load.name = program_.intern(step.name);
          value = load.result = newTemp();
        }
      }
      Operands operands{value};
      if (!piece.spec.empty()) operands.push_back(joined(piece.spec));
      auto& inst = emit(Op::Format, std::move(operands), expr.range);
      if (piece.conversion != 0) inst.name = program_.intern(std::string(1, piece.conversion));
      inst.result = newTemp();
      parts.push_back(inst.result);
    }
    if (parts.empty()) return string("");
    if (parts.size() == 1) return parts.front();
    return emitValue(Op::BuildStr, std::move(parts), expr.range);
  };
  return joined(*pieces);
}

}  // namespace krait::irgen
