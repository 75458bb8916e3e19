// Annotations as types of what comes from outside.
#include "compiler/embed/outside_types.h"

namespace krait::embed {

namespace ast = krait::frontend;
using Kind = OutsideType::Kind;

namespace {

struct IntName {
  std::string_view python, cpp, stub;
};
// Annotations of one machine integer each; `int` is the one of 32 bits.
constexpr IntName kInts[] = {
    {"int", "int32_t", "i32"},     {"int8", "int8_t", "i8"},    {"int16", "int16_t", "i16"},
    {"int32", "int32_t", "i32"},   {"uint8", "uint8_t", "u8"},  {"uint16", "uint16_t", "u16"},
    {"uint32", "uint32_t", "u32"}, {"uint", "uint32_t", "u32"}, {"int64", "int64_t", "int"},
};

auto intNamed(std::string_view name) -> const IntName* {
  for (const IntName& entry : kInts)
    if (entry.python == name) return &entry;
  return nullptr;
}

class Reader {
 public:
  Reader(const Exports& exports, const base::SourceManager& sources) : exports_(exports), sources_(sources) {}

  auto read(const ast::Expr& expr) -> OutsideType {
    if (const auto* constant = expr.tryAs<ast::Constant>()) {
      if (constant->value.kind == ast::ConstantKind::None)
        return {.kind = Kind::None, .name = {}, .arguments = {}};
      if (constant->value.kind == ast::ConstantKind::Str) return quoted(constant->value.text, expr);
      return unknown(expr);
    }
    if (const auto* name = expr.tryAs<ast::Name>()) return named(name->id, expr);
    if (const auto* attribute = expr.tryAs<ast::Attribute>()) return named(attribute->attr, expr);
    if (const auto* either = expr.tryAs<ast::BinOp>()) {
      const OutsideType left = read(*either->left), right = read(*either->right);
      if (right.kind == Kind::None) return optional(left);
      if (left.kind == Kind::None) return optional(right);
      return unknown(expr);
    }
    if (const auto* subscript = expr.tryAs<ast::Subscript>()) return generic(*subscript);
    return unknown(expr);
  }

 private:
  auto named(std::string_view name, const ast::Expr& expr) -> OutsideType {
    const auto plain = [](Kind kind) { return OutsideType{.kind = kind, .name = {}, .arguments = {}}; };
    if (exports_.isClass(name)) return {.kind = Kind::Class, .name = std::string(name), .arguments = {}};
    if (exports_.isEnum(name)) return {.kind = Kind::Enum, .name = std::string(name), .arguments = {}};
    if (intNamed(name) != nullptr) return {.kind = Kind::Int, .name = std::string(name), .arguments = {}};
    if (name == "None") return plain(Kind::None);
    if (name == "bool") return plain(Kind::Bool);
    if (name == "float") return plain(Kind::Float);
    if (name == "str") return plain(Kind::Text);
    if (name == "bytes") return plain(Kind::Bytes);
    if (name == "bytearray") return plain(Kind::ByteArray);
    if (name == "object" || name == "Any") return plain(Kind::Any);
    return unknown(expr);
  }

  // A name that is not there yet, or that one or None: "Node", "Node | None", "Optional[Node]".
  auto quoted(std::string_view text, const ast::Expr& expr) -> OutsideType {
    constexpr std::string_view kOrNone = " | None", kNoneOr = "None | ", kOptional = "Optional[";
    if (text.ends_with(kOrNone)) return optional(quoted(text.substr(0, text.size() - kOrNone.size()), expr));
    if (text.starts_with(kNoneOr)) return optional(quoted(text.substr(kNoneOr.size()), expr));
    if (text.starts_with(kOptional) && text.ends_with(']'))
      return optional(quoted(text.substr(kOptional.size(), text.size() - kOptional.size() - 1), expr));
    return named(text, expr);
  }

  auto generic(const ast::Subscript& subscript) -> OutsideType {
    std::string_view name;
    if (const auto* plain = subscript.value->tryAs<ast::Name>()) name = plain->id;
    if (const auto* attribute = subscript.value->tryAs<ast::Attribute>()) name = attribute->attr;
    if (name == "Optional") return optional(read(*subscript.slice));
    if (name == "Union") {
      const auto* parts = subscript.slice->tryAs<ast::Tuple>();
      if (parts == nullptr || parts->elts.size() != 2) return unknown(subscript);
      const OutsideType left = read(*parts->elts[0]), right = read(*parts->elts[1]);
      return right.kind == Kind::None ? optional(left) : left.kind == Kind::None ? optional(right) : unknown(subscript);
    }
    if (name == "list" || name == "List" || name == "Sequence" || name == "Iterable") {
      OutsideType element = read(*subscript.slice);
      if (!element.isNumber() && element.kind != Kind::Text) return unknown(subscript);
      return {.kind = Kind::List, .name = {}, .arguments = {std::move(element)}};
    }
    if (name == "Callable") return callback(subscript);
    return unknown(subscript);
  }

