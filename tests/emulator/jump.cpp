// setjmp and longjmp come from the C library and bring nothing else along.
#include <setjmp.h>

#include "expect.hpp"

static jmp_buf frame;

[[gnu::noinline]] static void leap(int level) {
  if (level < 0) return;
  if (level == 0) longjmp(frame, 5);
  leap(level - 1);
  print("never\n");
}

extern "C" int krait_main() {
  int status = setjmp(frame);
  if (status == 0) leap(3);
  expect(status == 5, "longjmp hands over its value", static_cast<uint32_t>(status));
  print(failures == 0 ? "ok\n" : "failed\n");
  return failures;
}
