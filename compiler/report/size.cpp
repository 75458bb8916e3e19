// Who owns which bytes of an image.
#include "compiler/report/size.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>

namespace krait::report {
namespace {

struct Part {
  const char* beginning;
  const char* name;
};

constexpr Part kParts[] = {
#define KRAIT_PART(BEGINNING, NAME) {BEGINNING, NAME},
#include "compiler/report/runtime_parts.def"
};

struct Owner {
  OwnerKind kind = OwnerKind::Layout;
  std::string group;
  std::string function;
  std::string file;
  uint32_t line = 0;

  auto operator<=>(const Owner&) const = default;
};

/// A run of bytes with one owner.
struct Chunk {
  uint64_t begin = 0;
  uint64_t end = 0;
  const Section* section = nullptr;
  Owner owner;
  bool is_settled = false;
};

auto libraryOf(const std::string& file) -> std::string {
  const size_t parenthesis = file.find('(');
  if (parenthesis == std::string::npos) {
    // crt1.o, crtbeginS.o, …
    return file.find("crt") != std::string::npos ? "C start-up" : "";
  }
  std::string library = file.substr(0, parenthesis);
  if (library == "libkrait.a" || library == "libboard.a") return "";
  const size_t dot = library.find('.');
  return library.substr(0, dot);
}

class Attribution {
 public:
  Attribution(const Image& image, const ProgramLines& lines, const SourceRoots& roots)
      : image_(image), lines_(lines), roots_(roots) {}

  auto report() -> SizeReport {
    for (const Section& section : image_.sections()) cut(section);
    for (Chunk& chunk : chunks_) settle(chunk);
    // What has no name of its own belongs to whoever refers to it first; he may have been unnamed as well.
    for (int round = 0; round < 4; ++round) settleByReferences();
    for (Chunk& chunk : chunks_) {
      if (!chunk.is_settled) chunk.owner = leftover(chunk);
    }
    SizeReport report;
    report.flash = image_.flashSize();
    report.ram = image_.ramSize();
    report.sections = image_.sections();
    addRows(report);
    addReasons(report);
    return report;
  }

 private:
  void cut(const Section& section) {
    std::set<uint64_t> cuts{section.address, section.end()};
    const auto add = [&](uint64_t address) {
      if (address > section.address && address < section.end()) cuts.insert(address);
    };
    for (const Symbol& symbol : image_.symbols()) {
      add(symbol.address);
      add(symbol.address + symbol.size);
    }
    for (const Piece& piece : image_.pieces()) {
      add(piece.address);
      add(piece.end());
    }
    if (section.is_code) {
      for (const uint64_t start : image_.lineStarts()) add(start);
    }
    for (const Reference& reference : image_.references()) {
      const Symbol* symbol = image_.symbolAt(reference.to);
      if (symbol == nullptr) add(reference.to);
    }
    uint64_t begin = section.address;
    for (auto end = std::next(cuts.begin()); end != cuts.end(); begin = *end, ++end) {
      chunks_.push_back({begin, *end, &section, {}, false});
    }
  }

  /// "runtime/numbers/float_print.cpp" for a source of Krait's own; empty for others.
  [[nodiscard]] auto ownPath(const std::string& file) const -> std::string {
    const auto below = [&](const std::string& root, const char* name) {
      return file.starts_with(root + "/") ? name + file.substr(root.size()) : std::string();
    };
    for (const auto& [root, name] : {std::pair(roots_.runtime, "runtime"), std::pair(roots_.stdlib, "stdlib"),
                                     std::pair(roots_.targets, "targets")}) {
      const std::string found = below(root, name);
      if (!found.empty()) return found;
    }
    // The cache's copy of the headers.
    const std::string copied = "/include/krait/";
    const size_t at = file.rfind(copied);
    return at == std::string::npos ? "" : "runtime/" + file.substr(at + copied.size());
  }

  static auto partOf(const std::string& path) -> std::string {
    for (const Part& part : kParts) {
      if (path.starts_with(part.beginning)) return part.name;
    }
    return "runtime";
  }

  [[nodiscard]] auto moduleOwner(const PythonPlace& place, const std::string& name) const -> Owner {
    const OwnerKind kind = lines_.isLibrary(place.module) ? OwnerKind::Library : OwnerKind::Program;
    return {kind, place.module, name, place.file, place.line};
  }

