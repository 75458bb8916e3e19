// Reading the records of a profile.
#include "compiler/report/heap_profile.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <tuple>

namespace krait::report {

namespace {

// More points than a picture has columns show nothing more.
constexpr size_t kMostPoints = 4000;

class Fields {
 public:
  explicit Fields(std::string_view rest) : rest_(rest) {}

  auto word() -> std::string_view {
    const size_t end = rest_.find(' ');
    const std::string_view result = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
    return result;
  }
  auto number() -> uint64_t { return numberIn(word()); }
  [[nodiscard]] auto rest() const -> std::string { return std::string(rest_); }

  static auto numberIn(std::string_view digits) -> uint64_t {
    uint64_t result = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), result, 16);
    return result;
  }

 private:
  std::string_view rest_;
};

}  // namespace

auto HeapProfileReader::take(std::string_view output) -> std::string {
  std::string other;
  for (const char c : output) {
    if (c == '\x1e') {
      in_record_ = true;
      partial_.clear();
    } else if (!in_record_) {
      other += c;
    } else if (c == '\n') {
      record(partial_);
      in_record_ = false;
    } else if (c != '\r') {
      partial_ += c;
    }
  }
  return other;
}

void HeapProfileReader::record(std::string_view line) {
  if (line.size() < 1) return;
  Fields fields(line.substr(std::min<size_t>(2, line.size())));
  switch (line[0]) {
    case 'S': {
      HeapSite site;
      const uint64_t number = fields.number();
      site.line = static_cast<uint32_t>(fields.number());
      site.file = fields.word();
      site.function = fields.rest();
      // Several places of a line are one.
      const auto same = std::find_if(
          profile_.sites.begin(), profile_.sites.end(),
          [&](const HeapSite& other) { return other.file == site.file && other.line == site.line; });
      numbers_[number] = static_cast<size_t>(same - profile_.sites.begin());
      if (same == profile_.sites.end()) profile_.sites.push_back(std::move(site));
      break;
    }
    case 'A': {
      const uint64_t address = fields.number(), size = fields.number();
      took(address, size, fields.number());
      break;
    }
    case 'T': {
      const auto piece = pieces_.find(fields.number());
      if (piece == pieces_.end() || !piece->second.type.empty()) break;
      piece->second.type = fields.rest();
      ++profile_.sites[piece->second.site].types[piece->second.type];
      break;
    }
    case 'R': {
      const uint64_t address = fields.number();
      resized(address, fields.number());
      break;
    }
    case 'M': {
      const uint64_t from = fields.number(), to = fields.number();
      const auto piece = pieces_.find(from);
      if (piece == pieces_.end()) break;
      pieces_[to] = piece->second;
      if (from != to) pieces_.erase(from);
      resized(to, fields.number());
      break;
    }
    case 'F':
      gave(fields.number());
      break;
    case 'C':
      ++profile_.collections;
      point(true);
      countLeft();
      if (!seen_.empty()) holders_ = std::move(seen_);
      seen_.clear();
      break;
    case 'E': {
      const std::string holder(fields.word());
      seen_.try_emplace(fields.number(), holder);
      break;
    }
    case 'Z':
      heap_state_ = fields.number();
      left_ = pieces_;
      profile_.is_whole = true;
      break;
    default:
      break;
  }
}

auto HeapProfileReader::siteOf(uint64_t number) -> size_t {
  const auto found = numbers_.find(number);
  if (found != numbers_.end()) return found->second;
  numbers_[number] = profile_.sites.size();
  profile_.sites.emplace_back();
  return profile_.sites.size() - 1;
}

void HeapProfileReader::took(uint64_t address, uint64_t size, uint64_t number) {
  const size_t index = siteOf(number);
  HeapSite& site = profile_.sites[index];
  pieces_[address] = {index, size, {}};
  ++profile_.allocations;
  profile_.bytes += size;
  ++site.count;
  site.bytes += size;
  ++site.live;
  site.live_bytes += size;
  site.most_live = std::max(site.most_live, site.live);
  site.most_bytes = std::max(site.most_bytes, site.live_bytes);
  used_ += size;
  point(false);
}

void HeapProfileReader::gave(uint64_t address) {
  const auto piece = pieces_.find(address);
  if (piece == pieces_.end()) return;
  HeapSite& site = profile_.sites[piece->second.site];
  --site.live;
  site.live_bytes -= piece->second.size;
  used_ -= piece->second.size;
  pieces_.erase(piece);
}

