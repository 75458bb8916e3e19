// krait: the compiler's executable.
#include <pthread.h>
#include <unistd.h>

#include <csignal>

#include "compiler/base/check.h"
#include "compiler/driver/command_line.h"

namespace {

/// A crash is our fault and is reported as such, with the place in the program that was being compiled.
[[maybe_unused]] void reportCrash(int) {
  // The report itself may hang on what was locked when we crashed.
  alarm(2);
  krait::base::failCheck("no crash", "the compiler crashed", __FILE__, __LINE__);
}

[[maybe_unused]] void catchCrashes() {
  // Deep recursion leaves no room on the ordinary stack.
  static char stack[1 << 16];
  const stack_t alternate{.ss_sp = stack, .ss_flags = 0, .ss_size = sizeof stack};
  sigaltstack(&alternate, nullptr);
  struct sigaction action{};
  action.sa_handler = reportCrash;
  action.sa_flags = SA_ONSTACK | static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) sigaction(signal, &action, nullptr);
}

// Every stage walks trees by recursion, and a program may be as deep as CPython takes it: an `if` of 2,000 arms, a sum of
// 2,000 terms. So the compiler runs on a stack of its own; memory is taken only as far as it is used.
constexpr size_t kStackSize = size_t{1} << 30;

struct CommandLine {
  int count;
  char** arguments;
  int status = 1;
};

auto runOnThisStack(void* data) -> void* {
  auto& line = *static_cast<CommandLine*>(data);
#ifndef __SANITIZE_ADDRESS__
  catchCrashes();  // ASan has more to say of a crash
#endif
  line.status = krait::driver::runCommandLine(line.count, line.arguments);
  return nullptr;
}

}  // namespace

int main(int argument_count, char** arguments) {
  CommandLine line{argument_count, arguments};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_t thread;
  const bool is_deep = pthread_attr_setstacksize(&attributes, kStackSize) == 0 &&
                       pthread_create(&thread, &attributes, runOnThisStack, &line) == 0;
  if (is_deep) {
    // What asks the compiler to stop is for the thread that works, which may have decided how to end (driver/cleanup.h).
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    pthread_join(thread, nullptr);
  } else {
    runOnThisStack(&line);  // where there is not so much address space, on what there is
  }
  return line.status;
}
