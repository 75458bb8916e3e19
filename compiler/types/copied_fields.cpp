// What the library's `copy` is made of (compiler/irgen/lower_copy.cpp): objects copied as they lie in memory, and fields
// asked for and replaced one by one, past descriptors, `__getattr__` and `__setattr__`.
//
// A copy is of the abstract value of its original: what is stored in it is stored in the original's fields, as far as
// inference goes.
#include <algorithm>

#include "compiler/types/interpreter.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

namespace {

auto fieldName(const ir::Program& program, const ir::Inst& inst) -> std::string_view {
  return program.constants[inst.operands[2].index].text;
}

// Whether the program defines a method that every object has by `object`.
auto defines(Analysis& analysis, const Arm& arm, std::string_view name) -> bool {
  return arm.tag == Tag::Instance && analysis.lookupInstanceAttribute(arm.id, name) != ir::kNone;
}

// What `__copy__`, `__deepcopy__` and `__reduce__` give may be of any type.
auto mayAnswerForItself(Analysis& analysis, const AbstractValue& object) -> bool {
  return std::any_of(object.arms.begin(), object.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Instance && (analysis.lookupClassAttribute(arm.id, "__copy__") != ir::kNone ||
                                        analysis.lookupClassAttribute(arm.id, "__deepcopy__") != ir::kNone ||
                                        analysis.lookupClassAttribute(arm.id, "__reduce__") != ir::kNone ||
                                        analysis.lookupClassAttribute(arm.id, "__reduce_ex__") != ir::kNone);
  });
}

}  // namespace

auto Interpreter::callFieldBuiltin(const ir::Inst& inst, std::string_view name,
                                   const CallArguments& arguments) -> AbstractValue {
  AbstractValue object = arguments.list[0].value;
  // A copy of a list is another list of the same node: from now on it is made here as well.
  if (name == ".copy_same" || name == ".copy_known")
    if (std::any_of(object.arms.begin(), object.arms.end(),
                    [](const Arm& arm) { return arm.tag == Tag::List; }))
      analysis_.join(object, listOf(inst, {}));
  if (name == ".copy_object" || name == ".copy_same") return object;
  if (name == ".copy_defines") {
    AbstractValue does = AbstractValue::nothing();
    for (const Arm& arm : object.arms)
      analysis_.join(does, AbstractValue::scalar(defines(analysis_, arm, fieldName(analysis_.program, inst)) ? Scalar::True : Scalar::False));
    if (object.scalars != 0) analysis_.join(does, AbstractValue::scalar(Scalar::False));
    return does;
  }
  if (name == ".copy_known") {
    AbstractValue copy = object;
    if (mayAnswerForItself(analysis_, object)) analysis_.join(copy, arguments.list[1].value);
    return copy;
  }
  const std::string_view field_name = fieldName(analysis_.program, inst);
  AbstractValue result;
  if (name == ".has_field") result = AbstractValue::scalar(Scalar::False);
  if (name == ".store_field") result = AbstractValue::scalar(Scalar::None);
  for (const Arm& arm : object.arms) {
    if (arm.tag != Tag::Instance) continue;
    const FieldFacts* field = analysis_.findField(arm.id, field_name);
    if (field == nullptr) {
      analysis_.watchAttribute(field_name, copy_, arm.id);
      continue;
    }
    if (name == ".has_field") result = AbstractValue::boolean();
    if (name == ".load_field") analysis_.join(result, read(field->slot));
    if (name == ".store_field") analysis_.write(field->slot, arguments.list[2].value);
  }
  return result;
}

