#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/ir/effects.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

void countUses(const ir::Block& block, std::vector<int>& uses, std::vector<const ir::Inst*>& definitions) {
  for (const auto& inst : block.insts) {
    if (inst->result.isTemp()) definitions[inst->result.index] = inst.get();
    for (const Operand& operand : inst->operands)
      if (operand.isTemp()) ++uses[operand.index];
    for (const ir::Block& region : inst->regions) countUses(region, uses, definitions);
  }
}

// Has elements side by side, which an index that is proved to be one reaches without a test.
auto isIndexed(const Lowered& object) -> bool {
  if (object.type->optional) return false;
  return object.type->kind == Kind::List || object.type->kind == Kind::Array || object.type->kind == Kind::Bytes ||
         object.type->kind == Kind::ByteArray;
}

}  // namespace

FunctionLowering::FunctionLowering(ProgramLowering& program, CopyId copy)
    : program_(program),
      analysis_(program.analysis),
      representation_(program.representation),
      types_(program.representation.types()),
      copy_(copy),
      facts_of_copy_(program.analysis.copies[copy]),
      facts_(program.analysis.facts.at(copy)),
      source_(*program.analysis.program.functions[facts_of_copy_.function]),
      out_(*program.out->functions[program.functionOf(copy)]) {
  temp_uses_.resize(source_.temp_count);
  definitions_.resize(source_.temp_count);
  countUses(source_.body, temp_uses_, definitions_);
}

void FunctionLowering::report(diagnostics::Code code, base::SourceRange range, diagnostics::Arguments arguments) {
  analysis_.diagnostics.report(code, range, arguments);
}

// What is known of a counting loop beside its operands, as the bits of ForRange say.
auto FunctionLowering::rangeFacts(const ir::Inst& call, const Type& counter) -> int32_t {
  const auto bound = [&](size_t i) { return factsOf(call)->operands[i].asInterval(); };
  const size_t count = factsOf(call)->operands.size() - 1;
  const Interval step = count == 3 ? bound(3) : Interval::of(1);
  const Interval stop = bound(count == 1 ? 1 : 2);
  const Interval holds = intervalOfType(counter);
  if (step.isEmpty() || stop.isEmpty()) return 0;
  // The last value before `stop`, one step on.
  if (step.low > 0) return 1 | (add(sub(stop, Interval::of(1)), step).high <= holds.high ? 4 : 0);
  if (step.high < 0) return 2 | (add(add(stop, Interval::of(1)), step).low >= holds.low ? 4 : 0);
  return 0;
}

void FunctionLowering::run() {
  block_ = &out_.body;
  for (size_t i = 0; i < source_.locals.size(); ++i) {
    ir::Local& local = out_.locals[i];
    if (local.storage == ir::Local::Storage::Plain || local.storage == ir::Local::Storage::CapturedValue) {
      local.type = representation_.of(facts_.locals[i], Place::Local);
    } else {
      const AbstractValue held = analysis_.peek(analysis_.cellSlot(copy_, static_cast<ir::LocalId>(i)));
      const Type* content = representation_.of(held, Place::Local);
      if (content->kind == Kind::Never || content->kind == Kind::Module || content->kind == Kind::None)
        content = types_.get(Kind::Value);
      local.type = types_.get(Kind::Cell, {content});
    }
  }
  for (size_t i = 0; i < source_.parameters.size(); ++i) {
    const ir::LocalId local = source_.parameters[i].local;
    const AbstractValue value = analysis_.peek(facts_of_copy_.parameters[i]);
    if (out_.locals[local].storage != ir::Local::Storage::Cell) {
      // A parameter that is never used keeps the type that callers pass.
      if (out_.locals[local].type->kind == Kind::Never) out_.locals[local].type = representation_.of(value, Place::Local);
    }
  }
  if (source_.suspends()) {
    const AbstractValue generator = analysis_.peek(facts_of_copy_.generator_node_slot);
    const NodeId node = analysis_.find(generator.arms.front().id);
    out_.yielded = representation_.element(node);
    const AbstractValue sent = analysis_.peek(analysis_.node(node).second);
    out_.sent = types_.get(Kind::Value);
    (void)sent;
    out_.result = types_.get(Kind::Iterator, {out_.yielded});
  } else {
    out_.result = representation_.of(analysis_.peek(facts_of_copy_.result), Place::Local);
    if (out_.result->kind == Kind::Module) out_.result = types_.get(Kind::None);
  }
  // A cell has its cell on entry; one that holds a parameter starts with it.
  lowerBlock(source_.body, out_.body);
  out_.temp_count = static_cast<uint32_t>(out_.temps.size());
}

void FunctionLowering::lowerBlock(const ir::Block& block, ir::Block& into) {
  ir::Block* const before = block_;
  block_ = &into;
  for (const auto& inst : block.insts) {
    const InstFacts* facts = factsOf(*inst);
    if (facts == nullptr) break;  // never reached
    range_ = inst->range;
    lower(*inst);
    if (!facts->falls_through || !gaveResult(*inst)) {
      // It is there for what it raises: nobody wants the result, but it must stay.
      if (!block_->insts.empty() && last().op == Op::CallRuntime && last().result.isTemp()) {
        last().result = {};
        last().type = types_.get(Kind::None);
      }
      break;
    }
  }
  block_ = before;
}

// An instruction that has no result after all never comes back.
auto FunctionLowering::gaveResult(const ir::Inst& inst) const -> bool {
  return !inst.result.isTemp() || temps_.contains(inst.result.index);
}

auto FunctionLowering::factsOf(const ir::Inst& inst) -> const InstFacts* {
  const auto found = facts_.insts.find(&inst);
  return found == facts_.insts.end() ? nullptr : &found->second;
}

// --- building instructions ------------------------------------------------------------------------------------------

auto FunctionLowering::append(Op op) -> ir::Inst& {
  auto inst = std::make_unique<ir::Inst>();
  inst->op = op;
  inst->range = range_;
  block_->insts.push_back(std::move(inst));
  return *block_->insts.back();
}

auto FunctionLowering::newTemp(const Type* type) -> Operand {
  out_.temps.push_back(type);
  return Operand::temp(static_cast<ir::TempId>(out_.temps.size() - 1));
}

auto FunctionLowering::newLocal(std::string_view name, const Type* type) -> ir::LocalId {
  ir::Local local;
  local.name = program_.name(name);
  local.type = type;
  local.range = range_;
  uint32_t web = 0;
  for (const ir::Local& other : out_.locals)
    if (other.name == local.name) web = std::max(web, other.web + 1);
  local.web = web;
  out_.locals.push_back(local);
  return static_cast<ir::LocalId>(out_.locals.size() - 1);
}

auto FunctionLowering::emit(Op op, std::vector<Operand> operands, const Type* type) -> Lowered {
  ir::Inst& inst = append(op);
  inst.operands = std::move(operands);
  inst.type = type;
  inst.result = newTemp(type);
  return {inst.result, type, {}};
}

auto FunctionLowering::emitVoid(Op op, std::vector<Operand> operands) -> ir::Inst& {
  ir::Inst& inst = append(op);
  inst.operands = std::move(operands);
  return inst;
}

