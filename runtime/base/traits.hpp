// The few type traits that the runtime's templates need; <type_traits> is not freestanding everywhere.
#pragma once

#include "krait/base/word.hpp"

namespace krait {

template <typename A, typename B>
constexpr bool kSame = false;
template <typename A>
constexpr bool kSame<A, A> = true;

template <bool condition, typename T = void>
struct EnableIfImpl {};
template <typename T>
struct EnableIfImpl<true, T> {
  using Type = T;
};
template <bool condition, typename T = void>
using EnableIf = typename EnableIfImpl<condition, T>::Type;

template <bool condition, typename A, typename B>
struct ChooseImpl {
  using Type = A;
};
template <typename A, typename B>
struct ChooseImpl<false, A, B> {
  using Type = B;
};
template <bool condition, typename A, typename B>
using Choose = typename ChooseImpl<condition, A, B>::Type;

template <typename T>
struct RemovePointerImpl {
  using Type = T;
};
template <typename T>
struct RemovePointerImpl<T*> {
  using Type = T;
};
template <typename T>
using RemovePointer = typename RemovePointerImpl<T>::Type;

template <typename T>
struct RemoveConstImpl {
  using Type = T;
};
template <typename T>
struct RemoveConstImpl<const T> {
  using Type = T;
};
template <typename T>
struct RemoveReferenceImpl {
  using Type = T;
};
template <typename T>
struct RemoveReferenceImpl<T&> {
  using Type = T;
};
template <typename T>
struct RemoveReferenceImpl<T&&> {
  using Type = T;
};
template <typename T>
using Plain = typename RemoveConstImpl<typename RemoveReferenceImpl<T>::Type>::Type;

template <typename T>
constexpr bool kIsPointer = false;
template <typename T>
constexpr bool kIsPointer<T*> = true;

template <typename Base, typename Derived>
constexpr bool kIsBase = __is_base_of(Base, Derived);

// Every integer type of C++, so that int32_t counts whether it is int or long.
template <typename T>
constexpr bool kIsMachineInt = false;
template <typename T>
constexpr bool kIsSigned = false;
#define KRAIT_MACHINE_INT(T)                     \
  template <>                                    \
  inline constexpr bool kIsMachineInt<T> = true; \
  template <>                                    \
  inline constexpr bool kIsSigned<T> = static_cast<T>(-1) < static_cast<T>(0);
KRAIT_MACHINE_INT(signed char)
KRAIT_MACHINE_INT(unsigned char)
KRAIT_MACHINE_INT(short)
KRAIT_MACHINE_INT(unsigned short)
KRAIT_MACHINE_INT(int)
KRAIT_MACHINE_INT(unsigned int)
KRAIT_MACHINE_INT(long)
KRAIT_MACHINE_INT(unsigned long)
KRAIT_MACHINE_INT(long long)
KRAIT_MACHINE_INT(unsigned long long)
#undef KRAIT_MACHINE_INT
// Every value of it is an int32_t.
template <typename T>
constexpr bool kFitsInt32 = kIsMachineInt<T> && (sizeof(T) < 4 || (sizeof(T) == 4 && kIsSigned<T>));

// A function parameter of this type takes no part in deducing T.
template <typename T>
struct SameImpl {
  using Type = T;
};
template <typename T>
using Same = typename SameImpl<T>::Type;

}  // namespace krait
