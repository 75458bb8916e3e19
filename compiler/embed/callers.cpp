// The callers from outside, as a Python module.
#include "compiler/embed/callers.h"

#include "compiler/embed/outside_types.h"

namespace krait::embed {

using Kind = OutsideType::Kind;

auto callbackStruct(const OutsideType& type) -> std::string {
  std::string name = "Callback";
  for (const OutsideType& each : type.arguments) name += "_" + stubType(each);
  return name;
}

namespace {

class Writer {
 public:
  Writer(const Exports& exports, int float_bits) : exports_(exports), float_bits_(float_bits) {}

  auto run() -> Callers {
    Callers result;
    result.entry_name = exports_.module + "_entry";
    result.outside_name = outside_ = exports_.module + "_outside";
    stub_ =
        "# Values from C++.\nfrom krait import cpp, i8, i16, i32, u8, u16, u32\n\n\ndef called() -> bool: "
        "...\n";
    entry_ = "import " + exports_.module + "\nimport " + outside_ + "\n";
    for (const Class& cls : exports_.classes) entry_ += "\nobjects_of_" + cls.name + " = []";
    entry_ += "\n";
    for (const Class& cls : exports_.classes)
      for (const Function& function : cls.functions) addFunction(function, &cls);
    for (const Function& function : exports_.functions) addFunction(function, nullptr);
    entry_ += "\n\ndef " + std::string(kCallers) + "():\n" + (calls_.empty() ? "    pass\n" : calls_);
    // More than once: nothing that an export does happens only once.
    entry_ += "\n\nwhile " + outside_ + ".called():\n    " + std::string(kCallers) + "()\n";
    result.entry_text = entry_;
    result.stub_text = stub_;
    result.header_text =
        "// What C++ hands to `" + exports_.module +
        "` to be called back.\n#pragma once\n\n#include \"krait/krait.hpp\"\n\nnamespace krait::" + outside_ +
        " {\n" + header_ + "\n}  // namespace krait::" + outside_ + "\n";
    return result;
  }

 private:
  void addFunction(const Function& function, const Class* cls) {
    const std::string& module = exports_.module;
    std::string parameters, arguments;
    const auto add = [](std::string& list, const std::string& text) {
      list += (list.empty() ? "" : ", ") + text;
    };
    const bool has_self = function.kind == Function::Kind::Method ||
                          function.kind == Function::Kind::Getter || function.kind == Function::Kind::Setter;
    if (has_self) parameters = "self";
    std::vector<std::string> values;
    if (has_self) values.push_back("objects_of_" + cls->name + "[0]");
    for (const Parameter& parameter : function.parameters) {
      const std::string name = parameter.name == "self" ? "self_" : parameter.name;
      add(parameters, name);
      std::string argument =
          parameter.type.kind == Kind::Enum ? module + "." + parameter.type.name + "(" + name + ")" : name;
      add(arguments, parameter.keyword_only ? parameter.name + "=" + argument : argument);
      values.push_back(valueOf(parameter.type));
    }
    std::string call;
    switch (function.kind) {
      case Function::Kind::Plain:
      case Function::Kind::Constructor:
        call = module + "." + function.name + "(" + arguments + ")";
        break;
      case Function::Kind::Static:
        call = module + "." + cls->name + "." + function.name + "(" + arguments + ")";
        break;
      case Function::Kind::Method:
        call = "self." + function.name + "(" + arguments + ")";
        break;
      case Function::Kind::Getter:
        call = "self." + function.name;
        break;
      case Function::Kind::Setter:
        call = "self." + function.name + " = " + arguments;
        break;
    }
    if (!function.enum_result.empty()) call += ".value";
    entry_ += "\n\ndef " + function.wrapper + "(" + parameters + "):\n    " +
              (function.kind == Function::Kind::Setter ? "" : "return ") + call + "\n";
    std::string list;
    for (const std::string& value : values) add(list, value);
    std::string line = function.wrapper + "(" + list + ")";
    if (function.kind == Function::Kind::Constructor) {
      line = "made = " + line;
      // What C++ has of a class may be an object of one that derives from it.
      for (const Class* at = cls; at != nullptr; at = baseOf(*at))
        line += "\n        objects_of_" + at->name + ".append(made)";
    }
    calls_ += "    if " + outside_ + ".called():\n        " + line + "\n";
  }

  auto baseOf(const Class& cls) const -> const Class* {
    for (const Class& each : exports_.classes)
      if (!cls.base.empty() && each.name == cls.base) return &each;
    return nullptr;
  }

  auto valueOf(const OutsideType& type) -> std::string {
    if (type.kind == Kind::Class) return "objects_of_" + type.name + "[0]";
    if (type.kind == Kind::Optional && type.arguments[0].kind == Kind::Class)
      return "(" + valueOf(type.arguments[0]) + " if " + outside_ + ".called() else None)";
    const std::string stub = type.kind == Kind::Callback ? declareCallback(type) : stubType(type);
    const auto [place, fresh] = values_.try_emplace(stub, "value_" + std::to_string(values_.size() + 1));
    if (fresh) stub_ += "def " + place->second + "() -> " + stub + ": ...\n";
    return outside_ + "." + place->second + "()";
  }

  // A native class that can be called.
  auto declareCallback(const OutsideType& type) -> std::string {
    const std::string name = callbackStruct(type);
    if (values_.contains(name)) return name;
    std::string python, cpp, names;
    for (size_t i = 0; i + 1 < type.arguments.size(); ++i) {
      const std::string argument = "a" + std::to_string(i);
      python += ", " + argument + ": " + stubType(type.arguments[i]);
      cpp += ", " + publicType(type.arguments[i], float_bits_) + " " + argument;
      names += ", " + argument;
    }
    const std::string result = publicType(type.arguments.back(), float_bits_);
    stub_ += "\n\nclass " + name + ":\n    @cpp(\"" + name + "_call\")\n    def __call__(self" + python +
             ", /) -> " + stubType(type.arguments.back()) + ": ...\n\n\n";
    header_ += "\nstruct " + name + " : Object {\n  " + result + " (*function)(void* context" + cpp +
               ");\n  void* context;\n\n" +
               "  static constexpr TypeInfo type = TypeInfo(\"function\", &Object_type, nullptr, nullptr, "
               "kNoPointers,\n" +
               "                                           sizeof(Object) + 2 * sizeof(void*), "
               "Kind::kInstance);\n};\n" +
               "inline " + result + " " + name + "_call(" + name + "* self" + cpp +
               ") { return self->function(self->context" + names + "); }\n";
    return name;
  }

  const Exports& exports_;
  int float_bits_;
  std::string outside_, entry_, stub_, header_, calls_;
  std::map<std::string, std::string> values_;
};

}  // namespace

auto writeCallers(const Exports& exports, int float_bits) -> Callers {
  return Writer(exports, float_bits).run();
}

}  // namespace krait::embed
