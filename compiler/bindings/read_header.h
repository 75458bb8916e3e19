// Reads a header with Clang, for the ABI of one target.
#pragma once

#include <optional>

#include "compiler/bindings/model.h"

namespace krait::bindings {

struct HeaderRequest {
  std::string module;                // what Python calls it
  std::string path;                  // the header
  std::vector<std::string> flags;    // target, definitions, folders
  std::vector<std::string> sources;  // what implements it
};

struct HeaderProblem {
  std::string path;  // empty: no place
  unsigned line = 0, column = 0;
  std::string text;
};

/// Nothing, and what Clang says, where the header is not C++.
auto readHeader(const HeaderRequest& request, std::vector<HeaderProblem>& problems) -> std::optional<Model>;

}  // namespace krait::bindings
