// format % arguments where the format is bytes.
#include "krait/objects/percent.hpp"

namespace krait {

namespace {

// Bytes as they are, as many as the precision allows, filled up with blanks: a byte is a column.
void putPadded(Sink& sink, const numbers::FormatSpec& spec, ByteSpan bytes) {
  size_t size = bytes.size;
  if (spec.precision >= 0 && static_cast<size_t>(spec.precision) < size) size = static_cast<size_t>(spec.precision);
  const size_t width = spec.width > 0 ? static_cast<size_t>(spec.width) : 0;
  const size_t blanks = width > size ? width - size : 0;
  const bool left = spec.align == '<';
  for (size_t i = 0; !left && i < blanks; ++i) put(sink, ' ');
  put(sink, bytes.data, size);
  for (size_t i = 0; left && i < blanks; ++i) put(sink, ' ');
}

void putByte(Sink& sink, const numbers::PrintfSpec& spec, Value value) {
  if (isBytesLike(value) && byteView(value).size == 1) {
    return putPadded(sink, spec.format, BytesLike(value).span());
  }
  if (!isIntLike(value)) {
    raiseTypeError(KRAIT_TEXT("%c requires an integer in range(256) or a single byte"));
  }
  const Int number = intOf(value);
  if (!number.isSmall() || number.small() < 0 || number.small() > 255) {
    raiseOverflowError(KRAIT_TEXT("%c arg not in range(256)"));
  }
  const char byte = static_cast<char>(number.small());
  putPadded(sink, spec.format, {&byte, 1});
}

void putBytes(Sink& sink, const numbers::PrintfSpec& spec, Value value) {
  if (spec.conversion == 'c') return putByte(sink, spec, value);
  if (spec.conversion == 'r' || spec.conversion == 'a') {
    Str* text = ascii(value);
    putPadded(sink, spec.format, {text->data(), text->size()});
    return keepAlive(text);
  }
  if (!isBytesLike(value)) {
    raiseTypeError("%b requires a bytes-like object, or an object that implements __bytes__, not '{}'", value);
  }
  putPadded(sink, spec.format, BytesLike(value).span());
}

Value formatSlot(Value format, Value values) {
  StrBuilder builder;
  percent::writeFormatted<true>(builder, BytesLike(format).span(), values, putBytes);
  const ByteSpan made{builder.data(), builder.size()};
  if (isKind(format, Kind::kByteArray)) return box(makeBytesOf<ByteArray>(made));
  return box(makeBytesOf<Bytes>(made));
}

}  // namespace

void enableBytesFormat() { bytes_format = &formatSlot; }

Bytes* mod(Bytes* format, Value values) { return unbox<Bytes*>(formatSlot(box(format), values)); }
ByteArray* mod(ByteArray* format, Value values) { return unbox<ByteArray*>(formatSlot(box(format), values)); }

}  // namespace krait
