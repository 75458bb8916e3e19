// The syntax tree as text.
#include "compiler/frontend/ast_dump.h"

#include <charconv>
#include <cmath>
#include <cstdio>

#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/tokenizer.h"
#include "compiler/frontend/utf8.h"

namespace krait::frontend {
namespace {

/// The name that CPython's node has where ours begins with a capital.
auto cpythonName(NodeKind kind) -> std::string_view {
  switch (kind) {
    case NodeKind::Arguments:
      return "arguments";
    case NodeKind::Arg:
      return "arg";
    case NodeKind::Keyword:
      return "keyword";
    case NodeKind::Alias:
      return "alias";
    case NodeKind::WithItem:
      return "withitem";
    case NodeKind::MatchCase:
      return "match_case";
    case NodeKind::Comprehension:
      return "comprehension";
    default:
      return nodeName(kind);
  }
}

auto floatRepr(double value) -> std::string {
  if (std::isinf(value)) return "inf";
  // Python writes the shortest digits that read back as the same number, in scientific form outside 1e-4 …
  // 1e16.
  char buffer[64];
  const double magnitude = std::fabs(value);
  const bool plain = magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e16);
  const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, format).ptr;
  std::string text(buffer, end);
  if (plain && text.find('.') == std::string::npos) text += ".0";
  return text;
}

/// A character of WTF-8: lone surrogates are let through.
auto nextCharacter(std::string_view text) -> Utf8Character {
  const Utf8Character character = decodeUtf8(text);
  if (character.size != 0 || text.size() < 3) return character;
  const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(text[i])); };
  return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
}

auto textRepr(std::string_view text, bool is_bytes) -> std::string {
  const bool has_single = text.find('\'') != std::string_view::npos;
  const bool has_double = text.find('"') != std::string_view::npos;
  const char quote = has_single && !has_double ? '"' : '\'';
  std::string result = is_bytes ? "b" : "";
  result += quote;
  char buffer[16];
  while (!text.empty()) {
    const Utf8Character c =
        is_bytes ? Utf8Character{static_cast<unsigned char>(text[0]), 1} : nextCharacter(text);
    const std::string_view bytes = text.substr(0, c.size);
    text.remove_prefix(c.size);
    if (c.value == static_cast<unsigned char>(quote) || c.value == '\\') {
      result += '\\';
      result += static_cast<char>(c.value);
    } else if (c.value == '\n') {
      result += "\\n";
    } else if (c.value == '\r') {
      result += "\\r";
    } else if (c.value == '\t') {
      result += "\\t";
    } else if (is_bytes ? c.value >= 0x20 && c.value < 0x7F : isPrintable(c.value)) {
      result += bytes;
    } else {
      const char* format = c.value < 0x100 ? "\\x%02x" : c.value < 0x10000 ? "\\u%04x" : "\\U%08x";
      std::snprintf(buffer, sizeof buffer, format, c.value);
      result += buffer;
    }
  }
  return result + quote;
}

/// `ast.dump`, with its rule for lines: a node with at most three fields, all without fields of their own,
/// takes one.
class Dumper {
 public:
  explicit Dumper(int indent) : indent_(indent) {}

  struct Text {
    std::string text;
    bool is_simple = true;
  };

  auto node(const Node& node, size_t level) -> Text {
    Fields fields;
    visitNode(node, [&](const auto& typed) {
      forEachField(typed,
                   [&](std::string_view name, const auto& value) { field(fields, name, value, level + 1); });
    });
    const auto* constant = node.tryAs<Constant>();
    if (constant != nullptr && constant->value.is_u_string) fields.add("kind", {"'u'", true});
    if (node.isa<Module>()) fields.add("type_ignores", {"[]", true});
    const bool one_line = indent_ < 0 || (fields.all_simple && fields.texts.size() <= 3);
    std::string text(cpythonName(node.kind));
    text += "(";
    join(text, fields.texts, one_line, level + 1);
    return {text + ")", fields.texts.empty()};
  }

 private:
  struct Fields {
    std::vector<std::string> texts;
    bool all_simple = true;

    void add(std::string_view name, Text value) {
      texts.push_back(std::string(name) + "=" + value.text);
      all_simple = all_simple && value.is_simple;
    }
  };

  void join(std::string& text, const std::vector<std::string>& parts, bool one_line, size_t level) const {
    bool first = true;
    for (const std::string& part : parts) {
      if (!first) text += one_line ? ", " : ",";
      if (!one_line) text += "\n" + std::string(static_cast<size_t>(indent_) * level, ' ');
      text += part;
      first = false;
    }
  }

  template <class T>
  void field(Fields& fields, std::string_view name, const T& value, size_t level) {
    if constexpr (std::is_pointer_v<T>) {
      if (value != nullptr) fields.add(name, node(*value, level));
    } else if constexpr (std::is_same_v<T, std::string_view>) {
      if (!value.empty()) fields.add(name, {textRepr(value, false)});
    } else if constexpr (std::is_same_v<T, ConstantValue>) {
      fields.add(name, {constantRepr(value)});
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
      fields.add(name, {std::to_string(static_cast<int>(value))});
    } else if constexpr (std::is_same_v<T, ExprContext>) {
      constexpr std::string_view kNames[] = {"Load()", "Store()", "Del()"};
      fields.add(name, {std::string(kNames[static_cast<size_t>(value)])});
    } else if constexpr (std::is_enum_v<T>) {
      fields.add(name, {std::string(operatorName(value)) + "()"});
    } else if (value.empty()) {
      fields.add(name, {"[]", true});
    } else {
      std::vector<std::string> parts;
      for (const auto& element : value) parts.push_back(item(element, level + 1));
      std::string text = "[";
      join(text, parts, indent_ < 0, level + 1);
      fields.add(name, {text + "]", false});
    }
  }

  auto item(const Node* element, size_t level) -> std::string {
    return element == nullptr ? "None" : node(*element, level).text;
  }
  auto item(std::string_view name, size_t) -> std::string { return textRepr(name, false); }
  auto item(CompareOperator op, size_t) -> std::string { return std::string(operatorName(op)) + "()"; }

  int indent_;
};

void collectStatements(const Node& node, std::vector<const Stmt*>& result) {
  if (const auto* stmt = node.tryAs<Stmt>()) result.push_back(stmt);
  if (node.isa<Expr>()) return;
  forEachChild(node, [&](const Node& child) { collectStatements(child, result); });
}

}  // namespace

auto constantRepr(const ConstantValue& value) -> std::string {
  switch (value.kind) {
    case ConstantKind::None:
      return "None";
    case ConstantKind::True:
      return "True";
    case ConstantKind::False:
      return "False";
    case ConstantKind::Ellipsis:
      return "Ellipsis";
    case ConstantKind::Int:
      return value.digits.empty() ? std::to_string(value.integer) : "0x" + std::string(value.digits);
    case ConstantKind::Float:
      return floatRepr(value.number);
    case ConstantKind::Complex: {
      std::string text = floatRepr(value.number);
      // A complex number shows whole parts without `.0`.
      if (text.ends_with(".0")) text.resize(text.size() - 2);
      return text + "j";
    }
    case ConstantKind::Str:
      return textRepr(value.text, false);
    case ConstantKind::Bytes:
      return textRepr(value.text, true);
  }
  KRAIT_UNREACHABLE("a constant of no kind");
}

auto dumpAst(const Node& node, int indent) -> std::string { return Dumper(indent).node(node, 0).text; }

auto statementsInOrder(const Node& node) -> std::vector<const Stmt*> {
  std::vector<const Stmt*> result;
  collectStatements(node, result);
  return result;
}

}  // namespace krait::frontend
