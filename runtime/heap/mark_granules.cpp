// Marking in the store of granules.
#include "krait/heap/mark.hpp"

#if !KRAIT_HEAP_POOLS

#include "krait/heap/region.hpp"

namespace krait {

namespace heap {

void trace(uint8_t* memory, MarkStack& marker) {
  Object* object = reinterpret_cast<Object*>(memory);
  const TypeInfo* type = object->type_info;
  if (type == nullptr) return;  // allocated, header not yet set: nothing in it yet
  profile::holds('o', memory);
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
  forEachPending(
      stack.lowest,
      [](void* context, uint8_t* memory) {
        trace(memory, *static_cast<MarkStack*>(context));
        drain(*static_cast<MarkStack*>(context));
      },
      &stack);
}

namespace {

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
  const Found found = find(candidate);
  if (found.memory == nullptr) return;
  const bool exact = reinterpret_cast<uword>(found.memory) == candidate;
  if (exact || (found.state() & kObject) == 0 || hasInlineData(found.memory)) marker.mark(candidate);
}

}  // namespace

// Nothing is aligned. Functions push a pair of registers low byte first, downwards: what they save for their
// callers lies with its bytes swapped.
void scanStack(MarkStack& marker, const char* from, const char* to) {
  const uint8_t* byte = reinterpret_cast<const uint8_t*>(from);
  for (; byte + 1 < reinterpret_cast<const uint8_t*>(to); ++byte) {
    markCandidate(marker, static_cast<uword>(byte[0] | byte[1] << 8));
    markCandidate(marker, static_cast<uword>(byte[0] << 8 | byte[1]));
  }
}

// Of static storage, which holds references only.
void scanRoots(MarkStack& marker, const char* from, const char* to) {
  for (; from + 1 < to; ++from) {
    profile::rootAt(from);
    marker.mark(*reinterpret_cast<const uword*>(from));
  }
}

bool isMarked(const void* address) {
  const Found found = find(reinterpret_cast<uword>(address));
  return found.memory == nullptr || (found.state() & kMarked) != 0;
}

}  // namespace heap

void Marker::visit(Value value) { visitWord(value.bits); }
void Marker::visitWord(uword reference) {
  if ((reference & 3) == 0) mark(reference);
}
void Marker::buffer(const void* buffer) { mark(reinterpret_cast<uword>(buffer)); }

void Marker::mark(uword address) {
  using namespace heap;
  const Found found = find(address);
  if (found.memory == nullptr) return;
  uint8_t state = found.state();
  if (state & kMarked) return;
  state |= kMarked;
  profile::held(found.memory);
  if ((state & kObject) != 0) {
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

void visitElements(Marker& marker, const void* elements, uword count, uint16_t width, uint32_t words) {
  const uint8_t* element = static_cast<const uint8_t*>(elements);
  for (; count != 0; --count, element += width) {
    const uint8_t* reference = element;
    for (uint32_t rest = words; rest != 0; rest >>= 1, reference += kReferenceStep) {
      if ((rest & 1) != 0) marker.visitWord(*reinterpret_cast<const uword*>(reference));
    }
  }
}

}  // namespace krait

#endif
