// The heap and its collector.
//
// Where memory comes from is the store's affair (store.hpp): blocks of cells and runs (blocks.hpp), granules where there are
// 2 KB (granules.hpp). An object begins with its TypeInfo pointer, which says where its references are; a buffer is bare.
// Whether a piece of memory is used, is an object, and is marked stands beside it.
//
// Collection is mark and sweep; nothing moves. Roots are the stack and the registers (any word that points at
// or into a used piece keeps it) and the section of KRAIT_ROOT. A buffer is never scanned: its owner's trace
// function visits what is in it. On AVR, where every pair of bytes could be an address and the heap is a good
// part of all addresses, an object of fixed size is kept by its own address only.
//
// Linker symbols that a device's linker script provides:
//     __krait_heap_start, __krait_heap_end    the memory that the heap may use
//     __krait_stack_top                       one past the highest address that the stack ever uses
//     __krait_roots_start, __krait_roots_end, __krait_data_roots_start, __krait_data_roots_end    see config.hpp
#pragma once

#include "krait/base/memory.hpp"
#include "krait/base/word.hpp"

namespace krait {

struct Object;
struct TypeInfo;
struct Value;

namespace heap {

// A zeroed object of `size` bytes. The caller sets the header before the next allocation: until then nothing
// in it is traced. Raises MemoryError.
KRAIT_ALLOCATES void* allocateObject(size_t size);

// The same, but null where there is no memory. `size` is small.
KRAIT_ALLOCATES void* allocateObjectOrNull(size_t size);

// A buffer of `size` bytes, not zeroed; never scanned. `size` 0 gives null. Raises MemoryError.
KRAIT_ALLOCATES void* allocateBuffer(size_t size);

// A buffer of `new_size` bytes that begins with what `buffer` (may be null) held, grown or shrunk in place
// where that is possible, else moved; then the old one is freed at once. Raises MemoryError, `buffer` is then
// unharmed.
KRAIT_ALLOCATES void* reallocateBuffer(void* buffer, size_t new_size);
// The same where the caller knows `known` bytes that the buffer has: small heaps find its end sooner then. `size` is
// what is wanted, and on return what the buffer really has.
KRAIT_ALLOCATES void* reallocateKnown(void* buffer, size_t known, size_t& size);

// An object of `size` bytes that begins with the `known` bytes of `object` (null: with none), at the same place where that
// is possible; else `object` is freed. Nothing else may refer to it. There is room to grow behind, if anywhere. Not
// zeroed; a new object's header is the caller's to set before the next allocation. Raises MemoryError.
KRAIT_ALLOCATES void* growObject(void* object, size_t known, size_t size);

// Bytes that `buffer` really has: at least what was asked for.
size_t usableSize(const void* buffer);

// Frees what is proved to be unreachable. Null and addresses outside of the heap are ignored.
void release(void* memory);

// Whether `address` lies in the heap (constants do not).
bool contains(const void* address);

// Frees everything unreachable.
KRAIT_COLLECTS void collect();

#if KRAIT_GC_INCREMENTAL
// A step of a cycle; one begins if the program has allocated enough since the last. Whether there is nothing to do.
KRAIT_COLLECTS bool collectStep();
#endif

struct Stats {
  size_t allocated;  // bytes in use, rounded up to cells and blocks
  size_t free;       // bytes not in use
  size_t peak;       // the most that was in use
  uint32_t collections;
  size_t largest;  // the largest object that could be allocated now
};
Stats stats();
// Of Stats, without the rest.
size_t largestFree();

// Blocks that serve pieces of one size.
struct PoolStats {
  uint16_t size;     // bytes of a piece; 0: there is no such pool
  bool of_objects;   // else of buffers
  uint32_t used;     // pieces
  uint32_t room;     // pieces in these blocks, used or not
};
// Where the heap has no pools: none.
PoolStats poolStats(uint8_t number);
inline bool enabled = true;  // gc.disable(): no automatic collection

// gc.threshold(): bytes allocated until the next collection even if there is room; the largest number: as many as there
// are.
size_t threshold();
void setThreshold(size_t bytes);

// micropython.heap_lock(): until as many unlock() as lock(), what needs a new piece of memory raises MemoryError. How many
// locks there are then.
uword lock();
uword unlock();
uword lockCount();

// Bytes of stack in use; what it may have in all.
size_t stackUse();
size_t stackSize();

// Checks every block; stops with a report where the heap is damaged.
void verify();

}  // namespace heap

// Handed to trace functions: they visit every reference of their object.
class Marker {
 public:
  void visit(Value value);
  template <typename T>
  void visit(T* object) {
    visitWord(reinterpret_cast<uword>(object));
  }
  // A Value, an Int or a pointer to an object: whatever a word of storage holds.
  void visitWord(uword reference);
  // A buffer that the object owns. Its contents are the trace function's to visit.
  void buffer(const void* buffer);

  // Whatever that may be: an address in the heap, or at or in no piece of it.
  void mark(uword address);
};

}  // namespace krait
