// Exceptions with several arguments, and the tuple of arguments of any exception.
#include "krait/errors/throw.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

// Most exceptions that say `name=` have one argument.
constexpr word kArgumentsKept = 4;

static void writeArguments(Sink& sink, Exception* exception, bool as_repr);

Exception* makeExceptionOf(const TypeInfo* type, const Value* arguments, word count) {
  Exception* exception = newException(type);
  setArguments(exception, arguments, count);
  return exception;
}

void setArguments(Exception* exception, const Value* arguments, word count) {
  if (count == 0) {
    exception->payload_kind = Payload::kNone;
  } else if (count == 1) {
    setArguments(exception, arguments[0]);
  } else {
    write_arguments = &writeArguments;
    heap::changes(exception);
    exception->payload = makeTupleValue(arguments, count).bits;
    exception->payload_kind = Payload::kTuple;
  }
}

namespace {

// A text in flash becomes a Str when somebody asks for it, and stays one.
Value payloadValue(Exception* exception) {
  if (exception->payload_kind == Payload::kText) {
    StrBuilder text;
    writeExceptionText(text, exception);
    setArguments(exception, text.finish());
  }
  if (exception->payload_kind == Payload::kStr) return box(reinterpret_cast<Str*>(exception->payload));
  return {exception->payload};
}

}  // namespace

static bool hasArguments(const Exception* exception) {
  return exception->payload_kind != Payload::kNone && exception->payload_kind != Payload::kSize;
}

word argumentCount(Exception* exception) {
  if (!hasArguments(exception)) return 0;
  if (exception->payload_kind == Payload::kNamed) return len(Value{exception->payload}) - kNamesBefore;
  return exception->payload_kind == Payload::kTuple ? len(Value{exception->payload}) : 1;
}

Value exceptionArgument(Exception* exception, word index) {
  if (index >= argumentCount(exception)) return kNoneValue;
  if (exception->payload_kind == Payload::kNamed) return tupleItem(Value{exception->payload}, index + kNamesBefore);
  if (exception->payload_kind == Payload::kTuple) return tupleItem(Value{exception->payload}, index);
  return payloadValue(exception);
}

VarTuple<Value>* exception_args(Exception* exception) {
  if (exception->payload_kind == Payload::kNamed) {
    Value arguments[kArgumentsKept];
    const word count = argumentCount(exception);
    for (word i = 0; i < count; ++i) arguments[i] = exceptionArgument(exception, i);
    return reinterpret_cast<VarTuple<Value>*>(makeTupleValue(arguments, count).bits);
  }
  if (exception->payload_kind != Payload::kTuple) {
    const Value argument = hasArguments(exception) ? payloadValue(exception) : kNoneValue;
    const Value tuple = makeTupleValue(&argument, argumentCount(exception));
    return reinterpret_cast<VarTuple<Value>*>(tuple.bits);
  }
  return reinterpret_cast<VarTuple<Value>*>(exception->payload);
}

// What str() and repr() show of the arguments: repr() has brackets of its own around them.
static void writeArguments(Sink& sink, Exception* exception, bool as_repr) {
  if (exception->payload_kind == Payload::kValue) return writeArgument(sink, exception, as_repr);
  const word count = argumentCount(exception);
  if (exception->payload_kind == Payload::kNamed && count < 2) {
    if (count == 0) return;
    const Value only = exceptionArgument(exception, 0);
    return as_repr ? writeRepr(sink, only) : writeStr(sink, only);
  }
  if (!as_repr) put(sink, '(');
  for (word i = 0; i < count; ++i) {
    if (i != 0) put(sink, ", ", 2);
    writeRepr(sink, exceptionArgument(exception, i));
  }
  if (!as_repr) put(sink, ')');
}

void setExceptionNames(Exception* exception, Value name, Value path) {
  const word count = argumentCount(exception);
  Value items[kNamesBefore + kArgumentsKept] = {name, path};
  const word kept = count < kArgumentsKept ? count : kArgumentsKept;
  for (word i = 0; i < kept; ++i) items[kNamesBefore + i] = exceptionArgument(exception, i);
  write_arguments = &writeArguments;
  heap::changes(exception);
  exception->payload = makeTupleValue(items, kNamesBefore + kept).bits;
  exception->payload_kind = Payload::kNamed;
}

Value stopIteration_value(Exception* exception) { return exceptionArgument(exception, 0); }

Value systemExit_code(Exception* exception) {
  if (exception->payload_kind == Payload::kTuple) return {exception->payload};
  return exceptionArgument(exception, 0);
}

}  // namespace krait
