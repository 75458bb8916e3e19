// Lowering of attributes: fields at fixed offsets, properties as calls, class attributes as globals; and dispatch on the
// class of an object where more than one is possible.
#include <algorithm>

#include "compiler/types/builtin_order.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

auto FunctionLowering::loadSlotOf(ir::ClassId cls, std::string_view name) -> AbstractValue {
  const SlotId slot = analysis_.lookupClassAttribute(cls, name);
  return slot == ir::kNone ? AbstractValue{} : analysis_.peek(slot);
}

auto FunctionLowering::seenThroughObject(ir::ClassId cls, std::string_view name) -> AbstractValue {
  const SlotId slot = analysis_.lookupInstanceAttribute(cls, name);
  return slot == ir::kNone ? AbstractValue{} : analysis_.peek(slot);
}

// Is the object's type one of those of `arms`?
auto FunctionLowering::typeTest(const Lowered& object, const std::vector<Arm>& arms) -> Lowered {
  Lowered any;
  bool first = true;
  for (const Arm& arm : arms) {
    if (arm.tag == Tag::Class || (arm.tag >= Tag::Function && arm.tag <= Tag::Module) || arm.tag == Tag::BoundMethod ||
        arm.tag == Tag::Descriptor) {
      // Which receiver a method has makes no difference here.
      const bool asked = std::any_of(arms.begin(), arms.end(), [&](const Arm& other) {
        return arm.tag == Tag::BoundMethod && other.tag == Tag::BoundMethod && other < arm &&
               analysis_.bound_methods[other.id].function == analysis_.bound_methods[arm.id].function;
      });
      if (asked) continue;
      const Lowered same = callableTest(object, arm);
      any = first ? same : emit(Op::BitOr, {any.operand, same.operand}, types_.get(Kind::Bool));
      first = false;
      continue;
    }
    const Type* tested = types_.get(Kind::Value);
    if (arm.tag == Tag::Range && analysis_.node(arm.id).is_wide) {
      const Lowered is = runtime("isRange", {boxed(object).operand}, types_.get(Kind::Bool));
      any = first ? is : emit(Op::BitOr, {any.operand, is.operand}, types_.get(Kind::Bool));
      first = false;
      continue;
    }
    if (arm.tag == Tag::Instance) tested = types_.instance(arm.id);
    else if (arm.tag == Tag::Native) tested = representation_.native(arm.id);
    else if (arm.tag == Tag::Exception) tested = types_.get(Kind::Exception);
    else if (isNode(arm.tag)) tested = representation_.node(arm.tag, arm.id);
    Lowered one = emit(Op::TypeIs, {object.operand}, types_.get(Kind::Bool));
    last().tested = tested;
    any = first ? one : emit(Op::BitOr, {any.operand, one.operand}, types_.get(Kind::Bool));
    first = false;
  }
  return any;
}

