// What must not be left behind.
//
// The signals are blocked everywhere and taken by one thread that may call what it likes: handlers could not
// walk folders. The lists are shared with that thread.
#include "compiler/driver/cleanup.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

namespace krait::driver {

namespace fs = std::filesystem;

namespace {

std::mutex lists_mutex;
std::vector<pid_t> running;
std::vector<fs::path> temporary;
std::optional<termios> terminal;

void restoreTerminal() {
  // From the background this would stop us, and the terminal is somebody else's then.
  if (terminal && tcgetpgrp(STDIN_FILENO) == getpgrp()) tcsetattr(STDIN_FILENO, TCSANOW, &*terminal);
}

void forget(const fs::path& path) {
  const std::lock_guard lock(lists_mutex);
  std::erase(temporary, path);
}

void remember(const fs::path& path) {
  const std::lock_guard lock(lists_mutex);
  temporary.push_back(path);
}

[[noreturn]] void endBySignal(sigset_t signals) {
  int signal = 0;
  sigwait(&signals, &signal);
  lists_mutex.lock();
  for (const pid_t process : running) {
    // Emulators lead a group of their own; compilers are in ours and are asked one by one.
    kill(-process, SIGKILL);
    kill(process, SIGKILL);
  }
  restoreTerminal();
  std::error_code ignored;
  for (const fs::path& path : temporary) fs::remove_all(path, ignored);
  _exit(128 + signal);
}

}  // namespace

void watchSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread([signals] { endBySignal(signals); }).detach();
}

Running::Running(pid_t process) : process_(process) {
  const std::lock_guard lock(lists_mutex);
  running.push_back(process);
}

Running::~Running() {
  const std::lock_guard lock(lists_mutex);
  std::erase(running, process_);
}

TerminalSettings::TerminalSettings() {
  termios settings{};
  if (tcgetattr(STDIN_FILENO, &settings) != 0) return;
  const std::lock_guard lock(lists_mutex);
  terminal = settings;
}

TerminalSettings::~TerminalSettings() {
  const std::lock_guard lock(lists_mutex);
  restoreTerminal();
  terminal.reset();
}

TemporaryFolder::TemporaryFolder(const fs::path& parent, const std::string& prefix) {
  std::string pattern = (parent / (prefix + "-XXXXXX")).string();
  if (mkdtemp(pattern.data()) == nullptr) return;
  path_ = pattern;
  remember(path_);
}

TemporaryFolder::~TemporaryFolder() {
  if (path_.empty()) return;
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  forget(path_);
}

void TemporaryFolder::release() {
  forget(path_);
  path_.clear();
}

namespace {

auto writeAll(int descriptor, std::string_view contents) -> bool {
  while (!contents.empty()) {
    const ssize_t count = write(descriptor, contents.data(), contents.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    contents.remove_prefix(static_cast<size_t>(count));
  }
  return true;
}

/// Devices and pipes are written to; a file in their place would replace them.
auto writeInto(const fs::path& path, std::string_view contents) -> bool {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool good = writeAll(descriptor, contents);
  const int reason = errno;
  const bool closed = close(descriptor) == 0;
  if (!good) errno = reason;
  return good && closed;
}

}  // namespace

auto writeAtomically(const fs::path& name, std::string_view contents, bool executable) -> bool {
  std::error_code error;
  const fs::file_status status = fs::status(name, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) return writeInto(name, contents);
  // A link stays one: what it leads to is replaced.
  const fs::path path = fs::is_symlink(fs::symlink_status(name, error)) && fs::exists(status)
                            ? fs::canonical(name, error)
                            : name;
  std::string partial = path.string() + ".XXXXXX";
  const int descriptor = mkostemp(partial.data(), O_CLOEXEC);
  if (descriptor < 0) return false;
  remember(partial);
  bool good = writeAll(descriptor, contents);
  // mkostemp makes files for us alone; what we write is as any other file.
  const mode_t mask = umask(0);
  umask(mask);
  good = good && fchmod(descriptor, (executable ? 0777 : 0666) & ~mask) == 0;
  good = close(descriptor) == 0 && good;
  good = good && rename(partial.c_str(), path.c_str()) == 0;
  const int reason = errno;
  if (!good) unlink(partial.c_str());
  forget(partial);
  errno = reason;
  return good;
}

}  // namespace krait::driver
