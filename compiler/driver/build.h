// From C++ to firmware: compile what was emitted, link it with the runtime, and write the image.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "compiler/codegen/emit.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/toolchain.h"

namespace krait::driver {

struct BuildRequest {
  std::string program;                      // the Python file, for messages
  std::vector<codegen::EmittedFile> files;  // C++
  BoundHeaders headers = {};                // of C and C++ that it includes
  bool emulated = false;                    // for the emulator: exit tells it
  bool has_trace = false;                   // sensor readings come from a recorded trace
};

/// The linked program, somewhere in the cache (or in --keep's folder). Nothing, and diagnostics, after a
/// failure.
auto buildProgram(Session& session, const Board& board, const BuildRequest& request)
    -> std::optional<std::filesystem::path>;

/// What is to be built of a program that has been compiled; nothing, and diagnostics, after a failure.
auto requestFor(Session& session, const Board& board, const std::string& file, const Compilation& compilation,
                bool emulated) -> std::optional<BuildRequest>;

/// Where the linker's map of a measured image is (Options::measured).
auto mapOf(const std::filesystem::path& image) -> std::filesystem::path;

/// All stages: from a Python file to a linked program.
auto compileAndLink(Session& session, const Board& board, const std::string& file, bool emulated)
    -> std::optional<std::filesystem::path>;

/// Writes the image that the output's suffix asks for.
auto writeImage(Session& session, const Board& board, const std::filesystem::path& elf,
                const std::filesystem::path& output) -> bool;

/// Where the image of a program goes when the user did not say.
auto defaultOutput(const Board& board, const std::string& file) -> std::string;

/// Before anything is compiled: is this an output that can be written?
auto checkOutput(Session& session, const Board& board, const std::filesystem::path& output) -> bool;

}  // namespace krait::driver
