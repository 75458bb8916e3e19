// The IR as text. text.h describes the form.
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "compiler/ir/ir.h"
#include "compiler/ir/text.h"

namespace krait::ir {

namespace {

void makeUnique(std::vector<std::string>& names) {
  std::unordered_map<std::string, int> seen;
  for (auto& name : names) {
    const int count = seen[name]++;
    if (count > 0) name += "#" + std::to_string(count);
  }
}

auto moduleName(const Program& program, ModuleId id) -> std::string {
  return id < program.modules.size() ? program.modules[id].name : std::string();
}

auto realText(double value) -> std::string {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  char buffer[40];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  std::string text(buffer, end);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

auto escaped(std::string_view text, bool only_ascii) -> std::string {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string result = "\"";
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      result += '\\';
      result += character;
    } else if (character == '\n') {
      result += "\\n";
    } else if (character == '\t') {
      result += "\\t";
    } else if (byte < 0x20 || byte == 0x7f || (only_ascii && byte > 0x7f)) {
      result += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      result += character;
    }
  }
  return result + '"';
}

class Printer {
 public:
  explicit Printer(const Program& program) : program_(program), names_(program) {}

  auto takeText() -> std::string { return std::move(out_); }

  void printAll();
  void printFunction(const Function& function);
  void printInst(const Function& function, const Inst& inst, int depth);
  auto typeText(const Type* type) const -> std::string;

 private:
  void printModule(const Module& module);
  void printGlobal(const Global& global, size_t id);
  void printClass(const Class& cls);
  void printParameters(const Function& function);
  void printAttributes(const Function& function);
  void printLocals(const Function& function);
  void printRegions(const Function& function, const Inst& inst, int depth);
  void printBlock(const Function& function, const Block& block, int depth);
  auto operandText(const Function& function, const Operand& operand) const -> std::string;
  auto operandsText(const Function& function, const Inst& inst) const -> std::string;
  auto refText(const Inst& inst) const -> std::string;
  auto at(const std::vector<std::string>& names, uint32_t id) const -> std::string {
    return id < names.size() ? "@" + names[id] : "@?" + std::to_string(id);
  }

