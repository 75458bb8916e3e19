// str.format with a format that is not known when the program is compiled.
//
//     text {{ }} {field!conversion:spec}    field: name or number, then .attribute and [item] in any number
#include "krait/objects/dict.hpp"
#include "krait/objects/dispatch.hpp"
#include "krait/objects/format.hpp"
#include "krait/objects/wide_range.hpp"

namespace krait {

namespace {

enum class Numbering : uint8_t { kUnknown, kAutomatic, kManual };

struct Formatter {
  Sink& sink;
  Value arguments;  // a tuple, or None for format_map
  Value keywords;   // a mapping or None
  Numbering numbering = Numbering::kUnknown;
  word next_number = 0;

  void write(ByteSpan text, uint8_t depth);

 private:
  size_t writeField(ByteSpan text, size_t position, uint8_t depth);
  Value fieldValue(ByteSpan name);
  Value firstValue(ByteSpan name);
  void setNumbering(Numbering wanted);
};

// A decimal number that fills the span; -1 otherwise.
word numberOf(ByteSpan text) {
  if (text.size == 0 || text.size > 9) return -1;
  int32_t number = 0;
  for (size_t i = 0; i < text.size; ++i) {
    if (!unicode::isAsciiDigit(static_cast<uint8_t>(text.data[i]))) return -1;
    number = number * 10 + (text.data[i] - '0');
  }
  return static_cast<word>(number);
}

void Formatter::setNumbering(Numbering wanted) {
  if (numbering != Numbering::kUnknown && numbering != wanted) {
    raiseValueError(
        wanted == Numbering::kManual
            ? KRAIT_TEXT("cannot switch from automatic field numbering to manual field specification")
            : KRAIT_TEXT("cannot switch from manual field specification to automatic field numbering"));
  }
  numbering = wanted;
}

Value Formatter::firstValue(ByteSpan name) {
  word number = numberOf(name);
  if (name.size == 0 || number >= 0) {
    if (arguments.isNone()) raiseValueError(KRAIT_TEXT("Format string contains positional fields"));
    setNumbering(name.size == 0 ? Numbering::kAutomatic : Numbering::kManual);
    if (name.size == 0) number = next_number++;
    if (number >= len(arguments)) {
      raiseFormatted(&IndexError_type, "Replacement index {} out of range for positional args tuple", number);
    }
    return tupleItem(arguments, number);
  }
  const Value key = box(makeStr(name.data, name.size));
  if (keywords.isNone()) raiseKeyError(key);
  return getitem(keywords, key);
}

// Attributes of built-in types, which have no slot for them; undefined where there is no such attribute.
Value builtinAttribute(Value object, Str* name) {
  const ByteSpan text{name->data(), name->size()};
  const Kind kind = kindOf(object);
  if (sameBytes(text, {"__class__", 9})) return box(ClassRef{typeOf(object)});
  if (kind == Kind::kClass && sameBytes(text, {"__name__", 8})) return box(makeStr(unbox<ClassRef>(object).type->name()));
  if (kind == Kind::kRange || kind == Kind::kSlice) {
    const bool of_range = kind == Kind::kRange;
    if (sameBytes(text, {"start", 5})) return of_range ? valueOf(range_start(object)) : unbox<Slice>(object).start;
    if (sameBytes(text, {"stop", 4})) return of_range ? valueOf(range_stop(object)) : unbox<Slice>(object).stop;
    if (sameBytes(text, {"step", 4})) return of_range ? valueOf(range_step(object)) : unbox<Slice>(object).step;
  }
  const bool is_int = isIntLike(object);
  if (is_int && sameBytes(text, {"numerator", 9})) return valueOf(intOf(object));
  if (is_int && sameBytes(text, {"denominator", 11})) return smallValue(1);
  if (!is_int && kind != Kind::kFloat && kind != Kind::kComplex) return kUndefinedValue;
  if (sameBytes(text, {"real", 4})) {
    return is_int ? valueOf(intOf(object)) : kind == Kind::kFloat ? object : box(complexOf(object).real);
  }
  if (!sameBytes(text, {"imag", 4})) return kUndefinedValue;
  return is_int ? smallValue(0) : kind == Kind::kFloat ? box(Float{0}) : box(complexOf(object).imag);
}

Value fieldAttribute(Value object, Str* name) {
  Value result = attribute(object, name);
  if (result.isUndefined()) result = builtinAttribute(object, name);
  if (result.isUndefined()) raiseAttributeError(object, name);
  return result;
}

Value Formatter::fieldValue(ByteSpan field) {
  size_t at = 0;
  while (at < field.size && field.data[at] != '.' && field.data[at] != '[') ++at;
  Value value = firstValue({field.data, at});
  while (at < field.size) {
    const size_t start = at + 1;
    if (field.data[at] == '.') {
      for (at = start; at < field.size && field.data[at] != '.' && field.data[at] != '[';) ++at;
      if (at == start) raiseValueError(KRAIT_TEXT("Empty attribute in format string"));
      value = fieldAttribute(value, makeStr(field.data + start, at - start));
      continue;
    }
    if (field.data[at] != '[') {
      raiseValueError(KRAIT_TEXT("Only '.' or '[' may follow ']' in format field specifier"));
    }
    for (at = start; at < field.size && field.data[at] != ']';) ++at;
    if (at == field.size) raiseValueError(KRAIT_TEXT("Missing ']' in format string"));
    if (at == start) raiseValueError(KRAIT_TEXT("Empty attribute in format string"));
    const word number = numberOf({field.data + start, at - start});
    value = getitem(value, number >= 0 ? box(number) : box(makeStr(field.data + start, at - start)));
    ++at;
  }
  return value;
}

// Behind a '{'. Returns the position behind the '}'.
size_t Formatter::writeField(ByteSpan text, size_t position, uint8_t depth) {
  size_t at = position;
  bool in_brackets = false;
  for (; at < text.size; ++at) {
    const char c = text.data[at];
    if (c == '[') in_brackets = true;
    if (c == ']') in_brackets = false;
    if (in_brackets) continue;
    if (c == '{') raiseValueError(KRAIT_TEXT("unexpected '{' in field name"));
    if (c == '!' || c == ':' || c == '}') break;
  }
  if (at >= text.size) {
    raiseValueError(position >= text.size ? KRAIT_TEXT("Single '{' encountered in format string")
                                          : KRAIT_TEXT("expected '}' before end of string"));
  }
  const ByteSpan field{text.data + position, at - position};
  char conversion = 0;
  if (text.data[at] == '!') {
    if (at + 1 >= text.size)
      raiseValueError(KRAIT_TEXT("end of string while looking for conversion specifier"));
    conversion = text.data[at + 1];
    at += 2;
    if (at >= text.size) raiseValueError(KRAIT_TEXT("unmatched '{' in format spec"));
    if (text.data[at] != ':' && text.data[at] != '}') {
      raiseValueError(KRAIT_TEXT("expected ':' after conversion specifier"));
    }
  }
  ByteSpan spec{"", 0};
  bool nested = false;
  if (text.data[at] == ':') {
    const size_t start = ++at;
    uint16_t open = 0;
    for (; at < text.size && (text.data[at] != '}' || open != 0); ++at) {
      if (text.data[at] == '{') ++open, nested = true;
      if (text.data[at] == '}') --open;
    }
    if (at >= text.size) raiseValueError(KRAIT_TEXT("expected '}' before end of string"));
    spec = {text.data + start, at - start};
  }
  Value value = fieldValue(field);
  switch (conversion) {
    case 0:
      break;
    case 'r':
      value = box(repr(value));
      break;
    case 's':
      value = box(toStr(value));
      break;
    case 'a':
      value = box(ascii(value));
      break;
    default: {
      StrBuilder message;
      put(message, KRAIT_TEXT("Unknown conversion specifier "));
      put(message, conversion);
      raiseError(&ValueError_type, message.finish());
    }
  }
  if (nested) {
    if (depth == 0) raiseValueError(KRAIT_TEXT("Max string recursion exceeded"));
    StrBuilder inner;
    Formatter formatter{inner, arguments, keywords, numbering, next_number};
    formatter.write(spec, depth - 1);
    numbering = formatter.numbering;
    next_number = formatter.next_number;
    writeFormat(sink, value, {inner.data(), inner.size()});
  } else {
    writeFormat(sink, value, spec);
  }
  return at + 1;
}

void Formatter::write(ByteSpan text, uint8_t depth) {
  size_t position = 0;
  while (position < text.size) {
    const char c = text.data[position++];
    if (c != '{' && c != '}') {
      const size_t start = position - 1;
      while (position < text.size && text.data[position] != '{' && text.data[position] != '}') ++position;
      put(sink, text.data + start, position - start);
    } else if (position < text.size && text.data[position] == c) {
      put(sink, c);
      ++position;
    } else if (c == '}') {
      raiseValueError(KRAIT_TEXT("Single '}' encountered in format string"));
    } else {
      position = writeField(text, position, depth);
    }
  }
}

Str* formatWith(Str* self, Value arguments, Value keywords) {
  StrBuilder builder;
  Formatter formatter{builder, arguments, keywords};
  formatter.write({self->data(), self->size()}, 1);
  keepAlive(self);
  return builder.finish();
}

}  // namespace

Str* str_formatWith(Str* self, Value arguments, Value keywords) { return formatWith(self, arguments, keywords); }
Str* formatKeywords(Str* self, word count, const Value* values, word all) {
  Dict<Value, Value>* keywords = emptyDict<Value, Value>();
  for (word i = count; i + 1 < all; i += 2) setitem(keywords, values[i], values[i + 1]);
  return formatWith(self, makeTupleValue(values, count), box(keywords));
}
Str* str_format_map(Str* self, Value mapping) { return formatWith(self, kNoneValue, mapping); }

}  // namespace krait
