// One run of the compiler: reporting, and finding the target.
#include "compiler/driver/session.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <utility>

#include "compiler/diagnostics/render.h"

namespace krait::driver {

using diagnostics::Code;

namespace {

/// How many letters have to be changed, added or dropped to make one of the other.
auto editDistance(std::string_view left, std::string_view right) -> size_t {
  std::vector<size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < left.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i + 1);
    for (size_t j = 0; j < right.size(); ++j) {
      const size_t changed = diagonal + (left[i] == right[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

auto closest(const Words& names, const std::string& wanted) -> std::string {
  std::string best;
  size_t best_distance = std::max<size_t>(2, wanted.size() / 3) + 1;
  for (const std::string& name : names) {
    const size_t distance = editDistance(wanted, name);
    if (distance < best_distance) {
      best = name;
      best_distance = distance;
    }
  }
  return best;
}

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
  return diagnostics.hasErrors() ? kProblems : kSuccess;
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
    const std::string similar = closest(names, wanted);
    if (!similar.empty()) report.hint(Code::DidYouMean, {similar});
    report.hint(Code::TargetsAre, {joined(names)});
    return std::nullopt;
  }
  BoardError error;
  auto board = loadBoard(session.installation, wanted, error);
  if (!board) session.report(Code::BrokenBoard, {error.file, error.text});
  return board;
}

}  // namespace krait::driver
