// The native functions behind a bound header: their stub, and their C++.
#include <set>

#include "compiler/bindings/write_module.h"

namespace krait::bindings {

using Kind = Type::Kind;

namespace {

// The runtime's C++ type of a native function's parameter or result.
auto glueType(const Type& type) -> std::string {
  switch (type.kind) {
    case Kind::Void:
      return "void";
    case Kind::Bool:
      return "bool";
    case Kind::Int:
    case Kind::Enum:
      return type.bits > 32 ? "::krait::Int"
                            : (type.is_signed ? "int" : "uint") + std::to_string(type.bits) + "_t";
    case Kind::Character:
      return "uint8_t";
    case Kind::Float:
      return "::krait::Float";
    case Kind::Text:
    case Kind::String:
      return "::krait::Str*";
    case Kind::Object:
      return flat(type.python) + "_storage*";
    case Kind::Reference:
    case Kind::Pointer:
      return flat(type.python) + "*";
    default:
      return "::krait::Value";
  }
}

// What Python gets, of what C++ gave.
auto given(const Type& type, const std::string& expression) -> std::string {
  switch (type.kind) {
    case Kind::Int:
    case Kind::Enum:
      if (type.bits > 32)
        return std::string("::krait::makeInt(static_cast<") + (type.is_signed ? "int64_t" : "uint64_t") +
               ">(" + expression + "))";
      return "static_cast<" + glueType(type) + ">(" + expression + ")";
    case Kind::Character:
      return "static_cast<uint8_t>(" + expression + ")";
    case Kind::Float:
      return "static_cast<::krait::Float>(" + expression + ")";
    case Kind::Bool:
      return "static_cast<bool>(" + expression + ")";
    case Kind::Text:
      return "::krait::bound::textOf(" + expression + ")";
    case Kind::String:
      return "::krait::bound::textOfString(" + expression + ")";
    case Kind::Object:
      return "::krait::bound::store<" + flat(type.python) + ">([&]() -> " + flat(type.python) + " { return " +
             expression + "; })";
    case Kind::Reference:
      return "const_cast<" + flat(type.python) + "*>(&" + expression + ")";
    case Kind::Pointer:
      return "const_cast<" + flat(type.python) + "*>(" + expression + ")";
    default:
      return expression;
  }
}

// What C++ gets, of what Python gave.
auto taken(const Type& type, const std::string& name) -> std::string {
  switch (type.kind) {
    case Kind::Int:
    case Kind::Enum:
      if (type.bits > 32) return "static_cast<" + type.cpp + ">(::krait::lowBits64(" + name + "))";
      return "static_cast<" + type.cpp + ">(" + name + ")";
    case Kind::Character:
    case Kind::Float:
      return "static_cast<" + type.cpp + ">(" + name + ")";
    case Kind::String:
      return type.cpp + "(" + name + "->data(), " + name + "->size())";
    case Kind::Object:
    case Kind::Reference:
      return "*" + name;
    default:
      return name;
  }
}

struct Signature {
  std::string types;       // template parameters
  std::string parameters;  // C++
  std::string stub;        // the stub's
  std::string before;      // statements
  std::string arguments;   // of the call
};

class GlueWriter {
 public:
  explicit GlueWriter(const Model& model) : model_(model) {}

