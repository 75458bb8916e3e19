// Functions: signatures, parameters, names of variables and where they are declared.
#include <algorithm>
#include <cctype>

#include "compiler/base/check.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Local;
using ir::Op;
using types::Kind;

FunctionEmitter::FunctionEmitter(ModuleContext& context, const ir::Function& function)
    : context_(context), function_(function), facts_(function) {
  nameLocals();
}

// What the body mentions by name must not be hidden by a variable. Names that it does not mention may be.
void FunctionEmitter::reserveReferences(const Block& block) {
  for (const auto& inst : block.insts) {
    if ((inst->op == Op::LoadGlobal || inst->op == Op::StoreGlobal) && inst->ref != ir::kNone) {
      scope_.reserve(context_.names.global(inst->ref));
    }
    const bool calls =
        inst->op == Op::CallDirect || inst->op == Op::MakeClosure || inst->op == Op::CallRuntime;
    if (calls && inst->ref != ir::kNone) {
      scope_.reserve(context_.names.function(inst->ref));
      const ir::FunctionId words = context_.program.functions[inst->ref]->words;
      if (words != ir::kNone) scope_.reserve(context_.names.function(words));
    }
    for (const Block& region : inst->regions) reserveReferences(region);
  }
}

void FunctionEmitter::nameLocals() {
  scope_.reserve("krait");
  for (ir::ClassId id = 0; id < context_.program.classes.size(); ++id) {
    if (context_.program.classes[id] != nullptr) scope_.reserve(context_.names.className(id));
  }
  for (const ir::Module& module : context_.program.modules)
    scope_.reserve(context_.names.moduleNamespace(module.id));
  reserveReferences(function_.body);
  if (!function_.captures.empty()) scope_.reserve("closure");
  if (function_.suspends()) {
    for (const char* member :
         {"state", "resume", "run", "type", "type_info", "sent", "frame", "item", "control", "result",
          "yield", "yieldItem", "finish", "checkThrown", "delegate", "delegateTo", "resumeAt", "next", "advance_function"}) {
      scope_.reserve(member);
    }
  }
  local_names_.resize(function_.locals.size());
  // Captured variables are fields of the closure: several may come with one name (a default that is kept, and a variable
  // that is called like it), and the closure has members of its own.
  Scope fields;
  for (const char* member : {"make", "type", "type_info", "closure"}) fields.reserve(member);
  for (const ir::Capture& capture : function_.captures) {
    local_names_[capture.inner] = fields.unique(identifier(function_.locals[capture.inner].name));
  }
  auto name = [&](ir::LocalId local) {
    if (local_names_[local].empty())
      local_names_[local] = scope_.unique(identifier(function_.locals[local].name));
  };
  for (const ir::Parameter& parameter : function_.parameters) name(parameter.local);
  for (ir::LocalId local = 0; local < function_.locals.size(); ++local) name(local);
}

auto FunctionEmitter::localName(ir::LocalId local) const -> std::string {
  const Local::Storage storage = function_.locals[local].storage;
  const bool captured = storage == Local::Storage::CapturedCell || storage == Local::Storage::CapturedValue;
  return captured ? "closure->" + local_names_[local] : local_names_[local];
}

auto FunctionEmitter::localType(ir::LocalId local) const -> std::string {
  const Local& variable = function_.locals[local];
  const bool cell =
      variable.storage == Local::Storage::Cell || variable.storage == Local::Storage::CapturedCell;
  const std::string spelled = context_.types.spell(variable.type);
  return cell && variable.type->kind != Kind::Cell ? "krait::Cell<" + spelled + ">*" : spelled;
}

auto FunctionEmitter::declareText(const std::string& type, const std::string& name) const -> std::string {
  // Fields of a generator are declared by its struct.
  if (isGeneratorBody() && std::any_of(fields_.begin(), fields_.end(),
                                       [&](const FrameField& field) { return field.name == name; })) {
    return name;
  }
  return type + " " + name;
}

auto FunctionEmitter::zeroOf(const Type* type) const -> std::string {
  if (type->isPointer()) return " = nullptr";
  if (type->isMachineInt()) return " = 0";
  if (type->kind == Kind::Bool) return " = false";
  if (type->kind == Kind::Float) return context_.options.float_bits == 32 ? " = 0.0f" : " = 0.0";
  return "{}";
}

void FunctionEmitter::declare(ir::LocalId local) {
  if (facts_.is_field[local]) return;
  // A variable that is set but never read would be warned of, and is not needed.
  if (facts_.reads[local] == 0) return;
  const Local& variable = function_.locals[local];
  const bool cell = variable.storage == Local::Storage::Cell;
  const std::string unused = facts_.feeds_itself[local] ? "[[maybe_unused]] " : "";
  line(unused + localType(local) + " " + localName(local) + (cell ? " = nullptr" : zeroOf(variable.type)) +
       ";");
}

// A name for something that Python has no name for. In a generator it lives in the struct where a yield may
// come between its making and its last use.
auto FunctionEmitter::freshLocal(std::string_view wanted, const std::string& type) -> std::string {
  const std::string name = scope_.unique(wanted);
  if (isGeneratorBody() && block_ != nullptr && facts_.yielding.contains(block_) && type != "auto" &&
      !type.starts_with("typename ")) {
    fields_.push_back({name, type});
  }
  return name;
}

