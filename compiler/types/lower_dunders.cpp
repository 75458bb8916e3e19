// Lowering of what the program's classes say about operators and truth: direct calls of their methods, one after the
// other until one has an answer.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

// A special method of an object: what its class has, whatever the object itself keeps under the name.
auto FunctionLowering::callDunder(const ir::Inst& inst, const Lowered& object, std::string_view name,
                                  std::vector<Lowered> values, const AbstractValue& result, bool& found) -> Lowered {
  if (name.empty() || !analysis_.allHave(object.value, name)) return none();
  found = true;
  LoweredArguments given;
  for (const Lowered& value : values) {
    given.shape.list.push_back({value.value, {}, {}});
    given.values.push_back(value);
  }
  std::vector<Group> groups;
  std::map<std::vector<Arm>, size_t> by_method;
  for (const Arm& arm : object.value.arms) {
    const AbstractValue method = loadSlotOf(arm.id, name);
    const bool plain = method.arms.size() == 1 && method.scalars == 0 && method.arms[0].tag == Tag::Function;
    if (const auto same = by_method.find(method.arms); plain && same != by_method.end()) {
      groups[same->second].arms.push_back(arm);
      continue;
    }
    by_method[method.arms] = groups.size();
    groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered& self) {
                        bool has = false;
                        return callClassAttribute(inst, arm.id, name, self, given, result, has);
                      }});
  }
  Lowered value = dispatch(object, std::move(groups), result, [] {});
  if (!nothing(value) && value.value.isNothing()) value.value = result;
  return value;
}

// All that the method `dunder` of these objects gives back to this instruction.
// dict(value). Mappings of the program's own among other things are told apart when the program runs.
auto FunctionLowering::dictOf(const ir::Inst& inst, const Lowered& value, const Type* wanted) -> Lowered {
  AbstractValue mappings, others = value.value;
  others.arms.clear();
  for (const Arm& arm : value.value.arms) {
    const bool is_mapping = arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "keys") != ir::kNone &&
                            analysis_.lookupClassAttribute(arm.id, "items") != ir::kNone;
    (is_mapping ? mappings : others).arms.push_back(arm);
  }
  if (mappings.isNothing() || others.isNothing())
    return runtime("toDict<>", {iterable(pairsOf(inst, value)).operand}, wanted);
  const ir::LocalId carrier = newLocal(".dict", wanted);
  const Lowered test = typeTest(value, mappings.arms);
  ir::Inst& branch = emitVoid(Op::If, {test.operand});
  branch.regions.resize(2);
  ir::Block* const outside = block_;
  const auto keep = [&](const AbstractValue& part) {
    const Lowered pairs = pairsOf(inst, narrowed(value, part));
    if (nothing(pairs)) return;
    keepIn(carrier, wanted, runtime("toDict<>", {iterable(pairs).operand}, wanted), value.value);
  };
  block_ = &branch.regions[0];
  keep(mappings);
  block_ = &branch.regions[1];
  keep(others);
  block_ = outside;
  return {ir::Operand::local(carrier), wanted, value.value};
}

// What dict() goes through: the items of a mapping of the program's own, the object itself otherwise.
auto FunctionLowering::pairsOf(const ir::Inst& inst, const Lowered& value) -> Lowered {
  const bool is_mapping = value.value.scalars == 0 && !value.value.arms.empty() &&
                          std::all_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
                            return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "keys") != ir::kNone &&
                                   analysis_.lookupClassAttribute(arm.id, "items") != ir::kNone;
                          });
  if (!is_mapping) return value;
  bool found = false;
  return callDunder(inst, value, "items", {}, answersOf(inst, value.value, "items"), found);
}

// An object of a class that derives from one of these types is, to built-in functions, the value that it keeps.
auto FunctionLowering::plain(const ir::Inst& inst, const Lowered& value, std::initializer_list<std::string_view> types) -> Lowered {
  if (!analysis_.mayStandFor(value.value, types)) return value;
  const AbstractValue answers = answersOf(inst, value.value, Analysis::kPlainValue);
  bool found = false;
  const Lowered own = callDunder(inst, value, Analysis::kPlainValue, {}, answers, found);
  if (found) return own;
  Lowered made = runtime("plainValue", {boxed(value).operand}, types_.get(Kind::Value));
  made.value = value.value;
  std::erase_if(made.value.arms, [&](const Arm& arm) {
    return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, Analysis::kPlainValue) != ir::kNone;
  });
  analysis_.join(made.value, answers);
  return made;
}

