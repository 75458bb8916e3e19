// Lowering of getattr(), hasattr(), setattr(), delattr(), vars() and dir().
//
// What each class of the program has is known; whether a field is set, or what `__getattr__` and properties raise, is not:
// then the attribute is loaded under a handler. A name that is computed becomes a chain of comparisons with the names
// that the object can have, each with the code for that attribute.
#include <algorithm>

#include "compiler/types/arm_class.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

auto FunctionLowering::presence(const Arm& arm, std::string_view name) -> Presence {
  const auto isSetInBody = [&](ir::ClassId cls) {
    const auto& mro = analysis_.classes[cls].mro;
    return std::any_of(mro.begin(), mro.end(),
                       [&](ir::ClassId at) { return analysis_.classes[at].set_in_body.contains(name); });
  };
  const auto yesIf = [](bool has) { return has ? Presence::Yes : Presence::No; };
  switch (arm.tag) {
    case Tag::Instance: {
      const FieldFacts* field = analysis_.findField(arm.id, name);
      const AbstractValue in_class = seenThroughObject(arm.id, name);
      if (analysis_.lookupClassAttribute(arm.id, "__getattribute__") != ir::kNone) return Presence::Maybe;
      const bool getter = std::any_of(in_class.arms.begin(), in_class.arms.end(), [&](const Arm& a) {
        return a.tag == Tag::Instance || (a.tag == Tag::Descriptor && analysis_.descriptors[a.id].kind == Descriptor::Kind::Property);
      });
      if (getter) return Presence::Maybe;
      if (field != nullptr && field->always_set) return Presence::Yes;
      if (!in_class.isNothing()) return isSetInBody(arm.id) ? Presence::Yes : Presence::Maybe;
      if (objectHasDunder(name) || name == "__module__") return Presence::Yes;
      if (name == "__dict__" || name == "__weakref__") return yesIf(analysis_.mayHaveField(arm.id, name));
      if (field != nullptr || analysis_.lookupClassAttribute(arm.id, "__getattr__") != ir::kNone) return Presence::Maybe;
      if (isBuiltinException(analysis_.classes[arm.id].builtin_base)) return presence({Tag::Exception, ir::kNone}, name);
      return Presence::No;
    }
    case Tag::Class: {
      if (!loadSlotOf(arm.id, name).isNothing()) return isSetInBody(arm.id) ? Presence::Yes : Presence::Maybe;
      return yesIf(objectHasDunder(name) || builtinHasDunder("type", name) || name == "mro");
    }
    case Tag::Native:
      return yesIf(objectHasDunder(name) || analysis_.stubs.method(analysis_.stubs.cls(arm.id), name) != nullptr ||
                   analysis_.stubs.constant(analysis_.stubs.cls(arm.id), name) != nullptr);
    case Tag::Module: {
      const ir::Module& module = analysis_.program.modules[arm.id];
      if (name == "__name__" || name == "__dict__") return Presence::Yes;
      if (const StubModule* stub = module.is_native ? analysis_.stubs.module(module.name) : nullptr; stub != nullptr)
        return yesIf(stub->functions.contains(name) || stub->classes.contains(name) || stub->constants.contains(name));
      const auto& globals = analysis_.program.globals;
      const auto has = [&](const std::string& wanted) {
        return std::any_of(globals.begin(), globals.end(),
                           [&](const ir::Global& global) { return global.module == arm.id && global.name == wanted; });
      };
      if (!has(std::string(name)) && has("__getattr__"))
        report(diagnostics::Code::NotSupportedYet, range_, {"hasattr() or getattr() of a module that has `__getattr__`"});
      if (!has(std::string(name)))
        return yesIf(name == "__file__" || std::any_of(analysis_.program.modules.begin(), analysis_.program.modules.end(), [&](const auto& other) {
                       return other.name == module.name + "." + std::string(name);
                     }));
      return has(".bound." + std::string(name)) ? Presence::Maybe : Presence::Yes;
    }
    case Tag::Exception: {
      static const std::set<std::string_view> kNames = {"args", "with_traceback", "add_note", "__cause__", "__context__",
                                                        "__traceback__", "__suppress_context__"};
      if (kNames.contains(name) || objectHasDunder(name)) return Presence::Yes;
      if (analysis_.exception_fields.contains(name)) return Presence::Maybe;
      // `errno` and its like: what the exception is says the runtime.
      return exceptionAttributeOwner(name).empty() ? Presence::No : Presence::Maybe;
    }
    case Tag::Builtin: {
      const std::string_view type = analysis_.builtins[arm.id];
      const StubClass* cls = analysis_.stubs.builtinClass(type);
      if (!isBuiltinClass(type) && !isBuiltinException(type)) return yesIf(builtinHasDunder("function", name));
      return yesIf(builtinHasDunder("type", name) || builtinHasDunder(type, name) ||
                   (cls != nullptr && analysis_.stubs.method(*cls, name) != nullptr));
    }
    default: {
      if (arm.tag == Tag::Function && analysis_.function_values[arm.id].attributes.contains(name)) return Presence::Maybe;
      if (arm.tag == Tag::Function && (name == "__kwdefaults__" || name == "__closure__")) return Presence::Yes;
      if (arm.tag == Tag::Function || arm.tag == Tag::NativeFunction) return yesIf(builtinHasDunder("function", name));
      if (arm.tag == Tag::BoundMethod) return yesIf(builtinHasDunder("method", name));
      const StubClass* cls = arm.tag < Tag::Instance ? analysis_.stubs.builtinClass(className(arm.tag)) : nullptr;
      if (arm.tag == Tag::Array) cls = analysis_.stubs.findClass("array", "array");
      if (arm.tag == Tag::Iterator && !analysis_.node(arm.id).is_generator)
        return yesIf(objectHasDunder(name) || name == "__iter__" || name == "__next__");
      if (arm.tag == Tag::Iterator) {
        // What is only awaited has other methods than generators.
        const std::string kind = onlyAwaited(analysis_, AbstractValue::arm(arm.tag, arm.id));
        if (kind == "coroutine" && (name == "__iter__" || name == "__next__")) return Presence::No;
        if (kind == "coroutine" && name == "__await__") return Presence::Yes;
        if (kind == "async_generator") {
          static const std::set<std::string_view> kNames = {"__aiter__", "__anext__", "asend", "athrow", "aclose"};
          return yesIf(objectHasDunder(name) || kNames.contains(name));
        }
      }
      return yesIf(builtinHasDunder(className(arm.tag), name) ||
                   (cls != nullptr && analysis_.stubs.method(*cls, name) != nullptr));
    }
  }
}

