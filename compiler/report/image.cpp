// Reading a linked program.
#include "compiler/report/image.h"

#include <algorithm>
#include <tuple>

#include "compiler/report/code_places.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Endian.h"

namespace krait::report {

namespace object = llvm::object;
namespace elf = llvm::ELF;

struct Image::File {
  object::OwningBinary<object::ObjectFile> binary;
};

Image::Image() = default;
Image::~Image() = default;

namespace {

template <class T>
auto valueOr(llvm::Expected<T> value, T fallback) -> T {
  if (value) return *value;
  llvm::consumeError(value.takeError());
  return fallback;
}

auto readSections(const object::ELFObjectFileBase& object, std::optional<RamRange> ram)
    -> std::vector<Section> {
  std::vector<Section> sections;
  for (const object::ELFSectionRef section : object.sections()) {
    if ((section.getFlags() & elf::SHF_ALLOC) == 0 || section.getSize() == 0) continue;
    Section read;
    read.name = valueOr(section.getName(), llvm::StringRef()).str();
    read.address = section.getAddress();
    read.size = section.getSize();
    const bool is_loaded = section.getType() != elf::SHT_NOBITS;
    if (is_loaded) read.contents = valueOr(section.getContents(), llvm::StringRef());
    read.in_ram = ram ? read.address >= ram->begin && read.address < ram->end
                      : (section.getFlags() & elf::SHF_WRITE) != 0;
    read.in_flash = is_loaded;
    read.is_code = (section.getFlags() & elf::SHF_EXECINSTR) != 0;
    sections.push_back(read);
  }
  std::stable_sort(sections.begin(), sections.end(),
                   [](const Section& left, const Section& right) { return left.address < right.address; });
  return sections;
}

/// Where a Thumb instruction of four bytes (BL, B.W) leads to.
auto thumbTarget(std::string_view contents, uint64_t offset, uint64_t address) -> uint64_t {
  const uint32_t high = llvm::support::endian::read16le(contents.data() + offset);
  const uint32_t low = llvm::support::endian::read16le(contents.data() + offset + 2);
  const uint32_t sign = high >> 10 & 1;
  const uint32_t first = ~((low >> 13 & 1) ^ sign) & 1;
  const uint32_t second = ~((low >> 11 & 1) ^ sign) & 1;
  uint32_t distance = sign << 24 | first << 23 | second << 22 | (high & 0x3ff) << 12 | (low & 0x7ff) << 1;
  if (sign != 0) distance |= 0xfe000000;
  return address + 4 + static_cast<uint64_t>(static_cast<int64_t>(static_cast<int32_t>(distance)));
}

class ReferenceReader {
 public:
  ReferenceReader(const object::ELFObjectFileBase& object, const Image& image)
      : object_(object), image_(image) {}

  auto read() -> std::vector<Reference> {
    for (const object::ELFSectionRef section : object_.sections()) {
      const llvm::StringRef name = valueOr(section.getName(), llvm::StringRef());
      const bool is_table = section.getType() == elf::SHT_REL || section.getType() == elf::SHT_RELA;
      // Those of the dynamic linker say the same again.
      if (!is_table || name.contains(".debug") || (section.getFlags() & elf::SHF_ALLOC) != 0) continue;
      for (const object::ELFRelocationRef relocation : section.relocations())
        add(relocation, section.getType() == elf::SHT_RELA);
    }
    std::stable_sort(references_.begin(), references_.end(),
                     [](const Reference& left, const Reference& right) {
                       return std::pair(left.from, left.to) < std::pair(right.from, right.to);
                     });
    return std::move(references_);
  }

 private:
  void add(const object::ELFRelocationRef& relocation, bool has_addend) {
    const uint64_t from = relocation.getOffset();
    const Section* section = image_.sectionAt(from);
    if (section == nullptr || relocation.getSymbol() == object_.symbol_end()) return;
    const object::ELFSymbolRef symbol = *relocation.getSymbol();
    Reference reference{from, valueOr(symbol.getAddress(), uint64_t{0}), false, false};
    const uint64_t type = relocation.getType();
    if (object_.getEMachine() == elf::EM_ARM) {
      resolveArm(type, *section, reference);
    } else if (has_addend) {
      const int64_t addend = valueOr(relocation.getAddend(), int64_t{0});
      const bool is_function = symbol.getELFType() == elf::STT_FUNC;
      if (object_.getEMachine() == elf::EM_AVR) {
        reference.is_call = type == elf::R_AVR_CALL || type == elf::R_AVR_13_PCREL;
        reference.is_mark = type == elf::R_AVR_NONE;
        if (!reference.is_mark) reference.to += static_cast<uint64_t>(addend);
      } else if (!is_function) {
        // The distance counts from the end of the instruction.
        const bool is_relative = type == elf::R_X86_64_PC32 || type == elf::R_X86_64_PLT32;
        reference.to += static_cast<uint64_t>(addend + (is_relative ? 4 : 0));
      }
      if (object_.getEMachine() == elf::EM_X86_64) reference.is_call = type == elf::R_X86_64_PLT32;
    }
    if (reference.to != 0 && image_.sectionAt(reference.to) != nullptr) references_.push_back(reference);
  }

