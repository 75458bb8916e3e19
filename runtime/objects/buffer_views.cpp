// Which bytearrays and arrays have views: these do not change their size.
//
// Views stand in a list that keeps none of them alive; the collector takes those out that nothing reaches any more. Nothing
// counts references, so what seems to have a view asks the collector first.
#include "krait/errors/raise.hpp"
#include "krait/heap/watched.hpp"
#include "krait/objects/bytes_object.hpp"

namespace krait {

namespace {

MemoryView* first_view = nullptr;

bool hasView(const Object* owner) {
  for (const MemoryView* view = first_view; view != nullptr; view = view->next_view) {
    if (view->owner == owner) return true;
  }
  return false;
}

// Below everything that the callers left behind in frames that are no more.
KRAIT_OUTLINE void clearDeadStack() {
#if KRAIT_HOST
  constexpr size_t kCleared = 4096;
#else
  constexpr size_t kCleared = 256;
#endif
  uint8_t dead[kCleared];
  fillBytes(dead, 0, kCleared);
  __asm__ volatile("" : : "r"(dead) : "memory");
}

// Whether it still has one after the dead ones are gone.
bool isViewed(const Object* owner) {
  if (KRAIT_LIKELY(first_view == nullptr) || !hasView(owner)) return false;
  clearDeadStack();
  heap::collect();
  return hasView(owner);
}

}  // namespace

void noteView(MemoryView* view) {
  view->next_view = first_view;
  first_view = view;
}

void checkResizable(ByteArray* self) {
  if (isViewed(self))
    raiseError(&BufferError_type, KRAIT_TEXT("Existing exports of data: object cannot be re-sized"));
}

void checkArrayResizable(const Object* array) {
  if (isViewed(array))
    raiseError(&BufferError_type, KRAIT_TEXT("cannot resize an array that is exporting buffers"));
}

namespace heap {

void forgetViews() {
  MemoryView** link = &first_view;
  while (*link != nullptr) {
    MemoryView* view = *link;
    if (view->owner == nullptr || !isMarked(view)) {
      *link = view->next_view;
    } else {
      link = &view->next_view;
    }
  }
}

}  // namespace heap

}  // namespace krait
