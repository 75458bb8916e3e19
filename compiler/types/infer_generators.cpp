// Generators and coroutines: what flows through `yield from` and `await`, and through their methods.
//
// Both are iterator nodes: `element` is what they give up, `second` what is sent, `third` what they return.
#include "compiler/types/interpreter.h"

namespace krait::types {

// Items of the inner iterator go out, what is sent goes in; the value is what the inner one returns.
auto Interpreter::delegate(const ir::Inst& inst, const AbstractValue& inner) -> AbstractValue {
  const AbstractValue generator = analysis_.peek(analysis_.copies[copy_].generator_node_slot);
  const NodeId own = analysis_.find(generator.arms.front().id);
  AbstractValue result;
  bool plain = inner.scalars != 0;
  analysis_.write(analysis_.node(own).element, itemOf(inst, inner));
  for (const Arm& arm : inner.arms) {
    if (arm.tag != Tag::Iterator || !analysis_.node(arm.id).is_generator) plain = true;
    if (arm.tag != Tag::Iterator) continue;
    analysis_.write(analysis_.node(arm.id).second, read(analysis_.node(analysis_.find(own)).second));
    analysis_.join(result, read(analysis_.node(arm.id).third));
  }
  // Other iterators return nothing.
  if (plain) analysis_.join(result, AbstractValue::scalar(Scalar::None));
  return result;
}

// What `await` iterates over: a coroutine itself, else what its `__await__` gives.
auto Interpreter::awaited(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue {
  AbstractValue result;
  for (const Arm& arm : value.arms) {
    const AbstractValue one = AbstractValue::arm(arm.tag, arm.id);
    if (arm.tag == Tag::Iterator) analysis_.join(result, one);
    if (arm.tag != Tag::Instance) continue;
    bool found = false;
    analysis_.join(result, callDunder(inst, one, "__await__", {}, found));
  }
  return result;
}

auto Interpreter::generatorMethod(const ir::Inst& inst, const AbstractValue& receiver, NodeId node, std::string_view name,
                                  const CallArguments& arguments, bool& found) -> AbstractValue {
  found = true;
  const auto argument = [&](size_t i) {
    return i < arguments.positionalCount() ? arguments.list[i].value : AbstractValue{};
  };
  const auto throws = [&](const AbstractValue& exception) {
    analysis_.write(analysis_.raised, exception);
    for (const Arm& thrown : exception.arms) {
      if (thrown.tag == Tag::Class) analysis_.write(analysis_.raised, callClass(inst, thrown.id, {}));
      if (thrown.tag == Tag::Builtin) analysis_.write(analysis_.raised, AbstractValue::arm(Tag::Exception, thrown.id));
    }
    // `throw(E, value)` makes E(value).
    if (arguments.positionalCount() > 1) analysis_.write(analysis_.exception_arguments, argument(1));
  };
  // A step of an asynchronous generator is an object that waits: it gives up what the generator gives up, and returns
  // the next item.
  const auto step = [&](const AbstractValue& returned) {
    const AbstractValue made = iteratorOf(inst, itemOf(inst, receiver));
    Node& waiting = analysis_.node(made.arms.front().id);
    waiting.is_generator = true;
    waiting.is_boxed = true;
    analysis_.write(waiting.element, AbstractValue::scalar(Scalar::None));
    analysis_.write(analysis_.node(made.arms.front().id).third, returned);
    return made;
  };
  // What `__await__` of a coroutine gives is the coroutine itself here, but one that may be iterated: None among the
  // kinds of the node says so (onlyAwaited).
  if (name == "__await__") analysis_.write(analysis_.node(node).kinds, AbstractValue::scalar(Scalar::None));
  if (name == "__aiter__" || name == "__await__") return receiver;
  if (name == "__anext__") return step(itemOf(inst, receiver));
  if (name == "asend") {
    analysis_.write(analysis_.node(node).second, argument(0));
    return step(itemOf(inst, receiver));
  }
  if (name == "athrow") {
    throws(argument(0));
    return step(itemOf(inst, receiver));
  }
  if (name == "aclose") return step(AbstractValue::scalar(Scalar::None));
  if (name == "send") {
    analysis_.write(analysis_.node(node).second, argument(0));
    return itemOf(inst, receiver);
  }
  if (name == "throw") {
    throws(argument(0));
    return itemOf(inst, receiver);
  }
  found = false;
  return {};
}

}  // namespace krait::types
