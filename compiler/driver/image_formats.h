// Firmware images: from the linker's ELF to what programmers and boot loaders take.
//
//   ELF ──readImage──▶ Image ──▶ toBinary    .bin  bytes from the lowest address on, gaps filled
//                            ──▶ toIntelHex  .hex  text, 16 bytes a record
//                            ──▶ toUf2       .uf2  512-byte blocks of 256 bytes each, for boot loaders that
//                            are disks
//
// An image is what flash holds: segments at their load addresses, in order, without overlaps.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace krait::driver {

struct ImageSegment {
  uint32_t address;
  std::vector<uint8_t> bytes;

  auto end() const -> uint64_t { return uint64_t{address} + bytes.size(); }
};

struct Image {
  std::vector<ImageSegment> segments;
  uint32_t entry = 0;
};

// What a 32-bit little-endian ELF loads into memory that is not RAM at run time: by physical address, without
// .bss.
auto readImage(llvm::MemoryBufferRef elf) -> llvm::Expected<Image>;

// Fails when the segments lie so far apart that a flat file makes no sense.
auto toBinary(const Image& image, uint8_t fill = 0xff) -> llvm::Expected<std::string>;

auto toIntelHex(const Image& image) -> std::string;

// The family says which chip the image is for; boot loaders ignore others.
auto toUf2(const Image& image, uint32_t family) -> std::string;

// The checksum that the RP2040's boot ROM wants behind the 252 bytes of the second boot stage: CRC-32 with
// polynomial 0x04C11DB7, started with ones, most significant bit first, nothing inverted.
auto boot2Checksum(std::span<const uint8_t> bytes) -> uint32_t;

}  // namespace krait::driver
