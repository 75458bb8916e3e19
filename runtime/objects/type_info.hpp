// What the runtime knows of a type, and what a type can do.
//
// Every type has exactly one `TypeInfo`, a constant. It says how the collector finds references in an
// instance, what the bases are, and where the `Slots` are: the functions by which operations on values of
// unknown type reach it.
//
// Slots are linked only for types that become a `Value` somewhere, because whoever prints a typed string
// needs none of what `Value % Value` needs. Two mechanisms, one for each kind of type; both are decided by
// --gc-sections alone:
//   - built-in types: `box` carries a relocation (KRAIT_USE_SLOTS) against an entry of the table of slots,
//   which therefore
//     is in the image only if some `box` of that type is. The linker script collects the entries between
//     __krait_slots_start and __krait_slots_end: *(.krait_slots.*), without KEEP.
//   - templates (List<T> ...) and classes of the program: objects get the descriptor with slots when they are
//   boxed
//     (list.hpp), or `slotsOf<T>(&table)` is null where the emitted program says
//     `template <> inline constexpr bool krait::kUnboxed<Motor> = true;`. Boxing such a type does not
//     compile.
//
// On AVR descriptors and slots stay in flash: fields are read through the accessors only. Every definition
// (or the declaration in the class) carries KRAIT_FLASH_DATA.
#pragma once

#include "krait/base/flash.hpp"
#include "krait/base/traits.hpp"
#include "krait/numbers/hash.hpp"
#include "krait/numbers/sink.hpp"

// offsetof on classes with a base is "conditionally supported" and warned of; all our compilers support it.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"

// In `box` of a built-in type: its slots are needed.
#define KRAIT_USE_SLOTS(name) __asm__ volatile(".reloc ., BFD_RELOC_NONE, krait_" #name "_slots")

// The table's entry for a built-in kind, beside its slots: KRAIT_SLOTS_ENTRY(str, Kind::kStr, kSlots). At
// file level, outside of all namespaces.
#if KRAIT_HOST || KRAIT_EMBEDDED
#define KRAIT_SLOTS_SECTION(name) "krait_slots"
#else
#define KRAIT_SLOTS_SECTION(name) ".krait_slots." #name
#endif
#define KRAIT_SLOTS_ENTRY(name, kind, table)                \
  extern "C" const krait::SlotsEntry krait_##name##_slots;  \
  __attribute__((section(KRAIT_SLOTS_SECTION(name)), used)) \
  const krait::SlotsEntry krait_##name##_slots = {&table, kind};

namespace krait {

struct Str;
struct TypeInfo;
class Marker;
using Sink = numbers::Sink;
using Hash = numbers::Hash;

// ---- Headers and values: the two things every signature below is made of ----

// The header of every heap object. Objects never move.
struct Object {
  const TypeInfo* type_info;
};

// Anything: a small integer (low bit 1), an immediate (low bits 10), an object (low bits 00), or 0: no value
// at all.
struct Value {
  uword bits;

