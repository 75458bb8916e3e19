#include "krait/objects/function.hpp"

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

}  // namespace krait
