// Deep copies of functions and blocks.
#include "compiler/ir/clone.h"

namespace krait::ir {

namespace {

auto mapped(const Remap& remap, Operand operand) -> Operand {
  if (remap.operand) return remap.operand(operand);
  if (remap.local && operand.isLocal()) return Operand::local(remap.local(operand.index));
  return operand;
}

}  // namespace

auto cloneInst(const Inst& inst, const Remap& remap) -> std::unique_ptr<Inst> {
  auto copy = std::make_unique<Inst>();
  copy->op = inst.op;
  copy->result = mapped(remap, inst.result);
  copy->operands.reserve(inst.operands.size());
  for (const auto& operand : inst.operands) copy->operands.push_back(mapped(remap, operand));
  copy->arguments = inst.arguments;
  copy->targets = inst.targets;
  if (remap.local) {
    for (auto& target : copy->targets) target = remap.local(target);
  }
  for (const auto& region : inst.regions) copy->regions.push_back(cloneBlock(region, remap));
  copy->name = inst.name;
  copy->ref = inst.ref;
  copy->index = inst.index;
  copy->in_place = inst.in_place;
  copy->type = inst.type;
  copy->tested = inst.tested;
  copy->range = inst.range;
  return copy;
}

auto cloneBlock(const Block& block, const Remap& remap) -> Block {
  Block copy;
  copy.insts.reserve(block.insts.size());
  for (const auto& inst : block.insts) copy.insts.push_back(cloneInst(*inst, remap));
  return copy;
}

auto cloneFunction(const Function& function) -> std::unique_ptr<Function> {
  auto copy = std::make_unique<Function>();
  copy->id = function.id;
  copy->name = function.name;
  copy->qualified_name = function.qualified_name;
  copy->cpp_name = function.cpp_name;
  copy->module = function.module;
  copy->owner = function.owner;
  copy->parent = function.parent;
  copy->source = function.source;
  copy->words = function.words;
  copy->parameters = function.parameters;
  copy->locals = function.locals;
  copy->captures = function.captures;
  copy->body = cloneBlock(function.body);
  copy->temp_count = function.temp_count;
  copy->is_generator = function.is_generator;
  copy->is_async = function.is_async;
  copy->is_method = function.is_method;
  copy->is_lambda = function.is_lambda;
  copy->is_module_body = function.is_module_body;
  copy->is_bound = function.is_bound;
  copy->result = function.result;
  copy->yielded = function.yielded;
  copy->sent = function.sent;
  copy->temps = function.temps;
  copy->may_raise = function.may_raise;
  copy->may_collect = function.may_collect;
  copy->docstring = function.docstring;
  copy->return_annotation_text = function.return_annotation_text;
  copy->range = function.range;
  copy->decorators = function.decorators;
  return copy;
}

}  // namespace krait::ir
