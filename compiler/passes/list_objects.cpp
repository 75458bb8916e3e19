// Static lists: which of them are ever an object?
//
// A list that is made once and never changes its size is an array with a constant header, which is nowhere in memory where
// every use of it only looks at its items. What keeps the list as an object needs a header that can be written: a Value
// gives the list a full descriptor. So everything but the operations named here makes it an object.
#include <algorithm>
#include <map>

#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Inst;
using ir::Op;
using types::Kind;

// Runtime functions that only look at a list's items, or move them about.
constexpr std::string_view kOnItems[] = {
    "len",        "print",       "printWith", "toStr",     "repr",         "sum",    "sumStart", "min",
    "max",        "sorted",      "any",       "all",       "enumerate",    "zip",    "reversed", "list_index",
    "list_count", "list_copy",   "getslice",  "list_sort", "list_reverse", "toList", "toTuple",  "toSet",
    "toBytes",    "toByteArray", "toArray",   "str_join",  "repeatFirst"};

auto isOnItems(const ir::Function& function, const Inst& inst, size_t operand) -> bool {
  switch (inst.op) {
    case Op::LoadItem:
    case Op::StoreItem:
    case Op::For:
    case Op::Unpack:
    case Op::ListToTuple:
      return operand == 0;
    case Op::In:
    case Op::NotIn:
      return operand == 1;
    case Op::Truth:
    case Op::Is:
    case Op::IsNot:
      return true;
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge: {
      const ir::Type* other = ir::typeOf(function, inst.operands[1 - operand]);
      return other != nullptr && other->kind == Kind::List;
    }
    case Op::CallRuntime: {
      const std::string_view name = inst.name.substr(0, inst.name.find('<'));
      return std::find(std::begin(kOnItems), std::end(kOnItems), name) != std::end(kOnItems);
    }
    default:
      return false;
  }
}

}  // namespace

void findListObjects(ir::Program& program, const PassOptions&) {
  if (std::none_of(program.globals.begin(), program.globals.end(),
                   [](const ir::Global& global) { return global.static_length != 0; }))
    return;
  for (const auto& function : program.functions) {
    std::map<ir::TempId, ir::GlobalId> loaded;
    ir::forEachInst(function->body, [&](const Inst& inst) {
      if (inst.op != Op::LoadGlobal || program.globals[inst.ref].static_length == 0) return;
      if (inst.result.isTemp())
        loaded[inst.result.index] = inst.ref;
      else
        program.globals[inst.ref].is_object = true;
    });
    if (loaded.empty()) continue;
    ir::forEachInst(function->body, [&](const Inst& inst) {
      for (size_t i = 0; i < inst.operands.size(); ++i) {
        if (!inst.operands[i].isTemp()) continue;
        const auto list = loaded.find(inst.operands[i].index);
        if (list != loaded.end() && !isOnItems(*function, inst, i))
          program.globals[list->second].is_object = true;
      }
    });
  }
}

}  // namespace krait::passes
