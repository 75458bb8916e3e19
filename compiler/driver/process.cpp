// Running other programs.
#include "compiler/driver/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "compiler/driver/cleanup.h"

namespace krait::driver {
namespace {

/// What execv wants. The words must outlive it.
auto argumentsOf(const std::vector<std::string>& command) -> std::vector<char*> {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  return arguments;
}

auto waitFor(pid_t child) -> int {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// Signals that we watch for ourselves must not stay blocked in what we start.
void restoreSignals() {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] void execute(const std::vector<char*>& arguments) {
  execvp(arguments[0], arguments.data());
  _exit(errno == ENOENT ? 127 : 126);
}

auto readAll(int descriptor) -> std::string {
  std::string text;
  char block[4096];
  for (;;) {
    const ssize_t count = read(descriptor, block, sizeof block);
    if (count > 0) {
      text.append(block, static_cast<size_t>(count));
    } else if (count == 0 || errno != EINTR) {
      return text;
    }
  }
}

}  // namespace

auto quotedCommand(const std::vector<std::string>& command) -> std::string {
  std::string line;
  for (const std::string& word : command) {
    if (!line.empty()) line += ' ';
    if (!word.empty() && word.find_first_of(" \t\n'\"\\$`*?[]{}()<>|&;#~!") == std::string::npos) {
      line += word;
      continue;
    }
    line += '\'';
    for (const char c : word) line += c == '\'' ? std::string("'\\''") : std::string(1, c);
    line += '\'';
  }
  return line;
}

auto findProgram(const std::string& name) -> std::optional<std::string> {
  if (name.find('/') != std::string::npos) {
    return access(name.c_str(), X_OK) == 0 ? std::optional(name) : std::nullopt;
  }
  const char* path = std::getenv("PATH");
  std::string rest = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  while (!rest.empty()) {
    const size_t colon = rest.find(':');
    const std::string folder = rest.substr(0, colon);
    rest = colon == std::string::npos ? std::string() : rest.substr(colon + 1);
    std::string candidate = (folder.empty() ? std::string(".") : folder) + "/" + name;
    if (access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return std::nullopt;
}

auto runCollecting(const std::vector<std::string>& command, bool verbose, const std::string& folder)
    -> Finished {
  const auto start = std::chrono::steady_clock::now();
  const std::vector<char*> arguments = argumentsOf(command);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return {126, std::strerror(errno)};
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return {126, std::strerror(errno)};
  }
  if (child == 0) {
    restoreSignals();
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    if (!folder.empty() && chdir(folder.c_str()) != 0) _exit(126);
    execute(arguments);
  }
  close(ends[1]);
  const Running running(child);
  Finished finished;
  finished.output = readAll(ends[0]);
  close(ends[0]);
  finished.status = waitFor(child);
  if (verbose) {
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    std::fprintf(stderr, "[%5.2f s] %s\n", time.count(), quotedCommand(command).c_str());
  }
  return finished;
}

auto runAttached(const std::vector<std::string>& command, bool with_input) -> int {
  const std::vector<char*> arguments = argumentsOf(command);
  const TerminalSettings settings;
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child < 0) return 126;
  if (child == 0) {
    restoreSignals();
    // A group of its own can be ended as a whole. One that reads from the terminal has to stay in the
    // terminal's group.
    if (!with_input || isatty(STDIN_FILENO) == 0) setsid();
    if (!with_input) {
      const int nothing = open("/dev/null", O_RDONLY);
      dup2(nothing, STDIN_FILENO);
    }
    execute(arguments);
  }
  const Running running(child);
  const int status = waitFor(child);
  // Whatever it left running.
  kill(-child, SIGKILL);
  return status;
}

auto runWatched(const std::vector<std::string>& command, bool with_input, double seconds,
                const std::function<void(int stream, std::string_view text)>& take) -> Watched {
  const std::vector<char*> arguments = argumentsOf(command);
  const TerminalSettings settings;
  std::fflush(nullptr);
  int out[2], err[2];
  if (pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0) return {126, false};
  const pid_t child = fork();
  if (child < 0) return {126, false};
  if (child == 0) {
    restoreSignals();
    if (!with_input || isatty(STDIN_FILENO) == 0) setsid();
    if (!with_input) {
      const int nothing = open("/dev/null", O_RDONLY);
      dup2(nothing, STDIN_FILENO);
    }
    dup2(out[1], STDOUT_FILENO);
    dup2(err[1], STDERR_FILENO);
    execute(arguments);
  }
  close(out[1]);
  close(err[1]);
  const Running running(child);
  Watched watched;
  const auto start = std::chrono::steady_clock::now();
  pollfd streams[2] = {{out[0], POLLIN, 0}, {err[0], POLLIN, 0}};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    if (seconds > 0 && passed.count() > seconds && !watched.ended_late) {
      watched.ended_late = true;
      kill(-child, SIGKILL);
      kill(child, SIGKILL);
    }
    if (poll(streams, 2, 200) < 0 && errno != EINTR) break;
    for (int i = 0; i < 2; ++i) {
      if (streams[i].fd < 0 || streams[i].revents == 0) continue;
      char block[65536];
      const ssize_t count = read(streams[i].fd, block, sizeof block);
      if (count > 0) {
        take(i + 1, {block, static_cast<size_t>(count)});
      } else if (count == 0 || errno != EINTR) {
        close(streams[i].fd);
        streams[i].fd = -1;
      }
    }
  }
  watched.status = waitFor(child);
  kill(-child, SIGKILL);
  return watched;
}

void become(std::vector<std::string> command, const std::string& called_as) {
  std::fflush(nullptr);
  restoreSignals();
  const std::string program = command.front();
  command.front() = called_as;
  execvp(program.c_str(), argumentsOf(command).data());
  std::perror(program.c_str());
  _exit(126);
}

}  // namespace krait::driver
