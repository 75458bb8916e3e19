// `math`: the C library's functions with CPython's errors, and exact integer functions.
//
// Every function works in krait::Float; where that has 32 bits, only 32-bit functions of the C library are
// linked.
#pragma once

#include "krait/krait.hpp"

#if KRAIT_FLOAT_BITS == 32 && __SIZEOF_DOUBLE__ == 8
#define KRAIT_LIBM(name) __builtin_##name##f
#else
#define KRAIT_LIBM(name) __builtin_##name
#endif

namespace krait::math {

constexpr Float pi = static_cast<Float>(3.141592653589793238462643);
constexpr Float e = static_cast<Float>(2.718281828459045235360287);
constexpr Float tau = static_cast<Float>(6.283185307179586476925287);
constexpr Float inf = static_cast<Float>(__builtin_huge_val());
constexpr Float nan = static_cast<Float>(__builtin_nan(""));

// As emitted code asks for them.
constexpr Float pi_() { return pi; }
constexpr Float e_() { return e; }
constexpr Float tau_() { return tau; }
constexpr Float inf_() { return inf; }
constexpr Float nan_() { return nan; }

[[noreturn]] void raiseDomain() KRAIT_RAISES;  // ValueError: math domain error
[[noreturn]] void raiseRange() KRAIT_RAISES;   // OverflowError: math range error

KRAIT_INLINE bool isnan(Float x) { return x != x; }
KRAIT_INLINE bool isinf(Float x) { return x == inf || x == -inf; }
KRAIT_INLINE bool isfinite(Float x) { return x - x == 0; }

// A result that is not a number, or infinite, from an argument that is not: an error.
Float checkDomain(Float x, Float result) KRAIT_RAISES;
Float checkRange(Float x, Float result) KRAIT_RAISES;

#define KRAIT_MATH_DOMAIN(name) \
  inline Float name(Float x) { return checkDomain(x, KRAIT_LIBM(name)(x)); }
#define KRAIT_MATH_RANGE(name) \
  inline Float name(Float x) { return checkRange(x, KRAIT_LIBM(name)(x)); }
#define KRAIT_MATH_PLAIN(name) \
  inline Float name(Float x) { return KRAIT_LIBM(name)(x); }
KRAIT_MATH_DOMAIN(acos)
KRAIT_MATH_DOMAIN(acosh)
KRAIT_MATH_DOMAIN(asin)
KRAIT_MATH_PLAIN(asinh)
KRAIT_MATH_PLAIN(atan)
KRAIT_MATH_DOMAIN(atanh)
KRAIT_MATH_PLAIN(cbrt)
KRAIT_MATH_DOMAIN(cos)
KRAIT_MATH_RANGE(cosh)
KRAIT_MATH_PLAIN(erf)
KRAIT_MATH_PLAIN(erfc)
KRAIT_MATH_RANGE(exp)
KRAIT_MATH_RANGE(exp2)
KRAIT_MATH_RANGE(expm1)
KRAIT_MATH_PLAIN(fabs)
KRAIT_MATH_DOMAIN(log1p)
KRAIT_MATH_DOMAIN(sin)
KRAIT_MATH_RANGE(sinh)
KRAIT_MATH_DOMAIN(tan)
KRAIT_MATH_PLAIN(tanh)
#undef KRAIT_MATH_DOMAIN
#undef KRAIT_MATH_RANGE
#undef KRAIT_MATH_PLAIN

KRAIT_INLINE Float sqrt(Float x) {
  if (x < 0) raiseDomain();
  return KRAIT_LIBM(sqrt)(x);
}
inline Float atan2(Float y, Float x) { return KRAIT_LIBM(atan2)(y, x); }
inline Float copysign(Float x, Float y) { return KRAIT_LIBM(copysign)(x, y); }
inline Float degrees(Float x) { return x * (180 / pi); }
inline Float radians(Float x) { return x * (pi / 180); }
Float fmod(Float x, Float y) KRAIT_RAISES;
Float remainder(Float x, Float y) KRAIT_RAISES;
Float pow(Float x, Float y) KRAIT_RAISES;
Float gamma(Float x) KRAIT_RAISES;
Float lgamma(Float x) KRAIT_RAISES;
Float ldexp(Float x, Int exponent) KRAIT_RAISES;
template <typename T>
inline EnableIf<kIsMachineInt<T>, Float> ldexp(Float x, T exponent) {
  return ldexp(x, makeInt(exponent));
}
using Exponent = Choose<sizeof(word) == 2, int16_t, int32_t>;
Tuple<Float, Exponent> frexp(Float x);
Tuple<Float, Float> modf(Float x);
inline Float nextafter(Float x, Float y) { return KRAIT_LIBM(nextafter)(x, y); }
Float ulp(Float x);
bool isclose(Float a, Float b, Float rel_tol, Float abs_tol) KRAIT_RAISES;

Float log(Float x) KRAIT_RAISES;
Float log(Int x) KRAIT_RAISES;
Float log2(Float x) KRAIT_RAISES;
Float log2(Int x) KRAIT_RAISES;
Float log10(Float x) KRAIT_RAISES;
Float log10(Int x) KRAIT_RAISES;
template <typename T>
inline EnableIf<kIsIntLike<T>, Float> log(T x) {
  return log(static_cast<Float>(x));
}
template <typename T>
inline EnableIf<kIsIntLike<T>, Float> log2(T x) {
  return log2(static_cast<Float>(x));
}
template <typename T>
inline EnableIf<kIsIntLike<T>, Float> log10(T x) {
  return log10(static_cast<Float>(x));
}
Float logOfValue(Value x) KRAIT_RAISES;
inline Float log(Value x) { return logOfValue(x); }
// The base is left out.
template <typename T>
inline Float log(const T& x, None) {
  return log(x);
}
template <typename T>
inline Float log(const T& x, Float base) {
  Float numerator = log(x);
  Float denominator = log(base);
  if (denominator == 0) raiseFloatZeroDivision();
  return numerator / denominator;
}

// ---- to integers: an int is its own floor, ceiling and whole part ----

Int floor(Float x) KRAIT_ALLOCATES;
Int ceil(Float x) KRAIT_ALLOCATES;
Int trunc(Float x) KRAIT_ALLOCATES;
inline Int floor(Int x) { return x; }
inline Int ceil(Int x) { return x; }
inline Int trunc(Int x) { return x; }
template <typename T>
KRAIT_INLINE EnableIf<kIsIntLike<T>, Int> floor(T x) {
  return makeInt(x);
}
template <typename T>
KRAIT_INLINE EnableIf<kIsIntLike<T>, Int> ceil(T x) {
  return makeInt(x);
}
template <typename T>
KRAIT_INLINE EnableIf<kIsIntLike<T>, Int> trunc(T x) {
  return makeInt(x);
}
Int floor(Value x) KRAIT_ALLOCATES;
Int ceil(Value x) KRAIT_ALLOCATES;
Int trunc(Value x) KRAIT_ALLOCATES;
// Of objects, which may say it themselves: TypeError otherwise.
template <typename T>
inline Int floor(T* x) {
  return floor(box(x));
}
template <typename T>
inline Int ceil(T* x) {
  return ceil(box(x));
}
template <typename T>
inline Int trunc(T* x) {
  return trunc(box(x));
}

// ---- integers ----

Int factorial(Int n) KRAIT_ALLOCATES;
Int comb(Int n, Int k) KRAIT_ALLOCATES;
Int perm(Int n, Value k) KRAIT_ALLOCATES;
Int isqrt(Int n) KRAIT_ALLOCATES;
Int gcdOfTwo(Int a, Int b) KRAIT_ALLOCATES;
Int lcmOfTwo(Int a, Int b) KRAIT_ALLOCATES;
uint32_t gcdOfWords(uint32_t a, uint32_t b);
inline Int gcd() { return Int::ofSmall(0); }
inline Int lcm() { return Int::ofSmall(1); }
template <typename It>
inline Int gcd(const AllOf<It>& numbers) {
  Int all = Int::ofSmall(0);
  numbers.forEach([&](const auto& number) { all = gcdOfTwo(all, checked<Int>(box(number))); });
  return all;
}
template <typename It>
inline Int lcm(const AllOf<It>& numbers) {
  Int all = Int::ofSmall(1);
  numbers.forEach([&](const auto& number) { all = lcmOfTwo(all, checked<Int>(box(number))); });
  return all;
}
template <typename A, typename It>
inline Int gcd(const A& a, const AllOf<It>& numbers) {
  return gcdOfTwo(convert<Int>(a), gcd(numbers));
}
template <typename A, typename It>
inline Int lcm(const A& a, const AllOf<It>& numbers) {
  return lcmOfTwo(convert<Int>(a), lcm(numbers));
}
inline Int gcd(Int a) { return abs(a); }
inline Int lcm(Int a) { return abs(a); }
template <typename... Rest>
inline Int gcd(Int a, Int b, Rest... rest) {
  return gcd(gcdOfTwo(a, b), convert<Int>(rest)...);
}
template <typename... Rest>
inline Int lcm(Int a, Int b, Rest... rest) {
  return lcm(lcmOfTwo(a, b), convert<Int>(rest)...);
}
template <typename A, typename B>
inline EnableIf<kIsIntLike<A> && kIsIntLike<B> && sizeof(A) <= 4 && sizeof(B) <= 4, uint32_t> gcd(A a, B b) {
  return gcdOfWords(static_cast<uint32_t>(abs(a)), static_cast<uint32_t>(abs(b)));
}
template <typename A, typename B>
inline EnableIf<kIsIntLike<A> && kIsIntLike<B> && sizeof(A) <= 4 && sizeof(B) <= 4, Int> lcm(A a, B b) {
  return lcmOfTwo(makeInt(a), makeInt(b));
}

// ---- several floats ----

Float hypotOf(const Float* coordinates, word count);
template <typename... Ts>
inline Float hypot(Ts... coordinates) {
  const Float list[] = {convert<Float>(coordinates)..., 0};
  return hypotOf(list, sizeof...(Ts));
}
Float fsumOf(List<Float>* items) KRAIT_RAISES;
template <typename Iterable>
inline Float fsum(const Iterable& iterable) {
  List<Float>* items = emptyList<Float>();
  auto it = iterate(iterable);
  typename decltype(it)::Item item;
  while (it.next(item)) list_append(items, checked<Float>(item));
  return fsumOf(items);
}
[[noreturn]] void raiseDimensions() KRAIT_RAISES;
template <typename P, typename Q>
inline Float dist(const P& p, const Q& q) {
  List<Float>* differences = emptyList<Float>();
  auto it_p = iterate(p);
  auto it_q = iterate(q);
  typename decltype(it_p)::Item a{};
  typename decltype(it_q)::Item b{};
  for (;;) {
    bool more = it_p.next(a);
    if (more != it_q.next(b)) raiseDimensions();
    if (!more) break;
    list_append(differences, checked<Float>(a) - checked<Float>(b));
  }
  return hypotOf(differences->items(), differences->length);
}
template <typename Iterable, typename Start>
inline auto prod(const Iterable& iterable, const Start& start) {
  using T = ItemOf<Iterable>;
  using A =
      Choose<(kIsIntLike<T> || kSame<T, Int>) && (kIsIntLike<Start> || kSame<Start, Int>), Int,
             Choose<(kSame<T, Float> || kSame<Start, Float>) && !kSame<T, Value> && !kSame<Start, Value>,
                    Float, Value>>;
  A product = convert<A>(start);
  auto it = iterate(iterable);
  T item;
  while (it.next(item)) product = mul(product, convert<A>(item));
  return product;
}

}  // namespace krait::math
