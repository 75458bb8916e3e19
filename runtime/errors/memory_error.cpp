// MemoryError and RecursionError exist before they are needed: raising them takes no memory.
#include "krait/errors/raise.hpp"
#include "krait/errors/throw.hpp"
#include "krait/heap/heap.hpp"
#include "krait/heap/roots.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

// Not constant: what it tells is written when it is raised. An `except MemoryError as e` that keeps several of them keeps
// the same object.
constexpr Exception makeMemoryError() {
  Exception exception{};
  exception.type_info = &MemoryError_type;
  exception.payload_kind = Payload::kSize;
  return exception;
}
KRAIT_ALIGNED KRAIT_ROOT_DATA static Exception memory_error = makeMemoryError();

Exception* memoryError(size_t size) {
  KRAIT_KEEP_ROOT(memory_error);
  memory_error.payload = size;
  memory_error.payload_kind = Payload::kSize;
  memory_error.cause = nullptr;
  memory_error.context = nullptr;
  memory_error.suppress_context = false;
  memory_error.extras = nullptr;
  memory_error.raised = false;
#if KRAIT_FRAMES
  memory_error.trace = nullptr;
#endif
  return &memory_error;
}

[[noreturn]] void raiseMemoryError(size_t size) { raise(memoryError(size)); }

void writeMemoryFailure(Sink& sink, uword size) {
  put(sink, KRAIT_TEXT(": "));
  // Sizes beyond a word were never computed.
  writeWord(sink, static_cast<word>(minimum(size, static_cast<uword>(kMaxWord))));
  put(sink, KRAIT_TEXT(" bytes asked for, largest free: "));
  writeWord(sink, static_cast<word>(heap::largestFree()));
}

Exception* makeGeneratorExit() {
  Exception* exception = static_cast<Exception*>(heap::allocateObjectOrNull(sizeof(Exception)));
  if (exception == nullptr) return memoryError(sizeof(Exception));
  static_cast<Object*>(exception)->type_info = &GeneratorExit_type;
  return exception;
}

}  // namespace krait
