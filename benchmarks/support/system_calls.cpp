// What newlib's malloc asks of a system, for twins on the bare device: the board's heap region, and nothing else.
#ifdef __arm__
#include <stddef.h>

extern "C" {
extern char __krait_heap_start[];
extern char __krait_heap_end[];

void* _sbrk(ptrdiff_t bytes) {
  static char* top = __krait_heap_start;
  if (bytes > __krait_heap_end - top) return reinterpret_cast<void*>(-1);
  char* old = top;
  top += bytes;
  return old;
}
[[noreturn]] void _exit(int) {
  for (;;) {
  }
}
int _kill(int, int) { return -1; }
int _getpid() { return 1; }
}
#endif
