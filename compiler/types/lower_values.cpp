// Lowering: making instructions, and getting a value from one representation to another.
#include <algorithm>
#include <set>

#include "compiler/base/check.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

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
      const ir::Constant& known = analysis_.program.constants[operand.index];
      Lowered result = constant(known, representation_.of(value, Place::Local));
      // Its digits alone would be a machine integer wherever no type is asked for.
      if (result.type->kind == Kind::Int && known.kind == ir::Constant::Kind::Int && known.text.empty()) {
        result = emit(Op::Convert, {result.operand}, result.type);
        last().index = 1;
      }
      result.value = value;
      return result;
    }
    case Operand::Kind::Class:
      // `__class__`: by way of the receiver.
      if (isMadeOften(operand.index) && source_.is_method) {
        const ir::LocalId self = source_.parameters[0].local;
        if (source_.locals[self].storage == ir::Local::Storage::Plain)
          return classIn({Operand::local(self), out_.locals[self].type, facts_.locals[self]}, operand.index);
      }
      [[fallthrough]];
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
  if (representation_.staticList(value.value) != nullptr) return staticList(value.value);
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
  if (value.type->kind == Kind::Class) return value;
  if (isKnownBound(value.value)) {
    const BoundMethod method = analysis_.bound_methods[value.value.arms.front().id];
    return boundObject(boundReceiver(value), method.function, method.name);
  }
  if (value.value.arms.size() != 1) return none();
  const Arm arm = value.value.arms.front();
  switch (arm.tag) {
    case Tag::Function: return closureFor(arm.id);
    case Tag::List: return staticList(value.value);
    case Tag::Class:
      if (isMadeOften(arm.id))
        report(diagnostics::Code::NotSupportedYet, range_, {"this use of a class that is made more than once"});
      return {{Operand::Kind::Class, arm.id}, types_.get(Kind::Class), value.value};
    case Tag::Builtin: {
      if (!isBuiltinClass(analysis_.builtins[arm.id])) return callableObject(arm);
      const uint32_t id = program_.out->builtinId(analysis_.builtins[arm.id]);
      return {{Operand::Kind::Builtin, id}, types_.get(Kind::Class), value.value};
    }
    case Tag::NativeFunction:
    case Tag::NativeClass: return callableObject(arm);
    case Tag::Descriptor: return descriptorObject(arm.id);
    case Tag::Module: {
      const ir::Module& module = analysis_.program.modules[arm.id];
      std::vector<Operand> parts{text(moduleName(arm.id)).operand};
      if (!module.is_native) parts.push_back(text(module.path).operand);
      Lowered made = runtime("moduleValue", parts, types_.get(Kind::Value));
      made.value = value.value;
      return made;
    }
    default:
      report(diagnostics::Code::NotSupportedYet, range_, {"this as a value"});
      return none();
  }
}

// Where numbers are objects: the one that was just opened to give this number. It moves on as it is, as in CPython.
auto FunctionLowering::objectBehind(const Lowered& value) -> Operand {
  if (analysis_.target.boxing == Boxing::Unboxed || !value.operand.isTemp()) return {};
  std::set<ir::LocalId> changed;
  for (auto at = block_->insts.rbegin(); at != block_->insts.rend(); ++at) {
    const ir::Inst& inst = **at;
    if (inst.result == value.operand) {
      if (inst.op != Op::Convert || inst.index != 1) return {};
      const Operand& object = inst.operands[0];
      if (object.isTemp()) return out_.temps[object.index]->kind == Kind::Value ? object : Operand{};
      const bool kept = object.isLocal() && out_.locals[object.index].type->kind == Kind::Value &&
                        !changed.contains(object.index);
      return kept ? object : Operand{};
    }
    if (!inst.regions.empty()) return {};
    if (inst.result.isLocal()) changed.insert(inst.result.index);
    changed.insert(inst.targets.begin(), inst.targets.end());
  }
  return {};
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
  // What nobody iterates over on the spot is an iterator object.
  if (from->kind == Kind::Adaptor && to->kind != Kind::Adaptor) {
    Lowered iterator = runtime("makeIterator", {value.operand}, types_.get(Kind::Iterator, {from->arguments[0]}));
    if (to->kind == Kind::Iterator && to != iterator.type) iterator = runtime("convertIterator<>", {iterator.operand}, to);
    iterator.value = value.value;
    return convert(iterator, to, proved);
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
  if (isObject(from) != isObject(to) && isBoundOrNone(value.value)) return convertOptionalMethod(value, to, proved);
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
  if (to->kind == Kind::Value)
    if (const Operand object = objectBehind(value); !object.isNone()) return {object, to, value.value};
  Lowered converted = emit(Op::Convert, {value.operand}, to);
  last().index = proved ? 1 : 0;
  // An integer that is small for sure only gets its tag.
  const int64_t small = int64_t{1} << (std::min(analysis_.target.word_bits, 62) - 2);
  if (proved && from->isMachineInt() && to->kind == Kind::Int && value.value.hasOnly(Scalar::Int) &&
      value.value.interval.within(-small, small - 1))
    last().index = 2;
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

}  // namespace krait::types
