// Loops: `while`, `for` over anything, `for` over a range, and their `else`.
#include "compiler/base/check.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Op;
using types::Kind;

// A loop with an `else` needs to know whether it was left by `break`; one that is not left so does not.
auto FunctionEmitter::openLoopFlag(const Block& body, const Block& otherwise) -> std::string {
  if (otherwise.empty() || !breaksOut(body)) return "";
  const std::string flag = freshLocal("broke", "bool");
  line(declareText("bool", flag) + " = false;");
  return flag;
}

void FunctionEmitter::emitLoopBody(const Inst&, const Block& body, const std::string& flag) {
  Level level;
  level.kind = Level::Kind::Loop;
  level.variable = flag;
  levels_.push_back(std::move(level));
  emitBlock(body);
  levels_.pop_back();
}

void FunctionEmitter::emitLoopElse(const Inst&, const Block& otherwise, const std::string& flag) {
  if (otherwise.empty()) return;
  if (flag.empty()) {
    return emitBlock(otherwise);
  }
  out_->open("if (!" + flag + ") {");
  emitBlock(otherwise);
  out_->close();
}

void FunctionEmitter::emitWhile(const Inst& inst) {
  writeAllDown();
  const std::string flag = openLoopFlag(inst.regions[1], inst.regions[2]);
  if (hasYield(inst.regions[0])) {
    // The condition is left and entered again in its middle, so it must stand where it is run.
    out_->open("while (true) {");
    std::vector<Waiting> outer = std::move(waiting_);
    waiting_.clear();
    for (const auto& one : inst.regions[0].insts) {
      if (one->op != Op::Result) {
        emitInst(*one);
        continue;
      }
      settle(*one);
      const Expr condition = operand(one->operands[0], nullptr);
      writeAllDown();
      line("if (" + negated(condition).text + ") break;");
    }
    waiting_ = std::move(outer);
  } else {
    const Captured condition = capture(inst.regions[0], nullptr);
    if (condition.text.empty()) {
      out_->open("while (" + condition.result.text + ") {");
    } else {
      out_->open("while (true) {");
      out_->raw(condition.text);
      // There is none where the condition raises for certain.
      if (!condition.result.text.empty()) line("if (" + negated(condition.result).text + ") break;");
    }
  }
  emitLoopBody(inst, inst.regions[1], flag);
  out_->close();
  emitLoopElse(inst, inst.regions[2], flag);
}

auto FunctionEmitter::itemType(const Type* iterable) const -> const Type* {
  if (iterable == nullptr) return nullptr;
  switch (iterable->kind) {
    case Kind::List:
    case Kind::Array:
    case Kind::VarTuple:
    case Kind::Dict:
    case Kind::Set:
    case Kind::FrozenSet:
    case Kind::Iterator:
    case Kind::Adaptor:
      return iterable->arguments.empty() ? nullptr : iterable->arguments[0];
    case Kind::Str:
    case Kind::Value:
      return iterable;
    case Kind::Tuple: {
      for (const Type* argument : iterable->arguments) {
        if (argument != iterable->arguments[0]) return nullptr;
      }
      return iterable->arguments.empty() ? nullptr : iterable->arguments[0];
    }
    default:
      return nullptr;
  }
}

auto FunctionEmitter::isBytesConstant(const Operand& one) const -> bool {
  return one.isConstant() && context_.program.constants[one.index].kind == ir::Constant::Kind::Bytes;
}

