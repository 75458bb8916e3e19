// Functions that derive a class from one that they are given, as decorators of classes do:
//
//     def counted(cls):
//         class Counted(cls): …
//         return Counted
//
// What a class derives from is known when the program is compiled. Where such a function is used for several classes, each of
// them has a copy of its own; all copies go by the function's name (frontend/shown_name.h).
#include <algorithm>

#include "compiler/expand/expander.h"
#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/shown_name.h"

namespace krait::expand {

namespace {

using frontend::Expr;
using frontend::FunctionDef;
using Names = std::set<std::string_view>;

// Whether a class in there derives from a parameter of a function around it.
auto derivesFromParameter(const frontend::Node& node, Names parameters) -> bool {
  if (const auto* function = node.tryAs<FunctionDef>())
    for (const auto& list : {function->args->posonlyargs, function->args->args, function->args->kwonlyargs})
      for (const auto* argument : list) parameters.insert(argument->arg);
  if (const auto* def = node.tryAs<frontend::ClassDef>())
    for (const auto* base : def->bases)
      if (const auto* name = base->tryAs<frontend::Name>(); name != nullptr && parameters.contains(name->id))
        return true;
  bool found = false;
  frontend::forEachChild(
      node, [&](const frontend::Node& child) { found = found || derivesFromParameter(child, parameters); });
  return found;
}

}  // namespace

void Expander::copyClassMakers() {
  std::map<std::string_view, FunctionDef*> makers;
  Names classes;
  for (auto* statement : tree_.body) {
    auto* function = statement->tryAs<FunctionDef>();
    if (function != nullptr && function->decorator_list.empty() && derivesFromParameter(*function, {}))
      makers[function->name] = function;
    if (const auto* def = statement->tryAs<frontend::ClassDef>()) classes.insert(def->name);
  }
  if (makers.empty()) return;
  // Every place where one is named to make a class.
  std::map<std::string_view, std::vector<Expr**>> uses;
  const auto note = [&](Expr*& place) {
    auto* call = place->tryAs<frontend::Call>();
    Expr*& callee = call == nullptr ? place : call->func;
    if (const auto* name = callee->tryAs<frontend::Name>(); name != nullptr && makers.contains(name->id))
      uses[name->id].push_back(&callee);
  };
  rewriteExpressions(
      tree_,
      [&](Expr*& expr) {
        auto* call = expr->tryAs<frontend::Call>();
        if (call == nullptr || call->args.size() != 1) return;
        const auto* given = call->args[0]->tryAs<frontend::Name>();
        if (given != nullptr && classes.contains(given->id)) note(expr);
      },
      [&](frontend::Node& inner) {
        if (auto* def = inner.tryAs<frontend::ClassDef>())
          for (auto& decorator : def->decorator_list) {
            // `@made_with(Mixin)` was noted above, if it has one class for an argument.
            const auto* call = decorator->tryAs<frontend::Call>();
            const auto* given =
                call != nullptr && call->args.size() == 1 ? call->args[0]->tryAs<frontend::Name>() : nullptr;
            if (given == nullptr || !classes.contains(given->id)) note(decorator);
          }
      });
  std::map<const frontend::Stmt*, Statements> copies;
  for (const auto& [name, places] : uses) {
    FunctionDef* const maker = makers[name];
    const std::string source(context_.text(*maker));
    const size_t named = source.find(name);
    for (size_t i = 1; i < places.size() && named != std::string::npos; ++i) {
      const std::string copy = std::string(frontend::kCopyOf) + std::to_string(i) + "_" + std::string(name);
      Generated text(context_);
      text << source.substr(0, named) << copy << source.substr(named + name.size()) << "\n";
      copies[maker].push_back(text.parse(maker->range)[0]);
      auto* reference = context_.arena.make<frontend::Name>(*(*places[i])->as<frontend::Name>());
      reference->id = context_.arena.intern(copy);
      *places[i] = reference;
    }
  }
  Statements body;
  for (auto* statement : tree_.body) {
    body.push_back(statement);
    if (const auto found = copies.find(statement); found != copies.end())
      body.insert(body.end(), found->second.begin(), found->second.end());
  }
  tree_.body = context_.arena.copyList(body);
}

}  // namespace krait::expand