  void write() {
    stub_ = "# What lies between `" + model_.module + "` and `" + model_.header +
            "`. C++: " + nativeName(model_) + "_native.hpp.\n";
    stub_ += "from typing import Any, Callable\nfrom krait import i8, i16, i32, u8, u16, u32, word\n\n\n";
    glue_ = "// What lies between Python and `" + model_.header +
            "`.\n#pragma once\n\n#include \"krait/krait.hpp\"\n#include \"krait/embed/bound.hpp\"\n\n";
    glue_ += model_.is_c ? "extern \"C\" {\n#include \"" + model_.header + "\"\n}\n\n"
                         : "#include \"" + model_.header + "\"\n\n";
    glue_ += "namespace krait::" + nativeName(model_) + " {\n\n";
    const auto classes = allClasses(model_.space);
    for (const Class* each : classes) declare(*each);
    stub_ += "class Held: ...\n\n\n";
    add("hold_text", "text: str | None", "Held");
    glue_ +=
        "using Held = ::krait::Bytes;\nKRAIT_ALLOCATES inline Held* hold_text(::krait::Str* text) { return "
        "::krait::bound::holdText(text); }\n";
    if (model_.has_callbacks) {
      add("rethrow", "", "None");
      glue_ += "inline void rethrow() { ::krait::bound::rethrow(); }\n";
    }
    for (const Class* each : classes) writeClass(*each);
    writeSpace(model_.space);
    glue_ += "\n}  // namespace krait::" + nativeName(model_) + "\n";
    if (!classes.empty()) writeConverters(classes);
    if (model_.macros.empty()) return;
    glue_ += "\n// Names of the header that others may have.\n";
    for (const std::string& name : model_.macros) glue_ += "#undef " + name + "\n";
  }

  std::string stub_, glue_;

 private:
  void writeConverters(const std::vector<const Class*>& classes) {
    glue_ += "\n// Addresses that the collector need not look at.\nnamespace krait {\n\n";
    for (const Class* each : classes) {
      glue_ += "template <>\ninline constexpr uint32_t kReferenceWords<" + each->cpp + "*> = 0;\n";
      glue_ += "template <>\nstruct Converter<" + each->cpp + "*> : bound::PointerConverter<" + each->cpp +
               "> {};\n";
    }
    glue_ += "\n}  // namespace krait\n";
  }

  void add(const std::string& name, const std::string& parameters, const std::string& result) {
    stub_ += "def " + name + "(" + parameters + ") -> " + result + ": ...\n";
  }

  void addUnbound(const std::string& name, const std::string& shown, const std::string& reason) {
    if (!unbound_.insert(name).second) return;
    std::string text;
    for (const char c : "`" + shown + "` from Python (" + reason + ")")
      text += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c == '\n' ? ' ' : c);
    stub_ += "def " + name + "(*args: Any, **kwargs: Any) -> \"" + text + "\": ...\n";
  }

  void declare(const Class& cls) {
    const std::string& prefix = cls.prefix;
    stub_ += "class " + prefix + ": ...\n";
    glue_ += "using " + prefix + " = " + cls.cpp + ";\n";
    if (!hasStorage(cls)) return;
    stub_ += "class " + prefix + "_storage: ...\n";
    glue_ += "using " + prefix + "_storage = ::krait::bound::Storage<" + prefix + ">;\n";
  }

  static auto hasStorage(const Class& cls) -> bool {
    return cls.is_complete && cls.is_destructible && cls.alignment <= 8;
  }

  void writeClass(const Class& cls) {
    const std::string& name = cls.prefix;
    add(name + "_null", "", name);
    add(name + "_is_null", "at: " + name, "bool");
    glue_ += "\n// ---- " + cls.path + " ----\n\n";
    glue_ += "KRAIT_INLINE " + name + "* " + name + "_null() { return nullptr; }\n";
    glue_ += "KRAIT_INLINE bool " + name + "_is_null(" + name + "* at) { return at == nullptr; }\n";
    if (hasStorage(cls)) {
      add(name + "_at", "own: " + name + "_storage", name);
      glue_ +=
          "KRAIT_INLINE " + name + "* " + name + "_at(" + name + "_storage* own) { return own->at(); }\n";
      if (!cls.is_trivially_destroyed) {
        add(name + "_close", "own: " + name + "_storage", "None");
        glue_ += "inline void " + name + "_close(" + name + "_storage* own) { own->close(); }\n";
      }
    }
    for (const Class* base = find(cls.base); base != nullptr; base = find(base->base)) {
      add(name + "_as_" + base->prefix, "at: " + name, base->prefix);
      glue_ += "KRAIT_INLINE " + base->prefix + "* " + name + "_as_" + base->prefix + "(" + name +
               "* at) { return at; }\n";
    }
    if (cls.no_objects.empty())
      for (const Function& each : cls.constructors) writeFunction(each, &cls);
    for (const Function& each : cls.methods) writeFunction(each, &cls);
    for (const Field& each : cls.fields) writeField(each, each.is_static ? nullptr : &cls);
  }

