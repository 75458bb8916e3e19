// Which statements run at most once?
//
// A class statement that runs again makes another class, with attributes and captured variables of its own. Such classes
// are objects at run time (runtime/objects/made_class.hpp); one that is made once is nothing but a descriptor and
// globals. A list that is made once can be an array beside the globals. So this asks for proof: the statement stands in no
// loop, in a module's body or in a function that is called from one place, which itself is reached once.
#include "compiler/types/class_runs.h"

#include <functional>
#include <map>
#include <set>

namespace krait::types {

using ir::Op;

namespace {

struct Place {
  ir::FunctionId function = ir::kNone;
  bool in_loop = false;
};

class Runs {
 public:
  explicit Runs(const ir::Program& program) : program_(program) {
    for (const auto& function : program.functions)
      if (function != nullptr) look(*function, function->body, false);
  }

  auto once(const Place& place) -> bool { return place.function != ir::kNone && !place.in_loop && once(place.function); }

  std::map<ir::ClassId, Place> classes;
  std::vector<std::pair<const ir::Inst*, Place>> lists;

 private:
  struct Uses {
    int count = 0;
    const ir::Inst* inst = nullptr;  // the last one
    Place place;
  };
  using Name = std::pair<ir::FunctionId, uint32_t>;  // a temporary or local of a function

  void look(const ir::Function& function, const ir::Block& block, bool in_loop) {
    for (const auto& inst : block.insts) {
      const Place place{function.id, in_loop};
      if (inst->op == Op::MakeClass) classes[inst->ref] = place;
      if (inst->op == Op::BuildList || inst->op == Op::Mul) lists.emplace_back(inst.get(), place);
      if (inst->op == Op::MakeFunction) made_[inst->ref].emplace_back(place, inst.get());
      if (inst->op == Op::StoreGlobal) ++stores_[inst->ref];
      if (inst->op == Op::LoadGlobal) note(loads_[inst->ref], *inst, place);
      if (inst->op == Op::LoadAttr || inst->op == Op::CallMethod || inst->op == Op::StoreAttr) attributes_.insert(inst->name);
      for (const ir::Operand& operand : inst->operands) {
        if (operand.isTemp()) note(temps_[{function.id, operand.index}], *inst, place);
        if (operand.isLocal()) note(locals_[{function.id, operand.index}], *inst, place);
        if (operand.kind == ir::Operand::Kind::Builtin) {
          const std::string_view name = program_.builtins[operand.index];
          reads_names_ |= name == "globals" || name == "vars" || name == "getattr";
        }
      }
      if (inst->result.isLocal()) ++assigned_[{function.id, inst->result.index}];
      for (const ir::LocalId target : inst->targets) ++assigned_[{function.id, target}];
      const bool loop = inst->op == Op::While || inst->op == Op::For;
      for (const ir::Block& region : inst->regions) look(function, region, in_loop || loop);
    }
    for (const auto& inner : program_.functions)
      if (inner != nullptr && inner->parent == function.id)
        for (const ir::Capture& capture : inner->captures) captured_.insert({function.id, capture.outer});
  }

  static void note(Uses& uses, const ir::Inst& inst, const Place& place) {
    ++uses.count;
    uses.inst = &inst;
    uses.place = place;
  }

  // Is what the uses are of called on the spot, and nothing else? Then where.
  static auto called(const Uses& uses, const ir::Operand& what) -> Place {
    if (uses.count != 1 || uses.inst->op != Op::Call || uses.inst->operands[0] != what) return {};
    return uses.place;
  }

  // Where the function is called, if only there.
  auto callOf(const Place& place, const ir::Inst& make) -> Place {
    ir::Operand result = make.result;
    const ir::Inst* store = nullptr;
    if (result.isTemp()) {
      const Uses& uses = temps_[{place.function, result.index}];
      if (uses.count != 1) return {};
      store = uses.inst;
      if (store->op == Op::Call) return called(uses, result);
      if (store->op == Op::Copy && store->result.isLocal()) result = store->result;
    }
    if (result.isLocal()) {
      const Name local{place.function, result.index};
      if (assigned_[local] != 1 || captured_.contains(local)) return {};
      return called(locals_[local], result);
    }
    if (store == nullptr || store->op != Op::StoreGlobal || stores_[store->ref] != 1) return {};
    if (reads_names_ || attributes_.contains(program_.globals[store->ref].name)) return {};
    const Uses& loads = loads_[store->ref];
    if (loads.count != 1 || !loads.inst->result.isTemp()) return {};
    return called(temps_[{loads.place.function, loads.inst->result.index}], loads.inst->result);
  }

  auto once(ir::FunctionId id) -> bool {
    const auto [position, fresh] = once_.try_emplace(id, false);  // while it is being found out: no
    if (!fresh) return position->second;
    bool result = program_.functions[id]->is_module_body;
    if (const auto found = made_.find(id); !result && found != made_.end() && found->second.size() == 1) {
      const auto& [place, inst] = found->second.front();
      result = once(place) && once(callOf(place, *inst));
    }
    return once_[id] = result;
  }

  const ir::Program& program_;
  std::map<ir::FunctionId, std::vector<std::pair<Place, const ir::Inst*>>> made_;
  std::map<ir::GlobalId, int> stores_;
  std::map<ir::GlobalId, Uses> loads_;
  std::map<Name, Uses> temps_, locals_;
  std::map<Name, int> assigned_;
  std::set<Name> captured_;
  std::set<std::string_view> attributes_;
  std::map<ir::FunctionId, bool> once_;
  bool reads_names_ = false;
};

}  // namespace

auto classesMadeOften(const ir::Program& program) -> std::vector<bool> {
  Runs runs(program);
  std::vector<bool> often(program.classes.size());
  for (const auto& [cls, place] : runs.classes) often[cls] = !runs.once(place);
  return often;
}

auto listsMadeOnce(const ir::Program& program) -> std::set<const ir::Inst*> {
  Runs runs(program);
  std::set<const ir::Inst*> once;
  for (const auto& [inst, place] : runs.lists)
    if (runs.once(place)) once.insert(inst);
  return once;
}

}  // namespace krait::types
