// Lowering of lists that are made once and never change their size (static_lists.h): each is a global of its own, which
// is the list itself and no variable that holds one.
#include <algorithm>
#include <cmath>

#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

// A constant that an array can have from the start.
auto isInitial(const ir::Constant& constant, const Type& element) -> bool {
  switch (constant.kind) {
    case ir::Constant::Kind::True:
    case ir::Constant::Kind::False:
      return element.kind == Kind::Bool;
    case ir::Constant::Kind::None:
      return element.isPointer();
    case ir::Constant::Kind::Int:
      return constant.text.empty() && element.isMachineInt();
    case ir::Constant::Kind::Float:
      return element.kind == Kind::Float;
    default:
      return false;
  }
}

auto isZero(const ir::Constant& constant) -> bool {
  return constant.kind == ir::Constant::Kind::False || constant.kind == ir::Constant::Kind::None ||
         (constant.kind == ir::Constant::Kind::Int && constant.integer == 0) ||
         (constant.kind == ir::Constant::Kind::Float && constant.real == 0 && !std::signbit(constant.real));
}

}  // namespace

void ProgramLowering::lowerStaticLists() {
  for (auto& [node, list] : representation.static_lists) {
    const ir::Function& function = *analysis.program.functions[analysis.copies[list.copy].function];
    ir::Global global;
    global.name = name(list.name.empty() ? "items" : list.name);
    global.module = function.module;
    global.type = representation.node(Tag::List, node);
    global.range = list.maker->range;
    global.static_length = list.length;
    list.global = static_cast<ir::GlobalId>(out->globals.size());
    out->globals.push_back(global);
  }
}

auto FunctionLowering::staticList(const AbstractValue& value) -> Lowered {
  const StaticList& list = *representation_.staticList(value);
  Lowered result = emit(Op::LoadGlobal, {}, program_.out->globals[list.global].type);
  last().ref = list.global;
  result.value = value;
  return result;
}

auto FunctionLowering::makesStaticList(const ir::Inst& inst) -> const StaticList* {
  const StaticList* list = representation_.staticList(factsOf(inst)->result);
  return list != nullptr && list->maker == &inst && list->copy == copy_ ? list : nullptr;
}

// The list whose items this instruction makes, each where it stays.
auto FunctionLowering::rowsMadeBy(const ir::Inst& inst) -> const StaticList* {
  for (const auto& [node, list] : representation_.static_lists)
    if (list.rows.maker == &inst && list.copy == copy_ && made_.contains(list.maker->result.index))
      return &list;
  return nullptr;
}

// A list of a list: it stands beside the one that it goes into. With `items`, or full of one, or empty for a comprehension.
auto FunctionLowering::makeRow(const StaticList& list, const char* maker, const std::vector<Operand>& items,
                               const Type* type) -> Lowered {
  std::vector<Operand> operands{integer(list.rows.length, representation_.word()).operand,
                                Operand::local(made_.at(list.maker->result.index))};
  operands.insert(operands.end(), items.begin(), items.end());
  const Lowered row = runtime(maker, operands, type);
  last().index = static_cast<int>(list.global);
  return row;
}

void FunctionLowering::setStaticItem(const Lowered& list, int64_t at, const Lowered& value) {
  emitVoid(Op::StoreItem, {list.operand, integer(at, representation_.word()).operand,
                           convert(value, list.type->element()).operand});
  last().index = 1;
}

// The array is there; what is left to do is to fill it with what is no constant.
void FunctionLowering::makeStaticList(const ir::Inst& inst, const StaticList& list) {
  const AbstractValue made = factsOf(inst)->result;
  ir::Global& global = program_.out->globals[list.global];
  const Type& element = *global.type->element();
  const ir::Inst* display = &inst;
  for (const Operand& operand : inst.operands)
    if (inst.op == Op::Mul && operand.isTemp() && definitions_[operand.index]->op == Op::BuildList)
      display = definitions_[operand.index];
  std::vector<Lowered> items;
  for (size_t i = 0; i < display->operands.size(); ++i) items.push_back(convert(use(*display, i), &element));
  const auto known = [&](const Lowered& item) -> const ir::Constant* {
    if (!item.operand.isConstant()) return nullptr;
    const ir::Constant& constant = program_.out->constants[item.operand.index];
    return isInitial(constant, element) ? &constant : nullptr;
  };
  const bool constant =
      std::all_of(items.begin(), items.end(), [&](const Lowered& item) { return known(item) != nullptr; });
  const bool zero = constant && std::all_of(items.begin(), items.end(),
                                            [&](const Lowered& item) { return isZero(*known(item)); });
  Lowered result{{}, types_.get(Kind::Module), made};
  if (items.empty()) {
    const ir::LocalId count = newLocal(".made", representation_.word());
    ir::Inst& copy = append(Op::Copy);
    copy.operands = {integer(0, representation_.word()).operand};
    copy.type = representation_.word();
    copy.result = Operand::local(count);
    made_[inst.result.index] = count;
  } else if (zero) {
    global.is_table = !list.may_write;
  } else if (constant && display == &inst) {
    for (const Lowered& item : items) global.initial.push_back(item.operand.index);
    global.is_table = !list.may_write;
  } else {
    const Lowered array = staticList(made);
    for (size_t i = 0; i < items.size(); ++i) setStaticItem(array, static_cast<int64_t>(i), items[i]);
    if (display != &inst)
      runtimeVoid(
          "repeatFirst",
          {array.operand, integer(static_cast<int64_t>(items.size()), representation_.word()).operand});
  }
  return finish(inst, result);
}

// Of a comprehension: the next item.
auto FunctionLowering::appendToStatic(const ir::Inst& inst) -> bool {
  if (!inst.operands[0].isTemp() || !made_.contains(inst.operands[0].index)) return false;
  const Operand count = Operand::local(made_.at(inst.operands[0].index));
  const Lowered list = staticList(factsOf(inst)->operands[0]);
  const Lowered value = convert(use(inst, 1), list.type->element());
  emitVoid(Op::StoreItem, {list.operand, count, value.operand});
  last().index = 1;
  ir::Inst& next = append(Op::Add);
  next.operands = {count, integer(1, representation_.word()).operand};
  next.type = representation_.word();
  next.result = count;
  return true;
}

auto FunctionLowering::isStaticListBegun(const ir::Inst& lowered) const -> bool {
  return lowered.op == Op::Copy && std::any_of(made_.begin(), made_.end(), [&](const auto& made) {
           return lowered.result == Operand::local(made.second);
         });
}

}  // namespace krait::types
