#include "krait/objects/builtins.hpp"

namespace krait {

void checkSumStart(Value start) {
  switch (kindOf(start)) {
    case Kind::kStr:
      raiseTypeError(KRAIT_TEXT("sum() can't sum strings [use ''.join(seq) instead]"));
    case Kind::kBytes:
      raiseTypeError(KRAIT_TEXT("sum() can't sum bytes [use b''.join(seq) instead]"));
    case Kind::kByteArray:
      raiseTypeError(KRAIT_TEXT("sum() can't sum bytearray [use b''.join(seq) instead]"));
    default:
      return;
  }
}

}  // namespace krait
