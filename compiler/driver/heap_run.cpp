#include "compiler/driver/heap_run.h"

#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "compiler/driver/build.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/emulator.h"
#include "compiler/driver/measured.h"
#include "compiler/driver/process.h"
#include "compiler/report/image.h"

namespace krait::driver {

namespace fs = std::filesystem;

namespace {

/// "sensor.history" for `sensor::(anonymous namespace)::history`.
auto pythonName(const std::string& symbol) -> std::string {
  std::string name = report::demangled(symbol);
  for (const char* hidden : {"(anonymous namespace)::"}) {
    for (size_t at = name.find(hidden); at != std::string::npos; at = name.find(hidden))
      name.erase(at, std::string(hidden).size());
  }
  for (size_t at = name.find("::"); at != std::string::npos; at = name.find("::")) name.replace(at, 2, ".");
  return name;
}

/// Variables of the image by their address at run time.
auto variableNames(const report::Image& image) -> report::VariableNames {
  return [&image](uint64_t address, uint64_t heap_state) -> std::string {
    uint64_t linked = 0;
    for (const report::Symbol& symbol : image.symbols())
      if (!symbol.is_code && report::demangled(symbol.name) == "krait::heap::heap_state")
        linked = symbol.address;
    // Where RAM is linked at another address than it has (AVR), both have the offset.
    const uint64_t moved = linked == 0 ? 0 : heap_state - linked;
    const report::Symbol* symbol = image.symbolAt(address - moved);
    return symbol == nullptr ? std::string() : pythonName(symbol->name);
  };
}

}  // namespace

auto runProfiled(Session& session, const Board& board, const fs::path& elf, bool quiet, double seconds)
    -> std::optional<HeapRun> {
  auto command = runCommand(session, board, elf);
  if (!command) return std::nullopt;
  if (board.isHost())
    command->insert(command->end(), session.options.arguments.begin(), session.options.arguments.end());
  const auto image = loadImage(session, board, elf.string());
  if (image == nullptr) return std::nullopt;
  report::HeapProfileReader readers[2];
  HeapRun run;
  // Records come on one of the two, whichever errors take.
  const Watched watched = runWatched(*command, !quiet, seconds, [&](int stream, std::string_view text) {
    const std::string other = readers[stream - 1].take(text);
    if (quiet) {
      (stream == 1 ? run.output : run.errors) += other;
    } else {
      std::fwrite(other.data(), 1, other.size(), stream == 1 ? stdout : stderr);
      std::fflush(stream == 1 ? stdout : stderr);
    }
  });
  run.status = watched.status;
  run.ended_late = watched.ended_late;
  run.profile = readers[1].finish(variableNames(*image));
  report::HeapProfile of_output = readers[0].finish(variableNames(*image));
  if (of_output.allocations > run.profile.allocations || (of_output.is_whole && !run.profile.is_whole))
    run.profile = std::move(of_output);
  return run;
}

auto runCounted(Session& session, const Board& board, const fs::path& elf, double seconds)
    -> std::optional<CountedRun> {
  auto command = runCommand(session, board, elf);
  if (!command) return std::nullopt;
  std::error_code error;
  const TemporaryFolder folder(fs::temp_directory_path(error), "krait-count");
  const fs::path counts = folder.path() / "counts";
  const fs::path plugin = session.installation.emulators / "libkrait_qemu_count.so";
  bool counts_itself = false;
  if (board.emulator.kind == "qemu" && fs::exists(plugin, error)) {
    command->insert(command->end(), {"-plugin", plugin.string() + ",out=" + counts.string()});
  } else if (board.emulator.kind == "simavr" || board.emulator.kind == "rp2040js") {
    command->push_back("--statistics");
    counts_itself = true;
  }
  CountedRun run;
  std::string errors;
  const Watched watched = runWatched(*command, false, seconds, [&](int stream, std::string_view text) {
    (stream == 1 ? run.output : errors) += text;
  });
  run.status = watched.status;
  const std::string text = counts_itself ? errors : readFile(counts).value_or("");
  const size_t total = text.find("total ");
  const size_t number = total == std::string::npos ? total : text.find("instructions=", total);
  if (number != std::string::npos && !watched.ended_late)
    run.instructions = std::strtoull(text.c_str() + number + 13, nullptr, 10);
  return run;
}

auto runWithProfile(Session& session, const Board& board) -> int {
  Options options = session.options;
  options.profile = options.leaks ? 2 : 1;
  options.traceback = "full";
  Session own(options, session.installation);
  const auto elf = compileAndLink(own, board, options.file(), true);
  const int status = own.finish();
  if (!elf || status != kSuccess) return status;
  const auto run = runProfiled(own, board, *elf, false, 0);
  if (!run) return own.finish();
  const bool color = own.wantsColor();
  std::string text;
  if (session.options.profile != 0)
    text += report::heapProfileText(run->profile, titleOf(options.file()), board.name, color);
  if (session.options.leaks) text += (text.empty() ? "" : "\n") + report::heapLeaksText(run->profile, color);
  std::fwrite(text.data(), 1, text.size(), stderr);
  return run->status;
}

}  // namespace krait::driver
