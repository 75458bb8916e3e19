#include "krait/objects/copy.hpp"

#include "krait/errors/raise.hpp"
#include "krait/objects/object.hpp"

namespace krait {

Value copyObject(Value object) {
  if (!object.isObject()) return object;
  const TypeInfo* type = object.object()->type_info;
  switch (type->kind()) {
    case Kind::kInstance:
    case Kind::kException:
      break;
    case Kind::kIterator:
    case Kind::kGenerator:
    case Kind::kModule:
    case Kind::kMemoryView:
    case Kind::kDictView:
      raiseTypeError("cannot pickle '{}' object", object);
    default:
      return object;
  }
  const size_t size = type->size();
  auto* copy = static_cast<Object*>(heap::allocateObject(size));
  __builtin_memcpy(static_cast<void*>(copy), object.object(), size);
  keepAlive(object.object());
  return objectValue(copy);
}

}  // namespace krait
