// Containers and objects: building them, their items, their fields.
#include <algorithm>

#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using ir::Op;
using types::Kind;

namespace {

/// Items of one call. C++ compilers take much longer, or give up, where there are many; and a dict's pairs are taken off
/// one by one.
auto mostItems(Op op) -> size_t { return op == Op::BuildDict ? 64 : 200; }

}  // namespace

/// A long display: nested calls, each with a part of the items.
auto FunctionEmitter::buildInParts(const Inst& inst, const std::string& types, const std::vector<Expr>& elements)
    -> Expr {
  const auto number = [](size_t text) {
    Expr expr;
    expr.text = std::to_string(text);
    return expr;
  };
  Expr value;
  const char* more = inst.op == Op::BuildSet ? "krait::withKeys" : "krait::withPairs";
  if (inst.op == Op::BuildList)
    value = callText("krait::newList" + types, {number(elements.size())});
  else if (inst.op == Op::BuildSet)
    value = callText("krait::emptySet" + types, {});
  else
    value = callText("krait::emptyDict" + types, {});
  const size_t most = mostItems(inst.op);
  for (size_t begin = 0; begin < elements.size(); begin += most) {
    std::vector<Expr> part{value};
    if (inst.op == Op::BuildList) part.push_back(number(begin));
    part.insert(part.end(), elements.begin() + static_cast<ptrdiff_t>(begin),
                elements.begin() + static_cast<ptrdiff_t>(std::min(elements.size(), begin + most)));
    value = callText(inst.op == Op::BuildList ? "krait::withItems" : more, part);
  }
  return value;
}

/// A list of many constant numbers: its items are copied from a table.
auto FunctionEmitter::tableOf(const Inst& inst) -> std::string {
  constexpr size_t kFew = 8;
  if (inst.op != Op::BuildList || inst.operands.size() < kFew) return {};
  std::string items;
  for (const Operand& operand : inst.operands) {
    if (!operand.isConstant()) return {};
    const std::string item =
        numberText(context_.program.constants[operand.index], *inst.type->element(), context_.options.float_bits);
    if (item.empty()) return {};
    items += (items.empty() ? "" : ", ") + item;
  }
  return context_.constants.nameOfTable(context_.types.spellArguments(inst.type), inst.operands.size(), items);
}

auto FunctionEmitter::buildContainer(const Inst& inst) -> Expr {
  if (const std::string table = tableOf(inst); !table.empty()) {
    Expr value;
    value.text = "krait::listFrom<" + context_.types.spellArguments(inst.type) + ">(" + table + ")";
    value.effects.join(ir::effectsOf(context_.program, function_, inst));
    value.type = inst.type;
    return value;
  }
  std::vector<Expr> elements;
  const auto& arguments = inst.type->arguments;
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    const Type* want = nullptr;
    switch (inst.op) {
      case Op::BuildDict:
        want = arguments.empty() ? nullptr : arguments[i % 2];
        break;
      case Op::BuildTuple:
        want = inst.type->kind == Kind::Tuple ? arguments[i] : arguments.empty() ? nullptr : arguments[0];
        break;
      case Op::BuildList:
      case Op::BuildSet:
        want = arguments.empty() ? nullptr : arguments[0];
        break;
      default:
        break;
    }
    elements.push_back(inst.op == Op::BuildStr ? partOperand(inst.operands[i])
                                               : coerce(operand(inst.operands[i], want), want));
  }
  const std::string types = "<" + context_.types.spellArguments(inst.type) + ">";
  Expr value;
  const bool has_parts = inst.op == Op::BuildList || inst.op == Op::BuildSet || inst.op == Op::BuildDict;
  if (has_parts && elements.size() > mostItems(inst.op)) {
    value = buildInParts(inst, types, elements);
    value.effects.join(ir::effectsOf(context_.program, function_, inst));
    value.type = inst.type;
    return value;
  }
  switch (inst.op) {
    case Op::BuildList:
      if (elements.empty() && inst.index > 0)
        value.text = "krait::listWithRoom" + types + "(" + std::to_string(inst.index) + ")";
      else
        value = callText(elements.empty() ? "krait::emptyList" + types : "krait::list" + types, elements);
      break;
    case Op::BuildSet:
      value = callText("krait::set" + types, elements);
      break;
    case Op::BuildDict:
      value = callText("krait::dict" + types, elements);
      break;
    case Op::BuildStr:
      value = callText("krait::fstring", elements);
      value.part = callText("krait::parts", elements).text;
      break;
    case Op::ListToTuple:
      value = callText("krait::toTuple" + types, elements);
      break;
    default:
      if (inst.type->kind == Kind::Tuple) {
        value = callText(context_.types.spell(inst.type), elements);
      } else if (inst.type->kind == Kind::VarTuple) {
        value = callText("krait::varTuple" + types, elements);
      } else {
        value = callText("krait::tuple", elements);
      }
  }
  value.effects.join(ir::effectsOf(context_.program, function_, inst));
  value.type = inst.type;
  return value;
}

