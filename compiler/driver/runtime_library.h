// The prebuilt runtime: compiled once for each core and set of options, then only linked.
//
//   runtime/KEY/libkrait.a        what does not know the board, shared by boards of one core
//              slots/*.o          tables of slots, where programs are optimised at link time: see link.h
//              include/krait/     the runtime's headers
//              pch/krait/…        its precompiled header
//   runtime/KEY/*.o               start-up code
//              libboard.a         what includes the HAL: console, native modules
//              krait_memory.ld    the board's memory, for the linker script
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "compiler/driver/toolchain.h"

namespace krait::driver {

struct RuntimeLibrary {
  std::string key;                               // of all that follows
  std::vector<std::filesystem::path> libraries;  // libboard.a, libkrait.a
  std::vector<std::filesystem::path> objects;    // of the board
  std::vector<std::filesystem::path> slots;      // those that a program needs are to be linked by name
  std::filesystem::path memory;                  // folder of krait_memory.ld
  Words include_flags;                           // how programs find krait/krait.hpp and the stdlib's headers
};

/// Finds the runtime in the cache, or builds it. Nothing, and a diagnostic, after a failure.
auto prepareRuntime(Session& session, const Board& board, const BuildFlags& flags)
    -> std::optional<RuntimeLibrary>;

}  // namespace krait::driver
