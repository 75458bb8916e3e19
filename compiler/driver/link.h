// Linking a program with the runtime.
//
// Where program and runtime are optimised as a whole (`toolchain.lto`) there are two links. Slots of built-in
// types are reached by relocations that only the assembler sees (runtime/objects/type_info.hpp), so the
// optimising linker would not know of them in time. The first link, without optimisation, takes a few
// hundredths of a second and tells which of them are used; the second gets these by name. Measured on a
// micro:bit: 19 % less flash, 0.4 s more.
//
// Where the board's stack is "proved", what is linked is read back: how deep its calls can get (report/stack.h) becomes the
// size of the stack, and one more link puts the same code into its place. That takes some hundredths of a second, since
// the code that the optimising linker made is kept.
#pragma once

#include <filesystem>
#include <vector>

#include "compiler/driver/runtime_library.h"
#include "compiler/driver/stack_size.h"
#include "compiler/driver/toolchain.h"

namespace krait::driver {

struct LinkRequest {
  const RuntimeLibrary& runtime;
  const BuildFlags& flags;
  const std::vector<std::filesystem::path>& objects;
  std::filesystem::path output;
};

/// What decides the layout of the image; none on the host.
auto layoutFlags(const Session& session, const Board& board, const RuntimeLibrary& runtime,
                 const StackSize& stack) -> Words;

/// Status 0, or what the linker says. A program that does not fit has been reported already; then `output` is
/// empty.
auto linkProgram(Session& session, const Board& board, const LinkRequest& request) -> Finished;

}  // namespace krait::driver
