// Laying out tables for a terminal of 80 columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace krait::report {

/// Columns that a text takes: characters, not bytes.
auto columnsOf(std::string_view text) -> size_t;
/// Cut to so many columns, with "…" where something is missing.
auto clipped(std::string_view text, size_t columns) -> std::string;
/// Cut or filled with blanks to so many columns.
auto fitted(std::string_view text, size_t columns) -> std::string;
/// Right-aligned; longer texts stay whole.
auto rightAligned(std::string_view text, size_t columns) -> std::string;
/// A number of bytes, or blanks for none.
auto byteCount(uint64_t bytes, size_t columns) -> std::string;
/// The last part of a path.
auto fileName(std::string_view path) -> std::string;
/// Headings stand out where there is colour.
auto heading(std::string_view text, bool color) -> std::string;

}  // namespace krait::report
