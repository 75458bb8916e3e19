// Lowering of methods and built-in functions that are kept rather than called.
//
// A bound method that can only be one is represented by its receiver, a built-in function that can only be one by
// nothing at all. Where several are possible (`self.handlers = {"start": self.start, "stop": self.stop}`), each is an
// object that tells which one it is by a number; a call of such an object is a chain of tests with a direct call each.
#include <algorithm>
#include <iterator>

#include "compiler/types/builtin_types.h"
#include "compiler/types/code_facts.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

auto ProgramLowering::callableNumber(const Arm& function, std::string_view name) -> int64_t {
  return callable_numbers_.try_emplace({function, name}, static_cast<int64_t>(callable_numbers_.size())).first->second;
}

// Can it only be one method, of whatever receivers?
auto FunctionLowering::isKnownBound(const AbstractValue& value) const -> bool {
  return value.scalars == 0 && !value.arms.empty() && std::all_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
           return arm.tag == Tag::BoundMethod &&
                  analysis_.bound_methods[arm.id].function == analysis_.bound_methods[value.arms.front().id].function &&
                  !analysis_.captures(analysis_.bound_methods[arm.id].function);
         });
}

// None or such a method?
auto FunctionLowering::isBoundOrNone(const AbstractValue& value) const -> bool {
  if (!value.has(Scalar::None)) return false;
  AbstractValue present = value;
  present.remove(Scalar::None);
  return isKnownBound(present);
}

// What represents a method or None becomes its object or None, or the other way round.
auto FunctionLowering::convertOptionalMethod(const Lowered& value, const Type* to, bool proved) -> Lowered {
  const ir::LocalId carrier = newLocal(".method", to);
  const AbstractValue absent = AbstractValue::scalar(Scalar::None);
  keepIn(carrier, to, none(), absent);
  const Lowered is_there = emit(Op::IsNot, {value.operand, none().operand}, types_.get(Kind::Bool));
  ir::Inst& branch = emitVoid(Op::If, {is_there.operand});
  branch.regions.resize(2);
  ir::Block* const outside = block_;
  block_ = &branch.regions[0];
  Lowered present = value;
  present.value.remove(Scalar::None);
  if (present.type->isPointer()) present.type = types_.required(present.type);
  const Type* wanted = to->isPointer() ? types_.required(to) : to;
  keepIn(carrier, to, convert(present, wanted, proved), value.value);
  block_ = outside;
  return {ir::Operand::local(carrier), to, value.value};
}

auto FunctionLowering::receiversOf(const AbstractValue& methods) -> AbstractValue {
  AbstractValue receivers;
  for (const Arm& arm : methods.arms)
    if (arm.tag == Tag::BoundMethod) analysis_.join(receivers, analysis_.peek(analysis_.bound_methods[arm.id].receiver));
  return receivers;
}

auto FunctionLowering::boundObject(const Lowered& self, const Arm& function, std::string_view name, const Lowered& closure)
    -> Lowered {
  const std::string shown = function.tag == Tag::Function
                                ? analysis_.program.functions[analysis_.function_values[function.id].function]->qualified_name
                                : std::string(name);
  std::vector<ir::Operand> operands{boxed(self).operand,
                                    integer(program_.callableNumber(function, name), representation_.word()).operand,
                                    text(shown).operand};
  if (analysis_.captures(function)) operands.push_back(closure.operand.isNone() ? methodClosure(function.id, self).operand : closure.operand);
  return runtime("makeBoundMethod", std::move(operands), types_.get(Kind::Function));
}

// The receiver of a method that can only be one: what represents it, or what its object holds.
auto FunctionLowering::boundReceiver(const Lowered& method) -> Lowered {
  Lowered receiver = method;
  if (method.type->kind == Kind::Function || method.type->kind == Kind::Value)
    receiver = runtime("boundReceiver", {method.operand}, types_.get(Kind::Value));
  receiver.value = receiversOf(method.value);
  return natural(receiver);
}

