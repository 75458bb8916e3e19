// Loops over generators that clean up behind themselves: where such a loop is left early, CPython drops the last reference to
// the generator and thereby closes it.
//
//     for line in lines(path):          _krait_loop_0 = lines(path)
//         if not line: break            try:
//                                           for line in _krait_loop_0:
//                                               if not line: break
//                                       finally:
//                                           if hasattr(_krait_loop_0, "close"): _krait_loop_0.close()
//
// Only generators with a `finally`, a `with` or a handler of GeneratorExit around a `yield` can tell the difference, and only
// loops over calls of functions and methods of their names are written so.
#include <algorithm>

#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

using frontend::Expr;

auto yields(frontend::Node& node) -> bool {
  bool found = false;
  rewriteExpressions(node, [&](Expr*& expr) {
    found = found || expr->isa<frontend::Yield>() || expr->isa<frontend::YieldFrom>();
  });
  return found;
}

auto seesGeneratorExit(const frontend::Try& guarded) -> bool {
  if (!guarded.finalbody.empty()) return true;
  return std::any_of(
      guarded.handlers.begin(), guarded.handlers.end(), [](const frontend::ExceptHandler* handler) {
        const auto* name = handler->type == nullptr ? nullptr : handler->type->tryAs<frontend::Name>();
        return handler->type == nullptr ||
               (name != nullptr && (name->id == "GeneratorExit" || name->id == "BaseException"));
      });
}

auto cleansUp(frontend::FunctionDef& function) -> bool {
  bool found = false;
  rewriteExpressions(
      function, [](Expr*&) {},
      [&](frontend::Node& inner) {
        if (auto* guarded = inner.tryAs<frontend::Try>())
          found = found || (seesGeneratorExit(*guarded) && yields(inner));
        if (inner.isa<frontend::With>()) found = found || yields(inner);
      });
  return found;
}

}  // namespace

void Expander::findCleaningGenerators() {
  std::set<std::string_view> others;
  rewriteExpressions(
      tree_, [](Expr*&) {},
      [&](frontend::Node& inner) {
        auto* function = inner.tryAs<frontend::FunctionDef>();
        if (function == nullptr) return;
        const bool is_one = function->decorator_list.empty() && cleansUp(*function);
        (is_one ? cleaning_generators_ : others).insert(function->name);
      });
  for (const std::string_view name : others) cleaning_generators_.erase(name);
}

auto Expander::closedLoop(frontend::For& loop) -> Statements {
  const auto* call = loop.iter->tryAs<frontend::Call>();
  if (call == nullptr || cleaning_generators_.empty()) return {&loop};
  const auto* name = call->func->tryAs<frontend::Name>();
  const auto* method = call->func->tryAs<frontend::Attribute>();
  const std::string_view called = name != nullptr     ? name->id
                                  : method != nullptr ? method->attr
                                                      : std::string_view();
  if (!cleaning_generators_.contains(called)) return {&loop};
  const std::string holder = "_krait_loop_" + std::to_string(closed_loops_++) + "_";
  Generated text(context_);
  text << holder + " = " << text.graft(loop.iter)
       << "\ntry:\n    for _ in " + holder + ":\n        pass\nfinally:\n    if hasattr(" + holder +
              ", \"close\"):\n        " + holder + ".close()\n";
  Statements made = text.parse(loop.range);
  auto* guarded = made[1]->as<frontend::Try>();
  loop.iter = guarded->body[0]->as<frontend::For>()->iter;
  guarded->body = context_.arena.copyList(Statements{&loop});
  return made;
}

}  // namespace krait::expand
