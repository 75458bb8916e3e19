// krait: the compiler's executable.
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

}  // namespace

int main(int argument_count, char** arguments) {
#ifndef __SANITIZE_ADDRESS__
  catchCrashes();  // ASan has more to say of a crash
#endif
  return krait::driver::runCommandLine(argument_count, arguments);
}