  /// By the debug information.
  [[nodiscard]] auto ownerOfCode(uint64_t address, const Symbol* symbol, Owner& owner) const -> bool {
    const std::vector<Frame> frames = image_.framesAt(address);
    if (frames.empty()) return false;
    const PythonPlace* generated = nullptr;
    for (const Frame& frame : frames) {
      if (!ownPath(frame.file).empty()) continue;
      const PythonPlace* place = lines_.placeOf(frame.file, frame.line);
      if (place == nullptr) continue;
      if (place->line != 0) {
        PythonPlace found = *place;
        // A word between the instructions is of the function, not of a line.
        if (image_.isConstant(address)) found.line = 0;
        owner = moduleOwner(found, found.function);
        return true;
      }
      generated = place;
    }
    if (generated != nullptr && !lines_.hasSource(generated->module)) {
      owner = {OwnerKind::Runtime, "start-up", symbol == nullptr ? "" : functionName(symbol->name), "", 0};
      return true;
    }
    if (generated != nullptr) {
      owner = moduleOwner(*generated, symbol == nullptr ? "" : functionName(symbol->name));
      return true;
    }
    const std::string path = ownPath(frames.back().file);
    if (path.empty()) return false;
    owner = {OwnerKind::Runtime, partOf(path),
             functionName(symbol == nullptr ? frames.back().function : symbol->name), "", 0};
    return true;
  }

  [[nodiscard]] auto ownerOfVariable(const Symbol& symbol, Owner& owner) const -> bool {
    const std::string name = functionName(symbol.name);
    if (const auto declared = image_.declarationOf(symbol.address)) {
      const std::string path = ownPath(declared->file);
      const PythonPlace* place = path.empty() ? lines_.placeOf(declared->file, 0) : nullptr;
      if (place != nullptr && lines_.hasSource(place->module)) {
        owner = moduleOwner(*place, name);
        return true;
      }
      if (place != nullptr) {
        owner = {OwnerKind::Runtime, "tables for tracebacks", name, "", 0};
        return true;
      }
      if (!path.empty() && lines_.moduleOf(demangled(symbol.name)).empty()) {
        owner = {OwnerKind::Runtime, partOf(path), name, "", 0};
        return true;
      }
    }
    const std::string module = lines_.moduleOf(name);
    if (module.empty()) return false;
    owner = moduleOwner({module, "", "", 0}, name);
    return true;
  }

  /// Texts stand in a section that is called after the function which has them: `.rodata.NAME.str1.1`.
  [[nodiscard]] auto ownerOfText(const Piece& piece, Owner& owner) const -> bool {
    const std::string beginning = ".rodata.";
    const size_t end = piece.section.rfind(".str");
    if (!piece.section.starts_with(beginning) || end == std::string::npos || end < beginning.size())
      return false;
    const std::string name = piece.section.substr(beginning.size(), end - beginning.size());
    const auto symbol =
        std::find_if(image_.symbols().begin(), image_.symbols().end(), [&](const Symbol& candidate) {
          return candidate.name == name || candidate.name.starts_with(name + ".");
        });
    if (symbol == image_.symbols().end() || !ownerOfCode(symbol->address, &*symbol, owner)) return false;
    owner.line = 0;
    return true;
  }

  void settle(Chunk& chunk) const {
    const Piece* piece = image_.pieceAt(chunk.begin);
    const Symbol* symbol = image_.symbolAt(chunk.begin);
    chunk.is_settled = true;
    if (piece != nullptr && piece->file.empty()) {
      chunk.owner = {OwnerKind::Layout, "alignment", "", "", 0};
      return;
    }
    // On the host much is for the loader, and the first object of the C start-up is said to hold it.
    const std::string& section = chunk.section->name;
    const bool is_ordinary = section == ".text" || section.starts_with(".rodata") ||
                             section.starts_with(".data") || section.starts_with(".bss") ||
                             section == ".noinit" || section.starts_with("krait");
    const std::string library = piece == nullptr || !is_ordinary ? "" : libraryOf(piece->file);
    if (!is_ordinary) {
      chunk.owner = {OwnerKind::Layout, section, "", "", 0};
      return;
    }
    if (!library.empty()) {
      chunk.owner = {OwnerKind::Toolchain, library, symbol == nullptr ? "" : functionName(symbol->name), "",
                     0};
      return;
    }
    if (chunk.section->is_code && ownerOfCode(chunk.begin, symbol, chunk.owner)) return;
    if (symbol != nullptr && ownerOfVariable(*symbol, chunk.owner)) return;
    if (piece != nullptr && symbol == nullptr && ownerOfText(*piece, chunk.owner)) return;
    if (piece != nullptr &&
        (piece->file.find("startup") != std::string::npos || piece->section.starts_with(".boot"))) {
      chunk.owner = {OwnerKind::Runtime, "start-up", symbol == nullptr ? piece->section : symbol->name, "",
                     0};
      return;
    }
    chunk.is_settled = false;
  }

  [[nodiscard]] auto chunkAt(uint64_t address) const -> const Chunk* {
    auto at = std::upper_bound(chunks_.begin(), chunks_.end(), address,
                               [](uint64_t wanted, const Chunk& chunk) { return wanted < chunk.begin; });
    if (at == chunks_.begin()) return nullptr;
    --at;
    return address < at->end ? &*at : nullptr;
  }

