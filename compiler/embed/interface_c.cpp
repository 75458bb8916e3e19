// The same for C: plain functions, out-parameters for what may fail.
#include <algorithm>

#include "compiler/embed/interface.h"
#include "compiler/embed/outside_types.h"

namespace krait::embed {

using Kind = ResultType::Kind;
using OutsideKind = OutsideType::Kind;

namespace {

class CWriter {
 public:
  explicit CWriter(const Signatures& signatures)
      : signatures_(signatures), exports_(signatures.exports()), module_(exports_.module) {}

  auto header() -> std::string {
    const std::string guard = "KRAIT_MODULE_" + module_ + "_H";
    out_ = "/* Module `" + module_ + "`, compiled by Krait: what C may call.\n *\n" +
           " * Functions that may raise return NULL, or the exception; what they give is stored through "
           "`result`.\n" +
           " * Handles begin as {0}, must not be copied, and are emptied by krait_release(). */\n";
    out_ += "#ifndef " + guard + "\n#define " + guard +
            "\n\n#include \"krait/embed/hooks.h\"\n\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
    out_ += "/* Runs the module's own statements, once. Before everything else. */\nconst krait_error* " +
            module_ + "_init(void);\n\n";
    for (const Constant& constant : exports_.constants) {
      const bool wide = constant.type == "int64_t";
      out_ += "#define " + module_ + "_" + constant.name + " " +
              (wide                       ? "((int64_t)" + constant.value + ")"
               : constant.value[0] == '-' ? "(" + constant.value + ")"
                                          : constant.value) +
              "\n";
    }
    for (const Enum& each : exports_.enums) {
      out_ += "\ntypedef int32_t " + module_ + "_" + each.name + ";\nenum {\n";
      for (const auto& [name, value] : each.members)
        out_ += "  " + module_ + "_" + each.name + "_" + name + " = " + std::to_string(value) + ",\n";
      out_ += "};\n";
    }
    out_ += "\n";
    for (const Class& cls : exports_.classes)
      out_ += "typedef struct " + module_ + "_" + cls.name + " {\n  krait_handle handle;\n} " + module_ +
              "_" + cls.name + ";\n";
    for (const Signature& signature : signatures_.all())
      if (signature.result.kind == Kind::Struct && whyNot(signature).empty()) {
        out_ += "typedef struct " + module_ + "_" + signature.result.cpp + " {\n";
        for (size_t i = 0; i < signature.result.parts.size(); ++i)
          out_ += "  " + signature.result.parts[i].cpp + " item" + std::to_string(i) + ";\n";
        out_ += "} " + module_ + "_" + signature.result.cpp + ";\n";
      }
    out_ += "\n";
    for (const Signature& signature : signatures_.all()) {
      if (const std::string reason = whyNot(signature); !reason.empty()) {
        out_ += "/* Not here: " + nameOf(signature) + " (" + reason + ") */\n";
        continue;
      }
      if (!signature.source->doc.empty()) writeComment(signature.source->doc);
      out_ += prototype(signature) + ";\n";
    }
    out_ += "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
    return out_;
  }

  auto bridge() -> std::string {
    out_ = "// Behind `" + module_ + ".h`: the same functions for C.\n#include \"../" + module_ +
           ".h\"\n\n#include \"../" + module_ + ".hpp\"\n\n";
    out_ +=
        "namespace {\n\n[[maybe_unused]] void keep(krait_handle* handle, const krait::Handle& object) {\n  "
        "krait_release(handle);\n" +
        std::string("  handle->object = object.object();\n  krait_hold(handle);\n}\n\n") +
        "template <typename T>\n[[maybe_unused]] const T& as(const void* handle) {\n  "
        "static_assert(sizeof(T) == sizeof(krait_handle), \"a handle and nothing else\");\n" +
        "  static const T kEmpty;\n  return handle == nullptr ? kEmpty : *static_cast<const "
        "T*>(handle);\n}\n\n}  // namespace\n\n";
    out_ += "const krait_error* " + module_ + "_init(void) { return " + module_ + "::init().error(); }\n\n";
    for (const Signature& signature : signatures_.all()) {
      if (!whyNot(signature).empty()) continue;
      out_ += prototype(signature) + " {\n";
      const bool is_nothing = signature.result.kind == Kind::Nothing;
      if (signature.is_plain) {
        out_ += std::string("  ") + (is_nothing ? "" : "return ") + call(signature) + ";\n}\n\n";
        continue;
      }
      out_ += "  const auto answer = " + call(signature) + ";\n";
      if (!is_nothing) out_ += "  if (answer && result != nullptr) " + store(signature.result) + ";\n";
      out_ += "  return answer.error();\n}\n\n";
    }
    return out_;
  }

