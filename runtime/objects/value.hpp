// Values of unknown type: what they are, and every operation on them, dispatched by what they turn out to be.
//
// Integers (and bools) are handled here, everything else through the slots of its type; so an operation links
// only the types that the image really makes values of. Small integers take the short way inline.
#pragma once

#include "krait/objects/object.hpp"

namespace krait {

// The descriptor that `type(value)` shows. A big integer answers Int_type, as small ones do.
const TypeInfo* typeOf(Value value);
// type(value).__name__, as errors show it.
FlashText typeName(Value value);
Kind kindOf(Value value);
inline bool isKind(Value value, Kind kind) { return kindOf(value) == kind; }

extern const TypeInfo None_type, Bool_type, Int_type, Float_type, Complex_type,
    Ellipsis_type, NotImplemented_type;

// isinstance(value, type), bases included; bool is an int.
bool isInstance(Value value, const TypeInfo* type);
// Is it an object of this class, and not of one derived from it?
inline bool isExactly(Value value, const TypeInfo* type) {
  return value.isObject() && value.object()->type_info == type;
}

// ---- Arithmetic: KRAIT_RAISES KRAIT_COLLECTS throughout ----

Value add(Value a, Value b);
Value sub(Value a, Value b);
Value mul(Value a, Value b);
Value matmul(Value a, Value b);
Value truediv(Value a, Value b);
Value floordiv(Value a, Value b);
Value mod(Value a, Value b);
Value pow(Value a, Value b);
Value pow(Value base, Value exponent, Value modulus);
Value lshift(Value a, Value b);
Value rshift(Value a, Value b);
Value bitand_(Value a, Value b);
Value bitor_(Value a, Value b);
Value bitxor(Value a, Value b);
Value divmod(Value a, Value b);  // a tuple

// a op= b: asks the left operand for its in-place form first.
Value iadd(Value a, Value b);
Value isub(Value a, Value b);
Value imul(Value a, Value b);
Value imatmul(Value a, Value b);
Value itruediv(Value a, Value b);
Value ifloordiv(Value a, Value b);
Value imod(Value a, Value b);
Value ipow(Value a, Value b);
Value ilshift(Value a, Value b);
Value irshift(Value a, Value b);
Value ibitand(Value a, Value b);
Value ibitor(Value a, Value b);
Value ibitxor(Value a, Value b);

Value neg(Value a);
Value pos(Value a);
Value invert(Value a);
Value abs(Value a);

// ---- Comparison: may raise and collect ----

// The result as an object, as user classes may answer anything.
Value compareValues(Compare op, Value a, Value b);
bool eq(Value a, Value b);
bool ne(Value a, Value b);
bool lt(Value a, Value b);
bool le(Value a, Value b);
bool gt(Value a, Value b);
bool ge(Value a, Value b);
inline bool is(Value a, Value b) { return a.bits == b.bits; }

// `is` or ==, what containers ask.
inline bool sameOrEqual(Value a, Value b) { return a.bits == b.bits || eq(a, b); }

// ---- The rest ----

bool truth(Value value);
Hash hash(Value value);
word len(Value value);
bool contains(Value container, Value item);
Value getitem(Value object, Value key);
void setitem(Value object, Value key, Value item);
void delitem(Value object, Value key);

// iter(value) and next(iterator): next answers false when the iterator is exhausted.
Value iter(Value value);
bool nextValue(Value iterator, Value& item);

Value call(Value callee, const Value* arguments, word count);

// Attributes by name. `attribute` answers an undefined value when there is none; getattr raises
// AttributeError.
Value attribute(Value object, Str* name);
Value getattr(Value object, Str* name);
Value getattr(Value object, Str* name, Value otherwise);
bool hasattr(Value object, Str* name);
void setattr(Value object, Str* name, Value value);
void delattr(Value object, Str* name);

void writeStr(Sink& sink, Value value);
void writeRepr(Sink& sink, Value value);
// What repr() is where a class does not say: <__main__.Motor object at 0x…>.
void writePlainObject(Sink& sink, Value value);

// The integer that an index or a machine operation needs: ints, bools and __index__. Raises TypeError
// "'str' object cannot be interpreted as an integer", OverflowError where it does not fit.
struct Int;
Int index(Value value);
word indexWord(
    Value value);  // OverflowError "cannot fit 'int' into an index-sized integer" (as IndexError there)
word indexWordClamped(Value value);  // slices: clamped to the range of word
word clampToWord(Int value);
int32_t clampTo32(Int value);

// The answer of the unary slot, undefined where the type has none for it.
Value unaryOrUndefined(UnaryOp op, Value value);
// What an object of a class that derives from a built-in type keeps; other values as they are.
KRAIT_RAISES Value plainValue(Value value);

}  // namespace krait
