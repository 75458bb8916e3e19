// krait: the compiler's executable.
#include "compiler/driver/command_line.h"

int main(int argument_count, char** arguments) {
  return krait::driver::runCommandLine(argument_count, arguments);
}
