// Assignment: plain, augmented and annotated, to every kind of target.
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

using frontend::BinaryOperator;
using frontend::NodeKind;

auto opOf(BinaryOperator op) -> Op {
  switch (op) {
    case BinaryOperator::Add:
      return Op::Add;
    case BinaryOperator::Sub:
      return Op::Sub;
    case BinaryOperator::Mult:
      return Op::Mul;
    case BinaryOperator::MatMult:
      return Op::MatMul;
    case BinaryOperator::Div:
      return Op::TrueDiv;
    case BinaryOperator::Mod:
      return Op::Mod;
    case BinaryOperator::Pow:
      return Op::Pow;
    case BinaryOperator::LShift:
      return Op::LShift;
    case BinaryOperator::RShift:
      return Op::RShift;
    case BinaryOperator::BitOr:
      return Op::BitOr;
    case BinaryOperator::BitXor:
      return Op::BitXor;
    case BinaryOperator::BitAnd:
      return Op::BitAnd;
    case BinaryOperator::FloorDiv:
      return Op::FloorDiv;
  }
  KRAIT_UNREACHABLE("an operator of no kind");
}

namespace {

auto elementsOf(const frontend::Expr& expr) -> frontend::Exprs {
  if (const auto* tuple = expr.tryAs<frontend::Tuple>()) return tuple->elts;
  if (const auto* list = expr.tryAs<frontend::List>()) return list->elts;
  return {};
}

}  // namespace

void Lowering::lowerAssign(const frontend::Assign& statement) {
  if (statement.targets.size() == 1) {
    const auto targets = elementsOf(*statement.targets[0]);
    if (targets.size() >= 2 && parallelAssign(targets, *statement.value, statement.range)) return;
  }
  const Operand value = lower(*statement.value);
  if (statement.targets.size() > 1) kept_ = value;
  for (const auto* target : statement.targets) {
    if (const auto* attribute = target->tryAs<frontend::Attribute>(); attribute != nullptr && attribute->attr == "__dict__") {
      replaceDict(*attribute, *statement.value, value);
    } else {
      assign(*target, value, statement.range);
    }
  }
}

// `a, b = b, a`: no tuple is made, since nobody could see it.
auto Lowering::parallelAssign(frontend::Exprs targets, const frontend::Expr& value, Range range) -> bool {
  const auto values = elementsOf(value);
  if (values.size() != targets.size()) return false;
  for (size_t i = 0; i < values.size(); ++i) {
    if (values[i]->isa<frontend::Starred>() || targets[i]->isa<frontend::Starred>()) return false;
  }
  Operands operands;
  for (const auto* element : values) operands.push_back(lower(*element));
  for (size_t i = 0; i < values.size(); ++i) assign(*targets[i], operands[i], range);
  return true;
}

void Lowering::assign(const frontend::Expr& target, Operand value, Range range) {
  switch (target.kind) {
    case NodeKind::Name: {
      const auto& name = *target.as<frontend::Name>();
      return writeName(name.id, value, range);
    }
    case NodeKind::Attribute: {
      const auto& attribute = *target.as<frontend::Attribute>();
      const Operand object = lower(*attribute.value);
      return storeAttribute(object, mangled(attribute.attr), value, target.range);
    }
    case NodeKind::Subscript: {
      const auto& subscript = *target.as<frontend::Subscript>();
      if (storeNamespaceItem(subscript, value)) return;
      if (const auto* owner = dictOwner(*subscript.value)) {
        const Operand object = lower(*owner);
        callBuiltin(".store_in_dict", {object, lower(*subscript.slice), value}, target.range);
        return;
      }
      const Operand object = lower(*subscript.value);
      const Operand key = lower(*subscript.slice);
      emit(Op::StoreItem, {object, key, value}, target.range);
      return;
    }
    case NodeKind::Tuple:
    case NodeKind::List:
      return assignAll(elementsOf(target), value, target.range);
    case NodeKind::Starred:
      return assign(*target.as<frontend::Starred>()->value, value, range);
    default:
      KRAIT_UNREACHABLE("this cannot be assigned");
  }
}

