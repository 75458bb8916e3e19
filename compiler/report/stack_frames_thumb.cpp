// Stack frames in Thumb code.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>

#include "compiler/report/stack_frames.h"
#include "llvm/Support/Endian.h"

namespace krait::report {
namespace {

struct Known {
  enum Kind { Nothing, Constant, Stack, Return } kind = Nothing;
  int64_t value = 0;  // Stack: the depth that the register points to

  auto operator==(const Known&) const -> bool = default;
};

struct State {
  int64_t depth = 0;
  std::array<Known, 15> registers{};  // r0 … r12, [14] is lr

  auto operator==(const State&) const -> bool = default;
};

constexpr const char* kConditions[] = {"eq", "ne", "hs", "lo", "mi", "pl", "vs",
                                       "vc", "hi", "ls", "ge", "lt", "gt", "le"};

auto registerOf(std::string_view name) -> int {
  if (name == "lr") return 14;
  if (name == "sp") return 13;
  if (name == "pc") return 15;
  if (name == "r12" || name == "ip") return 12;
  if (name == "r11" || name == "fp") return 11;
  if (name == "r10" || name == "sl") return 10;
  if (name == "r9" || name == "sb") return 9;
  if (name.size() == 2 && name[0] == 'r' && name[1] >= '0' && name[1] <= '9') return name[1] - '0';
  return -1;
}

auto numberOf(std::string_view text, int64_t& number) -> bool {
  if (text.empty() || text[0] != '#') return false;
  text.remove_prefix(1);
  const bool is_hexadecimal = text.starts_with("0x");
  if (is_hexadecimal) text.remove_prefix(2);
  return std::from_chars(text.data(), text.data() + text.size(), number, is_hexadecimal ? 16 : 10).ec ==
         std::errc();
}

/// "{r4, r5, lr}"; bytes that they take on the stack.
auto bytesOf(const std::string& list) -> int64_t {
  int64_t bytes = 0;
  std::string name;
  for (const char c : list) {
    if (c == ',' || c == '}') {
      if (!name.empty()) bytes += name[0] == 'd' ? 8 : 4;
      name.clear();
    } else if (c != '{' && c != ' ') {
      name += c;
    }
  }
  return bytes;
}

class ThumbReader {
 public:
  ThumbReader(const Image& image, const CodeReader& code, uint64_t entry, CodeRange range)
      : image_(image), code_(code), entry_(entry), begin_(range.begin), end_(range.end) {}

  auto read() -> StackFrame {
    State entry;
    entry.registers[14].kind = Known::Return;
    follow(entry_, entry);
    // Behind a jump through a table lies whatever was not reached otherwise.
    while (has_table_ || has_indirect_jump_) {
      uint64_t missed = entry_;
      Instruction instruction;
      while (missed < end_ && (seen_.contains(missed) || image_.isConstant(missed))) {
        const auto known = seen_.find(missed);
        missed += known != seen_.end() ? sizes_[missed] : 2;
      }
      if (missed >= end_ || !code_.read(missed, instruction)) break;
      has_table_ = true;
      const size_t before = seen_.size();
      follow(missed, table_state_);
      if (seen_.size() == before) break;
    }
    frame_.depth = static_cast<uint64_t>(deepest_);
    if (has_indirect_jump_ && !has_table_) addCall(indirect_jump_, 0, indirect_depth_);
    return frame_;
  }

 private:
  void follow(uint64_t address, State state) {
    todo_.push_back({address, state});
    while (!todo_.empty() && frame_.problem.empty()) {
      auto [at, now] = todo_.back();
      todo_.pop_back();
      run(at, now);
    }
  }

  /// One straight way, until it ends or comes to where somebody was already.
  void run(uint64_t address, State state) {
    bool after_call = false;
    while (frame_.problem.empty()) {
      if (address < begin_ || address >= end_) {
        // What runs on into the next function belongs to it, unless the last call does not return.
        if (!after_call && address == end_) addCall(address, address, state.depth);
        return;
      }
      if (image_.isConstant(address)) return;
      const auto known = seen_.find(address);
      if (known != seen_.end()) {
        State merged = known->second;
        merged.depth = std::max(merged.depth, state.depth);
        for (size_t index = 0; index < merged.registers.size(); ++index) {
          if (merged.registers[index] != state.registers[index]) merged.registers[index] = {};
        }
        if (merged == known->second || ++visits_[address] > 20) return;
        state = merged;
      }
      seen_[address] = state;
      Instruction instruction;
      if (!code_.read(address, instruction)) return;
      sizes_[address] = instruction.size;
      next_ = address + instruction.size;
      after_call = instruction.name == "bl";
      if (!step(instruction, state)) return;
      deepest_ = std::max(deepest_, state.depth);
      address = next_;
    }
  }

