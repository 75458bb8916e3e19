// format(), f-strings, % and str.format.
//
//     formatted(x, "5.2f")   a part: written where print or fstring wants it, without making a string
//     reprOf(x), asciiOf(x)  parts for !r and !a
//     fstring(parts…)        a Str of several parts; a part is any value, as str() shows it
//     format(x, spec)        a Str
//
// A literal spec chooses the formatter when it is compiled: "{x:.2f}" links fixed notation only, "{n:05d}" no
// floats. KRAIT_SPEC("5d") is parsed then, too: numbers in a common format link no parser. Errors: ValueError and OverflowError with CPython's texts.
#pragma once

#include "krait/numbers/format_spec_parse.hpp"
#include "krait/objects/str.hpp"

namespace krait {

using numbers::FormatKind;
using numbers::FormatSpec;

// Parses or raises; `type_name` is for the error's text.
KRAIT_RAISES void parseSpec(ByteSpan spec, FormatKind kind, const char* type_name, FormatSpec* parsed);

// ---- Writers by type: format_int.cpp, format_float.cpp, format_text.cpp … of this folder ----

// Of the int types only, and of all types (those of floats convert).
void writeIntFormat(Sink& sink, const FormatSpec& spec, Int value);
void writeFormat(Sink& sink, Int value, ByteSpan spec);
void writeIntegerFormat(Sink& sink, Int value, ByteSpan spec);
void writeFormat(Sink& sink, Float value, ByteSpan spec);
void writeFormat(Sink& sink, Complex value, ByteSpan spec);
void writeFormat(Sink& sink, Str* value, ByteSpan spec);
void writeFormat(Sink& sink, bool value, ByteSpan spec);
void writeFormat(Sink& sink, Value value, ByteSpan spec);
inline void writeFormat(Sink& sink, None, ByteSpan spec) { writeFormat(sink, kNoneValue, spec); }
template <typename T>
inline EnableIf<kIsMachineInt<T>> writeFormat(Sink& sink, T value, ByteSpan spec) {
  writeFormat(sink, makeInt(value), spec);
}
template <typename T>
inline EnableIf<kIsPointer<T> && !kSame<T, Str*>> writeFormat(Sink& sink, T value, ByteSpan spec) {
  writeFormat(sink, box(value), spec);
}
template <typename... Ts>
inline void writeFormat(Sink& sink, const Tuple<Ts...>& value, ByteSpan spec) {
  writeFormat(sink, box(value), spec);
}

// ---- Parts ----

template <typename T>
struct FormattedPart {
  T value;
  ByteSpan spec;
  void (*write)(Sink& sink, T value, ByteSpan spec);
};
template <typename T>
inline void writeStr(Sink& sink, const FormattedPart<T>& part) {
  part.write(sink, part.value, part.spec);
}

namespace detail {

// What a spec of this last letter needs.
void writeFixed(Sink& sink, Float value, ByteSpan spec);
void writePercent(Sink& sink, Float value, ByteSpan spec);
void writeScientific(Sink& sink, Float value, ByteSpan spec);
void writeGeneral(Sink& sink, Float value, ByteSpan spec);

constexpr bool isFloatType(char type) {
  return type == 'e' || type == 'E' || type == 'f' || type == 'F' || type == 'g' || type == 'G' ||
         type == '%';
}

KRAIT_INLINE auto floatWriter(char type) -> void (*)(Sink&, Float, ByteSpan) {
  if (type == 'f' || type == 'F') return &writeFixed;
  if (type == '%') return &writePercent;
  if (type == 'e' || type == 'E') return &writeScientific;
  if (type == 'g' || type == 'G') return &writeGeneral;
  return [](Sink& sink, Float value, ByteSpan spec) { writeFormat(sink, value, spec); };
}

}  // namespace detail

template <typename T, size_t size>
KRAIT_INLINE auto formatted(const T& value, const char (&spec)[size]) {
  const ByteSpan span{spec, size - 1};
  const char type = size > 1 ? spec[size - 2] : '\0';
  if constexpr (kSame<T, Float>) {
    return FormattedPart<Float>{value, span, detail::floatWriter(type)};
  } else if constexpr (kIsMachineInt<T> || kSame<T, Int>) {
    const auto write = detail::isFloatType(type)
                           ? [](Sink& sink, Int number, ByteSpan text) { writeFormat(sink, number, text); }
                           : &writeIntegerFormat;
    return FormattedPart<Int>{convert<Int>(value), span, write};
  } else {
    return FormattedPart<T>{value, span,
                            [](Sink& sink, T item, ByteSpan text) { writeFormat(sink, item, text); }};
  }
}

// A literal as a type: what is made of it is constant.
#define KRAIT_SPEC(literal) [] { return ::krait::SpecText<sizeof(literal)>{literal}; }
template <size_t size>
struct SpecText {
  const char (&text)[size];
};

// A parsed spec in few bytes, passed by value so that no copy of it lies in memory.
struct PackedSpec {
  char type;  // 0: not packed
  char fill;
  uint8_t align;  // index into "<>^="
  char sign;
  uint8_t width;
  int8_t precision;

