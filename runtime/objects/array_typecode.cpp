#include "krait/objects/array.hpp"

namespace krait {

Str* array_typecode(const ArrayBase* self) { return makeStr(&self->code, 1); }

}  // namespace krait