auto FunctionLowering::answersOf(const ir::Inst& inst, const AbstractValue& object, std::string_view dunder)
    -> AbstractValue {
  AbstractValue result;
  const auto edges = facts_of_copy_.edges.find(&inst);
  if (edges == facts_of_copy_.edges.end()) return result;
  for (const Arm& arm : object.arms) {
    if (arm.tag != Tag::Instance && arm.tag != Tag::Class) continue;
    for (const Arm& function : loadSlotOf(arm.id, dunder).arms) {
      const FunctionValueId id = function.tag == Tag::Function     ? function.id
                                 : function.tag == Tag::Descriptor ? analysis_.descriptors[function.id].getter
                                                                   : ir::kNone;
      for (const Edge& edge : edges->second)
        if (edge.function == id) analysis_.join(result, analysis_.peek(analysis_.copies[edge.copy].result));
    }
  }
  return result;
}

// Asks the methods one after the other until one does not answer NotImplemented.
auto FunctionLowering::lowerOperatorSteps(const ir::Inst& inst, const Lowered& left, const Lowered& right,
                                          const std::vector<Analysis::OperatorStep>& steps, size_t at,
                                          const AbstractValue& result, const std::function<Lowered()>& otherwise)
    -> Lowered {
  const Analysis::OperatorStep& step = steps[at];
  const Lowered& object = step.of_right ? right : left;
  const auto negate = [&](Lowered value) {
    if (!step.negated || nothing(value)) return value;
    value = truth(value);
    return emit(Op::Not, {value.operand}, types_.get(Kind::Bool));
  };
  const AbstractValue answers = answersOf(inst, object.value, step.dunder);
  bool found = false;
  Lowered answer = callDunder(inst, object, step.dunder, {step.of_right ? left : right}, answers, found);
  if (nothing(answer) || !answers.has(Scalar::NotImplemented)) return negate(answer);
  answer.value = answers;
  const Type* type = representation_.of(result, Place::Local);
  const bool stored = type->kind != Kind::None && type->kind != Kind::Module && type->kind != Kind::Never;
  const ir::LocalId carrier = stored ? newLocal(".answer", type) : 0;
  const auto keep = [&](const Lowered& value) {
    if (!stored || nothing(value)) return;
    Lowered known = value;
    if (known.value.isNothing()) known.value = result;
    const Lowered converted = convert(known, type);
    ir::Inst& copy = append(Op::Copy);
    copy.operands = {converted.operand};
    copy.type = type;
    copy.result = ir::Operand::local(carrier);
  };
  AbstractValue real = answers;
  real.remove(Scalar::NotImplemented);
  ir::Block* const outside = block_;
  ir::Inst* branch = nullptr;
  if (!real.isNothing()) {
    const Lowered defers = runtime("isNotImplemented", {boxed(answer).operand}, types_.get(Kind::Bool));
    branch = &emitVoid(Op::If, {defers.operand});
    branch->regions.resize(2);
    block_ = &branch->regions[0];
  }
  keep(at + 1 < steps.size() ? lowerOperatorSteps(inst, left, right, steps, at + 1, result, otherwise) : otherwise());
  if (branch != nullptr) {
    block_ = &branch->regions[1];
    answer.value = real;
    keep(negate(natural(answer)));
  }
  block_ = outside;
  if (!stored) {
    Lowered value = type->kind == Kind::Never ? Lowered{{}, type, {}} : none();
    if (type->kind == Kind::Module) value.type = type;
    value.value = result;
    return value;
  }
  return {ir::Operand::local(carrier), type, result};
}

// An object of the program to iterate over: with items of the type that its iterators are known to give.
auto FunctionLowering::typedItems(const Lowered& value, const char* maker) -> Lowered {
  AbstractValue items;
  const auto given = [&](ir::ClassId cls, std::string_view dunder) -> AbstractValue {
    const auto found = analysis_.slot_copies.find({cls, dunder});
    if (found == analysis_.slot_copies.end()) return {};
    const Copy& copy = analysis_.copies[found->second];
    const bool generator = analysis_.program.functions[copy.function]->is_generator;
    return analysis_.peek(generator ? copy.generator_node_slot : copy.result);
  };
  for (const Arm& arm : value.value.arms) {
    if (arm.tag != Tag::Instance) return boxed(value);
    const AbstractValue iterators = given(arm.id, "__iter__");
    if (iterators.isNothing()) return boxed(value);
    for (const Arm& iterator : iterators.arms) {
      if (iterator.tag == Tag::Iterator) {
        analysis_.join(items, analysis_.peek(analysis_.node(iterator.id).element));
      } else {
        return boxed(value);
      }
    }
  }
  const Type* type = representation_.of(items, Place::Storage);
  if (type->kind == Kind::Never || type->kind == Kind::None || type->kind == Kind::Module || type->kind == Kind::Value)
    return boxed(value);
  return runtime(maker, {boxed(value).operand}, types_.get(Kind::Adaptor, {type}));
}

