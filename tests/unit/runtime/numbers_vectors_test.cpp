// The golden vectors that numbers_vectors.py has asked CPython for.
#include <fstream>
#include <functional>
#include <map>

#include "krait/numbers/float_ops.hpp"
#include "krait/numbers/float_parse.hpp"
#include "krait/numbers/float_print.hpp"
#include "krait/numbers/format_spec.hpp"
#include "krait/numbers/hash.hpp"
#include "krait/numbers/int_parse.hpp"
#include "krait/numbers/printf_spec.hpp"
#include "tests/unit/runtime/numbers_support.hpp"

KRAIT_NUMBERS_BEGIN
namespace vectors_test {

using namespace testing_support;
using Fields = std::vector<std::string>;

std::string unescaped(const std::string& text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      result += text[i];
      continue;
    }
    ++i;
    result += text[i] == 't' ? '\t' : text[i] == 'n' ? '\n' : text[i] == 'r' ? '\r' : text[i];
  }
  return result;
}

std::string floatErrorText(FloatError error, const char* division) {
  switch (error) {
    case FloatError::kZeroDivision:
      return std::string("!ZeroDivisionError: ") + division;
    case FloatError::kNegativePower:
      return "!ZeroDivisionError: 0.0 cannot be raised to a negative power";
    case FloatError::kOverflow:
      return "!OverflowError: (34, 'Numerical result out of range')";
    case FloatError::kComplex:
      return "complex";
    default:
      return "!";
  }
}

// ---- Integers ----

Fields runAdd(const Fields& in) {
  const Big a = bigOf(in[0]), b = bigOf(in[1]);
  Room room(addSize(a.limbs.size(), b.limbs.size()));
  return {hexOf(room.take(addSigned(room, a.integer(), b.integer())))};
}

Fields runSub(const Fields& in) {
  const Big a = bigOf(in[0]), b = bigOf(in[1]);
  Room room(addSize(a.limbs.size(), b.limbs.size()));
  return {hexOf(room.take(subtractSigned(room, a.integer(), b.integer())))};
}

Fields runMul(const Fields& in) {
  const Big a = bigOf(in[0]), b = bigOf(in[1]);
  Room room(multiplySize(a.limbs.size(), b.limbs.size()));
  const size_t size = multiply(room, a.view(), b.view());
  return {hexOf(room.take(size, a.negative != b.negative && size != 0))};
}

Fields runBits(const Fields& in) {
  const Big a = bigOf(in[0]), b = bigOf(in[1]);
  Fields out;
  for (BitOperation operation : {BitOperation::kAnd, BitOperation::kOr, BitOperation::kXor}) {
    Room room(addSize(a.limbs.size(), b.limbs.size()));
    out.push_back(hexOf(room.take(bitwise(operation, room, a.integer(), b.integer()))));
  }
  return out;
}

Fields runGcd(const Fields& in) {
  const Big a = bigOf(in[0]), b = bigOf(in[1]);
  Room room(std::max(a.limbs.size(), b.limbs.size())), scratch(gcdScratch(a.limbs.size(), b.limbs.size()));
  return {hexOf(room.take(gcd(room, a.view(), b.view(), scratch)))};
}

Fields runCompare(const Fields& in) {
  return {std::to_string(compareSigned(bigOf(in[0]).integer(), bigOf(in[1]).integer()))};
}

Fields runFloordiv(const Fields& in) {
  const Big a = bigOf(in[0]), b = bigOf(in[1]);
  Room quotient(divideQuotientSize(a.limbs.size(), b.limbs.size()) + 1), remainder(b.limbs.size()),
      scratch(divideScratch(a.limbs.size(), b.limbs.size()));
  const SignedDivision sizes = floorDivide(quotient, remainder, a.integer(), b.integer(), scratch);
  Room only(b.limbs.size());
  divide(nullptr, only, a.view(), b.view(), scratch);
  return {hexOf(quotient.take(sizes.quotient)), hexOf(remainder.take(sizes.remainder))};
}

template <typename Float>
Fields runTruediv(const Fields& in) {
  const Big a = bigOf(in[0]), b = bigOf(in[1]);
  Room scratch(trueDivideScratch(a.limbs.size(), b.limbs.size()));
  Float value;
  if (trueDivide(a.integer(), b.integer(), &value, scratch) || sizeof(Float) == 4) return {bitsText(value)};
  return {"!OverflowError: integer division result too large for a float"};
}

