// Lowering of built-in functions and of methods of built-in types to calls of the runtime.
#include <algorithm>

#include "compiler/types/arm_class.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"
#include "compiler/types/stub_errors.h"

namespace krait::types {

using ir::Op;

namespace {

// Of a flag: may it be true, may it be false?
auto canBeTrue(const AbstractValue& value) -> bool { return !value.hasOnly(Scalar::False) && !value.hasOnly(Scalar::None); }
auto canBeFalse(const AbstractValue& value) -> bool { return !value.hasOnly(Scalar::True); }

}  // namespace

// A value in the form in which the runtime writes it: its own type where the runtime knows how, else a Value.
auto FunctionLowering::printable(const Lowered& value) -> Lowered {
  switch (value.type->kind) {
    case Kind::Exception: return value;
    case Kind::Instance:
      // Exceptions know their text without being Values.
      if (!value.value.arms.empty() && std::all_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
            return arm.tag == Tag::Instance && isBuiltinException(analysis_.classes[arm.id].builtin_base);
          }))
        return convert(value, types_.get(Kind::Exception));
      return boxed(value);
    case Kind::Native:
    case Kind::Function:
    case Kind::Class:
    case Kind::Module:
    case Kind::Range:
    case Kind::Slice: return boxed(value);
    default: return value.type->optional ? boxed(value) : value;
  }
}

// Something that `krait::iterate` takes.
auto FunctionLowering::iterable(const Lowered& value) -> Lowered {
  if (const std::string kind = onlyAwaited(analysis_, value.value); !kind.empty()) {
    // What follows is never reached, and has its types all the same.
    raiseType("'" + kind + "' object is not iterable");
    return value;
  }
  if (analysis_.areClassesWith(value.value, Analysis::kEnumMembers)) return enumMembers(value);
  if (value.type->optional) return boxed(value);
  switch (value.type->kind) {
    case Kind::Tuple: {
      const auto& items = value.type->arguments;
      const bool uniform = !items.empty() && std::all_of(items.begin(), items.end(), [&](const Type* t) { return t == items[0]; });
      if (uniform) return value;
      // Different types become the one that holds them all.
      AbstractValue any;
      for (const Arm& arm : value.value.arms)
        if (arm.tag == Tag::Tuple)
          for (const SlotId slot : analysis_.node(arm.id).items) analysis_.join(any, analysis_.peek(slot));
      const Type* element = items.empty() ? types_.get(Kind::Never) : representation_.of(any, Place::Storage);
      if (element->kind == Kind::Never || element->kind == Kind::None || element->kind == Kind::Module ||
          element->kind == Kind::Value)
        return boxed(value);
      std::vector<ir::Operand> converted;
      for (size_t i = 0; i < items.size(); ++i) converted.push_back(convert(item(value, i), element).operand);
      return emit(Op::BuildTuple, converted, types_.get(Kind::VarTuple, {element}));
    }
    case Kind::List:
    case Kind::Array:
    case Kind::VarTuple:
    case Kind::Dict:
    case Kind::DictKeys:
    case Kind::DictValues:
    case Kind::DictItems:
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Range:
    case Kind::Iterator:
    case Kind::Adaptor:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray: return value;
    case Kind::MemoryView: return representation_.viewItem()->kind == Kind::U8 ? value : boxed(value);
    case Kind::Instance: return typedItems(value);
    default: return boxed(value);
  }
}

// The same where all of its items are collected: lists, tuples and the like ask first how many there will be.
auto FunctionLowering::sized(const Lowered& value) -> Lowered {
  const bool asks = std::any_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__len__") != ir::kNone;
  });
  if (!asks || analysis_.areClassesWith(value.value, Analysis::kEnumMembers)) return iterable(value);
  const Lowered source = value.type->kind == Kind::Instance && !value.type->optional ? typedItems(value, "sizedItems<>") : boxed(value);
  return source.type->kind == Kind::Adaptor ? source : runtime("sizedItems", {source.operand}, types_.get(Kind::Adaptor, {source.type}));
}

auto FunctionLowering::itemType(const Lowered& value) -> const Type* {
  switch (value.type->kind) {
    case Kind::List:
    case Kind::Array:
    case Kind::VarTuple:
    case Kind::Dict:
    case Kind::DictKeys:
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Iterator:
    case Kind::Adaptor:
    case Kind::Tuple: return value.type->arguments[0];
    case Kind::DictValues: return value.type->arguments[1];
    case Kind::DictItems: return types_.get(Kind::Tuple, value.type->arguments);
    case Kind::Str: return types_.get(Kind::Str);
    case Kind::Bytes:
    case Kind::ByteArray: return types_.get(Kind::U8);
    case Kind::MemoryView: return representation_.viewItem();
    case Kind::Range: return representation_.word();
    default: return types_.get(Kind::Value);
  }
}

