// Lowering of classes: the class statement, making objects, and what every class has from `object`.
#include <algorithm>

#include "compiler/ir/class_names.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

void FunctionLowering::lowerMakeClass(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const AbstractValue made = AbstractValue::arm(Tag::Class, inst.ref);
  if (analysis_.classes[inst.ref].is_contradictory) {
    std::string names;
    for (const Arm& base : analysis_.classes[inst.ref].bases)
      names += (names.empty() ? "" : ", ") + std::string(base.tag == Tag::Class ? analysis_.program.classes[base.id]->name
                                                                                 : std::string_view(analysis_.builtins[base.id]));
    raiseType("Cannot create a consistent method resolution\norder (MRO) for bases " + names);
    return;
  }
  const Lowered cls = beginClass(inst);
  class_statements_[inst.ref] = cls;
  lowerBlock(inst.regions[0], *block_);
  for (const auto& stored : inst.regions[0].insts) {
    if (stored->op != Op::StoreClassAttr || stored->ref != inst.ref) continue;
    const AbstractValue held = loadSlotOf(inst.ref, stored->name);
    if (!analysis_.allHave(held, "__set_name__")) continue;
    const Lowered value = natural(loadClassVariable(inst.ref, stored->name, cls, held));
    bool found = false;
    callDunder(inst, value, "__set_name__", {cls, text(stored->name)}, answersOf(inst, held, "__set_name__"), found);
  }
  const auto [owner, hook] = analysis_.inheritedHook(inst.ref);
  if (owner != ir::kNone) {
    LoweredArguments given;
    given.shape.list.push_back({made, {ArgumentSource::Kind::Receiver}, {}});
    given.values.push_back(cls);
    for (size_t i = 0; i < inst.operands.size(); ++i) {
      if (inst.arguments[i].kind != ir::Argument::Kind::Keyword) continue;
      const Lowered value = use(inst, i);
      given.shape.list.push_back({value.value, {}, inst.arguments[i].keyword});
      given.values.push_back(value);
    }
    callFunction(inst, hook, {}, given);
  }
  finish(inst, {cls.operand, cls.type, facts.result});
}

// --- making objects -------------------------------------------------------------------------------------------------

// An object of a class, not initialised but for the fields that a class attribute gives their first value.
auto FunctionLowering::newInstance(const ir::Inst& inst, const Lowered& of) -> Lowered {
  const auto made = analysis_.made_at.find({of.value.arms[0].id, &inst, copy_});
  const ir::ClassId cls = analysis_.findForm(made == analysis_.made_at.end() ? of.value.arms[0].id : made->second);
  KRAIT_CHECK(analysis_.classes[cls].is_instantiated, "an object of a form that nothing makes");
  Lowered object = emit(Op::NewObject, {}, types_.instance(cls));
  last().ref = cls;
  object.value = AbstractValue::arm(Tag::Instance, cls);
  if (isMadeOften(cls)) runtimeVoid("setClass", {object.operand, classIn(of, cls).operand});
  for (const ir::ClassId at : analysis_.classes[cls].mro)
    for (const auto& [name, field] : analysis_.classes[at].fields) {
      if (program_.attributeOwner(cls, name) == ir::kNone) continue;
      const AbstractValue in_class = loadSlotOf(cls, name);
      if (analysis_.binds(in_class) || in_class.isNothing() || !field.always_set) continue;
      const Type* type = representation_.field(field);
      if (type->kind == Kind::None || type->kind == Kind::Module) continue;
      const Lowered initial = loadClassValue(inst, cls, name, object, false, in_class);
      emitVoid(Op::StoreField, {object.operand, convert(initial, type).operand});
      last().ref = cls;
      last().name = name;
    }
  return object;
}

void FunctionLowering::setExceptionArguments(const Lowered& object, const LoweredArguments& given, bool even_none) {
  std::vector<ir::Operand> operands{convert(object, types_.get(Kind::Exception)).operand};
  if (given.shape.has_star) return runtimeVoid("setExceptionArgumentsFrom", {operands[0], argumentTuple(given).operand});
  for (size_t i = 0; i < given.shape.positionalCount(); ++i) {
    const Lowered& value = given.values[i];
    const bool text_itself = value.type->kind == Kind::Str && !value.type->optional && given.values.size() == 1;
    operands.push_back(text_itself ? value.operand : boxed(value).operand);
  }
  if (operands.size() > 1 || even_none) runtimeVoid("setExceptionArguments", operands);
}

