// What the runtime calls for each item: the functions in `map`, `filter`, `sorted(key=…)`, `min` and `max`, `iter`.
//
// The runtime's templates take something to call with C++ types. A function of the program that takes just the items is
// handed over as it is. For everything else (a function of several that are possible, a built-in function or class, a
// bound method, one with defaults or `*args`) a small typed function is written here: its first parameter is the
// callable, the others are the items, and its body is the call.
#include <algorithm>

#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

// Is it one function that takes `count` items and nothing else?
auto FunctionLowering::handsOver(const Lowered& callable, size_t count) const -> bool {
  if (callable.value.scalars != 0 || callable.value.arms.size() != 1) return false;
  const Arm arm = callable.value.arms.front();
  if (arm.tag != Tag::Function) return false;
  const auto& parameters = analysis_.program.functions[analysis_.function_values[arm.id].function]->parameters;
  return parameters.size() == count && std::all_of(parameters.begin(), parameters.end(), [](const ir::Parameter& parameter) {
           return parameter.kind == ir::Parameter::Kind::Positional || parameter.kind == ir::Parameter::Kind::PositionalOnly;
         });
}

// Is what it gets a tuple of the arguments?
auto FunctionLowering::isStarredCallback(const ir::Inst& inst) const -> bool {
  const auto facts = facts_.callbacks.find(&inst);
  return facts != facts_.callbacks.end() && facts->second.is_starred;
}

// The copy of that function that the items reach; kNone where it is never called.
auto FunctionLowering::callbackCopy(const ir::Inst& inst, const Lowered& callable) -> CopyId {
  const auto edges = facts_of_copy_.edges.find(&inst);
  if (edges == facts_of_copy_.edges.end()) return ir::kNone;
  for (const Edge& edge : edges->second)
    if (edge.function == callable.value.arms.front().id && program_.isLowered(edge.copy)) return edge.copy;
  return ir::kNone;
}

// What comes back of each call.
auto FunctionLowering::callbackResult(const ir::Inst& inst, const Lowered& callable, size_t count) -> const Type* {
  if (handsOver(callable, count) && !isStarredCallback(inst)) {
    const CopyId copy = callbackCopy(inst, callable);
    return copy == ir::kNone ? types_.get(Kind::Value) : program_.resultType(copy);
  }
  const auto facts = facts_.callbacks.find(&inst);
  if (facts == facts_.callbacks.end()) return types_.get(Kind::Value);
  const Type* type = representation_.of(facts->second.result, Place::Local);
  return type->kind == Kind::Module || type->kind == Kind::Never ? types_.get(Kind::Value) : type;
}

// Is there any item that it is called for?
auto FunctionLowering::isCalledBack(const ir::Inst& inst, const Lowered& callable, size_t count) -> bool {
  return handsOver(callable, count) && !isStarredCallback(inst) ? callbackCopy(inst, callable) != ir::kNone
                                                                : facts_.callbacks.contains(&inst);
}

auto FunctionLowering::withCallable(const ir::Inst& inst, std::string name, std::vector<ir::Operand> operands,
                                    size_t position, const Lowered& callable, const std::vector<const Type*>& items,
                                    const Type* type) -> Lowered {
  const bool direct = handsOver(callable, items.size()) && !isStarredCallback(inst);
  const CopyId copy = direct ? callbackCopy(inst, callable) : ir::kNone;
  if (!isCalledBack(inst, callable, items.size())) {
    // It is never called: there is nothing to iterate over, or to compare.
    if (type->kind == Kind::Adaptor) {
      const char* const empty = name == "map_" ? "emptyMap" : name == "filter_" ? "emptyFilter" : "emptyCalls";
      return runtime(empty, {}, types_.get(Kind::Iterator, {types_.get(Kind::Value)}));
    }
    return {{}, type->kind == Kind::None ? type : types_.get(Kind::Never), {}};
  }
  const ir::FunctionId target = direct ? program_.functionOf(copy) : makeCallback(inst, callable, items);
  const ir::Function& function = *program_.out->functions[target];
  if (function.is_bound || !function.captures.empty())
    operands.insert(operands.begin() + static_cast<long>(position), callable.operand);
  Lowered value = runtime(std::move(name), std::move(operands), type);
  // A call without result is the last instruction, too.
  last().ref = target;
  last().index = static_cast<int32_t>(position);
  return value;
}