  const Program& program_;
  ProgramNames names_;
  std::string out_;
};

auto Printer::typeText(const Type* type) const -> std::string {
  std::string text(types::factsOf(type->kind).text);
  if (type->class_id != types::kNoClass) text += "(" + at(names_.classes, type->class_id) + ")";
  if (!type->arguments.empty()) {
    text += "[";
    for (size_t i = 0; i < type->arguments.size(); ++i) {
      if (i > 0) text += ", ";
      text += typeText(type->arguments[i]);
    }
    text += "]";
  }
  if (type->optional) text += "?";
  return text;
}

void Printer::printAll() {
  for (const auto& module : program_.modules) printModule(module);
  for (size_t i = 0; i < program_.globals.size(); ++i) printGlobal(program_.globals[i], i);
  for (const auto& cls : program_.classes) printClass(*cls);
  for (const auto& function : program_.functions) {
    if (!out_.empty()) out_ += "\n";
    printFunction(*function);
  }
}

void Printer::printModule(const Module& module) {
  out_ += "module " + module.name;
  if (!module.path.empty()) out_ += " path=" + quoted(module.path);
  if (module.body != kNone) out_ += " body=" + at(names_.functions, module.body);
  if (module.is_native) out_ += " native";
  if (!module.native_header.empty()) out_ += " header=" + quoted(module.native_header);
  if (module.id == program_.main) out_ += " main";
  out_ += "\n";
}

void Printer::printGlobal(const Global& global, size_t id) {
  out_ += "global @" + names_.globals[id];
  if (global.type != nullptr) out_ += ": " + typeText(global.type);
  if (!global.annotation_text.empty()) out_ += " annotation=" + quoted(global.annotation_text);
  if (global.dead) out_ += " dead";
  if (global.static_length != 0) out_ += " static=" + std::to_string(global.static_length);
  if (global.is_table) out_ += " table";
  if (global.is_object) out_ += " object";
  for (const ConstantId id : global.initial) out_ += " initial=" + constantText(program_.constants[id]);
  out_ += "\n";
}

void Printer::printClass(const Class& cls) {
  out_ += "class " + at(names_.classes, cls.id);
  if (cls.function != kNone) out_ += " in=" + at(names_.functions, cls.function);
  if (!cls.cpp_name.empty()) out_ += " cpp=" + quoted(cls.cpp_name);
  if (cls.base != kNone) out_ += " base=" + at(names_.classes, cls.base);
  if (!cls.builtin_base.empty()) out_ += " builtin_base=" + quoted(cls.builtin_base);
  for (const auto id : cls.mro) out_ += " mro=" + at(names_.classes, id);
  for (const auto name : cls.builtin_mro) out_ += " builtin_mro=" + quoted(name);
  for (const auto& field : cls.fields) {
    out_ += " field=" + quoted(field.name);
    if (field.type != nullptr) out_ += ": " + typeText(field.type);
  }
  for (const auto& [name, function] : cls.slots) {
    out_ += " slot=" + quoted(name) + " " + at(names_.functions, function);
  }
  for (const auto& annotation : cls.annotations) {
    out_ += " annotation=" + quoted(annotation.name) + " " + quoted(annotation.text);
  }
  if (!cls.docstring.empty()) out_ += " doc=" + quoted(cls.docstring);
  out_ += "\n";
}

void Printer::printParameters(const Function& function) {
  bool first = true;
  for (const auto& parameter : function.parameters) {
    if (!first) out_ += ", ";
    first = false;
    switch (parameter.kind) {
      case Parameter::Kind::PositionalOnly:
        out_ += "/";
        break;
      case Parameter::Kind::Positional:
        break;
      case Parameter::Kind::VarArgs:
        out_ += "*";
        break;
      case Parameter::Kind::KeywordOnly:
        out_ += "key ";
        break;
      case Parameter::Kind::KwArgs:
        out_ += "**";
        break;
    }
    out_ += localText(function.locals.at(parameter.local));
    if (parameter.has_default) out_ += "?";
    if (!parameter.annotation_text.empty()) out_ += ": " + quoted(parameter.annotation_text);
  }
}

void Printer::printAttributes(const Function& function) {
  if (function.result != nullptr) out_ += " -> " + typeText(function.result);
  if (!function.return_annotation_text.empty()) out_ += " returns=" + quoted(function.return_annotation_text);
  if (!function.cpp_name.empty()) out_ += " cpp=" + quoted(function.cpp_name);
  if (function.owner != kNone) out_ += " owner=" + at(names_.classes, function.owner);
  if (function.parent != kNone) out_ += " parent=" + at(names_.functions, function.parent);
  if (function.source != kNone) out_ += " source=" + at(names_.functions, function.source);
  if (function.yielded != nullptr) out_ += " yields=" + typeText(function.yielded);
  if (function.sent != nullptr) out_ += " sends=" + typeText(function.sent);
  for (const auto decorator : function.decorators) out_ += " decorator=" + quoted(decorator);
  if (!function.docstring.empty()) out_ += " doc=" + quoted(function.docstring);
  if (function.is_generator) out_ += " generator";
  if (function.is_async) out_ += " async";
  if (function.is_method) out_ += " method";
  if (function.is_lambda) out_ += " lambda";
  if (function.is_module_body) out_ += " module_body";
  if (function.is_bound) out_ += " bound";
  if (!function.may_raise) out_ += " no_raise";
  if (!function.may_collect) out_ += " no_collect";
}

void Printer::printLocals(const Function& function) {
  bool first = true;
  for (const auto& local : function.locals) {
    out_ += first ? "  locals " : ", ";
    first = false;
    out_ += localText(local);
    if (local.type != nullptr) out_ += ": " + typeText(local.type);
    switch (local.storage) {
      case Local::Storage::Plain:
        break;
      case Local::Storage::Cell:
        out_ += " cell";
        break;
      case Local::Storage::CapturedCell:
        out_ += " captured_cell";
        break;
      case Local::Storage::CapturedValue:
        out_ += " captured_value";
        break;
    }
    if (!local.annotation_text.empty()) out_ += " annotation=" + quoted(local.annotation_text);
  }
  if (!first) out_ += "\n";
  for (const auto& capture : function.captures) {
    const auto& parent = *program_.functions.at(function.parent);
    out_ += "  capture " + localText(parent.locals.at(capture.outer)) + " -> " +
            localText(function.locals.at(capture.inner)) + "\n";
  }
}

void Printer::printFunction(const Function& function) {
  out_ += "func " + at(names_.functions, function.id) + "(";
  printParameters(function);
  out_ += ")";
  printAttributes(function);
  out_ += "\n";
  printLocals(function);
  out_ += "{\n";
  printBlock(function, function.body, 1);
  out_ += "}\n";
}

void Printer::printBlock(const Function& function, const Block& block, int depth) {
  for (const auto& inst : block.insts) {
    out_.append(static_cast<size_t>(depth) * 2, ' ');
    printInst(function, *inst, depth);
    out_ += "\n";
  }
}

auto Printer::operandText(const Function& function, const Operand& operand) const -> std::string {
  switch (operand.kind) {
    case Operand::Kind::None:
      return "_";
    case Operand::Kind::Temp:
      return "%" + std::to_string(operand.index);
    case Operand::Kind::Local:
      return operand.index < function.locals.size() ? localText(function.locals[operand.index])
                                                    : "$?" + std::to_string(operand.index);
    case Operand::Kind::Constant:
      return operand.index < program_.constants.size() ? constantText(program_.constants[operand.index])
                                                       : "constant?";
    case Operand::Kind::Module:
      return "module." + moduleName(program_, operand.index);
    case Operand::Kind::Builtin:
      return "builtin." +
             (operand.index < program_.builtins.size() ? program_.builtins[operand.index] : std::string("?"));
    case Operand::Kind::Class:
      return "class " + at(names_.classes, operand.index);
  }
  return "?";
}

auto Printer::operandsText(const Function& function, const Inst& inst) const -> std::string {
  // `arguments` is parallel to the last operands: the callee or receiver comes before them.
  const size_t skipped =
      inst.arguments.size() < inst.operands.size() ? inst.operands.size() - inst.arguments.size() : 0;
  std::string text;
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    if (i > 0) text += ", ";
    if (!inst.arguments.empty() && i >= skipped) {
      const auto& argument = inst.arguments[i - skipped];
      switch (argument.kind) {
        case Argument::Kind::Positional:
          break;
        case Argument::Kind::Star:
          text += "*";
          break;
        case Argument::Kind::Keyword:
          text += std::string(argument.keyword) + "=";
          break;
        case Argument::Kind::DoubleStar:
          text += "**";
          break;
      }
    }
    text += operandText(function, inst.operands[i]);
  }
  return text;
}

