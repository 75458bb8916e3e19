// Lowering of the calls of built-in classes: int(x), str(x), list(x) …
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

namespace {

constexpr std::string_view kNoInteger = "'{}' object cannot be interpreted as an integer";

}  // namespace

// bytes(source[, encoding[, errors]]), and the like.
auto FunctionLowering::lowerBytes(std::string_view name, const LoweredArguments& given, const Type* wanted) -> Lowered {
  const std::string maker = name == "bytes" ? "toBytes" : name == "bytearray" ? "toByteArray" : "toMemoryView";
  const Lowered* parts[3] = {nullptr, nullptr, nullptr};
  static constexpr std::string_view kNames[] = {"source", "encoding", "errors"};
  for (size_t i = 0; i < given.values.size(); ++i)
    for (size_t part = 0; part < 3; ++part)
      if (given.shape.list[i].keyword == kNames[part] || (given.shape.list[i].keyword.empty() && i == part))
        parts[part] = &given.values[i];
  if (name == "memoryview" && !given.values.empty()) parts[0] = &given.values[0];
  if (parts[0] == nullptr) return runtime(maker, {}, wanted);
  const Lowered& source = *parts[0];
  const bool is_text = source.type->kind == Kind::Str && !source.type->optional;
  if (parts[1] != nullptr || parts[2] != nullptr) {
    Lowered texts[2] = {text("utf-8"), text("strict")};
    for (size_t part = 1; part < 3; ++part) {
      if (parts[part] == nullptr) continue;
      texts[part - 1] = typedArgument(*parts[part], Kind::Str, std::string(name) + "() argument '" + std::string(kNames[part]) + "' must be str, not {?}");
      if (nothing(texts[part - 1])) return texts[part - 1];
    }
    const Lowered encoded = typedArgument(source, Kind::Str, parts[1] != nullptr ? "encoding without a string argument" : "errors without a string argument");
    if (nothing(encoded)) return encoded;
    return runtime(maker, {encoded.operand, texts[0].operand, texts[1].operand}, wanted);
  }
  if (name == "memoryview") {
    const bool holds_bytes = source.type->kind == Kind::Bytes || source.type->kind == Kind::ByteArray || source.type->kind == Kind::MemoryView;
    return runtime(maker, {(holds_bytes && !source.type->optional ? source : boxed(source)).operand}, wanted);
  }
  if (source.type->isAnyInt() || source.type->kind == Kind::Bool)
    return runtime(maker, {wordArgument(source, false, kNoInteger).operand}, wanted);
  return runtime(maker, {(is_text ? source : iterable(source)).operand}, wanted);
}

