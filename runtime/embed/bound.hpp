// What a header that Python imports is bound with: the C++ between the two (compiler/bindings) is made of these.
//
//     Text       a str as `const char*`, for one call; holdText() for longer
//     Span       a buffer of Python as pointer and length; lists and tuples as a copy
//     Storage    an object of a C++ class on Python's heap
//     callBack   runs Python for C++, and keeps an exception until rethrow() finds C++ gone
#pragma once

#include "krait/base/memory.hpp"
#include "krait/heap/watched.hpp"
#include "krait/krait.hpp"

namespace krait::bound {

// ---- texts ----

// With a zero behind it, which a str has not. ValueError where one is within. Null stays null.
KRAIT_ALLOCATES Bytes* holdText(Str* text);
inline const char* heldText(Bytes* held) {
  return held == nullptr ? nullptr : reinterpret_cast<const char*>(held->data());
}

class Text {
 public:
  explicit Text(Str* text) : data_(small_) { take(text); }
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  const char* data() const { return data_; }

 private:
  void take(Str* text) KRAIT_ALLOCATES;

  const char* data_;
  char small_[32];
};

// A copy of what C++ has; ValueError where it is not UTF-8. A null pointer is None.
KRAIT_ALLOCATES Str* textOf(const char* text, size_t size);
KRAIT_ALLOCATES Str* textOf(const char* text);
template <typename S>
KRAIT_ALLOCATES inline Str* textOfString(const S& text) {
  return textOf(text.data(), text.size());
}

// A text in an array of characters: up to its zero, or its end. ValueError where it has no room for the text and a zero.
KRAIT_ALLOCATES Str* textIn(const char* text, size_t room);
KRAIT_RAISES void putText(char* to, size_t room, Str* text);
template <size_t size>
KRAIT_ALLOCATES inline Str* textIn(const char (&text)[size]) {
  return textIn(text, size);
}
template <size_t size>
KRAIT_RAISES inline void putText(char (&to)[size], Str* text) {
  putText(to, size, text);
}

// ---- buffers ----

// TypeError: a buffer is needed, not 'int'
[[noreturn]] KRAIT_COLD void raiseNoBuffer(Value value);
// ValueError: the buffer has 0 items, C++ needs 1
[[noreturn]] KRAIT_COLD void raiseShortBuffer(size_t size, size_t least);
// Bytes of a bytes-like object that C++ may write if `writes`; TypeError where it may not.
ByteView bytesOf(Value value, bool writes) KRAIT_RAISES;

namespace detail {

template <typename T>
constexpr bool kIsFloating = false;
template <>
inline constexpr bool kIsFloating<float> = true;
template <>
inline constexpr bool kIsFloating<double> = true;

template <size_t size, bool is_signed>
struct FixedImpl;
#define KRAIT_FIXED(bits)             \
  template <>                         \
  struct FixedImpl<bits / 8, true> {  \
    using Type = int##bits##_t;       \
  };                                  \
  template <>                         \
  struct FixedImpl<bits / 8, false> { \
    using Type = uint##bits##_t;      \
  };
KRAIT_FIXED(8)
KRAIT_FIXED(16)
KRAIT_FIXED(32)
KRAIT_FIXED(64)
#undef KRAIT_FIXED
// The machine integer that is laid out as T is: `long` may be none of <stdint.h>'s.
template <typename T>
using Fixed = typename FixedImpl<sizeof(T), (static_cast<T>(-1) < static_cast<T>(0))>::Type;

}  // namespace detail

// A number of Python as C++ wants it.
template <typename To, typename From>
inline To numberTo(const From& from) {
  if constexpr (kSame<From, None>) {
    return numberTo<To>(kNoneValue);
  } else if constexpr (kSame<To, bool>) {
    return truth(from);
  } else if constexpr (__is_enum(To)) {
    return static_cast<To>(numberTo<__underlying_type(To)>(from));
  } else if constexpr (detail::kIsFloating<To>) {
    return static_cast<To>(checked<Float>(from));
  } else {
    return static_cast<To>(checked<detail::Fixed<To>>(from));
  }
}

template <typename T>
class Span {
 public:
  using Item = typename RemoveConstImpl<T>::Type;
  static constexpr bool kWrites = kSame<T, Item>;

  template <typename From>
  explicit Span(const From& from, size_t least = 0) {
    take(from);
    if (size_ < least) raiseShortBuffer(size_, least);
  }
  Item* data() const { return data_; }
  size_t size() const { return size_; }

 private:
  // Elements that have the item's form are C++'s to read, and to write.
  template <typename Element>
  static constexpr bool isAlike() {
    if constexpr (detail::kIsFloating<Item>) {
      return kSame<Element, Item>;
    } else {
      return kIsMachineInt<Element> && sizeof(Element) == sizeof(Item) &&
             (sizeof(Item) == 1 || kIsSigned<Element> == (static_cast<Item>(-1) < static_cast<Item>(0)));
    }
  }

  template <typename Element>
  void copy(const Element* items, size_t size) {
    Item* copied = reinterpret_cast<Item*>(newBytes(size * sizeof(Item))->storage());
    for (size_t i = 0; i < size; ++i) copied[i] = numberTo<Item>(items[i]);
    data_ = copied;
    size_ = size;
  }
  void set(const void* data, size_t size) {
    data_ = static_cast<Item*>(const_cast<void*>(data));
    size_ = size;
  }
  void take(const ByteView& bytes, const Value& value) {
    if (sizeof(Item) != 1) raiseNoBuffer(value);
    set(bytes.data, bytes.size);
  }