auto FunctionEmitter::buildItem(const Inst& inst) -> Expr {
  Expr value;
  switch (inst.op) {
    case Op::In:
    case Op::NotIn: {
      Expr item = operand(inst.operands[0], nullptr);
      Expr container = operand(inst.operands[1], nullptr);
      value = callText("krait::contains", {container, item});
      if (inst.op == Op::NotIn) value = negated(std::move(value));
      break;
    }
    case Op::BuildSlice: {
      std::vector<Expr> parts;
      for (const Operand& part : inst.operands) parts.push_back(operand(part, nullptr));
      value = callText("krait::slice", parts);
      break;
    }
    default: {
      Expr object = operand(inst.operands[0], nullptr);
      const Type* type = object.type;
      const bool of_tuple = type != nullptr && type->kind == Kind::Tuple && inst.operands[1].isConstant();
      int64_t index = of_tuple ? context_.program.constants[inst.operands[1].index].integer : 0;
      if (of_tuple && index < 0) index += static_cast<int64_t>(type->arguments.size());
      if (of_tuple && index >= 0 && index < static_cast<int64_t>(type->arguments.size())) {
        value = callText("krait::get<" + std::to_string(index) + ">", {object});
        value.type = type->arguments[static_cast<size_t>(index)];
        value.cint = cintOf(value.type);
        return coerce(std::move(value), inst.type);
      }
      const bool dict = type != nullptr && type->kind == Kind::Dict;
      // A key of another type is looked for as it is: no conversion could tell whether there is an equal one.
      const Type* given = ir::typeOf(function_, inst.operands[1]);
      const bool own = dict && (given == nullptr || given == type->arguments[0]);
      Expr key = operand(inst.operands[1], own ? type->arguments[0] : nullptr);
      if (own) key = coerce(std::move(key), type->arguments[0]);
      value = callText(inst.index == 1 ? "krait::at" : "krait::getitem", {object, key});
    }
  }
  value.effects.join(ir::effectsOf(context_.program, function_, inst));
  value.type = inst.type;
  value.cint = cintOf(inst.type);
  return value;
}

// `self->data`. Where the pointer is known as a base only, inference has proved the class.
auto FunctionEmitter::fieldAccess(const Inst& inst, const Expr& object) -> std::string {
  const ir::ClassId wanted = inst.ref;
  std::string text = operandText(object, kPostfix);
  if (object.type != nullptr && wanted != ir::kNone) {
    ir::ClassId id = object.type->class_id;
    while (id != ir::kNone && id != wanted) id = context_.program.classes[id]->base;
    if (id == ir::kNone) {
      context_.used_modules.insert(context_.program.classes[wanted]->module);
      const std::string pointer = context_.names.qualifiedClass(wanted, context_.module) + "*";
      const bool raw = object.type->isPointer();
      text = (raw ? "static_cast<" : "krait::unbox<") + pointer + ">(" + object.text + ")";
    }
  }
  return text + "->" +
         (wanted == ir::kNone ? identifier(inst.name) : context_.names.field(wanted, inst.name));
}

auto FunctionEmitter::buildField(const Inst& inst) -> Expr {
  Expr object = operand(inst.operands[0], nullptr);
  Expr value = pureExpr(fieldAccess(inst, object), inst.type, kPostfix);
  const ir::ClassId owner = inst.ref;
  if (owner != ir::kNone) {
    for (const ir::Field& field : context_.program.classes[owner]->fields) {
      if (field.name == inst.name && field.type != nullptr) {
        value.type = field.type;
        value.cint = cintOf(field.type);
      }
    }
  }
  value.joinFacts(object);
  value.effects.reads = true;
  return coerce(std::move(value), inst.type);
}

}  // namespace krait::codegen
