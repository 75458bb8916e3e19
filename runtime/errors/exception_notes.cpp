// Notes, attributes of the program's own, and the traceback as something that programs set.
#include "krait/errors/exception_attributes.hpp"
#include "krait/errors/throw.hpp"
#include "krait/objects/dict.hpp"
#include "krait/objects/list.hpp"

namespace krait {

KRAIT_STR(notes_name, "__notes__");

void exception_with_traceback(Exception* exception, Value traceback) {
  if (traceback.isNone()) return setTraceback(exception, nullptr);
  if (!isInstance(traceback, &BaseException_type)) raiseTypeError("__traceback__ must be a traceback or None");
  setTraceback(exception, unbox<Exception*>(traceback));
}

static void writeNotes(Sink& sink, Exception* exception) {
  const List<Value>* notes = notesOf(exception);
  if (notes == nullptr) return;
  for (uword i = 0; i < notes->length; ++i) {
    writeStr(sink, notes->items()[i]);
    put(sink, '\n');
  }
}

List<Value>* notesOf(Exception* exception) {
  Object* extras = exception->extras;
  if (extras != nullptr && extras->type_info->kind() == Kind::kDict) {
    const Value notes = dict_get(static_cast<ExceptionFields*>(extras), notes_name, kNoneValue);
    return isKind(notes, Kind::kList) ? static_cast<List<Value>*>(notes.object()) : nullptr;
  }
  return static_cast<List<Value>*>(extras);
}

void exception_add_note(Exception* exception, Value note) {
  if (!isKind(note, Kind::kStr)) raiseTypeError("note must be a str, not '{}'", note);
  write_notes = &writeNotes;
  List<Value>* notes = notesOf(exception);
  if (notes == nullptr) {
    notes = emptyList<Value>();
    if (exception->extras == nullptr) {
      heap::changes(exception);
      exception->extras = notes;
    } else {
      setitem(exceptionFields(exception), notes_name, box(notes));
    }
  }
  list_append(notes, note);
}

List<Value>* exception_notes(Exception* exception) {
  List<Value>* notes = notesOf(exception);
  if (notes == nullptr) raiseAttributeError(objectValue(exception), notes_name);
  return notes;
}

ExceptionFields* exceptionFields(Exception* exception) {
  if (exception->extras == nullptr || exception->extras->type_info->kind() != Kind::kDict) {
    ExceptionFields* fields = dict<Str*, Value>();
    if (exception->extras != nullptr) setitem(fields, notes_name, objectValue(exception->extras));
    heap::changes(exception);
    exception->extras = fields;
  }
  return static_cast<ExceptionFields*>(exception->extras);
}

Value exceptionField(Exception* exception, Str* name) {
  const bool any = exception->extras != nullptr && exception->extras->type_info->kind() == Kind::kDict;
  const Value found = any ? dict_get(exceptionFields(exception), name, kUndefinedValue) : kUndefinedValue;
  if (found.isUndefined()) raiseAttributeError(objectValue(exception), name);
  return found;
}

void setExceptionField(Exception* exception, Str* name, Value value) {
  setitem(exceptionFields(exception), name, value);
}

void deleteExceptionField(Exception* exception, Str* name) {
  exceptionField(exception, name);
  delitem(exceptionFields(exception), name);
}

}  // namespace krait
