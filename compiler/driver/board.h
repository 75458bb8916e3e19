// A board: everything the driver knows of a target, read from targets/boards/NAME.toml and what that
// inherits.
//
// targets/README.md says what each key means.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/driver/installation.h"

namespace krait::driver {

using Words = std::vector<std::string>;

struct MemoryRegion {
  std::string name;
  std::string access;
  uint64_t origin = 0;
  uint64_t length = 0;
};

struct Toolchain {
  std::string compiler;  // "gcc" or "clang"
  std::string compile;   // program
  std::string link;      // program
  bool lto = false;      // optimise program and runtime as a whole when linking
  Words cpu_flags;
  Words link_cpu_flags;
  Words cxx_flags;
  Words link_flags;
  Words libraries;
};

struct Emulator {
  std::string kind;  // "qemu", "simavr", "rp2040js", or "none": runs by itself
  Words command;
  Words defines;
};

struct Board {
  std::string name;
  std::string description;
  std::string chip;
  std::string cpu;
  int word_bits = 32;
  uint64_t clock_hz = 0;  // 0: not known
  Toolchain toolchain;
  Words include_dirs;  // relative to targets/
  Words defines;
  Words sources;
  std::string linker_script;  // none on the host
  std::vector<MemoryRegion> memory;
  std::string int_model;  // "exact" or "checked"
  int float_bits = 32;
  uint64_t stack_reserve = 0;
  bool proves_stack = false;  // the stack is as large as the linked program needs
  std::string flash_data;
  std::map<std::string, int> pins;      // by every name, those of groups too
  std::map<std::string, int> channels;  // analog, by the pin's name
  Words image_formats;
  std::string image_default;
  uint32_t uf2_family = 0;
  Emulator emulator;

  auto isHost() const -> bool { return linker_script.empty(); }
  auto region(std::string_view name) const -> const MemoryRegion*;
  /// Bytes of RAM; of the host, what a program may reasonably use.
  auto ramBytes() const -> uint64_t;
  /// What runtime and program must be compiled alike for: NAME=VALUE.
  auto runtimeDefines() const -> Words;
};

struct BoardError {
  std::string file;  // what could not be read
  std::string text;
};

/// All boards, in order.
auto boardNames(const Installation& installation) -> Words;

/// Is this the path of a board's description rather than a board's name?
auto isBoardFile(const std::string& name) -> bool;

/// Reads a board that exists, by its name or from its file. Nothing when its description is broken; `error` then says why.
auto loadBoard(const Installation& installation, const std::string& name, BoardError& error)
    -> std::optional<Board>;

}  // namespace krait::driver
