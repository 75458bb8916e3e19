// Where text goes: a function and whatever surrounds it.
//
//     struct Line { Sink sink; char text[80]; size_t size; };
//     Line line = {{[](Sink* sink, const char* text, size_t size) { ...reinterpret_cast<Line*>(sink)... }},
//     "", 0};
//
// Not a virtual function, so that no table is needed; the sink is the first member of what it belongs to.
#pragma once

#include <stddef.h>

#include "krait/numbers/count.hpp"

namespace krait::numbers {

struct Sink {
  void (*write)(Sink* sink, const char* text, size_t size);
};

inline void put(Sink& sink, const char* text, size_t size) { sink.write(&sink, text, size); }
inline void put(Sink& sink, char character) { sink.write(&sink, &character, 1); }

// `count` times the same character, or the same few bytes of UTF-8.
inline void putRepeated(Sink& sink, const char* text, uint8_t size, Count count) {
  for (; count > 0; --count) sink.write(&sink, text, size);
}

// Counts what is written, for lengths that are needed before the text.
struct CountingSink {
  Sink sink = {&count};
  size_t size = 0;

  static void count(Sink* sink, const char*, size_t size) {
    reinterpret_cast<CountingSink*>(sink)->size += size;
  }
};

// Writes to an array; what does not fit is dropped, `size` still counts it.
struct BufferSink {
  Sink sink;
  char* text;
  size_t capacity;
  size_t size;

  BufferSink(char* buffer, size_t buffer_capacity)
      : sink{&append}, text(buffer), capacity(buffer_capacity), size(0) {}

  static void append(Sink* sink, const char* text, size_t size) {
    BufferSink* self = reinterpret_cast<BufferSink*>(sink);
    for (size_t i = 0; i < size; ++i, ++self->size) {
      if (self->size < self->capacity) self->text[self->size] = text[i];
    }
  }
};

}  // namespace krait::numbers
