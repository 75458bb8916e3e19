// Expressions: which wait, which are written down, and how values, names, items and conversions read in C++.
#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/codegen/class_emitter.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Constant;
using ir::Op;
using types::Kind;

namespace {

auto mentions(const Expr& expr, ir::LocalId local) -> bool {
  return std::find(expr.locals.begin(), expr.locals.end(), local) != expr.locals.end();
}

}  // namespace

// Waiting operands of `inst` that another waiting expression may not overtake are written down.
void FunctionEmitter::settle(const Inst& inst) {
  auto consumed = [&](const Waiting& waiting) {
    return std::any_of(inst.operands.begin(), inst.operands.end(),
                       [&](const Operand& operand) { return operand == Operand::temp(waiting.temp); });
  };
  std::vector<bool> chosen(waiting_.size());
  for (size_t i = 0; i < waiting_.size(); ++i) {
    if (!consumed(waiting_[i])) continue;
    for (size_t later = i + 1; later < waiting_.size(); ++later) {
      if (ir::conflict(waiting_[i].expr.effects, waiting_[later].expr.effects)) chosen[i] = true;
    }
  }
  writeDown(std::move(chosen));
}

// Before a statement with these effects: what may not come after it is written down.
void FunctionEmitter::settleAgainst(const ir::EffectSet& effects, const Operand& assigned) {
  std::vector<bool> chosen(waiting_.size());
  for (size_t i = 0; i < waiting_.size(); ++i) {
    const Expr& expr = waiting_[i].expr;
    const bool overwritten = assigned.isLocal() && (mentions(expr, assigned.index) || expr.effects.raises);
    chosen[i] = overwritten || ir::conflict(expr.effects, effects);
  }
  writeDown(std::move(chosen));
}

// What takes memory belongs to the place at which it was to be computed.
void FunctionEmitter::settleAllocations() {
  std::vector<bool> chosen(waiting_.size());
  for (size_t i = 0; i < waiting_.size(); ++i) chosen[i] = waiting_[i].expr.effects.collects;
  writeDown(std::move(chosen));
}

void FunctionEmitter::writeAllDown() { writeDown(std::vector<bool>(waiting_.size(), true)); }

// What is written down is evaluated now, so whatever waits before it and conflicts with it must be too.
void FunctionEmitter::writeDown(std::vector<bool> chosen) {
  for (size_t i = chosen.size(); i-- > 0;) {
    for (size_t earlier = 0; chosen[i] && earlier < i; ++earlier) {
      if (ir::conflict(waiting_[earlier].expr.effects, waiting_[i].expr.effects)) chosen[earlier] = true;
    }
  }
  std::vector<Waiting> waiting = std::move(waiting_);
  waiting_.clear();
  for (size_t i = 0; i < waiting.size(); ++i) {
    if (chosen[i]) {
      writeDown(waiting[i]);
    } else {
      waiting_.push_back(std::move(waiting[i]));
    }
  }
}

void FunctionEmitter::writeDown(const Waiting& waiting) {
  if (waiting.expr.part_value != nullptr && isOnlyPart(waiting.temp)) return writeDownPart(waiting);
  const Type* type = function_.temps[waiting.temp];
  const bool adaptor = type->kind == Kind::Adaptor;
  // The frame of a generator has no field for a type without a name: there it is an object.
  const bool kept = adaptor && isGeneratorBody() && block_ != nullptr && facts_.yielding.contains(block_);
  const std::string spelled = kept      ? "krait::Iterator<" + context_.types.spell(itemType(type)) + ">*"
                              : adaptor ? "auto"
                                        : context_.types.spell(type);
  const std::string name = freshLocal(named_temps_[waiting.temp].text, spelled);
  std::string value = coerce(waiting.expr, type).text;
  // What the runtime gives may be a tuple of other numbers, which an argument would convert.
  if (type->kind == Kind::Tuple && hasMarks()) value = "krait::convert<" + spelled + ">(" + value + ")";
  line(declareText(spelled, name) + " = " + (kept ? "krait::makeIterator(" + value + ")" : value) + ";");
  named_temps_[waiting.temp] = pureExpr(name, type);
}

void FunctionEmitter::wait(const Inst& inst, Expr value) {
  // The hint for its name, should it be written down after all.
  named_temps_[inst.result.index] = pureExpr(nameHint(inst), nullptr);
  waiting_.push_back({inst.result.index, std::move(value)});
}