// Code for each group of possible types, under tests where several are left. `otherwise` is for what is in no group (a
// scalar, None): it must not come back.
auto FunctionLowering::dispatch(const Lowered& object, std::vector<Group> groups, const AbstractValue& result,
                                const std::function<void()>& otherwise) -> Lowered {
  const Type* type = representation_.of(result, Place::Local);
  const bool stored = type->kind != Kind::None && type->kind != Kind::Module && type->kind != Kind::Never;
  const auto self = [&](const Group& group) {
    Lowered narrow = object;
    narrow.value.scalars = 0;
    narrow.value.interval = Interval::empty();
    narrow.value.arms = group.arms;
    return natural(narrow);
  };
  if (groups.empty()) {
    otherwise();
    return {{}, types_.get(Kind::Never), {}};
  }
  // What is in no group is for `otherwise`, too.
  size_t covered = 0;
  for (const Group& group : groups) covered += group.arms.size();
  const bool all_covered = covered >= object.value.arms.size();
  if (groups.size() == 1 && object.value.scalars == 0 && all_covered) return groups[0].emit(self(groups[0]));
  ir::LocalId carrier = 0;
  if (stored) carrier = newLocal(".result", type);
  ir::Block* const outside = block_;
  bool complete = object.value.scalars == 0 && all_covered;
  const AbstractValue none_at_all = AbstractValue::scalar(Scalar::None);
  if (object.value.scalars == none_at_all.scalars && object.type->isPointer()) {
    // None first: what follows looks into the object.
    const Lowered present = emit(Op::IsNot, {object.operand, none().operand}, types_.get(Kind::Bool));
    ir::Inst& branch = emitVoid(Op::If, {present.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[1];
    otherwise();
    block_ = &branch.regions[0];
    complete = all_covered;
  }
  const auto arm = [&](Group& group) {
    Lowered value = group.emit(self(group));
    if (stored && !nothing(value)) {
      if (value.value.isNothing()) value.value = result;
      const Lowered converted = convert(value, type);
      ir::Inst& assign = append(Op::Copy);
      assign.operands = {converted.operand};
      assign.type = type;
      assign.result = ir::Operand::local(carrier);
    }
  };
  for (size_t i = 0; i < groups.size(); ++i) {
    if (i + 1 == groups.size() && complete) {
      arm(groups[i]);
      break;
    }
    const Lowered test = typeTest(object, groups[i].arms);
    ir::Inst& branch = emitVoid(Op::If, {test.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[0];
    arm(groups[i]);
    block_ = &branch.regions[1];
    if (i + 1 == groups.size()) otherwise();
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

auto FunctionLowering::loadField(const Lowered& object, ir::ClassId cls, std::string_view name) -> Lowered {
  const FieldFacts* field = analysis_.findField(cls, name);
  const Type* type = representation_.field(*field);
  AbstractValue held = analysis_.peek(field->slot);
  if (type->kind == Kind::None || type->kind == Kind::Module) {
    Lowered value = type->kind == Kind::None ? none() : Lowered{{}, type, {}};
    value.value = held;
    return value;
  }
  const ir::ClassId holder = representation_.commonBase({cls, field->owner}) == field->owner ? field->owner : cls;
  Lowered value = emit(Op::LoadField, {convert(object, types_.instance(holder)).operand}, type);
  last().ref = holder;
  last().name = name;
  if (!field->always_set)
    value = runtime("checkSet", {value.operand, boxed(object).operand, text(name).operand}, types_.get(Kind::Value));
  value.value = held;
  return value;
}

// A field that may not be set hides what the class has under its name.
auto FunctionLowering::loadFieldOrClassValue(const ir::Inst& inst, const Lowered& object, ir::ClassId cls,
                                             std::string_view name, const AbstractValue& result) -> Lowered {
  const FieldFacts* field = analysis_.findField(cls, name);
  const ir::ClassId holder = representation_.commonBase({cls, field->owner}) == field->owner ? field->owner : cls;
  Lowered own = emit(Op::LoadField, {convert(object, types_.instance(holder)).operand}, types_.get(Kind::Value));
  last().ref = holder;
  last().name = name;
  own.value = result;
  const ir::LocalId carrier = newLocal(".attribute", types_.get(Kind::Value));
  const auto keep = [&](const Lowered& value) {
    ir::Inst& copy = append(Op::Copy);
    copy.operands = {value.operand};
    copy.type = types_.get(Kind::Value);
    copy.result = ir::Operand::local(carrier);
  };
  keep(own);
  const Lowered is_set = runtime("isSet", {ir::Operand::local(carrier)}, types_.get(Kind::Bool));
  ir::Inst& branch = emitVoid(Op::If, {is_set.operand});
  branch.regions.resize(2);
  ir::Block* const outside = block_;
  block_ = &branch.regions[1];
  const Lowered shared = loadClassValue(inst, cls, name, object, true, result);
  if (!nothing(shared)) keep(boxed(shared));
  block_ = outside;
  return {ir::Operand::local(carrier), types_.get(Kind::Value), result};
}

// A method that can only be one is represented by its receiver; else it is an object that says which one it is.
auto FunctionLowering::bindMethod(const Lowered& self, const Arm& function, std::string_view name,
                                  const AbstractValue& result, const Lowered& closure) -> Lowered {
  const Type* type = representation_.of(result, Place::Local);
  if (self.type->kind == Kind::Module && type->kind == Kind::Module) return {{}, type, result};
  if (type->kind != Kind::Value && type->kind != Kind::Function) return {self.operand, self.type, result};
  Lowered method = boundObject(self, function, name, closure);
  for (const Arm& arm : result.arms)
    if (arm.tag == Tag::BoundMethod && analysis_.bound_methods[arm.id].function == function)
      analysis_.join(method.value, AbstractValue::arm(arm.tag, arm.id));
  return method;
}

// A value found in a class, reached through an instance or the class. Where it can be one of several, each is told apart
// when it is read: functions bind, all else is what it is.
auto FunctionLowering::loadClassValue(const ir::Inst& inst, ir::ClassId cls, std::string_view name, const Lowered& self,
                                      bool through_instance, const AbstractValue& result) -> Lowered {
  const AbstractValue found = loadSlotOf(cls, name);
  const auto binds = [&](const Arm& arm) {
    return arm.tag == Tag::Descriptor || (arm.tag == Tag::Function && through_instance) ||
           (arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__get__") != ir::kNone);
  };
  std::vector<Arm> binding;
  std::copy_if(found.arms.begin(), found.arms.end(), std::back_inserter(binding), binds);
  if (binding.empty()) return loadClassVariable(cls, name, self, found);
  // A property that got a setter later is another one with the same getter.
  const auto sameAsFirst = [&](const Arm& arm) {
    if (arm == binding[0]) return true;
    if (arm.tag != Tag::Descriptor || binding[0].tag != Tag::Descriptor) return false;
    const auto& one = analysis_.descriptors[arm.id];
    const auto& first = analysis_.descriptors[binding[0].id];
    return one.kind == first.kind && one.getter == first.getter;
  };
  if (found.scalars == 0 && std::all_of(found.arms.begin(), found.arms.end(), sameAsFirst)) {
    const Arm& arm = binding[0];
    const bool is_needed = arm.tag == Tag::Instance || (arm.tag == Tag::Function && analysis_.captures(arm));
    const Lowered held = is_needed ? loadClassVariable(cls, name, self, found) : Lowered{};
    return boundClassValue(inst, cls, name, self, arm, held, through_instance, result);
  }
  const auto keep = [&](ir::LocalId local, const Lowered& value) {
    if (nothing(value)) return;
    ir::Inst& copy = append(Op::Copy);
    copy.operands = {value.operand};
    copy.type = value.type;
    copy.result = ir::Operand::local(local);
  };
  Lowered held = loadClassVariable(cls, name, self, found);
  if (nothing(held)) return held;
  const ir::LocalId read = newLocal(".attribute", held.type);
  keep(read, held);
  held.operand = ir::Operand::local(read);
  const Type* type = representation_.of(result, Place::Local);
  const ir::LocalId carrier = newLocal(".bound", type);
  ir::Block* const outside = block_;
  for (const Arm& arm : binding) {
    const Lowered test = typeTest(held, {arm});
    ir::Inst& branch = emitVoid(Op::If, {test.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[0];
    Lowered narrow = held;
    narrow.value = AbstractValue::arm(arm.tag, arm.id);
    keep(carrier, convert(boundClassValue(inst, cls, name, self, arm, natural(narrow), through_instance, result), type));
    block_ = &branch.regions[1];
  }
  Lowered rest = held;
  std::erase_if(rest.value.arms, binds);
  if (!rest.value.isNothing()) keep(carrier, convert(rest, type));
  block_ = outside;
  return {ir::Operand::local(carrier), type, result};
}

// What one value that a class holds becomes; `held` is the value itself, where it is asked for.
auto FunctionLowering::boundClassValue(const ir::Inst& inst, ir::ClassId cls, std::string_view name, const Lowered& self, const Arm& arm,
                                       const Lowered& held, bool through_instance, const AbstractValue& result) -> Lowered {
  if (arm.tag == Tag::Function) return bindMethod(self, arm, name, result, analysis_.captures(arm) ? held : Lowered{});
  if (arm.tag == Tag::Instance) {
    const Lowered owner = through_instance ? classOf(self) : classIn(self, cls);
    bool called = false;
    return callDunder(inst, natural(held), "__get__", {through_instance ? self : none(), owner}, result, called);
  }
  const auto& descriptor = analysis_.descriptors[arm.id];
  if (descriptor.kind == Descriptor::Kind::Property && through_instance) {
    LoweredArguments arguments;
    return callFunction(inst, descriptor.getter, {}, withReceiver(arguments, self));
  }
  if (descriptor.kind == Descriptor::Kind::Property) return {{}, types_.get(Kind::Module), AbstractValue::arm(arm.tag, analysis_.wholeProperty(loadSlotOf(cls, name), arm.id))};
  if (descriptor.kind == Descriptor::Kind::Static) return staticMethod(descriptor.getter, self);
  // Through super() the class is that of the object.
  Lowered own = classOf(self);
  if (own.type->kind == Kind::Module && own.value.arms.size() == 1) own.operand = descriptorOf(own.value.arms[0].id);
  return bindMethod(own, {Tag::Function, descriptor.getter}, name, result);
}

// `fget` and the like of a property.
auto FunctionLowering::descriptorFact(uint32_t id, std::string_view name) -> Lowered {
  const auto& descriptor = analysis_.descriptors[id];
  const bool of_property = descriptor.kind == Descriptor::Kind::Property;
  if (of_property && name == "__doc__") {
    if (!descriptor.doc.empty()) return text(descriptor.doc);
    if (descriptor.getter == ir::kNone) return none();
    const std::string_view doc = analysis_.program.functions[analysis_.function_values[descriptor.getter].function]->docstring;
    return doc.empty() ? none() : text(doc);
  }
  FunctionValueId function = descriptor.getter;
  if (of_property) function = name == "fset" ? descriptor.setter : name == "fdel" ? descriptor.deleter : function;
  if (function == ir::kNone) return none();
  const Lowered known{{}, types_.get(Kind::Module), AbstractValue::arm(Tag::Function, function)};
  return analysis_.captures(known.value.arms[0]) ? methodClosure(function, known) : known;
}

// The attribute where it is known without looking at the object; the object of this kind has none otherwise.
auto FunctionLowering::knownOrMissing(const Lowered& object, std::string_view name, const AbstractValue& result) -> Lowered {
  if (representation_.of(result, Place::Local)->kind == Kind::Module) return {{}, types_.get(Kind::Module), result};
  return missingAttribute(object, name);
}

// What is known at compile time not to have the attribute.
auto FunctionLowering::missingAttribute(const Lowered& object, std::string_view name) -> Lowered {
  const Arm arm = object.value.arms.size() == 1 && object.value.scalars == 0 ? object.value.arms[0] : Arm{Tag::Instance, 0};
  std::string owner;
  switch (arm.tag) {
    case Tag::Function: owner = "'function' object"; break;
    case Tag::BoundMethod: owner = "'method' object"; break;
    case Tag::NativeFunction: owner = "'builtin_function_or_method' object"; break;
    case Tag::Class: owner = "type object '" + std::string(analysis_.program.classes[arm.id]->name) + "'"; break;
    case Tag::NativeClass: owner = "type object '" + std::string(analysis_.stubs.cls(arm.id).name) + "'"; break;
    case Tag::Module: owner = "module '" + analysis_.program.modules[arm.id].name + "'"; break;
    case Tag::Super: owner = "'super' object"; break;
    case Tag::Builtin: {
      const std::string& builtin = analysis_.builtins[arm.id];
      const bool is_class = analysis_.stubs.builtinClass(builtin) != nullptr || isBuiltinException(builtin);
      owner = is_class ? "type object '" + builtin + "'" : "'builtin_function_or_method' object";
      break;
    }
    default:
      return runtime("raiseAttributeError", {boxed(object).operand, text(name).operand}, types_.get(Kind::Never));
  }
  return runtime("raiseAttributeText", {text(owner + " has no attribute '" + std::string(name) + "'").operand},
                 types_.get(Kind::Never));
}

// An attribute that built-in exceptions have; `cls` is the closest built-in class that is known of it.
auto FunctionLowering::loadExceptionAttribute(const Lowered& exception, std::string_view cls, std::string_view name,
                                              const AbstractValue& result) -> Lowered {
  const std::string_view owner = exceptionAttributeOwner(name);
  const bool has_it = !owner.empty() && exceptionDerivesFrom(cls, owner);
  // What is missing is named by AttributeError and NameError as well: the runtime looks.
  const bool is_name = name == "name";
  if (!has_it && !is_name) {
    const bool may_have = !owner.empty() && exceptionDerivesFrom(owner, cls);
    if (!may_have) return runtime("raiseAttributeError", {boxed(exception).operand, text(name).operand}, types_.get(Kind::Never));
    runtimeVoid("checkExceptionAttribute",
                {exception.operand, {ir::Operand::Kind::Builtin, program_.out->builtinId(owner)}, text(name).operand});
  }
  const bool is_dunder = name.starts_with("__");
  std::vector<ir::Operand> operands{exception.operand};
  if (is_name) operands.push_back(text(name).operand);
  Lowered value = runtime("exception_" + std::string(is_dunder ? name.substr(2, name.size() - 4) : name), operands,
                          name == "args"                   ? types_.get(Kind::VarTuple, {types_.get(Kind::Value)})
                          : name == "__suppress_context__" ? types_.get(Kind::Bool)
                          : name == "__notes__"            ? types_.get(Kind::List, {types_.get(Kind::Value)})
                          : is_dunder                      ? types_.optional(types_.get(Kind::Exception))
                                                           : types_.get(Kind::Value));
  value.value = result;
  return value;
}

// A variable of a module that may be unassigned has a flag beside it (compiler/irgen/bindings.cpp).
void FunctionLowering::checkModuleVariable(ir::ModuleId module, std::string_view name) {
  const std::string flag = ".bound." + std::string(name);
  for (ir::GlobalId id = 0; id < analysis_.program.globals.size(); ++id) {
    if (analysis_.program.globals[id].module != module || analysis_.program.globals[id].name != flag) continue;
    const Type* type = program_.out->globals[id].type;
    if (type->kind != Kind::Bool) return;
    const Lowered bound = emit(Op::LoadGlobal, {}, type);
    last().ref = id;
    ir::Inst& branch = emitVoid(Op::If, {bound.operand});
    branch.regions.resize(2);
    ir::Block* const outside = block_;
    block_ = &branch.regions[1];
    missingAttribute({{}, types_.get(Kind::Module), AbstractValue::arm(Tag::Module, module)}, name);
    block_ = outside;
  }
}

// What every object has by `object`, where `name` may stand for that.
auto FunctionLowering::objectMethodIn(const AbstractValue& found, std::string_view name) -> const Arm* {
  for (const Arm& arm : found.arms) {
    if (arm.tag != Tag::BoundMethod) continue;
    const Arm& function = analysis_.bound_methods[arm.id].function;
    if (function.tag == Tag::Builtin && analysis_.builtins[function.id] == "object." + std::string(name)) return &arm;
  }
  return nullptr;
}

auto FunctionLowering::lowerLoadAttr(const ir::Inst& inst, const Lowered& object, std::string_view name,
                                     const AbstractValue& result) -> Lowered {
  const auto missing = [&] {
    runtime("raiseAttributeError", {boxed(object).operand, text(name).operand}, types_.get(Kind::Never));
  };
  if (result.isNothing() && object.type->kind == Kind::Module && object.value.arms.size() == 1 && object.value.scalars == 0)
    return missingAttribute(object, name);
  const Type* wanted = representation_.of(result, Place::Local);
  if (analysis_.asksType(object.value, name)) {
    if (wanted->kind == Kind::Module) return {{}, wanted, result};
    Lowered cls = runtime("typeOf", {boxed(object).operand}, types_.get(Kind::Class));
    cls.value = result;
    return cls;
  }
  if (const auto kinds = scalarsWith(object.value, name); !kinds.empty() && wanted->kind != Kind::Never) {
    const bool is_alone = object.value.arms.empty() && kinds[0].scalars == object.value.scalars;
    if (!is_alone) return loadOfScalars(inst, object, name, kinds, result);
  }
  if (object.value.arms.empty() || (object.value.arms.size() == 1 && object.value.arms[0].tag < Tag::Instance)) {
    if (name == "__class__") {
      if (wanted->kind == Kind::Module) return {{}, wanted, result};
      return runtime("typeOf", {boxed(object).operand}, types_.get(Kind::Class));
    }
    // Properties of built-in types; their methods as values are bound.
    if (object.value.arms.size() + (object.value.scalars != 0 ? 1 : 0) == 1) {
      const StubClass* cls = nullptr;
      if (!object.value.arms.empty()) {
        cls = analysis_.stubs.builtinClass(className(object.value.arms[0].tag));
      } else {
        for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i)
          if (object.value.has(static_cast<Scalar>(i))) cls = analysis_.stubs.builtinClass(className(static_cast<Scalar>(i)));
      }
      const StubFunction* method = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
      if (method != nullptr && method->is_property) return callStub(inst, *method, &object, {}, result);
      if (method != nullptr) {
        if (wanted->kind == Kind::Module) return {object.operand, wanted, result};
        return bindMethod(object, {Tag::NativeFunction, method->id}, name, result);
      }
      // A special method that the stubs do not spell; other objects have methods of this name, too.
      for (const Arm& arm : result.arms) {
        if (arm.tag != Tag::BoundMethod || wanted->kind == Kind::Module) continue;
        const Arm& function = analysis_.bound_methods[arm.id].function;
        if (function.tag == Tag::Builtin && cls != nullptr && analysis_.builtins[function.id] == std::string(cls->name) + "." + std::string(name))
          return bindMethod(object, function, name, result);
      }
    }
    missing();
    return {{}, types_.get(Kind::Never), {}};
  }
  std::vector<Group> groups;
  const auto group = [&](const Arm& arm, std::function<Lowered(const Lowered&)> emitter) {
    groups.push_back({{arm}, std::move(emitter)});
  };
  // Instances that keep the attribute in the same field of a common base need no test.
  std::map<const FieldFacts*, size_t> by_field;
  for (const Arm& arm : object.value.arms) {
    switch (arm.tag) {
      case Tag::Instance: {
        const FieldFacts* field = analysis_.findField(arm.id, name);
        const AbstractValue in_class = seenThroughObject(arm.id, name);
        const bool property = analysis_.isDataDescriptor(analysis_.lookupClassAttribute(arm.id, name));
        if (!plain_attributes_ && analysis_.lookupClassAttribute(arm.id, "__getattribute__") != ir::kNone) {
          group(arm, [this, &inst, name, arm, &result](const Lowered& self) {
            return loadThroughHook(inst, self, arm.id, text(name), result);
          });
          break;
        }
        const bool may_fail = (property || (field != nullptr && !field->always_set && in_class.isNothing()));
        if (may_fail && analysis_.lookupClassAttribute(arm.id, "__getattr__") != ir::kNone) {
          group(arm, [this, &inst, name, arm, property, &result](const Lowered& self) {
            return attempt(
                [&] { return property ? loadClassValue(inst, arm.id, name, self, true, result) : loadField(self, arm.id, name); },
                [&] {
                  bool found = false;
                  return callDunder(inst, self, "__getattr__", {text(name)}, result, found);
                },
                result);
          });
          break;
        }
        if (field != nullptr && !property) {
          const bool shared = representation_.commonBase({arm.id, field->owner}) == field->owner;
          if (const auto same = by_field.find(field); same != by_field.end() && shared) {
            groups[same->second].arms.push_back(arm);
            break;
          }
          if (shared) by_field[field] = groups.size();
          const ir::ClassId through = shared ? field->owner : arm.id;
          const bool falls_back = !field->always_set && !in_class.isNothing();
          group(arm, [this, &inst, through, name, falls_back, arm, &result](const Lowered& self) {
            return falls_back ? loadFieldOrClassValue(inst, self, arm.id, name, result) : loadField(self, through, name);
          });
        } else if (!in_class.isNothing()) {
          group(arm, [this, &inst, arm, name, &result](const Lowered& self) {
            return loadClassValue(inst, arm.id, name, self, true, result);
          });
        } else if (name == "__dict__" && analysis_.mayHaveField(arm.id, name)) {
          group(arm, [this, arm, &result](const Lowered& self) { return lowerFieldDict(self, arm.id, result); });
        } else if (name == "__module__" || name == "__doc__") {
          group(arm, [this, arm, name, &result](const Lowered& self) { return lowerClassFact(self, arm.id, name, result); });
        } else if (name == "__class__") {
          group(arm, [this](const Lowered& self) { return classOf(self); });
        } else if (isBuiltinException(analysis_.classes[arm.id].builtin_base) && !exceptionAttributeOwner(name).empty()) {
          group(arm, [this, arm, name, &result](const Lowered& self) {
            return loadExceptionAttribute(convert(self, types_.get(Kind::Exception)), analysis_.classes[arm.id].builtin_base, name, result);
          });
        } else if (const Arm* of_object = objectMethodIn(result, name); of_object != nullptr) {
          group(arm, [this, of_object, name, &result](const Lowered& self) -> Lowered {
            const Type* type = representation_.of(result, Place::Local);
            if (type->kind == Kind::Module || type == self.type) return {self.operand, type, result};
            return bindMethod(self, analysis_.bound_methods[of_object->id].function, name, result);
          });
        } else if (analysis_.lookupClassAttribute(arm.id, "__getattr__") != ir::kNone) {
          group(arm, [this, &inst, name, &result](const Lowered& self) {
            bool found = false;
            return callDunder(inst, self, "__getattr__", {text(name)}, result, found);
          });
        } else {
          group(arm, [this, name](const Lowered& self) {
            return runtime("raiseAttributeError", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
          });
        }
        break;
      }
      case Tag::Exception:
        group(arm, [this, name, arm, &result, is_single = object.value.arms.size() == 1](const Lowered& self) -> Lowered {
          if (name == "__class__") return runtime("typeOf", {boxed(self).operand}, types_.get(Kind::Class));
          if (name == "__dict__")
            return runtime("exceptionFields", {self.operand}, types_.get(Kind::Dict, {types_.get(Kind::Str), types_.get(Kind::Value)}));
          if (analysis_.exception_fields.contains(name)) {
            Lowered field = runtime("exceptionField", {self.operand, text(name).operand}, types_.get(Kind::Value));
            field.value = analysis_.peek(analysis_.exception_fields.at(name));
            return field;
          }
          // Built-in exceptions of several classes are not told apart.
          const bool is_known = arm.id != ir::kNone && self.value.arms.size() == 1 && is_single;
          return loadExceptionAttribute(self, is_known ? std::string_view(analysis_.builtins[arm.id]) : "BaseException", name, result);
        });
        break;
      case Tag::Class: {
        if (loadSlotOf(arm.id, name).isNothing()) {
          static const std::set<std::string_view> kFacts = {"__name__", "__qualname__", "__module__", "__doc__",
                                                            "__mro__", "__bases__", "__base__"};
          if (name == "__members__" && !loadSlotOf(arm.id, Analysis::kEnumMap).isNothing())
            group(arm, [this, &inst, &result](const Lowered& self) { return callMethod(inst, self, Analysis::kEnumMap, {}, result); });
          if (name == "__dict__")
            group(arm, [this, &inst, arm, &result](const Lowered& self) { return lowerClassDict(inst, self, arm.id, result); });
          if (kFacts.contains(name))
            group(arm, [this, arm, name, &result](const Lowered& self) { return lowerClassFact(self, arm.id, name, result); });
        } else {
          group(arm, [this, &inst, arm, name, &result](const Lowered& self) {
            const AbstractValue in_class = loadSlotOf(arm.id, name);
            const bool one = in_class.arms.size() == 1 && in_class.scalars == 0 && in_class.arms[0].tag == Tag::Function;
            if (one && !analysis_.captures(in_class.arms[0]))
              return Lowered{{}, types_.get(Kind::Module), in_class};
            return loadClassValue(inst, arm.id, name, self, false, result);
          });
        }
        break;
      }
      case Tag::Module: {
        const ir::Module& module = analysis_.program.modules[arm.id];
        group(arm, [this, &module, arm, name, &result](const Lowered&) -> Lowered {
          if (name == "__name__") return text(moduleName(arm.id));
          if (module.is_native) {
            const StubModule* stub = analysis_.stubs.module(module.name);
            const auto constant = stub->constants.find(name);
            Lowered known;
            if (constant == stub->constants.end()) return knownOrMissing({{}, types_.get(Kind::Module), AbstractValue::arm(Tag::Module, arm.id)}, name, result);
            if (constantOf(result, known)) return known;
            return runtime(module.name + "::" + std::string(name) + "_", {}, representation_.of(result, Place::Local));
          }
          if (name == "__file__") return text(module.path);
          for (ir::GlobalId id = 0; id < analysis_.program.globals.size(); ++id) {
            const ir::Global& global = analysis_.program.globals[id];
            if (global.module != arm.id || global.name != name) continue;
            const Type* type = program_.out->globals[id].type;
            checkModuleVariable(arm.id, name);
            if (type->kind == Kind::Module || type->kind == Kind::Never)
              return {{}, type, analysis_.peek(analysis_.globals[id])};
            if (type->kind == Kind::None) return none();
            Lowered value = emit(Op::LoadGlobal, {}, type);
            last().ref = id;
            value.value = analysis_.peek(analysis_.globals[id]);
            return value;
          }
          for (const ir::Module& submodule : analysis_.program.modules)
            if (submodule.name == module.name + "." + std::string(name))
              return {{}, types_.get(Kind::Module), AbstractValue::arm(Tag::Module, submodule.id)};
          return missingAttribute({{}, types_.get(Kind::Module), AbstractValue::arm(Tag::Module, arm.id)}, name);
        });
        break;
      }
      case Tag::Super: {
        const SuperObject super = analysis_.supers[arm.id];
        const AbstractValue receiver = analysis_.peek(super.receiver);
        Lowered self{object.operand, types_.get(Kind::Value), receiver};
        if (object.operand.isLocal()) self.type = out_.locals[object.operand.index].type;
        if (object.operand.isTemp()) self.type = out_.temps[object.operand.index];
        self = natural(self);
        std::vector<Group> after;
        for (const Arm& instance : receiver.arms) {
          const auto& mro = analysis_.classes[instance.id].mro;
          auto at = std::find(mro.begin(), mro.end(), super.cls);
          if (at == mro.end()) continue;
          for (++at; at != mro.end(); ++at) {
            if (!analysis_.classes[*at].attributes.contains(name)) continue;
            const ir::ClassId owner = *at;
            const bool through = instance.tag == Tag::Instance;
            after.push_back({{instance}, [this, &inst, owner, name, through, &result](const Lowered& one) {
                               return loadClassValue(inst, owner, name, one, through, result);
                             }});
            break;
          }
        }
        return dispatch(self, std::move(after), result, [&] {
          runtime("raiseAttributeText", {text("'super' object has no attribute '" + std::string(name) + "'").operand}, types_.get(Kind::Never));
        });
      }
      case Tag::Native: {
        const StubClass& cls = analysis_.stubs.cls(arm.id);
        group(arm, [this, &inst, &cls, name, &result](const Lowered& self) -> Lowered {
          if (const StubFunction* method = analysis_.stubs.method(cls, name); method != nullptr) {
            if (method->is_property) return callStub(inst, *method, &self, {}, result);
            return bindMethod(self, {Tag::NativeFunction, method->id}, name, result);
          }
          Lowered known;
          if (constantOf(result, known)) return known;
          return knownOrMissing(self, name, result);
        });
        break;
      }
      case Tag::NativeClass:
      case Tag::Function:
      case Tag::Builtin:
      case Tag::NativeFunction:
        group(arm, [this, arm, name, &result](const Lowered& self) -> Lowered {
          // A code object is its function, hence `co_name` and its like.
          const bool is_missing = (arm.tag == Tag::Function || arm.tag == Tag::Builtin) && !name.starts_with("co_") && presence(arm, name) == Presence::No;
          const Lowered one{self.operand, self.type, AbstractValue::arm(arm.tag, arm.id)};
          if (name == "__class__" && arm.tag != Tag::NativeClass && representation_.of(result, Place::Local)->kind != Kind::Module)
            return runtime("typeOf", {boxed(one).operand}, types_.get(Kind::Class));
          if (is_missing) return missingAttribute(one, name);
          if (arm.tag == Tag::Function) return functionFact(self, arm, name, result);
          Lowered known;
          if (constantOf(result, known)) return known;
          if (name == "__name__" || name == "__qualname__") {
            if (arm.tag == Tag::Builtin) return text(analysis_.builtins[arm.id]);
            if (arm.tag == Tag::NativeFunction) {
              const StubFunction& function = analysis_.stubs.function(arm.id);
              const bool whole = name == "__qualname__" && function.owner != nullptr;
              return text(whole ? std::string(function.owner->name) + "." + std::string(function.name) : std::string(function.name));
            }
            if (arm.tag == Tag::NativeClass) return text(analysis_.stubs.cls(arm.id).name);
            if (arm.tag == Tag::NativeFunction) return text(analysis_.stubs.function(arm.id).name);
          }
          if (name == "__module__") {
            if (arm.tag == Tag::NativeFunction) return text(analysis_.stubs.function(arm.id).module);
            return text(arm.tag == Tag::NativeClass ? analysis_.stubs.cls(arm.id).module : std::string_view("builtins"));
          }
          if (arm.tag == Tag::Builtin && (name == "__mro__" || name == "__bases__")) {
            std::vector<std::string_view> order = builtinOrder(analysis_.builtins[arm.id]);
            if (name == "__bases__") order = order.size() > 1 ? std::vector{order[1]} : std::vector<std::string_view>{};
            const Type* type = representation_.of(result, Place::Local);
            std::vector<ir::Operand> items;
            for (size_t i = 0; i < order.size(); ++i) {
              const Lowered one{{}, types_.get(Kind::Module), AbstractValue::arm(Tag::Builtin, analysis_.builtinId(order[i]))};
              items.push_back(convert(materialise(one), type->kind == Kind::Tuple ? type->arguments[i] : type->element()).operand);
            }
            Lowered tuple = emit(Op::BuildTuple, items, type);
            tuple.value = result;
            return tuple;
          }
          return knownOrMissing(self, name, result);
        });
        break;
      case Tag::BoundMethod: {
        const BoundMethod method = analysis_.bound_methods[arm.id];
        const bool only_methods = object.value.scalars == 0 && std::all_of(object.value.arms.begin(), object.value.arms.end(),
                                                                           [](const Arm& a) { return a.tag == Tag::BoundMethod; });
        if (name == "__self__" && only_methods) {
          Lowered receiver = boundReceiver(object);
          receiver.value = result;
          return natural(receiver);
        }
        if (name == "__self__") {
          group(arm, [this](const Lowered& self) { return boundReceiver(self); });
          break;
        }
        if (name == "__name__" && only_methods && !isKnownBound(object.value) && object.value.arms.size() > 1)
          return runtime("functionName", {convert(object, types_.get(Kind::Function)).operand}, types_.get(Kind::Str));
        const bool known_fact = name == "__name__" || name == "__qualname__" || name == "__module__" || name == "__doc__" || name == "__func__";
        if (method.function.tag != Tag::Function) {
          if (name == "__name__") group(arm, [this, method](const Lowered&) { return text(method.name); });
        } else if (known_fact || analysis_.function_values[method.function.id].attributes.contains(name)) {
          group(arm, [this, method, name, &result](const Lowered& self) -> Lowered {
            const AbstractValue function = AbstractValue::arm(Tag::Function, method.function.id);
            const Lowered own = analysis_.captures(method.function)
                                    ? runtime("boundFunction", {self.operand}, types_.get(Kind::Function))
                                    : Lowered{{}, types_.get(Kind::Module), function};
            if (name == "__func__") return {own.operand, own.type, function};
            return functionFact({own.operand, own.type, function}, method.function, name, result);
          });
        }
        break;
      }
      case Tag::Descriptor: {
        const bool is_property = analysis_.descriptors[arm.id].kind == Descriptor::Kind::Property;
        if (is_property ? name == "fget" || name == "fset" || name == "fdel" || name == "__doc__" : name == "__func__" || name == "__wrapped__")
          group(arm, [this, arm, name](const Lowered&) { return descriptorFact(arm.id, name); });
        break;
      }
      default:
        group(arm, [this, &inst, name, &result](const Lowered& self) { return lowerLoadAttr(inst, self, name, result); });
        break;
    }
  }
  // Classes as values: which one it is, is known only at run time.
  if (groups.size() > 1 && object.type->kind == Kind::Class && name == "__name__")
    return runtime("className", {object.operand}, types_.get(Kind::Str));
  Lowered value = dispatch(object, std::move(groups), result, missing);
  // What has no storage is made while it is known which one it is.
  if (!nothing(value) && value.type->kind == Kind::Module && wanted->kind != Kind::Module && wanted->kind != Kind::Never &&
      !value.value.isNothing())
    value = convert(value, wanted);
  if (!nothing(value)) {
    value.value = result;
    if (wanted->kind != Kind::Never && !isKnownBound(result)) value = natural(value);
  }
  return value;
}

}  // namespace krait::types