auto FunctionLowering::runtime(std::string name, std::vector<Operand> operands, const Type* type) -> Lowered {
  ir::Inst& inst = append(Op::CallRuntime);
  inst.name = program_.name(name);
  inst.operands = std::move(operands);
  inst.type = type;
  if (type->kind == Kind::None || type->kind == Kind::Never || type->kind == Kind::Module) {
    inst.type = types_.get(Kind::None);
    return type->kind == Kind::Never ? Lowered{{}, type, {}} : none();
  }
  inst.result = newTemp(type);
  return {inst.result, type, {}};
}

void FunctionLowering::runtimeVoid(std::string name, std::vector<Operand> operands) {
  runtime(std::move(name), std::move(operands), types_.get(Kind::None));
}

auto FunctionLowering::constant(const ir::Constant& value, const Type* type) -> Lowered {
  return {Operand::constant(program_.out->constantId(value)), type, {}};
}

auto FunctionLowering::integer(int64_t value, const Type* type) -> Lowered {
  Lowered result = constant({.kind = ir::Constant::Kind::Int, .integer = value, .text = {}}, type);
  result.value = AbstractValue::integer(Interval::of(value));
  return result;
}

auto FunctionLowering::boolean(bool value) -> Lowered {
  Lowered result = constant({.kind = value ? ir::Constant::Kind::True : ir::Constant::Kind::False, .text = {}},
                            types_.get(Kind::Bool));
  result.value = AbstractValue::scalar(value ? Scalar::True : Scalar::False);
  return result;
}

auto FunctionLowering::none() -> Lowered {
  Lowered result = constant({.kind = ir::Constant::Kind::None, .text = {}}, types_.get(Kind::None));
  result.value = AbstractValue::scalar(Scalar::None);
  return result;
}

auto FunctionLowering::text(std::string_view value) -> Lowered {
  Lowered result = constant({.kind = ir::Constant::Kind::Str, .text = std::string(value)}, types_.get(Kind::Str));
  result.value = AbstractValue::scalar(Scalar::Str);
  return result;
}

// A value that can only be one constant needs no code.
auto FunctionLowering::constantOf(const AbstractValue& value, Lowered& out) -> bool {
  if (value.hasOnly(Scalar::None)) return out = none(), true;
  if (value.hasOnly(Scalar::True)) return out = boolean(true), true;
  if (value.hasOnly(Scalar::False)) return out = boolean(false), true;
  if (value.hasOnly(Scalar::Int) && value.interval.isConstant() && value.interval.isBounded() &&
      value.interval.low > Interval::kMin + 1 && value.interval.high < Interval::kMax - 1)
    return out = integer(value.interval.low, representation_.integer(value.interval, Place::Local)), true;
  return false;
}

auto FunctionLowering::item(const Lowered& tuple, size_t index) -> Lowered {
  const Type* type = tuple.type->arguments[index];
  if (type->kind == Kind::None) return none();
  Lowered result =
      emit(Op::LoadItem, {tuple.operand, integer(static_cast<int64_t>(index), representation_.word()).operand}, type);
  for (const Arm& arm : tuple.value.arms)
    if (arm.tag == Tag::Tuple && analysis_.node(arm.id).is_fixed && index < analysis_.node(arm.id).items.size())
      result.value = analysis_.peek(analysis_.node(arm.id).items[index]);
  return result;
}

void FunctionLowering::raiseType(const std::string& message) {
  runtime("raiseTypeError", {text(message).operand}, types_.get(Kind::Never));
}

// --- values ---------------------------------------------------------------------------------------------------------

auto FunctionLowering::raw(const Operand& operand, const AbstractValue& value) -> Lowered {
  switch (operand.kind) {
    case Operand::Kind::Temp: {
      const auto found = temps_.find(operand.index);
      KRAIT_CHECK(found != temps_.end(), "a temporary is used before it is lowered");
      Lowered result = found->second;
      result.value = value;
      return result;
    }
    case Operand::Kind::Local: return {operand, out_.locals[operand.index].type, value};
    case Operand::Kind::Constant: {
      Lowered result = constant(analysis_.program.constants[operand.index], representation_.of(value, Place::Local));
      result.value = value;
      return result;
    }
    default: return {none().operand, types_.get(Kind::Module), value};
  }
}

auto FunctionLowering::use(const ir::Inst& inst, size_t operand) -> Lowered {
  const InstFacts* facts = factsOf(inst);
  return natural(raw(inst.operands[operand], facts->operands[operand]));
}

auto FunctionLowering::natural(const Lowered& value) -> Lowered {
  // What is consumed on the spot stays what it is.
  if (value.type->kind == Kind::Adaptor || isKnownBound(value.value)) return value;
  const Type* wanted = representation_.of(value.value, Place::Local);
  if (wanted->kind == Kind::Never || value.type == wanted) return value;
  return convert(value, wanted);
}

auto FunctionLowering::narrowed(const Lowered& value, const AbstractValue& to) -> Lowered {
  Lowered result = value;
  result.value = to;
  return natural(result);
}

auto FunctionLowering::boxed(const Lowered& value) -> Lowered { return convert(value, types_.get(Kind::Value)); }

// What is known at compile time has no storage; where it must be a value after all, it is made here.
auto FunctionLowering::materialise(const Lowered& value) -> Lowered {
  if (isKnownBound(value.value)) {
    const BoundMethod method = analysis_.bound_methods[value.value.arms.front().id];
    return boundObject(boundReceiver(value), method.function, method.name);
  }
  if (value.value.arms.size() != 1) return none();
  const Arm arm = value.value.arms.front();
  switch (arm.tag) {
    case Tag::Function: return closureFor(arm.id);
    case Tag::Class: return {{Operand::Kind::Class, arm.id}, types_.get(Kind::Class), value.value};
    case Tag::Builtin: {
      if (!isBuiltinClass(analysis_.builtins[arm.id])) return callableObject(arm);
      const uint32_t id = program_.out->builtinId(analysis_.builtins[arm.id]);
      return {{Operand::Kind::Builtin, id}, types_.get(Kind::Class), value.value};
    }
    case Tag::NativeFunction:
    case Tag::NativeClass: return callableObject(arm);
    default:
      report(diagnostics::Code::NotSupportedYet, range_, {"this as a value"});
      return none();
  }
}