// Where a value goes: into a waiting temporary, a local, a variable, or nowhere.
void FunctionEmitter::finish(const Inst& inst, Expr value) {
  const bool unused = inst.result.isNone() ||
                      (inst.result.isTemp() && facts_.temps[inst.result.index].count == 0) ||
                      (inst.result.isLocal() && facts_.reads[inst.result.index] == 0);
  if (inst.result.isTemp() && isNothing(inst.type)) {
    // A call without a result is a statement; who asks for its value gets None.
    settleAgainst(value.effects, {});
    if (!value.effects.harmless() || inst.op == Op::CallDirect || inst.op == Op::CallRuntime)
      line(value.text + ";");
    named_temps_[inst.result.index] = pureExpr("krait::None{}", inst.type);
    return;
  }
  if (unused) {
    settleAgainst(value.effects, {});
    const bool call = inst.op == Op::CallDirect || inst.op == Op::CallRuntime;
    if (value.effects.harmless() && !call) return;
    if (value.effects.harmless() && !inst.result.isNone() && !value.effects.collects) return;
    line(value.precedence <= kPostfix ? value.text + ";" : "static_cast<void>(" + value.text + ");");
    return;
  }
  if (inst.result.isLocal()) {
    settleAgainst(value.effects, inst.result);
    emitAssignment(inst.result.index, value, inst);
    return;
  }
  wait(inst, std::move(value));
  if (!facts_.isFoldable(inst.result.index)) {
    const Waiting own = std::move(waiting_.back());
    waiting_.pop_back();
    settleAgainst(own.expr.effects, {});
    writeDown(own);
  }
}

auto FunctionEmitter::localExpr(ir::LocalId local) -> Expr {
  Expr expr = pureExpr(localName(local), function_.locals[local].type);
  if (expr.text.find("->") != std::string::npos) expr.precedence = kPostfix;
  expr.locals.push_back(local);
  return expr;
}

auto FunctionEmitter::operand(const Operand& operand, const Type* want) -> Expr {
  switch (operand.kind) {
    case Operand::Kind::Local:
      return localExpr(operand.index);
    case Operand::Kind::Constant:
      return constantExpr(operand.index, want);
    case Operand::Kind::Builtin:
      return builtinExpr(operand.index, want);
    case Operand::Kind::Class: {
      const ir::Class& cls = *context_.program.classes[operand.index];
      context_.used_modules.insert(cls.module);
      return pureExpr(
          "krait::ClassRef{&" + context_.names.qualifiedClass(operand.index, context_.module) + "::type}",
          want);
    }
    case Operand::Kind::Module:
      KRAIT_UNREACHABLE("a module as a value is made by the runtime");
    case Operand::Kind::None:
      return pureExpr("krait::None{}", nullptr);
    case Operand::Kind::Temp:
      break;
  }
  for (size_t i = 0; i < waiting_.size(); ++i) {
    if (waiting_[i].temp != operand.index) continue;
    Expr expr = std::move(waiting_[i].expr);
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(i));
    if (expr.type == nullptr) expr = coerce(std::move(expr), function_.temps[operand.index]);
    return expr;
  }
  const auto named = named_temps_.find(operand.index);
  KRAIT_CHECK(named != named_temps_.end(), "a temporary is used before its instruction");
  return named->second;
}

// A built-in class as a value.
auto FunctionEmitter::builtinExpr(uint32_t index, const Type* want) -> Expr {
  const std::string& name = context_.program.builtins[index];
  return pureExpr("krait::ClassRef{&krait::" + name + "_type}", want);
}

