// A linked program, read back: its sections, its symbols, what refers to what, and where each instruction comes from.
//
// All reports about an image start here. It has to be linked for that: with debug information, with the relocations kept
// (`--emit-relocs`), and with a map. An image without these can be read too; then there is less to ask it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace krait::report {

struct Section {
  std::string name;
  uint64_t address = 0;
  uint64_t size = 0;
  std::string_view contents;  // empty: nothing is loaded
  bool in_flash = false;      // takes room in what is flashed, or in the executable file
  bool in_ram = false;
  bool is_code = false;

  [[nodiscard]] auto end() const -> uint64_t { return address + size; }
};

struct Symbol {
  std::string name;  // as the linker knows it
  uint64_t address = 0;
  uint64_t size = 0;  // 0: up to whatever comes next
  bool is_code = false;
};

/// A place in the image that holds another's address, or calls it.
struct Reference {
  uint64_t from = 0;
  uint64_t to = 0;
  bool is_call = false;
  bool is_mark = false;  // only keeps the other in the image
};

/// Where an instruction comes from. Of inlined functions there is one each, the innermost first.
struct Frame {
  std::string function;  // the linker's name
  std::string file;
  uint32_t line = 0;
};

/// What of an input section went into the image.
struct Piece {
  uint64_t address = 0;
  uint64_t size = 0;
  std::string section;
  std::string file;  // "libgcc.a(_udivsi3.o)"; empty: the linker filled a gap

  [[nodiscard]] auto end() const -> uint64_t { return address + size; }
};

/// Where RAM lies. Of the host nothing is known: what can be written is RAM there.
struct RamRange {
  uint64_t begin = 0;
  uint64_t end = 0;
};

class CodePlaces;

class Image {
 public:
  /// Nothing, and `error` says why, when it is no ELF file.
  static auto load(const std::string& path, std::optional<RamRange> ram, std::string& error)
      -> std::unique_ptr<Image>;
  ~Image();
  Image(const Image&) = delete;
  auto operator=(const Image&) -> Image& = delete;

  /// Reads what the linker wrote about the image.
  void loadMap(const std::string& path);

  [[nodiscard]] auto sections() const -> const std::vector<Section>& { return sections_; }
  [[nodiscard]] auto symbols() const -> const std::vector<Symbol>& { return symbols_; }
  [[nodiscard]] auto references() const -> const std::vector<Reference>& { return references_; }
  [[nodiscard]] auto pieces() const -> const std::vector<Piece>& { return pieces_; }
  [[nodiscard]] auto sectionAt(uint64_t address) const -> const Section*;
  /// The symbol whose bytes these are; null between symbols.
  [[nodiscard]] auto symbolAt(uint64_t address) const -> const Symbol*;
  [[nodiscard]] auto pieceAt(uint64_t address) const -> const Piece*;
  /// Addresses at which the debug information changes its mind, in order.
  [[nodiscard]] auto lineStarts() const -> const std::vector<uint64_t>&;
  /// Innermost first; empty: no debug information.
  [[nodiscard]] auto framesAt(uint64_t address) const -> std::vector<Frame>;
  /// Where a variable is declared.
  [[nodiscard]] auto declarationOf(uint64_t address) const -> std::optional<Frame>;
  /// How large records are, by name: "sensor::Reading".
  [[nodiscard]] auto recordSizes() const -> std::map<std::string, uint64_t>;
  /// Constants among the code (Arm's mapping symbols `$d`).
  [[nodiscard]] auto isConstant(uint64_t address) const -> bool;
  [[nodiscard]] auto entry() const -> uint64_t { return entry_; }
  /// "arm", "avr", "x86_64", …
  [[nodiscard]] auto architecture() const -> const std::string& { return architecture_; }
  /// The sum over all sections.
  [[nodiscard]] auto flashSize() const -> uint64_t;
  [[nodiscard]] auto ramSize() const -> uint64_t;

 private:
  struct File;
  Image();

  std::unique_ptr<File> file_;
  std::unique_ptr<CodePlaces> places_;
  std::vector<Section> sections_;
  std::vector<Symbol> symbols_;  // by address; where several share one, the one with a size first
  std::vector<Reference> references_;
  std::vector<Piece> pieces_;
  std::map<uint64_t, char> mapping_;  // 'd' or 't' from here on
  std::string architecture_;
  uint64_t entry_ = 0;
};

/// "krait::heap::take(unsigned int)" for the linker's name.
auto demangled(const std::string& name) -> std::string;
/// "krait::heap::take": without parameters, results and template arguments.
auto functionName(const std::string& symbol) -> std::string;

}  // namespace krait::report
