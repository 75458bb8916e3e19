// Changes of an object's `__dict__` as a whole. The dictionary is made when it is read, so what is changed is the object's
// attributes, one by one.
#include <algorithm>

#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

constexpr std::string_view kChanging[] = {"update", "pop", "popitem", "clear", "setdefault"};

}  // namespace

// `x` of `x.__dict__` and `vars(x)`, or null.
auto Lowering::dictOwner(const frontend::Expr& expr) -> const frontend::Expr* {
  if (const auto* call = expr.tryAs<frontend::Call>();
      call != nullptr && call->args.size() == 1 && call->keywords.empty() && isBuiltin(*call->func, "vars") &&
      !call->args[0]->isa<frontend::Starred>() && moduleNamed(*call->args[0]).kind != Operand::Kind::Module)
    return call->args[0];
  const auto* attribute = expr.tryAs<frontend::Attribute>();
  return attribute != nullptr && attribute->attr == "__dict__" ? attribute->value : nullptr;
}

auto Lowering::dictOf(Operand object, Range range) -> Operand {
  auto& load = emit(Op::LoadAttr, {object}, range);
  load.name = program_.intern("__dict__");
  load.result = newTemp();
  return load.result;
}

// Each pair of a dictionary becomes an attribute.
void Lowering::storeEach(ir::LocalId object, Operand dict, Range range) {
  auto& loop = emit(Op::For, {callMethod(dict, "items", {}, range)}, range);
  const auto name = hiddenLocal(".name", range), value = hiddenLocal(".value", range);
  loop.targets = {name, value};
  inBlock(loop.regions[0], [&] {
    callBuiltin(".store_in_dict", {getLocal(object, range), getLocal(name, range), getLocal(value, range)},
                range);
  });
}

void Lowering::deleteEach(ir::LocalId object, Range range) {
  auto& loop = emit(Op::For, {dictOf(getLocal(object, range), range)}, range);
  const auto name = hiddenLocal(".name", range);
  loop.targets = {name};
  inBlock(loop.regions[0],
          [&] { callBuiltin(".delete_in_dict", {getLocal(object, range), getLocal(name, range)}, range); });
}

// `x.__dict__ = value`: of a dictionary that nobody else has.
void Lowering::replaceDict(const frontend::Attribute& target, const frontend::Expr& source, Operand value) {
  const auto* call = source.tryAs<frontend::Call>();
  const auto* method = call == nullptr ? nullptr : call->func->tryAs<frontend::Attribute>();
  const bool is_new =
      source.isa<frontend::Dict>() || source.isa<frontend::DictComp>() ||
      (call != nullptr && (isBuiltin(*call->func, "dict") || (method != nullptr && method->attr == "copy")));
  if (!is_new) {
    unsupported("a `__dict__` that is shared with others", target.range);
    return;
  }
  const auto kept = hiddenLocal(".dict", target.range), object = hiddenLocal(".object", target.range);
  setLocal(kept, value, target.range);
  setLocal(object, lower(*target.value), target.range);
  deleteEach(object, target.range);
  storeEach(object, getLocal(kept, target.range), target.range);
}

// `x.__dict__.update(…)` and its like; nothing where it is no such call.
auto Lowering::lowerDictChange(const frontend::Call& expr) -> Operand {
  const auto* method = expr.func->tryAs<frontend::Attribute>();
  const auto* owner = method == nullptr ? nullptr : dictOwner(*method->value);
  if (owner == nullptr ||
      std::find(std::begin(kChanging), std::end(kChanging), method->attr) == std::end(kChanging))
    return {};
  const Range range = expr.range;
  const bool starred = std::any_of(expr.args.begin(), expr.args.end(),
                                   [](const auto* one) { return one->template isa<frontend::Starred>(); });
  const auto object = hiddenLocal(".object", range);
  setLocal(object, lower(*owner), range);
  if (method->attr == "update" && !starred && expr.args.size() <= 1) {
    Operands operands{{Operand::Kind::Builtin, program_.builtinId("dict")}};
    std::vector<ir::Argument> arguments;
    collectArguments(expr, operands, arguments);
    auto& call = emit(Op::Call, std::move(operands), range);
    call.arguments = std::move(arguments);
    call.result = newTemp();
    storeEach(object, call.result, range);
    return none();
  }
  if (method->attr == "clear" && expr.args.empty() && expr.keywords.empty()) {
    deleteEach(object, range);
    return none();
  }
  const bool sets = method->attr == "setdefault";
  if (starred || !expr.keywords.empty() || expr.args.empty() || expr.args.size() > 2 ||
      method->attr == "popitem" || method->attr == "clear")
    return unsupported("a change of all attributes by `__dict__." + std::string(method->attr) + "()`", range);
  const auto name = hiddenLocal(".name", range), otherwise = hiddenLocal(".otherwise", range),
             dict = hiddenLocal(".dict", range);
  setLocal(name, lower(*expr.args[0]), range);
  if (expr.args.size() == 2 || sets)
    setLocal(otherwise, expr.args.size() == 2 ? lower(*expr.args[1]) : none(), range);
  setLocal(dict, dictOf(getLocal(object, range), range), range);
  const auto held = [&] {
    return emitValue(Op::LoadItem, {getLocal(dict, range), getLocal(name, range)}, range);
  };
  const auto taken = [&] {
    const Operand value = held();
    if (!sets) callBuiltin(".delete_in_dict", {getLocal(object, range), getLocal(name, range)}, range);
    return value;
  };
  if (!sets && expr.args.size() == 1) return taken();
  return emitCond(
      emitValue(Op::In, {getLocal(name, range), getLocal(dict, range)}, range), range, taken, [&] {
        if (sets)
          callBuiltin(".store_in_dict",
                      {getLocal(object, range), getLocal(name, range), getLocal(otherwise, range)}, range);
        return getLocal(otherwise, range);
      });
}

}  // namespace krait::irgen