// An adaptor is used on the spot by the loop or call that it stands in; anything else gets an iterator object.
auto FunctionLowering::adaptorOrIterator(const ir::Inst& inst, Lowered adaptor, const AbstractValue& result) -> Lowered {
  adaptor.value = result;
  if (adaptor.type->kind == Kind::Iterator) return adaptor;
  // It has no items, or none that its users know of: whoever asks it gets an exception or its end.
  const Type* const given = adaptor.type->arguments[0];
  const auto idle_as = [&](const Type* element) {
    const bool tuple = element->kind == Kind::Tuple || element->kind == Kind::VarTuple || element->kind == Kind::Value;
    return element->kind == Kind::Never || (given->kind == Kind::Tuple && !tuple);
  };
  if (const Type* wanted = representation_.of(result, Place::Local);
      wanted->kind == Kind::Iterator && idle_as(wanted->element())) {
    Lowered idle = runtime("idleIterator<>", {adaptor.operand}, wanted);
    idle.value = result;
    return idle;
  }
  if (inst.result.isTemp() && temp_uses_[inst.result.index] == 1) return adaptor;
  const Type* item = adaptor.type->arguments[0];
  Lowered iterator = runtime("makeIterator", {adaptor.operand}, types_.get(Kind::Iterator, {item}));
  const Type* wanted = representation_.of(result, Place::Local);
  if (wanted->kind == Kind::Iterator && wanted != iterator.type)
    iterator = runtime("convertIterator<>", {iterator.operand}, wanted);
  iterator.value = result;
  return iterator;
}

auto FunctionLowering::lowerIsInstance(const ir::Inst& inst, const LoweredArguments& given, const AbstractValue& result)
    -> Lowered {
  Lowered known;
  if (constantOf(result, known)) return known;
  const Lowered object = given.values[0];
  std::vector<Arm> classes;
  // Iterators have one representation whatever their class.
  const bool several = std::any_of(object.value.arms.begin(), object.value.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Iterator && analysis_.peek(analysis_.node(arm.id).kinds).arms.size() != 1;
  });
  if (several || !analysis_.classesIn(given.values[1].value, classes))
    return runtime("isinstanceOf", {boxed(object).operand, boxed(given.values[1]).operand}, types_.get(Kind::Bool));
  // What the object may be, and is one of them.
  std::vector<Arm> matching;
  Lowered any = boolean(false);
  bool first = true;
  const auto either = [&](const Lowered& test) {
    any = first ? test : emit(Op::BitOr, {any.operand, test.operand}, types_.get(Kind::Bool));
    first = false;
  };
  uint16_t mask = 0;
  for (const Arm& cls : classes)
    if (cls.tag == Tag::Builtin) mask |= scalarsOfClass(analysis_.builtins[cls.id]);
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    const auto scalar = static_cast<Scalar>(i);
    if (!object.value.has(scalar) || (mask >> i & 1) == 0) continue;
    if (scalar == Scalar::False && object.value.has(Scalar::True)) continue;
    AbstractValue one = AbstractValue::scalar(scalar);
    if (scalar == Scalar::True || scalar == Scalar::False) one = AbstractValue::boolean();
    const Type* tested = representation_.of(one, Place::Local);
    Lowered test = emit(Op::TypeIs, {object.operand}, types_.get(Kind::Bool));
    last().tested = tested;
    either(test);
  }
  for (const Arm& arm : object.value.arms) {
    bool is = false;
    for (const Arm& cls : classes) {
      const std::string_view name = cls.tag == Tag::Builtin       ? std::string_view(analysis_.builtins[cls.id])
                                    : cls.tag == Tag::NativeClass ? analysis_.stubs.cls(cls.id).name
                                                                  : std::string_view{};
      if (name == "object") is = true;
      if (arm.tag == Tag::Instance)
        is |= cls.tag == Tag::Class ? analysis_.derivesFrom(arm.id, cls.id)
                                    : analysis_.derivesFrom(arm.id, name) ||
                                          analysis_.standsFor(arm.id, name);
      else if (arm.tag == Tag::Native)
        is |= cls.tag == Tag::NativeClass && cls.id == arm.id;
      else if (isNode(arm.tag) && arm.tag != Tag::Iterator)
        is |= tagOfClass(name) == arm.tag;
      else if (arm.tag != Tag::Exception)
        is |= !name.empty() && armClass(analysis_, arm) == name;
    }
    if (is) matching.push_back(arm);
  }
  if (!matching.empty()) either(typeTest(object, matching));
  // Exceptions are asked for their class.
  for (const Arm& arm : object.value.arms) {
    if (arm.tag != Tag::Exception) continue;
    for (const Arm& cls : classes) {
      const bool of_exceptions = cls.tag == Tag::Class || (cls.tag == Tag::Builtin && (isBuiltinException(analysis_.builtins[cls.id]) || analysis_.builtins[cls.id] == "object"));
      if (!of_exceptions) continue;
      const Lowered wanted = materialise({{}, types_.get(Kind::Module), AbstractValue::arm(cls.tag, cls.id)});
      if (object.type->kind != Kind::Exception || object.type->optional) {
        // It may be something else altogether.
        either(runtime("isInstance", {boxed(object).operand, wanted.operand}, types_.get(Kind::Bool)));
        continue;
      }
      either(emit(Op::ExceptionMatches, {convert(object, types_.get(Kind::Exception)).operand, wanted.operand},
                  types_.get(Kind::Bool)));
    }
    break;
  }
  (void)inst;
  return any;
}

// The stub of a built-in function, or of what makes the objects of a built-in class.
auto FunctionLowering::signatureOf(std::string_view name) const -> const StubFunction* {
  if (const StubFunction* function = analysis_.stubs.builtinFunction(name)) return function;
  const StubClass* cls = analysis_.stubs.builtinClass(name);
  return cls == nullptr ? nullptr : analysis_.stubs.method(*cls, "__new__");
}

