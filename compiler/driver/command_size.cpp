// krait size FILE -t TARGET
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "compiler/driver/cleanup.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/measured.h"
#include "compiler/report/size.h"

namespace krait::driver {

using diagnostics::Code;

namespace {

auto lengthOf(const Board& board, std::string_view name) -> uint64_t {
  const MemoryRegion* region = board.region(name);
  return region == nullptr ? 0 : region->length;
}

}  // namespace

auto runSize(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  const Options& options = session.options;
  std::unique_ptr<report::Image> old;
  if (!options.diff.empty()) {
    old = loadImage(session, *board, options.diff);
    if (old == nullptr) return session.finish();
  }
  const auto program = buildMeasured(session, *board, options.file());
  if (!program) return session.finish();
  report::SizeReport sizes = report::measureSize(*program->image, *program->lines, sourceRoots(session));
  sizes.program = titleOf(options.file());
  sizes.target = board->name;
  sizes.flash_length = lengthOf(*board, "FLASH");
  sizes.ram_length = lengthOf(*board, "RAM");
  if (!board->isHost()) sizes.stack = board->stack_reserve;
  std::optional<report::SizeDiff> diff;
  if (old != nullptr) {
    diff = report::compareSizes(*old, *program->image);
    diff->old_path = options.diff;
  }
  if (!options.html.empty()) {
    if (!writeAtomically(options.html, report::sizeHtml(sizes))) {
      session.report(Code::CannotWriteFile, {options.html, std::strerror(errno)});
    }
    return session.finish();
  }
  const report::TextStyle style{.color = outputTakesColor(session)};
  const std::string text = options.json ? report::sizeJson(sizes, diff ? &*diff : nullptr)
                           : diff       ? report::diffText(sizes, *diff, style)
                                        : report::sizeText(sizes, style);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return session.finish();
}

}  // namespace krait::driver
