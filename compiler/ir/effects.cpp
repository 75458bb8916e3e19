// Effects of typed instructions.
#include "compiler/ir/effects.h"

#include <algorithm>

namespace krait::ir {
namespace {

using types::Kind;

constexpr std::string_view kListIndex = "IndexError: list index out of range";
constexpr std::string_view kFormat = "ValueError: format";
constexpr std::string_view kIntZeroDivision = "ZeroDivisionError: integer division or modulo by zero";
constexpr std::string_view kFloatZeroDivision = "ZeroDivisionError: float division by zero";

auto everything() -> EffectSet {
  return {
      .reads = true, .writes = true, .raises = true, .collects = true, .control = false, .only_raise = {}};
}

auto fromBits(int bits) -> EffectSet {
  return {.reads = (bits & Reads) != 0,
          .writes = (bits & Writes) != 0,
          .raises = (bits & Raises) != 0,
          .collects = (bits & Collects) != 0,
          .control = (bits & Control) != 0,
          .only_raise = {}};
}

// May an operation on this type run a method of the program?
auto mayRunUserCode(const Type* type) -> bool {
  if (type == nullptr) return false;
  switch (type->kind) {
    case Kind::Value:
    case Kind::Instance:
    case Kind::Native:
    case Kind::Function:
    case Kind::Exception:
    case Kind::Iterator:
    case Kind::Adaptor:
      return true;
    default:
      return std::any_of(type->arguments.begin(), type->arguments.end(), mayRunUserCode);
  }
}

auto anyUserCode(const Function& function, const Inst& inst) -> bool {
  return std::any_of(inst.operands.begin(), inst.operands.end(),
                     [&](const Operand& operand) { return mayRunUserCode(typeOf(function, operand)); });
}

auto isScalar(const Type* type) -> bool {
  return type == nullptr || type->isNumber() || type->kind == Kind::None;
}

auto allScalar(const Function& function, const Inst& inst) -> bool {
  return std::all_of(inst.operands.begin(), inst.operands.end(),
                     [&](const Operand& operand) { return isScalar(typeOf(function, operand)); });
}

auto isZeroFree(const Program& program, const Operand& operand) -> bool {
  if (!operand.isConstant()) return false;
  const Constant& constant = program.constants[operand.index];
  if (constant.kind == Constant::Kind::Float) return constant.real != 0;
  return constant.kind == Constant::Kind::Int && (constant.integer != 0 || !constant.text.empty());
}

auto hasBigInt(const Function& function, const Inst& inst) -> bool {
  auto isBig = [](const Type* type) { return type != nullptr && type->kind == Kind::Int; };
  return isBig(inst.type) ||
         std::any_of(inst.operands.begin(), inst.operands.end(),
                     [&](const Operand& operand) { return isBig(typeOf(function, operand)); });
}

auto ofArithmetic(const Program& program, const Function& function, const Inst& inst) -> EffectSet {
  if (anyUserCode(function, inst)) return everything();
  EffectSet set;
  set.collects = hasBigInt(function, inst) || (inst.type != nullptr && inst.type->isPointer());
  if (!allScalar(function, inst)) {
    // Sequences and strings: concatenation, repetition, % formatting.
    set.reads = true;
    set.raises = inst.op != Op::Add && inst.op != Op::Eq && inst.op != Op::Ne;
    set.writes = inst.in_place;
    return set;
  }
  switch (inst.op) {
    case Op::TrueDiv:
    case Op::FloorDiv:
    case Op::Mod:
      set.raises = !isZeroFree(program, inst.operands[1]);
      if (inst.type != nullptr && inst.op != Op::TrueDiv) {
        set.only_raise = inst.type->kind == Kind::Float ? kFloatZeroDivision : kIntZeroDivision;
      }
      break;
    case Op::Pow:
      set.raises = true;
      break;
    case Op::LShift:
    case Op::RShift:
      // Of machine integers the count is proved to be right.
      set.raises = hasBigInt(function, inst) && !isZeroFree(program, inst.operands[1]);
      break;
    default:
      break;
  }
  return set;
}

// Is the operand a constant index of a tuple with so many items, counted from its start?
auto isWithin(const Program& program, const Operand& operand, size_t count) -> bool {
  if (!operand.isConstant()) return false;
  const Constant& constant = program.constants[operand.index];
  return constant.kind == Constant::Kind::Int && constant.text.empty() && constant.integer >= 0 &&
         static_cast<uint64_t>(constant.integer) < count;
}

auto ofItem(const Program& program, const Function& function, const Inst& inst) -> EffectSet {
  EffectSet set = fromBits(factsOf(inst.op).effects);
  const Type* object = typeOf(function, inst.operands[0]);
  if (object == nullptr) return set;
  if (mayRunUserCode(typeOf(function, inst.operands[1]))) return everything();
  // A byte that does not fit is an error of its own.
  if (inst.index == 1 && (inst.op == Op::LoadItem || object->kind == Kind::List)) {
    set.raises = set.collects = false;
    return set;
  }
  switch (object->kind) {
    case Kind::Value:
    case Kind::Instance:
    case Kind::Native:
      return everything();
    case Kind::Tuple:
      if (isWithin(program, inst.operands[1], object->arguments.size())) return {};
      set.collects = false;
      return set;
    case Kind::List:
      if (inst.op == Op::LoadItem && isScalar(typeOf(function, inst.operands[1]))) {
        set.only_raise = kListIndex;
        set.collects = false;
      }
      return set;
    default:
      return set;
  }
}

auto ofConvert(const Function& function, const Inst& inst) -> EffectSet {
  EffectSet set;
  const Type* from = typeOf(function, inst.operands[0]);
  set.collects = inst.type != nullptr && (inst.type->kind == Kind::Value || inst.type->kind == Kind::Int ||
                                          inst.type->kind == Kind::VarTuple || inst.type->kind == Kind::List);
  set.raises = inst.index != 1 && from != nullptr &&
               (from->kind == Kind::Value || from->kind == Kind::Int || from->isPointer());
  if (inst.index == 2) set.collects = set.raises = false;
  set.reads = from != nullptr && from->kind == Kind::List;
  return set;
}

// Values that never change, whose text is the same whenever it is made.
auto isImmutable(const Type* type) -> bool {
  return isScalar(type) || type->kind == Kind::Str || type->kind == Kind::Bytes;
}

// Is `spec` right for values of this type, whatever they are? Only the plain forms are asked for: the rest may
// raise, and then must not move.
auto isPlainSpec(const Type* type, std::string_view spec) -> bool {
  if (type == nullptr) return false;
  size_t at = 0;
  auto skip = [&](std::string_view any) {
    if (at < spec.size() && any.find(spec[at]) != std::string_view::npos) ++at;
  };
  auto skipDigits = [&] {
    const size_t start = at;
    while (at < spec.size() && at < start + 3 && spec[at] >= '0' && spec[at] <= '9') ++at;
    return at != start;
  };
  const bool text = type->kind == Kind::Str;
  const bool real = type->kind == Kind::Float;
  if (!text && !real && !type->isAnyInt()) return false;
  skip("<>^");
  if (!text) skip("+- ");
  if (text && at < spec.size() && spec[at] == '0') return false;
  skipDigits();
  if (at < spec.size() && spec[at] == '.' && (text || real)) {
    ++at;
    if (!skipDigits()) return false;
  }
  skip(text ? "s" : real ? "fFeEgG%" : "dxXob");
  return at == spec.size();
}

auto ofFormat(const Program& program, const Function& function, const Inst& inst) -> EffectSet {
  if (anyUserCode(function, inst)) return everything();
  EffectSet set;
  const Type* type = typeOf(function, inst.operands[0]);
  set.collects = true;
  set.reads = !isImmutable(type);
  if (inst.operands.size() < 2) return set;
  const Operand& spec = inst.operands[1];
  const bool known = spec.isConstant() && program.constants[spec.index].kind == Constant::Kind::Str;
  const bool converted = inst.op == Op::Format && !inst.name.empty();
  set.raises = converted || !known || !isPlainSpec(type, program.constants[spec.index].text);
  // Whichever of two wrong specs is found first is the same mistake of the same line.
  set.only_raise = kFormat;
  return set;
}

auto ofDirectCall(const Program& program, const Inst& inst) -> EffectSet {
  EffectSet set = everything();
  if (inst.ref < program.functions.size() && program.functions[inst.ref] != nullptr) {
    const Function& callee = *program.functions[inst.ref];
    set.raises = callee.may_raise;
    set.collects = callee.may_collect;
  }
  return set;
}

}  // namespace

void EffectSet::join(const EffectSet& other) {
  if (raises && other.raises) {
    if (only_raise != other.only_raise) only_raise = {};
  } else if (other.raises) {
    only_raise = other.only_raise;
  }
  reads |= other.reads;
  writes |= other.writes;
  raises |= other.raises;
  collects |= other.collects;
  control |= other.control;
}

auto conflict(const EffectSet& first, const EffectSet& second) -> bool {
  if (first.control || second.control) return true;
  if (first.writes && (second.reads || second.writes || second.raises)) return true;
  if (second.writes && (first.reads || first.raises)) return true;
  const bool same = !first.only_raise.empty() && first.only_raise == second.only_raise;
  return first.raises && second.raises && !same;
}

auto typeOf(const Function& function, const Operand& operand) -> const Type* {
  if (operand.isTemp())
    return operand.index < function.temps.size() ? function.temps[operand.index] : nullptr;
  if (operand.isLocal()) return function.locals[operand.index].type;
  return nullptr;
}

auto runtimeEffects(std::string_view name) -> EffectSet {
  const std::string_view plain = name.substr(0, name.find('<'));
#define KRAIT_RUNTIME(function, effects, user) \
  if (plain == #function) return fromBits(effects);
#include "compiler/ir/runtime_effects.def"
#undef KRAIT_RUNTIME
  return everything();
}

static auto runsUserCode(std::string_view name) -> bool {
  const std::string_view plain = name.substr(0, name.find('<'));
#define KRAIT_RUNTIME(function, effects, user) \
  if (plain == #function) return user;
#include "compiler/ir/runtime_effects.def"
#undef KRAIT_RUNTIME
  return true;
}

auto mayCallBack(const Function& function, const Inst& inst) -> bool {
  switch (inst.op) {
    // They move values, or end or begin something; what they do with an operand does not depend on its type.
    case Op::Copy:
    case Op::Is:
    case Op::IsNot:
    case Op::Cond:
    case Op::LoadGlobal:
    case Op::StoreGlobal:
    case Op::LoadCell:
    case Op::StoreCell:
    case Op::LoadField:
    case Op::StoreField:
    case Op::BuildList:
    case Op::BuildTuple:
    case Op::ListAppend:
    case Op::ListToTuple:
    case Op::MakeClosure:
    case Op::NewObject:
    case Op::TypeIs:
    case Op::CaughtException:
    case Op::Raise:
    case Op::Reraise:
    case Op::Return:
    case Op::Result:
    case Op::Within:
    case Op::Leave:
    case Op::Yield:
      return false;
    case Op::Convert:
      return inst.index != 1 && anyUserCode(function, inst);
    case Op::CallRuntime:
      return runsUserCode(inst.name) && anyUserCode(function, inst);
    default:
      return anyUserCode(function, inst);
  }
}

auto effectsOf(const Program& program, const Function& function, const Inst& inst) -> EffectSet {
  switch (inst.op) {
    case Op::Neg:
    case Op::Pos:
    case Op::Invert:
    case Op::Not:
    case Op::Truth:
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::MatMul:
    case Op::TrueDiv:
    case Op::FloorDiv:
    case Op::Mod:
    case Op::Pow:
    case Op::LShift:
    case Op::RShift:
    case Op::BitAnd:
    case Op::BitOr:
    case Op::BitXor:
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
      return ofArithmetic(program, function, inst);
    case Op::In:
    case Op::NotIn:
      if (anyUserCode(function, inst)) return everything();
      return {.reads = true,
              .writes = false,
              .raises = false,
              .collects = false,
              .control = false,
              .only_raise = {}};
    case Op::LoadItem:
    case Op::StoreItem:
    case Op::DelItem:
      return ofItem(program, function, inst);
    case Op::BuildTuple:
      return {};
    case Op::BuildStr:
      return fromBits(Reads | Collects);
    case Op::Convert:
      return ofConvert(function, inst);
    case Op::CallDirect:
      return ofDirectCall(program, inst);
    case Op::LoadGlobal:
      // A list that is made once is always the same.
      if (inst.ref != kNone && program.globals[inst.ref].static_length != 0) return {};
      return fromBits(factsOf(inst.op).effects);
    case Op::CallRuntime: {
      // A variable of a native module is read: `time::timezone_`.
      if (inst.operands.empty() && inst.name.ends_with('_') && inst.name.find("::") != std::string_view::npos)
        return fromBits(Reads | Collects);
      EffectSet set = runtimeEffects(inst.name);
      if (inst.name == "toStr" || inst.name == "repr" || inst.name == "ascii" || inst.name == "format") {
        return ofFormat(program, function, inst);
      }
      // A step of zero is an error.
      if (inst.name == "range" && inst.operands.size() == 3) set.raises = !isZeroFree(program, inst.operands[2]);
      if (inst.ref != kNone || (runsUserCode(inst.name) && anyUserCode(function, inst))) return everything();
      return set;
    }
    case Op::Format:
      return ofFormat(program, function, inst);
    // Their regions tell the rest; the test itself does nothing.
    case Op::Cond:
    case Op::If:
    case Op::While:
    case Op::ForRange:
    case Op::Try:
    case Op::Within:
      return {};
    case Op::For:
      return anyUserCode(function, inst) ? everything() : fromBits(Reads | Raises);
    default:
      return fromBits(factsOf(inst.op).effects);
  }
}

auto wholeEffectsOf(const Program& program, const Function& function, const Inst& inst) -> EffectSet {
  EffectSet set = effectsOf(program, function, inst);
  for (const Block& region : inst.regions) set.join(effectsOf(program, function, region));
  return set;
}

auto effectsOf(const Program& program, const Function& function, const Block& block) -> EffectSet {
  EffectSet set;
  for (const auto& inst : block.insts) {
    if (inst->op == Op::Result) continue;
    set.join(wholeEffectsOf(program, function, *inst));
  }
  return set;
}

auto endsControl(const Inst& inst) -> bool {
  switch (inst.op) {
    case Op::Return:
    case Op::Raise:
    case Op::Reraise:
    case Op::RaiseUnbound:
    case Op::Break:
    case Op::Continue:
    case Op::Leave:
      return true;
    case Op::If:
      return endsControl(inst.regions[0]) && endsControl(inst.regions[1]);
    case Op::Try: {
      const bool has_handler = (inst.index & 1) != 0;
      const bool body = endsControl(inst.regions[0]) || endsControl(inst.regions[2]);
      return endsControl(inst.regions[3]) || (body && (!has_handler || endsControl(inst.regions[1])));
    }
    default:
      return false;
  }
}

auto endsControl(const Block& block) -> bool {
  return !block.insts.empty() && endsControl(*block.insts.back());
}

}  // namespace krait::ir
