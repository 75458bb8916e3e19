// krait mem FILE -t TARGET
//
//   each model ─▶ an image as `krait build` links it      flash, static RAM, stack
//              ─▶ the same for the emulator, run           instructions, what it prints
//              ─▶ one that tells what happens on its heap  peak, pieces, collections, by line
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/build.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/commands.h"
#include "compiler/driver/heap_run.h"
#include "compiler/driver/measured.h"
#include "compiler/driver/micropython.h"
#include "compiler/driver/progress.h"
#include "compiler/report/memory.h"
#include "compiler/report/stack.h"
#include "compiler/types/costs.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

/// Programs that run for ever are looked at for so long.
constexpr double kSeconds = 60;

class MemoryComparison {
 public:
  MemoryComparison(Session& session, const Board& board)
      : session_(session), board_(board), progress_("comparing models of data", report::kModels * 3) {
    report_.program = titleOf(session.options.file());
    report_.target = board.name;
    report_.is_static = session.options.is_static;
    if (const MemoryRegion* region = board.region("FLASH")) report_.flash_length = region->length;
    if (const MemoryRegion* region = board.region("RAM")) report_.ram_length = region->length;
    if (!board.isHost()) report_.stack_reserve = board.stack_reserve;
  }

  auto run() -> bool {
    for (size_t model = 0; model < report::kModels; ++model)
      if (!measure(model)) return false;
    if (session_.options.against == "micropython")
      report_.micropython = runMicroPython(session_, board_, session_.options.file());
    addTexts();
    return !session_.diagnostics.hasErrors();
  }

  auto report() const -> const report::MemoryReport& { return report_; }

 private:
  auto optionsOf(size_t model) const -> Options {
    Options options = session_.options;
    options.representation = static_cast<types::Boxing>(model);
    options.roomy = true;
    return options;
  }

  /// Of the first model everything must go well; what goes wrong with the others is a line of the report.
  auto failed(Session& own, size_t model) -> bool {
    if (model == 0) {
      report_.models[0].problem = "it cannot be built";
      static_cast<void>(own.finish());
      failed_ = true;
      return false;
    }
    for (const diagnostics::Diagnostic* diagnostic : own.diagnostics.sorted())
      if (diagnostic->severity == diagnostics::Severity::Error) {
        report_.models[model].problem = diagnostic->message;
        break;
      }
    return true;
  }

  auto measure(size_t index) -> bool {
    report::MemoryModel& model = report_.models[index];
    const Options options = optionsOf(index);
    Session own(options, session_.installation);
    MeasuredProgram program;
    program.compilation.explained = index == 0;
    if (!analyse(own, program)) return failed(own, index);
    progress_.step();
    model.has_image = true;
    model.flash = program.image->flashSize();
    model.ram = program.image->ramSize();
    const auto stack = report::measureStack(*program.image, program.lines.get(), stackMachine(own, board_));
    if (stack && stack->is_bounded) model.stack = stack->depth + stack->interrupt;
    if (index == 0) {
      addRows(own, program);
      report_.size = report::measureSize(*program.image, *program.lines, sourceRoots(own));
      report_.size.program = report_.program;
      report_.size.target = report_.target;
      report_.size.flash_length = report_.flash_length;
      report_.size.ram_length = report_.ram_length;
      // Warnings once are enough.
      const std::string text = own.rendered(own.wantsColor());
      std::fwrite(text.data(), 1, text.size(), stderr);
    }
    const bool fits = (report_.flash_length == 0 || model.flash <= report_.flash_length) &&
                      (report_.ram_length == 0 || model.ram + report_.stack_reserve <= report_.ram_length);
    if (session_.options.is_static || !fits) return true;
    return runModel(index, program);
  }

  auto analyse(Session& own, MeasuredProgram& program) -> bool {
    auto measured = buildMeasured(own, board_, own.options.file(), program.compilation.explained);
    if (!measured) return false;
    program = std::move(*measured);
    return true;
  }