auto FunctionLowering::convert(const Lowered& value, const Type* to, bool proved) -> Lowered {
  const Type* from = value.type;
  if (from == to || from == nullptr) return value;
  Lowered result = value;
  result.type = to;
  if (to->kind == Kind::Never) return result;
  if (to->kind == Kind::None) {
    Lowered nothing_at_all = none();
    nothing_at_all.value = value.value;
    return nothing_at_all;
  }
  if (to->kind == Kind::Module) {
    if (result.operand.isNone() || from->kind != Kind::Module) result.operand = none().operand;
    return result;
  }
  if (from->kind == Kind::Module) {
    const Lowered made = materialise(value);
    if (made.type->kind == Kind::Module || made.type->kind == Kind::None) return {made.operand, to, value.value};
    return convert(made, to, proved);
  }
  const auto isObject = [](const Type* type) { return type->kind == Kind::Value || type->kind == Kind::Function; };
  if (isKnownBound(value.value) && isObject(from) != isObject(to)) {
    Lowered other = isObject(to) ? materialise(value) : boundReceiver(value);
    other = convert(other, to, proved);
    other.value = value.value;
    return other;
  }
  if (value.operand.isConstant()) {
    const ir::Constant& known = program_.out->constants[value.operand.index];
    if (known.kind == ir::Constant::Kind::Int && to->isMachineInt()) return result;
    if (known.kind == ir::Constant::Kind::Int && to->kind == Kind::Float && known.text.empty() &&
        known.integer > -(1 << 24) && known.integer < (1 << 24)) {
      Lowered real = constant({.kind = ir::Constant::Kind::Float, .text = {}, .real = static_cast<double>(known.integer)}, to);
      real.value = value.value;
      return real;
    }
    if ((known.kind == ir::Constant::Kind::True || known.kind == ir::Constant::Kind::False) && to->isMachineInt()) {
      Lowered number = integer(known.kind == ir::Constant::Kind::True ? 1 : 0, to);
      number.value = value.value;
      return number;
    }
  }
  // Pointers that differ only in whether None is among them are the same pointer.
  if (from->isPointer() && to->isPointer() && from->kind == to->kind && from->arguments == to->arguments &&
      from->class_id == to->class_id)
    return result;
  if (from->kind == Kind::Tuple && to->kind == Kind::Tuple && from->arguments.size() == to->arguments.size()) {
    std::vector<Operand> items;
    for (size_t i = 0; i < to->arguments.size(); ++i) items.push_back(convert(item(value, i), to->arguments[i]).operand);
    Lowered tuple = emit(Op::BuildTuple, items, to);
    tuple.value = value.value;
    return tuple;
  }
  Lowered converted = emit(Op::Convert, {value.operand}, to);
  last().index = proved ? 1 : 0;
  converted.value = value.value;
  return converted;
}

void FunctionLowering::assignLocal(ir::LocalId local, const Lowered& value) {
  const Type* type = out_.locals[local].type;
  if (type->kind == Kind::None || type->kind == Kind::Never || type->kind == Kind::Module) return;
  const Lowered converted = convert(value, type);
  // What was just made for this variable alone is made in it.
  if (converted.operand.isTemp() && !block_->insts.empty() && last().result == converted.operand &&
      last().op != Op::Cond && converted.operand.index + 1 == out_.temps.size() && temps_.empty() == false) {
    bool shared = false;
    for (const auto& [id, lowered] : temps_) shared |= lowered.operand == converted.operand;
    if (!shared) {
      last().result = Operand::local(local);
      out_.temps.pop_back();
      return;
    }
  } else if (converted.operand.isTemp() && temps_.empty() && !block_->insts.empty() &&
             last().result == converted.operand && last().op != Op::Cond &&
             converted.operand.index + 1 == out_.temps.size()) {
    last().result = Operand::local(local);
    out_.temps.pop_back();
    return;
  }
  ir::Inst& copy = append(Op::Copy);
  copy.operands = {converted.operand};
  copy.type = type;
  copy.result = Operand::local(local);
}

void FunctionLowering::finish(const ir::Inst& inst, const Lowered& value) {
  if (inst.result.isNone() || nothing(value)) return;
  if (inst.result.isLocal()) {
    assignLocal(inst.result.index, value);
  } else {
    Lowered& temp = temps_[inst.result.index];
    temp = value;
    if (temp.operand.isNone()) temp.operand = none().operand;
  }
}

auto FunctionLowering::truth(const Lowered& value) -> Lowered {
  if (value.type->kind == Kind::Bool) return value;
  Lowered known;
  if (value.type->kind == Kind::Module) return boolean(true);
  Lowered result = emit(Op::Truth, {value.operand}, types_.get(Kind::Bool));
  result.value = AbstractValue::boolean();
  return result;
}

// --- instructions ---------------------------------------------------------------------------------------------------

