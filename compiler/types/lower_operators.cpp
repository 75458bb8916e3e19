// Lowering of operators: machine arithmetic where the interval fits, tagged integers where it does not, calls of the
// program's dunder methods where an operand is one of its objects, and the runtime for the rest.
#include <algorithm>

#include "compiler/types/arm_class.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

namespace {

auto isIntLike(const Lowered& value) -> bool { return value.type->isAnyInt() || value.type->kind == Kind::Bool; }
auto isSetView(const Lowered& value) -> bool { return value.type->kind == Kind::DictKeys || value.type->kind == Kind::DictItems; }
auto isNumeric(const Lowered& value) -> bool { return isIntLike(value) || value.type->kind == Kind::Float; }

auto operatorSymbol(Op op) -> std::string_view {
  switch (op) {
    case Op::Add: return "+";
    case Op::Sub: return "-";
    case Op::Mul: return "*";
    case Op::MatMul: return "@";
    case Op::TrueDiv: return "/";
    case Op::FloorDiv: return "//";
    case Op::Mod: return "%";
    case Op::Pow: return "**";
    case Op::LShift: return "<<";
    case Op::RShift: return ">>";
    case Op::BitAnd: return "&";
    case Op::BitOr: return "|";
    case Op::BitXor: return "^";
    default: return "";
  }
}

auto runtimeName(Op op, bool in_place) -> std::string {
  std::string name;
  switch (op) {
    case Op::BitAnd: name = "bitand_"; break;
    case Op::BitOr: name = "bitor_"; break;
    case Op::BitXor: name = "bitxor"; break;
    default: name = ir::factsOf(op).text; break;
  }
  return in_place ? "i" + name : name;
}

}  // namespace

auto FunctionLowering::lowerUnary(const ir::Inst& inst, Lowered operand, const AbstractValue& result) -> Lowered {
  const Type* wanted = representation_.of(result, Place::Local);
  if (operand.type->kind == Kind::Bool) operand = convert(operand, types_.get(Kind::I32));
  if (operand.type->isAnyInt()) {
    const Type* in = representation_.integer(join(operand.value.asInterval(), result.interval), Place::Local);
    if (wanted->kind == Kind::Int) in = wanted;
    if (inst.op == Op::Pos) return convert(operand, wanted);
    return emit(inst.op, {convert(operand, in).operand}, in);
  }
  if ((operand.type->kind == Kind::Float || operand.type->kind == Kind::Complex) && inst.op != Op::Invert)
    return emit(inst.op, {operand.operand}, operand.type);
  bool found = false;
  const Lowered own = callDunder(inst, operand, operatorDunder(ir::factsOf(inst.op).text), {}, result, found);
  if (found) return own;
  Lowered value = emit(inst.op, {boxed(operand).operand}, types_.get(Kind::Value));
  value.value = result;
  return natural(value);
}

