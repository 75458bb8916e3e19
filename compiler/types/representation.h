// Representation: how what inference found is stored.
//
// One rule decides for locals, fields, elements, parameters and results alike: a value that can only be of one kind gets
// that kind's C++ type; integers the narrowest machine type that holds their interval (in storage) or a machine word (in
// locals), a tagged word where there is no bound; a pointer that may also be None is a null pointer; everything else is a
// `Value`.
#pragma once

#include <map>

#include "compiler/types/analysis.h"
#include "compiler/types/static_lists.h"
#include "compiler/types/type.h"

namespace krait::types {

enum class Place { Local, Storage };

class Representation {
 public:
  Representation(Analysis& analysis, TypeTable& types) : analysis_(analysis), types_(types) {}

  auto of(const AbstractValue& value, Place place) -> const Type*;
  /// What keeps such a value: a variable, a parameter, a result, a field, an item. Where numbers and tuples are boxed it
  /// is a Value; what is computed with them is typed all the same.
  auto kept(const AbstractValue& value, Place place) -> const Type* { return kept(of(value, place)); }
  auto kept(const Type* type) -> const Type*;
  auto integer(Interval interval, Place place) -> const Type*;
  auto word() -> const Type*;
  /// What `range` counts in, and code points are: a word, or 32 bits where that has 16.
  auto counting() -> const Type*;
  /// Of a class of a native module. Such classes stand behind the program's in ir::Program::classes.
  auto native(uint32_t stub_class) -> const Type* {
    return types_.native(static_cast<uint32_t>(analysis_.program.classes.size()) + stub_class);
  }
  auto element(NodeId node) -> const Type*;        // of a list, set, …; a dictionary's key; what an iterator yields
  /// An item of a memory view: a byte, or a Value where the program has views of other formats.
  auto viewItem() -> const Type*;
  auto dictValue(NodeId node) -> const Type*;
  auto field(const FieldFacts& field) -> const Type*;
  auto node(Tag tag, NodeId node) -> const Type*;
  /// How a container or a cell keeps a value: also what is known at compile time.
  auto stored(const AbstractValue& value) -> const Type*;
  /// The list that the value is at any time, where that is one that stands beside the globals; else null.
  auto staticList(const AbstractValue& value) -> const StaticList*;
  /// The class whose layout all of `classes` begin with, or kNone.
  auto commonBase(const std::vector<ir::ClassId>& classes) -> ir::ClassId;
  /// The base whose layout a class extends: its first base of the program, or kNone.
  auto layoutBase(ir::ClassId cls) -> ir::ClassId;
  auto types() -> TypeTable& { return types_; }

  std::map<NodeId, StaticList> static_lists;

 private:
  auto reaches(NodeId from, NodeId to) -> bool;
  auto mentions(const AbstractValue& value, NodeId node) -> bool;
  auto slotType(SlotId slot, NodeId owner, Place place) -> const Type*;

  Analysis& analysis_;
  TypeTable& types_;
  std::map<std::pair<NodeId, int>, const Type*> element_types_;
};

/// The interval that a machine integer type holds; all integers for `Int`.
auto intervalOfType(const Type& type) -> Interval;

}  // namespace krait::types
