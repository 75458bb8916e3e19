// Imports.
#include "compiler/frontend/parser_internal.h"

namespace krait::frontend {

/// `import a.b as c, d`.
auto Parser::parseImport() -> Stmt* {
  const uint32_t start = position_++;
  std::vector<Alias*> names;
  while (true) {
    Alias* alias = parseAlias(true);
    if (alias == nullptr) return names.empty() ? backTo(start) : nullptr;
    names.push_back(alias);
    if (!accept(Kind::Comma)) break;
  }
  auto* result = node<Import>(start);
  result->names = list(names);
  return result;
}

/// `from ..a import b as c, d`.
auto Parser::parseImportFrom() -> Stmt* {
  const uint32_t start = position_++;
  int level = 0;
  while (at(Kind::Dot) || at(Kind::Dots)) level += accept(Kind::Dots) ? 3 : (accept(Kind::Dot), 1);
  Identifier module;
  if (!parseDottedName(module) && level == 0) return backTo(start);
  if (!accept(Kind::Import)) return backTo(start);
  std::vector<Alias*> names;
  if (at(Kind::Star)) {
    const uint32_t star = position_++;
    auto* alias = node<Alias>(star);
    alias->name = identifier(star);
    names.push_back(alias);
  } else {
    const bool in_parens = accept(Kind::LeftParen);
    while (true) {
      Alias* alias = parseAlias(false);
      if (alias == nullptr) {
        if (explaining_ && !in_parens && !names.empty() && at(Kind::Newline))
          raiseHere(Code::ImportTrailingComma);
        return nullptr;
      }
      names.push_back(alias);
      if (!accept(Kind::Comma)) break;
      if (in_parens && at(Kind::RightParen)) break;
    }
    if (in_parens && !accept(Kind::RightParen)) return nullptr;
  }
  auto* result = node<ImportFrom>(start);
  result->module = module;
  result->names = list(names);
  result->level = level;
  return result;
}

auto Parser::parseDottedName(Identifier& name) -> bool {
  if (!at(Kind::Name)) return false;
  std::string text(textOf(position_++));
  while (at(Kind::Dot) && peek(1) == Kind::Name) {
    text += ".";
    text += textOf(position_ + 1);
    position_ += 2;
  }
  name = context_.arena.intern(text);
  return true;
}

auto Parser::parseAlias(bool dotted) -> Alias* {
  const uint32_t start = position_;
  Identifier name;
  if (dotted) {
    if (!parseDottedName(name)) return nullptr;
  } else {
    if (!at(Kind::Name)) return nullptr;
    name = identifier(position_++);
  }
  Identifier asname;
  if (at(Kind::As)) {
    if (peek(1) != Kind::Name) return backTo(start);
    asname = identifier(position_ + 1);
    position_ += 2;
  }
  auto* alias = node<Alias>(start);
  alias->name = name;
  alias->asname = asname;
  return alias;
}

}  // namespace krait::frontend
