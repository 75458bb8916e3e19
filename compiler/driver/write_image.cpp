// From a linked program to the image that the user asked for.
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "compiler/driver/build.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/image_formats.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

auto isFormat(std::string_view name) -> bool {
  return name == "elf" || name == "bin" || name == "hex" || name == "uf2";
}

/// The suffix where it is a format, else the board's own format.
auto formatOf(const Board& board, const fs::path& output) -> std::string {
  const std::string suffix = output.extension().string();
  if (suffix.size() > 1 && isFormat(suffix.substr(1))) return suffix.substr(1);
  return board.isHost() ? "elf" : board.image_default;
}

auto toFormat(const Board& board, const std::string& elf, const std::string& format)
    -> llvm::Expected<std::string> {
  auto image = readImage(llvm::MemoryBufferRef(llvm::StringRef(elf), "program"));
  if (!image) return image.takeError();
  if (format == "bin") return toBinary(*image);
  if (format == "hex") return toIntelHex(*image);
  return toUf2(*image, board.uf2_family);
}

}  // namespace

auto defaultOutput(const Board& board, const std::string& file) -> std::string {
  const std::string stem = fs::path(file).stem().string();
  return board.isHost() ? stem : stem + "." + board.image_default;
}

auto checkOutput(Session& session, const Board& board, const fs::path& output) -> bool {
  std::error_code error;
  if (fs::is_directory(output, error)) {
    session.report(Code::OutputIsFolder, {output.string()});
    return false;
  }
  const fs::path parent = output.parent_path();
  if (!parent.empty() && !fs::is_directory(parent, error)) {
    session.report(Code::CannotWriteFile,
                   {output.string(), "the folder `" + parent.string() + "` does not exist"});
    return false;
  }
  const std::string format = formatOf(board, output);
  if (std::find(board.image_formats.begin(), board.image_formats.end(), format) !=
      board.image_formats.end()) {
    return true;
  }
  std::string formats;
  for (const std::string& name : board.image_formats) formats += (formats.empty() ? "" : ", ") + name;
  session.report(Code::UnknownFormat, {board.name, format}).hint(Code::FormatsAre, {formats});
  return false;
}

auto writeImage(Session& session, const Board& board, const fs::path& elf, const fs::path& output) -> bool {
  const auto linked = readFile(elf);
  if (!linked) {
    session.report(Code::CannotReadFile, {elf.string(), std::strerror(errno)});
    return false;
  }
  const std::string format = formatOf(board, output);
  std::string contents = *linked;
  if (format != "elf") {
    auto converted = toFormat(board, *linked, format);
    if (!converted) {
      session.report(Code::CannotMakeImage, {output.string(), llvm::toString(converted.takeError())});
      return false;
    }
    contents = std::move(*converted);
  }
  if (writeAtomically(output, contents, format == "elf")) return true;
  session.report(Code::CannotWriteFile, {output.string(), std::strerror(errno)});
  return false;
}

}  // namespace krait::driver
