// Exceptions as objects.
//
// An exception of one argument, which is nearly every one, holds it directly; most often it is a text in
// flash, which becomes a Str only if somebody asks for `args`.
#pragma once

#include "krait/heap/barrier.hpp"
#include "krait/objects/object.hpp"

namespace krait {

template <typename T>
struct VarTuple;
template <typename T>
struct List;

extern const TypeInfo BaseException_type;
#define KRAIT_EXCEPTION(name, base) extern const TypeInfo name##_type;
#include "krait/abi/exceptions.def"

enum class Payload : uint8_t {
  kNone,   // no argument
  kText,   // a FlashText
  kStr,    // one argument, a Str
  kValue,  // one argument
  kTuple,  // VarTuple<Value> of all arguments
  kNamed,  // VarTuple<Value>: what `name=` and `path=` said, then all arguments
  kSize,   // of the heap's MemoryError: no argument; the size that was asked for, which the report of it shows
};

struct Trace;
template <>
inline constexpr bool kIsBuffer<Trace*> = true;

struct Exception : Object {
  uword payload;
  Exception* cause;
  Exception* context;
  Object* extras;  // null; or the list of its notes; or the dictionary of what the program gave it, with `__notes__`
  uint16_t line;
  Payload payload_kind;
  bool suppress_context : 1;
  bool raised : 1;  // has a traceback
#if KRAIT_FRAMES
  Trace* trace;
#endif

  static constexpr const TypeInfo& type = BaseException_type;
  static void keepSlots() { KRAIT_USE_SLOTS(exception); }
};

// A new exception; T is Exception or a class of the program deriving from it.
template <typename T = Exception>
KRAIT_ALLOCATES inline T* newException(const TypeInfo* type) {
  T* exception = static_cast<T*>(heap::allocateObject(modelledSize(sizeof(T), type)));
  static_cast<Object*>(exception)->type_info = type;
  return exception;
}

// `ValueError()`, `ValueError("text")`, `KeyError(key)`, `OSError(2, "text")`. Allocate.
Exception* makeException(const TypeInfo* type);
Exception* makeException(const TypeInfo* type, FlashText text);
Exception* makeException(const TypeInfo* type, Str* text);
Exception* makeException(const TypeInfo* type, Value argument);
Exception* makeExceptionOf(const TypeInfo* type, const Value* arguments, word count);

// The one MemoryError of the heap, about `size` bytes. It is there already: raising it takes no memory.
Exception* memoryError(size_t size);
// What close() throws into a generator; the MemoryError where there is no memory for it, so that the generator ends anyway.
Exception* makeGeneratorExit();

// Sets the arguments of an exception that exists: what super().__init__(…) does.
void setArguments(Exception* exception, Str* text);
void setArguments(Exception* exception, Value argument);
void setArguments(Exception* exception, const Value* arguments, word count);

// exception.args and its n-th element (None where there is none).
word argumentCount(Exception* exception);
VarTuple<Value>* exception_args(Exception* exception);
Value exceptionArgument(Exception* exception, word index);

// What the keywords `name` and `path` of ImportError say (of AttributeError `name` and `obj`, of NameError `name`), and the
// filenames of OSError; None where they were not given. Of the first four arguments.
KRAIT_ALLOCATES void setExceptionNames(Exception* exception, Value name, Value path);

inline Exception* exception_cause(Exception* exception) { return exception->cause; }
inline Exception* exception_context(Exception* exception) { return exception->context; }
inline bool exception_suppressContext(Exception* exception) { return exception->suppress_context; }
// `__traceback__`, which is an object of the same layout (traceback_object.cpp); null before the exception is raised. Setting
// it to None forgets it.
KRAIT_ALLOCATES Exception* exception_traceback(Exception* exception);
KRAIT_ALLOCATES void setTraceback(Exception* exception, Exception* traceback);
// raise … from cause; cause may be null (from None).
inline void setCause(Exception* exception, Exception* cause) {
  store(exception->cause, cause);
  exception->suppress_context = true;
}

// StopIteration.value, SystemExit.code, OSError.errno/strerror/filename/filename2; None where there are none.
Value stopIteration_value(Exception* exception);
Value systemExit_code(Exception* exception);
Value osError_errno(Exception* exception);
Value osError_strerror(Exception* exception);
Value osError_filename(Exception* exception);
Value osError_filename2(Exception* exception);

// str(exception), repr(exception).
void writeStr(Sink& sink, Exception* exception);
void writeRepr(Sink& sink, Exception* exception);

// Where its references are.
#if KRAIT_FRAMES
#define KRAIT_EXCEPTION_TRACE , KRAIT_FIELD(::krait::Exception, trace)
#else
#define KRAIT_EXCEPTION_TRACE
#endif
#define KRAIT_EXCEPTION_FIELDS \
  ::krait::FieldAt<__builtin_offsetof(::krait::Exception, payload), ::krait::Value>{},                \
      KRAIT_FIELD(::krait::Exception, cause), KRAIT_FIELD(::krait::Exception, context), \
      KRAIT_FIELD(::krait::Exception, extras) KRAIT_EXCEPTION_TRACE

// The descriptor of a built-in exception, or of any exception without fields of its own.
constexpr TypeInfo exceptionType(const char* name, const TypeInfo* base, const Slots* slots = nullptr,
                                 uint8_t flags = 0) {
  return TypeInfo(name, base, nullptr, slots,
                  pointerMap<Exception>(KRAIT_EXCEPTION_FIELDS),
                  sizeof(Exception), Kind::kException, static_cast<uint8_t>(flags | kTypeOwn));
}

inline bool matches(const Exception* exception, const TypeInfo* type) { return isInstance(exception, type); }

}  // namespace krait