  FormatSpec unpack() const;
};

namespace detail {

// Decimals with the usual sign: neither groups nor a prefix. Others are parsed when the program runs.
template <size_t size>
constexpr PackedSpec packed(const SpecText<size>& literal, FormatKind kind) {
  FormatSpec spec = {};
  PackedSpec result = {};
  const numbers::FormatError error = numbers::spec::parseSpecText(literal.text, size - 1, kind, &spec);
  const bool plain = spec.fill_size == 1 && !spec.alternate && !spec.no_negative_zero && spec.grouping == '\0';
  if (error != numbers::FormatError::kNone || !plain || spec.width > 255 || spec.precision > 127) return result;
  if (kind == FormatKind::kInt ? spec.type != 'd' : !isFloatType(spec.type)) return result;
  result.type = spec.type;
  result.fill = spec.fill[0];
  result.align = spec.align == '<' ? 0 : spec.align == '>' ? 1 : spec.align == '^' ? 2 : 3;
  result.sign = spec.sign;
  result.width = static_cast<uint8_t>(spec.width < 0 ? 0 : spec.width);
  result.precision = static_cast<int8_t>(spec.precision);
  return result;
}

void writeDecimal(Sink& sink, int32_t value, PackedSpec spec);
void writeFixed(Sink& sink, Float value, PackedSpec spec);
void writePercent(Sink& sink, Float value, PackedSpec spec);
void writeScientific(Sink& sink, Float value, PackedSpec spec);
void writeGeneral(Sink& sink, Float value, PackedSpec spec);

}  // namespace detail

template <typename T>
struct PackedPart {
  T value;
  PackedSpec spec;
  void (*write)(Sink& sink, T value, PackedSpec spec);
};
template <typename T>
KRAIT_INLINE void writeStr(Sink& sink, const PackedPart<T>& part) {
  part.write(sink, part.value, part.spec);
}

template <typename T, typename Literal, typename = decltype(Literal(*static_cast<Literal*>(nullptr))())>
KRAIT_INLINE auto formatted(const T& value, Literal literal) {
  if constexpr (kSame<T, Float>) {
    constexpr PackedSpec spec = detail::packed(literal(), FormatKind::kFloat);
    if constexpr (spec.type == 'f' || spec.type == 'F') {
      return PackedPart<Float>{value, spec, &detail::writeFixed};
    } else if constexpr (spec.type == '%') {
      return PackedPart<Float>{value, spec, &detail::writePercent};
    } else if constexpr (spec.type == 'e' || spec.type == 'E') {
      return PackedPart<Float>{value, spec, &detail::writeScientific};
    } else if constexpr (spec.type != '\0') {
      return PackedPart<Float>{value, spec, &detail::writeGeneral};
    } else {
      return formatted(value, literal().text);
    }
  } else if constexpr (kFitsInt32<T>) {
    constexpr PackedSpec spec = detail::packed(literal(), FormatKind::kInt);
    if constexpr (spec.type != '\0') {
      return PackedPart<int32_t>{static_cast<int32_t>(value), spec, &detail::writeDecimal};
    } else {
      return formatted(value, literal().text);
    }
  } else {
    return formatted(value, literal().text);
  }
}

// A spec that is computed.
template <typename T>
inline auto formatted(const T& value, Str* spec) {
  return FormattedPart<T>{value, ByteSpan{spec->data(), spec->size()},
                          [](Sink& sink, T item, ByteSpan text) { writeFormat(sink, item, text); }};
}

template <typename T>
struct ReprPart {
  T value;
};
template <typename T>
inline ReprPart<T> reprOf(const T& value) {
  return {value};
}
template <typename T>
inline void writeStr(Sink& sink, const ReprPart<T>& part) {
  writeRepr(sink, part.value);
}
template <typename T>
struct AsciiPart {
  T value;
};
template <typename T>
inline AsciiPart<T> asciiOf(const T& value) {
  return {value};
}
template <typename T>
inline void writeStr(Sink& sink, const AsciiPart<T>& part) {
  writeStr(sink, ascii(part.value));
}

// Literal text as a part.
inline void writeStr(Sink& sink, FlashText text) { put(sink, text); }
inline void writeStr(Sink& sink, const char* literal) { put(sink, FlashText::ofLiteral(literal)); }

// Several parts as one.
template <typename... Ts>
struct Parts {
  Tuple<Ts...> items;
};
inline Str* part(Str* text) { return text; }
inline FlashText part(const char* literal) { return FlashText::ofLiteral(literal); }
template <typename T>
inline const T& part(const T& value) {
  return value;
}
template <typename... Ts>
inline auto parts(const Ts&... items) -> Parts<Plain<decltype(part(items))>...> {
  return {{part(items)...}};
}
namespace detail {
template <typename T>
inline void writeParts(Sink& sink, const T& items) {
  writeStr(sink, items.first);
  if constexpr (T::kSize > 1) writeParts(sink, items.rest);
}
}  // namespace detail
template <typename... Ts>
inline void writeStr(Sink& sink, const Parts<Ts...>& parts) {
  detail::writeParts(sink, parts.items);
}

template <typename... Ts>
KRAIT_ALLOCATES inline Str* fstring(const Ts&... items) {
  StrBuilder builder;
  (writeStr(builder, items), ...);
  return builder.finish();
}

// ---- format(), str.format, % ----

template <typename T>
KRAIT_ALLOCATES inline Str* format(const T& value, Str* spec) {
  StrBuilder builder;
  writeFormat(builder, value, {spec->data(), spec->size()});
  return builder.finish();
}
template <typename T, size_t size>
KRAIT_ALLOCATES inline Str* format(const T& value, const char (&spec)[size]) {
  return fstring(formatted(value, spec));
}
template <typename T, typename Literal, typename = decltype(Literal(*static_cast<Literal*>(nullptr))())>
KRAIT_ALLOCATES inline Str* format(const T& value, Literal literal) {
  return fstring(formatted(value, literal));
}
template <typename T>
inline Str* format(const T& value) {
  return toStr(value);
}

// self.format(*arguments, **keywords): a tuple and a mapping (or None).
KRAIT_ALLOCATES Str* str_formatWith(Str* self, Value arguments, Value keywords = kNoneValue);
KRAIT_ALLOCATES Str* str_format_map(Str* self, Value mapping);
// The same with the arguments one by one; and with names after `count` of them: name, value, name, value, …
template <typename... Ts>
KRAIT_ALLOCATES inline Str* str_format(Str* self, const Ts&... arguments) {
  const Value values[] = {box(arguments)..., kUndefinedValue};
  return str_formatWith(self, makeTupleValue(values, sizeof...(Ts)));
}
KRAIT_ALLOCATES Str* formatKeywords(Str* self, word count, const Value* values, word all);
template <typename... Ts>
KRAIT_ALLOCATES inline Str* str_formatKeywords(Str* self, word count, const Ts&... arguments) {
  const Value values[] = {box(arguments)..., kUndefinedValue};
  return formatKeywords(self, count, values, sizeof...(Ts));
}

// format % arguments: a tuple, a mapping, or the only argument.
KRAIT_ALLOCATES Str* mod(Str* format, Value arguments);
template <typename T>
KRAIT_ALLOCATES inline Str* mod(Str* format, const T& arguments) {
  return mod(format, box(arguments));
}

}  // namespace krait
