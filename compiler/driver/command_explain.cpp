// krait explain FILE[:LINE]
#include <charconv>
#include <cstdio>
#include <filesystem>

#include "compiler/driver/commands.h"
#include "compiler/driver/pipeline.h"
#include "compiler/report/explain.h"
#include "compiler/report/kept_checks.h"

namespace krait::driver {
namespace {

struct Place {
  std::string file;
  uint32_t line = 0;
};

auto parsePlace(const std::string& text) -> Place {
  std::error_code error;
  const size_t colon = text.rfind(':');
  if (colon == std::string::npos || std::filesystem::exists(text, error)) return {text, 0};
  Place place{text.substr(0, colon), 0};
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data() + colon + 1, end, place.line);
  return result.ec == std::errc() && result.ptr == end ? place : Place{text, 0};
}

}  // namespace

auto runExplain(Session& session) -> int {
  const auto board = findBoard(session);
  if (!board) return session.finish();
  const Place place = parsePlace(session.options.file());
  Compilation compilation;
  compilation.explained = true;
  if (analyseProgram(session, *board, place.file, compilation)) {
    const auto main_file = session.sources.load(place.file);
    const report::ExplainOptions options{.file = main_file.value_or(base::FileId{}), .line = place.line};
    auto& explanations = compilation.typed.explanations;
    for (auto& check : report::keptChecks(*compilation.typed.program, session.sources)) explanations.push_back(std::move(check));
    const std::string text = session.options.json
                                 ? report::explainJson(explanations, session.sources, options)
                                 : report::explainText(explanations, session.sources, options);
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  return session.finish();
}

}  // namespace krait::driver