// What __index__ answered, which has to be an integer.
auto FunctionLowering::checkedIndex(const Lowered& index) -> Lowered {
  if (nothing(index) || index.value.isIntLike()) return index;
  Lowered whole = runtime("answeredInt", {boxed(index).operand, text("__index__").operand}, types_.get(Kind::Int));
  whole.value = AbstractValue::scalar(Scalar::Int);
  return whole;
}

// What an object of the program is as an index, by its __index__.
auto FunctionLowering::asIndex(const ir::Inst& inst, const Lowered& value) -> Lowered {
  if (!analysis_.allHave(value.value, "__index__")) return value;
  bool found = false;
  Lowered index = callDunder(inst, value, "__index__", {}, answersOf(inst, value.value, "__index__"), found);
  if (index.value.isNothing()) index.value = answersOf(inst, value.value, "__index__");
  return checkedIndex(index);
}

// Calls what class `cls` has under `name`, for the object `self`, or for the class if `self` is one.
auto FunctionLowering::callClassAttribute(const ir::Inst& inst, ir::ClassId cls, std::string_view name,
                                          const Lowered& self, const LoweredArguments& given,
                                          const AbstractValue& result, bool& found) -> Lowered {
  const AbstractValue attribute = loadSlotOf(cls, name);
  if (attribute.isNothing()) return none();
  found = true;
  const bool through_class = std::all_of(self.value.arms.begin(), self.value.arms.end(),
                                         [](const Arm& arm) { return arm.tag == Tag::Class; });
  // Python makes class methods of these on its own.
  const bool of_class = name == "__class_getitem__" || name == "__init_subclass__";
  const auto callArm = [&](const Arm& arm, const Lowered& value) -> Lowered {
    if (arm.tag == Tag::Function && of_class) return callFunction(inst, arm.id, value, withReceiver(given, classOf(self)));
    if (arm.tag == Tag::Function)
      return callFunction(inst, arm.id, value, through_class ? given : withReceiver(given, self));
    if (arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__get__") != ir::kNone) {
      bool called = false;
      const AbstractValue bound = answersOf(inst, value.value, "__get__");
      const Lowered got = callDunder(inst, value, "__get__", {through_class ? none() : self, classOf(self)}, bound, called);
      return nothing(got) ? got : callValue(inst, got, given, result);
    }
    return callValue(inst, value, given, result);
  };
  const auto callDescriptor = [&](const Arm& arm) -> Lowered {
    const Descriptor& descriptor = analysis_.descriptors[arm.id];
    switch (descriptor.kind) {
      case Descriptor::Kind::Static: return callFunction(inst, descriptor.getter, staticMethod(descriptor.getter, self), given);
      case Descriptor::Kind::Class: return callFunction(inst, descriptor.getter, {}, withReceiver(given, classOf(self)));
      case Descriptor::Kind::Property: {
        const Lowered value = callFunction(inst, descriptor.getter, {}, withReceiver({}, self));
        return nothing(value) ? value : callValue(inst, value, given, result);
      }
    }
    return none();
  };
  if (analysis_.isOneDescriptor(attribute)) return callDescriptor(attribute.arms[0]);
  const bool fixed = analysis_.classes[program_.attributeOwner(cls, name)].set_in_body.contains(name);
  if (attribute.arms.size() == 1 && attribute.scalars == 0 && attribute.arms[0].tag == Tag::Function && fixed &&
      analysis_.program.functions[analysis_.function_values[attribute.arms[0].id].function]->captures.empty())
    return callArm(attribute.arms[0], {});
  // Which one it is, is known only at run time: the class's variable says so.
  const Lowered value = loadClassVariable(cls, name, self, attribute);
  std::vector<Group> groups;
  for (const Arm& arm : attribute.arms) {
    if (arm.tag == Tag::Descriptor) {
      groups.push_back({{arm}, [callDescriptor, arm](const Lowered&) { return callDescriptor(arm); }});
      continue;
    }
    groups.push_back({{arm}, [callArm, arm](const Lowered& one) { return callArm(arm, one); }});
  }
  return dispatch(value, std::move(groups), result, [&] {
    runtime("raiseNotCallable", {boxed(value).operand}, types_.get(Kind::Never));
  });
}

