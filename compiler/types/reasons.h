// Reasons: which lines of the program made a variable what it is.
//
// While the last round records facts, every write to a slot or a variable is noted with the instruction that made it
// (Analysis::writes). Asked why some place can hold a *part* of what it holds (a float, None, an integer without upper
// bound), we take the first write that brings the part, look where that write got it from, and go on from there: to another
// variable, to an argument of a call, to an element of a list, to what a function returns. The chain ends where the part
// comes into being: at a constant, an operation, a library function.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/types/analysis.h"
#include "compiler/types/infer.h"

namespace krait::types {

class Reasons {
 public:
  explicit Reasons(Analysis& analysis);

  /// A chain for each part of what a place holds; for integers without bound, for that alone.
  auto ofSlot(SlotId slot, const AbstractValue& value) -> std::vector<Explanation::Cause>;
  auto ofLocal(CopyId copy, ir::LocalId local, const AbstractValue& value) -> std::vector<Explanation::Cause>;

 private:
  // Something that a value can be. Unbounded integers are told apart by direction.
  struct Part {
    enum class Kind : uint8_t { Scalar, Arm, TooLarge, TooSmall } kind;
    Scalar scalar = Scalar::None;
    Arm arm{};
  };
  struct Place {
    enum class Kind : uint8_t { Slot, Local, Temp } kind;
    CopyId copy;  // 0 for slots
    uint32_t index;
    friend auto operator<=>(const Place&, const Place&) = default;
  };

  auto causes(const Place& place, const AbstractValue& value) -> std::vector<Explanation::Cause>;
  void follow(const Part& part, Place place, Explanation::Cause& cause);
  auto holds(const Part& part, const AbstractValue& value) -> bool;
  auto describePart(const Part& part, const AbstractValue& value) -> std::string;
  auto firstWrite(const Part& part, const Place& place) -> const Analysis::Write*;
  auto sourceOf(const Part& part, const Analysis::Write& write, bool is_result) -> std::optional<Place>;
  auto sourceOfResult(const Part& part, const Analysis::Write& write) -> std::optional<Place>;
  auto elementOf(const Part& part, const AbstractValue& container, int depth = 1) -> std::optional<Place>;
  auto candidate(const Part& part, SlotId slot) -> std::optional<Place>;
  auto definition(CopyId copy, ir::TempId temp) -> const ir::Inst*;
  auto operandsOf(const Analysis::Write& write) -> const std::vector<AbstractValue>*;

  Analysis& analysis_;
  std::map<Place, std::vector<Analysis::Write>> writes_;
  std::map<ir::FunctionId, std::vector<const ir::Inst*>> definitions_;  // of temporaries
  std::set<Place> visited_;
};

}  // namespace krait::types
