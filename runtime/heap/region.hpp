// Where the heap, the stack and the roots are. Private to the heap.
#pragma once

#include "krait/heap/heap.hpp"

#if KRAIT_HOST && !KRAIT_EMBEDDED

#include <sys/mman.h>

extern "C" {
extern void* __libc_stack_end;
extern char __start_krait_roots[] __attribute__((weak));
extern char __stop_krait_roots[] __attribute__((weak));
}

namespace krait::heap {

inline void region(uint8_t*& begin, uint8_t*& end) {
  void* memory = mmap(nullptr, KRAIT_HEAP_BYTES, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  begin = static_cast<uint8_t*>(memory);
  end = begin + (memory == MAP_FAILED ? 0 : KRAIT_HEAP_BYTES);
}

template <typename Scan>
inline void forEachRootRange(Scan scan) {
  scan(__start_krait_roots, __stop_krait_roots);
}

inline const char* stackTop() { return static_cast<const char*>(__libc_stack_end); }
constexpr size_t kStackStep = sizeof(void*);

}  // namespace krait::heap

#elif KRAIT_EMBEDDED

#if KRAIT_HOST
#include <sys/mman.h>
#endif
#include "krait/heap/roots.hpp"

namespace krait::heap {

inline void region(uint8_t*& begin, uint8_t*& end) {
  begin = given_begin;
  end = given_end;
#if KRAIT_HOST
  if (begin != nullptr) return;
  void* memory = mmap(nullptr, KRAIT_HEAP_BYTES, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  begin = static_cast<uint8_t*>(memory);
  end = begin + (memory == MAP_FAILED ? 0 : KRAIT_HEAP_BYTES);
#endif
}

template <typename Scan>
inline void forEachRootRange(Scan scan) {
  for (const RootTable* table = root_tables; table != nullptr; table = table->next) {
    for (uint16_t i = 0; i < table->count; ++i) {
      const char* begin = static_cast<const char*>(table->ranges[i].begin);
      scan(begin, begin + table->ranges[i].size);
    }
  }
}

inline const char* stackTop() { return stack_base; }
#ifdef __AVR__
constexpr size_t kStackStep = 1;
#else
constexpr size_t kStackStep = sizeof(void*);
#endif

}  // namespace krait::heap

#else

extern "C" {
extern uint8_t __krait_heap_start[], __krait_heap_end[];
extern const char __krait_stack_top[];
extern const char __krait_roots_start[], __krait_roots_end[];
extern const char __krait_data_roots_start[], __krait_data_roots_end[];
}

namespace krait::heap {

inline void region(uint8_t*& begin, uint8_t*& end) {
  begin = __krait_heap_start;
  end = __krait_heap_end;
}

template <typename Scan>
inline void forEachRootRange(Scan scan) {
  scan(__krait_roots_start, __krait_roots_end);
  scan(__krait_data_roots_start, __krait_data_roots_end);
}

inline const char* stackTop() { return __krait_stack_top; }
#ifdef __AVR__
constexpr size_t kStackStep = 1;  // nothing is aligned there
#else
constexpr size_t kStackStep = sizeof(void*);
#endif

}  // namespace krait::heap

#endif
