// What C++ programs see of Krait: the types in the headers of compiled modules.
//
//     krait::init(heap, sizeof heap);              once, before the first module
//     sensor::init();                              runs the module
//     krait::Result<double> mean = sensor::average(readings);
//     if (!mean) log(mean.error()->message);
//
// C++11, no standard library, no exceptions, no run-time types. What the program can answer for itself stands in
// weak functions at the end (hooks.h).
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "krait/embed/hooks.h"

#if __cplusplus >= 201703L
#define KRAIT_NODISCARD [[nodiscard]]
#else
#define KRAIT_NODISCARD
#endif

namespace krait {

// ---- the runtime ----

// Gives the heap its memory, which must stay. Before the first `init()` of a module; the second call changes nothing.
// Without it the heap is empty (on a desktop: taken from the system).
void init(void* memory, size_t size);
// Frees what nothing refers to any more.
void collect();
struct HeapStats {
  size_t used;  // bytes
  size_t free;
  size_t peak;     // the most that was in use
  size_t largest;  // the largest object that could be allocated now
  uint32_t collections;
};
HeapStats stats();

// ---- exceptions as values ----

// Valid until the next exception reaches C++.
using Error = krait_error;

template <typename T>
class KRAIT_NODISCARD Result {
 public:
  using Type = T;
  Result(const T& value) : error_(nullptr), value_(value) {}
  Result(const Error* error) : error_(error), value_() {}
  bool ok() const { return error_ == nullptr; }
  explicit operator bool() const { return error_ == nullptr; }
  // Null if all is well.
  const Error* error() const { return error_; }
  // What the function returned; nothing sensible after an exception.
  T& value() { return value_; }
  const T& value() const { return value_; }
  T& operator*() { return value_; }
  const T& operator*() const { return value_; }
  T* operator->() { return &value_; }
  const T* operator->() const { return &value_; }
  T valueOr(const T& otherwise) const { return error_ == nullptr ? value_ : otherwise; }

 private:
  const Error* error_;
  T value_;
};

template <>
class KRAIT_NODISCARD Result<void> {
 public:
  using Type = void;
  Result() : error_(nullptr) {}
  Result(const Error* error) : error_(error) {}
  bool ok() const { return error_ == nullptr; }
  explicit operator bool() const { return error_ == nullptr; }
  const Error* error() const { return error_; }

 private:
  const Error* error_;
};

// ---- views: memory of somebody else, for the length of a call ----

template <typename T>
class Span {
 public:
  Span() : data_(nullptr), size_(0) {}
  Span(T* data, size_t size) : data_(data), size_(size) {}
  template <size_t count>
  Span(T (&array)[count]) : data_(array), size_(count) {}
  // Anything with data() and size(): std::span, std::vector, std::array, krait's own lists.
  template <typename Container,
            typename = decltype(static_cast<T*>(static_cast<Container*>(nullptr)->data()) +
                                static_cast<Container*>(nullptr)->size())>
  Span(Container& container) : data_(container.data()), size_(container.size()) {}
  template <typename Container,
            typename = decltype(static_cast<T*>(static_cast<const Container*>(nullptr)->data()) +
                                static_cast<const Container*>(nullptr)->size())>
  Span(const Container& container) : data_(container.data()), size_(container.size()) {}

  T* data() const { return data_; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](size_t index) const { return data_[index]; }
  T* begin() const { return data_; }
  T* end() const { return data_ + size_; }

 private:
  T* data_;
  size_t size_;
};

// Text as UTF-8, not terminated.
class StringView {
 public:
  StringView() : data_(nullptr), size_(0) {}
  StringView(const char* text, size_t size) : data_(text), size_(size) {}
  StringView(const char* text) : data_(text), size_(0) {
    while (text != nullptr && text[size_] != 0) ++size_;
  }
  // std::string, std::string_view
  template <typename Text,
            typename = decltype(static_cast<const char*>(static_cast<const Text*>(nullptr)->data()) +
                                static_cast<const Text*>(nullptr)->size())>
  StringView(const Text& text) : data_(text.data()), size_(text.size()) {}

