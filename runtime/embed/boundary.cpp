// The way from C++ into Python and back.
#include "krait/base/config.hpp"

#if KRAIT_EMBEDDED

#include "krait/embed/boundary.hpp"
#include "krait/errors/report.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/str_codec.hpp"

namespace krait::embed {

#if defined(__GNUC__) && !defined(__clang__) && (defined(__arm__) || defined(__x86_64__))

void* boundary_registers[5];
static Exception* boundary_caught;

[[noreturn]] static void exitBoundary(Exception* exception) {
  endHandling(nullptr);
  innermost_words = nullptr;
  boundary_caught = exception;
  __builtin_longjmp(boundary_registers, 1);
}

const Error* leaveByException() {
  // Still inside, so that the text can be made: it may allocate.
  const Error* error = describe(boundary_caught);
  boundary_caught = nullptr;
  heap::stack_base = nullptr;
  krait_unlock();
  return error;
}

static void takeBoundary() { boundary_exit = &exitBoundary; }

#else

static void takeBoundary() {}

#endif

void enter(Entry& entry, const char* stack) {
  krait_lock();
  // The first call, of a module's init(), comes this way.
  takeBoundary();
  entry.outer_stack = heap::stack_base;
  entry.outer_limit = stack_limit;
  // A call out of a callback goes on on the stack of the outer one.
  if (entry.outer_stack != nullptr) return;
  heap::stack_base = stack;
  if (KRAIT_STACK_BYTES != 0) stack_limit = stack - KRAIT_STACK_BYTES;
}

void leave(const Entry& entry) {
  heap::stack_base = entry.outer_stack;
  stack_limit = entry.outer_limit;
  krait_unlock();
}

namespace {

struct LastError {
  Error error;
  char type[32];
  char message[KRAIT_MESSAGE_SIZE];
};
LastError last;

void writeType(Exception* exception) {
  const FlashText name = static_cast<Object*>(exception)->type_info->name();
  size_t at = 0;
  for (; at + 1 < sizeof last.type && name[at] != 0; ++at) last.type[at] = name[at];
  last.type[at] = 0;
}

}  // namespace

const Error* notReady() {
  static const Error error = {"RuntimeError", "init() of the module was not called", 35, 0};
  return &error;
}

const Error* describe(Exception* exception) {
  writeType(exception);
  numbers::BufferSink text(last.message, sizeof last.message - 1);
  // The text of a class of the program is made by its __str__, which may raise in its turn.
  Exception* again = nullptr;
  const Flow flow = guard(again, [&]() -> Flow {
    writeStr(text.sink, exception);
    return Flow::kNext;
  });
  if (flow == Flow::kRaised) text.size = 0;
  size_t size = minimum(text.size, sizeof last.message - 1);
  // Not in the middle of a character.
  if (text.size > size)
    while (size > 0 && (static_cast<uint8_t>(last.message[size]) & 0xC0) == 0x80) --size;
  last.message[size] = 0;
  last.error = {last.type, last.message, size, exception->line};
  return &last.error;
}

Str* takeText(StringView text) {
  const uint8_t* data = reinterpret_cast<const uint8_t*>(text.data());
  size_t at = 0;
  while (at < text.size() && data[at] < 0x80) ++at;
  if (at == text.size()) return makeStr(text.data(), text.size());
  while (at < text.size()) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    const Utf8Sequence sequence = readUtf8(data + at, text.size() - at);
    if (!sequence.complete) raiseValueError(KRAIT_TEXT("a text from C++ is not UTF-8"));
    at += sequence.right;
  }
  return makeStr(text.data(), text.size());
}

Value takeAny(const Any& any) {
  switch (any.kind()) {
    case Any::kNone:
      return kNoneValue;
    case Any::kBool:
      return boolValue(any.asBool());
    case Any::kInt:
      return box(any.asInt());
    case Any::kFloat:
      return box(static_cast<Float>(any.asFloat()));
    case Any::kText:
      return box(takeText(any.asText()));
    case Any::kObject:
      break;
  }
  raiseTypeError(KRAIT_TEXT("an object cannot be given as a value of unknown type"));
}

Any giveAny(Value value) {
  if (value.isNone() || value.isUndefined()) return Any();
  if (value.isBool()) return Any(value.bits == kTrueValue.bits);
  if (isType<Int>(value)) return Any(static_cast<long long>(checked<int64_t>(unbox<Int>(value))));
  if (isType<Float>(value)) return Any(static_cast<double>(unbox<Float>(value)));
  if (isType<Str*>(value)) return Any(String(value.object()));
  return Any(Handle(value.object()));
}

}  // namespace krait::embed

#endif
