// Recorded sensor input as a source file.
#include "compiler/driver/adc_trace.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <filesystem>

#include "compiler/driver/cache.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

struct TraceName {
  std::string path;
  size_t first = 0;
  size_t last = SIZE_MAX;
};

auto parseNumber(std::string_view text, size_t& number) -> bool {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

/// Splits "FILE:FIRST-LAST"; a file whose own name looks like that wins.
auto parseName(const std::string& text) -> TraceName {
  TraceName name{.path = text};
  std::error_code error;
  const size_t colon = text.rfind(':');
  const size_t dash = text.rfind('-');
  if (fs::exists(text, error) || colon == std::string::npos || dash == std::string::npos || dash < colon)
    return name;
  TraceName part{.path = text.substr(0, colon)};
  const std::string_view view = text;
  const bool good = parseNumber(view.substr(colon + 1, dash - colon - 1), part.first) &&
                    parseNumber(view.substr(dash + 1), part.last);
  return good ? part : name;
}

auto traceName(const Session& session, const std::string& program) -> std::optional<TraceName> {
  if (!session.options.adc_trace.empty()) return parseName(session.options.adc_trace);
  const char* variable = std::getenv("KRAIT_ADC_TRACE");
  if (variable != nullptr && *variable != 0) return parseName(variable);
  // One for this board comes first: small boards have no room for long traces.
  const fs::path folder = fs::path(program).parent_path();
  for (const std::string& name : {"sensor_trace." + session.options.target + ".txt", std::string("sensor_trace.txt")}) {
    std::error_code error;
    if (fs::exists(folder / name, error)) return TraceName{.path = (folder / name).string()};
  }
  return std::nullopt;
}

auto readSamples(const std::string& text, std::vector<unsigned>& samples) -> std::string {
  size_t line = 1;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == '#') at = std::min(text.find('\n', at), text.size());
    if (at >= text.size()) break;
    if (std::isspace(static_cast<unsigned char>(text[at])) != 0) {
      line += text[at++] == '\n' ? 1 : 0;
      continue;
    }
    const size_t end = std::min(text.find_first_of(" \t\r\n\f\v#", at), text.size());
    const std::string_view word = std::string_view(text).substr(at, end - at);
    size_t value = 0;
    if (!parseNumber(word, value) || value > 65535) {
      return "line " + std::to_string(line) + " holds `" + std::string(word) +
             "`, not a reading from 0 to 65535";
    }
    samples.push_back(static_cast<unsigned>(value));
    at = end;
  }
  return samples.empty() ? "it holds no readings" : "";
}

auto sourceOf(const std::vector<unsigned>& samples, size_t first, size_t last) -> std::string {
  std::string text =
      "// A recorded trace, read instead of a sensor.\n#include \"adc_trace.hpp\"\n\n"
      "const KRAIT_FLASH uint16_t krait_adc_trace[] = {";
  for (size_t index = first; index < last; ++index) {
    text += ((index - first) % 16 == 0 ? "\n  " : " ") + std::to_string(samples[index]) + ",";
  }
  return text + "\n};\nconst KRAIT_FLASH uint32_t krait_adc_trace_length = " + std::to_string(last - first) +
         ";\n";
}

}  // namespace

auto addTrace(Session& session, const std::string& program, BuildRequest& request) -> bool {
  if (!request.emulated) return true;
  const auto name = traceName(session, program);
  if (!name) return true;
  std::error_code error;
  const auto text = fs::is_directory(name->path, error) ? std::nullopt : readFile(name->path);
  if (!text) {
    session.report(Code::BrokenTrace, {name->path, "it cannot be read"});
    return false;
  }
  std::vector<unsigned> samples;
  std::string problem = readSamples(*text, samples);
  const size_t last = std::min(name->last, samples.size());
  if (problem.empty() && name->first >= last) {
    problem = "it holds " + std::to_string(samples.size()) + " readings, none of the part asked for";
  }
  if (!problem.empty()) {
    session.report(Code::BrokenTrace, {name->path, problem});
    return false;
  }
  request.files.push_back({"krait_adc_trace.cpp", sourceOf(samples, name->first, last)});
  request.has_trace = true;
  return true;
}

}  // namespace krait::driver
