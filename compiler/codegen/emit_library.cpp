// Of a library: the file with what its public `init()` runs.
#include "compiler/codegen/emit_library.h"

#include <set>
#include <vector>

#include "compiler/codegen/emit_types.h"
#include "compiler/codegen/writer.h"

namespace krait::codegen {

namespace {

// The imports of the entry module, and what is stored on the way.
void findImports(const ir::Block& block, std::vector<const ir::Inst*>& found) {
  for (const auto& inst : block.insts) {
    if (inst->op == ir::Op::ImportModule ||
        (inst->op == ir::Op::StoreGlobal && inst->operands[0].isConstant()))
      found.push_back(inst.get());
    if (inst->op != ir::Op::While)
      for (const ir::Block& region : inst->regions) findImports(region, found);
  }
}

}  // namespace

auto librarySource(const ir::Program& program, const ProgramNames& names, const EmitOptions& options)
    -> std::string {
  const LibraryOptions& library = options.embedded;
  std::set<std::string> headers;
  std::vector<std::string> roots;
  for (ir::GlobalId id = 0; id < program.globals.size(); ++id) {
    const ir::Global& global = program.globals[id];
    if (names.global(id).empty() || program.modules[global.module].name == library.entry_module) continue;
    const bool is_static = global.static_length != 0;
    if (is_static ? global.is_table || !holdsReference(global.type->element()) : !holdsReference(global.type))
      continue;
    const std::string& home = names.moduleNamespace(global.module);
    headers.insert(home + ".hpp");
    roots.push_back(home + "::" + (is_static ? names.staticItems(id) : names.global(id)));
  }
  Writer body(1);
  if (!roots.empty()) {
    body.line("// The variables that may refer to objects.");
    body.line("static const krait::heap::RootRange kRoots[] = {");
    body.indent();
    for (const std::string& root : roots) body.line("{&" + root + ", sizeof(" + root + ")},");
    body.outdent();
    body.line("};");
    body.line("static krait::heap::RootTable table = {kRoots, " + std::to_string(roots.size()) +
              ", false, nullptr};");
    body.line("krait::heap::addRoots(table);");
  }
  std::vector<const ir::Inst*> imports;
  findImports(program.functions[program.modules[program.main].body]->body, imports);
  for (const ir::Inst* inst : imports) {
    const ir::ModuleId home =
        inst->op == ir::Op::ImportModule ? inst->ref : program.globals[inst->ref].module;
    if (program.modules[home].body == ir::kNone || home == program.main) continue;
    const std::string& space = names.moduleNamespace(home);
    headers.insert(space + ".hpp");
    if (inst->op == ir::Op::ImportModule)
      body.line(space + "::init();");
    else if (!names.global(inst->ref).empty())
      body.line(space + "::" + names.global(inst->ref) + " = true;");
  }
  Writer out;
  out.line("// What the library does once.");
  for (const std::string& header : headers) out.line("#include \"" + header + "\"");
  out.line("#include \"krait/heap/roots.hpp\"");
  out.blank();
  out.line("namespace " + library.space + " {");
  out.blank();
  out.line("void start();");
  out.line("void start() {");
  out.raw(body.text());
  out.line("}");
  out.blank();
  out.line("}  // namespace " + library.space);
  return out.take();
}

}  // namespace krait::codegen
