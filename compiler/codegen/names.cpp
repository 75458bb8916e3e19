// Names: from Python's to C++'s.
#include "compiler/codegen/names.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/codegen/bound_header.h"

namespace krait::codegen {
namespace {

auto reservedWords() -> const std::unordered_set<std::string_view>& {
  static const std::unordered_set<std::string_view> kWords = {
#define KRAIT_RESERVED(word) #word,
#include "compiler/codegen/reserved_words.def"
#undef KRAIT_RESERVED
  };
  return kWords;
}

// Namespaces that a C or C++ header declares something else under.
auto isCFunction(std::string_view name) -> bool {
  static const std::unordered_set<std::string_view> kNames = {
      "abort",  "abs",    "acos", "asin",  "atan",  "bind",   "ceil",  "clock",  "close", "cos",    "div",
      "exit",   "exp",    "fabs", "floor", "free",  "getenv", "gamma", "index",  "j0",    "j1",     "log",
      "malloc", "open",   "pow",  "puts",  "qsort", "raise",  "rand",  "random", "read",  "remove", "rename",
      "select", "signal", "sin",  "sqrt",  "std",   "system", "tan",   "time",   "write", "y0",     "y1"};
  return kNames.contains(name);
}

auto runtimeNames() -> const std::unordered_set<std::string_view>& {
  static const std::unordered_set<std::string_view> kNames = {
#define KRAIT_RUNTIME_NAME(name) #name,
#include "compiler/codegen/runtime_names.def"
#undef KRAIT_RUNTIME_NAME
  };
  return kNames;
}

auto isNameCharacter(char c) -> bool {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Members of the runtime's structs that a class of the program inherits.
constexpr std::string_view kObjectMembers[] = {"type"};
constexpr std::string_view kExceptionMembers[] = {"payload", "args", "cause",   "context",
                                                  "flags",   "line", "message", "suppress_context"};

}  // namespace

auto identifier(std::string_view python) -> std::string {
  constexpr std::string_view kExpanded = "_krait_";
  if (python.starts_with(kExpanded) && python.ends_with('_') && python.size() > kExpanded.size() + 1)
    python = python.substr(kExpanded.size(), python.size() - kExpanded.size() - 1);
  std::string name;
  for (char c : python) {
    if (isNameCharacter(c)) {
      name += c;
    } else if (c == '.' && !name.empty()) {
      name += '_';
    }
  }
  if (name.empty()) name = "unnamed";
  if (name[0] >= '0' && name[0] <= '9') name.insert(0, "n");
  if (reservedWords().contains(name)) name += '_';
  return name;
}

auto Scope::unique(std::string_view wanted) -> std::string {
  std::string name(wanted);
  if (taken_.insert(name).second) return name;
  int& number = next_.try_emplace(name, 1).first->second;
  do {
    name = std::string(wanted) + (wanted.ends_with('_') ? "" : "_") + std::to_string(++number);
  } while (!taken_.insert(name).second);
  return name;
}

auto Scope::uniqueWith(std::string_view wanted, std::initializer_list<std::string_view> endings) -> std::string {
  std::string name = unique(wanted);
  while (std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return taken_.contains(name + std::string(ending)); }))
    name = unique(wanted);
  for (const std::string_view ending : endings) taken_.insert(name + std::string(ending));
  return name;
}

ProgramNames::ProgramNames(const ir::Program& program) : program_(program) {
  Scope outermost;
  outermost.reserve("program");
  for (const ir::Module& module : program.modules) {
    if (module.is_native && module.native_header.ends_with("_native.hpp")) {
      // The standard library's own: krait::math.
      modules_.push_back("krait::" + identifier(module.name));
      continue;
    }
    std::string name = module.name == "__main__" ? "main" : module.name;
    name = identifier(name);
    if (isCFunction(name)) name += '_';
    // The header's own name is C++'s.
    if (isBoundHeader(program, module)) name += "_py";
    modules_.push_back(outermost.unique(name));
  }
  module_scopes_.resize(program.modules.size());
  for (Scope& scope : module_scopes_) scope.reserve("init");
  class_scopes_.resize(program.classes.size());
  fields_.resize(program.classes.size());
  classes_.resize(program.classes.size());
  functions_.resize(program.functions.size());
  closures_.resize(program.functions.size());
  generators_.resize(program.functions.size());
  for (ir::ClassId id = 0; id < program.classes.size(); ++id) {
    const bool known = program.classes[id] != nullptr && program.classes[id]->module != ir::kNone;
    if (known && classes_[id].empty()) nameClass(id);
  }
  for (ir::FunctionId id = 0; id < program.functions.size(); ++id) {
    if (program.functions[id] != nullptr) nameFunction(id);
  }
  for (const ir::Global& global : program.globals) {
    const bool named = !global.dead && global.type != nullptr;
    globals_.push_back(named ? module_scopes_[global.module].unique(identifier(global.name)) : std::string());
    static_items_.push_back(named && global.static_length != 0 ? module_scopes_[global.module].unique(globals_.back() + "_items")
                                                               : std::string());
  }
}