Fields runShift(const Fields& in) {
  const Big a = bigOf(in[0]);
  const size_t count = std::stoul(in[1]);
  Room left(shiftLeftSize(a.limbs.size(), count)), right(a.limbs.size() + 1);
  const size_t size = shiftLeft(left, a.view(), count);
  return {hexOf(left.take(size, a.negative && size != 0)),
          hexOf(right.take(shiftRightFloor(right, a.integer(), count)))};
}

Fields runIsqrt(const Fields& in) {
  const Big a = bigOf(in[0]);
  Room room(a.limbs.size() / 2 + 2), scratch(squareRootScratch(a.limbs.size()));
  return {hexOf(room.take(squareRoot(room, a.view(), scratch)))};
}

Fields runHash(const Fields& in) {
  const Hash hash = hashInteger(bigOf(in[0]).integer());
  int64_t small;
  if (toInt64(bigOf(in[0]).integer(), &small)) {
    EXPECT_EQ(hash, hashInt64(small));
    if (small == static_cast<int32_t>(small)) {
      EXPECT_EQ(hash, hashInt32(static_cast<int32_t>(small)));
    }
  }
  char text[32];
  std::snprintf(text, sizeof text, "%s0x%llx", hash < 0 ? "-" : "",
                static_cast<unsigned long long>(hash < 0 ? -hash : hash));
  return {text};
}

Fields runText(const Fields& in) {
  const Big a = bigOf(in[0]);
  const uint8_t base = static_cast<uint8_t>(std::stoul(in[1]));
  Big copy = a;
  std::string text(toTextSize(bitLength(a.view()), base), '\0');
  const size_t size = toText(text.data(), copy.limbs.data(), copy.limbs.size(), base);
  EXPECT_LE(size, text.size());
  text.resize(size);
  Room back(fromTextSize(size, base));
  EXPECT_EQ(hexOf(back.take(fromText(back, text.data(), size, base))), hexOf(a));
  return {text};
}

Fields runPow(const Fields& in) {
  const Big base = bigOf(in[0]);
  const uint32_t exponent = static_cast<uint32_t>(std::stoul(in[1]));
  const size_t size = powerSize(bitLength(base.view()), exponent);
  Room room(size), scratch(size);
  return {hexOf(room.take(power(room, base.view(), exponent, scratch)))};
}

Fields runModpow(const Fields& in) {
  const Big base = bigOf(in[0]), exponent = bigOf(in[1]), modulus = bigOf(in[2]);
  Room room(modulus.limbs.size()), scratch(modularPowerScratch(modulus.limbs.size()));
  return {hexOf(room.take(modularPower(room, base.view(), exponent.view(), modulus.view(), scratch)))};
}

ByteOrder orderOf(const std::string& name) { return name == "big" ? ByteOrder::kBig : ByteOrder::kLittle; }

Fields runTobytes(const Fields& in) {
  const Big a = bigOf(in[0]);
  std::vector<uint8_t> bytes(std::stoul(in[1]));
  if (!toBytes(a.integer(), bytes.data(), bytes.size(), orderOf(in[2]), in[3] == "1")) {
    return {a.negative && in[3] == "0" ? "!OverflowError: can't convert negative int to unsigned"
                                       : "!OverflowError: int too big to convert"};
  }
  std::string text;
  for (uint8_t byte : bytes) {
    char digits[3];
    std::snprintf(digits, sizeof digits, "%02x", byte);
    text += digits;
  }
  return {text};
}

Fields runFrombytes(const Fields& in) {
  std::vector<uint8_t> bytes;
  for (size_t i = 0; i < in[0].size(); i += 2) {
    bytes.push_back(static_cast<uint8_t>(std::stoul(in[0].substr(i, 2), nullptr, 16)));
  }
  Room room(fromBytesSize(bytes.size()));
  return {hexOf(room.take(fromBytes(room, bytes.data(), bytes.size(), orderOf(in[1]), in[2] == "1")))};
}

template <typename Float>
Fields runTofloat(const Fields& in) {
  Float value;
  if (toFloat(bigOf(in[0]).integer(), &value) || sizeof(Float) == 4) return {bitsText(value)};
  return {"!OverflowError: int too large to convert to float"};
}

// ---- Floats ----

