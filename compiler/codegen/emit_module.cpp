// Modules: a header and a source file each, and the program around them.
//
// The header says what other modules may use: classes, globals and functions. It includes the headers of
// bases and declares other modules' classes, so modules that import each other do not include each other in a
// circle.
#include <algorithm>
#include <map>

#include "compiler/codegen/class_emitter.h"
#include "compiler/codegen/emit.h"
#include "compiler/codegen/emit_library.h"
#include "compiler/codegen/format.h"
#include "compiler/codegen/function_emitter.h"
#include "compiler/codegen/function_uses.h"

namespace krait::codegen {

namespace {

class ModuleEmitter {
 public:
  ModuleEmitter(const ir::Program& program, const ProgramNames& names, const FunctionUses& uses,
                const EmitOptions& options, TraceSites& sites, ir::ModuleId module)
      : program_(program),
        names_(names),
        uses_(uses),
        module_(module),
        constants_(program, options, names.moduleScope(module)),
        context_{program, names, options, module, TypeSpeller(names, module), constants_, sites, used_, uses.namesGenerators()} {
    for (const auto& cls : program.classes) {
      if (cls != nullptr && cls->module == module && cls->cpp_name.find("::") == std::string::npos)
        addClass(*cls);
    }
    const bool is_entry = isEntry(program.modules[module]);
    for (const auto& function : program.functions) {
      if (function == nullptr || function->module != module) continue;
      if (is_entry && (function->is_module_body || function->name == options.embedded.callers)) continue;
      functions_.push_back(function.get());
    }
    if (is_entry) return;
    for (ir::GlobalId id = 0; id < program.globals.size(); ++id) {
      if (program.globals[id].module == module && !names.global(id).empty()) globals_.push_back(id);
    }
  }

  auto header() -> std::string {
    Writer out;
    out.line("// Module `" + program_.modules[module_].name + "`.");
    out.line("#pragma once");
    out.blank();
    out.line("#include \"krait/krait.hpp\"");
    if (uses_.viewsArrays()) out.line("#include \"krait/objects/array_views.hpp\"");
    Writer body;
    used_.clear();
    emitHeaderBody(body);
    for (ir::ModuleId other : baseModules()) out.line("#include \"" + fileOf(other) + "\"");
    out.blank();
    declareForeignClasses(out);
    out.line("namespace " + space(module_) + " {");
    out.blank();
    out.raw(body.text());
    out.blank();
    out.line("}  // namespace " + space(module_));
    return out.take();
  }

  auto source() -> std::string {
    used_.clear();
    Writer body;
    emitSourceBody(body);
    Writer out;
    out.line("#include \"" + names_.moduleNamespace(module_) + ".hpp\"");
    out.blank();
    bool any = false;
    for (ir::ModuleId other : used_) {
      if (other == module_ || fileOf(other).empty()) continue;
      out.line("#include \"" + fileOf(other) + "\"");
      any = true;
    }
    if (any) out.blank();
    if (!context_.options.embedded.space.empty()) {
      // Other people's warnings.
      out.line("// What becomes narrower here was found to fit.");
      out.line("#pragma GCC diagnostic ignored \"-Wconversion\"");
      out.blank();
    }
    out.line("namespace " + space(module_) + " {");
    out.blank();
    if (!constants_.empty()) {
      out.line("namespace {");
      out.blank();
      constants_.define(out);
      out.blank();
      out.line("}  // namespace");
      out.blank();
    }
    out.raw(body.text());
    out.line("}  // namespace " + space(module_));
    return out.take();
  }

  [[nodiscard]] auto isEmpty() const -> bool {
    return classes_.empty() && functions_.empty() && globals_.empty();
  }

 private:
  auto isEntry(const ir::Module& module) const -> bool {
    const LibraryOptions& library = context_.options.embedded;
    return !library.space.empty() && module.name == library.entry_module;
  }

  auto space(ir::ModuleId id) const -> std::string {
    const std::string& own = names_.moduleNamespace(id);
    const std::string& around = context_.options.embedded.space;
    return around.empty() || program_.modules[id].is_native ? own : around + "::" + own;
  }

