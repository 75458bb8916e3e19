// Statements: blocks, branches, assignments, returns and raises.
#include "compiler/base/check.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Op;
using types::Kind;

void FunctionEmitter::emitBlock(const Block& block) {
  std::vector<Waiting> outer = std::move(waiting_);
  waiting_.clear();
  const Block* outer_block = block_;
  block_ = &block;
  current_mark_.clear();
  for (const auto& inst : block.insts) {
    emitInst(*inst);
    // Nobody gets past this point, so what follows is not worth a word.
    if (ir::endsControl(*inst)) break;
  }
  writeAllDown();
  current_mark_.clear();
  waiting_ = std::move(outer);
  block_ = outer_block;
}

// The arm of a conditional expression or the condition of a loop, which both end in `result`.
auto FunctionEmitter::capture(const Block& block, const Type* want) -> Captured {
  std::vector<Waiting> outer = std::move(waiting_);
  waiting_.clear();
  Writer inner(out_->depth() + 1);
  Writer* outer_out = out_;
  out_ = &inner;
  const uint32_t outer_line = last_line_;
  current_mark_.clear();
  Captured captured;
  for (const auto& inst : block.insts) {
    if (inst->op != Op::Result) {
      emitInst(*inst);
      continue;
    }
    settle(*inst);
    captured.result = coerce(operand(inst->operands[0], want), want);
    writeAllDown();
    break;
  }
  captured.text = inner.take();
  current_mark_.clear();
  if (captured.text.empty()) last_line_ = outer_line;
  out_ = outer_out;
  waiting_ = std::move(outer);
  return captured;
}

void FunctionEmitter::emitLocation(const Inst& inst) {
  if (!context_.options.line_directives || context_.options.sources == nullptr || !inst.range.isValid())
    return;
  // Within an expression there is no line of its own.
  if (inst.result.isTemp()) return;
  const uint32_t line = context_.options.sources->position(inst.range).line;
  if (line == last_line_) return;
  last_line_ = line;
  out_->directive("#line " + std::to_string(line) + " " +
                  quoted(context_.options.sources->path(inst.range.file)));
}

void FunctionEmitter::emitInst(const Inst& inst) {
  const auto declared = facts_.declared_before.find(&inst);
  if (declared != facts_.declared_before.end()) {
    for (ir::LocalId local : declared->second) declare(local);
  }
  settle(inst);
  emitLocation(inst);
  emitMark(inst);
  switch (inst.op) {
    case Op::Cond:
      return emitCond(inst);
    case Op::If:
      return emitIf(inst);
    case Op::While:
      return emitWhile(inst);
    case Op::For:
      return emitFor(inst);
    case Op::ForRange:
      return emitForRange(inst);
    case Op::Try:
      return emitTry(inst);
    case Op::Unpack:
      return emitUnpack(inst);
    case Op::Return:
      return emitReturn(inst);
    case Op::Break:
      return emitBreak();
    case Op::Continue:
      return emitContinue();
    case Op::Within:
      return emitWithin(inst);
    case Op::Leave:
      return emitLeave(inst.index);
    case Op::Raise:
    case Op::Reraise:
    case Op::RaiseUnbound:
      return emitRaise(inst);
    case Op::Yield:
      return emitYield(inst);
    case Op::StoreGlobal:
    case Op::StoreCell:
    case Op::StoreField:
    case Op::StoreItem:
    case Op::DelItem:
    case Op::ListAppend:
    case Op::ListExtend:
    case Op::SetAdd:
    case Op::SetUpdate:
    case Op::DictSet:
    case Op::DictMerge:
    case Op::ImportModule:
      return emitStore(inst);
    case Op::Result:
      KRAIT_UNREACHABLE("`result` outside an arm or a condition");
    default: {
      Expr value = build(inst);
      if (value.type == nullptr && inst.type != nullptr && !value.literal) {
        value.type = inst.type;
        value.cint = cintOf(inst.type);
      }
      value.effects.join(ir::effectsOf(context_.program, function_, inst));
      finish(inst, std::move(value));
    }
  }
}

