// Consumers of generators as loops.
#include "compiler/passes/generator_consumers.h"

#include <algorithm>
#include <iterator>

#include "compiler/ir/effects.h"

namespace krait::passes {

namespace {

using ir::Block;
using ir::Inst;
using ir::Op;
using ir::Operand;
using types::Kind;
using types::Type;

auto itemOf(const ir::Function& function, const Operand& iterator) -> const Type* {
  const Type* type = ir::typeOf(function, iterator);
  const bool iterates = type != nullptr && (type->kind == Kind::Iterator || type->kind == Kind::Adaptor);
  return iterates && !type->arguments.empty() ? type->element() : nullptr;
}

auto isOrdered(const Type* type) -> bool {
  return type->isAnyInt() || type->kind == Kind::Float || (type->kind == Kind::Str && !type->optional);
}

class Expansion {
 public:
  Expansion(ir::Program& program, ir::Function& function, base::SourceRange range)
      : program_(program), function_(function), range_(range) {}

  void into(Block& block) { block_ = &block; }
  auto insts() -> std::vector<std::unique_ptr<Inst>> { return std::move(made_.insts); }

  auto append(Op op, std::vector<Operand> operands = {}) -> Inst& {
    auto inst = std::make_unique<Inst>();
    inst->op = op;
    inst->operands = std::move(operands);
    inst->range = range_;
    block_->insts.push_back(std::move(inst));
    return *block_->insts.back();
  }

  auto value(Op op, std::vector<Operand> operands, const Type* type) -> Operand {
    Inst& inst = append(op, std::move(operands));
    inst.type = type;
    inst.result = temp(type);
    return inst.result;
  }

  void assign(Operand to, Operand from, const Type* type) {
    Inst& inst = append(Op::Copy, {from});
    inst.type = type;
    inst.result = to;
  }

  // Of a type that is known to hold it.
  auto converted(Operand operand, const Type* from, const Type* to) -> Operand {
    if (from == to) return operand;
    const Operand result = value(Op::Convert, {operand}, to);
    block_->insts.back()->index = 1;
    return result;
  }

  auto temp(const Type* type) -> Operand {
    function_.temps.push_back(type);
    function_.temp_count = static_cast<uint32_t>(function_.temps.size());
    return Operand::temp(function_.temp_count - 1);
  }

  auto local(std::string_view name, const Type* type) -> ir::LocalId {
    ir::Local local;
    local.name = program_.intern(name);
    local.type = type;
    local.range = range_;
    for (const ir::Local& other : function_.locals)
      if (other.name == local.name) local.web = std::max(local.web, other.web + 1);
    function_.locals.push_back(local);
    return static_cast<ir::LocalId>(function_.locals.size() - 1);
  }

  auto constant(ir::Constant::Kind kind, std::string_view text = {}, int64_t integer = 0) -> Operand {
    ir::Constant made;
    made.kind = kind;
    made.text = std::string(text);
    made.integer = integer;
    return Operand::constant(program_.constantId(made));
  }
  auto boolean(bool value) -> Operand {
    return constant(value ? ir::Constant::Kind::True : ir::Constant::Kind::False);
  }

  auto loop(Operand iterator, ir::LocalId target) -> Inst& {
    Inst& loop = append(Op::For, {iterator});
    loop.targets = {target};
    loop.regions.resize(2);
    return loop;
  }

  auto branch(Operand condition) -> Inst& {
    Inst& branch = append(Op::If, {condition});
    branch.regions.resize(2);
    return branch;
  }

