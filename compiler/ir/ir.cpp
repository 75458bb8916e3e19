// The IR's tables: facts of instructions, interned constants, names and texts.
#include "compiler/ir/ir.h"

#include <bit>

namespace krait::ir {

namespace {

constexpr int N = 'N';
constexpr int Y = 'Y';
constexpr int O = 'O';
constexpr int H = 'H';
constexpr int L = 'L';
constexpr int B = 'B';

constexpr OpFacts kFacts[] = {
#define KRAIT_INST(name, text, min, max, result, regions, stage, effects) \
  {text, min, max, result, regions, stage, effects},
#include "compiler/ir/inst.def"
#undef KRAIT_INST
};

// Equal keys for equal constants. By bits, because 0.0 and -0.0 are equal numbers but different constants.
auto keyOf(const Constant& constant) -> std::string {
  std::string key(1, static_cast<char>('a' + static_cast<int>(constant.kind)));
  key +=
      std::to_string(constant.integer) + ":" + std::to_string(std::bit_cast<uint64_t>(constant.real)) + ":";
  return key + constant.text;
}

}  // namespace

auto factsOf(Op op) -> const OpFacts& { return kFacts[static_cast<int>(op)]; }

auto Program::constantId(const Constant& constant) -> ConstantId {
  const auto [position, fresh] =
      constant_index_.try_emplace(keyOf(constant), static_cast<ConstantId>(constants.size()));
  if (fresh) constants.push_back(constant);
  return position->second;
}

auto Program::builtinId(std::string_view name) -> uint32_t {
  // Two names of one class, from before Python 3.3.
  if (name == "IOError" || name == "EnvironmentError") name = "OSError";
  const auto [position, fresh] =
      builtin_index_.try_emplace(std::string(name), static_cast<uint32_t>(builtins.size()));
  if (fresh) builtins.emplace_back(name);
  return position->second;
}

auto Program::intern(std::string_view text) -> std::string_view {
  // Elements of an unordered_set stay where they are.
  return *texts_.emplace(text).first;
}

}  // namespace krait::ir
