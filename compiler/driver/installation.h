// Where Krait's own files are: beside the executable once installed, in the source tree as long as it was
// only built.
//
//   PREFIX/bin/krait                 BUILD/bin/krait
//   PREFIX/share/krait/runtime       SOURCE/runtime
//   PREFIX/share/krait/stdlib        SOURCE/stdlib
//   PREFIX/share/krait/targets       SOURCE/targets
//   PREFIX/lib/krait/emulators       BUILD/emulators
#pragma once

#include <filesystem>

namespace krait::driver {

struct Installation {
  std::filesystem::path executable;
  std::filesystem::path runtime;
  std::filesystem::path stdlib;
  std::filesystem::path targets;
  std::filesystem::path emulators;
};

auto findInstallation() -> Installation;

}  // namespace krait::driver
