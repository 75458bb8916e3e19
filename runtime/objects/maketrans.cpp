#include "krait/objects/builtins.hpp"

namespace krait {

namespace {

// The code points of a text, as Values.
List<Value>* codePoints(Value text, const char* error) {
  if (!isType<Str*>(text)) raiseTypeError(error, text);
  Str* characters = unbox<Str*>(text);
  List<Value>* result = emptyList<Value>();
  for (word i = 0; i < len(characters); ++i) list_append(result, smallValue(ord(getitem(characters, i))));
  return result;
}

}  // namespace

Dict<Int, Value>* str_maketrans(Value x, Value y, Value z) {
  Dict<Int, Value>* result = emptyDict<Int, Value>();
  if (y.isNone()) {
    if (kindOf(x) != Kind::kDict) {
      raiseTypeError(KRAIT_TEXT("if you give only one argument to maketrans it must be a dict"));
    }
    auto keys = iterate(x);
    Value key;
    while (keys.next(key)) {
      Value item = getitem(x, key);
      if (isType<Str*>(key)) {
        if (len(key) != 1) {
          raiseValueError(KRAIT_TEXT("string keys in translate table must be of length 1"));
        }
        key = smallValue(ord(unbox<Str*>(key)));
      } else if (!isType<Int>(key)) {
        raiseTypeError(KRAIT_TEXT("keys in translate table must be strings or integers"));
      }
      setitem(result, unbox<Int>(key), item);
    }
    return result;
  }
  if (!isType<Str*>(x)) raiseTypeError(KRAIT_TEXT("first maketrans argument must be a string if there is a second argument"));
  List<Value>* from = codePoints(x, "");
  List<Value>* to = codePoints(y, "maketrans() argument 2 must be str, not {}");
  if (from->length != to->length) {
    raiseValueError(KRAIT_TEXT("the first two maketrans arguments must have equal length"));
  }
  for (uword i = 0; i < from->length; ++i) setitem(result, unbox<Int>(from->items()[i]), to->items()[i]);
  if (!z.isNone()) {
    List<Value>* deleted = codePoints(z, "maketrans() argument 3 must be str, not {}");
    for (uword i = 0; i < deleted->length; ++i) setitem(result, unbox<Int>(deleted->items()[i]), kNoneValue);
  }
  return result;
}

}  // namespace krait