  template <typename Element>
  void take(List<Element>* list) {
    if constexpr (kWrites) {
      raiseNoBuffer(box(list));
    } else if constexpr (isAlike<Element>() &&
                         !(sizeof(Item) == 1 &&
                           kIsSigned<Element> != (static_cast<Item>(-1) < static_cast<Item>(0)))) {
      set(list->items(), list->length);
    } else {
      copy(list->items(), list->length);
      keepAlive(list);
    }
  }
  template <typename Element>
  void take(Array<Element>* array) {
    if constexpr (isAlike<Element>()) {
      set(array->items(), array->length);
    } else if constexpr (kWrites) {
      raiseNoBuffer(box(array));
    } else if constexpr (sizeof(Item) == 1) {
      const ByteView bytes = byteView(array);
      set(bytes.data, bytes.size);
    } else {
      copy(array->items(), array->length);
      keepAlive(array);
    }
  }
  void take(Bytes* bytes) {
    if constexpr (kWrites) raiseNoBuffer(box(bytes));
    take(byteView(bytes), box(bytes));
  }
  void take(ByteArray* bytes) { take(byteView(bytes), box(bytes)); }
  void take(MemoryView* view) { take(box(view)); }
  void take(Value value) { take(bytesOf(value, kWrites), value); }
  template <typename From>
  void take(const From& other) {
    raiseNoBuffer(box(other));
  }

  Item* data_ = nullptr;
  size_t size_ = 0;
};

// ---- objects ----

template <typename T>
struct Storage : Object {
  static constexpr size_t kSlack = alignof(T) > alignof(uword) ? alignof(T) - alignof(uword) : 0;
  alignas(alignof(T) > alignof(uword) ? alignof(uword) : alignof(T)) unsigned char bytes[sizeof(T) + kSlack];
  bool is_alive;  // its destructor has not run

  static const TypeInfo type;

  void* place() {
    if constexpr (kSlack == 0) {
      return bytes;
    } else {
      const uintptr_t address = reinterpret_cast<uintptr_t>(bytes) + kSlack;
      return reinterpret_cast<void*>(address - address % alignof(T));
    }
  }
  T* at() { return static_cast<T*>(place()); }
  void close() {
    if (!is_alive) return;
    is_alive = false;
    at()->~T();
  }
};
template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Storage<T>::type("object", nullptr, nullptr, nullptr,
                                                                 kNoPointers, sizeof(Storage<T>),
                                                                 Kind::kInstance);

template <typename T, typename Make>
KRAIT_ALLOCATES inline Storage<T>* construct(Make&& make) {
  Storage<T>* own = create<Storage<T>>();
  make(own->place());
  if constexpr (!__has_trivial_destructor(T)) {
    own->is_alive = true;
    heap::watchObject(own, [](Object* object) { static_cast<Storage<T>*>(object)->close(); });
  }
  return own;
}
template <typename T, typename Make>
KRAIT_ALLOCATES inline Storage<T>* store(Make&& make) {
  return construct<T>([&](void* place) { ::new (place) T(make()); });
}

// Addresses of C++'s objects where nothing is known of the variable.
struct Pointer : Object {
  void* at;
  static const TypeInfo type;
};
template <typename T>
struct PointerConverter {
  static Value box(T* at) {
    if (at == nullptr) return kNoneValue;
    Pointer* boxed = create<Pointer>();
    boxed->at = const_cast<void*>(static_cast<const void*>(at));
    return objectValue(boxed);
  }
  static T* unbox(Value value) {
    return value.isNone() ? nullptr : static_cast<T*>(static_cast<Pointer*>(value.object())->at);
  }
  static bool is(Value value) { return value.isObject() && value.object()->type_info == &Pointer::type; }
  static FlashText name() { return KRAIT_TEXT("object"); }
};

// ---- callbacks ----

// What a callback raised and C++ has not given back yet.
extern Exception* pending;
void keepPending(Exception* exception);
[[noreturn]] void raisePending();
KRAIT_RAISES inline void rethrow() {
  if (KRAIT_UNLIKELY(pending != nullptr)) raisePending();
}

// Which Python function: the context that C++ hands back.
inline void* contextOf(word slot) { return reinterpret_cast<void*>(static_cast<uword>(slot)); }
inline word slotOf(const void* context) { return static_cast<word>(reinterpret_cast<uword>(context)); }

// A function object without constructor that C++'s functions can reach.
template <typename F>
class Kept {
 public:
  void set(const F& function) { ::new (static_cast<void*>(bytes_)) F(function); }
  F& get() { return *reinterpret_cast<F*>(bytes_); }

 private:
  alignas(F) unsigned char bytes_[sizeof(F)];
};

// After an exception C++ gets zeros, and no Python runs, until it has returned.
template <typename R, typename Body>
inline R callBack(Body&& body) {
  Exception* caught = nullptr;
  if constexpr (kSame<R, void>) {
    if (pending != nullptr) return;
    const Flow flow = guard(caught, [&]() -> Flow {
      body();
      return Flow::kNext;
    });
    if (flow == Flow::kRaised) keepPending(caught);
  } else {
    R value{};
    if (pending != nullptr) return value;
    const Flow flow = guard(caught, [&]() -> Flow {
      value = numberTo<R>(body());
      return Flow::kNext;
    });
    if (flow == Flow::kRaised) {
      keepPending(caught);
      return R{};
    }
    return value;
  }
}

}  // namespace krait::bound
