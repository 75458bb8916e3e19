// What a value costs where it is kept, in each model of data: `krait mem`.
//
// Unboxed, a variable, a field or an item takes what its C++ type takes. In the other models it is a word, and each number
// or tuple that it refers to an object behind it. Text, containers and instances are objects in all three: they are counted
// where they are made.
#pragma once

#include <array>
#include <cstdint>

#include "compiler/types/analysis.h"
#include "compiler/types/type.h"

namespace krait::types {

/// Bytes, in the order of Boxing; -1: not known.
using Costs = std::array<int64_t, 3>;

/// Of a C++ type by the target's ABI.
auto sizeOf(const Type& type, const TargetModel& target) -> int64_t;

/// Of a value that is kept as `type` where nothing is boxed.
auto costsOf(Analysis& analysis, const AbstractValue& value, const Type& type) -> Costs;

/// Of an instance that has `fields` attributes, and takes `bytes` unboxed.
auto instanceCosts(const TargetModel& target, int64_t bytes, size_t fields) -> Costs;

}  // namespace krait::types
