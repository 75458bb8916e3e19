// Our own faults that only a C++ compiler or linker notices: reported as such, with everything that a report
// needs.
#pragma once

#include <string>
#include <vector>

#include "compiler/codegen/emit.h"
#include "compiler/driver/session.h"

namespace krait::driver {

/// Keeps the tool's output and the emitted files in a folder of their own, and says how to report it.
void reportFault(Session& session, diagnostics::Code code, const std::string& subject,
                 const std::string& output, const std::vector<codegen::EmittedFile>& files);

}  // namespace krait::driver
