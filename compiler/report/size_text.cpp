// `krait size` for people.
//
//   sensor_log.py for microbit                                         flash     RAM
//
//   program                                                             2310      24
//     sensor_log                                                        2310      24
//       <module>                                                        1548
//         63  for number in range(1, READINGS + 1):                      120
//   runtime                                                             9120      60
//     float printing                                                    1200
//         sensor_log.py:74  print(f"{number:4d} level {level:5d} …
#include <algorithm>
#include <map>

#include "compiler/report/size.h"
#include "compiler/report/text.h"

namespace krait::report {
namespace {

constexpr size_t kNumber = 9;

struct Sum {
  uint64_t flash = 0;
  uint64_t ram = 0;

  void add(const SizeRow& row) {
    flash += row.flash;
    ram += row.ram;
  }
};

auto titleOf(OwnerKind kind) -> const char* {
  switch (kind) {
    case OwnerKind::Program:
      return "program";
    case OwnerKind::Library:
      return "Krait's library";
    case OwnerKind::Runtime:
      return "runtime";
    case OwnerKind::Toolchain:
      return "toolchain's libraries";
    case OwnerKind::Layout:
      return "layout";
  }
  return "";
}

class SizePrinter {
 public:
  SizePrinter(const SizeReport& report, const TextStyle& style) : report_(report), style_(style) {}

  auto print() -> std::string {
    const std::string title = report_.program + " for " + report_.target;
    text_ += heading(fitted(title, nameWidth()), style_.color) + rightAligned("flash", kNumber) +
             rightAligned("RAM", kNumber) + "\n";
    row("total", 2, {report_.flash, report_.ram});
    if (report_.flash_length != 0) row("of", 2, {report_.flash_length, report_.ram_length});
    if (report_.stack != 0) {
      text_ += "  RAM is that of variables: at least " + std::to_string(report_.stack) +
               " more are kept for the stack,\n  and the heap has the rest\n";
    }
    for (const OwnerKind kind : {OwnerKind::Program, OwnerKind::Library, OwnerKind::Runtime,
                                 OwnerKind::Toolchain, OwnerKind::Layout}) {
      printKind(kind);
    }
    return text_;
  }

 private:
  [[nodiscard]] auto nameWidth() const -> size_t { return style_.width - 2 * kNumber; }

  void row(const std::string& name, size_t indent, Sum sum) {
    text_ += fitted(std::string(indent, ' ') + name, nameWidth()) + byteCount(sum.flash, kNumber) +
             byteCount(sum.ram, kNumber);
    text_.erase(text_.find_last_not_of(' ') + 1);
    text_ += "\n";
  }

  void printKind(OwnerKind kind) {
    Sum all;
    std::map<std::string, Sum> groups;
    for (const SizeRow& size : report_.rows) {
      if (size.kind != kind) continue;
      all.add(size);
      groups[size.group].add(size);
    }
    if (groups.empty()) return;
    text_ += "\n" + heading(fitted(titleOf(kind), nameWidth()), style_.color) +
             byteCount(all.flash, kNumber) + byteCount(all.ram, kNumber);
    text_.erase(text_.find_last_not_of(' ') + 1);
    text_ += "\n";
    std::vector<std::pair<std::string, Sum>> order(groups.begin(), groups.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& left, const auto& right) {
      return left.second.flash + left.second.ram > right.second.flash + right.second.ram;
    });
    for (const auto& [group, sum] : order) {
      row(group, 2, sum);
      if (kind == OwnerKind::Program) printFunctions(group);
      if (kind != OwnerKind::Program && kind != OwnerKind::Layout) printReason(group);
    }
  }

  void printFunctions(const std::string& group) {
    struct Function {
      uint32_t line = 0;
      Sum sum;
      std::map<uint32_t, Sum> lines;
    };
    std::map<std::string, Function> functions;
    for (const SizeRow& size : report_.rows) {
      if (size.kind != OwnerKind::Program || size.group != group) continue;
      Function& function = functions[size.function];
      function.sum.add(size);
      if (size.line != 0 && (function.line == 0 || size.line < function.line)) function.line = size.line;
      function.lines[size.line].add(size);
    }
    std::vector<std::pair<std::string, Function>> order(functions.begin(), functions.end());
    // Variables and constants, which have no line, come last.
    std::stable_sort(order.begin(), order.end(), [](const auto& left, const auto& right) {
      return std::pair(left.second.line == 0, left.second.line) <
             std::pair(right.second.line == 0, right.second.line);
    });
    for (const auto& [name, function] : order) {
      row(name.empty() ? "constants" : name, 4, function.sum);
      if (function.line == 0) continue;
      for (const auto& [line, sum] : function.lines) {
        if (line != 0)
          row(rightAligned(std::to_string(line), 4) + "  " + lineText(group, name, line), 6, sum);
      }
      const auto constants = function.lines.find(0);
      if (constants != function.lines.end()) row("      constants", 6, constants->second);
    }
  }

  [[nodiscard]] auto lineText(const std::string& group, const std::string& function, uint32_t line) const
      -> std::string {
    for (const auto& [place, text] : report_.texts) {
      if (place.module == group && place.line == line && place.function == function) return text;
    }
    return "";
  }

  void printReason(const std::string& group) {
    for (const SizeReason& reason : report_.reasons) {
      if (reason.group != group) continue;
      std::string text = "to start and to stop";
      if (!reason.place.file.empty()) {
        text = fileName(reason.place.file);
        text += reason.place.line != 0 ? ":" + std::to_string(reason.place.line) + "  " + reason.text
                                       : "  " + reason.place.function;
      }
      text_ += clipped(std::string(6, ' ') + text, style_.width) + "\n";
    }
  }

  const SizeReport& report_;
  const TextStyle& style_;
  std::string text_;
};

auto signedCount(int64_t bytes) -> std::string {
  if (bytes == 0) return "";
  return (bytes > 0 ? "+" : "") + std::to_string(bytes);
}

}  // namespace

auto sizeText(const SizeReport& report, const TextStyle& style) -> std::string {
  return SizePrinter(report, style).print();
}

auto diffText(const SizeReport& report, const SizeDiff& diff, const TextStyle& style) -> std::string {
  const size_t width = style.width - 2 * kNumber;
  std::string text = heading(fitted(report.program + " for " + report.target, width), style.color) +
                     rightAligned("flash", kNumber) + rightAligned("RAM", kNumber) + "\n";
  const auto row = [&](const std::string& name, const std::string& flash, const std::string& ram) {
    text += fitted("  " + name, width) + rightAligned(flash, kNumber) + rightAligned(ram, kNumber);
    text.erase(text.find_last_not_of(' ') + 1);
    text += "\n";
  };
  row(diff.old_path, std::to_string(diff.old_flash), std::to_string(diff.old_ram));
  row("now", std::to_string(report.flash), std::to_string(report.ram));
  row("difference", signedCount(static_cast<int64_t>(report.flash - diff.old_flash)),
      signedCount(static_cast<int64_t>(report.ram - diff.old_ram)));
  if (!diff.changes.empty()) text += "\n" + heading("functions and variables", style.color) + "\n";
  for (const SizeChange& change : diff.changes)
    row(change.name, signedCount(change.flash), signedCount(change.ram));
  return text;
}

}  // namespace krait::report
