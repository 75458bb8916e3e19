// Notes, and the traceback as something that programs set.
#include "krait/errors/exception_attributes.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/list.hpp"

namespace krait {

KRAIT_STR(notes_name, "__notes__");

void exception_with_traceback(Exception* exception, Value traceback) {
  if (traceback.isNone()) return setTraceback(exception, nullptr);
  if (!isInstance(traceback, &BaseException_type)) raiseTypeError("__traceback__ must be a traceback or None");
  setTraceback(exception, unbox<Exception*>(traceback));
}

static void writeNotes(Sink& sink, Exception* exception) {
  for (uword i = 0; i < exception->notes->length; ++i) {
    writeStr(sink, exception->notes->items()[i]);
    put(sink, '\n');
  }
}

void exception_add_note(Exception* exception, Value note) {
  if (!isKind(note, Kind::kStr)) raiseTypeError("note must be a str, not '{}'", note);
  write_notes = &writeNotes;
  if (exception->notes == nullptr) exception->notes = emptyList<Value>();
  list_append(exception->notes, note);
}

List<Value>* exception_notes(Exception* exception) {
  if (exception->notes == nullptr) {
    raiseAttributeError(objectValue(exception), notes_name);
  }
  return exception->notes;
}

}  // namespace krait
