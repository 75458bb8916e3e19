// Lowering of calls: arguments are bound at compile time, so that what is left is a plain call with one operand a
// parameter.
#include <set>
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

namespace ast = krait::frontend;

auto FunctionLowering::arguments(const ir::Inst& inst) -> LoweredArguments {
  LoweredArguments result;
  std::vector<CallArgument> keywords;
  std::vector<Lowered> keyword_values;
  // What follows a star of unknown length is collected with it in one list, in order.
  bool joined = false;
  const auto joinStars = [&] {
    if (joined) return;
    joined = true;
    const Type* values = types_.get(Kind::List, {types_.get(Kind::Value)});
    const Lowered list = emit(Op::BuildList, {}, values);
    emitVoid(Op::ListExtend, {list.operand, result.star.operand});
    analysis_.join(result.shape.star.value, itemsOf(result.star.value));
    result.star = list;
  };
  for (size_t i = 1; i < inst.operands.size(); ++i) {
    const ir::Argument& kind = inst.arguments[i - 1];
    const Lowered value = use(inst, i);
    switch (kind.kind) {
      case ir::Argument::Kind::Positional:
        if (result.shape.has_star) {
          joinStars();
          emitVoid(Op::ListAppend, {result.star.operand, boxed(value).operand});
          analysis_.join(result.shape.star.value, value.value);
          break;
        }
        result.shape.list.push_back({value.value, {}, {}});
        result.values.push_back(value);
        break;
      case ir::Argument::Kind::Keyword:
        keywords.push_back({value.value, {}, kind.keyword});
        keyword_values.push_back(value);
        break;
      case ir::Argument::Kind::Star:
        if (result.shape.has_star) {
          joinStars();
          emitVoid(Op::ListExtend, {result.star.operand, starred(inst, value).operand});
          analysis_.join(result.shape.star.value, itemsOf(value.value));
        } else if (value.type->kind == Kind::Tuple) {
          for (size_t item_index = 0; item_index < value.type->arguments.size(); ++item_index) {
            const Lowered each = item(value, item_index);
            result.shape.list.push_back({each.value, {}, {}});
            result.values.push_back(each);
          }
        } else {
          result.shape.has_star = true;
          result.star = starred(inst, value);
        }
        break;
      case ir::Argument::Kind::DoubleStar:
        if (analysis_.isEmptyMapping(value.value, [this](SlotId slot) { return analysis_.peek(slot); })) break;
        if (!result.shape.has_double_star) result.keywords_before_mapping = keywords.size();
        addMapping(inst, value, result);
        break;
    }
  }
  if (result.shape.has_double_star)
    for (const CallArgument& keyword : keywords)
      runtimeVoid("checkKeyword", {result.double_star.operand, text(keyword.keyword).operand, text(calleeText(inst)).operand});
  result.shape.list.insert(result.shape.list.end(), keywords.begin(), keywords.end());
  result.values.insert(result.values.end(), keyword_values.begin(), keyword_values.end());
  return result;
}

auto FunctionLowering::withReceiver(LoweredArguments arguments, const Lowered& self) -> LoweredArguments {
  arguments.shape.list.insert(arguments.shape.list.begin(), {self.value, {ArgumentSource::Kind::Receiver}, {}});
  arguments.values.insert(arguments.values.begin(), self);
  return arguments;
}

auto FunctionLowering::withoutFirst(LoweredArguments arguments) -> LoweredArguments {
  arguments.shape.list.erase(arguments.shape.list.begin());
  arguments.values.erase(arguments.values.begin());
  return arguments;
}

auto FunctionLowering::lowerCall(const ir::Inst& inst) -> Lowered {
  const InstFacts& facts = *factsOf(inst);
  const Lowered callee = use(inst, 0);
  const LoweredArguments given = arguments(inst);
  if (inst.op == Op::CallMethod) return callMethod(inst, callee, inst.name, given, facts.result);
  return callValue(inst, callee, given, facts.result);
}

