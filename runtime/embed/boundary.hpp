// The way from C++ into Python and back: what the generated code of a library is made of.
//
//     return embed::call<Result<double>>([&] { return embed::give<double>(sensor::average(embed::take<List<int32_t>*>(values))); });
//
// `call` takes the lock, runs the body under a handler and turns an exception into a Result. `take` makes of an argument
// what the Python function takes, and checks what C++ may get wrong; `give` makes of a Python value what C++ gets.
#pragma once

#include "krait/embed/embed.hpp"
#include "krait/heap/roots.hpp"
#include "krait/krait.hpp"

namespace krait::embed {

// Whether the outermost call of this thread begins here; leave() ends it.
struct Entry {
  const char* outer_stack;
  const char* outer_limit;
};
void enter(Entry& entry, const char* stack);
void leave(const Entry& entry);
// RuntimeError: the module's init() was not called.
const Error* notReady();
// What C++ is told of the exception.
const Error* describe(Exception* exception);

template <typename R, typename Body>
inline R call(Body&& body) {
  Entry entry;
  enter(entry, static_cast<const char*>(__builtin_frame_address(0)));
  Exception* caught = nullptr;
  if constexpr (kSame<typename R::Type, void>) {
    const Flow flow = guard(caught, [&]() -> Flow {
      body();
      return Flow::kNext;
    });
    const R result = flow == Flow::kRaised ? R(describe(caught)) : R();
    leave(entry);
    return result;
  } else {
    // In memory, so that the way back by a jump finds it.
    typename R::Type value{};
    const Flow flow = guard(caught, [&]() -> Flow {
      value = body();
      return Flow::kNext;
    });
    R result = flow == Flow::kRaised ? R(describe(caught)) : R(value);
    leave(entry);
    return result;
  }
}

// ---- the quick way ----

// `expression` calls a function that is not inlined: the stack is scanned from that function's frame downwards.

// Most calls come from outside of Python, where no state has to be kept: their handler is one for all of them. GCC
// keeps three words for the way back. Measured on a Cortex-M4: 44 instructions more than a call in C++ that says whether it
// failed, against 105 with `call`.
#if defined(__GNUC__) && !defined(__clang__) && (defined(__arm__) || defined(__x86_64__))

extern void* boundary_registers[5];
// What came out of Python; unlocks.
const Error* leaveByException();

#define KRAIT_CALL(is_ready, type, expression)                                                        \
  do {                                                                                                \
    if (KRAIT_UNLIKELY(!(is_ready))) return ::krait::embed::notReady();                               \
    krait_lock();                                                                                     \
    if (KRAIT_UNLIKELY(::krait::heap::stack_base != nullptr)) {                                       \
      krait_unlock();                                                                                 \
      return ::krait::embed::call<type>([&] { return expression; });                                  \
    }                                                                                                 \
    if (__builtin_setjmp(::krait::embed::boundary_registers) != 0) {                                  \
      return ::krait::embed::leaveByException();                                                      \
    }                                                                                                 \
    ::krait::heap::stack_base = static_cast<const char*>(__builtin_frame_address(0));                 \
    if (KRAIT_STACK_BYTES != 0) ::krait::stack_limit = ::krait::heap::stack_base - KRAIT_STACK_BYTES; \
    return ::krait::embed::left<type>([&] { return expression; });                                    \
  } while (false)

template <typename R, typename Body>
KRAIT_INLINE R left(Body&& body) {
  if constexpr (kSame<typename R::Type, void>) {
    body();
    heap::stack_base = nullptr;
    krait_unlock();
    return R();
  } else {
    const typename R::Type value = body();
    heap::stack_base = nullptr;
    krait_unlock();
    return R(value);
  }
}

#else

#define KRAIT_CALL(is_ready, type, expression)                          \
  do {                                                                  \
    if (KRAIT_UNLIKELY(!(is_ready))) return ::krait::embed::notReady(); \
    return ::krait::embed::call<type>([&] { return expression; });      \
  } while (false)

#endif

// ---- take ----

template <typename Container>
struct ElementOf;
template <typename T>
struct ElementOf<List<T>*> {
  using Type = T;
};
template <typename T>
struct ElementOf<Array<T>*> {
  using Type = T;
};

KRAIT_ALLOCATES Str* takeText(StringView text);  // UnicodeDecodeError
KRAIT_ALLOCATES Value takeAny(const Any& any);   // TypeError

template <typename To>
inline To take(StringView text) {
  if constexpr (kSame<To, Value>) {
    return box(takeText(text));
  } else {
    return takeText(text);
  }
}
template <typename To>
inline To take(const Any& any) {
  return convert<To>(takeAny(any));
}
template <typename To, typename T>
inline EnableIf<detail::kIsMachineNumber<T>, To> take(T number) {
  return convert<To>(number);
}
template <typename To>
inline To take(const Handle& handle) {
  if (!handle) raiseTypeError(KRAIT_TEXT("an empty handle was given"));
  if constexpr (kSame<To, Value>) {
    return objectValue(static_cast<Object*>(handle.object()));
  } else {
    return static_cast<To>(handle.object());
  }
}
template <typename To, typename T>
inline To take(Span<const T> items);

template <typename To>
struct FromSpan {
  template <typename T>
  static To make(Span<const T> items) {
    using Element = typename ElementOf<To>::Type;
    To list = newList<Element>(items.size());
    for (size_t i = 0; i < items.size(); ++i) {
      // Making an element may collect: the list's memory is asked for anew.
      const Element element = take<Element>(items[i]);
      list->items()[i] = element;
    }
    keepAlive(list);
    return list;
  }
};
template <>
struct FromSpan<Bytes*> {
  static Bytes* make(Span<const uint8_t> items) { return makeBytes(items.data(), items.size()); }
};
template <>
struct FromSpan<ByteArray*> {
  static ByteArray* make(Span<const uint8_t> items) { return makeByteArray(items.data(), items.size()); }
};
template <typename To, typename T>
inline To take(Span<const T> items) {
  return FromSpan<To>::make(items);
}

// The native object that a callback is to Python.
template <typename Native, typename R, typename... Args>
inline Native* takeCallback(const Callback<R(Args...)>& callback) {
  if (!callback) raiseTypeError(KRAIT_TEXT("an empty callback was given"));
  Native* object = create<Native>();
  object->function = callback.call();
  object->context = callback.context();
  return object;
}

template <typename To, typename T>
inline To take(const Optional<T>& optional) {
  if constexpr (kSame<To, Value>) {
    return optional ? take<To>(*optional) : kNoneValue;
  } else {
    return optional ? take<To>(*optional) : nullptr;
  }
}

// ---- give ----

Any giveAny(Value value);

template <typename To, typename From>
struct Giving {
  static To apply(const From& value) { return static_cast<To>(value); }
};
template <typename To>
struct Giving<To, Int> {
  static To apply(Int value) { return checked<To>(value); }
};
template <typename From>
struct Giving<String, From> {
  static String apply(From text) { return String(text); }
};
template <typename From>
struct Giving<ByteString, From> {
  static ByteString apply(From bytes) { return ByteString(bytes); }
};
template <typename T, typename From>
struct Giving<ListOf<T>, From> {
  static ListOf<T> apply(From list) { return ListOf<T>(list); }
};
template <typename From>
struct Giving<Any, From> {
  static Any apply(const From& value) { return giveAny(box(value)); }
};
template <typename T, typename From>
struct Giving<Optional<T>, From> {
  static Optional<T> apply(const From& value) {
    if (value == nullptr) return Optional<T>();
    return Optional<T>(Giving<T, From>::apply(value));
  }
};
template <typename To, typename From>
inline To give(const From& value) {
  return Giving<To, From>::apply(value);
}
// Objects of the program's classes.
template <typename To, typename From>
inline To giveObject(From* object) {
  return To(object);
}

// ---- generators ----

template <typename Public, typename Item>
const Error* advance(void* iterator, Public* item, bool* has_item) {
  Result<bool> result = call<Result<bool>>([&]() -> bool {
    Item next;
    if (!static_cast<Iterator<Item>*>(iterator)->next(next)) return false;
    *item = give<Public>(next);
    return true;
  });
  *has_item = result.ok() && *result;
  return result.error();
}

}  // namespace krait::embed
