// MemoryError and RecursionError exist before they are needed: raising them takes no memory.
#include "krait/errors/raise.hpp"
#include "krait/heap/roots.hpp"

namespace krait {

// Not constant: cause, context and the size are written when it is raised. An `except MemoryError as e` that
// keeps several of them keeps the same object.
constexpr Exception makeMemoryError() {
  Exception exception{};
  exception.type_info = &MemoryError_type;
  exception.payload_kind = Payload::kSize;
  return exception;
}
KRAIT_ALIGNED KRAIT_ROOT_DATA static Exception memory_error = makeMemoryError();

[[noreturn]] void raiseMemoryError(size_t size) {
  KRAIT_KEEP_ROOT(memory_error);
  memory_error.payload = size;
  memory_error.cause = nullptr;
  memory_error.context = nullptr;
  memory_error.notes = nullptr;
  memory_error.raised = false;
#if KRAIT_FRAMES
  memory_error.trace = nullptr;
#endif
  raise(&memory_error);
}

}  // namespace krait
