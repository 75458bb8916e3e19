// Comprehensions and generator expressions.
//
// `[f(x) for x in xs if c]` becomes a list, a loop, an `if` and an append, in place; its variables are locals
// of their own. A generator expression that a built-in consumes at once is the same. Others, and
// comprehensions whose variables a closure keeps, become functions whose parameter `.0` is the first
// iterable.
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

using sema::Scope;

// Loops for `generators` from `index` on, and `element` inside. `first` is the first iterable, which was
// evaluated outside of the comprehension's scope. `after_loop` stands behind each inner loop.
void Lowering::expand(frontend::Comprehensions generators, const frontend::Node& comprehension, size_t index,
                      Operand first, const std::function<void()>& element,
                      const std::function<void()>& after_loop) {
  if (index == generators.size()) return element();
  const auto& generator = *generators[index];
  const Operand iterable = index == 0 ? first : lower(*generator.iter);
  const auto body = [&] {
    const std::function<void(size_t)> filter = [&](size_t which) {
      if (which == generator.ifs.size()) {
        expand(generators, comprehension, index + 1, first, element, after_loop);
        return;
      }
      const Operand condition = lowerCondition(*generator.ifs[which]);
      emitIf(condition, generator.ifs[which]->range, [&] { filter(which + 1); });
    };
    filter(0);
  };
  if (generator.is_async)
    emitAsyncFor(iterable, *generator.target, generator.range, body);
  else
    emitFor(iterable, *generator.target, generator.range, body);
  if (after_loop && index > 0) after_loop();
}

auto Lowering::buildInPlace(Op build, const frontend::Node& node, frontend::Comprehensions generators,
                            Range range, const std::function<void(Operand)>& element) -> Operand {
  const Operand first = lower(*generators[0]->iter);
  const Operand result = emitValue(build, {}, range);
  Scope* const outer = scope_;
  scope_ = context_.graph.scopeOf(node);
  expand(generators, node, 0, first, [&] { element(result); });
  scope_ = outer;
  return result;
}

// The comprehension as a function of its first iterable; yields what calling it gives.
auto Lowering::asFunction(const frontend::Node& node, std::string_view name,
                          frontend::Comprehensions generators, Range range,
                          const std::function<void(Lowering&)>& body, bool is_generator) -> Operand {
  auto& scope = *context_.graph.scopeOf(node);
  const Operand first = lower(*generators[0]->iter);
  auto& function = newNestedFunction(name, scope, range);
  function.is_generator = is_generator;
  function.is_async = scope.is_async;
  Lowering inner(context_, function, scope, this);
  ir::Parameter parameter{};
  parameter.local = inner.newLocal(".0", range);
  parameter.kind = ir::Parameter::Kind::PositionalOnly;
  function.parameters.push_back(parameter);
  body(inner);
  auto& make = emit(Op::MakeFunction, {}, range);
  make.ref = function.id;
  make.result = newTemp();
  auto& call = emit(Op::Call, {make.result, first}, range);
  call.arguments.resize(1);
  call.result = newTemp();
  const Operand made = call.result;
  return scope.is_async && !is_generator ? await(made, range) : made;
}

auto Lowering::lowerListComp(const frontend::ListComp& expr) -> Operand {
  const auto append = [&expr](Lowering& lowering, Operand list) {
    const Operand value = lowering.lower(*expr.elt);
    lowering.emit(Op::ListAppend, {list, value}, expr.elt->range);
  };
  if (context_.graph.scopeOf(expr)->is_inlined)
    return buildInPlace(Op::BuildList, expr, expr.generators, expr.range,
                        [&](Operand list) { append(*this, list); });
  return asFunction(
      expr, "<listcomp>", expr.generators, expr.range,
      [&](Lowering& inner) {
        const Operand list = inner.emitValue(Op::BuildList, {}, expr.range);
        const Operand first = inner.getLocal(inner.function_.parameters[0].local, expr.range);
        inner.expand(expr.generators, expr, 0, first, [&] { append(inner, list); });
        inner.emit(Op::Return, {list}, expr.range);
      },
      false);
}