  auto find(const std::string& path) const -> const Class* {
    for (const Class* each : allClasses(model_.space))
      if (!path.empty() && each->path == path) return each;
    return nullptr;
  }

  void writeSpace(const Space& space) {
    for (const Function& each : space.functions) writeFunction(each, nullptr);
    for (const Field& each : space.variables) writeField(each, nullptr);
    for (const Space& inner : space.spaces) writeSpace(inner);
  }

  void writeField(const Field& field, const Class* cls) {
    if (field.type.kind == Kind::Array && cls != nullptr) {
      writeArray(field, *cls);
      return;
    }
    if (field.type.kind == Kind::Unbound || field.type.kind == Kind::Array) {
      const bool is_array = field.type.kind == Kind::Array;
      addUnbound(field.prefix, field.name, is_array ? "a variable that is an array" : field.type.reason);
      return;
    }
    const std::string self = cls == nullptr ? "" : cls->prefix + "* self";
    const std::string stub_self = cls == nullptr ? "" : "self: " + cls->prefix;
    const std::string place = cls == nullptr ? field.cpp : "self->" + field.cpp;
    Type type = field.type;
    if (type.kind == Kind::Object) type.kind = Kind::Reference;
    add(field.prefix + "_get", stub_self, nativeType(type));
    glue_ += "KRAIT_INLINE " + glueType(type) + " " + field.prefix + "_get(" + self + ") { return " +
             given(type, place) + "; }\n";
    if (field.is_read_only || (cls == nullptr && type.kind == Kind::Text)) return;
    if (type.kind == Kind::Text) {
      add(field.prefix + "_set", stub_self + ", value: Held", "None");
      glue_ += "KRAIT_INLINE void " + field.prefix + "_set(" + self + ", Held* value) { " + place +
               " = ::krait::bound::heldText(value); }\n";
      return;
    }
    add(field.prefix + "_set", stub_self + (self.empty() ? "" : ", ") + "value: " + nativeType(type), "None");
    glue_ += "KRAIT_INLINE void " + field.prefix + "_set(" + self + (self.empty() ? "" : ", ") +
             glueType(type) + " value) { " + place + " = " + taken(field.type, "value") + "; }\n";
  }

  void writeArray(const Field& field, const Class& cls) {
    const Type& item = field.type.parts[0];
    const std::string place = "self->" + field.cpp, self = cls.prefix + "* self";
    const std::string stub_self = "self: " + cls.prefix;
    const bool is_writable = !field.is_read_only && !field.type.is_const;
    if (item.kind == Kind::Character) {
      add(field.prefix + "_get", stub_self, "str");
      glue_ += "inline ::krait::Str* " + field.prefix + "_get(" + self +
               ") { return ::krait::bound::textIn(" + place + "); }\n";
      if (!is_writable) return;
      add(field.prefix + "_set", stub_self + ", value: str", "None");
      glue_ += "inline void " + field.prefix + "_set(" + self +
               ", ::krait::Str* value) { ::krait::bound::putText(" + place + ", value); }\n";
      return;
    }
    add(field.prefix + "_get", stub_self + ", index: word", nativeType(item));
    glue_ += "KRAIT_INLINE " + glueType(item) + " " + field.prefix + "_get(" + self +
             ", ::krait::word index) { return " + given(item, place + "[index]") + "; }\n";
    if (!is_writable) return;
    add(field.prefix + "_set", stub_self + ", index: word, value: " + nativeType(item), "None");
    glue_ += "KRAIT_INLINE void " + field.prefix + "_set(" + self + ", ::krait::word index, " +
             glueType(item) + " value) { " + place + "[index] = " + taken(item, "value") + "; }\n";
  }

  // ---- functions ----

