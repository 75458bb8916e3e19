// Marking in the store of blocks.
//
// A reference is to the beginning of a piece, so its address alone says where its bit is. What only may be a reference
// (the stack, the frames of iterators) is looked up.
#include "krait/heap/barrier.hpp"
#include "krait/heap/mark.hpp"

#if KRAIT_HEAP_POOLS

#include "krait/heap/region.hpp"

namespace krait {

namespace heap {

namespace {

// What marking needs of the heap, in registers.
struct View {
  uword memory = reinterpret_cast<uword>(heap_state.memory);
  uword count = heap_state.count;
  uword* marks = heap_state.marks;
};

constexpr unsigned kGranuleShift = sizeof(word) == 8 ? 3 : 2;

KRAIT_INLINE uword rotated(uword bits, uword count) {
#ifdef __ARM_FEATURE_CLZ
  if (!__builtin_constant_p(count)) {
    // The count may be larger than a word, which compilers do not know of this instruction.
    __asm__("ror %0, %1, %2" : "=r"(bits) : "r"(bits), "r"(count));
    return bits;
  }
#endif
  return bits >> (count % kWordBits) | bits << ((kWordBits - count % kWordBits) % kWordBits);
}

// Marks what a word refers to: whether it is a reference into the heap that was not marked. The tags of a Value become
// high bits, so that they and what lies outside fail in one comparison.
KRAIT_INLINE bool markReference(const View& view, uword reference) {
  const uword granule = rotated(reference - view.memory, kGranuleShift);
  if (granule >= view.count) return false;
#if KRAIT_GC_VERIFY
  if (!isSet(heap_state.starts, granule)) __builtin_trap();
#endif
  uword& bits = view.marks[granule / kBlock];
  const uword bit = rotated(~(~uword{0} >> 1), granule);
  if ((bits & bit) != 0) return false;
  bits |= bit;
  profile::held(reinterpret_cast<const void*>(reference));
  return true;
}

bool isTraced(const TypeInfo* type) { return (type->flags_ & kTypeTraced) != 0; }

// Whether an object has either no reference or a single one, in a map: the word that says so.
KRAIT_INLINE bool isSingle(const TypeInfo* type, uint32_t words) {
#ifdef __thumb__
  // Functions have odd addresses, with more than one bit.
  static_cast<void>(type);
#else
  if (isTraced(type)) return false;
#endif
  return (words & (words - 1)) == 0;
}

KRAIT_INLINE uint32_t wordsOf(const TypeInfo* type) {
  uint32_t words;
  __builtin_memcpy(&words, &type->references_, sizeof words);
  return words;
}

KRAIT_INLINE unsigned firstOf(uint32_t words) {
#if defined(__ARM_FEATURE_CLZ) || !defined(__arm__)
  return static_cast<unsigned>(__builtin_ctz(words));
#else
  unsigned first = 0;
  for (; (words & 1) == 0; words >>= 1) ++first;
  return first;
#endif
}

}  // namespace

KRAIT_COLD void note(MarkStack& stack, uint8_t* memory) {
  const uword granule = granuleOf(memory);
  if (kindAt(granule) != 0) {
    setBit(heap_state.marks, granule + 1);
  } else {
    headerAt(granule - 1) |= kRunPending;
  }
  if (stack.lowest == nullptr || memory < stack.lowest) stack.lowest = memory;
}

namespace {

// Of a marked object: its references are to be visited, if it has some. Its header may not be set yet.
KRAIT_OUTLINE void push(MarkStack& stack, uint8_t* memory) {
  const TypeInfo* type = reinterpret_cast<const Object*>(memory)->type_info;
  if (type == nullptr || (!isTraced(type) && type->references_.words == 0)) return;
  if (stack.count < KRAIT_MARK_STACK) {
    stack.entries[stack.count++] = memory;
  } else {
    note(stack, memory);
  }
}

}  // namespace

// Follows the last reference of each object; what the others lead to waits on the stack. Objects in a chain take about
// twenty instructions each.
void trace(uint8_t* memory, MarkStack& stack) {
  const View view;
  for (;;) {
#if KRAIT_GC_INCREMENTAL
    if (stack.units-- <= 0) return push(stack, memory);
    stack.current = memory;
#endif
    const TypeInfo* const type = reinterpret_cast<const Object*>(memory)->type_info;
    profile::holds('o', memory);
    const uword* const fields = reinterpret_cast<const uword*>(memory);
    uint32_t words = wordsOf(type);
    if (!isSingle(type, words)) {
      if (isTraced(type)) return type->references_.trace(reinterpret_cast<Object*>(memory), stack);
      do {
        const uword reference = fields[firstOf(words)];
        if (markReference(view, reference)) push(stack, reinterpret_cast<uint8_t*>(reference));
        words &= words - 1;
      } while ((words & (words - 1)) != 0);
    }
    if (words == 0) return;
    const uword reference = fields[firstOf(words)];
    if (!markReference(view, reference)) return;
    memory = reinterpret_cast<uint8_t*>(reference);
  }
}

void drain(MarkStack& stack) {
  while (stack.count != 0) trace(stack.entries[--stack.count], stack);
}

uint8_t* takeNoted(MarkStack& stack) {
  const HeapState& h = heap_state;
  uword block = granuleOf(stack.lowest) / kBlock;
  if (block == h.fresh && h.fresh < h.fresh_end) block = h.fresh_end;
  if (block * kBlock >= h.count) {
    stack.lowest = nullptr;
    return nullptr;
  }
  const bool is_pool = h.kinds[block] != 0;
  uword bits = h.starts[block] & h.marks[block];
  if (is_pool) bits &= h.marks[block] << 1;
  for (uword granule = block * kBlock; bits != 0; ++granule, bits <<= 1) {
    if ((bits & bitOf(0)) == 0) continue;
    if (is_pool) {
      clearBit(h.marks, granule + 1);
    } else {
      if ((headerAt(granule - 1) & kRunPending) == 0) continue;
      headerAt(granule - 1) &= ~uword{kRunPending};
    }
    stack.lowest = granuleAt(block * kBlock);
    return granuleAt(granule);
  }
  stack.lowest = granuleAt((block + 1) * kBlock);
  return nullptr;
}

void visitPending(MarkStack& stack) {
  while (stack.lowest != nullptr) {
    uint8_t* const memory = takeNoted(stack);
    if (memory == nullptr) continue;
    trace(memory, stack);
    drain(stack);
  }
}

KRAIT_NO_SANITIZE void scanStack(MarkStack& stack, const char* from, const char* to) {
  const View view;
  for (; static_cast<size_t>(to - from) >= sizeof(uword) && from < to; from += kStackStep) {
    profile::rootAt(from);
    const uword word = *reinterpret_cast<const uword*>(from);
    if ((word - view.memory) / kGranule >= view.count) continue;
    stack.mark(word);
#if KRAIT_GC_INCREMENTAL
    // Fields of frames that may be running are written without asking.
    const Found found = find(word);
    if (found.memory == nullptr || !isObject(found)) continue;
    const Object* const object = reinterpret_cast<const Object*>(found.memory);
    if (object->type_info == nullptr) continue;
    const Kind kind = object->type_info->kind();
    if (kind == Kind::kIterator || kind == Kind::kGenerator) keepAll(object);
#endif
  }
}

void scanRoots(MarkStack& stack, const char* from, const char* to) { scanStack(stack, from, to); }

bool isMarked(const void* address) {
  return !contains(address) || isSet(heap_state.marks, granuleOf(address));
}

}  // namespace heap

void Marker::mark(uword address) {
  using namespace heap;
  const Found found = find(address);
  if (found.memory == nullptr || isSet(heap_state.marks, found.granule)) return;
  setBit(heap_state.marks, found.granule);
  profile::held(found.memory);
  if (isObject(found)) push(static_cast<MarkStack&>(*this), found.memory);
}

void Marker::buffer(const void* buffer) {
  heap::markReference(heap::View(), reinterpret_cast<uword>(buffer));
}

void Marker::visit(Value value) { visitWord(value.bits); }

void Marker::visitWord(uword reference) {
  using namespace heap;
  if (markReference(View(), reference))
    push(static_cast<MarkStack&>(*this), reinterpret_cast<uint8_t*>(reference));
}

void visitElements(Marker& marker, const void* elements, uword count, uint16_t width, uint32_t words) {
  using namespace heap;
  const View view;
  const uint8_t* element = static_cast<const uint8_t*>(elements);
#if KRAIT_GC_INCREMENTAL
  MarkStack& stack = static_cast<MarkStack&>(marker);
  if (stack.elements != kNone) {
    const uword first = stack.position;
    stack.position += count;
    if (stack.done >= first + count) return;
    if (stack.done < first) {
      stack.is_partly = true;
      return;
    }
    const uword skipped = stack.done - first;
    count = minimum(count - skipped, stack.elements);
    element += skipped * width;
    stack.elements -= count;
    stack.units -= static_cast<word>(count);
    stack.done += count;
    if (stack.done != stack.position) stack.is_partly = true;
  }
#endif
  for (; count != 0; --count, element += width) {
    const uword* reference = reinterpret_cast<const uword*>(element);
    for (uint32_t rest = words; rest != 0; rest >>= 1, ++reference) {
      if ((rest & 1) == 0 || !markReference(view, *reference)) continue;
      push(static_cast<MarkStack&>(marker), reinterpret_cast<uint8_t*>(*reference));
    }
  }
}

}  // namespace krait

#endif
