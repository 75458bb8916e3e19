// What the tests of objects share: values made of literals, and the repr or the error of a call.
#pragma once

#include "container_testing.h"
#include "krait/krait.hpp"

namespace krait::testing {

// Int, Float, Str, Bytes, ByteArray.
inline auto I(const char* digits) -> Int { return toInt(text(digits)); }
inline auto F(const char* digits) -> Float { return toFloat(text(digits)); }
inline auto S(const char* data, size_t size) -> Str* { return makeStr(data, size); }
inline auto B(const char* data, size_t size) -> Bytes* {
  return makeBytes(reinterpret_cast<const uint8_t*>(data), size);
}
inline auto A(const char* data, size_t size) -> ByteArray* {
  return makeByteArray(reinterpret_cast<const uint8_t*>(data), size);
}

inline auto makeTupleOf(std::initializer_list<Value> items) -> Value {
  return makeTupleValue(items.begin(), static_cast<word>(items.size()));
}

// repr(call()), or "TypeError: …".
template <typename Call>
auto outcome(Call call) -> std::string {
  std::string result;
  const std::string error = raisedBy([&] { result = krait::testing::shown(call()); });
  return error.empty() ? result : error;
}

}  // namespace krait::testing
