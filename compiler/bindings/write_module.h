// A header as a module of three parts:
//
//     NAME.py                what programs import: checks arguments, chooses overloads, makes objects
//     _NAME_cpp.pyi          the native functions behind it, in the dialect of stdlib/builtins.pyi
//     _NAME_cpp_native.hpp   their C++: one short inline function each, around the header
//
// All that is inference's and the later stages' to see are such modules, so they know nothing of headers.
#pragma once

#include "compiler/bindings/model.h"

namespace krait::bindings {

auto nativeName(const Model& model) -> std::string;

auto writePython(const Model& model) -> std::string;
auto writeNativeStub(const Model& model) -> std::string;
auto writeGlue(const Model& model) -> std::string;
/// What `krait bind` prints: for editors and type checkers.
auto writeStub(const Model& model) -> std::string;

// ---- what the writers share ----

/// How many functions without a context C++ can hold of one callback parameter.
constexpr int kCallbackSlots = 8;

/// Does Python say it?
auto isVisible(const Parameter& parameter) -> bool;
/// Is the text kept with the object, because C++ may keep its address?
auto keepsTexts(const Function& function) -> bool;
auto callbackOf(const Function& function) -> const Parameter*;
/// The type in the native stub's dialect.
auto nativeType(const Type& type) -> std::string;
/// "motors.Motor" → "motors_Motor"
auto flat(const std::string& path) -> std::string;
/// All classes of a space and of those in it.
auto allClasses(const Space& space) -> std::vector<const Class*>;

}  // namespace krait::bindings