// Calls the class `of`, which can only be one.
auto FunctionLowering::callClass(const ir::Inst& inst, const Lowered& of, const LoweredArguments& given, bool is_plain) -> Lowered {
  const ir::ClassId cls = of.value.arms[0].id;
  if (!is_plain && analysis_.areClassesWith(of.value, Analysis::kMetaCall))
    return callMethod(inst, of, Analysis::kMetaCall, given, answersOf(inst, of.value, Analysis::kMetaCall));
  if (analysis_.classes[cls].attributes.contains(Analysis::kAbstract)) {
    callMethod(inst, of, Analysis::kAbstract, {}, {});
    return {{}, types_.get(Kind::Never), {}};
  }
  if (given.values.size() == 1 && analysis_.areClassesWith(of.value, Analysis::kEnumCall))
    return callMethod(inst, of, Analysis::kEnumCall, given, answersOf(inst, of.value, Analysis::kEnumCall));
  if (!loadSlotOf(cls, "__new__").isNothing()) return callNew(inst, of, given);
  const Lowered object = newInstance(inst, of);
  const bool is_exception = isBuiltinException(analysis_.classes[cls].builtin_base);
  if (is_exception) setExceptionArguments(object, given, false);
  bool found = false;
  const Lowered done = callClassAttribute(inst, cls, "__init__", object, given, AbstractValue::scalar(Scalar::None), found);
  if (found && nothing(done)) return done;
  if (!found && !is_exception && (!given.values.empty() || given.shape.has_star)) {
    raiseType(std::string(analysis_.program.classes[cls]->name) + "() takes no arguments");
    return {{}, types_.get(Kind::Never), {}};
  }
  return object;
}

// A class with __new__: what that gives is initialised if it is an object of the class.
auto FunctionLowering::callNew(const ir::Inst& inst, const Lowered& of, const LoweredArguments& given) -> Lowered {
  const ir::ClassId cls = of.value.arms[0].id;
  const Lowered own = classIn(of, cls);
  const AbstractValue makers = loadSlotOf(cls, "__new__");
  const Arm maker = makers.arms.empty() ? Arm{Tag::Module, 0} : makers.arms[0];
  const FunctionValueId function = maker.tag == Tag::Function     ? maker.id
                                   : maker.tag == Tag::Descriptor ? analysis_.descriptors[maker.id].getter
                                                                  : ir::kNone;
  if (makers.arms.size() != 1 || function == ir::kNone) {
    report(diagnostics::Code::NotSupportedYet, inst.range, {"this kind of `__new__`"});
    return {{}, types_.get(Kind::Never), {}};
  }
  Lowered made = callFunction(inst, function, {}, withReceiver(given, own));
  if (nothing(made)) return made;
  AbstractValue initialised = made.value;
  initialised.scalars = 0;
  initialised.interval = Interval::empty();
  std::erase_if(initialised.arms, [&](const Arm& arm) {
    return arm.tag != Tag::Instance || !analysis_.derivesFrom(arm.id, cls) ||
           analysis_.lookupClassAttribute(arm.id, "__init__") == ir::kNone;
  });
  if (initialised.isNothing()) return made;
  if (made.operand.isTemp()) {
    // It is used twice.
    const ir::LocalId kept = newLocal(".made", made.type);
    keepIn(kept, made.type, made, made.value);
    made.operand = ir::Operand::local(kept);
  }
  const AbstractValue none_at_all = AbstractValue::scalar(Scalar::None);
  const AbstractValue answers = answersOf(inst, initialised, "__init__");
  if (initialised == made.value) {
    const Lowered done = callMethod(inst, made, "__init__", given, answers.isNothing() ? none_at_all : answers);
    return nothing(done) ? done : made;
  }
  const Lowered test = isOneOf(made, initialised);
  ir::Inst& branch = emitVoid(Op::If, {test.operand});
  branch.regions.resize(2);
  ir::Block* const outside = block_;
  block_ = &branch.regions[0];
  callMethod(inst, narrowed(made, initialised), "__init__", given, answers);
  block_ = outside;
  return made;
}

// object.__new__(cls)
auto FunctionLowering::newObject(const ir::Inst& inst, const LoweredArguments& given, const AbstractValue& result)
    -> Lowered {
  const Lowered cls = given.values.empty() ? none() : given.values[0];
  std::vector<Group> groups;
  LoweredArguments rest = given;
  if (!rest.values.empty()) {
    rest.values.erase(rest.values.begin());
    rest.shape.list.erase(rest.shape.list.begin());
  }
  for (const Arm& arm : cls.value.arms)
    if (arm.tag == Tag::Class)
      groups.push_back({{arm}, [this, &inst, arm, rest](const Lowered& one) {
                          const Lowered object = newInstance(inst, one);
                          if (isBuiltinException(analysis_.classes[arm.id].builtin_base)) setExceptionArguments(object, rest, false);
                          return object;
                        }});
  return dispatch(cls, std::move(groups), result, [&] { raiseType("object.__new__(X): X is not a type object"); });
}

