#include "compiler/driver/micropython.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <regex>

#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/process.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

constexpr const char* kFirmware = "/usr/share/firmware-microbit-micropython/firmware.hex";
// Its buffer for input has 64 bytes, and it takes them out between two bytecodes.
constexpr size_t kAtOnce = 16;
constexpr int kBetween = 12;  // milliseconds
constexpr int kLongest = 60000;

auto firmware() -> std::string {
  const char* chosen = std::getenv("KRAIT_MICROPYTHON");
  return chosen != nullptr && *chosen != 0 ? chosen : kFirmware;
}

/// A prompt in an emulator, driven as by hand.
class Prompt {
 public:
  explicit Prompt(const std::vector<std::string>& command) {
    int in[2], out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) return;
    child_ = fork();
    if (child_ == 0) {
      setsid();
      dup2(in[0], STDIN_FILENO);
      dup2(out[1], STDOUT_FILENO);
      const int nothing = open("/dev/null", O_WRONLY);
      dup2(nothing, STDERR_FILENO);
      std::vector<char*> arguments;
      for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
      arguments.push_back(nullptr);
      execvp(arguments[0], arguments.data());
      _exit(126);
    }
    close(in[0]);
    close(out[1]);
    in_ = in[1];
    out_ = out[0];
  }
  ~Prompt() {
    if (child_ <= 0) return;
    kill(-child_, SIGKILL);
    close(in_);
    close(out_);
    int status;
    waitpid(child_, &status, 0);
  }
  Prompt(const Prompt&) = delete;
  auto operator=(const Prompt&) -> Prompt& = delete;

  void type(const std::string& text) {
    for (size_t at = 0; at < text.size(); at += kAtOnce) {
      const std::string part = text.substr(at, kAtOnce);
      if (write(in_, part.data(), part.size()) < 0) return;
      poll(nullptr, 0, kBetween);
    }
  }

  /// What it says up to `mark`; nothing when that does not come in time.
  auto readUntil(const std::string& mark, int milliseconds) -> std::optional<std::string> {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    while (heard_.find(mark) == std::string::npos) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now())
              .count();
      pollfd stream{out_, POLLIN, 0};
      if (left <= 0 || poll(&stream, 1, static_cast<int>(left)) <= 0) return std::nullopt;
      char block[4096];
      const ssize_t count = read(out_, block, sizeof block);
      if (count <= 0) return std::nullopt;
      heard_.append(block, static_cast<size_t>(count));
    }
    const size_t at = heard_.find(mark) + mark.size();
    std::string result = heard_.substr(0, at);
    heard_.erase(0, at);
    return result;
  }

 private:
  pid_t child_ = -1;
  int in_ = -1;
  int out_ = -1;
  std::string heard_;
};

/// What a program prints at the raw prompt, and behind a byte 4 its error.
auto execute(Prompt& prompt, const std::string& program, int milliseconds)
    -> std::optional<std::pair<std::string, std::string>> {
  prompt.type(program + "\x04");
  if (!prompt.readUntil("OK", 5000)) return std::nullopt;
  auto output = prompt.readUntil("\x04", milliseconds);
  if (!output) return std::nullopt;
  auto error = prompt.readUntil("\x04>", 5000);
  if (!error) return std::nullopt;
  output->pop_back();
  error->resize(error->size() - 2);
  return std::pair(*output, *error);
}

auto freeHeap(Prompt& prompt) -> std::optional<uint64_t> {
  const auto said = execute(prompt, "import gc\ngc.collect()\nprint(gc.mem_free())\n", 5000);
  if (!said || said->first.empty()) return std::nullopt;
  return std::strtoull(said->first.c_str(), nullptr, 10);
}

auto withoutReturns(std::string text) -> std::string {
  std::erase(text, '\r');
  return text;
}

}  // namespace

auto hasMicroPython(Session& session, const Board& board) -> bool {
  if (board.name != "microbit") {
    session.report(Code::NoMicroPython, {board.name});
    return false;
  }
  std::error_code error;
  if (fs::exists(firmware(), error) && findProgram("qemu-system-arm")) return true;
  session.report(Code::MissingTool, {firmware(), "--against micropython"})
      .hint(Code::InstallPackage, {"firmware-microbit-micropython qemu-system-arm"});
  return false;
}

auto runMicroPython(Session& session, const Board& board, const std::string& file) -> report::MicroPythonRun {
  static_cast<void>(session);
  static_cast<void>(board);
  report::MicroPythonRun run;
  const auto source = readFile(file);
  if (!source) {
    run.problem = "cannot read " + file;
    return run;
  }
  Prompt prompt({"qemu-system-arm", "-M", "microbit", "-device", "loader,file=" + firmware(), "-serial",
                 "stdio", "-display", "none", "-monitor", "none"});
  const auto fails = [&](const std::string& why) {
    run.problem = why;
    return run;
  };
  if (!prompt.readUntil(">>> ", 20000)) return fails("its prompt does not come");
  // Raw: nothing is echoed, and a program ends with a byte 4.
  prompt.type("\r\x03");
  prompt.type("\x01");
  if (!prompt.readUntil("CTRL-B to exit\r\n>", 5000)) return fails("its raw prompt does not come");
  const auto version = execute(
      prompt, "import sys\nprint('MicroPython', '.'.join(str(n) for n in sys.implementation[1]))\n", 5000);
  if (version) run.version = withoutReturns(version->first);
  if (!run.version.empty() && run.version.back() == '\n') run.version.pop_back();
  const auto before = freeHeap(prompt);
  if (!before) return fails("it does not answer");
  run.free_before = *before;
  const auto said = execute(prompt, *source, kLongest);
  if (!said) return fails("the program did not come to its end");
  if (!said->second.empty()) {
    std::string error = withoutReturns(said->second);
    while (!error.empty() && error.back() == '\n') error.pop_back();
    run.problem = "the program ended with " +
                  error.substr(error.rfind('\n') == std::string::npos ? 0 : error.rfind('\n') + 1);
  }
  const auto after = freeHeap(prompt);
  if (!after) return fails("it does not answer any more");
  run.free_after = *after;
  run.used = run.free_before > run.free_after ? run.free_before - run.free_after : 0;
  return run;
}

}  // namespace krait::driver
