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
// Where an expression uses one up, the use becomes a function that _plain.closing() calls, and closes the generator behind:
//
//     next(lines(path))                 _krait_plain_.closing(lines(path), lambda _source: next(_source))
//     [f(x) for x in lines(path)]       _krait_plain_.closing_frame(lines(path), lambda _source: [f(x) for x in _source])
//
// A comprehension is a frame of its own: the exception that leaves it keeps the generator, up to the end of the handler.
// Only generators with a `finally`, a `with` or a handler of GeneratorExit around a `yield` can tell the difference, and only
// what is done with calls of functions and methods of their names is written so.
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

auto Expander::cleaningCall(const Expr& expr) const -> bool {
  const auto* call = expr.tryAs<frontend::Call>();
  if (call == nullptr) return false;
  const auto* name = call->func->tryAs<frontend::Name>();
  const auto* method = call->func->tryAs<frontend::Attribute>();
  return cleaning_generators_.contains(name != nullptr ? name->id : method != nullptr ? method->attr : std::string_view());
}

auto Expander::closedLoop(frontend::For& loop) -> Statements {
  if (cleaning_generators_.empty()) return {&loop};
  // Also where it is wrapped: `for i, line in enumerate(lines(path))`.
  Expr** source = &loop.iter;
  if (auto* wrapper = loop.iter->tryAs<frontend::Call>(); wrapper != nullptr && !cleaningCall(*wrapper)) {
    static const std::set<std::string_view> kWrappers = {"enumerate", "zip", "map", "filter", "iter", "islice", "takewhile", "dropwhile"};
    const auto* name = wrapper->func->tryAs<frontend::Name>();
    const auto* attribute = wrapper->func->tryAs<frontend::Attribute>();
    if (!kWrappers.contains(name != nullptr ? name->id : attribute != nullptr ? attribute->attr : std::string_view())) return {&loop};
    const auto found = std::find_if(wrapper->args.begin(), wrapper->args.end(), [&](const Expr* argument) { return cleaningCall(*argument); });
    if (found == wrapper->args.end()) return {&loop};
    source = &wrapper->args[static_cast<size_t>(found - wrapper->args.begin())];
  }
  if (!cleaningCall(**source)) return {&loop};
  const std::string holder = "_krait_loop_" + std::to_string(closed_loops_++) + "_";
  Generated text(context_);
  text << holder + " = " << text.graft(*source)
       << "\ntry:\n    for _ in " + holder + ":\n        pass\nfinally:\n    if hasattr(" + holder +
              ", \"close\"):\n        " + holder + ".close()\n";
  Statements made = text.parse(loop.range);
  auto* guarded = made[1]->as<frontend::Try>();
  *source = guarded->body[0]->as<frontend::For>()->iter;
  guarded->body = context_.arena.copyList(Statements{&loop});
  return made;
}

// `first, second = lines(path)`
auto Expander::closedUnpacking(frontend::Assign& assign) -> Statements {
  const bool unpacks = assign.targets.size() == 1 && (assign.targets[0]->isa<frontend::Tuple>() || assign.targets[0]->isa<frontend::List>());
  if (!unpacks || cleaning_generators_.empty() || !cleaningCall(*assign.value)) return {};
  const std::string holder = "_krait_loop_" + std::to_string(closed_loops_++) + "_";
  Generated text(context_);
  text << holder + " = " << text.graft(assign.value) << "\ntry:\n    _ = " + holder + "\nfinally:\n    if hasattr(" + holder +
              ", \"close\"):\n        " + holder + ".close()\n";
  Statements made = text.parse(assign.range);
  auto* guarded = made[1]->as<frontend::Try>();
  assign.value = guarded->body[0]->as<frontend::Assign>()->value;
  guarded->body = context_.arena.copyList(Statements{&assign});
  return made;
}

// An expression that uses up a cleaning generator at once.
auto Expander::closedUse(Expr* expr) -> Expr* {
  const auto firstOf = [](Expr& of) -> Expr** {
    const auto first = [](frontend::Comprehensions generators) -> Expr** {
      return generators.empty() || generators[0]->is_async ? nullptr : &generators[0]->iter;
    };
    if (auto* list = of.tryAs<frontend::ListComp>()) return first(list->generators);
    if (auto* set = of.tryAs<frontend::SetComp>()) return first(set->generators);
    if (auto* dict = of.tryAs<frontend::DictComp>()) return first(dict->generators);
    if (auto* lazy = of.tryAs<frontend::GeneratorExp>()) return first(lazy->generators);
    return nullptr;
  };
  Expr** source = expr->isa<frontend::GeneratorExp>() ? nullptr : firstOf(*expr);
  bool is_frame = source != nullptr;
  if (auto* call = expr->tryAs<frontend::Call>(); call != nullptr && !call->args.empty()) {
    static const std::set<std::string_view> kUsers = {"next", "any", "all", "sum", "min", "max", "list", "tuple", "set", "frozenset",
                                                      "sorted", "dict", "join"};
    const auto* name = call->func->tryAs<frontend::Name>();
    const auto* method = call->func->tryAs<frontend::Attribute>();
    if (kUsers.contains(name != nullptr ? name->id : method != nullptr ? method->attr : std::string_view())) {
      source = &call->args[0];
      is_frame = call->args[0]->isa<frontend::GeneratorExp>();
      if (is_frame) source = firstOf(*call->args[0]);
    }
  }
  if (auto* test = expr->tryAs<frontend::Compare>(); test != nullptr && test->comparators.size() == 1 &&
      (test->ops[0] == frontend::CompareOperator::In || test->ops[0] == frontend::CompareOperator::NotIn))
    source = &test->comparators[0];
  if (source == nullptr || !cleaningCall(**source)) return expr;
  // What gives up control, or binds names around it, cannot move into a function.
  bool moves = true;
  rewriteExpressions(*expr, [&](Expr*& inner) {
    moves = moves && !inner->isa<frontend::Yield>() && !inner->isa<frontend::YieldFrom>() && !inner->isa<frontend::Await>() &&
            !inner->isa<frontend::NamedExpr>();
  });
  if (!moves) return expr;
  useModule(kPlain, "_plain");
  leaves_generators_ = leaves_generators_ || is_frame;
  Generated name(context_), made(context_);
  name << "_source\n";
  Expr* const generator = *source;
  *source = name.parse(generator->range)[0]->as<frontend::ExprStmt>()->value;
  made << kPlain << (is_frame ? ".closing_frame(" : ".closing(") << made.graft(generator) << ", lambda _source: " << made.graft(expr) << ")\n";
  return made.parse(expr->range)[0]->as<frontend::ExprStmt>()->value;
}

void Expander::closeUses() {
  if (cleaning_generators_.empty()) return;
  rewriteExpressions(tree_, [&](Expr*& expr) { expr = closedUse(expr); });
  if (!leaves_generators_) return;
  rewriteExpressions(tree_, [](Expr*&) {}, [&](frontend::Node& inner) {
    auto* handler = inner.tryAs<frontend::ExceptHandler>();
    if (handler == nullptr) return;
    Generated text(context_);
    text << kPlain << ".close_left()\n";
    Statements body(handler->body.begin(), handler->body.end());
    body.push_back(text.parse(handler->range)[0]);
    handler->body = context_.arena.copyList(body);
  });
}

}  // namespace krait::expand
