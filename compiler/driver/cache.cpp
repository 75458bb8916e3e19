// The cache: digests, folders, locks.
#include "compiler/driver/cache.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

#include "compiler/driver/process.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/BLAKE3.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

struct Digest::State {
  llvm::BLAKE3 hasher;
};

Digest::Digest() : state_(std::make_unique<State>()) {}
Digest::~Digest() = default;

auto Digest::add(std::string_view text) -> Digest& {
  const std::string size = std::to_string(text.size()) + ":";
  state_->hasher.update(llvm::StringRef(size));
  state_->hasher.update(llvm::StringRef(text.data(), text.size()));
  return *this;
}

auto Digest::add(const Words& words) -> Digest& {
  add(std::to_string(words.size()));
  for (const std::string& word : words) add(word);
  return *this;
}

auto Digest::addFile(const fs::path& path) -> Digest& {
  add(path.filename().string());
  return add(readFile(path).value_or(std::string()));
}

auto Digest::addFolder(const fs::path& folder) -> Digest& {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    const std::string suffix = entry.path().extension().string();
    const bool is_source = suffix == ".hpp" || suffix == ".h" || suffix == ".cpp" || suffix == ".S" ||
                           suffix == ".def" || suffix == ".ld";
    if (is_source && entry.is_regular_file(error)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& path : files) {
    add(path.lexically_relative(folder).string());
    addFile(path);
  }
  return *this;
}

auto Digest::addProgram(const std::string& name) -> Digest& {
  const std::string place = findProgram(name).value_or(name);
  add(place);
  struct stat facts{};
  if (stat(place.c_str(), &facts) != 0) return *this;
  return add(std::to_string(facts.st_size) + " " + std::to_string(facts.st_mtime));
}

auto Digest::hex() const -> std::string {
  const auto bytes = state_->hasher.final<16>();
  return llvm::toHex(llvm::ArrayRef<uint8_t>(bytes), true);
}

auto cacheFolder(Session& session) -> std::optional<fs::path> {
  fs::path folder;
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  if (cache != nullptr && *cache == '/') {
    folder = fs::path(cache) / "krait";
  } else if (home != nullptr && *home != 0) {
    folder = fs::path(home) / ".cache" / "krait";
  } else {
    folder = fs::temp_directory_path() / ("krait-cache-" + std::to_string(getuid()));
  }
  std::error_code error;
  for (const char* name : {"runtime", "objects", "images"}) {
    fs::create_directories(folder / name, error);
    if (error || access((folder / name).c_str(), W_OK) != 0) {
      const std::string reason = error ? error.message() : "Permission denied";
      session.report(Code::CannotUseCache, {folder.string(), reason}).hint(Code::SetCacheHome);
      return std::nullopt;
    }
  }
  return folder;
}

auto isCached(const fs::path& entry) -> bool {
  std::error_code error;
  if (!fs::exists(entry, error)) return false;
  fs::last_write_time(entry, fs::file_time_type::clock::now(), error);
  return true;
}

void trimCache(const fs::path& folder, size_t most) {
  std::error_code error;
  std::vector<std::pair<fs::file_time_type, fs::path>> entries;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    entries.emplace_back(entry.last_write_time(error), entry.path());
  }
  if (entries.size() <= most) return;
  std::sort(entries.begin(), entries.end());
  // A good part at once, so that it is not done at every build.
  // What was used a moment ago another process may be using now.
  const auto recent = fs::file_time_type::clock::now() - std::chrono::hours(1);
  for (size_t index = 0; index < entries.size() - most / 2 && entries[index].first < recent; ++index)
    fs::remove_all(entries[index].second, error);
}

CacheLock::CacheLock(const fs::path& path)
    : descriptor_(open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666)) {
  if (descriptor_ >= 0) flock(descriptor_, LOCK_EX);
}

CacheLock::~CacheLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

auto readFile(const fs::path& path) -> std::optional<std::string> {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

}  // namespace krait::driver
