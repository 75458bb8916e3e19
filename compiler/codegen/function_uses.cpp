#include "compiler/codegen/function_uses.h"

#include <algorithm>

#include "compiler/ir/effects.h"

namespace krait::codegen {

using ir::Inst;
using ir::Op;
using types::Kind;
using types::Type;

namespace {

auto holds(const Type* type, Kind kind) -> bool {
  if (type == nullptr) return false;
  return type->kind == kind || std::any_of(type->arguments.begin(), type->arguments.end(),
                                           [&](const Type* argument) { return holds(argument, kind); });
}

// Hashed and compared, and so called.
auto isKey(const Type* type) -> bool {
  if (type == nullptr) return false;
  const bool keys = type->kind == Kind::Dict || type->kind == Kind::Set || type->kind == Kind::FrozenSet;
  if (keys && holds(type->arguments.front(), Kind::Function)) return true;
  return std::any_of(type->arguments.begin(), type->arguments.end(), isKey);
}

// Runtime functions that only move items about.
constexpr std::string_view kMoving[] = {"len",     "list_append", "list_pop",  "list_clear",
                                        "iterate", "enumerate",   "emptyList", "repeatFirst"};

// Is there anything in the program that a function becomes a Value by, or that asks something of its object?
class Search {
 public:
  explicit Search(const ir::Program& program) : program_(program) {}

  auto finds() -> bool {
    for (const auto& cls : program_.classes) {
      if (cls == nullptr) continue;
      for (const auto& [dunder, id] : cls->slots) {
        // The class gives its attributes away by name.
        if (id == ir::kNone && dunder.ends_with("attribute__")) return true;
        if (id == ir::kNone) continue;
        const ir::Function& function = *program_.functions[id];
        if (holds(function.result, Kind::Function)) return true;
        for (const ir::Parameter& parameter : function.parameters)
          if (holds(function.locals[parameter.local].type, Kind::Function)) return true;
      }
    }
    return std::any_of(program_.functions.begin(), program_.functions.end(), [&](const auto& function) {
      return function != nullptr &&
             (holds(function->yielded, Kind::Function) || holds(function->sent, Kind::Function) ||
              isIn(*function, function->body, nullptr));
    });
  }

 private:
  // `of`: the type of the `cond` whose arm this is.
  auto isIn(const ir::Function& function, const ir::Block& block, const Type* of) const -> bool {
    return std::any_of(block.insts.begin(), block.insts.end(), [&](const auto& inst) {
      if (isOpened(function, *inst, of)) return true;
      const Type* arm = inst->op == Op::Cond ? ir::typeOf(function, inst->result) : nullptr;
      return std::any_of(inst->regions.begin(), inst->regions.end(),
                         [&](const ir::Block& region) { return isIn(function, region, arm); });
    });
  }

  auto isOpened(const ir::Function& function, const Inst& inst, const Type* of) const -> bool {
    std::vector<const Type*> types;
    for (const ir::Operand& operand : inst.operands) types.push_back(ir::typeOf(function, operand));
    const bool takes =
        std::any_of(types.begin(), types.end(), [](const Type* type) { return holds(type, Kind::Function); });
    if (!takes) return false;
    if (inst.result.isLocal() || inst.result.isTemp()) types.push_back(ir::typeOf(function, inst.result));
    for (const ir::LocalId target : inst.targets) types.push_back(function.locals[target].type);
    switch (inst.op) {
      case Op::Copy:
      case Op::LoadCell:
      case Op::StoreCell:
      case Op::LoadItem:
      case Op::StoreItem:
      case Op::LoadField:
      case Op::BuildList:
      case Op::BuildTuple:
      case Op::ListAppend:
      case Op::TypeIs:
      case Op::Is:
      case Op::IsNot:
      case Op::For:
      case Op::Unpack:
      case Op::Convert:
        break;
      case Op::Result:
        types.push_back(of);
        if (of == nullptr) return true;
        break;
      case Op::Return:
        types.push_back(function.result);
        break;
      case Op::StoreGlobal:
        types.push_back(program_.globals[inst.ref].type);
        break;
      case Op::StoreField:
        types.push_back(fieldType(inst.ref, inst.name));
        if (types.back() == nullptr) return true;
        break;
      case Op::MakeClosure:
        for (const ir::Capture& capture : program_.functions[inst.ref]->captures)
          types.push_back(program_.functions[inst.ref]->locals[capture.inner].type);
        break;
      case Op::CallDirect:
        for (const ir::Parameter& parameter : program_.functions[inst.ref]->parameters)
          types.push_back(program_.functions[inst.ref]->locals[parameter.local].type);
        break;
      case Op::CallRuntime:
        if (inst.ref != ir::kNone || std::find(std::begin(kMoving), std::end(kMoving),
                                               inst.name.substr(0, inst.name.find('<'))) == std::end(kMoving))
          return true;
        break;
      default:
        return true;
    }
    return std::any_of(types.begin(), types.end(),
                       [](const Type* type) { return holds(type, Kind::Value) || isKey(type); });
  }

  auto fieldType(ir::ClassId cls, std::string_view name) const -> const Type* {
    for (; cls != ir::kNone; cls = program_.classes[cls]->base)
      for (const ir::Field& field : program_.classes[cls]->fields)
        if (field.name == name) return field.type;
    return nullptr;
  }

  const ir::Program& program_;
};

}  // namespace

FunctionUses::FunctionUses(const ir::Program& program, bool is_library)
    : uses_(program.functions.size(), Use::None) {
  for (const ir::Module& module : program.modules) has_arrays_ |= module.name == "array";
  for (const auto& function : program.functions)
    if (function != nullptr) visit(function->body);
  if (is_library || std::none_of(uses_.begin(), uses_.end(), [](Use use) { return use == Use::Value; }))
    return;
  if (Search(program).finds()) return;
  for (Use& use : uses_) use = std::min(use, Use::Called);
}

void FunctionUses::visit(const ir::Block& block) {
  for (const auto& inst : block.insts) {
    if (inst->op == Op::MakeClosure)
      uses_[inst->ref] = std::max(uses_[inst->ref], inst->index == 1 ? Use::Called : Use::Value);
    names_generators_ |=
        inst->op == Op::CallRuntime && (inst->name == "generator_name" || inst->name == "generator_qualname");
    has_views_ |= inst->op == Op::CallRuntime && inst->name == "toMemoryView";
    // A test for a function needs its object as well.
    if (inst->op == Op::TypeIs && inst->ref != ir::kNone)
      uses_[inst->ref] = std::max(uses_[inst->ref], Use::Called);
    for (const ir::Block& region : inst->regions) visit(region);
  }
}

}  // namespace krait::codegen