  void settleByReferences() {
    std::map<uint64_t, Owner> found;  // by the chunk's beginning
    for (const Reference& reference : image_.references()) {
      const Chunk* target = chunkAt(reference.to);
      const Chunk* source = chunkAt(reference.from);
      if (target == nullptr || source == nullptr || target->is_settled || !source->is_settled) continue;
      if (source->owner.kind == OwnerKind::Layout) continue;
      // The program's own claim comes before the runtime's.
      const auto known = found.find(target->begin);
      if (known == found.end() || source->owner.kind < known->second.kind)
        found[target->begin] = source->owner;
    }
    Chunk* previous = nullptr;
    for (Chunk& chunk : chunks_) {
      const auto owner = found.find(chunk.begin);
      if (!chunk.is_settled && owner != found.end()) {
        chunk.owner = owner->second;
        const Symbol* symbol = image_.symbolAt(chunk.begin);
        if (symbol != nullptr && chunk.owner.kind == OwnerKind::Runtime)
          chunk.owner.function = functionName(symbol->name);
        chunk.is_settled = true;
      } else if (!chunk.is_settled && previous != nullptr && previous->is_settled &&
                 previous->section == chunk.section && previous->owner.kind != OwnerKind::Layout) {
        // The other bytes of the same variable.
        const Symbol* symbol = image_.symbolAt(chunk.begin);
        if (symbol != nullptr && symbol == image_.symbolAt(previous->begin)) {
          chunk.owner = previous->owner;
          chunk.is_settled = true;
        }
      }
      previous = &chunk;
    }
  }

  [[nodiscard]] auto leftover(const Chunk& chunk) const -> Owner {
    const Symbol* symbol = image_.symbolAt(chunk.begin);
    const std::string& section = chunk.section->name;
    if (symbol != nullptr) {
      const std::string name = functionName(symbol->name);
      if (name.starts_with("krait")) return {OwnerKind::Runtime, "objects", name, "", 0};
      return {OwnerKind::Layout, section, name, "", 0};
    }
    const Piece* piece = image_.pieceAt(chunk.begin);
    if (piece == nullptr && (section == ".text" || section == ".data" || section == ".bss")) {
      return {OwnerKind::Layout, "alignment", "", "", 0};
    }
    if (section == ".text" || section.starts_with(".rodata")) {
      return {OwnerKind::Layout, "constants of several owners", "", "", 0};
    }
    return {OwnerKind::Layout, section, "", "", 0};
  }

  void addRows(SizeReport& report) const {
    std::map<std::tuple<OwnerKind, std::string, uint32_t, std::string>, SizeRow> rows;
    for (const Chunk& chunk : chunks_) {
      const Owner& owner = chunk.owner;
      SizeRow& row = rows[{owner.kind, owner.group, owner.line, owner.function}];
      row.kind = owner.kind;
      row.group = owner.group;
      row.function = owner.function;
      if (row.file.empty()) row.file = owner.file;
      row.line = owner.line;
      const uint64_t size = chunk.end - chunk.begin;
      if (chunk.section->in_flash) row.flash += size;
      if (chunk.section->in_ram) row.ram += size;
    }
    for (const auto& [key, row] : rows) {
      report.rows.push_back(row);
      if (row.kind != OwnerKind::Program || row.line == 0) continue;
      const PythonPlace place{row.group, row.function, row.file, row.line};
      report.texts[place] = lines_.textOf(place);
    }
  }

