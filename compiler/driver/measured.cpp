// Building for a report.
#include "compiler/driver/measured.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "compiler/driver/build.h"

namespace krait::driver {

using diagnostics::Code;

auto loadImage(Session& session, const Board& board, const std::string& path)
    -> std::unique_ptr<report::Image> {
  std::optional<report::RamRange> ram;
  if (const MemoryRegion* region = board.region("RAM")) {
    ram = report::RamRange{region->origin, region->origin + region->length};
  }
  std::string error;
  auto image = report::Image::load(path, ram, error);
  if (image == nullptr) session.report(Code::CannotReadImage, {path, error});
  return image;
}

auto buildMeasured(Session& session, const Board& board, const std::string& file, bool explained)
    -> std::optional<MeasuredProgram> {
  MeasuredProgram program;
  program.compilation.explained = explained;
  if (!analyseProgram(session, board, file, program.compilation)) return std::nullopt;
  optimizeProgram(session, board, program.compilation);
  const auto request = requestFor(session, board, file, program.compilation, session.options.emulated);
  if (!request) return std::nullopt;
  const auto elf = buildProgram(session, board, *request);
  if (!elf) return std::nullopt;
  program.image = loadImage(session, board, elf->string());
  if (program.image == nullptr) return std::nullopt;
  program.image->loadMap(mapOf(*elf).string());
  program.lines = std::make_unique<report::ProgramLines>(*program.compilation.graph);
  for (const codegen::EmittedFile& emitted : emitWithLines(session, board, program.compilation)) {
    program.lines->addFile(emitted.path, emitted.text);
  }
  return program;
}

auto stackMachine(const Session& session, const Board& board) -> report::StackMachine {
  report::StackMachine machine{.runtime = session.installation.runtime.string()};
  if (const MemoryRegion* ram = board.region("RAM")) machine.ram = ram->length;
  if (board.word_bits == 16) return machine;
  const auto& flags = board.toolchain.cpu_flags;
  const bool has_fpu = std::any_of(flags.begin(), flags.end(),
                                   [](const std::string& flag) { return flag.starts_with("-mfpu="); });
  machine.entry_bytes = (has_fpu ? 27 : 9) * uint64_t{4};
  return machine;
}

auto sourceRoots(const Session& session) -> report::SourceRoots {
  const Installation& installation = session.installation;
  return {installation.runtime.string(), installation.stdlib.string(), installation.targets.string()};
}

auto outputTakesColor(const Session& session) -> bool {
  if (session.options.color != ColorMode::Auto) return session.options.color == ColorMode::Always;
  return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
}

auto titleOf(const std::string& file) -> std::string {
  return std::filesystem::path(file).filename().string();
}

}  // namespace krait::driver
