// Diagnostics: everything Krait says to the person who wrote the program.
//
// Each has a row in diagnostics.def. A stage reports as it goes and adds notes (another place in the program
// that explains) and hints (what to do) to what it gets back:
//
//   diagnostics.report(Code::NameNotDefined, name->range, {name->id})
//       .note(Code::DeclaredHere, declaration->range)
//       .hint(Code::DidYouMean, {"total"});
//
// Nothing is printed until the renderer is asked to: render.h.
#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/source.h"

namespace krait::diagnostics {

enum class Severity : uint8_t { Error, Warning, Note, Hint };

enum class Code : uint16_t {
#define KRAIT_DIAGNOSTIC(NAME, SEVERITY, TEXT) NAME,
#include "compiler/diagnostics/diagnostics.def"
};

/// "error", "warning", "note", "hint".
auto severityName(Severity severity) -> std::string_view;
/// The row's name: what `--json` calls it.
auto codeName(Code code) -> std::string_view;
auto codeSeverity(Code code) -> Severity;
auto codeFormat(Code code) -> std::string_view;

/// What stands for {0}, {1} … in a row's text.
struct Argument {
  std::string text;

  Argument(std::string_view value) : text(value) {}
  Argument(const std::string& value) : text(value) {}
  Argument(const char* value) : text(value) {}
  Argument(char value) : text(1, value) {}
  Argument(int value) : text(std::to_string(value)) {}
  Argument(unsigned value) : text(std::to_string(value)) {}
  Argument(long value) : text(std::to_string(value)) {}
  Argument(unsigned long value) : text(std::to_string(value)) {}
  Argument(long long value) : text(std::to_string(value)) {}
  Argument(unsigned long long value) : text(std::to_string(value)) {}
};
using Arguments = std::initializer_list<Argument>;

/// The row's text with the arguments in place.
auto formatMessage(Code code, Arguments arguments) -> std::string;

struct Note {
  Code code;
  base::SourceRange range;
  std::string message;

  auto operator==(const Note&) const -> bool = default;
};

struct Diagnostic {
  Severity severity;
  Code code;
  /// The narrowest text that is wrong. Not valid for what concerns no file.
  base::SourceRange range;
  /// Where the caret stands: the start of `range` unless said otherwise.
  uint32_t caret = 0;
  std::string message;
  std::vector<Note> notes;
  std::vector<std::string> hints;

  auto note(Code note_code, base::SourceRange note_range, Arguments arguments = {}) -> Diagnostic& {
    notes.push_back({note_code, note_range, formatMessage(note_code, arguments)});
    return *this;
  }
  auto hint(Code hint_code, Arguments arguments = {}) -> Diagnostic& {
    hints.push_back(formatMessage(hint_code, arguments));
    return *this;
  }
  auto caretAt(uint32_t offset) -> Diagnostic& {
    caret = offset;
    return *this;
  }
  auto withSeverity(Severity other) -> Diagnostic& {
    severity = other;
    return *this;
  }

  auto operator==(const Diagnostic&) const -> bool = default;
};

/// Collects what all stages report.
class DiagnosticEngine {
 public:
  DiagnosticEngine() = default;
  DiagnosticEngine(const DiagnosticEngine&) = delete;
  auto operator=(const DiagnosticEngine&) -> DiagnosticEngine& = delete;

  /// The result stays where it is; add notes and hints to it.
  auto report(Code code, base::SourceRange range, Arguments arguments = {}) -> Diagnostic&;

  auto hasErrors() const -> bool { return countOf(Severity::Error) != 0; }
  auto countOf(Severity severity) const -> size_t;
  auto isEmpty() const -> bool { return reported_.empty(); }

  /// In the order of files and places, each only once. Valid until the next report.
  auto sorted() const -> std::vector<const Diagnostic*>;

 private:
  // A deque: what report() returned must not move when more is reported.
  std::deque<Diagnostic> reported_;
};

}  // namespace krait::diagnostics
