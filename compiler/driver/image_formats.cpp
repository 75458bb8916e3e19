#include "compiler/driver/image_formats.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "llvm/Object/ELF.h"
#include "llvm/Support/Error.h"

namespace krait::driver {

namespace {

using Elf = llvm::object::ELFFile<llvm::object::ELF32LE>;

auto failure(const std::string& message) -> llvm::Error {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

// Joins what touches and refuses what overlaps.
auto arrange(std::vector<ImageSegment> segments) -> llvm::Expected<std::vector<ImageSegment>> {
  std::sort(segments.begin(), segments.end(),
            [](const ImageSegment& a, const ImageSegment& b) { return a.address < b.address; });
  std::vector<ImageSegment> result;
  for (ImageSegment& segment : segments) {
    if (result.empty() || result.back().end() < segment.address) {
      result.push_back(std::move(segment));
    } else if (result.back().end() == segment.address) {
      auto& bytes = result.back().bytes;
      bytes.insert(bytes.end(), segment.bytes.begin(), segment.bytes.end());
    } else {
      return failure("two segments of the program overlap");
    }
  }
  return result;
}

void appendHexByte(std::string& text, uint8_t byte) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  text += kDigits[byte >> 4];
  text += kDigits[byte & 15];
}

// :LLAAAATT<data>CC, where all bytes of a record add up to 0.
void appendHexRecord(std::string& text, uint8_t type, uint16_t address, std::span<const uint8_t> data) {
  std::vector<uint8_t> record = {static_cast<uint8_t>(data.size()), static_cast<uint8_t>(address >> 8),
                                 static_cast<uint8_t>(address), type};
  record.insert(record.end(), data.begin(), data.end());
  uint8_t sum = 0;
  for (uint8_t byte : record) sum += byte;
  record.push_back(static_cast<uint8_t>(-sum));
  text += ':';
  for (uint8_t byte : record) appendHexByte(text, byte);
  text += '\n';
}

void appendWord(std::string& bytes, uint32_t word) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(word >> shift & 255);
}

constexpr uint32_t kUf2PageSize = 256;

// Pages of 256 bytes at multiples of 256, as flash is programmed; what no segment covers is 0.
auto cutIntoPages(const Image& image) -> std::map<uint32_t, std::vector<uint8_t>> {
  std::map<uint32_t, std::vector<uint8_t>> pages;
  for (const ImageSegment& segment : image.segments) {
    for (size_t i = 0; i < segment.bytes.size(); ++i) {
      auto address = static_cast<uint32_t>(segment.address + i);
      auto& page = pages[address & ~(kUf2PageSize - 1)];
      page.resize(kUf2PageSize);
      page[address % kUf2PageSize] = segment.bytes[i];
    }
  }
  return pages;
}

}  // namespace

auto readImage(llvm::MemoryBufferRef elf) -> llvm::Expected<Image> {
  auto file = Elf::create(elf.getBuffer());
  if (!file) return file.takeError();
  if (file->getHeader().e_ident[llvm::ELF::EI_CLASS] != llvm::ELF::ELFCLASS32 ||
      file->getHeader().e_ident[llvm::ELF::EI_DATA] != llvm::ELF::ELFDATA2LSB) {
    return failure("not a 32-bit little-endian ELF file");
  }
  auto headers = file->program_headers();
  if (!headers) return headers.takeError();
  std::vector<ImageSegment> segments;
  for (const auto& header : *headers) {
    if (header.p_type != llvm::ELF::PT_LOAD || header.p_filesz == 0) continue;
    auto contents = file->getSegmentContents(header);
    if (!contents) return contents.takeError();
    segments.push_back({header.p_paddr, {contents->begin(), contents->end()}});
  }
  auto arranged = arrange(std::move(segments));
  if (!arranged) return arranged.takeError();
  return Image{std::move(*arranged), file->getHeader().e_entry};
}

auto toBinary(const Image& image, uint8_t fill) -> llvm::Expected<std::string> {
  constexpr uint64_t kLargestFlatFile = uint64_t{64} << 20;
  std::string bytes;
  if (image.segments.empty()) return bytes;
  uint64_t start = image.segments.front().address;
  if (image.segments.back().end() - start > kLargestFlatFile) {
    return failure("the program's segments lie too far apart for a flat binary file");
  }
  for (const ImageSegment& segment : image.segments) {
    bytes.resize(segment.address - start, static_cast<char>(fill));
    bytes.append(segment.bytes.begin(), segment.bytes.end());
  }
  return bytes;
}

auto toIntelHex(const Image& image) -> std::string {
  constexpr uint8_t kData = 0, kEnd = 1, kUpperAddress = 4, kStartAddress = 5;
  constexpr size_t kRecordLength = 16;
  std::string text;
  uint32_t upper = 0;
  for (const ImageSegment& segment : image.segments) {
    std::span<const uint8_t> rest = segment.bytes;
    for (uint32_t address = segment.address; !rest.empty();) {
      if (address >> 16 != upper) {
        upper = address >> 16;
        uint8_t bytes[] = {static_cast<uint8_t>(upper >> 8), static_cast<uint8_t>(upper)};
        appendHexRecord(text, kUpperAddress, 0, bytes);
      }
      // A record ends at the next multiple of its length, hence never beyond its 64 KiB.
      size_t count = std::min(rest.size(), kRecordLength - address % kRecordLength);
      appendHexRecord(text, kData, static_cast<uint16_t>(address), rest.first(count));
      rest = rest.subspan(count);
      address += static_cast<uint32_t>(count);
    }
  }
  // Only where it does not fit into 16 bits: programmers for small chips do not know this record.
  if (upper != 0) {
    uint8_t entry[] = {static_cast<uint8_t>(image.entry >> 24), static_cast<uint8_t>(image.entry >> 16),
                       static_cast<uint8_t>(image.entry >> 8), static_cast<uint8_t>(image.entry)};
    appendHexRecord(text, kStartAddress, 0, entry);
  }
  appendHexRecord(text, kEnd, 0, {});
  return text;
}

auto toUf2(const Image& image, uint32_t family) -> std::string {
  constexpr uint32_t kMagicStart0 = 0x0A324655, kMagicStart1 = 0x9E5D5157, kMagicEnd = 0x0AB16F30;
  constexpr uint32_t kFamilyPresent = 0x2000;
  constexpr size_t kDataRoom = 476;
  auto pages = cutIntoPages(image);
  std::string file;
  uint32_t number = 0;
  for (const auto& [address, page] : pages) {
    for (uint32_t word : {kMagicStart0, kMagicStart1, kFamilyPresent, address, kUf2PageSize, number++,
                          static_cast<uint32_t>(pages.size()), family}) {
      appendWord(file, word);
    }
    file.append(page.begin(), page.end());
    file.append(kDataRoom - page.size(), '\0');
    appendWord(file, kMagicEnd);
  }
  return file;
}

auto boot2Checksum(std::span<const uint8_t> bytes) -> uint32_t {
  constexpr uint32_t kPolynomial = 0x04C11DB7;
  uint32_t crc = 0xFFFFFFFF;
  for (uint8_t byte : bytes) {
    crc ^= uint32_t{byte} << 24;
    for (int bit = 0; bit < 8; ++bit) crc = crc << 1 ^ ((crc >> 31) != 0 ? kPolynomial : 0);
  }
  return crc;
}

}  // namespace krait::driver
