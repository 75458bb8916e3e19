// Reading a board's description: TOML files that inherit from each other.
#include "compiler/driver/board.h"

#include <toml++/toml.h>
#include <algorithm>

namespace krait::driver {

namespace fs = std::filesystem;

namespace {

/// Tables merge, lists concatenate (the parent's first, but a `command` is a whole), anything else replaces.
void mergeInto(toml::table& parent, const toml::table& child) {
  for (const auto& [key, value] : child) {
    toml::node* old = parent.get(key);
    if (old != nullptr && old->is_table() && value.is_table()) {
      mergeInto(*old->as_table(), *value.as_table());
    } else if (old != nullptr && old->is_array() && value.is_array() && key.str() != "command") {
      for (const toml::node& element : *value.as_array()) old->as_array()->push_back(element);
    } else {
      parent.insert_or_assign(key, value);
    }
  }
}

auto loadTable(const fs::path& targets, const fs::path& name, int depth) -> toml::table {
  const fs::path file = name.extension() == ".toml" ? name : targets / (name.string() + ".toml");
  toml::table own = toml::parse_file(file.string());
  const auto parent_name = own["inherits"].value<std::string>();
  if (!parent_name || depth > 8) return own;
  own.erase("inherits");
  toml::table merged = loadTable(targets, *parent_name, depth + 1);
  mergeInto(merged, own);
  return merged;
}

using View = toml::node_view<const toml::node>;

auto words(View node) -> Words {
  Words result;
  if (const toml::array* list = node.as_array()) {
    for (const toml::node& element : *list) result.push_back(element.value_or(std::string()));
  }
  return result;
}

auto text(View node) -> std::string { return node.value_or(std::string()); }

/// The number behind a pin's name, through names that stand for other names.
auto resolvePin(const toml::table& pins, const std::map<std::string, int>& groups, std::string name) -> int {
  for (int step = 0; step < 8; ++step) {
    const toml::node* node = pins.get(name);
    if (node == nullptr) break;
    if (node->is_integer()) return node->value_or(-1);
    name = node->value_or(std::string());
  }
  const auto found = groups.find(name);
  return found == groups.end() ? -1 : found->second;
}

void readPins(const toml::table& table, Board& board) {
  std::map<std::string, int> groups;
  if (const toml::array* list = table["pin_groups"].as_array()) {
    for (const toml::node& element : *list) {
      const toml::table& group = *element.as_table();
      const int first = group["number"].value_or(0);
      for (int index = 0; index < group["count"].value_or(0); ++index) {
        groups[group["prefix"].value_or(std::string()) + std::to_string(index)] = first + index;
      }
    }
  }
  board.pins = groups;
  if (const toml::table* pins = table["pins"].as_table()) {
    for (const auto& [name, value] : *pins) {
      board.pins[std::string(name.str())] = resolvePin(*pins, groups, std::string(name.str()));
    }
  }
  if (const toml::table* channels = table["adc"].as_table()) {
    for (const auto& [name, value] : *channels) board.channels[std::string(name.str())] = value.value_or(0);
  }
}

void readMemory(const toml::table& table, Board& board) {
  const toml::table* memory = table["memory"].as_table();
  if (memory == nullptr) return;
  for (const auto& [name, value] : *memory) {
    const toml::table& region = *value.as_table();
    board.memory.push_back({.name = std::string(name.str()),
                            .access = region["access"].value_or(std::string("rwx")),
                            .origin = region["origin"].value_or(uint64_t{0}),
                            .length = region["length"].value_or(uint64_t{0})});
  }
}

void readToolchain(View node, Toolchain& toolchain) {
  toolchain.compiler = text(node["compiler"]);
  toolchain.compile = text(node["compile"]);
  toolchain.link = text(node["link"]);
  toolchain.lto = node["lto"].value_or(false);
  toolchain.cpu_flags = words(node["cpu_flags"]);
  toolchain.link_cpu_flags = node["link_cpu_flags"] ? words(node["link_cpu_flags"]) : toolchain.cpu_flags;
  toolchain.cxx_flags = words(node["cxx_flags"]);
  toolchain.link_flags = words(node["link_flags"]);
  toolchain.libraries = words(node["libraries"]);
}

auto toBoard(const toml::table& table) -> Board {
  Board board;
  board.name = text(table["name"]);
  board.description = text(table["description"]);
  board.chip = text(table["chip"]);
  board.cpu = text(table["cpu"]);
  board.word_bits = table["word_bits"].value_or(32);
  board.clock_hz = table["clock_hz"].value_or(uint64_t{0});
  readToolchain(View(table["toolchain"]), board.toolchain);
  board.include_dirs = words(table["build"]["include_dirs"]);
  board.defines = words(table["build"]["defines"]);
  board.sources = words(table["build"]["sources"]);
  board.linker_script = text(table["build"]["linker_script"]);
  readMemory(table, board);
  board.int_model = text(table["policy"]["int"]);
  board.float_bits = table["policy"]["float"].value_or(32);
  board.stack_reserve = table["policy"]["stack_reserve"].value_or(uint64_t{1024});
  board.proves_stack = text(table["policy"]["stack"]) == "proved";
  // Recursion is as deep as the stack: where there is RAM, an eighth of it.
  if (const MemoryRegion* ram = board.region("RAM"); ram != nullptr)
    board.stack_reserve = std::max(board.stack_reserve, ram->length / 8 / 8 * 8);
  board.flash_data = text(table["policy"]["flash_data"]);
  readPins(table, board);
  board.image_formats = words(table["image"]["formats"]);
  board.image_default = text(table["image"]["default"]);
  board.uf2_family = table["image"]["uf2_family"].value_or(uint32_t{0});
  board.emulator.kind = text(table["emulator"]["kind"]);
  board.emulator.command = words(table["emulator"]["command"]);
  board.emulator.defines = words(table["emulator"]["defines"]);
  return board;
}

}  // namespace

auto Board::region(std::string_view wanted) const -> const MemoryRegion* {
  const auto found = std::find_if(memory.begin(), memory.end(),
                                  [&](const MemoryRegion& entry) { return entry.name == wanted; });
  return found == memory.end() ? nullptr : &*found;
}

auto Board::ramBytes() const -> uint64_t {
  const MemoryRegion* ram = region("RAM");
  return ram == nullptr ? uint64_t{1} << 31 : ram->length;
}

auto Board::runtimeDefines() const -> Words {
  // Lengths of containers; the word's own size says it on AVR.
  const bool short_lengths = word_bits == 32 && ramBytes() <= 65536;
  return short_lengths ? Words{"KRAIT_LENGTH_BITS=16"} : Words{};
}

auto boardNames(const Installation& installation) -> Words {
  Words names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(installation.targets / "boards", error)) {
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

auto isBoardFile(const std::string& name) -> bool { return name.ends_with(".toml"); }

auto loadBoard(const Installation& installation, const std::string& name, BoardError& error)
    -> std::optional<Board> {
  try {
    return toBoard(loadTable(installation.targets, isBoardFile(name) ? name : "boards/" + name, 0));
  } catch (const toml::parse_error& problem) {
    // toml++ names the file in the error's source only when it could be opened.
    const auto& source = problem.source();
    error.file = source.path ? *source.path : (installation.targets / "boards" / (name + ".toml")).string();
    error.text = std::string(problem.description());
    if (source.begin.line != 0) error.text += " (line " + std::to_string(source.begin.line) + ")";
    return std::nullopt;
  }
}

}  // namespace krait::driver
