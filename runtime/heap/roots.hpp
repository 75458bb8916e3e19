// Embedded: what is root, which memory the heap has, and where the stack begins, as the surrounding program says.
//
// In a program of Krait's own all of that comes from the linker (config.hpp). Here each module brings a table of its
// globals, and the runtime's few roots register themselves before they are first set.
#pragma once

#include "krait/base/word.hpp"

namespace krait::heap {

struct RootRange {
  const void* begin;
  size_t size;
};

// A static object, linked when it is first added.
struct RootTable {
  const RootRange* ranges;
  uint16_t count;
  bool is_added;
  RootTable* next;
};

#if KRAIT_EMBEDDED
extern RootTable* root_tables;
extern uint8_t *given_begin, *given_end;
extern const char* stack_base;  // of the outermost call from outside; null where there is none
void addRoots(RootTable& table);

#define KRAIT_KEEP_ROOT(variable)                                                        \
  do {                                                                                   \
    static const ::krait::heap::RootRange krait_range = {&(variable), sizeof(variable)}; \
    static ::krait::heap::RootTable krait_table = {&krait_range, 1, false, nullptr};     \
    ::krait::heap::addRoots(krait_table);                                                \
  } while (false)
#else
#define KRAIT_KEEP_ROOT(variable) static_cast<void>(0)
#endif

}  // namespace krait::heap