  const char* data() const { return data_; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  char operator[](size_t index) const { return data_[index]; }
  const char* begin() const { return data_; }
  const char* end() const { return data_ + size_; }
  friend bool operator==(StringView a, StringView b) {
    if (a.size_ != b.size_) return false;
    for (size_t i = 0; i < a.size_; ++i) {
      if (a.data_[i] != b.data_[i]) return false;
    }
    return true;
  }
  friend bool operator!=(StringView a, StringView b) { return !(a == b); }

 private:
  const char* data_;
  size_t size_;
};

template <typename T>
class Optional {
 public:
  Optional() : value_(), has_(false) {}
  Optional(decltype(nullptr)) : value_(), has_(false) {}
  Optional(const T& value) : value_(value), has_(true) {}
  template <typename From, typename = decltype(T(*static_cast<const From*>(nullptr)))>
  Optional(const From& value) : value_(value), has_(true) {}
  explicit operator bool() const { return has_; }
  bool hasValue() const { return has_; }
  T& value() { return value_; }
  const T& value() const { return value_; }
  T& operator*() { return value_; }
  const T& operator*() const { return value_; }
  T* operator->() { return &value_; }
  const T* operator->() const { return &value_; }

 private:
  T value_;
  bool has_;
};

// A C++ function with what it needs, called back by Python. It refers to the callable, which must live as long as
// Python may call it; the address of a function may always be given.
template <typename Signature>
class Callback;
template <typename R, typename... Args>
class Callback<R(Args...)> {
 public:
  using Plain = R (*)(void* context, Args... arguments);
  Callback() : call_(nullptr), context_(nullptr) {}
  Callback(Plain function, void* with) : call_(function), context_(with) {}
  Callback(R (*function)(Args...)) : call_(&callPlain), context_(reinterpret_cast<void*>(function)) {}
  template <typename Callable,
            typename = decltype((*static_cast<Callable*>(nullptr))(*static_cast<Args*>(nullptr)...))>
  Callback(Callable& callable)
      : call_(&callObject<Callable>), context_(const_cast<void*>(static_cast<const void*>(&callable))) {}

  explicit operator bool() const { return call_ != nullptr; }
  R operator()(Args... arguments) const { return call_(context_, arguments...); }
  Plain call() const { return call_; }
  void* context() const { return context_; }

 private:
  static R callPlain(void* context, Args... arguments) {
    return reinterpret_cast<R (*)(Args...)>(context)(arguments...);
  }
  template <typename Callable>
  static R callObject(void* context, Args... arguments) {
    return (*static_cast<Callable*>(context))(arguments...);
  }
  Plain call_;
  void* context_;
};

// ---- handles: references that keep a Python object alive ----

// May be kept anywhere: on the stack, in members, in globals. An empty one refers to nothing.
class Handle {
 public:
  Handle() : root_{nullptr, nullptr, nullptr} {}
  explicit Handle(void* object) : root_{object, nullptr, nullptr} { krait_hold(&root_); }
  Handle(const Handle& other) : root_{other.root_.object, nullptr, nullptr} { krait_hold(&root_); }
  Handle& operator=(const Handle& other) {
    void* object = other.root_.object;
    krait_release(&root_);
    root_.object = object;
    krait_hold(&root_);
    return *this;
  }
  ~Handle() { krait_release(&root_); }

  explicit operator bool() const { return root_.object != nullptr; }
  void reset() { krait_release(&root_); }
  // The same object (Python's `is`).
  friend bool operator==(const Handle& a, const Handle& b) { return a.root_.object == b.root_.object; }
  friend bool operator!=(const Handle& a, const Handle& b) { return a.root_.object != b.root_.object; }
  void* object() const { return root_.object; }

 protected:
  // The object of a handle that a function is called with, which must not be empty.
  void* self() const {
    if (root_.object == nullptr) krait_empty_handle();
    return root_.object;
  }

