// One run of the compiler: reporting, and finding the target.
#include "compiler/driver/session.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "compiler/base/closest_name.h"
#include "compiler/diagnostics/render.h"

namespace krait::driver {

using diagnostics::Code;

namespace {

auto joined(const Words& names) -> std::string {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

auto Session::wantsColor() const -> bool {
  if (options.color != ColorMode::Auto) return options.color == ColorMode::Always;
  return isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
}

auto Session::rendered(bool color) const -> std::string {
  return diagnostics::renderText(diagnostics, sources, {.color = color});
}

auto Session::finish() -> int {
  const std::string text = rendered(wantsColor());
  std::fflush(stdout);
  std::fwrite(text.data(), 1, text.size(), stderr);
  if (has_fault) return kFault;
  const bool warned = options.strict && diagnostics.countOf(diagnostics::Severity::Warning) != 0;
  return diagnostics.hasErrors() || warned ? kProblems : kSuccess;
}

auto findBoard(Session& session) -> std::optional<Board> {
  const std::string& wanted = session.options.target;
  const Words names = boardNames(session.installation);
  if (names.empty()) {
    session.report(Code::NoTargets, {session.installation.targets.string()});
    return std::nullopt;
  }
  if (!isBoardFile(wanted) && std::find(names.begin(), names.end(), wanted) == names.end()) {
    auto& report = session.report(Code::UnknownTarget, {wanted});
    base::ClosestName similar(wanted);
    for (const std::string& name : names) similar.consider(name);
    if (!similar.best().empty()) report.hint(Code::DidYouMean, {similar.best()});
    report.hint(Code::TargetsAre, {joined(names)});
    return std::nullopt;
  }
  BoardError error;
  auto board = loadBoard(session.installation, wanted, error);
  if (!board) session.report(Code::BrokenBoard, {error.file, error.text});
  if (board && session.options.incremental && board->word_bits == 16) {
    session.report(Code::NoIncrementalCollector, {board->name});
    return std::nullopt;
  }
  return board;
}

}  // namespace krait::driver
