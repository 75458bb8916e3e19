// Linking.
#include "compiler/driver/link.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "compiler/driver/cleanup.h"
#include "compiler/driver/link_errors.h"
#include "llvm/Object/ELFObjectFile.h"

namespace krait::driver {

namespace fs = std::filesystem;

namespace {

/// The entries of the table of slots that an object or program defines: `krait_str_slots` and the like.
auto slotsIn(const fs::path& path) -> std::set<std::string> {
  std::set<std::string> names;
  auto file = llvm::object::ObjectFile::createObjectFile(path.string());
  if (!file) {
    llvm::consumeError(file.takeError());
    return names;
  }
  for (const llvm::object::SymbolRef& symbol : file->getBinary()->symbols()) {
    auto name = symbol.getName();
    auto flags = symbol.getFlags();
    if (!name || !flags) {
      llvm::consumeError(name.takeError());
      llvm::consumeError(flags.takeError());
      continue;
    }
    const bool is_defined = (*flags & llvm::object::SymbolRef::SF_Undefined) == 0;
    if (is_defined && name->starts_with("krait_") && name->ends_with("_slots")) names.insert(name->str());
  }
  return names;
}

class Linker {
 public:
  Linker(Session& session, const Board& board, const LinkRequest& request)
      : session_(session), board_(board), request_(request) {}

  auto link() -> Finished {
    std::vector<fs::path> slots = request_.runtime.slots;
    if (!slots.empty()) {
      const Finished first = findSlots(slots);
      if (first.status != 0) return first;
    }
    const Words words = command(slots, {}, request_.output);
    Finished result = run(words, request_.runtime.memory);
    if (result.status != 0 && isOverflow(result.output) && session_.options.roomy) {
      std::error_code error;
      const TemporaryFolder folder(fs::temp_directory_path(error), "krait-roomy");
      writeAtomically(folder.path() / "krait_memory.ld", memoryScript(board_, true));
      return run(words, folder.path());
    }
    if (result.status != 0 && isOverflow(result.output)) {
      reportOverflow(session_, board_, words, request_.output);
      result.output.clear();
    }
    return result;
  }

 private:
  /// Keeps those that the program uses, found by a link without optimisation and with room for everything.
  auto findSlots(std::vector<fs::path>& slots) -> Finished {
    std::error_code error;
    const TemporaryFolder folder(fs::temp_directory_path(error), "krait-slots");
    writeAtomically(folder.path() / "krait_memory.ld", memoryScript(board_, true));
    const fs::path program = folder.path() / "program.elf";
    const Finished result = run(command(slots, {"-fno-lto"}, program), folder.path());
    const std::set<std::string> used = slotsIn(program);
    std::erase_if(slots, [&](const fs::path& object) {
      const std::set<std::string> defined = slotsIn(object);
      return std::none_of(defined.begin(), defined.end(),
                          [&](const std::string& name) { return used.contains(name); });
    });
    return result;
  }

  auto command(const std::vector<fs::path>& slots, const Words& flags, const fs::path& output) const
      -> Words {
    Words words{board_.toolchain.link};
    const auto append = [&](const Words& more) { words.insert(words.end(), more.begin(), more.end()); };
    append(request_.flags.link);
    append(flags);
    if (session_.options.measured) append({"-Wl,--emit-relocs", "-Wl,-Map=" + output.string() + ".map"});
    append(layoutFlags(session_, board_, request_.runtime));
    for (const auto* objects : {&request_.objects, &request_.runtime.objects, &slots}) {
      for (const fs::path& object : *objects) words.push_back(object.string());
    }
    words.push_back("-Wl,--start-group");
    for (const fs::path& library : request_.runtime.libraries) words.push_back(library.string());
    words.push_back("-Wl,--end-group");
    append(board_.toolchain.libraries);
    append({"-o", output.string()});
    return words;
  }

  /// In the folder of krait_memory.ld: the linker looks into its working directory first.
  auto run(const Words& words, const fs::path& folder) const -> Finished {
    return runCollecting(words, session_.options.verbose, board_.isHost() ? std::string() : folder.string());
  }

  Session& session_;
  const Board& board_;
  const LinkRequest& request_;
};

}  // namespace

auto layoutFlags(const Session& session, const Board& board, const RuntimeLibrary& runtime) -> Words {
  if (board.isHost()) return {};
  Words flags{"-L" + runtime.memory.string(), "-T",
              (session.installation.targets / board.linker_script).string(),
              "-Wl,--defsym=__krait_stack_size=" + std::to_string(board.stack_reserve)};
  if (session.options.heap_bytes != 0) {
    flags.push_back("-Wl,--defsym=__krait_heap_size=" + std::to_string(session.options.heap_bytes));
  }
  return flags;
}

auto linkProgram(Session& session, const Board& board, const LinkRequest& request) -> Finished {
  return Linker(session, board, request).link();
}

}  // namespace krait::driver
