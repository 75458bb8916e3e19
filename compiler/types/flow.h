// What each local may be at one point of a function.
//
// A flow is copied at every branch, and joined with the other behind it; nearly all locals are the same on both sides.
// So a flow is a tree whose parts are shared: to copy it is to take the root, an assignment copies the path to one
// local, and a join looks only where the two trees differ.
//
//     root ── inner parts ── states      16 children a part; no child: nothing was assigned there yet
//
// A part that several flows hold never changes. Two equal pointers are therefore equal values and equal versions.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "compiler/ir/ir.h"
#include "compiler/types/abstract_value.h"

namespace krait::types {

class Flow {
 public:
  Flow() = default;  // to be assigned to: holds no locals
  explicit Flow(size_t locals) {
    while (locals > size_t{1} << (shift_ + kBits)) shift_ += kBits;
  }
  Flow(const Flow& other) : reachable(other.reachable), shift_(other.shift_), root_(other.root_) { hold(root_); }
  Flow(Flow&& other) noexcept
      : reachable(other.reachable), shift_(other.shift_), root_(std::exchange(other.root_, nullptr)) {}
  ~Flow() { drop(root_, shift_); }
  auto operator=(Flow other) noexcept -> Flow& {
    reachable = other.reachable;
    std::swap(shift_, other.shift_);
    std::swap(root_, other.root_);
    return *this;
  }

  /// What the local may be; nothing before it is assigned.
  [[nodiscard]] auto value(ir::LocalId local) const -> const AbstractValue&;
  /// Changes with every assignment: ties a comparison to the variable that it saw.
  [[nodiscard]] auto version(ir::LocalId local) const -> uint32_t;
  void set(ir::LocalId local, AbstractValue value, uint32_t version);
  /// Knows more, or less, of the same value.
  void setValue(ir::LocalId local, AbstractValue value) { set(local, std::move(value), version(local)); }
  void clearProgress();

  /// The locals in which the flows may differ, in order.
  static auto differences(const Flow& a, const Flow& b) -> std::vector<ir::LocalId>;

  bool reachable = true;

 private:
  static constexpr int kBits = 4;
  static constexpr size_t kChildren = size_t{1} << kBits;

  struct Part {
    uint32_t holders = 1;
    bool has_progress = false;  // somewhere below
  };
  struct Inner : Part {
    std::array<Part*, kChildren> children{};
  };
  struct State : Part {
    AbstractValue value;
    uint32_t version = 0;
  };

  static void hold(Part* part) {
    if (part != nullptr) ++part->holders;
  }
  static void drop(Part* part, int shift);
  static auto own(Part*& place, int shift) -> Inner&;
  static void collectDifferences(const Part* a, const Part* b, int shift, ir::LocalId first,
                                 std::vector<ir::LocalId>& found);
  static void collectProgress(const Part* part, int shift, ir::LocalId first, std::vector<ir::LocalId>& found);
  static auto childIndex(ir::LocalId local, int shift) -> size_t { return (local >> shift) & (kChildren - 1); }
  [[nodiscard]] auto find(ir::LocalId local) const -> const State*;

  int shift_ = 0;  // of the index of a child of the root; 0 where the children are states
  Part* root_ = nullptr;
};

}  // namespace krait::types
