// krait stack FILE -t TARGET
#include <cstdio>

#include "compiler/driver/commands.h"
#include "compiler/driver/measured.h"
#include "compiler/driver/stack_size.h"
#include "compiler/report/stack.h"

namespace krait::driver {

using diagnostics::Code;

namespace {

/// A program whose variables and stack exceed the RAM, for certain, is an error: the numbers are printed all the same.
void checkRoom(Session& session, const report::StackReport& report) {
  const uint64_t depth = report.depth + report.interrupt;
  if (report.ram_length == 0 || report.ram + depth <= report.ram_length) return;
  const uint64_t excess = report.ram + depth - report.ram_length;
  auto& problem =
      session.report(Code::StackDoesNotFit, {report.target, report.ram, depth, report.ram_length, excess});
  problem.note(Code::DeepestStack, {}, {chainText(report)});
  problem.hint(Code::LessStack);
}

}  // namespace

auto runStack(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  if (board->isHost()) {
    session.report(Code::OnlyOnBoards, {"krait stack", board->name});
    return session.finish();
  }
  const auto program = buildMeasured(session, *board, session.options.file());
  if (!program) return session.finish();
  auto measured = report::measureStack(*program->image, program->lines.get(), stackMachine(session, *board));
  if (!measured) {
    session.report(Code::OnlyOnBoards, {"krait stack", board->name});
    return session.finish();
  }
  measured->program = titleOf(session.options.file());
  measured->target = board->name;
  measured->reserve = stackSizeFor(*board, *measured).bytes;
  measured->ram = program->image->ramSize();
  if (const MemoryRegion* ram = board->region("RAM")) measured->ram_length = ram->length;
  const report::TextStyle style{.color = outputTakesColor(session)};
  const std::string text =
      session.options.json ? report::stackJson(*measured) : report::stackText(*measured, style);
  std::fwrite(text.data(), 1, text.size(), stdout);
  checkRoom(session, *measured);
  return session.finish();
}

}  // namespace krait::driver