 private:
  auto whyNot(const Signature& signature) const -> std::string {
    for (const Parameter& parameter : signature.source->parameters) {
      if (parameter.type.kind == OutsideKind::Any)
        return "C has nothing for a parameter of any type: annotate `" + parameter.name + "`";
      if (parameter.type.kind == OutsideKind::List && parameter.type.arguments[0].kind == OutsideKind::Text)
        return "C has nothing for a list of texts";
    }
    switch (signature.result.kind) {
      case Kind::Iterator:
      case Kind::Any:
        return "C has nothing for what it returns";
      case Kind::Optional:
        if (signature.result.parts[0].kind == Kind::Text || signature.result.parts[0].kind == Kind::Class)
          return {};
        return "C has nothing for what it returns";
      case Kind::Struct:
        for (const ResultType& part : signature.result.parts)
          if (part.kind != Kind::Number) return "C has nothing for what it returns";
        return {};
      default:
        return {};
    }
  }

  void writeComment(const std::string& doc) {
    std::string text;
    writeDoc(text, doc, "");
    std::string comment;
    for (size_t at = 0; at < text.size();) {
      const size_t end = text.find('\n', at);
      std::string line = text.substr(at + 3, end - at - 3);
      for (size_t star; (star = line.find("*/")) != std::string::npos;) line.replace(star, 2, "* /");
      comment += (comment.empty() ? "/**" : "\n *") + line;
      at = end + 1;
    }
    out_ += comment + " */\n";
  }

  auto nameOf(const Signature& signature) const -> std::string {
    std::string name = module_ + "_";
    if (signature.owner != nullptr) name += signature.owner->name + "_";
    name += signature.source->kind == Function::Kind::Constructor
                ? functionName(signature)
                : (signature.source->kind == Function::Kind::Setter ? "set_" : "") + signature.source->name;
    // C has no overloads.
    const std::string number = "_" + std::to_string(signature.source->parameters.size());
    const bool is_overload = signature.source->is_overload;
    return is_overload ? name + number : name;
  }

  auto number(const OutsideType& type) const -> std::string {
    return publicType(type, signatures_.options().float_bits);
  }

  auto prototype(const Signature& signature) -> std::string {
    using FunctionKind = Function::Kind;
    const FunctionKind kind = signature.source->kind;
    std::string parameters;
    const auto add = [&](const std::string& text) { parameters += (parameters.empty() ? "" : ", ") + text; };
    if (kind == FunctionKind::Method || kind == FunctionKind::Getter || kind == FunctionKind::Setter)
      add("const " + module_ + "_" + signature.owner->name + "* self");
    for (const Parameter& parameter : signature.source->parameters) {
      const std::string name = publicName(parameter.name);
      const OutsideType& type = parameter.type;
      switch (type.kind) {
        case OutsideKind::Text:
          add("const char* " + name);
          break;
        case OutsideKind::Bytes:
        case OutsideKind::ByteArray:
          add("const uint8_t* " + name), add("size_t " + name + "_size");
          break;
        case OutsideKind::List:
          add("const " + number(type.arguments[0]) + "* " + name), add("size_t " + name + "_size");
          break;
        case OutsideKind::Class:
          add("const " + module_ + "_" + type.name + "* " + name);
          break;
        case OutsideKind::Enum:
          add(module_ + "_" + type.name + " " + name);
          break;
        case OutsideKind::Optional: {
          const OutsideType& of = type.arguments[0];
          add(of.kind == OutsideKind::Text    ? "const char* " + name
              : of.kind == OutsideKind::Class ? "const " + module_ + "_" + of.name + "* " + name
                                              : "const " + number(of) + "* " + name);
          break;
        }
        case OutsideKind::Callback: {
          std::string taken = "void* context";
          for (size_t i = 0; i + 1 < type.arguments.size(); ++i) taken += ", " + number(type.arguments[i]);
          add(number(type.arguments.back()) + " (*" + name + ")(" + taken + ")"),
              add("void* " + name + "_context");
          break;
        }
        default:
          add(number(type) + " " + name);
      }
    }
    if (!signature.is_plain && signature.result.kind != Kind::Nothing)
      add(resultPointer(signature.result) + " result");
    if (parameters.empty()) parameters = "void";
    return (signature.is_plain ? signature.result.cpp + " " : "const krait_error* ") + nameOf(signature) +
           "(" + parameters + ")";
  }

