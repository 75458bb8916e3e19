#include "compiler/types/reasons.h"

#include <algorithm>

#include "compiler/types/explain.h"

namespace krait::types {

using ir::Op;

namespace {

constexpr size_t kMostCauses = 6;
constexpr size_t kMostSteps = 6;

void collectDefinitions(const ir::Block& block, std::vector<const ir::Inst*>& definitions) {
  for (const auto& inst : block.insts) {
    if (inst->result.isTemp()) {
      if (definitions.size() <= inst->result.index) definitions.resize(inst->result.index + 1);
      definitions[inst->result.index] = inst.get();
    }
    for (const ir::Block& region : inst->regions) collectDefinitions(region, definitions);
  }
}

/// Where the instruction stores into an object, that object is no source of what it stores.
auto firstSource(const ir::Inst& inst) -> size_t {
  switch (inst.op) {
    case Op::StoreAttr:
    case Op::StoreItem:
    case Op::ListAppend:
    case Op::SetAdd:
    case Op::DictSet:
    case Op::StoreCell:
    case Op::CallMethod:
    case Op::Call:
      return 1;
    default:
      return 0;
  }
}

}  // namespace

Reasons::Reasons(Analysis& analysis) : analysis_(analysis) {
  for (const Analysis::Write& write : analysis.writes) {
    const Place place = write.is_local ? Place{Place::Kind::Local, write.copy, write.place}
                                       : Place{Place::Kind::Slot, 0, analysis.representative(write.place)};
    writes_[place].push_back(write);
  }
  for (auto& [place, writes] : writes_) {
    std::stable_sort(writes.begin(), writes.end(), [](const Analysis::Write& a, const Analysis::Write& b) {
      return (a.inst == nullptr ? base::SourceRange{} : a.inst->range) <
             (b.inst == nullptr ? base::SourceRange{} : b.inst->range);
    });
  }
}

auto Reasons::ofSlot(SlotId slot, const AbstractValue& value) -> std::vector<Explanation::Cause> {
  return causes({Place::Kind::Slot, 0, analysis_.representative(slot)}, value);
}

auto Reasons::ofLocal(CopyId copy, ir::LocalId local, const AbstractValue& value)
    -> std::vector<Explanation::Cause> {
  return causes({Place::Kind::Local, copy, local}, value);
}

auto Reasons::causes(const Place& place, const AbstractValue& value) -> std::vector<Explanation::Cause> {
  std::vector<Part> parts;
  if (value.hasOnly(Scalar::Int)) {
    if (value.interval.high == Interval::kMax) parts.push_back({Part::Kind::TooLarge});
    if (value.interval.low == Interval::kMin) parts.push_back({Part::Kind::TooSmall});
  } else {
    for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
      const auto scalar = static_cast<Scalar>(i);
      if (!value.has(scalar) || (scalar == Scalar::False && value.has(Scalar::True))) continue;
      parts.push_back({Part::Kind::Scalar, scalar});
    }
    for (const Arm& arm : value.arms) parts.push_back({Part::Kind::Arm, Scalar::None, arm});
  }
  std::vector<Explanation::Cause> result;
  if (parts.empty()) return result;
  for (const Part& part : parts) {
    if (result.size() == kMostCauses) break;
    Explanation::Cause cause;
    cause.inferred = describePart(part, value);
    visited_.clear();
    follow(part, place, cause);
    if (!cause.steps.empty()) result.push_back(std::move(cause));
  }
  // An integer that grows both ways mostly does so in one line.
  if (parts.front().kind == Part::Kind::TooLarge && result.size() == 2 && result[0].steps == result[1].steps) {
    result.front().inferred = "no bound";
    result.pop_back();
  }
  return result;
}