  constexpr bool isUndefined() const { return bits == 0; }
  constexpr bool isSmall() const { return (bits & 1) != 0; }
  constexpr bool isObject() const { return (bits & 3) == 0 && bits != 0; }
  constexpr bool isNone() const { return bits == 0x02; }
  constexpr bool isBool() const { return bits == 0x06 || bits == 0x0A; }
#ifdef __AVR__
  constexpr bool isClass() const { return (bits & 0x8003) == 0x8002; }
#endif
  constexpr word small() const { return static_cast<word>(bits) >> 1; }
  Object* object() const { return reinterpret_cast<Object*>(bits); }
};

constexpr Value kUndefinedValue{0};
constexpr Value kNoneValue{0x02};
constexpr Value kFalseValue{0x06};
constexpr Value kTrueValue{0x0A};
constexpr Value kEllipsisValue{0x0E};
constexpr Value kNotImplementedValue{0x12};

constexpr Value smallValue(word value) { return {static_cast<uword>(value) << 1 | 1}; }
constexpr Value boolValue(bool value) { return value ? kTrueValue : kFalseValue; }
inline Value objectValue(const Object* object) { return {reinterpret_cast<uword>(object)}; }

// ---- Operators ----

enum class Kind : uint8_t {
#define KRAIT_KIND(name, text) k##name,
#include "krait/abi/kinds.def"
#undef KRAIT_KIND
};

enum class BinaryOp : uint8_t {
#define KRAIT_BINARY(name, symbol, function, dunder, reflected, in_place) k##name,
#include "krait/abi/operators.def"
};

enum class Compare : uint8_t {
#define KRAIT_COMPARE(name, symbol, function, dunder, swapped) k##name,
#include "krait/abi/operators.def"
};

enum class UnaryOp : uint8_t {
#define KRAIT_UNARY(name, symbol, function, dunder) k##name,
#include "krait/abi/operators.def"
};

// Which operand a binary slot is asked for: `left op right` by the left one, by the right one (reflected), or
// `left op= right` by the left one, which then may change itself. A slot without an in-place form answers
// NotImplemented for kInPlace, and is asked again for kLeft.
enum class Role : uint8_t { kLeft, kRight, kInPlace };

// ---- Slots ----

// Null members mean the default behaviour, they are not inherited: a derived class copies what it keeps.
// Functions of `Value self` are only called with instances of the type. All may raise and collect, but
// `truth` … of built-in types.
struct Slots {
  void (*repr)(Sink& sink, Value self);  // default: <module.Name object at 0x…>
  void (*str)(Sink& sink, Value self);   // default: repr
  Hash (*hash)(Value self);              // default: by identity; kUnhashable: TypeError
  Value (*compare)(Compare op, Value self,
                   Value other);  // default: == by identity; may answer NotImplemented
  bool (*truth)(Value self);      // default: len() != 0, else true
  word (*len)(Value self);
  Value (*iter)(Value self);                 // an object whose type has `next`
  bool (*next)(Value self, Value& item);     // false when exhausted
  bool (*contains)(Value self, Value item);  // default: by iteration
  Value (*getitem)(Value self, Value key);
  void (*setitem)(Value self, Value key, Value item);
  void (*delitem)(Value self, Value key);
  Value (*call)(Value self, const Value* arguments, word count);
  Value (*binary)(BinaryOp op, Value left, Value right, Role role);  // may answer NotImplemented
  Value (*unary)(UnaryOp op, Value self);                            // may answer NotImplemented
  Str* (*format)(Value self, Str* spec);    // default: str(), and TypeError for a spec that is not empty
  Value (*getattr)(Value self, Str* name);  // undefined: no such attribute
  bool (*setattr)(Value self, Str* name,
                  Value value);    // an undefined value deletes; false: no such attribute
};

struct SlotsEntry {
  const Slots* slots;
  Kind kind;
};

// The `hash` of unhashable types. Never called.
Hash kUnhashable(Value);

template <typename T>
constexpr bool kUnboxed = false;

template <typename T>
constexpr const Slots* slotsOf(const Slots* slots) {
  return kUnboxed<T> ? nullptr : slots;
}

// ---- References in an instance ----

using TraceFunction = void (*)(Object* object, Marker& marker);

// References lie at multiples of this from the start of what holds them: a word, but nothing is aligned on AVR.
constexpr size_t kReferenceStep = alignof(word);

// Either one bit for each step of the object that a reference may begin at (the header needs none), or a
// function for the rest.
struct PointerMap {
  constexpr PointerMap(uint32_t reference_words, decltype(nullptr))
      : words(reference_words), trace(nullptr), traced(false) {}
  constexpr explicit PointerMap(TraceFunction function) : words(0), trace(function), traced(true) {}

