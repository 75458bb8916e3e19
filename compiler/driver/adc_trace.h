// Recorded sensor input: what an emulator or the host reads instead of a sensor.
//
// A trace is a text file of whitespace-separated readings of `read_u16`, 0 to 65535; `#` begins a comment. It
// is named by
// `--adc-trace FILE`, or the environment's KRAIT_ADC_TRACE, or is the file `sensor_trace.txt` beside the
// program. `FILE:FIRST-LAST` takes a part, counted from 0, without the last: for boards whose flash is small.
#pragma once

#include <string>

#include "compiler/driver/build.h"

namespace krait::driver {

/// Adds the trace, where there is one and the program runs off a board, as one more file to compile.
auto addTrace(Session& session, const std::string& program, BuildRequest& request) -> bool;

}  // namespace krait::driver