// What an object keeps under a method's name hides the method.
auto FunctionLowering::callFieldOrMethod(const ir::Inst& inst, const Lowered& self, ir::ClassId cls,
                                         std::string_view name, const LoweredArguments& given,
                                         const AbstractValue& result) -> Lowered {
  const FieldFacts* field = analysis_.findField(cls, name);
  const AbstractValue kept = analysis_.peek(field->slot);
  if (field->always_set) return callValue(inst, natural(loadField(self, cls, name)), given, result);
  const ir::ClassId holder = representation_.commonBase({cls, field->owner}) == field->owner ? field->owner : cls;
  Lowered held = emit(Op::LoadField, {convert(self, types_.instance(holder)).operand}, types_.get(Kind::Value));
  last().ref = holder;
  last().name = name;
  held.value = kept;
  const Type* type = representation_.of(result, Place::Local);
  const bool stored = type->kind != Kind::None && type->kind != Kind::Module && type->kind != Kind::Never;
  const ir::LocalId carrier = stored ? newLocal(".result", type) : 0;
  const auto keep = [&](Lowered value) {
    if (!stored || nothing(value)) return;
    if (value.value.isNothing()) value.value = result;
    const Lowered converted = convert(value, type);
    ir::Inst& copy = append(Op::Copy);
    copy.operands = {converted.operand};
    copy.type = type;
    copy.result = ir::Operand::local(carrier);
  };
  const Lowered is_set = runtime("isSet", {held.operand}, types_.get(Kind::Bool));
  ir::Inst& branch = emitVoid(Op::If, {is_set.operand});
  branch.regions.resize(2);
  ir::Block* const outside = block_;
  block_ = &branch.regions[0];
  keep(callValue(inst, held, given, result));
  block_ = &branch.regions[1];
  bool found = false;
  keep(callClassAttribute(inst, cls, name, self, given, result, found));
  block_ = outside;
  if (stored) return {ir::Operand::local(carrier), type, result};
  Lowered value = type->kind == Kind::Never ? Lowered{{}, type, {}} : none();
  if (type->kind == Kind::Module) value.type = type;
  value.value = result;
  return value;
}

// The variable that holds an attribute of a class. What is assigned outside the class statement may not be there yet:
// then the next class in the order has it.
auto FunctionLowering::loadClassVariable(ir::ClassId cls, std::string_view name, const Lowered& self,
                                         const AbstractValue& found) -> Lowered {
  const auto load = [&](ir::ClassId owner) -> Lowered {
    Lowered value = loadFromClass(self, owner, name);
    value.value = found;
    return value;
  };
  std::vector<ir::ClassId> owners;
  bool certain = false;
  for (const ir::ClassId at : analysis_.classes[cls].mro) {
    if (certain || !analysis_.classes[at].attributes.contains(name)) continue;
    owners.push_back(at);
    certain = analysis_.classes[at].set_in_body.contains(name);
  }
  if (owners.size() == 1 && certain) return load(owners[0]);
  const Type* boxed_type = types_.get(Kind::Value);
  const ir::LocalId carrier = newLocal(".attribute", boxed_type);
  ir::Block* const outside = block_;
  for (size_t i = 0; i < owners.size(); ++i) {
    if (i > 0) {
      const Lowered is_set = runtime("isSet", {ir::Operand::local(carrier)}, types_.get(Kind::Bool));
      ir::Inst& branch = emitVoid(Op::If, {is_set.operand});
      branch.regions.resize(2);
      block_ = &branch.regions[1];
    }
    const Lowered held = boxed(load(owners[i]));
    ir::Inst& copy = append(Op::Copy);
    copy.operands = {held.operand};
    copy.type = boxed_type;
    copy.result = ir::Operand::local(carrier);
  }
  block_ = outside;
  Lowered value{ir::Operand::local(carrier), boxed_type, found};
  if (!certain) {
    value = runtime("checkSet", {value.operand, boxed(self).operand, text(name).operand}, boxed_type);
    value.value = found;
  }
  return value;
}

// Whether a value is true: what its class says, by __bool__ or else by __len__.
auto FunctionLowering::truth(const ir::Inst& inst, const Lowered& value) -> Lowered {
  const bool by_bool = std::any_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__bool__") != ir::kNone;
  });
  const std::string_view dunder = by_bool ? "__bool__" : "__len__";
  const AbstractValue answers = answersOf(inst, value.value, dunder);
  bool found = false;
  const Lowered own = callDunder(inst, value, dunder, {}, answers, found);
  if (!found) return truth(value);
  if (nothing(own) || own.type->kind == Kind::Bool) return own;
  return runtime(by_bool ? "answeredBool" : "answeredLength", {boxed(own).operand}, types_.get(Kind::Bool));
}

}  // namespace krait::types
