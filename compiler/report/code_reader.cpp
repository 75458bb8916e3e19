// Reading machine code.
#include "compiler/report/code_reader.h"

#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCDisassembler/MCDisassembler.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/MCInstrAnalysis.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/MCTargetOptions.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Triple.h"

namespace krait::report {

struct CodeReader::Machine {
  std::unique_ptr<llvm::MCRegisterInfo> registers;
  std::unique_ptr<llvm::MCAsmInfo> assembler;
  std::unique_ptr<llvm::MCSubtargetInfo> features;
  std::unique_ptr<llvm::MCInstrInfo> instructions;
  std::unique_ptr<llvm::MCContext> context;
  std::unique_ptr<llvm::MCDisassembler> disassembler;
  std::unique_ptr<llvm::MCInstPrinter> printer;
  std::unique_ptr<llvm::MCInstrAnalysis> analysis;
};

namespace {

/// At commas outside of brackets.
auto splitOperands(const std::string& text) -> std::vector<std::string> {
  std::vector<std::string> operands;
  std::string current;
  int depth = 0;
  for (const char c : text) {
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (c == ',' && depth == 0) {
      operands.push_back(current);
      current.clear();
    } else if (c != ' ' || depth != 0 || !current.empty()) {
      current += c;
    }
  }
  if (!current.empty()) operands.push_back(current);
  return operands;
}

}  // namespace

CodeReader::CodeReader(const Image& image) : image_(image) {
  std::string triple;
  std::string features;
  if (image.architecture() == "arm") {
    LLVMInitializeARMTargetInfo();
    LLVMInitializeARMTargetMC();
    LLVMInitializeARMDisassembler();
    // The newest of the family knows the instructions of all.
    triple = "thumbv8m.main-none-eabi";
    features = "+dsp,+fp-armv8d16";
  } else if (image.architecture() == "avr") {
    LLVMInitializeAVRTargetInfo();
    LLVMInitializeAVRTargetMC();
    LLVMInitializeAVRDisassembler();
    triple = "avr";
    features = "+avr5";
  } else {
    return;
  }
  std::string error;
  const llvm::Target* target = llvm::TargetRegistry::lookupTarget(triple, error);
  if (target == nullptr) return;
  auto machine = std::make_unique<Machine>();
  machine->registers.reset(target->createMCRegInfo(triple));
  machine->assembler.reset(target->createMCAsmInfo(*machine->registers, triple, llvm::MCTargetOptions()));
  machine->features.reset(
      target->createMCSubtargetInfo(triple, triple == "avr" ? "atmega328p" : "", features));
  machine->instructions.reset(target->createMCInstrInfo());
  machine->context = std::make_unique<llvm::MCContext>(llvm::Triple(triple), machine->assembler.get(),
                                                       machine->registers.get(), machine->features.get());
  machine->disassembler.reset(target->createMCDisassembler(*machine->features, *machine->context));
  machine->printer.reset(target->createMCInstPrinter(llvm::Triple(triple), 0, *machine->assembler,
                                                     *machine->instructions, *machine->registers));
  machine->analysis.reset(target->createMCInstrAnalysis(machine->instructions.get()));
  if (machine->disassembler == nullptr || machine->printer == nullptr) return;
  machine_ = std::move(machine);
}

CodeReader::~CodeReader() = default;

auto CodeReader::canRead() const -> bool { return machine_ != nullptr; }

auto CodeReader::read(uint64_t address, Instruction& instruction) const -> bool {
  const Section* section = image_.sectionAt(address);
  if (machine_ == nullptr || section == nullptr || !section->is_code) return false;
  const std::string_view contents =
      section->contents.substr(std::min<size_t>(address - section->address, section->contents.size()));
  const llvm::ArrayRef<uint8_t> bytes(reinterpret_cast<const uint8_t*>(contents.data()), contents.size());
  llvm::MCInst decoded;
  uint64_t size = 0;
  if (machine_->disassembler->getInstruction(decoded, size, bytes, address, llvm::nulls()) ==
      llvm::MCDisassembler::Fail) {
    return false;
  }
  std::string text;
  llvm::raw_string_ostream stream(text);
  machine_->printer->printInst(&decoded, address, "", *machine_->features, stream);
  stream.flush();
  const size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return false;
  const size_t end = std::min(text.find_first_of(" \t", begin), text.size());
  instruction = {address, size, text.substr(begin, end - begin), {}, 0};
  if (end < text.size())
    instruction.operands = splitOperands(text.substr(text.find_first_not_of(" \t", end)));
  uint64_t target = 0;
  if (machine_->analysis != nullptr && machine_->analysis->evaluateBranch(decoded, address, size, target)) {
    instruction.target = target;
  }
  return true;
}

}  // namespace krait::report
