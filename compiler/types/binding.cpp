#include "compiler/types/binding.h"

namespace krait::types {

namespace {

using ParameterKind = ir::Parameter::Kind;

// "'a', 'b', and 'c'"
auto quotedList(const std::vector<std::string_view>& names) -> std::string {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i != 0) text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
    text += "'" + std::string(names[i]) + "'";
  }
  return text;
}

auto missing(const ir::Function& function, const std::vector<std::string_view>& names, std::string_view what)
    -> std::string {
  return function.qualified_name + "() missing " + std::to_string(names.size()) + " required " + std::string(what) +
         " argument" + (names.size() == 1 ? "" : "s") + ": " + quotedList(names);
}

auto tooMany(const ir::Function& function, size_t given, size_t keyword_only_given) -> std::string {
  size_t most = 0, least = 0;
  for (const ir::Parameter& parameter : function.parameters) {
    if (parameter.kind != ParameterKind::Positional && parameter.kind != ParameterKind::PositionalOnly) continue;
    ++most;
    if (!parameter.has_default) ++least;
  }
  const bool plural = most != 1 || least != most;
  std::string takes = least == most ? std::to_string(most)
                                    : "from " + std::to_string(least) + " to " + std::to_string(most);
  std::string extra;
  if (keyword_only_given > 0)
    extra = " positional argument" + std::string(given != 1 ? "s" : "") + " (and " +
            std::to_string(keyword_only_given) + " keyword-only argument" + (keyword_only_given != 1 ? "s" : "") + ")";
  return function.qualified_name + "() takes " + takes + " positional argument" + (plural ? "s" : "") + " but " +
         std::to_string(given) + extra + (given == 1 && keyword_only_given == 0 ? " was given" : " were given");
}

}  // namespace

auto bindArguments(const ir::Function& function, const CallArguments& arguments) -> Binding {
  Binding binding;
  const auto fail = [&](std::string text) {
    binding.ok = false;
    binding.error = std::move(text);
    return binding;
  };
  const size_t count = function.parameters.size();
  binding.parameters.resize(count);
  std::vector<bool> bound(count, false);
  int variadic = -1, keyword_variadic = -1;
  std::vector<size_t> positional;
  for (size_t i = 0; i < count; ++i) {
    const ParameterKind kind = function.parameters[i].kind;
    if (kind == ParameterKind::VarArgs) variadic = static_cast<int>(i);
    if (kind == ParameterKind::KwArgs) keyword_variadic = static_cast<int>(i);
    if (kind == ParameterKind::Positional || kind == ParameterKind::PositionalOnly) positional.push_back(i);
  }
  const auto nameOf = [&](size_t i) { return function.locals[function.parameters[i].local].name; };
  if (variadic >= 0) binding.parameters[variadic].kind = ParameterBinding::Kind::Variadic, bound[variadic] = true;
  if (keyword_variadic >= 0)
    binding.parameters[keyword_variadic].kind = ParameterBinding::Kind::KeywordVariadic, bound[keyword_variadic] = true;

  const size_t given = arguments.positionalCount();
  for (size_t i = 0; i < given; ++i) {
    if (i < positional.size()) {
      binding.parameters[positional[i]].argument = static_cast<int>(i);
      bound[positional[i]] = true;
    } else if (variadic >= 0) {
      binding.parameters[variadic].rest.push_back(static_cast<int>(i));
    }
  }
  for (size_t i = given; i < arguments.list.size(); ++i) {
    const std::string_view keyword = arguments.list[i].keyword;
    bool found = false;
    for (size_t p = 0; p < count && !found; ++p) {
      const ParameterKind kind = function.parameters[p].kind;
      if ((kind != ParameterKind::Positional && kind != ParameterKind::KeywordOnly) || nameOf(p) != keyword) continue;
      if (bound[p])
        return fail(function.qualified_name + "() got multiple values for argument '" + std::string(keyword) + "'");
      binding.parameters[p].argument = static_cast<int>(i);
      bound[p] = found = true;
    }
    if (found) continue;
    if (keyword_variadic < 0) {
      std::string by_name;
      for (size_t p = 0; p < count; ++p)
        if (function.parameters[p].kind == ParameterKind::PositionalOnly && arguments.keyword(nameOf(p)) != nullptr)
          by_name += (by_name.empty() ? "" : ", ") + std::string(nameOf(p));
      if (!by_name.empty())
        return fail(function.qualified_name + "() got some positional-only arguments passed as keyword arguments: '" +
                    by_name + "'");
      return fail(function.qualified_name + "() got an unexpected keyword argument '" + std::string(keyword) + "'");
    }
    binding.parameters[keyword_variadic].rest.push_back(static_cast<int>(i));
  }
  // With a star or a mapping the count, or which names are there, shows when the call runs: it is checked there.
  const bool open = arguments.has_star || arguments.has_double_star;
  if (given > positional.size() && variadic < 0 && !open) {
    size_t keyword_only = 0;
    for (size_t p = 0; p < count; ++p)
      if (function.parameters[p].kind == ParameterKind::KeywordOnly && bound[p]) ++keyword_only;
    return fail(tooMany(function, given, keyword_only));
  }
  if (arguments.has_star) {
    // The star fills what positional parameters are left, in order, then *args; lengths are checked when it runs.
    for (size_t i = given; i < positional.size(); ++i) {
      if (bound[positional[i]]) continue;
      binding.parameters[positional[i]].kind = ParameterBinding::Kind::StarItem;
      binding.parameters[positional[i]].argument = static_cast<int>(i - given);
      bound[positional[i]] = true;
    }
    if (variadic >= 0) binding.parameters[variadic].with_star = true;
  }
  std::vector<std::string_view> missing_positional, missing_keyword;
  for (size_t p = 0; p < count; ++p) {
    if (bound[p]) continue;
    const bool by_name = function.parameters[p].kind != ParameterKind::PositionalOnly;
    if ((arguments.has_double_star && by_name) || (open && !function.parameters[p].has_default)) {
      binding.parameters[p].kind = ParameterBinding::Kind::DoubleStarItem;
      continue;
    }
    if (function.parameters[p].has_default) {
      binding.parameters[p].kind = ParameterBinding::Kind::Default;
      continue;
    }
    (function.parameters[p].kind == ParameterKind::KeywordOnly ? missing_keyword : missing_positional).push_back(nameOf(p));
  }
  if (!missing_positional.empty()) return fail(missing(function, missing_positional, "positional"));
  if (!missing_keyword.empty()) return fail(missing(function, missing_keyword, "keyword-only"));
  return binding;
}

}  // namespace krait::types