  // Callable[[int, float], None]
  auto callback(const ast::Subscript& subscript) -> OutsideType {
    const auto* parts = subscript.slice->tryAs<ast::Tuple>();
    if (parts == nullptr || parts->elts.size() != 2) return unknown(subscript);
    const auto* parameters = parts->elts[0]->tryAs<ast::List>();
    if (parameters == nullptr) return unknown(subscript);
    OutsideType type{.kind = Kind::Callback, .name = {}, .arguments = {}};
    for (const ast::Expr* each : parameters->elts) {
      type.arguments.push_back(read(*each));
      if (!type.arguments.back().isNumber()) return unknown(subscript);
    }
    type.arguments.push_back(read(*parts->elts[1]));
    const OutsideType& result = type.arguments.back();
    return result.isNumber() || result.kind == Kind::None ? type : unknown(subscript);
  }

  static auto optional(OutsideType type) -> OutsideType {
    if (type.kind == Kind::Optional || type.kind == Kind::Any || type.kind == Kind::Unknown) return type;
    return {.kind = Kind::Optional, .name = {}, .arguments = {std::move(type)}};
  }

  auto unknown(const ast::Expr& expr) -> OutsideType {
    return {.kind = Kind::Unknown, .name = std::string(sources_.text(expr.range)), .arguments = {}};
  }

  const Exports& exports_;
  const base::SourceManager& sources_;
};

}  // namespace

auto outsideType(const ast::Expr* annotation, const Exports& exports, const base::SourceManager& sources)
    -> OutsideType {
  if (annotation == nullptr) return {};
  return Reader(exports, sources).read(*annotation);
}

auto whyNot(const OutsideType& type) -> std::string {
  switch (type.kind) {
    case Kind::Unknown:
      return "C++ has nothing for `" + type.name + "` yet";
    case Kind::None:
      return "a parameter that is always None";
    case Kind::Optional: {
      const Kind of = type.arguments[0].kind;
      if (of == Kind::List || of == Kind::Callback || of == Kind::Enum || of == Kind::Bytes ||
          of == Kind::ByteArray)
        return "C++ has nothing for such a parameter that may be None yet";
      return whyNot(type.arguments[0]);
    }
    default:
      return {};
  }
}

auto publicType(const OutsideType& type, int float_bits) -> std::string {
  switch (type.kind) {
    case Kind::None:
      return "void";
    case Kind::Bool:
      return "bool";
    case Kind::Int:
      return std::string(intNamed(type.name)->cpp);
    case Kind::Float:
      return float_bits == 64 ? "double" : "float";
    case Kind::Text:
      return "krait::StringView";
    case Kind::Bytes:
    case Kind::ByteArray:
      return "krait::Span<const uint8_t>";
    case Kind::List:
      return "krait::Span<const " + publicType(type.arguments[0], float_bits) + ">";
    case Kind::Optional:
      return "krait::Optional<" + publicType(type.arguments[0], float_bits) + ">";
    case Kind::Class:
    case Kind::Enum:
      return type.name;
    case Kind::Callback: {
      std::string text;
      for (size_t i = 0; i + 1 < type.arguments.size(); ++i)
        text += (i == 0 ? "" : ", ") + publicType(type.arguments[i], float_bits);
      return "krait::Callback<" + publicType(type.arguments.back(), float_bits) + "(" + text + ")>";
    }
    case Kind::Any:
    case Kind::Unknown:
      break;
  }
  return "krait::Any";
}

auto stubType(const OutsideType& type) -> std::string {
  switch (type.kind) {
    case Kind::None:
      return "None";
    case Kind::Bool:
      return "bool";
    case Kind::Int:
      return std::string(intNamed(type.name)->stub);
    case Kind::Float:
      return "float";
    case Kind::Text:
      return "str";
    case Kind::Bytes:
      return "bytes";
    case Kind::ByteArray:
      return "bytearray";
    case Kind::List:
      return "list[" + stubType(type.arguments[0]) + "]";
    case Kind::Optional:
      return stubType(type.arguments[0]) + " | None";
    case Kind::Enum:
      return "i32";
    default:
      return "object";
  }
}

}  // namespace krait::embed