  void addCall(uint64_t address, uint64_t target, int64_t depth) {
    frame_.calls.push_back({address, target, static_cast<uint64_t>(depth)});
  }

  /// The name without width and condition; whether there is a condition.
  static auto plainName(std::string name, bool& is_conditional) -> std::string {
    for (const char* suffix : {".w", ".n"}) {
      if (name.ends_with(suffix)) name.erase(name.size() - 2);
    }
    is_conditional = false;
    static constexpr std::string_view kNames[] = {"push", "pop", "vpush", "vpop", "bx",
                                                  "blx",  "add", "sub",   "mov",  "ldr",
                                                  "str",  "ldm", "stmdb", "b",    "bl"};
    for (const std::string_view base : kNames) {
      if (!name.starts_with(base) || name.size() != base.size() + 2) continue;
      for (const char* condition : kConditions) {
        if (name.substr(base.size()) == condition) {
          // `bls` and `blt` are conditional branches, not calls.
          is_conditional = true;
          return std::string(base);
        }
      }
    }
    return name;
  }

  auto tableJump(const Instruction& instruction, const State& state) -> bool {
    has_indirect_jump_ = true;
    indirect_jump_ = instruction.address;
    indirect_depth_ = std::max(indirect_depth_, state.depth);
    // With code that nothing else reaches it is a table's; else the end of the function is another one's beginning.
    if (!has_table_) table_state_ = state;
    table_state_.depth = std::max(table_state_.depth, state.depth);
    table_state_.registers = state.registers;
    return false;
  }

  /// False: this way ends here.
  auto step(const Instruction& instruction, State& state) -> bool {
    bool is_conditional = false;
    const std::string name = plainName(instruction.name, is_conditional);
    const std::vector<std::string>& operands = instruction.operands;
    const auto operand = [&](size_t index) {
      return index < operands.size() ? operands[index] : std::string();
    };
    const int target = registerOf(operand(0));
    int64_t number = 0;

    if (name == "push" || name == "vpush") return move(state, bytesOf(operand(0)));
    if (name == "stmdb" && operand(0) == "sp!") return move(state, bytesOf(operand(1)));
    if (name == "pop" || name == "vpop" || ((name == "ldm" || name == "ldmia") && operand(0) == "sp!")) {
      const std::string& list = name == "pop" || name == "vpop" ? operands[0] : operands[1];
      if (list.find("pc") != std::string::npos) return is_conditional;
      move(state, -bytesOf(list));
      // A return address may be among them: it is what a jump to a popped register means.
      for (int index = 0; index < 15; ++index) {
        if (index != 13 && mentions(list, index))
          state.registers[static_cast<size_t>(index)] = {Known::Return, 0};
      }
      return true;
    }
    if (name == "b" || name == "cbz" || name == "cbnz")
      return branch(instruction, state, name != "b" || is_conditional);
    if (name == "bl" || name == "blx") return call(instruction, state);
    if (name == "bx") return jump(instruction, state, target) || is_conditional;
    if (name == "tbb" || name == "tbh") {
      has_table_ = true;
      return tableJump(instruction, state);
    }
    if (name == "udf" || name == "bkpt") return name == "bkpt";
    if (target == 15) {
      if (name == "mov") return jump(instruction, state, registerOf(operand(1))) || is_conditional;
      if (name == "ldr" && operand(1) == "[sp]") return is_conditional;  // `ldr pc, [sp], #4`
      tableJump(instruction, state);
      return is_conditional;
    }
    if (target == 13) return changeStack(instruction, name, state);
    // Stores and loads that move the stack pointer.
    const std::string& last = operands.empty() ? name : operands.back();
    if (last.starts_with("[sp, ") && last.ends_with("]!") &&
        numberOf(last.substr(5, last.size() - 7), number)) {
      move(state, -number);
    } else if (operands.size() >= 3 && operands[operands.size() - 2] == "[sp]" && numberOf(last, number)) {
      move(state, -number);
    }
    assign(instruction, name, target, state);
    return true;
  }

