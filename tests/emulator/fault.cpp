// An undefined instruction is reported with its address.
#include "expect.hpp"

extern "C" int krait_main() {
  print("before\n");
  asm volatile(".global test_fault_here\ntest_fault_here: udf #1");
  print("after\n");
  return 0;
}