auto FunctionLowering::callValue(const ir::Inst& inst, const Lowered& callee, const LoweredArguments& given,
                                 const AbstractValue& result) -> Lowered {
  const auto notCallable = [&] {
    if (callee.type->kind == Kind::Module)
      raiseType("object is not callable");
    else
      runtime("raiseNotCallable", {boxed(callee).operand}, types_.get(Kind::Never));
  };
  // Several callees give back different things: each has its own representation, before they become one.
  const auto answerOf = [&](const Arm& arm) {
    const auto own = facts_.answers.find({&inst, arm});
    return callee.value.arms.size() > 1 && own != facts_.answers.end() ? own->second : result;
  };
  std::vector<Group> groups;
  for (const Arm& arm : callee.value.arms) {
    switch (arm.tag) {
      case Tag::Function:
        groups.push_back({{arm}, [this, &inst, arm, &given](const Lowered& self) { return callFunction(inst, arm.id, self, given); }});
        break;
      case Tag::Class:
        groups.push_back({{arm}, [this, &inst, &given](const Lowered& self) { return callClass(inst, self, given); }});
        break;
      case Tag::Builtin:
        groups.push_back({{arm}, [this, &inst, arm, &given, result = answerOf(arm)](const Lowered&) {
                            return callBuiltin(inst, analysis_.builtins[arm.id], given, result);
                          }});
        break;
      case Tag::NativeFunction:
        groups.push_back({{arm}, [this, &inst, arm, &given, result = answerOf(arm)](const Lowered&) -> Lowered {
                            const StubFunction& function = analysis_.stubs.function(arm.id);
                            if (isUnboundMethod(function) && given.values.empty() && given.shape.has_star)
                              return callUnboundStarred(inst, function, given, result);
                            if (isUnboundMethod(function) && given.values.empty()) {
                              raiseType("unbound method " + std::string(function.owner->name) + "." + std::string(function.name) + "() needs an argument");
                              return {{}, types_.get(Kind::Never), {}};
                            }
                            if (isUnboundMethod(function)) return callUnbound(inst, function, given, result);
                            return callStub(inst, function, nullptr, given, result);
                          }});
        break;
      case Tag::NativeClass:
        groups.push_back({{arm}, [this, &inst, arm, &given, result = answerOf(arm)](const Lowered&) -> Lowered {
                            const StubClass& cls = analysis_.stubs.cls(arm.id);
                            if (cls.name == "array" && cls.module == "array")
                              return callBuiltin(inst, "array", given, result);
                            const StubFunction* make = analysis_.stubs.method(cls, "__new__");
                            if (make == nullptr) make = analysis_.stubs.method(cls, "__init__");
                            if (make != nullptr) return callStub(inst, *make, nullptr, given, result);
                            return runtime(std::string(cls.module) + "::" + std::string(cls.name) + "_new", {},
                                           representation_.native(arm.id));
                          }});
        break;
      case Tag::BoundMethod: {
        // Those of the same function differ in their receivers alone.
        const Arm function = analysis_.bound_methods[arm.id].function;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
          return group.arms.front().tag == Tag::BoundMethod && analysis_.bound_methods[group.arms.front().id].function == function;
        });
        if (same != groups.end()) {
          same->arms.push_back(arm);
          break;
        }
        AbstractValue own = answerOf(arm);
        for (const Arm& other : callee.value.arms)
          if (other.tag == Tag::BoundMethod && analysis_.bound_methods[other.id].function == function) analysis_.join(own, answerOf(other));
        groups.push_back({{arm}, [this, &inst, &given, result = own](const Lowered& method) { return callBound(inst, method, given, result); }});
        break;
      }
      case Tag::Instance:
        groups.push_back({{arm}, [this, &inst, arm, &given, &result](const Lowered& self) {
                            bool found = false;
                            const Lowered answer = callClassAttribute(inst, arm.id, "__call__", self, given, result, found);
                            return found ? answer : runtime("raiseNotCallable", {boxed(self).operand}, types_.get(Kind::Never));
                          }});
        break;
      case Tag::Descriptor:
        if (!analysis_.isCallable(arm)) break;
        groups.push_back({{arm}, [this, &inst, arm, &given](const Lowered& self) {
                            const FunctionValueId function = analysis_.descriptors[arm.id].getter;
                            return callFunction(inst, function, staticMethod(function, self), given);
                          }});
        break;
      case Tag::Native:
        groups.push_back({{arm}, [this, &inst, arm, &given, &result](const Lowered& self) -> Lowered {
                            const StubFunction* call = analysis_.stubs.method(analysis_.stubs.cls(arm.id), "__call__");
                            if (call == nullptr) return none();
                            return callStub(inst, *call, &self, given, result);
                          }});
        break;
      default: break;
    }
  }
  return dispatch(callee, std::move(groups), result, notCallable);
}

auto FunctionLowering::closureFor(FunctionValueId id) -> Lowered {
  const ir::FunctionId function = program_.closureOf(id);
  const AbstractValue value = AbstractValue::arm(Tag::Function, id);
  // Nobody calls it: an object that is it and nothing else will do.
  if (function == ir::kNone) return callableObject({Tag::Function, id});
  if (analysis_.captures({Tag::Function, id})) return methodClosure(id, {{}, types_.get(Kind::Module), {}});
  Lowered closure = emit(Op::MakeClosure, {}, types_.get(Kind::Function));
  last().ref = function;
  closure.value = value;
  return closure;
}

