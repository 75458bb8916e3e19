// Calls: which copy of which function a call reaches, and what comes back.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

using ir::Op;

auto Interpreter::callArguments(const ir::Inst& inst, const Flow& flow) -> CallArguments {
  CallArguments arguments;
  std::vector<CallArgument> keywords;
  for (size_t i = 1; i < inst.operands.size(); ++i) {
    const ir::Argument& kind = inst.arguments[i - 1];
    const AbstractValue value = valueOf(inst.operands[i], flow);
    const auto index = static_cast<uint32_t>(i);
    switch (kind.kind) {
      case ir::Argument::Kind::Positional:
        // Behind a star of unknown length: one more item of it, so that the order is kept.
        if (arguments.has_star)
          analysis_.join(arguments.star.value, value);
        else
          arguments.list.push_back({value, {ArgumentSource::Kind::Operand, index}, {}});
        break;
      case ir::Argument::Kind::Keyword:
        keywords.push_back({value, {ArgumentSource::Kind::Operand, index}, kind.keyword});
        break;
      case ir::Argument::Kind::Star: {
        const bool fixed = value.scalars == 0 && value.arms.size() == 1 && value.arms[0].tag == Tag::Tuple &&
                           analysis_.node(value.arms[0].id).is_fixed && !arguments.has_star;
        if (fixed) {
          const Node tuple = analysis_.node(value.arms[0].id);
          for (uint32_t item = 0; item < tuple.items.size(); ++item)
            arguments.list.push_back(
                {read(tuple.items[item]), {ArgumentSource::Kind::TupleItem, index, item}, {}});
        } else {
          AbstractValue item = itemOf(inst, value);
          expose(inst, value, {"__len__"});
          if (arguments.has_star) analysis_.join(item, arguments.star.value);
          arguments.has_star = true;
          arguments.star = {item, {ArgumentSource::Kind::Operand, index}, {}};
        }
        break;
      }
      case ir::Argument::Kind::DoubleStar:
        // Several mappings are one: they are merged before the call.
        arguments.has_double_star = true;
        arguments.double_star.source = {ArgumentSource::Kind::Operand, index};
        analysis_.join(arguments.double_star.value, value);
        for (const Arm& arm : value.arms) {
          if (arm.tag != Tag::Instance) continue;
          AbstractValue names, values;
          for (const Arm& pair : itemOf(inst, pairsOf(inst, AbstractValue::arm(arm.tag, arm.id))).arms) {
            if (pair.tag != Tag::Tuple || analysis_.node(pair.id).items.size() != 2) continue;
            analysis_.join(names, read(analysis_.node(pair.id).items[0]));
            analysis_.join(values, read(analysis_.node(pair.id).items[1]));
          }
          analysis_.join(arguments.double_star.value, dictOf(inst, names, values, 14));
        }
        break;
    }
  }
  arguments.list.insert(arguments.list.end(), keywords.begin(), keywords.end());
  return arguments;
}

auto Interpreter::callOp(const ir::Inst& inst, const Flow& flow) -> AbstractValue {
  const AbstractValue callee = valueOf(inst.operands[0], flow);
  const CallArguments arguments = callArguments(inst, flow);
  if (inst.result.isTemp() && inst.operands.size() > 1 && inst.operands[1].isLocal())
    temp_versions_[inst.result.index].first = flow.version(inst.operands[1].index);
  if (inst.op == Op::CallMethod) return callMethod(inst, callee, inst.name, arguments);
  return callValue(inst, callee, arguments);
}

