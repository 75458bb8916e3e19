// Callables handed to `map`, `filter`, `sorted` and the like.
//
// What the runtime calls for each item must be a function of the program. A built-in (`map(int, parts)`), a class
// (`map(Point, pairs)`) or an attribute (`sorted(words, key=str.lower)`) is therefore wrapped in a small function that
// calls it. An attribute is evaluated once, before, as Python does; built-ins and classes need no closure.
#include <algorithm>

#include "compiler/irgen/lowering.h"

namespace krait::irgen {

auto Lowering::wrapCallable(const frontend::Expr& expr, Operand callable, size_t arity) -> Operand {
  ir::GlobalId global = ir::kNone;
  if (callable.isTemp() && !block_->insts.empty()) {
    const ir::Inst& last = *block_->insts.back();
    if (last.op == Op::LoadGlobal && last.result == callable) global = last.ref;
  }
  const bool is_builtin = callable.kind == Operand::Kind::Builtin;
  const bool is_class = global != ir::kNone && std::any_of(program_.classes.begin(), program_.classes.end(), [&](const auto& cls) {
                          return cls->name == program_.globals[global].name && cls->module == program_.globals[global].module;
                        });
  const bool is_attribute = expr.isa<frontend::Attribute>();
  if (!is_builtin && !is_class && !is_attribute) return callable;

  ir::LocalId outer = ir::kNone;
  if (is_attribute) {
    outer = hiddenLocal(".callable", expr.range);
    setLocal(outer, callable, expr.range);
  }
  ir::Function& wrapper = context_.newFunction("<lambda>", function_.module);
  wrapper.qualified_name = qualified("<lambda>");
  wrapper.range = expr.range;
  wrapper.is_lambda = true;
  auto call = std::make_unique<ir::Inst>();
  call->op = Op::Call;
  call->range = expr.range;
  Operand callee = callable;
  if (is_class) {
    auto load = std::make_unique<ir::Inst>();
    load->op = Op::LoadGlobal;
    load->range = expr.range;
    load->ref = global;
    load->result = Operand::temp(wrapper.temp_count++);
    callee = load->result;
    wrapper.body.insts.push_back(std::move(load));
  }
  const auto addLocal = [&](std::string_view name, ir::Local::Storage storage) {
    ir::Local local;
    local.name = program_.intern(name);
    local.storage = storage;
    local.range = expr.range;
    wrapper.locals.push_back(local);
    return static_cast<ir::LocalId>(wrapper.locals.size() - 1);
  };
  call->operands.push_back(callee);
  for (size_t i = 0; i < arity; ++i) {
    ir::Parameter parameter{};
    parameter.local = addLocal(arity == 1 ? "item" : "item" + std::to_string(i + 1), ir::Local::Storage::Plain);
    wrapper.parameters.push_back(parameter);
    call->operands.push_back(Operand::local(parameter.local));
    call->arguments.emplace_back();
  }
  if (is_attribute) {
    const ir::LocalId inner = addLocal(".callable", ir::Local::Storage::CapturedValue);
    wrapper.captures.push_back({outer, inner});
    wrapper.parent = function_.id;
    call->operands[0] = Operand::local(inner);
  }
  call->result = Operand::temp(wrapper.temp_count++);
  auto leave = std::make_unique<ir::Inst>();
  leave->op = Op::Return;
  leave->range = expr.range;
  leave->operands.push_back(call->result);
  wrapper.body.insts.push_back(std::move(call));
  wrapper.body.insts.push_back(std::move(leave));
  auto& make = emit(Op::MakeFunction, {}, expr.range);
  make.ref = wrapper.id;
  make.result = newTemp();
  return make.result;
}

}  // namespace krait::irgen
