// Stack frames in AVR code. Frames are made by taking the stack pointer into Y (r28, r29), counting it down, and writing
// it back. A call puts two bytes on the stack, which count for the callee.
#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>

#include "compiler/report/stack_frames.h"

namespace krait::report {
namespace {

constexpr int64_t kReturnAddress = 2;

struct State {
  int64_t depth = kReturnAddress;
  bool has_y = false;
  int64_t y = 0;     // the depth that Y points to
  int64_t low = -1;  // what `subi r28` took, before `sbci r29` completes it

  auto operator==(const State&) const -> bool = default;
};

auto numberOf(std::string_view text, int64_t& number) -> bool {
  if (text.starts_with(".+")) text.remove_prefix(2);
  if (text.starts_with(".-")) text.remove_prefix(1);
  const bool is_hexadecimal = text.starts_with("0x");
  if (is_hexadecimal) text.remove_prefix(2);
  return std::from_chars(text.data(), text.data() + text.size(), number, is_hexadecimal ? 16 : 10).ec ==
         std::errc();
}

class AvrReader {
 public:
  AvrReader(const Image& image, const CodeReader& code, uint64_t entry, CodeRange range)
      : image_(image), code_(code), entry_(entry), begin_(range.begin), end_(range.end) {}

  auto read() -> StackFrame {
    todo_.push_back({entry_, State{}});
    while (!todo_.empty() && frame_.problem.empty()) {
      const auto [address, state] = todo_.back();
      todo_.pop_back();
      run(address, state);
    }
    frame_.depth = static_cast<uint64_t>(deepest_);
    return frame_;
  }

 private:
  void run(uint64_t address, State state) {
    bool after_call = false;
    while (frame_.problem.empty()) {
      if (address < begin_ || address >= end_) {
        if (!after_call && address == end_) addCall(address, address, state.depth - kReturnAddress);
        return;
      }
      const auto known = seen_.find(address);
      if (known != seen_.end()) {
        State merged = known->second;
        merged.depth = std::max(merged.depth, state.depth);
        if (merged.has_y && state.has_y) merged.y = std::max(merged.y, state.y);
        merged.has_y = merged.has_y && state.has_y;
        if (merged == known->second || ++visits_[address] > 20) return;
        state = merged;
      }
      seen_[address] = state;
      Instruction instruction;
      if (!code_.read(address, instruction)) return;
      next_ = address + instruction.size;
      after_call = instruction.name == "call" || instruction.name == "rcall";
      if (!step(instruction, state)) return;
      deepest_ = std::max(deepest_, state.depth);
      address = next_;
    }
  }

  void addCall(uint64_t address, uint64_t target, int64_t depth) {
    frame_.calls.push_back({address, target, static_cast<uint64_t>(std::max<int64_t>(depth, 0))});
  }

  /// Where a jump leads: absolute for `call` and `jmp`, else relative.
  [[nodiscard]] auto targetOf(const Instruction& instruction) const -> uint64_t {
    const std::string text = instruction.operands.empty() ? "" : instruction.operands.back();
    int64_t number = 0;
    if (!numberOf(text, number)) return 0;
    if (instruction.name == "call" || instruction.name == "jmp") return static_cast<uint64_t>(number);
    return next_ + static_cast<uint64_t>(number);
  }

  auto step(const Instruction& instruction, State& state) -> bool {
    const std::string& name = instruction.name;
    const std::vector<std::string>& operands = instruction.operands;
    const auto operand = [&](size_t index) {
      return index < operands.size() ? operands[index] : std::string();
    };
    int64_t number = 0;
    if (name == "ret" || name == "reti") return false;
    if (name == "push") {
      ++state.depth;
    } else if (name == "pop") {
      --state.depth;
      if (operand(0) == "r28" || operand(0) == "r29") state.has_y = false;
    } else if (name == "call" || name == "rcall") {
      const uint64_t target = targetOf(instruction);
      if (target == next_) {
        state.depth += kReturnAddress;  // two bytes for the cost of one instruction
      } else {
        addCall(instruction.address, target, state.depth);
      }
    } else if (name == "icall") {
      addCall(instruction.address, 0, state.depth);
    } else if (name == "ijmp") {
      // These two return that way.
      const Symbol* symbol = image_.symbolAt(entry_);
      if (symbol != nullptr && (symbol->name == "setjmp" || symbol->name == "longjmp")) return false;
      addCall(instruction.address, 0, state.depth - kReturnAddress);
      return false;
    } else if (name == "jmp" || name == "rjmp") {
      return branch(instruction, state, false);
    } else if (name.starts_with("br") && name != "break") {
      return branch(instruction, state, true);
    } else if (name == "cpse" || name == "sbrc" || name == "sbrs" || name == "sbic" || name == "sbis") {
      Instruction skipped;
      if (code_.read(next_, skipped)) todo_.push_back({next_ + skipped.size, state});
    } else {
      frame(instruction, state, operand(0), operand(1), number);
    }
    return true;
  }

  /// The stack pointer's way through Y.
  void frame(const Instruction& instruction, State& state, const std::string& first,
             const std::string& second, int64_t number) {
    const std::string& name = instruction.name;
    const bool is_low = first == "r28";
    const bool is_high = first == "r29";
    const bool is_pair = first == "r29:r28" || first == "r28" || first == "Y";
    const bool has_number = numberOf(second, number);
    int64_t port = 0;
    if (name == "in" && has_number && number == 61 && is_low) {
      state.has_y = true;
      state.y = state.depth;
    } else if (name == "in" && (is_high || first == "r0")) {
      return;
    } else if (name == "sbiw" && is_pair && has_number) {
      state.y += number;
    } else if (name == "adiw" && is_pair && has_number) {
      state.y -= number;
    } else if (name == "subi" && is_low && has_number) {
      state.low = number & 0xff;
    } else if (name == "sbci" && is_high && has_number && state.low >= 0) {
      const int64_t taken = static_cast<int16_t>((number & 0xff) << 8 | state.low);
      state.y += taken;
      state.low = -1;
    } else if (name == "out" && numberOf(first, port) && port == 61) {
      const Symbol* symbol = image_.symbolAt(entry_);
      const std::string own = symbol == nullptr ? "" : symbol->name;
      if (second == "r28" && state.has_y) {
        state.depth = state.y;
      } else if (own != "longjmp" && !own.starts_with("krait_reset") && !own.starts_with("krait_halt") &&
                 !own.starts_with("__init")) {
        frame_.problem = "it moves the stack by an amount that is known at run time only";
      }
    } else if ((is_low || is_high) && name != "out" && name != "st" && name != "sts" && name != "std" &&
               name != "cp" && name != "cpc" && name != "cpi" && name != "tst" && name != "subi" &&
               name != "sbci") {
      state.has_y = false;
    }
  }

  auto branch(const Instruction& instruction, const State& state, bool is_conditional) -> bool {
    const uint64_t target = targetOf(instruction);
    if (target >= begin_ && target < end_) {
      todo_.push_back({target, state});
    } else {
      addCall(instruction.address, target, state.depth - kReturnAddress);
    }
    return is_conditional;
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
  int64_t deepest_ = kReturnAddress;
  std::vector<Way> todo_;
  std::map<uint64_t, State> seen_;
  std::map<uint64_t, int> visits_;
};

}  // namespace

auto readAvrFrame(const Image& image, const CodeReader& code, uint64_t entry, CodeRange range) -> StackFrame {
  return AvrReader(image, code, entry, range).read();
}

}  // namespace krait::report
