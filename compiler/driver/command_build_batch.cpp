// krait build-batch FILES... -t TARGET -o DIR: many programs at once, for our own tests.
//
// Writes DIR/batch.json, one object a file, in order: {"file", "status", "output", "run"}. Programs are
// compiled beside each other, one a core, against one runtime.
#include <atomic>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <system_error>
#include <thread>

#include "compiler/driver/build.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/emulator.h"
#include "compiler/driver/runtime_library.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;
using Json = nlohmann::ordered_json;

namespace {

/// The program's entry in the list. Its image is copied: entries of the cache come and go.
auto buildOne(const Session& batch, const Board& board, const std::string& file, const fs::path& image)
    -> Json {
  Session session(batch.options, batch.installation);
  auto elf = compileAndLink(session, board, file, true);
  Words command;
  if (elf) {
    std::error_code error;
    fs::copy_file(*elf, image, fs::copy_options::overwrite_existing, error);
    if (error) session.report(Code::CannotWriteFile, {image.string(), error.message()});
    command = runCommand(session, board, fs::absolute(image)).value_or(Words{});
  }
  const bool failed = session.diagnostics.hasErrors();
  return {{"file", file},
          {"status", failed ? kProblems : kSuccess},
          {"output", session.rendered(false)},
          {"run", command}};
}

}  // namespace

auto runBuildBatch(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  const Options& options = session.options;
  // Once for all, or every program would wait for the first.
  if (!checkToolchain(session, *board) ||
      !prepareRuntime(session, *board, buildFlags(session, *board, true))) {
    return session.finish();
  }
  const fs::path folder = options.output;
  std::error_code error;
  fs::create_directories(folder, error);
  std::vector<Json> entries(options.files.size());
  std::atomic<size_t> next = 0;
  const auto work = [&] {
    for (size_t index = next++; index < entries.size(); index = next++) {
      const fs::path image = folder / (std::to_string(index) + ".elf");
      entries[index] = buildOne(session, *board, options.files[index], image);
    }
  };
  std::vector<std::thread> others;
  for (unsigned index = 1; index < std::thread::hardware_concurrency(); ++index) others.emplace_back(work);
  work();
  for (std::thread& thread : others) thread.join();
  const std::string text = Json(entries).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  if (!writeAtomically(folder / "batch.json", text)) {
    session.report(Code::CannotWriteFile, {(folder / "batch.json").string(), std::strerror(errno)});
  }
  return session.finish();
}

}  // namespace krait::driver
