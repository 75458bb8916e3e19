// `__traceback__` as an object, and what it leads to: frames and their code.
//
// One struct stands for all three, an exception that nobody raises: its trace holds the entry that it is about, the last,
// and those that follow inwards. It is a copy, because the exception's own goes on growing.
#include "krait/errors/exception_attributes.hpp"
#include "krait/errors/traceback.hpp"
#include "krait/heap/heap.hpp"
#include "krait/objects/int.hpp"
#include "krait/objects/str.hpp"

namespace krait {

namespace {

const TypeInfo traceback_type = exceptionType("traceback", &BaseException_type);
const TypeInfo frame_type = exceptionType("frame", &BaseException_type);
const TypeInfo code_type = exceptionType("code", &BaseException_type);

Exception* sameAs(Exception* other, const TypeInfo* type) {
  Exception* made = newException(type);
  made->raised = true;
  made->line = other->line;
#if KRAIT_FRAMES
  made->trace = other->trace;
#endif
  return made;
}

void check(Exception* object, const TypeInfo* type, FlashText name) {
  if (static_cast<Object*>(object)->type_info != type)
    raiseAttributeError(objectValue(object), makeStr(name));
}

#if KRAIT_FRAMES
const Site* siteOf(Exception* object) {
  Trace* trace = object->trace;
  return trace == nullptr || trace->length == 0 ? nullptr
                                                : &trace_sites[trace->entries()[trace->length - 1].site];
}

// Without the outermost entry, of those that stand for several calls without one of them.
Trace* copied(Trace* trace, bool without_outermost) {
  uint32_t length = trace->length;
  const bool repeats = trace->entries()[length - 1].count > 1;
  if (without_outermost && !repeats) --length;
  if (length == 0) return nullptr;
  const auto size = sizeof(Trace) + length * sizeof(TraceEntry);
  auto* made = static_cast<Trace*>(heap::reallocateBuffer(nullptr, size));
  made->length = made->capacity = length;
  made->last = nullptr;
  made->last_site = 0;
  for (uint32_t i = 0; i < length; ++i) made->entries()[i] = trace->entries()[i];
  if (without_outermost && repeats) --made->entries()[length - 1].count;
  return made;
}
#endif

word lineOf(Exception* object) {
#if KRAIT_FRAMES
  if (const Site* site = siteOf(object)) return site->line;
#endif
  return object->line;
}

}  // namespace

Exception* exception_traceback(Exception* exception) {
  if (!exception->raised) return nullptr;
  Exception* made = sameAs(exception, &traceback_type);
#if KRAIT_FRAMES
  if (exception->trace != nullptr && exception->trace->length != 0)
    made->trace = copied(exception->trace, false);
#endif
  return made;
}

void setTraceback(Exception* exception, Exception* traceback) {
  exception->raised = traceback != nullptr;
#if KRAIT_FRAMES
  exception->trace = nullptr;
  if (traceback != nullptr && traceback->trace != nullptr && traceback->trace->length != 0)
    exception->trace = copied(traceback->trace, false);
#endif
}

Value exception_tb_lineno(Exception* traceback) {
  check(traceback, &traceback_type, KRAIT_TEXT("tb_lineno"));
  return box(lineOf(traceback));
}

Value exception_tb_next(Exception* traceback) {
  check(traceback, &traceback_type, KRAIT_TEXT("tb_next"));
#if KRAIT_FRAMES
  Trace* rest = traceback->trace == nullptr ? nullptr : copied(traceback->trace, true);
  if (rest != nullptr) {
    Exception* made = sameAs(traceback, &traceback_type);
    made->trace = rest;
    return objectValue(made);
  }
#endif
  return kNoneValue;
}

Value exception_tb_frame(Exception* traceback) {
  check(traceback, &traceback_type, KRAIT_TEXT("tb_frame"));
  return objectValue(sameAs(traceback, &frame_type));
}

Value exception_f_code(Exception* frame) {
  check(frame, &frame_type, KRAIT_TEXT("f_code"));
  return objectValue(sameAs(frame, &code_type));
}

Value exception_co_name(Exception* code) {
  check(code, &code_type, KRAIT_TEXT("co_name"));
#if KRAIT_FRAMES
  if (const Site* site = siteOf(code)) return objectValue(makeStr(FlashText{site->function}));
#endif
  return objectValue(makeStr(KRAIT_TEXT("?")));
}

Value exception_co_filename(Exception* code) {
  check(code, &code_type, KRAIT_TEXT("co_filename"));
#if KRAIT_FRAMES
  if (const Site* site = siteOf(code)) return objectValue(makeStr(FlashText{site->file}));
#endif
  return objectValue(makeStr(KRAIT_TEXT("?")));
}

}  // namespace krait