auto FunctionLowering::lowerIntegers(const ir::Inst& inst, Lowered left, Lowered right, const AbstractValue& result)
    -> Lowered {
  const Type* wanted = representation_.of(result, Place::Local);
  const Interval a = left.value.asInterval(), b = right.value.asInterval(), out = result.asInterval();
  const Type* tagged = types_.get(Kind::Int);
  if (inst.op == Op::TrueDiv) {
    const Type* real = types_.get(Kind::Float);
    // Both exact as floats: one division. Where it may be by zero, the message must be that of integers.
    const int64_t exact = analysis_.target.float_bits == 64 ? (int64_t{1} << 53) : (int64_t{1} << 24);
    if (a.within(-exact, exact) && b.within(-exact, exact) && !b.contains(0))
      return emit(Op::TrueDiv, {convert(left, real).operand, convert(right, real).operand}, real);
    if (a.within(INT32_MIN, INT32_MAX) && b.within(INT32_MIN, INT32_MAX)) {
      const Type* machine = types_.get(Kind::I32);
      return emit(Op::TrueDiv, {convert(left, machine).operand, convert(right, machine).operand}, real);
    }
    return emit(Op::TrueDiv, {convert(left, tagged).operand, convert(right, tagged).operand}, real);
  }
  if (wanted->kind == Kind::Bool) {
    return emit(inst.op, {left.operand, right.operand}, wanted);
  }
  if (inst.op == Op::Pow) {
    Lowered value;
    if (result.has(Scalar::Float) && result.has(Scalar::Int)) {
      value = emit(Op::Pow, {boxed(left).operand, boxed(right).operand}, types_.get(Kind::Value));
    } else if (result.has(Scalar::Float)) {
      const Type* real = types_.get(Kind::Float);
      value = emit(Op::Pow, {convert(left, real).operand, convert(right, real).operand}, real);
    } else if (b == Interval::of(2) && wanted->isMachineInt()) {
      const Type* in = representation_.integer(join(a, out), Place::Local);
      const Lowered base = convert(left, in);
      value = emit(Op::Mul, {base.operand, base.operand}, in);
    } else {
      value = emit(Op::Pow, {convert(left, tagged).operand, convert(right, tagged).operand}, tagged);
    }
    value.value = result;
    return value;
  }
  const bool shift = inst.op == Op::LShift || inst.op == Op::RShift;
  // The type in which operands and result all fit.
  const Type* in = representation_.integer(shift ? join(a, out) : join(join(a, b), out), Place::Local);
  if (wanted->kind == Kind::Value) wanted = in;
  // A mask makes a bounded value out of any other: work on the tagged one, then cut.
  if (!in->isMachineInt()) {
    if (left.type->kind == Kind::Bool) left = convert(left, types_.get(Kind::I32));
    if (right.type->kind == Kind::Bool) right = convert(right, types_.get(Kind::I32));
    Lowered value = emit(inst.op, {convert(left, tagged).operand, convert(right, tagged).operand}, tagged);
    value.value = result;
    return value;
  }
  if (shift) {
    const int bits = in->kind == Kind::I64 ? 64 : in->kind == Kind::I16 || in->kind == Kind::U16 ? 16 : 32;
    const Type* count_type = representation_.integer(b, Place::Local);
    Lowered value;
    if (b.low >= 0 && b.high < bits) {
      value = emit(inst.op, {convert(left, in).operand, convert(right, types_.get(Kind::I32)).operand}, in);
      last().index = 1;
    } else {
      if (!count_type->isMachineInt()) count_type = tagged;
      if (count_type->kind == Kind::Int)
        value = emit(inst.op, {convert(left, tagged).operand, convert(right, tagged).operand}, tagged);
      else
        value = emit(inst.op, {convert(left, in).operand, convert(right, count_type).operand}, in);
    }
    value.value = result;
    return value;
  }
  const ir::Operand x = convert(left, in).operand, y = convert(right, in).operand;
  Op op = inst.op;
  // C++ truncates, Python floors: the same for what is not negative.
  if (op == Op::FloorDiv && a.low >= 0 && b.low > 0) op = Op::DivTrunc;
  if (op == Op::Mod && a.low >= 0 && b.low > 0) op = Op::ModTrunc;
  Lowered value = emit(op, {x, y}, in);
  value.value = result;
  return value;
}

// An operator of sets on a view of keys or items; nothing where it is no such operator.
auto FunctionLowering::lowerViewOperator(const ir::Inst& inst, const Lowered& left, const Lowered& right, const AbstractValue& result)
    -> Lowered {
  static constexpr std::pair<Op, const char*> kMethods[] = {{Op::BitAnd, "set_intersection"},
                                                            {Op::BitOr, "set_union"},
                                                            {Op::Sub, "set_difference"},
                                                            {Op::BitXor, "set_symmetric_difference"}};
  const Type* wanted = representation_.of(result, Place::Local);
  if (wanted->kind != Kind::Set) return {};
  for (const auto& [op, method] : kMethods) {
    if (op != inst.op) continue;
    const Lowered own = runtime("toSet<>", {iterable(left).operand}, wanted);
    Lowered value = runtime(method, {own.operand, iterable(right).operand}, wanted);
    value.value = result;
    return value;
  }
  return {};
}

