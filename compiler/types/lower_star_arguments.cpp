// `*` and `**` in calls, where their length or names are known only when the call runs.
//
// Which parameter an item goes to is settled here all the same: the n-th item of the star goes to the n-th parameter
// that is left, `**` is asked for each name. Whether the numbers and names fit is one question to the runtime in front of
// the call (`checkArguments`), which gets the signature as text and raises CPython's TypeErrors. Behind it every
// argument that has no default is known to be there.
#include <algorithm>

#include "compiler/ir/class_names.h"
#include "compiler/types/arm_class.h"
#include "compiler/types/lower.h"
#include "compiler/types/stub_errors.h"

namespace krait::types {

using ir::Op;

namespace {

using ParameterKind = ir::Parameter::Kind;

// "f(a, b=, /, c, *args, d, e=, **options) d e": see runtime/objects/star_arguments.hpp.
auto signatureText(const ir::Function& function, const CallArguments& given) -> std::string {
  std::string text = function.qualified_name + "(";
  std::string separator;
  const auto add = [&](const std::string& piece) {
    text += separator + piece;
    separator = ", ";
  };
  bool behind_star = false;
  for (size_t p = 0; p < function.parameters.size(); ++p) {
    const ir::Parameter& parameter = function.parameters[p];
    const std::string name(function.locals[parameter.local].name);
    const std::string with_default = name + (parameter.has_default ? "=" : "");
    switch (parameter.kind) {
      case ParameterKind::PositionalOnly:
        add(with_default);
        if (p + 1 == function.parameters.size() || function.parameters[p + 1].kind != ParameterKind::PositionalOnly) add("/");
        break;
      case ParameterKind::Positional: add(with_default); break;
      case ParameterKind::VarArgs:
        add("*" + name);
        behind_star = true;
        break;
      case ParameterKind::KeywordOnly:
        if (!behind_star) add("*");
        behind_star = true;
        add(with_default);
        break;
      case ParameterKind::KwArgs: add("**" + name); break;
    }
  }
  text += ")";
  for (const CallArgument& argument : given.list)
    if (!argument.keyword.empty()) text += " " + std::string(argument.keyword);
  return text;
}

auto isPositional(const ir::Parameter& parameter) -> bool {
  return parameter.kind == ParameterKind::Positional || parameter.kind == ParameterKind::PositionalOnly;
}

constexpr int64_t kAnyNumber = 0x7fff;

}  // namespace

// "__main__.f()": what CPython calls the callee in errors about `*` and `**`.
auto FunctionLowering::calleeText(const ir::Inst& inst) -> std::string {
  const auto qualified = [&](ir::ModuleId id, const std::string& name) {
    const std::string& module = analysis_.program.modules[id].name;
    return (id == analysis_.program.main ? "__main__" : module) + "." + name + "()";
  };
  const auto ofFunction = [&](FunctionValueId id) {
    const ir::Function& function = *analysis_.program.functions[analysis_.function_values[id].function];
    return qualified(function.module, function.qualified_name);
  };
  for (const Arm& arm : factsOf(inst)->operands[0].arms) {
    if (inst.op == Op::CallMethod && arm.tag == Tag::Instance) {
      for (const Arm& method : loadSlotOf(arm.id, inst.name).arms)
        if (method.tag == Tag::Function) return ofFunction(method.id);
    }
    if (inst.op == Op::CallMethod) break;
    if (arm.tag == Tag::Function) return ofFunction(arm.id);
    if (arm.tag == Tag::Class)
      return qualified(analysis_.program.classes[arm.id]->module, ir::shownQualifiedName(*analysis_.program.classes[arm.id]));
    if (arm.tag == Tag::Builtin) return std::string(analysis_.builtins[arm.id]) + "()";
    if (arm.tag == Tag::BoundMethod && analysis_.bound_methods[arm.id].function.tag == Tag::Function)
      return ofFunction(analysis_.bound_methods[arm.id].function.id);
  }
  return std::string(inst.name.empty() ? "function" : inst.name) + "()";
}

// What stands behind `*`, as something to iterate.
auto FunctionLowering::starred(const ir::Inst& inst, const Lowered& value) -> Lowered {
  const bool scalar = !onlyAwaited(analysis_, value.value).empty() || value.type->isNumber() || value.type->kind == Kind::None || value.type->kind == Kind::Bool;
  if (!scalar) return sized(value);
  // Several positional parts are put together in a list first, which has a text of its own.
  const auto parts = std::count_if(inst.arguments.begin(), inst.arguments.end(), [](const ir::Argument& argument) {
    return argument.kind == ir::Argument::Kind::Positional || argument.kind == ir::Argument::Kind::Star;
  });
  runtimeVoid("raiseNotStarred", {text(parts > 1 ? "" : calleeText(inst)).operand, boxed(value).operand});
  Lowered nobody = emit(Op::BuildList, {}, types_.get(Kind::List, {types_.get(Kind::Value)}));
  return nobody;
}

// What the items of an iterable may be.
auto FunctionLowering::itemsOf(const AbstractValue& iterable) -> AbstractValue {
  AbstractValue items;
  if (iterable.has(Scalar::Str)) analysis_.join(items, AbstractValue::scalar(Scalar::Str));
  for (const Scalar bytes : {Scalar::Bytes, Scalar::ByteArray, Scalar::MemoryView})
    if (iterable.has(bytes)) analysis_.join(items, AbstractValue::integer({0, 255}));
  for (const Arm& arm : iterable.arms) {
    if (!isNode(arm.tag)) continue;
    const Node node = analysis_.node(arm.id);
    analysis_.join(items, analysis_.peek(node.element));
    for (const SlotId item : node.items) analysis_.join(items, analysis_.peek(item));
  }
  return items;
}

// All positional arguments of a call as one tuple of Values.
auto FunctionLowering::argumentTuple(const LoweredArguments& given) -> Lowered {
  const Type* values = types_.get(Kind::VarTuple, {types_.get(Kind::Value)});
  std::vector<ir::Operand> items;
  for (size_t i = 0; i < given.shape.positionalCount(); ++i) items.push_back(boxed(given.values[i]).operand);
  const Lowered front = emit(Op::BuildTuple, items, values);
  if (!given.shape.has_star) return front;
  const Lowered star = runtime("toTuple<>", {given.star.operand}, types_.get(Kind::VarTuple, {itemType(given.star)}));
  return runtime("appendStar<>", {front.operand, star.operand, integer(0, representation_.word()).operand}, values);
}

// A function that is not written in Python and takes a fixed number of arguments: a call for each number of items that
// the star may have.
auto FunctionLowering::callStarred(const StubFunction& function, const std::string& name, const LoweredArguments& given,
                                   const AbstractValue& result,
                                   const std::function<Lowered(const LoweredArguments&)>& call) -> Lowered {
  const Type* word = representation_.word();
  const auto [least, most] = starredCounts(function, given.shape);
  const size_t spelled = given.shape.positionalCount();
  const Type* element = itemType(given.star);
  const Lowered list = runtime("toTuple<>", {given.star.operand}, types_.get(Kind::VarTuple, {element}));
  const Lowered count = runtime("len", {list.operand}, word);
  Lowered total = count;
  if (spelled > 0) total = emit(Op::Add, {count.operand, integer(static_cast<int64_t>(spelled), word).operand}, word);
  runtimeVoid("checkStarred", {total.operand, integer(static_cast<int64_t>(least + spelled), word).operand,
                               integer(static_cast<int64_t>(most + spelled), word).operand, text(name).operand});
  const Type* type = representation_.of(result, Place::Local);
  const bool stored = type->kind != Kind::None && type->kind != Kind::Never && type->kind != Kind::Module;
  const ir::LocalId carrier = stored ? newLocal(".result", type) : 0;
  AbstractValue item = itemsOf(given.star.value);
  analysis_.join(item, given.shape.star.value);
  const bool own_class = std::any_of(given.star.value.arms.begin(), given.star.value.arms.end(),
                                     [](const Arm& arm) { return arm.tag == Tag::Instance; });
  if (item.isNothing() && own_class)
    report(diagnostics::Code::NotSupportedYet, range_, {"`*` of an object of the program in a call of `" + name + "`"});
  ir::Block* const outside = block_;
  for (size_t n = least; n <= most; ++n) {
    if (n < most) {
      const Lowered test = emit(Op::Eq, {count.operand, integer(static_cast<int64_t>(n), word).operand}, types_.get(Kind::Bool));
      ir::Inst& branch = emitVoid(Op::If, {test.operand});
      branch.regions.resize(2);
      block_ = &branch.regions[0];
      giveStarred(given, list, item, n, call, stored ? type : nullptr, carrier);
      block_ = &branch.regions[1];
    } else {
      giveStarred(given, list, item, n, call, stored ? type : nullptr, carrier);
    }
  }
  block_ = outside;
  if (!stored) return type->kind == Kind::Never ? Lowered{{}, type, {}} : none();
  return {ir::Operand::local(carrier), type, result};
}

// The same with a mapping: a call for each choice of parameters that may be in it.
auto FunctionLowering::callMapped(const StubFunction& function, const LoweredArguments& given, const AbstractValue& result,
                                  const std::function<Lowered(const LoweredArguments&)>& call) -> Lowered {
  const std::vector<std::string_view> names = *mappedNames(function, given.shape);
  std::string known;
  for (const std::string_view name : names) known += (known.empty() ? "" : " ") + std::string(name);
  runtimeVoid("checkMapped", {given.double_star.operand, text(known).operand, text(unknownKeywordText(function)).operand});
  AbstractValue item;
  for (const Arm& arm : given.shape.double_star.value.arms)
    if (arm.tag == Tag::Dict) analysis_.join(item, analysis_.peek(analysis_.node(arm.id).second));
  LoweredArguments some = given;
  some.shape.has_double_star = false;
  if (names.empty() || item.isNothing()) return call(some);
  const Type* type = representation_.of(result, Place::Local);
  const ir::LocalId carrier = newLocal(".result", type);
  const std::function<void(size_t, const LoweredArguments&)> choose = [&](size_t at, const LoweredArguments& so_far) {
    if (at == names.size()) return keepIn(carrier, type, call(so_far), result);
    const Lowered key = convert(text(names[at]), given.double_star.type->arguments[0]);
    const Lowered is_there = emit(Op::In, {key.operand, given.double_star.operand}, types_.get(Kind::Bool));
    ir::Inst& branch = emitVoid(Op::If, {is_there.operand});
    branch.regions.resize(2);
    ir::Block* const outside = block_;
    block_ = &branch.regions[0];
    LoweredArguments more = so_far;
    Lowered value = emit(Op::LoadItem, {given.double_star.operand, key.operand}, given.double_star.type->arguments[1]);
    value.value = item;
    more.values.push_back(natural(value));
    more.shape.list.push_back({item, {}, names[at]});
    choose(at + 1, more);
    block_ = &branch.regions[1];
    choose(at + 1, so_far);
    block_ = outside;
  };
  choose(0, some);
  return carried(carrier, type, result);
}

// One of these calls, with `count` items of the star.
void FunctionLowering::giveStarred(const LoweredArguments& given, const Lowered& list, const AbstractValue& item, size_t count,
                                   const std::function<Lowered(const LoweredArguments&)>& call, const Type* type,
                                   ir::LocalId carrier) {
  if (count > 0 && item.isNothing()) {
    // There are no items: the question about their number has been answered by an exception.
    append(Op::CallRuntime).name = "unreachable";
    return;
  }
  LoweredArguments some = given;
  some.shape.has_star = false;
  const auto at = static_cast<long>(given.shape.positionalCount());
  for (size_t i = 0; i < count; ++i) {
    Lowered value = emit(Op::LoadItem, {list.operand, integer(static_cast<int64_t>(i), representation_.word()).operand},
                         list.type->element());
    value.value = item;
    value = natural(value);
    some.values.insert(some.values.begin() + at + static_cast<long>(i), value);
    some.shape.list.insert(some.shape.list.begin() + at + static_cast<long>(i), {value.value, {}, {}});
  }
  const Lowered answer = call(some);
  if (type == nullptr || nothing(answer)) return;
  const Lowered converted = convert(answer, type);
  ir::Inst& copy = append(Op::Copy);
  copy.operands = {converted.operand};
  copy.type = type;
  copy.result = ir::Operand::local(carrier);
}

// What stands behind `**`, as a dictionary: several are merged into one.
void FunctionLowering::addMapping(const ir::Inst& inst, const Lowered& value, LoweredArguments& given) {
  const auto asDict = [&](const Lowered& mapping) -> Lowered {
    // Keys that are no texts are an error, which the runtime finds in Values.
    const bool dict = mapping.type->kind == Kind::Dict && !mapping.type->optional;
    if (dict && (mapping.type->arguments[0]->kind == Kind::Str || mapping.type->arguments[0]->kind == Kind::Value)) return mapping;
    const Type* any = types_.get(Kind::Value);
    if (const Lowered pairs = pairsOf(inst, mapping); pairs.operand != mapping.operand) {
      const Type* dict_type = types_.get(Kind::Dict, {any, any});
      const Lowered own = runtime("toDict<>", {iterable(pairs).operand}, dict_type);
      return runtime("keywordsOf", {boxed(own).operand, text(calleeText(inst)).operand}, dict_type);
    }
    return runtime("keywordsOf", {boxed(mapping).operand, text(calleeText(inst)).operand}, types_.get(Kind::Dict, {any, any}));
  };
  const Lowered mapping = asDict(value);
  if (!given.shape.has_double_star) {
    given.shape.has_double_star = true;
    given.double_star = mapping;
  } else {
    const Type* any = types_.get(Kind::Value);
    const Type* merged = mapping.type == given.double_star.type ? mapping.type : types_.get(Kind::Dict, {any, any});
    const Lowered both = emit(Op::BuildDict, {}, merged);
    emitVoid(Op::DictMerge, {both.operand, given.double_star.operand});
    runtimeVoid("checkDistinct", {both.operand, mapping.operand, text(calleeText(inst)).operand});
    emitVoid(Op::DictMerge, {both.operand, mapping.operand});
    given.double_star = both;
  }
  analysis_.join(given.shape.double_star.value, value.value);
}

// What no parameter takes goes into `**kwargs`.
void FunctionLowering::takeMapping(const ir::Function& function, const Lowered& keywords, const LoweredArguments& given) {
  emitVoid(Op::DictMerge, {keywords.operand, given.double_star.operand});
  for (const ir::Parameter& parameter : function.parameters)
    if (parameter.kind == ParameterKind::Positional || parameter.kind == ParameterKind::KeywordOnly)
      runtimeVoid("dropKeyword", {keywords.operand, text(function.locals[parameter.local].name).operand});
}

auto FunctionLowering::positionalParameters(const ir::Function& function) -> size_t {
  return static_cast<size_t>(std::count_if(function.parameters.begin(), function.parameters.end(), isPositional));
}

// Asks whether what the star and the mapping hold fits the parameters. Returns the star's items as a tuple.
auto FunctionLowering::checkStars(const ir::Function& function, const Binding& binding, const LoweredArguments& given)
    -> Lowered {
  if (!given.shape.has_star && !given.shape.has_double_star) return {};
  const Type* word = representation_.word();
  // How many positional arguments there may be, if the mapping is empty.
  int64_t least = 0, most = 0, position = 0;
  bool open = false;
  const auto spelled = static_cast<int64_t>(given.shape.positionalCount());
  for (size_t p = 0; p < function.parameters.size(); ++p) {
    const ir::Parameter& parameter = function.parameters[p];
    const ParameterBinding& bound = binding.parameters[p];
    if (parameter.kind == ParameterKind::VarArgs) open = true;
    const bool from_star =
        bound.kind == ParameterBinding::Kind::StarItem || bound.kind == ParameterBinding::Kind::DoubleStarItem;
    if (parameter.kind == ParameterKind::KeywordOnly && from_star && !parameter.has_default) least = kAnyNumber;
    if (!isPositional(parameter)) continue;
    if (from_star && !parameter.has_default) least = std::max(least, position + 1);
    ++position;
  }
  most = open ? kAnyNumber : position;
  // Positional arguments must not reach a parameter that the call names.
  position = 0;
  for (size_t p = 0; p < function.parameters.size(); ++p) {
    if (!isPositional(function.parameters[p])) continue;
    const ParameterBinding& bound = binding.parameters[p];
    if (bound.kind == ParameterBinding::Kind::Argument && bound.argument >= spelled) most = std::min(most, position);
    ++position;
  }
  Lowered list;
  Lowered count = integer(spelled, word);
  if (given.shape.has_star) {
    const Type* element = itemType(given.star);
    list = runtime("toTuple<>", {given.star.operand}, types_.get(Kind::VarTuple, {element}));
    count = runtime("len", {list.operand}, word);
    if (spelled > 0) count = emit(Op::Add, {count.operand, integer(spelled, word).operand}, word);
  }
  const Lowered signature = text(signatureText(function, given.shape));
  if (given.shape.has_double_star) {
    runtimeVoid("checkKeywords", {count.operand, given.double_star.operand, integer(least, word).operand,
                                  integer(most, word).operand, signature.operand});
  } else if (least > spelled || most != kAnyNumber) {
    runtimeVoid("checkArguments", {count.operand, integer(least, word).operand, integer(most, word).operand, signature.operand});
  }
  return list;
}

// A parameter that the star or the mapping fills, if they reach so far; else its default.
auto FunctionLowering::starredArgument(FunctionValueId id, size_t p, const ParameterBinding& parameter,
                                       const LoweredArguments& given, const Lowered& star_list, const Type* type,
                                       const AbstractValue& expected) -> Lowered {
  const ir::Function& function = *analysis_.program.functions[analysis_.function_values[id].function];
  const bool has_default = function.parameters[p].has_default;
  // Only one value is possible, wherever it comes from.
  if (type->kind == Kind::None || type->kind == Kind::Module) return {none().operand, type, expected};
  const bool by_name = given.shape.has_double_star && function.parameters[p].kind != ParameterKind::PositionalOnly;
  const auto known = [&](Lowered value) {
    if (value.type->kind == Kind::Value) value.value = expected;
    return convert(value, type);
  };
  const auto fromStar = [&] {
    return known(emit(Op::LoadItem, {star_list.operand, integer(parameter.argument, representation_.word()).operand},
                      star_list.type->element()));
  };
  const auto key = [&] {
    return convert(text(function.locals[function.parameters[p].local].name), given.double_star.type->arguments[0]);
  };
  const auto fromMapping = [&] {
    return known(emit(Op::LoadItem, {given.double_star.operand, key().operand}, given.double_star.type->arguments[1]));
  };
  const bool from_star = parameter.kind == ParameterBinding::Kind::StarItem;
  if (from_star && !has_default && !by_name) return fromStar();
  if (!from_star && !has_default && by_name) return fromMapping();
  const ir::LocalId carrier = newLocal(".argument", type);
  const auto keep = [&](const Lowered& value) {
    ir::Inst& copy = append(Op::Copy);
    copy.operands = {value.operand};
    copy.type = type;
    copy.result = ir::Operand::local(carrier);
  };
  ir::Block* const outside = block_;
  const auto choose = [&](const Lowered& test, const auto& value) {
    ir::Inst& branch = emitVoid(Op::If, {test.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[0];
    keep(value());
    block_ = &branch.regions[1];
  };
  if (from_star) {
    const Type* word = representation_.word();
    const Lowered length = runtime("len", {star_list.operand}, word);
    choose(emit(Op::Gt, {length.operand, integer(parameter.argument, word).operand}, types_.get(Kind::Bool)), fromStar);
  }
  if (by_name && has_default) {
    choose(emit(Op::In, {key().operand, given.double_star.operand}, types_.get(Kind::Bool)), fromMapping);
  } else if (by_name) {
    keep(fromMapping());
  }
  if (has_default) keep(convert(defaultArgument(id, p), type));
  block_ = outside;
  return {ir::Operand::local(carrier), type, expected};
}

}  // namespace krait::types
