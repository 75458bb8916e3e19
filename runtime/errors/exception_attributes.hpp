// Exceptions as the program makes and asks them: any number of arguments, and the attributes of all built-in
// ones.
#pragma once

#include "krait/errors/raise.hpp"
#include "krait/objects/vartuple.hpp"

namespace krait {

template <typename K, typename V>
struct Dict;

// The subclass of OSError that stands for an error number.
const TypeInfo* osErrorType(Value number);

// Sets three to five arguments. An OSError keeps the first two as `args`, and the third and the fifth as `filename` and
// `filename2` beside them.
KRAIT_ALLOCATES void setThreeToFiveArguments(Exception* exception, const Value* arguments, word count);
template <word kCount>
KRAIT_ALLOCATES inline void setSeveralArguments(Exception* exception, const Value* arguments) {
  // Known when this is compiled: other exceptions do not link what OSError needs.
  if constexpr (kCount >= 3 && kCount <= 5) return setThreeToFiveArguments(exception, arguments, kCount);
  setArguments(exception, arguments, kCount);
}

template <typename A, typename B, typename... Rest>
KRAIT_ALLOCATES inline Exception* makeException(const TypeInfo* type, const A& first, const B& second,
                                                const Rest&... rest) {
  const Value arguments[] = {box(first), box(second), box(rest)...};
  // Known when this is compiled: other exceptions do not link the table of numbers.
  if (type == &OSError_type && sizeof...(Rest) <= 3) type = osErrorType(arguments[0]);
  Exception* exception = newException(type);
  setSeveralArguments<2 + sizeof...(Rest)>(exception, arguments);
  return exception;
}

// What super().__init__(…) does.
template <typename... Items>
inline void setExceptionArguments(Exception* exception, const Items&... items) {
  if constexpr (sizeof...(Items) == 1) {
    (setArguments(exception, box(items)), ...);
  } else {
    const Value arguments[] = {box(items)..., kUndefinedValue};
    setSeveralArguments<sizeof...(Items)>(exception, arguments);
  }
}
// All arguments in one tuple: of a call with *iterable.
KRAIT_ALLOCATES Exception* makeExceptionFrom(const TypeInfo* type, VarTuple<Value>* arguments);
void setExceptionArgumentsFrom(Exception* exception, VarTuple<Value>* arguments);
inline void setExceptionArguments(Exception* exception, Str* text) { setArguments(exception, text); }

// `exception.name = value` of args, __cause__, __context__, __suppress_context__ and __traceback__ (of which there is none
// but an exception's own: setting it does nothing). TypeError with CPython's texts.
KRAIT_ALLOCATES KRAIT_RAISES void storeExceptionAttribute(Exception* exception, Str* name, Value value);

inline bool exception_suppress_context(Exception* exception) { return exception->suppress_context; }
inline Value exception_value(Exception* exception) { return stopIteration_value(exception); }
inline Value exception_code(Exception* exception) { return systemExit_code(exception); }
inline Value exception_errno(Exception* exception) { return osError_errno(exception); }
inline Value exception_strerror(Exception* exception) { return osError_strerror(exception); }
inline Value exception_filename(Exception* exception) { return osError_filename(exception); }
inline Value exception_filename2(Exception* exception) { return osError_filename2(exception); }
inline Value exception_msg(Exception* exception) {
  return argumentCount(exception) == 1 ? exceptionArgument(exception, 0) : kNoneValue;
}
// ImportError's, and what AttributeError and NameError say is missing. AttributeError for other exceptions.
KRAIT_RAISES Value exception_name(Exception* exception, Str* attribute);
Value exception_path(Exception* exception);
// AttributeError unless the exception is of the class that has such an attribute.
KRAIT_RAISES void checkExceptionAttribute(Exception* exception, ClassRef owner, Str* attribute);

// Of what `__traceback__` gives, of its frames, and of their code. AttributeError for other exceptions.
KRAIT_RAISES KRAIT_ALLOCATES Value exception_tb_lineno(Exception* traceback);
KRAIT_RAISES KRAIT_ALLOCATES Value exception_tb_next(Exception* traceback);
KRAIT_RAISES KRAIT_ALLOCATES Value exception_tb_frame(Exception* traceback);
KRAIT_RAISES KRAIT_ALLOCATES Value exception_f_code(Exception* frame);
KRAIT_RAISES KRAIT_ALLOCATES Value exception_co_name(Exception* code);
KRAIT_RAISES KRAIT_ALLOCATES Value exception_co_filename(Exception* code);

KRAIT_RAISES void exception_with_traceback(Exception* exception, Value traceback);
// Notes are shown below the exception's text. Reading them where there are none is an AttributeError.
KRAIT_ALLOCATES KRAIT_RAISES void exception_add_note(Exception* exception, Value note);
KRAIT_RAISES List<Value>* exception_notes(Exception* exception);
List<Value>* notesOf(Exception* exception);  // null where there are none

// What the program gives to an exception of a built-in class: `error.position = 3`. Reading or deleting what is not there is
// an AttributeError. The dictionary is the exception's `__dict__`.
using ExceptionFields = Dict<Str*, Value>;
KRAIT_ALLOCATES ExceptionFields* exceptionFields(Exception* exception);
KRAIT_RAISES Value exceptionField(Exception* exception, Str* name);
KRAIT_ALLOCATES void setExceptionField(Exception* exception, Str* name, Value value);
KRAIT_RAISES void deleteExceptionField(Exception* exception, Str* name);

// What exceptions of the program have as slots where they define others, but not these.
void exceptionStrSlot(Sink& sink, Value exception);
void exceptionReprSlot(Sink& sink, Value exception);

// str(exception) as the built-in class does it, whatever the program's class says.
KRAIT_ALLOCATES Str* exception_str(Exception* exception);

[[noreturn]] KRAIT_COLD void raiseTypeError(Str* text);
// raise … from None
[[noreturn]] inline void raise(Exception* exception, None) {
  raise(exception, static_cast<Exception*>(nullptr));
}

// TypeError "f() takes 2 positional arguments but 3 were given", "f() missing 1 required positional
// argument": calls with *iterable, of which only the number of items is known.
void checkStarCount(word given, word wanted, Str* function) KRAIT_RAISES;
void checkStarLeast(word given, word wanted, Str* function) KRAIT_RAISES;
// Where parameters have defaults: not more than `most` arguments behind the star.
template <typename T>
KRAIT_RAISES inline void checkStarAtMost(const VarTuple<T>* items, word most, Str* function) {
  if (static_cast<word>(items->length) > most) checkStarCount(static_cast<word>(items->length), most, function);
}
template <typename T>
KRAIT_RAISES inline void checkStar(const VarTuple<T>* items, word wanted, Str* function) {
  if (KRAIT_UNLIKELY(items->length != static_cast<uword>(wanted)))
    checkStarCount(items->length, wanted, function);
}
template <typename T>
KRAIT_RAISES inline void checkStarAtLeast(const VarTuple<T>* items, word wanted, Str* function) {
  if (KRAIT_UNLIKELY(items->length < static_cast<uword>(wanted)))
    checkStarLeast(items->length, wanted, function);
}

}  // namespace krait
