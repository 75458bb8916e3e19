#include "compiler/base/arena.h"

#include <gtest/gtest.h>

#include <string>

namespace krait::base {
namespace {

TEST(Arena, InternedNamesShareOneAddress) {
  Arena arena;
  const std::string first = "total";
  const std::string second = "total";
  EXPECT_EQ(arena.intern(first).data(), arena.intern(second).data());
  EXPECT_NE(arena.intern("other").data(), arena.intern(first).data());
}

TEST(Arena, ListsAreCopied) {
  Arena arena;
  std::vector<int> list{1, 2, 3};
  const std::span<int> copy = arena.copyList(list);
  list[0] = 7;
  EXPECT_EQ(copy[0], 1);
  EXPECT_EQ(copy.size(), 3U);
}

TEST(Arena, LargeAllocationsHaveABlockOfTheirOwn) {
  Arena arena;
  auto* large = static_cast<char*>(arena.allocate(1'000'000, 16));
  large[999'999] = 'x';
  EXPECT_EQ(reinterpret_cast<uintptr_t>(large) % 16, 0U);
  EXPECT_EQ(arena.copyText("abc"), "abc");
}

}  // namespace
}  // namespace krait::base
