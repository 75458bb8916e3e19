#include "krait/objects/list.hpp"

#include "krait/objects/dispatch.hpp"

namespace krait {

void detail::traceListOfWords(Object* object, Marker& marker) {
  ListBase* list = static_cast<ListBase*>(object);
  marker.buffer(list->data);
  visitElements(marker, list->data, list->length, sizeof(word), 1);
}

void listOpenSlice(ListBase* self, const Selection& part, uword count, uint16_t width) {
  if (part.step != 1) {
    if (part.count == count) return;
    StrBuilder text;
    put(text, KRAIT_TEXT("attempt to assign sequence of size "));
    writeWord(text, static_cast<word>(count));
    put(text, KRAIT_TEXT(" to extended slice of size "));
    writeWord(text, static_cast<word>(part.count));
    raiseError(&ValueError_type, text.finish());
  }
  uword start = static_cast<uword>(part.start);
  if (count > part.count) {
    listReserve(self, count - part.count, width);
    listOpen(self, start + part.count, count - part.count, width);
  } else if (count < part.count) {
    listCut(self, start + count, part.count - count, width);
  }
}

void checkAssignable(const Selection& part, Value source) {
  if (slotOfValue(source, &Slots::iter) != nullptr || slotOfValue(source, &Slots::next) != nullptr) return;
  raiseError(&TypeError_type, part.step != 1 ? KRAIT_TEXT("must assign iterable to extended slice")
                                             : KRAIT_TEXT("can only assign an iterable"));
}

void listStoreSlice(ListBase* self, const Selection& part, const void* from, uint16_t width) {
  heap::changes(self);
  const uint8_t* source = static_cast<const uint8_t*>(from);
  uint8_t* target = static_cast<uint8_t*>(self->data) + part.start * width;
  for (uword i = 0; i < part.count; ++i, source += width, target += part.step * width) {
    copyBytes(target, source, width);
  }
}

}  // namespace krait
