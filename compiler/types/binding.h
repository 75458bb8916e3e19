// Binding: which argument of a call goes to which parameter.
//
// The same answer is needed twice, by inference and by lowering, so it is worked out here, on values alone. Texts of
// errors are CPython's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/ir/ir.h"
#include "compiler/types/abstract_value.h"

namespace krait::types {

// Where an argument of a call comes from, for lowering.
struct ArgumentSource {
  enum class Kind : uint8_t {
    Receiver,   // the object of a bound call
    Operand,    // operand `index` of the call
    TupleItem,  // item `item` of operand `index`, a tuple of fixed arity behind a star
  } kind = Kind::Operand;
  uint32_t index = 0;
  uint32_t item = 0;
};

struct CallArgument {
  AbstractValue value;
  ArgumentSource source;
  std::string_view keyword;   // empty: positional
};

struct CallArguments {
  std::vector<CallArgument> list;          // positional first, in order; then keywords
  // A star over something whose length is not known: its elements, after all positional arguments.
  bool has_star = false;
  CallArgument star;
  bool has_double_star = false;
  CallArgument double_star;

  [[nodiscard]] auto positionalCount() const -> size_t {
    size_t count = 0;
    while (count < list.size() && list[count].keyword.empty()) ++count;
    return count;
  }
  [[nodiscard]] auto keyword(std::string_view name) const -> const CallArgument* {
    for (const CallArgument& argument : list)
      if (argument.keyword == name) return &argument;
    return nullptr;
  }
  [[nodiscard]] auto hasKeywords() const -> bool { return positionalCount() != list.size() || has_double_star; }
};

struct ParameterBinding {
  enum class Kind : uint8_t {
    Argument,
    Default,
    Variadic,
    KeywordVariadic,
    StarItem,        // an element of the star, if it is that long; else from the double star or the default
    DoubleStarItem,  // from the double star, if it is there; else the default, or an error when the call runs
  } kind = Kind::Argument;
  int argument = -1;              // index into CallArguments::list; StarItem: index of the star's element
  std::vector<int> rest;          // Variadic: positional arguments; KeywordVariadic: keyword arguments
  bool with_star = false;         // Variadic: the star's elements follow
};

struct Binding {
  bool ok = true;
  std::string error;              // TypeError's text
  std::vector<ParameterBinding> parameters;
};

auto bindArguments(const ir::Function& function, const CallArguments& arguments) -> Binding;

}  // namespace krait::types
