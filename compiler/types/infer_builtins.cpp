// Built-in functions and the methods of built-in types.
//
// Most methods are described by stdlib/builtins.pyi and need nothing here. What stands here are the functions whose result
// depends on their arguments in ways that a signature cannot say.
#include <algorithm>
#include <set>

#include "compiler/types/arm_class.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"
#include "compiler/types/number_dunders.h"
#include "compiler/types/stub_errors.h"

namespace krait::types {

namespace {

auto str() -> AbstractValue { return AbstractValue::scalar(Scalar::Str); }
auto none() -> AbstractValue { return AbstractValue::scalar(Scalar::None); }

auto ceilingDivide(int64_t a, int64_t b) -> int64_t { return a / b + (a % b > 0 ? 1 : 0); }

}  // namespace

// str(value): the methods that it runs.
auto Interpreter::stringResultOf(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue {
  bool found = false;
  callDunder(inst, value, "__str__", {}, found);
  if (!found) callDunder(inst, value, "__repr__", {}, found);
  expose(inst, value, {"__repr__", "__str__"});
  return str();
}

// What `d.update(other)` and `d |= other` put into the dictionary: entries of a mapping, or pairs.
void Interpreter::updateDict(const ir::Inst& inst, NodeId dict, const AbstractValue& other) {
  for (const Arm& from : other.arms) {
    if (from.tag == Tag::Dict) {
      analysis_.write(analysis_.node(dict).element, read(analysis_.node(from.id).element));
      analysis_.write(analysis_.node(dict).second, read(analysis_.node(from.id).second));
      continue;
    }
    const AbstractValue pair = itemOf(inst, pairsOf(inst, AbstractValue::arm(from.tag, from.id)));
    for (const Arm& tuple : pair.arms) {
      const bool fixed = tuple.tag == Tag::Tuple && analysis_.node(tuple.id).is_fixed && analysis_.node(tuple.id).items.size() == 2;
      const AbstractValue any = itemOf(inst, AbstractValue::arm(tuple.tag, tuple.id));
      analysis_.write(analysis_.node(dict).element, fixed ? read(analysis_.node(tuple.id).items[0]) : any);
      analysis_.write(analysis_.node(dict).second, fixed ? read(analysis_.node(tuple.id).items[1]) : any);
    }
  }
}

auto Interpreter::builtinMethod(const ir::Inst& inst, const AbstractValue& receiver, const Arm* arm,
                                std::string_view type, std::string_view name, const CallArguments& arguments)
    -> AbstractValue {
  const auto argument = [&](size_t i) -> AbstractValue {
    return i < arguments.positionalCount() ? arguments.list[i].value : AbstractValue{};
  };
  noteShrinkingMethod(receiver, type, name);
  if (arm != nullptr && arm->tag == Tag::Array) noteRawMethod(receiver, name);
  const StubClass* cls = analysis_.stubs.builtinClass(type);
  if (arm != nullptr && arm->tag == Tag::Array) cls = analysis_.stubs.findClass("array", "array");
  if (arm != nullptr && arm->tag == Tag::Iterator && (name == "__next__" || name == "__iter__")) {
    return name == "__iter__" ? receiver : itemOf(inst, receiver);
  }
  if (const StubFunction* starred = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
      arguments.has_star && starred != nullptr && !starred->isVariadic() && name != "format")
    return callStarred(*starred, arguments, [&](const CallArguments& some) {
      return builtinMethod(inst, receiver, arm, type, name, some);
    });
  if (const StubFunction* mapped = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
      arguments.has_double_star && !arguments.has_star && mapped != nullptr && mappedNames(*mapped, arguments))
    return callMapped(*mapped, arguments, [&](const CallArguments& some) {
      return builtinMethod(inst, receiver, arm, type, name, some);
    });
  // Dunder methods called by name.
  if (name == "__len__") return AbstractValue::integer({0, analysis_.target.max_length});
  if (name == "__str__" || name == "__repr__") return stringResultOf(inst, receiver);
  if (arm != nullptr && arm->tag == Tag::Iterator) {
    bool known = false;
    const AbstractValue answer = generatorMethod(inst, receiver, arm->id, name, arguments, known);
    if (known) return answer;
  }
  const StubFunction* method = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
  if (method == nullptr) return builtinDunder(inst, receiver, name, arguments);
  Bindings bindings;
  if (arm != nullptr && !cls->type_parameters.empty()) {
    const Node node = analysis_.node(arm->id);
    bindings[cls->type_parameters[0]] = itemOf(inst, receiver);
    if (arm->tag == Tag::Dict) {
      bindings[cls->type_parameters[0]] = read(node.element);
      if (cls->type_parameters.size() > 1) bindings[cls->type_parameters[1]] = read(node.second);
    }
    if (arm->tag == Tag::Iterator && cls->type_parameters.size() > 2) {
      bindings[cls->type_parameters[1]] = {};
      bindings[cls->type_parameters[2]] = read(node.third);
    }
  }
  if (arm != nullptr && arm->tag == Tag::List && name == "sort") {
    const AbstractValue item = itemOf(inst, receiver);
    AbstractValue key = item;
    if (const CallArgument* by = arguments.keyword("key"); by != nullptr && !by->value.hasOnly(Scalar::None)) {
      key = item.isNothing() ? AbstractValue{} : callBack(inst, by->value, {item}, true);
    }
    expose(inst, key, {"__lt__", "__eq__"});
    return none();
  }
  if (arm != nullptr && arm->tag == Tag::Dict) {
    Node& node = analysis_.node(arm->id);
    const AbstractValue value = read(node.second);
    if (name == "get" || name == "pop" || name == "setdefault") exposeKey(arm->id, argument(0));
    if (name == "get") {
      const AbstractValue fallback = arguments.positionalCount() > 1 ? argument(1) : none();
      return analysis_.joined(value, fallback);
    }
    if (name == "pop") {
      if (arguments.positionalCount() == 1) mayBeMissing(argument(0));
      return analysis_.joined(value, argument(1));
    }
    if (name == "setdefault") {
      const AbstractValue fallback = arguments.positionalCount() > 1 ? argument(1) : none();
      analysis_.write(node.element, argument(0));
      analysis_.write(analysis_.node(arm->id).second, fallback);
      return analysis_.joined(value, fallback);
    }
    if (name == "update") {
      for (const CallArgument& other : arguments.list) {
        if (!other.keyword.empty()) {
          analysis_.write(analysis_.node(arm->id).element, str());
          analysis_.write(analysis_.node(arm->id).second, other.value);
          continue;
        }
        updateDict(inst, arm->id, other.value);
      }
      if (arguments.has_double_star) updateDict(inst, arm->id, arguments.double_star.value);
      return none();
    }
    if (name == "keys") return AbstractValue::arm(Tag::DictKeys, analysis_.find(arm->id));
    if (name == "values") return AbstractValue::arm(Tag::DictValues, analysis_.find(arm->id));
    if (name == "items") return AbstractValue::arm(Tag::DictItems, analysis_.find(arm->id));
    if (name == "copy") return dictOf(inst, read(node.element), value);
  }
  if (type == "dict" && name == "fromkeys") {
    const AbstractValue value = arguments.positionalCount() > 1 ? argument(1) : none();
    return dictOf(inst, itemOf(inst, argument(0)), value);
  }
  if (type == "frozenset" && name == "copy" && arguments.list.empty()) return receiver;  // itself
  if (type == "list" && name == "extend") expose(inst, argument(0), {"__len__"});
  if ((type == "set" && name == "remove") || (type == "list" && name == "index")) mayBeMissing(argument(0));
  if (name == "index" || name == "count" || name == "remove" || name == "discard")
    expose(inst, analysis_.joined(argument(0), bindings.empty() ? AbstractValue{} : bindings.begin()->second), {"__eq__", "__hash__"});
  if (type == "str" && (name == "format" || name == "format_map"))
    for (const CallArgument& part : arguments.list) stringResultOf(inst, part.value), expose(inst, part.value, {"__format__"});
  if (type == "str" && name == "format_map") exposeMapping(argument(0));
  if (type == "memoryview" && name == "cast") {
    // Which format it is one knows only when the program runs.
    for (const Scalar item : {Scalar::Int, Scalar::Float, Scalar::Bytes, Scalar::True, Scalar::False})
      analysis_.write(analysis_.view_items, AbstractValue::scalar(item));
  }
  if (type == "memoryview" && name == "tolist") return listOf(inst, itemOf(inst, receiver));
  AbstractValue result = callStub(inst, *method, receiver, bindings, arguments);
  if (type == "range" && arm != nullptr && analysis_.node(arm->id).is_wide && result.has(Scalar::Int) && name != "count")
    result.interval = Interval::all();
  if (arm != nullptr && arm->tag == Tag::Array && (name == "copy" || name == "__copy__"))
    for (const Arm& made : result.arms)
      if (made.tag == Tag::Array) analysis_.node(made.id).type_code = analysis_.node(arm->id).type_code;
  return result;
}

// A special method called by name: what its operator or function gives.
auto Interpreter::builtinDunder(const ir::Inst& inst, const AbstractValue& receiver, std::string_view name,
                                const CallArguments& arguments) -> AbstractValue {
  if (const std::string_view function = functionOfDunder(name); !function.empty()) {
    CallArguments all = arguments;
    all.list.insert(all.list.begin(), {receiver, {ArgumentSource::Kind::Receiver}, {}});
    return callBuiltin(inst, function, all);
  }
  if (name == "__contains__") return AbstractValue::boolean();
  if (name == "__getitem__" && arguments.list.size() == 1) return loadItem(inst, receiver, arguments.list[0].value);
  if ((name == "__floor__" || name == "__ceil__") && receiver.isNumeric()) return AbstractValue::scalar(Scalar::Int);
  const ir::Op op = operatorOfDunder(name);
  if (op == ir::Op::Neg || op == ir::Op::Pos || op == ir::Op::Invert) {
    ir::Inst sign;
    sign.op = op;
    return unary(sign, receiver);
  }
  const NamedOperator named = namedOperator(name);
  if (named.op == ir::Op::Copy || arguments.list.size() != 1) return {};
  const AbstractValue& argument = arguments.list[0].value;
  if (!operatorAnswers(named.op, receiver, argument)) return AbstractValue::scalar(Scalar::NotImplemented);
  // An instruction of its own: what the operator makes is told apart by it.
  ir::Inst& step = analysis_.operatorBehind(inst, named.op, named.in_place);
  if (named.op >= ir::Op::Eq && named.op <= ir::Op::Ge) return compare(step, receiver, argument);
  return named.reflected ? binary(step, argument, receiver) : binary(step, receiver, argument);
}

auto Interpreter::minOrMax(const ir::Inst& inst, bool is_max, const CallArguments& arguments) -> AbstractValue {
  const size_t count = arguments.positionalCount();
  std::vector<AbstractValue> choices;
  if (count == 1) {
    choices.push_back(itemOf(inst, arguments.list[0].value));
  } else {
    for (size_t i = 0; i < count; ++i) choices.push_back(arguments.list[i].value);
  }
  AbstractValue result;
  for (const AbstractValue& choice : choices) analysis_.join(result, choice);
  const CallArgument* key = arguments.keyword("key");
  if (key != nullptr && !key->value.hasOnly(Scalar::None) && !result.isNothing()) {
    expose(inst, callBack(inst, key->value, {result}, true), {"__lt__"});
  } else {
    expose(inst, result, {"__lt__"});
    // The smallest is at most the least upper bound.
    const bool all_ints = std::all_of(choices.begin(), choices.end(), [](const auto& c) { return c.isIntLike(); });
    if (all_ints && count > 1 && !result.hasBool()) {
      Interval bounds = choices[0].interval;
      for (const AbstractValue& choice : choices) {
        bounds.low = is_max ? std::max(bounds.low, choice.interval.low) : std::min(bounds.low, choice.interval.low);
        bounds.high = is_max ? std::max(bounds.high, choice.interval.high) : std::min(bounds.high, choice.interval.high);
      }
      result.interval = bounds;
    }
  }
  result.progress = {};
  if (const CallArgument* fallback = arguments.keyword("default")) analysis_.join(result, fallback->value);
  return result;
}

auto Interpreter::sumOf(const ir::Inst& inst, const CallArguments& arguments) -> AbstractValue {
  if (arguments.list.empty()) return {};
  const AbstractValue iterable = arguments.list[0].value;
  const AbstractValue item = itemOf(inst, iterable);
  AbstractValue start = AbstractValue::integer(Interval::of(0));
  if (arguments.positionalCount() > 1) start = arguments.list[1].value;
  if (const CallArgument* given = arguments.keyword("start")) start = given->value;
  if (item.isNothing()) return start;
  if (item.isIntLike() && start.isIntLike()) {
    const auto trips = tripsOf(iterable);
    const Interval steps = trips ? mul(item.asInterval(), {0, *trips}) : Interval::all();
    const Interval sum = item.asInterval().low >= 0 && !trips ? Interval{0, Interval::kMax} : steps;
    return AbstractValue::integer(types::join(start.asInterval(), add(start.asInterval(), sum)));
  }
  AbstractValue result = start;
  for (int round = 0; round < 3; ++round) {
    AbstractValue next = arithmetic(ir::Op::Add, result, item);
    ir::Inst plus;
    plus.op = ir::Op::Add;
    bool found = false;
    analysis_.join(next, callDunder(inst, result, "__add__", {item}, found));
    analysis_.join(next, callDunder(inst, item, "__radd__", {result}, found));
    if (next.has(Scalar::Int)) next.interval = Interval::all();
    if (!analysis_.join(result, next)) break;
  }
  // sum() of ints and floats is a float as soon as one float was added; of floats alone, 0 when there was none.
  return result;
}

// What dict() goes through: the items of a mapping of the program's own, the object itself otherwise.
auto Interpreter::pairsOf(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue {
  bool found = false;
  if (value.arms.size() != 1 || value.arms[0].tag != Tag::Instance ||
      analysis_.lookupClassAttribute(value.arms[0].id, "keys") == ir::kNone)
    return value;
  const AbstractValue items = callDunder(inst, value, "items", {}, found);
  return found ? items : value;
}

auto Interpreter::convertTo(const ir::Inst& inst, std::string_view type, const CallArguments& arguments)
    -> AbstractValue {
  AbstractValue value = arguments.list.empty() ? AbstractValue{} : arguments.list[0].value;
  const bool given = !arguments.list.empty();
  bool found = false;
  const bool reads_text = type == "int" || type == "float" || type == "complex" || type == "bytes" || type == "bytearray";
  for (const CallArgument& argument : arguments.list) {
    if (!reads_text && type != "str") break;
    const AbstractValue kept = askPlain(inst, argument.value);
    if (reads_text && &argument == &arguments.list.front()) analysis_.join(value, kept);
  }
  if (type == "int") {
    if (!given) return AbstractValue::integer(Interval::of(0));
    AbstractValue result;
    if (value.isIntLike() || (value.scalars & AbstractValue::kBoolMask) != 0 || value.has(Scalar::Int))
      result = AbstractValue::integer(value.asInterval());
    result.progress = value.progress;
    if (value.has(Scalar::Float) || value.has(Scalar::Str) || value.has(Scalar::Bytes) || value.has(Scalar::ByteArray))
      analysis_.join(result, AbstractValue::scalar(Scalar::Int));
    AbstractValue own = callDunder(inst, value, "__int__", {}, found);
    if (!found) own = callDunder(inst, value, "__index__", {}, found);
    // Anything else is a TypeError.
    if (const Interval whole = own.asInterval(); !whole.isEmpty()) analysis_.join(result, AbstractValue::integer(whole));
    // Which of them it is one knows only when the program runs: then the runtime asks it.
    if (found && !analysis_.allHave(value, "__int__") && !analysis_.allHave(value, "__index__")) {
      expose(inst, value, {"__int__", "__index__", "__trunc__"});
      analysis_.join(result, AbstractValue::scalar(Scalar::Int));
    }
    return result;
  }
  if (type == "float") {
    callDunder(inst, value, "__float__", {}, found);
    if (found && !analysis_.allHave(value, "__float__")) expose(inst, value, {"__float__", "__index__"});
    return AbstractValue::scalar(Scalar::Float);
  }
  if (type == "complex") {
    callDunder(inst, value, "__complex__", {}, found);
    if (!found) callDunder(inst, value, "__float__", {}, found);
    if (found && !analysis_.allHave(value, "__complex__")) expose(inst, value, {"__complex__", "__float__", "__index__"});
    return AbstractValue::scalar(Scalar::Complex);
  }
  if (type == "bool") {
    AbstractValue result;
    if (!given) return AbstractValue::scalar(Scalar::False);
    askTruth(inst, value);
    if (canBe(value, true)) analysis_.join(result, AbstractValue::scalar(Scalar::True));
    if (canBe(value, false)) analysis_.join(result, AbstractValue::scalar(Scalar::False));
    return result;
  }
  if (type == "str") {
    if (given) stringResultOf(inst, value);
    return str();
  }
  if (type == "bytes") {
    callDunder(inst, value, "__bytes__", {}, found);
    if (!found || !analysis_.allHave(value, "__bytes__")) itemOf(inst, value);
    return AbstractValue::scalar(Scalar::Bytes);
  }
  if (type == "bytearray") return itemOf(inst, value), AbstractValue::scalar(Scalar::ByteArray);
  if (type == "memoryview") {
    noteRawWrites(value);
    if (analysis_.reads_view_owners) analysis_.write(analysis_.view_owners, value);
    for (const Arm& arm : value.arms)
      if (arm.tag == Tag::Array) analysis_.write(analysis_.view_items, anyArrayItem(analysis_.node(arm.id).type_code));
    return AbstractValue::scalar(Scalar::MemoryView);
  }
  if (type == "list" || type == "tuple") expose(inst, value, {"__len__"});
  if (type == "list") return listOf(inst, itemOf(inst, value));
  if (type == "set" || type == "frozenset") {
    const AbstractValue item = itemOf(inst, value);
    expose(inst, item, {"__hash__", "__eq__"});
    return containerOf(inst, type == "set" ? Tag::Set : Tag::FrozenSet, item);
  }
  if (type == "tuple") {
    if (!given) return tupleOf(inst, {});
    if (value.scalars == 0 && value.arms.size() == 1 && value.arms[0].tag == Tag::Tuple) return value;
    return containerOf(inst, Tag::Tuple, itemOf(inst, value));
  }
  if (type == "array") return makeArray(inst, arguments);
  if (type == "dict") {
    AbstractValue key, item;
    for (const CallArgument& argument : arguments.list) {
      if (!argument.keyword.empty()) {
        analysis_.join(key, str());
        analysis_.join(item, argument.value);
        continue;
      }
      for (const Arm& arm : argument.value.arms) {
        if (arm.tag == Tag::Dict) {
          analysis_.join(key, read(analysis_.node(arm.id).element));
          analysis_.join(item, read(analysis_.node(arm.id).second));
          continue;
        }
        const AbstractValue pair = itemOf(inst, pairsOf(inst, AbstractValue::arm(arm.tag, arm.id)));
        for (const Arm& tuple : pair.arms) {
          const bool fixed = tuple.tag == Tag::Tuple && analysis_.node(tuple.id).is_fixed &&
                             analysis_.node(tuple.id).items.size() == 2;
          const AbstractValue any = itemOf(inst, AbstractValue::arm(tuple.tag, tuple.id));
          analysis_.join(key, fixed ? read(analysis_.node(tuple.id).items[0]) : any);
          analysis_.join(item, fixed ? read(analysis_.node(tuple.id).items[1]) : any);
        }
      }
    }
    expose(inst, key, {"__hash__", "__eq__"});
    return dictOf(inst, key, item);
  }
  return {};
}

auto Interpreter::callBuiltin(const ir::Inst& inst, std::string_view name, const CallArguments& arguments)
    -> AbstractValue {
  const size_t count = arguments.positionalCount();
  const auto argument = [&](size_t i) -> AbstractValue {
    return i < count ? arguments.list[i].value : AbstractValue{};
  };
  // Any argument that never arrives means that the call never happens.
  for (const CallArgument& given : arguments.list)
    if (given.value.isNothing()) return {};
  // A special method of a built-in type, without its object.
  if (const size_t dot = name.find('.'); dot != std::string_view::npos && dot > 0 && count > 0) {
    CallArguments rest = arguments;
    rest.list.erase(rest.list.begin());
    return callMethod(inst, argument(0), name.substr(dot + 1), rest);
  }
  const int64_t word_min = analysis_.target.wordMin(), word_max = analysis_.target.wordMax();
  bool found = false;
  if (arguments.has_star && (name == "min" || name == "max")) {
    CallArguments all = arguments;
    all.has_star = false;
    all.list.erase(all.list.begin(), all.list.begin() + static_cast<long>(count));
    AbstractValue items = arguments.star.value;
    for (size_t i = 0; i < count; ++i) analysis_.join(items, argument(i));
    const AbstractValue list = listOf(inst, items, 9);
    all.list.insert(all.list.begin(), {list, {}, {}});
    AbstractValue result = minOrMax(inst, name == "max", all);
    // If there is one argument it is what is looked through.
    const AbstractValue inner = iterablePart(items);
    if (!inner.isNothing() && count < 2) {
      all.list[0].value = inner;
      analysis_.join(result, minOrMax(inst, name == "max", all));
    }
    return result;
  }
  if (isBuiltinException(name)) {
    if (arguments.has_star) analysis_.write(analysis_.exception_arguments, arguments.star.value);
    for (const CallArgument& given : arguments.list) {
      analysis_.write(analysis_.exception_arguments, given.value);
      expose(inst, given.value, {"__repr__", "__str__"});
    }
    return AbstractValue::arm(Tag::Exception, analysis_.builtinId(name));
  }
  const StubFunction* signature = analysis_.stubs.builtinFunction(name);
  if (signature == nullptr)
    if (const StubClass* cls = analysis_.stubs.builtinClass(name)) signature = analysis_.stubs.method(*cls, "__new__");
  if (arguments.has_star && signature != nullptr && !signature->isVariadic())
    return callStarred(*signature, arguments,
                       [&](const CallArguments& some) { return callBuiltin(inst, name, some); });
  if (arguments.has_double_star && !arguments.has_star && name != "print" && signature != nullptr && mappedNames(*signature, arguments))
    return callMapped(*signature, arguments, [&](const CallArguments& some) { return callBuiltin(inst, name, some); });
  if (signature != nullptr && name != "super" && name != "property")
    if (const std::string error = arityError(*signature, arguments); !error.empty()) {
      report(diagnostics::Code::CertainTypeError, inst, {error});
      return {};
    }
  if (name == "print") {
    for (size_t i = 0; i < count; ++i) stringResultOf(inst, argument(i));
    if (arguments.has_star) stringResultOf(inst, arguments.star.value);
    for (size_t i = count; i < arguments.list.size(); ++i) askPlain(inst, arguments.list[i].value);
    return none();
  }
  if (name == "len") {
    const AbstractValue value = argument(0);
    AbstractValue result;
    if (!enumMembers(value).isNothing()) analysis_.join(result, AbstractValue::integer({0, analysis_.target.max_length}));
    for (const Arm& arm : value.arms) {
      if (arm.tag == Tag::Instance) continue;
      if (arm.tag == Tag::Tuple && analysis_.node(arm.id).is_fixed)
        analysis_.join(result, AbstractValue::integer(
                                   Interval::of(static_cast<int64_t>(analysis_.node(arm.id).items.size()))));
      else if (arm.tag == Tag::List || arm.tag == Tag::Array)
        analysis_.join(result, AbstractValue::integer(lengthOf(value)));
      else if (arm.tag == Tag::Range)
        analysis_.join(result, AbstractValue::integer(meet(join(Interval::of(0), read(analysis_.node(arm.id).third).interval), {0, word_max})));
      else if (isNode(arm.tag) && arm.tag != Tag::Iterator)
        analysis_.join(result, AbstractValue::integer({0, analysis_.target.max_length}));
    }
    for (const Scalar text : {Scalar::Bytes, Scalar::ByteArray})
      if (value.has(text)) analysis_.join(result, AbstractValue::integer(lengthOf(value)));
    for (const Scalar text : {Scalar::Str, Scalar::MemoryView})
      if (value.has(text)) analysis_.join(result, AbstractValue::integer({0, analysis_.target.max_length}));
    AbstractValue own = askObject(inst, value, "__len__", {}, found);
    if (own.has(Scalar::Int)) own.interval = meet(own.interval, {0, word_max});
    analysis_.join(result, own);
    return result;
  }
  if (name == "range") {
    for (const CallArgument& bound : arguments.list)
      if (!bound.value.arms.empty()) expose(inst, bound.value, {"__index__"});
    // Loops count in 32 bits where a word has 16.
    const int64_t least = std::min<int64_t>(word_min, INT32_MIN), most_of_all = std::max<int64_t>(word_max, INT32_MAX);
    bool is_wide = false;
    const auto bound = [&](size_t i) {
      const Interval whole = asIndex(inst, argument(i)).asInterval();
      is_wide |= isWide(whole);
      return whole;
    };
    Interval start = count > 1 ? bound(0) : Interval::of(0);
    Interval stop = count > 1 ? bound(1) : bound(0);
    Interval step = count > 2 ? bound(2) : Interval::of(1);
    if (start.isEmpty() || stop.isEmpty() || step.isEmpty()) return {};
    if (!is_wide) {
      start = meet(start, {least, most_of_all});
      stop = meet(stop, {least, most_of_all});
      step = meet(step, {least, most_of_all});
    }
    Interval members = Interval::empty();
    int64_t most = 0, fewest = 0;
    if (step.low > 0) {
      const Interval span = sub({stop.low, stop.low}, {start.high, start.high});
      if (span.low > 0) fewest = ceilingDivide(span.low, step.high);
    } else if (step.high < 0) {
      const Interval span = sub({start.low, start.low}, {stop.high, stop.high});
      if (span.low > 0) fewest = ceilingDivide(span.low, -step.low);
    }
    if (step.high > 0) {
      members = join(members, {start.low, sub(stop, Interval::of(1)).high});
      const Interval span = sub({stop.high, stop.high}, {start.low, start.low});
      most = std::max<int64_t>(most, span.low <= 0 ? 0 : ceilingDivide(span.high, std::max<int64_t>(1, step.low)));
    }
    if (step.low < 0) {
      members = join(members, {add(stop, Interval::of(1)).low, start.high});
      const Interval span = sub({start.high, start.high}, {stop.low, stop.low});
      most = std::max<int64_t>(most, span.low <= 0 ? 0 : ceilingDivide(span.high, std::max<int64_t>(1, -step.high)));
    }
    const NodeId node = site(inst, Tag::Range);
    analysis_.node(node).is_wide |= is_wide;
    if (!members.isEmpty()) analysis_.write(analysis_.node(node).element, AbstractValue::integer(members));
    analysis_.write(analysis_.node(node).third, AbstractValue::integer({std::min(fewest, most), most}));
    return AbstractValue::arm(Tag::Range, analysis_.find(node));
  }
  const auto countsTrips = [&](const AbstractValue& iterator, std::optional<int64_t> trips) {
    analysis_.write(analysis_.node(iterator.arms[0].id).third,
                    AbstractValue::integer({0, trips ? *trips : Interval::kMax}));
    return name == "reversed" ? iterator : ofClass(iterator, name);
  };
  if (name == "enumerate") {
    AbstractValue start = count > 1 ? argument(1) : AbstractValue::integer(Interval::of(0));
    if (const CallArgument* given = arguments.keyword("start")) start = given->value;
    const AbstractValue item = itemOf(inst, argument(0));
    const auto trips = tripsOf(argument(0));
    Interval index = add(start.asInterval(), {0, trips ? std::max<int64_t>(0, *trips - 1) : Interval::kMax});
    // Nothing counts past the word before memory or patience ends; the runtime raises OverflowError there.
    index = meet(index, {word_min, word_max});
    if (item.isNothing()) return ofClass(iteratorOf(inst, {}), name);
    return countsTrips(iteratorOf(inst, tupleOf(inst, {AbstractValue::integer(index), item})), trips);
  }
  if (name == "zip" && arguments.has_star && count == 0) {
    // As many parts as the star has elements: tuples of any length.
    const AbstractValue part = itemOf(inst, arguments.star.value);
    if (part.isNothing()) return ofClass(iteratorOf(inst, {}), name);
    return countsTrips(iteratorOf(inst, containerOf(inst, Tag::Tuple, part)), tripsOf(arguments.star.value));
  }
  if (name == "zip") {
    std::vector<AbstractValue> items;
    std::optional<int64_t> trips;
    bool empty = false;
    for (size_t i = 0; i < count; ++i) {
      items.push_back(itemOf(inst, argument(i)));
      empty |= items.back().isNothing();
      const auto mine = tripsOf(argument(i));
      if (mine) trips = trips ? std::min(*trips, *mine) : *mine;
    }
    return countsTrips(iteratorOf(inst, empty ? AbstractValue{} : tupleOf(inst, items)), trips);
  }
  if (name == "map" && arguments.has_star) {
    // f(*items) for the items of zip(*iterables).
    if (count == 0) {
      report(diagnostics::Code::NotSupportedYet, inst, {"a function that is the first item of a `*` in a call of `map`"});
      return {};
    }
    AbstractValue part = itemOf(inst, arguments.star.value);
    for (size_t i = 1; i < count; ++i) analysis_.join(part, itemOf(inst, argument(i)));
    if (part.isNothing()) return ofClass(iteratorOf(inst, {}), name);
    const AbstractValue tuple = containerOf(inst, Tag::Tuple, part);
    return ofClass(iteratorOf(inst, callBack(inst, argument(0), {tuple}, false, true)), name);
  }
  if (name == "zip" && arguments.has_star && count > 0 && arguments.list.size() == count) {
    AbstractValue part = itemOf(inst, arguments.star.value);
    for (size_t i = 0; i < count; ++i) analysis_.join(part, itemOf(inst, argument(i)));
    return ofClass(iteratorOf(inst, part.isNothing() ? part : containerOf(inst, Tag::Tuple, part)), name);
  }
  if (name == "map") {
    std::vector<AbstractValue> items;
    std::optional<int64_t> trips;
    for (size_t i = 1; i < count; ++i) {
      items.push_back(itemOf(inst, argument(i)));
      if (items.back().isNothing()) return ofClass(iteratorOf(inst, {}), name);
      const auto mine = tripsOf(argument(i));
      if (mine) trips = trips ? std::min(*trips, *mine) : *mine;
    }
    return countsTrips(iteratorOf(inst, callBack(inst, argument(0), std::move(items), false)), trips);
  }
  if (name == "filter") {
    const AbstractValue item = itemOf(inst, argument(1));
    if (!argument(0).hasOnly(Scalar::None) && !item.isNothing()) callBack(inst, argument(0), {item}, true);
    return countsTrips(iteratorOf(inst, item), tripsOf(argument(1)));
  }
  if (name == "reversed") {
    AbstractValue own = callDunder(inst, argument(0), "__reversed__", {}, found);
    if (found) return own;
    if (!argument(0).arms.empty() && argument(0).arms[0].tag == Tag::Instance) {
      bool sized = false;
      callDunder(inst, argument(0), "__len__", {}, sized);
      for (const Arm& arm : argument(0).arms)
        if (arm.tag == Tag::Instance) {
          exposeClass(arm.id, "__len__", {});
          exposeClass(arm.id, "__getitem__", {AbstractValue::integer({0, analysis_.target.max_length})});
        }
    }
    const AbstractValue backwards = iteratorOf(inst, itemOf(inst, argument(0)));
    noteIterated(backwards, argument(0), true);
    return countsTrips(backwards, tripsOf(argument(0)));
  }
  if (name == "iter") {
    const AbstractValue value = argument(0);
    if (count == 2) {
      const AbstractValue item = callBack(inst, value, {}, false);
      expose(inst, analysis_.joined(item, argument(1)), {"__eq__"});
      return ofClass(iteratorOf(inst, item), "callable_iterator");
    }
    AbstractValue result = callDunder(inst, value, "__iter__", {}, found);
    AbstractValue rest = value;
    // Without `__iter__` an object is asked for its items.
    std::erase_if(rest.arms, [&](const Arm& arm) {
      return arm.tag == Tag::Iterator ||
             (arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__iter__") != ir::kNone);
    });
    for (const Arm& arm : value.arms)
      if (arm.tag == Tag::Iterator) analysis_.join(result, AbstractValue::arm(arm.tag, arm.id));
    if (!rest.isNothing()) {
      const AbstractValue plain = iteratorOf(inst, itemOf(inst, rest));
      noteIterated(plain, rest, false);
      analysis_.join(result, plain);
    }
    return result;
  }
  if (name == "next") {
    AbstractValue result;
    for (const Arm& arm : argument(0).arms) {
      const AbstractValue one = AbstractValue::arm(arm.tag, arm.id);
      if (arm.tag == Tag::Instance)
        analysis_.join(result, callDunder(inst, one, "__next__", {}, found));
      else if (arm.tag == Tag::Iterator)
        analysis_.join(result, itemOf(inst, one));
    }
    return analysis_.joined(result, argument(1));
  }
  if (name == "sorted") {
    expose(inst, argument(0), {"__len__"});
    const AbstractValue item = itemOf(inst, argument(0));
    AbstractValue key = item;
    if (const CallArgument* by = arguments.keyword("key"); by != nullptr && !by->value.hasOnly(Scalar::None)) {
      key = item.isNothing() ? AbstractValue{} : callBack(inst, by->value, {item}, true);
    }
    expose(inst, key, {"__lt__", "__eq__"});
    return listOf(inst, item);
  }
  if (name == "min" || name == "max") return minOrMax(inst, name == "max", arguments);
  if (name == "sum") return sumOf(inst, arguments);
  if (name == "any" || name == "all") return itemOf(inst, argument(0)), AbstractValue::boolean();
  if (name == "abs") {
    AbstractValue result;
    const AbstractValue value = argument(0);
    if (!value.asInterval().isEmpty()) result = AbstractValue::integer(absolute(value.asInterval()));
    if (value.has(Scalar::Float) || value.has(Scalar::Complex))
      analysis_.join(result, AbstractValue::scalar(Scalar::Float));
    analysis_.join(result, callDunder(inst, value, "__abs__", {}, found));
    return result;
  }
  if (name == "divmod") {
    AbstractValue quotient = arithmetic(ir::Op::FloorDiv, argument(0), argument(1));
    AbstractValue remainder = arithmetic(ir::Op::Mod, argument(0), argument(1));
    AbstractValue own = callDunder(inst, argument(0), "__divmod__", {argument(1)}, found);
    if (!found) analysis_.join(own, callDunder(inst, argument(1), "__rdivmod__", {argument(0)}, found));
    if (quotient.isNothing()) return own;
    return analysis_.joined(tupleOf(inst, {quotient, remainder}), own);
  }
  const auto named = [&](size_t i, std::string_view key) -> AbstractValue {
    if (i < count) return argument(i);
    const CallArgument* given = arguments.keyword(key);
    return given == nullptr ? AbstractValue{} : given->value;
  };
  if (name == "pow") {
    const AbstractValue base = named(0, "base"), exponent = named(1, "exp"), modulus = named(2, "mod");
    AbstractValue result;
    if (!modulus.isNothing() && !modulus.hasOnly(Scalar::None) && !base.asInterval().isEmpty() &&
        !exponent.asInterval().isEmpty() && !modulus.asInterval().isEmpty())
      result = AbstractValue::integer(mod(Interval::all(), modulus.asInterval()));
    if (!modulus.isNothing()) analysis_.join(result, callDunder(inst, base, "__pow__", {exponent, modulus}, found));
    if (!modulus.isNothing() && !modulus.has(Scalar::None)) return result;
    analysis_.join(result, arithmetic(ir::Op::Pow, base, exponent));
    analysis_.join(result, callDunder(inst, base, "__pow__", {exponent}, found));
    analysis_.join(result, callDunder(inst, exponent, "__rpow__", {base}, found));
    return result;
  }
  if (name == "round") {
    const AbstractValue value = named(0, "number"), digits = named(1, "ndigits");
    AbstractValue result;
    if (!value.asInterval().isEmpty()) result = AbstractValue::integer(!digits.isNothing() && (!digits.isIntLike() || digits.asInterval().low < 0) ? Interval::all() : value.asInterval());
    if (value.has(Scalar::Float)) {
      const bool to_int = digits.isNothing() || digits.has(Scalar::None);
      if (to_int) analysis_.join(result, AbstractValue::scalar(Scalar::Int));
      if (!digits.isNothing() && !digits.hasOnly(Scalar::None)) analysis_.join(result, AbstractValue::scalar(Scalar::Float));
    }
    analysis_.join(result, callDunder(inst, value, "__round__", digits.isNothing() ? std::vector<AbstractValue>{} : std::vector{digits}, found));
    return result;
  }
  if (name == "isinstance" || name == "issubclass") {
    std::vector<Arm> classes;
    if (name == "issubclass" || !classesIn(argument(1), classes)) return AbstractValue::boolean();
    AbstractValue result;
    if (!keepInstances(argument(0), classes, true).isNothing()) result = AbstractValue::scalar(Scalar::True);
    if (!keepInstances(argument(0), classes, false).isNothing())
      analysis_.join(result, AbstractValue::scalar(Scalar::False));
    return result;
  }
  if (name == "type") {
    AbstractValue result;
    for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i)
      if (argument(0).has(static_cast<Scalar>(i)))
        analysis_.join(result, AbstractValue::arm(Tag::Builtin, analysis_.builtinId(className(static_cast<Scalar>(i)))));
    for (const Arm& arm : argument(0).arms) {
      if (arm.tag == Tag::Instance)
        analysis_.join(result, AbstractValue::arm(Tag::Class, analysis_.shownClass(arm.id)));
      else if (arm.tag == Tag::Exception) {
        analysis_.join(result, exceptionClasses());
      }
      else if (arm.tag == Tag::Native)
        analysis_.join(result, AbstractValue::arm(Tag::NativeClass, arm.id));
      else if (arm.tag == Tag::Iterator)
        analysis_.join(result, iteratorClasses(arm));
      else
        analysis_.join(result, AbstractValue::arm(Tag::Builtin, analysis_.builtinId(armClass(analysis_, arm))));
    }
    return result;
  }
  for (const std::string_view type : {"int", "float", "complex", "bool", "str", "bytes", "bytearray", "memoryview",
                                      "list", "tuple", "dict", "set", "frozenset"})
    if (name == type) return convertTo(inst, type, arguments);
  if (name == "repr" || name == "ascii") {
    callDunder(inst, argument(0), "__repr__", {}, found);
    expose(inst, argument(0), {"__repr__"});
    return str();
  }
  if (name == "format") {
    callDunder(inst, argument(0), "__format__", {count > 1 ? argument(1) : str()}, found);
    if (!found) stringResultOf(inst, argument(0));
    return str();
  }
  if (name == "hash") {
    callDunder(inst, argument(0), "__hash__", {}, found);
    expose(inst, argument(0), {"__hash__", "__eq__"});
    return AbstractValue::integer({word_min, word_max});
  }
  if (name == "id") return AbstractValue::integer({0, Interval::kMax});
  if (name == "callable") {
    const AbstractValue value = argument(0);
    AbstractValue result;
    bool other = value.scalars != 0;
    for (const Arm& arm : value.arms) {
      if (analysis_.isCallable(arm)) analysis_.join(result, AbstractValue::scalar(Scalar::True));
      else other = true;
    }
    if (other) analysis_.join(result, AbstractValue::scalar(Scalar::False));
    return result;
  }
  if (name == "slice") return AbstractValue::scalar(Scalar::Slice);
  if (name == ".is_sequence" || name == ".is_mapping") {
    // What `[a, b]` and `{key: value}` ask first in `match`. Mostly it is known.
    const bool sequence = name == ".is_sequence";
    const AbstractValue value = argument(0);
    AbstractValue result;
    for (const Arm& arm : value.arms) {
      bool is = sequence ? arm.tag == Tag::List || arm.tag == Tag::Tuple || arm.tag == Tag::Array || arm.tag == Tag::Range
                         : arm.tag == Tag::Dict;
      if (arm.tag == Tag::Instance) is = analysis_.matchesAs(arm.id, sequence);
      if (!isNode(arm.tag) && arm.tag != Tag::Instance) return AbstractValue::boolean();
      analysis_.join(result, AbstractValue::scalar(is ? Scalar::True : Scalar::False));
    }
    AbstractValue others = value;
    others.remove(Scalar::MemoryView);
    if (value.has(Scalar::MemoryView)) analysis_.join(result, AbstractValue::scalar(sequence ? Scalar::True : Scalar::False));
    if (others.scalars != 0) analysis_.join(result, AbstractValue::scalar(Scalar::False));
    return result;
  }
  if (name == "bin" || name == "oct" || name == "hex") {
    callDunder(inst, argument(0), "__index__", {}, found);
    return str();
  }
  if (name == "property" || name == "staticmethod" || name == "classmethod") {
    Descriptor descriptor{name == "property" ? Descriptor::Kind::Property
                                             : name == "staticmethod" ? Descriptor::Kind::Static
                                                                      : Descriptor::Kind::Class};
    for (size_t i = 0; i < arguments.list.size(); ++i)
      for (const Arm& arm : arguments.list[i].value.arms) {
        if (arm.tag != Tag::Function) continue;
        const std::string_view which = arguments.list[i].keyword;
        if (i == 0 || which == "fget") descriptor.getter = arm.id;
        if ((i == 1 && which.empty()) || which == "fset") descriptor.setter = arm.id;
        if ((i == 2 && which.empty()) || which == "fdel") descriptor.deleter = arm.id;
      }
    for (size_t i = 0; i < arguments.list.size() && i + 1 < inst.operands.size(); ++i) {
      const ir::Operand& given = inst.operands[i + 1];
      const bool is_doc = arguments.list[i].keyword == "doc" || (i == 3 && arguments.list[i].keyword.empty());
      if (is_doc && given.isConstant()) descriptor.doc = analysis_.program.constants[given.index].text;
    }
    return AbstractValue::arm(Tag::Descriptor, analysis_.descriptor(&inst, copy_, descriptor));
  }
  if (name == "method" && count == 2) {
    // types.MethodType(function, object)
    AbstractValue result;
    for (const Arm& arm : argument(0).arms) {
      if (arm.tag != Tag::Function) continue;
      const auto& source = *analysis_.program.functions[analysis_.function_values[arm.id].function];
      const uint32_t method = analysis_.boundMethod(&inst, copy_, arm, source.name);
      analysis_.write(analysis_.bound_methods[method].receiver, argument(1));
      analysis_.join(result, AbstractValue::arm(Tag::BoundMethod, method));
    }
    return result;
  }
  if (name == "super" && count == 2) {
    for (const Arm& cls : argument(0).arms) {
      if (cls.tag != Tag::Class) continue;
      const uint32_t object = analysis_.superObject(&inst, copy_, cls.id);
      analysis_.write(analysis_.supers[object].receiver, argument(1));
      return AbstractValue::arm(Tag::Super, object);
    }
    return {};
  }
  if (name.ends_with("_field") || name.starts_with(".copy_")) return callFieldBuiltin(inst, name, arguments);
  for (const std::string_view by_name : {"getattr", "hasattr", "setattr", "delattr", "vars", "dir", ".store_in_dict", ".delete_in_dict"})
    if (name == by_name && count > 0) return callAttributeBuiltin(inst, name, arguments);
  if (name == "chr" && count > 0) callDunder(inst, argument(0), "__index__", {}, found);
  if (const StubFunction* function = analysis_.stubs.builtinFunction(name);
      function != nullptr && !function->is_special)
    return callStub(inst, *function, {}, {}, arguments);
  if (name == "ord" || name == "chr" || name == "input") {
    if (const StubFunction* function = analysis_.stubs.builtinFunction(name))
      return callStub(inst, *function, {}, {}, arguments);
  }
  report(diagnostics::Code::NotSupportedYet, inst, {name});
  return {};
}

}  // namespace krait::types
