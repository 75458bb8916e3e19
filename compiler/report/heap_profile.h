// What a program did with its heap: read from the records that it wrote while it ran (runtime/heap/profile.hpp).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace krait::report {

/// A line of the program that takes memory.
struct HeapSite {
  std::string file;  // empty: before the program's first line, or in the runtime's own affairs
  std::string function;
  uint32_t line = 0;
  std::map<std::string, uint64_t> types;  // how many of which; a buffer has none
  uint64_t count = 0;                     // taken in all
  uint64_t bytes = 0;
  uint64_t live = 0;  // at the end
  uint64_t live_bytes = 0;
  uint64_t most_live = 0;  // at once
  uint64_t most_bytes = 0;
  uint64_t peak_bytes = 0;     // when the heap was fullest
  std::vector<uint64_t> left;  // how many live behind each collection
  std::vector<uint64_t> left_bytes;
};

/// How full the heap was, after so many allocations.
struct HeapPoint {
  uint64_t allocations = 0;
  uint64_t used = 0;
  bool collected = false;  // right after a collection
};

struct HeapProfile {
  std::vector<HeapSite> sites;    // by file and line
  std::vector<HeapPoint> points;  // in the order of time, thinned out
  uint64_t allocations = 0;
  uint64_t bytes = 0;
  uint64_t collections = 0;
  uint64_t peak = 0;
  uint64_t live = 0;      // bytes at the end
  bool is_whole = false;  // the program came to its end

  /// What grew all the time, by its number in `sites`, with the way by which one of its objects is held.
  struct Leak {
    size_t site = 0;
    uint64_t first = 0;  // how many lived after the first quarter of the collections
    uint64_t last = 0;
    bool in_bytes = false;          // there are not more of them: they get larger
    std::vector<std::string> path;  // "variable history", "list", "Reading"
  };
  std::vector<Leak> leaks;
};

/// The name of the variable at an address of the running program, given where `krait::heap::heap_state` is there.
using VariableNames = std::function<std::string(uint64_t address, uint64_t heap_state)>;

/// Takes the output of a program, piece by piece, and gives back what is not a record.
class HeapProfileReader {
 public:
  auto take(std::string_view output) -> std::string;
  auto finish(const VariableNames& names) -> HeapProfile;

 private:
  struct Piece {
    size_t site = 0;
    uint64_t size = 0;
    std::string type;
  };

  void record(std::string_view line);
  auto siteOf(uint64_t number) -> size_t;
  void took(uint64_t address, uint64_t size, uint64_t number);
  void gave(uint64_t address);
  void resized(uint64_t address, uint64_t size);
  void point(bool collected);
  void countLeft();
  void findLeaks(const VariableNames& names);
  auto pathTo(uint64_t address, const VariableNames& names) const -> std::vector<std::string>;

  HeapProfile profile_;
  std::map<uint64_t, size_t> numbers_;  // of the program's table → sites
  std::map<uint64_t, Piece> pieces_;
  std::map<uint64_t, Piece> left_;           // when the program ended
  std::map<uint64_t, std::string> seen_;     // by the collection that goes on: who holds what
  std::map<uint64_t, std::string> holders_;  // by the last one
  std::string partial_;
  bool in_record_ = false;
  uint64_t used_ = 0;
  uint64_t heap_state_ = 0;
};

auto heapProfileText(const HeapProfile& profile, const std::string& program, const std::string& target,
                     bool color) -> std::string;
auto heapLeaksText(const HeapProfile& profile, bool color) -> std::string;

}  // namespace krait::report
