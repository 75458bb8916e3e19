// Reading debug information.
#include "compiler/report/code_places.h"

#include <algorithm>

#include "llvm/DebugInfo/DWARF/DWARFContext.h"
#include "llvm/DebugInfo/DWARF/DWARFExpression.h"
#include "llvm/Object/ObjectFile.h"

namespace krait::report {

namespace {

using llvm::DWARFDie;
constexpr auto kWholePath = llvm::DILineInfoSpecifier::FileLineInfoKind::AbsoluteFilePath;

auto rangesOf(const DWARFDie& die) -> llvm::DWARFAddressRangesVector {
  auto ranges = die.getAddressRanges();
  if (ranges) return *ranges;
  llvm::consumeError(ranges.takeError());
  return {};
}

auto linkageName(const DWARFDie& die) -> std::string {
  const char* name = die.getSubroutineName(llvm::DINameKind::LinkageName);
  return name == nullptr ? "" : name;
}

}  // namespace

struct CodePlaces::Debug {
  std::unique_ptr<llvm::DWARFContext> context;
};

CodePlaces::CodePlaces(const llvm::object::ObjectFile& object) : debug_(std::make_unique<Debug>()) {
  debug_->context = llvm::DWARFContext::create(object, llvm::DWARFContext::ProcessDebugRelocations::Ignore);
  readLines();
  readFunctions();
  readVariables();
  std::sort(starts_.begin(), starts_.end());
  starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
}

CodePlaces::~CodePlaces() = default;

void CodePlaces::readLines() {
  for (const auto& unit : debug_->context->compile_units()) {
    const llvm::DWARFDebugLine::LineTable* table = debug_->context->getLineTableForUnit(unit.get());
    if (table == nullptr) continue;
    std::map<uint64_t, const std::string*> names;
    const auto nameOf = [&](uint64_t index) {
      const std::string*& name = names[index];
      if (name == nullptr) {
        std::string path;
        table->getFileNameByIndex(index, unit->getCompilationDir(), kWholePath, path);
        name = &files_.emplace(path, path).first->second;
      }
      return name;
    };
    for (const auto& sequence : table->Sequences) {
      if (sequence.LowPC == 0) continue;
      for (uint32_t index = sequence.FirstRowIndex; index < sequence.LastRowIndex; ++index) {
        const auto& row = table->Rows[index];
        lines_.push_back({row.Address.Address, row.EndSequence != 0, row.Line, nameOf(row.File)});
        starts_.push_back(row.Address.Address);
      }
    }
  }
  // An end gives way to what begins there.
  std::stable_sort(lines_.begin(), lines_.end(), [](const Line& left, const Line& right) {
    return std::pair(left.address, !left.is_end) < std::pair(right.address, !right.is_end);
  });
}

void CodePlaces::readFunctions() {
  const auto readInlined = [this](const auto& self, const DWARFDie& die, size_t depth,
                                  Function& function) -> void {
    for (const DWARFDie& child : die.children()) {
      const bool is_inlined = child.getTag() == llvm::dwarf::DW_TAG_inlined_subroutine;
      if (!is_inlined && child.getTag() != llvm::dwarf::DW_TAG_lexical_block) continue;
      if (is_inlined) {
        uint32_t file = 0;
        uint32_t line = 0;
        uint32_t column = 0;
        uint32_t discriminator = 0;
        child.getCallerFrame(file, line, column, discriminator);
        std::string path;
        if (const auto* table = debug_->context->getLineTableForUnit(child.getDwarfUnit())) {
          table->getFileNameByIndex(file, child.getDwarfUnit()->getCompilationDir(), kWholePath, path);
        }
        const std::string name = linkageName(child);
        for (const llvm::DWARFAddressRange& range : rangesOf(child)) {
          function.inlined.push_back({range.LowPC, range.HighPC, depth, name, path, line});
          starts_.push_back(range.LowPC);
          starts_.push_back(range.HighPC);
        }
      }
      self(self, child, depth + (is_inlined ? 1 : 0), function);
    }
  };
  for (const auto& unit : debug_->context->compile_units()) {
    for (const llvm::DWARFDebugInfoEntry& entry : unit->dies()) {
      const DWARFDie die(unit.get(), &entry);
      if (die.getTag() != llvm::dwarf::DW_TAG_subprogram) continue;
      for (const llvm::DWARFAddressRange& range : rangesOf(die)) {
        if (range.LowPC <= 1) continue;
        Function function{range.LowPC, range.HighPC, linkageName(die), {}};
        readInlined(readInlined, die, 0, function);
        std::stable_sort(function.inlined.begin(), function.inlined.end(),
                         [](const Inlined& left, const Inlined& right) { return left.depth < right.depth; });
        functions_.push_back(std::move(function));
      }
    }
  }
  std::stable_sort(functions_.begin(), functions_.end(),
                   [](const Function& left, const Function& right) { return left.begin < right.begin; });
}

/// Variables with a fixed address.
void CodePlaces::readVariables() {
  for (const auto& unit : debug_->context->compile_units()) {
    for (const llvm::DWARFDebugInfoEntry& entry : unit->dies()) {
      const DWARFDie die(unit.get(), &entry);
      if (die.getTag() != llvm::dwarf::DW_TAG_variable) continue;
      const auto location = die.find(llvm::dwarf::DW_AT_location);
      const auto block = location ? location->getAsBlock() : std::nullopt;
      if (!block || block->empty()) continue;
      const llvm::DataExtractor data(llvm::toStringRef(*block), true, unit->getAddressByteSize());
      const llvm::DWARFExpression expression(data, unit->getAddressByteSize());
      const auto& operation = *expression.begin();
      uint64_t address = 0;
      if (operation.getCode() == llvm::dwarf::DW_OP_addr) {
        address = operation.getRawOperand(0);
      } else if (operation.getCode() == llvm::dwarf::DW_OP_addrx) {
        const auto item = unit->getAddrOffsetSectionItem(static_cast<uint32_t>(operation.getRawOperand(0)));
        address = item ? item->Address : 0;
      }
      if (address == 0) continue;
      const char* name = die.getName(llvm::DINameKind::LinkageName);
      variables_[address] = {name == nullptr ? "" : name, die.getDeclFile(kWholePath),
                             static_cast<uint32_t>(die.getDeclLine())};
    }
  }
}

auto CodePlaces::framesAt(uint64_t address) const -> std::vector<Frame> {
  const auto line = std::upper_bound(lines_.begin(), lines_.end(), address,
                                     [](uint64_t wanted, const Line& row) { return wanted < row.address; });
  if (line == lines_.begin() || std::prev(line)->is_end) return {};
  const auto after =
      std::upper_bound(functions_.begin(), functions_.end(), address,
                       [](uint64_t wanted, const Function& next) { return wanted < next.begin; });
  const Function* function = after == functions_.begin() ? nullptr : &*std::prev(after);
  if (function == nullptr || address >= function->end) {
    return {{"", *std::prev(line)->file, std::prev(line)->line}};
  }
  std::vector<Frame> frames{{function->name, "", 0}};  // the outermost first
  for (const Inlined& inlined : function->inlined) {
    if (address < inlined.begin || address >= inlined.end || inlined.depth + 1 != frames.size()) continue;
    frames.back().file = inlined.call_file;
    frames.back().line = inlined.call_line;
    frames.push_back({inlined.function, "", 0});
  }
  frames.back().file = *std::prev(line)->file;
  frames.back().line = std::prev(line)->line;
  std::reverse(frames.begin(), frames.end());
  return frames;
}

auto CodePlaces::declarationOf(uint64_t address) const -> std::optional<Frame> {
  const auto found = variables_.find(address);
  if (found == variables_.end()) return std::nullopt;
  return found->second;
}

namespace {

void collectRecords(const DWARFDie& die, const std::string& scope, std::map<std::string, uint64_t>& sizes) {
  for (const DWARFDie& child : die.children()) {
    const bool is_record = child.getTag() == llvm::dwarf::DW_TAG_structure_type || child.getTag() == llvm::dwarf::DW_TAG_class_type;
    const bool is_namespace = child.getTag() == llvm::dwarf::DW_TAG_namespace;
    if (!is_record && !is_namespace) continue;
    const char* name = child.getShortName();
    // What stands in a namespace without a name is called as if it stood around it.
    const std::string whole = name == nullptr ? scope : scope.empty() ? name : scope + "::" + name;
    if (is_record && name != nullptr)
      if (const auto size = llvm::dwarf::toUnsigned(child.find(llvm::dwarf::DW_AT_byte_size))) sizes.emplace(whole, *size);
    collectRecords(child, whole, sizes);
  }
}

}  // namespace

auto CodePlaces::recordSizes() const -> std::map<std::string, uint64_t> {
  std::map<std::string, uint64_t> sizes;
  for (const auto& unit : debug_->context->compile_units()) collectRecords(unit->getUnitDIE(false), {}, sizes);
  return sizes;
}

}  // namespace krait::report
