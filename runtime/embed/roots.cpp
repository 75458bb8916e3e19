// Where an embedded runtime finds its heap, its roots and its stack.
#include "krait/heap/roots.hpp"

#if KRAIT_EMBEDDED

#include "krait/base/memory.hpp"
#include "krait/embed/embed.hpp"
#include "krait/heap/heap.hpp"

namespace krait {

namespace heap {

RootTable* root_tables = nullptr;
uint8_t* given_begin = nullptr;
uint8_t* given_end = nullptr;
const char* stack_base = nullptr;

void addRoots(RootTable& table) {
  if (table.is_added) return;
  table.is_added = true;
  table.next = root_tables;
  root_tables = &table;
}

}  // namespace heap

void init(void* memory, size_t size) {
  if (heap::given_begin != nullptr) return;
  fillBytes(memory, 0, size);
  heap::given_begin = static_cast<uint8_t*>(memory);
  heap::given_end = heap::given_begin + size;
}

void collect() {
  krait_lock();
  heap::collect();
  krait_unlock();
}

HeapStats stats() {
  const heap::Stats now = heap::stats();
  return {now.allocated, now.free, now.peak, now.largest, now.collections};
}

}  // namespace krait

void krait_init(void* memory, size_t size) { krait::init(memory, size); }
void krait_collect(void) { krait::collect(); }

#endif
