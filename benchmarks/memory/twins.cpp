// The same data by hand, on the heap of a program that has one: the size of each symbol is what it takes.
#include <stdint.h>

template <typename T>
struct List {  // what grows: one that does not is an array, and has no header
  T* items;
  uint16_t length, capacity;
};

#define TWIN(name, bytes) extern "C" __attribute__((used)) char twin_##name[bytes]; char twin_##name[bytes]

struct Reading {
  uint16_t channel, level, valid;
};
struct Entry {
  uint16_t key, value;
};
struct Table {  // open addressing, a third free
  Entry* entries;
  uint16_t length, size;
};
struct Adder {
  int (*function)(const void*, int);
  uint16_t step;
};
struct Counting {
  int (*next)(void*);
  uint16_t i, n;
  uint8_t state;
};
struct Text {
  char* bytes;
  uint16_t length;
};

TWIN(int, sizeof(uint16_t));
TWIN(float, sizeof(float));
TWIN(ints, sizeof(List<uint16_t>) + 100 * sizeof(uint16_t));
TWIN(floats, sizeof(List<float>) + 1000 * sizeof(float));
TWIN(shorts, sizeof(List<uint16_t>) + 100 * sizeof(uint16_t));
TWIN(bytes, sizeof(List<uint8_t>) + 100);
TWIN(instance, sizeof(Reading));
TWIN(triple, 3 * sizeof(uint16_t));
TWIN(dict, sizeof(Table) + 150 * sizeof(Entry));
TWIN(closure, sizeof(Adder));
TWIN(generator, sizeof(Counting));
TWIN(text, sizeof(Text) + 101);