auto Interpreter::callValue(const ir::Inst& inst, const AbstractValue& callee, const CallArguments& arguments)
    -> AbstractValue {
  AbstractValue all;
  for (const Arm& arm : callee.arms) {
    AbstractValue result;
    switch (arm.tag) {
      case Tag::Function: analysis_.join(result, callFunction(inst, arm.id, arguments, false)); break;
      case Tag::Class: analysis_.join(result, callClass(inst, arm.id, arguments)); break;
      case Tag::Builtin:
        analysis_.join(result, callBuiltin(inst, analysis_.builtins[arm.id], arguments));
        break;
      case Tag::NativeFunction: {
        const StubFunction& function = analysis_.stubs.function(arm.id);
        if (isUnboundMethod(function) && arguments.list.empty() && arguments.has_star) {
          // The receiver is the first item of the star.
          analysis_.join(result, callMethod(inst, partOfClass(arguments.star.value, function.owner->name), function.name, arguments));
        } else if (isUnboundMethod(function) && arguments.list.empty()) {
          break;
        } else if (isUnboundMethod(function)) {
          CallArguments rest = arguments;
          rest.list.erase(rest.list.begin());
          analysis_.join(result, callMethod(inst, arguments.list[0].value, function.name, rest));
        } else {
          analysis_.join(result, callStub(inst, function, {}, {}, arguments));
        }
        break;
      }
      case Tag::NativeClass: {
        const StubClass& cls = analysis_.stubs.cls(arm.id);
        const StubFunction* constructor = analysis_.stubs.method(cls, "__new__");
        if (constructor == nullptr) constructor = analysis_.stubs.method(cls, "__init__");
        if (cls.name == "array" && cls.module == "array") {
          analysis_.join(result, convertTo(inst, "array", arguments));
          break;
        }
        if (constructor != nullptr) callStub(inst, *constructor, AbstractValue::arm(Tag::Native, arm.id), {}, arguments);
        analysis_.join(result, AbstractValue::arm(Tag::Native, arm.id));
        break;
      }
      case Tag::BoundMethod: {
        const BoundMethod method = analysis_.bound_methods[arm.id];
        const AbstractValue receiver = read(method.receiver);
        if (method.function.tag == Tag::Function) {
          CallArguments with_receiver = arguments;
          with_receiver.list.insert(with_receiver.list.begin(),
                                    {receiver, {ArgumentSource::Kind::Receiver}, {}});
          analysis_.join(result, callFunction(inst, method.function.id, with_receiver, true));
        } else {
          analysis_.join(result, callMethod(inst, receiver, method.name, arguments));
        }
        break;
      }
      case Tag::Instance: {
        bool found = false;
        analysis_.join(result, callInstanceMethod(inst, arm.id, "__call__", arguments, found));
        break;
      }
      case Tag::Descriptor:
        if (analysis_.isCallable(arm))
          analysis_.join(result, callFunction(inst, analysis_.descriptors[arm.id].getter, arguments, false));
        break;
      case Tag::Native:
        if (const StubFunction* call = analysis_.stubs.method(analysis_.stubs.cls(arm.id), "__call__"))
          analysis_.join(result, callStub(inst, *call, AbstractValue::arm(arm.tag, arm.id), {}, arguments));
        break;
      default: break;
    }
    if (facts_ != nullptr && analysis_.trial_depth == 0 && callee.arms.size() > 1)
      analysis_.join(facts_->answers[{&inst, arm}], result);
    analysis_.join(all, result);
  }
  return all;
}

// What `sorted`, `map` and the like call for each item. A key that is None gives the item back.
auto Interpreter::callBack(const ir::Inst& inst, const AbstractValue& callable, std::vector<AbstractValue> items,
                           bool none_is_identity, bool is_starred) -> AbstractValue {
  CallArguments arguments;
  if (is_starred) {
    arguments.has_star = true;
    arguments.star = {itemOf(inst, items[0]), {}, {}};
  } else {
    for (const AbstractValue& item : items) arguments.list.push_back({item, {}, {}});
  }
  AbstractValue result = callValue(inst, callable, arguments);
  if (none_is_identity && callable.has(Scalar::None)) analysis_.join(result, items[0]);
  if (facts_ != nullptr && analysis_.trial_depth == 0) {
    CallbackFacts& facts = facts_->callbacks[&inst];
    facts.is_starred = is_starred;
    facts.arguments.resize(std::max(facts.arguments.size(), items.size()));
    for (size_t i = 0; i < items.size(); ++i) analysis_.join(facts.arguments[i], items[i]);
    analysis_.join(facts.result, result);
  }
  return result;
}