void Reasons::follow(const Part& part, Place place, Explanation::Cause& cause) {
  const auto addStep = [&](const ir::Inst& inst) {
    const auto line = [&](base::SourceRange range) {
      return std::pair(range.file, analysis_.sources.position(range).line);
    };
    if (!inst.range.isValid()) return;
    if (!cause.steps.empty() && line(cause.steps.back()) == line(inst.range)) return;
    cause.steps.push_back(inst.range);
  };
  while (visited_.insert(place).second && cause.steps.size() < kMostSteps) {
    std::optional<Place> next;
    if (place.kind == Place::Kind::Temp) {
      const ir::Inst* inst = definition(place.copy, place.index);
      if (inst == nullptr) return;
      addStep(*inst);
      const Analysis::Write result{inst, place.copy, 0, 0, false, {}};
      next = sourceOf(part, result, true);
    } else {
      const Analysis::Write* write = firstWrite(part, place);
      if (write == nullptr) return;
      if (write->inst == nullptr) {
        next = candidate(part, write->from);
      } else {
        addStep(*write->inst);
        next = sourceOf(part, *write, place.kind == Place::Kind::Local);
      }
    }
    if (!next) return;
    place = *next;
  }
}

auto Reasons::holds(const Part& part, const AbstractValue& value) -> bool {
  switch (part.kind) {
    case Part::Kind::Scalar:
      return value.has(part.scalar) || (part.scalar == Scalar::True && value.hasBool());
    case Part::Kind::TooLarge:
      return value.has(Scalar::Int) && value.interval.high == Interval::kMax;
    case Part::Kind::TooSmall:
      return value.has(Scalar::Int) && value.interval.low == Interval::kMin;
    case Part::Kind::Arm:
      return std::any_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
        return arm.tag == part.arm.tag && (isNode(arm.tag) ? analysis_.find(arm.id) == analysis_.find(part.arm.id)
                                                           : arm.id == part.arm.id);
      });
  }
  return false;
}

auto Reasons::describePart(const Part& part, const AbstractValue& value) -> std::string {
  switch (part.kind) {
    case Part::Kind::Scalar:
      if (part.scalar == Scalar::Int) return describe(analysis_, AbstractValue::integer(value.interval));
      return describe(analysis_, AbstractValue::scalar(part.scalar));
    case Part::Kind::TooLarge:
      return "no upper bound";
    case Part::Kind::TooSmall:
      return "no lower bound";
    case Part::Kind::Arm:
      return describe(analysis_, AbstractValue::arm(part.arm.tag, part.arm.id), 1);
  }
  return {};
}

auto Reasons::firstWrite(const Part& part, const Place& place) -> const Analysis::Write* {
  const auto found = writes_.find(place);
  if (found == writes_.end()) return nullptr;
  // Best is one that brings the part from elsewhere: what is joined to what was there already holds more than it brings.
  // `x += 1` explains x last of all.
  enum Rank { Elsewhere, Made, Itself, None };
  const auto rankOf = [&](const Analysis::Write& write) {
    if (write.inst == nullptr) return Elsewhere;
    const auto* operands = operandsOf(write);
    Rank rank = Made;
    for (size_t i = firstSource(*write.inst); operands != nullptr && i < operands->size(); ++i) {
      if (i >= write.inst->operands.size() || !holds(part, (*operands)[i])) continue;
      const ir::Operand& operand = write.inst->operands[i];
      const bool is_itself = operand.isLocal() && place == Place{Place::Kind::Local, write.copy, operand.index};
      if (!is_itself) return Elsewhere;
      rank = Itself;
    }
    return rank;
  };
  const Analysis::Write* best = nullptr;
  Rank best_rank = None;
  for (const Analysis::Write& write : found->second) {
    if (!holds(part, write.value)) continue;
    const Rank rank = rankOf(write);
    if (rank < best_rank) best = &write, best_rank = rank;
  }
  return best;
}

auto Reasons::candidate(const Part& part, SlotId slot) -> std::optional<Place> {
  const Place place{Place::Kind::Slot, 0, analysis_.representative(slot)};
  if (visited_.contains(place) || !holds(part, analysis_.peek(slot))) return std::nullopt;
  return place;
}

