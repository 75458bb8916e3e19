#include "krait/objects/subclass.hpp"

#include "krait/errors/raise.hpp"
#include "krait/objects/any_iterator.hpp"

namespace krait {

namespace {

bool isAnyOf(ClassRef cls, Value classes, const char* error) {
  if (kindOf(classes) == Kind::kClass) return issubclass(cls, unbox<ClassRef>(classes));
  if (kindOf(classes) != Kind::kTuple) raiseError(&TypeError_type, error);
  auto items = iterate(classes);
  Value item;
  while (items.next(item))
    if (isAnyOf(cls, item, error)) return true;
  return false;
}

}  // namespace

bool isinstanceOf(Value value, Value classes) {
  return isAnyOf(classOf(value), classes, "isinstance() arg 2 must be a type, a tuple of types, or a union");
}

bool issubclassOf(Value cls, Value classes) {
  if (kindOf(cls) != Kind::kClass) raiseError(&TypeError_type, "issubclass() arg 1 must be a class");
  return isAnyOf(unbox<ClassRef>(cls), classes, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

}  // namespace krait
