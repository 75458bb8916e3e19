// `krait mem --json`, and what is read from it again. docs/memory_reports.md describes the schema.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "compiler/report/memory.h"
#include "compiler/report/text.h"

namespace krait::report {

using Json = nlohmann::ordered_json;

namespace {

auto bytesJson(const ModelBytes& bytes) -> Json {
  Json entry = Json::object();
  for (size_t i = 0; i < kModels; ++i) entry[kModelNames[i]] = bytes[i] < 0 ? Json() : Json(bytes[i]);
  return entry;
}

auto kindOf(MemoryRow::Kind kind) -> const char* {
  switch (kind) {
    case MemoryRow::Kind::Variable:
      return "variable";
    case MemoryRow::Kind::Field:
      return "field";
    case MemoryRow::Kind::Item:
      return "item";
    case MemoryRow::Kind::Instance:
      return "instance";
  }
  return "";
}

auto modelJson(const MemoryModel& model, const MemoryReport& report) -> Json {
  Json entry = Json::object();
  if (model.has_image) {
    const uint64_t ram = model.ram + report.stack_reserve;
    entry["flash"] = model.flash;
    entry["ram"] = model.ram;
    entry["stack"] = model.stack ? Json(*model.stack) : Json();
    entry["flash_beyond"] =
        report.flash_length != 0 && model.flash > report.flash_length ? model.flash - report.flash_length : 0;
    entry["ram_beyond"] = report.ram_length != 0 && ram > report.ram_length ? ram - report.ram_length : 0;
  }
  if (model.has_run) {
    entry["heap"] = model.heap;
    entry["allocations"] = model.allocations;
    entry["collections"] = model.collections;
    entry["instructions"] = model.instructions ? Json(*model.instructions) : Json();
    entry["status"] = model.status;
    entry["whole"] = model.is_whole;
    entry["same_output"] = model.same_output;
    Json points = Json::array();
    for (const HeapPoint& point : model.points)
      points.push_back({point.allocations, point.used, point.collected});
    entry["heap_over_time"] = points;
  }
  if (!model.problem.empty()) entry["problem"] = model.problem;
  return entry;
}

auto number(const Json& json, const char* model, const char* key) -> std::optional<uint64_t> {
  const auto entry = json.find("models");
  if (entry == json.end() || !entry->contains(model) || !(*entry)[model].contains(key)) return std::nullopt;
  const Json& value = (*entry)[model][key];
  return value.is_number_unsigned() ? std::optional<uint64_t>(value.get<uint64_t>()) : std::nullopt;
}

}  // namespace

auto memoryJson(const MemoryReport& report) -> std::string {
  Json whole{{"program", report.program}, {"target", report.target}};
  if (report.flash_length != 0) whole["flash_length"] = report.flash_length;
  if (report.ram_length != 0) whole["ram_length"] = report.ram_length;
  whole["stack_reserve"] = report.stack_reserve;
  whole["models"] = Json::object();
  for (size_t i = 0; i < kModels; ++i) whole["models"][kModelNames[i]] = modelJson(report.models[i], report);
  Json rows = Json::array();
  for (const MemoryRow& row : report.rows) {
    Json entry{{"kind", kindOf(row.kind)}, {"name", row.name}};
    if (!row.function.empty()) entry["function"] = row.function;
    if (row.line != 0) {
      entry["file"] = row.file;
      entry["line"] = row.line;
    }
    entry["inferred"] = row.inferred;
    entry["bytes"] = bytesJson(row.bytes);
    rows.push_back(entry);
  }
  whole["data"] = rows;
  Json sites = Json::array();
  for (const MemorySite& site : report.sites) {
    Json entry = Json::object();
    if (site.line != 0) entry = {{"file", site.file}, {"line", site.line}, {"text", site.text}};
    entry["types"] = site.types;
    entry["bytes"] = bytesJson(site.bytes);
    entry["count"] = bytesJson(site.count);
    entry["at_once"] = bytesJson(site.at_once);
    sites.push_back(entry);
  }
  whole["sites"] = sites;
  if (report.micropython) {
    const MicroPythonRun& run = *report.micropython;
    Json entry{{"version", run.version},
               {"free_before", run.free_before},
               {"free_after", run.free_after},
               {"used", run.used}};
    entry["instructions"] = run.instructions ? Json(*run.instructions) : Json();
    if (!run.problem.empty()) entry["problem"] = run.problem;
    whole["micropython"] = entry;
  }
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

auto parseBudget(const std::string& text, const MemoryReport& report, std::string& wrong)
    -> std::vector<BudgetLine> {
  const MemoryModel& model = report.models[0];
  std::vector<BudgetLine> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(',', at), text.size());
    const std::string part = text.substr(at, end - at);
    at = end + 1;
    const size_t equals = part.find('=');
    BudgetLine line{part.substr(0, equals), 0, std::nullopt};
    const std::string digits = equals == std::string::npos ? "" : part.substr(equals + 1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), line.limit);
    const std::string unit(read.ptr, digits.data() + digits.size());
    const bool is_number =
        read.ec == std::errc() && !digits.empty() && (unit.empty() || unit == "k" || unit == "M");
    line.limit *= unit == "k" ? 1024 : unit == "M" ? 1024 * 1024 : 1;
    if (line.name == "heap" && model.has_run) line.value = model.heap;
    if (line.name == "allocations" && model.has_run) line.value = model.allocations;
    if (line.name == "flash" && model.has_image) line.value = model.flash;
    if (line.name == "ram" && model.has_image) line.value = model.ram;
    if (line.name == "stack") line.value = model.stack;
    const bool is_known = line.name == "heap" || line.name == "allocations" || line.name == "flash" ||
                          line.name == "ram" || line.name == "stack";
    if (!is_number || !is_known) {
      wrong = part;
      return {};
    }
    lines.push_back(line);
  }
  if (lines.empty()) wrong = text;
  return lines;
}

auto compareMemory(const MemoryReport& report, const std::string& base_json) -> std::optional<std::string> {
  const Json base = Json::parse(base_json, nullptr, false);
  if (base.is_discarded() || !base.is_object() || !base.contains("models")) return std::nullopt;
  const MemoryModel& model = report.models[0];
  std::string text =
      fitted("against " + base.value("program", "?") + " for " + base.value("target", "?"), 44) +
      rightAligned("before", 12) + rightAligned("now", 12) + rightAligned("change", 12) + "\n";
  const auto line = [&](const char* name, const char* key, std::optional<uint64_t> now) {
    const std::optional<uint64_t> before = number(base, kModelNames[0], key);
    const auto shown = [](std::optional<uint64_t> value) {
      return value ? std::to_string(*value) : std::string("-");
    };
    std::string change = "-";
    if (before && now) {
      const auto difference = static_cast<int64_t>(*now) - static_cast<int64_t>(*before);
      change = (difference > 0 ? "+" : "") + std::to_string(difference);
    }
    text += fitted(std::string("  ") + name, 44) + rightAligned(shown(before), 12) +
            rightAligned(shown(now), 12) + rightAligned(change, 12) + "\n";
  };
  const auto image = [&](uint64_t value) { return model.has_image ? std::optional(value) : std::nullopt; };
  const auto run = [&](uint64_t value) { return model.has_run ? std::optional(value) : std::nullopt; };
  line("flash", "flash", image(model.flash));
  line("static RAM", "ram", image(model.ram));
  line("stack, at most", "stack", model.stack);
  line("heap, at most", "heap", run(model.heap));
  line("pieces of memory taken", "allocations", run(model.allocations));
  line("instructions", "instructions", model.instructions);
  return text;
}

}  // namespace krait::report