void FunctionLowering::lowerMakeFunction(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const FunctionValueId id = facts.result.arms.front().id;
  const ir::Function& function = *analysis_.program.functions[inst.ref];
  size_t operand = 0;
  for (size_t p = 0; p < function.parameters.size(); ++p) {
    if (!function.parameters[p].has_default) continue;
    const Lowered value = use(inst, operand++);
    // What defaultArgument() does not read is not kept. Its question is asked here word for word: a value that folded to
    // a literal only now (`2**64 or n`) is none that calls can see.
    const AbstractValue held = analysis_.peek(analysis_.function_values[id].defaults[p]);
    Lowered known;
    if (constantOf(held, known) || program_.constantDefault(id, p) != nullptr) continue;
    const ir::GlobalId global = program_.defaultGlobal(id, p);
    const Kind stored = program_.out->globals[global].type->kind;
    if (stored == Kind::None || stored == Kind::Module) continue;
    emitVoid(Op::StoreGlobal, {convert(value, program_.out->globals[global].type).operand}).ref = global;
  }
  if (!function.captures.empty() && program_.closureOf(id) == ir::kNone) return finish(inst, callableObject({Tag::Function, id}));
  if (function.captures.empty()) {
    return finish(inst, {{}, types_.get(Kind::Module), facts.result});
  }
  const ir::Function& callee = *program_.out->functions[program_.closureOf(id)];
  std::vector<ir::Operand> captured;
  for (const ir::Capture& capture : function.captures) {
    const Type* wanted = callee.locals[capture.inner].type;
    if (callee.locals[capture.inner].storage == ir::Local::Storage::CapturedCell) {
      captured.push_back(ir::Operand::local(capture.outer));
      continue;
    }
    Lowered value{ir::Operand::local(capture.outer), out_.locals[capture.outer].type,
                  analysis_.peek(analysis_.function_values[id].captured.at(capture.inner))};
    captured.push_back(convert(value, wanted).operand);
  }
  Lowered closure = emit(Op::MakeClosure, captured, types_.get(Kind::Function));
  last().ref = program_.closureOf(id);
  closure.value = facts.result;
  keepDescriptorClosure(id, closure);
  finish(inst, closure);
}

// The value of a parameter's default, at a call that leaves it out.
auto FunctionLowering::defaultArgument(FunctionValueId id, size_t p) -> Lowered {
  Lowered value;
  const AbstractValue held = analysis_.peek(analysis_.function_values[id].defaults[p]);
  if (!constantOf(held, value)) {
    if (const ir::Constant* literal = program_.constantDefault(id, p)) {
      value = constant(*literal, representation_.of(held, Place::Local));
    } else {
      const ir::GlobalId global = program_.defaultGlobal(id, p);
      const Type* stored = program_.out->globals[global].type;
      if (stored->kind == Kind::None) {
        value = none();
      } else if (stored->kind == Kind::Module) {
        value = {{}, stored, {}};
      } else {
        value = emit(Op::LoadGlobal, {}, stored);
        last().ref = global;
      }
    }
  }
  value.value = held;
  return value;
}

