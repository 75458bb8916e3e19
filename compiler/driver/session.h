// One run of the compiler: the user's wishes, Krait's own files, and everything there is to say at the end.
#pragma once

#include <optional>
#include <string>

#include "compiler/base/source.h"
#include "compiler/diagnostics/diagnostics.h"
#include "compiler/driver/board.h"
#include "compiler/driver/installation.h"
#include "compiler/driver/options.h"

namespace krait::driver {

constexpr int kSuccess = 0;
constexpr int kProblems = 1;  // there are diagnostics
constexpr int kUsage = 2;
constexpr int kFault = 70;  // our own

struct Session {
  const Options& options;
  const Installation& installation;
  base::SourceManager sources;
  diagnostics::DiagnosticEngine diagnostics;
  bool has_fault = false;

  Session(const Options& options_, const Installation& installation_)
      : options(options_), installation(installation_) {}

  auto report(diagnostics::Code code, diagnostics::Arguments arguments = {}) -> diagnostics::Diagnostic& {
    return diagnostics.report(code, {}, arguments);
  }

  /// Prints the diagnostics to standard error, and says what the exit status is.
  auto finish() -> int;
  /// The diagnostics as text, for the terminal or for a report.
  auto rendered(bool color) const -> std::string;
  /// Whether standard error takes colour.
  auto wantsColor() const -> bool;
};

/// The board that the options name; nothing, and a diagnostic, when there is none.
auto findBoard(Session& session) -> std::optional<Board>;

}  // namespace krait::driver
