// Dispatch of operators to slots. Private to value_*.cpp.
#pragma once

#include "krait/errors/raise.hpp"
#include "krait/objects/convert.hpp"

namespace krait {

// Only objects have slots: immediates behave as integers or not at all.
template <typename Function>
inline Function slotOfValue(Value value, Function Slots::* slot) {
  return value.isObject() ? slotOf(value.object()->type_info, slot) : nullptr;
}

// An int or a bool.
inline bool isIntLike(Value value) { return value.isSmall() || value.isBool() || isBigInt(value); }
inline Int intOf(Value value) { return Converter<Int>::unbox(value); }
inline Value valueOf(Int value) { return Converter<Int>::box(value); }

// Expensive operations that the slots of built-in types have only where some operator on values asks for
// them: that operator stores the function before it dispatches.
extern Str* (*text_format)(Str* format, Value values);            // str % x
extern Value (*bytes_format)(Value format, Value values);         // bytes % x
extern Value (*float_power)(Float base, Float exponent);          // float ** x
extern Complex (*complex_power)(Complex base, Complex exponent);  // complex ** x

// By slots: the left operand, then the right one; first the right one if its type derives from the left
// one's.
Value dispatchBinary(BinaryOp op, Value a, Value b, bool in_place);

}  // namespace krait