  uint32_t words;
  TraceFunction trace;
  bool traced;  // asked instead of `trace`: comparing a function with null is no constant under sanitizers
};

template <typename... Ts>
struct Tuple;
struct Int;

// Where in a T references begin: a bit for each kReferenceStep.
template <typename T>
constexpr uint32_t kReferenceWords = kIsPointer<T> || kSame<T, Value> || kSame<T, Int> ? 1 : 0;

// The same for a part that lies `offset` bytes into it.
constexpr bool referencesFit(uint32_t words, size_t offset) {
  const size_t step = offset / kReferenceStep;
  return words == 0 || (step < 32 && (static_cast<uint64_t>(words) << step) >> 32 == 0);
}
constexpr uint32_t referencesAt(uint32_t words, size_t offset) {
  return words == 0 ? 0 : words << (offset / kReferenceStep);
}
constexpr uint32_t wordBit(size_t offset) { return referencesAt(1, offset); }
template <typename T, size_t offset>
constexpr uint32_t entryReferences() {
  static_assert(referencesFit(kReferenceWords<T>, offset), "tuples of more than 32 words hold no references");
  return referencesAt(kReferenceWords<T>, offset);
}

// Pointers to what is no object but a buffer.
template <typename T>
constexpr bool kIsBuffer = false;
template <>
inline constexpr bool kIsBuffer<void*> = true;
template <>
inline constexpr bool kIsBuffer<uint8_t*> = true;

// The map of an object whose only references are the `count` buffers that its first words point at.
void traceBuffer(Object* object, Marker& marker);
void traceTwoBuffers(Object* object, Marker& marker);
// Visits the references among `count` elements of `width` bytes; `words` as kReferenceWords says.
void visitElements(Marker& marker, const void* elements, uword count, uint16_t width, uint32_t words);

void visitBuffer(Marker& marker, const void* buffer);

// One field of an object that may hold references (fields that cannot are allowed, and ignored).
template <size_t offset, typename T>
struct FieldAt {
  static constexpr size_t kOffset = offset;
  static constexpr uint32_t kWords = kReferenceWords<T>;
  static constexpr bool kIsInMap = kWords == 0 || ((KRAIT_HEAP_POOLS == 0 || !kIsBuffer<T>) && referencesFit(kWords, offset));
  static void visit(Object* object, Marker& marker) {
    if constexpr (kIsBuffer<T>) {
      visitBuffer(marker, *reinterpret_cast<T*>(reinterpret_cast<uint8_t*>(object) + offset));
    } else if constexpr (kWords != 0) {
      visitElements(marker, reinterpret_cast<const uint8_t*>(object) + offset, 1, sizeof(T), kWords);
    }
  }
};
#define KRAIT_FIELD(Class, field) \
  (::krait::FieldAt<__builtin_offsetof(Class, field), decltype(Class::field)>{})

constexpr PointerMap traceBy(TraceFunction trace) { return PointerMap(trace); }
constexpr PointerMap kNoPointers{0, nullptr};

// On AVR the collector looks at what it finds, and takes buffers for what they are.
template <int count>
constexpr PointerMap bufferMap() {
#if KRAIT_HEAP_POOLS
  return traceBy(count == 1 ? traceBuffer : traceTwoBuffers);
#else
  return {wordBit(sizeof(void*)) | (count == 1 ? 0 : wordBit(2 * sizeof(void*))), nullptr};
#endif
}

namespace detail {

template <typename... Fields>
void traceFields(Object* object, Marker& marker) {
  (Fields::visit(object, marker), ...);
}

}  // namespace detail

// A map where the object is small enough for one, else a function.
template <typename T, typename... Fields>
constexpr PointerMap pointerMap(Fields...) {
  if constexpr ((Fields::kIsInMap && ...)) {
    return {(uint32_t{0} | ... | referencesAt(Fields::kWords, Fields::kOffset)), nullptr};
  } else {
    return traceBy(&detail::traceFields<Fields...>);
  }
}

// ---- Descriptors ----

enum TypeFlags : uint8_t {
  kTypeTraced = 1,     // `references` is a function
  kTypeForm = 4,       // a form of its base, which is the class that Python sees
  kTypeFlashName = 8,  // the name lies in flash, too (AVR)
  kTypeOwn = 16,       // an exception of the runtime, not of the program
  kTypeIteration = 64,  // an IteratorType
  kTypeEnum = 128,     // an enumeration: its class prints as <enum 'Color'>
  kTypeFlag = 2,       // … of flags: <flag 'Access'>
  kTypeQualified = 32, // before the name stand a zero, the module and what the class is in: "\0shapes.Circle.Style"
};

extern const TypeInfo Type_type;

// Is itself an object, so that a class can be a Value. On AVR, where it lies in flash, such a Value is an immediate
// one: the address and 0x8002.
#ifdef __AVR__
struct alignas(4) TypeInfo {  // its address leaves room for the tag of a Value
#else
struct TypeInfo : Object {
#endif
  constexpr TypeInfo(const char* type_name, const TypeInfo* type_base, const TypeInfo* const* linearization,
                     const Slots* type_slots, PointerMap map, uint16_t instance_size, Kind type_kind,
                     uint8_t type_flags = 0)
      :
#ifndef __AVR__
        Object{&Type_type},
#endif
        name_(type_name),
        base_(type_base),
        mro_(linearization),
        slots_(type_slots),
        references_(References::of(map)),
        size_(instance_size),
        kind_(type_kind),
        flags_(static_cast<uint8_t>(type_flags | (map.traced ? kTypeTraced : 0))) {
  }