  // Bases before what derives from them.
  void addClass(const ir::Class& cls) {
    if (std::find(classes_.begin(), classes_.end(), &cls) != classes_.end()) return;
    if (cls.base != ir::kNone && program_.classes[cls.base]->module == module_)
      addClass(*program_.classes[cls.base]);
    classes_.push_back(&cls);
  }

  auto fileOf(ir::ModuleId id) const -> std::string {
    const ir::Module& module = program_.modules[id];
    if (!module.native_header.empty()) return module.native_header;
    return names_.moduleNamespace(id) + ".hpp";
  }

  auto baseModules() const -> std::set<ir::ModuleId> {
    std::set<ir::ModuleId> modules;
    for (const ir::Class* cls : classes_) {
      if (cls->base != ir::kNone && program_.classes[cls->base]->module != module_) {
        modules.insert(program_.classes[cls->base]->module);
      }
    }
    // Types of native modules are theirs to declare.
    for (ir::ModuleId id : foreign_natives_) modules.insert(id);
    return modules;
  }

  void noteForeign(const types::Type* type) {
    if (type == nullptr) return;
    for (const types::Type* argument : type->arguments) noteForeign(argument);
    if (type->class_id == types::kNoClass || program_.classes[type->class_id]->module == module_) return;
    const ir::ModuleId home = program_.classes[type->class_id]->module;
    if (program_.modules[home].is_native || type->kind == types::Kind::Native) {
      foreign_natives_.insert(home);
    } else {
      foreign_classes_[home].insert(type->class_id);
    }
  }

  void declareForeignClasses(Writer& out) {
    for (const auto& [home, classes] : foreign_classes_) {
      out.line("namespace " + space(home) + " {");
      for (ir::ClassId id : classes) out.line("struct " + names_.className(id) + ";");
      out.line("}  // namespace " + space(home));
      out.blank();
    }
  }

  void emitHeaderBody(Writer& out) {
    for (const ir::Class* cls : classes_) out.line("struct " + names_.className(cls->id) + ";");
    if (!classes_.empty()) out.blank();
    bool any = false;
    for (const ir::Function* function : functions_) {
      for (const ir::Local& local : function->locals) noteForeign(local.type);
      noteForeign(function->result);
      if (function->captures.empty()) continue;
      out.line("struct " + names_.closure(function->id) + ";");
      any = true;
    }
    if (any) out.blank();
    for (const ir::Class* cls : classes_) {
      for (const ir::Field& field : cls->fields) noteForeign(field.type);
      ClassEmitter(context_, *cls).emitStruct(out);
      out.blank();
    }
    for (const ir::Function* function : functions_) {
      if (function->captures.empty()) continue;
      FunctionEmitter(context_, *function).emitClosureStruct(out);
      out.blank();
    }
    for (ir::GlobalId id : globals_) {
      noteForeign(program_.globals[id].type);
      if (program_.globals[id].static_length != 0)
        emitStaticList(out, id);
      else
        out.line("extern " + globalType(id) + " " + names_.global(id) + ";");
    }
    if (!globals_.empty()) out.blank();
    for (const ir::Function* function : functions_) {
      if (function->captures.empty() && uses_.of(function->id) != FunctionUses::Use::None) {
        out.line("extern krait::Function " + names_.functionStem(function->id) + "_object;");
      }
      if (function->owner != ir::kNone) continue;
      out.line(FunctionEmitter(context_, *function).signature(false, nullptr) + ";");
    }
  }

  auto globalType(ir::GlobalId id) const -> std::string {
    return context_.types.spell(program_.globals[id].type);
  }

  // The array of a list that never changes its size, as far as its brackets.
  auto staticItems(ir::GlobalId id) const -> std::string {
    const ir::Global& global = program_.globals[id];
    return std::string(global.is_table ? "const " : "") + context_.types.spell(global.type->element()) + " " +
           names_.staticItems(id) + "[" + std::to_string(global.static_length) + "]";
  }

