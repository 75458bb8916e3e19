// The commands. Each gets the session and returns the exit status; command_line.cpp says how they are called.
#pragma once

#include "compiler/driver/session.h"

namespace krait::driver {

auto runBuild(Session& session) -> int;
auto runRun(Session& session) -> int;
auto runEmit(Session& session) -> int;
auto runEmitLibrary(Session& session) -> int;
auto runCheck(Session& session) -> int;
auto runExplain(Session& session) -> int;
auto runSize(Session& session) -> int;
auto runStack(Session& session) -> int;
auto runMem(Session& session) -> int;
auto runTargets(Session& session) -> int;
auto runBind(Session& session) -> int;

// For our own tests: not in the list of commands.
auto runEmitIr(Session& session) -> int;
auto runBuildBatch(Session& session) -> int;

}  // namespace krait::driver