// The object that a built-in function is as a value.
auto FunctionLowering::callableObject(const Arm& arm) -> Lowered {
  const std::string_view name = arm.tag == Tag::Function
                                    ? analysis_.program.functions[analysis_.function_values[arm.id].function]->name
                                : arm.tag == Tag::Builtin        ? std::string_view(analysis_.builtins[arm.id])
                                : arm.tag == Tag::NativeFunction ? analysis_.stubs.function(arm.id).name
                                                                 : analysis_.stubs.cls(arm.id).name;
  // A function of the program without code of its own, as nobody calls it, is shown as one all the same.
  const char* maker = arm.tag != Tag::Function ? "builtinFunction<" : analysis_.captures(arm) ? "newUncalledFunction<" : "uncalledFunction<";
  Lowered object = runtime(maker + std::to_string(program_.callableNumber(arm, name)) + ">",
                           {text(name).operand}, types_.get(Kind::Function));
  object.value = AbstractValue::arm(arm.tag, arm.id);
  return object;
}

// Is the callable `object` the one of `arm`?
auto FunctionLowering::callableTest(const Lowered& object, const Arm& arm) -> Lowered {
  const Type* truth = types_.get(Kind::Bool);
  const auto numbered = [&](const char* test, const Arm& function, std::string_view name) {
    return runtime(test, {object.operand, integer(program_.callableNumber(function, name), representation_.word()).operand}, truth);
  };
  switch (arm.tag) {
    case Tag::Descriptor: return numbered("isDescriptorObject", arm, descriptorClass(arm.id));
    case Tag::BoundMethod: {
      const BoundMethod& method = analysis_.bound_methods[arm.id];
      return numbered("isBoundMethod", method.function, method.name);
    }
    case Tag::Function: {
      if (program_.closureOf(arm.id) == ir::kNone)
        return numbered("isBuiltinFunction", arm, analysis_.program.functions[analysis_.function_values[arm.id].function]->name);
      const Lowered test = emit(Op::TypeIs, {object.operand}, truth);
      last().tested = types_.get(Kind::Function);
      last().ref = program_.closureOf(arm.id);
      return test;
    }
    case Tag::NativeFunction: return numbered("isBuiltinFunction", arm, analysis_.stubs.function(arm.id).name);
    case Tag::NativeClass: return numbered("isBuiltinFunction", arm, analysis_.stubs.cls(arm.id).name);
    case Tag::Builtin:
      if (!isBuiltinClass(analysis_.builtins[arm.id])) return numbered("isBuiltinFunction", arm, analysis_.builtins[arm.id]);
      break;
    default: break;
  }
  if (arm.tag == Tag::Class && isMadeOften(arm.id))
    return runtime("isMadeBy", {object.operand, descriptorOf(arm.id)}, truth);
  const Lowered cls = materialise({{}, types_.get(Kind::Module), AbstractValue::arm(arm.tag, arm.id)});
  return emit(Op::Is, {object.operand, object.type->kind == Kind::Class ? cls.operand : boxed(cls).operand}, truth);
}

auto FunctionLowering::callBound(const ir::Inst& inst, const Lowered& callee, const LoweredArguments& given,
                                 const AbstractValue& result) -> Lowered {
  const BoundMethod method = analysis_.bound_methods[callee.value.arms.front().id];
  const Lowered self = boundReceiver(callee);
  if (method.function.tag == Tag::Function) {
    const Lowered closure = analysis_.captures(method.function)
                                ? runtime("boundFunction", {callee.operand}, types_.get(Kind::Function))
                                : Lowered{};
    return callFunction(inst, method.function.id, closure, withReceiver(given, self));
  }
  return callMethod(inst, self, method.name, given, result);
}

// `__module__` of what the module defines.
auto FunctionLowering::moduleName(ir::ModuleId module) const -> std::string {
  return module == analysis_.program.main ? "__main__" : analysis_.program.modules[module].name;
}

