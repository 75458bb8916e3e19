// How a library is laid out for the build systems of other people: the files around the generated ones.
#pragma once

#include <string>
#include <vector>

#include "compiler/codegen/emit.h"
#include "compiler/driver/installation.h"

namespace krait::driver {

struct LibraryLayout {
  std::string layout;  // "cmake", "arduino", "platformio", "pico-sdk", "zephyr"
  std::string module;  // "sensor"
  int float_bits = 64;
};

/// The generated files where the build system wants them, the runtime, and what describes the project. A layout is made for
/// libraries alone where it is not "cmake".
auto layOut(const LibraryLayout& wanted, const Installation& installation,
            std::vector<codegen::EmittedFile> generated) -> std::vector<codegen::EmittedFile>;

}  // namespace krait::driver