// `[item] * times`: a list of the wanted elements at once.
auto FunctionLowering::lowerRepetition(const ir::Inst& inst) -> bool {
  if (inst.op != Op::Mul || inst.in_place) return false;
  const InstFacts& facts = *factsOf(inst);
  const Type* type = representation_.of(facts.result, Place::Local);
  if (type->kind != Kind::List || type->optional) return false;
  for (const size_t side : {0, 1}) {
    const ir::Operand& list = inst.operands[side];
    const ir::Inst* display = list.isTemp() ? definitions_[list.index] : nullptr;
    if (display == nullptr || display->op != Op::BuildList || display->operands.size() != 1 || temp_uses_[list.index] != 1)
      continue;
    // Between the display and its repetition nothing may give a variable in it another value.
    const ir::Operand& count = inst.operands[1 - side];
    if (display->operands[0].isLocal() && !count.isConstant() && !count.isLocal()) return false;
    const Interval times = facts.operands[1 - side].asInterval();
    if (!facts.operands[1 - side].hasOnly(Scalar::Int) ||
        !times.within(analysis_.target.wordMin(), analysis_.target.wordMax()))
      return false;
    const Lowered item = convert(use(*display, 0), type->element());
    const StaticList* const rows = rowsMadeBy(inst);
    Lowered made = rows != nullptr
                       ? makeRow(*rows, "listRowFilled", {item.operand}, type)
                       : runtime("listRepeat<>", {item.operand, convert(use(inst, 1 - side), representation_.word()).operand}, type);
    made.value = facts.result;
    finish(inst, made);
    return true;
  }
  return false;
}

