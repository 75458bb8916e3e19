// From lines of the emitted C++ back to the Python: which line, in which function.
//
// The C++ that is compiled has no `#line`, so that its own places stay visible to debuggers. The same text is emitted
// once more with them, and read here.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/sema/module_graph.h"

namespace krait::report {

struct PythonPlace {
  std::string module;    // "sensor_log"
  std::string function;  // "RingBuffer.add"; of the module's own statements "<module>"
  std::string file;
  uint32_t line = 0;  // 0: of none in particular

  auto operator<=>(const PythonPlace&) const = default;
};

class ProgramLines {
 public:
  explicit ProgramLines(const sema::ModuleGraph& graph);

  /// `path` as emitted ("sensor_log.cpp"), `marked` its text with `#line`.
  void addFile(const std::string& path, std::string_view marked);

  /// Where a line of C++ comes from; line 0 in a module's file that is of no Python line (descriptors, constants).
  /// Null: no emitted file.
  [[nodiscard]] auto placeOf(const std::string& file, uint32_t line) const -> const PythonPlace*;

  /// The text of a line of the program, without blanks around it.
  [[nodiscard]] auto textOf(const PythonPlace& place) const -> std::string;

  /// Whether there is Python of that name: there is none behind what starts the program.
  [[nodiscard]] auto hasSource(const std::string& module) const -> bool;
  [[nodiscard]] auto isLibrary(const std::string& module) const -> bool;
  /// The module of the program, of whose namespace the C++ name is; empty: none.
  [[nodiscard]] auto moduleOf(const std::string& name) const -> std::string;

 private:
  struct Scope {
    uint32_t first = 0;
    uint32_t last = 0;
    std::string name;
  };
  struct Source {
    std::string module;
    std::vector<Scope> scopes;  // outer ones before inner ones
    bool is_library = false;
  };
  struct Emitted {
    std::vector<PythonPlace> lines;  // [0] is line 1
    PythonPlace rest;
  };

  void readScopes(const frontend::Node& node, const std::string& outer, Source& source);

  const base::SourceManager& sources_;
  std::map<std::string, Source> by_path_;   // of the Python
  std::map<std::string, Emitted> emitted_;  // by the path of the C++
};

}  // namespace krait::report