void ProgramNames::nameClass(ir::ClassId id) {
  const ir::Class& cls = *program_.classes[id];
  if (cls.base != ir::kNone && classes_[cls.base].empty()) nameClass(cls.base);
  if (cls.cpp_name.find("::") != std::string::npos) {
    classes_[id] = cls.cpp_name;
  } else {
    const std::string wanted =
        cls.cpp_name.empty() ? identifier(cls.qualified_name) : identifier(cls.cpp_name);
    classes_[id] = module_scopes_[cls.module].unique(wanted);
  }
  Scope& scope = class_scopes_[id];
  if (cls.base != ir::kNone) {
    fields_[id] = fields_[cls.base];
    for (const auto& [python, cpp] : fields_[id]) scope.reserve(cpp);
  }
  for (std::string_view member : kObjectMembers) scope.reserve(member);
  for (std::string_view member : kExceptionMembers) scope.reserve(member);
  scope.reserve(classes_[id]);
  for (const ir::Field& field : cls.fields) {
    fields_[id][std::string(field.name)] = scope.unique(identifier(field.name));
  }
}

void ProgramNames::nameFunction(ir::FunctionId id) {
  const ir::Function& function = *program_.functions[id];
  if (function.is_module_body) {
    functions_[id] = "init";
    return;
  }
  const bool method = function.owner != ir::kNone;
  std::string wanted = function.cpp_name;
  if (wanted.empty()) {
    wanted = function.qualified_name.empty() || method ? std::string(function.name) : function.qualified_name;
    for (size_t at; (at = wanted.find("<locals>.")) != std::string::npos;) wanted.erase(at, 9);
  }
  wanted = identifier(wanted);
  Scope& scope = method ? class_scopes_[function.owner] : module_scopes_[function.module];
  functions_[id] = scope.unique(wanted);
  std::string frame = functions_[id];
  if (method) frame = classes_[function.owner] + "_" + frame;
  Scope& outer = module_scopes_[function.module];
  if (!function.captures.empty()) closures_[id] = outer.unique(frame + "_closure");
  if (function.suspends()) generators_[id] = outer.unique(frame + "_generator");
}

auto ProgramNames::functionStem(ir::FunctionId id) const -> std::string {
  const ir::Function& function = *program_.functions[id];
  return function.owner == ir::kNone ? functions_[id] : classes_[function.owner] + "_" + functions_[id];
}

auto ProgramNames::field(ir::ClassId id, std::string_view name) const -> std::string {
  const auto found = fields_[id].find(std::string(name));
  return found == fields_[id].end() ? identifier(name) : found->second;
}

// What a generator's frame inherits (runtime/objects/generator.hpp) hides what the namespace has under the same name.
static auto isFrameMember(std::string_view name) -> bool {
  static const std::unordered_set<std::string_view> members = {
      "Advance", "Item", "Returned", "Sent", "Yielded", "advance_function", "checkThrown", "control", "delegate",
      "delegateTo", "finish", "next", "receive", "result", "resume", "resumeAt", "run", "sent", "state", "type", "yield", "yieldItem"};
  return members.contains(name);
}

// Inside a class a member hides what the namespace has under the same name.
auto ProgramNames::qualify(std::string name, ir::ModuleId home, ir::ModuleId module, ir::ClassId inside) const
    -> std::string {
  if (home != module || isFrameMember(name)) return modules_[home] + "::" + name;
  for (ir::ClassId id = inside; id != ir::kNone; id = program_.classes[id]->base) {
    if (class_scopes_[id].isTaken(name)) return modules_[home] + "::" + name;
  }
  return name;
}

auto ProgramNames::qualifiedFunction(ir::FunctionId id, ir::ModuleId module, ir::ClassId inside) const
    -> std::string {
  const ir::Function& function = *program_.functions[id];
  if (function.owner != ir::kNone) return qualifiedClass(function.owner, module) + "::" + functions_[id];
  if (function.module == module && runtimeNames().contains(functions_[id]))
    return modules_[module] + "::" + functions_[id];
  return qualify(functions_[id], function.module, module, inside);
}

auto ProgramNames::qualifiedClass(ir::ClassId id, ir::ModuleId module) const -> std::string {
  const ir::Class& cls = *program_.classes[id];
  const bool here = cls.module == module && !isFrameMember(classes_[id]);
  if (here || classes_[id].find("::") != std::string::npos) return classes_[id];
  return modules_[cls.module] + "::" + classes_[id];
}

auto ProgramNames::qualifiedGlobal(ir::GlobalId id, ir::ModuleId module, ir::ClassId inside) const
    -> std::string {
  return qualify(globals_[id], program_.globals[id].module, module, inside);
}

auto ProgramNames::qualifiedClosure(ir::FunctionId id, ir::ModuleId module) const -> std::string {
  return qualify(closures_[id], program_.functions[id]->module, module, ir::kNone);
}

}  // namespace krait::codegen
