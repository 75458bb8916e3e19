// What methods of the program's classes answered, held against what Python demands of them: __bool__ a bool, __len__ a
// length, __iter__ an iterator.
#pragma once

#include "krait/objects/bytes_object.hpp"
#include "krait/objects/complex.hpp"
#include "krait/objects/convert.hpp"

namespace krait {

// TypeError "__bool__ should return bool, returned int".
KRAIT_RAISES bool answeredBool(Value answer);
// TypeError "'str' object cannot be interpreted as an integer", ValueError "__len__() should return >= 0".
KRAIT_RAISES word answeredCount(Value answer);
KRAIT_RAISES inline bool answeredLength(Value answer) { return answeredCount(answer) != 0; }
// TypeError "__hash__ method should return an integer".
KRAIT_RAISES Hash answeredHash(Value answer);
// TypeError "__int__ returned non-int (type str)".
KRAIT_RAISES Int answeredInt(Value answer, Str* method);
// TypeError "C.__float__ returned non-float (type int)".
KRAIT_RAISES Float answeredFloat(Value answer, Value self);
// TypeError "__complex__ returned non-complex (type int)".
KRAIT_RAISES Complex answeredComplex(Value answer);
// TypeError "__bytes__ returned non-bytes (type str)".
KRAIT_RAISES Bytes* answeredBytes(Value answer);
// TypeError "__str__ returned non-string (type int)".
KRAIT_RAISES Str* answeredText(Value answer, const char* method);
// TypeError "__format__ must return a str, not int".
KRAIT_RAISES Str* answeredFormat(Value answer);
// TypeError "iter() returned non-iterator of type 'list'".
KRAIT_RAISES Value answeredIterator(Value answer);
// The slot `iter` of a class that has __next__ alone: TypeError "'C' object is not iterable".
KRAIT_RAISES Value notIterable(Value self);
// The slot `iter` of a class that has __getitem__ alone: its items from 0 on, until IndexError.
KRAIT_ALLOCATES Value iterateByItems(Value self);

// The name that getattr() and the like were given: TypeError "attribute name must be string, not 'int'".
KRAIT_RAISES Str* attributeName(Value name);

// A comparison whose answer may be anything.
Value compareValues(Compare op, Value a, Value b);
#define KRAIT_COMPARE(name, symbol, function, dunder, swapped) \
  inline Value function##Value(Value a, Value b) { return compareValues(Compare::k##name, a, b); }
#include "krait/abi/operators.def"

}  // namespace krait
