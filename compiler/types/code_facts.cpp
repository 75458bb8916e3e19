#include "compiler/types/code_facts.h"

#include <algorithm>

namespace krait::types {

namespace {

// The variables of the function itself: its parameters, then the others in the order of their definitions.
auto variableNames(const ir::Function& function) -> std::vector<std::string> {
  using Kind = ir::Parameter::Kind;
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    if (name.empty() || name.starts_with('.')) return;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
  };
  const auto addParameters = [&](auto belongs) {
    for (const ir::Parameter& parameter : function.parameters)
      if (belongs(parameter.kind)) add(function.locals[parameter.local].name);
  };
  addParameters([](Kind kind) { return kind <= Kind::Positional; });
  addParameters([](Kind kind) { return kind == Kind::KeywordOnly; });
  addParameters([](Kind kind) { return kind == Kind::VarArgs; });
  addParameters([](Kind kind) { return kind == Kind::KwArgs; });
  std::vector<const ir::Local*> others;
  for (const ir::Local& local : function.locals)
    if (local.storage == ir::Local::Storage::Plain) others.push_back(&local);
  std::stable_sort(others.begin(), others.end(),
                   [](const ir::Local* a, const ir::Local* b) { return a->range.begin < b->range.begin; });
  for (const ir::Local* local : others) add(local->name);
  return names;
}

}  // namespace

auto codeFactOf(const ir::Function& function, std::string_view name) -> std::optional<CodeFact> {
  using Kind = ir::Parameter::Kind;
  CodeFact fact;
  const auto count = [&](auto counts) {
    fact.number = std::count_if(function.parameters.begin(), function.parameters.end(),
                                [&](const ir::Parameter& parameter) { return counts(parameter.kind); });
  };
  if (name == "co_name" || name == "co_qualname") {
    fact.is_text = true;
    fact.names.push_back(name == "co_name" ? std::string(function.name) : function.qualified_name);
  } else if (name == "co_argcount") {
    count([](Kind kind) { return kind <= Kind::Positional; });
  } else if (name == "co_posonlyargcount") {
    count([](Kind kind) { return kind == Kind::PositionalOnly; });
  } else if (name == "co_kwonlyargcount") {
    count([](Kind kind) { return kind == Kind::KeywordOnly; });
  } else if (name == "co_nlocals") {
    fact.number = static_cast<int64_t>(variableNames(function).size());
  } else if (name == "co_varnames") {
    fact.is_names = true;
    fact.names = variableNames(function);
  } else if (name == "co_freevars") {
    fact.is_names = true;
    // Defaults that are computed live among the captures, under names that no program has.
    for (const ir::Capture& capture : function.captures)
      if (!function.locals[capture.inner].name.starts_with('.')) fact.names.emplace_back(function.locals[capture.inner].name);
    std::sort(fact.names.begin(), fact.names.end());
  } else {
    return std::nullopt;
  }
  return fact;
}

}  // namespace krait::types