  auto runModel(size_t index, const MeasuredProgram& program) -> bool {
    report::MemoryModel& model = report_.models[index];
    const Options options = optionsOf(index);
    Session own(options, session_.installation);
    std::string output;
    if (!board_.isHost()) {
      const auto elf = compileAndLink(own, board_, options.file(), true);
      if (!elf) return failed(own, index);
      const auto counted = runCounted(own, board_, *elf, kSeconds);
      if (!counted) return failed(own, index);
      model.instructions = counted->instructions;
    }
    progress_.step();
    Options profiled = options;
    profiled.profile = 1;
    profiled.traceback = "full";
    profiled.measured = false;
    Session telling(profiled, session_.installation);
    const auto elf = compileAndLink(telling, board_, profiled.file(), true);
    if (!elf) return failed(telling, index);
    const auto run = runProfiled(telling, board_, *elf, true, kSeconds);
    if (!run) return failed(telling, index);
    progress_.step();
    if (index == 0) output_ = run->output;
    model.has_run = true;
    model.is_whole = run->profile.is_whole;
    model.same_output = run->output == output_ || run->ended_late;
    model.heap = run->profile.peak;
    model.allocations = run->profile.allocations;
    model.collections = run->profile.collections;
    model.status = run->status;
    model.points = run->profile.points;
    if (run->ended_late)
      model.problem = "ended after " + std::to_string(static_cast<int>(kSeconds)) + " seconds";
    if (run->status != 0 && !run->ended_late) {
      const size_t end = run->errors.find_last_not_of('\n');
      const size_t begin = end == std::string::npos ? end : run->errors.rfind('\n', end);
      const std::string last =
          end == std::string::npos
              ? ""
              : run->errors.substr(begin == std::string::npos ? 0 : begin + 1, end - begin);
      model.problem = "ended with status " + std::to_string(run->status) + (last.empty() ? "" : ": " + last);
    }
    addSites(index, run->profile);
    static_cast<void>(program);
    return true;
  }

  // --- what is known of data

  void addRows(Session& own, const MeasuredProgram& program) {
    using Subject = types::Explanation::Subject;
    std::map<std::pair<std::string, std::string>, bool> items;
    const auto main_file = own.sources.load(session_.options.file());
    for (const types::Explanation& told : program.compilation.typed.explanations) {
      if (!told.range.isValid() || !main_file || told.range.file != *main_file) continue;
      if (told.subject == Subject::Result || told.subject == Subject::Element ||
          told.subject == Subject::Allocation)
        continue;
      const auto position = own.sources.position(told.range);
      report::MemoryRow row;
      row.kind =
          told.subject == Subject::Field ? report::MemoryRow::Kind::Field : report::MemoryRow::Kind::Variable;
      row.name = told.name;
      row.function = told.function == "<module>" ? "" : told.function;
      row.file = session_.options.file();
      row.line = static_cast<uint32_t>(position.line);
      row.inferred = told.inferred;
      row.bytes = told.bytes;
      const report::ModelBytes nothing{0, 0, 0};
      if (row.bytes != nothing) report_.rows.push_back(row);
      if (told.item.empty()) continue;
      row.kind = report::MemoryRow::Kind::Item;
      row.inferred = told.item;
      row.bytes = told.item_bytes;
      report_.rows.push_back(row);
    }
    const std::map<std::string, uint64_t> records = program.image->recordSizes();
    for (const types::ClassLayout& layout : program.compilation.typed.layouts) {
      const auto size = records.find(layout.cpp_name);
      if (size == records.end() || !main_file || layout.range.file != *main_file) continue;
      types::TargetModel target;
      target.word_bits = board_.word_bits;
      const types::Costs costs =
          types::instanceCosts(target, static_cast<int64_t>(size->second), layout.fields);
      report::MemoryRow row;
      row.kind = report::MemoryRow::Kind::Instance;
      row.name = layout.name;
      row.file = session_.options.file();
      row.line = static_cast<uint32_t>(own.sources.position(layout.range).line);
      row.inferred = std::to_string(layout.fields) + (layout.fields == 1 ? " attribute" : " attributes");
      row.bytes = costs;
      report_.rows.push_back(row);
    }
  }