Fields runRepr(const Fields& in) {
  char text[kReprSize];
  return {std::string(text, repr(doubleOf(in[0]), text))};
}

Fields runHashfloat(const Fields& in) {
  const Hash hash = hashFloat(doubleOf(in[0]));
  char text[32];
  std::snprintf(text, sizeof text, "%s0x%llx", hash < 0 ? "-" : "",
                static_cast<unsigned long long>(hash < 0 ? -hash : hash));
  return {text};
}

Fields runHex(const Fields& in) {
  char text[kHexSize];
  const double value = doubleOf(in[0]);
  const std::string result(text, toHex(value, text));
  if (static_cast<double>(static_cast<float>(value)) == value) {
    EXPECT_EQ(result, std::string(text, toHex(static_cast<float>(value), text)));
  }
  return {result};
}

Fields runFromhex(const Fields& in) {
  double value;
  switch (fromHex(in[0].data(), in[0].size(), &value)) {
    case HexParse::kDone:
      return {bitsText(value)};
    case HexParse::kInvalid:
      return {"!ValueError: invalid hexadecimal floating-point string"};
    default:
      return {"!OverflowError: hexadecimal value too large to represent as a float"};
  }
}

std::string intText(double value) {
  Room room(fromFloatSize<double>());
  return hexOf(room.take(fromFloat(room, value)));
}

Fields runFromfloat(const Fields& in) {
  const double value = doubleOf(in[0]);
  int64_t result;
  const bool fits = value >= -0x1p63 && value < 0x1p63;
  EXPECT_EQ(toInt64(value, &result), fits ? FloatError::kNone : FloatError::kTooLarge);
  if (fits) {
    EXPECT_EQ(result, static_cast<int64_t>(value));
  }
  int32_t small;
  const bool fits_small = value > -0x1p31 - 1 && value < 0x1p31;
  EXPECT_EQ(toInt32(value, &small), fits_small ? FloatError::kNone : FloatError::kTooLarge);
  if (fits_small) {
    EXPECT_EQ(small, static_cast<int32_t>(value));
  }
  EXPECT_EQ(isInteger(value), value == __builtin_trunc(value));
  return {intText(value)};
}

Fields runRoundint(const Fields& in) {
  const double value = doubleOf(in[0]);
  return {intText(roundHalfEven(value)), intText(roundDown(value)), intText(roundUp(value))};
}

Fields runRound(const Fields& in) {
  double value;
  if (roundToDigits(doubleOf(in[0]), std::stoi(in[1]), &value) == FloatError::kNone) return {bitsText(value)};
  return {"!OverflowError: rounded value too large to represent"};
}

Fields runComparefloat(const Fields& in) {
  return {std::to_string(compareWithFloat(bigOf(in[0]).integer(), doubleOf(in[1])))};
}

Fields runDivmod(const Fields& in) {
  const double a = doubleOf(in[0]), b = doubleOf(in[1]);
  double quotient, remainder, again;
  const FloatError error = divideModulo(a, b, &quotient, &remainder);
  if (error != FloatError::kNone) {
    return {floatErrorText(error, "float divmod()"), floatErrorText(error, "float divmod()")};
  }
  EXPECT_EQ(floorDivide(a, b, &again), FloatError::kNone);
  EXPECT_EQ(bitsText(again), bitsText(quotient));
  EXPECT_EQ(modulo(a, b, &again), FloatError::kNone);
  EXPECT_EQ(bitsText(again), bitsText(remainder));
  return {bitsText(quotient), bitsText(remainder)};
}

Fields runPowfloat(const Fields& in) {
  double value;
  const FloatError error = power(doubleOf(in[0]), doubleOf(in[1]), &value);
  return {error == FloatError::kNone ? bitsText(value) : floatErrorText(error, "")};
}

// ---- Text ----

template <typename Float>
Fields runParsefloat(const Fields& in) {
  Float value;
  return {parseFloat(in[0].data(), in[0].size(), &value) ? bitsText(value) : "!"};
}