// An attribute of a function that Python gives it, or the program.
auto FunctionLowering::functionFact(const Lowered& function, const Arm& arm, std::string_view name, const AbstractValue& result)
    -> Lowered {
  if (analysis_.function_values[arm.id].attributes.contains(name)) return loadFunctionAttribute(function, arm, name);
  Lowered known;
  if (constantOf(result, known)) return known;
  const ir::Function& source = *analysis_.program.functions[analysis_.function_values[arm.id].function];
  if (name == "__name__") return text(source.name);
  if (name == "__qualname__") return text(source.qualified_name);
  if (name == "__module__") return text(moduleName(source.module));
  if (name == "__doc__") return source.docstring.empty() ? none() : text(source.docstring);
  if (name == "__code__") return {function.operand, function.type, AbstractValue::arm(arm.tag, arm.id)};
  if (const auto fact = codeFactOf(source, name); fact.has_value()) {
    if (fact->is_text) return text(fact->names[0]);
    if (!fact->is_names) return integer(fact->number, representation_.word());
    const Type* type = representation_.of(result, Place::Local);
    std::vector<ir::Operand> items;
    for (const std::string& each : fact->names)
      items.push_back(convert(text(each), type->kind == Kind::Tuple ? type->arguments[items.size()] : type->element()).operand);
    Lowered names = emit(Op::BuildTuple, items, type);
    names.value = result;
    return names;
  }
  if (name == "__defaults__" || name == "__kwdefaults__" || name == "__dict__") return functionContainer(function, arm, name, result);
  return knownOrMissing(function, name, result);
}

// What the program gave a function as an attribute (`wrapper.calls = 0`) is kept beside it; `__name__` is there before.
auto FunctionLowering::loadFunctionAttribute(const Lowered& function, const Arm& arm, std::string_view name) -> Lowered {
  const FunctionValue& facts = analysis_.function_values[arm.id];
  const Lowered self = convert(function, types_.get(Kind::Function));
  std::vector<ir::Operand> operands{self.operand, text(name).operand};
  const ir::Function& source = *analysis_.program.functions[facts.function];
  if (name == "__name__") operands.push_back(boxed(text(source.name)).operand);
  if (name == "__qualname__") operands.push_back(boxed(text(source.qualified_name)).operand);
  if (name == "__module__") operands.push_back(boxed(text(moduleName(source.module))).operand);
  if (name == "__doc__") operands.push_back(boxed(source.docstring.empty() ? none() : text(source.docstring)).operand);
  Lowered value = runtime("functionAttribute", operands, types_.get(Kind::Value));
  value.value = analysis_.peek(facts.attributes.at(name));
  if (name == "__name__" || name == "__qualname__" || name == "__module__")
    analysis_.join(value.value, AbstractValue::scalar(Scalar::Str));
  if (name == "__doc__") analysis_.join(value.value, AbstractValue::scalar(source.docstring.empty() ? Scalar::None : Scalar::Str));
  return value;
}

// `__defaults__`, `__kwdefaults__`, `__dict__`: made when they are asked for.
auto FunctionLowering::functionContainer(const Lowered& function, const Arm& arm, std::string_view name,
                                         const AbstractValue& result) -> Lowered {
  const Type* wanted = representation_.of(result, Place::Local);
  const Type* any = types_.get(Kind::Value);
  if (name == "__dict__") {
    const Type* dict = types_.get(Kind::Dict, {types_.get(Kind::Str), any});
    return runtime("functionDict", {convert(function, types_.get(Kind::Function)).operand}, dict);
  }
  const auto& parameters = analysis_.program.functions[analysis_.function_values[arm.id].function]->parameters;
  const bool named = name == "__kwdefaults__";
  const bool any_default = std::any_of(parameters.begin(), parameters.end(), [&](const ir::Parameter& parameter) {
    return parameter.has_default && (parameter.kind == ir::Parameter::Kind::KeywordOnly) == named;
  });
  if (!any_default) return none();
  const Type* container = named ? (wanted->kind == Kind::Dict ? wanted : types_.get(Kind::Dict, {any, any}))
                                : (wanted->kind == Kind::Tuple ? wanted : types_.get(Kind::VarTuple, {any}));
  if (!named && wanted->kind == Kind::VarTuple) container = wanted;
  std::vector<ir::Operand> items;
  for (size_t p = 0; p < parameters.size(); ++p) {
    const ir::Parameter& parameter = parameters[p];
    if (!parameter.has_default || (parameter.kind == ir::Parameter::Kind::KeywordOnly) != named) continue;
    const Lowered value = defaultArgument(arm.id, p);
    if (value.value.has(Scalar::NotImplemented))
      report(diagnostics::Code::NotSupportedYet, range_, {"`" + std::string(name) + "` of a function that is made more than once"});
    const ir::Function& source = *analysis_.program.functions[analysis_.function_values[arm.id].function];
    if (named) items.push_back(convert(text(source.locals[parameter.local].name), container->arguments[0]).operand);
    const Type* type = named ? container->arguments[1] : container->kind == Kind::Tuple ? container->arguments[items.size()] : container->element();
    items.push_back(convert(value, type).operand);
  }
  Lowered value = emit(named ? Op::BuildDict : Op::BuildTuple, items, container);
  value.value = result;
  return value;
}

