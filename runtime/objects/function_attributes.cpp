// Attributes of functions: rare enough that functions have no room for them.
#include "krait/objects/dict.hpp"
#include "krait/objects/function.hpp"
#include "krait/heap/roots.hpp"

namespace krait {

namespace {

using Attributes = Dict<Str*, Value>;

KRAIT_ROOT Dict<Value, Value>* table;

Attributes* attributesOf(Function* function) {
  if (table == nullptr) return nullptr;
  Value found = dict_get(table, box(function), kUndefinedValue);
  return found.isUndefined() ? nullptr : unbox<Attributes*>(found);
}

}  // namespace

Value functionAttribute(Function* function, Str* name, Value otherwise) {
  Attributes* attributes = attributesOf(function);
  if (attributes != nullptr) {
    Value value = dict_get(attributes, name, otherwise);
    if (!value.isUndefined()) return value;
  }
  if (otherwise.isUndefined()) raiseAttributeError(box(function), name);
  return otherwise;
}

Dict<Str*, Value>* functionDict(Function* function) {
  KRAIT_KEEP_ROOT(table);
  if (table == nullptr) table = dict<Value, Value>();
  Attributes* attributes = attributesOf(function);
  if (attributes == nullptr) {
    attributes = dict<Str*, Value>();
    setitem(table, box(function), box(attributes));
  }
  return attributes;
}

void setFunctionAttribute(Function* function, Str* name, Value value) { setitem(functionDict(function), name, value); }

void deleteFunctionAttribute(Function* function, Str* name) {
  Attributes* attributes = attributesOf(function);
  if (attributes == nullptr || !contains(attributes, name)) raiseAttributeError(box(function), name);
  delitem(attributes, name);
}

}  // namespace krait