Fields runParseint(const Fields& in) {
  const int32_t base = std::stoi(in[1]);
  IntScan scan;
  const IntParse result = scanInt(in[0].data(), in[0].size(), base, &scan);
  int32_t small = 0;
  int64_t large = 0;
  const IntParse small_result = parseInt32(in[0].data(), in[0].size(), base, &small);
  const IntParse large_result = parseInt64(in[0].data(), in[0].size(), base, &large);
  if (result != IntParse::kDone) {
    EXPECT_EQ(small_result, result);
    EXPECT_EQ(large_result, result);
    if (result == IntParse::kBadBase) return {"!ValueError: int() base must be >= 2 and <= 36, or 0"};
    return {"!"};
  }
  Room room(fromTextSize(scan.count, scan.base));
  const size_t size = fromText(room, scan.digits, scan.size, scan.base);
  const Big big = room.take(size, scan.negative && size != 0);
  int32_t small_expected;
  int64_t large_expected;
  const bool small_fits = toInt32(big.integer(), &small_expected);
  const bool large_fits = toInt64(big.integer(), &large_expected);
  EXPECT_EQ(small_result, small_fits ? IntParse::kDone : IntParse::kTooLarge);
  EXPECT_EQ(large_result, large_fits ? IntParse::kDone : IntParse::kTooLarge);
  if (small_fits) {
    EXPECT_EQ(small, small_expected);
  }
  if (large_fits) {
    EXPECT_EQ(large, large_expected);
  }
  return {hexOf(big)};
}

// ---- Formats ----

// An integer by every width that it fits; all must agree.
FormatError formatBig(Sink& sink, const FormatSpec& spec, const Big& big) {
  if (wantsFloat(spec)) {
    double value;
    EXPECT_TRUE(toFloat(big.integer(), &value));
    formatFloat(sink, spec, value);
    return FormatError::kNone;
  }
  Big copy = big;
  std::string room(toTextSize(bitLength(big.view()), baseOfType(spec.type)) + 1, '\0');
  StringSink limbs, small, large;
  const FormatError error =
      formatLimbs(limbs.sink, spec, copy.limbs.data(), {copy.limbs.size(), copy.negative}, room.data());
  int64_t value;
  if (toInt64(big.integer(), &value)) {
    EXPECT_EQ(formatInt64(large.sink, spec, value), error);
    EXPECT_EQ(large.text, limbs.text);
    if (value == static_cast<int32_t>(value)) {
      EXPECT_EQ(formatInt32(small.sink, spec, static_cast<int32_t>(value)), error);
      EXPECT_EQ(small.text, limbs.text);
    }
  }
  put(sink, limbs.text.data(), limbs.text.size());
  return error;
}

// Digits of an exact value do not depend on the float's width, except the shortest.
void formatSameFloat(const FormatSpec& spec, double value, const std::string& expected) {
  const float narrow = static_cast<float>(value);
  if (static_cast<double>(narrow) != value || (spec.type == '\0' && spec.precision < 0) || spec.type == '%')
    return;
  StringSink sink;
  formatFloat(sink.sink, spec, narrow);
  EXPECT_EQ(sink.text, expected);
}

Fields runFormat(const Fields& in) {
  const std::string& kind = in[0];
  const std::string& text = in[2];
  FormatSpec spec;
  StringSink sink;
  FormatError error = parseFormatSpec(text.data(), text.size(),
                                      kind == "int"     ? FormatKind::kInt
                                      : kind == "float" ? FormatKind::kFloat
                                      : kind == "str"   ? FormatKind::kText
                                                        : FormatKind::kComplex,
                                      &spec);
  if (error == FormatError::kNone) {
    if (kind == "int") {
      error = formatBig(sink.sink, spec, bigOf(in[1]));
    } else if (kind == "float") {
      formatFloat(sink.sink, spec, doubleOf(in[1]));
      formatSameFloat(spec, doubleOf(in[1]), sink.text);
    } else if (kind == "complex") {
      formatComplex(sink.sink, spec, doubleOf(in[1].substr(0, 16)), doubleOf(in[1].substr(16)));
    } else {
      formatText(sink.sink, spec, in[1].data(), in[1].size());
    }
  }
  if (error != FormatError::kNone) {
    const bool overflow = error == FormatError::kCharacterRange || error == FormatError::kCharacterTooLarge;
    sink.text = overflow ? "!OverflowError: " : "!ValueError: ";
    writeFormatError(sink.sink, error, spec, text.data(), text.size(), kind.c_str());
  }
  return {sink.text};
}

