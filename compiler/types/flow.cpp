#include "compiler/types/flow.h"

#include <algorithm>

namespace krait::types {

void Flow::drop(Part* part, int shift) {
  if (part == nullptr || --part->holders != 0) return;
  if (shift < 0) {
    delete static_cast<State*>(part);
    return;
  }
  auto* inner = static_cast<Inner*>(part);
  for (Part* child : inner->children) drop(child, shift - kBits);
  delete inner;
}

auto Flow::find(ir::LocalId local) const -> const State* {
  const Part* part = root_;
  for (int shift = shift_; shift >= 0 && part != nullptr; shift -= kBits)
    part = static_cast<const Inner*>(part)->children[childIndex(local, shift)];
  return static_cast<const State*>(part);
}

auto Flow::value(ir::LocalId local) const -> const AbstractValue& {
  static const AbstractValue nothing;
  const State* state = find(local);
  return state == nullptr ? nothing : state->value;
}

auto Flow::version(ir::LocalId local) const -> uint32_t {
  const State* state = find(local);
  return state == nullptr ? 0 : state->version;
}

// The part at `place`, which no other flow holds from here on.
auto Flow::own(Part*& place, int shift) -> Inner& {
  if (place == nullptr) {
    place = new Inner;
  } else if (place->holders > 1) {
    auto* copy = new Inner(*static_cast<Inner*>(place));
    copy->holders = 1;
    for (Part* child : copy->children) hold(child);
    drop(place, shift);
    place = copy;
  }
  return *static_cast<Inner*>(place);
}

void Flow::set(ir::LocalId local, AbstractValue value, uint32_t version) {
  const bool has_progress = value.progress.origin != 0;
  std::array<Inner*, 32 / kBits> path;
  size_t depth = 0;
  Part** place = &root_;
  for (int shift = shift_; shift >= 0; shift -= kBits) {
    Inner& inner = own(*place, shift);
    path[depth++] = &inner;
    place = &inner.children[childIndex(local, shift)];
  }
  if (*place == nullptr || (*place)->holders > 1) {
    drop(*place, -kBits);
    *place = new State;
  }
  auto& state = *static_cast<State*>(*place);
  state.value = std::move(value);
  state.version = version;
  state.has_progress = has_progress;
  while (depth-- > 0) {
    Inner& inner = *path[depth];
    if (inner.has_progress == has_progress) continue;
    inner.has_progress = std::any_of(inner.children.begin(), inner.children.end(),
                                     [](const Part* child) { return child != nullptr && child->has_progress; });
  }
}

void Flow::clearProgress() {
  std::vector<ir::LocalId> found;
  collectProgress(root_, shift_, 0, found);
  for (const ir::LocalId local : found) {
    AbstractValue value = this->value(local);
    value.progress = {};
    setValue(local, std::move(value));
  }
}

void Flow::collectProgress(const Part* part, int shift, ir::LocalId first, std::vector<ir::LocalId>& found) {
  if (part == nullptr || !part->has_progress) return;
  if (shift < 0) {
    found.push_back(first);
    return;
  }
  const auto* inner = static_cast<const Inner*>(part);
  for (size_t i = 0; i < kChildren; ++i)
    collectProgress(inner->children[i], shift - kBits, first + static_cast<ir::LocalId>(i << shift), found);
}

auto Flow::differences(const Flow& a, const Flow& b) -> std::vector<ir::LocalId> {
  std::vector<ir::LocalId> found;
  collectDifferences(a.root_, b.root_, std::max(a.shift_, b.shift_), 0, found);
  return found;
}

void Flow::collectDifferences(const Part* a, const Part* b, int shift, ir::LocalId first,
                              std::vector<ir::LocalId>& found) {
  if (a == b) return;
  if (shift < 0) {
    found.push_back(first);
    return;
  }
  const auto child = [](const Part* part, size_t i) {
    return part == nullptr ? nullptr : static_cast<const Inner*>(part)->children[i];
  };
  for (size_t i = 0; i < kChildren; ++i)
    collectDifferences(child(a, i), child(b, i), shift - kBits, first + static_cast<ir::LocalId>(i << shift), found);
}

}  // namespace krait::types