auto FunctionLowering::lowerBinary(const ir::Inst& inst, Lowered left, Lowered right, const AbstractValue& result)
    -> Lowered {
  if (inst.op == Op::Mul && analysis_.isRepeatedBy(left.value, right.value, "__rmul__")) right = asIndex(inst, right);
  if (inst.op == Op::Mul && analysis_.isRepeatedBy(right.value, left.value, "__mul__")) left = asIndex(inst, left);
  if (nothing(left)) return left;
  if (nothing(right)) return right;
  if (isIntLike(left) && isIntLike(right) && inst.op != Op::MatMul) {
    if (!result.isNothing()) return lowerIntegers(inst, left, right, result);
    // It always raises: what, the runtime says.
    const Type* tagged = types_.get(Kind::Int);
    for (Lowered* side : {&left, &right})
      if (side->type->kind == Kind::Bool) *side = convert(*side, types_.get(Kind::I32));
    return emit(inst.op, {convert(left, tagged).operand, convert(right, tagged).operand},
                inst.op == Op::TrueDiv ? types_.get(Kind::Float) : tagged);
  }
  if (isSetView(left) || isSetView(right))
    if (const Lowered made = lowerViewOperator(inst, left, right, result); made.type != nullptr) return made;
  const Type* real = types_.get(Kind::Float);
  const bool bitwise = inst.op >= Op::LShift && inst.op <= Op::BitXor;
  if (isNumeric(left) && isNumeric(right) && !bitwise && inst.op != Op::MatMul && !result.has(Scalar::Complex)) {
    return emit(inst.op, {convert(left, real).operand, convert(right, real).operand}, real);
  }
  const Type* wanted = representation_.of(result, Place::Local);
  const auto simple = [&](const Type* type) {
    Lowered value = emit(inst.op, {left.operand, right.operand}, type);
    value.value = result;
    return value;
  };
  const bool required = !left.type->optional && !right.type->optional;
  if (required) {
    const Kind a = left.type->kind, b = right.type->kind;
    const auto counted = [&](Lowered& count) {
      if (count.type->kind == Kind::Bool) count = convert(count, representation_.word());
      if (count.type->isAnyInt()) count = convert(count, representation_.word(), count.type->kind != Kind::Int);
    };
    const auto isText = [](Kind kind) { return kind == Kind::Str || kind == Kind::Bytes || kind == Kind::ByteArray; };
    const auto isBytes = [](Kind kind) { return kind == Kind::Bytes || kind == Kind::ByteArray; };
    if (inst.op == Op::Add && isText(a) && (a == b || (isBytes(a) && isBytes(b)))) {
      if (a == Kind::ByteArray && inst.in_place) {
        runtimeVoid("iadd", {left.operand, right.operand});
        return left;
      }
      return simple(left.type);
    }
    if (inst.op == Op::Mul && isText(a) && isIntLike(right)) {
      counted(right);
      if (a == Kind::ByteArray && inst.in_place) {
        runtimeVoid("imul", {left.operand, right.operand});
        return left;
      }
      return simple(left.type);
    }
    if (inst.op == Op::Mul && isText(b) && isIntLike(left)) {
      counted(left);
      std::swap(left, right);
      return simple(left.type);
    }
    if (inst.op == Op::Mod && isText(a)) {
      right = plain(inst, right, {"tuple"});
      if (right.type->kind == Kind::Module) right = materialise(right);
      Lowered arguments = right;
      if (right.type->kind == Kind::Instance || right.type->optional) arguments = boxed(right);
      right = arguments;
      return simple(left.type);
    }
    const bool lists = (a == Kind::List || a == Kind::Array) && a == b;
    if (inst.op == Op::Add && inst.in_place && (a == Kind::List || a == Kind::Array)) {
      runtimeVoid("iadd", {left.operand, (left.type->kind == Kind::List ? sized(right) : iterable(right)).operand});
      return left;
    }
    if (inst.op == Op::Add && lists && wanted->kind == a) {
      Lowered value = runtime("concatenate<*>", {left.operand, right.operand}, wanted);
      if (left.type == right.type && left.type == wanted) {
        last().op = Op::Add;
        last().name = {};
      }
      value.value = result;
      return value;
    }
    if (inst.op == Op::Mul && (a == Kind::List || a == Kind::Array || a == Kind::VarTuple) && isIntLike(right)) {
      counted(right);
      if (inst.in_place && a != Kind::VarTuple) {
        runtimeVoid("imul", {left.operand, right.operand});
        return left;
      }
      Lowered value = simple(left.type);
      return wanted->kind == a && wanted != left.type ? convertContainer(value, wanted) : value;
    }
    if (inst.op == Op::Mul && (b == Kind::List || b == Kind::Array || b == Kind::VarTuple) && isIntLike(left)) {
      counted(left);
      std::swap(left, right);
      Lowered value = simple(left.type);
      return wanted->kind == b && wanted != left.type ? convertContainer(value, wanted) : value;
    }
    if (a == Kind::Tuple && b == Kind::Tuple && inst.op == Op::Add && wanted->kind == Kind::Tuple &&
        wanted->arguments.size() == left.type->arguments.size() + right.type->arguments.size()) {
      std::vector<ir::Operand> items;
      for (size_t i = 0; i < left.type->arguments.size(); ++i)
        items.push_back(convert(item(left, i), wanted->arguments[i]).operand);
      for (size_t i = 0; i < right.type->arguments.size(); ++i)
        items.push_back(convert(item(right, i), wanted->arguments[left.type->arguments.size() + i]).operand);
      return emit(Op::BuildTuple, items, wanted);
    }
    if (a == Kind::Tuple && isIntLike(right) && inst.op == Op::Mul && wanted->kind == Kind::Tuple) {
      std::vector<ir::Operand> items;
      for (size_t i = 0; i < wanted->arguments.size(); ++i)
        items.push_back(convert(item(left, i % left.type->arguments.size()), wanted->arguments[i]).operand);
      return emit(Op::BuildTuple, items, wanted);
    }
    const bool sets = (a == Kind::Set || a == Kind::FrozenSet) && (b == Kind::Set || b == Kind::FrozenSet);
    if (sets && (bitwise || inst.op == Op::Sub)) {
      if (inst.in_place && a == Kind::Set && left.type->arguments == right.type->arguments) {
        runtimeVoid(runtimeName(inst.op, true), {left.operand, right.operand});
        return left;
      }
      if (left.type->arguments == right.type->arguments && wanted == left.type) return simple(left.type);
    }
    if (a == Kind::Dict && inst.op == Op::BitOr && inst.in_place && givesPairs(right.value)) {
      runtimeVoid("dict_update", {left.operand, iterable(right).operand});
      return left;
    }
    if (a == Kind::Dict && left.type == right.type && inst.op == Op::BitOr) {
      if (inst.in_place) {
        runtimeVoid("ibitor_", {left.operand, right.operand});
        return left;
      }
      if (wanted == left.type) return simple(wanted);
    }
    const bool on_complex = inst.op == Op::Add || inst.op == Op::Sub || inst.op == Op::Mul || inst.op == Op::TrueDiv || inst.op == Op::Pow;
    if (on_complex && ((a == Kind::Complex && (b == Kind::Complex || isNumeric(right))) || (b == Kind::Complex && isNumeric(left)))) {
      const Type* complex = types_.get(Kind::Complex);
      left = convert(left, complex);
      right = convert(right, complex);
      return simple(complex);
    }
  }
  // The program's own classes.
  std::vector<Analysis::OperatorStep> steps;
  if (analysis_.operatorSteps(inst, left.value, right.value, steps) && !steps.empty()) {
    std::string symbol(operatorSymbol(inst.op));
    if (inst.in_place) symbol += "=";
    else if (inst.op == Op::Pow) symbol += " or pow()";
    return lowerOperatorSteps(inst, left, right, steps, 0, result, [&]() -> Lowered {
      return runtime("raiseUnsupportedOperands", {text(symbol).operand, boxed(left).operand, boxed(right).operand},
                     types_.get(Kind::Never));
    });
  }
  if (inst.op == Op::Mod && (left.value.has(Scalar::Bytes) || left.value.has(Scalar::ByteArray))) runtimeVoid("enableBytesFormat", {});
  const Lowered a = boxed(left), b = boxed(right);
  Lowered value;
  if (inst.in_place)
    value = runtime(runtimeName(inst.op, true), {a.operand, b.operand}, types_.get(Kind::Value));
  else
    value = emit(inst.op, {a.operand, b.operand}, types_.get(Kind::Value));
  value.value = result;
  if (wanted->kind == Kind::List || wanted->kind == Kind::VarTuple || wanted->kind == Kind::Set ||
      wanted->kind == Kind::FrozenSet || wanted->kind == Kind::Dict || wanted->kind == Kind::Array) {
    if (inst.in_place) return natural(value);
    // The runtime made it of Values.
    value = convertContainer(value, wanted);
    value.value = result;
    return value;
  }
  return result.isNothing() ? value : natural(value);
}

