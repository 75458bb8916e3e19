// Sources: the files being compiled, and places in them.
//
// A place is a byte offset in a file; lines and columns are worked out when somebody wants to read them.
// Lines and columns count from 1, columns in characters (not bytes), as an editor shows them. Python ends a
// line at "\n",
// "\r\n" or "\r".
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace krait::base {

/// Names a file of a SourceManager. The default one is no file.
struct FileId {
  uint32_t index = 0;

  auto isValid() const -> bool { return index != 0; }
  auto operator<=>(const FileId&) const = default;
};

/// The bytes [begin, end) of a file.
struct SourceRange {
  FileId file;
  uint32_t begin = 0;
  uint32_t end = 0;

  auto isValid() const -> bool { return file.isValid(); }
  auto operator<=>(const SourceRange&) const = default;
};

/// From the start of `first` to the end of `last`.
inline auto joinRanges(SourceRange first, SourceRange last) -> SourceRange {
  return {first.file, first.begin, last.end};
}

struct LineColumn {
  uint32_t line = 0;
  uint32_t column = 0;
};

class SourceManager {
 public:
  SourceManager() = default;
  SourceManager(const SourceManager&) = delete;
  auto operator=(const SourceManager&) -> SourceManager& = delete;

  /// Reads a file; nothing when it cannot be read (errno says why). A path loaded twice is the same file.
  auto load(const std::string& path) -> std::optional<FileId>;

  /// Adds text that is not a file's own, such as a constant given to `eval`.
  auto addBuffer(std::string name, std::string text) -> FileId;

  auto path(FileId file) const -> const std::string&;

  /// The whole text. The byte after its end is NUL, so that a reader may look one byte ahead.
  auto text(FileId file) const -> std::string_view;
  auto text(SourceRange range) const -> std::string_view;

  auto position(FileId file, uint32_t offset) const -> LineColumn;
  auto position(SourceRange range) const -> LineColumn { return position(range.file, range.begin); }
  auto line(FileId file, uint32_t offset) const -> uint32_t;

  auto lineCount(FileId file) const -> uint32_t;
  /// Where line `line` begins.
  auto lineStart(FileId file, uint32_t line) const -> uint32_t;
  /// The text of line `line` without its end-of-line characters.
  auto lineText(FileId file, uint32_t line) const -> std::string_view;

 private:
  struct File {
    std::string path;
    std::string text;
    std::vector<uint32_t> line_starts;
  };

  auto file(FileId id) const -> const File&;

  std::vector<std::unique_ptr<File>> files_;
};

}  // namespace krait::base
