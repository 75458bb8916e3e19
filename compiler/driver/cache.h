// The cache: what was compiled once and can be used again, named by a digest of everything that it was made
// from.
//
//   $XDG_CACHE_HOME/krait (or ~/.cache/krait)
//     runtime/KEY/          a prebuilt runtime, complete once the folder stands there
//     objects/KEY.o         an emitted file, compiled
//     images/KEY            a linked program
//
// Entries are written beside their place and renamed, so any number of compilers may share it. Nothing in it
// is precious: it may be deleted at any time.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/driver/session.h"

namespace krait::driver {

/// A digest over a sequence of texts. Where one ends and the next begins counts.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  auto operator=(const Digest&) -> Digest& = delete;

  auto add(std::string_view text) -> Digest&;
  auto add(const Words& words) -> Digest&;
  /// Contents of a file, and its name without the folders before it.
  auto addFile(const std::filesystem::path& path) -> Digest&;
  /// All files of a folder with one of these suffixes, in order.
  auto addFolder(const std::filesystem::path& folder) -> Digest&;
  /// A program by its place, size and date: asking for its version would take longer.
  auto addProgram(const std::string& name) -> Digest&;

  auto hex() const -> std::string;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The cache's folder, made where need be; nothing, and a diagnostic, when that fails.
auto cacheFolder(Session& session) -> std::optional<std::filesystem::path>;

/// Whether there is such an entry; then it is marked as just used.
auto isCached(const std::filesystem::path& entry) -> bool;

/// Removes the entries that were not used for longest, and not within the last hour, when there are very many.
void trimCache(const std::filesystem::path& folder, size_t most);

/// Holds others that want to make the same entry back until this one is made.
class CacheLock {
 public:
  explicit CacheLock(const std::filesystem::path& path);
  ~CacheLock();
  CacheLock(const CacheLock&) = delete;
  auto operator=(const CacheLock&) -> CacheLock& = delete;

 private:
  int descriptor_;
};

auto readFile(const std::filesystem::path& path) -> std::optional<std::string>;

}  // namespace krait::driver
