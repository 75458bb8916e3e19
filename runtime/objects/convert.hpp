// Conversions between representations: convert<To>(x), checked<To>(x), box(x), unbox<T>(value),
// isType<T>(value).
//
//     convert   what inference has proved: no check at run time. Machine integers are cut, pointers cast,
//     values opened checked   raises: OverflowError where a machine integer cannot hold an Int, TypeError
//     where a Value is something else box       any -> Value. A null pointer is None. Floats, big machine
//     integers, tuples by value … allocate unbox     Value -> T, proved isType    whether a Value holds a T
//
// A type adds itself by specialising `Converter<T>`; pointers to heap objects with a static `type` need
// nothing.
#pragma once

#include "krait/errors/raise.hpp"
#include "krait/objects/complex.hpp"
#include "krait/objects/float.hpp"
#include "krait/objects/int.hpp"
#include "krait/objects/str_object.hpp"
#include "krait/objects/tuple.hpp"
#include "krait/objects/value.hpp"

namespace krait {

struct None;

// What is known of T as part of a Value: box, unbox, is.
template <typename T>
struct Converter;

template <typename T>
inline Value box(const T& value) {
  return Converter<T>::box(value);
}
template <typename T>
inline T unbox(Value value) {
  return Converter<T>::unbox(value);
}
template <typename T>
inline bool isType(Value value) {
  return Converter<T>::is(value);
}

// TypeError: expected int, got str
[[noreturn]] KRAIT_COLD void raiseExpected(FlashText expected, Value got);
// OverflowError: Python int too large to convert to C long
[[noreturn]] KRAIT_COLD void raiseTooLarge();

template <>
struct Converter<Value> {
  static Value box(Value value) { return value; }
  static Value unbox(Value value) { return value; }
  static bool is(Value value) { return !value.isUndefined(); }
  static FlashText name() { return KRAIT_TEXT("object"); }
};

template <>
struct Converter<None> {
  static Value box(None) { return kNoneValue; }
  static None unbox(Value) { return {}; }
  static bool is(Value value) { return value.isNone(); }
  static FlashText name() { return KRAIT_TEXT("NoneType"); }
};

// None where a pointer is expected.
template <>
struct Converter<decltype(nullptr)> {
  static Value box(decltype(nullptr)) { return kNoneValue; }
  static FlashText name() { return KRAIT_TEXT("NoneType"); }
};

template <>
struct Converter<bool> {
  static Value box(bool value) { return boolValue(value); }
  static bool unbox(Value value) { return value.bits == kTrueValue.bits; }
  static bool is(Value value) { return value.isBool(); }
  static FlashText name() { return KRAIT_TEXT("bool"); }
};

inline bool isBigInt(Value value) {
  return value.isObject() && value.object()->type_info->kind() == Kind::kInt;
}

#if KRAIT_BOXING == 2
// Where ints are objects, a small one is a BigInt that only Values see: it is taken out before anything is computed.
// Those of -5 to 256 exist once, as CPython has it, and take no memory.
constexpr bool isShared(Int value) { return value.isSmall() && value.small() >= -5 && value.small() <= 256; }
KRAIT_ALLOCATES Value intObject(Int value);
Int intOfObject(Value value);
#endif

template <>
struct Converter<Int> {
  static Value box(Int value) {
    KRAIT_USE_SLOTS(int);
#if KRAIT_BOXING == 2
    if (value.isSmall() && !isShared(value)) return intObject(value);
#endif
    return {value.bits};
  }
  // A bool is an int: proved to be one of the two.
  static Int unbox(Value value) {
    if (value.isBool()) return Int::ofSmall(value.bits == kTrueValue.bits);
#if KRAIT_BOXING == 2
    if (value.isObject()) return intOfObject(value);
#endif
    return {value.bits};
  }
  static bool is(Value value) { return value.isSmall() || isBigInt(value); }
  static FlashText name() { return KRAIT_TEXT("int"); }
};

template <typename T>
struct MachineIntConverter {
  static Value box(T value) {
    if constexpr (sizeof(T) < sizeof(word) && KRAIT_BOXING != 2) {
      return smallValue(static_cast<word>(value));
    } else {
      return Converter<Int>::box(makeInt(value));
    }
  }
  static T unbox(Value value) {
    if (value.isSmall()) return static_cast<T>(value.small());
    if constexpr (sizeof(T) > 4) {
      return static_cast<T>(lowBits64(Converter<Int>::unbox(value)));
    } else {
      return static_cast<T>(lowBits(Converter<Int>::unbox(value)));
    }
  }
  static bool is(Value value) {
    if (!Converter<Int>::is(value)) return false;
    int64_t wide;
    if (value.isSmall() && sizeof(T) >= sizeof(word) && kIsSigned<T>) return true;
    if (!fitsInt64(Converter<Int>::unbox(value), &wide)) return false;
    return static_cast<int64_t>(static_cast<T>(wide)) == wide && (kIsSigned<T> || wide >= 0);
  }
  static FlashText name() { return KRAIT_TEXT("int"); }
};
template <>
struct Converter<signed char> : MachineIntConverter<signed char> {};
template <>
struct Converter<unsigned char> : MachineIntConverter<unsigned char> {};
template <>
struct Converter<short> : MachineIntConverter<short> {};
template <>
struct Converter<unsigned short> : MachineIntConverter<unsigned short> {};
template <>
struct Converter<int> : MachineIntConverter<int> {};
template <>
struct Converter<unsigned> : MachineIntConverter<unsigned> {};
template <>
struct Converter<long> : MachineIntConverter<long> {};
template <>
struct Converter<unsigned long> : MachineIntConverter<unsigned long> {};
template <>
struct Converter<long long> : MachineIntConverter<long long> {};
template <>
struct Converter<unsigned long long> : MachineIntConverter<unsigned long long> {};

template <typename T>
struct FloatConverter {
  static Value box(T value) { return boxFloat(static_cast<Float>(value)); }
  // ints stand for floats where a float is expected
  static T unbox(Value value) {
    if (is(value)) return static_cast<T>(floatOf(value));
    return static_cast<T>(value.isSmall() ? static_cast<Float>(value.small())
                                          : intToFloat(Converter<Int>::unbox(value)));
  }
  static bool is(Value value) {
    return value.isObject() && value.object()->type_info->kind() == Kind::kFloat;
  }
  static FlashText name() { return KRAIT_TEXT("float"); }
};
template <>
struct Converter<float> : FloatConverter<float> {};
template <>
struct Converter<double> : FloatConverter<double> {};

template <>
struct Converter<Complex> {
  static Value box(Complex value) { return boxComplex(value); }
  static Complex unbox(Value value) { return complexOf(value); }
  static bool is(Value value) {
    return value.isObject() && value.object()->type_info->kind() == Kind::kComplex;
  }
  static FlashText name() { return KRAIT_TEXT("complex"); }
};

template <>
struct Converter<ClassRef> {
#ifdef __AVR__
  static Value box(ClassRef value) { return {reinterpret_cast<uword>(value.type) | 0x8002}; }
  static ClassRef unbox(Value value) { return {reinterpret_cast<const TypeInfo*>(value.bits & 0x7ffc)}; }
  static bool is(Value value) { return value.isClass(); }
#else
  static Value box(ClassRef value) { return {reinterpret_cast<uword>(value.type)}; }
  static ClassRef unbox(Value value) { return {reinterpret_cast<const TypeInfo*>(value.bits)}; }
  static bool is(Value value) {
    return value.isObject() && value.object()->type_info->kind() == Kind::kClass;
  }
#endif
  static FlashText name() { return KRAIT_TEXT("type"); }
};

namespace detail {

template <typename T, typename = void>
struct HasKeepSlots {
  static constexpr bool kValue = false;
};
template <typename T>
struct HasKeepSlots<T, decltype(T::keepSlots())> {
  static constexpr bool kValue = true;
};

}  // namespace detail

// Heap objects: the exact type, or one that derives from it.
template <typename T>
struct Converter<T*> {
  static Value box(const T* object) {
    static_assert(!kUnboxed<T>, "this type was declared never to become a Value");
    if constexpr (detail::HasKeepSlots<T>::kValue) T::keepSlots();
    return object == nullptr ? kNoneValue : objectValue(object);
  }
  static T* unbox(Value value) { return value.isNone() ? nullptr : static_cast<T*>(value.object()); }
  static bool is(Value value) { return value.isObject() && isInstance(value.object(), &T::type); }
  static FlashText name() { return T::type.name(); }
};

template <typename... Ts>
struct Converter<Tuple<Ts...>> {
  static Value box(const Tuple<Ts...>& tuple) { return boxAll(tuple, detail::Count<sizeof...(Ts)>()); }
  static Tuple<Ts...> unbox(Value value) { return unboxAll(value, detail::Count<sizeof...(Ts)>()); }
  static bool is(Value value) {
    return isTupleOf(value, sizeof...(Ts)) && isAll(value, detail::Count<sizeof...(Ts)>());
  }
  static FlashText name() { return KRAIT_TEXT("tuple"); }

