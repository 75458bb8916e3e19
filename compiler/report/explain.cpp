// Printing explanations.
#include "compiler/report/explain.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/report/text.h"

namespace krait::report {
namespace {

using types::Explanation;

/// What concerns the file (and line), in the order of the source, each only once: copies of a function often
/// agree.
auto chosen(const std::vector<Explanation>& explanations, const base::SourceManager& sources,
            const ExplainOptions& options) -> std::vector<const Explanation*> {
  std::vector<const Explanation*> result;
  const auto same = [](const Explanation& left, const Explanation& right) {
    return left.range == right.range && left.name == right.name && left.inferred == right.inferred &&
           left.representation == right.representation && left.reason == right.reason &&
           left.causes == right.causes;
  };
  for (const Explanation& explanation : explanations) {
    if (explanation.range.file != options.file) continue;
    if (options.line != 0 && sources.position(explanation.range).line != options.line) continue;
    const bool is_known = std::any_of(result.begin(), result.end(),
                                      [&](const Explanation* other) { return same(*other, explanation); });
    if (!is_known) result.push_back(&explanation);
  }
  std::stable_sort(result.begin(), result.end(), [](const Explanation* left, const Explanation* right) {
    return left->range.begin < right->range.begin;
  });
  return result;
}

/// The groups in the order of their first rows.
auto groups(const std::vector<const Explanation*>& rows) -> std::vector<std::string> {
  std::vector<std::string> names;
  for (const Explanation* row : rows) {
    if (std::find(names.begin(), names.end(), row->function) == names.end()) names.push_back(row->function);
  }
  return names;
}

/// What a group is called: a function by its name, the body of the module, and what belongs to no function.
auto titleOf(const std::string& function) -> std::string {
  if (function.empty()) return "fields and globals";
  return function == "<module>" ? "module" : function;
}

auto padded(std::string text, size_t width) -> std::string {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

auto subjectName(Explanation::Subject subject) -> const char* {
  switch (subject) {
    case Explanation::Subject::Variable:
      return "variable";
    case Explanation::Subject::Parameter:
      return "parameter";
    case Explanation::Subject::Result:
      return "result";
    case Explanation::Subject::Field:
      return "field";
    case Explanation::Subject::Global:
      return "global";
    case Explanation::Subject::Element:
      return "element";
    case Explanation::Subject::Allocation:
      return "allocation";
    case Explanation::Subject::Check:
      return "check";
  }
  return "";
}

/// A line of the program, without what would not fit beside it.
auto lineOf(const base::SourceManager& sources, base::SourceRange step) -> std::string {
  std::string_view line = sources.lineText(step.file, sources.position(step).line);
  const size_t begin = line.find_first_not_of(" \t\f");
  if (begin == std::string_view::npos) return "";
  line.remove_prefix(begin);
  line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
  constexpr size_t kWidest = 70;
  if (line.size() <= kWidest) return std::string(line);
  size_t end = kWidest;
  while ((static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;  // not within a character
  return std::string(line.substr(0, end)) + "…";
}

/// For each thing that a variable can be: what, and line by line where it came from.
auto causesText(const Explanation& row, const base::SourceManager& sources) -> std::string {
  size_t what_width = 0;
  size_t place_width = 0;
  const auto place = [&](base::SourceRange step) {
    return fileName(sources.path(step.file)) + ":" + std::to_string(sources.position(step).line);
  };
  for (const Explanation::Cause& cause : row.causes) {
    what_width = std::max(what_width, std::min<size_t>(cause.inferred.size(), 30));
    for (const base::SourceRange step : cause.steps) place_width = std::max(place_width, place(step).size());
  }
  std::string text;
  for (const Explanation::Cause& cause : row.causes) {
    std::string what = cause.inferred;
    for (const base::SourceRange step : cause.steps) {
      text += std::string(10, ' ') + padded(what, what_width) + "  " + padded(place(step), place_width) + "  " +
              lineOf(sources, step) + "\n";
      what.clear();
    }
  }
  return text;
}

}  // namespace

auto explainText(const std::vector<Explanation>& explanations, const base::SourceManager& sources,
                 const ExplainOptions& options) -> std::string {
  const std::vector<const Explanation*> rows = chosen(explanations, sources, options);
  if (rows.empty()) return options.line == 0 ? "nothing to explain\n" : "nothing to explain on this line\n";
  size_t name_width = 4;
  size_t inferred_width = 8;
  for (const Explanation* row : rows) {
    name_width = std::max(name_width, row->name.size());
    inferred_width = std::max(inferred_width, row->inferred.size());
  }
  // A long type does not push everything else off the terminal.
  name_width = std::min<size_t>(name_width, 30);
  inferred_width = std::min<size_t>(inferred_width, 40);
  std::string text;
  for (const std::string& group : groups(rows)) {
    text += (text.empty() ? "" : "\n") + titleOf(group) + "\n";
    for (const Explanation* row : rows) {
      if (row->function != group) continue;
      const std::string line = std::to_string(sources.position(row->range).line);
      text += std::string(6 - std::min<size_t>(line.size(), 6), ' ') + line + "  " +
              padded(row->name, name_width) + "  " + padded(row->inferred, inferred_width) + "  " +
              row->representation + (row->is_boxed ? "  *" : "") + "\n";
      if (!row->reason.empty()) text += std::string(8, ' ') + "* " + row->reason + "\n";
      text += causesText(*row, sources);
    }
  }
  return text;
}

namespace {

auto causesJson(const Explanation& row, const base::SourceManager& sources) -> nlohmann::ordered_json {
  nlohmann::ordered_json causes = nlohmann::ordered_json::array();
  for (const Explanation::Cause& cause : row.causes) {
    nlohmann::ordered_json steps = nlohmann::ordered_json::array();
    for (const base::SourceRange step : cause.steps) {
      const base::LineColumn place = sources.position(step);
      steps.push_back({{"file", sources.path(step.file)},
                       {"line", place.line},
                       {"column", place.column},
                       {"text", lineOf(sources, step)}});
    }
    causes.push_back({{"inferred", cause.inferred}, {"steps", steps}});
  }
  return causes;
}

}  // namespace

auto explainJson(const std::vector<Explanation>& explanations, const base::SourceManager& sources,
                 const ExplainOptions& options) -> std::string {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Explanation* row : chosen(explanations, sources, options)) {
    const base::LineColumn place = sources.position(row->range);
    list.push_back({{"file", sources.path(row->range.file)},
                    {"line", place.line},
                    {"column", place.column},
                    {"subject", subjectName(row->subject)},
                    {"name", row->name},
                    {"function", row->function},
                    {"inferred", row->inferred},
                    {"representation", row->representation},
                    {"boxed", row->is_boxed},
                    {"reason", row->reason},
                    {"causes", causesJson(*row, sources)}});
  }
  return list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace krait::report
