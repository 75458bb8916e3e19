// The answer to "what did the compiler make of my variables": `krait explain`.
//
// A table a function, in the order of the source, one row a variable: where, name, what was inferred, how it
// is represented; under it the reason where it costs more than a plain C variable.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/types/infer.h"

namespace krait::report {

struct ExplainOptions {
  base::FileId file;  // explanations of other files are left out
  uint32_t line = 0;  // only of this line; 0: all
};

auto explainText(const std::vector<types::Explanation>& explanations, const base::SourceManager& sources,
                 const ExplainOptions& options) -> std::string;

/// An array of objects: line, column, subject, name, function, inferred, representation, boxed, reason.
auto explainJson(const std::vector<types::Explanation>& explanations, const base::SourceManager& sources,
                 const ExplainOptions& options) -> std::string;

}  // namespace krait::report