auto FunctionEmitter::constantExpr(ir::ConstantId id, const Type* want) -> Expr {
  const Constant& constant = context_.program.constants[id];
  const Kind kind = want == nullptr ? Kind::Never : want->kind;
  Expr expr;
  switch (constant.kind) {
    case Constant::Kind::None:
      expr = pureExpr(want != nullptr && want->isPointer() ? "nullptr" : "krait::None{}", want);
      break;
    case Constant::Kind::True:
    case Constant::Kind::False: {
      const bool value = constant.kind == Constant::Kind::True;
      if (want != nullptr && want->isMachineInt()) {
        expr = pureExpr(value ? "1" : "0", want);
        expr.literal = value ? 1 : 0;
        expr.cint = {context_.options.int_bits, true};
      } else {
        expr = pureExpr(value ? "true" : "false", want);
        expr.cint = {8, false};
      }
      break;
    }
    case Constant::Kind::Int: {
      const int64_t half = int64_t{1} << (context_.options.word_bits - 2);
      if (context_.options.boxed && kind == Kind::Value && constant.text.empty() && constant.integer >= -half &&
          constant.integer < half)
        return pureExpr("krait::smallValue(" + intLiteral(constant.integer) + ")", want, kPostfix);
      if (!constant.text.empty()) {
        const std::string& name = context_.constants.nameOf(id);
        if (kind == Kind::Float) return pureExpr("krait::convert<krait::Float>(" + name + ")", want, kPostfix);
        expr = pureExpr(name, want);
        break;
      }
      // What does not fit a word's small form would be allocated at every use.
      const int64_t largest = (int64_t{1} << (context_.options.word_bits - 2)) - 1;
      if (kind == Kind::Int && (constant.integer > largest || constant.integer < -largest - 1)) {
        return pureExpr(context_.constants.nameOf(id), want);
      }
      if (kind == Kind::Float)
        return pureExpr(floatLiteral(static_cast<double>(constant.integer), context_.options.float_bits),
                        want);
      expr = pureExpr(intLiteral(constant.integer), want, constant.integer < 0 ? kUnary : kPrimary);
      expr.literal = constant.integer;
      expr.exact = false;
      if (constant.integer >= INT16_MIN && constant.integer <= INT16_MAX) {
        expr.cint = {context_.options.int_bits, true};
      } else if (constant.integer >= INT32_MIN && constant.integer <= INT32_MAX) {
        expr.cint = {32, true};
      } else if (constant.integer > INT32_MAX && constant.integer <= UINT32_MAX) {
        expr.cint = {32, false};
      } else {
        expr.cint = {64, true};
      }
      break;
    }
    case Constant::Kind::Float:
      expr = pureExpr(floatLiteral(constant.real, context_.options.float_bits), want);
      if (context_.options.boxed && kind == Kind::Value)
        return pureExpr("KRAIT_FLOAT_VALUE(" + expr.text + ")", want, kPostfix);
      break;
    case Constant::Kind::Complex:
      expr = pureExpr("krait::Complex{" + floatLiteral(0, context_.options.float_bits) + ", " +
                          floatLiteral(constant.real, context_.options.float_bits) + "}",
                      want);
      break;
    case Constant::Kind::Str:
    case Constant::Kind::Bytes:
      expr = pureExpr(context_.constants.nameOf(id), want);
      break;
    case Constant::Kind::Ellipsis:
      return pureExpr("krait::kEllipsisValue", want);
    case Constant::Kind::NotImplemented:
      return pureExpr("krait::kNotImplementedValue", want);
  }
  if (expr.precedence == kPrimary && expr.text.starts_with('-')) expr.precedence = kUnary;
  const bool converted = kind == Kind::Value || (kind == Kind::Int && constant.text.empty()) ||
                         (kind == Kind::Complex && constant.kind != Constant::Kind::Complex);
  if (!converted) return expr;
  return pureExpr("krait::convert<" + context_.types.spell(want) + ">(" + expr.text + ")", want, kPostfix);
}

auto FunctionEmitter::castTo(const Expr& value, CInt to) -> Expr {
  Expr cast = value;
  cast.text = spell(to) + "(" + value.text + ")";
  cast.precedence = kPostfix;
  cast.cint = to;
  cast.exact = true;
  cast.is_truth = false;
  cast.literal.reset();
  return cast;
}