auto FunctionLowering::callFunction(const ir::Inst& inst, FunctionValueId id, const Lowered& closure,
                                    const LoweredArguments& given) -> Lowered {
  const auto edges = facts_of_copy_.edges.find(&inst);
  const Edge* edge = nullptr;
  if (edges != facts_of_copy_.edges.end())
    for (const Edge& each : edges->second)
      if (each.function == id) edge = &each;
  const ir::Function& function = *analysis_.program.functions[analysis_.function_values[id].function];
  const Binding binding = bindArguments(function, given.shape);
  if (!binding.ok) {
    raiseType(binding.error);
    return {{}, types_.get(Kind::Never), {}};
  }
  const Lowered star_list = checkStars(function, binding, given);
  if (edge == nullptr || !program_.isLowered(edge->copy)) {
    // Inference never saw this call come about.
    append(Op::CallRuntime).name = "unreachable";
    return {{}, types_.get(Kind::Never), {}};
  }
  const ir::FunctionId target = program_.functionOf(edge->copy);
  const ir::Function& callee = *program_.out->functions[target];
  std::vector<ir::Operand> operands;
  if (!function.captures.empty()) {
    Lowered own = closure;
    if (own.operand.isNone()) own = methodClosure(id, given.values.empty() ? Lowered{{}, types_.get(Kind::Module), {}} : given.values[0]);
    operands.push_back(own.operand);
  }
  for (size_t p = 0; p < function.parameters.size(); ++p) {
    const ParameterBinding& parameter = binding.parameters[p];
    const ir::LocalId local = function.parameters[p].local;
    const AbstractValue expected = analysis_.peek(analysis_.copies[edge->copy].parameters[p]);
    const Type* type = callee.locals[local].type;
    if (type != nullptr && type->kind == Kind::Cell) type = type->element();
    if (type == nullptr) type = program_.parameterType(edge->copy, p);
    Lowered value;
    switch (parameter.kind) {
      case ParameterBinding::Kind::Argument: value = given.values[parameter.argument]; break;
      case ParameterBinding::Kind::StarItem:
      case ParameterBinding::Kind::DoubleStarItem: {
        value = starredArgument(id, p, parameter, given, star_list, type, expected);
        break;
      }
      case ParameterBinding::Kind::Default: value = defaultArgument(id, p); break;
      case ParameterBinding::Kind::Variadic: {
        const Type* tuple = program_.parameterType(edge->copy, p);
        if (tuple->kind == Kind::Value) tuple = representation_.of(expected, Place::Local);
        // A star whose items nobody has seen adds none: what it stands for raises.
        if (tuple->kind == Kind::VarTuple) {
          std::vector<ir::Operand> items;
          for (const int i : parameter.rest) items.push_back(convert(given.values[i], tuple->element()).operand);
          value = emit(Op::BuildTuple, items, tuple);
          if (parameter.with_star) {
            const size_t named = positionalParameters(function), spelled = given.shape.positionalCount();
            const Lowered taken = integer(named > spelled ? static_cast<int64_t>(named - spelled) : 0, representation_.word());
            value = runtime("appendStar<>", {value.operand, star_list.operand, taken.operand}, tuple);
          }
        } else if (tuple->kind == Kind::Tuple) {
          std::vector<ir::Operand> items;
          for (size_t i = 0; i < parameter.rest.size(); ++i)
            items.push_back(convert(given.values[parameter.rest[i]], tuple->arguments[i]).operand);
          value = emit(Op::BuildTuple, items, tuple);
        } else {
          std::vector<ir::Operand> items;
          std::vector<const Type*> types;
          for (const int i : parameter.rest) items.push_back(given.values[i].operand), types.push_back(given.values[i].type);
          value = emit(Op::BuildTuple, items, types_.get(Kind::Tuple, types));
        }
        value.value = expected;
        break;
      }
      case ParameterBinding::Kind::KeywordVariadic: {
        const Type* dict = program_.parameterType(edge->copy, p);
        std::vector<ir::Operand> items;
        // In the order of the call: what is named in front of the mapping, the mapping, the rest.
        const size_t behind = given.shape.positionalCount() + given.keywords_before_mapping;
        std::vector<int> later;
        for (const int i : parameter.rest) {
          if (given.shape.has_double_star && static_cast<size_t>(i) >= behind) {
            later.push_back(i);
            continue;
          }
          items.push_back(text(given.shape.list[i].keyword).operand);
          items.push_back(convert(given.values[i], dict->arguments[1]).operand);
        }
        value = emit(Op::BuildDict, items, dict);
        if (given.shape.has_double_star) takeMapping(function, value, given);
        for (const int i : later)
          emitVoid(Op::DictSet, {value.operand, convert(text(given.shape.list[i].keyword), dict->arguments[0]).operand,
                                 convert(given.values[i], dict->arguments[1]).operand});
        value.value = expected;
        break;
      }
    }
    operands.push_back(type->kind == Kind::Module ? none().operand : convert(value, type).operand);
  }
  ir::Inst& call = append(Op::CallDirect);
  call.ref = target;
  call.operands = std::move(operands);
  const Type* type = program_.resultType(edge->copy);
  call.type = type;
  if (type->kind == Kind::None || type->kind == Kind::Never || type->kind == Kind::Module) {
    call.type = types_.get(Kind::None);
    if (type->kind == Kind::Never) return {{}, type, {}};
    Lowered value = none();
    value.type = type;
    value.value = analysis_.peek(analysis_.copies[edge->copy].result);
    return value;
  }
  call.result = newTemp(type);
  Lowered value{call.result, type, analysis_.peek(analysis_.copies[edge->copy].result)};
  if (function.suspends()) value.value = analysis_.peek(analysis_.copies[edge->copy].generator_node_slot);
  return analysis_.target.boxing == Boxing::Unboxed ? value : natural(value);
}

auto FunctionLowering::makeException(std::string_view name, const LoweredArguments& given) -> Lowered {
  std::vector<ir::Operand> operands;
  const uint32_t id = program_.out->builtinId(name);
  operands.push_back({ir::Operand::Kind::Builtin, id});
  if (given.shape.has_star) {
    operands.push_back(argumentTuple(given).operand);
    return runtime("makeExceptionFrom", operands, types_.get(Kind::Exception));
  }
  const size_t positional = given.shape.positionalCount();
  for (size_t i = 0; i < positional; ++i) {
    const Lowered& value = given.values[i];
    const bool text_itself = value.type->kind == Kind::Str && !value.type->optional && positional == 1;
    operands.push_back(text_itself ? value.operand : boxed(value).operand);
  }
  return nameException(runtime("makeException", operands, types_.get(Kind::Exception)), name, given);
}

// The keywords that some built-in exceptions take.
auto FunctionLowering::nameException(const Lowered& exception, std::string_view cls, const LoweredArguments& given) -> Lowered {
  if (given.shape.positionalCount() == given.values.size()) return exception;
  const bool of_import = exceptionDerivesFrom(cls, "ImportError");
  const bool of_attribute = exceptionDerivesFrom(cls, "AttributeError");
  Lowered name = boxed(none()), second = boxed(none());
  for (size_t i = given.shape.positionalCount(); i < given.values.size(); ++i) {
    const std::string_view keyword = given.shape.list[i].keyword;
    if (keyword == "name" && (of_import || of_attribute || exceptionDerivesFrom(cls, "NameError"))) {
      name = boxed(given.values[i]);
    } else if ((keyword == "path" && of_import) || (keyword == "obj" && of_attribute)) {
      second = boxed(given.values[i]);
    } else {
      const bool takes_some = of_import || of_attribute || exceptionDerivesFrom(cls, "NameError");
      raiseType(takes_some ? "'" + std::string(keyword) + "' is an invalid keyword argument for " + std::string(cls) + "()"
                           : std::string(cls) + "() takes no keyword arguments");
      return {{}, types_.get(Kind::Never), {}};
    }
  }
  runtimeVoid("setExceptionNames", {exception.operand, name.operand, second.operand});
  return exception;
}