// Does `name` stand in the text as a word, outside of literals?
static auto mentionsName(const std::string& text, const std::string& name) -> bool {
  auto isWord = [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') {
      for (++at; at < text.size() && text[at] != '"'; ++at) at += text[at] == '\\' ? 1 : 0;
      continue;
    }
    if (text.compare(at, name.size(), name) != 0 || (at > 0 && isWord(text[at - 1]))) continue;
    // Somebody's member of that name is another thing.
    if (at > 0 && (text[at - 1] == '.' || text[at - 1] == '>' || text[at - 1] == ':')) {
      const bool comparison = text[at - 1] == '>' && (at < 2 || text[at - 2] != '-');
      if (!comparison) continue;
    }
    const size_t end = at + name.size();
    if (end >= text.size() || !isWord(text[end])) return true;
  }
  return false;
}

auto FunctionEmitter::signature(bool inside_class, const std::string* body) -> std::string {
  std::string parameters;
  auto add = [&](const std::string& parameter) {
    parameters += (parameters.empty() ? "" : ", ") + parameter;
  };
  if (!function_.captures.empty())
    add(context_.names.closure(function_.id) + "*" +
        (body != nullptr && mentionsName(*body, "closure") ? " closure" : ""));
  for (const ir::Parameter& parameter : function_.parameters) {
    const Local& variable = function_.locals[parameter.local];
    const bool cell = variable.storage == Local::Storage::Cell;
    const Type* type = cell && variable.type->kind == Kind::Cell ? variable.type->element() : variable.type;
    std::string name = localName(parameter.local);
    if (cell) name += "_argument";
    // In a definition a parameter that nobody reads has no name: compilers warn of it.
    const bool read = body == nullptr || mentionsName(*body, name);
    add(context_.types.spell(type) + (read ? " " + name : " /*" + name + "*/"));
  }
  std::string name = context_.names.function(function_.id);
  if (function_.owner != ir::kNone && !inside_class)
    name = context_.names.className(function_.owner) + "::" + name;
  const bool never =
      function_.result != nullptr && function_.result->kind == Kind::Never && !function_.suspends();
  return std::string(never ? "[[noreturn]] " : "") + context_.types.spellResult(function_.result) + " " +
         name + "(" + parameters + ")";
}

// Variables that closures share live in cells. Those of parameters begin with the argument.
void FunctionEmitter::emitParameterCells() {
  auto cellElement = [&](ir::LocalId local) {
    const Type* type = function_.locals[local].type;
    return context_.types.spell(type->kind == Kind::Cell ? type->element() : type);
  };
  std::vector<bool> done(function_.locals.size());
  for (const ir::Parameter& parameter : function_.parameters) {
    if (function_.locals[parameter.local].storage != Local::Storage::Cell) continue;
    const std::string name = localName(parameter.local);
    done[parameter.local] = true;
    line(declareText(localType(parameter.local), name) + " = krait::newCell<" + cellElement(parameter.local) +
         ">(" + name + "_argument);");
  }
  for (ir::LocalId local = 0; local < function_.locals.size(); ++local) {
    if (function_.locals[local].storage != Local::Storage::Cell || done[local]) continue;
    if (assigns(function_.body, local)) continue;
    line(declareText(localType(local), localName(local)) + " = krait::newCell<" + cellElement(local) +
         ">();");
  }
}

void FunctionEmitter::emitBody() {
  if (facts_.returns_in_try && !isNothing(function_.result) && !function_.suspends()) {
    result_name_ = scope_.unique("result");
    line(context_.types.spell(function_.result) + " " + result_name_ + "{};");
  }
  emitParameterCells();
  emitBlock(function_.body);
}

// A class of another module is more than a name wherever the body has an object of it.
void FunctionEmitter::includeClasses(const Type* type) {
  if (type == nullptr) return;
  if (type->kind == Kind::Instance) context_.used_modules.insert(context_.program.classes[type->class_id]->module);
  for (const Type* argument : type->arguments) includeClasses(argument);
}

void FunctionEmitter::emitDefinition(Writer& out) {
  for (const Local& local : function_.locals) includeClasses(local.type);
  for (const Type* type : function_.temps) includeClasses(type);
  out_ = &out;
  if (context_.options.line_directives && context_.options.sources != nullptr && function_.range.isValid()) {
    last_line_ = context_.options.sources->position(function_.range).line;
    out.directive("#line " + std::to_string(last_line_) + " " +
                  quoted(context_.options.sources->path(function_.range.file)));
  }
  if (function_.suspends()) return emitGeneratorStart(out);
  // The body first: it shows which parameters need a name.
  Writer body(out.depth() + 1);
  out_ = &body;
  emitBody();
  const bool needs_value = facts_.loses_control && !isNothing(function_.result);
  // The end of a body returns None. Where that is no possible result, inference has proved that the end is
  // not reached; compilers have not.
  if (needs_value && function_.result->optional) {
    line("return nullptr;");
  } else if (needs_value && function_.result->kind == Kind::Value) {
    line("return krait::kNoneValue;");
  } else if (needs_value) {
    line("__builtin_unreachable();");
  }
  if (function_.result != nullptr && function_.result->kind == Kind::Never && facts_.loses_control) {
    // Should inference be wrong, the program stops here instead of running into what follows.
    line("krait::unreachable();");
  }
  out.open(signature(false, &body.text()) + " {");
  openFrame(out);
  out.raw(body.text());
  out.close();
}

}  // namespace krait::codegen