// The same value as the type that its place asks for. What C++ does by itself is left to it.
auto FunctionEmitter::coerce(Expr value, const Type* to) -> Expr {
  if (to == nullptr || value.type == to) return value;
  if (value.type == nullptr) {
    value.type = to;
    return value;
  }
  const Type* from = value.type;
  const bool numbers = cintOf(from).bits != 0 && cintOf(to).bits != 0;
  const bool to_float = to->kind == Kind::Float && cintOf(from).bits != 0;
  const bool same = context_.types.spell(from) == context_.types.spell(to);
  const bool upcast = from->isPointer() && to->isPointer() && from->kind == Kind::Instance &&
                      (to->kind == Kind::Exception || to->kind == Kind::Instance);
  if (numbers || to_float || same || upcast) {
    if (!numbers) value.cint = cintOf(to);
    value.type = to;
    return value;
  }
  if (from->kind == Kind::Never) {
    // Nobody gets here; C++ wants to see a value all the same.
    value.text = to->isPointer() ? "static_cast<" + context_.types.spell(to) + ">(nullptr)"
                                 : context_.types.spell(to) + "{}";
    value.precedence = kPostfix;
    value.type = to;
    return value;
  }
  if (from->kind == Kind::None && to->isPointer()) {
    value.text = "nullptr";
    value.type = to;
    return value;
  }
  // An integer that is a truth to C++ (`int(a == b)`) would be one as an object, too.
  if (to->kind == Kind::Value && value.is_truth && from->isMachineInt()) value = castTo(value, cintOf(from));
  Expr converted =
      pureExpr("krait::convert<" + context_.types.spell(to) + ">(" + value.text + ")", to, kPostfix);
  converted.joinFacts(value);
  return converted;
}

auto FunctionEmitter::nameHint(const Inst& inst) const -> std::string {
  switch (inst.op) {
    case Op::LoadField:
      return identifier(inst.name);
    case Op::LoadGlobal:
      return identifier(context_.program.globals[inst.ref].name);
    case Op::LoadItem:
      return "item";
    case Op::CallDirect:
      return identifier(context_.program.functions[inst.ref]->name) + "_result";
    case Op::CallRuntime: {
      if (inst.type != nullptr && inst.type->kind == Kind::Str) return "text";
      if (inst.name == "len") return "length";
      std::string_view name = inst.name.substr(0, inst.name.find('<'));
      const size_t colon = name.rfind(':');
      if (colon != std::string_view::npos) name.remove_prefix(colon + 1);
      return identifier(name) + "_result";
    }
    case Op::BuildList:
      return "items";
    case Op::BuildTuple:
      return "tuple";
    case Op::BuildStr:
    case Op::Format:
      return "text";
    case Op::NewObject:
      return "object";
    case Op::NewCell:
      return "cell";
    case Op::CaughtException:
      return "error";
    case Op::Not:
    case Op::Truth:
    case Op::Is:
    case Op::IsNot:
    case Op::In:
    case Op::NotIn:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
    case Op::Eq:
    case Op::Ne:
    case Op::TypeIs:
    case Op::ExceptionMatches:
      return "test";
    case Op::Add:
      return "sum";
    case Op::Sub:
      return "difference";
    case Op::Mul:
      return "product";
    case Op::TrueDiv:
    case Op::FloorDiv:
    case Op::DivTrunc:
      return "quotient";
    case Op::Mod:
    case Op::ModTrunc:
      return "remainder";
    default:
      return "value";
  }
}

auto FunctionEmitter::build(const Inst& inst) -> Expr {
  switch (inst.op) {
    case Op::Copy: {
      Expr value = operand(inst.operands[0], inst.type);
      return coerce(std::move(value), inst.type);
    }
    case Op::Neg:
    case Op::Pos:
    case Op::Invert:
      return buildUnary(inst);
    case Op::Not:
    case Op::Truth:
      return buildTruth(inst);
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
    case Op::DivTrunc:
    case Op::ModTrunc:
      return buildBinary(inst);
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
      return buildCompare(inst);
    case Op::Is:
    case Op::IsNot:
      return buildIdentity(inst);
    case Op::LoadGlobal:
    case Op::LoadCell:
    case Op::NewCell:
    case Op::CaughtException:
      return buildNames(inst);
    case Op::In:
    case Op::NotIn:
    case Op::LoadItem:
    case Op::BuildSlice:
      return buildItem(inst);
    case Op::LoadField:
      return buildField(inst);
    case Op::BuildList:
    case Op::BuildTuple:
    case Op::BuildSet:
    case Op::BuildDict:
    case Op::BuildStr:
    case Op::ListToTuple:
      return buildContainer(inst);
    case Op::Format:
      return buildFormat(inst);
    case Op::CallDirect:
      return buildDirectCall(inst);
    case Op::CallRuntime:
      return buildRuntimeCall(inst);
    case Op::MakeClosure:
      return buildClosure(inst);
    case Op::NewObject: {
      context_.used_modules.insert(context_.program.classes[inst.ref]->module);
      const ir::Class* watched = context_.program.classes[inst.ref].get();
      while (watched != nullptr && !ClassEmitter::isWatched(*watched))
        watched = watched->base == ir::kNone ? nullptr : context_.program.classes[watched->base].get();
      return pureExpr((watched != nullptr ? "krait::createWatched<" : "krait::create<") + context_.names.qualifiedClass(inst.ref, context_.module) + ">()",
                      inst.type, kPostfix);
    }
    case Op::Convert:
      return buildConvert(inst);
    case Op::TypeIs:
      return buildTypeIs(inst);
    case Op::ExceptionMatches: {
      Expr exception = operand(inst.operands[0], nullptr);
      Expr tested = operand(inst.operands[1], nullptr);
      // The plain case reads `matches(error, &krait::ValueError_type)`.
      tested.text = descriptorOf(tested.text);
      const bool boxed = exception.type != nullptr && exception.type->kind == Kind::Value;
      return callText(boxed ? "krait::isInstance" : "krait::matches", {exception, tested});
    }
    default:
      KRAIT_UNREACHABLE("this instruction is not an expression of typed IR");
  }
}