void FunctionEmitter::emitFor(const Inst& inst) {
  Expr iterable = operand(inst.operands[0], nullptr);
  writeAllDown();
  const Type* item_type = itemType(iterable.type);
  const bool adaptor = iterable.type != nullptr && iterable.type->kind == Kind::Adaptor;
  const bool suspended = isGeneratorBody() && hasYield(inst.regions[0]);
  const std::string item_spelled = item_type != nullptr ? context_.types.spell(item_type)
                                   : iterable.type != nullptr && !adaptor
                                       ? "krait::ItemOf<" + context_.types.spell(iterable.type) + ">"
                                   : isBytesConstant(inst.operands[0]) ? "uint8_t"
                                                                        : "krait::Str*";
  // A generator keeps what it iterates over on the heap while it waits.
  const std::string iterator =
      freshLocal("it", suspended ? "krait::Iterator<" + item_spelled + ">*" : "auto");
  const std::string flag = openLoopFlag(inst.regions[0], inst.regions[1]);
  // `yield from` hands over what comes in between two items.
  const bool delegates = suspended && inst.index == 1;
  const std::string advance = delegates ? "delegate(" + iterator + ", " : iterator + (suspended ? "->next(" : ".next(");
  const std::string made = "krait::makeIterator(" + iterable.text + ")";
  const std::string start = suspended ? iterator + " = " + (delegates ? "delegateTo(" + made + ")" : made)
                                      : "auto " + iterator + " = krait::iterate(" + iterable.text + ")";

  // One target that has the type of the items and is read takes them directly.
  const ir::LocalId first = inst.targets.empty() ? ir::kNone : inst.targets[0];
  const bool direct = inst.targets.size() == 1 && item_type != nullptr &&
                      function_.locals[first].type != nullptr && facts_.reads[first] > 0 &&
                      context_.types.spell(function_.locals[first].type) == context_.types.spell(item_type);
  std::string item;
  if (direct) {
    if (facts_.declared_at[first] == &inst && !facts_.is_field[first]) declare(first);
    item = localName(first);
  } else {
    item = freshLocal("item", item_spelled);
    if (declareText("", item) != item) line(item_spelled + " " + item + "{};");
  }
  current_mark_.clear();
  const std::string mark = markOf(inst);
  out_->open("for (" + start + "; " + (mark.empty() ? "" : mark + ", ") + advance + item + ");) {");
  if (!direct && inst.targets.size() == 1) {
    assignTarget(first, item, item_type != nullptr ? item_type : function_.locals[first].type, inst);
  } else if (!direct) {
    unpackTargets(inst, item, item_type);
  }
  emitLoopBody(inst, inst.regions[0], flag);
  out_->close();
  emitLoopElse(inst, inst.regions[1], flag);
}

void FunctionEmitter::unpackTargets(const Inst& inst, const std::string& item, const Type* item_type) {
  const size_t count = inst.targets.size();
  const bool tuple =
      item_type != nullptr && item_type->kind == Kind::Tuple && item_type->arguments.size() == count;
  std::string parts = item;
  const Block* outer = block_;
  block_ = &inst.regions[0];
  // A jump back into the body must not cross the declaration.
  const bool scoped = !tuple && isSuspendedBlock();
  if (scoped) out_->open("{");
  if (!tuple) {
    parts = freshLocal("parts", "auto");
    line("const auto " + parts + " = krait::unpackExact<" + std::to_string(count) + ">(" + item + ");");
  }
  for (size_t i = 0; i < count; ++i) {
    const Type* from = tuple ? item_type->arguments[i] : function_.locals[inst.targets[i]].type;
    assignTarget(inst.targets[i], "krait::get<" + std::to_string(i) + ">(" + parts + ")", from, inst);
  }
  if (scoped) out_->close();
  block_ = outer;
}

// Does the expression keep its value while the body runs, so that it may stand in the loop's header?
auto FunctionEmitter::stable(const Expr& expr, const Block& body) const -> bool {
  if (expr.literal) return true;
  const ir::EffectSet& effects = expr.effects;
  if (effects.reads || effects.writes || effects.raises || effects.collects || effects.control) return false;
  if (expr.precedence > kPostfix) return false;
  for (ir::LocalId local : expr.locals) {
    if (assigns(body, local)) return false;
  }
  // A name, not a call.
  return expr.text.find('(') == std::string::npos;
}

auto FunctionEmitter::stepOf(const Inst& inst) const -> std::optional<int64_t> {
  const Operand& step = inst.operands[2];
  if (!step.isConstant()) return std::nullopt;
  const ir::Constant& constant = context_.program.constants[step.index];
  if (constant.kind != ir::Constant::Kind::Int || !constant.text.empty()) return std::nullopt;
  return constant.integer;
}

// The counter ends at most one step beyond the last value before `stop`; with a step of one that is `stop`
// itself.
auto FunctionEmitter::cannotOverflow(const Inst& inst, int64_t step) const -> bool {
  const CInt counter = cintOf(function_.locals[inst.targets[0]].type);
  if (step == 1 || (step == -1 && counter.is_signed)) return true;
  const auto largest =
      static_cast<int64_t>((uint64_t{1} << (counter.bits - (counter.is_signed ? 1 : 0))) - 1);
  const int64_t least = counter.is_signed ? -largest - 1 : 0;
  const Operand& stop = inst.operands[1];
  if (!stop.isConstant()) return false;
  const int64_t value = context_.program.constants[stop.index].integer;
  return step > 0 ? value <= largest - step : value >= least - step;
}

