// translate, by any mapping from code points.
#include "krait/errors/guard.hpp"
#include "krait/errors/raise.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/str.hpp"

namespace krait {

namespace {

// table[c], or undefined where that raises LookupError.
Value lookUp(Value table, uint32_t c) {
  const Value key = box(c);
  Value result = kUndefinedValue;
  Exception* caught;
  const Flow flow = guard(caught, [&] {
    result = getitem(table, key);
    return Flow::kNext;
  });
  if (flow == Flow::kRaised && !matches(caught, &LookupError_type)) raise(caught);
  return result;
}

}  // namespace

Str* str_translate(Str* self, Value table) {
  StrBuilder builder;
  const char* text = self->data();
  const char* end = text + self->size();
  while (text != end) {
    const uint32_t c = unicode::decode(text);
    const Value mapped = lookUp(table, c);
    if (mapped.isUndefined()) {
      builder.appendCodePoint(c);
    } else if (isKind(mapped, Kind::kStr)) {
      builder.append(unbox<Str*>(mapped));
    } else if (isIntLike(mapped)) {
      const Int code = intOf(mapped);
      int64_t wide;
      if (!fitsInt64(code, &wide) || wide < 0 || wide > 0x10ffff) {
        raiseValueError(KRAIT_TEXT("character mapping must be in range(0x110000)"));
      }
      builder.appendCodePoint(static_cast<uint32_t>(wide));
    } else if (!mapped.isNone()) {
      raiseTypeError(KRAIT_TEXT("character mapping must return integer, None or str"));
    }
  }
  keepAlive(self);
  return builder.finish();
}

}  // namespace krait
