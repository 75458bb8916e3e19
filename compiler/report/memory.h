// What a program's data takes in three models: `krait mem`.
//
// Unboxed, as it is compiled; tagged, as MicroPython keeps data; boxed, as CPython does. What variables, fields and items
// take follows from what inference found of them; what lines take on the heap is measured, in a run of each model.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/report/heap_profile.h"
#include "compiler/report/size.h"

namespace krait::report {

constexpr size_t kModels = 3;
constexpr std::array<const char*, kModels> kModelNames = {"unboxed", "tagged", "boxed"};

/// Bytes in each model; -1: not known.
using ModelBytes = std::array<int64_t, kModels>;

struct MemoryRow {
  enum class Kind { Variable, Field, Item, Instance };
  Kind kind = Kind::Variable;
  std::string name;
  std::string function;  // that the variable is in; empty: of the module
  std::string file;
  uint32_t line = 0;
  std::string inferred;
  ModelBytes bytes{-1, -1, -1};
};

/// A line that takes memory from the heap.
struct MemorySite {
  std::string file;
  uint32_t line = 0;  // 0: none of the program's
  std::string text;
  std::string types;  // "4 list, 1 Reading"
  ModelBytes count{0, 0, 0};
  ModelBytes at_once{0, 0, 0};
  ModelBytes bytes{0, 0, 0};  // the most that was live
};

struct MemoryModel {
  std::string problem;  // why there is no image, or no run; empty: all is well
  bool has_image = false;
  bool has_run = false;
  bool is_whole = false;  // the run came to its end
  uint64_t flash = 0;
  uint64_t ram = 0;
  std::optional<uint64_t> stack;  // nothing: not bounded, or not known
  std::optional<uint64_t> instructions;
  uint64_t allocations = 0;
  uint64_t collections = 0;
  uint64_t heap = 0;  // the most in use
  int status = 0;
  bool same_output = true;  // as unboxed
  std::vector<HeapPoint> points;
};

struct MicroPythonRun {
  std::string version;
  uint64_t free_before = 0;
  uint64_t free_after = 0;
  uint64_t used = 0;
  std::optional<uint64_t> instructions;
  std::string problem;
};

struct MemoryReport {
  std::string program;
  std::string target;
  uint64_t flash_length = 0;
  uint64_t ram_length = 0;
  uint64_t stack_reserve = 0;
  bool is_static = false;
  std::vector<MemoryRow> rows;
  std::vector<MemorySite> sites;
  std::array<MemoryModel, kModels> models;
  std::optional<MicroPythonRun> micropython;
  SizeReport size;  // of the unboxed image
};

auto memoryText(const MemoryReport& report, const TextStyle& style) -> std::string;
auto memoryJson(const MemoryReport& report) -> std::string;
auto memoryHtml(const MemoryReport& report) -> std::string;

/// A limit of `--budget`, and what there is.
struct BudgetLine {
  std::string name;
  uint64_t limit = 0;
  std::optional<uint64_t> value;
};

/// "heap=2k,flash=20k": nothing, and what is wrong, where it cannot be read.
auto parseBudget(const std::string& text, const MemoryReport& report, std::string& wrong)
    -> std::vector<BudgetLine>;

/// What has changed since an earlier run, of its JSON. Nothing where that cannot be read.
auto compareMemory(const MemoryReport& report, const std::string& base_json) -> std::optional<std::string>;

}  // namespace krait::report