auto Interpreter::callFunction(const ir::Inst& inst, FunctionValueId id, const CallArguments& arguments,
                               bool has_receiver) -> AbstractValue {
  const ir::Function& function = *analysis_.program.functions[analysis_.function_values[id].function];
  const Binding binding = bindArguments(function, arguments);
  if (!binding.ok) {
    report(diagnostics::Code::CertainTypeError, inst, {binding.error});
    return {};
  }
  std::vector<AbstractValue> values;
  for (size_t p = 0; p < function.parameters.size(); ++p) {
    const ParameterBinding& parameter = binding.parameters[p];
    AbstractValue value;
    switch (parameter.kind) {
      case ParameterBinding::Kind::Argument: value = arguments.list[parameter.argument].value; break;
      case ParameterBinding::Kind::StarItem:
      case ParameterBinding::Kind::DoubleStarItem:
      case ParameterBinding::Kind::Default: {
        if (parameter.kind == ParameterBinding::Kind::StarItem) value = arguments.star.value;
        if (parameter.kind != ParameterBinding::Kind::Default && arguments.has_double_star)
          for (const Arm& arm : arguments.double_star.value.arms)
            if (arm.tag == Tag::Dict) analysis_.join(value, read(analysis_.node(arm.id).second));
        const SlotId slot = analysis_.function_values[id].defaults[p];
        if (slot != ir::kNone) analysis_.join(value, read(slot));
        break;
      }
      case ParameterBinding::Kind::Variadic: {
        if (parameter.with_star) {
          value = containerOf(inst, Tag::Tuple, arguments.star.value, 7);
          for (const int i : parameter.rest)
            analysis_.write(analysis_.node(value.arms[0].id).element, arguments.list[i].value);
          break;
        }
        std::vector<AbstractValue> items;
        for (const int i : parameter.rest) items.push_back(arguments.list[i].value);
        value = tupleOf(inst, items, 7 + items.size() + 1);
        break;
      }
      case ParameterBinding::Kind::KeywordVariadic: {
        AbstractValue item;
        for (const int i : parameter.rest) analysis_.join(item, arguments.list[i].value);
        if (arguments.has_double_star)
          for (const Arm& arm : arguments.double_star.value.arms)
            if (arm.tag == Tag::Dict) analysis_.join(item, read(analysis_.node(arm.id).second));
        value = dictOf(inst, AbstractValue::scalar(Scalar::Str), item, 7);
        break;
      }
    }
    value.progress = {};
    values.push_back(value);
  }
  auto& edges = analysis_.copies[copy_].edges[&inst];
  const auto edge = std::find_if(edges.begin(), edges.end(), [&](const Edge& e) { return e.function == id; });
  CopyId copy = ir::kNone;
  if (analysis_.descending || analysis_.recording) {
    if (edge != edges.end()) copy = edge->copy;
  } else {
    if (has_receiver && edge != edges.end()) analysis_.keepOneForm(*edge, analysis_.formIn(values[0]));
    copy = analysis_.copyFor(id, values, has_receiver ? 0 : -1);
  }
  if (copy == ir::kNone) return {};
  if (edge == edges.end()) {
    edges.push_back({id, copy, true, has_receiver ? analysis_.formIn(values[0]) : ir::kNone});
  } else {
    edge->copy = copy;
    edge->is_live = true;
  }
  for (size_t p = 0; p < values.size(); ++p) analysis_.write(analysis_.copies[copy].parameters[p], values[p]);
  if (function.suspends()) return read(analysis_.copies[copy].generator_node_slot);
  return read(analysis_.copies[copy].result);
}

auto Interpreter::callInstanceMethod(const ir::Inst& inst, ir::ClassId cls, std::string_view name,
                                     const CallArguments& arguments, bool& found) -> AbstractValue {
  AbstractValue result;
  const SlotId attribute = analysis_.lookupInstanceAttribute(cls, name);
  if (attribute == ir::kNone) return result;
  const AbstractValue value = read(attribute);
  const AbstractValue self = AbstractValue::arm(Tag::Instance, cls);
  for (const Arm& arm : value.arms) {
    found = true;
    CallArguments with_receiver = arguments;
    if (arm.tag == Tag::Function) {
      const bool of_class = name == "__class_getitem__" || name == "__init_subclass__";
      with_receiver.list.insert(with_receiver.list.begin(), {of_class ? AbstractValue::arm(Tag::Class, analysis_.shownClass(cls)) : self, {ArgumentSource::Kind::Receiver}, {}});
      analysis_.join(result, callFunction(inst, arm.id, with_receiver, true));
    } else if (arm.tag == Tag::Descriptor) {
      const Descriptor descriptor = analysis_.descriptors[arm.id];
      switch (descriptor.kind) {
        case Descriptor::Kind::Static:
          analysis_.join(result, callFunction(inst, descriptor.getter, arguments, false));
          break;
        case Descriptor::Kind::Class:
          with_receiver.list.insert(with_receiver.list.begin(), {AbstractValue::arm(Tag::Class, analysis_.shownClass(cls)),
                                                                 {ArgumentSource::Kind::Receiver}, {}});
          analysis_.join(result, callFunction(inst, descriptor.getter, with_receiver, true));
          break;
        case Descriptor::Kind::Property: {
          CallArguments none;
          none.list.push_back({self, {ArgumentSource::Kind::Receiver}, {}});
          analysis_.join(result, callValue(inst, callFunction(inst, descriptor.getter, none, true), arguments));
          break;
        }
      }
    } else if (arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__get__") != ir::kNone) {
      const AbstractValue bound = bindClassValue(inst, name, AbstractValue::arm(arm.tag, arm.id), self, AbstractValue::arm(Tag::Class, analysis_.shownClass(cls)));
      analysis_.join(result, callValue(inst, bound, arguments));
    } else {
      analysis_.join(result, callValue(inst, AbstractValue::arm(arm.tag, arm.id), arguments));
    }
  }
  return result;
}