// A call of a class that makes a number, a text or a container; nothing if `name` is no such class.
auto FunctionLowering::lowerConversion(const ir::Inst& inst, std::string_view name, const LoweredArguments& given,
                                       const AbstractValue& result) -> std::optional<Lowered> {
  const size_t count = given.shape.positionalCount();
  std::vector<Lowered> values = given.values;
  if (name == "int" || name == "float" || name == "complex" || name == "bytes" || name == "bytearray" || name == "str")
    for (Lowered& value : values) {
      // A text of one's own is read as a text, unless its class says what number it is.
      const bool is_read = values.size() > 1 || (name != "str" && !analysis_.allHave(value.value, "__" + std::string(name) + "__"));
      if (is_read) value = plain(inst, value, {"str", "bytes", "bytearray"});
    }
  // Of a call that may be one of several, the container that this class makes.
  AbstractValue own_result;
  for (const Arm& arm : result.arms)
    if (arm.tag == tagOfClass(name)) own_result.arms.push_back(arm);
  const Type* wanted = representation_.of(own_result.arms.empty() ? result : own_result, Place::Local);
  const auto keyword = [&](std::string_view key) -> const Lowered* {
    for (size_t i = count; i < values.size(); ++i)
      if (given.shape.list[i].keyword == key) return &values[i];
    return nullptr;
  };
  const auto single_instance = [&](const Lowered& value) {
    return value.type->kind == Kind::Instance && !value.type->optional;
  };
  const Lowered never{{}, types_.get(Kind::Never), {}};
  bool found = false;
  if (name == "int") {
    if (count == 0 && keyword("base") != nullptr) {
      raiseType("int() missing string argument");
      return never;
    }
    if (count == 0) return integer(0, types_.get(Kind::I32));
    for (const std::string_view dunder : {"__int__", "__index__"}) {
      const AbstractValue answers = answersOf(inst, values[0].value, dunder);
      const Lowered own = callDunder(inst, values[0], dunder, {}, answers, found);
      if (!found) continue;
      if (nothing(own) || answers.hasOnly(Scalar::Int)) return own;
      Lowered whole = runtime("answeredInt", {boxed(own).operand, text(dunder).operand}, types_.get(Kind::Int));
      whole.value = result;
      return whole;
    }
    if (count > 1 || keyword("base") != nullptr) {
      const Lowered base = typedArgument(count > 1 ? values[1] : *keyword("base"), Kind::Int, kNoInteger);
      if (nothing(base)) return base;
      const bool is_text = values[0].type->kind == Kind::Str && !values[0].type->optional;
      return runtime("toInt", {(is_text ? values[0] : boxed(values[0])).operand, base.operand}, types_.get(Kind::Int));
    }
    if (values[0].type->isAnyInt() || values[0].type->kind == Kind::Bool) return convert(values[0], wanted);
    const bool direct = values[0].type->kind == Kind::Float || (values[0].type->kind == Kind::Str && !values[0].type->optional);
    Lowered value = runtime("toInt", {(direct ? values[0] : boxed(values[0])).operand}, types_.get(Kind::Int));
    value.value = result;
    return value;
  }
  if (name == "float") {
    if (count == 0) return constant({.kind = ir::Constant::Kind::Float, .text = {}}, types_.get(Kind::Float));
    if (const Lowered own = callDunder(inst, values[0], "__float__", {}, answersOf(inst, values[0].value, "__float__"), found); found) {
      if (nothing(own) || own.type->kind == Kind::Float) return own;
      return runtime("answeredFloat", {boxed(own).operand, boxed(values[0]).operand}, types_.get(Kind::Float));
    }
    if (values[0].type->isNumber()) return convert(values[0], types_.get(Kind::Float));
    const bool direct = values[0].type->kind == Kind::Str && !values[0].type->optional;
    return runtime("toFloat", {(direct ? values[0] : boxed(values[0])).operand}, types_.get(Kind::Float));
  }
  if (name == "complex") {
    const Lowered* real = count > 0 ? &values[0] : keyword("real");
    const Lowered* imag = count > 1 ? &values[1] : keyword("imag");
    const Lowered zero = integer(0, types_.get(Kind::I32));
    if (real == nullptr) real = &zero;
    bool asked = false;
    const Lowered own = imag != nullptr ? none() : callDunder(inst, *real, "__complex__", {}, answersOf(inst, real->value, "__complex__"), asked);
    if (asked && (nothing(own) || own.type->kind == Kind::Complex)) return own;
    if (asked) return runtime("answeredComplex", {boxed(own).operand}, types_.get(Kind::Complex));
    const bool text_alone = imag == nullptr && real->type->kind == Kind::Str && !real->type->optional;
    std::vector<ir::Operand> operands;
    for (const Lowered* part : {real, imag}) {
      if (part == nullptr) continue;
      operands.push_back((text_alone                ? *part
                          : part->type->isNumber() ? convert(*part, types_.get(Kind::Float))
                                                   : boxed(*part)).operand);
    }
    return runtime("toComplex", operands, types_.get(Kind::Complex));
  }
  if (name == "bool") {
    if (count == 0) return boolean(false);
    Lowered known;
    if (constantOf(result, known)) return known;
    return truth(inst, values[0]);
  }
  if (name == "str") {
    const Lowered* object = count > 0 ? &values[0] : keyword("object");
    if (object == nullptr) return text("");
    if (object->type->kind == Kind::Str && !object->type->optional && values.size() == 1) return *object;
    if (values.size() > 1) {
      const Lowered* encoding = count > 1 ? &values[1] : keyword("encoding");
      const Lowered* errors = count > 2 ? &values[2] : keyword("errors");
      const auto named = [&](const Lowered* given_text, std::string_view otherwise, std::string_view parameter) {
        if (given_text == nullptr) return text(otherwise);
        return typedArgument(*given_text, Kind::Str, "str() argument '" + std::string(parameter) + "' must be str, not {?}");
      };
      const Lowered codec = named(encoding, "utf-8", "encoding");
      if (nothing(codec)) return codec;
      const Lowered policy = named(errors, "strict", "errors");
      if (nothing(policy)) return policy;
      return runtime("decode", {boxed(*object).operand, codec.operand, policy.operand}, types_.get(Kind::Str));
    }
    return runtime("toStr", {printable(*object).operand}, types_.get(Kind::Str));
  }
  if (name == "repr" || name == "ascii") return runtime(std::string(name), {printable(values[0]).operand}, types_.get(Kind::Str));
  if (name == "format") {
    Lowered spec = text("");
    if (count > 1) spec = typedArgument(values[1], Kind::Str, "format() argument 2 must be str, not {?}");
    if (nothing(spec)) return spec;
    if (single_instance(values[0])) {
      const Lowered own = callDunder(inst, values[0], "__format__", {spec}, answersOf(inst, values[0].value, "__format__"), found);
      if (found && (nothing(own) || (own.type->kind == Kind::Str && !own.type->optional))) return own;
      if (found) return runtime("answeredFormat", {boxed(own).operand}, types_.get(Kind::Str));
    }
    return runtime("format", {printable(values[0]).operand, spec.operand}, types_.get(Kind::Str));
  }
  if (name == "list" || name == "set" || name == "frozenset" || name == "tuple") {
    static const std::map<std::string_view, std::pair<const char*, Op>> kMakers = {
        {"list", {"toList<>", Op::BuildList}}, {"set", {"toSet<>", Op::BuildSet}},
        {"frozenset", {"toFrozenSet<>", Op::BuildSet}}, {"tuple", {"toTuple<>", Op::BuildTuple}}};
    const auto& [maker, build] = kMakers.at(name);
    if (count == 0) {
      if (name == "frozenset") return runtime("frozenset<>", {}, wanted);
      return emit(build, {}, wanted);
    }
    if (name == "tuple" && (values[0].type->kind == Kind::Tuple || values[0].type->kind == Kind::VarTuple)) return values[0];
    const bool asks_length = name == "list" || name == "tuple";
    return runtime(maker, {(asks_length ? sized(values[0]) : iterable(values[0])).operand}, wanted);
  }
  if (name == "dict") {
    Lowered dict;
    if (count == 0) dict = emit(Op::BuildDict, {}, wanted);
    else dict = dictOf(inst, values[0], wanted);
    // In the order in which they stand.
    for (size_t i = count; i <= values.size(); ++i) {
      const bool before = given.shape.has_double_star && i == count + std::min(given.keywords_before_mapping, values.size() - count);
      if (before) emitVoid(Op::DictMerge, {dict.operand, given.double_star.operand});
      if (i == values.size()) break;
      emitVoid(Op::DictSet, {dict.operand, convert(text(given.shape.list[i].keyword), wanted->arguments[0]).operand,
                             convert(values[i], wanted->arguments[1]).operand});
    }
    return dict;
  }
  if (name == "bytes" && values.size() == 1) {
    const Lowered own = callDunder(inst, values[0], "__bytes__", {}, answersOf(inst, values[0].value, "__bytes__"), found);
    if (found && (nothing(own) || (own.type->kind == Kind::Bytes && !own.type->optional))) return own;
    if (found) return runtime("answeredBytes", {boxed(own).operand}, types_.get(Kind::Bytes));
  }
  if (name == "bytes" || name == "bytearray" || name == "memoryview") {
    LoweredArguments read = given;
    read.values = values;
    return lowerBytes(name, read, wanted);
  }
  return std::nullopt;
}

}  // namespace krait::types
