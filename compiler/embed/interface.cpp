// The C++ header of a library, and the functions behind it.
#include "compiler/embed/interface.h"

#include <algorithm>
#include <functional>
#include <set>

#include "compiler/codegen/format.h"
#include "compiler/embed/callers.h"
#include "compiler/embed/outside_types.h"

namespace krait::embed {

using Kind = ResultType::Kind;

void writeDoc(std::string& out, const std::string& doc, const std::string& indent) {
  if (doc.empty()) return;
  std::vector<std::string> lines{""};
  for (const char c : doc) {
    if (c == '\n')
      lines.emplace_back();
    else if (c != '\r')
      lines.back() += c;
  }
  // As Python's tools do: the indentation that all lines but the first have in common goes.
  size_t common = std::string::npos;
  for (size_t i = 1; i < lines.size(); ++i)
    if (const size_t first = lines[i].find_first_not_of(" \t"); first != std::string::npos)
      common = std::min(common, first);
  for (size_t i = 1; i < lines.size(); ++i) lines[i].erase(0, std::min(common, lines[i].size()));
  const auto isBlank = [](const std::string& line) {
    return line.find_first_not_of(" \t") == std::string::npos;
  };
  while (!lines.empty() && isBlank(lines.back())) lines.pop_back();
  while (!lines.empty() && isBlank(lines.front())) lines.erase(lines.begin());
  for (std::string& line : lines) {
    // A line that ends in a backslash would go on.
    while (!line.empty() && (line.back() == ' ' || line.back() == '\\')) line.pop_back();
    out += indent + "///" + (line.empty() ? "" : " " + line) + "\n";
  }
}

auto publicName(const std::string& python) -> std::string { return codegen::identifier(python); }

auto functionName(const Signature& signature) -> std::string {
  const Function& function = *signature.source;
  if (function.kind == Function::Kind::Constructor) {
    const bool taken = std::any_of(signature.owner->functions.begin(), signature.owner->functions.end(),
                                   [](const Function& each) {
                                     return each.name == "create" && each.kind != Function::Kind::Constructor;
                                   });
    return taken ? "create_" : "create";
  }
  return function.kind == Function::Kind::Setter ? "set_" + function.name : publicName(function.name);
}

auto returnType(const Signature& signature) -> std::string {
  return signature.is_plain ? signature.result.cpp : "krait::Result<" + signature.result.cpp + ">";
}

namespace {

auto floatLiteral(const std::string& value, bool single) -> std::string {
  return single && value.find_first_of(".e") != std::string::npos && value[0] != '"' ? value + "f" : value;
}

}  // namespace

auto parameterList(const Signatures& signatures, const Signature& signature, bool with_defaults)
    -> std::string {
  const int float_bits = signatures.options().float_bits;
  std::string text;
  for (const Parameter& parameter : signature.source->parameters) {
    const std::string type = publicType(parameter.type, float_bits);
    const bool is_object = parameter.type.kind == OutsideType::Kind::Class ||
                           parameter.type.kind == OutsideType::Kind::Any ||
                           parameter.type.kind == OutsideType::Kind::Optional;
    text += (text.empty() ? "" : ", ") + (is_object ? "const " + type + "&" : type) + " " +
            publicName(parameter.name);
    if (with_defaults && !parameter.cpp_default.empty())
      text += " = " + floatLiteral(parameter.cpp_default,
                                   float_bits == 32 && parameter.type.kind == OutsideType::Kind::Float);
  }
  return text;
}

namespace {

auto hasReceiver(const Signature& signature) -> bool {
  using FunctionKind = Function::Kind;
  const FunctionKind kind = signature.source->kind;
  return kind == FunctionKind::Method || kind == FunctionKind::Getter || kind == FunctionKind::Setter;
}

class HeaderWriter {
 public:
  explicit HeaderWriter(const Signatures& signatures)
      : signatures_(signatures), exports_(signatures.exports()) {}

