#include "krait/objects/function.hpp"

#include "krait/base/emitted.hpp"
#include "krait/objects/str.hpp"

namespace krait {

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Function::type("function", nullptr, nullptr, nullptr,
                                                               kNoPointers, sizeof(Function),
                                                               Kind::kFunction);

void FunctionSlots::repr(Sink& sink, Value self) {
  put(sink, KRAIT_TEXT("<function "));
  put(sink, self.object()->type_info->name());
  put(sink, KRAIT_TEXT(" at 0x"));
  for (int8_t shift = kWordBits - 4; shift >= 0; shift = static_cast<int8_t>(shift - 4)) {
    put(sink, "0123456789abcdef"[self.bits >> shift & 15]);
  }
  put(sink, '>');
}

KRAIT_COLD void raiseArgumentCount(FlashText function, word takes, word given) {
  StrBuilder text;
  put(text, function);
  put(text, KRAIT_TEXT("() takes "));
  writeWord(text, takes);
  put(text, takes == 1 ? KRAIT_TEXT(" positional argument but ") : KRAIT_TEXT(" positional arguments but "));
  writeWord(text, given);
  put(text, given == 1 ? KRAIT_TEXT(" was given") : KRAIT_TEXT(" were given"));
  raiseError(&TypeError_type, text.finish());
}

namespace {

KRAIT_STR(str_dot, ".");

const BoundMethod* boundOf(Value value) {
  return value.isObject() && value.object()->type_info == &BoundMethod::type
             ? static_cast<const BoundMethod*>(value.object())
             : nullptr;
}

void writeBound(Sink& sink, Value value) {
  const BoundMethod* method = boundOf(value);
  put(sink, KRAIT_TEXT("<bound method "));
  writeStr(sink, method->name);
  put(sink, KRAIT_TEXT(" of "));
  writeRepr(sink, method->self);
  put(sink, '>');
}

// Bound methods are equal when they are the same method of the same object.
Value compareBound(Compare op, Value a, Value b) {
  const BoundMethod* left = boundOf(a);
  const BoundMethod* right = boundOf(b);
  if (right == nullptr || (op != Compare::kEq && op != Compare::kNe)) return kNotImplementedValue;
  const bool same = left->method == right->method && left->self.bits == right->self.bits && left->function == right->function;
  return same == (op == Compare::kEq) ? kTrueValue : kFalseValue;
}

Hash hashBound(Value value) {
  const BoundMethod* method = boundOf(value);
  return static_cast<Hash>(method->self.bits >> 2) ^ static_cast<Hash>(method->method);
}

void writeBuiltin(Sink& sink, Value value) {
  put(sink, KRAIT_TEXT("<built-in function "));
  writeStr(sink, static_cast<const BuiltinFunction*>(value.object())->name);
  put(sink, '>');
}

void writeUncalled(Sink& sink, Value value) {
  put(sink, KRAIT_TEXT("<function "));
  writeStr(sink, static_cast<const BuiltinFunction*>(value.object())->name);
  put(sink, KRAIT_TEXT(" at 0x0>"));
}

constexpr Slots boundSlots() {
  Slots slots{};
  slots.repr = writeBound;
  slots.compare = compareBound;
  slots.hash = hashBound;
  return slots;
}
constexpr Slots builtinSlots() {
  Slots slots{};
  slots.repr = writeBuiltin;
  return slots;
}

constexpr Slots uncalledSlots() {
  Slots slots{};
  slots.repr = writeUncalled;
  return slots;
}
KRAIT_FLASH_DATA constexpr Slots kUncalledSlots = uncalledSlots();
KRAIT_FLASH_DATA constexpr Slots kBoundSlots = boundSlots();
KRAIT_FLASH_DATA constexpr Slots kBuiltinSlots = builtinSlots();

}  // namespace

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo BoundMethod::type(
    "method", &Object_type, nullptr, &kBoundSlots,
    pointerMap<BoundMethod>(KRAIT_FIELD(BoundMethod, name), KRAIT_FIELD(BoundMethod, self),
                            KRAIT_FIELD(BoundMethod, function)),
    sizeof(BoundMethod),
    Kind::kFunction);
KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo BuiltinFunction::type("builtin_function_or_method", &Object_type, nullptr,
                                                                      &kBuiltinSlots, kNoPointers,
                                                                      sizeof(BuiltinFunction), Kind::kFunction);

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo UncalledFunction::type("function", nullptr, nullptr, &kUncalledSlots,
                                                                       kNoPointers, sizeof(UncalledFunction),
                                                                       Kind::kFunction);

Function* makeBoundMethod(Value self, word number, Str* name, Function* function) {
  BoundMethod* method = create<BoundMethod>();
  method->method = number;
  method->name = name;
  method->self = self;
  method->function = function;
  return method;
}

bool isBoundMethod(const Function* callable, word method) {
  return callable != nullptr && callable->type_info == &BoundMethod::type &&
         static_cast<const BoundMethod*>(callable)->method == method;
}
bool isBoundMethod(Value callable, word method) {
  return callable.isObject() && isBoundMethod(static_cast<const Function*>(callable.object()), method);
}

bool isBuiltinFunction(const Function* callable, word number) {
  return callable != nullptr &&
         (callable->type_info == &BuiltinFunction::type || callable->type_info == &UncalledFunction::type) &&
         static_cast<const BuiltinFunction*>(callable)->number == number;
}
bool isBuiltinFunction(Value callable, word number) {
  return callable.isObject() && isBuiltinFunction(static_cast<const Function*>(callable.object()), number);
}

Str* functionName(const Function* function) {
  StrBuilder text;
  if (function->type_info == &BuiltinFunction::type || function->type_info == &UncalledFunction::type)
    return static_cast<const BuiltinFunction*>(function)->name;
  if (function->type_info == &BoundMethod::type) {
    // The last part of `Motor.start`.
    Str* name = static_cast<const BoundMethod*>(function)->name;
    return getslice(name, str_rfind(name, str_dot) + 1, kMaxWord);
  }
  put(text, function->type_info->name());
  return text.finish();
}

}  // namespace krait
