// NAME.pyi: the module as editors and type checkers see it.
#include <algorithm>

#include "compiler/bindings/write_module.h"

namespace krait::bindings {

using Kind = Type::Kind;

namespace {

class StubWriter {
 public:
  explicit StubWriter(const Model& model) : model_(model) {}

  auto write() -> std::string {
    writeSpace(model_.space, 0);
    std::string text =
        "# " + model_.header +
        ", written by `krait bind`.\nfrom array import array\nfrom enum import IntEnum, IntFlag\n";
    return text + "from typing import Callable, Final, Sequence, overload\n" + body_;
  }

 private:
  void line(int depth, const std::string& text) {
    body_ += text.empty() ? "\n" : std::string(static_cast<size_t>(depth) * 4, ' ') + text + "\n";
  }

  static auto typeOf(const Type& type, bool is_parameter) -> std::string {
    switch (type.kind) {
      case Kind::Void:
        return "None";
      case Kind::Bool:
        return "bool";
      case Kind::Int:
        return "int";
      case Kind::Character:
        return is_parameter ? "str | int" : "str";
      case Kind::Float:
        return "float";
      case Kind::Enum:
        return is_parameter ? type.python + " | int" : type.python;
      case Kind::Text:
        return type.is_nullable ? "str | None" : "str";
      case Kind::String:
        return "str";
      case Kind::Object:
      case Kind::Reference:
        return type.python;
      case Kind::Pointer:
        return type.is_nullable ? type.python + " | None" : type.python;
      case Kind::Span:
      case Kind::Item: {
        const std::string item = type.is_float_item ? "float" : "int";
        std::string text = "array[" + item + "] | list[" + item + "]";
        if (type.is_const) text = "array[" + item + "] | Sequence[" + item + "]";
        return type.bits == 8
                   ? (type.is_const ? "bytes | bytearray | memoryview | " : "bytearray | memoryview | ") +
                         text
                   : text;
      }
      case Kind::Array:
        if (type.parts[0].kind == Kind::Character) return "str";
        return "tuple[" + typeOf(type.parts[0], false) + ", ...]";
      case Kind::Callback: {
        std::string parameters;
        for (size_t i = 1; i < type.parts.size(); ++i)
          if (type.parts[i].kind != Kind::Context)
            parameters += (parameters.empty() ? "" : ", ") + typeOf(type.parts[i], false);
        return "Callable[[" + parameters + "], " + typeOf(type.parts[0], true) + "]";
      }
      default:
        return "object";
    }
  }

  static auto boundsText(const Parameter& parameter) -> std::string {
    if (parameter.type.kind != Kind::Int) return {};
    const Bounds bounds = boundsOf(parameter.type);
    return parameter.name + ": " + bounds.low + ".." + bounds.high;
  }

  void writeDoc(const std::string& doc, int depth) {
    if (doc.empty()) return;
    std::string text;
    for (const char c : doc) {
      if (c == '\\') text += '\\';
      text += c == '\n' ? "\n" + std::string(static_cast<size_t>(depth) * 4, ' ') : std::string(1, c);
    }
    line(depth, "\"\"\"" + text + "\"\"\"");
  }

  void writeSpace(const Space& space, int depth) {
    writeConstants(space.constants, depth);
    writeEnums(space.enums, depth);
    for (const Class& each : space.classes) writeClass(each, depth);
    writeFunctions(space.functions, depth, depth != 0, false);
    for (const Field& each : space.variables) writeVariable(each, depth);
    for (const Space& inner : space.spaces) {
      line(0, "");
      line(depth, "class " + inner.name + ":");
      writeSpace(inner, depth + 1);
    }
  }

  void writeConstants(const std::vector<Constant>& constants, int depth) {
    for (const Constant& each : constants)
      line(depth, each.python_type.empty() ? each.name + " = " + each.value
                                           : each.name + ": Final[" + each.python_type + "] = " + each.value);
  }

  void writeEnums(const std::vector<Enum>& enums, int depth) {
    for (const Enum& each : enums) {
      line(0, "");
      line(depth, "class " + each.name + "(" + (each.is_flags ? "IntFlag" : "IntEnum") + "):");
      writeDoc(each.doc, depth + 1);
      if (each.members.empty()) line(depth + 1, "...");
      for (const Constant& member : each.members) line(depth + 1, member.name + " = " + member.value);
    }
  }

