// Text that grows in place: `text += piece` in a loop appends to the object of the variable.
//
// That is possible as long as nobody else refers to the object. Every text that `appended` returns is new, or was the
// variable's own, so only reads of the variable can share it. Those that look at the text and forget it (its length, a
// comparison, printing) are left alone; any other read becomes `settled(text)`, after which the object never changes
// again and the next append begins a new one.
#include <algorithm>

#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Op;
using ir::Operand;
using types::Kind;

auto isText(const types::Type* type) -> bool {
  return type != nullptr && type->kind == Kind::Str && !type->optional;
}

auto isAppend(const ir::Function& function, const ir::Inst& inst) -> bool {
  return inst.op == Op::Add && inst.operands.size() == 2 && inst.result.isLocal() &&
         inst.operands[0] == inst.result && isText(function.locals[inst.result.index].type) &&
         isText(ir::typeOf(function, inst.operands[1]) != nullptr ? ir::typeOf(function, inst.operands[1])
                                                                  : function.locals[inst.result.index].type);
}

auto isLoop(const ir::Inst& inst) -> bool {
  return inst.op == Op::For || inst.op == Op::ForRange || inst.op == Op::While;
}

// Whether an instruction only looks at a text among its operands.
auto onlyLooks(const ir::Function& function, const ir::Inst& inst) -> bool {
  const auto areTexts = [&] {
    return std::all_of(inst.operands.begin(), inst.operands.end(), [&](const Operand& operand) {
      return operand.isConstant() || isText(ir::typeOf(function, operand));
    });
  };
  switch (inst.op) {
    case Op::Truth:
    case Op::Not:
      return true;
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
      return areTexts();
    case Op::CallRuntime:
      return inst.name == "len" || inst.name == "print" || inst.name == "ord";
    default:
      return false;
  }
}

class Appends {
 public:
  Appends(ir::Program& program, ir::Function& function)
      : program_(program), function_(function), grows_(function.locals.size()) {}

  void run() {
    if (function_.suspends()) return;
    find(function_.body, false);
    if (std::find(grows_.begin(), grows_.end(), true) == grows_.end()) return;
    for (const auto& other : program_.functions)
      if (other->parent == function_.id)
        for (const ir::Capture& capture : other->captures) grows_[capture.outer] = false;
    uses_.resize(function_.temps.size());
    ir::forEachInst(function_.body, [&](const ir::Inst& inst) {
      for (const Operand& operand : inst.operands)
        if (operand.isTemp()) ++uses_[operand.index];
    });
    ir::forEachBlock(function_.body, [&](ir::Block& block) { rewrite(block); });
  }

 private:
  void find(const ir::Block& block, bool in_loop) {
    for (const auto& inst : block.insts) {
      const bool is_plain = inst->result.isLocal() &&
                            function_.locals[inst->result.index].storage == ir::Local::Storage::Plain;
      if (in_loop && is_plain && isAppend(function_, *inst)) grows_[inst->result.index] = true;
      for (const ir::Block& region : inst->regions) find(region, in_loop || isLoop(*inst));
    }
  }

  // str() of a number of at most 32 bits.
  auto isNumberText(const ir::Inst& inst) const -> bool {
    if (inst.op != Op::CallRuntime || inst.name != "toStr" || !inst.result.isTemp() || inst.operands.size() != 1) return false;
    const types::Type* type = ir::typeOf(function_, inst.operands[0]);
    return type != nullptr && type->isMachineInt() && type->kind != Kind::U32 && type->kind != Kind::I64;
  }

  auto isGrowing(const Operand& operand) const -> bool { return operand.isLocal() && grows_[operand.index]; }

  void rewrite(ir::Block& block) {
    std::vector<std::unique_ptr<ir::Inst>> insts;
    for (auto& inst : block.insts) {
      const bool appends = isGrowing(inst->result) && isAppend(function_, *inst);
      for (size_t i = appends ? 1 : 0; i < inst->operands.size(); ++i) {
        if (!isGrowing(inst->operands[i]) || (!appends && onlyLooks(function_, *inst))) continue;
        insts.push_back(settled(*inst, inst->operands[i]));
        inst->operands[i] = insts.back()->result;
      }
      if (appends) {
        inst->op = Op::CallRuntime;
        inst->name = program_.intern("appended");
        // `text += str(number)`: without a text for the number.
        if (!insts.empty() && isNumberText(*insts.back()) && insts.back()->result == inst->operands[1] &&
            uses_[inst->operands[1].index] == 1) {
          inst->name = program_.intern("appendedNumber");
          inst->operands[1] = insts.back()->operands[0];
          insts.pop_back();
        }
      }
      insts.push_back(std::move(inst));
    }
    block.insts = std::move(insts);
  }

  auto settled(const ir::Inst& reader, const Operand& text) -> std::unique_ptr<ir::Inst> {
    auto inst = std::make_unique<ir::Inst>();
    inst->op = Op::CallRuntime;
    inst->name = program_.intern("settled");
    inst->range = reader.range;
    inst->operands = {text};
    inst->type = function_.locals[text.index].type;
    inst->result = Operand::temp(static_cast<uint32_t>(function_.temps.size()));
    function_.temps.push_back(inst->type);
    function_.temp_count = static_cast<uint32_t>(function_.temps.size());
    return inst;
  }

  ir::Program& program_;
  ir::Function& function_;
  std::vector<bool> grows_;  // by local
  std::vector<int> uses_;    // by temporary
};

}  // namespace

void appendTexts(ir::Program& program, const PassOptions&) {
  for (auto& function : program.functions) Appends(program, *function).run();
}

}  // namespace krait::passes
