// Classes: the class statement, making objects, and what every class has from `object`.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

// What the class statement says by its form: which attributes it always sets, and `__slots__`.
void Interpreter::noteClassBody(const ir::Inst& inst) {
  ClassFacts& cls = analysis_.classes[inst.ref];
  const auto textOf = [&](const ir::Operand& operand) -> std::string_view {
    return operand.isConstant() ? std::string_view(analysis_.program.constants[operand.index].text) : std::string_view{};
  };
  for (const auto& stored : inst.regions[0].insts) {
    if (stored->op == ir::Op::DelAttr && stored->operands[0] == ir::Operand{ir::Operand::Kind::Class, inst.ref})
      cls.set_in_body.erase(stored->name);
    if (stored->op != ir::Op::StoreClassAttr || stored->ref != inst.ref) continue;
    if (cls.set_in_body.insert(stored->name).second) cls.attribute_order.push_back(stored->name);
    if (stored->name != "__slots__") continue;
    const ir::Inst* names = definition(stored->operands[0]);
    if (names == nullptr && textOf(stored->operands[0]).empty()) continue;
    cls.has_slots = true;
    if (names == nullptr) {
      cls.slot_names.insert(textOf(stored->operands[0]));
    } else {
      for (const ir::Operand& name : names->operands) cls.slot_names.insert(textOf(name));
    }
  }
}

// Decorators that give several classes back make the value of a name any of them. The name itself tells which class is
// meant; lowering has that checked at run time.
auto Interpreter::baseByName(const ir::Operand& base, const AbstractValue& classes) -> AbstractValue {
  std::string_view name;
  ir::Operand from = base;
  if (const ir::Inst* made = definition(base); made != nullptr) {
    if (made->op == ir::Op::LoadGlobal) name = analysis_.program.globals[made->ref].name;
    if (made->op == ir::Op::LoadAttr) name = made->name;
    if (made->op == ir::Op::LoadCell) from = made->operands[0];
  }
  if (from.isLocal()) name = function_.locals[from.index].name;
  AbstractValue meant = classes;
  std::erase_if(meant.arms, [&](const Arm& arm) { return arm.tag != Tag::Class || analysis_.program.classes[arm.id]->name != name; });
  return meant.arms.size() == 1 ? meant : classes;
}

auto Interpreter::makeClass(const ir::Inst& inst, Flow& flow) -> AbstractValue {
  std::vector<Arm> bases;
  CallArguments keywords;
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    const AbstractValue base = valueOf(inst.operands[i], flow);
    if (inst.arguments[i].kind == ir::Argument::Kind::Keyword) {
      if (inst.arguments[i].keyword == "metaclass") {
        report(diagnostics::Code::NotSupportedYet, inst, {"a metaclass"});
        return {};
      }
      keywords.list.push_back({base, {ArgumentSource::Kind::Operand, static_cast<uint32_t>(i)}, inst.arguments[i].keyword});
      continue;
    }
    if (inst.arguments[i].kind != ir::Argument::Kind::Positional) {
      report(diagnostics::Code::NotSupportedYet, inst, {"`*` or `**` in a class statement"});
      return {};
    }
    AbstractValue base_value = base;
    // No class derives from itself: where decorators give many classes back, one that comes later is another's base.
    std::erase_if(base_value.arms, [&](const Arm& one) { return one.tag == Tag::Class && analysis_.derivesFrom(one.id, inst.ref); });
    if (base_value.arms.size() > 1) base_value = baseByName(inst.operands[i], base_value);
    if (base_value.arms.size() != 1 || base_value.scalars != 0) {
      if (base_value.isNothing()) return {};  // not known yet
      report(diagnostics::Code::NotSupportedYet, inst, {"a base class that is not known at compile time"});
      return {};
    }
    const Arm arm = base_value.arms[0];
    if (arm.tag == Tag::Class) {
      if (!analysis_.classes[arm.id].is_resolved) return {};
      bases.push_back(arm);
    } else if (arm.tag == Tag::Builtin) {
      const std::string_view name = analysis_.builtins[arm.id];
      if (name != "object" && !isBuiltinException(name)) {
        report(diagnostics::Code::NotSupportedYet, inst, {"a class derived from `" + std::string(name) + "`"});
        return {};
      }
      bases.push_back(arm);
    } else {
      report(diagnostics::Code::NotSupportedYet, inst, {"this kind of base class"});
      return {};
    }
  }
  analysis_.resolveClass(inst.ref, std::move(bases));
  if (analysis_.classes[inst.ref].is_contradictory) {
    report(diagnostics::Code::CertainTypeError, inst, {"the orders of the bases of `" + std::string(analysis_.program.classes[inst.ref]->name) + "` contradict each other"});
    return {};
  }
  noteClassBody(inst);
  analysis_.classes[inst.ref].copy = copy_;
  runBlock(inst.regions[0], flow);
  if (!flow.reachable) return {};
  const AbstractValue made = AbstractValue::arm(Tag::Class, inst.ref);
  for (const auto& stored : inst.regions[0].insts) {
    if (stored->op != ir::Op::StoreClassAttr || stored->ref != inst.ref) continue;
    const SlotId slot = analysis_.lookupClassAttribute(inst.ref, stored->name);
    if (slot == ir::kNone) continue;
    bool found = false;
    for (const Arm& arm : read(slot).arms)
      if (arm.tag == Tag::Instance)
        callDunder(inst, AbstractValue::arm(arm.tag, arm.id), "__set_name__", {made, AbstractValue::scalar(Scalar::Str)}, found);
  }
  bool found = false;
  const auto [hook, function] = analysis_.inheritedHook(inst.ref);
  if (hook != ir::kNone) {
    keywords.list.insert(keywords.list.begin(), {made, {ArgumentSource::Kind::Receiver}, {}});
    callFunction(inst, function, keywords, true);
    found = true;
  }
  if (!found && !keywords.list.empty())
    report(diagnostics::Code::CertainTypeError, inst,
           {std::string(analysis_.program.classes[inst.ref]->name) + ".__init_subclass__() takes no keyword arguments"});
  return made;
}