// `total = total + x` reads better as `total += x`.
static auto assignmentText(const std::string& place, const std::string& value, const types::Type* type,
                           bool tells = false) -> std::string {
  static constexpr std::string_view kShort[] = {"+", "-", "*", "&", "|", "^"};
  const bool scalar = type != nullptr && (type->isMachineInt() || type->kind == Kind::Float);
  for (std::string_view op : kShort) {
    const std::string start = place + " " + std::string(op) + " ";
    if (!scalar || !value.starts_with(start)) continue;
    const std::string rest = value.substr(start.size());
    // Another operator could bind otherwise.
    if (rest.empty() || rest.find(' ') != std::string::npos) continue;
    if (rest == "1" && (op == "+" || op == "-")) return std::string(op) + std::string(op) + place;
    return place + " " + std::string(op) + "= " + rest;
  }
  if (tells && !scalar && type != nullptr && type->kind != Kind::Bool) return "krait::store(" + place + ", " + value + ")";
  return place + " = " + value;
}

void FunctionEmitter::emitAssignment(ir::LocalId local, const Expr& value, const Inst& inst) {
  const Type* type = function_.locals[local].type;
  const std::string text = coerce(value, type).text;
  const bool declares = facts_.declared_at[local] == &inst && !facts_.is_field[local];
  if (!declares) return line(assignmentText(localName(local), text, type) + ";");
  const std::string unused = facts_.feeds_itself[local] ? "[[maybe_unused]] " : "";
  line(unused + declareText(localType(local), localName(local)) + " = " + text + ";");
}

// Targets of loops and unpacking.
void FunctionEmitter::assignTarget(ir::LocalId local, const std::string& text, const Type* from,
                                   const Inst& inst) {
  if (facts_.reads[local] == 0 && function_.locals[local].storage == ir::Local::Storage::Plain) return;
  Expr value;
  value.text = text;
  value.precedence = kPostfix;
  value.type = from;
  value.cint = cintOf(from);
  emitAssignment(local, value, inst);
}

void FunctionEmitter::emitIf(const Inst& inst) {
  const Expr condition = operand(inst.operands[0], nullptr);
  writeAllDown();
  if (inst.regions[0].empty() && inst.regions[1].empty()) return;
  if (inst.regions[0].empty()) {
    out_->open("if (" + negated(condition).text + ") {");
    emitBlock(inst.regions[1]);
    out_->close();
    return;
  }
  out_->open("if (" + condition.text + ") {");
  const Inst* branch = &inst;
  while (true) {
    emitBlock(branch->regions[0]);
    const Block& otherwise = branch->regions[1];
    if (otherwise.empty()) break;
    // `elif`: the else region is an `if` and the computation of its condition, if that is an expression.
    const Inst& last = *otherwise.insts.back();
    if (last.op != Op::If || last.regions[0].empty() || hasYield(last) ||
        facts_.declared_before.contains(otherwise.insts.front().get())) {
      out_->between("} else {");
      emitBlock(otherwise);
      break;
    }
    Writer inner(out_->depth());
    Writer* outer_out = out_;
    out_ = &inner;
    const uint32_t outer_line = last_line_;
    std::vector<Waiting> outer = std::move(waiting_);
    waiting_.clear();
    for (size_t i = 0; i + 1 < otherwise.insts.size(); ++i) emitInst(*otherwise.insts[i]);
    const auto declared = facts_.declared_before.find(&last);
    if (declared != facts_.declared_before.end()) {
      for (ir::LocalId local : declared->second) declare(local);
    }
    settle(last);
    const Expr next = operand(last.operands[0], nullptr);
    writeAllDown();
    waiting_ = std::move(outer);
    out_ = outer_out;
    if (inner.empty()) {
      last_line_ = outer_line;
      out_->between("} else if (" + next.text + ") {");
      branch = &last;
      continue;
    }
    out_->between("} else {");
    out_->raw(inner.text());
    out_->open("if (" + next.text + ") {");
    emitBlock(last.regions[0]);
    if (!last.regions[1].empty()) {
      out_->between("} else {");
      emitBlock(last.regions[1]);
    }
    out_->close();
    break;
  }
  out_->close();
}

