#include "krait/objects/list_base.hpp"

namespace krait {

namespace {

uint8_t* at(const ListBase* self, uword index, uint16_t width) {
  return static_cast<uint8_t*>(self->data) + index * width;
}

// What the heap gives beyond the request is capacity too.
void setCapacity(ListBase* self, uword capacity, uint16_t width) {
  size_t size = checkedBytes(capacity, width);
  // Little is spare, mostly: no division, which Cortex-M0 and AVR do in software.
  uword spare = -size;
  self->data = heap::reallocateKnown(self->data, size_t{self->capacity} * width, size);
  for (spare += size; spare >= width; spare -= width) ++capacity;
  self->capacity = static_cast<Length>(minimum<uword>(capacity, kMaxLength));
}

// Where RAM is small a list grows by a granule or two at a time: the heap mostly extends it in place, and a window
// of readings that is filled by append and bounded by pop(0) ends with no spare. Cells do not grow, so a short list that
// lies in one takes another of twice the size. A long one grows by an eighth (a quarter where there is room), which keeps
// appending linear.
uword grownCapacity(uword capacity, uint16_t width) {
  uword bytes = capacity * width;
#if KRAIT_HOST
  uword step = bytes == 0 ? 16 : bytes < 256 ? bytes : bytes / 4;
#elif KRAIT_HEAP_POOLS
  uword step = bytes == 0 ? 8 : bytes < 64 ? bytes : bytes < 256 ? 8 : bytes / 8;
#else
  uword step = bytes == 0 ? 8 : bytes < 64 ? 4 : bytes < 256 ? 8 : bytes / 8;
#endif
  uword more = step / width;
  return capacity + (more == 0 ? 1 : more);
}

}  // namespace

ListBase* newListBase(const TypeInfo* type, uword length, uint16_t width) {
  ListBase* self = static_cast<ListBase*>(newObject(type, sizeof(ListBase)));
  if (length != 0) {
    setCapacity(self, length, width);
    fillBytes(self->data, 0, length * width);
    self->length = static_cast<Length>(length);
  }
  return self;
}

KRAIT_OUTLINE void listGrow(ListBase* self, uint16_t width) {
  setCapacity(self, grownCapacity(self->capacity, width), width);
}

void listReserve(ListBase* self, uword extra, uint16_t width) {
  uword needed = self->length + extra;
  if (needed < extra) raiseTooLong();
  if (needed > self->capacity) setCapacity(self, needed, width);
}

void* listOpen(ListBase* self, uword position, uword count, uint16_t width) {
  if (self->length + count > self->capacity) {
    if (count == 1) {
      listGrow(self, width);
    } else {
      listReserve(self, count, width);
    }
  }
  if (count == 0) return at(self, position, width);
  uint8_t* gap = at(self, position, width);
  moveBytes(gap + count * width, gap, (self->length - position) * width);
  fillBytes(gap, 0, count * width);
  self->length = static_cast<Length>(self->length + count);
  return gap;
}

void listCut(ListBase* self, uword position, uword count, uint16_t width) {
  if (count == 0) return;
  heap::changes(self);
  uint8_t* gap = at(self, position, width);
  self->length = static_cast<Length>(self->length - count);
  moveBytes(gap, gap + count * width, (self->length - position) * width);
}

void listCutStrided(ListBase* self, word start, word step, uword count, uint16_t width) {
  if (count == 0) return;
  heap::changes(self);
  if (step < 0) {
    start += static_cast<word>(count - 1) * step;
    step = -step;
  }
  uword to = static_cast<uword>(start), next = to;
  for (uword from = to; from < self->length; ++from) {
    if (from == next && count != 0) {
      next += static_cast<uword>(step);
      --count;
      continue;
    }
    copyBytes(at(self, to++, width), at(self, from, width), width);
  }
  self->length = static_cast<Length>(to);
}

void listReverse(ListBase* self, uint16_t width) {
  if (self->length == 0) return;
  heap::changes(self);
  uint8_t* low = at(self, 0, width);
  uint8_t* high = at(self, self->length - 1u, width);
  for (; low < high; high -= 2 * width) {
    for (uint16_t i = 0; i < width; ++i, ++low, ++high) {
      uint8_t byte = *low;
      *low = *high;
      *high = byte;
    }
  }
}

word clampIndex(uword length, word index) {
  if (index < 0) {
    index += static_cast<word>(length);
    return index < 0 ? 0 : index;
  }
  return index > static_cast<word>(length) ? static_cast<word>(length) : index;
}

word listPopIndex(const ListBase* self, word index) {
  if (self->length == 0) raiseIndexError(KRAIT_TEXT("pop from empty list"));
  if (!resolveIndex(self->length, index)) raiseIndexError(KRAIT_TEXT("pop index out of range"));
  return index;
}

KRAIT_COLD void raiseListIndex() { raiseIndexError(KRAIT_TEXT("list index out of range")); }
KRAIT_COLD void raiseListAssignmentIndex() {
  raiseIndexError(KRAIT_TEXT("list assignment index out of range"));
}

uword repeatedLength(uword length, word times) {
  if (times <= 0 || length == 0) return 0;
  if (static_cast<uword>(times) > kMaxLength / length) raiseTooLong();
  return length * static_cast<uword>(times);
}

void repeatElements(void* data, uword length, uword total, uint16_t width) {
  if (length == 0) return;
  uint8_t* bytes = static_cast<uint8_t*>(data);
  if (length == 1 && width == 1) {
    fillBytes(bytes + 1, *bytes, total - 1);
    return;
  }
  for (uword size = length * width, all = total * width; size < all;) {
    uword part = minimum(size, all - size);
    copyBytes(bytes + size, bytes, part);
    size += part;
  }
}

void copyItems(void* to, const void* from, uword count, uint16_t width) {
  if (count != 0) copyBytes(to, from, count * width);
}

void copyStrided(void* to, const void* from, word start, word step, uword count, uint16_t width) {
  if (count == 0) return;
  const uint8_t* source = static_cast<const uint8_t*>(from) + start * width;
  uint8_t* target = static_cast<uint8_t*>(to);
  if (step == 1) {
    copyBytes(target, source, count * width);
    return;
  }
  for (; count != 0; --count, target += width, source += step * width) copyBytes(target, source, width);
}

}  // namespace krait
