// Callables handed to `map`, `filter`, `sorted` and the like.
//
// What the runtime calls for each item must be one function of the program that inference knows. A lambda or a function
// by its name is that already. Anything else (`map(int, parts)`, `map(Point, pairs)`, `sorted(words, key=str.lower)`, a
// parameter, an item of a table) is wrapped in a small function that calls it; what has to be evaluated for that is
// evaluated once, before, as Python does.
#include <algorithm>

#include "compiler/irgen/lowering.h"

namespace krait::irgen {

auto Lowering::wrapCallable(const frontend::Expr& expr, Operand callable, size_t arity, bool none_is_identity) -> Operand {
  const bool is_none = callable.isConstant() && program_.constants[callable.index].kind == ir::Constant::Kind::None;
  if (expr.isa<frontend::Lambda>() || is_none) return callable;
  ir::GlobalId global = ir::kNone;
  if (callable.isTemp() && !block_->insts.empty()) {
    const ir::Inst& last = *block_->insts.back();
    if (last.op == Op::LoadGlobal && last.result == callable) global = last.ref;
  }
  const auto named = [&](const auto& list) {
    return global != ir::kNone && std::any_of(list.begin(), list.end(), [&](const auto& each) {
             return each->qualified_name == program_.globals[global].name && each->module == program_.globals[global].module;
           });
  };
  if (named(program_.functions)) return callable;
  const bool is_builtin = callable.kind == Operand::Kind::Builtin;
  const bool is_class = named(program_.classes);
  const bool is_captured = !is_builtin && !is_class;

  ir::LocalId outer = ir::kNone;
  if (is_captured) {
    outer = hiddenLocal(".callable", expr.range);
    setLocal(outer, callable, expr.range);
  }
  ir::Function& wrapper = context_.newFunction("<lambda>", function_.module);
  wrapper.qualified_name = qualified("<lambda>");
  wrapper.range = expr.range;
  wrapper.is_lambda = true;
  const auto addLocal = [&](std::string_view name, ir::Local::Storage storage) {
    ir::Local local;
    local.name = program_.intern(name);
    local.storage = storage;
    local.range = expr.range;
    wrapper.locals.push_back(local);
    return static_cast<ir::LocalId>(wrapper.locals.size() - 1);
  };
  for (size_t i = 0; i < arity; ++i) {
    ir::Parameter parameter{};
    parameter.local = addLocal(arity == 1 ? "item" : "item" + std::to_string(i + 1), ir::Local::Storage::Plain);
    wrapper.parameters.push_back(parameter);
  }
  ir::Block* into = &wrapper.body;
  const auto add = [&](Op op, Operands operands, bool has_result) -> ir::Inst& {
    auto inst = std::make_unique<ir::Inst>();
    inst->op = op;
    inst->range = expr.range;
    inst->operands = std::move(operands);
    if (has_result) inst->result = Operand::temp(wrapper.temp_count++);
    into->insts.push_back(std::move(inst));
    return *into->insts.back();
  };
  Operand callee = callable;
  if (is_class) {
    ir::Inst& load = add(Op::LoadGlobal, {}, true);
    load.ref = global;
    callee = load.result;
  } else if (is_captured) {
    const ir::LocalId inner = addLocal(".callable", ir::Local::Storage::CapturedValue);
    wrapper.captures.push_back({outer, inner});
    wrapper.parent = function_.id;
    callee = Operand::local(inner);
  }
  if (none_is_identity && is_captured) {
    const Operand none = Operand::constant(program_.constantId({.kind = ir::Constant::Kind::None, .text = {}}));
    const Operand absent = add(Op::Is, {callee, none}, true).result;
    ir::Inst& branch = add(Op::If, {absent}, false);
    branch.regions.resize(2);
    into = &branch.regions[0];
    add(Op::Return, {Operand::local(wrapper.parameters[0].local)}, false);
    into = &wrapper.body;
  }
  ir::Inst& call = add(Op::Call, {callee}, true);
  for (const ir::Parameter& parameter : wrapper.parameters) {
    call.operands.push_back(Operand::local(parameter.local));
    call.arguments.emplace_back();
  }
  add(Op::Return, {call.result}, false);
  auto& make = emit(Op::MakeFunction, {}, expr.range);
  make.ref = wrapper.id;
  make.result = newTemp();
  return make.result;
}

}  // namespace krait::irgen