  static auto mentions(const std::string& list, int wanted) -> bool {
    std::string name;
    for (const char c : list) {
      if (c == ',' || c == '}') {
        if (registerOf(name) == wanted) return true;
        name.clear();
      } else if (c != '{' && c != ' ') {
        name += c;
      }
    }
    return false;
  }

  static auto move(State& state, int64_t bytes) -> bool {
    state.depth += bytes;
    return true;
  }

  auto branch(const Instruction& instruction, State& state, bool is_conditional) -> bool {
    const uint64_t target = instruction.target;
    if (target >= begin_ && target < end_) {
      todo_.push_back({target, state});
    } else if (target != 0) {
      addCall(instruction.address, target, state.depth);
    }
    return is_conditional;
  }

  auto call(const Instruction& instruction, State& state) -> bool {
    uint64_t target = instruction.target;
    if (instruction.name.starts_with("blx") && target == 0) {
      const int index = registerOf(instruction.operands.empty() ? "" : instruction.operands[0]);
      if (index >= 0 && index < 15 && state.registers[static_cast<size_t>(index)].kind == Known::Constant) {
        target = static_cast<uint64_t>(state.registers[static_cast<size_t>(index)].value) & ~uint64_t{1};
      }
    }
    const Symbol* callee = target == 0 ? nullptr : image_.symbolAt(target);
    addCall(instruction.address, target, state.depth);
    if (callee != nullptr && callee->name.starts_with("__gnu_thumb1_case")) {
      has_table_ = true;
      return tableJump(instruction, state);
    }
    for (const size_t index : {0, 1, 2, 3, 12, 14}) state.registers[index] = {};
    return true;
  }

  auto jump(const Instruction& instruction, State& state, int index) -> bool {
    if (index < 0 || index > 14) return false;
    const Known& known = state.registers[static_cast<size_t>(index)];
    if (known.kind == Known::Return) return false;
    if (known.kind == Known::Constant) {
      addCall(instruction.address, static_cast<uint64_t>(known.value) & ~uint64_t{1}, state.depth);
      return false;
    }
    if (index == 14) return false;
    return tableJump(instruction, state);
  }

  auto changeStack(const Instruction& instruction, const std::string& name, State& state) -> bool {
    const std::string& last = instruction.operands.back();
    const int source = registerOf(last);
    int64_t number = 0;
    const bool has_number = numberOf(last, number);
    const Known known =
        source >= 0 && source < 15 && source != 13 ? state.registers[static_cast<size_t>(source)] : Known{};
    const bool from_stack = instruction.operands.size() == 2 || instruction.operands[1] == "sp";
    if ((name == "sub" || name == "subw") && has_number && from_stack) return move(state, number);
    if ((name == "add" || name == "addw") && has_number && from_stack) return move(state, -number);
    if (name == "add" && known.kind == Known::Constant)
      return move(state, -static_cast<int32_t>(known.value));
    if (name == "sub" && known.kind == Known::Constant) return move(state, static_cast<int32_t>(known.value));
    if (name == "mov" && known.kind == Known::Stack) {
      state.depth = known.value;
      return true;
    }
    // Through a frame pointer: `add.w sp, r7, #8`.
    const int base = instruction.operands.size() == 3 ? registerOf(instruction.operands[1]) : -1;
    if (base >= 0 && base < 15 && base != 13 && has_number) {
      const Known& pointer = state.registers[static_cast<size_t>(base)];
      if (pointer.kind == Known::Stack) {
        state.depth = pointer.value + (name.starts_with("sub") ? number : -number);
        return true;
      }
    }
    const Symbol* symbol = image_.symbolAt(entry_);
    const std::string own = symbol == nullptr ? "" : symbol->name;
    // These give the stack back, or begin it.
    if (own == "longjmp" || own == "krait_reset" || own == "krait_halt") return false;
    frame_.problem = "it moves the stack by an amount that is known at run time only";
    return false;
  }