 private:
  template <size_t... indexes>
  static Value boxAll(const Tuple<Ts...>& tuple, detail::Indexes<indexes...>) {
    const Value items[] = {krait::box(get<indexes>(tuple))..., kUndefinedValue};
    return makeTupleValue(items, sizeof...(Ts));
  }
  template <size_t... indexes>
  static Tuple<Ts...> unboxAll(Value value, detail::Indexes<indexes...>) {
    static_cast<void>(value);
    return Tuple<Ts...>{krait::unbox<Ts>(tupleItem(value, indexes))...};
  }
  template <size_t... indexes>
  static bool isAll(Value value, detail::Indexes<indexes...>) {
    static_cast<void>(value);
    return (krait::isType<Ts>(tupleItem(value, indexes)) && ...);
  }
};

// ---- convert ----

namespace detail {

template <typename T>
constexpr bool kIsMachineNumber =
    kIsMachineInt<T> || kSame<T, bool> || kSame<T, Float> || kSame<T, float> || kSame<T, double>;

// Specialised by container headers for their own. What is impossible is asked for where nothing is there to be
// converted: the items of an iterable that is always empty.
template <typename To, typename From, typename = void>
struct Conversion {
  static To apply(const From&) { unreachable(); }
};

template <typename To, typename From>
inline To convertTuple(const From& from);

}  // namespace detail

template <typename To, typename From>
inline To convert(const From& from) {
  if constexpr (kSame<To, From>) {
    return from;
  } else if constexpr (kSame<To, Value>) {
    return box(from);
  } else if constexpr (kSame<From, Value>) {
    return unbox<To>(from);
  } else if constexpr (detail::kIsMachineNumber<To> && detail::kIsMachineNumber<From>) {
    return static_cast<To>(from);
  } else if constexpr (kSame<To, Int>) {
    if constexpr (kSame<From, Float>) {
      return toInt(from);
    } else {
      return makeInt(from);
    }
  } else if constexpr (kSame<From, Int>) {
    if constexpr (kSame<To, Float>) {
      return from.isSmall() ? static_cast<Float>(from.small()) : intToFloat(from);
    } else if constexpr (kSame<To, bool>) {
      return truth(from);
    } else if constexpr (kSame<To, Complex>) {
      return Complex{intToFloat(from), 0};
    } else if constexpr (sizeof(To) <= sizeof(word)) {
      return static_cast<To>(lowBits(from));
    } else {
      return static_cast<To>(lowBits64(from));
    }
  } else if constexpr (kSame<To, Complex>) {
    return Complex{static_cast<Float>(from), 0};
  } else if constexpr (kIsPointer<To> && kSame<From, None>) {
    return nullptr;
  } else if constexpr (kSame<To, None>) {
    return None{};
  } else if constexpr (kIsTuple<To> && kIsTuple<From>) {
    return detail::convertTuple<To>(from);
  } else if constexpr (kIsPointer<To> && kIsPointer<From> &&
                       (kIsBase<RemovePointer<To>, RemovePointer<From>> ||
                        kIsBase<RemovePointer<From>, RemovePointer<To>>)) {
    return static_cast<To>(from);
  } else {
    return detail::Conversion<To, From>::apply(from);
  }
}

template <typename To, typename From>
inline To convertItem(const From& from) {
  return convert<To, From>(from);
}

namespace detail {

template <typename To, typename From, size_t... indexes>
inline To convertTupleItems(const From& from, Indexes<indexes...>) {
  return To{convertItem<ElementOf<To, indexes>>(get<indexes>(from))...};
}
template <typename To, typename From>
inline To convertTuple(const From& from) {
  static_assert(To::kSize == From::kSize, "tuples of equal length");
  return convertTupleItems<To>(from, Count<To::kSize>());
}

}  // namespace detail

// ---- checked ----

template <typename To, typename From>
KRAIT_RAISES inline To checked(const From& from) {
  if constexpr (kSame<To, From> || kSame<To, Value>) {
    return convert<To>(from);
  } else if constexpr (kSame<From, Value>) {
    if constexpr (kSame<To, Int>) {
      if (!from.isSmall() && !isBigInt(from) && !from.isBool()) raiseExpected(KRAIT_TEXT("int"), from);
      return unbox<Int>(from);
    } else if constexpr (kIsMachineInt<To>) {
      return checked<To>(checked<Int>(from));
    } else if constexpr (kSame<To, Float>) {
      if (!Converter<Float>::is(from) && !Converter<Int>::is(from) && !from.isBool()) {
        raiseExpected(KRAIT_TEXT("float"), from);
      }
      return unbox<Float>(from);
    } else if constexpr (kIsPointer<To>) {
      if (!isType<To>(from)) raiseExpected(Converter<To>::name(), from);
      return unbox<To>(from);
    } else {
      if (!isType<To>(from)) raiseExpected(Converter<To>::name(), from);
      return unbox<To>(from);
    }
  } else if constexpr (kSame<From, Int> && kIsMachineInt<To>) {
    int64_t wide;
    if (from.isSmall()) {
      wide = from.small();
    } else if (!fitsInt64(from, &wide)) {
      raiseTooLarge();
    }
    if (static_cast<int64_t>(static_cast<To>(wide)) != wide || (!kIsSigned<To> && wide < 0)) raiseTooLarge();
    return static_cast<To>(wide);
  } else if constexpr (kIsMachineInt<From> && kIsMachineInt<To>) {
    const To result = static_cast<To>(from);
    if (static_cast<From>(result) != from || (result < To(0)) != (from < From(0))) raiseTooLarge();
    return result;
  } else if constexpr (kIsPointer<To> && kIsPointer<From>) {
    if (from != nullptr && !isInstance(from, &RemovePointer<To>::type)) {
      raiseExpected(Converter<To>::name(), box(from));
    }
    return static_cast<To>(from);
  } else {
    return convert<To>(from);
  }
}

// Like checked, but None (a null pointer) passes: annotations `T | None`.
template <typename To>
KRAIT_RAISES inline To checkedOptional(Value from) {
  static_assert(kIsPointer<To>, "only pointers can be None");
  return from.isNone() ? nullptr : checked<To>(from);
}

}  // namespace krait
