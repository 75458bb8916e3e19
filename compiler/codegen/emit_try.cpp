// `try`: handlers, `else`, `finally`, and the ways out through them.
//
// What may raise runs in a lambda that `krait::guard` calls; it says how it ended by a `krait::Flow`. Only
// the ways out that the body really takes are asked for afterwards:
//
//     krait::Exception* caught = nullptr;
//     const krait::Flow flow = krait::guard(caught, [&] { …; return krait::Flow::kNext; });
//     if (flow == krait::Flow::kRaised) { …handler… }
//     if (flow == krait::Flow::kReturn) return result;
//
// `try … finally` is a guard around everything before the `finally`, whose statements then stand once, on all
// ways.
#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Op;

namespace {

// May control leave the block in another way than by its end or an exception?
auto leavesEarly(const ir::Block& block) -> bool {
  return std::any_of(block.insts.begin(), block.insts.end(), [](const auto& inst) {
    const bool leaves = inst->op == Op::Return || inst->op == Op::Break || inst->op == Op::Continue ||
                        inst->op == Op::Leave || inst->op == Op::Yield;
    return leaves || std::any_of(inst->regions.begin(), inst->regions.end(), leavesEarly);
  });
}

constexpr int kHasHandler = 1;
constexpr int kHasFinally = 2;

}  // namespace

void FunctionEmitter::emitTry(const Inst& inst) {
  writeAllDown();
  if ((inst.index & kHasFinally) != 0) {
    emitFinally(inst);
  } else {
    emitHandlers(inst);
  }
}

// Runs `body` in a guard. `flow` is empty where nobody asks; then the call's value is returned as text.
auto FunctionEmitter::emitGuard(const std::string& caught, const std::string& flow, bool resumable,
                                bool falls_through, const std::function<void()>& body) -> Level {
  Level level;
  level.kind = Level::Kind::Guard;
  levels_.push_back(level);
  // The body comes first, into a text of its own: whether its result is needed is known only afterwards.
  Writer inner(out_->depth() + (resumable ? 2 : 1));
  Writer* outer_out = out_;
  out_ = &inner;
  body();
  out_ = outer_out;
  level = std::move(levels_.back());
  levels_.pop_back();
  const bool has_ways_out = level.returns || level.breaks || level.continues || level.yields || !level.leaves.empty();
  level.asks_flow = has_ways_out || !flow.empty();
  const std::string call = "krait::guard(" + caught + ", [&]() -> krait::Flow {";
  if (level.asks_flow) {
    level.flow = flow.empty() ? freshLocal("flow", "krait::Flow") : flow;
  }
  if (resumable) {
    // What stands outside sets the state to 0 before it enters anew.
    line("state = 0;");
    std::string labels;
    for (int state : level.states) labels += "case " + std::to_string(state) + ": ";
    if (!level.states.empty()) {
      line("[[fallthrough]];");
      labels.pop_back();
      out_->label(labels);
      enterHandlersAgain(true);
    }
  }
  const std::string prefix = !level.asks_flow ? "if (" : declareText("krait::Flow", level.flow) + " = ";
  out_->open(prefix + call);
  if (resumable) out_->open("switch (state) {"), out_->label("default:");
  out_->raw(inner.text());
  if (resumable) out_->close();
  if (falls_through || resumable) line("return krait::Flow::kNext;");
  return level;
}

// The ways out of a guard's body, continued outside of it.
void FunctionEmitter::emitWaysOut(const Level& level) {
  const std::string test = "if (" + level.flow + " == krait::Flow::";
  if (level.returns) {
    out_->open(test + "kReturn) {");
    leaveByReturn(result_name_, true);
    out_->close();
  }
  if (level.breaks) {
    out_->open(test + "kBreak) {");
    emitBreak();
    out_->close();
  }
  if (level.continues) {
    out_->open(test + "kContinue) {");
    emitContinue();
    out_->close();
  }
  for (const int32_t number : level.leaves) {
    out_->open("if (" + level.flow + " == krait::flowOf(" + std::to_string(number) + ")) {");
    emitLeave(number);
    out_->close();
  }
}

