// Classes that are made at run time: a class statement that runs again makes another class.
//
//     MadeClass    TypeInfo | origin | count | attributes … | order …, null
//
// What the classes of one statement have in common (layout, slots, name) is in a constant descriptor, their *origin*,
// from which each of them derives: what the compiler knows of instances of the statement's classes it asks of the origin.
// Their own are the attributes, by numbers that the compiler gives, and the order of bases, in which a made class
// stands in front of its origin. Instances refer to their class by their header, and keep it alive.
//
// Not for AVR, where descriptors lie in flash.
#pragma once

#include "krait/objects/class.hpp"
#include "krait/objects/function.hpp"

namespace krait {

#ifndef __AVR__

struct MadeClass : TypeInfo {
  const TypeInfo* origin;
  word count;

  Value* attributes() { return reinterpret_cast<Value*>(this + 1); }
  const TypeInfo** order() { return reinterpret_cast<const TypeInfo**>(attributes() + count); }
  static const TypeInfo type;
};

// Visits the class of an instance, which keeps it alive.
void visitClass(Object* object, Marker& marker);
template <typename T, typename... Fields>
constexpr PointerMap madePointerMap(Fields...) {
  return traceBy([](Object* object, Marker& marker) {
    visitClass(object, marker);
    (Fields::visit(object, marker), ...);
  });
}

// A new class of the statement whose classes have `origin` in common, with `count` attributes that are not set yet. `bases`:
// those of its bases that are made classes.
KRAIT_ALLOCATES ClassRef makeClassFrom(const TypeInfo* origin, word count, const ClassRef* bases, word base_count);
template <typename... Bases>
KRAIT_ALLOCATES inline ClassRef makeClass(ClassRef origin, word count, Bases... bases) {
  const ClassRef made[] = {bases..., ClassRef{nullptr}};
  return makeClassFrom(origin.type, count, made, sizeof...(bases));
}

// Is it a class of that statement?
bool isMadeBy(const TypeInfo* type, const TypeInfo* origin);
inline bool isMadeBy(ClassRef cls, ClassRef origin) { return isMadeBy(cls.type, origin.type); }
bool isMadeBy(Value cls, ClassRef origin);
// Is it an instance of such a class, and not of one derived from it?
inline bool isInstanceMadeBy(Value value, const TypeInfo* origin) {
  return value.isObject() && isMadeBy(value.object()->type_info, origin);
}

// As checkBase, where any class of that statement will do.
KRAIT_RAISES void checkMadeBase(ClassRef base, ClassRef origin);

// The class of that statement in the order of `cls`, which is known to have one.
ClassRef classInOrder(ClassRef cls, ClassRef origin);

inline Value classAttribute(ClassRef cls, word number) {
  return static_cast<MadeClass*>(const_cast<TypeInfo*>(cls.type))->attributes()[number];
}
inline void setClassAttribute(ClassRef cls, word number, Value value) {
  store(static_cast<MadeClass*>(const_cast<TypeInfo*>(cls.type))->attributes()[number], value);
}
// The closure of a method, for the receiver.
Function* classFunction(Value self, const TypeInfo* origin, word number);

// Of a new object.
inline void setClass(Object* object, ClassRef cls) { object->type_info = cls.type; }

#endif

}  // namespace krait
