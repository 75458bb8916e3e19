// The parser: its two runs, and which error is told.
#include "compiler/frontend/parser.h"

#include <algorithm>

#include "compiler/frontend/parser_internal.h"
#include "compiler/frontend/syntax_checks.h"

namespace krait::frontend {

auto Parser::raise(Code code, base::SourceRange range, std::vector<std::string> arguments) -> std::nullptr_t {
  if (!context_.error) context_.error = SyntaxError{code, range, std::move(arguments)};
  return nullptr;
}

namespace {

constexpr uint64_t kMaxExplainingSteps = 200'000;

}  // namespace

template <class T, class Parse>
auto Parser::inTwoRuns(Parse parse) -> T* {
  if (T* result = parse(); result != nullptr && !raised()) return result;
  if (!raised()) {
    const uint32_t farthest_in_first_run = farthest_;
    if (token(farthest_).kind != Kind::Error) {
      position_ = 0;
      explaining_ = true;
      steps_left_ = kMaxExplainingSteps + 10 * list_.tokens.size();
      parse();
    }
    chooseError(farthest_in_first_run);
  } else {
    chooseError(farthest_);
  }
  return nullptr;
}

void Parser::chooseError(uint32_t farthest_in_first_run) {
  // Where the tokenizer gave up is where the parser came to: its error it is.
  if (token(farthest_).kind == Kind::Error) {
    context_.error = list_.error;
    return;
  }
  if (!raised()) {
    const Kind last = token(farthest_in_first_run).kind;
    if (last == Kind::Indent || last == Kind::Dedent) {
      raiseAtToken(last == Kind::Indent ? Code::UnexpectedIndent : Code::UnexpectedUnindent,
                   farthest_in_first_run);
      return;
    }
    raiseAtToken(Code::InvalidSyntax, farthest_in_first_run);
  }
  // An unterminated string or a wrong bracket further down explains more than what we have.
  if (list_.error && !list_.yields_to_parser) {
    context_.error = list_.error;
    return;
  }
  // So does a bracket that is never closed, on an earlier line.
  if (list_.unclosed) {
    const uint32_t open = list_.unclosed->range.begin;
    const uint32_t here = std::max(token(farthest_).begin, open);
    const std::string_view between = context_.text.substr(open, here - open);
    if (between.find_first_of("\r\n") != std::string_view::npos) context_.error = list_.unclosed;
  }
}

auto Parser::parseFile() -> Module* {
  return inTwoRuns<Module>([&]() -> Module* {
    StmtList body;
    if (!parseStatements(body) || !at(Kind::EndOfFile)) return nullptr;
    auto* module = nodeAt<Module>({context_.file, 0, static_cast<uint32_t>(context_.text.size())});
    module->body = list(body);
    return module;
  });
}

auto Parser::parseEval() -> Expr* {
  return inTwoRuns<Expr>([&]() -> Expr* {
    Expr* expr = parseStarExpressions();
    if (expr == nullptr) return nullptr;
    while (accept(Kind::Newline)) {
    }
    return at(Kind::EndOfFile) ? expr : nullptr;
  });
}

auto Parser::parseField() -> Expr* {
  return inTwoRuns<Expr>([&]() -> Expr* {
    Expr* expr = parseYieldOrStars();
    return expr != nullptr && at(Kind::EndOfFile) ? expr : nullptr;
  });
}

namespace {

void report(const SyntaxError& error, diagnostics::DiagnosticEngine& engine) {
  using diagnostics::Code;
  const auto argument = [&](size_t i) {
    return i < error.arguments.size() ? error.arguments[i] : std::string();
  };
  diagnostics::Diagnostic& diagnostic =
      engine.report(error.code, error.range, {argument(0), argument(1), argument(2)});
  if (error.code == Code::EncodingNotSupported) diagnostic.hint(Code::SaveAsUtf8);
  if (error.code == Code::UnknownCharacterName) diagnostic.hint(Code::UseNumericEscape);
}

/// Tokenizes, gives the tokens to `parse`, and reports what is wrong.
template <class T, class Parse>
auto parseWhole(base::FileId file, const base::SourceManager& sources, base::Arena& arena,
                diagnostics::DiagnosticEngine& engine, Parse parse) -> T* {
  ParseContext context{file, sources.text(file), arena};
  uint32_t begin = checkEncoding(file, context.text, context.error);
  T* result = nullptr;
  if (!context.error) {
    const base::CurrentLocation location(sources, {file, begin, begin});
    // `eval` ignores white space before its expression.
    if constexpr (std::is_same_v<T, Expr>) {
      while (begin < context.text.size() && (context.text[begin] == ' ' || context.text[begin] == '\t'))
        ++begin;
    }
    Parser parser(context,
                  tokenize(file, context.text, begin, static_cast<uint32_t>(context.text.size()), false));
    result = parse(parser);
  }
  if (!context.error) return result;
  report(*context.error, engine);
  return nullptr;
}

}  // namespace

auto parseModule(base::FileId file, const base::SourceManager& sources, base::Arena& arena,
                 diagnostics::DiagnosticEngine& diagnostics) -> Module* {
  auto* module = parseWhole<Module>(file, sources, arena, diagnostics,
                                    [](Parser& parser) { return parser.parseFile(); });
  if (module == nullptr || !checkSyntax(*module, sources, diagnostics)) return nullptr;
  return module;
}

auto parseExpression(base::FileId file, const base::SourceManager& sources, base::Arena& arena,
                     diagnostics::DiagnosticEngine& diagnostics) -> Expr* {
  auto* expr =
      parseWhole<Expr>(file, sources, arena, diagnostics, [](Parser& parser) { return parser.parseEval(); });
  if (expr == nullptr || !checkSyntax(*expr, sources, diagnostics)) return nullptr;
  return expr;
}

}  // namespace krait::frontend
