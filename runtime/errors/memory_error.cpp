// MemoryError and RecursionError exist before they are needed: raising them takes no memory.
#include "krait/errors/raise.hpp"

namespace krait {

// Not constant: cause, context and the size are written when it is raised. An `except MemoryError as e` that
// keeps several of them keeps the same object.
KRAIT_ALIGNED KRAIT_ROOT_DATA static Exception memory_error = {{&MemoryError_type}, 0,    nullptr, nullptr, 0,
                                                               Payload::kSize,      false};

[[noreturn]] void raiseMemoryError(size_t size) {
  memory_error.payload = size;
  memory_error.cause = nullptr;
  memory_error.context = nullptr;
  raise(&memory_error);
}

}  // namespace krait
