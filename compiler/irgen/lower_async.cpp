// `await`, `async for`. (`async with` is `with` whose methods are awaited: lower_try.cpp.)
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

auto Lowering::await(Operand awaitable, Range range) -> Operand { return emitValue(Op::Await, {awaitable}, range); }

// Each item is awaited; StopAsyncIteration ends the loop:
//
//     iterator = iterable.__aiter__()
//     while True:
//         try: item = await iterator.__anext__()
//         except StopAsyncIteration: ended = True
//         if ended: break
//         target = item
//         body
//     if ended: otherwise
void Lowering::emitAsyncFor(Operand iterable, const frontend::Expr& target, Range range,
                            const std::function<void()>& body, const std::function<void()>& otherwise) {
  const auto iterator = hiddenLocal(".iterator", range);
  const auto item = hiddenLocal(".item", target.range);
  const auto ended = hiddenLocal(".ended", range);
  // Marked: what is missing is a TypeError here.
  const auto step = [&](Operand object, const char* method) {
    const Operand value = callMethod(object, method, {}, range);
    if (!block_->empty() && block_->insts.back()->result == value) block_->insts.back()->index = 1;
    return value;
  };
  setLocal(iterator, step(iterable, "__aiter__"), range);
  setLocal(ended, boolean(false), range);
  auto& loop = emit(Op::While, {}, range);
  inBlock(loop.regions[0], [&] { emit(Op::Result, {boolean(true)}, range); });
  loops_.push_back(handler_names_.size());
  inBlock(loop.regions[1], [&] {
    auto& attempt = emit(Op::Try, {}, range);
    attempt.index = 1;
    inBlock(attempt.regions[0], [&] {
      const Operand next = step(getLocal(iterator, range), "__anext__");
      setLocal(item, await(next, range), range);
    });
    inBlock(attempt.regions[1], [&] {
      const Operand caught = emitValue(Op::CaughtException, {}, range);
      const Operand matches = emitValue(Op::ExceptionMatches, {caught, builtin("StopAsyncIteration")}, range);
      emitIf(
          matches, range, [&] { setLocal(ended, boolean(true), range); }, [&] { emit(Op::Reraise, {}, range); });
    });
    emitIf(getLocal(ended, range), range, [&] { emit(Op::Break, {}, range); });
    assign(target, getLocal(item, target.range), target.range);
    body();
  });
  loops_.pop_back();
  if (otherwise) emitIf(getLocal(ended, range), range, otherwise);
}

// `await anext(iterator, default)`.
auto Lowering::awaitNext(const frontend::Call& call) -> Operand {
  const Range range = call.range;
  const auto iterator = hiddenLocal(".iterator", range), other = hiddenLocal(".default", range), item = hiddenLocal(".item", range);
  setLocal(iterator, lower(*call.args[0]), range);
  setLocal(other, lower(*call.args[1]), range);
  auto& attempt = emit(Op::Try, {}, range);
  attempt.index = 1;
  inBlock(attempt.regions[0], [&] { setLocal(item, await(callMethod(getLocal(iterator, range), "__anext__", {}, range), range), range); });
  inBlock(attempt.regions[1], [&] {
    const Operand caught = emitValue(Op::CaughtException, {}, range);
    const Operand matches = emitValue(Op::ExceptionMatches, {caught, builtin("StopAsyncIteration")}, range);
    emitIf(
        matches, range, [&] { setLocal(item, getLocal(other, range), range); }, [&] { emit(Op::Reraise, {}, range); });
  });
  return getLocal(item, range);
}

void Lowering::lowerAsyncFor(const frontend::AsyncFor& statement) {
  const Operand iterable = lower(*statement.iter);
  emitAsyncFor(
      iterable, *statement.target, statement.range, [&] { lowerBody(statement.body); },
      [&] { lowerBody(statement.orelse); });
}

}  // namespace krait::irgen
