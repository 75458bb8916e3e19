// Attributes that only some built-in exceptions have.
#include "krait/errors/exception_attributes.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

Value named(Exception* exception, word index) {
  if (exception->payload_kind != Payload::kNamed) return kNoneValue;
  return tupleItem(Value{exception->payload}, index);
}

// The runtime's own texts name what is missing in quotes, NameError's first and AttributeError's last:
// "name 'x' is not defined", "'Dog' object has no attribute 'x'".
Value quotedName(Exception* exception, bool is_first) {
  StrBuilder builder;
  writeExceptionText(builder, exception);
  Str* text = builder.finish();
  const word length = static_cast<word>(text->size());
  const auto isQuote = [&](word at) { return text->data()[at] == '\''; };
  word begin = 0, end = length;
  if (is_first) {
    while (begin < length && !isQuote(begin)) ++begin;
    for (end = ++begin; end < length && !isQuote(end);) ++end;
  } else {
    while (end > 0 && !isQuote(end - 1)) --end;
    for (begin = --end; begin > 0 && !isQuote(begin - 1);) --begin;
  }
  if (begin <= 0 || end <= begin || end > length) return kNoneValue;
  return box(makeStr(text->data() + begin, static_cast<size_t>(end - begin)));
}

}  // namespace

void checkExceptionAttribute(Exception* exception, ClassRef owner, Str* name) {
  if (!matches(exception, owner.type)) raiseAttributeError(objectValue(exception), name);
}

Value exception_name(Exception* exception, Str* name) {
  if (exception->payload_kind == Payload::kNamed && !matches(exception, &OSError_type))
    return named(exception, 0);
  if (matches(exception, &UnboundLocalError_type)) return kNoneValue;
  if (matches(exception, &NameError_type)) return quotedName(exception, true);
  if (matches(exception, &AttributeError_type)) return quotedName(exception, false);
  checkExceptionAttribute(exception, ClassRef{&ImportError_type}, name);
  return kNoneValue;
}
Value exception_path(Exception* exception) { return named(exception, 1); }

}  // namespace krait
