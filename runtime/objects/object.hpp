// Making and asking heap objects.
#pragma once

#include "krait/heap/heap.hpp"
#include "krait/objects/modelled.hpp"

namespace krait {

// A new instance, zero but for its header.
template <typename T>
KRAIT_ALLOCATES inline T* create() {
  T* object = static_cast<T*>(heap::allocateObject(modelledSize(sizeof(T), &T::type)));
  static_cast<Object*>(object)->type_info = &T::type;
  return object;
}

// With room for `extra` bytes behind it.
template <typename T>
KRAIT_ALLOCATES inline T* createWith(size_t extra) {
  T* object = static_cast<T*>(heap::allocateObject(modelledSize(sizeof(T) + extra, &T::type)));
  static_cast<Object*>(object)->type_info = &T::type;
  return object;
}

bool isInstance(const Object* object, const TypeInfo* type);

// No value: the result of functions without one, and None.
struct None {};

// Keeps `object` alive up to this point, whatever the compiler has made of the pointers into it.
KRAIT_INLINE void keepAlive(const void* object) { __asm__ volatile("" : : "r"(object) : "memory"); }

}  // namespace krait
