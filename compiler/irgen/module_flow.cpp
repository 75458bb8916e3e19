// Which variables of modules may be unassigned when a function reads them. module_flow.h tells how that is
// known.
#include "compiler/irgen/module_flow.h"

#include "compiler/ir/walk.h"

namespace krait::irgen {

namespace {

// "outer.<locals>.inner" belongs to "outer", "Ring.append" to "Ring".
auto unitName(std::string_view qualified) -> std::string_view {
  return qualified.substr(0, qualified.find('.'));
}

auto mayRunCode(const ir::Inst& inst) -> bool {
  switch (inst.op) {
    case Op::Copy:
    case Op::Is:
    case Op::IsNot:
    case Op::LoadGlobal:
    case Op::StoreGlobal:
    case Op::LoadCell:
    case Op::StoreCell:
    case Op::BuildSlice:
    case Op::BuildList:
    case Op::BuildTuple:
    case Op::BuildStr:
    case Op::MakeFunction:
    case Op::MakeClass:
    case Op::StoreClassAttr:
    case Op::LoadClassAttr:
    case Op::If:
    case Op::Cond:
    case Op::While:
    case Op::Try:
    case Op::Result:
    case Op::Break:
    case Op::Continue:
    case Op::CaughtException:
    case Op::ListAppend:
      return false;
    case Op::BuildDict:
      // Keys that are constants have no code of the program behind their hash.
      for (size_t i = 0; i < inst.operands.size(); i += 2) {
        if (!inst.operands[i].isConstant()) return true;
      }
      return false;
    case Op::LoadAttr:
      return inst.operands[0].kind != Operand::Kind::Module;
    default:
      return true;
  }
}

}  // namespace

ModuleFlow::ModuleFlow(ProgramContext& context) : context_(context), program_(context.program) {
  for (const auto& function : program_.functions) collectReads(*function);
  for (const auto& function : program_.functions) {
    if (!function->is_module_body) continue;
    collectBases(*function);
    collectHarmless(*function);
  }
}

void ModuleFlow::collectReads(const ir::Function& function) {
  auto* unit = function.is_module_body
                   ? nullptr
                   : &units_[function.module][std::string(unitName(function.qualified_name))];
  ir::forEachInst(function.body, [&](const ir::Inst& inst) {
    if (inst.op == Op::LoadGlobal) {
      if (program_.globals[inst.ref].module != function.module) {
        read_from_outside_[program_.globals[inst.ref].module].insert(inst.ref);
      } else if (unit != nullptr) {
        unit->reads.insert(inst.ref);
      }
    }
    if (inst.op == Op::StoreGlobal && inst.operands[0].isNone() && !function.is_module_body) {
      unsure_.insert(inst.ref);
      deleted_by_functions_.insert(inst.ref);
    }
  });
}

// A class leads to its bases, and has them run no code by itself.
void ModuleFlow::collectBases(const ir::Function& body) {
  std::map<ir::TempId, const ir::Inst*> loads;
  std::map<ir::TempId, int> uses;
  ir::forEachInst(body.body, [&](const ir::Inst& inst) {
    for (const auto& operand : inst.operands) {
      if (operand.isTemp()) ++uses[operand.index];
    }
    if (inst.op == Op::LoadGlobal) loads[inst.result.index] = &inst;
    if (inst.op != Op::MakeClass) return;
    auto& unit = units_[body.module][std::string(unitName(program_.classes[inst.ref]->qualified_name))];
    for (const auto& operand : inst.operands) {
      const auto load = operand.isTemp() ? loads.find(operand.index) : loads.end();
      if (load == loads.end()) continue;
      unit.reads.insert(load->second->ref);
      if (uses[operand.index] == 1) harmless_.emplace(body.id, load->second);
    }
  });
}

// A function or class that is only stored under its name cannot run yet.
void ModuleFlow::collectHarmless(const ir::Function& body) {
  std::map<ir::TempId, const ir::Inst*> made;
  std::map<ir::TempId, int> other_uses;
  ir::forEachInst(body.body, [&](const ir::Inst& inst) {
    if ((inst.op == Op::MakeFunction || inst.op == Op::MakeClass) && inst.result.isTemp())
      made[inst.result.index] = &inst;
    const bool is_store = inst.op == Op::StoreGlobal || inst.op == Op::StoreClassAttr;
    for (const auto& operand : inst.operands) {
      if (operand.isTemp() && !is_store) ++other_uses[operand.index];
    }
  });
  for (const auto& [temp, inst] : made) {
    if (other_uses[temp] == 0) harmless_.emplace(body.id, inst);
  }
}

void ModuleFlow::mention(Units& units, std::string_view name) {
  const auto found = units.find(name);
  if (found == units.end() || found->second.is_live) return;
  found->second.is_live = true;
  for (const auto global : found->second.reads) {
    pending_.insert(global);
    mention(units, program_.globals[global].name);
  }
}

void ModuleFlow::require(const Flow& flow, const std::set<ir::GlobalId>& globals,
                         const std::vector<NodeId>& nodes) {
  for (const auto global : globals) {
    if (const auto variable = flow.variableOfGlobal(global); variable != ir::kNone)
      requirements_.push_back({global, nodes[variable]});
  }
}

void ModuleFlow::requireAll(ir::ModuleId module, const Flow& flow, const std::vector<NodeId>& nodes) {
  for (const auto& [name, unit] : units_[module]) require(flow, unit.reads, nodes);
  require(flow, read_from_outside_[module], nodes);
}

auto ModuleFlow::hookFor(const ir::Function& function, const Flow& flow) -> Flow::Hook {
  if (!function.is_module_body) return {};
  pending_.clear();
  requirements_.clear();
  return [this, &function, &flow](ir::Inst& inst, const std::vector<NodeId>& nodes) {
    auto& units = units_[function.module];
    if (inst.op == Op::ImportModule) {
      // The other module may call back before this one is finished.
      const auto& modules = context_.graph.modules;
      if (modules[inst.ref]->is_in_cycle && modules[function.module]->is_in_cycle)
        requireAll(function.module, flow, nodes);
      return;
    }
    if (!harmless_.contains({function.id, &inst})) {
      if (inst.op == Op::LoadGlobal) mention(units, program_.globals[inst.ref].name);
      if (inst.op == Op::MakeFunction) mention(units, unitName(program_.functions[inst.ref]->qualified_name));
      if (inst.op == Op::MakeClass) mention(units, unitName(program_.classes[inst.ref]->qualified_name));
    }
    // Whoever could run before `del` can run behind it.
    if (inst.op == Op::StoreGlobal && inst.operands[0].isNone()) {
      for (const auto& [name, unit] : units)
        if (unit.is_live && unit.reads.contains(inst.ref)) pending_.insert(inst.ref);
    }
    if (pending_.empty() || !mayRunCode(inst)) return;
    require(flow, pending_, nodes);
    pending_.clear();
  };
}

void ModuleFlow::finish(const ir::Function& function, const Flow& flow) {
  if (!function.is_module_body) return;
  if (flow.endIsReachable() && function.module != program_.main)
    requireAll(function.module, flow, flow.exitNodes());
  for (const auto& requirement : requirements_) {
    if (flow.mayBeUnassigned(requirement.node)) unsure_.insert(requirement.global);
  }
}

}  // namespace krait::irgen