void FunctionLowering::lower(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  Lowered known;
  const int effects = ir::factsOf(inst.op).effects;
  const bool region = !inst.regions.empty();
  // Operators on plain numbers whose result is one constant are that constant.
  if (!region && !inst.result.isNone() && inst.op >= Op::Copy && inst.op <= Op::IsNot &&
      (effects & ir::Control) == 0 && constantOf(facts.result, known)) {
    const bool plain = std::all_of(facts.operands.begin(), facts.operands.end(), [](const AbstractValue& operand) {
      return operand.isIntLike() || operand.hasOnly(Scalar::None);
    });
    if (plain || inst.op == Op::Is || inst.op == Op::IsNot || inst.op == Op::Copy) {
      const bool may_raise = inst.op == Op::FloorDiv || inst.op == Op::Mod || inst.op == Op::TrueDiv ||
                             inst.op == Op::LShift || inst.op == Op::RShift || inst.op == Op::Pow;
      if (!may_raise || facts.operands[1].asInterval().low > 0) return finish(inst, known);
    }
  }
  switch (inst.op) {
    case Op::If: return lowerIf(inst);
    case Op::Cond: return lowerCond(inst);
    case Op::While: return lowerWhile(inst);
    case Op::For: return lowerFor(inst);
    case Op::Try: return lowerTry(inst);
    case Op::Unpack: return lowerUnpack(inst);
    case Op::Return: return lowerReturn(inst);
    case Op::Raise: return lowerRaise(inst);
    case Op::YieldFrom: return lowerYieldFrom(inst, use(inst, 0));
    case Op::Await: return lowerYieldFrom(inst, awaited(inst, use(inst, 0)));
    case Op::MakeFunction: return lowerMakeFunction(inst);
    case Op::MakeClass: return lowerMakeClass(inst);
    case Op::Break:
    case Op::Continue:
    case Op::Reraise: append(inst.op); return;
    case Op::RaiseUnbound: {
      ir::Inst& raise = append(inst.op);
      raise.name = inst.name;
      raise.index = inst.index;
      return;
    }
    case Op::Result: {
      // The instruction around it says of what type.
      const Lowered value = use(inst, 0);
      emitVoid(Op::Result, {value.operand}).type = value.type;
      return;
    }
    case Op::Copy: {
      const Lowered value = use(inst, 0);
      if (inst.result.isTemp() && value.operand.isLocal()) {
        if (value.type->kind == Kind::None || value.type->kind == Kind::Module) return finish(inst, value);
        Lowered copy = emit(Op::Copy, {value.operand}, value.type);
        copy.value = value.value;
        return finish(inst, copy);
      }
      return finish(inst, value);
    }
    case Op::Not: {
      const Lowered value = truth(inst, use(inst, 0));
      if (nothing(value)) return;
      return finish(inst, emit(Op::Not, {value.operand}, types_.get(Kind::Bool)));
    }
    case Op::Truth: {
      const Lowered value = use(inst, 0);
      Lowered certain;
      if (constantOf(facts.result, certain)) return finish(inst, certain);
      return finish(inst, truth(inst, value));
    }
    case Op::Neg:
    case Op::Pos:
    case Op::Invert: return finish(inst, lowerUnary(inst, use(inst, 0), facts.result));
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
    case Op::BitXor: {
      const Lowered left = use(inst, 0);
      return finish(inst, lowerBinary(inst, left, use(inst, 1), facts.result));
    }
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
    case Op::In:
    case Op::NotIn: {
      const Lowered left = use(inst, 0);
      return finish(inst, lowerCompare(inst, left, use(inst, 1), facts.result));
    }
    case Op::Is:
    case Op::IsNot: {
      const Lowered left = use(inst, 0);
      return finish(inst, lowerIs(inst, left, use(inst, 1)));
    }
    case Op::LoadGlobal: {
      const Type* type = program_.out->globals[inst.ref].type;
      // What is only ever one number needs no variable.
      if (constantOf(facts.result, known)) return finish(inst, known);
      Lowered value{{}, type, facts.result};
      if (type->kind == Kind::None) {
        value = none();
      } else if (type->kind != Kind::Module && type->kind != Kind::Never) {
        value = emit(Op::LoadGlobal, {}, type);
        last().ref = inst.ref;
      }
      value.value = facts.result;
      return finish(inst, value);
    }
    case Op::StoreGlobal: {
      const Type* type = program_.out->globals[inst.ref].type;
      if (type->kind == Kind::None || type->kind == Kind::Module || type->kind == Kind::Never) return;
      emitVoid(Op::StoreGlobal, {convert(use(inst, 0), type).operand}).ref = inst.ref;
      return;
    }
    case Op::LoadCell: {
      const Type* cell = out_.locals[inst.operands[0].index].type;
      Lowered value = emit(Op::LoadCell, {inst.operands[0]}, cell->element());
      value.value = facts.result;
      return finish(inst, value);
    }
    case Op::StoreCell: {
      const Type* cell = out_.locals[inst.operands[0].index].type;
      emitVoid(Op::StoreCell, {inst.operands[0], convert(use(inst, 1), cell->element()).operand});
      return;
    }
    case Op::ImportModule: {
      if (program_.out->modules[inst.ref].body != ir::kNone) {
        // A module's body runs at the first import that is reached.
        const ir::GlobalId loaded = program_.loadedFlag(inst.ref);
        const Lowered flag = emit(Op::LoadGlobal, {}, types_.get(Kind::Bool));
        last().ref = loaded;
        const Lowered fresh = emit(Op::Not, {flag.operand}, types_.get(Kind::Bool));
        ir::Inst& branch = emitVoid(Op::If, {fresh.operand});
        branch.regions.resize(2);
        ir::Block* const before = block_;
        block_ = &branch.regions[0];
        emitVoid(Op::StoreGlobal, {boolean(true).operand}).ref = loaded;
        append(Op::ImportModule).ref = inst.ref;
        block_ = before;
      }
      return finish(inst, {{Operand::Kind::Module, inst.ref}, types_.get(Kind::Module), facts.result});
    }
    case Op::LoadAttr: return finish(inst, lowerLoadAttr(inst, use(inst, 0), inst.name, facts.result));
    case Op::StoreAttr: {
      const Lowered object = use(inst, 0);
      return lowerStoreAttr(inst, object, inst.name, use(inst, 1));
    }
    case Op::DelAttr: return lowerDelAttr(inst, use(inst, 0), inst.name);
    case Op::Super: return finish(inst, {use(inst, 0).operand, types_.get(Kind::Module), facts.result});
    case Op::LoadItem: {
      const Lowered object = use(inst, 0);
      const Lowered key = Analysis::isIndexed(object.value) ? asIndex(inst, use(inst, 1)) : use(inst, 1);
      const Type* type = representation_.of(facts.result, Place::Local);
      bool found = false;
      const Lowered own = callDunder(inst, object, "__getitem__", {key}, facts.result, found);
      if (found) return finish(inst, own);
      if (object.type->kind == Kind::Tuple && key.value.isIntLike() && key.value.asInterval().isConstant()) {
        const auto count = static_cast<int64_t>(object.type->arguments.size());
        int64_t at = key.value.asInterval().low;
        if (at < 0) at += count;
        if (at >= 0 && at < count) return finish(inst, item(object, static_cast<size_t>(at)));
      }
      if (object.value.arms.size() == 1 && object.value.arms[0].tag == Tag::Class && object.value.scalars == 0 &&
          !loadSlotOf(object.value.arms[0].id, "__class_getitem__").isNothing()) {
        LoweredArguments given;
        given.shape.list.push_back({key.value, {}, {}});
        given.values.push_back(key);
        const Lowered answer = callClassAttribute(inst, object.value.arms[0].id, "__class_getitem__", object, given, facts.result, found);
        return finish(inst, answer);
      }
      if (object.type->kind == Kind::Module) return finish(inst, object);
      Operand receiver = object.operand;
      const Type* element = types_.get(Kind::Value);
      Operand index = key.operand;
      const bool slice = key.type->kind == Kind::Slice;
      switch (object.type->kind) {
        case Kind::List:
        case Kind::Array:
        case Kind::VarTuple:
          element = slice ? object.type : object.type->element();
          break;
        case Kind::Dict:
          element = object.type->arguments[1];
          index = dictKey(key, object.type->arguments[0]).operand;
          break;
        case Kind::Str: element = types_.get(Kind::Str); break;
        case Kind::Bytes:
        case Kind::ByteArray:
        case Kind::MemoryView: element = slice ? object.type : types_.get(Kind::U8); break;
        case Kind::Range: element = slice ? object.type : representation_.word(); break;
        case Kind::Tuple: {
          // An index that is not known: through the boxed tuple.
          receiver = boxed(object).operand;
          break;
        }
        default: receiver = boxed(object).operand; break;
      }
      if (element->kind == Kind::Value && object.type->kind != Kind::Dict && object.type->kind != Kind::List &&
          object.type->kind != Kind::Array && object.type->kind != Kind::VarTuple)
        index = boxed(key).operand;
      else if (!slice && object.type->kind != Kind::Dict)
        index = key.type->isAnyInt() || key.type->kind == Kind::Bool
                    ? indexOperand(inst, key)
                    : boxed(key).operand;
      element = types_.required(element);
      if (object.type->isPointer() && !slice && element->kind != Kind::Value && !object.type->arguments.empty())
        element = object.type->kind == Kind::Dict ? object.type->arguments[1] : object.type->element();
      if (object.type->optional) receiver = boxed(object).operand, element = types_.get(Kind::Value), index = boxed(key).operand;
      Lowered value = emit(Op::LoadItem, {receiver, index}, element);
      if (facts.in_bounds && isIndexed(object) && key.type->isMachineInt()) block_->insts.back()->index = 1;
      value.value = facts.result;
      // A slice is a new container; where it is kept, it may have to hold more than the one it is of.
      if (slice && element != type && (element->kind == Kind::Value || element->kind == type->kind) &&
          (type->kind == Kind::VarTuple || type->kind == Kind::List)) {
        value = convertContainer(value, type);
        value.value = facts.result;
      }
      return finish(inst, type->kind == Kind::Never ? value : natural(value));
    }
    case Op::StoreItem: {
      const Lowered object = use(inst, 0);
      const Lowered key = Analysis::isIndexed(object.value) ? asIndex(inst, use(inst, 1)) : use(inst, 1);
      const Lowered value = use(inst, 2);
      bool found = false;
      callDunder(inst, object, "__setitem__", {key, value}, AbstractValue::scalar(Scalar::None), found);
      if (found) return;
      const bool slice = key.type->kind == Kind::Slice;
      switch (object.type->kind) {
        case Kind::List:
        case Kind::Array:
          if (object.type->optional) break;
          if (slice) {
            emitVoid(Op::StoreItem, {object.operand, key.operand, iterable(value).operand});
            return;
          }
          if (!key.type->isAnyInt() && key.type->kind != Kind::Bool) break;
          emitVoid(Op::StoreItem,
                   {object.operand, indexOperand(inst, key),
                    convert(value, object.type->element(), object.type->kind == Kind::List).operand});
          if (factsOf(inst)->in_bounds && key.type->isMachineInt()) block_->insts.back()->index = 1;
          return;
        case Kind::Dict:
          if (object.type->optional) break;
          emitVoid(Op::StoreItem, {object.operand, convert(key, object.type->arguments[0]).operand,
                                   convert(value, object.type->arguments[1]).operand});
          return;
        case Kind::ByteArray:
          if (object.type->optional) break;
          if (slice) {
            emitVoid(Op::StoreItem, {object.operand, key.operand, iterable(value).operand});
            return;
          }
          if (!key.type->isAnyInt() || !value.type->isAnyInt()) break;
          emitVoid(Op::StoreItem, {object.operand, indexOperand(inst, key),
                                   value.operand});
          if (factsOf(inst)->in_bounds && key.type->isMachineInt()) block_->insts.back()->index = 1;
          return;
        default: break;
      }
      emitVoid(Op::StoreItem, {boxed(object).operand, boxed(key).operand, boxed(value).operand});
      return;
    }
    case Op::DelItem: {
      const Lowered object = use(inst, 0), key = use(inst, 1);
      bool found = false;
      callDunder(inst, object, "__delitem__", {key}, AbstractValue::scalar(Scalar::None), found);
      if (found) return;
      if (object.type->optional || object.type->kind == Kind::Value) {
        emitVoid(Op::DelItem, {boxed(object).operand, boxed(key).operand});
      } else if (object.type->kind == Kind::Dict) {
        const bool exact = key.type == object.type->arguments[0] || object.type->arguments[0]->kind == Kind::Value;
        emitVoid(Op::DelItem, {object.operand, exact ? convert(key, object.type->arguments[0]).operand : boxed(key).operand});
      } else {
        const bool integral = key.type->isAnyInt() || key.type->kind == Kind::Bool;
        if (integral || key.type->kind == Kind::Slice)
          emitVoid(Op::DelItem, {object.operand, integral ? indexOperand(inst, key) : key.operand});
        else
          emitVoid(Op::DelItem, {boxed(object).operand, boxed(key).operand});
      }
      return;
    }
    case Op::BuildSlice: {
      std::vector<Operand> parts;
      for (size_t i = 0; i < 3; ++i) parts.push_back(boxed(use(inst, i)).operand);
      return finish(inst, emit(Op::BuildSlice, parts, types_.get(Kind::Slice)));
    }
    case Op::BuildList:
    case Op::BuildSet: {
      const Type* type = representation_.of(facts.result, Place::Local);
      std::vector<Operand> items;
      for (size_t i = 0; i < inst.operands.size(); ++i) items.push_back(convert(use(inst, i), type->element()).operand);
      return finish(inst, emit(inst.op, items, type));
    }
    case Op::BuildTuple: {
      const Type* type = representation_.of(facts.result, Place::Local);
      std::vector<Operand> items;
      for (size_t i = 0; i < inst.operands.size(); ++i)
        items.push_back(convert(use(inst, i), type->kind == Kind::VarTuple ? type->element() : type->arguments[i]).operand);
      return finish(inst, emit(inst.op, items, type));
    }
    case Op::BuildDict: {
      const Type* type = representation_.of(facts.result, Place::Local);
      std::vector<Operand> items;
      for (size_t i = 0; i < inst.operands.size(); ++i) items.push_back(convert(use(inst, i), type->arguments[i % 2]).operand);
      return finish(inst, emit(inst.op, items, type));
    }
    case Op::BuildStr: {
      std::vector<Operand> parts;
      for (size_t i = 0; i < inst.operands.size(); ++i) parts.push_back(use(inst, i).operand);
      if (parts.empty()) return finish(inst, text(""));
      return finish(inst, emit(Op::BuildStr, parts, types_.get(Kind::Str)));
    }
    case Op::Format: {
      Lowered value = use(inst, 0);
      bool found = false;
      if (value.type->kind == Kind::Module) value = materialise(value);
      if (inst.name.empty() && inst.operands.size() == 2) {
        const Lowered own = callDunder(inst, value, "__format__", {use(inst, 1)}, answersOf(inst, value.value, "__format__"), found);
        if (found && !nothing(own) && (own.type->kind != Kind::Str || own.type->optional))
          return finish(inst, runtime("answeredFormat", {boxed(own).operand}, types_.get(Kind::Str)));
        if (found) return finish(inst, own);
      }
      if (inst.name == "r" || inst.name == "a") {
        value = runtime(inst.name == "r" ? "repr" : "ascii", {printable(value).operand}, types_.get(Kind::Str));
        if (inst.operands.size() == 1) return finish(inst, value);
      } else if (inst.name == "s" || inst.operands.size() == 1) {
        const bool formats = inst.name.empty() && std::any_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
          return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__format__") != ir::kNone;
        });
        if (formats) {
          const Lowered own = callDunder(inst, value, "__format__", {text("")}, answersOf(inst, value.value, "__format__"), found);
          if (!found) return finish(inst, runtime("format", {boxed(value).operand, text("").operand}, types_.get(Kind::Str)));
          if (nothing(own) || (own.type->kind == Kind::Str && !own.type->optional)) return finish(inst, own);
          return finish(inst, runtime("answeredFormat", {boxed(own).operand}, types_.get(Kind::Str)));
        }
        value = printable(value);
        if (inst.operands.size() == 1) {
          value = runtime("toStr", {value.operand}, types_.get(Kind::Str));
          return finish(inst, value);
        }
        value = runtime("toStr", {value.operand}, types_.get(Kind::Str));
      }
      return finish(inst, runtime("format", {value.operand, use(inst, 1).operand}, types_.get(Kind::Str)));
    }
    case Op::ListAppend:
    case Op::SetAdd: {
      const Lowered container = use(inst, 0);
      emitVoid(inst.op, {container.operand, convert(use(inst, 1), container.type->element()).operand});
      return;
    }
    case Op::ListExtend:
    case Op::SetUpdate: {
      const Lowered container = use(inst, 0);
      emitVoid(inst.op, {container.operand, iterable(use(inst, 1)).operand});
      return;
    }
    case Op::DictSet: {
      const Lowered dict = use(inst, 0);
      emitVoid(inst.op, {dict.operand, convert(use(inst, 1), dict.type->arguments[0]).operand,
                         convert(use(inst, 2), dict.type->arguments[1]).operand});
      return;
    }
    case Op::DictMerge: {
      const Lowered dict = use(inst, 0);
      ir::Inst& merge = emitVoid(inst.op, {dict.operand, use(inst, 1).operand});
      merge.index = inst.index;
      return;
    }
    case Op::ListToTuple: {
      const Type* type = representation_.of(facts.result, Place::Local);
      return finish(inst, emit(Op::ListToTuple, {use(inst, 0).operand}, type));
    }
    case Op::Call:
    case Op::CallMethod: {
      Lowered value = lowerCall(inst);
      if (nothing(value)) return;
      value.value = facts.result;
      if (!inst.result.isNone()) finish(inst, natural(value));
      return;
    }
    case Op::StoreClassAttr: {
      const ir::GlobalId global = program_.classAttribute(inst.ref, inst.name);
      const Type* type = program_.out->globals[global].type;
      if (type->kind == Kind::None || type->kind == Kind::Module || type->kind == Kind::Never) return;
      emitVoid(Op::StoreGlobal, {convert(use(inst, 0), type).operand}).ref = global;
      return;
    }
    case Op::LoadClassAttr: {
      const ir::GlobalId global = program_.classAttribute(inst.ref, inst.name);
      const Type* type = program_.out->globals[global].type;
      Lowered value{{}, type, facts.result};
      if (type->kind == Kind::None) value = none();
      if (type->kind != Kind::None && type->kind != Kind::Module && type->kind != Kind::Never) {
        value = emit(Op::LoadGlobal, {}, type);
        last().ref = global;
      }
      value.value = facts.result;
      return finish(inst, value);
    }
    case Op::Yield: {
      const Lowered value = convert(use(inst, 0), out_.yielded);
      Lowered sent = emit(Op::Yield, {value.operand}, types_.get(Kind::Value));
      sent.value = facts.result;
      return finish(inst, natural(sent));
    }
    case Op::CaughtException: {
      Lowered value = emit(Op::CaughtException, {}, types_.get(Kind::Exception));
      value.value = facts.result;
      return finish(inst, value);
    }
    case Op::ExceptionMatches: {
      // A class, or a tuple of classes: each known at compile time.
      const Lowered exception = use(inst, 0);
      const AbstractValue classes = facts.operands[1];
      std::vector<Arm> certain;
      const bool known = analysis_.classesIn(classes, certain) &&
                         std::all_of(certain.begin(), certain.end(), [&](const Arm& arm) {
                           return arm.tag == Tag::Class ? isBuiltinException(analysis_.classes[arm.id].builtin_base)
                                                        : arm.tag == Tag::Builtin && isBuiltinException(analysis_.builtins[arm.id]);
                         });
      if (!known)
        return finish(inst, runtime("matchesAny", {exception.operand, boxed(use(inst, 1)).operand}, types_.get(Kind::Bool)));
      std::vector<Arm> arms = classes.arms;
      std::vector<Arm> flat;
      while (!arms.empty()) {
        const Arm arm = arms.front();
        arms.erase(arms.begin());
        if (arm.tag == Tag::Tuple)
          for (const SlotId slot : analysis_.node(arm.id).items)
            for (const Arm& inner : analysis_.peek(slot).arms) arms.push_back(inner);
        else
          flat.push_back(arm);
      }
      Lowered result = boolean(false);
      bool first = true;
      for (const Arm& arm : flat) {
        Lowered cls{{}, types_.get(Kind::Module), AbstractValue::arm(arm.tag, arm.id)};
        cls = materialise(cls);
        const Lowered one = emit(Op::ExceptionMatches, {exception.operand, cls.operand}, types_.get(Kind::Bool));
        result = first ? one : emit(Op::BitOr, {result.operand, one.operand}, types_.get(Kind::Bool));
        first = false;
      }
      return finish(inst, result);
    }
    default: report(diagnostics::Code::NotSupportedYet, inst.range, {ir::factsOf(inst.op).text}); return;
  }
}

