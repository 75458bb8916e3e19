// Lowering of the methods of built-in types to calls of the runtime.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"
#include "compiler/types/number_dunders.h"
#include "compiler/types/stub_errors.h"

namespace krait::types {

using ir::Op;

// A special method called by name; nothing where the type has no such method.
auto FunctionLowering::builtinDunder(const ir::Inst& inst, const Lowered& receiver, std::string_view name,
                                     const LoweredArguments& given, const AbstractValue& result) -> Lowered {
  if (const std::string_view function = functionOfDunder(name); !function.empty())
    return callBuiltin(inst, function, withReceiver(given, receiver), result);
  ir::Inst step;
  step.range = inst.range;
  if (name == "__contains__" && given.values.size() == 1) {
    step.op = Op::In;
    return lowerCompare(step, given.values[0], receiver, result);
  }
  if (name == "__floor__" || name == "__ceil__") {
    if (!receiver.value.isNumeric()) return {};
    if (receiver.type->kind != Kind::Float) return convert(receiver, types_.get(Kind::Int));
    const Type* real = types_.get(Kind::Float);
    const bool up = name == "__ceil__";
    const Lowered one = convert(integer(1, types_.get(Kind::I32)), real);
    Lowered whole = up ? emit(Op::Neg, {receiver.operand}, real) : receiver;
    whole = emit(Op::FloorDiv, {whole.operand, one.operand}, real);
    if (up) whole = emit(Op::Neg, {whole.operand}, real);
    return runtime("toInt", {whole.operand}, types_.get(Kind::Int));
  }
  step.op = operatorOfDunder(name);
  if (step.op == Op::Neg || step.op == Op::Pos || step.op == Op::Invert) return lowerUnary(step, receiver, result);
  const NamedOperator named = namedOperator(name);
  if (named.op == Op::Copy || given.values.size() != 1) return {};
  const Lowered& argument = given.values[0];
  if (!operatorAnswers(named.op, receiver.value, argument.value)) {
    Lowered none_of_it = constant({.kind = ir::Constant::Kind::NotImplemented, .text = {}}, types_.get(Kind::Value));
    none_of_it.value = AbstractValue::scalar(Scalar::NotImplemented);
    return none_of_it;
  }
  const ir::Inst& behind = analysis_.operatorBehind(inst, named.op, named.in_place);
  if (named.op >= Op::Eq && named.op <= Op::Ge) return lowerCompare(behind, receiver, argument, result);
  return named.reflected ? lowerBinary(behind, argument, receiver, result) : lowerBinary(behind, receiver, argument, result);
}

auto FunctionLowering::builtinMethod(const ir::Inst& inst, const Lowered& receiver, std::string_view name,
                                     const LoweredArguments& given, const AbstractValue& result) -> Lowered {
  if (name == "fromkeys" && receiver.type->kind == Kind::Dict) {
    // Of the class, whichever dictionary it is asked of.
    const AbstractValue dict = AbstractValue::arm(Tag::Builtin, analysis_.builtinId("dict"));
    return callMethod(inst, {{}, types_.get(Kind::Module), dict}, name, given, result);
  }
  // What would be consumed on the spot is an object here: `zip(a, b).__next__()`.
  if (receiver.type->kind == Kind::Adaptor)
    return builtinMethod(inst, convert(receiver, types_.get(Kind::Iterator, receiver.type->arguments)), name, given, result);
  const Type* type = receiver.type;
  const Type* wanted = representation_.of(result, Place::Local);
  const size_t count = given.shape.positionalCount();
  const auto& values = given.values;
  const auto keyword = [&](std::string_view key) -> const Lowered* {
    for (size_t i = count; i < values.size(); ++i)
      if (given.shape.list[i].keyword == key) return &values[i];
    return nullptr;
  };
  const auto missing = [&]() -> Lowered {
    return runtime("raiseAttributeError", {boxed(receiver).operand, text(name).operand}, types_.get(Kind::Never));
  };
  if (given.shape.has_star || given.shape.has_double_star) {
    const Arm* arm = receiver.value.arms.empty() ? nullptr : &receiver.value.arms[0];
    std::string_view class_name = arm == nullptr ? "object" : className(arm->tag);
    for (int i = 0; arm == nullptr && i < static_cast<int>(Scalar::kCount); ++i)
      if (receiver.value.has(static_cast<Scalar>(i))) class_name = className(static_cast<Scalar>(i));
    const StubClass* cls = arm != nullptr && arm->tag == Tag::Array ? analysis_.stubs.findClass("array", "array")
                                                                    : analysis_.stubs.builtinClass(class_name);
    const StubFunction* method = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
    if (method != nullptr && !given.shape.has_star && mappedNames(*method, given.shape))
      return callMapped(*method, given, result,
                        [&](const LoweredArguments& some) { return builtinMethod(inst, receiver, name, some, result); });
    if (method != nullptr && given.shape.has_star && !method->isVariadic() && name != "format")
      return callStarred(*method, std::string(name), given, result, [&](const LoweredArguments& some) {
        return builtinMethod(inst, receiver, name, some, result);
      });
  }
  if (name == "__len__") return runtime("len", {receiver.operand}, representation_.word());
  if (name == "__str__") return runtime("toStr", {printable(receiver).operand}, types_.get(Kind::Str));
  if (name == "__repr__") return runtime("repr", {printable(receiver).operand}, types_.get(Kind::Str));
  switch (type->kind) {
    case Kind::List:
      if (name == "sort" && count > 0) {
        raiseType("sort() takes no positional arguments");
        return none();
      }
      if (name == "sort") {
        for (const CallArgument& each : given.shape.list) {
          if (each.keyword.empty() || each.keyword == "key" || each.keyword == "reverse") continue;
          raiseType("'" + std::string(each.keyword) + "' is an invalid keyword argument for sort()");
          return {{}, types_.get(Kind::Never), {}};
        }
        const Lowered* key = keyword("key");
        const Lowered* reverse = keyword("reverse");
        const Lowered backwards = reverse == nullptr ? boolean(false) : truth(*reverse);
        if (key == nullptr || key->type->kind == Kind::None) {
          runtimeVoid("list_sort", {receiver.operand, none().operand, backwards.operand});
        } else {
          withCallable(inst, "list_sort", {receiver.operand, backwards.operand}, 1, *key, {itemType(receiver)}, types_.get(Kind::None));
        }
        return none();
      }
      if (name == "extend" && values.size() == 1) {
        runtimeVoid("list_extend", {receiver.operand, sized(values[0]).operand});
        return none();
      }
      break;
    case Kind::Dict: {
      const Type* key_type = type->arguments[0];
      const Type* value_type = type->arguments[1];
      const auto key = [&](const Lowered& value) {
        return value.type == key_type || key_type->kind == Kind::Value ? convert(value, key_type) : boxed(value);
      };
      if (name == "get" || name == "pop" || name == "setdefault")
        if (const StubClass* dict = analysis_.stubs.builtinClass("dict"))
          if (const std::string error = arityError(*analysis_.stubs.method(*dict, name), given.shape); !error.empty()) {
            raiseType(error);
            return {{}, types_.get(Kind::Never), {}};
          }
      if (name == "get" || name == "pop") {
        if (count == 1 && name == "pop") return runtime("dict_pop", {receiver.operand, key(values[0]).operand}, value_type);
        const Lowered fallback = convert(count > 1 ? values[1] : none(), wanted);
        Lowered value = runtime(name == "get" ? "dict_getOr<*>" : "dict_popOr<*>", {receiver.operand, key(values[0]).operand, fallback.operand}, wanted);
        value.value = result;
        return value;
      }
      if (name == "setdefault") {
        const Lowered fallback = convert(count > 1 ? values[1] : none(), value_type);
        return runtime("dict_setdefault", {receiver.operand, convert(values[0], key_type).operand, fallback.operand}, value_type);
      }
      if (name == "update") {
        for (size_t i = 0; i < values.size(); ++i) {
          const bool has_mappings = std::any_of(values[i].value.arms.begin(), values[i].value.arms.end(), [&](const Arm& arm) {
            return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "keys") != ir::kNone;
          });
          if (i < count)
            runtimeVoid("dict_update", {receiver.operand, (has_mappings ? dictOf(inst, values[i], types_.required(type)) : iterable(values[i])).operand});
          else
            emitVoid(Op::DictSet, {receiver.operand, convert(text(given.shape.list[i].keyword), key_type).operand, convert(values[i], value_type).operand});
        }
        if (given.shape.has_double_star) emitVoid(Op::DictMerge, {receiver.operand, given.double_star.operand});
        return none();
      }
      if (name == "keys" || name == "values" || name == "items") {
        if (const StubClass* dict = analysis_.stubs.builtinClass("dict"))
          if (const std::string error = arityError(*analysis_.stubs.method(*dict, name), given.shape); !error.empty()) {
            raiseType(error);
            return {{}, types_.get(Kind::Never), {}};
          }
        const Kind view = name == "keys" ? Kind::DictKeys : name == "values" ? Kind::DictValues : Kind::DictItems;
        return runtime("dict_" + std::string(name), {receiver.operand}, types_.get(view, {key_type, value_type}));
      }
      if (name == "popitem") return runtime("dict_popitem", {receiver.operand}, types_.get(Kind::Tuple, {key_type, value_type}));
      break;
    }
    case Kind::MemoryView:
      if (name == "tolist" && representation_.viewItem()->kind == Kind::Value) {
        Lowered items = runtime("memoryview_items", {receiver.operand}, types_.get(Kind::List, {types_.get(Kind::Value)}));
        items.value = result;
        return convertContainer(items, wanted);
      }
      break;
    case Kind::Iterator: {
      const Type* item = type->element();
      if (name == "__iter__") return receiver;
      if (name == "__next__") return runtime("next", {receiver.operand}, item);
      bool known = false;
      const Lowered answer = generatorMethod(inst, receiver, name, given, result, known);
      return known ? answer : missing();
    }
    default: break;
  }
  std::string_view class_name = "object";
  const StubClass* cls = nullptr;
  if (!receiver.value.arms.empty()) {
    class_name = className(receiver.value.arms[0].tag);
    if (receiver.value.arms[0].tag == Tag::Array) cls = analysis_.stubs.findClass("array", "array");
  } else {
    for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i)
      if (receiver.value.has(static_cast<Scalar>(i))) class_name = className(static_cast<Scalar>(i));
  }
  if (cls == nullptr) cls = analysis_.stubs.builtinClass(class_name);
  const StubFunction* method = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
  if (method == nullptr) {
    const Lowered answer = builtinDunder(inst, receiver, name, given, result);
    return answer.type == nullptr ? missing() : answer;
  }
  Lowered self = receiver;
  if (type->isMachineInt() || type->kind == Kind::Bool) self = convert(receiver, types_.get(Kind::Int));
  Lowered tuple_as_list = self;
  if (type->kind == Kind::Tuple) self = boxed(receiver);
  if (type->kind == Kind::Str && name == "format" && (given.shape.has_star || given.shape.has_double_star)) {
    Lowered keywords = none();
    if (given.shape.has_double_star || values.size() > count) {
      const Type* any = types_.get(Kind::Value);
      keywords = emit(Op::BuildDict, {}, types_.get(Kind::Dict, {any, any}));
      for (size_t i = count; i < values.size(); ++i)
        emitVoid(Op::DictSet, {keywords.operand, boxed(text(given.shape.list[i].keyword)).operand, boxed(values[i]).operand});
      if (given.shape.has_double_star) emitVoid(Op::DictMerge, {keywords.operand, given.double_star.operand});
    }
    return runtime("str_formatWith", {receiver.operand, boxed(argumentTuple(given)).operand, boxed(keywords).operand}, types_.get(Kind::Str));
  }
  if (type->kind == Kind::Str && name == "format") {
    std::vector<ir::Operand> operands{receiver.operand};
    bool has_keywords = false;
    for (size_t i = 0; i < values.size(); ++i) {
      if (i >= count) has_keywords = true;
      operands.push_back(boxed(values[i]).operand);
      if (i >= count) operands.insert(operands.end() - 1, text(given.shape.list[i].keyword).operand);
    }
    if (has_keywords)
      return runtime("str_formatKeywords", [&] {
        operands.insert(operands.begin() + 1, integer(static_cast<int64_t>(count), representation_.word()).operand);
        return operands;
      }(), types_.get(Kind::Str));
    return runtime("str_format", operands, types_.get(Kind::Str));
  }
  // Methods that take the element by value look for it as a Value where the types differ.
  return callStub(inst, *method, &self, given, result);
}

}  // namespace krait::types