// The list of the members of an enumeration, of which class ever.
auto FunctionLowering::enumMembers(const Lowered& classes) -> Lowered {
  AbstractValue all;
  std::vector<Group> groups;
  for (const Arm& arm : classes.value.arms) {
    analysis_.join(all, loadSlotOf(arm.id, Analysis::kEnumMembers));
    groups.push_back({{arm}, [this, arm](const Lowered& one) {
                        return natural(loadClassVariable(arm.id, Analysis::kEnumMembers, one, loadSlotOf(arm.id, Analysis::kEnumMembers)));
                      }});
  }
  return dispatch(classes, std::move(groups), all, [] {});
}

// --- what `object` gives --------------------------------------------------------------------------------------------

auto FunctionLowering::lowerClassFact(const Lowered& self, ir::ClassId cls, std::string_view name, const AbstractValue& result)
    -> Lowered {
  const ir::Class& source = *analysis_.program.classes[cls];
  if (name == "__name__") return text(source.name);
  if (name == "__qualname__") return text(ir::shownQualifiedName(source));
  if (name == "__module__")
    return text(source.module == analysis_.program.main ? "__main__" : analysis_.program.modules[source.module].name);
  if (name == "__doc__") return source.docstring.data() == nullptr ? none() : text(source.docstring);
  const auto valueOf = [&](const Arm& arm) {
    if (arm.tag == Tag::Class) return classIn(self, arm.id);
    return Lowered{{}, types_.get(Kind::Module), AbstractValue::arm(arm.tag, arm.id)};
  };
  if (name == "__base__") return valueOf(analysis_.basesOf(cls).front());
  const std::vector<Arm> listed = name == "__mro__" ? analysis_.orderOf(cls) : analysis_.basesOf(cls);
  AbstractValue made = result;
  std::erase_if(made.arms, [](const Arm& arm) { return arm.tag != Tag::Tuple; });
  made.scalars = 0;
  const Type* type = representation_.of(made, Place::Local);
  std::vector<ir::Operand> items;
  for (size_t i = 0; i < listed.size(); ++i)
    items.push_back(convert(materialise(valueOf(listed[i])), type->kind == Kind::Tuple ? type->arguments[i] : type->element()).operand);
  Lowered tuple = emit(Op::BuildTuple, items, type);
  tuple.value = made;
  return tuple;
}

// `C.mro()`, `C.__subclasses__()`.
auto FunctionLowering::lowerClassList(const Lowered& self, ir::ClassId cls, std::string_view name, const AbstractValue& result)
    -> Lowered {
  const Type* type = representation_.of(result, Place::Local);
  std::vector<ir::Operand> items;
  const bool order = name == "mro";
  for (const Arm& arm : order ? analysis_.orderOf(cls) : analysis_.derivedOf(cls)) {
    const Lowered one = order && arm.tag == Tag::Class ? classIn(self, arm.id)
                                                       : Lowered{{}, types_.get(Kind::Module), AbstractValue::arm(arm.tag, arm.id)};
    items.push_back(convert(materialise(one), type->element()).operand);
  }
  Lowered list = emit(Op::BuildList, items, type);
  list.value = result;
  return list;
}

// What __getattribute__ gives, or __getattr__ where that raises AttributeError.
auto FunctionLowering::loadThroughHook(const ir::Inst& inst, const Lowered& self, ir::ClassId cls, const Lowered& name,
                                       const AbstractValue& result) -> Lowered {
  const auto call = [&](std::string_view hook) {
    bool found = false;
    return callDunder(inst, self, hook, {name}, result, found);
  };
  if (analysis_.lookupClassAttribute(cls, "__getattr__") == ir::kNone) return call("__getattribute__");
  return attempt([&] { return call("__getattribute__"); }, [&] { return call("__getattr__"); }, result);
}

// e.with_traceback(tb) is e.
auto FunctionLowering::withTraceback(const Lowered& self, const LoweredArguments& given) -> Lowered {
  const Lowered traceback = given.values.empty() ? none() : given.values[0];
  runtime("exception_with_traceback", {convert(self, types_.get(Kind::Exception)).operand, boxed(traceback).operand},
          types_.get(Kind::None));
  return self;
}

