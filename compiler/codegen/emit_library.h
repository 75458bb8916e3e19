// Of a library: the file with what its public `init()` runs.
#pragma once

#include <string>

#include "compiler/codegen/emit.h"
#include "compiler/codegen/names.h"

namespace krait::codegen {

/// `void start()` in the library's namespace: tells the collector of the modules' variables, and runs the modules.
auto librarySource(const ir::Program& program, const ProgramNames& names, const EmitOptions& options)
    -> std::string;

}  // namespace krait::codegen