auto FunctionEmitter::buildNames(const Inst& inst) -> Expr {
  switch (inst.op) {
    case Op::LoadGlobal: {
      const ir::Global& global = context_.program.globals[inst.ref];
      context_.used_modules.insert(global.module);
      const Type* type = global.type == nullptr ? inst.type : global.type;
      return coerce(
          pureExpr(context_.names.qualifiedGlobal(inst.ref, context_.module, function_.owner), type),
          inst.type);
    }
    case Op::LoadCell: {
      Expr cell = operand(inst.operands[0], nullptr);
      Expr value = pureExpr(cell.text + "->value", inst.type, kPostfix);
      value.locals = cell.locals;
      return value;
    }
    case Op::NewCell: {
      const bool is_cell = inst.type->kind == Kind::Cell;
      const Type* element = is_cell ? inst.type->element() : inst.type;
      return pureExpr("krait::newCell<" + context_.types.spell(element) + ">()", inst.type, kPostfix);
    }
    default:
      for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
        if (level->kind == Level::Kind::Handler) return coerce(pureExpr(level->caught, nullptr), inst.type);
      }
      return pureExpr("krait::currentException()", inst.type, kPostfix);
  }
}

auto FunctionEmitter::buildConvert(const Inst& inst) -> Expr {
  const Type* to = inst.type;
  if (inst.operands[0].isConstant()) {
    Expr value = constantExpr(inst.operands[0].index, to);
    value.exact = false;
    return value;
  }
  Expr value = operand(inst.operands[0], nullptr);
  const bool is_class = inst.operands[0].kind == Operand::Kind::Class || inst.operands[0].kind == Operand::Kind::Builtin;
  if (is_class && to->kind == Kind::Value) return pureExpr("krait::box(" + value.text + ")", to, kPostfix);
  const Type* from = value.type;
  const bool machine = cintOf(from).bits != 0 && cintOf(to).bits != 0 && to->kind != Kind::Bool;
  if (machine) {
    // A machine integer that is proved to fit is just that: C++ converts it where it is stored or passed.
    value.type = to;
    value.is_truth = from->kind == Kind::Bool;
    return value;
  }
  if (inst.index == 2 && cintOf(from).bits != 0 && to->kind == Kind::Int) {
    Expr small = pureExpr("krait::Int::ofSmall(" + value.text + ")", to, kPostfix);
    small.joinFacts(value);
    return small;
  }
  const bool checked = inst.index != 1 && from != nullptr &&
                       (from->kind == Kind::Value || (from->kind == Kind::Int && cintOf(to).bits != 0));
  if (checked) {
    Expr converted =
        pureExpr("krait::checked<" + context_.types.spell(to) + ">(" + value.text + ")", to, kPostfix);
    converted.joinFacts(value);
    converted.effects.join(ir::effectsOf(context_.program, function_, inst));
    return converted;
  }
  if (from != nullptr && from->kind == Kind::Value && to->kind != Kind::Value) {
    Expr converted =
        pureExpr("krait::unbox<" + context_.types.spell(to) + ">(" + value.text + ")", to, kPostfix);
    converted.joinFacts(value);
    return converted;
  }
  if (from != nullptr && from->isPointer() && to->isPointer() &&
      context_.types.spell(from) != context_.types.spell(to) &&
      (from->kind == Kind::Instance || from->kind == Kind::Exception) &&
      (to->kind == Kind::Instance || to->kind == Kind::Exception)) {
    Expr converted =
        pureExpr("static_cast<" + context_.types.spell(to) + ">(" + value.text + ")", to, kPostfix);
    converted.joinFacts(value);
    return converted;
  }
  if (to->kind == Kind::Float && cintOf(from).bits != 0) {
    Expr converted = pureExpr("krait::Float(" + value.text + ")", to, kPostfix);
    converted.joinFacts(value);
    return converted;
  }
  Expr converted = coerce(std::move(value), to);
  converted.effects.join(ir::effectsOf(context_.program, function_, inst));
  return converted;
}

