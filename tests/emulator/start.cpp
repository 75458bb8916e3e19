// Start-up initialises static data, clears the rest, enables floating point, and leaves room for heap and
// stack.
#include "expect.hpp"

static uint32_t initialized[3] = {1, 0xdeadbeef, 3};
static uint8_t odd_bytes[3] = {7, 8, 9};
static uint32_t cleared[5];
static volatile float number = 1.5f;

#ifndef KRAIT_TEST_HOST
extern "C" uint8_t __krait_heap_start[], __krait_heap_end[], __krait_stack_limit[], __krait_stack_top[];

// As a number that the compiler knows nothing about.
static uintptr_t address(const void* pointer) {
  asm volatile("" : "+r"(pointer));
  return reinterpret_cast<uintptr_t>(pointer);
}
#endif

extern "C" int krait_main() {
  uint32_t sum = 0;
  for (volatile uint32_t& word : cleared) sum |= word;
  expect(sum == 0, ".bss is cleared", sum);
  volatile uint32_t* words = initialized;
  volatile uint8_t* bytes = odd_bytes;
  expect(words[0] == 1 && words[1] == 0xdeadbeef && words[2] == 3, ".data is copied", words[1]);
  expect(bytes[0] == 7 && bytes[1] == 8 && bytes[2] == 9, ".data is copied to its end", bytes[2]);
  number = number * 2.5f;
  expect(number == 3.75f, "floating point works", static_cast<uint32_t>(number * 100));

#ifndef KRAIT_TEST_HOST
  uint8_t here;
  uintptr_t stack = address(&here);
  uintptr_t heap_start = address(__krait_heap_start), heap_end = address(__krait_heap_end);
  uintptr_t stack_limit = address(__krait_stack_limit), stack_top = address(__krait_stack_top);
  expect(stack > stack_limit && stack < stack_top, "the stack is where it belongs", stack);
  expect(heap_start >= address(cleared + 5), "the heap lies above static data", heap_start);
  expect(heap_end > heap_start, "there is a heap", heap_end);
#ifdef __AVR__
  expect(heap_end == stack_limit, "the heap ends where the stack may end", heap_end);
#else
  expect(stack_top <= address(initialized), "the stack lies below everything, and faults where it ends", stack_top);
#endif
  auto* heap = reinterpret_cast<volatile uint8_t*>(heap_start);
  for (size_t i = 0; i < heap_end - heap_start; ++i) heap[i] = static_cast<uint8_t>(i);
  expect(heap[0] == 0 && heap[3] == 3, "the heap is memory", heap[3]);
#endif
  print(failures == 0 ? "ok\n" : "failed\n");
  return failures;
}
