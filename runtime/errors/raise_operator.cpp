// TypeErrors of operators.
#include "krait/errors/raise.hpp"
#include "krait/objects/sink.hpp"
#include "krait/objects/value.hpp"

namespace krait {

namespace {

constexpr const char kBinarySymbols[] KRAIT_FLASH_DATA =
#define KRAIT_BINARY(name, symbol, function, dunder, reflected, in_place) symbol "\0"
#include "krait/abi/operators.def"
    ;
constexpr const char kCompareSymbols[] KRAIT_FLASH_DATA =
#define KRAIT_COMPARE(name, symbol, function, dunder, swapped) symbol "\0"
#include "krait/abi/operators.def"
    ;
constexpr const char kUnarySymbols[] KRAIT_FLASH_DATA =
#define KRAIT_UNARY(name, symbol, function, dunder) symbol "\0"
#include "krait/abi/operators.def"
    ;

FlashText symbolAt(FlashText symbols, uint8_t index) {
  for (; index != 0; --index) symbols.data += symbols.size() + 1;
  return symbols;
}

void putOperands(Sink& sink, Value a, Value b) {
  put(sink, '\'');
  put(sink, typeName(a));
  put(sink, KRAIT_TEXT("' and '"));
  put(sink, typeName(b));
  put(sink, '\'');
}

bool isSequence(Value value) {
  const Kind kind = kindOf(value);
  return kind == Kind::kStr || kind == Kind::kList || kind == Kind::kTuple || kind == Kind::kBytes ||
         kind == Kind::kByteArray;
}

// What sequences say of + and *.
void raiseSequence(BinaryOp op, Value a, Value b, bool in_place) {
  if (op == BinaryOp::kAdd && isSequence(a)) {
    if (isKind(a, Kind::kBytes) || isKind(a, Kind::kByteArray)) {
      raiseFormatted(&TypeError_type, "can't concat {} to {}", typeName(b), typeName(a));
    }
    StrBuilder text;
    put(text, KRAIT_TEXT("can only concatenate "));
    put(text, typeName(a));
    put(text, KRAIT_TEXT(" (not \""));
    put(text, typeName(b));
    put(text, KRAIT_TEXT("\") to "));
    put(text, typeName(a));
    raiseError(&TypeError_type, text.finish());
  }
  // An instance of a class of the program might repeat itself in place, so `*=` does not turn to the other operand.
  if (op == BinaryOp::kMul &&
      (isSequence(a) || (isSequence(b) && !(in_place && isKind(a, Kind::kInstance))))) {
    raiseTypeError("can't multiply sequence by non-int of type '{}'", isSequence(a) ? b : a);
  }
}

}  // namespace

[[noreturn]] void raiseUnsupported(BinaryOp op, Value a, Value b, bool in_place) {
  raiseSequence(op, a, b, in_place);
  StrBuilder text;
  put(text, KRAIT_TEXT("unsupported operand type(s) for "));
  if (in_place && op == BinaryOp::kPow) {
    put(text, KRAIT_TEXT("**="));
  } else {
    put(text, symbolAt(FlashText{kBinarySymbols}, static_cast<uint8_t>(op)));
    if (in_place) put(text, '=');
  }
  put(text, ": ", 2);
  putOperands(text, a, b);
  raiseError(&TypeError_type, text.finish());
}

[[noreturn]] void raiseUnsupportedOperands(Str* symbol, Value a, Value b) {
  const bool in_place = symbol->data()[symbol->size() - 1] == '=';
  if (symbol->size() == (in_place ? 2u : 1u)) {
    if (symbol->data()[0] == '+') raiseSequence(BinaryOp::kAdd, a, b, in_place);
    if (symbol->data()[0] == '*') raiseSequence(BinaryOp::kMul, a, b, in_place);
  }
  StrBuilder text;
  put(text, KRAIT_TEXT("unsupported operand type(s) for "));
  writeStr(text, symbol);
  put(text, KRAIT_TEXT(": '"));
  put(text, typeName(a));
  put(text, KRAIT_TEXT("' and '"));
  put(text, typeName(b));
  put(text, KRAIT_TEXT("'"));
  raiseError(&TypeError_type, text.finish());
}

[[noreturn]] void raiseUnorderable(Str* symbol, Value a, Value b) {
  StrBuilder text;
  put(text, '\'');
  writeStr(text, symbol);
  put(text, KRAIT_TEXT("' not supported between instances of "));
  putOperands(text, a, b);
  raiseError(&TypeError_type, text.finish());
}

[[noreturn]] void raiseUnsupported(Compare op, Value a, Value b) {
  StrBuilder text;
  put(text, '\'');
  put(text, symbolAt(FlashText{kCompareSymbols}, static_cast<uint8_t>(op)));
  put(text, KRAIT_TEXT("' not supported between instances of "));
  putOperands(text, a, b);
  raiseError(&TypeError_type, text.finish());
}

[[noreturn]] void raiseUnsupported(UnaryOp op, Value a) {
  StrBuilder text;
  put(text, KRAIT_TEXT("bad operand type for "));
  put(text, symbolAt(FlashText{kUnarySymbols}, static_cast<uint8_t>(op)));
  put(text, KRAIT_TEXT(": '"));
  put(text, typeName(a));
  put(text, '\'');
  raiseError(&TypeError_type, text.finish());
}

}  // namespace krait
