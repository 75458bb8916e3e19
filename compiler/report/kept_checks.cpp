#include "compiler/report/kept_checks.h"

#include <algorithm>
#include <set>
#include <string>

#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"

namespace krait::report {

using ir::Inst;
using ir::Op;
using types::Explanation;
using types::Kind;
using types::Type;

namespace {

struct Check {
  const char* kind;
  const char* reason;
};

auto isBuffer(const Type* type) -> bool {
  if (type == nullptr) return false;
  switch (type->kind) {
    case Kind::List:
    case Kind::Array:
    case Kind::VarTuple:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::MemoryView:
      return true;
    default:
      return false;
  }
}

auto isWord(const Type* type) -> bool {
  return type == nullptr || (type->isNumber() && type->kind != Kind::Float);
}

auto isZeroFree(const ir::Program& program, const ir::Operand& operand) -> bool {
  if (!operand.isConstant()) return false;
  const ir::Constant& constant = program.constants[operand.index];
  return constant.kind == ir::Constant::Kind::Int && (constant.integer != 0 || !constant.text.empty());
}

auto checkOf(const ir::Program& program, const ir::Function& function, const Inst& inst) -> Check {
  const auto type = [&](size_t operand) { return ir::typeOf(function, inst.operands[operand]); };
  switch (inst.op) {
    case Op::LoadItem:
    case Op::StoreItem:
    case Op::DelItem:
      if (inst.index == 1 || !isBuffer(type(0)) || !isWord(type(1))) return {};
      return {"bounds check", "nothing proves that the index is within the length"};
    case Op::FloorDiv:
    case Op::Mod:
      if (isZeroFree(program, inst.operands[1]) || !isWord(type(0)) || !isWord(type(1))) return {};
      return {"zero check", "nothing proves that the divisor is not zero"};
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::Neg:
    case Op::LShift: {
      const bool tagged = inst.type != nullptr && inst.type->kind == Kind::Int;
      if (!tagged) return {};
      return {"overflow check", "no bound of the result is known that a machine word holds"};
    }
    default:
      return {};
  }
}

}  // namespace

auto keptChecks(const ir::Program& program, const base::SourceManager& sources) -> std::vector<Explanation> {
  std::vector<Explanation> rows;
  std::set<std::pair<base::SourceRange, std::string>> seen;
  for (const auto& function : program.functions) {
    if (function == nullptr || function->is_word_copy) continue;
    ir::forEachInst(function->body, [&](const Inst& inst) {
      const Check check = checkOf(program, *function, inst);
      if (check.kind == nullptr || !seen.emplace(inst.range, check.kind).second) return;
      std::string text(
          sources.text(inst.range));
      if (const size_t end = text.find('\n'); end != std::string::npos) text.resize(end);
      rows.push_back({.subject = Explanation::Subject::Check,
                      .name = text,
                      .function = function->qualified_name,
                      .range = inst.range,
                      .inferred = check.kind,
                      .representation = "kept",
                      .is_boxed = false,
                      .reason = check.reason,
                      .causes = {},
                      .item = {}});
    });
  }
  return rows;
}

}  // namespace krait::report