void HeapProfileReader::resized(uint64_t address, uint64_t size) {
  const auto piece = pieces_.find(address);
  if (piece == pieces_.end()) return;
  HeapSite& site = profile_.sites[piece->second.site];
  site.live_bytes += size - piece->second.size;
  used_ += size - piece->second.size;
  if (size > piece->second.size) {
    site.bytes += size - piece->second.size;
    profile_.bytes += size - piece->second.size;
  }
  piece->second.size = size;
  site.most_bytes = std::max(site.most_bytes, site.live_bytes);
  point(false);
}

void HeapProfileReader::point(bool collected) {
  if (used_ > profile_.peak) {
    profile_.peak = used_;
    for (HeapSite& site : profile_.sites) site.peak_bytes = site.live_bytes;
  }
  std::vector<HeapPoint>& points = profile_.points;
  if (points.size() >= kMostPoints) {
    // Of two points the fuller one stays.
    std::vector<HeapPoint> fewer;
    for (size_t i = 0; i + 1 < points.size(); i += 2)
      fewer.push_back(points[i].used >= points[i + 1].used && !points[i + 1].collected ? points[i]
                                                                                       : points[i + 1]);
    points = std::move(fewer);
  }
  points.push_back({profile_.allocations, used_, collected});
}

void HeapProfileReader::countLeft() {
  for (HeapSite& site : profile_.sites) {
    // A place that is new had none before.
    site.left.resize(profile_.collections - 1, 0);
    site.left_bytes.resize(profile_.collections - 1, 0);
    site.left.push_back(site.live);
    site.left_bytes.push_back(site.live_bytes);
  }
}

auto HeapProfileReader::pathTo(uint64_t address, const VariableNames& names) const
    -> std::vector<std::string> {
  std::vector<std::string> path;
  for (size_t steps = 0; steps < 40; ++steps) {
    const auto piece = left_.find(address);
    // The buffer of a list, of which its owner says enough.
    if (piece != left_.end() && !piece->second.type.empty()) path.push_back(piece->second.type);
    const auto holder = holders_.find(address);
    if (holder == holders_.end() || holder->second.empty()) break;
    if (holder->second[0] == 's') {
      path.emplace_back("a local variable");
      break;
    }
    if (holder->second[0] == 'g') {
      const std::string name =
          names(Fields::numberIn(std::string_view(holder->second).substr(1)), heap_state_);
      path.push_back(name.empty() ? "a variable" : "variable " + name);
      break;
    }
    address = Fields::numberIn(holder->second);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

// What was more after each quarter of the program, in number or in bytes.
void HeapProfileReader::findLeaks(const VariableNames& names) {
  const auto grows = [](const std::vector<uint64_t>& left, uint64_t least) {
    if (left.size() < 4) return false;
    const size_t last = left.size() - 1;
    const uint64_t at[] = {left[last / 4], left[last / 2], left[last * 3 / 4], left[last]};
    return at[0] < at[1] && at[1] < at[2] && at[2] < at[3] && at[3] - at[0] >= least;
  };
  for (size_t i = 0; i < profile_.sites.size(); ++i) {
    const HeapSite& site = profile_.sites[i];
    const bool more = grows(site.left, 3);
    if (!more && !grows(site.left_bytes, 16)) continue;
    const std::vector<uint64_t>& numbers = more ? site.left : site.left_bytes;
    HeapProfile::Leak leak{i, numbers[(numbers.size() - 1) / 4], numbers.back(), !more, {}};
    for (const auto& [address, piece] : left_) {
      if (piece.site != i || !holders_.contains(address)) continue;
      leak.path = pathTo(address, names);
      break;
    }
    profile_.leaks.push_back(std::move(leak));
  }
  std::stable_sort(profile_.leaks.begin(), profile_.leaks.end(), [this](const auto& a, const auto& b) {
    return profile_.sites[a.site].live_bytes > profile_.sites[b.site].live_bytes;
  });
}

auto HeapProfileReader::finish(const VariableNames& names) -> HeapProfile {
  if (!profile_.is_whole) left_ = pieces_;
  if (holders_.empty()) holders_ = std::move(seen_);
  profile_.live = used_;
  findLeaks(names);
  // By place; leaks name them by number.
  std::vector<size_t> order(profile_.sites.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const HeapSite &left = profile_.sites[a], &right = profile_.sites[b];
    return std::tie(left.file, left.line) < std::tie(right.file, right.line);
  });
  std::vector<HeapSite> sites;
  std::vector<size_t> place(order.size());
  for (size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sites.push_back(std::move(profile_.sites[order[i]]));
  }
  profile_.sites = std::move(sites);
  for (HeapProfile::Leak& leak : profile_.leaks) leak.site = place[leak.site];
  return std::move(profile_);
}

}  // namespace krait::report