Fields runPrintf(const Fields& in) {
  const std::string& text = in[1];
  size_t position = text.find('%') + 1;
  PrintfSpec spec;
  StringSink sink;
  put(sink.sink, text.data(), position - 1);
  const PrintfError error = parsePrintfSpec(text.data(), text.size(), &position, &spec);
  if (error != PrintfError::kNone) {
    sink.text = "!ValueError: ";
    writePrintfError(sink.sink, error, text.data(), text.size(), position);
    return {sink.text};
  }
  EXPECT_EQ(position, text.size());
  if (spec.key != nullptr) return {"!TypeError: format requires a mapping"};
  if (spec.conversion == '%') return {"%"};
  if (in[0] == "float") {
    formatFloat(sink.sink, spec.format, doubleOf(in[2]));
  } else if (in[0] == "str") {
    formatText(sink.sink, spec.format, in[2].data(), in[2].size());
  } else if (formatBig(sink.sink, spec.format, bigOf(in[2])) != FormatError::kNone) {
    return {"!OverflowError: %c arg not in range(0x110000)"};
  }
  return {sink.text};
}

struct Operation {
  size_t results;
  std::function<Fields(const Fields&)> run;
};

const std::map<std::string, Operation>& operations() {
  static const std::map<std::string, Operation> table = {
      {"add", {1, runAdd}},
      {"sub", {1, runSub}},
      {"mul", {1, runMul}},
      {"bits", {3, runBits}},
      {"gcd", {1, runGcd}},
      {"compare", {1, runCompare}},
      {"floordiv", {2, runFloordiv}},
      {"truediv", {1, runTruediv<double>}},
      {"truediv32", {1, runTruediv<float>}},
      {"shift", {2, runShift}},
      {"isqrt", {1, runIsqrt}},
      {KRAIT_HASH_BITS == 61 ? "hash61" : "hash31", {1, runHash}},
      {"text", {1, runText}},
      {"pow", {1, runPow}},
      {"modpow", {1, runModpow}},
      {"tobytes", {1, runTobytes}},
      {"frombytes", {1, runFrombytes}},
      {"tofloat", {1, runTofloat<double>}},
      {"tofloat32", {1, runTofloat<float>}},
      {"repr", {1, runRepr}},
      {KRAIT_HASH_BITS == 61 ? "hashfloat" : "hashfloat31", {1, runHashfloat}},
      {"hex", {1, runHex}},
      {"fromhex", {1, runFromhex}},
      {"fromfloat", {1, runFromfloat}},
      {"roundint", {3, runRoundint}},
      {"round", {1, runRound}},
      {"comparefloat", {1, runComparefloat}},
      {"divmod", {2, runDivmod}},
      {"powfloat", {1, runPowfloat}},
      {"parsefloat", {1, runParsefloat<double>}},
      {"parsefloat32", {1, runParsefloat<float>}},
      {"parseint", {1, runParseint}},
      {"format", {1, runFormat}},
      {"printf", {1, runPrintf}},
  };
  return table;
}

TEST(KRAIT_SUITE(NumberVectors), agreeWithCPython) {
  std::ifstream file(KRAIT_SOURCE_DIR "/tests/unit/runtime/numbers_vectors.txt");
  ASSERT_TRUE(file.is_open());
  std::map<std::string, int> seen;
  std::string text;
  for (int number = 1; std::getline(file, text); ++number) {
    Fields fields;
    size_t start = 0;
    for (size_t end; (end = text.find('\t', start)) != std::string::npos; start = end + 1) {
      fields.push_back(unescaped(text.substr(start, end - start)));
    }
    fields.push_back(unescaped(text.substr(start)));
    const std::string name = fields[0];
    const auto operation = operations().find(name);
    if (operation == operations().end()) continue;
    const size_t results = operation->second.results;
    ASSERT_GT(fields.size(), results) << text;
    Fields expected(fields.end() - static_cast<std::ptrdiff_t>(results), fields.end());
    const Fields arguments(fields.begin() + 1, fields.end() - static_cast<std::ptrdiff_t>(results));
    // int()'s message quotes the text by repr, which is the caller's.
    if (name == "parseint" && expected[0].find("invalid literal") != std::string::npos) expected[0] = "!";
    EXPECT_EQ(operation->second.run(arguments), expected) << "line " << number << ": " << text;
    ++seen[name];
  }
  for (const auto& operation : operations()) {
    if (operation.first.compare(0, 9, "hashfloat") == 0) continue;
    EXPECT_GT(seen[operation.first], 0) << operation.first;
  }
}

}  // namespace vectors_test
KRAIT_NUMBERS_END