auto Reasons::definition(CopyId copy, ir::TempId temp) -> const ir::Inst* {
  const ir::FunctionId function = analysis_.copies[copy].function;
  auto& definitions = definitions_[function];
  if (definitions.empty()) collectDefinitions(analysis_.program.functions[function]->body, definitions);
  return temp < definitions.size() ? definitions[temp] : nullptr;
}

auto Reasons::operandsOf(const Analysis::Write& write) -> const std::vector<AbstractValue>* {
  const auto facts = analysis_.facts.find(write.copy);
  if (facts == analysis_.facts.end()) return nullptr;
  const auto found = facts->second.insts.find(write.inst);
  return found == facts->second.insts.end() ? nullptr : &found->second.operands;
}

/// What the instruction itself fetches from elsewhere.
auto Reasons::sourceOfResult(const Part& part, const Analysis::Write& write) -> std::optional<Place> {
  const ir::Inst& inst = *write.inst;
  if (inst.op == Op::LoadGlobal) return candidate(part, analysis_.globals[inst.ref]);
  if (inst.op == Op::LoadCell) return candidate(part, analysis_.cellSlot(write.copy, inst.operands[0].index));
  const auto& edges = analysis_.copies[write.copy].edges;
  if (const auto found = edges.find(&inst); found != edges.end()) {
    for (const Edge& edge : found->second)
      if (auto place = candidate(part, analysis_.copies[edge.copy].result); edge.is_live && place) return place;
  }
  const auto* operands = operandsOf(write);
  if (inst.op != Op::LoadAttr || operands == nullptr) return std::nullopt;
  for (const Arm& arm : (*operands)[0].arms) {
    if (arm.tag != Tag::Instance) continue;
    if (const FieldFacts* field = analysis_.findField(arm.id, inst.name)) {
      if (auto place = candidate(part, field->slot)) return place;
    }
    const SlotId attribute = analysis_.lookupClassAttribute(arm.id, inst.name);
    if (attribute == ir::kNone) continue;
    if (auto place = candidate(part, attribute)) return place;
  }
  return std::nullopt;
}

auto Reasons::elementOf(const Part& part, const AbstractValue& container, int depth) -> std::optional<Place> {
  for (const Arm& arm : container.arms) {
    if (!isNode(arm.tag)) continue;
    const Node node = analysis_.node(arm.id);
    if (node.is_fixed) {
      for (const SlotId item : node.items)
        if (auto place = candidate(part, item)) return place;
    } else {
      for (const SlotId slot : {node.element, node.second})
        if (auto place = candidate(part, slot)) return place;
    }
  }
  if (depth == 0) return std::nullopt;
  // The pairs of `enumerate` and `items`.
  for (const Arm& arm : container.arms) {
    if (!isNode(arm.tag)) continue;
    if (auto place = elementOf(part, analysis_.peek(analysis_.node(arm.id).element), depth - 1)) return place;
  }
  return std::nullopt;
}

auto Reasons::sourceOf(const Part& part, const Analysis::Write& write, bool is_result) -> std::optional<Place> {
  const ir::Inst& inst = *write.inst;
  if (is_result) {
    if (auto place = sourceOfResult(part, write)) return place;
  }
  const auto* operands = operandsOf(write);
  if (operands == nullptr) return std::nullopt;
  // An item comes from the container, whatever the index is.
  if (is_result && (inst.op == Op::LoadItem || inst.op == Op::CallMethod || inst.op == Op::For)) {
    if (auto place = elementOf(part, operands->front())) return place;
    if (inst.op != Op::CallMethod) return std::nullopt;
  }
  for (size_t i = firstSource(inst); i < operands->size() && i < inst.operands.size(); ++i) {
    if (!holds(part, (*operands)[i])) continue;
    const ir::Operand& operand = inst.operands[i];
    if (!operand.isTemp() && !operand.isLocal()) continue;
    const Place place{operand.isTemp() ? Place::Kind::Temp : Place::Kind::Local, write.copy, operand.index};
    if (!visited_.contains(place)) return place;
  }
  for (const AbstractValue& operand : *operands)
    if (auto place = elementOf(part, operand)) return place;
  return std::nullopt;
}

}  // namespace krait::types
