// What the tests of containers share: the text of anything, and the error that a call raises.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "krait/objects/array.hpp"
#include "krait/objects/builtins.hpp"
#include "krait/objects/function.hpp"
#include "krait/objects/generator.hpp"

namespace krait::testing {

inline auto stringOf(Str* text) -> std::string { return {text->data(), text->size()}; }

template <typename T>
auto shown(const T& value) -> std::string {
  StrBuilder builder;
  writeItem(builder, value);
  return stringOf(builder.finish());
}

// "IndexError: pop from empty list", or "" when nothing is raised.
template <typename Body>
auto raisedBy(Body body) -> std::string {
  Exception* caught = nullptr;
  Flow flow = guard(caught, [&] {
    body();
    return Flow::kNext;
  });
  if (flow != Flow::kRaised) return "";
  StrBuilder builder;
  put(builder, caught->type_info->name());
  put(builder, KRAIT_TEXT(": "));
  writeStr(builder, caught);
  return stringOf(builder.finish());
}

inline auto text(const char* characters) -> Str* { return makeStr(characters, __builtin_strlen(characters)); }

inline auto intValue(word number) -> Value { return smallValue(number); }

}  // namespace krait::testing