void FunctionLowering::lowerIf(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const AbstractValue& condition = facts.operands[0];
  if (condition.hasOnly(Scalar::True)) return lowerBlock(inst.regions[0], *block_);
  if (condition.hasOnly(Scalar::False)) return lowerBlock(inst.regions[1], *block_);
  const Lowered test = truth(natural(raw(inst.operands[0], condition)));
  ir::Inst& branch = emitVoid(Op::If, {test.operand});
  branch.regions.resize(2);
  lowerBlock(inst.regions[0], branch.regions[0]);
  lowerBlock(inst.regions[1], branch.regions[1]);
}

void FunctionLowering::lowerCond(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const AbstractValue& condition = facts.operands[0];
  const Type* type = representation_.of(facts.result, Place::Local);
  // Lowers an arm up to its `result`, and returns that value.
  const auto arm = [&](const ir::Block& region, ir::Block& into) -> Lowered {
    ir::Block* const before = block_;
    block_ = &into;
    Lowered value;
    for (const auto& at : region.insts) {
      const InstFacts* arm_facts = factsOf(*at);
      if (arm_facts == nullptr) break;
      range_ = at->range;
      if (at->op == Op::Result) {
        value = convert(use(*at, 0), type);
        break;
      }
      lower(*at);
      if (!arm_facts->falls_through || !gaveResult(*at)) break;
    }
    block_ = before;
    return value;
  };
  if (condition.hasOnly(Scalar::True) || condition.hasOnly(Scalar::False)) {
    const Lowered value = arm(inst.regions[condition.hasOnly(Scalar::True) ? 0 : 1], *block_);
    if (nothing(value)) return;
    Lowered stable = value;
    stable.value = facts.result;
    return finish(inst, stable);
  }
  const Lowered test = truth(natural(raw(inst.operands[0], condition)));
  ir::Block arms[2];
  Lowered values[2];
  for (int i = 0; i < 2; ++i) values[i] = arm(inst.regions[i], arms[i]);
  const bool stored = type->kind != Kind::None && type->kind != Kind::Module && type->kind != Kind::Never;
  if (!stored || nothing(values[0]) || nothing(values[1])) {
    // One arm never comes back, or there is nothing to carry: an `if`, and the value of the other arm.
    ir::LocalId carrier = 0;
    if (stored) carrier = newLocal(".value", type);
    ir::Inst& branch = emitVoid(Op::If, {test.operand});
    branch.regions.resize(2);
    for (int i = 0; i < 2; ++i) {
      branch.regions[i] = std::move(arms[i]);
      if (!stored || nothing(values[i])) continue;
      ir::Block* const before = block_;
      block_ = &branch.regions[i];
      ir::Inst& copy = append(Op::Copy);
      copy.operands = {values[i].operand};
      copy.type = type;
      copy.result = Operand::local(carrier);
      block_ = before;
    }
    Lowered value = stored ? Lowered{Operand::local(carrier), type, facts.result}
                           : Lowered{none().operand, type, facts.result};
    return finish(inst, value);
  }
  ir::Inst& cond = append(Op::Cond);
  cond.operands = {test.operand};
  cond.type = type;
  cond.result = newTemp(type);
  cond.regions.resize(2);
  const Operand result = cond.result;
  for (int i = 0; i < 2; ++i) {
    cond.regions[i] = std::move(arms[i]);
    ir::Block* const before = block_;
    block_ = &cond.regions[i];
    emitVoid(Op::Result, {values[i].operand}).type = type;
    block_ = before;
  }
  finish(inst, {result, type, facts.result});
}

