// `krait size --json`. docs/reports.md describes the schema.
#include <nlohmann/json.hpp>

#include "compiler/report/size.h"

namespace krait::report {

using Json = nlohmann::ordered_json;

auto sizeJson(const SizeReport& report, const SizeDiff* diff) -> std::string {
  Json sections = Json::array();
  for (const Section& section : report.sections) {
    sections.push_back({{"name", section.name},
                        {"size", section.size},
                        {"flash", section.in_flash},
                        {"ram", section.in_ram}});
  }
  Json rows = Json::array();
  for (const SizeRow& row : report.rows) {
    Json entry{{"kind", kindName(row.kind)},
               {"group", row.group},
               {"name", row.function},
               {"flash", row.flash},
               {"ram", row.ram}};
    if (!row.file.empty()) entry["file"] = row.file;
    if (row.line != 0) entry["line"] = row.line;
    const auto text = report.texts.find({row.group, row.function, row.file, row.line});
    if (text != report.texts.end()) entry["text"] = text->second;
    rows.push_back(entry);
  }
  Json reasons = Json::array();
  for (const SizeReason& reason : report.reasons) {
    Json entry{{"group", reason.group}, {"path", reason.path}};
    if (!reason.place.file.empty()) {
      entry["file"] = reason.place.file;
      entry["function"] = reason.place.function;
    }
    if (reason.place.line != 0) {
      entry["line"] = reason.place.line;
      entry["text"] = reason.text;
    }
    reasons.push_back(entry);
  }
  Json whole{
      {"program", report.program}, {"target", report.target}, {"flash", report.flash}, {"ram", report.ram}};
  if (report.flash_length != 0) whole["flash_length"] = report.flash_length;
  if (report.ram_length != 0) whole["ram_length"] = report.ram_length;
  whole["stack_reserve"] = report.stack;
  whole["sections"] = sections;
  whole["rows"] = rows;
  whole["reasons"] = reasons;
  if (diff != nullptr) {
    Json changes = Json::array();
    for (const SizeChange& change : diff->changes) {
      changes.push_back({{"name", change.name}, {"flash", change.flash}, {"ram", change.ram}});
    }
    whole["diff"] = {{"old", diff->old_path},
                     {"old_flash", diff->old_flash},
                     {"old_ram", diff->old_ram},
                     {"changes", changes}};
  }
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace krait::report
