#include "krait/objects/iterator_class.hpp"

#include "krait/objects/iterator.hpp"
#include "krait/objects/value.hpp"

namespace krait {

#define KRAIT_ITERATOR(name)                                                                         \
  KRAIT_FLASH_DATA const TypeInfo name##_type(#name, &Object_type, nullptr, nullptr, kNoPointers, 0, \
                                              Kind::kIterator);
#include "krait/abi/iterators.def"
#undef KRAIT_ITERATOR

const TypeInfo* iteratorClass(const Object* iterator) {
  for (;;) {
    const TypeInfo* type = iterator->type_info;
    if ((type->flags() & kTypeIteration) == 0) return type;
    if (const TypeInfo* known = fromFlash(static_cast<const IteratorType*>(type)->python_class)) return known;
    const Value source = *reinterpret_cast<const Value*>(static_cast<const IteratorBase*>(iterator) + 1);
    if (!source.isObject()) return type;
    switch (kindOf(source)) {
      case Kind::kIterator:
        iterator = source.object();
        break;
      case Kind::kList:
        return &list_reverseiterator_type;
      default:
        return kindOf(source) == Kind::kGenerator ? typeOf(source) : &reversed_type;
    }
  }
}

}  // namespace krait