void FunctionLowering::lowerWhile(const ir::Inst& inst) {
  ir::Inst& loop = append(Op::While);
  loop.regions.resize(3);
  ir::Block* const before = block_;
  block_ = &loop.regions[0];
  bool ended = false;
  for (const auto& at : inst.regions[0].insts) {
    const InstFacts* facts = factsOf(*at);
    if (facts == nullptr) break;
    range_ = at->range;
    if (at->op == Op::Result) {
      Lowered known;
      const AbstractValue& value = facts->operands[0];
      Lowered test = constantOf(value, known) && value.hasBool() ? known : truth(use(*at, 0));
      emitVoid(Op::Result, {test.operand}).type = types_.get(Kind::Bool);
      ended = true;
      break;
    }
    lower(*at);
    if (!facts->falls_through || !gaveResult(*at)) break;
  }
  // A condition that raises for certain ends in that.
  const bool left = !block_->empty() && block_->insts.back()->regions.empty() && ir::endsControl(*block_->insts.back());
  if (!ended && !left) emitVoid(Op::Result, {boolean(false).operand}).type = types_.get(Kind::Bool);
  block_ = before;
  lowerBlock(inst.regions[1], loop.regions[1]);
  lowerBlock(inst.regions[2], loop.regions[2]);
}

void FunctionLowering::lowerTry(const ir::Inst& inst) {
  ir::Inst& attempt = append(Op::Try);
  attempt.index = inst.index;
  attempt.regions.resize(4);
  for (size_t i = 0; i < 4; ++i) lowerBlock(inst.regions[i], attempt.regions[i]);
}

