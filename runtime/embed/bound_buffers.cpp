// Buffers of Python that a function of C++ cannot take, and those of which nothing is known but at run time.
#include "krait/embed/bound.hpp"

namespace krait::bound {

void raiseNoBuffer(Value value) {
  raiseWrongArgument("C++ needs a buffer of its own item type, not '{}'", value);
}

void raiseShortBuffer(size_t size, size_t least) {
  static_cast<void>(size);
  static_cast<void>(least);
  raiseValueError(KRAIT_TEXT("the buffer is empty, and C++ needs an item"));
}

ByteView bytesOf(Value value, bool writes) {
  if (!isBytesLike(value) || (writes && isType<Bytes*>(value))) raiseNoBuffer(value);
  if (writes && isType<MemoryView*>(value)) {
    MemoryView* view = unbox<MemoryView*>(value);
    if (isReadOnly(view) || !isContiguous(view)) raiseNoBuffer(value);
  }
  return byteView(value);
}

}  // namespace krait::bound