auto FunctionLowering::convertContainer(const Lowered& value, const Type* to) -> Lowered {
  static constexpr std::pair<Kind, const char*> kNames[] = {{Kind::List, "toList<>"},     {Kind::Array, "toArray<>"},
                                                           {Kind::VarTuple, "toTuple<>"}, {Kind::Set, "toSet<>"},
                                                           {Kind::FrozenSet, "toFrozenSet<>"}, {Kind::Dict, "toDict<>"}};
  for (const auto& [kind, name] : kNames)
    if (kind == to->kind) return runtime(name, {value.operand}, to);
  return value;
}

auto FunctionLowering::lowerIs(const ir::Inst& inst, Lowered left, Lowered right) -> Lowered {
  const AbstractValue& result = factsOf(inst)->result;
  Lowered known;
  if (constantOf(result, known)) return known;
  const Type* boolean_type = types_.get(Kind::Bool);
  const auto isOneModule = [](const AbstractValue& value) {
    return value.scalars == 0 && value.arms.size() == 1 && value.arms[0].tag == Tag::Module;
  };
  if (isOneModule(left.value) && isOneModule(right.value))
    return boolean((left.value.arms[0] == right.value.arms[0]) == (inst.op == Op::Is));
  const auto compatible = [&] {
    if (left.type->kind == Kind::Module || right.type->kind == Kind::Module) return false;
    if (left.type->kind == Kind::None) return right.type->optional || right.type->kind == Kind::Value;
    if (right.type->kind == Kind::None) return left.type->optional || left.type->kind == Kind::Value;
    return left.type->isPointer() && right.type->isPointer() && left.type->kind == right.type->kind;
  };
  if (left.type->kind == Kind::Bool && right.type->kind == Kind::Bool)
    return emit(inst.op == Op::Is ? Op::Eq : Op::Ne, {left.operand, right.operand}, boolean_type);
  if (left.type->kind == Kind::Class || right.type->kind == Kind::Class) {
    const Lowered a = convert(left, types_.get(Kind::Class)), b = convert(right, types_.get(Kind::Class));
    return emit(inst.op, {a.operand, b.operand}, boolean_type);
  }
  if (left.type->isMachineInt() && right.type->isMachineInt())
    return lowerCompare(inst, left, right, result);
  // What is held by value has no address: the same is what holds the same.
  static constexpr Kind kByValue[] = {Kind::Float, Kind::Complex, Kind::Tuple, Kind::Range, Kind::Slice};
  const auto byValue = [&](const Lowered& value) {
    return std::find(std::begin(kByValue), std::end(kByValue), value.type->kind) != std::end(kByValue);
  };
  if (byValue(left) && left.type->kind == right.type->kind)
    return emit(inst.op, {left.operand, right.operand}, boolean_type);
  const auto mayHold = [](const Lowered& value) {
    return value.value.has(Scalar::Float) || std::any_of(value.value.arms.begin(), value.value.arms.end(), [](const Arm& arm) {
             return arm.tag == Tag::Tuple;
           });
  };
  if (mayHold(left) && mayHold(right) && (left.type->kind == Kind::Value || right.type->kind == Kind::Value)) {
    const Lowered same = runtime("isSame", {boxed(left).operand, boxed(right).operand}, boolean_type);
    return inst.op == Op::Is ? same : emit(Op::Not, {same.operand}, boolean_type);
  }
  if (!compatible()) left = boxed(left), right = boxed(right);
  return emit(inst.op, {left.operand, right.operand}, boolean_type);
}