void FunctionEmitter::emitForRange(const Inst& inst) {
  const ir::LocalId target = inst.targets[0];
  const Type* type = function_.locals[target].type;
  KRAIT_CHECK(type != nullptr && type->isMachineInt(), "`for_range` counts with machine integers");
  const Block& body = inst.regions[0];
  const std::string spelled = context_.types.spell(type);
  const Expr start = coerce(operand(inst.operands[0], type), type);
  Expr stop = coerce(operand(inst.operands[1], type), type);
  Expr step = coerce(operand(inst.operands[2], type), type);
  writeAllDown();
  const std::string flag = openLoopFlag(inst.regions[0], inst.regions[1]);
  const bool suspended = isGeneratorBody() && hasYield(body);
  auto keep = [&](Expr& expr, const char* name) {
    if (stable(expr, body) && !assigns(body, target)) return;
    if (stable(expr, body) && expr.literal) return;
    const std::string kept = freshLocal(name, spelled);
    line(declareText("const " + spelled, kept) + " = " + expr.text + ";");
    expr.text = kept;
    expr.precedence = kPrimary;
  };
  // The start is read first, so it must not be computed after what could change it.
  keep(stop, "stop");
  const std::optional<int64_t> fixed_step = stepOf(inst);
  if (!fixed_step) keep(step, "step");

  const bool own = facts_.declared_at[target] == &inst;
  const bool counts_itself = own && !assigns(body, target) && facts_.reads[target] > 0 && !suspended;
  const std::string name = localName(target);
  const bool field_counter = suspended;
  std::string counter = name;
  if (!counts_itself) {
    const std::string wanted = facts_.reads[target] > 0 ? "next_" + identifier(function_.locals[target].name)
                                                        : identifier(function_.locals[target].name);
    counter = field_counter || facts_.reads[target] > 0 ? freshLocal(wanted, spelled) : name;
  }
  const bool declared_outside = field_counter;
  std::string header =
      "for (" + (declared_outside ? counter : spelled + " " + counter) + " = " + start.text + "; ";
  const std::string operand_stop = operandText(stop, kRelational, true);
  const bool fits = (inst.index & 4) != 0;
  const bool rises = fixed_step ? *fixed_step > 0 : (inst.index & 1) != 0;
  const bool falls = !fixed_step && (inst.index & 2) != 0;
  if (fixed_step && (fits || cannotOverflow(inst, *fixed_step) || cintOf(type).bits < context_.options.int_bits)) {
    header += counter + (*fixed_step > 0 ? " < " : " > ") + operand_stop + "; ";
    if (*fixed_step == 1) {
      header += "++" + counter;
    } else if (*fixed_step == -1) {
      header += "--" + counter;
    } else {
      header += counter + (*fixed_step > 0 ? " += " + std::to_string(*fixed_step)
                                           : " -= " + std::to_string(-*fixed_step));
    }
  } else if (!fixed_step && (rises || falls) && fits) {
    header += counter + (rises ? " < " : " > ") + operand_stop + "; " + counter + " += " + step.text;
  } else if (!fixed_step && (rises || falls)) {
    header += counter + (rises ? " < " : " > ") + operand_stop + "; " + counter + " = krait::advance" +
              (rises ? "Up(" : "Down(") + counter + ", " + operandText(stop, kConditional) + ", " + step.text + ")";
  } else if (fixed_step) {
    // The last step could leave the type: it stops at `stop` instead.
    header += counter + (*fixed_step > 0 ? " < " : " > ") + operand_stop + "; " + counter +
              " = krait::advance(" + counter + ", " + operandText(stop, kConditional) + ", " +
              std::to_string(*fixed_step) + ")";
  } else {
    header += "krait::before(" + counter + ", " + stop.text + ", " + step.text + "); " + counter +
              " = krait::advance(" + counter + ", " + stop.text + ", " + step.text + ")";
  }
  out_->open(header + ") {");
  if (!counts_itself && facts_.reads[target] > 0) assignTarget(target, counter, type, inst);
  emitLoopBody(inst, body, flag);
  out_->close();
  emitLoopElse(inst, inst.regions[1], flag);
}

}  // namespace krait::codegen