void FunctionLowering::lowerReturn(const ir::Inst& inst) {
  if (source_.suspends()) {
    // The value travels in StopIteration.
    if (inst.operands.empty() || factsOf(inst)->operands[0].hasOnly(Scalar::None)) {
      append(Op::Return);
      return;
    }
    emitVoid(Op::Return, {boxed(use(inst, 0)).operand});
    return;
  }
  if (out_.result->kind == Kind::None || out_.result->kind == Kind::Never) {
    append(Op::Return);
    return;
  }
  const Lowered value = inst.operands.empty() ? none() : use(inst, 0);
  emitVoid(Op::Return, {convert(value, out_.result).operand});
}

void FunctionLowering::lowerRaise(const ir::Inst& inst) {
  const auto exceptionOf = [&](size_t index) -> Lowered {
    const Lowered value = use(inst, index);
    if (value.type->kind == Kind::Instance || value.type->kind == Kind::Exception) {
      const bool all = std::all_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
        return arm.tag == Tag::Exception || isBuiltinException(analysis_.classes[arm.id].builtin_base);
      });
      if (all && !value.type->optional) return convert(value, types_.get(Kind::Exception));
    }
    if (value.type->kind == Kind::None && index == 1) return value;
    // A class stands for an object of it.
    const auto other = [&]() -> Lowered {
      return runtime(index == 0 ? "raisable" : "raisableCause", {boxed(value).operand}, types_.get(Kind::Exception));
    };
    std::vector<Group> groups;
    AbstractValue rest = value.value, made;
    std::erase_if(rest.arms, [&](const Arm& arm) {
      const bool is_class = (arm.tag == Tag::Class && isBuiltinException(analysis_.classes[arm.id].builtin_base)) ||
                            (arm.tag == Tag::Builtin && isBuiltinException(analysis_.builtins[arm.id]));
      if (!is_class) return false;
      analysis_.join(made, AbstractValue::arm(Tag::Exception, ir::kNone));
      groups.push_back({{arm}, [this, &inst, arm](const Lowered&) {
                          const Lowered object = arm.tag == Tag::Class ? callClass(inst, arm.id, {})
                                                                       : makeException(analysis_.builtins[arm.id], {});
                          return nothing(object) ? object : convert(object, types_.get(Kind::Exception));
                        }});
      return true;
    });
    if (groups.empty()) return other();
    if (groups.size() == 1 && rest.isNothing()) return groups[0].emit(value);
    const ir::LocalId carrier = newLocal(".raised", types_.get(Kind::Exception));
    ir::Block* const outside = block_;
    for (Group& group : groups) {
      const Lowered test = typeTest(value, group.arms);
      ir::Inst& branch = emitVoid(Op::If, {test.operand});
      branch.regions.resize(2);
      block_ = &branch.regions[0];
      keepIn(carrier, types_.get(Kind::Exception), group.emit(value), made);
      block_ = &branch.regions[1];
    }
    keepIn(carrier, types_.get(Kind::Exception), other(), made);
    block_ = outside;
    return {Operand::local(carrier), types_.get(Kind::Exception), made};
  };
  const Lowered raised = exceptionOf(0);
  if (nothing(raised)) return;
  std::vector<Operand> operands{convert(raised, types_.get(Kind::Exception)).operand};
  if (inst.operands.size() > 1) {
    const Lowered cause = exceptionOf(1);
    if (nothing(cause)) return;
    operands.push_back(cause.type->kind == Kind::None ? cause.operand
                                                      : convert(cause, types_.get(Kind::Exception)).operand);
  }
  emitVoid(Op::Raise, operands);
}

void FunctionLowering::lowerUnpack(const ir::Inst& inst) {
  const Lowered sequence = use(inst, 0);
  const int star = inst.index;
  const auto give = [&](size_t t, Lowered value) {
    value.value = facts_.locals[inst.targets[t]];
    assignLocal(inst.targets[t], value);
  };
  if (sequence.type->kind == Kind::Tuple && star < 0 && sequence.type->arguments.size() == inst.targets.size()) {
    // All items are read before the first is assigned: `a, b = b, a`.
    std::vector<Lowered> items;
    for (size_t t = 0; t < inst.targets.size(); ++t) items.push_back(item(sequence, t));
    for (size_t t = 0; t < inst.targets.size(); ++t) give(t, items[t]);
    return;
  }
  if (sequence.type->kind == Kind::Tuple && star >= 0 && sequence.type->arguments.size() + 1 >= inst.targets.size()) {
    const size_t starred = sequence.type->arguments.size() + 1 - inst.targets.size();
    std::vector<Lowered> items;
    for (size_t i = 0; i < sequence.type->arguments.size(); ++i) items.push_back(item(sequence, i));
    size_t at = 0;
    for (size_t t = 0; t < inst.targets.size(); ++t) {
      if (static_cast<int>(t) != star) {
        give(t, items[at++]);
        continue;
      }
      const Type* list = out_.locals[inst.targets[t]].type;
      std::vector<Operand> elements;
      for (size_t i = 0; i < starred; ++i) elements.push_back(convert(items[at++], list->element()).operand);
      give(t, emit(Op::BuildList, elements, list));
    }
    return;
  }
  // Anything else goes through targets of the element's own type.
  const Lowered source = iterable(sequence);
  const Type* element = itemType(source);
  ir::Inst unpack;
  std::vector<ir::LocalId> targets;
  for (size_t t = 0; t < inst.targets.size(); ++t)
    targets.push_back(newLocal(".part", static_cast<int>(t) == star ? types_.get(Kind::List, {element}) : element));
  ir::Inst& out = emitVoid(Op::Unpack, {source.operand});
  out.targets = targets;
  out.index = star;
  for (size_t t = 0; t < inst.targets.size(); ++t) {
    Lowered part{Operand::local(targets[t]), out_.locals[targets[t]].type, {}};
    const Type* wanted = out_.locals[inst.targets[t]].type;
    if (static_cast<int>(t) == star && wanted->kind == Kind::List && wanted != part.type)
      part = runtime("toList", {part.operand}, wanted);
    give(t, part);
  }
}