// Python's `x if c else y`, `and` and `or`.
void FunctionEmitter::emitCond(const Inst& inst) {
  Expr condition = operand(inst.operands[0], nullptr);
  const Type* type = inst.type;
  Captured yes = capture(inst.regions[0], type);
  Captured no = capture(inst.regions[1], type);
  const bool nothing = isNothing(type);
  if (yes.text.empty() && no.text.empty() && !nothing) {
    Expr value;
    value.type = type;
    value.joinFacts(condition);
    value.joinFacts(yes.result);
    value.joinFacts(no.result);
    value.cint = cintOf(type);
    const bool is_bool = type->kind == Kind::Bool;
    if (is_bool && (no.result.text == "false" || no.result.text == condition.text)) {
      value.text = operandText(condition, kLogicalAnd) + " && " + operandText(yes.result, kLogicalAnd);
      value.precedence = kLogicalAnd;
    } else if (is_bool && (yes.result.text == "true" || yes.result.text == condition.text)) {
      value.text = operandText(condition, kLogicalOr) + " || " + operandText(no.result, kLogicalOr);
      value.precedence = kLogicalOr;
    } else {
      // Both arms must have the type of the whole: `int32_t` and `int` are not the same everywhere.
      auto arm = [&](const Expr& expr) {
        if (cintOf(type).bits != 0 && !is_bool && (expr.cint != cintOf(type) || !expr.exact)) {
          const bool plain_literal =
              expr.literal && yes.result.literal.has_value() != no.result.literal.has_value();
          return plain_literal ? expr.text : castTo(expr, cintOf(type)).text;
        }
        if (expr.text == "nullptr") return "static_cast<" + context_.types.spell(type) + ">(nullptr)";
        return operandText(expr, kConditional);
      };
      value.text = operandText(condition, kConditional) + " ? " + arm(yes.result) + " : " + arm(no.result);
      value.precedence = kConditional;
      value.exact = cintOf(type).bits == 0 || !yes.result.literal || !no.result.literal;
    }
    finish(inst, std::move(value));
    return;
  }
  ir::EffectSet effects = ir::wholeEffectsOf(context_.program, function_, inst);
  settleAgainst(effects, inst.result);
  writeAllDown();
  // The name of the result: a variable that is assigned, or a local of its own.
  std::string name;
  if (inst.result.isLocal()) {
    if (facts_.declared_at[inst.result.index] == &inst && !facts_.is_field[inst.result.index])
      declare(inst.result.index);
    name = localName(inst.result.index);
  } else if (!nothing && inst.result.isTemp() && facts_.temps[inst.result.index].count > 0) {
    name = freshLocal("value", context_.types.spell(type));
    if (declareText("", name) != name) line(context_.types.spell(type) + " " + name + ";");
  }
  auto arm = [&](const Captured& captured) {
    out_->raw(captured.text);
    if (!name.empty()) {
      line(name + " = " + captured.result.text + ";");
    } else if (!captured.result.effects.harmless()) {
      line(captured.result.text + ";");
    }
  };
  auto isIdle = [&](const Captured& captured) {
    return captured.text.empty() && name.empty() && captured.result.effects.harmless();
  };
  if (isIdle(yes)) {
    out_->open("if (" + negated(condition).text + ") {");
    arm(no);
  } else {
    out_->open("if (" + condition.text + ") {");
    arm(yes);
    if (!isIdle(no)) {
      out_->between("} else {");
      arm(no);
    }
  }
  out_->close();
  if (inst.result.isTemp()) {
    Expr named;
    named.text = nothing ? "krait::None{}" : name;
    named.type = type;
    named.cint = cintOf(type);
    named_temps_[inst.result.index] = named;
  }
}

