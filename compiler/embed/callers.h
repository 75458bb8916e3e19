// The callers from outside, as a Python module that inference reads in their place.
//
//     def clamp(value, low, high):                 one wrapper an export: what C++ calls
//         return sensor.clamp(value, low, high)
//
//     def call_everything():
//         if sensor_outside.called(): clamp(sensor_outside.value_1(), …)
//
//     while sensor_outside.called(): call_everything()
//
// `sensor_outside` is a native module whose functions give values of the types that may come, and of which nothing is known
// but that. Its interface and the C++ of its callbacks are written beside it.
#pragma once

#include "compiler/embed/exports.h"

namespace krait::embed {

struct Callers {
  std::string entry_name, entry_text;   // "sensor_entry": the Python
  std::string outside_name, stub_text;  // "sensor_outside": its interface
  std::string header_text;              // its C++
};

constexpr std::string_view kCallers = "call_everything";

auto writeCallers(const Exports& exports, int float_bits) -> Callers;

/// The struct behind a callback's signature, of the native module.
auto callbackStruct(const OutsideType& type) -> std::string;

}  // namespace krait::embed
