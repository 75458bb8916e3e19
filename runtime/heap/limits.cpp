// Limits of the heap that a program sets: a threshold, a lock. Programs that set none link nothing of this.
#include "krait/heap/store.hpp"

namespace krait::heap {

namespace {

// The complement, so that zeroed memory means none.
size_t unlimited_by = 0;
uword locks = 0;

// Before the first allocation the limit stays 0, which sets the heap up.
void setLimit() {
  if (heap_state.memory != nullptr) heap_state.limit = locks != 0 ? 0 : minimum(threshold(), usualLimit());
}

}  // namespace

bool passLimit() {
  setLimit();
  return locks == 0;
}

size_t threshold() { return ~unlimited_by; }

void setThreshold(size_t bytes) {
  // A threshold of 0 would be a collection for each allocation of nothing at all.
  unlimited_by = ~(bytes == 0 ? 1 : bytes);
  setLimit();
}

uword lock() {
  ++locks;
  setLimit();
  return locks;
}

uword unlock() {
  if (locks != 0) --locks;
  setLimit();
  return locks;
}

uword lockCount() { return locks; }

}  // namespace krait::heap