  void emitStaticList(Writer& out, ir::GlobalId id) const {
    const ir::Global& global = program_.globals[id];
    out.line("extern " + staticItems(id) + ";");
    out.line("constexpr " + globalType(id) + " " + names_.global(id) + " = krait::staticList" +
             (global.is_object ? "Object" : "") + "<&" + names_.staticItems(id) + ">();");
  }

  void defineStaticItems(Writer& out, ir::GlobalId id) const {
    const ir::Global& global = program_.globals[id];
    std::string items;
    for (const ir::ConstantId constant : global.initial)
      items += (items.empty() ? "" : ", ") + numberText(program_.constants[constant], *global.type->element(), context_.options.float_bits);
    const bool root = holdsReference(global.type->element());
    out.line(std::string(root ? "KRAIT_ROOT " : "") + staticItems(id) + "{" + items + "};");
  }

  void emitSourceBody(Writer& out) {
    for (ir::GlobalId id : globals_) {
      if (program_.globals[id].static_length != 0) {
        defineStaticItems(out, id);
        continue;
      }
      const bool root = holdsReference(program_.globals[id].type);
      out.line(std::string(root ? "KRAIT_ROOT " : "") + globalType(id) + " " + names_.global(id) + "{};");
    }
    if (!globals_.empty()) out.blank();
    for (const ir::Class* cls : classes_) ClassEmitter(context_, *cls).emitDescriptor(out);
    for (const ir::Function* function : functions_) {
      const FunctionUses::Use use = uses_.of(function->id);
      if (function->captures.empty() && use == FunctionUses::Use::None) continue;
      FunctionEmitter(context_, *function).emitFunctionObject(out, use == FunctionUses::Use::Value);
    }
    for (const ir::Function* function : functions_) {
      if (!function->suspends()) continue;
      FunctionEmitter(context_, *function).emitGenerator(out);
    }
    for (const ir::Function* function : functions_) {
      FunctionEmitter(context_, *function).emitDefinition(out);
      out.blank();
    }
  }

  const ir::Program& program_;
  const ProgramNames& names_;
  const FunctionUses& uses_;
  ir::ModuleId module_;
  std::set<ir::ModuleId> used_;
  ConstantPool constants_;
  ModuleContext context_;
  std::vector<const ir::Class*> classes_;
  std::vector<const ir::Function*> functions_;
  std::vector<ir::GlobalId> globals_;
  std::map<ir::ModuleId, std::set<ir::ClassId>> foreign_classes_;
  std::set<ir::ModuleId> foreign_natives_;
};

auto programSource(const ir::Program& program, const ProgramNames& names, const EmitOptions& options,
                   const TraceSites& sites) -> std::string {
  const std::string& main = names.moduleNamespace(program.main);
  Writer out;
  out.line("// The program: what start-up code runs once the runtime is ready.");
  out.line("#include \"" + main + ".hpp\"");
  out.blank();
  const bool traced = options.traceback == Traceback::Full;
  if (traced) sites.define(out, options.source_lines, options.absolute_paths);
  out.open("void krait_program() {");
  if (traced) out.line("krait::trace_sites = kSites;");
  out.line(main + "::init();");
  out.close();
  return out.take();
}

}  // namespace

auto emitProgram(const ir::Program& program, const EmitOptions& options) -> std::vector<EmittedFile> {
  const ProgramNames names(program);
  const FunctionUses uses(program, !options.embedded.space.empty());
  const base::SourceManager no_sources;
  TraceSites sites(options.sources != nullptr ? *options.sources : no_sources);
  std::vector<EmittedFile> files;
  auto add = [&](std::string path, std::string text) {
    if (options.format) text = formatted(text, path);
    files.push_back({std::move(path), std::move(text)});
  };
  for (const ir::Module& module : program.modules) {
    ModuleEmitter emitter(program, names, uses, options, sites, module.id);
    if (module.is_native && emitter.isEmpty()) continue;
    const std::string& stem = names.moduleNamespace(module.id);
    add(stem + ".hpp", emitter.header());
    add(stem + ".cpp", emitter.source());
  }
  add("program.cpp", options.embedded.space.empty() ? programSource(program, names, options, sites)
                                                    : librarySource(program, names, options));
  return files;
}

}  // namespace krait::codegen
