// A hash table of integers: 500 insertions and 500 look-ups, open addressing in a table of 1024 slots.
#include "../benchmark.hpp"

namespace {

constexpr uint32_t kSlots = 1024;
struct Slot {
  int32_t key;
  int32_t value;
};
Slot slots[kSlots];
uint8_t used[kSlots / 8];
int count = 0;

auto isUsed(uint32_t index) -> bool { return used[index >> 3] >> (index & 7) & 1; }

auto find(int32_t key) -> uint32_t {
  uint32_t index = static_cast<uint32_t>(key) * 2654435769u >> 22;
  while (isUsed(index) && slots[index].key != key) index = (index + 1) & (kSlots - 1);
  return index;
}

void store(int32_t key, int32_t value) {
  const uint32_t index = find(key);
  if (!isUsed(index)) {
    used[index >> 3] = static_cast<uint8_t>(used[index >> 3] | 1u << (index & 7));
    slots[index].key = key;
    count++;
  }
  slots[index].value = value;
}

}  // namespace

auto benchmark() -> int32_t {
  const int n = 500 + opaqueZero();
  for (int i = 0; i < n; i++) store(i * 7919 & 0xFFFF, i);
  int32_t total = 0;
  for (int i = 0; i < n; i++) total += slots[find(i * 7919 & 0xFFFF)].value;
  return total + count;
}