void FunctionLowering::keepIn(ir::LocalId carrier, const Type* type, Lowered value, const AbstractValue& result) {
  if (type->kind == Kind::None || type->kind == Kind::Module || type->kind == Kind::Never || nothing(value)) return;
  if (value.value.isNothing()) value.value = result;
  const Lowered converted = convert(value, type);
  ir::Inst& copy = append(Op::Copy);
  copy.operands = {converted.operand};
  copy.type = type;
  copy.result = ir::Operand::local(carrier);
}

// A value that is carried out of branches: none, where there is nothing to carry.
auto FunctionLowering::carried(ir::LocalId carrier, const Type* type, const AbstractValue& result) -> Lowered {
  if (type->kind == Kind::Never) return {{}, type, {}};
  if (type->kind == Kind::None || type->kind == Kind::Module) {
    Lowered value = none();
    value.type = type;
    value.value = result;
    return value;
  }
  return {ir::Operand::local(carrier), type, result};
}

// `body`, and `otherwise` where it raises AttributeError.
auto FunctionLowering::attempt(const std::function<Lowered()>& body, const std::function<Lowered()>& otherwise,
                               const AbstractValue& result) -> Lowered {
  const Type* type = representation_.of(result, Place::Local);
  const ir::LocalId carrier = newLocal(".attribute", type);
  ir::Inst& attempt = append(Op::Try);
  attempt.index = 1;
  attempt.regions.resize(4);
  ir::Block* const outside = block_;
  block_ = &attempt.regions[0];
  keepIn(carrier, type, body(), result);
  block_ = &attempt.regions[1];
  const Lowered caught = emit(Op::CaughtException, {}, types_.get(Kind::Exception));
  const Lowered wanted{{ir::Operand::Kind::Builtin, program_.out->builtinId("AttributeError")}, types_.get(Kind::Class), {}};
  const Lowered missing = emit(Op::ExceptionMatches, {caught.operand, wanted.operand}, types_.get(Kind::Bool));
  ir::Inst& branch = emitVoid(Op::If, {missing.operand});
  branch.regions.resize(2);
  block_ = &branch.regions[0];
  keepIn(carrier, type, otherwise(), result);
  block_ = &branch.regions[1];
  append(Op::Reraise);
  block_ = outside;
  return carried(carrier, type, result);
}

