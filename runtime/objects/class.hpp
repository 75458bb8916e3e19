// Classes as values: the descriptors that Python's own names stand for, and what a program asks of a class.
//
// Built-in containers have a descriptor for each element type. Python sees one class a kind: `classOf` gives
// the one below, so that classes are compared by address.
#pragma once

#include "krait/errors/exception.hpp"
#include "krait/objects/convert.hpp"

namespace krait {

#define KRAIT_BUILTIN_CLASS(name) extern KRAIT_FLASH_DATA const TypeInfo name##_type;
KRAIT_BUILTIN_CLASS(list)
KRAIT_BUILTIN_CLASS(tuple)
KRAIT_BUILTIN_CLASS(dict)
KRAIT_BUILTIN_CLASS(dict_keys)
KRAIT_BUILTIN_CLASS(dict_values)
KRAIT_BUILTIN_CLASS(dict_items)
KRAIT_BUILTIN_CLASS(set)
KRAIT_BUILTIN_CLASS(frozenset)
KRAIT_BUILTIN_CLASS(array)
KRAIT_BUILTIN_CLASS(range)
KRAIT_BUILTIN_CLASS(slice)
KRAIT_BUILTIN_CLASS(function)
KRAIT_BUILTIN_CLASS(generator)
KRAIT_BUILTIN_CLASS(coroutine)
KRAIT_BUILTIN_CLASS(async_generator)
KRAIT_BUILTIN_CLASS(str)
KRAIT_BUILTIN_CLASS(bytes)
KRAIT_BUILTIN_CLASS(bytearray)
KRAIT_BUILTIN_CLASS(memoryview)
#undef KRAIT_BUILTIN_CLASS

inline constexpr const TypeInfo& object_type = Object_type;
inline constexpr const TypeInfo& type_type = Type_type;
inline constexpr const TypeInfo& int_type = Int_type;
inline constexpr const TypeInfo& bool_type = Bool_type;
inline constexpr const TypeInfo& float_type = Float_type;
inline constexpr const TypeInfo& complex_type = Complex_type;
inline constexpr const TypeInfo& NoneType_type = None_type;
inline constexpr const TypeInfo& ellipsis_type = Ellipsis_type;
inline constexpr const TypeInfo& NotImplementedType_type = NotImplemented_type;
// Other names of OSError.
inline constexpr const TypeInfo& IOError_type = OSError_type;
inline constexpr const TypeInfo& EnvironmentError_type = OSError_type;

constexpr Value kEllipsis = kEllipsisValue;
constexpr Value kNotImplemented = kNotImplementedValue;

// type(value)
ClassRef classOf(Value value);
// … where classes of the program have forms.
inline ClassRef shownClassOf(Value value) {
  const ClassRef cls = classOf(value);
  return (cls.type->flags() & kTypeForm) != 0 ? ClassRef{cls.type->base()} : cls;
}
// cls.__name__
KRAIT_ALLOCATES Str* className(ClassRef cls);
inline bool issubclass(ClassRef cls, ClassRef base) {
  return base.type == &Object_type || isSubclass(cls.type, base.type);
}

// What a sequence pattern of `match` accepts: no texts, no bytes.
bool isSequence(Value value);

// What `object` has for every class: comparison by identity (NotImplemented for what is not the same), hash by identity,
// a format that takes no specification; and repr() of an exception, whatever its class says.
Value objectEq(Value self, Value other);
Value objectNe(Value self, Value other);
word objectHash(Value self);
KRAIT_RAISES Str* objectFormat(Value self, Value spec);
KRAIT_ALLOCATES Str* exceptionRepr(Exception* exception);

// The default repr(): <__main__.Motor object at 0x…>.
KRAIT_ALLOCATES Str* objectRepr(Value value);

// TypeError: C.__init_subclass__() takes no keyword arguments
[[noreturn]] KRAIT_COLD void raiseSubclassKeywords(ClassRef cls);
// TypeError: 'int' object is not callable
[[noreturn]] KRAIT_COLD void raiseNotCallable(Value value);
// AttributeError: property 'x' of 'C' object has no setter
[[noreturn]] KRAIT_COLD void raiseReadOnly(Value object, Str* name);
// AttributeError: property 'x' of 'C' object has no deleter
// AttributeError: 'C' object attribute 'x' is read-only
[[noreturn]] KRAIT_COLD void raiseReadOnlyAttribute(Value object, Str* name);
[[noreturn]] KRAIT_COLD void raiseNoDeleter(Value object, Str* name);
// AttributeError with a text that is known at compile time.
[[noreturn]] KRAIT_COLD void raiseAttributeText(Str* text);
[[noreturn]] KRAIT_COLD void raiseNoneAttribute(Str* name);

// Of a class statement whose base may be one class or another: RuntimeError unless it is the one that it was compiled for.
KRAIT_RAISES void checkBase(ClassRef base, ClassRef expected);

// A field that may not have been set yet: AttributeError "'C' object has no attribute 'x'".
template <typename T>
KRAIT_RAISES inline Value checkSet(const T& field, Value object, Str* name) {
  if constexpr (kSame<T, Value>) {
    if (KRAIT_UNLIKELY(field.isUndefined())) raiseAttributeError(object, name);
  } else if constexpr (kIsPointer<T>) {
    if (KRAIT_UNLIKELY(field == nullptr)) raiseAttributeError(object, name);
  }
  return box(field);
}

// Of fields that the program deletes, or that hide an attribute of the class.
inline bool isSet(Value field) { return !field.isUndefined(); }
inline bool isNotImplemented(Value answer) { return answer.bits == kNotImplementedValue.bits; }
inline Value unsetField() { return kUndefinedValue; }

// The receiver of a method, where it may be None: AttributeError "'NoneType' object has no attribute 'x'".
template <typename T, typename From>
KRAIT_RAISES KRAIT_INLINE T notNone(const From& object, Str* name) {
  static_assert(kIsPointer<T>, "only pointers can be None");
  if constexpr (kSame<From, Value>) {
    if (KRAIT_UNLIKELY(object.isNone())) raiseNoneAttribute(name);
    return unbox<T>(object);
  } else {
    if (KRAIT_UNLIKELY(object == nullptr)) raiseNoneAttribute(name);
    return static_cast<T>(object);
  }
}

}  // namespace krait
