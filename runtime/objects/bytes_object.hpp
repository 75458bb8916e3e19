// bytes and bytearray as objects, and a common view of both. What can be done with them is in bytes.hpp.
//
//     Bytes       type_info | size | bytes …                       immutable; constants lie in flash
//     ByteArray   type_info | data ──> bytes … | length | capacity   a list of bytes, and grown as one
//
// On AVR a Bytes constant is copied to RAM with .data like any initialised object.
#pragma once

#include "krait/base/memory.hpp"
#include "krait/objects/list_base.hpp"
#include "krait/objects/object.hpp"
#include "krait/objects/value.hpp"

namespace krait {

struct Bytes : Object {
  uword length;

  static const TypeInfo type;
  static void keepSlots() { KRAIT_USE_SLOTS(bytes); }
  size_t size() const { return length; }
  const uint8_t* data() const { return reinterpret_cast<const uint8_t*>(this + 1); }
  uint8_t* storage() { return reinterpret_cast<uint8_t*>(this + 1); }
};

struct ByteArray : ListBase {
  static const TypeInfo type;
  static void keepSlots() { KRAIT_USE_SLOTS(bytearray); }
  size_t size() const { return length; }
  uint8_t* bytes() const { return static_cast<uint8_t*>(data); }
};

// A window on the items of bytes, a bytearray or an array: `owner` (null when released) keeps them alive and is asked
// for its memory anew at each use. See memoryview.hpp.
struct MemoryView : Object {
  Object* owner;
  uword start;   // in bytes
  uword length;  // in items
  word stride;   // bytes from one item to the next
  char format;   // type code of an item
  bool read_only;  // whatever the owner is
  MemoryView* next_view;  // of bytearrays and arrays (buffer_views.cpp); keeps nothing alive

  static const TypeInfo type;
  static void keepSlots() { KRAIT_USE_SLOTS(memoryview); }
  // The place of an item; ValueError where it is released, BufferError where the owner is shorter by now.
  uint8_t* at(uword index) const KRAIT_RAISES;
};

// BufferError where a view of it is alive. Asked before its size changes; may collect to find out.
void checkResizable(ByteArray* self) KRAIT_RAISES KRAIT_COLLECTS;
void checkArrayResizable(const Object* array) KRAIT_RAISES KRAIT_COLLECTS;
// A new view of a bytearray or an array.
void noteView(MemoryView* view);

struct ByteView {
  const uint8_t* data;
  size_t size;
};

template <size_t size>
struct BytesConstant {
  const TypeInfo* type_info;
  uword length;
  uint8_t bytes[size == 0 ? 1 : size];
};
template <size_t size>
constexpr BytesConstant<size - 1> bytesConstant(const char (&literal)[size]) {
  BytesConstant<size - 1> constant{};
  constant.type_info = &Bytes::type;
  constant.length = size - 1;
  for (size_t i = 0; i + 1 < size; ++i) constant.bytes[i] = static_cast<uint8_t>(literal[i]);
  return constant;
}

// KRAIT_BYTES(bytes_header, "\x01\x02") makes `bytes_header`, of type Bytes*.
#define KRAIT_BYTES(name, literal)                                                     \
  KRAIT_ALIGNED static constexpr auto name##_object = ::krait::bytesConstant(literal); \
  [[maybe_unused]] static ::krait::Bytes* const name =                                 \
      const_cast<::krait::Bytes*>(reinterpret_cast<const ::krait::Bytes*>(&name##_object))

// Room for `size` bytes that the caller fills.
KRAIT_ALLOCATES Bytes* newBytes(size_t size);
KRAIT_ALLOCATES Bytes* makeBytes(const uint8_t* data, size_t size);
KRAIT_ALLOCATES ByteArray* newByteArray(size_t size);  // zeroed
KRAIT_ALLOCATES ByteArray* makeByteArray(const uint8_t* data, size_t size);

inline ByteView byteView(const Bytes* bytes) { return {bytes->data(), bytes->size()}; }
inline ByteView byteView(const ByteArray* bytes) { return {bytes->bytes(), bytes->size()}; }
ByteView byteView(const MemoryView* view) KRAIT_ALLOCATES;  // of one with steps: of a copy
bool isBytesLike(Value value);
ByteView byteView(Value value);  // of a value that isBytesLike

}  // namespace krait
