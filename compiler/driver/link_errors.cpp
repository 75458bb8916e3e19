// Programs that are too large.
#include "compiler/driver/link_errors.h"

#include <algorithm>
#include <map>

#include "compiler/driver/cleanup.h"
#include "llvm/Demangle/Demangle.h"
#include "llvm/Object/ELFObjectFile.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

constexpr size_t kShown = 6;

struct Usage {
  uint64_t flash = 0;
  uint64_t ram = 0;
  std::map<std::string, uint64_t> in_flash;  // by what people call it
  std::map<std::string, uint64_t> in_ram;
};

/// "sensor::RingBuffer::append(uint16_t)" to "sensor.RingBuffer.append": Python's way of saying it.
auto readableName(llvm::StringRef symbol) -> std::string {
  // Clones that the compiler made ("name.part.0") count as what they are clones of.
  const std::string mangled = symbol.split('.').first.str();
  std::string name = llvm::demangle(mangled);
  if (name == mangled) return name.empty() ? symbol.str() : name;
  const bool is_runtime = llvm::StringRef(name).starts_with("krait::");
  if (is_runtime) return name + " (runtime)";
  const size_t parameters = name.find('(');
  if (parameters != std::string::npos && parameters != 0) name.erase(parameters);
  for (size_t at = name.find("::"); at != std::string::npos; at = name.find("::")) name.replace(at, 2, ".");
  return name;
}

auto within(const MemoryRegion* region, uint64_t address, uint64_t room) -> bool {
  return region != nullptr && address >= region->origin && address < region->origin + room;
}

auto measure(const Board& board, const fs::path& elf, const StackSize& stack) -> std::optional<Usage> {
  auto file = llvm::object::ObjectFile::createObjectFile(elf.string());
  if (!file) {
    llvm::consumeError(file.takeError());
    return std::nullopt;
  }
  const auto* object = llvm::dyn_cast<llvm::object::ELFObjectFileBase>(file->getBinary());
  if (object == nullptr) return std::nullopt;
  const MemoryRegion* ram = board.region("RAM");
  const uint64_t room = board.word_bits == 32 ? 0x08000000 : 0x10000;
  Usage usage;
  for (const llvm::object::ELFSectionRef section : object->sections()) {
    if ((section.getFlags() & llvm::ELF::SHF_ALLOC) == 0) continue;
    const bool has_contents = section.getType() != llvm::ELF::SHT_NOBITS;
    if (within(ram, section.getAddress(), room)) {
      usage.ram += section.getSize();
      if (has_contents) usage.flash += section.getSize();
    } else if (has_contents) {
      usage.flash += section.getSize();
    }
  }
  for (const llvm::object::ELFSymbolRef symbol : object->symbols()) {
    auto name = symbol.getName();
    auto address = symbol.getAddress();
    if (!name || !address) {
      llvm::consumeError(name.takeError());
      llvm::consumeError(address.takeError());
      continue;
    }
    if (symbol.getSize() == 0) continue;
    auto& place = within(ram, *address, room) ? usage.in_ram : usage.in_flash;
    place[readableName(*name)] += symbol.getSize();
  }
  usage.ram += stack.bytes;
  return usage;
}

void addContributors(diagnostics::Diagnostic& report, const std::map<std::string, uint64_t>& sizes) {
  std::vector<std::pair<std::string, uint64_t>> order(sizes.begin(), sizes.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (size_t index = 0; index < std::min(kShown, order.size()); ++index) {
    report.note(Code::LargestContributor, {}, {order[index].second, order[index].first});
  }
}

}  // namespace

auto isOverflow(const std::string& linker_output) -> bool {
  for (const char* text : {"overflowed by", "will not fit in region", "do not fit into RAM"}) {
    if (linker_output.find(text) != std::string::npos) return true;
  }
  return false;
}

void reportOverflow(Session& session, const Board& board, const Words& link_command, const fs::path& output,
                    const StackSize& stack) {
  std::error_code error;
  TemporaryFolder folder(fs::temp_directory_path(error), "krait-size");
  Words command = link_command;
  std::optional<Usage> usage;
  if (!folder.path().empty() &&
      writeAtomically(folder.path() / "krait_memory.ld", memoryScript(board, true))) {
    const Finished relinked = runCollecting(command, session.options.verbose, folder.path().string());
    if (relinked.status == 0) usage = measure(board, output, stack);
  }
  const MemoryRegion* flash = board.region("FLASH");
  const MemoryRegion* ram = board.region("RAM");
  if (!usage) {
    session.report(Code::DoesNotFit, {board.name});
    return;
  }
  if (flash != nullptr && usage->flash > flash->length) {
    auto& report = session.report(Code::DoesNotFitFlash,
                                  {board.name, usage->flash, flash->length, usage->flash - flash->length});
    addContributors(report, usage->in_flash);
  }
  usage->ram += static_cast<uint64_t>(session.options.heap_bytes);
  if (ram != nullptr && usage->ram > ram->length) {
    auto& report =
        session.report(Code::DoesNotFitRam, {board.name, usage->ram, ram->length, usage->ram - ram->length});
    report.note(Code::RamIncludesStack, {}, {stack.bytes});
    if (!stack.chain.empty()) report.note(Code::DeepestStack, {}, {stack.chain}).hint(Code::LessStack);
    if (session.options.heap_bytes != 0) report.note(Code::RamIncludesHeap, {}, {session.options.heap_bytes});
    addContributors(report, usage->in_ram);
  }
  if (!session.diagnostics.hasErrors()) session.report(Code::DoesNotFit, {board.name});
}

}  // namespace krait::driver