  void writeFunction(const Function& function, const Class* cls) {
    if (!function.reason.empty()) {
      addUnbound(function.prefix, function.shown, function.reason);
      return;
    }
    Signature signature;
    if (function.kind == Function::Kind::Method) {
      signature.parameters = cls->prefix + "* self";
      signature.stub = "self: " + cls->prefix;
    }
    for (const Parameter& each : function.parameters) addParameter(function, each, signature);
    const bool is_constructor = function.kind == Function::Kind::Constructor;
    const bool is_void = function.result.kind == Kind::Void;
    const std::string result = is_constructor ? cls->prefix + "_storage*" : glueType(function.result);
    add(function.prefix, signature.stub,
        is_constructor ? cls->prefix + "_storage" : nativeType(function.result));
    std::string call = function.cpp + "(" + signature.arguments + ")";
    if (function.kind == Function::Kind::Method) call = "self->" + call;
    if (is_constructor) {
      const bool braces = function.cpp == "{}";
      call = "::krait::bound::construct<" + cls->prefix + ">([&](void* place) { ::new (place) " +
             cls->prefix + (braces ? "{" : "(") + signature.arguments + (braces ? "}" : ")") + "; })";
    } else if (!is_void) {
      call = given(function.result, call);
    }
    bool called_only = false;
    for (const Parameter& each : function.parameters)
      called_only |= each.type.kind == Kind::Callback && !each.type.is_held;
    const bool rethrows = model_.has_callbacks && !called_only;
    if (!signature.types.empty()) glue_ += "template <" + signature.types + ">\n";
    glue_ += (signature.before.empty() && !rethrows ? "KRAIT_INLINE " : "inline ") + result + " " +
             function.prefix + "(" + signature.parameters + ") {\n" + signature.before;
    if (is_void && !is_constructor) {
      glue_ += "  " + call + ";\n" + (rethrows ? "  ::krait::bound::rethrow();\n" : "");
    } else if (rethrows) {
      glue_ += "  const auto result = " + call + ";\n  ::krait::bound::rethrow();\n  return result;\n";
    } else {
      glue_ += "  return " + call + ";\n";
    }
    glue_ += "}\n";
  }

  void addParameter(const Function& function, const Parameter& parameter, Signature& to) {
    const std::string& name = parameter.name;
    const Type& type = parameter.type;
    const auto join = [](std::string& list, const std::string& text) {
      list += (list.empty() ? "" : ", ") + text;
    };
    const auto declareAny = [&] {
      join(to.types, "typename T_" + name);
      join(to.parameters, "T_" + name + " " + name);
      join(to.stub, name + ": Any");
    };
    switch (type.kind) {
      case Kind::Length:
        join(to.arguments, "static_cast<" + type.cpp + ">(" + span_ + ".size())");
        return;
      case Kind::Context:
        join(to.arguments, context_.empty() ? contextOf(function) : context_);
        context_.clear();
        return;
      case Kind::Span:
        declareAny();
        span_ = name + "_span";
        to.before += "  const ::krait::bound::Span<" + std::string(type.is_const ? "const " : "") +
                     (type.cpp == "void" ? "uint8_t" : type.cpp) + "> " + span_ + "(" + name + ");\n";
        join(to.arguments, span_ + ".data()");
        return;
      case Kind::Item:
        declareAny();
        to.before += "  const ::krait::bound::Span<" + type.cpp + "> " + name + "_item(" + name + ", 1);\n";
        join(to.arguments, "*" + name + "_item.data()");
        return;
      case Kind::Text:
        join(to.stub, name + ": " + (keepsTexts(function) ? "Held" : nativeType(type)));
        if (keepsTexts(function)) {
          join(to.parameters, "Held* " + name);
          join(to.arguments, "::krait::bound::heldText(" + name + ")");
        } else {
          join(to.parameters, "::krait::Str* " + name);
          to.before += "  const ::krait::bound::Text " + name + "_text(" + name + ");\n";
          join(to.arguments, name + "_text.data()");
        }
        return;
      case Kind::Callback:
        addCallback(function, parameter, to);
        return;
      default: {
        Type native = type;
        if (type.kind == Kind::Object) native.kind = Kind::Reference;
        join(to.stub, name + ": " + nativeType(native));
        join(to.parameters, glueType(native) + " " + name);
        join(to.arguments, taken(type, name));
      }
    }
  }

