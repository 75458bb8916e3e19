// `krait mem` for people.
//
//   sensor_log.py for microbit                          unboxed   tagged    boxed
//
//   variables
//     total                 70  int 0..65535                  2        4       20
//   lines that take memory: bytes at most, and how many pieces were taken
//     31  self.values.append(value)                          64      128     1040
//                                                             4        8       64
//   in all
//     flash                                               14660    19324    20020
#include <algorithm>

#include "compiler/report/memory.h"
#include "compiler/report/text.h"

namespace krait::report {

namespace {

constexpr size_t kNumber = 9;
constexpr size_t kName = 22;
constexpr size_t kLine = 5;

class MemoryPrinter {
 public:
  MemoryPrinter(const MemoryReport& report, const TextStyle& style) : report_(report), style_(style) {}

  auto print() -> std::string {
    std::string title = fitted(report_.program + " for " + report_.target, nameWidth());
    for (const char* name : kModelNames) title += rightAligned(name, kNumber);
    line(heading(title, style_.color));
    rows("variables", MemoryRow::Kind::Variable);
    rows("fields", MemoryRow::Kind::Field);
    rows("items of containers, each", MemoryRow::Kind::Item);
    rows("instances, each", MemoryRow::Kind::Instance);
    sites();
    totals();
    micropython();
    notes();
    return text_;
  }

 private:
  [[nodiscard]] auto nameWidth() const -> size_t { return style_.width - kModels * kNumber; }

  void line(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    text_ += text + "\n";
  }

  void section(const char* name) {
    text_ += "\n";
    line(heading(name, style_.color));
  }

  static auto cells(const ModelBytes& bytes) -> std::string {
    std::string text;
    for (const int64_t number : bytes)
      text += rightAligned(number < 0 ? "-" : std::to_string(number), kNumber);
    return text;
  }

  void rows(const char* name, MemoryRow::Kind kind) {
    bool any = false;
    for (const MemoryRow& row : report_.rows) {
      if (row.kind != kind) continue;
      if (!any) section(name);
      any = true;
      const std::string where = row.line == 0 ? "" : std::to_string(row.line);
      line(fitted("  " + (row.function.empty() ? "" : row.function + ".") + row.name, kName) +
           rightAligned(where, kLine) + "  " + fitted(row.inferred, nameWidth() - kName - kLine - 2) +
           cells(row.bytes));
    }
  }

  void sites() {
    if (report_.is_static || report_.sites.empty()) return;
    section("lines that take memory: bytes at most, and below how many pieces in all");
    for (const MemorySite& site : report_.sites) {
      const std::string where =
          site.line == 0 ? std::string("    -") : rightAligned(std::to_string(site.line), 5);
      line(
          fitted(where + "  " + (site.line == 0 ? "before and beside the program" : site.text), nameWidth()) +
          cells(site.bytes));
      line(fitted(std::string(7, ' ') + site.types, nameWidth()) + cells(site.count));
    }
  }

  template <typename Value>
  void total(const char* name, Value value) {
    std::string text = fitted(std::string("  ") + name, nameWidth());
    for (const MemoryModel& model : report_.models) {
      const std::optional<uint64_t> number = value(model);
      text += rightAligned(number ? std::to_string(*number) : "-", kNumber);
    }
    line(text);
  }

  void totals() {
    using Number = std::optional<uint64_t>;
    section("in all");
    const auto image = [](uint64_t MemoryModel::* member) {
      return
          [member](const MemoryModel& model) { return model.has_image ? Number(model.*member) : Number(); };
    };
    const auto run = [](uint64_t MemoryModel::* member) {
      return [member](const MemoryModel& model) { return model.has_run ? Number(model.*member) : Number(); };
    };
    total("flash", image(&MemoryModel::flash));
    total("static RAM", image(&MemoryModel::ram));
    total("stack, at most", [](const MemoryModel& model) { return model.stack; });
    if (report_.is_static) return;
    total("heap, at most", run(&MemoryModel::heap));
    total("pieces of memory taken", run(&MemoryModel::allocations));
    total("collections", run(&MemoryModel::collections));
    if (std::any_of(report_.models.begin(), report_.models.end(),
                    [](const MemoryModel& model) { return model.instructions.has_value(); }))
      total("instructions", [](const MemoryModel& model) { return model.instructions; });
  }

  void micropython() {
    if (!report_.micropython) return;
    const MicroPythonRun& run = *report_.micropython;
    section("MicroPython's own firmware");
    if (!run.problem.empty()) return line("  " + run.problem);
    line("  " + run.version);
    const auto number = [&](const char* name, uint64_t value) {
      line(fitted(std::string("  ") + name, nameWidth()) + rightAligned(std::to_string(value), kNumber));
    };
    number("heap free before the program", run.free_before);
    number("heap free behind it", run.free_after);
    number("taken by the program and its code", run.used);
    if (run.instructions) number("instructions", *run.instructions);
  }

  void notes() {
    bool any = false;
    const auto note = [&](const std::string& text) {
      if (!any) text_ += "\n";
      any = true;
      line(text);
    };
    for (size_t i = 0; i < kModels; ++i) {
      const MemoryModel& model = report_.models[i];
      const std::string name = kModelNames[i];
      if (model.has_image && report_.flash_length != 0 && model.flash > report_.flash_length)
        note(name + " does not fit into the flash: " + std::to_string(model.flash - report_.flash_length) +
             " bytes too many");
      const uint64_t ram = model.ram + report_.stack_reserve;
      if (model.has_image && report_.ram_length != 0 && ram > report_.ram_length)
        note(name + " does not fit into the RAM: " + std::to_string(ram - report_.ram_length) +
             " bytes too many");
      if (!model.problem.empty()) note(name + ": " + model.problem);
      if (!model.same_output) note(name + " prints something else than unboxed");
    }
  }

  const MemoryReport& report_;
  const TextStyle& style_;
  std::string text_;
};

}  // namespace

auto memoryText(const MemoryReport& report, const TextStyle& style) -> std::string {
  return MemoryPrinter(report, style).print();
}

}  // namespace krait::report
