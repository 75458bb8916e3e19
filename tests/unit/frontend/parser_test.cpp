#include "compiler/frontend/parser.h"

#include <gtest/gtest.h>

#include <string>

#include "compiler/diagnostics/render.h"
#include "compiler/frontend/ast_dump.h"
#include "compiler/frontend/ast_visitor.h"

namespace krait::frontend {
namespace {

/// A parsed text, with all that its tree points to.
struct Parsed {
  explicit Parsed(const std::string& text) {
    file = sources.addBuffer("test.py", text);
    module = parseModule(file, sources, arena, engine);
  }

  auto errors() const -> std::string { return diagnostics::renderText(engine, sources); }
  auto firstError() const -> std::string {
    const auto sorted = engine.sorted();
    return sorted.empty() ? "" : sorted[0]->message;
  }
  /// The value of the first statement, an assignment or an expression.
  auto value() const -> const Expr* {
    const Stmt* stmt = module->body[0];
    if (const auto* assign = stmt->tryAs<Assign>()) return assign->value;
    return stmt->as<ExprStmt>()->value;
  }
  auto text(const Node& node) const -> std::string { return std::string(sources.text(node.range)); }

  base::SourceManager sources;
  base::Arena arena;
  diagnostics::DiagnosticEngine engine;
  base::FileId file;
  Module* module = nullptr;
};

TEST(Parser, EmptyTextIsAModule) {
  EXPECT_EQ(dumpAst(*Parsed("").module), "Module(body=[], type_ignores=[])");
  EXPECT_EQ(dumpAst(*Parsed("# only a comment").module), "Module(body=[], type_ignores=[])");
}

TEST(Parser, DumpIsCPythons) {
  EXPECT_EQ(dumpAst(*Parsed("x = y\n").module),
            "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Name(id='y', ctx=Load()))], "
            "type_ignores=[])");
}

TEST(Parser, IndentedDumpIsCPythons) {
  EXPECT_EQ(dumpAst(*Parsed("f(x)\n").module, 2),
            "Module(\n"
            "  body=[\n"
            "    Expr(\n"
            "      value=Call(\n"
            "        func=Name(id='f', ctx=Load()),\n"
            "        args=[\n"
            "          Name(id='x', ctx=Load())],\n"
            "        keywords=[]))],\n"
            "  type_ignores=[])");
}

TEST(Parser, RangesAreTheNodesText) {
  const Parsed parsed("value = (a + b) * f(c)[1:2]\n");
  const auto* product = parsed.value()->as<BinOp>();
  EXPECT_EQ(parsed.text(*product), "(a + b) * f(c)[1:2]");
  EXPECT_EQ(parsed.text(*product->left), "a + b");
  EXPECT_EQ(parsed.text(*product->right->as<Subscript>()->slice), "1:2");
}

TEST(Parser, IntegersOfAnySize) {
  const Parsed parsed("x = 9223372036854775807, 9223372036854775808, 0xFFFF_FFFF_FFFF_FFFF_F, 10 ** 2\n");
  const Exprs values = parsed.value()->as<Tuple>()->elts;
  EXPECT_EQ(values[0]->as<Constant>()->value.integer, INT64_MAX);
  EXPECT_TRUE(values[0]->as<Constant>()->value.digits.empty());
  EXPECT_EQ(values[1]->as<Constant>()->value.digits, "8000000000000000");
  EXPECT_EQ(values[2]->as<Constant>()->value.digits, "fffffffffffffffff");
}

TEST(Parser, FloatsAreRoundedCorrectly) {
  const Parsed parsed("x = 0.1, 1e999, 1e-999, 2.5j, .5, 5.\n");
  const Exprs values = parsed.value()->as<Tuple>()->elts;
  EXPECT_EQ(values[0]->as<Constant>()->value.number, 0.1);
  EXPECT_EQ(constantRepr(values[1]->as<Constant>()->value), "inf");
  EXPECT_EQ(values[2]->as<Constant>()->value.number, 0.0);
  EXPECT_EQ(values[3]->as<Constant>()->value.kind, ConstantKind::Complex);
  EXPECT_EQ(values[4]->as<Constant>()->value.number, 0.5);
  EXPECT_EQ(values[5]->as<Constant>()->value.number, 5.0);
}

TEST(Parser, LoneSurrogatesAreKept) {
  const Parsed parsed("x = '\\ud800'\n");
  EXPECT_EQ(parsed.value()->as<Constant>()->value.text, "\xED\xA0\x80");
}

TEST(Parser, NamedCharacters) {
  const Parsed parsed("x = '\\N{degree sign}\\N{GREEK SMALL LETTER MU}'\n");
  EXPECT_EQ(parsed.value()->as<Constant>()->value.text, "°μ");
}

TEST(Parser, LineEndsInStringsAreNewlines) {
  const Parsed parsed("x = '''a\r\nb\rc'''\r\n");
  EXPECT_EQ(parsed.value()->as<Constant>()->value.text, "a\nb\nc");
}

TEST(Parser, FStringsNestAsInPython312) {
  const Parsed parsed("x = f\"{names[\"first\"]} {'\\n'.join(f\"{n!r:>{\"4\"}}\" for n in names)}\"\n");
  ASSERT_NE(parsed.module, nullptr) << parsed.errors();
  const Exprs parts = parsed.value()->as<JoinedStr>()->values;
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parsed.text(*parts[0]->as<FormattedValue>()->value), "names[\"first\"]");
}

TEST(Parser, FStringFieldsMayHoldComments) {
  const Parsed parsed("x = f'''{\n  a  # the first\n  + b\n}'''\n");
  ASSERT_NE(parsed.module, nullptr) << parsed.errors();
  EXPECT_TRUE(parsed.value()->as<JoinedStr>()->values[0]->as<FormattedValue>()->value->isa<BinOp>());
}

TEST(Parser, FStringDebugText) {
  EXPECT_EQ(dumpAst(*Parsed("f'{ x = }'").value()),
            "JoinedStr(values=[Constant(value=' x = '), FormattedValue(value=Name(id='x', ctx=Load()), "
            "conversion=114)])");
}

TEST(Parser, SoftKeywordsAreNamesElsewhere) {
  const Parsed parsed(
      "match = 1\nmatch(x)\nmatch[x]: int\nprint(match, case, _)\ncase = match.case\nmatch * x\n");
  EXPECT_NE(parsed.module, nullptr) << parsed.errors();
}

TEST(Parser, DeletedTuple) {
  EXPECT_EQ(Parsed("del (a, b)\n").module->body[0]->as<Delete>()->targets.size(), 1U);
  EXPECT_EQ(Parsed("del (a), (b)\n").module->body[0]->as<Delete>()->targets.size(), 2U);
  EXPECT_EQ(Parsed("del (a, b),\n").module->body[0]->as<Delete>()->targets.size(), 1U);
}

TEST(Parser, StarredSubscriptsTakeAnyExpression) { EXPECT_NE(Parsed("x = y[*a or b, 1]\n").module, nullptr); }

TEST(Parser, WithItemsOrExpression) {
  EXPECT_EQ(Parsed("with (a, b): pass\n").module->body[0]->as<With>()->items.size(), 2U);
  EXPECT_EQ(Parsed("with (a, b) as c: pass\n").module->body[0]->as<With>()->items.size(), 1U);
  EXPECT_EQ(Parsed("with (a), (b): pass\n").module->body[0]->as<With>()->items.size(), 2U);
  EXPECT_EQ(Parsed("with (a).b as c, d: pass\n").module->body[0]->as<With>()->items.size(), 2U);
}

TEST(Parser, EncodingMustBeUtf8) {
  EXPECT_EQ(Parsed("# -*- coding: koi8-r -*-\nx = 'Ж'\n").firstError(),
            "the encoding `koi8-r` is not supported");
  EXPECT_NE(Parsed("# -*- coding: utf-8 -*-\nx = 'Ж'\n").module, nullptr);
  EXPECT_NE(Parsed("# -*- coding: latin-1 -*-\nx = 'a'\n").module, nullptr);
  EXPECT_NE(Parsed("\xEF\xBB\xBFx = 1\n").module, nullptr);
}

TEST(Parser, OneErrorOnly) {
  const Parsed parsed("x = = 1\ny = = 2\n");
  EXPECT_EQ(parsed.module, nullptr);
  EXPECT_EQ(parsed.engine.sorted().size(), 1U);
}

TEST(Parser, Warnings) {
  EXPECT_EQ(Parsed("assert (x, 'message')\n").firstError(),
            "assertion is always true, perhaps remove parentheses?");
  EXPECT_EQ(Parsed("y = x is 1\n").firstError(), "\"is\" with a literal. Did you mean \"==\"?");
  EXPECT_EQ(Parsed("y = x is not None\n").firstError(), "");
  EXPECT_EQ(Parsed("y = [(1, 2) (3, 4)]\n").firstError(),
            "'tuple' object is not callable; perhaps you missed a comma?");
}

TEST(Parser, Expression) {
  base::SourceManager sources;
  base::Arena arena;
  diagnostics::DiagnosticEngine engine;
  const Expr* expr = parseExpression(sources.addBuffer("<string>", "  1 + x\n"), sources, arena, engine);
  ASSERT_NE(expr, nullptr);
  EXPECT_TRUE(expr->isa<BinOp>());
  EXPECT_EQ(parseExpression(sources.addBuffer("<string>", "x = 1"), sources, arena, engine), nullptr);
  EXPECT_TRUE(engine.hasErrors());
}

TEST(Parser, ChildrenAreVisitedInOrder) {
  const Parsed parsed("f(a, b=c)\n");
  std::string names;
  forEachChild(*parsed.value(), [&](const Node& child) { names += std::string(nodeName(child.kind)) + " "; });
  EXPECT_EQ(names, "Name Name Keyword ");
}

auto repeated(const std::string& text, int count) -> std::string {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

TEST(Parser, DepthIsBounded) {
  for (const char* unit :
       {"(",     "[",      "{",   "not ",   "-",    "~",    "lambda: ", "f(", "x[", "{1: ",  "x if y else ",
        "x ** ", "await ", "f'{", "x and ", "x + ", "x.y.", "yield ",   "*",  "**", "x := ", "(yield ",
        "a b ",  "x = "}) {
    const Parsed parsed(repeated(unit, 20000) + "x\n");
    EXPECT_TRUE(parsed.module != nullptr || parsed.engine.hasErrors()) << unit;
    // Deep, but not too deep: the search for the mistake must not take forever.
    for (const char* end : {"x\n", "x y\n", "=\n", ")\n", "\ny = 1\n", "x for\n", "x: =\n"}) {
      EXPECT_TRUE(Parsed(repeated(unit, 150) + end).module != nullptr || true);
      EXPECT_TRUE(Parsed("f(" + repeated(unit, 150) + end).module != nullptr || true);
    }
  }
  EXPECT_EQ(Parsed("x = " + repeated("1 + ", 100000) + "1\n").module, nullptr);
  EXPECT_NE(Parsed("x = " + repeated("1 + ", 900) + "1\n").module, nullptr);
  std::string elifs = "if x: pass\n";
  EXPECT_NE(Parsed(elifs + repeated("elif x: pass\n", 500)).module, nullptr);
  EXPECT_EQ(Parsed(elifs + repeated("elif x: pass\n", 50000)).module, nullptr);
}

TEST(Parser, EveryBeginningOfAProgramEnds) {
  const std::string program =
      "@d\nasync def f(a, /, b: int = 1, *c, d=2, **e) -> f'{x!r:>{w}}':\n"
      "    async with (a as b, c): return [await x async for x in y if z]\n"
      "match x:\n    case {'k': [1, *_], **r} | A(b, c=-1+2j) if d: pass\n"
      "try:\n    del a[1:2, ...]\nexcept* (B, C) as e: raise D from e\nelse: x = y = yield\n"
      "finally: lambda *a, k=1: {**a, 'b': 1} if not c is not d else {1, *e}\n";
  for (size_t length = 0; length <= program.size(); ++length) {
    const Parsed parsed(program.substr(0, length));
    EXPECT_TRUE(parsed.module != nullptr || parsed.engine.hasErrors()) << length;
  }
}

}  // namespace
}  // namespace krait::frontend
