// Arena: memory that lives as long as the thing it describes.
//
// A syntax tree is built once, read many times and dropped as a whole. Its nodes are therefore bumped out of
// large blocks and never destroyed one by one: what goes in must be trivially destructible. The arena also
// interns names: equal names share one address, so that a name costs 16 bytes wherever it is used.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

namespace krait::base {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  auto operator=(const Arena&) -> Arena& = delete;

  /// Raw memory, aligned for `alignment` (a power of two).
  auto allocate(size_t size, size_t alignment) -> void* {
    const uintptr_t start =
        (reinterpret_cast<uintptr_t>(next_) + alignment - 1) & ~(uintptr_t{alignment} - 1);
    if (next_ == nullptr || start + size > reinterpret_cast<uintptr_t>(end_))
      return allocateBlock(size, alignment);
    next_ = reinterpret_cast<std::byte*>(start + size);
    return reinterpret_cast<void*>(start);
  }

  template <class T, class... Args>
  auto make(Args&&... args) -> T* {
    static_assert(std::is_trivially_destructible_v<T>, "the arena never runs destructors");
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  /// Copies a finished list into the arena.
  template <class T>
  auto copyList(const std::vector<T>& list) -> std::span<T> {
    static_assert(std::is_trivially_copyable_v<T>);
    if (list.empty()) return {};
    auto* memory = static_cast<T*>(allocate(sizeof(T) * list.size(), alignof(T)));
    std::memcpy(static_cast<void*>(memory), list.data(), sizeof(T) * list.size());
    return {memory, list.size()};
  }

  auto copyText(std::string_view text) -> std::string_view {
    if (text.empty()) return {};
    auto* memory = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(memory, text.data(), text.size());
    return {memory, text.size()};
  }

  /// The one copy of `name`: views returned for equal names have equal addresses.
  auto intern(std::string_view name) -> std::string_view {
    const auto found = names_.find(name);
    if (found != names_.end()) return *found;
    return *names_.insert(copyText(name)).first;
  }

 private:
  static constexpr size_t kBlockSize = 64 * 1024;

  auto allocateBlock(size_t size, size_t alignment) -> void* {
    const size_t needed = size + alignment;
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(needed > kBlockSize ? needed : kBlockSize));
    next_ = blocks_.back().get();
    end_ = next_ + (needed > kBlockSize ? needed : kBlockSize);
    return allocate(size, alignment);
  }

  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::unordered_set<std::string_view> names_;
};

}  // namespace krait::base
