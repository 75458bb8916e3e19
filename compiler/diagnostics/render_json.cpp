// Showing diagnostics to programs: one JSON array.
#include <nlohmann/json.hpp>

#include "compiler/diagnostics/render.h"

namespace krait::diagnostics {
namespace {

using Json = nlohmann::ordered_json;

void addPlace(Json& object, base::SourceRange range, const base::SourceManager& sources) {
  if (!range.isValid()) return;
  const base::LineColumn begin = sources.position(range.file, range.begin);
  const base::LineColumn end = sources.position(range.file, range.end);
  object["file"] = sources.path(range.file);
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["end_line"] = end.line;
  object["end_column"] = end.column;
}

auto toJson(const Diagnostic& diagnostic, const base::SourceManager& sources) -> Json {
  Json object;
  object["severity"] = severityName(diagnostic.severity);
  object["code"] = codeName(diagnostic.code);
  object["message"] = diagnostic.message;
  addPlace(object, diagnostic.range, sources);
  object["notes"] = Json::array();
  for (const Note& note : diagnostic.notes) {
    Json entry{{"code", codeName(note.code)}, {"message", note.message}};
    addPlace(entry, note.range, sources);
    object["notes"].push_back(std::move(entry));
  }
  object["hints"] = diagnostic.hints;
  return object;
}

}  // namespace

auto renderJson(const DiagnosticEngine& engine, const base::SourceManager& sources) -> std::string {
  Json list = Json::array();
  for (const Diagnostic* diagnostic : engine.sorted()) list.push_back(toJson(*diagnostic, sources));
  // What is quoted from a file may not be UTF-8.
  return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace krait::diagnostics