  FlashText name() const {
#ifdef __AVR__
    if (flags() & kTypeFlashName) return {fromFlash(name_)};
#endif
    return FlashText::ofLiteral(fromFlash(name_));
  }
  // With the module and the classes and functions that it is in, for a class of the program: shapes.Circle.Style.
  FlashText moduleAndName() const {
    const char* begin = fromFlash(name_);
    while (begin[-1] != 0) --begin;
    return FlashText::ofLiteral(begin);
  }
  const TypeInfo* base() const { return fromFlash(base_); }
  // Null-terminated, the type itself first; null where following `base` is enough.
  const TypeInfo* const* mro() const { return fromFlash(mro_); }
  uint16_t size() const { return fromFlash(size_); }
  Kind kind() const { return static_cast<Kind>(fromFlash(kind_)); }
  uint8_t flags() const { return fromFlash(flags_); }
  uint32_t referenceWords() const { return fromFlash(references_.words); }
  TraceFunction trace() const { return fromFlash(references_.trace); }
  // Its own, or those of the nearest base that has some, or those of the table for its kind; null for plain
  // objects.
  const Slots* slots() const;

  const char* name_;
  const TypeInfo* base_;
  const TypeInfo* const* mro_;
  const Slots* slots_;
  union References {
    constexpr explicit References(uint32_t reference_words) : words(reference_words) {}
    constexpr explicit References(TraceFunction function) : trace(function) {}
    static constexpr References of(PointerMap map) {
      return map.traced ? References(map.trace) : References(map.words);
    }
    uint32_t words;
    TraceFunction trace;
  } references_;
  uint16_t size_;
  Kind kind_;
  uint8_t flags_;
};

// The function in `slot` for `type`, null if there is none.
template <typename Function>
inline Function slotOf(const TypeInfo* type, Function Slots::* slot) {
  const Slots* slots = type->slots();
  return slots == nullptr ? nullptr : fromFlash(slots->*slot);
}

// The base of all classes of the program.
extern const TypeInfo Object_type;

// The descriptor of a class of the program.
template <typename T>
constexpr TypeInfo classType(const char* name, const TypeInfo* base, const Slots* slots, PointerMap map,
                             const TypeInfo* const* mro = nullptr, Kind kind = Kind::kInstance,
                             uint8_t flags = 0) {
  return TypeInfo(name, base, mro, slotsOf<T>(slots), map, static_cast<uint16_t>(sizeof(T)), kind, flags);
}

// Whether `type` is `base` or derives from it.
bool isSubclass(const TypeInfo* type, const TypeInfo* base);

// A class as a value.
struct ClassRef {
  const TypeInfo* type;
};

}  // namespace krait
