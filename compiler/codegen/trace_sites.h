// The places in the program that an exception can come from, as tracebacks show them.
//
//     return 10 // x
//            ~~~^^~~
//
// The marks are CPython 3.11's: below the expression that raised, with the operator or the subscript of a single one
// told from its operands, and none where they would be below the whole line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/codegen/writer.h"

namespace krait::codegen {

class TraceSites {
 public:
  explicit TraceSites(const base::SourceManager& sources) : sources_(sources) {}

  // The row of a place. Rows count from 1.
  auto add(base::SourceRange range, std::string_view function) -> size_t;
  // With the source lines, or only their numbers.
  void define(Writer& out, bool with_text, bool absolute_paths) const;

 private:
  const base::SourceManager& sources_;
  std::vector<std::pair<base::SourceRange, std::string>> rows_;
  std::map<std::pair<base::SourceRange, std::string>, size_t> known_;
};

// The source line and the marks below it, each with its end of line.
auto markedLine(const base::SourceManager& sources, base::SourceRange range) -> std::string;

}  // namespace krait::codegen
