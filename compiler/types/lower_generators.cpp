// Generators and coroutines: `yield from`, `await`, and the methods.
#include "compiler/types/arm_class.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

// What `await` iterates over.
auto FunctionLowering::awaited(const ir::Inst& inst, const Lowered& value) -> Lowered {
  AbstractValue all;
  std::vector<Group> groups;
  for (const Arm& arm : value.value.arms) {
    if (arm.tag == Tag::Iterator) {
      analysis_.join(all, AbstractValue::arm(arm.tag, arm.id));
      groups.push_back({{arm}, [](const Lowered& self) { return self; }});
    } else if (arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__await__") != ir::kNone) {
      groups.push_back({{arm}, [this, &inst](const Lowered& self) {
                          bool found = false;
                          return callDunder(inst, self, "__await__", {}, {}, found);
                        }});
    }
  }
  const auto refuse = [&] {
    runtime("raiseNotAwaitable", {boxed(value).operand}, types_.get(Kind::Never));
  };
  if (groups.size() == 1 && value.value.scalars == 0 && value.value.arms.size() == 1) return groups[0].emit(value);
  // Iterators of several classes have one representation: what they give up has been joined.
  for (const Arm& arm : value.value.arms) {
    const SlotId method = arm.tag == Tag::Instance ? analysis_.lookupClassAttribute(arm.id, "__await__") : ir::kNone;
    if (method == ir::kNone) continue;
    for (const Edge& edge : facts_of_copy_.edges.count(&inst) != 0 ? facts_of_copy_.edges.at(&inst) : std::vector<Edge>{})
      analysis_.join(all, analysis_.program.functions[analysis_.copies[edge.copy].function]->suspends()
                              ? analysis_.peek(analysis_.copies[edge.copy].generator_node_slot)
                              : analysis_.peek(analysis_.copies[edge.copy].result));
  }
  return dispatch(value, std::move(groups), all, refuse);
}

// Every item of the inner iteration is yielded, what is sent or thrown goes to it; its return value is the result.
void FunctionLowering::lowerYieldFrom(const ir::Inst& inst, const Lowered& source) {
  if (nothing(source)) return;
  const InstFacts& facts = *factsOf(inst);
  const bool awaits = inst.op == Op::Await;
  if (!awaits && onlyAwaited(analysis_, source.value) == "coroutine")
    raiseType("cannot 'yield from' a coroutine object in a non-coroutine generator");
  const Lowered inner = awaits && source.type->kind == Kind::Iterator ? source : iterable(source);
  const Type* item = itemType(inner);
  const ir::LocalId iterator = newLocal(".from", types_.get(Kind::Iterator, {item}));
  const Lowered made = inner.type->kind == Kind::Iterator
                           ? inner
                           : runtime("makeIterator", {inner.operand}, types_.get(Kind::Iterator, {item}));
  assignLocal(iterator, made);
  const ir::LocalId each = newLocal(".item", item);
  ir::Inst& loop = emitVoid(Op::For, {Operand::local(iterator)});
  loop.targets = {each};
  loop.index = 1;
  loop.regions.resize(2);
  ir::Block* const before = block_;
  block_ = &loop.regions[0];
  const Lowered value{Operand::local(each), item, {}};
  emit(Op::Yield, {convert(value, out_.yielded).operand}, types_.get(Kind::Value));
  last().index = 1;
  block_ = before;
  if (inst.result.isNone() || facts.result.isNothing()) return;
  Lowered result = none();
  if (!facts.result.hasOnly(Scalar::None)) {
    result = runtime("returnedBy", {Operand::local(iterator)}, types_.get(Kind::Value));
    result.value = facts.result;
    result = natural(result);
  }
  finish(inst, result);
}

// The exception of `throw(E)`, `throw(E(…))`, `throw(E, value)`.
auto FunctionLowering::thrown(const ir::Inst& inst, const LoweredArguments& given) -> Lowered {
  Lowered exception = given.values[0];
  if ((exception.type->kind == Kind::Module || exception.type->kind == Kind::Class) && exception.value.arms.size() == 1) {
    const Arm arm = exception.value.arms[0];
    LoweredArguments rest;
    if (given.values.size() > 1 && given.values[1].type->kind != Kind::None) {
      rest.values.push_back(given.values[1]);
      rest.shape.list.push_back(given.shape.list[1]);
    }
    // A value that is an exception already is thrown itself.
    if (!rest.values.empty() && (rest.values[0].type->kind == Kind::Exception || rest.values[0].type->kind == Kind::Instance))
      return convert(rest.values[0], types_.get(Kind::Exception));
    exception = arm.tag == Tag::Class ? callClass(inst, exception, rest) : makeException(analysis_.builtins[arm.id], rest);
  }
  if (exception.type->kind != Kind::Instance && exception.type->kind != Kind::Exception)
    return runtime("exceptionToThrow", {boxed(exception).operand}, types_.get(Kind::Exception));
  return convert(exception, types_.get(Kind::Exception));
}

auto FunctionLowering::generatorMethod(const ir::Inst& inst, const Lowered& receiver, std::string_view name,
                                       const LoweredArguments& given, const AbstractValue& result, bool& found)
    -> Lowered {
  found = true;
  const Type* item = receiver.type->element();
  const auto step = [&](const char* function, std::vector<Operand> operands) {
    return runtime(function, std::move(operands), representation_.of(result, Place::Local));
  };
  if (name == "__aiter__" || name == "__await__") return receiver;
  if (name == "__anext__") return step("asyncNext", {receiver.operand});
  if (name == "asend" && !given.values.empty()) return step("asyncSend", {receiver.operand, boxed(given.values[0]).operand});
  if (name == "athrow" && !given.values.empty()) return step("asyncThrow", {receiver.operand, thrown(inst, given).operand});
  if (name == "aclose") return step("asyncClose", {receiver.operand});
  if (name == "send" && !given.values.empty())
    return runtime("generator_send", {receiver.operand, boxed(given.values[0]).operand}, item);
  if (name == "throw" && !given.values.empty())
    return runtime("generator_throw", {receiver.operand, thrown(inst, given).operand}, item);
  if (name == "close") {
    runtimeVoid("generator_close", {receiver.operand});
    return none();
  }
  found = false;
  return none();
}

}  // namespace krait::types
