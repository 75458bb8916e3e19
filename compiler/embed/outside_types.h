// Annotations as types of what comes from outside.
#pragma once

#include "compiler/embed/exports.h"

namespace krait::embed {

auto outsideType(const frontend::Expr* annotation, const Exports& exports, const base::SourceManager& sources)
    -> OutsideType;

/// Why a parameter of this type cannot come from C++; empty if it can.
auto whyNot(const OutsideType& type) -> std::string;

/// The C++ of a parameter's type: "int32_t", "krait::Span<const int32_t>".
auto publicType(const OutsideType& type, int float_bits) -> std::string;
/// As an interface file says it: "list[i32]".
auto stubType(const OutsideType& type) -> std::string;

}  // namespace krait::embed