// callable(value): instances are where their class has `__call__`.
auto FunctionLowering::lowerCallable(const Lowered& value) -> Lowered {
  std::vector<Arm> callables;
  std::copy_if(value.value.arms.begin(), value.value.arms.end(), std::back_inserter(callables),
               [&](const Arm& arm) { return analysis_.isCallable(arm); });
  if (callables.empty()) return boolean(false);
  if (callables.size() == value.value.arms.size() && value.value.scalars == 0) return boolean(true);
  return typeTest(value.type->isPointer() && value.type->optional ? boxed(value) : value, callables);
}

// `str.upper(*items)`: the first item is the receiver.
auto FunctionLowering::callUnboundStarred(const ir::Inst& inst, const StubFunction& function, const LoweredArguments& given,
                                          const AbstractValue& result) -> Lowered {
  const Type* word = representation_.word();
  const Type* element = itemType(given.star);
  const Type* items = types_.get(Kind::VarTuple, {element});
  const std::string owner(function.owner->name), name = owner + "." + std::string(function.name);
  const Lowered list = runtime("toTuple<>", {given.star.operand}, items);
  runtimeVoid("checkReceiver", {list.operand, text(name).operand});
  AbstractValue item = itemsOf(given.star.value);
  analysis_.join(item, given.shape.star.value);
  Lowered receiver = emit(Op::LoadItem, {list.operand, integer(0, word).operand}, element);
  receiver.value = partOfClass(item, owner);
  const Type* wanted = representation_.of(receiver.value, Place::Local);
  const bool fits = element->kind == Kind::Value || element->kind == wanted->kind || (element->isAnyInt() && wanted->isAnyInt());
  if (receiver.value.isNothing() || !fits)
    return runtime("raiseWrongReceiver", {text(name).operand, boxed(receiver).operand}, types_.get(Kind::Never));
  if (element->kind == Kind::Value && receiver.value.scalars == 0) {
    // Which of the items comes first is known when the program runs.
    const Lowered is = typeTest(receiver, receiver.value.arms);
    const Lowered other = emit(Op::Not, {is.operand}, types_.get(Kind::Bool));
    ir::Inst& branch = emitVoid(Op::If, {other.operand});
    branch.regions.resize(2);
    ir::Block* const outside = block_;
    block_ = &branch.regions[0];
    runtime("raiseWrongReceiver", {text(name).operand, receiver.operand}, types_.get(Kind::Never));
    block_ = outside;
  }
  receiver = convert(receiver, wanted, false);
  LoweredArguments rest = given;
  rest.star = runtime("withoutFirst", {list.operand}, items);
  rest.star.value = given.star.value;
  return callMethod(inst, receiver, function.name, rest, result);
}

// `str.upper(text)`: the first argument is the receiver.
auto FunctionLowering::callUnbound(const ir::Inst& inst, const StubFunction& function, const LoweredArguments& given,
                                   const AbstractValue& result) -> Lowered {
  const Lowered& receiver = given.values[0];
  const bool own = std::any_of(receiver.value.arms.begin(), receiver.value.arms.end(), [](const Arm& arm) { return arm.tag >= Tag::Instance; });
  const bool known = scalarsOfClass(function.owner->name) != 0 || tagOfClass(function.owner->name) != Tag::Super;
  if (!own && known && partOfClass(receiver.value, function.owner->name).isNothing())
    return runtime("raiseWrongReceiver", {text(std::string(function.owner->name) + "." + std::string(function.name)).operand, boxed(receiver).operand}, types_.get(Kind::Never));
  LoweredArguments rest = given;
  rest.values.erase(rest.values.begin());
  rest.shape.list.erase(rest.shape.list.begin());
  return callMethod(inst, receiver, function.name, rest, result);
}

}  // namespace krait::types