 private:
  krait_handle root_;
};

// A Python str; its text stays where it is as long as the handle lives.
class String : public Handle {
 public:
  String() {}
  explicit String(void* object) : Handle(object) {}
  const char* data() const { return krait_text_data(object()); }
  size_t size() const { return krait_text_size(object()); }
  StringView view() const { return StringView(data(), size()); }
  operator StringView() const { return view(); }
  friend bool operator==(const String& a, StringView b) { return a.view() == b; }
  friend bool operator!=(const String& a, StringView b) { return !(a.view() == b); }
};

// Python's bytes and bytearray.
class ByteString : public Handle {
 public:
  ByteString() {}
  explicit ByteString(void* object) : Handle(object) {}
  const uint8_t* data() const { return krait_bytes_data(object()); }
  size_t size() const { return krait_bytes_size(object()); }
  uint8_t operator[](size_t index) const { return data()[index]; }
  const uint8_t* begin() const { return data(); }
  const uint8_t* end() const { return data() + size(); }
};

namespace detail {
template <typename T>
struct Item {
  using Stored = T;
  static T of(const T& stored) { return stored; }
};
template <>
struct Item<String> {
  using Stored = void*;
  static String of(void* stored) { return String(stored); }
};
}  // namespace detail

// A Python list or array; it may change with each call into Python, and then lie elsewhere.
template <typename T>
class ListOf : public Handle {
 public:
  using Stored = typename detail::Item<T>::Stored;
  ListOf() {}
  explicit ListOf(void* object) : Handle(object) {}
  const Stored* data() const { return static_cast<const Stored*>(krait_list_data(object())); }
  size_t size() const { return krait_list_size(object()); }
  bool empty() const { return size() == 0; }
  T operator[](size_t index) const { return detail::Item<T>::of(data()[index]); }
  const Stored* begin() const { return data(); }
  const Stored* end() const { return data() + size(); }
};

// Any Python value. None, bool, int, float and text can be made and read; other objects can only be held. Text that C++
// gives is a view, for the length of the call.
class Any {
 public:
  enum Kind { kNone, kBool, kInt, kFloat, kText, kObject };
  Any() : kind_(kNone), int_(0), float_(0) {}
  Any(decltype(nullptr)) : kind_(kNone), int_(0), float_(0) {}
  Any(bool value) : kind_(kBool), int_(value), float_(0) {}
  Any(int value) : kind_(kInt), int_(value), float_(0) {}
  Any(long value) : kind_(kInt), int_(value), float_(0) {}
  Any(long long value) : kind_(kInt), int_(value), float_(0) {}
  Any(float value) : kind_(kFloat), int_(0), float_(static_cast<double>(value)) {}
  Any(double value) : kind_(kFloat), int_(0), float_(value) {}
  Any(const char* text) : kind_(kText), int_(0), float_(0), text_(text) {}
  Any(StringView text) : kind_(kText), int_(0), float_(0), text_(text) {}
  Any(const String& text) : kind_(kText), int_(0), float_(0), text_(text.view()), object_(text) {}
  Any(const Handle& object) : kind_(object ? kObject : kNone), int_(0), float_(0), object_(object) {}

  Kind kind() const { return kind_; }
  bool isNone() const { return kind_ == kNone; }
  bool isBool() const { return kind_ == kBool; }
  bool isInt() const { return kind_ == kInt; }
  bool isFloat() const { return kind_ == kFloat; }
  bool isText() const { return kind_ == kText; }
  // Zero, and no text, where it is something else. A bool is an int, and an int a float, as in Python.
  bool asBool() const { return kind_ == kBool && int_ != 0; }
  int64_t asInt() const { return int_; }
  double asFloat() const { return kind_ == kFloat ? float_ : static_cast<double>(int_); }
  StringView asText() const { return text_; }
  const Handle& object() const { return object_; }

 private:
  Kind kind_;
  int64_t int_;
  double float_;
  StringView text_;
  Handle object_;
};

// What a generator gives, one by one.
//
//     for (int32_t reading : sensor::readings()) …
//
// An exception ends the loop; error() tells.
template <typename T>
class IteratorOf : public Handle {
 public:
  using Advance = const Error* (*)(void* iterator, T* item, bool* has_item);
  IteratorOf() : advance_(nullptr), error_(nullptr) {}
  IteratorOf(void* iterator, Advance advance) : Handle(iterator), advance_(advance), error_(nullptr) {}
  // False at the end, and after an exception.
  bool next(T& item) {
    bool has_item = false;
    if (object() == nullptr) return false;
    error_ = advance_(object(), &item, &has_item);
    if (error_ != nullptr || !has_item) reset();
    return error_ == nullptr && has_item;
  }
  const Error* error() const { return error_; }

  class Cursor {
   public:
    explicit Cursor(IteratorOf* of) : of_(of), item_() { step(); }
    Cursor& operator++() {
      step();
      return *this;
    }
    const T& operator*() const { return item_; }
    bool operator!=(const Cursor& other) const { return of_ != other.of_; }

   private:
    void step() {
      if (of_ != nullptr && !of_->next(item_)) of_ = nullptr;
    }
    IteratorOf* of_;
    T item_;
  };
  Cursor begin() { return Cursor(this); }
  Cursor end() { return Cursor(nullptr); }

 private:
  Advance advance_;
  const Error* error_;
};

}  // namespace krait
