// `*` and `**` in calls, where their length or names are known only when the call runs.
//
// Which parameter an item goes to is settled here all the same: the n-th item of the star goes to the n-th parameter
// that is left, `**` is asked for each name. Whether the numbers and names fit is one question to the runtime in front of
// the call (`checkArguments`), which gets the signature as text and raises CPython's TypeErrors. Behind it every
// argument that has no default is known to be there.
#include <algorithm>

#include "compiler/types/lower.h"

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
      return qualified(analysis_.program.classes[arm.id]->module, analysis_.program.classes[arm.id]->qualified_name);
    if (arm.tag == Tag::Builtin) return std::string(analysis_.builtins[arm.id]) + "()";
    if (arm.tag == Tag::BoundMethod && analysis_.bound_methods[arm.id].function.tag == Tag::Function)
      return ofFunction(analysis_.bound_methods[arm.id].function.id);
  }
  return std::string(inst.name.empty() ? "function" : inst.name) + "()";
}

// What stands behind `*`, as something to iterate.
auto FunctionLowering::starred(const ir::Inst& inst, const Lowered& value) -> Lowered {
  const bool scalar = value.type->isNumber() || value.type->kind == Kind::None || value.type->kind == Kind::Bool;
  if (!scalar) return iterable(value);
  runtimeVoid("raiseNotStarred", {text(calleeText(inst)).operand, boxed(value).operand});
  Lowered nobody = emit(Op::BuildList, {}, types_.get(Kind::List, {types_.get(Kind::Value)}));
  return nobody;
}

// What stands behind `**`, as a dictionary: several are merged into one.
void FunctionLowering::addMapping(const ir::Inst& inst, const Lowered& value, LoweredArguments& given) {
  const auto asDict = [&](const Lowered& mapping) -> Lowered {
    if (mapping.type->kind == Kind::Dict && !mapping.type->optional) return mapping;
    if (mapping.type->kind == Kind::Instance)
      report(diagnostics::Code::NotSupportedYet, range_, {"`**` of an object that is not a dictionary"});
    const Type* any = types_.get(Kind::Value);
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