  void resolveArm(uint64_t type, const Section& section, Reference& reference) const {
    const uint64_t offset = reference.from - section.address;
    if (offset + 4 > section.contents.size()) return;
    switch (type) {
      case elf::R_ARM_THM_CALL:
      case elf::R_ARM_THM_JUMP24:
        reference.is_call = true;
        reference.to = thumbTarget(section.contents, offset, reference.from);
        break;
      case elf::R_ARM_THM_JUMP19:
      case elf::R_ARM_THM_JUMP11:
      case elf::R_ARM_THM_JUMP8:
      case elf::R_ARM_THM_JUMP6:
        reference.is_call = true;
        break;
      case elf::R_ARM_ABS32:
      case elf::R_ARM_TARGET1: {
        const uint64_t word = llvm::support::endian::read32le(section.contents.data() + offset);
        const Section* target = image_.sectionAt(word & ~uint64_t{1});
        reference.to = target != nullptr && target->is_code ? word & ~uint64_t{1} : word;
        break;
      }
      case elf::R_ARM_NONE:
        reference.is_mark = true;
        break;
      default:
        break;
    }
  }

  const object::ELFObjectFileBase& object_;
  const Image& image_;
  std::vector<Reference> references_;
};

auto architectureName(unsigned machine) -> std::string {
  switch (machine) {
    case elf::EM_ARM:
      return "arm";
    case elf::EM_AVR:
      return "avr";
    case elf::EM_X86_64:
      return "x86_64";
    case elf::EM_AARCH64:
      return "aarch64";
    case elf::EM_RISCV:
      return "riscv";
    default:
      return "other";
  }
}

}  // namespace

auto Image::load(const std::string& path, std::optional<RamRange> ram, std::string& error)
    -> std::unique_ptr<Image> {
  auto binary = object::ObjectFile::createObjectFile(path);
  if (!binary) {
    error = llvm::toString(binary.takeError());
    return nullptr;
  }
  const auto* read = llvm::dyn_cast<object::ELFObjectFileBase>(binary->getBinary());
  if (read == nullptr) {
    error = "it is no ELF file";
    return nullptr;
  }
  std::unique_ptr<Image> image(new Image);
  image->file_ = std::make_unique<File>();
  image->file_->binary = std::move(*binary);
  const auto& object = *read;
  image->architecture_ = architectureName(object.getEMachine());
  image->sections_ = readSections(object, ram);
  image->entry_ =
      valueOr(object.getStartAddress(), uint64_t{0}) & ~uint64_t{object.getEMachine() == elf::EM_ARM};
  for (const object::ELFSymbolRef symbol : object.symbols()) {
    const std::string name = valueOr(symbol.getName(), llvm::StringRef()).str();
    const uint64_t address = valueOr(symbol.getAddress(), uint64_t{0});
    const unsigned type = symbol.getELFType();
    // Labels within functions, and texts, begin with a dot.
    if (name.empty() || name[0] == '.' || type == elf::STT_FILE || type == elf::STT_SECTION ||
        type == elf::STT_TLS)
      continue;
    if (valueOr(symbol.getSection(), object.section_end()) == object.section_end()) continue;  // a number
    if (name.starts_with("$")) {
      image->mapping_[address] = name[1] == 'd' ? 'd' : 't';
      continue;
    }
    // What the linker script names are borders, not things.
    const bool is_border = type == elf::STT_NOTYPE && name.starts_with("__") &&
                           (name.ends_with("_start") || name.ends_with("_end") || name.ends_with("_load"));
    const Section* section = image->sectionAt(address);
    if (section == nullptr || is_border) continue;
    image->symbols_.push_back({name, address, symbol.getSize(), section->is_code && type != elf::STT_OBJECT});
  }
  // Of several names for one place the global one of a function with a size says most; then the shortest.
  std::stable_sort(image->symbols_.begin(), image->symbols_.end(),
                   [](const Symbol& left, const Symbol& right) {
                     const auto order = [](const Symbol& symbol) {
                       return std::tuple(symbol.address, symbol.size == 0, symbol.name.size(), symbol.name);
                     };
                     return order(left) < order(right);
                   });
  image->references_ = ReferenceReader(object, *image).read();
  image->places_ = std::make_unique<CodePlaces>(object);
  return image;
}

auto Image::sectionAt(uint64_t address) const -> const Section* {
  for (const Section& section : sections_) {
    if (address >= section.address && address < section.end()) return &section;
  }
  return nullptr;
}

auto Image::symbolAt(uint64_t address) const -> const Symbol* {
  auto at = std::upper_bound(symbols_.begin(), symbols_.end(), address,
                             [](uint64_t wanted, const Symbol& symbol) { return wanted < symbol.address; });
  if (at == symbols_.begin()) return nullptr;
  --at;
  // The best of those with this address stands first.
  const Symbol* best = nullptr;
  for (;; --at) {
    if (best != nullptr && at->address != best->address) break;
    best = &*at;
    if (at == symbols_.begin()) break;
  }
  const Section* section = sectionAt(address);
  if (section == nullptr || best->address < section->address) return nullptr;
  if (best->size != 0) return address < best->address + best->size ? best : nullptr;
  const Piece* piece = pieceAt(address);
  return piece == nullptr || best->address >= piece->address ? best : nullptr;
}

auto Image::pieceAt(uint64_t address) const -> const Piece* {
  auto at = std::upper_bound(pieces_.begin(), pieces_.end(), address,
                             [](uint64_t wanted, const Piece& piece) { return wanted < piece.address; });
  if (at == pieces_.begin()) return nullptr;
  --at;
  return address < at->end() ? &*at : nullptr;
}

auto Image::lineStarts() const -> const std::vector<uint64_t>& { return places_->starts(); }

auto Image::framesAt(uint64_t address) const -> std::vector<Frame> { return places_->framesAt(address); }

auto Image::declarationOf(uint64_t address) const -> std::optional<Frame> {
  return places_->declarationOf(address);
}

auto Image::recordSizes() const -> std::map<std::string, uint64_t> { return places_->recordSizes(); }

auto Image::isConstant(uint64_t address) const -> bool {
  const auto after = mapping_.upper_bound(address);
  return after != mapping_.begin() && std::prev(after)->second == 'd';
}

auto Image::flashSize() const -> uint64_t {
  uint64_t size = 0;
  for (const Section& section : sections_) size += section.in_flash ? section.size : 0;
  return size;
}

auto Image::ramSize() const -> uint64_t {
  uint64_t size = 0;
  for (const Section& section : sections_) size += section.in_ram ? section.size : 0;
  return size;
}

auto demangled(const std::string& name) -> std::string {
  // Clones that the C++ compiler made ("name.part.0") are what they are clones of.
  return llvm::demangle(name.substr(0, name.find('.', 1)));
}

auto functionName(const std::string& symbol) -> std::string {
  std::string name = demangled(symbol);
  // Names of the compiler's own among the namespaces say nothing.
  const std::string anonymous = "(anonymous namespace)::";
  for (size_t at = name.find(anonymous); at != std::string::npos; at = name.find(anonymous)) {
    name.erase(at, anonymous.size());
  }
  std::string flat;
  int depth = 0;
  for (size_t at = 0; at < name.size(); ++at) {
    const char c = name[at];
    const bool is_operator = flat.ends_with("operator");
    if (c == '<' && !is_operator) ++depth;
    // The name of a function that returns a function stands within `void (*…)(…)`.
    if (c == '(' && depth == 0 && at + 1 < name.size() && name[at + 1] == '*') {
      flat.clear();
      ++at;
      continue;
    }
    if (c == '(' && depth == 0 && !is_operator) break;
    if (depth == 0) flat += c;
    if (c == '>' && !is_operator && depth > 0) --depth;
  }
  // Of templates the result stands before the name.
  const size_t space = flat.rfind(' ');
  return space == std::string::npos || flat.find("operator") != std::string::npos ? flat
                                                                                  : flat.substr(space + 1);
}

}  // namespace krait::report