void FunctionEmitter::emitYieldOut(const Level& level) {
  if (!level.yields) return;
  // The item is stored and the next state is set: what is left is to get out.
  out_->open("if (" + level.flow + " == krait::Flow::kUser) {");
  if (Level* outer = leaveHandlers(false)) {
    outer->yields = true;
    outer->states.insert(outer->states.end(), level.states.begin(), level.states.end());
    line("return krait::Flow::kUser;");
  } else {
    line("return true;");
  }
  out_->close();
}

void FunctionEmitter::emitHandlers(const Inst& inst) {
  const Block& otherwise = inst.regions[2];
  if ((inst.index & kHasHandler) == 0) {
    emitBlock(inst.regions[0]);
    emitBlock(otherwise);
    return;
  }
  const bool resumable = isGeneratorBody() && hasYield(inst.regions[0]);
  const std::string caught = freshLocal("caught", "krait::Exception*");
  line(declareText("krait::Exception*", caught) + " = nullptr;");
  // A handler or an `else` with yields is entered again by a jump, which needs the flow in a variable.
  const Level level =
      emitGuard(caught, "", resumable, !evidentlyEnds(inst.regions[0]), [&] { emitBlock(inst.regions[0]); });
  if (level.asks_flow) {
    out_->close("});");
    emitYieldOut(level);
    out_->open("if (" + level.flow + " == krait::Flow::kRaised) {");
  } else {
    out_->close("}) == krait::Flow::kRaised) {");
    out_->indent();
  }
  emitHandler(inst, caught);
  if (otherwise.empty()) {
    out_->close();
  } else if (level.asks_flow) {
    out_->between("} else if (" + level.flow + " == krait::Flow::kNext) {");
    emitBlock(otherwise);
    out_->close();
  } else {
    out_->between("} else {");
    emitBlock(otherwise);
    out_->close();
  }
  if (level.asks_flow) emitWaysOut(level);
}

void FunctionEmitter::emitHandler(const Inst& inst, const std::string& caught) {
  const Block& handler = inst.regions[1];
  const std::string previous = freshLocal("previous", "krait::Exception*");
  Level level;
  level.kind = Level::Kind::Handler;
  level.variable = previous;
  level.caught = caught;
  levels_.push_back(std::move(level));
  Writer inner(out_->depth());
  Writer* outer = out_;
  out_ = &inner;
  emitBlock(handler);
  if (!ir::endsControl(handler)) {
    levels_.back().used = true;
    line("krait::endHandling(" + previous + ");");
  }
  out_ = outer;
  const std::string keep = levels_.back().used ? declareText("krait::Exception*", previous) + " = " : "";
  levels_.pop_back();
  line(keep + "krait::beginHandling(" + caught + ");");
  out_->raw(inner.text());
}

void FunctionEmitter::emitFinally(const Inst& inst) {
  const Block& last = inst.regions[3];
  const std::string caught = freshLocal("pending", "krait::Exception*");
  const std::string flow = freshLocal("flow", "krait::Flow");
  line(declareText("krait::Exception*", caught) + " = nullptr;");
  const bool resumable = isGeneratorBody() && (hasYield(inst.regions[0]) || hasYield(inst.regions[1]) ||
                                               hasYield(inst.regions[2]));
  const Level level = emitGuard(caught, flow, resumable, true, [&] { emitHandlers(inst); });
  out_->close("});");
  if (ir::endsControl(last)) line("static_cast<void>(" + flow + ");");
  emitYieldOut(level);
  // While the last statements run, the exception on its way is the context of whatever they raise.
  const bool plain = !ir::effectsOf(context_.program, function_, last).raises && !hasYield(last);
  std::string previous;
  if (!plain && !leavesEarly(last)) {
    line("if (" + caught + " != nullptr) krait::beginHandling(" + caught + ");");
  } else if (!plain) {
    previous = freshLocal("previous", "krait::Exception*");
    line(declareText("krait::Exception*", previous) + " = nullptr;");
    line("if (" + caught + " != nullptr) " + previous + " = krait::beginHandling(" + caught + ");");
    Level handling;
    handling.kind = Level::Kind::Handler;
    handling.variable = previous;
    handling.caught = caught;
    handling.conditional = true;
    levels_.push_back(std::move(handling));
  }
  emitBlock(last);
  if (!previous.empty()) levels_.pop_back();
  if (ir::endsControl(last)) return;  // it decides where to go, however the body ended
  // Raised again as it was, not as a new exception with a context of its own.
  out_->open("if (" + caught + " != nullptr) {");
  if (plain) line("krait::beginHandling(" + caught + ");");
  line("krait::reraise();");
  out_->close();
  emitWaysOut(level);
}

