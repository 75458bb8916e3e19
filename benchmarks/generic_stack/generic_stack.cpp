#include "../benchmark.hpp"

namespace {

template <typename T>
class Stack {
 public:
  void push(T item) {
    if (count_ < kMost) items_[count_++] = item;
  }
  auto pop() -> T { return count_ > 0 ? items_[--count_] : T(); }

 private:
  static constexpr int kMost = 16;
  T items_[kMost] = {};
  int count_ = 0;
};

struct Text {
  const char* characters;
  uint32_t size;
};
constexpr Text kEven = {"even", 4};
constexpr Text kOdd = {"odd!!", 5};

Stack<uint8_t> numbers;
Stack<const Text*> names;

}  // namespace

auto benchmark() -> int32_t {
  const uint32_t n = 500u + opaqueZero();
  uint32_t total = 0;
  for (uint32_t i = 0; i < n; i++) {
    numbers.push(static_cast<uint8_t>(i));
    numbers.push(i & 15);
    names.push((i & 1) == 0 ? &kEven : &kOdd);
    const uint32_t right = numbers.pop();
    total = (total + right * numbers.pop() + names.pop()->size) & 0xFFFF;
  }
  return static_cast<int32_t>(total);
}
