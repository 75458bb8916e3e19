// F-strings: `f"text {value!r:{width}} {name=}"`.
//
// A replacement field's expression is tokenized and parsed where it stands, so that its nodes have their true
// places and anything may stand in it (Python 3.12's rule): the same quotes, backslashes, comments, line
// ends.
#include "compiler/frontend/parse_fstrings.h"

namespace krait::frontend {
namespace {

auto isSpace(char c) -> bool {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// The end of the string (of any kind) whose prefix and quotes begin at `begin`.
auto findStringEnd(std::string_view text, uint32_t begin) -> std::optional<uint32_t> {
  uint32_t open = begin;
  bool is_format = false;
  for (; text[open] != '"' && text[open] != '\''; ++open) is_format = is_format || (text[open] | 0x20) == 'f';
  if (is_format) return findFStringEnd(text, begin);
  const char quote = text[open];
  const bool triple = open + 2 < text.size() && text[open + 1] == quote && text[open + 2] == quote;
  for (size_t i = open + (triple ? 3 : 1); i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == quote && (!triple || text.substr(i, 3) == std::string(3, quote))) {
      return static_cast<uint32_t>(i + (triple ? 3 : 1));
    } else if (!triple && (text[i] == '\n' || text[i] == '\r')) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// Where the prefix of the string whose quote is at `quote` begins.
auto prefixBegin(std::string_view text, uint32_t quote, uint32_t least) -> uint32_t {
  uint32_t begin = quote;
  while (begin > least && quote - begin < 2 && isIdentifierStart(static_cast<unsigned char>(text[begin - 1])))
    --begin;
  for (; begin < quote; ++begin) {
    bool fits = begin == least || !isIdentifierContinue(static_cast<unsigned char>(text[begin - 1]));
    for (uint32_t i = begin; i < quote; ++i) {
      fits = fits && std::string_view("rRbBuUfF").find(text[i]) != std::string_view::npos;
    }
    if (fits) return begin;
  }
  return quote;
}

auto opposite(char bracket) -> char { return bracket == '(' ? ')' : bracket == '[' ? ']' : '}'; }

/// Where a scan of a field's expression stopped.
struct FieldScan {
  enum Result { Ended, Unterminated, Unmatched, Mismatched, UnclosedBracket } result;
  uint32_t position;
  char bracket = '\0';
};

/// The expression of a field ends at a `!`, `:`, `=` or `}` outside brackets and strings.
auto scanField(std::string_view text, uint32_t begin, uint32_t end) -> FieldScan {
  std::string open;
  for (uint32_t i = begin; i < end;) {
    const char c = text[i];
    const char next = i + 1 < end ? text[i + 1] : '\0';
    if (c == '"' || c == '\'') {
      const auto string_end = findStringEnd(text.substr(0, end), prefixBegin(text, i, begin));
      if (!string_end) return {FieldScan::Unterminated, i};
      i = *string_end;
      continue;
    }
    if (c == '#') {
      while (i < end && text[i] != '\n' && text[i] != '\r') ++i;
      continue;
    }
    if (c == '(' || c == '[' || c == '{') {
      open += c;
    } else if (open.empty() && (c == '!' || c == ':' || c == '=' || c == '<' || c == '>' || c == '}')) {
      if (c != ':' && c != '}' && next == '=') {
        i += 2;
        continue;
      }
      if (c != '<' && c != '>') return {FieldScan::Ended, i};
    } else if (c == ')' || c == ']' || c == '}') {
      if (open.empty()) return {FieldScan::Unmatched, i, c};
      if (opposite(open.back()) != c) return {FieldScan::Mismatched, i, open.back()};
      open.pop_back();
    }
    ++i;
  }
  if (!open.empty()) return {FieldScan::UnclosedBracket, end, open.back()};
  return {FieldScan::Ended, end};
}

/// The end of a body, of a format specification if `in_spec`, that begins at `position`.
auto scanBody(std::string_view text, uint32_t position, std::string_view quotes, bool is_raw, bool in_spec,
              int depth) -> std::optional<uint32_t> {
  // Each level of nesting is a level of recursion.
  if (depth > 100) return std::nullopt;
  while (position < text.size()) {
    const char c = text[position];
    if (in_spec && c == '}') return position;
    if (text.substr(position, quotes.size()) == quotes) {
      if (in_spec) return std::nullopt;
      return position;
    }
    if ((c == '\n' || c == '\r') && quotes.size() == 1) return std::nullopt;
    if (c == '\\' && position + 1 < text.size()) {
      if (!is_raw && text.substr(position, 3) == "\\N{") {
        const size_t close = text.find('}', position);
        if (close == std::string_view::npos) return std::nullopt;
        position = static_cast<uint32_t>(close + 1);
      } else {
        position += text[position + 1] == '{' || text[position + 1] == '}' ? 1 : 2;
      }
      continue;
    }
    if (c == '{' && !in_spec && position + 1 < text.size() && text[position + 1] == '{') {
      position += 2;
      continue;
    }
    ++position;
    if (c != '{') continue;
    const FieldScan scan = scanField(text, position, static_cast<uint32_t>(text.size()));
    if (scan.result != FieldScan::Ended) return std::nullopt;
    position = scan.position;
    while (position < text.size() && (text[position] == '=' || isSpace(text[position]))) ++position;
    if (position < text.size() && text[position] == '!') {
      ++position;
      while (position < text.size() &&
             (isIdentifierContinue(static_cast<unsigned char>(text[position])) || isSpace(text[position])))
        ++position;
    }
    if (position < text.size() && text[position] == ':') {
      const auto spec_end = scanBody(text, position + 1, quotes, is_raw, true, depth + 1);
      if (!spec_end) return std::nullopt;
      position = *spec_end;
    }
    if (position >= text.size() || text[position] != '}') return std::nullopt;
    ++position;
  }
  return std::nullopt;
}

thread_local int fstring_depth = 0;

}  // namespace

auto findFStringEnd(std::string_view text, uint32_t begin) -> std::optional<uint32_t> {
  // An f-string in an f-string in …: scanning restarts in each, so that depth must stay small.
  if (fstring_depth > 8) return std::nullopt;
  ++fstring_depth;
  const size_t open = text.find_first_of("\"'", begin);
  const char quote = text[open];
  const bool triple = open + 2 < text.size() && text[open + 1] == quote && text[open + 2] == quote;
  const std::string_view quotes = text.substr(open, triple ? 3 : 1);
  const bool is_raw = text.substr(begin, open - begin).find_first_of("rR") != std::string_view::npos;
  const auto end = scanBody(text, static_cast<uint32_t>(open + quotes.size()), quotes, is_raw, false, 0);
  --fstring_depth;
  if (!end) return std::nullopt;
  return *end + static_cast<uint32_t>(quotes.size());
}

auto FStringReader::fail(Code code, uint32_t place, std::vector<std::string> arguments) -> bool {
  if (!context_.error)
    context_.error = SyntaxError{code, {context_.file, place, place + 1}, std::move(arguments)};
  return false;
}

auto FStringReader::readFormat(const StringLiteral& literal) -> bool {
  is_format_ = true;
  uint32_t position = literal.body_begin;
  return readParts(literal, position, literal.body_end, 0);
}

/// Text and fields up to `end`; within a format specification (`depth` > 0) up to its `}`.
auto FStringReader::readParts(const StringLiteral& literal, uint32_t& position, uint32_t end, int depth)
    -> bool {
  while (true) {
    if (!readText(literal, position, end, depth)) return false;
    if (position >= end || context_.text[position] == '}') return true;
    ++position;
    if (!readField(literal, position, end, depth)) return false;
  }
}

auto FStringReader::readText(const StringLiteral& literal, uint32_t& position, uint32_t end, int depth)
    -> bool {
  uint32_t begin = position;
  const auto add = [&](uint32_t until) {
    auto error = decodeString(context_.file, context_.text, begin, until, literal, pending_);
    if (!error) return true;
    if (!context_.error) context_.error = std::move(error);
    return false;
  };
  while (position < end) {
    const char c = context_.text[position];
    const char next = position + 1 < end ? context_.text[position + 1] : '\0';
    if (c == '\\' && !literal.is_raw) {
      if (next == 'N' && position + 2 < end && context_.text[position + 2] == '{') {
        while (position < end && context_.text[position] != '}') ++position;
        if (position < end) ++position;
      } else {
        // A brace is never escaped by a backslash.
        position += next == '{' || next == '}' ? 1 : 2;
        position = std::min(position, end);
      }
      continue;
    }
    if (c != '{' && c != '}') {
      ++position;
      continue;
    }
    if (depth == 0 && next == c) {
      if (!add(position + 1)) return false;
      position += 2;
      begin = position;
      continue;
    }
    if (depth == 0 && c == '}') return fail(Code::FStringSingleBrace, position);
    break;
  }
  return add(position);
}

auto FStringReader::findFieldEnd(uint32_t begin, uint32_t end, uint32_t& field_end) -> bool {
  const FieldScan scan = scanField(context_.text, begin, end);
  const auto inFString = [](std::string text) { return std::vector<std::string>{std::move(text)}; };
  switch (scan.result) {
    case FieldScan::Unterminated:
      return fail(Code::FStringError, scan.position, inFString("unterminated string"));
    case FieldScan::Unmatched:
      return fail(Code::FStringError, scan.position,
                  inFString(std::string("unmatched '") + scan.bracket + "'"));
    case FieldScan::Mismatched:
      return fail(Code::FStringError, scan.position,
                  inFString(std::string("closing parenthesis '") + context_.text[scan.position] +
                            "' does not match opening parenthesis '" + scan.bracket + "'"));
    case FieldScan::UnclosedBracket:
      return fail(Code::FStringError, scan.position,
                  inFString(std::string("unmatched '") + scan.bracket + "'"));
    case FieldScan::Ended:
      break;
  }
  field_end = scan.position;
  return field_end < end || fail(Code::FStringExpectingBrace, end);
}

/// A field, from behind its `{` to behind its `}`.
auto FStringReader::readField(const StringLiteral& literal, uint32_t& position, uint32_t end, int depth)
    -> bool {
  if (depth >= kMaxSpecDepth) return fail(Code::FStringTooDeep, position);
  const uint32_t expr_begin = position;
  uint32_t expr_end = 0;
  if (!findFieldEnd(expr_begin, end, expr_end)) return false;
  Expr* value = parseFieldExpr(expr_begin, expr_end);
  if (value == nullptr) return false;
  position = expr_end;
  bool is_debug = false;
  if (context_.text[position] == '=') {
    is_debug = true;
    ++position;
    while (position < end && isSpace(context_.text[position])) ++position;
    pending_ += context_.text.substr(expr_begin, position - expr_begin);
  }
  auto* field = context_.arena.make<FormattedValue>();
  field->kind = FormattedValue::kKind;
  field->value = value;
  field->conversion = -1;
  if (position < end && context_.text[position] == '!' && !readConversion(field, position, end)) return false;
  if (position < end && context_.text[position] == ':') {
    ++position;
    FStringReader spec(context_, {context_.file, position, position}, false);
    if (!spec.readParts(literal, position, end, depth + 1)) return false;
    spec.range_.end = position;
    spec.flush();
    field->format_spec = spec.joinedStr();
  }
  if (position >= end || context_.text[position] != '}') return fail(Code::FStringExpectingBrace, position);
  ++position;
  // `{x=}` shows what `repr` gives unless told otherwise.
  if (is_debug && field->conversion < 0 && field->format_spec == nullptr) field->conversion = 'r';
  field->range = {context_.file, expr_begin - 1, position};
  flush();
  values_.push_back(field);
  return true;
}

auto FStringReader::readConversion(FormattedValue* field, uint32_t& position, uint32_t end) -> bool {
  ++position;
  if (position >= end) return fail(Code::FStringExpectingBrace, position);
  const uint32_t begin = position;
  while (position < end && isIdentifierContinue(static_cast<unsigned char>(context_.text[position])))
    ++position;
  const std::string_view name = context_.text.substr(begin, position - begin);
  if (name == "s" || name == "r" || name == "a") {
    field->conversion = name[0];
    return true;
  }
  return fail(Code::FStringConversion, begin);
}

auto FStringReader::parseFieldExpr(uint32_t begin, uint32_t end) -> Expr* {
  TokenList list = tokenize(context_.file, context_.text, begin, end, true);
  if (!list.error && list.tokens.size() == 1) {
    fail(Code::FStringEmptyExpression, begin);
    return nullptr;
  }
  if (!context_.error) {
    Parser parser(context_, std::move(list));
    Expr* expr = parser.parseField();
    if (expr != nullptr) return expr;
  }
  // An error in an f-string says so.
  if (context_.error && !diagnostics::codeFormat(context_.error->code).starts_with("f-string: ")) {
    const auto& arguments = context_.error->arguments;
    const auto argument = [&](size_t i) { return i < arguments.size() ? arguments[i] : std::string(); };
    const std::string message =
        diagnostics::formatMessage(context_.error->code, {argument(0), argument(1), argument(2)});
    context_.error->code = Code::FStringError;
    context_.error->arguments = {message};
  }
  return nullptr;
}

/// Text that was waiting becomes a constant.
void FStringReader::flush() {
  if (pending_.empty()) return;
  auto* constant = context_.arena.make<Constant>();
  constant->kind = Constant::kKind;
  constant->range = range_;
  constant->value.kind = ConstantKind::Str;
  constant->value.is_u_string = is_u_;
  constant->value.text = context_.arena.copyText(pending_);
  pending_.clear();
  values_.push_back(constant);
}

auto FStringReader::joinedStr() -> JoinedStr* {
  auto* joined = context_.arena.make<JoinedStr>();
  joined->kind = JoinedStr::kKind;
  joined->range = range_;
  joined->values = context_.arena.copyList(values_);
  return joined;
}

auto FStringReader::finish() -> Expr* {
  if (is_format_) {
    flush();
    return joinedStr();
  }
  auto* constant = context_.arena.make<Constant>();
  constant->kind = Constant::kKind;
  constant->range = range_;
  constant->value.kind = ConstantKind::Str;
  constant->value.is_u_string = is_u_;
  constant->value.text = context_.arena.copyText(pending_);
  return constant;
}

}  // namespace krait::frontend
