// Headers of C and C++ that a program imports: found on -I, read by krait-read-header (compiler/bindings), and what
// implements them compiled along.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/codegen/emit.h"
#include "compiler/driver/session.h"
#include "compiler/sema/module_finder.h"

namespace krait::driver {

struct Finished;

struct BoundHeaders {
  std::map<std::string, std::string> made;  // folders of modules, by their names
  std::vector<codegen::EmittedFile> glue;   // the C++ between, to be emitted along
  std::vector<std::string> files;           // that were read: what is compiled depends on them
  std::vector<std::string> folders;         // with the Python of the headers
  std::vector<std::string> sources;         // beside the headers, by their names: they implement them
};

/// For the loader of modules: `name` as a module, from `name.hpp` or `name.h` on -I. No folder where there is no such header.
auto bindHeader(Session& session, const Board& board, const std::string& name, base::SourceRange importer,
                BoundHeaders& headers) -> sema::MadeModule;

/// Enumerations that the program cannot meet become plain constants, which cost nothing: writes the Python of the headers
/// anew. Whether there are any; then the program is to be loaded again.
auto lightenHeaders(Session& session, const sema::ModuleGraph& graph, BoundHeaders& headers) -> bool;

/// -I and -D, for everything that includes the headers.
auto headerFlags(const Session& session) -> Words;

/// --source, and what stands beside the headers.
auto implementations(const Session& session, const BoundHeaders& headers)
    -> std::vector<std::filesystem::path>;

/// How one of them is compiled: as C or C++, with the board's flags.
auto implementationCommand(const Session& session, const Board& board, const Words& flags,
                           const std::filesystem::path& source) -> Words;

}  // namespace krait::driver
