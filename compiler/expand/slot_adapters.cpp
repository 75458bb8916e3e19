// Special methods with more parameters than Python itself gives them.
//
//     class Row:                                    class Row:
//         def __getitem__(self, i, d=None): …           def __getitem__(self, i, d=None): …
//                                                       def __slot_getitem__(self, a, /): return self.__getitem__(a)
//
// What the runtime reaches through a class's TypeInfo it calls with exactly as many arguments as the operation has. Such
// a method calls the written one as any program would, defaults and stars included. Analysis looks there when the written
// one has other parameters; where the runtime never asks, nobody calls it.
#include <algorithm>

#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

struct Operation {
  std::string_view dunder;
  size_t operands;  // beside the object
};

constexpr Operation kOperations[] = {
#define KRAIT_BINARY(name, symbol, function, dunder, reflected, in_place) \
  {dunder, 1}, {reflected, 1}, {in_place, 1},
#define KRAIT_COMPARE(name, symbol, function, dunder, swapped) {dunder, 1},
#define KRAIT_UNARY(name, symbol, function, dunder) {dunder, 0},
#include "runtime/abi/operators.def"
    {"__repr__", 0},    {"__str__", 0},    {"__hash__", 0},     {"__bool__", 0},    {"__len__", 0},
    {"__iter__", 0},    {"__next__", 0},   {"__contains__", 1}, {"__getitem__", 1}, {"__setitem__", 2},
    {"__delitem__", 1}, {"__format__", 1}, {"__del__", 0},      {"__getattr__", 1},
};

auto operationOf(std::string_view name) -> const Operation* {
  if (name.empty()) return nullptr;
  const auto* found = std::find_if(std::begin(kOperations), std::end(kOperations),
                                   [&](const Operation& one) { return one.dunder == name; });
  return found == std::end(kOperations) ? nullptr : found;
}

auto isPlain(const frontend::Arguments& parameters, size_t operands) -> bool {
  return parameters.posonlyargs.size() + parameters.args.size() == operands + 1 &&
         parameters.defaults.empty() && parameters.vararg == nullptr && parameters.kwonlyargs.empty() &&
         parameters.kwarg == nullptr;
}

}  // namespace

void Expander::adaptSlots(frontend::ClassDef& def) {
  Statements added;
  const auto adapt = [&](const Operation& operation, base::SourceRange place) {
    const std::string_view name = operation.dunder;
    const std::string given = operation.operands == 0 ? "" : operation.operands == 1 ? "a" : "a, b";
    Generated text(context_);
    text << "def __slot_" << name.substr(2) << "(self" << (given.empty() ? "" : ", ") << given
         << ", /):\n    return self." << name << "(" << given << ")\n";
    for (auto* statement : text.parse(place)) added.push_back(statement);
  };
  std::vector<std::string_view> adapted;
  const auto isAdapted = [&](std::string_view name) {
    return std::find(adapted.begin(), adapted.end(), name) != adapted.end();
  };
  for (const auto* statement : def.body) {
    if (const auto* function = statement->tryAs<frontend::FunctionDef>()) {
      const Operation* operation = operationOf(function->name);
      if (operation == nullptr || isPlain(*function->args, operation->operands) || isAdapted(function->name))
        continue;
      adapted.push_back(function->name);
      adapt(*operation, function->range);
    } else if (const auto* assign = statement->tryAs<frontend::Assign>()) {
      // `__radd__ = __add__`
      const auto* value = assign->value->tryAs<frontend::Name>();
      if (value == nullptr || !isAdapted(value->id)) continue;
      for (const auto* target : assign->targets) {
        const auto* name = target->tryAs<frontend::Name>();
        const Operation* operation = name == nullptr ? nullptr : operationOf(name->id);
        if (operation != nullptr && !isAdapted(name->id))
          adapted.push_back(name->id), adapt(*operation, assign->range);
      }
    }
  }
  if (!added.empty()) append(def, added);
}

}  // namespace krait::expand
