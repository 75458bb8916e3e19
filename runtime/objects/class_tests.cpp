#include "krait/objects/class_tests.hpp"

#include "krait/errors/raise.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/iterator.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

// Does one of the classes satisfy the test? `wrong` raises where something else is among them.
template <typename Test, typename Wrong>
bool anyClass(Value classes, const Test& test, const Wrong& wrong) {
  if (isType<ClassRef>(classes)) return test(unbox<ClassRef>(classes));
  if (kindOf(classes) != Kind::kTuple) wrong();
  ValueIterator items = iterate(classes);
  Value item;
  while (items.next(item)) {
    if (anyClass(item, test, wrong)) return true;
  }
  return false;
}

}  // namespace

bool matchesAny(Exception* exception, Value classes) {
  const auto wrong = [] {
    raiseTypeError("catching classes that do not inherit from BaseException is not allowed");
  };
  return anyClass(
      classes,
      [&](ClassRef cls) {
        if (!isSubclass(cls.type, &BaseException_type)) wrong();
        return matches(exception, cls.type);
      },
      wrong);
}

void raiseSubclassKeywords(ClassRef cls) {
  StrBuilder text;
  put(text, cls.type->name());
  put(text, KRAIT_TEXT(".__init_subclass__() takes no keyword arguments"));
  raiseError(&TypeError_type, text.finish());
}

void checkBase(ClassRef base, ClassRef expected) {
  if (base.type == expected.type) return;
  raiseFormatted(&RuntimeError_type, "Krait: a class statement was compiled for the base '{}', not '{}'", expected.type->name(),
                 base.type->name());
}

void raiseNoProtocol(Value value, Str* method) {
  // Told apart by single letters: __enter__, __exit__, __aenter__, __aexit__, __aiter__, __anext__.
  const char* name = method->data() + 2;
  if (name[0] == 'a' && name[1] == 'i')
    raiseTypeError("'async for' requires an object with __aiter__ method, got {}", value);
  if (name[0] == 'a' && name[1] == 'n')
    raiseTypeError("'async for' received an object from __aiter__ that does not implement __anext__: {}", value);
  if (name[0] == 'a' && name[2] == 'x')
    raiseTypeError("'{}' object does not support the asynchronous context manager protocol (missed __aexit__ method)", value);
  if (name[0] == 'a') raiseTypeError("'{}' object does not support the asynchronous context manager protocol", value);
  if (name[1] == 'x')
    raiseTypeError("'{}' object does not support the context manager protocol (missed __exit__ method)", value);
  raiseTypeError("'{}' object does not support the context manager protocol", value);
}

Exception* raisable(Value value) {
  if (!isType<Exception*>(value)) raiseTypeError("exceptions must derive from BaseException");
  return unbox<Exception*>(value);
}

Exception* raisableCause(Value value) {
  if (value.isNone()) return nullptr;
  if (!isType<Exception*>(value)) raiseTypeError("exception causes must derive from BaseException");
  return unbox<Exception*>(value);
}

}  // namespace krait
