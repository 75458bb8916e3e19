// Lowering of stores to attributes and their deletion: fields at fixed offsets, properties and other descriptors as calls,
// class attributes as globals.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

// Is it an assignment that asks no method of the object's class?
auto FunctionLowering::isPlain(const ir::Inst& inst) const -> bool {
  const bool stores = inst.op == Op::StoreAttr || inst.op == Op::DelAttr;
  return plain_attributes_ || direct_fields_ || (stores && inst.index == ir::kPlainStore);
}

void FunctionLowering::lowerStoreAttr(const ir::Inst& inst, const Lowered& object, std::string_view name,
                                      const Lowered& value) {
  const auto missing = [&] {
    runtime("raiseAttributeError", {boxed(object).operand, text(name).operand}, types_.get(Kind::Never));
  };
  std::vector<Group> groups;
  std::map<const FieldFacts*, size_t> by_field;
  for (const Arm& arm : object.value.arms) {
    if (analysis_.isExceptionAttribute(arm, name)) {
      groups.push_back({{arm}, [this, name, value](const Lowered& self) {
                          runtimeVoid("storeExceptionAttribute", {convert(self, types_.get(Kind::Exception)).operand,
                                                                  text(name).operand, boxed(value).operand});
                          return none();
                        }});
      continue;
    }
    switch (arm.tag) {
      case Tag::Instance: {
        if (!isPlain(inst) && analysis_.lookupClassAttribute(arm.id, "__setattr__") != ir::kNone) {
          groups.push_back({{arm}, [this, &inst, name, value](const Lowered& self) {
                              bool found = false;
                              return callDunder(inst, self, "__setattr__", {text(name), value},
                                                answersOf(inst, self.value, "__setattr__"), found);
                            }});
          break;
        }
        const SlotId attribute = analysis_.lookupClassAttribute(arm.id, name);
        if (!direct_fields_ && analysis_.isDataDescriptor(attribute)) {
          groups.push_back({{arm}, [this, &inst, arm, name, value](const Lowered& self) {
                              return storeThroughDescriptor(inst, self, arm.id, name, value);
                            }});
          break;
        }
        const FieldFacts* field = analysis_.findField(arm.id, name);
        if (field == nullptr || !analysis_.mayHaveField(arm.id, name)) {
          if (attribute == ir::kNone) break;
          groups.push_back({{arm}, [this, name](const Lowered& self) {
                              return runtime("raiseReadOnlyAttribute", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
                            }});
          break;
        }
        const bool shared = representation_.commonBase({arm.id, field->owner}) == field->owner;
        if (const auto same = by_field.find(field); same != by_field.end() && shared) {
          groups[same->second].arms.push_back(arm);
          break;
        }
        if (shared) by_field[field] = groups.size();
        const ir::ClassId holder = shared ? field->owner : arm.id;
        groups.push_back({{arm}, [this, field, holder, name, value](const Lowered& self) {
                            const Type* type = representation_.field(*field);
                            if (type->kind == Kind::None || type->kind == Kind::Module) return none();
                            emitVoid(Op::StoreField, {convert(self, types_.instance(holder)).operand,
                                                      convert(value, type).operand});
                            last().ref = holder;
                            last().name = name;
                            return none();
                          }});
        break;
      }
      case Tag::Class:
        if (direct_fields_) {
          raiseType("'mappingproxy' object does not support item assignment");
          return;
        }
        groups.push_back({{arm}, [this, arm, name, value](const Lowered& self) {
                            storeInClass(self, arm.id, name, value);
                            return none();
                          }});
        break;
      case Tag::Module:
        groups.push_back({{arm}, [this, arm, name, value](const Lowered&) {
                            for (ir::GlobalId id = 0; id < analysis_.program.globals.size(); ++id) {
                              const ir::Global& global = analysis_.program.globals[id];
                              if (global.module != arm.id || global.name != name) continue;
                              const Type* type = program_.out->globals[id].type;
                              if (type->kind != Kind::None && type->kind != Kind::Module)
                                emitVoid(Op::StoreGlobal, {convert(value, type).operand}).ref = id;
                            }
                            return none();
                          }});
        break;
      case Tag::Exception:
        groups.push_back({{arm}, [this, name, value](const Lowered& self) {
                            runtimeVoid("setExceptionField", {convert(self, types_.get(Kind::Exception)).operand, text(name).operand, boxed(value).operand});
                            return none();
                          }});
        break;
      case Tag::Function:
        groups.push_back({{arm}, [this, name, value](const Lowered& self) {
                            runtimeVoid("setFunctionAttribute", {convert(self, types_.get(Kind::Function)).operand, text(name).operand, boxed(value).operand});
                            return none();
                          }});
        break;
      default: break;
    }
  }
  dispatch(object, std::move(groups), AbstractValue::scalar(Scalar::None), missing);
}

// `object.name = value` where the class has a property or another descriptor under the name.
auto FunctionLowering::storeThroughDescriptor(const ir::Inst& inst, const Lowered& self, ir::ClassId cls,
                                              std::string_view name, const Lowered& value) -> Lowered {
  const AbstractValue in_class = loadSlotOf(cls, name);
  if (in_class.arms[0].tag == Tag::Descriptor && !analysis_.isOneDescriptor(in_class)) {
    // Which property it is by now, the class's variable says.
    std::vector<Group> groups;
    for (const Arm& arm : in_class.arms) {
      const FunctionValueId setter = arm.tag == Tag::Descriptor ? analysis_.descriptors[arm.id].setter : ir::kNone;
      groups.push_back({{arm}, [this, &inst, setter, self, name, value](const Lowered&) -> Lowered {
                          if (setter == ir::kNone)
                            return runtime("raiseReadOnly", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
                          LoweredArguments arguments;
                          arguments.shape.list.push_back({value.value, {}, {}});
                          arguments.values.push_back(value);
                          const Lowered done = callFunction(inst, setter, {}, withReceiver(arguments, self));
                          return nothing(done) ? done : none();
                        }});
    }
    return dispatch(loadClassVariable(cls, name, self, in_class), std::move(groups), AbstractValue::scalar(Scalar::None), [&] {
      runtime("raiseAttributeError", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
    });
  }
  if (in_class.arms[0].tag == Tag::Descriptor) {
    // `@x.setter` made a second property of the first.
    FunctionValueId setter = ir::kNone;
    for (const Arm& arm : in_class.arms)
      if (arm.tag == Tag::Descriptor && analysis_.descriptors[arm.id].setter != ir::kNone)
        setter = analysis_.descriptors[arm.id].setter;
    if (setter == ir::kNone)
      return runtime("raiseReadOnly", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
    LoweredArguments arguments;
    arguments.shape.list.push_back({value.value, {}, {}});
    arguments.values.push_back(value);
    const Lowered done = callFunction(inst, setter, {}, withReceiver(arguments, self));
    return nothing(done) ? done : none();
  }
  const Lowered descriptor = natural(loadClassVariable(cls, name, self, in_class));
  bool called = false;
  const Lowered done = callDunder(inst, descriptor, "__set__", {self, value}, answersOf(inst, in_class, "__set__"), called);
  if (!called) return runtime("raiseAttributeError", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
  return nothing(done) ? done : none();
}

void FunctionLowering::lowerDelAttr(const ir::Inst& inst, const Lowered& object, std::string_view name) {
  const auto missing = [&] {
    runtime("raiseAttributeError", {boxed(object).operand, text(name).operand}, types_.get(Kind::Never));
  };
  std::vector<Group> groups;
  for (const Arm& arm : object.value.arms) {
    if (arm.tag == Tag::Class) {
      if (direct_fields_) {
        raiseType("'mappingproxy' object does not support item deletion");
        return;
      }
      groups.push_back({{arm}, [this, &inst, arm, name](const Lowered& self) { return deleteClassAttribute(inst, self, arm.id, name); }});
      continue;
    }
    if (arm.tag == Tag::Exception) {
      groups.push_back({{arm}, [this, name](const Lowered& self) {
                          runtimeVoid("deleteExceptionField", {convert(self, types_.get(Kind::Exception)).operand, text(name).operand});
                          return none();
                        }});
      continue;
    }
    if (arm.tag == Tag::Function) {
      groups.push_back({{arm}, [this, name](const Lowered& self) {
                          runtimeVoid("deleteFunctionAttribute", {convert(self, types_.get(Kind::Function)).operand, text(name).operand});
                          return none();
                        }});
      continue;
    }
    if (arm.tag != Tag::Instance) {
      if (arm.tag != Tag::Module) continue;
      report(diagnostics::Code::NotSupportedYet, inst.range, {"del of an attribute of this"});
      return;
    }
    if (!isPlain(inst) && analysis_.lookupClassAttribute(arm.id, "__delattr__") != ir::kNone) {
      groups.push_back({{arm}, [this, &inst, name](const Lowered& self) {
                          bool found = false;
                          return callDunder(inst, self, "__delattr__", {text(name)},
                                            answersOf(inst, self.value, "__delattr__"), found);
                        }});
      continue;
    }
    const AbstractValue in_class = loadSlotOf(arm.id, name);
    const FieldFacts* field = analysis_.findField(arm.id, name);
    if (!direct_fields_ && analysis_.isDataDescriptor(analysis_.lookupClassAttribute(arm.id, name))) {
      groups.push_back({{arm}, [this, &inst, in_class, arm, name](const Lowered& self) -> Lowered {
                          if (in_class.arms[0].tag == Tag::Descriptor) {
                            FunctionValueId deleter = ir::kNone;
                            for (const Arm& a : in_class.arms)
                              if (a.tag == Tag::Descriptor && analysis_.descriptors[a.id].deleter != ir::kNone)
                                deleter = analysis_.descriptors[a.id].deleter;
                            if (deleter == ir::kNone)
                              return runtime("raiseNoDeleter", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
                            const Lowered done = callFunction(inst, deleter, {}, withReceiver({}, self));
                            return nothing(done) ? done : none();
                          }
                          const Lowered descriptor = natural(loadClassVariable(arm.id, name, self, in_class));
                          bool called = false;
                          const Lowered done = callDunder(inst, descriptor, "__delete__", {self}, answersOf(inst, in_class, "__delete__"), called);
                          if (!called) return runtime("raiseAttributeText", {text("__delete__").operand}, types_.get(Kind::Never));
                          return nothing(done) ? done : none();
                        }});
    } else if (field != nullptr) {
      groups.push_back({{arm}, [this, field, arm, name](const Lowered& self) -> Lowered {
                          const bool shared = representation_.commonBase({arm.id, field->owner}) == field->owner;
                          const ir::ClassId holder = shared ? field->owner : arm.id;
                          const Lowered typed = convert(self, types_.instance(holder));
                          const Lowered old = emit(Op::LoadField, {typed.operand}, types_.get(Kind::Value));
                          last().ref = holder;
                          last().name = name;
                          runtimeVoid("checkSet", {old.operand, boxed(self).operand, text(name).operand});
                          const Lowered unset = runtime("unsetField", {}, types_.get(Kind::Value));
                          emitVoid(Op::StoreField, {typed.operand, unset.operand});
                          last().ref = holder;
                          last().name = name;
                          return none();
                        }});
    }
  }
  dispatch(object, std::move(groups), AbstractValue::scalar(Scalar::None), missing);
}

// `del C.name`: such an attribute is a Value that may be undefined.
auto FunctionLowering::deleteClassAttribute(const ir::Inst& inst, const Lowered& self, ir::ClassId cls,
                                            std::string_view name) -> Lowered {
  if (!analysis_.classes[cls].attributes.contains(name))
    return runtime("raiseAttributeError", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
  if (program_.attributeType(cls, name)->kind != Kind::Value) {
    report(diagnostics::Code::NotSupportedYet, inst.range, {"del of this attribute of a class"});
    return none();
  }
  const Lowered old = loadFromClass(self, cls, name);
  runtimeVoid("checkSet", {old.operand, boxed(self).operand, text(name).operand});
  storeInClass(self, cls, name, runtime("unsetField", {}, types_.get(Kind::Value)));
  return none();
}

}  // namespace krait::types
