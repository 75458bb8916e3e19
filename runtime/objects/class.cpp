// The descriptors of built-in classes, as `list` or `type(x)` gives them.
#include "krait/objects/class.hpp"

#include "krait/base/console.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/answers.hpp"
#include "krait/objects/builtins.hpp"
#include "krait/objects/iterator_class.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

#define KRAIT_BUILTIN_CLASS(name, kind)                                                              \
  KRAIT_FLASH_DATA const TypeInfo name##_type(#name, &Object_type, nullptr, nullptr, kNoPointers, 0, \
                                              Kind::k##kind);
KRAIT_BUILTIN_CLASS(list, List)
KRAIT_BUILTIN_CLASS(tuple, Tuple)
KRAIT_BUILTIN_CLASS(dict, Dict)
KRAIT_BUILTIN_CLASS(dict_keys, DictView)
KRAIT_BUILTIN_CLASS(dict_values, DictView)
KRAIT_BUILTIN_CLASS(dict_items, DictView)
KRAIT_BUILTIN_CLASS(set, Set)
KRAIT_BUILTIN_CLASS(frozenset, FrozenSet)
KRAIT_BUILTIN_CLASS(range, Range)
KRAIT_BUILTIN_CLASS(slice, Slice)
KRAIT_BUILTIN_CLASS(function, Function)
KRAIT_BUILTIN_CLASS(generator, Generator)
KRAIT_BUILTIN_CLASS(coroutine, Generator)
KRAIT_BUILTIN_CLASS(async_generator, Generator)
KRAIT_BUILTIN_CLASS(str, Str)
KRAIT_BUILTIN_CLASS(bytes, Bytes)
KRAIT_BUILTIN_CLASS(bytearray, ByteArray)
KRAIT_BUILTIN_CLASS(memoryview, MemoryView)
#undef KRAIT_BUILTIN_CLASS
KRAIT_FLASH_DATA const TypeInfo array_type("array.array", &Object_type, nullptr, nullptr, kNoPointers, 0,
                                           Kind::kArray);

ClassRef classOf(Value value) {
  switch (kindOf(value)) {
#define KRAIT_CANONICAL(kind, name) \
  case Kind::k##kind:               \
    return {&name##_type};
    KRAIT_CANONICAL(List, list)
    KRAIT_CANONICAL(Tuple, tuple)
    KRAIT_CANONICAL(Dict, dict)
    KRAIT_CANONICAL(Set, set)
    KRAIT_CANONICAL(FrozenSet, frozenset)
    KRAIT_CANONICAL(Array, array)
    KRAIT_CANONICAL(Range, range)
    KRAIT_CANONICAL(Slice, slice)
    case Kind::kFunction:
      // Closures have a descriptor each, without a base; methods and built-in functions have one in common.
      if (typeOf(value)->base() == nullptr) return {&function_type};
      return {typeOf(value)};
    case Kind::kGenerator: {
      // Its descriptor is that of the function; coroutines are generators, too, and so are steps of asynchronous ones.
      const FlashText name = typeOf(value)->name();
      if (name[0] == 'g') return {&generator_type};
      if (name[0] == 'c') return {&coroutine_type};
      if (name[15] == 0) return {&async_generator_type};
      return {typeOf(value)};
    }
    case Kind::kDictView: {
      const char part = typeOf(value)->name()[5];
      return {part == 'k' ? &dict_keys_type : part == 'v' ? &dict_values_type : &dict_items_type};
    }
    case Kind::kIterator:
      return {iteratorClass(value.object())};
    KRAIT_CANONICAL(Str, str)
    KRAIT_CANONICAL(Bytes, bytes)
    KRAIT_CANONICAL(ByteArray, bytearray)
    KRAIT_CANONICAL(MemoryView, memoryview)
    KRAIT_CANONICAL(Class, type)
    KRAIT_CANONICAL(Int, int)
#undef KRAIT_CANONICAL
    default:
      return {typeOf(value)};
  }
}

#if KRAIT_HOST
void unreachable() {
  static constexpr char kMessage[] =
      "krait: internal error: the program came to a place that Krait took for unreachable; please report it\n";
  errorWrite(kMessage, sizeof(kMessage) - 1);
  __builtin_trap();
}
#endif

Str* className(ClassRef cls) {
  StrBuilder text;
  put(text, cls.type == &array_type ? KRAIT_TEXT("array") : cls.type->name());
  return text.finish();
}

bool isSequence(Value value) {
  switch (kindOf(value)) {
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kRange:
    case Kind::kArray:
    case Kind::kMemoryView:
      return true;
    default:
      return false;
  }
}

Str* objectRepr(Value value) {
  StrBuilder text;
  writePlainObject(text, value);
  return text.finish();
}

Value objectEq(Value self, Value other) {
  return self.bits == other.bits ? kTrueValue : kNotImplementedValue;
}

Value objectNe(Value self, Value other) {
  const Value equal = eqValue(self, other);
  return equal.bits == kNotImplementedValue.bits ? equal : boolValue(!truth(equal));
}

word objectHash(Value self) { return static_cast<word>(self.bits >> 2); }

Str* objectFormat(Value self, Value spec) {
  if (!isType<Str*>(spec)) raiseTypeError("__format__() argument must be str, not {}", spec);
  if (unbox<Str*>(spec)->size() == 0) return toStr(self);
  StrBuilder text;
  put(text, KRAIT_TEXT("unsupported format string passed to "));
  put(text, typeOf(self)->name());
  put(text, KRAIT_TEXT(".__format__"));
  raiseError(&TypeError_type, text.finish());
}

Str* exceptionRepr(Exception* exception) {
  StrBuilder text;
  writeExceptionRepr(text, exception);
  return text.finish();
}

void raiseReadOnlyAttribute(Value object, Str* name) {
  StrBuilder text;
  put(text, '\'');
  put(text, typeOf(object)->name());
  put(text, KRAIT_TEXT("' object attribute '"));
  writeStr(text, name);
  put(text, KRAIT_TEXT("' is read-only"));
  raiseError(&AttributeError_type, text.finish());
}

void raiseNotCallable(Value value) { raiseTypeError("'{}' object is not callable", value); }

void raiseReadOnly(Value object, Str* name) {
  StrBuilder text;
  put(text, KRAIT_TEXT("property '"));
  writeStr(text, name);
  put(text, KRAIT_TEXT("' of '"));
  put(text, typeOf(object)->name());
  put(text, KRAIT_TEXT("' object has no setter"));
  raiseError(&AttributeError_type, text.finish());
}

void raiseNoDeleter(Value object, Str* name) {
  StrBuilder text;
  put(text, KRAIT_TEXT("property '"));
  writeStr(text, name);
  put(text, KRAIT_TEXT("' of '"));
  put(text, typeOf(object)->name());
  put(text, KRAIT_TEXT("' object has no deleter"));
  raiseError(&AttributeError_type, text.finish());
}

void raiseAttributeText(Str* text) { raiseError(&AttributeError_type, text); }

void raiseNoneAttribute(Str* name) { raiseAttributeError(kNoneValue, name); }

}  // namespace krait
