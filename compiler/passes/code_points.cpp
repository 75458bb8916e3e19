// Characters that are only asked for their numbers: `for c in text: … ord(c) …`, `ord(text[i])`.
//
// Each character of a text is a text of its own, which must be made. Where a loop's variable is used by nothing but
// ord(), the loop goes over the numbers instead, and the variable is one.
#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Inst;
using ir::Op;
using ir::Operand;
using types::Kind;

auto isText(const types::Type* type) -> bool {
  return type != nullptr && type->kind == Kind::Str && !type->optional;
}

auto isOrd(const Inst& inst) -> bool {
  return inst.op == Op::CallRuntime && inst.name == "ord" && inst.operands.size() == 1 &&
         inst.type != nullptr && inst.type->isMachineInt();
}

class CodePoints {
 public:
  CodePoints(ir::Program& program, ir::Function& function, types::TypeTable& types)
      : program_(program), function_(function), types_(types) {}

  void run() {
    if (function_.suspends()) return;
    mentions_.resize(function_.locals.size());
    uses_.resize(function_.temps.size());
    ir::forEachInst(function_.body, [&](const Inst& inst) {
      ir::forEachLocal(inst, [&](ir::LocalId local) { ++mentions_[local]; });
      for (const Operand& operand : inst.operands)
        if (operand.isTemp()) ++uses_[operand.index];
    });
    for (const ir::Parameter& parameter : function_.parameters) ++mentions_[parameter.local];
    for (const ir::Capture& capture : function_.captures) ++mentions_[capture.inner];
    for (const auto& other : program_.functions)
      if (other->parent == function_.id)
        for (const ir::Capture& capture : other->captures) ++mentions_[capture.outer];
    ir::forEachBlock(function_.body, [&](ir::Block& block) { rewrite(block); });
  }

 private:
  void rewrite(ir::Block& block) {
    std::vector<std::unique_ptr<Inst>> insts;
    for (auto& inst : block.insts) {
      if (inst->op == Op::For && looksAtNumbers(*inst)) {
        auto points = std::make_unique<Inst>();
        points->op = Op::CallRuntime;
        points->name = program_.intern("codePoints");
        points->range = inst->range;
        points->operands = {inst->operands[0]};
        points->type = types_.get(Kind::Adaptor, {types_.get(Kind::I32)});
        points->result = Operand::temp(static_cast<uint32_t>(function_.temps.size()));
        function_.temps.push_back(points->type);
        function_.temp_count = static_cast<uint32_t>(function_.temps.size());
        inst->operands[0] = points->result;
        insts.push_back(std::move(points));
        becomesNumber(*inst);
      } else if (isOrd(*inst) && !insts.empty() && isCharacter(*insts.back()) &&
                 insts.back()->result == inst->operands[0] && uses_[inst->operands[0].index] == 1) {
        inst->name = program_.intern("codeAt");
        inst->operands = insts.back()->operands;
        insts.pop_back();
      }
      insts.push_back(std::move(inst));
    }
    block.insts = std::move(insts);
  }

  // text[i]
  auto isCharacter(const Inst& inst) const -> bool {
    if (inst.op != Op::LoadItem || !inst.result.isTemp() || !isText(ir::typeOf(function_, inst.operands[0])))
      return false;
    const types::Type* index = ir::typeOf(function_, inst.operands[1]);
    return index == nullptr ? inst.operands[1].isConstant() : index->isMachineInt();
  }

  auto looksAtNumbers(const Inst& loop) const -> bool {
    if (loop.targets.size() != 1 || loop.index != 0 || !isText(ir::typeOf(function_, loop.operands[0])))
      return false;
    const ir::Local& local = function_.locals[loop.targets[0]];
    if (local.storage != ir::Local::Storage::Plain || !isText(local.type)) return false;
    int asked = 0;
    ir::forEachInst(loop.regions[0], [&](const Inst& inst) {
      if (isOrd(inst) && inst.operands[0] == Operand::local(loop.targets[0])) ++asked;
    });
    return asked > 0 && mentions_[loop.targets[0]] == asked + 1;
  }

  void becomesNumber(Inst& loop) {
    const types::Type* number = types_.get(Kind::I32);
    function_.locals[loop.targets[0]].type = number;
    ir::forEachInst(loop.regions[0], [&](Inst& inst) {
      if (!isOrd(inst) || inst.operands[0] != Operand::local(loop.targets[0])) return;
      inst.op = inst.type == number ? Op::Copy : Op::Convert;
      inst.index = inst.op == Op::Copy ? 0 : 1;
      inst.name = {};
    });
  }

  ir::Program& program_;
  ir::Function& function_;
  types::TypeTable& types_;
  std::vector<int> mentions_;  // by local
  std::vector<int> uses_;      // by temporary
};

}  // namespace

void useCodePoints(ir::Program& program, const PassOptions& options) {
  if (options.types == nullptr) return;
  for (auto& function : program.functions) CodePoints(program, *function, *options.types).run();
}

}  // namespace krait::passes
