// `krait stack` for people, and as JSON.
//
//   sensor_log.py for microbit                                        bytes
//     at most                                                           684
//     kept for the stack                                               2048
#include <nlohmann/json.hpp>

#include "compiler/report/stack.h"
#include "compiler/report/text.h"

namespace krait::report {
namespace {

constexpr size_t kNumber = 9;

class StackPrinter {
 public:
  StackPrinter(const StackReport& report, const TextStyle& style) : report_(report), style_(style) {}

  auto print() -> std::string {
    head(report_.program + " for " + report_.target, "bytes");
    if (report_.is_bounded) {
      row(2, "the stack gets at most", report_.depth + report_.interrupt);
      row(4, "the program", report_.depth);
      if (report_.interrupt != 0)
        row(4, "an interrupt on top: " + report_.interrupt_handler, report_.interrupt);
    } else {
      wrapped(2, "there is no bound: " + report_.unbounded);
      wrapped(2, report_.unchecked.empty()
                     ? "where functions call themselves, RecursionError comes before the stack ends"
                     : "nor is the stack checked everywhere: " + report_.unchecked);
      row(2, "apart from that, the program", report_.depth);
      if (report_.below_checks != 0) row(2, "below the last call, at most", report_.below_checks);
      if (report_.interrupt != 0)
        row(2, "an interrupt on top: " + report_.interrupt_handler, report_.interrupt);
    }
    row(2, "kept for the stack", report_.reserve);
    if (report_.depth + report_.interrupt > report_.reserve) {
      wrapped(2,
              "that is less than the program may need: the heap lies below, and deep calls could reach it");
    }
    row(2, "RAM without variables", report_.ram_length > report_.ram ? report_.ram_length - report_.ram : 0);
    chain("deepest", report_.chain);
    if (report_.interrupt != 0) chain("interrupt", report_.interrupt_chain);
    functions();
    return text_;
  }

 private:
  void head(const std::string& name, const std::string& number) {
    text_ += heading(fitted(name, style_.width - 2 * kNumber), style_.color) +
             rightAligned(number, 2 * kNumber) + "\n";
  }

  void row(size_t indent, const std::string& name, uint64_t bytes) {
    text_ += fitted(std::string(indent, ' ') + name, style_.width - kNumber) +
             rightAligned(std::to_string(bytes), kNumber) + "\n";
  }

  /// Over several lines where need be.
  void wrapped(size_t indent, const std::string& words) {
    std::string line(indent, ' ');
    std::string word;
    const auto flush = [&] {
      if (columnsOf(line) + columnsOf(word) + 1 > style_.width &&
          line.find_first_not_of(' ') != std::string::npos) {
        text_ += line + "\n";
        line = std::string(indent + 2, ' ');
      }
      line += (line.back() == ' ' ? "" : " ") + word;
      word.clear();
    };
    for (const char c : words + " ") {
      if (c != ' ') {
        word += c;
      } else if (!word.empty()) {
        flush();
      }
    }
    text_ += line + "\n";
  }

  static auto whereOf(const PythonPlace& place) -> std::string {
    if (place.file.empty() || place.function == "<module>") return "";
    return "  " + fileName(place.file) + ":" + std::to_string(place.line);
  }

  void chain(const std::string& title, const std::vector<StackStep>& steps) {
    text_ += "\n";
    head(title, "from");
    for (const StackStep& step : steps) row(2, step.function + whereOf(step.place), step.begin);
  }

  void functions() {
    text_ += "\n" + heading(fitted("functions of the program", style_.width - 2 * kNumber), style_.color) +
             rightAligned("own", kNumber) + rightAligned("in all", kNumber) + "\n";
    for (const StackFunction& function : report_.functions) {
      if (function.place.function.empty()) continue;
      text_ +=
          fitted("  " + function.name + whereOf(function.place), style_.width - 2 * kNumber) +
          rightAligned(std::to_string(function.frame), kNumber) +
          rightAligned(function.unbounded.empty() ? std::to_string(function.depth) : "no bound", kNumber) +
          "\n";
      if (!function.unbounded.empty()) wrapped(6, function.unbounded);
    }
  }

  const StackReport& report_;
  const TextStyle& style_;
  std::string text_;
};

using Json = nlohmann::ordered_json;

auto placeJson(Json entry, const PythonPlace& place) -> Json {
  if (!place.file.empty()) {
    entry["file"] = place.file;
    entry["line"] = place.line;
  }
  return entry;
}

auto chainJson(const std::vector<StackStep>& steps) -> Json {
  Json list = Json::array();
  for (const StackStep& step : steps)
    list.push_back(placeJson({{"name", step.function}, {"from", step.begin}}, step.place));
  return list;
}

}  // namespace

auto stackText(const StackReport& report, const TextStyle& style) -> std::string {
  return StackPrinter(report, style).print();
}

auto stackJson(const StackReport& report) -> std::string {
  Json functions = Json::array();
  for (const StackFunction& function : report.functions) {
    Json entry = placeJson({{"name", function.name}, {"own", function.frame}}, function.place);
    if (function.unbounded.empty()) {
      entry["depth"] = function.depth;
    } else {
      entry["unbounded"] = function.unbounded;
    }
    functions.push_back(entry);
  }
  Json whole{{"program", report.program}, {"target", report.target}, {"bounded", report.is_bounded}};
  if (!report.is_bounded) {
    whole["unbounded"] = report.unbounded;
    if (report.unchecked.empty()) {
      whole["below_checks"] = report.below_checks;
    } else {
      whole["unchecked"] = report.unchecked;
    }
  }
  whole["depth"] = report.depth;
  whole["interrupt"] = report.interrupt;
  whole["interrupt_handler"] = report.interrupt_handler;
  whole["reserve"] = report.reserve;
  whole["ram_length"] = report.ram_length;
  whole["ram"] = report.ram;
  whole["chain"] = chainJson(report.chain);
  whole["interrupt_chain"] = chainJson(report.interrupt_chain);
  whole["functions"] = functions;
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace krait::report
