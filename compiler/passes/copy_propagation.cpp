// Copy propagation: who uses a copy uses the original.
//
// The original must be the same at the use as at the copy. Constants are; so are parameters that are never
// assigned and temporaries. A constant has no type of its own, so it replaces only copies of the type that it
// would take anyway, and not where overloads of the runtime would look at it.
#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Constant;
using ir::Op;
using ir::Operand;
using types::Kind;

auto takesAnyConstant(Op op) -> bool {
  switch (op) {
    case Op::CallRuntime:
    case Op::Format:
    case Op::BuildStr:
    case Op::BuildSlice:
    case Op::Is:
    case Op::IsNot:
    case Op::In:
    case Op::NotIn:
    case Op::LoadItem:
    case Op::StoreItem:
    case Op::DelItem:
    case Op::TypeIs:
    case Op::Unpack:
    case Op::For:
    case Op::MakeClosure:
      return false;
    default:
      return true;
  }
}

auto hasOwnType(const Constant& constant, const types::Type* type) -> bool {
  switch (constant.kind) {
    case Constant::Kind::Int:
      return type->isMachineInt();
    case Constant::Kind::Float:
      return type->kind == Kind::Float;
    case Constant::Kind::True:
    case Constant::Kind::False:
      return type->kind == Kind::Bool;
    case Constant::Kind::Str:
      return type->kind == Kind::Str;
    case Constant::Kind::Bytes:
      return type->kind == Kind::Bytes;
    default:
      return false;
  }
}

class Propagation {
 public:
  Propagation(const ir::Program& program, ir::Function& function)
      : program_(program),
        function_(function),
        originals_(function.temp_count),
        assignments_(function.locals.size()) {
    for (const ir::Parameter& parameter : function.parameters) ++assignments_[parameter.local];
    ir::forEachInst(function.body, [&](const ir::Inst& inst) {
      if (inst.result.isLocal()) ++assignments_[inst.result.index];
      for (ir::LocalId target : inst.targets) assignments_[target] += 2;
    });
  }

  void run() {
    ir::forEachInst(function_.body, [&](ir::Inst& inst) {
      for (Operand& operand : inst.operands) replace(inst, operand);
      if (inst.op == Op::Copy && inst.result.isTemp()) note(inst);
    });
  }

 private:
  void note(const ir::Inst& inst) {
    const Operand& source = inst.operands[0];
    const types::Type* type = function_.temps[inst.result.index];
    if (source.isConstant()) {
      if (hasOwnType(program_.constants[source.index], type)) originals_[inst.result.index] = source;
      return;
    }
    if (ir::typeOf(function_, source) != type) return;
    if (source.isTemp() || (source.isLocal() && isFixed(source.index)))
      originals_[inst.result.index] = source;
  }

  auto isFixed(ir::LocalId local) const -> bool {
    if (function_.locals[local].storage == ir::Local::Storage::CapturedValue) return true;
    if (function_.locals[local].storage != ir::Local::Storage::Plain || assignments_[local] != 1)
      return false;
    for (const ir::Parameter& parameter : function_.parameters) {
      if (parameter.local == local) return true;
    }
    return false;
  }

  void replace(const ir::Inst& inst, Operand& operand) const {
    if (!operand.isTemp() || operand.index >= originals_.size()) return;
    const Operand& original = originals_[operand.index];
    if (original.isNone() || (original.isConstant() && !takesAnyConstant(inst.op))) return;
    operand = original;
  }

  const ir::Program& program_;
  ir::Function& function_;
  std::vector<Operand> originals_;  // of temporaries
  std::vector<int> assignments_;    // of locals
};

}  // namespace

void propagateCopies(ir::Program& program, const PassOptions&) {
  for (auto& function : program.functions) Propagation(program, *function).run();
}

}  // namespace krait::passes
