// Marks: what emitted code leaves behind for the report of an exception, before whatever may raise.
//
//     trace.at(12);           // --traceback=full: a row of the program's places, in the function's frame
//     krait::location(12);    // --traceback=line: the line, of `raise` only
//
// A mark stands before the statement or, where an expression has several places that may raise, before each of them:
// then those are written down one by one. With lines alone only `raise` and `assert` say where they are: a mark before
// every index would cost each loop on a small chip more than the check of the index does.
#include "compiler/codegen/bound_header.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Op;

auto FunctionEmitter::hasMarks() const -> bool {
  return context_.options.traceback != Traceback::None && context_.options.sources != nullptr && !function_.is_word_copy;
}

// What says that `inst` is about to run; empty where that is said already, or where it cannot raise.
auto FunctionEmitter::markOf(const Inst& inst) -> std::string {
  if (!hasMarks() || !inst.range.isValid()) return "";
  const bool full = context_.options.traceback == Traceback::Full;
  const bool is_raise = inst.op == Op::Raise || inst.op == Op::RaiseUnbound;
  const ir::EffectSet effects = full ? ir::effectsOf(context_.program, function_, inst) : ir::EffectSet{};
  const bool raises = is_raise || (full && (inst.op == Op::Yield || effects.raises ||
                                            (context_.options.mark_allocations && effects.collects)));
  // What is on its way already comes from elsewhere.
  if (!raises || inst.op == Op::Reraise) return "";
  const base::SourceManager& sources = *context_.options.sources;
  const std::string& path = sources.path(inst.range.file);
  if (!context_.options.library.empty() && path.starts_with(context_.options.library)) return "";
  // What lies between the program and C++ is not the program's.
  if (isBoundHeader(context_.program, context_.program.modules[function_.module])) return "";
  std::string mark;
  if (!full) {
    mark = "krait::location(" + std::to_string(sources.position(inst.range).line) + ")";
  } else {
    if (trace_name_.empty()) trace_name_ = scope_.unique("trace");
    mark = trace_name_ + ".at(" + std::to_string(context_.sites.add(inst.range, function_.name)) + ")";
    is_marked_ = true;
  }
  if (mark == current_mark_) return "";
  return mark;
}

void FunctionEmitter::emitMark(const Inst& inst) {
  // A loop says itself where it is, at each turn.
  if (inst.op == Op::For) return;
  const std::string mark = markOf(inst);
  if (mark.empty()) return;
  // What waits and may raise belongs to another place.
  ir::EffectSet raising;
  raising.raises = true;
  settleAgainst(raising, {});
  if (context_.options.mark_allocations) settleAllocations();
  line(mark + ";");
  current_mark_ = mark;
}

void FunctionEmitter::openFrame(Writer& out) {
  if (!is_marked_) return;
  const std::string first =
      function_.suspends() ? "(" + std::to_string(context_.sites.add(function_.range, function_.name)) + ")" : "";
  out.line("krait::Frame " + trace_name_ + first + ";");
}

}  // namespace krait::codegen