auto FunctionLowering::callSuper(const ir::Inst& inst, const Lowered& super, std::string_view name,
                                 const LoweredArguments& given, const AbstractValue& result) -> Lowered {
  const SuperObject& object = analysis_.supers[super.value.arms[0].id];
  Lowered self{super.operand, types_.get(Kind::Module), analysis_.peek(object.receiver)};
  if (super.operand.isLocal()) self.type = out_.locals[super.operand.index].type;
  if (super.operand.isTemp()) self.type = out_.temps[super.operand.index];
  self = natural(self);
  std::vector<Group> groups;
  std::map<FunctionValueId, size_t> by_target;
  for (const Arm& arm : self.value.arms) {
    const auto& mro = analysis_.classes[arm.id].mro;
    auto at = std::find(mro.begin(), mro.end(), object.cls);
    if (at == mro.end()) continue;
    ir::ClassId owner = ir::kNone;
    for (++at; at != mro.end() && owner == ir::kNone; ++at)
      if (analysis_.classes[*at].attributes.contains(name)) owner = *at;
    if (owner == ir::kNone) {
      groups.push_back({{arm}, [this, &inst, name, &given, &result](const Lowered& one) -> Lowered {
                          if (name == "__new__") return newObject(inst, given, result);
                          bool found = false;
                          const Lowered value = objectMethod(inst, one, name, given, result, found);
                          if (found) return value;
                          return runtime("raiseAttributeText", {text("'super' object has no attribute '" + std::string(name) + "'").operand},
                                         types_.get(Kind::Never));
                        }});
      continue;
    }
    const AbstractValue attribute = analysis_.peek(analysis_.classes[owner].attributes.at(name));
    const bool one = attribute.arms.size() == 1 && !analysis_.captures(attribute.arms[0]);
    const FunctionValueId target = one ? attribute.arms[0].id : ir::kNone;
    if (const auto same = by_target.find(target); same != by_target.end() && target != ir::kNone) {
      groups[same->second].arms.push_back(arm);
      continue;
    }
    by_target[target] = groups.size();
    groups.push_back({{arm}, [this, &inst, owner, name, &given, &result](const Lowered& one) {
                        bool found = false;
                        return callClassAttribute(inst, owner, name, one, given, result, found);
                      }});
  }
  return dispatch(self, std::move(groups), result, [&] {
    runtime("raiseAttributeText", {text("'super' object has no attribute '" + std::string(name) + "'").operand}, types_.get(Kind::Never));
  });
}

// `module.function(…)`.
auto FunctionLowering::callModuleMethod(const ir::Inst& inst, const Lowered& module_value, ir::ModuleId id, std::string_view name,
                                        const LoweredArguments& given, const AbstractValue& result) -> Lowered {
  const ir::Module& module = analysis_.program.modules[id];
  if (module.is_native) {
    const StubModule* stub = analysis_.stubs.module(module.name);
    if (const auto function = stub->functions.find(name); function != stub->functions.end())
      return callStub(inst, *function->second, nullptr, given, result);
    if (const auto cls = stub->classes.find(name); cls != stub->classes.end()) {
      const Lowered callee{{}, types_.get(Kind::Module), AbstractValue::arm(Tag::NativeClass, cls->second->id)};
      return callValue(inst, callee, given, result);
    }
  }
  AbstractValue attribute;
  for (ir::GlobalId at = 0; at < analysis_.program.globals.size(); ++at)
    if (analysis_.program.globals[at].module == id && analysis_.program.globals[at].name == name)
      attribute = analysis_.peek(analysis_.globals[at]);
  const Lowered callee = lowerLoadAttr(inst, module_value, name, attribute);
  if (nothing(callee)) return callee;
  return callValue(inst, callee, given, result);
}

// What `with` and `async for` ask first of an object.
static auto isProtocolStart(std::string_view name) -> bool {
  return name == "__enter__" || name == "__aenter__" || name == "__aiter__" || name == "__anext__";
}