auto Lowering::lowerSetComp(const frontend::SetComp& expr) -> Operand {
  const auto add = [&expr](Lowering& lowering, Operand set) {
    const Operand value = lowering.lower(*expr.elt);
    lowering.emit(Op::SetAdd, {set, value}, expr.elt->range);
  };
  if (context_.graph.scopeOf(expr)->is_inlined)
    return buildInPlace(Op::BuildSet, expr, expr.generators, expr.range,
                        [&](Operand set) { add(*this, set); });
  return asFunction(
      expr, "<setcomp>", expr.generators, expr.range,
      [&](Lowering& inner) {
        const Operand set = inner.emitValue(Op::BuildSet, {}, expr.range);
        const Operand first = inner.getLocal(inner.function_.parameters[0].local, expr.range);
        inner.expand(expr.generators, expr, 0, first, [&] { add(inner, set); });
        inner.emit(Op::Return, {set}, expr.range);
      },
      false);
}

auto Lowering::lowerDictComp(const frontend::DictComp& expr) -> Operand {
  const auto add = [&expr](Lowering& lowering, Operand dict) {
    const Operand key = lowering.lower(*expr.key);
    const Operand value = lowering.lower(*expr.value);
    lowering.emit(Op::DictSet, {dict, key, value}, expr.key->range);
  };
  if (context_.graph.scopeOf(expr)->is_inlined)
    return buildInPlace(Op::BuildDict, expr, expr.generators, expr.range,
                        [&](Operand dict) { add(*this, dict); });
  return asFunction(
      expr, "<dictcomp>", expr.generators, expr.range,
      [&](Lowering& inner) {
        const Operand dict = inner.emitValue(Op::BuildDict, {}, expr.range);
        const Operand first = inner.getLocal(inner.function_.parameters[0].local, expr.range);
        inner.expand(expr.generators, expr, 0, first, [&] { add(inner, dict); });
        inner.emit(Op::Return, {dict}, expr.range);
      },
      false);
}

auto Lowering::lowerGeneratorExp(const frontend::GeneratorExp& expr) -> Operand {
  return asFunction(
      expr, "<genexpr>", expr.generators, expr.range,
      [&](Lowering& inner) {
        const Operand first = inner.getLocal(inner.function_.parameters[0].local, expr.range);
        inner.expand(expr.generators, expr, 0, first, [&] {
          const Operand value = inner.lower(*expr.elt);
          inner.emitValue(Op::Yield, {value}, expr.elt->range);
        });
      },
      true);
}

// --- generator expressions that are consumed at once
// ---------------------------------------------------------------

auto Lowering::lowerConsumer(const frontend::Call& call, const frontend::GeneratorExp& generator,
                             std::string_view consumer) -> Operand {
  if (consumer == "sum") return consumeSum(call, generator);
  if (consumer == "any" || consumer == "all") return consumeAnyAll(call, generator, consumer == "any");
  if (consumer == "min" || consumer == "max") return consumeMinMax(call, generator, consumer == "min");
  if (consumer == "dict") return consumeDict(call, generator);
  // The receiver of `join` is a constant or an f-string, and is evaluated first.
  Operand receiver;
  if (consumer == "join") receiver = lower(*call.func->as<frontend::Attribute>()->value);
  const bool is_set = consumer == "set";
  const Operand built =
      buildInPlace(is_set ? Op::BuildSet : Op::BuildList, generator, generator.generators, generator.range,
                   [&](Operand result) {
                     const Operand value = lower(*generator.elt);
                     emit(is_set ? Op::SetAdd : Op::ListAppend, {result, value}, generator.elt->range);
                   });
  if (consumer == "tuple") return emitValue(Op::ListToTuple, {built}, call.range);
  if (consumer == "join") return callMethod(receiver, "join", {built}, call.range);
  if (consumer != "sorted") return built;
  Operands operands{builtin("sorted"), built};
  std::vector<ir::Argument> arguments(1);
  for (const auto* keyword : call.keywords) {
    operands.push_back(lower(*keyword->value));
    arguments.push_back({ir::Argument::Kind::Keyword, program_.intern(keyword->arg)});
  }
  auto& inst = emit(Op::Call, std::move(operands), call.range);
  inst.arguments = std::move(arguments);
  inst.result = newTemp();
  return inst.result;
}