auto FunctionLowering::callFieldBuiltin(const ir::Inst& inst, std::string_view name,
                                        const LoweredArguments& given, const AbstractValue& result)
    -> Lowered {
  const Lowered& object = given.values[0];
  if (name == ".copy_known" || name == ".copy_same") {
    // Whoever called deepcopy() with a dictionary of his own may have put anything there.
    // What is known at compile time is its own copy.
    // A method goes with the copy of its object.
    if (name == ".copy_known" && isKnownBound(object.value) && isKnownBound(given.values[1].value)) {
      Lowered receiver = boundReceiver(given.values[1]);
      const Type* type = representation_.of(result, Place::Local);
      if (type->kind == Kind::Function || type->kind == Kind::Value) {
        const BoundMethod method = analysis_.bound_methods[result.arms.front().id];
        receiver = boundObject(receiver, method.function, method.name);
      }
      receiver = convert(receiver, type);
      receiver.value = result;
      return receiver;
    }
    if (const Kind kind = representation_.of(result, Place::Local)->kind;
        kind == Kind::Module || kind == Kind::None)
      return object;
    Lowered known = given.values[1];
    if (name == ".copy_known" && mayAnswerForItself(analysis_, object.value)) {
      known = convert(known, representation_.of(result, Place::Local));
      known.value = result;
      return known;
    }
    ir::Inst& branch = emitVoid(Op::If, {isOneOf(known, result).operand});
    branch.regions.resize(2);
    ir::Block* const outside = block_;
    block_ = &branch.regions[1];
    raiseType("Krait: the memo of deepcopy() holds an object of another type");
    block_ = outside;
    Lowered same = boxed(known);
    same.value = result;
    return convert(same, representation_.of(result, Place::Local));
  }
  if (name == ".copy_defines") {
    Lowered known;
    if (constantOf(result, known)) return known;
    AbstractValue part;
    for (const Arm& arm : object.value.arms)
      if (defines(analysis_, arm, fieldName(analysis_.program, inst))) analysis_.join(part, AbstractValue::arm(arm.tag, arm.id));
    return isOneOf(object, part);
  }
  if (name == ".copy_object") {
    // Attributes of computed names lie in a dictionary of the object's own. A deep copy does not know what is in it.
    std::vector<Group> groups;
    for (const Arm& arm : object.value.arms) {
      if (arm.tag != Tag::Instance || analysis_.findField(arm.id, Analysis::kMoreField) == nullptr) continue;
      groups.push_back({{arm}, [this, arm](const Lowered& self) -> Lowered {
                          runtimeVoid("checkNoMore", {rawField(self, arm.id, Analysis::kMoreField).operand});
                          return none();
                        }});
    }
    if (!groups.empty()) dispatch(object, std::move(groups), AbstractValue::scalar(Scalar::None), [] {});
    Lowered copy = runtime("copyObject", {boxed(object).operand}, types_.get(Kind::Value));
    copy.value = result;
    return convert(copy, representation_.of(result, Place::Local));
  }
  const std::string_view field_name = fieldName(analysis_.program, inst);
  std::vector<Group> groups;
  for (const Arm& arm : object.value.arms) {
    const FieldFacts* field = arm.tag == Tag::Instance ? analysis_.findField(arm.id, field_name) : nullptr;
    // Only `.has_field` is asked of what has none.
    if (field == nullptr && name != ".has_field") continue;
    groups.push_back(
        {{arm}, [this, &given, field, arm, name, field_name](const Lowered& self) -> Lowered {
           if (name == ".has_field") {
             if (field == nullptr) return boolean(false);
             if (field->always_set) return boolean(true);
             return runtime("isSet", {rawField(self, arm.id, field_name).operand}, types_.get(Kind::Bool));
           }
           if (name == ".load_field")
             return field->always_set ? loadField(self, arm.id, field_name)
                                      : rawField(self, arm.id, field_name);
           const Type* type = representation_.field(*field);
           if (type->kind == Kind::None || type->kind == Kind::Module) return none();
           const bool shared = representation_.commonBase({arm.id, field->owner}) == field->owner;
           const ir::ClassId holder = shared ? field->owner : arm.id;
           emitVoid(Op::StoreField,
                    {convert(self, types_.instance(holder)).operand, convert(given.values[2], type).operand});
           last().ref = holder;
           last().name = field_name;
           return none();
         }});
  }
  return dispatch(object, std::move(groups), result, [&] { raiseType("Krait: no object of the program"); });
}

}  // namespace krait::types