void FunctionEmitter::emitUnpack(const Inst& inst) {
  Expr source = operand(inst.operands[0], nullptr);
  writeAllDown();
  const Type* type = source.type;
  const size_t count = inst.targets.size();
  const bool tuple =
      type != nullptr && type->kind == Kind::Tuple && inst.index < 0 && type->arguments.size() == count;
  std::string from = source.text;
  // A jump back into this block must not cross the declaration.
  const bool scoped = isSuspendedBlock();
  if (scoped) out_->open("{");
  if (!tuple || source.precedence != kPrimary) {
    if (!tuple) {
      const auto before = static_cast<size_t>(inst.index);
      from = inst.index < 0 ? "krait::unpackExact<" + std::to_string(count) + ">(" + source.text + ")"
                            : "krait::unpackStarred<" + std::to_string(before) + ", " +
                                  std::to_string(count - before - 1) + ">(" + source.text + ")";
    }
    const std::string name = freshLocal("parts", "auto");
    line("const auto " + name + " = " + from + ";");
    from = name;
  }
  for (size_t i = 0; i < count; ++i) {
    const Type* part = tuple ? type->arguments[i] : function_.locals[inst.targets[i]].type;
    assignTarget(inst.targets[i], "krait::get<" + std::to_string(i) + ">(" + from + ")", part, inst);
  }
  if (scoped) out_->close();
}

void FunctionEmitter::emitReturn(const Inst& inst) {
  if (inst.operands.empty() || isNothing(function_.result) || function_.suspends()) {
    std::string value;
    if (!inst.operands.empty()) {
      Expr given = operand(inst.operands[0], nullptr);
      settleAgainst(given.effects, {});
      const bool none = given.text == "krait::None{}" || given.text == "nullptr";
      if (function_.suspends() && !none) {
        value = "krait::convert<krait::Value>(" + given.text + ")";
      } else if (!given.effects.harmless()) {
        line(given.text + ";");
      }
    }
    writeAllDown();
    leaveByReturn(value);
    return;
  }
  Expr value = coerce(operand(inst.operands[0], function_.result), function_.result);
  writeAllDown();
  leaveByReturn(value.text);
}

void FunctionEmitter::emitRaise(const Inst& inst) {
  if (inst.op == Op::Reraise) {
    writeAllDown();
    return line("krait::reraise();");
  }
  if (inst.op == Op::RaiseUnbound) {
    writeAllDown();
    static constexpr const char* kRaisers[] = {"raiseNameError", "raiseUnboundLocal", "raiseUnboundFree"};
    return line(std::string("krait::") + kRaisers[inst.index] + "(" +
                context_.constants.nameOfText(std::string(inst.name)) + ");");
  }
  std::vector<Expr> arguments;
  for (const Operand& one : inst.operands) {
    Expr argument = operand(one, nullptr);
    if (argument.text.starts_with("krait::ClassRef{&")) {
      argument.text = "krait::makeException(" + descriptorOf(argument.text) + ")";
    }
    arguments.push_back(std::move(argument));
  }
  const Expr call = callText("krait::raise", arguments);
  writeAllDown();
  line(call.text + ";");
}

