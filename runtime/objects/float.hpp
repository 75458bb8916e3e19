// Floats: plain machine floats, and the object they become as a Value.
#pragma once

#include "krait/objects/int.hpp"

namespace krait {

struct FloatObject : Object {
  Float value;
  static constexpr const TypeInfo& type = Float_type;
};

KRAIT_ALLOCATES Value boxFloat(Float value);
// A constant as an object, which exists once.
#define KRAIT_FLOAT_VALUE(number)                                                                              \
  ([]() -> ::krait::Value {                                                                                    \
    KRAIT_ALIGNED static const ::krait::FloatObject object{{&::krait::Float_type}, ::krait::Float(number)};   \
    KRAIT_USE_SLOTS(float);                                                                                    \
    return ::krait::objectValue(&object);                                                                      \
  }())
inline Float floatOf(Value value) { return static_cast<FloatObject*>(value.object())->value; }

inline Float add(Float a, Float b) { return a + b; }
inline Float sub(Float a, Float b) { return a - b; }
inline Float mul(Float a, Float b) { return a * b; }
KRAIT_RAISES Float truediv(Float a, Float b);   // ZeroDivisionError: float division by zero
KRAIT_RAISES Float floordiv(Float a, Float b);  // ZeroDivisionError: float floor division by zero
KRAIT_RAISES Float mod(Float a, Float b);       // ZeroDivisionError: float modulo
KRAIT_RAISES Float pow(Float a, Float b);  // ZeroDivisionError, OverflowError; a complex result: ValueError
KRAIT_ALLOCATES Value powValue(Float a, Float b);  // a float, or a complex for a negative base
inline Float neg(Float a) { return -a; }
inline Float pos(Float a) { return a; }
inline Float abs(Float a) { return __builtin_fabs(a); }
inline bool truth(Float a) { return a != 0; }
Hash hash(Float a);

inline bool eq(Float a, Float b) { return a == b; }
inline bool ne(Float a, Float b) { return a != b; }
inline bool lt(Float a, Float b) { return a < b; }
inline bool le(Float a, Float b) { return a <= b; }
inline bool gt(Float a, Float b) { return a > b; }
inline bool ge(Float a, Float b) { return a >= b; }

inline Float toFloat(Float value) { return value; }
inline Float toFloat(Int value) { return intToFloat(value); }
KRAIT_RAISES Float toFloat(Str* text);  // ValueError
KRAIT_RAISES KRAIT_COLLECTS Float toFloat(Value value);

inline Float float_real(Float a) { return a; }
inline Float float_imag(Float) { return 0; }
bool float_is_integer(Float a);
KRAIT_ALLOCATES Tuple<Int, Int> float_as_integer_ratio(Float a);
KRAIT_ALLOCATES Str* float_hex(Float a);
KRAIT_RAISES Float float_fromhex(Str* text);

void writeStr(Sink& sink, Float value);
inline void writeRepr(Sink& sink, Float value) { writeStr(sink, value); }

}  // namespace krait
