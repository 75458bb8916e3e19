// The linker's map: which bytes come from which object, of which library.
//
//    .text._ZN5krait3putE
//                   0x00000120       0x18 /path/libkrait.a(sink.o)
//    *fill*         0x00000138        0x4
#include <algorithm>
#include <fstream>
#include <sstream>

#include "compiler/report/image.h"

namespace krait::report {
namespace {

auto baseName(const std::string& path) -> std::string {
  // "libgcc.a(_udivsi3.o)": slashes within the parentheses are the member's.
  const size_t parenthesis = path.find('(');
  const size_t slash = path.rfind('/', parenthesis);
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// "0x120 0x18 file"; nothing when it is something else.
auto parsePlace(const std::string& text, Piece& piece) -> bool {
  std::istringstream words(text);
  std::string address;
  std::string size;
  words >> address >> size;
  if (!address.starts_with("0x") || !size.starts_with("0x")) return false;
  piece.address = std::stoull(address, nullptr, 16);
  piece.size = std::stoull(size, nullptr, 16);
  std::getline(words >> std::ws, piece.file);
  return true;
}

}  // namespace

void Image::loadMap(const std::string& path) {
  std::ifstream map(path);
  std::string line;
  while (std::getline(map, line) && line != "Linker script and memory map") {
  }
  std::string waiting;  // a section's name that filled its line
  bool is_loaded = false;
  while (std::getline(map, line)) {
    const bool continues = !waiting.empty() && line.starts_with("                0x");
    if (!line.empty() && line[0] != ' ') {
      // An output section. What is only for debuggers lies at address 0, like other things.
      const std::string name = line.substr(0, line.find(' '));
      is_loaded = std::any_of(sections_.begin(), sections_.end(),
                              [&](const Section& section) { return section.name == name; });
    }
    if (!is_loaded) continue;
    if (!continues && (line.size() < 2 || line[0] != ' ' || line[1] == ' ')) {
      waiting.clear();
      continue;
    }
    const size_t name_end = continues ? 0 : std::min(line.find(' ', 1), line.size());
    Piece piece;
    piece.section = continues ? waiting : line.substr(1, name_end - 1);
    waiting.clear();
    if (name_end == line.size()) {
      waiting = piece.section;
      continue;
    }
    if (!parsePlace(line.substr(name_end), piece) || piece.size == 0) continue;
    piece.file = piece.section == "*fill*" ? "" : baseName(piece.file);
    if (sectionAt(piece.address) != nullptr) pieces_.push_back(piece);
  }
  std::stable_sort(pieces_.begin(), pieces_.end(),
                   [](const Piece& left, const Piece& right) { return left.address < right.address; });
  // Of merged constants the map tells the sizes before merging: what comes next ends them.
  for (size_t index = 0; index + 1 < pieces_.size(); ++index) {
    Piece& piece = pieces_[index];
    piece.size = std::min(piece.size, pieces_[index + 1].address - piece.address);
  }
}

}  // namespace krait::report
