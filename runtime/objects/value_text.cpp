// Values as text.
#include "krait/objects/dispatch.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

void writeAddress(Sink& sink, uword address) {
  put(sink, KRAIT_TEXT("0x"));
  bool started = false;
  for (int8_t shift = kWordBits - 4; shift >= 0; shift = static_cast<int8_t>(shift - 4)) {
    const uint8_t digit = address >> shift & 15;
    started |= digit != 0 || shift == 0;
    if (started) put(sink, static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10));
  }
}

bool writeImmediate(Sink& sink, Value value) {
  if (value.isSmall()) {
    writeWord(sink, value.small());
    return true;
  }
  if (value.isObject()) return false;
#ifdef __AVR__
  if (value.isClass()) {
    writeStr(sink, unbox<ClassRef>(value));
    return true;
  }
#endif
  switch (value.bits) {
    case kTrueValue.bits:
      put(sink, KRAIT_TEXT("True"));
      break;
    case kFalseValue.bits:
      put(sink, KRAIT_TEXT("False"));
      break;
    case kEllipsisValue.bits:
      put(sink, KRAIT_TEXT("Ellipsis"));
      break;
    case kNotImplementedValue.bits:
      put(sink, KRAIT_TEXT("NotImplemented"));
      break;
    default:
      put(sink, KRAIT_TEXT("None"));
  }
  return true;
}

}  // namespace

// Where a class is from, and its name: int, __main__.Motor, shapes.Circle.Style.
static void writeQualifiedName(Sink& sink, const TypeInfo* type) {
  if ((type->flags() & kTypeQualified) != 0) return put(sink, type->moduleAndName());
  const Kind kind = type->kind();
  const bool of_program = (kind == Kind::kInstance && type != &Object_type) ||
                          (kind == Kind::kException && (type->flags() & kTypeOwn) == 0);
  if (of_program) put(sink, KRAIT_TEXT("__main__."));
  put(sink, type->name());
}

void writePlainObject(Sink& sink, Value value) {
  put(sink, '<');
  writeQualifiedName(sink, value.object()->type_info);
  put(sink, KRAIT_TEXT(" object at "));
  writeAddress(sink, value.bits);
  put(sink, '>');
}

void writeRepr(Sink& sink, Value value) {
  if (writeImmediate(sink, value)) return;
  if (auto repr = slotOfValue(value, &Slots::repr)) return repr(sink, value);
#ifndef __AVR__
  if (isKind(value, Kind::kClass)) return writeStr(sink, unbox<ClassRef>(value));
#endif
  writePlainObject(sink, value);
}

void writeStr(Sink& sink, Value value) {
  if (auto str = slotOfValue(value, &Slots::str)) return str(sink, value);
  writeRepr(sink, value);
}

// <class 'int'>, <class '__main__.Motor'>, <enum 'Color'>, <flag 'Access'>
void writeStr(Sink& sink, ClassRef value) {
  if (value.type->flags() & kTypeEnum) {
    put(sink, value.type->flags() & kTypeFlag ? KRAIT_TEXT("<flag '") : KRAIT_TEXT("<enum '"));
    put(sink, value.type->name());
    return put(sink, KRAIT_TEXT("'>"));
  }
  put(sink, KRAIT_TEXT("<class '"));
  writeQualifiedName(sink, value.type);
  put(sink, KRAIT_TEXT("'>"));
}

}  // namespace krait