// A method that every class has from `object`, called on `self`.
auto FunctionLowering::objectMethod(const ir::Inst& inst, const Lowered& self, std::string_view name,
                                    const LoweredArguments& given, const AbstractValue& result, bool& found) -> Lowered {
  const bool is_exception = std::all_of(self.value.arms.begin(), self.value.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Exception || (arm.tag == Tag::Instance && isBuiltinException(analysis_.classes[arm.id].builtin_base));
  });
  const auto knownName = [&](size_t operand) -> std::string_view {
    if (inst.operands.size() <= operand || !inst.operands[operand].isConstant()) return {};
    return analysis_.program.constants[inst.operands[operand].index].text;
  };
  const auto argument = [&](size_t i) { return i < given.values.size() ? given.values[i] : none(); };
  const Type* str = types_.get(Kind::Str);
  found = true;
  if (name == "__init__" || name == "__init_subclass__") {
    if (name == "__init_subclass__" && (given.shape.has_double_star || !given.values.empty())) {
      const Lowered cls = convert(materialise(classOf(self)), types_.get(Kind::Class));
      if (!given.values.empty()) return runtime("raiseSubclassKeywords", {cls.operand}, types_.get(Kind::Never));
      const Lowered any = truth(given.double_star);
      ir::Inst& branch = emitVoid(Op::If, {any.operand});
      branch.regions.resize(2);
      ir::Block* const outside = block_;
      block_ = &branch.regions[0];
      runtime("raiseSubclassKeywords", {cls.operand}, types_.get(Kind::Never));
      block_ = outside;
    }
    if (is_exception && name == "__init__") {
      setExceptionArguments(self, given, true);
      const bool is_own = self.value.arms[0].tag == Tag::Instance;
      const Lowered named = nameException(convert(self, types_.get(Kind::Exception)),
                                          is_own ? analysis_.classes[self.value.arms[0].id].builtin_base : "BaseException", given);
      if (nothing(named)) return named;
    }
    if (!is_exception && name == "__init__" && !given.values.empty() && self.value.arms.size() == 1 &&
        self.value.arms[0].tag == Tag::Instance && loadSlotOf(self.value.arms[0].id, "__new__").isNothing()) {
      raiseType("object.__init__() takes exactly one argument (the instance to initialize)");
      return {{}, types_.get(Kind::Never), {}};
    }
    return none();
  }
  if (name == "__str__")
    return is_exception ? runtime("exception_str", {convert(self, types_.get(Kind::Exception)).operand}, str)
                        : runtime("repr", {boxed(self).operand}, str);
  if (name == "__repr__")
    return is_exception ? runtime("exceptionRepr", {convert(self, types_.get(Kind::Exception)).operand}, str)
                        : runtime("objectRepr", {boxed(self).operand}, str);
  if (name == "__format__") return runtime("objectFormat", {boxed(self).operand, boxed(argument(0)).operand}, str);
  if (name == "__hash__") return runtime("objectHash", {boxed(self).operand}, representation_.word());
  const auto notImplemented = [&] {
    Lowered value = constant({.kind = ir::Constant::Kind::NotImplemented, .text = {}}, types_.get(Kind::Value));
    value.value = AbstractValue::scalar(Scalar::NotImplemented);
    return value;
  };
  if (name == "__eq__" || name == "__ne__") {
    Lowered value = runtime(name == "__eq__" ? "objectEq" : "objectNe", {boxed(self).operand, boxed(argument(0)).operand},
                            types_.get(Kind::Value));
    value.value = analysis_.joined(AbstractValue::boolean(), AbstractValue::scalar(Scalar::NotImplemented));
    return value;
  }
  if (name == "__lt__" || name == "__le__" || name == "__gt__" || name == "__ge__") return notImplemented();
  if (name == "__getattribute__" || name == "__setattr__" || name == "__delattr__") {
    const size_t behind = name == "__setattr__" ? 2 : 1;
    const std::string_view known = inst.operands.size() > behind ? knownName(inst.operands.size() - behind) : std::string_view{};
    Lowered computed = argument(0);
    if (known.empty() && (computed.type->kind != Kind::Str || computed.type->optional))
      computed = runtime("attributeName", {boxed(computed).operand}, str);
    const bool before = plain_attributes_;
    plain_attributes_ = true;
    Lowered value = none();
    if (name == "__getattribute__") {
      value = known.empty() ? loadNamedAttribute(inst, self, computed, result) : lowerLoadAttr(inst, self, known, result);
    } else {
      const auto change = [&](std::string_view each) {
        name == "__setattr__" ? lowerStoreAttr(inst, self, each, argument(1)) : lowerDelAttr(inst, self, each);
        return none();
      };
      if (!known.empty()) {
        change(known);
      } else {
        const Lowered kept = argument(1);
        chooseByName(computed, analysis_.storableNames(self.value, &kept.value), AbstractValue::scalar(Scalar::None), change,
                     [&] { return changeMore(self, computed, name == "__setattr__" ? &kept : nullptr); });
      }
    }
    plain_attributes_ = before;
    return value;
  }
  found = false;
  return none();
}

}  // namespace krait::types
