// Showing diagnostics: as text in Clang's form, or as JSON for programs.
//
//   blink.py:7:13: error: `total` may reach 70000, beyond `int16`
//       total = total + step
//               ~~~~~~^~~~~~
//   blink.py:3:1: note: `step` is at most 250: declared here
//     hint: annotate `total: int32`
#pragma once

#include <string>
#include <string_view>

#include "compiler/base/source.h"
#include "compiler/diagnostics/diagnostics.h"

namespace krait::diagnostics {

struct RenderOptions {
  bool color = false;
};

auto renderText(const DiagnosticEngine& engine, const base::SourceManager& sources,
                RenderOptions options = {}) -> std::string;
auto renderText(const Diagnostic& diagnostic, const base::SourceManager& sources, RenderOptions options = {})
    -> std::string;

/// An array of objects: severity, code, message, file, line, column, end_line, end_column, notes, hints.
auto renderJson(const DiagnosticEngine& engine, const base::SourceManager& sources) -> std::string;

/// How many columns a terminal needs for `text`: two for wide characters, none for combining ones.
auto displayWidth(std::string_view text) -> size_t;

}  // namespace krait::diagnostics
