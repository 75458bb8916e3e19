// Facts about a function that emission needs before its first line.
#include "compiler/codegen/function_facts.h"

#include <algorithm>

#include "compiler/ir/effects.h"

namespace krait::codegen {

using ir::Block;
using ir::Inst;
using ir::LocalId;
using ir::Op;
using ir::Operand;

namespace {

// What happens first to a variable on the way through a piece of code.
enum class First { Nothing, Written, Read };

auto firstAccess(const Block& block, size_t from, LocalId local) -> First;

auto readsDirectly(const Inst& inst, LocalId local) -> bool {
  return std::any_of(inst.operands.begin(), inst.operands.end(),
                     [&](const Operand& operand) { return operand == Operand::local(local); });
}

auto isTarget(const Inst& inst, LocalId local) -> bool {
  return std::find(inst.targets.begin(), inst.targets.end(), local) != inst.targets.end();
}

auto firstInRegions(const Inst& inst, LocalId local) -> First {
  bool all_write = true;
  bool any_write = false;
  for (const Block& region : inst.regions) {
    const First first = firstAccess(region, 0, local);
    // What a loop's target is, its body need not ask.
    if (first == First::Read && !(isTarget(inst, local) && &region == &inst.regions[0])) return First::Read;
    if (first == First::Written) any_write = true;
    if (first != First::Written && !ir::endsControl(region)) all_write = false;
  }
  switch (inst.op) {
    case Op::If:
    case Op::Cond:
      return all_write && any_write ? First::Written : First::Nothing;
    case Op::While:
      return firstAccess(inst.regions[0], 0, local);
    default:
      return First::Nothing;
  }
}

// A path that may read before writing counts as reading: `Nothing` from a branch that writes only sometimes
// is followed by what comes after it.
auto firstAccess(const Block& block, size_t from, LocalId local) -> First {
  for (size_t i = from; i < block.insts.size(); ++i) {
    const Inst& inst = *block.insts[i];
    if (readsDirectly(inst, local)) return First::Read;
    const First first = firstInRegions(inst, local);
    if (first != First::Nothing) return first;
    if (inst.result == Operand::local(local)) return First::Written;
    if (inst.op == Op::Unpack && isTarget(inst, local)) return First::Written;
  }
  return First::Nothing;
}

auto isLoop(const Inst& inst) -> bool {
  return inst.op == Op::While || inst.op == Op::For || inst.op == Op::ForRange;
}

// Finds for each variable the innermost block around all its mentions.
class Placement {
 public:
  Placement(const ir::Function& function, FunctionFacts& facts) : function_(function), facts_(facts) {
    places_.resize(function.locals.size());
    visit(function.body, nullptr, nullptr, 0);
    for (const auto& [loop, local, block, index] : targets_) addTarget(*loop, local, block, index);
    for (const ir::Parameter& parameter : function.parameters) places_[parameter.local].block = nullptr;
    for (const ir::Capture& capture : function.captures) places_[capture.inner].block = nullptr;
    // Cells are made on entry, unless the IR says where.
    for (LocalId local = 0; local < places_.size(); ++local) {
      const bool cell = function.locals[local].storage == ir::Local::Storage::Cell;
      if (cell && !assigns(function.body, local)) places_[local].block = nullptr;
    }
    for (LocalId local = 0; local < places_.size(); ++local) {
      if (places_[local].block != nullptr) place(local);
    }
  }

 private:
  struct Place {
    const Block* block = nullptr;
    size_t index = 0;
  };
  struct Parent {
    const Inst* inst = nullptr;
    const Block* block = nullptr;
    size_t index = 0;
    int depth = 0;
  };
  struct Target {
    const Inst* loop;
    LocalId local;
    const Block* block;
    size_t index;
  };

  void visit(const Block& block, const Inst* owner, const Block* outer, size_t owner_index) {
    parents_[&block] = {owner, outer, owner_index, outer == nullptr ? 0 : parents_[outer].depth + 1};
    for (size_t i = 0; i < block.insts.size(); ++i) {
      const Inst& inst = *block.insts[i];
      for (const Operand& operand : inst.operands) {
        if (operand.isLocal()) mention(operand.index, &block, i);
      }
      if (inst.result.isLocal()) mention(inst.result.index, &block, i);
      for (LocalId target : inst.targets) {
        if (isLoop(inst)) {
          targets_.push_back({&inst, target, &block, i});
        } else {
          mention(target, &block, i);
        }
      }
      for (const Block& region : inst.regions) visit(region, &inst, &block, i);
    }
  }

  void mention(LocalId local, const Block* block, size_t index) {
    Place& place = places_[local];
    if (place.block == nullptr) {
      place = {block, index};
      return;
    }
    Place other{block, index};
    while (parents_[place.block].depth > parents_[other.block].depth) lift(place);
    while (parents_[other.block].depth > parents_[place.block].depth) lift(other);
    while (place.block != other.block) {
      lift(place);
      lift(other);
    }
    place.index = std::min(place.index, other.index);
  }

  void lift(Place& place) {
    const Parent& parent = parents_[place.block];
    place = {parent.block, parent.index};
  }

  // A loop declares its target when nobody outside its body asks for it.
  void addTarget(const Inst& loop, LocalId local, const Block* block, size_t index) {
    const Block* inner = places_[local].block;
    while (inner != nullptr && inner != &loop.regions[0]) inner = parents_[inner].block;
    const auto same = [&](const Target& target) { return target.local == local; };
    const bool only = std::count_if(targets_.begin(), targets_.end(), same) == 1;
    if (only && (inner != nullptr || places_[local].block == nullptr)) {
      facts_.declared_at[local] = &loop;
      facts_.is_field[local] = facts_.yielding.contains(block);
      return;
    }
    mention(local, block, index);
  }