// --- making objects -------------------------------------------------------------------------------------------------

// object.__new__(cls): an object of each class that it may be asked for, not initialised.
auto Interpreter::newObject(const AbstractValue& classes) -> AbstractValue {
  AbstractValue result;
  for (const Arm& arm : classes.arms) {
    if (arm.tag != Tag::Class || !analysis_.classes[arm.id].is_resolved) continue;
    analysis_.noteInstantiated(arm.id);
    exposeClass(arm.id, "__del__", {});
    analysis_.classes[arm.id].is_made_bare = true;
    analysis_.join(result, AbstractValue::arm(Tag::Instance, arm.id));
  }
  return result;
}

auto Interpreter::callClass(const ir::Inst& inst, ir::ClassId cls, const CallArguments& arguments, bool is_plain) -> AbstractValue {
  if (!analysis_.classes[cls].is_resolved) return {};
  if (!is_plain && analysis_.lookupClassAttribute(cls, Analysis::kMetaCall) != ir::kNone)
    return callMethod(inst, AbstractValue::arm(Tag::Class, cls), Analysis::kMetaCall, arguments);
  bool found = false;
  // compiler/expand gives classes with abstract methods a method that refuses.
  if (analysis_.classes[cls].attributes.contains(Analysis::kAbstract))
    return callMethod(inst, AbstractValue::arm(Tag::Class, cls), Analysis::kAbstract, {});
  // `Color(1)` looks a member up; members are made with a name and a value.
  if (arguments.list.size() == 1 && analysis_.lookupClassAttribute(cls, Analysis::kEnumCall) != ir::kNone)
    return callMethod(inst, AbstractValue::arm(Tag::Class, cls), Analysis::kEnumCall, arguments);
  if (const SlotId make = analysis_.lookupClassAttribute(cls, "__new__"); make != ir::kNone) {
    CallArguments with_class = arguments;
    with_class.list.insert(with_class.list.begin(),
                           {AbstractValue::arm(Tag::Class, cls), {ArgumentSource::Kind::Receiver}, {}});
    AbstractValue made;
    for (const Arm& arm : read(make).arms) {
      if (arm.tag == Tag::Function) analysis_.join(made, callFunction(inst, arm.id, with_class, true));
      if (arm.tag == Tag::Descriptor)
        analysis_.join(made, callFunction(inst, analysis_.descriptors[arm.id].getter, with_class, true));
    }
    bool returns = true;
    for (const Arm& arm : made.arms) {
      if (arm.tag != Tag::Instance || !analysis_.derivesFrom(arm.id, cls)) continue;
      bool has_init = false;
      const AbstractValue done = callInstanceMethod(inst, arm.id, "__init__", arguments, has_init);
      if (has_init && done.isNothing() && made.arms.size() == 1 && made.scalars == 0) returns = false;
    }
    return returns ? made : AbstractValue{};
  }
  std::vector<AbstractValue> values;
  for (const CallArgument& argument : arguments.list) values.push_back(argument.value);
  cls = analysis_.formMadeAt(inst, copy_, cls, values);
  analysis_.noteInstantiated(cls);
  exposeClass(cls, "__del__", {});
  const AbstractValue self = AbstractValue::arm(Tag::Instance, cls);
  const AbstractValue initialised = callInstanceMethod(inst, cls, "__init__", arguments, found);
  const bool is_exception = isBuiltinException(analysis_.classes[cls].builtin_base);
  if (is_exception) {
    if (arguments.has_star) analysis_.write(analysis_.exception_arguments, arguments.star.value);
    for (const CallArgument& argument : arguments.list) {
      analysis_.write(analysis_.exception_arguments, argument.value);
      expose(inst, argument.value, {"__repr__", "__str__"});
    }
  }
  if (found && initialised.isNothing()) return {};  // __init__ never comes back
  if (!found && !is_exception && (!arguments.list.empty() || arguments.has_star)) {
    report(diagnostics::Code::CertainTypeError, inst,
           {std::string(analysis_.program.classes[cls]->name) + "() takes no arguments"});
    return {};
  }
  return self;
}

