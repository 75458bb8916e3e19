// max(*items) and min(*items): the largest of the items, unless there is one alone, which is looked through itself.
#include <algorithm>

#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

auto FunctionLowering::lowerStarredExtreme(const ir::Inst& inst, std::string_view name,
                                           const LoweredArguments& given, const AbstractValue& result)
    -> Lowered {
  if (nothing(given.star)) return given.star;
  const size_t count = given.shape.positionalCount();
  const Type* word = representation_.word();
  AbstractValue items = itemsOf(given.star.value);
  analysis_.join(items, given.shape.star.value);
  for (size_t i = 0; i < count; ++i) analysis_.join(items, given.values[i].value);
  // What an object of the program gives, inference knows.
  if (items.isNothing()) items = result;
  Lowered list;
  if (count == 0) {
    const Type* element = itemType(given.star);
    if (element->kind == Kind::None) element = types_.get(Kind::Value);
    list = runtime("toList<>", {given.star.operand}, types_.get(Kind::List, {element}));
  } else {
    list = emit(Op::BuildList, {}, types_.get(Kind::List, {types_.get(Kind::Value)}));
    for (size_t i = 0; i < count; ++i)
      emitVoid(Op::ListAppend, {list.operand, boxed(given.values[i]).operand});
    emitVoid(Op::ListExtend, {list.operand, given.star.operand});
  }
  LoweredArguments all = given;
  all.shape.has_star = false;
  all.values.erase(all.values.begin(), all.values.begin() + static_cast<long>(count));
  all.shape.list.erase(all.shape.list.begin(), all.shape.list.begin() + static_cast<long>(count));
  const auto calledWith = [&](Lowered first, bool several, const AbstractValue& of) -> Lowered {
    LoweredArguments some = all;
    for (size_t i = 0; several && i < some.values.size(); ++i) {
      if (some.shape.list[i].keyword != "default") continue;
      raiseType("Cannot specify a default for " + std::string(name) +
                "() with multiple positional arguments");
      return {{}, types_.get(Kind::Never), {}};
    }
    some.values.insert(some.values.begin(), first);
    some.shape.list.insert(some.shape.list.begin(), {first.value, {}, {}});
    AbstractValue extreme = of;
    for (size_t i = 1; i < some.values.size(); ++i)
      if (some.shape.list[i].keyword == "default") analysis_.join(extreme, some.values[i].value);
    return callBuiltin(inst, name, some, extreme);
  };
  const Lowered length = runtime("len", {list.operand}, word);
  if (count == 0) runtimeVoid("checkExtreme", {length.operand, text(name).operand});
  list.value = given.star.value;
  if (items.isNothing()) {
    append(Op::CallRuntime).name = "unreachable";
    return {{}, types_.get(Kind::Never), {}};
  }
  if (count > 1) return calledWith(list, true, items);
  const Type* type = representation_.of(result, Place::Local);
  if (type->kind == Kind::Never || type->kind == Kind::None || type->kind == Kind::Module)
    type = types_.get(Kind::Value);
  const ir::LocalId carrier = newLocal(".result", type);
  const Lowered alone = emit(Op::Eq, {length.operand, integer(1, word).operand}, types_.get(Kind::Bool));
  ir::Inst& branch = emitVoid(Op::If, {alone.operand});
  branch.regions.resize(2);
  ir::Block* const outside = block_;
  block_ = &branch.regions[0];
  Lowered first = emit(Op::LoadItem, {list.operand, integer(0, word).operand}, list.type->element());
  first.value = items;
  first = natural(first);
  const AbstractValue inner = itemsOf(items);
  if (!inner.isNothing()) {
    keepIn(carrier, type, calledWith(first, false, inner), result);
  } else {
    // It has no items, or is nothing that has any: an exception.
    runtimeVoid(std::string(name), {boxed(first).operand});
    append(Op::CallRuntime).name = "unreachable";
  }
  block_ = &branch.regions[1];
  keepIn(carrier, type, calledWith(list, true, items), result);
  block_ = outside;
  return {ir::Operand::local(carrier), type, result};
}

}  // namespace krait::types