// Is the object one of those in `part`?
auto FunctionLowering::isOneOf(const Lowered& object, const AbstractValue& part) -> Lowered {
  Lowered any = boolean(false);
  bool first = true;
  const auto either = [&](const Lowered& test) {
    any = first ? test : emit(Op::BitOr, {any.operand, test.operand}, types_.get(Kind::Bool));
    first = false;
  };
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    const auto scalar = static_cast<Scalar>(i);
    if (!part.has(scalar) || (scalar == Scalar::False && part.has(Scalar::True))) continue;
    if (scalar == Scalar::None) {
      either(emit(Op::Is, {object.operand, none().operand}, types_.get(Kind::Bool)));
      continue;
    }
    AbstractValue one = AbstractValue::scalar(scalar);
    if (scalar == Scalar::True || scalar == Scalar::False) one = AbstractValue::boolean();
    const Lowered test = emit(Op::TypeIs, {object.operand}, types_.get(Kind::Bool));
    last().tested = representation_.of(one, Place::Local);
    either(test);
  }
  if (!part.arms.empty()) either(typeTest(object.type->optional ? boxed(object) : object, part.arms));
  return any;
}

// hasattr(), or getattr() with a default.
auto FunctionLowering::lowerHasAttr(const ir::Inst& inst, const Lowered& object, std::string_view name,
                                    const Lowered* otherwise, const AbstractValue& result) -> Lowered {
  AbstractValue parts[3];
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    const auto scalar = static_cast<Scalar>(i);
    if (!object.value.has(scalar)) continue;
    const StubClass* cls = analysis_.stubs.builtinClass(className(scalar));
    const bool has = builtinHasDunder(className(scalar), name) || (cls != nullptr && analysis_.stubs.method(*cls, name) != nullptr);
    AbstractValue one = AbstractValue::scalar(scalar);
    if (scalar == Scalar::Int) one.interval = object.value.interval;
    analysis_.join(parts[static_cast<int>(has ? Presence::Yes : Presence::No)], one);
  }
  for (const Arm& arm : object.value.arms)
    analysis_.join(parts[static_cast<int>(presence(arm, name))], AbstractValue::arm(arm.tag, arm.id));
  const AbstractValue& no = parts[0];
  const AbstractValue& maybe = parts[1];
  AbstractValue some = parts[2];
  analysis_.join(some, maybe);
  const auto without = [&]() -> Lowered { return otherwise == nullptr ? boolean(false) : *otherwise; };
  if (some.isNothing()) return without();
  const auto load = [&](const Lowered& self) -> Lowered {
    const bool sure = maybe.isNothing();
    if (otherwise == nullptr && sure) return boolean(true);
    if (sure) return lowerLoadAttr(inst, self, name, result);
    return attempt(
        [&]() -> Lowered {
          // For the question alone: as something that may be anything.
          AbstractValue anything = AbstractValue::scalar(Scalar::None);
          analysis_.join(anything, AbstractValue::scalar(Scalar::Str));
          analysis_.join(anything, AbstractValue::scalar(Scalar::Int));
          const Lowered value = lowerLoadAttr(inst, self, name, otherwise == nullptr ? anything : result);
          return otherwise == nullptr ? boolean(true) : value;
        },
        without, result);
  };
  if (no.isNothing()) return load(object);
  const Type* type = representation_.of(result, Place::Local);
  const ir::LocalId carrier = newLocal(".attribute", type);
  const Lowered test = isOneOf(object, some);
  ir::Inst& branch = emitVoid(Op::If, {test.operand});
  branch.regions.resize(2);
  ir::Block* const outside = block_;
  block_ = &branch.regions[0];
  keepIn(carrier, type, load(narrowed(object, some)), result);
  block_ = &branch.regions[1];
  keepIn(carrier, type, without(), result);
  block_ = outside;
  return carried(carrier, type, result);
}