// --- what `object` gives --------------------------------------------------------------------------------------------

// What a class says of itself.
auto Interpreter::classFact(const ir::Inst& inst, ir::ClassId cls, std::string_view name) -> AbstractValue {
  const auto text = AbstractValue::scalar(Scalar::Str);
  if (name == "__dict__") {
    // A dictionary of what the class itself has; it is written nowhere.
    AbstractValue values = analysis_.joined(text, AbstractValue::scalar(Scalar::None));
    for (const auto& [attribute, slot] : analysis_.classes[cls].attributes) {
      AbstractValue held = read(slot);
      for (Arm& arm : held.arms)
        if (arm.tag == Tag::Descriptor) analysis_.join(values, AbstractValue::arm(arm.tag, analysis_.wholeProperty(held, arm.id)));
      std::erase_if(held.arms, [](const Arm& arm) { return arm.tag == Tag::Descriptor; });
      analysis_.join(values, held);
    }
    analysis_.watchAttribute("*", copy_);
    return dictOf(inst, text, values, 15);
  }
  if (name == "__name__" || name == "__qualname__" || name == "__module__") return text;
  if (name == "__doc__")
    return analysis_.program.classes[cls]->docstring.data() != nullptr ? text : AbstractValue::scalar(Scalar::None);
  const auto all = [&](const std::vector<Arm>& arms) {
    std::vector<AbstractValue> items;
    for (const Arm& arm : arms) items.push_back(AbstractValue::arm(arm.tag, arm.id));
    return items;
  };
  if (name == "__mro__") return tupleOf(inst, all(analysis_.orderOf(cls)), 5);
  if (name == "__bases__") return tupleOf(inst, all(analysis_.basesOf(cls)), 6);
  if (name == "__base__") return all(analysis_.basesOf(cls)).front();
  return {};
}

// A method that every class has from `object`, called on `self`.
auto Interpreter::objectMethod(const ir::Inst& inst, const AbstractValue& self, std::string_view name,
                               const CallArguments& arguments, bool& found) -> AbstractValue {
  const auto none = AbstractValue::scalar(Scalar::None);
  const auto argument = [&](size_t i) { return i < arguments.list.size() ? arguments.list[i].value : AbstractValue{}; };
  const auto knownName = [&](size_t operand) -> std::string_view {
    if (inst.operands.size() <= operand || !inst.operands[operand].isConstant()) return {};
    return analysis_.program.constants[inst.operands[operand].index].text;
  };
  found = true;
  if (name == "__init__" || name == "__init_subclass__") {
    for (const Arm& arm : self.arms)
      if (arm.tag == Tag::Instance && isBuiltinException(analysis_.classes[arm.id].builtin_base)) {
        if (arguments.has_star) analysis_.write(analysis_.exception_arguments, arguments.star.value);
        for (const CallArgument& given : arguments.list) {
          analysis_.write(analysis_.exception_arguments, given.value);
          expose(inst, given.value, {"__repr__", "__str__"});
        }
      }
    return none;
  }
  if (name == "__repr__") return AbstractValue::scalar(Scalar::Str);
  if (name == "__str__" || name == "__format__") {
    expose(inst, self, {"__repr__"});
    return AbstractValue::scalar(Scalar::Str);
  }
  if (name == "__hash__") return AbstractValue::integer({analysis_.target.wordMin(), analysis_.target.wordMax()});
  if (name == "__eq__" || name == "__ne__")
    return analysis_.joined(AbstractValue::boolean(), AbstractValue::scalar(Scalar::NotImplemented));
  if (name == "__lt__" || name == "__le__" || name == "__gt__" || name == "__ge__")
    return AbstractValue::scalar(Scalar::NotImplemented);
  if (name == "__getattribute__" || name == "__setattr__" || name == "__delattr__") {
    // The name is the last argument, or stands before the value.
    const size_t behind = name == "__setattr__" ? 2 : 1;
    const std::string_view known = inst.operands.size() > behind ? knownName(inst.operands.size() - behind) : std::string_view{};
    std::set<std::string_view> names;
    if (!known.empty()) {
      names.insert(known);
    } else {
      analysis_.watchAttribute("*", copy_);
      const AbstractValue stored = name == "__setattr__" ? argument(1) : AbstractValue{};
      names = name == "__getattribute__" ? analysis_.attributeNames(self) : analysis_.storableNames(self, &stored);
    }
    AbstractValue result;
    const bool before = plain_attributes_;
    plain_attributes_ = true;
    for (const std::string_view each : names) {
      if (name == "__getattribute__") analysis_.join(result, loadAttribute(inst, self, each));
      if (name == "__setattr__") storeAttribute(inst, self, each, argument(1));
      if (name == "__delattr__") deleteAttribute(inst, self, each);
    }
    if (known.empty() && name == "__setattr__") storeMore(inst, self, argument(1));
    if (known.empty() && name == "__getattribute__") analysis_.join(result, analysis_.moreValues(self, copy_));
    plain_attributes_ = before;
    return name == "__getattribute__" ? result : none;
  }
  found = false;
  return {};
}

}  // namespace krait::types