// The TypeError for a wrong number of arguments, or of wrong names, of a built-in function or class.
auto FunctionLowering::builtinArityError(std::string_view name, const CallArguments& shape) const -> std::string {
  const StubFunction* function = signatureOf(name);
  return function == nullptr || name == "super" || name == "property" ? std::string() : arityError(*function, shape);
}

auto FunctionLowering::standsForAny(ir::ClassId cls, const std::vector<Arm>& builtins) -> bool {
  return std::any_of(builtins.begin(), builtins.end(), [&](const Arm& base) {
    return base.tag == Tag::Builtin && analysis_.standsFor(cls, analysis_.builtins[base.id]);
  });
}

auto FunctionLowering::callBuiltin(const ir::Inst& inst, std::string_view name, const LoweredArguments& given,
                                   const AbstractValue& result) -> Lowered {
  const size_t count = given.shape.positionalCount();
  const auto& values = given.values;
  if (const size_t dot = name.find('.'); dot != std::string_view::npos && dot > 0 && count > 0)
    return callMethod(inst, values[0], name.substr(dot + 1), withoutFirst(given), result);
  const Type* word = representation_.word();
  const Type* wanted = representation_.of(result, Place::Local);
  const auto keyword = [&](std::string_view key) -> const Lowered* {
    for (size_t i = count; i < values.size(); ++i)
      if (given.shape.list[i].keyword == key) return &values[i];
    return nullptr;
  };
  const Lowered never{{}, types_.get(Kind::Never), {}};
  constexpr std::string_view kNoInteger = "'{}' object cannot be interpreted as an integer";
  // The C++ type that comes back is the runtime's choice; it is converted to what is wanted.
  const auto adapted = [&](Lowered value) {
    if (value.operand.isTemp()) last().in_place = true;
    value.value = result;
    return value;
  };
  const auto single_instance = [&](const Lowered& value) {
    return value.type->kind == Kind::Instance && !value.type->optional;
  };
  bool found = false;
  for (const Lowered& value : values)
    if (nothing(value)) return value;
  if (name == "print") return lowerPrint(inst, given);
  if (given.shape.has_star && !given.shape.has_double_star && (name == "min" || name == "max"))
    return lowerStarredExtreme(inst, name, given, result);
  // The iterables of a call with a star, as an iterable of iterables.
  const auto allIterables = [&](size_t from) -> Lowered {
    if (count == from) return given.star;
    const Lowered list = emit(Op::BuildList, {}, types_.get(Kind::List, {types_.get(Kind::Value)}));
    for (size_t i = from; i < count; ++i) emitVoid(Op::ListAppend, {list.operand, boxed(values[i]).operand});
    emitVoid(Op::ListExtend, {list.operand, given.star.operand});
    return list;
  };
  if (given.shape.has_star && !given.shape.has_double_star && name == "map" && count > 0) {
    if (nothing(given.star)) return given.star;
    const Lowered iterables = allIterables(1);
    const auto facts = facts_.callbacks.find(&inst);
    if (facts == facts_.callbacks.end()) {
      return adaptorOrIterator(inst, runtime("emptyMap", {}, types_.get(Kind::Iterator, {types_.get(Kind::Value)})), result);
    }
    const Type* tuple = representation_.of(facts->second.arguments[0], Place::Local);
    const Lowered rows = runtime("zipStar<>", {iterables.operand}, types_.get(Kind::Adaptor, {tuple}));
    const Type* item = callbackResult(inst, values[0], 1);
    return adaptorOrIterator(inst, withCallable(inst, "map_", {rows.operand}, 0, values[0], {tuple}, types_.get(Kind::Adaptor, {item})), result);
  }
  if (given.shape.has_star && !given.shape.has_double_star && name == "zip" && values.size() == count && count > 0) {
    const Type* item = types_.get(Kind::VarTuple, {types_.get(Kind::Value)});
    for (const Arm& arm : result.arms)
      if (arm.tag == Tag::Iterator && representation_.element(arm.id)->kind == Kind::VarTuple) item = representation_.element(arm.id);
    return adaptorOrIterator(inst, runtime("zipStar<>", {allIterables(0).operand}, types_.get(Kind::Adaptor, {item})), result);
  }
  if (given.shape.has_star && values.empty() && name == "zip") {
    const Type* item = types_.get(Kind::VarTuple, {types_.get(Kind::Value)});
    for (const Arm& arm : result.arms)
      if (arm.tag == Tag::Iterator && representation_.element(arm.id)->kind == Kind::VarTuple) item = representation_.element(arm.id);
    return adaptorOrIterator(inst, runtime("zipStar<>", {given.star.operand}, types_.get(Kind::Adaptor, {item})), result);
  }
  if (given.shape.has_star && !given.shape.has_double_star && isBuiltinException(name)) return makeException(name, given);
  if (given.shape.has_star) {
    const StubFunction* signature = signatureOf(name);
    if (signature != nullptr && !signature->isVariadic())
      return callStarred(*signature, std::string(name), given, result,
                         [&](const LoweredArguments& some) { return callBuiltin(inst, name, some, result); });
  }
  if (given.shape.has_double_star && !given.shape.has_star) {
    const StubFunction* signature = signatureOf(name);
    if (signature != nullptr && mappedNames(*signature, given.shape))
      return callMapped(*signature, given, result, [&](const LoweredArguments& some) { return callBuiltin(inst, name, some, result); });
  }
  if (given.shape.has_star || (given.shape.has_double_star && name != "dict")) {
    report(diagnostics::Code::NotSupportedYet, inst.range, {"`*` or `**` of unknown length in a call of `" + std::string(name) + "`"});
    return none();
  }
  if (isBuiltinException(name)) return makeException(name, given);
  if (const std::string error = builtinArityError(name, given.shape); !error.empty()) {
    raiseType(error);
    return never;
  }
  if (name == "isinstance") return lowerIsInstance(inst, given, result);
  if (name == "len") {
    const Lowered own = callDunder(inst, values[0], "__len__", {}, answersOf(inst, values[0].value, "__len__"), found);
    if (found && (nothing(own) || (own.type->isMachineInt() && own.value.asInterval().low >= 0))) return own;
    if (found) return runtime("answeredCount", {boxed(own).operand}, word);
    if (analysis_.areClassesWith(values[0].value, Analysis::kEnumMembers))
      return runtime("len", {enumMembers(values[0]).operand}, word);
    Lowered known;
    if (values[0].type->kind == Kind::Tuple && constantOf(result, known)) return known;
    static constexpr Kind kSized[] = {Kind::Str,  Kind::Bytes,    Kind::ByteArray, Kind::MemoryView, Kind::List,      Kind::Array,
                                      Kind::Dict, Kind::VarTuple, Kind::Tuple,     Kind::Set,        Kind::FrozenSet, Kind::Range,
                                      Kind::DictKeys, Kind::DictValues, Kind::DictItems};
    const bool plain = !values[0].type->optional && std::find(std::begin(kSized), std::end(kSized), values[0].type->kind) != std::end(kSized);
    return runtime("len", {(plain ? values[0] : boxed(values[0])).operand}, word);
  }
  if (name == "range") {
    std::vector<ir::Operand> operands;
    if (wanted->kind == Kind::Value || wanted->kind == Kind::Never) {
      const Type* whole = types_.get(Kind::Int);
      if (count == 1) operands.push_back(convert(integer(0, word), whole).operand);
      for (const Lowered& value : values) {
        const Lowered bound = typedArgument(asIndex(inst, value), Kind::Int, kNoInteger);
        if (nothing(bound)) return never;
        operands.push_back(bound.operand);
      }
      if (count < 3) operands.push_back(convert(integer(1, word), whole).operand);
      Lowered range = runtime("wideRange", operands, types_.get(Kind::Value));
      range.value = result;
      return range;
    }
    const Type* counting = representation_.counting();
    if (count == 1) operands.push_back(integer(0, word).operand);
    for (const Lowered& value : values) {
      const bool machine = value.type->isMachineInt() || value.type->kind == Kind::Bool;
      const bool counts = machine && intervalOfType(*value.type).high <= intervalOfType(*counting).high;
      const Lowered bound = counts ? convert(value, counting) : wordArgument(value, false, kNoInteger);
      if (nothing(bound)) return never;
      operands.push_back(bound.operand);
    }
    if (count < 3) operands.push_back(integer(1, word).operand);
    const bool may_stand = count > 2 && !meet(values[2].value.asInterval(), Interval::of(0)).isEmpty();
    const bool unsure = may_stand || (count > 2 && !values[2].value.isIntLike());
    Lowered range = runtime(unsure ? "checkedRange" : "range", operands, types_.get(Kind::Range));
    range.value = result;
    return range;
  }
  if (name == "enumerate") {
    const Lowered source = iterable(values[0]);
    Lowered start = count > 1 ? values[1] : integer(0, word);
    if (const Lowered* given_start = keyword("start")) start = *given_start;
    start = wordArgument(start, false, kNoInteger);
    if (nothing(start)) return never;
    const Type* item = types_.get(Kind::Tuple, {word, itemType(source)});
    return adaptorOrIterator(inst, runtime("enumerate", {source.operand, start.operand}, types_.get(Kind::Adaptor, {item})), result);
  }
  if (name == "zip") {
    std::vector<ir::Operand> operands;
    std::vector<const Type*> items;
    for (size_t i = 0; i < count; ++i) {
      const Lowered source = iterable(values[i]);
      operands.push_back(source.operand);
      items.push_back(itemType(source));
    }
    const Lowered* strict = keyword("strict");
    const bool is_strict = strict != nullptr && !canBeFalse(strict->value);
    if (strict != nullptr && !is_strict && canBeTrue(strict->value))
      report(diagnostics::Code::NotSupportedYet, inst.range, {"zip(strict=…) that is known at run time only"});
    return adaptorOrIterator(inst, runtime(is_strict ? "zipStrict" : "zip", operands, types_.get(Kind::Adaptor, {types_.get(Kind::Tuple, items)})), result);
  }
  if (name == "reversed") {
    if (single_instance(values[0])) {
      const Lowered own = callDunder(inst, values[0], "__reversed__", {}, result, found);
      if (found) return own;
    }
    Lowered source = iterable(values[0]);
    const bool wide_range = source.type->kind == Kind::Value && values[0].value.scalars == 0 && values[0].value.arms.size() == 1 &&
                            values[0].value.arms[0].tag == Tag::Range;
    if (wide_range) {
      const Lowered backwards = runtime("reversedRange", {source.operand}, source.type);
      return adaptorOrIterator(inst, runtime("iterate", {backwards.operand}, types_.get(Kind::Adaptor, {source.type})), result);
    }
    if (source.type->kind == Kind::Set || source.type->kind == Kind::FrozenSet || source.type->kind == Kind::Iterator || source.type->kind == Kind::Adaptor)
      source = boxed(source);
    return adaptorOrIterator(inst, runtime("reversed", {source.operand}, types_.get(Kind::Adaptor, {itemType(source)})), result);
  }
  if (name == "map" || name == "filter") {
    std::vector<ir::Operand> operands;
    std::vector<Lowered> sources;
    for (size_t i = 1; i < count; ++i) {
      sources.push_back(iterable(values[i]));
      operands.push_back(sources.back().operand);
    }
    if (name == "filter" && values[0].type->kind == Kind::None)
      return adaptorOrIterator(inst, runtime("filterTrue", operands, types_.get(Kind::Adaptor, {itemType(sources[0])})), result);
    std::vector<const Type*> items;
    for (const Lowered& source : sources) items.push_back(itemType(source));
    const Type* item = name == "map" ? callbackResult(inst, values[0], items.size()) : items[0];
    return adaptorOrIterator(inst, withCallable(inst, name == "map" ? "map_" : "filter_", operands, 0, values[0], items, types_.get(Kind::Adaptor, {item})), result);
  }
  if (name == "iter") {
    if (count == 2) {
      const Lowered sentinel = values[1];
      const Type* item = callbackResult(inst, values[0], 0);
      Lowered iterator = withCallable(inst, "callIterator", {sentinel.operand}, 0, values[0], {}, types_.get(Kind::Adaptor, {item}));
      if (iterator.type->kind == Kind::Adaptor)
        iterator = runtime("makeIterator", {iterator.operand}, types_.get(Kind::Iterator, {item}));
      if (wanted->kind == Kind::Iterator && wanted != iterator.type)
        iterator = runtime("convertIterator<>", {iterator.operand}, wanted);
      iterator.value = result;
      return iterator;
    }
    if (values[0].type->kind == Kind::Iterator) return iterable(values[0]);
    if (single_instance(values[0])) {
      const Lowered own = callDunder(inst, values[0], "__iter__", {}, result, found);
      if (found) return own;
    }
    const Lowered source = iterable(values[0]);
    Lowered iterator = runtime("makeIterator", {source.operand}, types_.get(Kind::Iterator, {itemType(source)}));
    if (wanted->kind == Kind::Iterator && wanted != iterator.type)
      iterator = runtime("convertIterator<>", {iterator.operand}, wanted);
    iterator.value = result;
    return iterator;
  }
  if (name == "next") {
    if (const std::string kind = onlyAwaited(analysis_, values[0].value); !kind.empty())
      raiseType("'" + kind + "' object is not an iterator");
    if (single_instance(values[0]) && count == 1) {
      const Lowered own = callDunder(inst, values[0], "__next__", {}, result, found);
      if (found) return own;
    }
    const Lowered source = values[0].type->kind == Kind::Adaptor
                               ? convert(values[0], types_.get(Kind::Iterator, values[0].type->arguments))
                               : values[0];
    if (source.type->kind == Kind::Iterator && !source.type->optional) {
      const Type* item = source.type->element();
      if (count == 1) return runtime("next", {source.operand}, item);
      AbstractValue both = result;
      const Lowered fallback = convert(values[1], wanted);
      Lowered value = runtime("nextOr<*>", {source.operand, fallback.operand}, wanted);
      value.value = both;
      return value;
    }
    std::vector<ir::Operand> operands{boxed(source).operand};
    if (count > 1) operands.push_back(boxed(values[1]).operand);
    Lowered value = runtime("next", operands, types_.get(Kind::Value));
    value.value = result;
    return value;
  }
  if (name == "sorted") {
    const Lowered source = sized(values[0]);
    Lowered list = runtime("toList<>", {source.operand}, wanted);
    list.value = result;
    const Lowered* key = keyword("key");
    const Lowered* reverse = keyword("reverse");
    const Lowered backwards = reverse == nullptr ? boolean(false) : truth(*reverse);
    if (key == nullptr || key->type->kind == Kind::None)
      runtimeVoid("list_sort", {list.operand, none().operand, backwards.operand});
    else
      withCallable(inst, "list_sort", {list.operand, backwards.operand}, 1, *key, {itemType(list)}, types_.get(Kind::None));
    return list;
  }
  if (name == "min" || name == "max") {
    const Lowered* key = keyword("key");
    if (key != nullptr && key->type->kind == Kind::None) key = nullptr;
    const Lowered* fallback = keyword("default");
    const std::string base(name);
    if (count > 1 && fallback != nullptr) {
      raiseType("Cannot specify a default for " + base + "() with multiple positional arguments");
      return never;
    }
    if (count == 1) {
      const Lowered source = iterable(values[0]);
      std::vector<ir::Operand> operands{source.operand};
      // Nothing to compare: it gives the default, or raises.
      if (key != nullptr && !isCalledBack(inst, *key, 1)) key = nullptr;
      // An iterable that is known only at run time gives Values.
      const Type* type = itemType(source)->kind == Kind::Value ? types_.get(Kind::Value) : wanted;
      if (fallback != nullptr) operands.push_back(convert(*fallback, type).operand);
      const std::string function = base + (key != nullptr ? "Key" : "") + (fallback != nullptr ? "Default" : "");
      const Lowered extreme = adapted(key != nullptr ? withCallable(inst, function, operands, 1, *key, {itemType(source)}, type)
                                                     : runtime(function, operands, type));
      return nothing(extreme) ? extreme : natural(extreme);
    }
    const bool ints = std::all_of(values.begin(), values.begin() + static_cast<long>(count), [](const Lowered& v) { return v.value.isIntLike(); });
    std::vector<ir::Operand> operands;
    if (ints && key == nullptr) {
      // In the type that holds all of them.
      Interval reach = Interval::empty();
      for (size_t i = 0; i < count; ++i) reach = join(reach, values[i].value.asInterval());
      const Type* in = representation_.integer(reach, Place::Local);
      for (size_t i = 0; i < count; ++i) operands.push_back(convert(values[i], in).operand);
      if (wanted->isAnyInt()) {
        Lowered value = runtime(base + "Of", operands, in);
        value.value = result;
        return value;
      }
      operands.clear();
    }
    for (size_t i = 0; i < count; ++i) operands.push_back(convert(values[i], wanted).operand);
    if (key != nullptr) return withCallable(inst, base + "OfKey", operands, 0, *key, {wanted}, wanted);
    Lowered value = runtime(base + "Of", operands, wanted);
    value.value = result;
    return value;
  }
  if (name == "sum") {
    const Lowered source = iterable(values[0]);
    std::vector<ir::Operand> operands{source.operand};
    const Lowered* start = count > 1 ? &values[1] : keyword("start");
    static constexpr std::tuple<Kind, const char*, const char*> kTexts[] = {
        {Kind::Str, "strings", "''"}, {Kind::Bytes, "bytes", "b''"}, {Kind::ByteArray, "bytearray", "b''"}};
    for (const auto& [kind, what, empty] : kTexts)
      if (start != nullptr && start->type->kind == kind && !start->type->optional) {
        raiseType("sum() can't sum " + std::string(what) + " [use " + empty + ".join(seq) instead]");
        return never;
      }
    Lowered initial = start == nullptr ? integer(0, wanted) : *start;
    if (start != nullptr && initial.type->kind == Kind::Value) runtimeVoid("checkSumStart", {initial.operand});
    const bool of_numbers = itemType(source)->isNumber() && initial.type->isNumber();
    if (!of_numbers && (wanted->isAnyInt() || wanted->kind == Kind::Float)) {
      // What is no number is added as whatever it is, or not at all.
      operands.push_back(boxed(initial).operand);
      Lowered value = runtime("sumFrom<*>", operands, types_.get(Kind::Value));
      value.value = result;
      return value;
    }
    if (wanted->kind == Kind::Value || wanted->isAnyInt() || wanted->kind == Kind::Float) {
      operands.push_back(convert(initial, wanted).operand);
      Lowered value = runtime("sumFrom<*>", operands, wanted);
      value.value = result;
      return value;
    }
    operands.push_back(initial.operand);
    return adapted(runtime("sum", operands, wanted));
  }
  if (name == "any" || name == "all") return runtime(std::string(name), {iterable(values[0]).operand}, types_.get(Kind::Bool));
  if (name == "abs") {
    if (values[0].type->isAnyInt() || values[0].type->kind == Kind::Bool) {
      const Type* in = representation_.integer(join(values[0].value.asInterval(), result.interval), Place::Local);
      Lowered value;
      if (in->kind == Kind::I32 || in->kind == Kind::I16)
        value = adapted(runtime("abs", {convert(values[0], in).operand}, in));
      else
        value = runtime("abs", {convert(values[0], types_.get(Kind::Int)).operand}, types_.get(Kind::Int));
      value.value = result;
      return value;
    }
    const Lowered own = callDunder(inst, values[0], "__abs__", {}, result, found);
    if (found) return own;
    if (values[0].type->kind == Kind::Float || values[0].type->kind == Kind::Complex)
      return runtime("abs", {values[0].operand}, types_.get(Kind::Float));
    return runtime("abs", {boxed(values[0]).operand}, types_.get(Kind::Value));
  }
  if (name == "divmod") {
    const Lowered own = callDunder(inst, values[0], "__divmod__", {values[1]}, result, found);
    if (found) return own;
    const Lowered reflected = callDunder(inst, values[1], "__rdivmod__", {values[0]}, result, found);
    if (found) return reflected;
  }
  if (name == "divmod" && wanted->kind == Kind::Tuple) {
    if (values[0].type->isNumber() && values[1].type->isNumber()) {
      const bool real = values[0].type->kind == Kind::Float || values[1].type->kind == Kind::Float;
      const Type* in = real ? types_.get(Kind::Float) : types_.get(Kind::Int);
      const Type* pair = types_.get(Kind::Tuple, {in, in});
      Lowered value = runtime("divmod", {convert(values[0], in).operand, convert(values[1], in).operand}, pair);
      value.value = result;
      return value;
    }
  }
  if (name == "divmod") {
    return runtime("divmod", {boxed(values[0]).operand, boxed(values[1]).operand}, types_.get(Kind::Value));
  }
  if (name == "pow") {
    const Lowered* parts[3] = {nullptr, nullptr, nullptr};
    static constexpr std::string_view kNames[] = {"base", "exp", "mod"};
    for (size_t part = 0; part < 3; ++part) parts[part] = part < count ? &values[part] : keyword(kNames[part]);
    std::vector<Lowered> rest{*parts[1]};
    if (parts[2] != nullptr) rest.push_back(*parts[2]);
    const Lowered own = callDunder(inst, *parts[0], "__pow__", rest, answersOf(inst, parts[0]->value, "__pow__"), found);
    if (found) return own;
    if (parts[2] != nullptr && parts[2]->type->kind != Kind::None) {
      const bool ints = std::all_of(std::begin(parts), std::end(parts), [](const Lowered* part) {
        return part->type->isAnyInt() || part->type->kind == Kind::Bool;
      });
      const Type* in = types_.get(ints ? Kind::Int : Kind::Value);
      Lowered value = runtime("pow", {convert(*parts[0], in).operand, convert(*parts[1], in).operand, convert(*parts[2], in).operand}, in);
      value.value = result;
      return value;
    }
    ir::Inst power;
    power.op = Op::Pow;
    power.range = inst.range;
    return lowerBinary(power, *parts[0], *parts[1], result);
  }
  if (name == "round") {
    const Lowered& number = count > 0 ? values[0] : *keyword("number");
    const Lowered* digits = count > 1 ? &values[1] : keyword("ndigits");
    if (digits != nullptr && digits->type->kind == Kind::None) digits = nullptr;
    std::vector<Lowered> rest;
    if (digits != nullptr) rest.push_back(*digits);
    const Lowered own = callDunder(inst, number, "__round__", rest, result, found);
    if (found) return own;
    if (!number.type->isNumber() || (digits != nullptr && digits->type->kind == Kind::Value)) {
      std::vector<ir::Operand> operands{boxed(number).operand};
      if (digits != nullptr) operands.push_back(boxed(*digits).operand);
      return runtime("round", operands, types_.get(Kind::Value));
    }
    std::vector<ir::Operand> operands;
    const bool real = number.type->kind == Kind::Float;
    if (!real && digits == nullptr) return convert(number, wanted);
    operands.push_back((real ? number : convert(number, types_.get(Kind::Int))).operand);
    if (digits != nullptr) {
      const Lowered places = wordArgument(*digits, true, kNoInteger);
      if (nothing(places)) return never;
      operands.push_back(places.operand);
    }
    Lowered value = runtime("round", operands, types_.get(real && digits != nullptr ? Kind::Float : Kind::Int));
    value.value = result;
    return value;
  }
  if (const auto made = lowerConversion(inst, name, given, result)) return *made;
  if (name == "array") {
    // The usual code of an element type need not be told.
    std::vector<ir::Operand> operands;
    static constexpr std::pair<std::string_view, Kind> kUsual[] = {{"b", Kind::I8}, {"B", Kind::U8}, {"h", Kind::I16}, {"H", Kind::U16},
                                                                    {"i", Kind::I32}, {"I", Kind::U32}, {"q", Kind::I64}, {"d", Kind::Float}};
    const ir::Operand& code = values[0].operand;
    const std::string_view spelled = code.isConstant() ? std::string_view(program_.out->constants[code.index].text) : std::string_view();
    if (!std::any_of(std::begin(kUsual), std::end(kUsual), [&](const auto& usual) { return usual.first == spelled && usual.second == wanted->element()->kind; }))
      operands.push_back(spelled.size() == 1 ? code : boxed(values[0]).operand);
    operands.push_back(values.size() < 2 ? integer(0, word).operand : iterable(values[1]).operand);
    return runtime(values.size() < 2 ? "newArray<>" : "toArray<>", operands, wanted);
  }
  if (name == "hash") {
    const bool unhashable = std::any_of(values[0].value.arms.begin(), values[0].value.arms.end(), [&](const Arm& arm) {
      return arm.tag == Tag::Instance && analysis_.isUnhashable(arm.id);
    });
    if (unhashable) return runtime("hash", {boxed(values[0]).operand}, word);
    const AbstractValue answers = answersOf(inst, values[0].value, "__hash__");
    const Lowered own = callDunder(inst, values[0], "__hash__", {}, answers, found);
    if (found && nothing(own)) return own;
    if (found && (own.type->isMachineInt() || own.type->kind == Kind::Bool)) return convert(own, word);
    if (found) return runtime("answeredHash", {boxed(own).operand}, word);
    const bool direct = values[0].type->isMachineInt() || (values[0].type->kind == Kind::Str && !values[0].type->optional);
    return adapted(runtime("hash", {(direct ? values[0] : boxed(values[0])).operand}, word));
  }
  if (name == "id") {
    const bool by_value = values[0].type->kind == Kind::Float || values[0].type->kind == Kind::Tuple;
    return runtime("id", {(by_value ? values[0] : boxed(values[0])).operand}, types_.get(Kind::Int));
  }
  if (name == "callable") return lowerCallable(values[0]);
  if (name == "type") {
    Lowered value{values[0].operand, types_.get(Kind::Module), result};
    if (representation_.of(result, Place::Local)->kind == Kind::Module) {
      value.operand = {};
      return value;
    }
    value = runtime("typeOf", {boxed(values[0]).operand}, types_.get(Kind::Class));
    value.value = result;
    return value;
  }
  if (name == "method" && count == 2) return lowerMethodType(inst, given, result);
  if (name == "property" || name == "staticmethod" || name == "classmethod" || name == "super") {
    if (name == "super" && count == 2) return {values[1].operand, types_.get(Kind::Module), result};
    return {{}, types_.get(Kind::Module), result};
  }
  if (name == "slice") {
    std::vector<ir::Operand> parts;
    if (count == 1) parts = {boxed(none()).operand, boxed(values[0]).operand, boxed(none()).operand};
    else for (size_t i = 0; i < 3; ++i) parts.push_back(boxed(i < count ? values[i] : none()).operand);
    return emit(Op::BuildSlice, parts, types_.get(Kind::Slice));
  }
  if (name == "chr" || name == "bin" || name == "oct" || name == "hex") {
    const Lowered own = callDunder(inst, values[0], "__index__", {}, answersOf(inst, values[0].value, "__index__"), found);
    const Lowered number = found ? checkedIndex(own) : values[0];
    if (nothing(number)) return number;
    if (name == "chr") {
      // Code points are beyond a word of 16 bits.
      const Type* code = representation_.counting();
      if (code != word && number.type->isAnyInt()) {
        const bool fits = intervalOfType(*number.type).high <= intervalOfType(*code).high && number.type->kind != Kind::Int;
        const Lowered known = fits ? convert(number, code) : runtime("clampTo32", {convert(number, types_.get(Kind::Int)).operand}, code);
        return runtime("chr", {known.operand}, types_.get(Kind::Str));
      }
      const Lowered clamped = wordArgument(number, true, kNoInteger);
      return nothing(clamped) ? never : runtime("chr", {clamped.operand}, types_.get(Kind::Str));
    }
    const Lowered whole = typedArgument(number, Kind::Int, kNoInteger);
    return nothing(whole) ? never : runtime(std::string(name), {whole.operand}, types_.get(Kind::Str));
  }
  if (name == "ord") {
    const Lowered character = plain(inst, values[0], {"str", "bytes", "bytearray"});
    const bool direct = character.type->kind == Kind::Str && !character.type->optional;
    return adapted(runtime("ord", {(direct ? character : boxed(character)).operand}, types_.get(Kind::I32)));
  }
  if (name == "input") {
    std::vector<ir::Operand> operands;
    if (count > 0) operands.push_back(printable(values[0]).operand);
    return runtime("input", operands, types_.get(Kind::Str));
  }
  if (name == ".is_sequence" || name == ".is_mapping") {
    Lowered known;
    if (constantOf(result, known)) return known;
    const bool sequence = name == ".is_sequence";
    const Lowered test = runtime(sequence ? "isSequence" : "isMapping", {boxed(values[0]).operand}, types_.get(Kind::Bool));
    std::vector<Arm> derived;
    for (const Arm& arm : values[0].value.arms)
      if (arm.tag == Tag::Instance && analysis_.matchesAs(arm.id, sequence)) derived.push_back(arm);
    if (derived.empty()) return test;
    return emit(Op::BitOr, {test.operand, typeTest(values[0], derived).operand}, types_.get(Kind::Bool));
  }
  if (name.ends_with("_field") || name.starts_with(".copy_")) return callFieldBuiltin(inst, name, given, result);
  for (const std::string_view by_name : {"getattr", "hasattr", "setattr", "delattr", "vars", "dir", ".store_in_dict", ".delete_in_dict"})
    if (name == by_name && count > 0) return callAttributeBuiltin(inst, name, given, result);
  if (name == "issubclass") {
    // Of classes that are known, and that derive from a built-in type by compiler/expand's mark, which no descriptor shows.
    std::vector<Arm> bases;
    const auto& classes = values[0].value;
    if (classes.scalars == 0 && analysis_.classesIn(values[1].value, bases) &&
        std::any_of(classes.arms.begin(), classes.arms.end(), [&](const Arm& arm) { return arm.tag == Tag::Class && standsForAny(arm.id, bases); })) {
      std::vector<Group> groups;
      for (const Arm& arm : classes.arms)
        groups.push_back({{arm}, [this, arm, &bases, &values](const Lowered& one) {
                            if (arm.tag == Tag::Class && standsForAny(arm.id, bases)) return boolean(true);
                            return runtime("issubclassOf", {boxed(one).operand, boxed(values[1]).operand}, types_.get(Kind::Bool));
                          }});
      return dispatch(values[0], std::move(groups), AbstractValue::boolean(), [] {});
    }
    return runtime("issubclassOf", {boxed(values[0]).operand, boxed(values[1]).operand}, types_.get(Kind::Bool));
  }
  if (const StubFunction* function = analysis_.stubs.builtinFunction(name)) return callStub(inst, *function, nullptr, given, result);
  report(diagnostics::Code::NotSupportedYet, inst.range, {name});
  return none();
}

}  // namespace krait::types