// Code for each of `names`, under a test whether it is the computed one.
auto FunctionLowering::chooseByName(const Lowered& name, const std::set<std::string_view>& names,
                                    const AbstractValue& result, const std::function<Lowered(std::string_view)>& each,
                                    const std::function<Lowered()>& otherwise) -> Lowered {
  const Type* type = representation_.of(result, Place::Local);
  const ir::LocalId carrier = newLocal(".attribute", type);
  ir::Block* const outside = block_;
  for (const std::string_view candidate : names) {
    const Lowered same = emit(Op::Eq, {name.operand, text(candidate).operand}, types_.get(Kind::Bool));
    ir::Inst& branch = emitVoid(Op::If, {same.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[0];
    keepIn(carrier, type, each(candidate), result);
    block_ = &branch.regions[1];
  }
  keepIn(carrier, type, otherwise(), result);
  block_ = outside;
  return carried(carrier, type, result);
}

auto FunctionLowering::loadNamedAttribute(const ir::Inst& inst, const Lowered& object, const Lowered& name,
                                          const AbstractValue& result) -> Lowered {
  return chooseByName(
      name, analysis_.attributeNames(object.value), result,
      [&](std::string_view candidate) { return lowerLoadAttr(inst, object, candidate, result); },
      [&] { return loadUnspelled(inst, object, name, result); });
}

// An attribute whose name is none of those that the classes of the object have.
auto FunctionLowering::loadUnspelled(const ir::Inst& inst, const Lowered& object, const Lowered& name, const AbstractValue& result)
    -> Lowered {
  return dispatchEach(object, result, [&](const Arm& arm, const Lowered& self) -> Lowered {
    const auto otherwise = [&]() -> Lowered {
      if (!plain_attributes_ && arm.tag == Tag::Instance &&
          analysis_.lookupClassAttribute(arm.id, "__getattribute__") != ir::kNone)
        return loadThroughHook(inst, self, arm.id, name, result);
      bool found = false;
      const Lowered value = plain_attributes_ ? Lowered{} : callDunder(inst, self, "__getattr__", {name}, result, found);
      if (found) return value;
      return runtime("raiseAttributeError", {boxed(self).operand, name.operand}, types_.get(Kind::Never));
    };
    const FieldFacts* more = arm.tag == Tag::Instance ? analysis_.findField(arm.id, Analysis::kMoreField) : nullptr;
    if (more == nullptr) return otherwise();
    Lowered held = runtime("moreGet", {rawField(self, arm.id, Analysis::kMoreField).operand, name.operand}, types_.get(Kind::Value));
    held.value = result;
    const Type* type = representation_.of(result, Place::Local);
    const ir::LocalId carrier = newLocal(".attribute", type);
    const Lowered is_set = runtime("isSet", {held.operand}, types_.get(Kind::Bool));
    ir::Inst& branch = emitVoid(Op::If, {is_set.operand});
    branch.regions.resize(2);
    ir::Block* const outside = block_;
    block_ = &branch.regions[0];
    keepIn(carrier, type, held, result);
    block_ = &branch.regions[1];
    keepIn(carrier, type, otherwise(), result);
    block_ = outside;
    return carried(carrier, type, result);
  });
}

// A field as it is stored where it may be undefined.
auto FunctionLowering::rawField(const Lowered& object, ir::ClassId cls, std::string_view name) -> Lowered {
  const FieldFacts* field = analysis_.findField(cls, name);
  const ir::ClassId holder = representation_.commonBase({cls, field->owner}) == field->owner ? field->owner : cls;
  Lowered held = emit(Op::LoadField, {convert(object, types_.instance(holder)).operand}, types_.get(Kind::Value));
  last().ref = holder;
  last().name = name;
  held.value = analysis_.peek(field->slot);
  return held;
}

// Code for each class that the object may be of.
auto FunctionLowering::dispatchEach(const Lowered& object, const AbstractValue& result,
                                    const std::function<Lowered(const Arm&, const Lowered&)>& each) -> Lowered {
  std::vector<Group> groups;
  for (const Arm& arm : object.value.arms)
    if (arm.tag == Tag::Instance || arm.tag == Tag::Class)
      groups.push_back({{arm}, [&each, arm](const Lowered& self) { return each(arm, self); }});
  return dispatch(object, std::move(groups), result, [&] { each({Tag::Module, 0}, object); });
}

// setattr() and delattr() with a name that the program does not spell.
auto FunctionLowering::changeMore(const Lowered& object, const Lowered& name, const Lowered* value) -> Lowered {
  return dispatchEach(object, AbstractValue::scalar(Scalar::None), [&](const Arm& arm, const Lowered& self) -> Lowered {
    // Nothing in the program asks a class for this name.
    if (arm.tag == Tag::Class && value != nullptr) return none();
    const FieldFacts* more = arm.tag == Tag::Instance ? analysis_.findField(arm.id, Analysis::kMoreField) : nullptr;
    if (more == nullptr)
      return runtime("raiseAttributeError", {boxed(self).operand, name.operand}, types_.get(Kind::Never));
    const Lowered held = rawField(self, arm.id, Analysis::kMoreField);
    if (value == nullptr) {
      runtimeVoid("moreDelete", {held.operand, boxed(self).operand, name.operand});
      return none();
    }
    const Lowered grown = runtime("moreWith", {held.operand, name.operand, boxed(*value).operand}, types_.get(Kind::Value));
    const ir::ClassId holder = representation_.commonBase({arm.id, more->owner}) == more->owner ? more->owner : arm.id;
    emitVoid(Op::StoreField, {convert(self, types_.instance(holder)).operand, grown.operand});
    last().ref = holder;
    last().name = Analysis::kMoreField;
    return none();
  });
}

// hasattr() of a name that the program does not spell: what hooks say, and attributes under computed names.
auto FunctionLowering::hasUnspelled(const ir::Inst& inst, const Lowered& object, const Lowered& name) -> Lowered {
  return attempt(
      [&] {
        // For the question alone: as something that may be anything.
        AbstractValue anything = AbstractValue::scalar(Scalar::None);
        analysis_.join(anything, AbstractValue::scalar(Scalar::Str));
        analysis_.join(anything, AbstractValue::scalar(Scalar::Int));
        loadUnspelled(inst, object, name, anything);
        return boolean(true);
      },
      [&] { return boolean(false); }, AbstractValue::boolean());
}

auto FunctionLowering::callAttributeBuiltin(const ir::Inst& inst, std::string_view builtin,
                                            const LoweredArguments& given, const AbstractValue& result) -> Lowered {
  const auto& values = given.values;
  const Lowered object = values[0];
  if (builtin.starts_with('.')) {
    direct_fields_ = true;
    const Lowered done = callAttributeBuiltin(inst, builtin == ".store_in_dict" ? "setattr" : "delattr", given, result);
    direct_fields_ = false;
    return done;
  }
  if (builtin == "dir") {
    bool found = false;
    const Lowered own = callDunder(inst, object, "__dir__", {}, answersOf(inst, object.value, "__dir__"), found);
    if (!found) return lowerDir(object, result);
    if (nothing(own)) return own;
    LoweredArguments names;
    names.shape.list.push_back({own.value, {}, {}});
    names.values.push_back(own);
    return callBuiltin(inst, "sorted", names, result);
  }
  if (builtin == "vars") {
    const bool lacks = object.value.scalars == 0 && std::all_of(object.value.arms.begin(), object.value.arms.end(), [&](const Arm& arm) {
                         return arm.tag == Tag::Instance && !analysis_.mayHaveField(arm.id, "__dict__");
                       });
    if (!lacks) return lowerLoadAttr(inst, object, "__dict__", result);
    raiseType("vars() argument must have __dict__ attribute");
    return {{}, types_.get(Kind::Never), {}};
  }
  if (values.size() < 2) {
    raiseType(std::string(builtin) + " expected at least 2 arguments, got 1");
    return {{}, types_.get(Kind::Never), {}};
  }
  std::string_view known;
  if (inst.operands.size() > 2 && inst.operands[2].isConstant()) {
    const ir::Constant& constant = analysis_.program.constants[inst.operands[2].index];
    if (constant.kind == ir::Constant::Kind::Str) known = constant.text;
  }
  if (!known.empty()) {
    if (builtin == "setattr") return lowerStoreAttr(inst, object, known, values[2]), none();
    if (builtin == "delattr") return lowerDelAttr(inst, object, known), none();
    if (builtin == "hasattr") return lowerHasAttr(inst, object, known, nullptr, AbstractValue::boolean());
    if (values.size() > 2) return lowerHasAttr(inst, object, known, &values[2], result);
    return lowerLoadAttr(inst, object, known, result);
  }
  Lowered name = values[1];
  if (name.type->kind != Kind::Str || name.type->optional)
    name = runtime("attributeName", {boxed(name).operand}, types_.get(Kind::Str));
  if (builtin == "setattr" || builtin == "delattr") {
    const bool stores = builtin == "setattr";
    if (stores && values.size() < 3) {
      raiseType("setattr expected 3 arguments, got 2");
      return {{}, types_.get(Kind::Never), {}};
    }
    return chooseByName(
        name, analysis_.storableNames(object.value, stores ? &values[2].value : nullptr), AbstractValue::scalar(Scalar::None),
        [&](std::string_view candidate) {
          stores ? lowerStoreAttr(inst, object, candidate, values[2]) : lowerDelAttr(inst, object, candidate);
          return none();
        },
        [&] { return changeMore(object, name, stores ? &values[2] : nullptr); });
  }
  if (builtin == "hasattr") {
    std::set<std::string_view> names = analysis_.attributeNames(object.value);
    names.insert(analysis_.askedDunders().begin(), analysis_.askedDunders().end());
    return chooseByName(
        name, names, AbstractValue::boolean(),
        [&](std::string_view candidate) { return lowerHasAttr(inst, object, candidate, nullptr, AbstractValue::boolean()); },
        [&] { return hasUnspelled(inst, object, name); });
  }
  if (values.size() < 3) return loadNamedAttribute(inst, object, name, result);
  return attempt([&] { return loadNamedAttribute(inst, object, name, result); }, [&] { return values[2]; }, result);
}

// vars(object): what its fields hold, by name. A snapshot.
auto FunctionLowering::lowerFieldDict(const Lowered& object, ir::ClassId cls, const AbstractValue& result) -> Lowered {
  const Type* type = representation_.of(result, Place::Local);
  Lowered dict = emit(Op::BuildDict, {}, type);
  ir::Block* const outside = block_;
  for (const std::string_view name : program_.fieldOrder(cls)) {
    const FieldFacts* field = analysis_.findField(cls, name);
    const auto set = [&](const Lowered& value) {
      emitVoid(Op::DictSet, {dict.operand, convert(text(name), type->arguments[0]).operand,
                             convert(value, type->arguments[1]).operand});
    };
    if (field->always_set) {
      set(loadField(object, cls, name));
      continue;
    }
    const Lowered held = rawField(object, cls, name);
    const Lowered is_set = runtime("isSet", {held.operand}, types_.get(Kind::Bool));
    ir::Inst& branch = emitVoid(Op::If, {is_set.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[0];
    set(held);
    block_ = outside;
  }
  if (analysis_.findField(cls, Analysis::kMoreField) != nullptr)
    runtimeVoid("moreInto", {dict.operand, rawField(object, cls, Analysis::kMoreField).operand});
  dict.value = result;
  return dict;
}

// dir(object): the names of its class, of the bases and of `object`, and the fields that are set.
// dir(module): what the module has by now.
auto FunctionLowering::moduleNames(ir::ModuleId module, const Type* type, const AbstractValue& result) -> Lowered {
  std::set<std::string_view> names{"__builtins__", "__cached__", "__doc__", "__file__", "__loader__", "__name__", "__package__", "__spec__"};
  for (const std::string_view name : analysis_.attributeNames(AbstractValue::arm(Tag::Module, module))) names.insert(name);
  Lowered list = emit(Op::BuildList, {}, type);
  for (const std::string_view name : names) {
    const auto add = [&] { emitVoid(Op::ListAppend, {list.operand, convert(text(name), type->element()).operand}); };
    if (presence({Tag::Module, module}, name) != Presence::Maybe) {
      add();
      continue;
    }
    const std::string flag = ".bound." + std::string(name);
    for (ir::GlobalId id = 0; id < analysis_.program.globals.size(); ++id) {
      if (analysis_.program.globals[id].module != module || analysis_.program.globals[id].name != flag) continue;
      const Lowered bound = emit(Op::LoadGlobal, {}, types_.get(Kind::Bool));
      last().ref = id;
      ir::Inst& branch = emitVoid(Op::If, {bound.operand});
      branch.regions.resize(2);
      ir::Block* const outside = block_;
      block_ = &branch.regions[0];
      add();
      block_ = outside;
    }
  }
  list.value = result;
  return list;
}

auto FunctionLowering::lowerDir(const Lowered& object, const AbstractValue& result) -> Lowered {
  const Type* type = representation_.of(result, Place::Local);
  std::vector<Group> groups;
  for (const Arm& arm : object.value.arms) {
    if (arm.tag == Tag::Module && !analysis_.program.modules[arm.id].is_native) {
      groups.push_back({{arm}, [this, arm, type, &result](const Lowered&) { return moduleNames(arm.id, type, result); }});
      continue;
    }
    if (arm.tag != Tag::Instance && arm.tag != Tag::Class) {
      report(diagnostics::Code::NotSupportedYet, range_, {"dir() of this"});
      return {{}, type, result};
    }
    groups.push_back({{arm}, [this, arm, type, &result](const Lowered& self) -> Lowered {
                        std::set<std::string_view> names;
                        for (const std::string_view name : objectDunders()) names.insert(name);
                        names.insert("__module__");
                        if (analysis_.mayHaveField(arm.id, "__dict__")) names.insert({"__dict__", "__weakref__"});
                        for (const ir::ClassId at : analysis_.classes[arm.id].mro) {
                          for (const auto& [name, slot] : analysis_.classes[at].attributes) names.insert(name);
                          names.insert(analysis_.classes[at].slot_names.begin(), analysis_.classes[at].slot_names.end());
                        }
                        const Lowered list = emit(Op::BuildList, {}, type);
                        const auto add = [&](std::string_view name) {
                          emitVoid(Op::ListAppend, {list.operand, convert(text(name), type->element()).operand});
                        };
                        ir::Block* const outside = block_;
                        if (arm.tag == Tag::Instance)
                          for (const std::string_view name : program_.fieldOrder(arm.id)) {
                            const FieldFacts* field = analysis_.findField(arm.id, name);
                            if (names.contains(name)) continue;
                            if (field->always_set) {
                              names.insert(name);
                              continue;
                            }
                            const Lowered held = rawField(self, arm.id, name);
                            const Lowered is_set = runtime("isSet", {held.operand}, types_.get(Kind::Bool));
                            ir::Inst& branch = emitVoid(Op::If, {is_set.operand});
                            branch.regions.resize(2);
                            block_ = &branch.regions[0];
                            add(name);
                            block_ = outside;
                          }
                        for (const std::string_view name : names) add(name);
                        runtimeVoid("list_sort", {list.operand, none().operand, boolean(false).operand});
                        Lowered value = list;
                        value.value = result;
                        return value;
                      }});
  }
  return dispatch(object, std::move(groups), result, [&] { raiseType("dir() of this"); });
}

// --- fields in order ------------------------------------------------------------------------------------------------

void ProgramLowering::orderFields(ir::ClassId cls, ir::FunctionId id, const ir::Block& block, int depth,
                                  std::vector<std::string_view>& order) {
  const ir::Function& function = *analysis.program.functions[id];
  if (function.parameters.empty()) return;
  const ir::LocalId self = function.parameters[0].local;
  const auto isSelf = [&](const ir::Operand& operand) { return operand.isLocal() && operand.index == self; };
  std::map<ir::TempId, ir::ClassId> supers;
  for (const auto& inst : block.insts) {
    if (inst->op == Op::StoreAttr && isSelf(inst->operands[0])) {
      if (std::find(order.begin(), order.end(), inst->name) == order.end()) order.push_back(inst->name);
    } else if (inst->op == Op::Super && inst->result.isTemp()) {
      supers[inst->result.index] = inst->ref;
    } else if (inst->op == Op::CallMethod && depth < 4) {
      ir::ClassId from = ir::kNone;
      const ir::Operand& receiver = inst->operands[0];
      const auto& mro = analysis.classes[cls].mro;
      if (isSelf(receiver)) from = cls;
      if (receiver.isTemp() && supers.contains(receiver.index)) {
        auto at = std::find(mro.begin(), mro.end(), supers[receiver.index]);
        if (at != mro.end())
          for (++at; at != mro.end() && from == ir::kNone; ++at)
            if (analysis.classes[*at].attributes.contains(inst->name)) from = *at;
      }
      const SlotId slot = from == ir::kNone ? ir::kNone : analysis.lookupClassAttribute(from, inst->name);
      if (slot != ir::kNone)
        for (const Arm& arm : analysis.peek(slot).arms)
          if (arm.tag == Tag::Function) {
            const ir::FunctionId inner = analysis.function_values[arm.id].function;
            orderFields(cls, inner, analysis.program.functions[inner]->body, depth + 1, order);
          }
    }
    for (const ir::Block& region : inst->regions) orderFields(cls, id, region, depth, order);
  }
}

auto ProgramLowering::fieldOrder(ir::ClassId cls) -> std::vector<std::string_view> {
  std::vector<std::string_view> walked, order;
  const SlotId init = analysis.lookupClassAttribute(cls, "__init__");
  if (init != ir::kNone)
    for (const Arm& arm : analysis.peek(init).arms)
      if (arm.tag == Tag::Function) {
        const ir::FunctionId function = analysis.function_values[arm.id].function;
        orderFields(cls, function, analysis.program.functions[function]->body, 0, walked);
      }
  for (const std::string_view name : walked)
    if (analysis.findField(cls, name) != nullptr) order.push_back(name);
  // The rest as the program first assigns them.
  std::vector<std::tuple<base::SourceRange, int, std::string_view>> rest;
  for (const ir::ClassId at : analysis.classes[cls].mro)
    for (const auto& [name, field] : analysis.classes[at].fields)
      if (name != Analysis::kMoreField && std::find(order.begin(), order.end(), name) == order.end())
        rest.push_back({field.first_store, analysis.appearance(name), name});
  std::sort(rest.begin(), rest.end());
  for (const auto& [range, place, name] : rest) order.push_back(name);
  return order;
}

}  // namespace krait::types
