// build, run, check, targets, emit-ir.
#include "compiler/driver/commands.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/build.h"
#include "compiler/driver/emulator.h"
#include "compiler/driver/heap_run.h"
#include "compiler/driver/pipeline.h"

namespace krait::driver {

using diagnostics::Severity;
using Json = nlohmann::ordered_json;

auto runBuild(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  const std::string& file = session.options.file();
  const std::string output =
      session.options.output.empty() ? defaultOutput(*board, file) : session.options.output;
  if (!checkOutput(session, *board, output)) return session.finish();
  const auto elf = compileAndLink(session, *board, file, false);
  if (elf) writeImage(session, *board, *elf, output);
  return session.finish();
}

auto runRun(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  if (!board->isHost() && !session.options.arguments.empty()) {
    session.report(diagnostics::Code::OnlyOnHost, {"giving arguments to the program"});
    return session.finish();
  }
  if (session.options.profile != 0 || session.options.leaks) return runWithProfile(session, *board);
  const auto elf = compileAndLink(session, *board, session.options.file(), true);
  const int status = session.finish();
  return elf && status == kSuccess ? runProgram(session, *board, *elf) : status;
}

auto runCheck(Session& session) -> int {
  const auto board = findBoard(session);
  if (board) {
    Compilation compilation;
    analyseProgram(session, *board, session.options.file(), compilation);
  }
  const size_t errors = session.diagnostics.countOf(Severity::Error);
  const size_t warnings = session.diagnostics.countOf(Severity::Warning);
  if (session.options.json) {
    const std::string text = diagnostics::renderJson(session.diagnostics, session.sources);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return errors != 0 || (session.options.strict && warnings != 0) ? kProblems : kSuccess;
  }
  const int status = session.finish();
  const auto count = [](size_t number, const char* what) {
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
  };
  std::printf("%s, %s\n", count(errors, "error").c_str(), count(warnings, "warning").c_str());
  return status;
}

namespace {

auto memoryText(const Board& board, std::string_view name) -> std::string {
  const MemoryRegion* region = board.region(name);
  if (region == nullptr) return "";
  const uint64_t kilobytes = region->length / 1024;
  if (kilobytes >= 1024 && kilobytes % 1024 == 0) return std::to_string(kilobytes / 1024) + " MB";
  const uint64_t tenths = region->length * 10 / 1024 % 10;
  return std::to_string(kilobytes) + (tenths != 0 ? "." + std::to_string(tenths) : "") + " KB";
}

auto boardJson(const Board& board) -> Json {
  Json entry{{"name", board.name}, {"description", board.description}, {"cpu", board.cpu}};
  if (board.region("FLASH") != nullptr) entry["flash"] = board.region("FLASH")->length;
  if (board.region("RAM") != nullptr) entry["ram"] = board.region("RAM")->length;
  entry["float_bits"] = board.float_bits;
  entry["int"] = board.int_model;
  entry["formats"] = board.image_formats;
  entry["emulator"] = board.emulator.kind;
  return entry;
}

}  // namespace

auto runTargets(Session& session) -> int {
  Json list = Json::array();
  if (!session.options.json) {
    std::printf("%-17s%-13s%9s%9s %6s  %-10s%s\n", "target", "core", "flash", "RAM", "float", "emulator",
                "board");
  }
  for (const std::string& name : boardNames(session.installation)) {
    BoardError error;
    const auto board = loadBoard(session.installation, name, error);
    if (!board) {
      session.report(diagnostics::Code::BrokenBoard, {error.file, error.text});
    } else if (session.options.json) {
      list.push_back(boardJson(*board));
    } else {
      const std::string& kind = board->emulator.kind;
      std::printf("%-17s%-13s%9s%9s %6d  %-10s%s\n", board->name.c_str(), board->cpu.c_str(),
                  memoryText(*board, "FLASH").c_str(), memoryText(*board, "RAM").c_str(), board->float_bits,
                  kind == "none" ? "-" : kind.c_str(), board->description.c_str());
    }
  }
  if (session.options.json) std::printf("%s\n", list.dump(2).c_str());
  return session.finish();
}

auto runEmitIr(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  Compilation compilation;
  const std::string& file = session.options.file();
  std::string text;
  if (!session.options.typed) {
    if (loadProgram(session, *board, file, compilation)) text = ir::printProgram(*compilation.untyped);
  } else if (analyseProgram(session, *board, file, compilation)) {
    optimizeProgram(session, *board, compilation);
    text = ir::printProgram(*compilation.typed.program);
  }
  std::fwrite(text.data(), 1, text.size(), stdout);
  return session.finish();
}

}  // namespace krait::driver