void FunctionEmitter::endHandler(Level& level) {
  const std::string guard = level.conditional ? "if (" + level.caught + " != nullptr) " : "";
  level.used = true;
  line(guard + "krait::endHandling(" + level.variable + ");");
}

// Ends the handlers between here and what is left; says through which guard the way leads, if through any.
auto FunctionEmitter::leaveHandlers(bool for_loop) -> Level* {
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    if (level->kind == Level::Kind::Handler) endHandler(*level);
    if (level->kind == Level::Kind::Guard || (for_loop && level->kind == Level::Kind::Loop)) return &*level;
  }
  return nullptr;
}

void FunctionEmitter::emitBreak() {
  writeAllDown();
  Level* level = leaveHandlers(true);
  KRAIT_CHECK(level != nullptr, "`break` outside of a loop");
  if (level->kind == Level::Kind::Guard) {
    level->breaks = true;
    line("return krait::Flow::kBreak;");
    return;
  }
  if (!level->variable.empty()) line(level->variable + " = true;");
  line("break;");
}

void FunctionEmitter::emitContinue() {
  writeAllDown();
  Level* level = leaveHandlers(true);
  KRAIT_CHECK(level != nullptr, "`continue` outside of a loop");
  if (level->kind == Level::Kind::Guard) {
    level->continues = true;
    line("return krait::Flow::kContinue;");
    return;
  }
  line("continue;");
}

// A part of the body that ends early by a jump to what follows it.
void FunctionEmitter::emitWithin(const Inst& inst) {
  writeAllDown();
  Level level;
  level.kind = Level::Kind::Within;
  level.number = inst.index;
  level.variable = scope_.unique("end");
  levels_.push_back(std::move(level));
  out_->open("{");
  emitBlock(inst.regions[0]);
  out_->close();
  if (levels_.back().used) out_->label(levels_.back().variable + ":;");
  levels_.pop_back();
}

void FunctionEmitter::emitLeave(int32_t number) {
  writeAllDown();
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    if (level->kind == Level::Kind::Handler) endHandler(*level);
    if (level->kind == Level::Kind::Guard) {
      level->leaves.insert(number);
      return line("return krait::flowOf(" + std::to_string(number) + ");");
    }
    if (level->kind != Level::Kind::Within || level->number != number) continue;
    level->used = true;
    return line("goto " + level->variable + ";");
  }
  KRAIT_UNREACHABLE("`leave` outside of what it leaves");
}

// `value` is an expression, or empty. `saved`: it is in the result variable already.
void FunctionEmitter::leaveByReturn(const std::string& value, bool saved) {
  const bool handles = std::any_of(levels_.begin(), levels_.end(),
                                   [](const Level& level) { return level.kind == Level::Kind::Handler; });
  const bool guarded = std::any_of(levels_.begin(), levels_.end(),
                                   [](const Level& level) { return level.kind == Level::Kind::Guard; });
  std::string text = value;
  if (function_.suspends()) {
    // What the generator returns is kept in it: the caller finds it in StopIteration.
    if (!saved && !value.empty()) line("result = " + value + ";");
    text = "false";
  } else if (!value.empty() && !saved && guarded) {
    line(result_name_ + " = " + value + ";");
    text = result_name_;
  } else if (!value.empty() && !saved && handles) {
    const std::string kept = scope_.unique("returned");
    line(context_.types.spell(function_.result) + " " + kept + " = " + value + ";");
    text = kept;
  }
  if (Level* level = leaveHandlers(false)) {
    level->returns = true;
    line("return krait::Flow::kReturn;");
    return;
  }
  if (function_.suspends()) return line("return finish();");
  // At the end of the body there is nothing to leave.
  const bool last = block_ == &function_.body && levels_.empty();
  if (text.empty() && last) return;
  line(text.empty() ? "return;" : "return " + text + ";");
}

}  // namespace krait::codegen