  auto run() -> std::string {
    const std::string& module = exports_.module;
    out_ = "// Module `" + module + "`, compiled by Krait: what C++ may call.\n";
    out_ += "//\n//     krait::init(heap, sizeof heap);\n//     krait::Result<void> ready = " + module +
            "::init();\n//\n";
    out_ += "// Functions that may raise give a krait::Result; the others what they give.\n";
    out_ += "#pragma once\n\n#include \"krait/embed/embed.hpp\"\n\n";
    declareTargets();
    writeDoc(out_, exports_.doc, "");
    out_ += "namespace " + module + " {\n\n";
    for (const Left& left : exports_.left)
      out_ += "// Not here: `" + left.name + "` (" + left.reason + ").\n";
    if (!exports_.left.empty()) out_ += "\n";
    out_ +=
        "/// Runs the module's own statements, once. Before everything else.\nkrait::Result<void> "
        "init();\n\n";
    writeConstants();
    for (const Enum& each : exports_.enums) writeEnum(each);
    for (const Class& cls : exports_.classes) out_ += "class " + cls.name + ";\n";
    forwardStructs();
    out_ += "\n";
    for (const Class& cls : exports_.classes) writeClass(cls);
    out_ += items_.empty()
                ? ""
                : "}  // namespace " + module + "\n\nnamespace krait {\nnamespace detail {\n" + items_ +
                      "}  // namespace detail\n}  // namespace krait\n\nnamespace " + module + " {\n\n";
    writeStructs();
    for (const Signature& signature : signatures_.all())
      if (signature.owner == nullptr) writeFunction(signature, "");
    out_ += "}  // namespace " + module + "\n";
    return out_;
  }

 private:
  void inSpace(const std::string& space, const std::string& text) {
    std::string closing;
    for (size_t at = 0; at != std::string::npos;) {
      const size_t end = space.find("::", at);
      out_ += "namespace " + space.substr(at, end == std::string::npos ? end : end - at) + " {\n";
      closing += "}\n";
      at = end == std::string::npos ? end : end + 2;
    }
    out_ += text + closing;
  }

  // What inline functions call.
  void declareTargets() {
    std::map<std::string, std::string> spaces, declared;
    std::set<std::string> structs;
    for (const Signature& signature : signatures_.all()) {
      if (!signature.is_plain) continue;
      std::string parameters;
      for (size_t i = 0; i < signature.code->parameters.size(); ++i)
        parameters += (i == 0 ? "" : ", ") + signatures_.spell(signatures_.parameterType(signature, i));
      if (hasReceiver(signature) && structs.insert(signature.owner->name).second)
        declareStruct(*signature.owner, declared);
      const size_t colons = signature.target.rfind("::");
      spaces[signature.target.substr(0, colons)] +=
          returnType(signature) + " " + signature.target.substr(colons + 2) + "(" + parameters + ");\n";
    }
    for (const auto& [space, text] : declared) inSpace(space, text);
    for (const auto& [space, text] : spaces) inSpace(space, text);
    if (!spaces.empty()) out_ += "\n";
  }

  void declareStruct(const Class& cls, std::map<std::string, std::string>& declared) {
    if (const auto home = signatures_.structOf(cls))
      declared[signatures_.options().space + "::" + home->first] += "struct " + home->second + ";\n";
  }

  void writeConstants() {
    const bool single = signatures_.options().float_bits == 32;
    for (const Constant& constant : exports_.constants) {
      const bool is_float = constant.type == "double";
      const bool is_text = constant.type == "const char*";
      out_ += std::string("constexpr ") +
              (is_text              ? "const char* "
               : is_float && single ? "float "
                                    : constant.type + " ") +
              publicName(constant.name) + " = " + floatLiteral(constant.value, is_float && single) + ";\n";
    }
    if (!exports_.constants.empty()) out_ += "\n";
  }

  void writeEnum(const Enum& each) {
    writeDoc(out_, each.doc, "");
    out_ += "enum class " + each.name + " : int32_t {\n";
    for (const auto& [name, value] : each.members)
      out_ += "  " + publicName(name) + " = " + std::to_string(value) + ",\n";
    out_ += "};\n\n";
  }

  void forEachStruct(const std::function<void(const ResultType&)>& visit) {
    for (const Signature& signature : signatures_.all())
      if (signature.result.kind == Kind::Struct) visit(signature.result);
  }
  void forwardStructs() {
    forEachStruct([&](const ResultType& type) { out_ += "struct " + type.cpp + ";\n"; });
  }
  void writeStructs() {
    forEachStruct([&](const ResultType& type) {
      out_ += "struct " + type.cpp + " {\n";
      for (size_t i = 0; i < type.parts.size(); ++i)
        out_ += "  " + type.parts[i].cpp + " item" + std::to_string(i) + ";\n";
      out_ += "};\n\n";
    });
  }

  void writeClass(const Class& cls) {
    if (!written_.insert(cls.name).second) return;
    for (const Class& other : exports_.classes)
      if (other.name == cls.base) writeClass(other);
    const std::string base = cls.base.empty() ? "krait::Handle" : cls.base;
    writeDoc(out_, cls.doc, "");
    out_ += "class " + cls.name + " : public " + base + " {\n public:\n";
    out_ += "  " + cls.name + "() {}\n  explicit " + cls.name + "(void* object) : " + base + "(object) {}\n";
    for (const Signature& signature : signatures_.all())
      if (signature.owner == &cls) writeFunction(signature, "  ");
    out_ += "};\n\n";
    items_ += "template <>\nstruct Item<" + exports_.module + "::" + cls.name +
              "> {\n  using Stored = void*;\n  static " + exports_.module + "::" + cls.name +
              " of(void* stored) { return " + exports_.module + "::" + cls.name + "(stored); }\n};\n";
  }