// Everything that is done for its effect: a store, or a call of the runtime that gives nothing back.
void FunctionEmitter::emitStore(const Inst& inst) {
  std::vector<Expr> operands;
  std::string text;
  auto take = [&](size_t index, const Type* want) {
    operands.push_back(coerce(operand(inst.operands[index], want), want));
    return operands.back();
  };
  auto argumentOf = [&](size_t object, size_t which) -> const Type* {
    const Type* type = ir::typeOf(function_, inst.operands[object]);
    if (type == nullptr || which >= type->arguments.size()) return nullptr;
    return type->arguments[which];
  };
  auto call = [&](const char* name) { text = callText(std::string("krait::") + name, operands).text; };
  switch (inst.op) {
    case Op::StoreGlobal: {
      const ir::Global& global = context_.program.globals[inst.ref];
      const Expr value = take(0, global.type);
      if (global.dead || global.type == nullptr) {
        if (!value.effects.harmless()) text = value.text;
        break;
      }
      context_.used_modules.insert(global.module);
      text = assignmentText(context_.names.qualifiedGlobal(inst.ref, context_.module, function_.owner),
                            value.text, global.type);
      break;
    }
    case Op::StoreCell: {
      const Expr cell = take(0, nullptr);
      const Type* type = cell.type;
      const Expr value = take(1, type != nullptr && type->kind == Kind::Cell ? type->element() : type);
      text = assignmentText(cell.text + "->value", value.text,
                            type != nullptr && type->kind == Kind::Cell ? type->element() : type,
                            context_.options.tells_stores);
      break;
    }
    case Op::StoreField: {
      const Type* field_type = nullptr;
      if (inst.ref != ir::kNone) {
        for (const ir::Field& field : context_.program.classes[inst.ref]->fields) {
          if (field.name == inst.name) field_type = field.type;
        }
      }
      const Expr object = take(0, nullptr);
      const Expr value = take(1, field_type);
      text = assignmentText(fieldAccess(inst, object), value.text, field_type, context_.options.tells_stores);
      break;
    }
    case Op::StoreItem: {
      const Type* type = ir::typeOf(function_, inst.operands[0]);
      const bool dict = type != nullptr && type->kind == Kind::Dict;
      take(0, nullptr);
      take(1, dict ? argumentOf(0, 0) : nullptr);
      const Type* key = ir::typeOf(function_, inst.operands[1]);
      // A slice takes what can be iterated over, not an element; an array looks at the number itself.
      const bool slice = key != nullptr && key->kind == Kind::Slice;
      const bool array = type != nullptr && type->kind == Kind::Array;
      take(2, slice || array ? nullptr : dict ? argumentOf(0, 1) : argumentOf(0, 0));
      call(inst.index == 1 ? "setat" : "setitem");
      break;
    }
    case Op::DelItem:
      take(0, nullptr);
      take(1, nullptr);
      call("delitem");
      break;
    case Op::ListAppend:
      take(0, nullptr);
      take(1, argumentOf(0, 0));
      call(inst.index == 1 ? "appendInRoom" : "list_append");
      break;
    case Op::ListExtend:
      take(0, nullptr);
      take(1, nullptr);
      call("list_extend");
      break;
    case Op::SetAdd:
      take(0, nullptr);
      take(1, argumentOf(0, 0));
      call("set_add");
      break;
    case Op::SetUpdate:
      take(0, nullptr);
      take(1, nullptr);
      call("set_update");
      break;
    case Op::DictSet:
      take(0, nullptr);
      take(1, argumentOf(0, 0));
      take(2, argumentOf(0, 1));
      call("setitem");
      break;
    case Op::DictMerge:
      take(0, nullptr);
      take(1, nullptr);
      call("dict_update");
      break;
    case Op::ImportModule: {
      const ir::Module& module = context_.program.modules[inst.ref];
      context_.used_modules.insert(inst.ref);
      if (module.body != ir::kNone) text = context_.names.moduleNamespace(inst.ref) + "::init()";
      break;
    }
    default:
      KRAIT_UNREACHABLE("not a store");
  }
  ir::EffectSet effects = ir::effectsOf(context_.program, function_, inst);
  for (const Expr& one : operands) effects.join(one.effects);
  settleAgainst(effects, {});
  if (!text.empty()) line(text + ";");
}

}  // namespace krait::codegen