  auto loopAround(const Block* block) -> const Block* {
    for (; block != nullptr; block = parents_[block].block) {
      const Inst* owner = parents_[block].inst;
      if (owner != nullptr && isLoop(*owner) && block != &owner->regions.back()) return block;
    }
    return nullptr;
  }

  void place(LocalId local) {
    if (facts_.declared_at[local] != nullptr) return;
    Place& place = places_[local];
    // What is read before it is written keeps its value from one round to the next.
    while (firstAccess(*place.block, place.index, local) == First::Read) {
      const Block* loop = loopAround(place.block);
      if (loop == nullptr) break;
      while (place.block != loop) lift(place);
      lift(place);
    }
    if (facts_.yielding.contains(place.block)) {
      facts_.is_field[local] = true;
      return;
    }
    const Inst& first = *place.block->insts[place.index];
    const bool assigned =
        first.result == Operand::local(local) || (first.op == Op::Unpack && isTarget(first, local));
    if (assigned && !readsDirectly(first, local) && !mentionedInRegions(first, local)) {
      facts_.declared_at[local] = &first;
    } else {
      facts_.declared_before[&first].push_back(local);
    }
  }

  static auto mentionedInRegions(const Inst& inst, LocalId local) -> bool {
    return std::any_of(inst.regions.begin(), inst.regions.end(), [&](const Block& region) {
      return assigns(region, local) || firstAccess(region, 0, local) != First::Nothing;
    });
  }

  const ir::Function& function_;
  FunctionFacts& facts_;
  std::unordered_map<const Block*, Parent> parents_;
  std::vector<Place> places_;
  std::vector<Target> targets_;
};

void countUses(FunctionFacts& facts, const Block& block, bool in_try) {
  for (const auto& inst : block.insts) {
    for (const Operand& operand : inst->operands) {
      if (operand.isLocal()) ++facts.reads[operand.index];
      if (!operand.isTemp()) continue;
      auto& temp = facts.temps[operand.index];
      ++temp.count;
      temp.use = &block;
      temp.user = inst.get();
    }
    if (inst->result.isTemp()) facts.temps[inst->result.index].definition = &block;
    if (inst->op == Op::Return && in_try) facts.returns_in_try = true;
    for (size_t i = 0; i < inst->regions.size(); ++i) {
      // A handler is left by a plain `return`, unless a `finally` follows.
      const bool guarded =
          inst->op == Op::Try && ((inst->index & 2) != 0 ? i < 3 : i == 0 && inst->index != 0);
      countUses(facts, inst->regions[i], in_try || guarded);
    }
  }
}

void countOwnReads(std::vector<int>& counts, const Block& block) {
  for (const auto& inst : block.insts) {
    for (const Operand& operand : inst->operands) {
      if (operand.isLocal() && operand == inst->result) ++counts[operand.index];
    }
    for (const Block& region : inst->regions) countOwnReads(counts, region);
  }
}

auto findYields(FunctionFacts& facts, const Block& block) -> bool {
  bool found = false;
  for (const auto& inst : block.insts) {
    found |= inst->op == Op::Yield;
    for (const Block& region : inst->regions) found |= findYields(facts, region);
  }
  if (found) facts.yielding.insert(&block);
  return found;
}

}  // namespace

FunctionFacts::FunctionFacts(const ir::Function& function) {
  temps.resize(std::max<size_t>(function.temp_count, function.temps.size()));
  reads.resize(function.locals.size());
  feeds_itself.resize(function.locals.size());
  declared_at.resize(function.locals.size());
  is_field.resize(function.locals.size());
  countUses(*this, function.body, false);
  std::vector<int> own_reads(function.locals.size());
  countOwnReads(own_reads, function.body);
  for (LocalId local = 0; local < reads.size(); ++local) {
    feeds_itself[local] = reads[local] > 0 && reads[local] == own_reads[local];
  }
  if (function.suspends()) findYields(*this, function.body);
  Placement(function, *this);
  loses_control = !evidentlyEnds(function.body);
}

// What leaves through a guard does so by tests that compilers do not see through.
auto evidentlyEnds(const Block& block) -> bool {
  if (!ir::endsControl(block)) return false;
  const Inst& last = *block.insts.back();
  if (last.op == Op::Try) return false;
  return last.op != Op::If || (evidentlyEnds(last.regions[0]) && evidentlyEnds(last.regions[1]));
}

auto assigns(const Block& block, LocalId local) -> bool {
  return std::any_of(block.insts.begin(), block.insts.end(), [&](const auto& inst) {
    if (inst->result == Operand::local(local) || isTarget(*inst, local)) return true;
    return std::any_of(inst->regions.begin(), inst->regions.end(),
                       [&](const Block& region) { return assigns(region, local); });
  });
}

auto breaksOut(const Block& body) -> bool {
  return std::any_of(body.insts.begin(), body.insts.end(), [](const auto& inst) {
    if (inst->op == Op::Break) return true;
    // The `else` of an inner loop belongs to the outer one.
    if (isLoop(*inst)) return breaksOut(inst->regions.back());
    return std::any_of(inst->regions.begin(), inst->regions.end(), breaksOut);
  });
}

auto hasYield(const Block& block) -> bool {
  return std::any_of(block.insts.begin(), block.insts.end(),
                     [](const auto& inst) { return hasYield(*inst); });
}

auto hasYield(const Inst& inst) -> bool {
  return inst.op == Op::Yield || std::any_of(inst.regions.begin(), inst.regions.end(),
                                             [](const Block& region) { return hasYield(region); });
}

}  // namespace krait::codegen
