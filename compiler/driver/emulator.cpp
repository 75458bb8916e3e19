// Running programs.
#include "compiler/driver/emulator.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <system_error>

#include "compiler/driver/process.h"
#include "compiler/driver/toolchain.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

void replaceAll(std::string& text, std::string_view what, const std::string& by) {
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

/// The runners that are built along with Krait need more than a program in PATH.
auto checkRunner(Session& session, const Board& board) -> bool {
  std::error_code error;
  const fs::path& folder = session.installation.emulators;
  if (board.emulator.kind == "simavr" && !fs::exists(folder / "krait-simavr", error)) {
    session.report(Code::MissingTool, {"krait-simavr", board.name})
        .hint(Code::BuildAgain, {"libsimavr-dev and libelf-dev"});
    return false;
  }
  if (board.emulator.kind == "rp2040js" && !fs::exists(folder / "node_modules" / "rp2040js", error)) {
    session.report(Code::MissingTool, {"rp2040js", board.name}).hint(Code::BuildAgain, {"npm"});
    return false;
  }
  return true;
}

/// Whether there is anything to read: a terminal, a pipe, a file. An emulator that is given nothing gets
/// nothing.
auto hasInput() -> bool {
  struct stat facts{};
  if (fstat(STDIN_FILENO, &facts) != 0) return false;
  return isatty(STDIN_FILENO) != 0 || S_ISFIFO(facts.st_mode) || S_ISREG(facts.st_mode);
}

}  // namespace

auto runCommand(Session& session, const Board& board, const fs::path& elf) -> std::optional<Words> {
  if (board.emulator.command.empty()) {
    session.report(Code::NoEmulator, {board.name});
    return std::nullopt;
  }
  Words command = board.emulator.command;
  for (std::string& word : command) {
    replaceAll(word, "{elf}", elf.string());
    replaceAll(word, "{emulators}", session.installation.emulators.string());
  }
  if (!checkRunner(session, board)) return std::nullopt;
  if (!findProgram(command.front())) {
    session.report(Code::MissingTool, {command.front(), board.name})
        .hint(Code::InstallPackage, {packageOf(command.front())});
    return std::nullopt;
  }
  return command;
}

auto runProgram(Session& session, const Board& board, const fs::path& elf) -> int {
  auto command = runCommand(session, board, elf);
  if (!command) return session.finish();
  if (board.isHost()) {
    command->insert(command->end(), session.options.arguments.begin(), session.options.arguments.end());
  }
  if (session.options.verbose) std::fprintf(stderr, "[run] %s\n", quotedCommand(*command).c_str());
  // sys.argv[0] is the script, as under CPython.
  if (board.isHost()) become(*command, session.options.file());
  return runAttached(*command, hasInput());
}

}  // namespace krait::driver