  void writeFunction(const Signature& signature, const std::string& indent) {
    writeDoc(out_, signature.source->doc, indent);
    const bool is_static = signature.source->kind == Function::Kind::Constructor ||
                           signature.source->kind == Function::Kind::Static;
    const bool is_method = hasReceiver(signature);
    const std::string head = indent + (is_static ? "static " : "") +
                             (signature.is_plain && !is_method && !is_static ? "inline " : "") +
                             returnType(signature) + " " + functionName(signature) + "(" +
                             parameterList(signatures_, signature, true) + ")" + (is_method ? " const" : "");
    if (!signature.is_plain) {
      out_ += head + ";\n";
      return;
    }
    std::string arguments;
    if (is_method)
      arguments = "static_cast<" + signatures_.spell(signatures_.parameterType(signature, 0)) +
                  ">(krait::Handle::self())";
    for (const Parameter& parameter : signature.source->parameters)
      arguments += (arguments.empty() ? "" : ", ") + publicName(parameter.name);
    out_ += head + " { " + (signature.result.kind == Kind::Nothing ? "" : "return ") +
            "::" + signature.target + "(" + arguments + "); }\n";
  }

  const Signatures& signatures_;
  const Exports& exports_;
  std::string out_, items_;
  std::set<std::string> written_;
};

class BridgeWriter {
 public:
  explicit BridgeWriter(const Signatures& signatures)
      : signatures_(signatures), exports_(signatures.exports()) {}

  auto run() -> std::string {
    const std::string& module = exports_.module;
    const InterfaceOptions& options = signatures_.options();
    out_ = "// Behind `" + module + ".hpp`: from C++ into Python and back.\n#include \"../" + module +
           ".hpp\"\n\n";
    const size_t colons = signatures_.entrySpace().rfind("::");
    out_ += "#include \"" + signatures_.entrySpace().substr(colons + 2) + ".hpp\"\n";
    for (const Class& cls : exports_.classes)
      if (const auto home = signatures_.structOf(cls)) headers_.insert(home->first);
    for (const std::string& header : headers_) out_ += "#include \"" + header + ".hpp\"\n";
    if (hasCallbacks()) out_ += "#include \"" + options.outside_module + "_native.hpp\"\n";
    out_ += "#include \"krait/embed/boundary.hpp\"\n\n";
    out_ += "namespace " + options.space + " {\nvoid start();\n}\n\n";
    out_ += "namespace " + module + " {\n\n";
    out_ +=
        "static bool is_ready = false;\n\nkrait::Result<void> init() {\n  if (is_ready) return "
        "krait::Result<void>();\n" +
        std::string("  is_ready = true;\n  return krait::embed::call<krait::Result<void>>([] { ::") +
        options.space + "::start(); });\n}\n\n";
    for (const Signature& signature : signatures_.all())
      if (!signature.is_plain) writeFunction(signature);
    out_ += "}  // namespace " + module + "\n";
    return out_;
  }

 private:
  auto hasCallbacks() const -> bool {
    return std::any_of(signatures_.all().begin(), signatures_.all().end(), [](const Signature& signature) {
      return std::any_of(signature.source->parameters.begin(), signature.source->parameters.end(),
                         [](const Parameter& each) { return each.type.kind == OutsideType::Kind::Callback; });
    });
  }

