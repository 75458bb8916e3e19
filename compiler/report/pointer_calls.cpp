// Calls through pointers: candidates by name of the pointer and by parameters.
#include "compiler/report/pointer_calls.h"

#include <algorithm>
#include <cctype>
#include <fstream>

namespace krait::report {
namespace {

struct Row {
  const char* name;
  const char* parameters;
};

constexpr Row kRows[] = {
#define KRAIT_POINTER(NAME, PARAMETERS) {NAME, PARAMETERS},
#include "compiler/report/pointer_calls.def"
};

constexpr const char* kCallingBack[] = {"krait::runGuarded",           "krait::guard",
                                        "krait::runInWords",           "krait::leaveWordCopies",
                                        "krait::heap::forEachPending", "krait::forgetCopies"};

void eraseAll(std::string& text, std::string_view what) {
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what))
    text.erase(at, what.size());
}

/// One parameter as in the table.
auto plainParameter(std::string text) -> std::string {
  eraseAll(text, "const");
  eraseAll(text, "volatile");
  std::string tail;
  while (!text.empty() && (text.back() == '*' || text.back() == '&' || text.back() == ' ')) {
    if (text.back() != ' ') tail.insert(tail.begin(), text.back());
    text.pop_back();
  }
  while (!text.empty() && text.front() == ' ') text.erase(0, 1);
  static const std::set<std::string> kIntegers{
      "int",       "unsigned int",       "long",        "unsigned long", "short", "char", "unsigned char",
      "long long", "unsigned long long", "signed char", "unsigned short"};
  if (kIntegers.contains(text) && !(text == "char" && !tail.empty())) return "int" + tail;
  // Template arguments stay out.
  text = text.substr(0, text.find('<'));
  const size_t colon = text.rfind("::");
  if (colon != std::string::npos) text.erase(0, colon + 2);
  return text + tail;
}

/// What stands within the last parentheses; nothing where it is not known.
auto parametersOf(std::string symbol) -> std::string {
  // Renamed by the optimising linker, nothing else.
  symbol.resize(std::min(symbol.size(), symbol.find(".lto_priv.")));
  const size_t clone = symbol.find('.', 1);
  if (clone != std::string::npos) return "?";
  const std::string name = demangled(symbol);
  const size_t end = name.rfind(')');
  if (end == std::string::npos) return "?";
  int depth = 0;
  size_t begin = end;
  for (; begin > 0; --begin) {
    if (name[begin] == ')') ++depth;
    if (name[begin] == '(' && --depth == 0) break;
  }
  std::string result;
  std::string current;
  int nested = 0;
  for (size_t at = begin + 1; at <= end; ++at) {
    const char c = name[at];
    if (c == '<' || c == '(') ++nested;
    if (c == '>' || (c == ')' && at != end)) --nested;
    if ((c == ',' && nested == 0) || at == end) {
      if (!result.empty()) result += ",";
      result += plainParameter(current);
      current.clear();
    } else {
      current += c;
    }
  }
  return result;
}

auto fits(const std::string& parameters, std::string_view pattern) -> bool {
  if (parameters == "?") return true;
  const auto split = [](std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : text) {
      if (c == ',') {
        parts.push_back(part);
        part.clear();
      } else {
        part += c;
      }
    }
    parts.push_back(part);
    return parts;
  };
  const auto left = split(parameters);
  const auto right = split(pattern);
  if (left.size() != right.size()) return false;
  for (size_t index = 0; index < left.size(); ++index) {
    if (right[index] == "*" || (right[index] == "any*" && left[index].ends_with('*'))) continue;
    if (left[index] != right[index]) return false;
  }
  return true;
}

/// The words before parentheses, and behind `::`.
void addNames(const std::string& line, std::set<std::string>& names) {
  for (size_t at = 0; at < line.size();) {
    const auto isWord = [&](size_t index) {
      return index < line.size() &&
             (std::isalnum(static_cast<unsigned char>(line[index])) != 0 || line[index] == '_');
    };
    if (!isWord(at)) {
      ++at;
      continue;
    }
    size_t end = at;
    while (isWord(end)) ++end;
    // `write(…)`, `reinterpret_cast<Advance>(advance_function)(…)`
    const bool is_called = end < line.size() && (line[end] == '(' || line.compare(end, 2, ")(") == 0);
    const bool is_member = at >= 2 && line.compare(at - 2, 2, "::") == 0;
    if (is_called || is_member) names.insert(line.substr(at, end - at));
    at = end;
  }
}

}  // namespace