auto FunctionEmitter::buildTypeIs(const Inst& inst) -> Expr {
  Expr object = operand(inst.operands[0], nullptr);
  const Type* tested = inst.tested;
  Expr value = pureExpr("", inst.type);
  if (inst.ref != ir::kNone) {
    // Which function it is: a function without captures by its one object, a closure by its type.
    const ir::Function& callee = *context_.program.functions[inst.ref];
    context_.used_modules.insert(callee.module);
    const bool boxes = object.type != nullptr && object.type->kind == Kind::Value;
    const std::string function =
        boxes ? "krait::unbox<krait::Function*>(" + object.text + ")" : operandText(object, kPostfix);
    std::string same;
    if (callee.captures.empty()) {
      ir::Inst closure;
      closure.op = Op::MakeClosure;
      closure.ref = inst.ref;
      closure.type = tested;
      same = function + " == " + buildClosure(closure).text;
    } else {
      same = function + "->type_info == &" + context_.names.qualifiedClosure(inst.ref, context_.module) + "::type";
    }
    value.text = boxes ? "krait::isType<krait::Function*>(" + object.text + ") && " + same : same;
    value.precedence = boxes ? kLogicalAnd : kEquality;
  } else if (tested->kind == Kind::Instance && object.type != nullptr && object.type->isPointer()) {
    context_.used_modules.insert(context_.program.classes[tested->class_id]->module);
    const std::string descriptor = "&" + context_.names.qualifiedClass(tested->class_id, context_.module) + "::type";
    const bool often = context_.program.classes[tested->class_id]->is_made_often;
    value.text = operandText(object, kPostfix) + "->type_info == " + descriptor;
    if (often) value.text = "krait::isMadeBy(" + operandText(object, kPostfix) + "->type_info, " + descriptor + ")";
    value.precedence = often ? kPostfix : kEquality;
    if (object.type->optional) {
      value.text = operandText(object, kEquality) + " != nullptr && " + value.text;
      value.precedence = kLogicalAnd;
    }
  } else if (tested->kind == Kind::Instance && (object.type == nullptr || object.type->kind == Kind::Value)) {
    context_.used_modules.insert(context_.program.classes[tested->class_id]->module);
    const bool often = context_.program.classes[tested->class_id]->is_made_often;
    value.text = (often ? "krait::isInstanceMadeBy(" : "krait::isExactly(") + object.text + ", &" +
                 context_.names.qualifiedClass(tested->class_id, context_.module) + "::type)";
    value.precedence = kPostfix;
  } else if (object.type != nullptr && context_.types.spell(object.type) == context_.types.spell(tested) &&
             object.type->kind != Kind::Value) {
    // Known already, but for None.
    const bool open = object.type->optional;
    value.text = open ? operandText(object, kEquality) + " != nullptr" : "true";
    value.precedence = open ? kEquality : kPrimary;
  } else {
    const bool boxes = object.type != nullptr && object.type->kind != Kind::Value;
    value.text = "krait::isType<" + context_.types.spell(tested) + ">(" +
                 (boxes ? "krait::box(" + object.text + ")" : object.text) + ")";
    value.precedence = kPostfix;
  }
  value.joinFacts(object);
  return value;
}

}  // namespace krait::codegen