auto Interpreter::callDunder(const ir::Inst& inst, const AbstractValue& object, std::string_view name,
                             std::vector<AbstractValue> values, bool& found) -> AbstractValue {
  AbstractValue result;
  if (name.empty()) return result;
  for (const Arm& arm : object.arms) {
    if (arm.tag != Tag::Instance) continue;
    CallArguments arguments;
    for (const AbstractValue& value : values)
      arguments.list.push_back({value, {ArgumentSource::Kind::Operand, 1}, {}});
    analysis_.join(result, callInstanceMethod(inst, arm.id, name, arguments, found));
  }
  return result;
}

auto Interpreter::callMethod(const ir::Inst& inst, const AbstractValue& receiver, std::string_view name,
                             const CallArguments& arguments) -> AbstractValue {
  AbstractValue result;
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    const auto scalar = static_cast<Scalar>(i);
    if (!receiver.has(scalar) || (scalar == Scalar::False && receiver.has(Scalar::True))) continue;
    AbstractValue one = AbstractValue::scalar(scalar);
    if (scalar == Scalar::Int) one.interval = receiver.interval;
    analysis_.join(result, builtinMethod(inst, one, nullptr, className(scalar), name, arguments));
  }
  for (const Arm& arm : receiver.arms) {
    const AbstractValue one = AbstractValue::arm(arm.tag, arm.id);
    switch (arm.tag) {
      case Tag::Instance: {
        bool found = false;
        if (!plain_attributes_ && analysis_.lookupClassAttribute(arm.id, "__getattribute__") != ir::kNone) {
          analysis_.join(result, callValue(inst, instanceAttribute(inst, arm.id, name), arguments));
          break;
        }
        if (const FieldFacts* field = analysis_.findField(arm.id, name)) {
          // It may not be set yet: then it is `__getattr__` that says what is called.
          const bool may_be_asked = analysis_.lookupClassAttribute(arm.id, name) == ir::kNone &&
                                    analysis_.lookupClassAttribute(arm.id, "__getattr__") != ir::kNone;
          analysis_.join(result, callValue(inst, may_be_asked ? instanceAttribute(inst, arm.id, name) : read(field->slot), arguments));
          found = true;
        }
        analysis_.join(result, callInstanceMethod(inst, arm.id, name, arguments, found));
        if (!found) analysis_.join(result, objectMethod(inst, one, name, arguments, found));
        if (!found) {
          const AbstractValue attribute = instanceAttribute(inst, arm.id, name);
          analysis_.join(result, callValue(inst, attribute, arguments));
          if (attribute.isNothing() && isBuiltinException(analysis_.classes[arm.id].builtin_base) &&
              name == "with_traceback")
            analysis_.join(result, one);
          if (attribute.isNothing() && isBuiltinException(analysis_.classes[arm.id].builtin_base) && name == "add_note")
            analysis_.join(result, AbstractValue::scalar(Scalar::None));
        }
        break;
      }
      case Tag::Super: {
        const SuperObject super = analysis_.supers[arm.id];
        const AbstractValue receivers = read(super.receiver);
        for (const Arm& instance : receivers.arms) {
          if (instance.tag != Tag::Instance && instance.tag != Tag::Class) continue;
          const auto mro = analysis_.classes[instance.id].mro;
          auto at = std::find(mro.begin(), mro.end(), super.cls);
          if (at == mro.end()) continue;
          bool found = false;
          for (++at; at != mro.end() && !found; ++at) {
            const auto attribute = analysis_.classes[*at].attributes.find(name);
            if (attribute == analysis_.classes[*at].attributes.end()) continue;
            found = true;
            const AbstractValue value = read(attribute->second);
            for (const Arm& function : value.arms) {
              CallArguments with_receiver = arguments;
              // __new__ is given the class by whoever calls it.
              const bool is_method = function.tag == Tag::Function && name != "__new__" && instance.tag == Tag::Instance;
              const bool is_class_method = (function.tag == Tag::Descriptor &&
                                            analysis_.descriptors[function.id].kind == Descriptor::Kind::Class) ||
                                           name == "__init_subclass__" || name == "__class_getitem__";
              const FunctionValueId target =
                  function.tag == Tag::Function ? function.id
                  : function.tag == Tag::Descriptor ? analysis_.descriptors[function.id].getter : ir::kNone;
              const AbstractValue self = AbstractValue::arm(instance.tag, instance.id);
              if (target == ir::kNone || (function.tag == Tag::Descriptor &&
                                          analysis_.descriptors[function.id].kind == Descriptor::Kind::Property)) {
                const AbstractValue cls = AbstractValue::arm(Tag::Class, analysis_.shownClass(instance.id));
                AbstractValue part = AbstractValue::arm(function.tag, function.id);
                analysis_.join(result, callValue(inst, bindClassValue(inst, name, part, self, cls), arguments));
                continue;
              }
              if (is_method || is_class_method)
                with_receiver.list.insert(with_receiver.list.begin(),
                                          {is_class_method ? AbstractValue::arm(Tag::Class, analysis_.shownClass(instance.id)) : self,
                                           {ArgumentSource::Kind::Receiver}, {}});
              analysis_.join(result, callFunction(inst, target, with_receiver, is_method || is_class_method));
            }
          }
          if (found) continue;
          if (name == "__new__") {
            if (!arguments.list.empty()) analysis_.join(result, newObject(arguments.list[0].value));
          } else {
            const AbstractValue self = AbstractValue::arm(instance.tag, instance.id);
            analysis_.join(result, objectMethod(inst, self, name, arguments, found));
          }
        }
        break;
      }
      case Tag::Class: {
        const SlotId attribute = analysis_.lookupClassAttribute(arm.id, name);
        if (attribute == ir::kNone) analysis_.watchAttribute(name, copy_, arm.id);
        if (attribute != ir::kNone) {
          analysis_.join(result, callValue(inst, bindClassValue(inst, name, read(attribute), {}, one), arguments));
        } else if (name == Analysis::kPlainCall) {
          analysis_.join(result, callClass(inst, arm.id, arguments, true));
        } else if (name == "__new__") {
          if (!arguments.list.empty()) analysis_.join(result, newObject(arguments.list[0].value));
        } else if (name == "mro" || name == "__subclasses__") {
          AbstractValue classes;
          const std::vector<Arm> listed = name == "mro" ? analysis_.orderOf(arm.id) : analysis_.derivedOf(arm.id);
          for (const Arm& each : listed) analysis_.join(classes, AbstractValue::arm(each.tag, each.id));
          analysis_.join(result, listOf(inst, classes));
        } else if (!arguments.list.empty()) {
          CallArguments rest = arguments;
          rest.list.erase(rest.list.begin());
          bool found = false;
          analysis_.join(result, objectMethod(inst, arguments.list[0].value, name, rest, found));
        }
        break;
      }
      case Tag::Descriptor: {
        // `@x.setter` makes a new property out of the old one and a function.
        Descriptor descriptor = analysis_.descriptors[arm.id];
        if (name != "setter" && name != "getter" && name != "deleter") {
          analysis_.join(result, callValue(inst, descriptorFact(arm.id, name), arguments));
          break;
        }
        if (arguments.list.empty()) break;
        for (const Arm& function : arguments.list[0].value.arms) {
          if (function.tag != Tag::Function) continue;
          if (name == "setter") descriptor.setter = function.id;
          if (name == "getter") descriptor.getter = function.id;
          if (name == "deleter") descriptor.deleter = function.id;
        }
        analysis_.join(result, AbstractValue::arm(Tag::Descriptor, analysis_.descriptor(&inst, copy_, descriptor)));
        break;
      }
      case Tag::Module:
      case Tag::Function:
      case Tag::BoundMethod:
        analysis_.join(result, callValue(inst, loadAttribute(inst, one, name), arguments));
        break;
      case Tag::NativeClass:
        if (const StubFunction* method = analysis_.stubs.method(analysis_.stubs.cls(arm.id), name))
          analysis_.join(result, callStub(inst, *method, one, {}, arguments));
        break;
      case Tag::Native: {
        const StubClass& cls = analysis_.stubs.cls(arm.id);
        if (const StubFunction* method = analysis_.stubs.method(cls, name))
          analysis_.join(result, callStub(inst, *method, one, {}, arguments));
        break;
      }
      case Tag::Exception:
        if (name == "with_traceback") analysis_.join(result, one);
        if (name == "add_note") analysis_.join(result, AbstractValue::scalar(Scalar::None));
        if (name == "__str__" || name == "__repr__") analysis_.join(result, AbstractValue::scalar(Scalar::Str));
        break;
      case Tag::Builtin: {
        // A class method of a built-in class, or one of its methods with the object as first argument.
        const std::string_view type = analysis_.builtins[arm.id];
        const StubClass* cls = analysis_.stubs.builtinClass(type);
        const StubFunction* method = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
        if ((type == "object" || isBuiltinException(type)) && !arguments.list.empty()) {
          CallArguments rest = arguments;
          rest.list.erase(rest.list.begin());
          bool found = false;
          if (name == "__new__") {
            analysis_.join(result, newObject(arguments.list[0].value));
            break;
          }
          AbstractValue objects = arguments.list[0].value;
          std::erase_if(objects.arms, [](const Arm& each) { return each.tag != Tag::Instance; });
          if (!objects.arms.empty()) analysis_.join(result, objectMethod(inst, objects, name, rest, found));
          if (found) break;
        }
        if (method == nullptr) {
          if (name == "__init__" && isBuiltinException(type)) analysis_.join(result, AbstractValue::scalar(Scalar::None));
          // `int.__lt__(1, 2)`
          if (cls != nullptr && !arguments.list.empty() && builtinHasDunder(type, name)) {
            CallArguments rest = arguments;
            rest.list.erase(rest.list.begin());
            analysis_.join(result, callMethod(inst, arguments.list[0].value, name, rest));
          }
          break;
        }
        if (method->is_class_method || method->is_static_method) {
          analysis_.join(result, builtinMethod(inst, {}, nullptr, type, name, arguments));
        } else if (!arguments.list.empty()) {
          CallArguments rest = arguments;
          rest.list.erase(rest.list.begin());
          analysis_.join(result, callMethod(inst, arguments.list[0].value, name, rest));
        } else if (arguments.has_star) {
          // `set.union(*sets)`: the first item is the object.
          analysis_.join(result, callValue(inst, AbstractValue::arm(Tag::NativeFunction, method->id), arguments));
        }
        break;
      }
      default: analysis_.join(result, builtinMethod(inst, one, &arm, className(arm.tag), name, arguments)); break;
    }
  }
  return result;
}

auto Interpreter::makeFunction(const ir::Inst& inst, Flow& flow) -> AbstractValue {
  const ir::Function& function = *analysis_.program.functions[inst.ref];
  const FunctionValueId id = analysis_.functionValue(inst.ref, copy_);
  size_t operand = 0;
  for (size_t p = 0; p < function.parameters.size(); ++p) {
    if (!function.parameters[p].has_default) continue;
    SlotId& slot = analysis_.function_values[id].defaults[p];
    if (slot == ir::kNone) slot = analysis_.newSlot();
    analysis_.write(slot, valueOf(inst.operands[operand++], flow));
  }
  for (const ir::Capture& capture : function.captures) {
    if (function.locals[capture.inner].storage != ir::Local::Storage::CapturedValue) continue;
    const auto [position, fresh] = analysis_.function_values[id].captured.try_emplace(capture.inner, 0);
    if (fresh) position->second = analysis_.newSlot();
    analysis_.write(position->second, flow.value(capture.outer));
  }
  return AbstractValue::arm(Tag::Function, id);
}

}  // namespace krait::types
