// Diagnostics: the registry's rows as functions, and the engine.
#include "compiler/diagnostics/diagnostics.h"

#include <algorithm>
#include <tuple>

#include "compiler/base/check.h"

namespace krait::diagnostics {
namespace {

struct Row {
  std::string_view name;
  Severity severity;
  std::string_view format;
};

constexpr Row kRows[] = {
#define KRAIT_DIAGNOSTIC(NAME, SEVERITY, TEXT) {#NAME, Severity::SEVERITY, TEXT},
#include "compiler/diagnostics/diagnostics.def"
};

auto row(Code code) -> const Row& { return kRows[static_cast<size_t>(code)]; }

}  // namespace

auto severityName(Severity severity) -> std::string_view {
  constexpr std::string_view kNames[] = {"error", "warning", "note", "hint"};
  return kNames[static_cast<size_t>(severity)];
}

auto codeName(Code code) -> std::string_view { return row(code).name; }
auto codeSeverity(Code code) -> Severity { return row(code).severity; }
auto codeFormat(Code code) -> std::string_view { return row(code).format; }

auto formatMessage(Code code, Arguments arguments) -> std::string {
  const std::string_view format = row(code).format;
  std::string message;
  for (size_t i = 0; i < format.size(); ++i) {
    const bool is_placeholder = format[i] == '{' && i + 2 < format.size() && format[i + 1] >= '0' &&
                                format[i + 1] <= '9' && format[i + 2] == '}';
    if (!is_placeholder) {
      message += format[i];
      continue;
    }
    const size_t index = static_cast<size_t>(format[i + 1] - '0');
    KRAIT_CHECK(index < arguments.size(), "a diagnostic lacks an argument");
    message += arguments.begin()[index].text;
    i += 2;
  }
  return message;
}

auto DiagnosticEngine::report(Code code, base::SourceRange range, Arguments arguments) -> Diagnostic& {
  reported_.push_back({codeSeverity(code), code, range, range.begin, formatMessage(code, arguments), {}, {}});
  return reported_.back();
}

auto DiagnosticEngine::countOf(Severity severity) const -> size_t {
  return static_cast<size_t>(
      std::count_if(reported_.begin(), reported_.end(),
                    [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; }));
}

auto DiagnosticEngine::sorted() const -> std::vector<const Diagnostic*> {
  std::vector<const Diagnostic*> result;
  for (const Diagnostic& diagnostic : reported_) result.push_back(&diagnostic);
  const auto key = [](const Diagnostic* diagnostic) {
    return std::tie(diagnostic->range.file, diagnostic->caret, diagnostic->range, diagnostic->severity,
                    diagnostic->code, diagnostic->message);
  };
  std::stable_sort(result.begin(), result.end(),
                   [&](const Diagnostic* left, const Diagnostic* right) { return key(left) < key(right); });
  const auto same = [](const Diagnostic* left, const Diagnostic* right) { return *left == *right; };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

}  // namespace krait::diagnostics