  /// What registers are known to hold after an instruction.
  void assign(const Instruction& instruction, const std::string& name, int target, State& state) const {
    if (target < 0 || target > 14) return;
    for (const char* harmless : {"str", "cmp", "cmn", "tst", "teq"}) {
      if (name.starts_with(harmless)) return;
    }
    const std::vector<std::string>& operands = instruction.operands;
    const std::string& last = operands.back();
    const int source = registerOf(last);
    int64_t number = 0;
    const bool has_number = numberOf(last, number);
    Known result;
    const auto get = [&](const std::string& text) {
      const int index = registerOf(text);
      if (index == 13) return Known{Known::Stack, state.depth};
      return index >= 0 && index < 15 ? state.registers[static_cast<size_t>(index)] : Known{};
    };
    const Known first = operands.size() == 3 ? get(operands[1]) : get(operands[0]);
    if (name == "movs" || name == "mov" || name == "movw") {
      if (has_number) result = {Known::Constant, number};
      if (source >= 0) result = get(last);
    } else if (name == "movt" && has_number && first.kind == Known::Constant) {
      result = {Known::Constant, (first.value & 0xffff) | number << 16};
    } else if (name == "ldr" && last.starts_with("[pc, ") &&
               numberOf(last.substr(5, last.size() - 6), number)) {
      const uint64_t place = (instruction.address & ~uint64_t{3}) + 4 + static_cast<uint64_t>(number);
      const Section* section = image_.sectionAt(place);
      if (section != nullptr && place + 4 <= section->address + section->contents.size()) {
        const uint32_t word =
            llvm::support::endian::read32le(section->contents.data() + (place - section->address));
        result = {Known::Constant, static_cast<int64_t>(static_cast<int32_t>(word))};
      }
    } else if (has_number && (name == "add" || name == "adds" || name == "addw") &&
               (first.kind == Known::Stack || first.kind == Known::Constant)) {
      result = {first.kind, first.kind == Known::Stack ? first.value - number : first.value + number};
    } else if (has_number && (name == "sub" || name == "subs" || name == "subw") &&
               (first.kind == Known::Stack || first.kind == Known::Constant)) {
      result = {first.kind, first.kind == Known::Stack ? first.value + number : first.value - number};
    } else if (has_number && (name == "lsls" || name == "lsl") && first.kind == Known::Constant) {
      result = {Known::Constant, static_cast<int32_t>(static_cast<uint32_t>(first.value) << number)};
    } else if ((name == "rsbs" || name == "negs") && operands.size() >= 2 &&
               get(operands[1]).kind == Known::Constant) {
      result = {Known::Constant, -get(operands[1]).value};
    } else if (name == "mvns" && get(last).kind == Known::Constant) {
      result = {Known::Constant, ~get(last).value};
    } else if ((name == "add" || name == "adds") && operands.size() >= 2 &&
               get(last).kind == Known::Constant && first.kind == Known::Stack) {
      result = {Known::Stack, first.value - get(last).value};
    }
    state.registers[static_cast<size_t>(target)] = result;
    // Loads of two registers.
    if (name.starts_with("ldrd") && registerOf(operands[1]) >= 0 && registerOf(operands[1]) < 15) {
      state.registers[static_cast<size_t>(registerOf(operands[1]))] = {};
    }
  }

  struct Way {
    uint64_t address;
    State state;
  };

  const Image& image_;
  const CodeReader& code_;
  uint64_t entry_;
  uint64_t begin_;
  uint64_t end_;
  uint64_t next_ = 0;
  StackFrame frame_;
  int64_t deepest_ = 0;
  std::vector<Way> todo_;
  std::map<uint64_t, State> seen_;
  std::map<uint64_t, int> visits_;
  std::map<uint64_t, uint64_t> sizes_;
  bool has_table_ = false;
  bool has_indirect_jump_ = false;
  uint64_t indirect_jump_ = 0;
  int64_t indirect_depth_ = 0;
  State table_state_;
};

}  // namespace

auto readThumbFrame(const Image& image, const CodeReader& code, uint64_t entry, CodeRange range)
    -> StackFrame {
  return ThumbReader(image, code, entry, range).read();
}

}  // namespace krait::report
