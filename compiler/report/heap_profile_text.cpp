// `krait run --profile` and `--leaks` for people.
#include <algorithm>

#include "compiler/report/heap_profile.h"
#include "compiler/report/text.h"

namespace krait::report {

namespace {

constexpr size_t kNumber = 9;
constexpr size_t kName = 80 - 4 * kNumber;
constexpr size_t kColumns = 64;  // of the picture
constexpr size_t kRows = 8;

auto placeOf(const HeapSite& site) -> std::string {
  if (site.line == 0) return "before and beside the program";
  return fileName(site.file) + ":" + std::to_string(site.line) + "  " + site.function;
}

auto typesOf(const HeapSite& site) -> std::string {
  std::string text;
  uint64_t typed = 0;
  for (const auto& [type, count] : site.types) {
    text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + type;
    typed += count;
  }
  if (typed < site.count)
    text += (text.empty() ? "" : ", ") + std::to_string(site.count - typed) + " buffers";
  return text;
}

// How full the heap was: the most in each column.
auto picture(const HeapProfile& profile) -> std::string {
  if (profile.points.empty() || profile.peak == 0) return {};
  std::vector<uint64_t> columns(kColumns, 0);
  uint64_t last = 0;
  size_t filled = 0;
  for (const HeapPoint& point : profile.points) {
    const size_t column = std::min<size_t>(
        kColumns - 1, point.allocations * kColumns / std::max<uint64_t>(1, profile.allocations + 1));
    for (; filled < column; ++filled) columns[filled] = std::max(columns[filled], last);
    columns[column] = std::max(columns[column], point.used);
    last = point.used;
  }
  std::string text;
  for (size_t row = kRows; row > 0; --row) {
    const bool labelled = row == kRows;
    text += rightAligned(labelled ? std::to_string(profile.peak) : "", 10) + " |";
    std::string bars;
    for (const uint64_t used : columns) bars += used * kRows > (row - 1) * profile.peak ? '#' : ' ';
    bars.erase(bars.find_last_not_of(' ') + 1);
    text += bars + "\n";
  }
  return text + rightAligned("0", 10) + " +" + std::string(kColumns, '-') + "\n" + std::string(12, ' ') +
         fitted("0", kColumns - 20) +
         rightAligned(std::to_string(profile.allocations) + " pieces taken", 20) + "\n";
}

}  // namespace

auto heapProfileText(const HeapProfile& profile, const std::string& program, const std::string& target,
                     bool color) -> std::string {
  std::string text = heading(program + " for " + target + ": the heap", color) + "\n";
  text += "  " + std::to_string(profile.peak) + " bytes at most, " + std::to_string(profile.live) +
          " at the end, " + std::to_string(profile.collections) +
          (profile.collections == 1 ? " collection" : " collections") +
          (profile.is_whole ? "" : ", before the program was ended") + "\n\n";
  text += picture(profile) + "\n";
  text += heading(fitted("lines that take memory", kName) + rightAligned("pieces", kNumber) +
                      rightAligned("bytes", kNumber) + rightAligned("at most", kNumber) +
                      rightAligned("at peak", kNumber),
                  color) +
          "\n";
  std::vector<const HeapSite*> order;
  for (const HeapSite& site : profile.sites)
    if (site.count != 0) order.push_back(&site);
  std::stable_sort(order.begin(), order.end(),
                   [](const HeapSite* a, const HeapSite* b) { return a->bytes > b->bytes; });
  for (const HeapSite* site : order) {
    text += fitted("  " + placeOf(*site), kName) + rightAligned(std::to_string(site->count), kNumber) +
            rightAligned(std::to_string(site->bytes), kNumber) +
            rightAligned(std::to_string(site->most_bytes), kNumber) +
            rightAligned(std::to_string(site->peak_bytes), kNumber) + "\n      " + typesOf(*site) + "\n";
  }
  return text;
}

auto heapLeaksText(const HeapProfile& profile, bool color) -> std::string {
  if (profile.leaks.empty()) return "no line takes more and more memory\n";
  std::string text = heading("lines that take more and more memory", color) + "\n";
  for (const HeapProfile::Leak& leak : profile.leaks) {
    const HeapSite& site = profile.sites[leak.site];
    const char* unit = leak.in_bytes ? " bytes" : " pieces";
    text += "  " + placeOf(site) + "\n      " + std::to_string(leak.first) + unit +
            " after a quarter of the collections, " + std::to_string(leak.last) + " after the last\n";
    std::string path;
    for (const std::string& step : leak.path) path += (path.empty() ? "" : " > ") + step;
    if (!path.empty()) text += "      held by " + path + "\n";
  }
  return text;
}

}  // namespace krait::report