  ir::Program& program_;
  ir::Function& function_;
  base::SourceRange range_;
  Block made_;
  Block* block_ = &made_;
};

// Into a list, a set, or a tuple by way of a list.
void collect(Expansion& expansion, types::TypeTable& types, const Inst& inst, const Type* item) {
  const bool set = inst.type->kind == Kind::Set;
  const Type* element = inst.type->element();
  const Type* built = inst.type->kind == Kind::VarTuple ? types.get(Kind::List, {element}) : inst.type;
  const Operand all = expansion.value(set ? Op::BuildSet : Op::BuildList, {}, built);
  const ir::LocalId each = expansion.local(".item", item);
  Inst& loop = expansion.loop(inst.operands[0], each);
  expansion.into(loop.regions[0]);
  const Operand one = expansion.converted(Operand::local(each), item, element);
  expansion.append(set ? Op::SetAdd : Op::ListAppend, {all, one});
  expansion.into(expansion.made_);
  if (built == inst.type) return expansion.assign(inst.result, all, inst.type);
  Inst& tuple = expansion.append(Op::ListToTuple, {all});
  tuple.type = inst.type;
  tuple.result = inst.result;
}

void decide(Expansion& expansion, types::TypeTable& types, const Inst& inst, const Type* item) {
  const bool any = inst.name == "any";
  const Type* boolean = types.get(Kind::Bool);
  const ir::LocalId answer = expansion.local(any ? ".any" : ".all", boolean);
  const ir::LocalId each = expansion.local(".item", item);
  expansion.assign(Operand::local(answer), expansion.boolean(!any), boolean);
  Inst& loop = expansion.loop(inst.operands[0], each);
  expansion.into(loop.regions[0]);
  const Operand truth = expansion.value(Op::Truth, {Operand::local(each)}, boolean);
  Inst& branch = expansion.branch(truth);
  expansion.into(branch.regions[any ? 0 : 1]);
  expansion.assign(Operand::local(answer), expansion.boolean(any), boolean);
  expansion.append(Op::Break);
  expansion.into(expansion.made_);
  expansion.assign(inst.result, Operand::local(answer), boolean);
}

void choose(Expansion& expansion, types::TypeTable& types, const Inst& inst, const Type* item) {
  const bool least = inst.name == "min";
  const Type* boolean = types.get(Kind::Bool);
  const ir::LocalId best = expansion.local(least ? ".min" : ".max", item);
  const ir::LocalId found = expansion.local(".found", boolean);
  const ir::LocalId each = expansion.local(".item", item);
  expansion.assign(Operand::local(found), expansion.boolean(false), boolean);
  Inst& loop = expansion.loop(inst.operands[0], each);
  expansion.into(loop.regions[0]);
  Inst& seen = expansion.branch(Operand::local(found));
  expansion.into(seen.regions[0]);
  const Operand better =
      expansion.value(least ? Op::Lt : Op::Gt, {Operand::local(each), Operand::local(best)}, boolean);
  Inst& take = expansion.branch(better);
  expansion.into(take.regions[0]);
  expansion.assign(Operand::local(best), Operand::local(each), item);
  expansion.into(seen.regions[1]);
  expansion.assign(Operand::local(best), Operand::local(each), item);
  expansion.assign(Operand::local(found), expansion.boolean(true), boolean);
  expansion.into(expansion.made_);
  Inst& none = expansion.branch(Operand::local(found));
  expansion.into(none.regions[1]);
  const Operand builtin{Operand::Kind::Builtin, expansion.program_.builtinId("ValueError")};
  const Operand text =
      expansion.constant(ir::Constant::Kind::Str, std::string(inst.name) + "() arg is an empty sequence");
  const Operand exception = expansion.value(Op::CallRuntime, {builtin, text}, types.get(Kind::Exception));
  expansion.block_->insts.back()->name = expansion.program_.intern("makeException");
  expansion.append(Op::Raise, {exception});
  expansion.into(expansion.made_);
  expansion.assign(inst.result, Operand::local(best), item);
}

}  // namespace

auto consumedBy(const ir::Program&, const ir::Function& function, const Inst& inst) -> Operand {
  if (inst.op != Op::CallRuntime || inst.result.isNone() || inst.ref != ir::kNone || inst.type == nullptr)
    return {};
  if (inst.name == "str_join" && inst.operands.size() == 2) {
    const Type* item = itemOf(function, inst.operands[1]);
    return item != nullptr && item->kind == Kind::Str && !item->optional ? inst.operands[1] : Operand{};
  }
  if (inst.operands.size() != 1) return {};
  const Type* item = itemOf(function, inst.operands[0]);
  if (item == nullptr) return {};
  const bool collects = (inst.name == "toList<>" && inst.type->kind == Kind::List) ||
                        (inst.name == "toSet<>" && inst.type->kind == Kind::Set) ||
                        (inst.name == "toTuple<>" && inst.type->kind == Kind::VarTuple);
  const bool decides = inst.name == "any" || inst.name == "all";
  const bool chooses = (inst.name == "min" || inst.name == "max") && inst.type == item && isOrdered(item);
  return collects || decides || chooses ? inst.operands[0] : Operand{};
}

void expandConsumer(ir::Program& program, ir::Function& function, types::TypeTable& types, Block& block,
                    size_t index) {
  const std::unique_ptr<Inst> inst = std::move(block.insts[index]);
  Expansion expansion(program, function, inst->range);
  if (inst->name == "str_join") {
    const Type* item = itemOf(function, inst->operands[1]);
    Inst list;
    list.op = Op::CallRuntime;
    list.operands = {inst->operands[1]};
    list.type = types.get(Kind::List, {item});
    list.result = expansion.temp(list.type);
    collect(expansion, types, list, item);
    Inst& join = expansion.append(Op::CallRuntime, {inst->operands[0], list.result});
    join.name = inst->name;
    join.type = inst->type;
    join.result = inst->result;
  } else {
    const Type* item = itemOf(function, inst->operands[0]);
    if (inst->name == "any" || inst->name == "all") {
      decide(expansion, types, *inst, item);
    } else if (inst->name == "min" || inst->name == "max") {
      choose(expansion, types, *inst, item);
    } else {
      collect(expansion, types, *inst, item);
    }
  }
  auto made = expansion.insts();
  block.insts.erase(block.insts.begin() + static_cast<std::ptrdiff_t>(index));
  block.insts.insert(block.insts.begin() + static_cast<std::ptrdiff_t>(index),
                     std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
}

void expandEnumerate(ir::Program& program, ir::Function& function, Block& block, size_t index,
                     const Inst& enumerated) {
  Inst& loop = *block.insts[index];
  Expansion expansion(program, function, loop.range);
  const Type* pair = enumerated.type->element();
  const Type* number = pair->arguments[0];
  const Type* item = itemOf(function, enumerated.operands[0]);
  const ir::LocalId count = expansion.local(".count", number);
  const ir::LocalId each = expansion.local(".item", item);
  expansion.assign(Operand::local(count), enumerated.operands[1], number);
  Block body;
  expansion.into(body);
  const Operand second = expansion.converted(Operand::local(each), item, pair->arguments[1]);
  if (loop.targets.size() == 2) {
    const Type* first_type = function.locals[loop.targets[0]].type;
    const Type* second_type = function.locals[loop.targets[1]].type;
    expansion.assign(Operand::local(loop.targets[0]),
                     expansion.converted(Operand::local(count), number, first_type), first_type);
    expansion.assign(Operand::local(loop.targets[1]),
                     expansion.converted(second, pair->arguments[1], second_type), second_type);
  } else {
    const Type* type = function.locals[loop.targets[0]].type;
    const Operand both = expansion.value(Op::BuildTuple, {Operand::local(count), second}, pair);
    expansion.assign(Operand::local(loop.targets[0]), expansion.converted(both, pair, type), type);
  }
  Operand one = expansion.constant(ir::Constant::Kind::Int, {}, 1);
  if (number->kind == Kind::Int) {
    one = expansion.value(Op::Convert, {one}, number);
    body.insts.back()->index = 2;
  }
  const Operand next = expansion.value(Op::Add, {Operand::local(count), one}, number);
  expansion.assign(Operand::local(count), next, number);
  for (auto& inst : loop.regions[0].insts) body.insts.push_back(std::move(inst));
  loop.regions[0] = std::move(body);
  loop.operands[0] = enumerated.operands[0];
  loop.targets = {each};
  auto made = expansion.insts();
  block.insts.insert(block.insts.begin() + static_cast<std::ptrdiff_t>(index),
                     std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
}

}  // namespace krait::passes