  /// Breadth first over what refers to what, from the lines of the program; then from where the processor starts.
  void addReasons(SizeReport& report) const {
    struct Way {
      PythonPlace place;
      const Symbol* previous = nullptr;
      int length = 0;
    };
    std::map<const Symbol*, Way> ways;
    std::deque<const Symbol*> queue;
    std::multimap<const Symbol*, const Symbol*> next;
    struct Root {
      PythonPlace place;
      const Symbol* target;
    };
    std::vector<Root> roots;
    for (const Reference& reference : image_.references()) {
      const Chunk* source = chunkAt(reference.from);
      const Symbol* target = image_.symbolAt(reference.to);
      const Chunk* target_chunk = chunkAt(reference.to);
      if (source == nullptr || target == nullptr || target_chunk == nullptr) continue;
      const Owner& from = source->owner;
      if (from.kind == OwnerKind::Program && !from.file.empty()) {
        uint32_t line = from.line;
        // A word among the instructions: the lines that read it are not known, but the function is.
        roots.push_back({{from.group, from.function, from.file, line}, target});
      } else if (from.kind != OwnerKind::Program) {
        const Symbol* symbol = image_.symbolAt(reference.from);
        if (symbol != nullptr && symbol != target) next.emplace(symbol, target);
      }
    }
    std::stable_sort(roots.begin(), roots.end(), [](const Root& left, const Root& right) {
      return std::tuple(left.place.line == 0, left.place) < std::tuple(right.place.line == 0, right.place);
    });
    const auto visit = [&](const Symbol* symbol, const Way& way) {
      if (ways.emplace(symbol, way).second) queue.push_back(symbol);
    };
    const auto walk = [&] {
      while (!queue.empty()) {
        const Symbol* symbol = queue.front();
        queue.pop_front();
        const Way way = ways[symbol];
        const auto [begin, end] = next.equal_range(symbol);
        for (auto edge = begin; edge != end; ++edge) {
          visit(edge->second, {way.place, symbol, way.length + 1});
        }
      }
    };
    for (const Root& root : roots) visit(root.target, {root.place, nullptr, 0});
    walk();
    if (const Symbol* entry = image_.symbolAt(image_.entry())) visit(entry, {});
    for (const Symbol& symbol : image_.symbols()) {
      if (symbol.name.starts_with("krait_vectors")) visit(&symbol, {});
    }
    walk();

    struct Best {
      const Symbol* symbol = nullptr;
      Way way;
    };
    std::map<std::pair<OwnerKind, std::string>, Best> best;
    for (const auto& [symbol, way] : ways) {
      const Chunk* chunk = chunkAt(symbol->address);
      if (chunk == nullptr) continue;
      const Owner& owner = chunk->owner;
      if (owner.kind == OwnerKind::Program || owner.kind == OwnerKind::Layout) continue;
      if (owner.group == "start-up") continue;  // every program has it
      Best& known = best[{owner.kind, owner.group}];
      const auto order = [](const Symbol* candidate, const Way& candidate_way) {
        return std::tuple(candidate_way.place.file.empty(), candidate_way.length,
                          candidate_way.place.line == 0, !candidate->is_code, candidate_way.place,
                          candidate->address);
      };
      if (known.symbol == nullptr || order(symbol, way) < order(known.symbol, known.way))
        known = {symbol, way};
    }
    for (const auto& [key, found] : best) {
      SizeReason reason{key.second, found.way.place, lines_.textOf(found.way.place), {}};
      for (const Symbol* symbol = found.symbol; symbol != nullptr; symbol = ways[symbol].previous) {
        reason.path.insert(reason.path.begin(), functionName(symbol->name));
      }
      report.reasons.push_back(reason);
    }
  }

  const Image& image_;
  const ProgramLines& lines_;
  const SourceRoots& roots_;
  std::vector<Chunk> chunks_;  // by address within each section, sections by address
};

}  // namespace

auto measureSize(const Image& image, const ProgramLines& lines, const SourceRoots& roots) -> SizeReport {
  return Attribution(image, lines, roots).report();
}

auto kindName(OwnerKind kind) -> const char* {
  switch (kind) {
    case OwnerKind::Program:
      return "program";
    case OwnerKind::Library:
      return "library";
    case OwnerKind::Runtime:
      return "runtime";
    case OwnerKind::Toolchain:
      return "toolchain";
    case OwnerKind::Layout:
      return "layout";
  }
  return "";
}

auto compareSizes(const Image& before, const Image& after) -> SizeDiff {
  SizeDiff diff;
  diff.old_flash = before.flashSize();
  diff.old_ram = before.ramSize();
  std::map<std::string, SizeChange> changes;
  const auto add = [&](const Image& image, int64_t sign) {
    int64_t flash = sign * static_cast<int64_t>(image.flashSize());
    int64_t ram = sign * static_cast<int64_t>(image.ramSize());
    uint64_t covered = 0;
    for (const Symbol& symbol : image.symbols()) {
      const Section* section = image.sectionAt(symbol.address);
      const uint64_t begin = std::max(symbol.address, covered);
      const uint64_t end = symbol.address + symbol.size;
      if (section == nullptr || end <= begin) continue;
      covered = end;
      const auto size = sign * static_cast<int64_t>(end - begin);
      SizeChange& change = changes[functionName(symbol.name)];
      if (section->in_flash) change.flash += size, flash -= size;
      if (section->in_ram) change.ram += size, ram -= size;
    }
    changes["(without a name)"].flash += flash;
    changes["(without a name)"].ram += ram;
  };
  add(before, -1);
  add(after, 1);
  for (auto& [name, change] : changes) {
    change.name = name;
    if (change.flash != 0 || change.ram != 0) diff.changes.push_back(change);
  }
  std::stable_sort(diff.changes.begin(), diff.changes.end(),
                   [](const SizeChange& left, const SizeChange& right) {
                     const auto weight = [](const SizeChange& change) {
                       return std::abs(change.flash) + std::abs(change.ram);
                     };
                     return weight(left) > weight(right);
                   });
  return diff;
}

}  // namespace krait::report