  // Two functions: what happens inside of Python, and the way there and back.
  void writeFunction(const Signature& signature) {
    const bool has_self = hasReceiver(signature);
    const std::string parameters = parameterList(signatures_, signature, false);
    const std::string inside =
        (signature.owner == nullptr ? "" : signature.owner->name + "_") + functionName(signature) + "_inside";
    const std::string self = has_self ? "const " + signature.owner->name + "& self" : "";
    out_ += "KRAIT_OUTLINE static " + signature.result.cpp + " " + inside + "(" + self +
            (has_self && !parameters.empty() ? ", " : "") + parameters + ") {\n";
    const std::string entry =
        "::" + signatures_.entrySpace() + "::" + signatures_.functionName(*signature.code);
    std::string arguments, names = has_self ? "*this" : "";
    size_t at = 0;
    if (has_self) arguments = take(signature, at++, "static_cast<const krait::Handle&>(self)");
    for (const Parameter& parameter : signature.source->parameters) {
      const std::string name = publicName(parameter.name);
      const std::string argument = parameter.type.kind == OutsideType::Kind::Callback
                                       ? takeCallback(parameter, name)
                                       : takeAs(parameter, signature, at, name);
      arguments += (arguments.empty() ? "" : ", ") + argument;
      names += (names.empty() ? "" : ", ") + name;
      ++at;
    }
    writeResult(signature.result, entry + "(" + arguments + ")");
    out_ += "}\n";
    const std::string scope = signature.owner == nullptr ? "" : signature.owner->name + "::";
    out_ += returnType(signature) + " " + scope + functionName(signature) + "(" + parameters + ")" +
            (has_self ? " const" : "") + " {\n";
    out_ += "  KRAIT_CALL(is_ready, " + returnType(signature) + ", " + inside + "(" + names + "));\n}\n\n";
  }

  auto take(const Signature& signature, size_t index, const std::string& value) const -> std::string {
    const types::Type* type = signatures_.parameterType(signature, index);
    if (type->kind == types::Kind::None) return "krait::None{}";
    return "krait::embed::take<" + signatures_.spell(type) + ">(" + value + ")";
  }

  auto takeAs(const Parameter& parameter, const Signature& signature, size_t index,
              const std::string& name) const -> std::string {
    using OutsideKind = OutsideType::Kind;
    switch (parameter.type.kind) {
      case OutsideKind::Enum:
        return take(signature, index, "static_cast<int32_t>(" + name + ")");
      case OutsideKind::Class:
        return take(signature, index, "static_cast<const krait::Handle&>(" + name + ")");
      default:
        return take(signature, index, name);
    }
  }

  auto takeCallback(const Parameter& parameter, const std::string& name) const -> std::string {
    return "krait::embed::takeCallback<krait::" + signatures_.options().outside_module +
           "::" + callbackStruct(parameter.type) + ">(" + name + ")";
  }

  auto give(const ResultType& type, const std::string& value) const -> std::string {
    switch (type.kind) {
      case Kind::Class:
      case Kind::Object:
        return type.cpp + "(" + value + ")";
      case Kind::Enum:
        return "static_cast<" + type.cpp + ">(krait::embed::give<int32_t>(" + value + "))";
      case Kind::Iterator:
        return type.cpp + "(" + value + ", &krait::embed::advance<" + type.parts[0].cpp + ", " +
               signatures_.spell(type.type->element()) + ">)";
      default:
        return "krait::embed::give<" + type.cpp + ">(" + value + ")";
    }
  }

  void writeResult(const ResultType& type, const std::string& call) {
    if (type.kind == Kind::Nothing) {
      out_ += "    " + call + ";\n";
    } else if (type.kind != Kind::Struct) {
      out_ += "    return " + give(type, call) + ";\n";
    } else {
      // Numbers first: what may raise comes before the first handle.
      out_ += "    const auto items = " + call + ";\n";
      std::string list;
      for (size_t i = 0; i < type.parts.size(); ++i) {
        const std::string item = "krait::get<" + std::to_string(i) + ">(items)";
        const bool is_number = type.parts[i].kind == Kind::Number;
        if (is_number)
          out_ += "    const " + type.parts[i].cpp + " item" + std::to_string(i) + " = " +
                  give(type.parts[i], item) + ";\n";
        list += (i == 0 ? "" : ", ") + (is_number ? "item" + std::to_string(i) : give(type.parts[i], item));
      }
      out_ += "    return " + type.cpp + "{" + list + "};\n";
    }
  }

  const Signatures& signatures_;
  const Exports& exports_;
  std::set<std::string> headers_;
  std::string out_;
};

}  // namespace

auto headerText(const Signatures& signatures) -> std::string { return HeaderWriter(signatures).run(); }
auto bridgeText(const Signatures& signatures) -> std::string { return BridgeWriter(signatures).run(); }

auto emitInterface(const Signatures& signatures) -> std::vector<codegen::EmittedFile> {
  const std::string& module = signatures.exports().module;
  const std::string folder = signatures.options().space + "/";
  std::vector<codegen::EmittedFile> files{{module + ".hpp", headerText(signatures)},
                                          {folder + module + "_bridge.cpp", bridgeText(signatures)},
                                          {module + ".h", cHeaderText(signatures)},
                                          {folder + module + "_bridge_c.cpp", cBridgeText(signatures)}};
  if (signatures.options().format)
    for (codegen::EmittedFile& file : files) file.text = codegen::formatted(file.text, file.path);
  return files;
}

}  // namespace krait::embed
