// The classes of iterators as Python names them: `list_iterator`, `zip`, `dict_keyiterator`.
//
// Each kind of iteration has a descriptor for each item type. A by-value iteration says by its member `Class` which of
// Python's classes the object around it belongs to; `classOf` finds that one through the descriptor.
#pragma once

#include "krait/objects/type_info.hpp"

namespace krait {

#define KRAIT_ITERATOR(name)                               \
  extern KRAIT_FLASH_DATA const TypeInfo name##_type;      \
  struct name##_class {                                    \
    static constexpr const char* kName = #name;            \
    static constexpr const TypeInfo* kType = &name##_type; \
  };
#include "krait/abi/iterators.def"
#undef KRAIT_ITERATOR

// Of an iteration that hands on what another object gives: it is of that object's class.
struct ClassOfSource {
  static constexpr const char* kName = "iterator";
  static constexpr const TypeInfo* kType = nullptr;
};

namespace detail {

template <typename It, typename = void>
struct ClassOfIteration {
  using Type = iterator_class;
};
template <typename It>
struct ClassOfIteration<It, decltype(static_cast<void>(sizeof(typename It::Class)))> {
  using Type = typename It::Class;
};

}  // namespace detail

// The descriptor of an object around an iteration. Without a class it hands on the items of the object in the word
// behind its head.
struct IteratorType : TypeInfo {
  constexpr IteratorType(const char* name, const TypeInfo* base, PointerMap map, uint16_t size,
                         const TypeInfo* python)
      : TypeInfo(name, base, nullptr, nullptr, map, size, Kind::kIterator, kTypeIteration),
        python_class(python) {}
  const TypeInfo* python_class;
};

// type(iterator)
const TypeInfo* iteratorClass(const Object* iterator);

}  // namespace krait