auto FunctionLowering::callMethod(const ir::Inst& inst, const Lowered& receiver, std::string_view name,
                                  const LoweredArguments& given, const AbstractValue& result) -> Lowered {
  // `with` marks its entry, `async for` its steps: what is missing has a text of its own there.
  const bool enters = inst.index == 1 && inst.op == Op::CallMethod && isProtocolStart(name);
  const std::string_view leave = name == "__enter__" ? "__exit__" : name == "__aenter__" ? "__aexit__" : std::string_view{};
  const auto missing = [&] {
    runtime(enters ? "raiseNoProtocol" : "raiseAttributeError", {boxed(receiver).operand, text(name).operand}, types_.get(Kind::Never));
  };
  const bool known_to_lack = std::all_of(receiver.value.arms.begin(), receiver.value.arms.end(), [&](const Arm& arm) {
    const bool is_steps = arm.tag == Tag::Iterator && leave.empty();  // an asynchronous generator
    return (isNode(arm.tag) && !is_steps) || arm.tag == Tag::Function || arm.tag == Tag::Builtin || arm.tag == Tag::Class;
  });
  if (enters && known_to_lack && !receiver.value.has(Scalar::MemoryView)) {
    missing();
    return {{}, types_.get(Kind::Never), {}};
  }
  if (enters && !leave.empty() && std::any_of(receiver.value.arms.begin(), receiver.value.arms.end(), [&](const Arm& arm) {
        return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, leave) == ir::kNone;
      })) {
    AbstractValue without = receiver.value;
    without.scalars = 0;
    std::erase_if(without.arms, [&](const Arm& arm) {
      return arm.tag != Tag::Instance || analysis_.lookupClassAttribute(arm.id, leave) != ir::kNone;
    });
    const Lowered test = without == receiver.value ? boolean(true) : isOneOf(receiver, without);
    ir::Inst& branch = emitVoid(Op::If, {test.operand});
    branch.regions.resize(2);
    ir::Block* const outside = block_;
    block_ = &branch.regions[0];
    const bool has_enter = analysis_.lookupClassAttribute(without.arms[0].id, name) != ir::kNone;
    runtime("raiseNoProtocol", {boxed(receiver).operand, text(has_enter ? leave : name).operand}, types_.get(Kind::Never));
    block_ = outside;
  }
  if (receiver.value.arms.size() == 1 && receiver.value.scalars == 0 && receiver.value.arms[0].tag == Tag::Super)
    return callSuper(inst, receiver, name, given, result);
  std::vector<Group> groups;
  std::map<std::vector<Arm>, size_t> by_method;
  int scalar_kinds = 0;
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    const auto scalar = static_cast<Scalar>(i);
    if (scalar != Scalar::None && receiver.value.has(scalar) && !(scalar == Scalar::False && receiver.value.has(Scalar::True))) ++scalar_kinds;
  }
  if (scalar_kinds > 0 || (receiver.value.has(Scalar::None) && receiver.value.arms.empty())) {
    if (receiver.value.arms.empty() && scalar_kinds == 1) {
      if (!receiver.value.has(Scalar::None)) return builtinMethod(inst, receiver, name, given, result);
      AbstractValue present = receiver.value;
      present.remove(Scalar::None);
      Lowered checked = runtime("notNone<*>", {receiver.operand, text(name).operand}, types_.required(representation_.of(present, Place::Local)));
      if (receiver.type->kind == Kind::Value) {
        block_->insts.pop_back();
        checked = convert(receiver, representation_.of(present, Place::Local), false);
      }
      checked.value = present;
      return builtinMethod(inst, checked, name, given, result);
    }
    if (scalar_kinds == 0) {
      missing();
      return {{}, types_.get(Kind::Never), {}};
    }
    // Several kinds with a method of this name: each under a test of its own.
    Lowered value;
    const Type* type = representation_.of(result, Place::Local);
    const bool stored = type->kind != Kind::None && type->kind != Kind::Never && type->kind != Kind::Module;
    const ir::LocalId carrier = stored ? newLocal(".result", type) : 0;
    ir::Block* const outside = block_;
    const auto branch_for = [&](const AbstractValue& one) {
      const Type* tested = representation_.of(one, Place::Local);
      if (tested->isMachineInt()) tested = types_.get(Kind::Int);
      Lowered test;
      if (tested->kind == Kind::Module) {
        // A module, a class or a function is known by which one it is.
        test = typeTest(boxed(receiver), one.arms);
      } else {
        test = emit(Op::TypeIs, {receiver.operand}, types_.get(Kind::Bool));
        last().tested = tested;
      }
      ir::Inst& branch = emitVoid(Op::If, {test.operand});
      branch.regions.resize(2);
      block_ = &branch.regions[0];
      const Lowered answer = callMethod(inst, narrowed(receiver, one), name, given, result);
      if (stored && !nothing(answer)) {
        const Lowered converted = convert(answer, type);
        ir::Inst& copy = append(Op::Copy);
        copy.operands = {converted.operand};
        copy.type = type;
        copy.result = ir::Operand::local(carrier);
      }
      block_ = &branch.regions[1];
    };
    for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
      const auto scalar = static_cast<Scalar>(i);
      if (!receiver.value.has(scalar) || scalar == Scalar::None || (scalar == Scalar::False && receiver.value.has(Scalar::True))) continue;
      AbstractValue one = AbstractValue::scalar(scalar);
      if (scalar == Scalar::Int) one.interval = receiver.value.interval;
      if (scalar == Scalar::True || scalar == Scalar::False) one = AbstractValue::boolean();
      branch_for(one);
    }
    for (const Arm& arm : receiver.value.arms) branch_for(AbstractValue::arm(arm.tag, arm.id));
    missing();
    block_ = outside;
    if (!stored) {
      value = type->kind == Kind::Never ? Lowered{{}, type, {}} : none();
      return value;
    }
    return {ir::Operand::local(carrier), type, result};
  }
  for (const Arm& arm : receiver.value.arms) {
    switch (arm.tag) {
      case Tag::Instance: {
        const FieldFacts* field = analysis_.findField(arm.id, name);
        const AbstractValue in_class = seenThroughObject(arm.id, name);
        if (!plain_attributes_ && analysis_.lookupClassAttribute(arm.id, "__getattribute__") != ir::kNone) {
          groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered& self) {
                              const AbstractValue attribute = analysis_.joined(answersOf(inst, self.value, "__getattribute__"),
                                                                               answersOf(inst, self.value, "__getattr__"));
                              const Lowered value = loadThroughHook(inst, self, arm.id, text(name), attribute);
                              return nothing(value) ? value : callValue(inst, value, given, result);
                            }});
          break;
        }
        if (field != nullptr && in_class.isNothing() && analysis_.lookupClassAttribute(arm.id, "__getattr__") == ir::kNone) {
          groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered& self) {
                              Lowered value = loadField(self, arm.id, name);
                              return callValue(inst, natural(value), given, result);
                            }});
          break;
        }
        if (in_class.isNothing()) {
          groups.push_back({{arm}, [this, &inst, name, &given, &result](const Lowered& self) -> Lowered {
                              if (name == "with_traceback") return withTraceback(self, given);
                              if (name == "add_note" && given.values.size() == 1)
                                return runtime("exception_add_note", {convert(self, types_.get(Kind::Exception)).operand, boxed(given.values[0]).operand}, types_.get(Kind::None));
                              if (name == "__class__") return callValue(inst, classOf(self), given, result);
                              if (analysis_.findField(self.value.arms[0].id, name) == nullptr) {
                                bool found = false;
                                const Lowered value = objectMethod(inst, self, name, given, result, found);
                                if (found) return value;
                              }
                              if (inst.index == 1 && inst.op == Op::CallMethod && isProtocolStart(name))
                                return runtime("raiseNoProtocol", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
                              AbstractValue attribute = answersOf(inst, self.value, "__getattr__");
                              if (const FieldFacts* kept = analysis_.findField(self.value.arms[0].id, name))
                                analysis_.join(attribute, analysis_.peek(kept->slot));
                              Lowered value = lowerLoadAttr(inst, self, name, attribute);
                              if (nothing(value)) return value;
                              if (value.value.isNothing()) value.value = attribute;
                              return callValue(inst, value, given, result);
                            }});
          break;
        }
        const bool is_property = analysis_.isDataDescriptor(analysis_.lookupClassAttribute(arm.id, name));
        if (field != nullptr && !is_property) {
          groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered& self) {
                              return callFieldOrMethod(inst, self, arm.id, name, given, result);
                            }});
          break;
        }
        const bool is_class_method = in_class.arms.size() == 1 && in_class.arms[0].tag == Tag::Descriptor &&
                                     analysis_.descriptors[in_class.arms[0].id].kind == Descriptor::Kind::Class;
        // What a decorator made from one function for several classes differs in its variables.
        std::vector<Arm> method = in_class.arms;
        if (std::any_of(method.begin(), method.end(), [&](const Arm& one) { return analysis_.captures(one); }))
          method.push_back({Tag::Class, program_.attributeOwner(arm.id, name)});
        if (const auto same = by_method.find(method); same != by_method.end() && !is_class_method) {
          groups[same->second].arms.push_back(arm);
          break;
        }
        by_method[method] = groups.size();
        groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered& self) {
                            bool found = false;
                            return callClassAttribute(inst, arm.id, name, self, given, result, found);
                          }});
        break;
      }
      case Tag::Class:
        groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered& self) -> Lowered {
                            const AbstractValue in_class = loadSlotOf(arm.id, name);
                            if (in_class.isNothing()) {
                              if (name == Analysis::kPlainCall)
                                return callClass(inst, {self.operand, self.type, AbstractValue::arm(Tag::Class, arm.id)}, given, true);
                              if (name == "__new__") return newObject(inst, given, result);
                              if (name == "mro" || name == "__subclasses__") return lowerClassList(self, arm.id, name, result);
                              if (!given.values.empty()) {
                                bool found = false;
                                LoweredArguments rest = given;
                                rest.values.erase(rest.values.begin());
                                rest.shape.list.erase(rest.shape.list.begin());
                                const Lowered value = objectMethod(inst, given.values[0], name, rest, result, found);
                                if (found) return value;
                              }
                              const Lowered own{{}, types_.get(Kind::Module), AbstractValue::arm(Tag::Class, arm.id)};
                              return missingAttribute(own, name);
                            }
                            const Lowered own = classIn(self, arm.id);
                            bool found = false;
                            return callClassAttribute(inst, arm.id, name, own, given, result, found);
                          }});
        break;
      case Tag::Module:
        groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered& self) {
                            return callModuleMethod(inst, self, arm.id, name, given, result);
                          }});
        break;
      case Tag::Native: {
        const StubClass& cls = analysis_.stubs.cls(arm.id);
        groups.push_back({{arm}, [this, &inst, &cls, name, &given, &result](const Lowered& self) -> Lowered {
                            const StubFunction* method = analysis_.stubs.method(cls, name);
                            if (method == nullptr)
                              return runtime("raiseAttributeError", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
                            return callStub(inst, *method, &self, given, result);
                          }});
        break;
      }
      case Tag::NativeClass: {
        const StubFunction* method = analysis_.stubs.method(analysis_.stubs.cls(arm.id), name);
        if (method != nullptr) return callStub(inst, *method, nullptr, given, result);
        break;
      }
      case Tag::Exception:
        groups.push_back({{arm}, [this, name, &given](const Lowered& self) -> Lowered {
                            if (name == "with_traceback") return withTraceback(self, given);
                            if (name == "add_note" && given.values.size() == 1)
                              return runtime("exception_add_note", {convert(self, types_.get(Kind::Exception)).operand, boxed(given.values[0]).operand}, types_.get(Kind::None));
                            if (name == "__str__") return runtime("exception_str", {self.operand}, types_.get(Kind::Str));
                            if (name == "__repr__") return runtime("repr", {self.operand}, types_.get(Kind::Str));
                            return runtime("raiseAttributeError", {boxed(self).operand, text(name).operand}, types_.get(Kind::Never));
                          }});
        break;
      case Tag::Descriptor:
        if (name == "setter" || name == "getter" || name == "deleter") return {{}, types_.get(Kind::Module), result};
        groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered&) {
                            return callValue(inst, descriptorFact(arm.id, name), given, result);
                          }});
        break;
      case Tag::Builtin: {
        const std::string_view type = analysis_.builtins[arm.id];
        const StubClass* cls = analysis_.stubs.builtinClass(type);
        const StubFunction* method = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
        if (method != nullptr && (method->is_class_method || method->is_static_method)) {
          if (type == "dict" && name == "fromkeys") {
            const Type* dict = representation_.of(result, Place::Local);
            Lowered value = given.values.size() > 1 ? given.values[1] : none();
            return runtime("dict_fromkeys<>", {iterable(given.values[0]).operand, convert(value, dict->arguments[1]).operand}, dict);
          }
          return callStub(inst, *method, nullptr, given, result);
        }
        if (type == "object" && name == "__new__") return newObject(inst, given, result);
        if (isBuiltinException(type) && name == "__new__") return newObject(inst, given, result);
        if ((type == "object" || isBuiltinException(type)) && !given.values.empty() && method == nullptr) {
          const bool own = std::all_of(given.values[0].value.arms.begin(), given.values[0].value.arms.end(),
                                       [](const Arm& each) { return each.tag == Tag::Instance; });
          if (own && given.values[0].value.scalars == 0 && !given.values[0].value.arms.empty()) {
            bool found = false;
            LoweredArguments rest = given;
            rest.values.erase(rest.values.begin());
            rest.shape.list.erase(rest.shape.list.begin());
            const Lowered value = objectMethod(inst, given.values[0], name, rest, result, found);
            if (found) return value;
          }
        }
        if (!given.values.empty()) {
          if (name == "__init__" && isBuiltinException(type)) {
            LoweredArguments rest = given;
            rest.values.erase(rest.values.begin());
            rest.shape.list.erase(rest.shape.list.begin());
            setExceptionArguments(given.values[0], rest, true);
            return none();
          }
          if (method != nullptr) return callUnbound(inst, *method, given, result);
          LoweredArguments rest = given;
          rest.values.erase(rest.values.begin());
          rest.shape.list.erase(rest.shape.list.begin());
          return callMethod(inst, given.values[0], name, rest, result);
        }
        if (given.shape.has_star && method != nullptr) return callUnboundStarred(inst, *method, given, result);
        break;
      }
      case Tag::Function: {
        const auto& attributes = analysis_.function_values[arm.id].attributes;
        const auto own = attributes.find(name);
        if (own == attributes.end()) break;
        groups.push_back({{arm}, [this, &inst, arm, name, &given, &result](const Lowered& self) {
                            return callValue(inst, natural(loadFunctionAttribute(self, arm, name)), given, result);
                          }});
        break;
      }
      case Tag::BoundMethod: break;
      default:
        groups.push_back({{arm}, [this, &inst, name, &given, &result](const Lowered& self) {
                            return builtinMethod(inst, self, name, given, result);
                          }});
        break;
    }
  }
  return dispatch(receiver, std::move(groups), result, missing);
}

}  // namespace krait::types