// All elements are unpacked before the first target is assigned: what stands behind a target that needs code
// of its own (and so could see a variable too early) goes through hidden locals.
void Lowering::assignAll(frontend::Exprs targets, Operand value, Range range) {
  if (targets.empty()) {
    const Operand list = callBuiltin("list", {value}, range);
    const Operand count = callBuiltin("len", {list}, range);
    emitIf(truth(count, range), range,
           [&] { raiseBuiltin("ValueError", "too many values to unpack (expected 0)", range); });
    return;
  }
  std::vector<ir::LocalId> locals;
  std::vector<std::pair<const frontend::Expr*, ir::LocalId>> later;
  int32_t starred = -1;
  for (const auto* target : targets) {
    const frontend::Expr* part = target;
    if (const auto* star = target->tryAs<frontend::Starred>()) {
      starred = static_cast<int32_t>(locals.size());
      part = star->value;
    }
    const auto plain = later.empty() ? plainLocalOf(*part) : ir::kNone;
    locals.push_back(plain != ir::kNone ? plain : hiddenLocal(".part", part->range));
    if (plain == ir::kNone) later.emplace_back(part, locals.back());
  }
  auto& unpack = emit(Op::Unpack, {value}, range);
  unpack.targets = std::move(locals);
  unpack.index = starred;
  for (const auto& [target, local] : later) assign(*target, getLocal(local, target->range), target->range);
}

void Lowering::storeAttribute(Operand object, std::string_view name, Operand value, Range range) {
  if (object.kind == Operand::Kind::Module) return storeModuleAttribute(object.index, name, value, range);
  emit(Op::StoreAttr, {object, value}, range).name = program_.intern(name);
}

void Lowering::lowerAugAssign(const frontend::AugAssign& statement) {
  const auto combine = [&](Operand left) {
    const Operand right = lower(*statement.value);
    auto& inst = emit(opOf(statement.op), {left, right}, statement.range);
    inst.in_place = true;
    inst.result = newTemp();
    return inst.result;
  };
  const auto& target = *statement.target;
  if (const auto* name = target.tryAs<frontend::Name>()) {
    const Operand before = readName(name->id, name->range);
    writeName(name->id, combine(before), statement.range);
  } else if (const auto* attribute = target.tryAs<frontend::Attribute>()) {
    const Operand object = lower(*attribute->value);
    const auto attribute_name = program_.intern(mangled(attribute->attr));
    Operand before;
    if (object.kind == Operand::Kind::Module) {
      before = moduleAttribute(object.index, attribute_name, target.range);
    } else {
      auto& load = emit(Op::LoadAttr, {object}, target.range);
      load.name = attribute_name;
      load.result = before = newTemp();
    }
    storeAttribute(object, attribute_name, combine(before), statement.range);
  } else {
    const auto& subscript = *target.as<frontend::Subscript>();
    if (namespaceOf(*subscript.value) != nullptr) {
      storeNamespaceItem(subscript, combine(lower(target)));
      return;
    }
    const Operand object = lower(*subscript.value);
    const Operand key = lower(*subscript.slice);
    const Operand before = emitValue(Op::LoadItem, {object, key}, target.range);
    const Operand after = combine(before);
    if (const auto* owner = dictOwner(*subscript.value))
      callBuiltin(".store_in_dict", {lower(*owner), key, after}, statement.range);
    else
      emit(Op::StoreItem, {object, key, after}, statement.range);
  }
}

void Lowering::lowerAnnAssign(const frontend::AnnAssign& statement) {
  const auto* name = statement.target->tryAs<frontend::Name>();
  if (scope_->kind == sema::Scope::Kind::Class && name != nullptr) {
    program_.classes[classes_.back().id]->annotations.push_back(
        {program_.intern(mangled(name->id)), annotationText(statement.annotation)});
  }
  if (statement.value == nullptr) return;
  const Operand value = lower(*statement.value);
  assign(*statement.target, value, statement.range);
}

}  // namespace krait::irgen