  void writeFunctions(const std::vector<Function>& functions, int depth, bool is_static, bool has_self) {
    for (const Function& each : functions) {
      if (!each.reason.empty()) {
        line(depth, "# " + oneLine(each.shown) + ": not bound: " + oneLine(each.reason));
        continue;
      }
      const bool overloaded = std::count_if(functions.begin(), functions.end(), [&](const Function& other) {
                                return other.name == each.name && other.reason.empty();
                              }) > 1;
      line(0, "");
      if (overloaded) line(depth, "@overload");
      const bool without_self = is_static || each.kind == Function::Kind::Static;
      if (without_self) line(depth, "@staticmethod");
      std::string parameters = has_self && !without_self ? "self" : "", bounds;
      for (const Parameter& parameter : each.parameters) {
        if (!isVisible(parameter)) continue;
        parameters += (parameters.empty() ? "" : ", ") + parameter.name + ": " + typeOf(parameter.type, true);
        if (!parameter.default_value.empty()) parameters += " = " + parameter.default_value;
        if (const std::string text = boundsText(parameter); !text.empty())
          bounds += (bounds.empty() ? "" : ", ") + text;
      }
      if (each.result.kind == Kind::Int)
        bounds +=
            (bounds.empty() ? "-> " : " -> ") + boundsOf(each.result).low + ".." + boundsOf(each.result).high;
      const std::string result =
          each.kind == Function::Kind::Constructor ? "None" : typeOf(each.result, false);
      const std::string head = "def " + each.name + "(" + parameters + ") -> " + result + ":";
      line(depth, (each.doc.empty() ? head + " ..." : head) + (bounds.empty() ? "" : "  # " + bounds));
      writeDoc(each.doc, depth + 1);
    }
  }

  static auto oneLine(std::string text) -> std::string {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  void writeVariable(const Field& each, int depth) {
    if (each.type.kind == Kind::Array) {
      line(depth, "# " + each.name + ": not bound: a variable that is an array");
      return;
    }
    if (each.type.kind == Kind::Unbound) {
      line(depth, "# " + each.name + ": not bound: " + oneLine(each.type.reason));
      return;
    }
    const auto define = [&](const std::string& head) {
      line(0, "");
      if (depth != 0) line(depth, "@staticmethod");
      line(depth, head);
    };
    define("def get_" + each.name + "() -> " + typeOf(each.type, false) + ": ...");
    if (!each.is_read_only && each.type.kind != Kind::Text)
      define("def set_" + each.name + "(value: " + typeOf(each.type, true) + ") -> None: ...");
  }

  void writeClass(const Class& cls, int depth) {
    line(0, "");
    line(depth, "class " + cls.name + (cls.base.empty() ? "" : "(" + cls.base + ")") + ":");
    const size_t before = body_.size();
    writeDoc(cls.doc, depth + 1);
    writeConstants(cls.constants, depth + 1);
    writeEnums(cls.enums, depth + 1);
    if (!cls.no_objects.empty()) line(depth + 1, "# Python makes no objects of it: " + cls.no_objects + ".");
    for (const Field& each : cls.fields) {
      if (each.is_static) {
        writeVariable(each, depth + 1);
      } else if (each.type.kind == Kind::Unbound) {
        line(depth + 1, "# " + each.name + ": not bound: " + oneLine(each.type.reason));
      } else if (each.is_read_only) {
        line(depth + 1, "@property");
        line(depth + 1, "def " + each.name + "(self) -> " + typeOf(each.type, false) + ": ...");
      } else {
        line(depth + 1, each.name + ": " + typeOf(each.type, false));
      }
    }
    if (cls.no_objects.empty()) writeFunctions(cls.constructors, depth + 1, false, true);
    writeFunctions(cls.methods, depth + 1, false, true);
    if (!cls.is_trivially_destroyed && cls.is_complete && cls.is_destructible) {
      line(depth + 1, "def __enter__(self) -> " + cls.path + ": ...");
      line(depth + 1, "def __exit__(self, kind: object, error: object, trace: object) -> None: ...");
    }
    if (body_.size() == before) line(depth + 1, "...");
  }

  const Model& model_;
  std::string body_;
};

}  // namespace

auto writeStub(const Model& model) -> std::string { return StubWriter(model).write(); }

}  // namespace krait::bindings
