// Functions as values, and cells: captured variables that somebody assigns again.
#pragma once

#include "krait/objects/iterator.hpp"

namespace krait {

// A callable object. Emitted code derives one struct a closure, with its captured values and cells as fields,
// and gives it a descriptor by functionType; callers who know the struct call its C++ function directly,
// others through `call`.
struct Function : Object {
  static const TypeInfo type;
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
