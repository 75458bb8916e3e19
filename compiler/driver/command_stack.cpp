// krait stack FILE -t TARGET
#include <cstdio>

#include "compiler/driver/commands.h"
#include "compiler/driver/measured.h"
#include "compiler/report/stack.h"

namespace krait::driver {

using diagnostics::Code;

namespace {

/// What the processor saves when an interrupt comes. On Cortex-M eight words, with a floating-point unit 26, and a word to
/// align them. On AVR the return address, which is counted as that of any call.
auto interruptEntryBytes(const Board& board) -> uint64_t {
  if (board.word_bits == 16) return 0;
  for (const std::string& flag : board.toolchain.cpu_flags) {
    if (flag.starts_with("-mfpu=")) return 27 * 4;
  }
  return 9 * 4;
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
  auto measured = report::measureStack(*program->image, *program->lines, sourceRoots(session), interruptEntryBytes(*board));
  if (!measured) {
    session.report(Code::OnlyOnBoards, {"krait stack", board->name});
    return session.finish();
  }
  measured->program = titleOf(session.options.file());
  measured->target = board->name;
  measured->reserve = board->stack_reserve;
  measured->ram = program->image->ramSize();
  if (const MemoryRegion* ram = board->region("RAM")) measured->ram_length = ram->length;
  const report::TextStyle style{.color = outputTakesColor(session)};
  const std::string text = session.options.json ? report::stackJson(*measured) : report::stackText(*measured, style);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return session.finish();
}

}  // namespace krait::driver
