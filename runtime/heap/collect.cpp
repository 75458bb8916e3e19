// The collector: mark from the roots, sweep the rest.
#include "krait/heap/profile.hpp"
#include "krait/heap/region.hpp"
#include "krait/heap/store.hpp"

#ifdef __AVR__
#include <setjmp.h>

#include "krait/objects/str_object.hpp"
#endif

namespace krait {

namespace {

// The stack of marked objects whose references are still to be visited. It lies on the machine's stack for
// the length of a collection, so that it costs no static memory. Objects without references never lie on it. When
// it is full, the object's state keeps the note instead, and the heap is searched for such notes, from the lowest on,
// once the stack is empty.
struct MarkStack : Marker {
  uint8_t* lowest = nullptr;  // of the notes; null: there are none
  uint16_t count = 0;
  // Empty at first: it is scanned with the rest of the stack, and would keep what the last collection left
  // there.
  uint8_t* entries[KRAIT_MARK_STACK] = {};
};

void trace(uint8_t* memory, Marker& marker) {
  Object* object = reinterpret_cast<Object*>(memory);
  const TypeInfo* type = object->type_info;
  if (type == nullptr) return;  // allocated, header not yet set: nothing in it yet
  heap::profile::holds('o', memory);
  if (type->flags() & kTypeTraced) {
    type->trace()(object, marker);
    return;
  }
  const uint8_t* field = memory;
  for (uint32_t words = type->referenceWords(); words != 0; words >>= 1, field += kReferenceStep) {
    if (words & 1) marker.visit(*reinterpret_cast<const Value*>(field));
  }
}

void drain(MarkStack& stack) {
  while (stack.count != 0) trace(stack.entries[--stack.count], stack);
}

void visitPending(MarkStack& stack) {
  if (stack.lowest == nullptr) return;
  heap::forEachPending(
      stack.lowest,
      [](void* context, uint8_t* memory) {
        trace(memory, *static_cast<MarkStack*>(context));
        drain(*static_cast<MarkStack*>(context));
      },
      &stack);
}

// Whether an object has references at all. Not of one whose header is not set yet.
#ifdef __AVR__
// To ask costs more there than to look: 114 bytes.
bool mayRefer(const uint8_t*) { return true; }
#else
bool mayRefer(const uint8_t* memory) {
  const TypeInfo* type = reinterpret_cast<const Object*>(memory)->type_info;
  return type != nullptr && ((type->flags() & kTypeTraced) != 0 || type->referenceWords() != 0);
}
#endif

#ifdef __AVR__

// Whether pointers into the middle may be all that is left of a reference to the object: its data stands
// behind its header.
bool hasInlineData(const uint8_t* memory) {
  const TypeInfo* type = reinterpret_cast<const Object*>(memory)->type_info;
  if (type == nullptr) return false;
  switch (type->kind()) {
    case Kind::kInt:
    case Kind::kStr:
    case Kind::kBytes:
    case Kind::kTuple:
    case Kind::kIterator:
    case Kind::kGenerator:
      return true;
    default:
      return false;
  }
}

KRAIT_OUTLINE void markCandidate(Marker& marker, uword candidate) {
  const heap::Found found = heap::find(candidate);
  if (found.memory == nullptr) return;
  const bool exact = reinterpret_cast<uword>(found.memory) == candidate;
  if (exact || (found.state() & heap::kObject) == 0 || hasInlineData(found.memory)) marker.mark(candidate);
}

// Nothing is aligned. Functions push a pair of registers low byte first, downwards: what they save for their
// callers lies with its bytes swapped.
void scanStack(Marker& marker, const char* from, const char* to) {
  const uint8_t* byte = reinterpret_cast<const uint8_t*>(from);
  for (; byte + 1 < reinterpret_cast<const uint8_t*>(to); ++byte) {
    markCandidate(marker, static_cast<uword>(byte[0] | byte[1] << 8));
    markCandidate(marker, static_cast<uword>(byte[0] << 8 | byte[1]));
  }
}

// Of static storage, which holds references only.
void scan(Marker& marker, const char* from, const char* to) {
  for (; from + 1 < to; ++from) {
    heap::profile::rootAt(from);
    marker.mark(*reinterpret_cast<const uword*>(from));
  }
}

#else

KRAIT_NO_SANITIZE void scan(Marker& marker, const char* from, const char* to) {
  for (; static_cast<size_t>(to - from) >= sizeof(uword) && from < to; from += heap::kStackStep) {
    heap::profile::rootAt(from);
    marker.mark(*reinterpret_cast<const uword*>(from));
  }
}

void scanStack(Marker& marker, const char* from, const char* to) { scan(marker, from, to); }

#endif

}  // namespace

namespace heap {

// Those of watched.cpp, objects/buffer_views.cpp and embed/handles.cpp take their place in programs where somebody waits for
// the end of objects. They are definitions, since clang for AVR makes weak declarations strong.
KRAIT_WEAK void markWatched(Marker&) {}
KRAIT_WEAK void forgetViews() {}
KRAIT_WEAK void markHandles(Marker&) {}
KRAIT_WEAK void collectCircles() { collect(); }

bool isMarked(const void* address) {
  const Found found = find(reinterpret_cast<uword>(address));
  return found.memory == nullptr || (found.state() & kMarked) != 0;
}

void markBehind(Marker& marker, Object* object) {
  MarkStack& stack = static_cast<MarkStack&>(marker);
  trace(reinterpret_cast<uint8_t*>(object), marker);
  drain(stack);
  visitPending(stack);
}

void markWhole(Marker& marker, Object* object) {
  MarkStack& stack = static_cast<MarkStack&>(marker);
  marker.visit(object);
  drain(stack);
  visitPending(stack);
}

}  // namespace heap

namespace {

// Not inlined: everything that the callers hold in registers has been stored above this frame.
KRAIT_OUTLINE void collectBelow() {
  using namespace heap;
  MarkStack stack;
  const auto scanVariables = [&stack] {
    forEachRootRange([&stack](const char* from, const char* to) {
      heap::profile::holds('g', from);
      scan(stack, from, to);
    });
  };
  // Where it is told who holds what, variables come before what happens to lie on the stack.
  if (KRAIT_PROFILE != 0) {
    scanVariables();
    drain(stack);
  }
  heap::profile::holds('s', nullptr);
  scanStack(stack, reinterpret_cast<const char*>(reinterpret_cast<uintptr_t>(&stack) & ~(kStackStep - 1)),
            stackTop());
  markHandles(stack);
  if (KRAIT_PROFILE == 0) scanVariables();
  drain(stack);
  visitPending(stack);
  heap::markWatched(stack);
  heap::forgetViews();
#ifdef __AVR__
  forgetCopies([](const void* memory) {
    return (find(reinterpret_cast<uword>(memory)).state() & kMarked) != 0;
  });
#endif
  sweep();
  heap_state.since = 0;
  ++heap_state.collections;
  profile::collected();
}

}  // namespace

void Marker::visit(Value value) {
  if ((value.bits & 3) == 0) mark(value.bits);
}

void Marker::mark(uword address) {
  using namespace heap;
  const Found found = find(address);
  if (found.memory == nullptr) return;
  uint8_t state = found.state();
  if (state & kMarked) return;
  state |= kMarked;
  profile::held(found.memory);
  if ((state & kObject) != 0 && mayRefer(found.memory)) {
    MarkStack& stack = static_cast<MarkStack&>(*this);
    if (stack.count < KRAIT_MARK_STACK) {
      stack.entries[stack.count++] = found.memory;
    } else {
      if (stack.lowest == nullptr || found.memory < stack.lowest) stack.lowest = found.memory;
      state |= kPending;
    }
  }
  found.setState(state);
}

namespace heap {

KRAIT_OUTLINE void collect() {
  if (heap_state.memory == nullptr) return;
#if KRAIT_GC_VERIFY
  verify();
#endif
#ifdef __AVR__
  jmp_buf registers;  // clang 19 for AVR crashes on __builtin_unwind_init
  setjmp(registers);
#else
  __builtin_unwind_init();
#endif
  collectBelow();
  // A tail call would take this frame, and with it the saved registers, away.
  __asm__ volatile("" : : : "memory");
#if KRAIT_GC_VERIFY
  verify();
#endif
}

}  // namespace heap
}  // namespace krait
