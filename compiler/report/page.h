// Pages that explain themselves: one file with its data, style and script, for light and dark, phone and desktop.
#pragma once

#include <string>

namespace krait::report {

/// `body` is HTML, `data` JSON that the script finds as `DATA`.
auto htmlPage(const std::string& title, const std::string& body, const std::string& data,
              const std::string& style, const std::string& script) -> std::string;

/// Text as HTML.
auto escaped(const std::string& text) -> std::string;

}  // namespace krait::report
