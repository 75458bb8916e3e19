// Functions as values, and cells: captured variables that somebody assigns again.
#pragma once

#include "krait/objects/iterator.hpp"

namespace krait {

template <typename K, typename V>
struct Dict;

// A callable object. Emitted code derives one struct a closure, with its captured values and cells as fields,
// and gives it a descriptor by functionType; callers who know the struct call its C++ function directly,
// others through `call`.
struct Function : Object {
  static const TypeInfo type;
};

// Every closure has a descriptor of its own; the kind is common to all.
template <>
struct Converter<Function*> {
  static Value box(const Function* function) { return function == nullptr ? kNoneValue : objectValue(function); }
  static Function* unbox(Value value) {
    return value.isNone() ? nullptr : static_cast<Function*>(value.object());
  }
  static bool is(Value value) {
    return value.isObject() && value.object()->type_info->kind() == Kind::kFunction;
  }
  static FlashText name() { return KRAIT_TEXT("function"); }
};

// The descriptor of a closure: its Python name, and the function that takes Values (null where it never is a
// Value).
struct FunctionSlots {
  static constexpr Slots make(Value (*call)(Value self, const Value* arguments, word count)) {
    Slots slots{};
    slots.repr = repr;
    slots.call = call;
    return slots;
  }
  static void repr(Sink& sink, Value self);
};

// <function name at 0x…>: the name of a function's descriptor is that of the function.
template <typename F>
constexpr TypeInfo functionType(const char* name, const Slots* slots, PointerMap captured) {
  return TypeInfo(name, nullptr, nullptr, slots, captured, static_cast<uint16_t>(sizeof(F)), Kind::kFunction);
}

// TypeError: f() takes 2 positional arguments but 3 were given
[[noreturn]] void raiseArgumentCount(FlashText function, word takes, word given) KRAIT_RAISES;

// A method together with its receiver, where it is kept rather than called: `self.on_change` in a list. Which method
// it is, the number tells that the compiler gave it; `function` is there where the method has variables of its own (a
// decorator made it), else null.
struct BoundMethod : Function {
  word method;
  Str* name;
  Value self;
  Function* function;
  static const TypeInfo type;
};
KRAIT_ALLOCATES Function* makeBoundMethod(Value self, word method, Str* name, Function* function = nullptr);
// Whether a callable is that method, bound. Null (None) is not.
bool isBoundMethod(const Function* callable, word method);
bool isBoundMethod(Value callable, word method);
// The receiver of what isBoundMethod said yes to.
inline Value boundReceiver(const Function* callable) { return static_cast<const BoundMethod*>(callable)->self; }
inline Value boundReceiver(Value callable) { return static_cast<const BoundMethod*>(callable.object())->self; }
inline Function* boundFunction(const Function* callable) { return static_cast<const BoundMethod*>(callable)->function; }
inline Function* boundFunction(Value callable) { return static_cast<const BoundMethod*>(callable.object())->function; }

// A built-in function, or a method of a built-in class without a receiver, as a value. There is one object for each.
struct BuiltinFunction : Function {
  word number;
  Str* name;
  static const TypeInfo type;
};
template <word kNumber>
inline Function* builtinFunction(Str* name) {
  static BuiltinFunction function = {{{&BuiltinFunction::type}}, kNumber, nullptr};
  function.name = name;
  return &function;
}
// A function of the program that is kept but never called.
struct UncalledFunction : BuiltinFunction {
  static const TypeInfo type;
};
template <word kNumber>
inline Function* uncalledFunction(Str* name) {
  static UncalledFunction function = {{{{&UncalledFunction::type}}, kNumber, nullptr}};
  function.name = name;
  return &function;
}
// One that captures variables: another one each time.
template <word kNumber>
KRAIT_ALLOCATES inline Function* newUncalledFunction(Str* name) {
  UncalledFunction* function = create<UncalledFunction>();
  function->number = kNumber;
  function->name = name;
  return function;
}
bool isBuiltinFunction(const Function* callable, word number);
bool isBuiltinFunction(Value callable, word number);

inline constexpr const TypeInfo& method_type = BoundMethod::type;
inline constexpr const TypeInfo& builtin_function_or_method_type = BuiltinFunction::type;

// Attributes that the program gives a function. They are kept in one table, which keeps the function alive.
// AttributeError where there is none and no default is given.
KRAIT_RAISES Value functionAttribute(Function* function, Str* name, Value otherwise = kUndefinedValue);
KRAIT_ALLOCATES void setFunctionAttribute(Function* function, Str* name, Value value);
// AttributeError where there is none.
KRAIT_RAISES void deleteFunctionAttribute(Function* function, Str* name);
// f.__dict__: the attributes themselves.
KRAIT_ALLOCATES Dict<Str*, Value>* functionDict(Function* function);

// f.__name__
KRAIT_ALLOCATES Str* functionName(const Function* function);

template <typename T>
struct Cell : Object {
  T value;
  bool bound;
  static const TypeInfo type;
};

template <typename T>
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo
    Cell<T>::type("cell", nullptr, nullptr, nullptr, pointerMap<Cell<T>>(KRAIT_FIELD(Cell<T>, value)),
                  sizeof(Cell<T>), Kind::kCell);

template <typename T>
KRAIT_ALLOCATES inline Cell<T>* newCell() {
  return create<Cell<T>>();
}
template <typename T>
KRAIT_ALLOCATES inline Cell<T>* newCell(Same<T> value) {
  Cell<T>* cell = create<Cell<T>>();
  cell->value = value;
  cell->bound = true;
  return cell;
}

}  // namespace krait
