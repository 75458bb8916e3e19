// Finding Krait's own files.
#include "compiler/driver/installation.h"

#include <system_error>

namespace krait::driver {

namespace fs = std::filesystem;

auto findInstallation() -> Installation {
  std::error_code error;
  Installation result;
  result.executable = fs::read_symlink("/proc/self/exe", error);
  const fs::path bin = result.executable.parent_path();
  const fs::path shared = bin.parent_path() / "share" / "krait";
  const bool is_installed = fs::is_directory(shared / "targets", error);
  // A clone that was moved after its build is found by where the executable is: CLONE/build/bin.
  const fs::path clone = bin.parent_path().parent_path();
  const bool is_in_clone = fs::is_directory(clone / "targets" / "boards", error);
  const fs::path root = is_installed ? shared : is_in_clone ? clone : fs::path(KRAIT_SOURCE_DIR);
  result.runtime = root / "runtime";
  result.stdlib = root / "stdlib";
  result.targets = root / "targets";
  result.emulators = bin.parent_path() / (is_installed ? "lib/krait/emulators" : "emulators");
  return result;
}

}  // namespace krait::driver
