// Records of a heap, and what is made of them.
#include "compiler/report/heap_profile.h"

#include <gtest/gtest.h>

namespace krait::report {
namespace {

auto noNames(uint64_t, uint64_t) -> std::string { return {}; }

TEST(HeapProfile, RecordsAreTakenOutOfWhatTheProgramPrints) {
  HeapProfileReader reader;
  EXPECT_EQ(reader.take("one\n\x1eS 1 7 a.py f\n\x1e" "A 10 20 1\ntwo"), "one\ntwo");
  EXPECT_EQ(reader.take("\x1e" "A 40 1"), "");
  EXPECT_EQ(reader.take("0 1\nthree"), "three");
  const HeapProfile profile = reader.finish(noNames);
  EXPECT_EQ(profile.allocations, 2U);
  ASSERT_EQ(profile.sites.size(), 1U);
  EXPECT_EQ(profile.sites[0].line, 7U);
  EXPECT_EQ(profile.sites[0].function, "f");
  EXPECT_EQ(profile.sites[0].most_bytes, 0x30U);
}

TEST(HeapProfile, PeakAndLiveFollowWhatIsGivenBack) {
  HeapProfileReader reader;
  reader.take("\x1eS 1 7 a.py f\n\x1e" "A 100 40 1\n\x1eT 100 list\n\x1e" "A 200 40 1\n\x1e" "F 100\n\x1e" "C 40\n\x1eR 200 60\n");
  const HeapProfile profile = reader.finish(noNames);
  EXPECT_EQ(profile.peak, 0x80U);
  EXPECT_EQ(profile.live, 0x60U);
  EXPECT_EQ(profile.collections, 1U);
  EXPECT_EQ(profile.sites[0].types.at("list"), 1U);
  EXPECT_EQ(profile.sites[0].most_live, 2U);
  EXPECT_FALSE(profile.is_whole);
}

TEST(HeapProfile, WhatGrowsIsALeakWithTheWayToIt) {
  HeapProfileReader reader;
  std::string text = "\x1eS 1 3 a.py f\n\x1eS 2 4 a.py f\n\x1e" "A 10 10 2\n\x1eT 10 list\n";
  for (int i = 0; i < 9; ++i) {
    const std::string address = std::to_string(1000 + 100 * i);
    text += "\x1e" "A " + address + " 10 1\n\x1eT " + address + " Reading\n";
    text += "\x1e" "E g500 10\n\x1e" "E 10 1000\n\x1e" "C 0\n";
  }
  reader.take(text + "\x1eZ 400\n");
  const HeapProfile profile = reader.finish([](uint64_t address, uint64_t) { return address == 0x500 ? "history" : ""; });
  ASSERT_EQ(profile.leaks.size(), 1U);
  EXPECT_EQ(profile.sites[profile.leaks[0].site].line, 3U);
  EXPECT_EQ(profile.leaks[0].path, (std::vector<std::string>{"variable history", "list", "Reading"}));
}

}  // namespace
}  // namespace krait::report
