// Strings that stand in a row are one string; one of them may be an f-string.
#include "compiler/frontend/parse_fstrings.h"
#include "compiler/frontend/parser_internal.h"
#include "compiler/frontend/string_literals.h"

namespace krait::frontend {

auto Parser::parseStrings() -> Expr* {
  const uint32_t start = position_;
  while (accept(Kind::String)) {
  }
  const base::SourceRange range = rangeFrom(start);
  FStringReader reader(context_, range, textOf(start)[0] == 'u');
  std::string bytes;
  bool is_bytes = false;
  for (uint32_t index = start; index < position_; ++index) {
    const StringLiteral literal = splitStringLiteral(context_.text, token(index).begin, token(index).end);
    if (index != start && literal.is_bytes != is_bytes) {
      // CPython names the line of what comes behind the strings.
      const base::SourceRange last = rangeOfToken(position_ - 1);
      const base::SourceRange behind = rangeOfToken(position_);
      const bool same_line = context_.text.substr(last.end, behind.begin - last.end).find('\n') ==
                             std::string_view::npos;
      return raise(Code::MixedBytes, same_line ? last : behind);
    }
    is_bytes = literal.is_bytes;
    if (literal.is_format) {
      if (!reader.readFormat(literal)) return nullptr;
      continue;
    }
    auto error = decodeString(context_.file, context_.text, literal.body_begin, literal.body_end, literal,
                              is_bytes ? bytes : reader.pendingText());
    if (error) {
      if (!raised()) context_.error = std::move(error);
      return nullptr;
    }
  }
  if (!is_bytes) return reader.finish();
  auto* result = nodeAt<Constant>(range);
  result->value.kind = ConstantKind::Bytes;
  result->value.text = context_.arena.copyText(bytes);
  return result;
}

}  // namespace krait::frontend