  static auto contextOf(const Function& function) -> std::string {
    for (const Parameter& each : function.parameters)
      if (each.type.kind == Kind::Callback) return "::krait::bound::contextOf(" + each.name + "_slot)";
    return "nullptr";
  }

  // A struct with what C++ calls: static functions that hand on to the Python function kept in it.
  void addCallback(const Function& function, const Parameter& parameter, Signature& to) {
    const Type& type = parameter.type;
    const std::string name = function.prefix + "_" + parameter.name;
    const bool has_context = type.context >= 0;
    const std::string result = type.parts[0].kind == Kind::Void ? "void" : type.parts[0].cpp;
    std::string parameters, arguments, stub = "word";
    for (size_t i = 1; i < type.parts.size(); ++i) {
      const Type& part = type.parts[i];
      const std::string argument = "a" + std::to_string(i);
      if (part.kind == Kind::Context) {
        parameters += (parameters.empty() ? "" : ", ") + std::string("void* context");
        continue;
      }
      const std::string declared =
          (part.is_const ? "const " : "") + (part.kind == Kind::Text ? std::string("char") : part.cpp);
      parameters += (parameters.empty() ? "" : ", ") +
                    (part.kind == Kind::Text        ? "const char* "
                     : part.kind == Kind::Pointer   ? declared + "* "
                     : part.kind == Kind::Reference ? declared + "& "
                                                    : part.cpp + " ") +
                    argument;
      arguments += ", " + given(part, argument);
      stub += ", " + nativeType(part);
    }
    std::string& text = glue_;
    text += "\n// How C++ calls what was given as `" + parameter.name + "` of `" + function.name +
            "`.\ntemplate <typename F>\nstruct " + name + " {\n";
    text += "  static ::krait::bound::Kept<F> python;\n";
    if (!has_context) text += "  template <::krait::word slot>\n";
    text += "  static " + result + " call(" + parameters + ") {\n    return ::krait::bound::callBack<" +
            result + ">([&] { return python.get()(" +
            (has_context ? "::krait::bound::slotOf(context)" : "slot") + arguments + "); });\n  }\n";
    if (!has_context) {
      text += "  static constexpr " + result + " (*kCalls[])(" + parameters + ") = {";
      for (int slot = 0; slot < kCallbackSlots; ++slot)
        text += (slot == 0 ? "&call<" : ", &call<") + std::to_string(slot) + ">";
      text += "};\n";
    }
    text += "};\ntemplate <typename F>\n::krait::bound::Kept<F> " + name + "<F>::python;\n\n";
    const auto join = [](std::string& list, const std::string& part) {
      list += (list.empty() ? "" : ", ") + part;
    };
    const std::string functor = "F_" + parameter.name;
    join(to.types, "typename " + functor);
    join(to.parameters, functor + " " + parameter.name + ", ::krait::word " + parameter.name + "_slot");
    join(to.stub, parameter.name + ": Callable[[" + stub + "], object], " + parameter.name + "_slot: word");
    to.before += "  " + name + "<" + functor + ">::python.set(" + parameter.name + ");\n";
    join(to.arguments, has_context ? "&" + name + "<" + functor + ">::call"
                                   : name + "<" + functor + ">::kCalls[" + parameter.name + "_slot]");
    context_ = "::krait::bound::contextOf(" + parameter.name + "_slot)";
  }

  const Model& model_;
  std::string span_, context_;
  std::set<std::string> unbound_;
};

}  // namespace

auto writeNativeStub(const Model& model) -> std::string {
  GlueWriter writer(model);
  writer.write();
  return writer.stub_;
}

auto writeGlue(const Model& model) -> std::string {
  GlueWriter writer(model);
  writer.write();
  return writer.glue_;
}

}  // namespace krait::bindings