PointerCalls::PointerCalls(const Image& image, std::string runtime)
    : image_(image), runtime_(std::move(runtime)) {
  std::set<uint64_t> taken;
  std::set<uint64_t> handlers;
  for (const Reference& reference : image.references()) {
    const Section* section = image.sectionAt(reference.to);
    const Symbol* symbol = image.symbolAt(reference.to);
    if (section == nullptr || !section->is_code || symbol == nullptr || !symbol->is_code) continue;
    if (symbol->address != reference.to || image.isConstant(reference.to)) continue;
    const Piece* piece = image.pieceAt(reference.from);
    if (piece != nullptr && piece->section.starts_with(".vectors")) {
      const bool is_start = reference.to == image.entry() || symbol->name.starts_with("krait_vectors");
      const bool is_fault = symbol->name == "krait_hard_fault" || symbol->name == "krait_halt";
      if (!is_start && !is_fault && !reference.is_mark) handlers.insert(reference.to);
      continue;
    }
    if (reference.is_call || reference.is_mark) continue;
    taken.insert(reference.to);
    parameters_[reference.to] = parametersOf(symbol->name);
  }
  taken_.assign(taken.begin(), taken.end());
  handlers_.assign(handlers.begin(), handlers.end());
}

auto PointerCalls::callsBack(uint64_t function) const -> bool {
  const Symbol* symbol = image_.symbolAt(function);
  if (symbol == nullptr || symbol->address != function) return false;
  const std::string name = functionName(symbol->name);
  return std::any_of(std::begin(kCallingBack), std::end(kCallingBack),
                     [&](const char* known) { return name == known; });
}

auto PointerCalls::takenIn(uint64_t function) const -> std::vector<uint64_t> {
  std::vector<uint64_t> found;
  const Symbol* symbol = function == 0 ? nullptr : image_.symbolAt(function);
  if (symbol == nullptr) return found;
  for (const Reference& reference : image_.references()) {
    if (reference.from < symbol->address || reference.from >= symbol->address + symbol->size) continue;
    if (reference.is_call || reference.is_mark) continue;
    if (std::binary_search(taken_.begin(), taken_.end(), reference.to)) found.push_back(reference.to);
  }
  return found;
}

/// The names of what is called from the place in the source that the code at `address` comes from.
auto PointerCalls::namesAt(uint64_t address) const -> std::set<std::string> {
  const std::vector<Frame> frames = image_.framesAt(address);
  if (frames.empty()) return {};
  auto& lines = sources_[frames.front().file];
  if (lines.empty()) {
    // The cache's copies of headers were compiled in a folder that is gone.
    std::string path = frames.front().file;
    const std::string copied = "/include/krait/";
    const size_t header = path.rfind(copied);
    if (header != std::string::npos) path = runtime_ + "/" + path.substr(header + copied.size());
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
  }
  const uint32_t number = frames.front().line;
  if (number > lines.size()) return {};
  std::set<std::string> names;
  if (number != 0) {
    addNames(lines[number - 1], names);
  } else {
    // Where the compiler joined the code of several lines, it says no more than the file.
    for (const std::string& line : lines) addNames(line, names);
  }
  return names;
}

auto PointerCalls::targetsOf(uint64_t address, uint64_t function, uint64_t giver) const
    -> std::vector<uint64_t> {
  const std::set<std::string> names = namesAt(address);
  std::vector<const Row*> rows;
  for (const Row& row : kRows) {
    if (names.contains(row.name)) rows.push_back(&row);
  }
  const auto chosen = [&](const std::vector<uint64_t>& candidates) {
    std::vector<uint64_t> targets;
    for (const uint64_t candidate : candidates) {
      const std::string& parameters = parameters_.at(candidate);
      const bool does_fit = rows.empty() || std::any_of(rows.begin(), rows.end(), [&](const Row* row) {
                              return fits(parameters, row->parameters);
                            });
      if (does_fit) targets.push_back(candidate);
    }
    return targets;
  };
  // A body is given by who calls: by this function itself, or by the one that called it.
  if (names.contains("body") || names.contains("is_marked") || names.contains("visit")) {
    std::vector<uint64_t> given = takenIn(giver);
    const std::vector<uint64_t> own = takenIn(function);
    given.insert(given.end(), own.begin(), own.end());
    given = chosen(given);
    if (!given.empty()) return given;
  }
  return chosen(taken_);
}

}  // namespace krait::report