auto FunctionLowering::lowerCompare(const ir::Inst& inst, Lowered left, Lowered right, const AbstractValue& result)
    -> Lowered {
  const Type* boolean_type = types_.get(Kind::Bool);
  Op op = inst.op;
  if (op == Op::Is) op = Op::Eq;
  if (op == Op::IsNot) op = Op::Ne;
  const auto simple = [&](const ir::Operand& a, const ir::Operand& b) { return emit(op, {a, b}, boolean_type); };
  bool found = false;
  if (op == Op::In || op == Op::NotIn) {
    Lowered own = callDunder(inst, right, "__contains__", {left}, answersOf(inst, right.value, "__contains__"), found);
    if (found) {
      if (nothing(own)) return own;
      own = truth(own);
      return op == Op::In ? own : emit(Op::Not, {own.operand}, boolean_type);
    }
    if (analysis_.areClassesWith(right.value, Analysis::kEnumContains)) {
      LoweredArguments given;
      given.shape.list.push_back({left.value, {}, {}});
      given.values.push_back(left);
      own = callMethod(inst, right, Analysis::kEnumContains, given, AbstractValue::boolean());
      if (nothing(own)) return own;
      own = truth(own);
      return op == Op::In ? own : emit(Op::Not, {own.operand}, boolean_type);
    }
    if (right.type->kind == Kind::Tuple) {
      // `x in (1, 2, 3)`: a chain of comparisons where everything is an integer or a string.
      const auto plain = [](const Type* type) { return type->isMachineInt() || (type->kind == Kind::Str && !type->optional); };
      bool all_plain = plain(left.type) && !right.type->arguments.empty();
      for (const Type* type : right.type->arguments)
        all_plain &= plain(type) && type->isMachineInt() == left.type->isMachineInt();
      if (all_plain && right.type->arguments.size() <= 8) {
        Lowered any;
        for (size_t i = 0; i < right.type->arguments.size(); ++i) {
          const Lowered each = item(right, i);
          Lowered same;
          if (left.type->isMachineInt()) {
            const Type* in = representation_.integer(
                join(intervalOfType(*left.type), intervalOfType(*each.type)), Place::Local);
            same = emit(Op::Eq, {convert(left, in).operand, convert(each, in).operand}, boolean_type);
          } else {
            same = emit(Op::Eq, {left.operand, each.operand}, boolean_type);
          }
          any = i == 0 ? same : emit(Op::BitOr, {any.operand, same.operand}, boolean_type);
        }
        return op == Op::In ? any : emit(Op::Not, {any.operand}, boolean_type);
      }
      right = boxed(right);
      left = boxed(left);
      return simple(left.operand, right.operand);
    }
    if (right.value.arms.empty()) left = plain(inst, left, {"str", "bytes", "bytearray"});
    if (right.type->kind == Kind::Str && left.type->kind == Kind::Str && !right.type->optional && !left.type->optional)
      return simple(left.operand, right.operand);
    const bool container = right.type->kind == Kind::List || right.type->kind == Kind::Array ||
                           right.type->kind == Kind::VarTuple || right.type->kind == Kind::Set ||
                           right.type->kind == Kind::FrozenSet || right.type->kind == Kind::Dict;
    if (right.type->kind == Kind::DictKeys || right.type->kind == Kind::DictValues || right.type->kind == Kind::DictItems)
      return simple(right.type->kind == Kind::DictItems && left.type->kind != Kind::Tuple ? boxed(left).operand : left.operand, right.operand);
    if (container && !right.type->optional) {
      const Type* element = right.type->arguments[0];
      if (left.type == element) return simple(left.operand, right.operand);
      if (element->kind == Kind::Value) return simple(boxed(left).operand, right.operand);
      // An int looked for among narrow ints: only if it fits.
      return simple(boxed(left).operand, right.operand);
    }
    if (right.type->kind == Kind::Range && isIntLike(left))
      return simple(left.type->isMachineInt() ? convert(left, representation_.word()).operand : boxed(left).operand,
                    right.operand);
    if ((right.type->kind == Kind::Bytes || right.type->kind == Kind::ByteArray) && !right.type->optional &&
        (isIntLike(left) || left.type->kind == Kind::Bytes || left.type->kind == Kind::ByteArray))
      return simple(isIntLike(left) ? boxed(left).operand : left.operand, right.operand);
    if (const std::string kind = onlyAwaited(analysis_, right.value); !kind.empty())
      raiseType("argument of type '" + kind + "' is not iterable");
    return simple(boxed(left).operand, boxed(iterable(right)).operand);
  }
  if (isIntLike(left) && isIntLike(right)) {
    if (left.type->kind == Kind::Bool && right.type->kind == Kind::Bool && (op == Op::Eq || op == Op::Ne))
      return simple(left.operand, right.operand);
    const Type* in = representation_.integer(join(left.value.asInterval(), right.value.asInterval()), Place::Local);
    return simple(convert(left, in).operand, convert(right, in).operand);
  }
  if (isNumeric(left) && isNumeric(right)) {
    const int64_t exact = analysis_.target.float_bits == 64 ? (int64_t{1} << 53) : (int64_t{1} << 24);
    const auto fits = [&](const Lowered& value) {
      return value.type->kind == Kind::Float || value.value.asInterval().within(-exact, exact);
    };
    const Type* real = types_.get(Kind::Float);
    if (fits(left) && fits(right)) return simple(convert(left, real).operand, convert(right, real).operand);
    return simple(boxed(left).operand, boxed(right).operand);
  }
  if (left.type->kind == Kind::Str && right.type->kind == Kind::Str && !left.type->optional && !right.type->optional)
    return simple(left.operand, right.operand);
  std::vector<Analysis::OperatorStep> steps;
  if (analysis_.operatorSteps(inst, left.value, right.value, steps) && !steps.empty())
    return lowerOperatorSteps(inst, left, right, steps, 0, result, [&]() -> Lowered {
      if (op == Op::Eq || op == Op::Ne)
        return emit(op == Op::Eq ? Op::Is : Op::IsNot, {boxed(left).operand, boxed(right).operand}, boolean_type);
      const char* symbol = op == Op::Lt ? "<" : op == Op::Le ? "<=" : op == Op::Gt ? ">" : ">=";
      return runtime("raiseUnorderable", {text(symbol).operand, boxed(left).operand, boxed(right).operand},
                     types_.get(Kind::Never));
    });
  if (left.type->kind == Kind::Instance || right.type->kind == Kind::Instance) {
    Lowered value = boxed(left);
    const ir::Operand other = boxed(right).operand;
    if (op == Op::Eq || op == Op::Ne || result.isBoolOnly()) return simple(value.operand, other);
    // The answer is whatever the method gives.
    value = runtime(std::string(ir::factsOf(op).text) + "Value", {value.operand, other}, types_.get(Kind::Value));
    value.value = result;
    return result.isNothing() ? value : natural(value);
  }
  if (isSetView(left) || isSetView(right)) {
    // As the sets of what they show; with anything else as whatever that answers.
    const auto asSet = [&](const Lowered& side) -> Lowered {
      if (isSetView(side)) return runtime("toSet<>", {side.operand}, types_.get(Kind::Set, {itemType(side)}));
      return side;
    };
    const auto isSet = [](const Lowered& side) {
      return isSetView(side) || ((side.type->kind == Kind::Set || side.type->kind == Kind::FrozenSet) && !side.type->optional);
    };
    if (isSet(left) && isSet(right)) {
      const Lowered a = asSet(left), b = asSet(right);
      if (a.type == b.type) return simple(a.operand, b.operand);
      return simple(boxed(a).operand, boxed(b).operand);
    }
  }
  const auto sameContainers = [&] {
    return left.type == right.type && !left.type->optional && !left.type->arguments.empty() &&
           left.type->kind != Kind::Iterator && left.type->kind != Kind::DictKeys && left.type->kind != Kind::DictValues &&
           left.type->kind != Kind::DictItems && (left.type->kind != Kind::Dict || op == Op::Eq || op == Op::Ne);
  };
  const bool same_complex = left.type == right.type && left.type->kind == Kind::Complex && (op == Op::Eq || op == Op::Ne);
  if (sameContainers() || same_complex ||
      (left.type == right.type && (left.type->kind == Kind::Bytes || left.type->kind == Kind::ByteArray) && !left.type->optional))
    return simple(left.operand, right.operand);
  return simple(boxed(left).operand, boxed(right).operand);
}

}  // namespace krait::types
