// Linking.
#include "compiler/driver/link.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "compiler/driver/build.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/link_errors.h"
#include "compiler/driver/measured.h"
#include "compiler/driver/stack_size.h"
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

/// Does the optimising linker make code of it? What others compiled it takes as it is.
auto isOptimisedAtLink(const fs::path& path) -> bool {
  auto file = llvm::object::ObjectFile::createObjectFile(path.string());
  if (!file) {
    llvm::consumeError(file.takeError());
    return false;
  }
  for (const llvm::object::SectionRef& section : file->getBinary()->sections()) {
    auto name = section.getName();
    if (!name) {
      llvm::consumeError(name.takeError());
    } else if (name->starts_with(".gnu.lto_")) {
      return true;
    }
  }
  return false;
}

class Linker {
 public:
  Linker(Session& session, const Board& board, const LinkRequest& request)
      : session_(session), board_(board), request_(request) {}

  auto link() -> Finished {
    Parts parts{request_.objects, request_.runtime.objects, request_.runtime.slots,
                request_.runtime.libraries};
    if (!parts.slots.empty()) {
      const Finished first = findSlots(parts.slots);
      if (first.status != 0) return first;
    }
    StackSize stack = policyStack(board_);
    if (board_.proves_stack) {
      const Finished trial = proveStack(parts, stack);
      if (trial.status != 0) return trial;
    }
    const Words words = command(parts, stack, finalFlags(parts), request_.output);
    Finished result = run(words, request_.runtime.memory);
    if (result.status != 0 && isOverflow(result.output) && session_.options.roomy) {
      writeAtomically(folder_.path() / "krait_memory.ld", memoryScript(board_, true));
      return run(words, folder_.path());
    }
    if (result.status != 0 && isOverflow(result.output)) {
      reportOverflow(session_, board_, words, request_.output, stack);
      result.output.clear();
    }
    return result;
  }

 private:
  struct Parts {
    std::vector<fs::path> objects;  // of the program
    std::vector<fs::path> runtime;  // of the board, and what stands before the library
    std::vector<fs::path> slots;
    std::vector<fs::path> libraries;
    bool is_optimised = false;  // `objects` is what the optimising linker made of the program and the runtime
  };

  /// Links with room for everything, and finds out how much stack that needs.
  auto proveStack(Parts& parts, StackSize& stack) -> Finished {
    if (folder_.path().empty() ||
        !writeAtomically(folder_.path() / "krait_memory.ld", memoryScript(board_, true))) {
      return {.status = 1, .output = "cannot write temporary files"};
    }
    const fs::path trial = folder_.path() / "trial.elf";
    const Parts own = linkedHere(parts);
    Words flags = forReports(trial);
    // The debug information of what the optimising linker makes lies elsewhere: for a report it has to run again.
    if (board_.toolchain.lto && !session_.options.measured) flags.push_back("-save-temps");
    const Finished result = run(command(own, stack, flags, trial), folder_.path());
    if (result.status != 0) return result;
    if (const auto image = loadImage(session_, board_, trial.string())) {
      image->loadMap(mapOf(trial).string());
      stack = stackSizeOf(session_, board_, *image);
    }
    const fs::path optimised = folder_.path() / "trial.elf.lto.o";
    if (!fs::exists(optimised)) return result;
    std::erase_if(parts.objects, isOptimisedAtLink);
    std::erase_if(parts.runtime, isOptimisedAtLink);
    parts.objects.push_back(optimised);
    parts.is_optimised = true;
    // Its debug information refers to objects that are gone.
    return run({binaryTool(board_, "objcopy"), "--strip-debug", optimised.string()}, folder_.path());
  }

  /// The same files by names in our folder: what the linker keeps it writes beside its input, which others are linking too.
  auto linkedHere(const Parts& parts) const -> Parts {
    Parts own = parts;
    size_t count = 0;
    for (auto* files : {&own.objects, &own.runtime, &own.slots, &own.libraries}) {
      for (fs::path& file : *files) {
        const fs::path name = folder_.path() / (std::to_string(count++) + "_" + file.filename().string());
        std::error_code error;
        fs::create_symlink(fs::absolute(file, error), name, error);
        if (!error) file = name;
      }
    }
    return own;
  }

  static auto forReports(const fs::path& output) -> Words {
    return {"-Wl,--emit-relocs", "-Wl,-Map=" + mapOf(output).string()};
  }

  /// Nobody but a report needs what came along for the proof.
  auto finalFlags(const Parts& parts) const -> Words {
    if (session_.options.measured) return forReports(request_.output);
    Words flags;
    if (parts.is_optimised) flags.push_back("-fno-lto");
    if (board_.proves_stack) flags.push_back("-Wl,--strip-debug");
    return flags;
  }

  /// Keeps those that the program uses, found by a link without optimisation and with room for everything.
  auto findSlots(std::vector<fs::path>& slots) -> Finished {
    writeAtomically(folder_.path() / "krait_memory.ld", memoryScript(board_, true));
    const fs::path program = folder_.path() / "slots.elf";
    const Finished result =
        run(command({request_.objects, request_.runtime.objects, slots, request_.runtime.libraries},
                    policyStack(board_), {"-fno-lto"}, program),
            folder_.path());
    const std::set<std::string> used = slotsIn(program);
    std::erase_if(slots, [&](const fs::path& object) {
      const std::set<std::string> defined = slotsIn(object);
      return std::none_of(defined.begin(), defined.end(),
                          [&](const std::string& name) { return used.contains(name); });
    });
    return result;
  }

  auto command(const Parts& parts, const StackSize& stack, const Words& flags, const fs::path& output) const
      -> Words {
    Words words{board_.toolchain.link};
    const auto append = [&](const Words& more) { words.insert(words.end(), more.begin(), more.end()); };
    append(request_.flags.link);
    append(flags);
    append(layoutFlags(session_, board_, request_.runtime, stack));
    for (const auto* objects : {&parts.objects, &parts.runtime, &parts.slots}) {
      for (const fs::path& object : *objects) words.push_back(object.string());
    }
    words.push_back("-Wl,--start-group");
    for (const fs::path& library : parts.libraries) words.push_back(library.string());
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
  std::error_code error_;
  const TemporaryFolder folder_{fs::temp_directory_path(error_), "krait-link"};
};

}  // namespace

auto layoutFlags(const Session& session, const Board& board, const RuntimeLibrary& runtime,
                 const StackSize& stack) -> Words {
  if (board.isHost()) return {};
  Words flags{"-L" + runtime.memory.string(), "-T",
              (session.installation.targets / board.linker_script).string(),
              "-Wl,--defsym=__krait_stack_size=" + std::to_string(stack.bytes)};
  if (stack.below_checks != 0) {
    flags.push_back("-Wl,--defsym=__krait_stack_room=" + std::to_string(stack.below_checks));
  }
  if (session.options.heap_bytes != 0) {
    flags.push_back("-Wl,--defsym=__krait_heap_size=" + std::to_string(session.options.heap_bytes));
  }
  return flags;
}

auto linkProgram(Session& session, const Board& board, const LinkRequest& request) -> Finished {
  return Linker(session, board, request).link();
}

}  // namespace krait::driver
