// The image formats, byte by byte.
#include "compiler/driver/image_formats.h"

#include <cstring>
#include <fstream>
#include <regex>
#include <sstream>

#include "gtest/gtest.h"
#include "llvm/BinaryFormat/ELF.h"

namespace krait::driver {
namespace {

auto wordAt(const std::string& bytes, size_t offset) -> uint32_t {
  uint32_t word = 0;
  for (size_t i = 0; i < 4; ++i)
    word |= static_cast<uint32_t>(static_cast<uint8_t>(bytes[offset + i])) << 8 * i;
  return word;
}

auto lines(const std::string& text) -> std::vector<std::string> {
  std::vector<std::string> result;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) result.push_back(line);
  return result;
}

// An ELF file of the headers and the given segments: {virtual address, physical address, contents, size in
// memory}.
struct TestSegment {
  uint32_t virtual_address, physical_address;
  std::string contents;
  uint32_t memory_size;
};

auto makeElf(const std::vector<TestSegment>& segments) -> std::string {
  llvm::ELF::Elf32_Ehdr header = {};
  std::memcpy(header.e_ident, llvm::ELF::ElfMagic, 4);
  header.e_ident[llvm::ELF::EI_CLASS] = llvm::ELF::ELFCLASS32;
  header.e_ident[llvm::ELF::EI_DATA] = llvm::ELF::ELFDATA2LSB;
  header.e_ident[llvm::ELF::EI_VERSION] = llvm::ELF::EV_CURRENT;
  header.e_type = llvm::ELF::ET_EXEC;
  header.e_machine = llvm::ELF::EM_ARM;
  header.e_version = llvm::ELF::EV_CURRENT;
  header.e_entry = 0x08000101;
  header.e_phoff = sizeof header;
  header.e_ehsize = sizeof header;
  header.e_phentsize = sizeof(llvm::ELF::Elf32_Phdr);
  header.e_phnum = static_cast<uint16_t>(segments.size());
  std::string file(reinterpret_cast<const char*>(&header), sizeof header);
  auto offset = static_cast<uint32_t>(sizeof header + segments.size() * sizeof(llvm::ELF::Elf32_Phdr));
  for (const TestSegment& segment : segments) {
    llvm::ELF::Elf32_Phdr program = {};
    program.p_type = llvm::ELF::PT_LOAD;
    program.p_offset = offset;
    program.p_vaddr = segment.virtual_address;
    program.p_paddr = segment.physical_address;
    program.p_filesz = static_cast<uint32_t>(segment.contents.size());
    program.p_memsz = segment.memory_size;
    program.p_align = 1;
    offset += program.p_filesz;
    file.append(reinterpret_cast<const char*>(&program), sizeof program);
  }
  for (const TestSegment& segment : segments) file += segment.contents;
  return file;
}

auto read(const std::string& elf) -> llvm::Expected<Image> {
  return readImage(llvm::MemoryBufferRef(llvm::StringRef(elf), "test.elf"));
}

TEST(ImageFormats, LoadsByPhysicalAddressAndLeavesOutBss) {
  auto image = read(makeElf({{0x20000000, 0x08000004, "data", 4},
                             {0x08000000, 0x08000000, "code", 4},
                             {0x20000004, 0x20000004, "", 100}}));
  ASSERT_TRUE(static_cast<bool>(image)) << llvm::toString(image.takeError());
  ASSERT_EQ(image->segments.size(), 1u);
  EXPECT_EQ(image->segments[0].address, 0x08000000u);
  EXPECT_EQ(std::string(image->segments[0].bytes.begin(), image->segments[0].bytes.end()), "codedata");
  EXPECT_EQ(image->entry, 0x08000101u);
}

TEST(ImageFormats, RefusesOverlaps) {
  auto image = read(makeElf({{0, 0, "abcd", 4}, {2, 2, "xy", 2}}));
  ASSERT_FALSE(static_cast<bool>(image));
  EXPECT_EQ(llvm::toString(image.takeError()), "two segments of the program overlap");
}

TEST(ImageFormats, RefusesWhatIsNotElf) {
  auto image = read("this is a text, not a program, and it is long enough to be looked at more closely");
  ASSERT_FALSE(static_cast<bool>(image));
  llvm::consumeError(image.takeError());
}

TEST(ImageFormats, BinaryFillsGaps) {
  Image image{{{0x100, {1, 2}}, {0x104, {3}}}, 0};
  auto bytes = toBinary(image);
  ASSERT_TRUE(static_cast<bool>(bytes));
  EXPECT_EQ(*bytes, std::string("\x01\x02\xff\xff\x03", 5));
}

TEST(ImageFormats, BinaryRefusesDistantSegments) {
  auto bytes = toBinary(Image{{{0, {1}}, {0x20000000, {2}}}, 0});
  ASSERT_FALSE(static_cast<bool>(bytes));
  llvm::consumeError(bytes.takeError());
}

TEST(ImageFormats, EmptyImage) {
  auto bytes = toBinary(Image{});
  ASSERT_TRUE(static_cast<bool>(bytes));
  EXPECT_EQ(*bytes, "");
  EXPECT_EQ(toIntelHex(Image{}), ":00000001FF\n");
  EXPECT_EQ(toUf2(Image{}, 1), "");
}

TEST(ImageFormats, IntelHexRecordWithChecksum) {
  // 3 bytes at 0x0030: 03 00 30 00 02 33 7A sum to E2, whose complement is 1E.
  EXPECT_EQ(toIntelHex(Image{{{0x30, {0x02, 0x33, 0x7A}}}, 0}), ":0300300002337A1E\n:00000001FF\n");
}

TEST(ImageFormats, EveryIntelHexRecordSumsToZero) {
  Image image{{{0x0800FFF8, std::vector<uint8_t>(40)}}, 0x08000101};
  for (size_t i = 0; i < 40; ++i) image.segments[0].bytes[i] = static_cast<uint8_t>(i * 37);
  auto records = lines(toIntelHex(image));
  for (const std::string& record : records) {
    int sum = 0;
    for (size_t i = 1; i < record.size(); i += 2) sum += std::stoi(record.substr(i, 2), nullptr, 16);
    EXPECT_EQ(sum % 256, 0) << record;
  }
  ASSERT_EQ(records.size(), 7u);
  EXPECT_EQ(records[0].substr(0, 13), ":020000040800");  // upper half of the address
  EXPECT_EQ(records[1].substr(0, 9), ":08FFF800");       // up to the end of those 64 KiB
  EXPECT_EQ(records[2].substr(0, 13), ":020000040801");
  EXPECT_EQ(records[3].substr(0, 9), ":10000000");
  EXPECT_EQ(records[4].substr(0, 9), ":10001000");
  EXPECT_EQ(records[5].substr(0, 17), ":0400000508000101");
  EXPECT_EQ(records[6], ":00000001FF");
}

TEST(ImageFormats, Uf2Blocks) {
  Image image{{{0x10000000, std::vector<uint8_t>(256, 0xAA)}, {0x10000110, {1, 2, 3}}}, 0};
  std::string file = toUf2(image, 0xe48bff56);
  ASSERT_EQ(file.size(), 1024u);
  for (uint32_t block = 0; block < 2; ++block) {
    size_t start = block * 512;
    EXPECT_EQ(wordAt(file, start), 0x0A324655u);
    EXPECT_EQ(wordAt(file, start + 4), 0x9E5D5157u);
    EXPECT_EQ(wordAt(file, start + 8), 0x2000u);  // a family follows
    EXPECT_EQ(wordAt(file, start + 12), 0x10000000u + block * 256);
    EXPECT_EQ(wordAt(file, start + 16), 256u);
    EXPECT_EQ(wordAt(file, start + 20), block);
    EXPECT_EQ(wordAt(file, start + 24), 2u);
    EXPECT_EQ(wordAt(file, start + 28), 0xe48bff56u);
    EXPECT_EQ(wordAt(file, start + 508), 0x0AB16F30u);
  }
  EXPECT_EQ(file.substr(32, 256), std::string(256, '\xAA'));
  // The second page begins with a gap.
  EXPECT_EQ(file.substr(512 + 32 + 15, 5), std::string("\0\1\2\3\0", 5));
}

TEST(ImageFormats, Boot2ChecksumOfKnownText) {
  // The check value of CRC-32/MPEG-2, which is this polynomial in this order.
  std::string text = "123456789";
  std::vector<uint8_t> bytes(text.begin(), text.end());
  EXPECT_EQ(boot2Checksum(bytes), 0x0376E6E7u);
}

TEST(ImageFormats, CommittedBoot2IsPaddedAndChecked) {
  std::ifstream file(std::string(KRAIT_SOURCE_DIR) + "/targets/chips/rp2040/boot2_image.S");
  ASSERT_TRUE(file.good());
  std::string text((std::istreambuf_iterator<char>(file)), {});
  std::vector<uint8_t> bytes;
  std::regex word("0x([0-9a-f]{8})");
  for (std::sregex_iterator match(text.begin(), text.end(), word), end; match != end; ++match) {
    auto value = static_cast<uint32_t>(std::stoul((*match)[1], nullptr, 16));
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<uint8_t>(value >> shift));
  }
  ASSERT_EQ(bytes.size(), 256u);
  std::span<const uint8_t> code(bytes.data(), 252);
  EXPECT_EQ(boot2Checksum(code), wordAt(std::string(bytes.begin(), bytes.end()), 252));
}

}  // namespace
}  // namespace krait::driver
