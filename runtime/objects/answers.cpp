#include "krait/objects/answers.hpp"

#include "krait/errors/guard.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/iterator.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

bool answeredBool(Value answer) {
  if (!answer.isBool()) raiseTypeError("__bool__ should return bool, returned {}", answer);
  return answer.bits == kTrueValue.bits;
}

word answeredCount(Value answer) {
  if (!isIntLike(answer)) raiseTypeError("'{}' object cannot be interpreted as an integer", answer);
  if (lt(intOf(answer), Int{smallValue(0).bits})) raiseValueError("__len__() should return >= 0");
  if (!answer.isSmall() && !answer.isBool())
    raiseError(&OverflowError_type, "cannot fit 'int' into an index-sized integer");
  return answer.isBool() ? answer.bits == kTrueValue.bits : answer.small();
}

Hash answeredHash(Value answer) {
  if (!isIntLike(answer)) raiseTypeError("__hash__ method should return an integer");
  // As it is, where it fits: an object that answers the hash of a tuple is found by that tuple.
  int64_t wide;
  if (fitsInt64(intOf(answer), &wide) && wide == static_cast<Hash>(wide)) {
    return wide == -1 ? -2 : static_cast<Hash>(wide);
  }
  return hash(answer);
}

Int answeredInt(Value answer, Str* method) {
  if (isIntLike(answer)) return intOf(answer);
  StrBuilder text;
  writeStr(text, method);
  put(text, KRAIT_TEXT(" returned non-int (type "));
  put(text, typeOf(answer)->name());
  put(text, ')');
  raiseError(&TypeError_type, text.finish());
}

Float answeredFloat(Value answer, Value self) {
  if (isType<Float>(answer)) return unbox<Float>(answer);
  StrBuilder text;
  put(text, typeOf(self)->name());
  put(text, KRAIT_TEXT(".__float__ returned non-float (type "));
  put(text, typeOf(answer)->name());
  put(text, ')');
  raiseError(&TypeError_type, text.finish());
}

namespace {

[[noreturn]] KRAIT_OUTLINE void raiseAnswer(Value answer, FlashText returned) {
  StrBuilder text;
  put(text, returned);
  put(text, typeName(answer));
  put(text, ')');
  raiseError(&TypeError_type, text.finish());
}

}  // namespace

Complex answeredComplex(Value answer) {
  if (isType<Complex>(answer)) return unbox<Complex>(answer);
  raiseAnswer(answer, KRAIT_TEXT("__complex__ returned non-complex (type "));
}

Bytes* answeredBytes(Value answer) {
  if (isType<Bytes*>(answer)) return unbox<Bytes*>(answer);
  raiseAnswer(answer, KRAIT_TEXT("__bytes__ returned non-bytes (type "));
}

Str* answeredText(Value answer, const char* method) {
  if (isType<Str*>(answer)) return unbox<Str*>(answer);
  StrBuilder text;
  put(text, FlashText::ofLiteral(method));
  put(text, KRAIT_TEXT(" returned non-string (type "));
  put(text, typeName(answer));
  put(text, ')');
  raiseError(&TypeError_type, text.finish());
}

Str* answeredFormat(Value answer) {
  if (isType<Str*>(answer)) return unbox<Str*>(answer);
  raiseTypeError("__format__ must return a str, not {}", answer);
}

Value answeredIterator(Value answer) {
  if (slotOfValue(answer, &Slots::next) == nullptr)
    raiseTypeError("iter() returned non-iterator of type '{}'", answer);
  return answer;
}

Value notIterable(Value self) { raiseTypeError("'{}' object is not iterable", self); }

Str* attributeName(Value name) {
  if (isType<Str*>(name)) return unbox<Str*>(name);
  raiseTypeError("attribute name must be string, not '{}'", name);
}

namespace {

struct ItemIteration {
  using Item = Value;
  Value sequence;
  word index;

  bool next(Value& item) {
    if (index < 0) return false;
    Exception* caught = nullptr;
    const Flow flow = guard(caught, [&] {
      item = getitem(sequence, smallValue(index));
      return Flow::kNext;
    });
    if (flow == Flow::kNext) {
      ++index;
      return true;
    }
    if (!matches(caught, &IndexError_type) && !matches(caught, &StopIteration_type)) raise(caught);
    index = -1;
    return false;
  }
};

}  // namespace

void askLength(Value iterable) {
  if (!isKind(iterable, Kind::kInstance) || slotOfValue(iterable, &Slots::len) == nullptr) return;
  Exception* caught = nullptr;
  const Flow flow = guard(caught, [&] {
    len(iterable);
    return Flow::kNext;
  });
  if (flow == Flow::kRaised && !matches(caught, &TypeError_type)) raise(caught);
}

Value iterateByItems(Value self) { return box(makeIterator(ItemIteration{self, 0})); }

}  // namespace krait
