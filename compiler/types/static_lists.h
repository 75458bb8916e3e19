// Lists that are made once and never change their size: arrays beside the globals.
#pragma once

#include <map>

#include "compiler/types/analysis.h"
#include "compiler/types/type.h"

namespace krait::types {

class Representation;

// The lists of a list that a comprehension makes, one for each of its items, all of one length: they stand beside it.
struct StaticRows {
  const ir::Inst* maker = nullptr;  // what makes each of them; null: none
  int64_t length = 0;
};

struct StaticList {
  const ir::Inst* maker;  // a display, a comprehension or a repetition
  CopyId copy;
  int64_t length;
  bool may_write;                   // its items get other values once it is made
  std::string name;                 // the variable or field that gets it; empty if none does
  ir::GlobalId global = ir::kNone;  // that stands for it in typed IR
  StaticRows rows;
};

/// By node. At most `TargetModel::max_length` says how much memory there is for them.
auto findStaticLists(Analysis& analysis, Representation& representation) -> std::map<NodeId, StaticList>;

}  // namespace krait::types