auto Printer::refText(const Inst& inst) const -> std::string {
  if (inst.ref == kNone) return {};
  switch (inst.op) {
    case Op::LoadGlobal:
    case Op::StoreGlobal:
      return " " + at(names_.globals, inst.ref);
    case Op::ImportModule:
      return " @" + moduleName(program_, inst.ref);
    case Op::MakeFunction:
    case Op::MakeClosure:
    case Op::CallDirect:
    case Op::CallRuntime:
      return " " + at(names_.functions, inst.ref);
    default:
      return " " + at(names_.classes, inst.ref);
  }
}

void Printer::printInst(const Function& function, const Inst& inst, int depth) {
  if (!inst.result.isNone()) {
    out_ += operandText(function, inst.result);
    if (inst.type != nullptr) out_ += ": " + typeText(inst.type);
    out_ += " = ";
  }
  out_ += factsOf(inst.op).text;
  if (inst.in_place) out_ += "=";
  out_ += refText(inst);
  if (!inst.name.empty())
    out_ += " ." + (isPlainName(inst.name) ? std::string(inst.name) : quoted(inst.name));
  // The index of `unpack` is shown as a star.
  if (inst.index != 0 && inst.op != Op::Unpack) out_ += " #" + std::to_string(inst.index);
  if (!inst.targets.empty()) {
    for (size_t i = 0; i < inst.targets.size(); ++i) {
      out_ += i == 0 ? " " : ", ";
      if (inst.op == Op::Unpack && static_cast<int32_t>(i) == inst.index) out_ += "*";
      out_ += inst.targets[i] < function.locals.size() ? localText(function.locals[inst.targets[i]]) : "$?";
    }
    out_ += " in";
  }
  if (!inst.operands.empty()) out_ += " " + operandsText(function, inst);
  if (inst.tested != nullptr) out_ += " as " + typeText(inst.tested);
  if (inst.result.isNone() && inst.type != nullptr) out_ += " : " + typeText(inst.type);
  printRegions(function, inst, depth);
}