auto FunctionLowering::makeCallback(const ir::Inst& inst, const Lowered& callable, const std::vector<const Type*>& items)
    -> ir::FunctionId {
  auto made = std::make_unique<ir::Function>();
  ir::Function& function = *made;
  function.id = static_cast<ir::FunctionId>(program_.out->functions.size());
  function.name = program_.name("callback");
  function.qualified_name = out_.qualified_name + ".<locals>.callback";
  function.module = out_.module;
  function.source = out_.source;
  function.range = inst.range;
  function.is_bound = callable.type->kind != Kind::Module;
  const auto addParameter = [&](const std::string& name, const Type* type) {
    ir::Local local;
    local.name = program_.name(name);
    local.type = type;
    local.range = inst.range;
    ir::Parameter parameter{};
    parameter.local = static_cast<ir::LocalId>(function.locals.size());
    function.parameters.push_back(parameter);
    function.locals.push_back(local);
    return ir::Operand::local(parameter.local);
  };
  const CallbackFacts& facts = facts_.callbacks.at(&inst);
  Lowered own = callable;
  if (function.is_bound) own.operand = addParameter("callable", callable.type);
  LoweredArguments given;
  for (size_t i = 0; i < items.size(); ++i) {
    // Items are stored narrow; variables have the width of words.
    const Type* type = items[i]->isMachineInt() ? representation_.integer(intervalOfType(*items[i]), Place::Local) : items[i];
    const Lowered item{addParameter(items.size() == 1 ? "item" : "item" + std::to_string(i + 1), type), type, facts.arguments[i]};
    given.shape.list.push_back({facts.arguments[i], {}, {}});
    given.values.push_back(item);
  }
  if (facts.is_starred) {
    given.star = given.values[0];
    given.values.clear();
    given.shape.list.clear();
    given.shape.has_star = true;
    given.shape.star = {itemsOf(given.star.value), {}, {}};
  }
  function.result = callbackResult(inst, callable, items.size());
  function.cpp_name = program_.uniqueName(function.module, ir::kNone, "callback");
  program_.out->functions.push_back(std::move(made));
  FunctionLowering body(program_, copy_, function.id);
  // What comes back outlives the call: no adaptor will do.
  std::fill(body.temp_uses_.begin(), body.temp_uses_.end(), 2);
  body.lowerCallback(inst, own, std::move(given), facts.result);
  return function.id;
}

// The body of such a function. Where the callable may be None it gives the item back.
void FunctionLowering::lowerCallback(const ir::Inst& inst, Lowered callable, LoweredArguments given,
                                     const AbstractValue& result) {
  block_ = &out_.body;
  range_ = inst.range;
  const auto giveBack = [&](Lowered value) {
    if (nothing(value)) return;
    if (value.value.isNothing()) value.value = result;
    value = convert(value, out_.result);
    std::vector<ir::Operand> operands;
    if (out_.result->kind != Kind::None) operands.push_back(value.operand);
    emitVoid(Op::Return, operands);
  };
  for (Lowered& value : given.values) value = natural(value);
  if (callable.value.has(Scalar::None) && given.values.size() == 1) {
    const Lowered absent = emit(Op::Is, {callable.operand, none().operand}, types_.get(Kind::Bool));
    ir::Inst& branch = emitVoid(Op::If, {absent.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[0];
    giveBack(given.values[0]);
    block_ = &out_.body;
    callable.value.remove(Scalar::None);
    if (callable.type->isPointer()) callable.type = types_.required(callable.type);
  }
  giveBack(callValue(inst, natural(callable), given, result));
  out_.temp_count = static_cast<uint32_t>(out_.temps.size());
}

}  // namespace krait::types