  void addSites(size_t model, const report::HeapProfile& profile) {
    for (const report::HeapSite& site : profile.sites) {
      if (site.count == 0) continue;
      auto same =
          std::find_if(report_.sites.begin(), report_.sites.end(), [&](const report::MemorySite& other) {
            return other.line == site.line && other.file == site.file;
          });
      if (same == report_.sites.end()) {
        report::MemorySite fresh;
        fresh.file = site.file;
        fresh.line = site.line;
        same = report_.sites.insert(same, fresh);
      }
      report::MemorySite& into = *same;
      into.count[model] = static_cast<int64_t>(site.count);
      into.at_once[model] = static_cast<int64_t>(site.most_live);
      into.bytes[model] = static_cast<int64_t>(site.most_bytes);
      for (const auto& [type, count] : site.types) {
        if (into.types.find(type) != std::string::npos) continue;
        into.types += (into.types.empty() ? "" : ", ") + type;
      }
    }
  }

  void addTexts() {
    std::stable_sort(report_.sites.begin(), report_.sites.end(), [](const auto& a, const auto& b) {
      return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    for (report::MemorySite& site : report_.sites) {
      if (site.line == 0) continue;
      const auto text = readFile(site.file);
      if (!text) continue;
      size_t at = 0;
      for (uint32_t line = 1; line < site.line && at != std::string::npos; ++line) {
        at = text->find('\n', at);
        if (at != std::string::npos) ++at;
      }
      if (at == std::string::npos) continue;
      const size_t begin = text->find_first_not_of(" \t", at);
      if (begin != std::string::npos) site.text = text->substr(begin, text->find('\n', begin) - begin);
    }
  }

  Session& session_;
  const Board& board_;
  Progress progress_;
  report::MemoryReport report_;
  std::string output_;
  bool failed_ = false;
};

/// Prints which limits are exceeded; whether there are any.
auto exceeds(const std::vector<report::BudgetLine>& lines) -> bool {
  bool any = false;
  for (const report::BudgetLine& line : lines) {
    if (line.value && *line.value <= line.limit) continue;
    any = true;
    const std::string value = line.value ? std::to_string(*line.value) : "no bound";
    std::fprintf(stderr, "over budget: %s is %s, the limit %llu\n", line.name.c_str(), value.c_str(),
                 static_cast<unsigned long long>(line.limit));
  }
  return any;
}

}  // namespace

auto runMem(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  const Options& options = session.options;
  std::string wrong;
  if (!options.budget.empty()) report::parseBudget(options.budget, {}, wrong);
  if (!wrong.empty()) {
    session.report(Code::BadBudget, {wrong});
    return session.finish() == kProblems ? kUsage : kFault;
  }
  std::optional<std::string> base;
  const bool against_file = !options.against.empty() && options.against != "micropython";
  if (against_file) {
    base = readFile(options.against);
    if (!base) {
      session.report(Code::CannotReadFile, {options.against, std::strerror(errno)});
      return session.finish();
    }
  }
  if (options.against == "micropython" && !hasMicroPython(session, *board)) return session.finish();
  MemoryComparison comparison(session, *board);
  if (!comparison.run()) return session.diagnostics.hasErrors() ? session.finish() : kProblems;
  const report::MemoryReport& report = comparison.report();
  std::string text;
  if (base) {
    const auto changes = report::compareMemory(report, *base);
    if (!changes) {
      session.report(Code::CannotReadFile, {options.against, "it is not what `krait mem --json` prints"});
      return session.finish();
    }
    text = options.json ? report::memoryJson(report) : *changes;
  } else {
    text = options.json ? report::memoryJson(report)
                        : report::memoryText(report, {.color = outputTakesColor(session)});
  }
  if (!options.html.empty()) {
    if (!writeAtomically(options.html, report::memoryHtml(report)))
      session.report(Code::CannotWriteFile, {options.html, std::strerror(errno)});
  } else {
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  const int status = session.finish();
  if (status != kSuccess || options.budget.empty()) return status;
  return exceeds(report::parseBudget(options.budget, report, wrong)) ? kProblems : kSuccess;
}

}  // namespace krait::driver