// A key to be looked up in a dictionary of keys of type `to`: it need not be one of them to be equal to one.
auto FunctionLowering::dictKey(const Lowered& key, const Type* to) -> Lowered {
  if (key.type == to || to->kind == Kind::Value) return convert(key, to);
  const Interval range = intervalOfType(*to);
  if (key.operand.isConstant() && key.type->isMachineInt() && to->isMachineInt() &&
      key.value.asInterval().within(range.low, range.high))
    return convert(key, to);
  const bool machine = key.type->isMachineInt() && to->isMachineInt() && !key.operand.isConstant();
  return machine ? key : boxed(key);
}

auto FunctionLowering::isIteratorCall(const ir::Inst& inst) -> bool {
  if (inst.result.isTemp() && temp_uses_[inst.result.index] == 1) return true;
  return false;
}

void FunctionLowering::lowerFor(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  const Lowered source = natural(raw(inst.operands[0], facts.operands[0]));
  const auto assignTargets = [&](Lowered element) {
    if (inst.targets.size() == 1) {
      element.value = facts_.locals[inst.targets[0]];
      assignLocal(inst.targets[0], element);
      return;
    }
    if (element.type->kind == Kind::Tuple && element.type->arguments.size() == inst.targets.size()) {
      std::vector<Lowered> items;
      for (size_t t = 0; t < inst.targets.size(); ++t) items.push_back(item(element, t));
      for (size_t t = 0; t < inst.targets.size(); ++t) {
        items[t].value = facts_.locals[inst.targets[t]];
        assignLocal(inst.targets[t], items[t]);
      }
      return;
    }
    const Lowered parts = iterable(element);
    const Type* part = itemType(parts);
    std::vector<ir::LocalId> targets;
    for (size_t t = 0; t < inst.targets.size(); ++t) targets.push_back(newLocal(".part", part));
    ir::Inst& unpack = emitVoid(Op::Unpack, {parts.operand});
    unpack.targets = targets;
    unpack.index = -1;
    for (size_t t = 0; t < inst.targets.size(); ++t) {
      Lowered value{Operand::local(targets[t]), part, facts_.locals[inst.targets[t]]};
      assignLocal(inst.targets[t], value);
    }
  };
  const auto body = [&](ir::Inst& loop, ir::LocalId element, bool direct) {
    ir::Block* const before = block_;
    block_ = &loop.regions[0];
    if (!direct) assignTargets({Operand::local(element), out_.locals[element].type, {}});
    block_ = before;
    lowerBlock(inst.regions[0], loop.regions[0]);
    lowerBlock(inst.regions[1], loop.regions[1]);
  };
  // `for i in range(…)` counts.
  const ir::Inst* call = inst.operands[0].isTemp() ? definitions_[inst.operands[0].index] : nullptr;
  // The list that a comprehension fills is made between the range and the loop.
  size_t at = block_->insts.size();
  while (at > 0 && !(block_->insts[at - 1]->result == source.operand) &&
         (block_->insts[at - 1]->op == Op::BuildList || block_->insts[at - 1]->op == Op::BuildSet ||
          block_->insts[at - 1]->op == Op::BuildDict))
    --at;
  if (source.type->kind == Kind::Range && call != nullptr && call->op == Op::Call &&
      call->operands[0].kind == Operand::Kind::Builtin && temp_uses_[inst.operands[0].index] == 1 &&
      source.operand.isTemp() && at > 0 && block_->insts[at - 1]->result == source.operand &&
      block_->insts[at - 1]->op == Op::CallRuntime && block_->insts[at - 1]->name == "range" && inst.targets.size() == 1) {
    const std::vector<Operand> bounds = block_->insts[at - 1]->operands;
    Interval reach = factsOf(*call)->operands[1].asInterval();
    for (size_t i = 2; i < factsOf(*call)->operands.size(); ++i)
      reach = join(reach, factsOf(*call)->operands[i].asInterval());
    reach = join(reach, join(Interval::of(0), Interval::of(1)));
    const Type* counting = representation_.counting();
    reach = meet(reach, counting == representation_.word() ? Interval{analysis_.target.wordMin(), analysis_.target.wordMax()}
                                                           : intervalOfType(*counting));
    const Type* counter = representation_.integer(reach, Place::Local);
    if (!counter->isMachineInt()) counter = counting;
    if (counter->kind == Kind::U16 || counter->kind == Kind::U32) counter = counting;
    block_->insts.erase(block_->insts.begin() + static_cast<long>(at - 1));
    std::vector<Operand> converted;
    for (const Operand& bound : bounds) {
      const Type* type = bound.isConstant() ? counter : bound.isTemp() ? out_.temps[bound.index] : out_.locals[bound.index].type;
      Lowered value = convert({bound, type, {}}, counter);
      // range() refuses a step of zero before anything else happens.
      const bool is_step = factsOf(*call)->operands.size() == 4 && &bound == &bounds.back();
      if (is_step && factsOf(*call)->operands.back().asInterval().contains(0))
        value = runtime("rangeStep", {value.operand}, counter);
      converted.push_back(value.operand);
      // Python evaluates the bounds once: what the body may change is kept apart.
      if (value.operand.isConstant() || &bound == &bounds.front()) continue;
      const ir::LocalId kept = newLocal(&bound == &bounds.back() ? ".step" : ".stop", counter);
      ir::Inst& copy = append(Op::Copy);
      copy.operands = {value.operand};
      copy.type = counter;
      copy.result = Operand::local(kept);
      converted.back() = Operand::local(kept);
    }
    const bool direct = out_.locals[inst.targets[0]].type == counter;
    const ir::LocalId element = direct ? inst.targets[0] : newLocal(".index", counter);
    ir::Inst& loop = emitVoid(Op::ForRange, converted);
    loop.targets = {element};
    loop.type = counter;
    loop.index = rangeFacts(*call, *counter);
    loop.regions.resize(2);
    return body(loop, element, direct);
  }
  const Lowered over = iterable(source);
  const Type* item = itemType(over);
  const bool stored = item->kind != Kind::None;
  const bool direct = inst.targets.size() == 1 && out_.locals[inst.targets[0]].type == item && stored;
  const ir::LocalId element = direct ? inst.targets[0] : newLocal(".item", item);
  ir::Inst& loop = emitVoid(Op::For, {over.operand});
  loop.targets = {element};
  loop.regions.resize(2);
  body(loop, element, direct);
}

}  // namespace krait::types
