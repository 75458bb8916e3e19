// From lines of the emitted C++ back to the Python.
#include "compiler/report/program_lines.h"

#include <algorithm>
#include <charconv>

#include "compiler/frontend/ast_visitor.h"

namespace krait::report {

namespace {

/// "#line 12 \"log.py\"": the line, and the file unquoted.
auto parseDirective(std::string_view text) -> std::pair<uint32_t, std::string> {
  text.remove_prefix(std::string_view("#line ").size());
  uint32_t line = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), line);
  std::string file;
  const char* at = std::find(parsed.ptr, text.data() + text.size(), '"');
  for (++at; at < text.data() + text.size() && *at != '"'; ++at) {
    if (*at == '\\' && at + 1 < text.data() + text.size()) ++at;
    file += *at;
  }
  return {line, file};
}

/// "sensor_log" for "sensor_log.cpp", "pkg.sub" for "pkg/sub.cpp".
auto moduleOfPath(std::string path) -> std::string {
  path.erase(std::min(path.rfind('.'), path.size()));
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

}  // namespace

ProgramLines::ProgramLines(const sema::ModuleGraph& graph) : sources_(*graph.sources) {
  for (const auto& module : graph.modules) {
    if (module->tree == nullptr) continue;
    Source source{.module = module->name, .scopes = {}, .is_library = false};
    source.is_library = !graph.modules.empty() && module->path.find("/stdlib/") != std::string::npos;
    readScopes(*module->tree, "", source);
    by_path_[module->path] = std::move(source);
  }
}

void ProgramLines::readScopes(const frontend::Node& node, const std::string& outer, Source& source) {
  std::string name = outer;
  frontend::visitNode(node, [&]<class T>(const T& known) {
    constexpr bool is_scope = std::is_same_v<T, frontend::FunctionDef> ||
                              std::is_same_v<T, frontend::AsyncFunctionDef> ||
                              std::is_same_v<T, frontend::ClassDef>;
    if constexpr (is_scope) {
      name = (outer.empty() ? "" : outer + ".") + std::string(known.name);
      const base::SourceRange range = node.range;
      source.scopes.push_back({sources_.line(range.file, range.begin),
                               sources_.line(range.file, range.end == 0 ? 0 : range.end - 1), name});
    }
  });
  frontend::forEachChild(node, [&](const frontend::Node& child) { readScopes(child, name, source); });
}

void ProgramLines::addFile(const std::string& path, std::string_view marked) {
  Emitted& emitted = emitted_[path];
  emitted.rest.module = moduleOfPath(path);
  PythonPlace current = emitted.rest;
  while (!marked.empty()) {
    const size_t end = std::min(marked.find('\n'), marked.size());
    const std::string_view text = marked.substr(0, end);
    marked.remove_prefix(std::min(end + 1, marked.size()));
    if (text.starts_with("#line ")) {
      auto [line, file] = parseDirective(text);
      current = {emitted.rest.module, "<module>", file, line};
      const auto source = by_path_.find(file);
      if (source == by_path_.end()) continue;
      current.module = source->second.module;
      for (const Scope& scope : source->second.scopes) {
        if (line >= scope.first && line <= scope.last) current.function = scope.name;
      }
      continue;
    }
    emitted.lines.push_back(current);
    // The end of a function, class or namespace.
    if (text.starts_with("}")) current = emitted.rest;
  }
}

auto ProgramLines::placeOf(const std::string& file, uint32_t line) const -> const PythonPlace* {
  for (const auto& [path, emitted] : emitted_) {
    if (!file.ends_with(path)) continue;
    if (file.size() > path.size() && file[file.size() - path.size() - 1] != '/') continue;
    return line == 0 || line > emitted.lines.size() ? &emitted.rest : &emitted.lines[line - 1];
  }
  return nullptr;
}

auto ProgramLines::textOf(const PythonPlace& place) const -> std::string {
  const auto source = by_path_.find(place.file);
  if (source == by_path_.end() || place.line == 0) return "";
  // Loaded already: asking again does not read anything.
  const auto file = const_cast<base::SourceManager&>(sources_).load(place.file);
  if (!file || place.line > sources_.lineCount(*file)) return "";
  std::string_view text = sources_.lineText(*file, place.line);
  const size_t begin = text.find_first_not_of(" \t\f");
  if (begin == std::string_view::npos) return "";
  text.remove_prefix(begin);
  return std::string(text.substr(0, text.find_last_not_of(" \t\r\n") + 1));
}

auto ProgramLines::hasSource(const std::string& module) const -> bool {
  return std::any_of(by_path_.begin(), by_path_.end(),
                     [&](const auto& entry) { return entry.second.module == module; });
}

auto ProgramLines::isLibrary(const std::string& module) const -> bool {
  return std::any_of(by_path_.begin(), by_path_.end(), [&](const auto& entry) {
    return entry.second.module == module && entry.second.is_library;
  });
}

auto ProgramLines::moduleOf(const std::string& name) const -> std::string {
  std::string best;
  for (const auto& [path, emitted] : emitted_) {
    std::string prefix = emitted.rest.module;
    for (size_t at = prefix.find('.'); at != std::string::npos; at = prefix.find('.', at))
      prefix.replace(at, 1, "::");
    if (name.starts_with(prefix + "::") && prefix.size() > best.size()) best = emitted.rest.module;
  }
  return best;
}

}  // namespace krait::report