void Printer::printRegions(const Function& function, const Inst& inst, int depth) {
  const auto& words = regionWords(inst.op);
  for (size_t i = 0; i < inst.regions.size(); ++i) {
    // Only the first region is always there in the text: the others are read as empty when they are missing.
    if (i > 0 && inst.regions[i].empty()) continue;
    if (i > 0) out_ += " " + std::string(words.words[i]);
    out_ += " {\n";
    printBlock(function, inst.regions[i], depth + 1);
    out_.append(static_cast<size_t>(depth) * 2, ' ');
    out_ += "}";
  }
}

}  // namespace

ProgramNames::ProgramNames(const Program& program) {
  for (const auto& function : program.functions) {
    const std::string& own =
        function->qualified_name.empty() ? std::string(function->name) : function->qualified_name;
    functions.push_back(moduleName(program, function->module) + "." + own);
  }
  for (const auto& cls : program.classes) {
    const std::string& own = cls->qualified_name.empty() ? std::string(cls->name) : cls->qualified_name;
    classes.push_back(moduleName(program, cls->module) + "." + own);
  }
  for (const auto& global : program.globals) {
    globals.push_back(moduleName(program, global.module) + "." + std::string(global.name));
  }
  makeUnique(functions);
  makeUnique(classes);
  makeUnique(globals);
}

auto isPlainName(std::string_view name) -> bool {
  for (const char character : name) {
    const bool plain = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                       (character >= '0' && character <= '9') || character == '_' || character == '.' ||
                       character == '<' || character == '>' || character == ':' || character == '*';
    if (!plain) return false;
  }
  return !name.empty() && name.back() != ':';
}

auto quoted(std::string_view text) -> std::string { return escaped(text, false); }

auto localText(const Local& local) -> std::string {
  std::string text = "$" + std::string(local.name);
  if (local.web != 0) text += "." + std::to_string(local.web);
  return text;
}

auto constantText(const Constant& constant) -> std::string {
  switch (constant.kind) {
    case Constant::Kind::None:
      return "None";
    case Constant::Kind::True:
      return "True";
    case Constant::Kind::False:
      return "False";
    case Constant::Kind::Ellipsis:
      return "Ellipsis";
    case Constant::Kind::NotImplemented:
      return "NotImplemented";
    case Constant::Kind::Int:
      if (constant.text.empty()) return std::to_string(constant.integer);
      return constant.text[0] == '-' ? "-0x" + constant.text.substr(1) : "0x" + constant.text;
    case Constant::Kind::Float:
      return realText(constant.real);
    case Constant::Kind::Complex:
      return realText(constant.real) + "j";
    case Constant::Kind::Str:
      return escaped(constant.text, false);
    case Constant::Kind::Bytes:
      return "b" + escaped(constant.text, true);
  }
  return "?";
}

auto regionWords(Op op) -> const RegionWords& {
  static constexpr RegionWords kElse = {{"", "else", "", ""}};
  static constexpr RegionWords kWhile = {{"", "do", "else", ""}};
  static constexpr RegionWords kTry = {{"", "handler", "else", "finally"}};
  if (op == Op::While) return kWhile;
  if (op == Op::Try) return kTry;
  return kElse;
}

auto printProgram(const Program& program) -> std::string {
  Printer printer(program);
  printer.printAll();
  return printer.takeText();
}

auto printFunction(const Program& program, const Function& function) -> std::string {
  Printer printer(program);
  printer.printFunction(function);
  return printer.takeText();
}

auto printInst(const Program& program, const Function& function, const Inst& inst) -> std::string {
  Printer printer(program);
  printer.printInst(function, inst, 0);
  return printer.takeText();
}

auto printType(const Program& program, const Type* type) -> std::string {
  return Printer(program).typeText(type);
}

}  // namespace krait::ir
