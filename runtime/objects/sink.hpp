// Text going somewhere: what every type writes itself to, and the makers of strings.
//
// For every printable type there are `writeStr(Sink&, x)` and `writeRepr(Sink&, x)`. print streams to the
// console without building strings; toStr, repr and fstring build one.
#pragma once

#include "krait/objects/convert.hpp"
#include "krait/objects/scope.hpp"

namespace krait {

using numbers::put;

// Writes text that lies in flash.
void put(Sink& sink, FlashText text);
KRAIT_INLINE void putLiteral(Sink& sink, FlashText text) { put(sink, text); }

// The console: a constant, so that printing needs no memory.
extern Sink console;
// Where tracebacks go: stderr on the host, the console on devices.
extern Sink error_console;

// Collects text and makes a Str of it. Lives on the stack; its buffer is a heap buffer, doubled as needed.
// Nested use is allowed. A builder that is left by an exception leaves its buffer to the collector.
class StrBuilder : public Sink {
 public:
  StrBuilder() : Sink{&append} {}
  StrBuilder(const StrBuilder&) = delete;

  size_t size() const { return size_; }
  const char* data() const { return buffer_; }
  void append(Str* text);
  void appendCodePoint(uint32_t code_point);
  void truncate(size_t size) { size_ = size; }
  // The text so far; the builder is empty afterwards. Allocates.
  Str* finish();
  // Its bytes, without making anything.
  char* reserve(size_t more);

 private:
  static void append(Sink* sink, const char* text, size_t size);
  void grow(size_t more);

  // Short texts, which most are, need no memory but the stack until they are finished.
  static constexpr size_t kShort = sizeof(word) < 4 ? 8 : 24;

  char* buffer_ = short_;
  size_t size_ = 0;
  size_t capacity_ = kShort;
  char short_[kShort];
};

// ---- How values that have no header of their own write themselves ----

void writeWord(Sink& sink, word value);
void writeInt64(Sink& sink, int64_t value);
void writeUint64(Sink& sink, uint64_t value);
inline void writeStr(Sink& sink, None) { put(sink, KRAIT_TEXT("None")); }
inline void writeRepr(Sink& sink, None) { put(sink, KRAIT_TEXT("None")); }
inline void writeStr(Sink& sink, bool value) { put(sink, value ? KRAIT_TEXT("True") : KRAIT_TEXT("False")); }
inline void writeRepr(Sink& sink, bool value) { writeStr(sink, value); }
void writeStr(Sink& sink, ClassRef value);
inline void writeRepr(Sink& sink, ClassRef value) { writeStr(sink, value); }

void writeInt32(Sink& sink, int32_t value);
template <typename T>
inline EnableIf<kIsMachineInt<T>> writeStr(Sink& sink, T value) {
  if constexpr (sizeof(T) < 4 || (sizeof(T) == 4 && kIsSigned<T>)) {
    writeInt32(sink, static_cast<int32_t>(value));
  } else if constexpr (kIsSigned<T> || sizeof(T) == 4) {
    writeInt64(sink, static_cast<int64_t>(value));
  } else {
    writeUint64(sink, value);
  }
}
template <typename T>
inline EnableIf<kIsMachineInt<T>> writeRepr(Sink& sink, T value) {
  writeStr(sink, value);
}

// Objects of no special kind: through their slots.
template <typename T>
inline EnableIf<kIsBase<Object, T>> writeStr(Sink& sink, T* object) {
  writeStr(sink, box(object));
}
template <typename T>
inline EnableIf<kIsBase<Object, T>> writeRepr(Sink& sink, T* object) {
  writeRepr(sink, box(object));
}

namespace detail {

template <typename T>
inline void writeTupleItems(Sink& sink, const T& tuple) {
  bool is_none = false;
  if constexpr (kIsPointer<decltype(tuple.first)>) is_none = tuple.first == nullptr;
  if (is_none) {
    writeRepr(sink, None{});
  } else {
    writeRepr(sink, tuple.first);
  }
  if constexpr (T::kSize > 1) {
    put(sink, KRAIT_TEXT(", "));
    writeTupleItems(sink, tuple.rest);
  }
}

}  // namespace detail

template <typename... Ts>
inline void writeRepr(Sink& sink, const Tuple<Ts...>& tuple) {
  put(sink, '(');
  if constexpr (sizeof...(Ts) > 0) detail::writeTupleItems(sink, tuple);
  if constexpr (sizeof...(Ts) == 1) put(sink, ',');
  put(sink, ')');
}
template <typename... Ts>
inline void writeStr(Sink& sink, const Tuple<Ts...>& tuple) {
  writeRepr(sink, tuple);
}

// Containers bracket their repr with these: where the same object is already being written, it contains
// itself, and writes "[...]" instead. No memory is used: the objects under way are chained through the stack,
// and an exception that passes unlinks them.
class ReprGuard {
 public:
  explicit ReprGuard(const Object* object);
  bool isRecursive() const { return recursive_; }
  void leave();

 private:
  static void leaveByException(Scope* self, Exception*& exception);

  Scope scope_;  // first: a Scope of the chain is a ReprGuard where its `leave` says so
  const Object* object_;
  bool recursive_;
};

// ---- Strings of anything ----

template <typename T>
KRAIT_ALLOCATES inline Str* toStr(const T& value) {
  StrBuilder builder;
  writeStr(builder, value);
  return builder.finish();
}
inline Str* toStr(Str* text) { return text; }
template <typename T>
KRAIT_ALLOCATES inline Str* repr(const T& value) {
  StrBuilder builder;
  writeRepr(builder, value);
  return builder.finish();
}
Str* toStr(Value value);
Str* repr(Value value);

}  // namespace krait