  auto resultPointer(const ResultType& type) const -> std::string {
    switch (type.kind) {
      case Kind::Number:
        return type.cpp + "*";
      case Kind::Class:
      case Kind::Enum:
      case Kind::Struct:
        return module_ + "_" + type.cpp + "*";
      case Kind::Optional:
        return resultPointer(type.parts[0]);
      default:
        return "krait_handle*";
    }
  }

  auto call(const Signature& signature) const -> std::string {
    using FunctionKind = Function::Kind;
    std::string arguments;
    for (const Parameter& parameter : signature.source->parameters) {
      const std::string name = publicName(parameter.name);
      std::string argument = name;
      const OutsideType& type = parameter.type;
      switch (type.kind) {
        case OutsideKind::Bytes:
        case OutsideKind::ByteArray:
          argument = "krait::Span<const uint8_t>(" + name + ", " + name + "_size)";
          break;
        case OutsideKind::List:
          argument = number(type) + "(" + name + ", " + name + "_size)";
          break;
        case OutsideKind::Class:
          argument = "as<" + module_ + "::" + type.name + ">(" + name + ")";
          break;
        case OutsideKind::Enum:
          argument = "static_cast<" + module_ + "::" + type.name + ">(" + name + ")";
          break;
        case OutsideKind::Optional: {
          const OutsideType& of = type.arguments[0];
          const std::string full = of.kind == OutsideKind::Class
                                       ? "krait::Optional<" + module_ + "::" + of.name + ">"
                                       : number(type);
          const std::string value = of.kind == OutsideKind::Class
                                        ? "as<" + module_ + "::" + of.name + ">(" + name + ")"
                                    : of.kind == OutsideKind::Text ? "krait::StringView(" + name + ")"
                                                                   : "*" + name;
          argument = name + " == nullptr ? " + full + "() : " + full + "(" + value + ")";
          break;
        }
        case OutsideKind::Callback:
          argument = number(type) + "(" + name + ", " + name + "_context)";
          break;
        default:
          break;
      }
      arguments += (arguments.empty() ? "" : ", ") + argument;
    }
    const std::string name = functionName(signature);
    switch (signature.source->kind) {
      case FunctionKind::Plain:
        return module_ + "::" + name + "(" + arguments + ")";
      case FunctionKind::Constructor:
      case FunctionKind::Static:
        return module_ + "::" + signature.owner->name + "::" + name + "(" + arguments + ")";
      default:
        return "as<" + module_ + "::" + signature.owner->name + ">(self)." + name + "(" + arguments + ")";
    }
  }

  auto store(const ResultType& type) const -> std::string {
    switch (type.kind) {
      case Kind::Number:
        return "*result = *answer";
      case Kind::Enum:
        return "*result = static_cast<int32_t>(*answer)";
      case Kind::Class:
        return "keep(&result->handle, *answer)";
      case Kind::Optional: {
        const std::string place = type.parts[0].kind == Kind::Class ? "&result->handle" : "result";
        return "keep(" + place + ", **answer)";
      }
      case Kind::Struct: {
        std::string items;
        for (size_t i = 0; i < type.parts.size(); ++i)
          items += (i == 0 ? "" : ", ") + ("answer.value().item" + std::to_string(i));
        return "*result = {" + items + "}";
      }
      default:
        return "keep(result, *answer)";
    }
  }

  const Signatures& signatures_;
  const Exports& exports_;
  const std::string& module_;
  std::string out_;
};

}  // namespace

auto cHeaderText(const Signatures& signatures) -> std::string { return CWriter(signatures).header(); }
auto cBridgeText(const Signatures& signatures) -> std::string { return CWriter(signatures).bridge(); }

}  // namespace krait::embed
