// Sources: loading files, finding lines.
#include "compiler/base/source.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "compiler/base/check.h"

namespace krait::base {
namespace {

auto findLineStarts(std::string_view text) -> std::vector<uint32_t> {
  std::vector<uint32_t> starts{0};
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n'))) {
      starts.push_back(static_cast<uint32_t>(i + 1));
    }
  }
  return starts;
}

auto readWhole(const std::string& path) -> std::optional<std::string> {
  std::FILE* handle = std::fopen(path.c_str(), "rb");
  if (handle == nullptr) return std::nullopt;
  std::string text;
  char block[65536];
  size_t count = 0;
  while ((count = std::fread(block, 1, sizeof block, handle)) > 0) text.append(block, count);
  // A folder opens but does not read.
  const bool failed = std::ferror(handle) != 0;
  const int reason = errno;
  std::fclose(handle);
  if (!failed) return text;
  errno = reason;
  return std::nullopt;
}

}  // namespace

auto SourceManager::load(const std::string& path) -> std::optional<FileId> {
  for (size_t i = 0; i < files_.size(); ++i) {
    if (files_[i]->path == path) return FileId{static_cast<uint32_t>(i + 1)};
  }
  auto text = readWhole(path);
  if (!text) return std::nullopt;
  return addBuffer(path, std::move(*text));
}

auto SourceManager::addBuffer(std::string name, std::string text) -> FileId {
  KRAIT_CHECK(text.size() < UINT32_MAX, "a source file is larger than 4 GB");
  auto file = std::make_unique<File>();
  file->path = std::move(name);
  file->text = std::move(text);
  file->line_starts = findLineStarts(file->text);
  files_.push_back(std::move(file));
  return FileId{static_cast<uint32_t>(files_.size())};
}

auto SourceManager::file(FileId id) const -> const File& {
  KRAIT_CHECK(id.isValid() && id.index <= files_.size(), "no such source file");
  return *files_[id.index - 1];
}

auto SourceManager::path(FileId id) const -> const std::string& { return file(id).path; }

auto SourceManager::text(FileId id) const -> std::string_view { return file(id).text; }

auto SourceManager::text(SourceRange range) const -> std::string_view {
  return text(range.file).substr(range.begin, range.end - range.begin);
}

auto SourceManager::line(FileId id, uint32_t offset) const -> uint32_t {
  const auto& starts = file(id).line_starts;
  return static_cast<uint32_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin());
}

auto SourceManager::position(FileId id, uint32_t offset) const -> LineColumn {
  const File& source = file(id);
  const uint32_t number = line(id, offset);
  uint32_t column = 1;
  const uint32_t stop = std::min<uint32_t>(offset, static_cast<uint32_t>(source.text.size()));
  for (uint32_t i = source.line_starts[number - 1]; i < stop; ++i) {
    // Continuation bytes of UTF-8 belong to the character before them.
    if ((static_cast<unsigned char>(source.text[i]) & 0xC0) != 0x80) ++column;
  }
  return {number, column};
}

auto SourceManager::lineCount(FileId id) const -> uint32_t {
  return static_cast<uint32_t>(file(id).line_starts.size());
}

auto SourceManager::lineStart(FileId id, uint32_t line) const -> uint32_t {
  const auto& starts = file(id).line_starts;
  KRAIT_CHECK(line >= 1 && line <= starts.size(), "no such line");
  return starts[line - 1];
}

auto SourceManager::lineText(FileId id, uint32_t line) const -> std::string_view {
  const File& source = file(id);
  const uint32_t begin = lineStart(id, line);
  size_t end = line < source.line_starts.size() ? source.line_starts[line] : source.text.size();
  while (end > begin && (source.text[end - 1] == '\n' || source.text[end - 1] == '\r')) --end;
  return std::string_view(source.text).substr(begin, end - begin);
}

}  // namespace krait::base
