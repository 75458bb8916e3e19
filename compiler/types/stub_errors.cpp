#include "compiler/types/stub_errors.h"

namespace krait::types {

namespace {

auto plural(size_t count) -> std::string { return count == 1 ? "" : "s"; }

auto isConstructor(const StubFunction& function) -> bool {
  return function.owner != nullptr && (function.name == "__new__" || function.name == "__init__");
}

auto shownName(const StubFunction& function) -> std::string {
  return std::string(isConstructor(function) ? function.owner->name : function.name);
}

// `list.append`, `math.sqrt`, `len`.
auto qualifiedName(const StubFunction& function) -> std::string {
  if (isConstructor(function)) return shownName(function);
  if (function.owner != nullptr) return std::string(function.owner->name) + "." + shownName(function);
  return (function.module == "builtins" ? "" : std::string(function.module) + ".") + shownName(function);
}

struct Shape {
  size_t positional = 0;  // that may be given by position
  size_t least = 0;       // of them, required
  size_t total = 0;
  bool takes_keywords = false;
  bool variadic = false;
};

auto shapeOf(const StubFunction& function) -> Shape {
  Shape shape;
  for (const StubParameter& parameter : function.parameters) {
    if (parameter.variadic) {
      shape.variadic = true;
      continue;
    }
    if (parameter.keyword_variadic) {
      shape.takes_keywords = true;
      continue;
    }
    ++shape.total;
    if (!parameter.positional_only) shape.takes_keywords = true;
    if (parameter.keyword_only) continue;
    ++shape.positional;
    if (parameter.default_value == nullptr) ++shape.least;
  }
  return shape;
}

// "takes at most 2 arguments (3 given)"
auto takes(const std::string& name, std::string_view bound, size_t count, std::string_view what, size_t given)
    -> std::string {
  return name + "() takes " + std::string(bound) + " " + std::to_string(count) + " " + std::string(what) + plural(count) +
         " (" + std::to_string(given) + " given)";
}

// Functions whose texts follow no convention.
auto ownText(const StubFunction& function, size_t given) -> std::string {
  const std::string name = shownName(function);
  if (name == "type" && given != 1 && given != 3) return "type() takes 1 or 3 arguments";
  if ((name == "min" || name == "max") && function.owner == nullptr && given == 0)
    return name + " expected at least 1 argument, got 0";
  if (name == "sorted" && given != 1) return "sorted expected 1 argument, got " + std::to_string(given);
  if (name == "map" && given < 2) return "map() must have at least two arguments.";
  if (name == "enumerate" && given == 0) return "enumerate() missing required argument 'iterable'";
  return {};
}

auto keywordError(const StubFunction& function, const CallArguments& arguments, const Shape& shape) -> std::string {
  const std::string name = shownName(function);
  const size_t given = arguments.positionalCount();
  for (const StubParameter& parameter : function.parameters)
    if (parameter.keyword_variadic) return {};
  // Of `sorted` and `list.sort` one parses the arguments of the other.
  const std::string parser = name == "sorted" ? "sort" : name;
  size_t index = 0;
  for (const StubParameter& parameter : function.parameters) {
    if (parameter.variadic) continue;
    ++index;
    const bool by_position = !parameter.keyword_only && index <= given;
    const CallArgument* by_name = parameter.positional_only ? nullptr : arguments.keyword(parameter.name);
    if (by_position && by_name != nullptr)
      return "argument for " + name + "() given by name ('" + std::string(parameter.name) + "') and position (" +
             std::to_string(index) + ")";
    if (by_position || by_name != nullptr || parameter.default_value != nullptr) continue;
    if (parameter.positional_only) return takes(name, "at least", shape.least, "positional argument", given);
    return name + "() missing required argument '" + std::string(parameter.name) + "' (pos " + std::to_string(index) + ")";
  }
  for (const CallArgument& argument : arguments.list) {
    if (argument.keyword.empty()) continue;
    bool known = false;
    for (const StubParameter& parameter : function.parameters)
      known |= !parameter.positional_only && !parameter.variadic && parameter.name == argument.keyword;
    if (!known) return "'" + std::string(argument.keyword) + "' is an invalid keyword argument for " + parser + "()";
  }
  return {};
}

}  // namespace

auto starredCounts(const StubFunction& function, const CallArguments& arguments) -> std::pair<size_t, size_t> {
  const size_t given = arguments.positionalCount();
  size_t least = 0, most = 0, index = 0;
  for (const StubParameter& parameter : function.parameters) {
    if (parameter.keyword_only || parameter.variadic || parameter.keyword_variadic) continue;
    ++index;
    if (index <= given) continue;
    // What the call names, the star must not reach.
    if (!parameter.positional_only && arguments.keyword(parameter.name) != nullptr) break;
    ++most;
    if (parameter.default_value == nullptr) least = most;
  }
  return {least, most};
}

auto mappedNames(const StubFunction& function, const CallArguments& arguments) -> std::optional<std::vector<std::string_view>> {
  constexpr size_t kMost = 4;
  std::vector<std::string_view> names;
  size_t index = 0;
  for (const StubParameter& parameter : function.parameters) {
    if (parameter.keyword_variadic) return std::nullopt;
    if (parameter.variadic) continue;
    const bool by_position = !parameter.keyword_only && ++index <= arguments.positionalCount();
    if (!by_position && !parameter.positional_only && arguments.keyword(parameter.name) == nullptr) names.push_back(parameter.name);
  }
  if (names.size() > kMost) return std::nullopt;
  return names;
}

auto unknownKeywordText(const StubFunction& function) -> std::string {
  const std::string name = shownName(function);
  if (!shapeOf(function).takes_keywords) return (function.is_parsed ? name : qualifiedName(function)) + "() takes no keyword arguments";
  return "'{}' is an invalid keyword argument for " + (name == "sorted" ? "sort" : name) + "()";
}

auto arityError(const StubFunction& function, const CallArguments& arguments) -> std::string {
  if (arguments.has_star || arguments.has_double_star) return {};
  const size_t given = arguments.positionalCount(), keywords = arguments.list.size() - given;
  const Shape shape = shapeOf(function);
  const std::string name = shownName(function), qualified = qualifiedName(function);
  if (const std::string own = ownText(function, given); !own.empty()) return own;
  if (!shape.takes_keywords) {
    if (keywords > 0) return (function.is_parsed ? name : qualified) + "() takes no keyword arguments";
    if (shape.variadic) {
      if (given >= shape.least) return {};
      return name + " expected at least " + std::to_string(shape.least) + " argument" + plural(shape.least) + ", got " +
             std::to_string(given);
    }
    if (given >= shape.least && given <= shape.positional) return {};
    if (shape.positional == 0) return qualified + "() takes no arguments (" + std::to_string(given) + " given)";
    if (shape.positional == 1 && shape.least == 1 && !isConstructor(function) && !function.is_parsed)
      return qualified + "() takes exactly one argument (" + std::to_string(given) + " given)";
    const bool few = given < shape.least;
    const size_t bound = few ? shape.least : shape.positional;
    const bool exact = shape.least == shape.positional;
    if (function.is_parsed) return takes(name, exact ? "exactly" : few ? "at least" : "at most", bound, "argument", given);
    return name + " expected " + (exact ? "" : few ? "at least " : "at most ") + std::to_string(bound) + " argument" +
           plural(bound) + ", got " + std::to_string(given);
  }
  if (!shape.variadic && given > shape.positional) {
    if (given + keywords > shape.total)
      return takes(name, shape.least == shape.total ? "exactly" : "at most", shape.total, "argument", given + keywords);
    if (shape.positional == 0) return name + "() takes no positional arguments";
    return takes(name, "at most", shape.positional, "positional argument", given);
  }
  return keywordError(function, arguments, shape);
}

auto wrongTypeText(const StubFunction& function, const StubParameter& parameter, size_t position) -> std::string {
  const auto* type = parameter.type == nullptr ? nullptr : parameter.type->tryAs<frontend::Name>();
  const std::string_view id = type == nullptr ? std::string_view{} : type->id;
  if (id == "float") return "must be real number, not {}";
  if (id == "bytes") return "a bytes-like object is required, not '{}'";
  if (id == "str") {
    const std::string name = shownName(function);
    if (!parameter.positional_only) return name + "() argument '" + std::string(parameter.name) + "' must be str, not {?}";
    if (function.parameters.size() == 1) return name + "() argument must be str, not {?}";
    return name + "() argument " + std::to_string(position) + " must be str, not {?}";
  }
  return "'{}' object cannot be interpreted as an integer";
}

}  // namespace krait::types