auto Lowering::consumeSum(const frontend::Call& call, const frontend::GeneratorExp& generator) -> Operand {
  const Operand first = lower(*generator.generators[0]->iter);
  const auto total = hiddenLocal(".sum", call.range);
  setLocal(total, call.args.size() > 1 ? lower(*call.args[1]) : integer(0), call.range);
  Scope* const outer = scope_;
  scope_ = context_.graph.scopeOf(generator);
  expand(generator.generators, generator, 0, first, [&] {
    const Operand value = lower(*generator.elt);
    const Operand sum = emitValue(Op::Add, {getLocal(total, call.range), value}, call.range);
    setLocal(total, sum, call.range);
  });
  scope_ = outer;
  return getLocal(total, call.range);
}

auto Lowering::consumeAnyAll(const frontend::Call& call, const frontend::GeneratorExp& generator, bool is_any)
    -> Operand {
  const Operand first = lower(*generator.generators[0]->iter);
  const auto answer = hiddenLocal(is_any ? ".any" : ".all", call.range);
  setLocal(answer, boolean(!is_any), call.range);
  Scope* const outer = scope_;
  scope_ = context_.graph.scopeOf(generator);
  const auto decide = [&] {
    setLocal(answer, boolean(is_any), call.range);
    emit(Op::Break, {}, call.range);
  };
  const auto leaveOuterLoop = [&] {
    const auto leave = [&] { emit(Op::Break, {}, call.range); };
    const Operand decided = getLocal(answer, call.range);
    is_any ? emitIf(decided, call.range, leave) : emitIf(decided, call.range, {}, leave);
  };
  expand(
      generator.generators, generator, 0, first,
      [&] {
        const Operand condition = lowerCondition(*generator.elt);
        is_any ? emitIf(condition, call.range, decide) : emitIf(condition, call.range, {}, decide);
      },
      leaveOuterLoop);
  scope_ = outer;
  return getLocal(answer, call.range);
}

auto Lowering::consumeMinMax(const frontend::Call& call, const frontend::GeneratorExp& generator, bool is_min)
    -> Operand {
  const Operand first = lower(*generator.generators[0]->iter);
  const Operand fallback = call.keywords.empty() ? Operand{} : lower(*call.keywords[0]->value);
  const auto best = hiddenLocal(is_min ? ".min" : ".max", call.range);
  const auto found = hiddenLocal(".found", call.range);
  setLocal(found, boolean(false), call.range);
  Scope* const outer = scope_;
  scope_ = context_.graph.scopeOf(generator);
  expand(generator.generators, generator, 0, first, [&] {
    const auto value = hiddenLocal(".candidate", generator.elt->range);
    setLocal(value, lower(*generator.elt), generator.elt->range);
    const auto keep = [&] { setLocal(best, getLocal(value, call.range), call.range); };
    emitIf(
        getLocal(found, call.range), call.range,
        [&] {
          const Operand better =
              emitValue(is_min ? Op::Lt : Op::Gt, {getLocal(value, call.range), getLocal(best, call.range)},
                        call.range);
          emitIf(truth(better, call.range), call.range, keep);
        },
        [&] {
          keep();
          setLocal(found, boolean(true), call.range);
        });
  });
  scope_ = outer;
  emitIf(getLocal(found, call.range), call.range, {}, [&] {
    if (fallback.isNone()) {
      raiseBuiltin("ValueError", is_min ? "min() arg is an empty sequence" : "max() arg is an empty sequence",
                   call.range);
    } else {
      setLocal(best, fallback, call.range);
    }
  });
  return getLocal(best, call.range);
}

auto Lowering::consumeDict(const frontend::Call& call, const frontend::GeneratorExp& generator) -> Operand {
  const auto* pair = generator.elt->tryAs<frontend::Tuple>();
  const bool is_pair = pair != nullptr && pair->elts.size() == 2 &&
                       !pair->elts[0]->isa<frontend::Starred>() && !pair->elts[1]->isa<frontend::Starred>();
  if (is_pair) {
    return buildInPlace(Op::BuildDict, generator, generator.generators, call.range, [&](Operand dict) {
      const Operand key = lower(*pair->elts[0]);
      const Operand value = lower(*pair->elts[1]);
      emit(Op::DictSet, {dict, key, value}, generator.elt->range);
    });
  }
  const Operand list =
      buildInPlace(Op::BuildList, generator, generator.generators, generator.range, [&](Operand result) {
        const Operand value = lower(*generator.elt);
        emit(Op::ListAppend, {result, value}, generator.elt->range);
      });
  return callBuiltin("dict", {list}, call.range);
}

}  // namespace krait::irgen
