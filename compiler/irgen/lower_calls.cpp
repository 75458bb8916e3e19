// Calls: functions, methods, super().
#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

#include "compiler/frontend/ast_visitor.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

auto Lowering::isBuiltin(const frontend::Expr& expr, std::string_view name) -> bool {
  const auto* node = expr.tryAs<frontend::Name>();
  if (node == nullptr || node->id != name) return false;
  auto resolved = lookUp(name);
  if (resolved.kind == sema::Resolved::Kind::Class) return false;
  return resolved.kind == sema::Resolved::Kind::Builtin;
}

void Lowering::collectArguments(const frontend::Call& expr, Operands& operands,
                                std::vector<ir::Argument>& arguments) {
  using Kind = ir::Argument::Kind;
  const bool maps = isBuiltin(*expr.func, "map"), filters = isBuiltin(*expr.func, "filter");
  const auto* method = expr.func->tryAs<frontend::Attribute>();
  const bool takes_key = isBuiltin(*expr.func, "sorted") || isBuiltin(*expr.func, "min") || isBuiltin(*expr.func, "max") ||
                         (method != nullptr && method->attr == "sort");
  // How many arguments it gets is not known behind a star: it is called with one itself.
  const bool has_star = std::any_of(expr.args.begin(), expr.args.end(), [](const auto* argument) { return argument->template isa<frontend::Starred>(); });
  for (const auto* argument : expr.args) {
    const auto* star = argument->tryAs<frontend::Starred>();
    operands.push_back(lower(star != nullptr ? *star->value : *argument));
    arguments.push_back({star != nullptr ? Kind::Star : Kind::Positional, {}});
    if (((maps || filters) || (isBuiltin(*expr.func, "iter") && expr.args.size() == 2)) && argument == expr.args[0] && star == nullptr && !(maps && has_star))
      operands.back() = wrapCallable(*argument, operands.back(), maps ? expr.args.size() - 1 : filters ? 1 : 0, filters);
  }
  for (const auto* keyword : expr.keywords) {
    operands.push_back(lower(*keyword->value));
    if (takes_key && keyword->arg == "key") operands.back() = wrapCallable(*keyword->value, operands.back(), 1, true);
    arguments.push_back(
        {keyword->arg.empty() ? Kind::DoubleStar : Kind::Keyword, program_.intern(keyword->arg)});
  }
}

// `object.__setattr__(x, "name", value)` and `object.__delattr__(x, "name")`: assignments that ask no method of x's class.
auto Lowering::lowerPlainStore(const frontend::Call& expr) -> bool {
  const auto* method = expr.func->tryAs<frontend::Attribute>();
  if (method == nullptr || !isBuiltin(*method->value, "object") || !expr.keywords.empty()) return false;
  const bool stores = method->attr == "__setattr__";
  if (!(stores && expr.args.size() == 3) && !(method->attr == "__delattr__" && expr.args.size() == 2)) return false;
  const auto* name = expr.args[1]->tryAs<frontend::Constant>();
  if (name == nullptr || name->value.kind != frontend::ConstantKind::Str || expr.args[0]->isa<frontend::Starred>())
    return false;
  Operands operands{lower(*expr.args[0])};
  if (stores) operands.push_back(lower(*expr.args[2]));
  auto& inst = emit(stores ? Op::StoreAttr : Op::DelAttr, std::move(operands), expr.range);
  inst.name = program_.intern(name->value.text);
  inst.index = ir::kPlainStore;
  return true;
}

// `x.__getitem__(i)` is `x[i]`, and so on: the same methods are asked, by the same rules, and all built-in types answer.
auto Lowering::lowerItemMethod(const frontend::Call& expr) -> Operand {
  const auto* method = expr.func->tryAs<frontend::Attribute>();
  if (method == nullptr || !expr.keywords.empty()) return {};
  static constexpr std::tuple<std::string_view, size_t, Op> kMethods[] = {{"__getitem__", 1, Op::LoadItem},
                                                                          {"__setitem__", 2, Op::StoreItem},
                                                                          {"__delitem__", 1, Op::DelItem},
                                                                          {"__contains__", 1, Op::In}};
  const auto* found = std::find_if(std::begin(kMethods), std::end(kMethods), [&](const auto& each) {
    return std::get<0>(each) == method->attr && std::get<1>(each) == expr.args.size();
  });
  if (found == std::end(kMethods) || isSuperCall(*method->value)) return {};
  if (std::any_of(expr.args.begin(), expr.args.end(), [](const auto* argument) { return argument->template isa<frontend::Starred>(); })) return {};
  Operands operands{lower(*method->value)};
  if (operands[0].kind == Operand::Kind::Module || operands[0].kind == Operand::Kind::Builtin) return {};
  for (const auto* argument : expr.args) operands.push_back(lower(*argument));
  const Op op = std::get<2>(*found);
  if (op == Op::In) std::swap(operands[0], operands[1]);
  if (op == Op::LoadItem || op == Op::In) return emitValue(op, std::move(operands), expr.range);
  emit(op, std::move(operands), expr.range);
  return none();
}

// Numbers and displays: what is certainly no text.
static auto isPlainStart(const frontend::Expr& start) -> bool {
  if (const auto* constant = start.tryAs<frontend::Constant>())
    return constant->value.kind <= frontend::ConstantKind::Complex;
  return start.isa<frontend::List>() || start.isa<frontend::Tuple>() || start.isa<frontend::UnaryOp>();
}

// `sum(items)` is a loop of additions, of whatever is added; only for texts Python has its own opinion.
auto Lowering::lowerSum(const frontend::Call& expr) -> Operand {
  const frontend::Expr* start = expr.args.size() == 2 ? expr.args[1] : nullptr;
  if (expr.args.size() == 1 && expr.keywords.size() == 1 && expr.keywords[0]->arg == "start")
    start = expr.keywords[0]->value;
  const size_t given = expr.args.size() + expr.keywords.size();
  const bool plain = (given == 1 && expr.args.size() == 1) || (given == 2 && start != nullptr);
  if (!plain || expr.args[0]->isa<frontend::Starred>() || (start != nullptr && start->isa<frontend::Starred>()))
    return {};
  const Operand items = lower(*expr.args[0]);
  const auto total = hiddenLocal(".sum", expr.range);
  setLocal(total, start != nullptr ? lower(*start) : integer(0), expr.range);
  if (start != nullptr && !isPlainStart(*start)) {
    static constexpr std::pair<const char*, const char*> kTexts[] = {
        {"str", "strings [use ''"}, {"bytes", "bytes [use b''"}, {"bytearray", "bytearray [use b''"}};
    for (const auto& [type, what] : kTexts) {
      const Operand is_text = callBuiltin("isinstance", {getLocal(total, expr.range), builtin(type)}, expr.range);
      emitIf(is_text, expr.range, [&] {
        raiseBuiltin("TypeError", "sum() can't sum " + std::string(what) + ".join(seq) instead]", expr.range);
      });
    }
  }
  auto& loop = emit(Op::For, {items}, expr.range);
  const auto item = hiddenLocal(".item", expr.range);
  loop.targets.push_back(item);
  inBlock(loop.regions[0], [&] {
    const Operand sum = emitValue(Op::Add, {getLocal(total, expr.range), getLocal(item, expr.range)}, expr.range);
    setLocal(total, sum, expr.range);
  });
  return getLocal(total, expr.range);
}

auto Lowering::isSuperCall(const frontend::Expr& expr) -> bool {
  const auto* call = expr.tryAs<frontend::Call>();
  return call != nullptr && isBuiltin(*call->func, "super");
}

// Whether somebody could tell when the arguments are computed.
static auto runsCode(const frontend::Call& expr) -> bool {
  const std::function<bool(const frontend::Node&)> runs = [&](const frontend::Node& node) {
    if (node.isa<frontend::Lambda>() || node.isa<frontend::Constant>()) return false;
    if (node.isa<frontend::Call>() || node.isa<frontend::Await>() || node.isa<frontend::Yield>() || node.isa<frontend::YieldFrom>() ||
        node.isa<frontend::Attribute>() || node.isa<frontend::Subscript>())
      return true;
    bool any = false;
    frontend::forEachChild(node, [&](const frontend::Node& child) { any = any || runs(child); });
    return any;
  };
  return std::any_of(expr.args.begin(), expr.args.end(), [&](const auto* argument) { return runs(*argument); }) ||
         std::any_of(expr.keywords.begin(), expr.keywords.end(), [&](const auto* keyword) { return runs(*keyword->value); });
}

auto Lowering::lowerCall(const frontend::Call& expr) -> Operand {
  if (lowerPlainStore(expr) || lowerPrintTo(expr)) return none();
  if (const Operand value = lowerNamespaceCall(expr); !value.isNone()) return value;
  if (isBuiltin(*expr.func, "super")) {
    if (const Operand super = lowerSuper(expr); !super.isNone()) return super;
  }
  if (!expr.args.empty()) {
    if (const auto* generator = expr.args[0]->tryAs<frontend::GeneratorExp>()) {
      const auto& scope = *context_.graph.scopeOf(*generator);
      if (scope.is_inlined) return lowerConsumer(expr, *generator, scope.consumer);
    }
  }
  if (expr.args.size() == 1 && expr.keywords.empty() && !expr.args[0]->isa<frontend::Starred>()) {
    if (isBuiltin(*expr.func, "aiter")) return callMethod(lower(*expr.args[0]), "__aiter__", {}, expr.range);
    if (isBuiltin(*expr.func, "anext")) return callMethod(lower(*expr.args[0]), "__anext__", {}, expr.range);
  }
  // What the library's `copy` is made of.
  if (const auto* hidden = expr.func->tryAs<frontend::Name>(); hidden != nullptr && hidden->id.starts_with("__copy_")) {
    if (hidden->id == "__copy_fields__") return lowerCopyFields(expr);
    if (hidden->id == "__copy_defines__") {
      const Operand object = lower(*expr.args[0]);
      return callBuiltin(".copy_defines", {object, lower(*expr.args[1])}, expr.range);
    }
    if (hidden->id == "__copy_object__") return callBuiltin(".copy_object", {lower(*expr.args[0])}, expr.range);
    if (hidden->id == "__copy_call__") return lowerCopyCall(expr);
    if (hidden->id == "__copy_known__" || hidden->id == "__copy_same__") {
      const Operand original = lower(*expr.args[0]);
      return callBuiltin(hidden->id == "__copy_same__" ? ".copy_same" : ".copy_known", {original, lower(*expr.args[1])}, expr.range);
    }
  }
  if (isBuiltin(*expr.func, "sum")) {
    if (const Operand sum = lowerSum(expr); !sum.isNone()) return sum;
  }
  if (const Operand value = lowerDictChange(expr); !value.isNone()) return value;
  if (const Operand text = lowerConstantFormat(expr); !text.isNone()) return text;
  if (const Operand value = lowerItemMethod(expr); !value.isNone()) return value;
  Operands operands;
  std::vector<ir::Argument> arguments;
  Op op = Op::Call;
  std::string_view name;
  if (const auto* method = expr.func->tryAs<frontend::Attribute>()) {
    const Operand object = lower(*method->value);
    if (object.kind == Operand::Kind::Module) {
      operands.push_back(moduleAttribute(object.index, mangled(method->attr), method->range));
    } else if (method->attr == "__class__" || (context_.hooks_attributes && !object.isNone() && runsCode(expr) && !isSuperCall(*method->value))) {
      // What is called is the class, not a method of the object; or a hook is asked for it, before the arguments run.
      auto& load = emit(Op::LoadAttr, {object}, method->range);
      load.name = program_.intern(mangled(method->attr));
      load.result = newTemp();
      operands.push_back(load.result);
    } else {
      op = Op::CallMethod;
      name = program_.intern(mangled(method->attr));
      operands.push_back(object);
    }
  } else {
    operands.push_back(lower(*expr.func));
  }
  collectArguments(expr, operands, arguments);
  auto& call = emit(op, std::move(operands), expr.range);
  call.arguments = std::move(arguments);
  call.name = name;
  call.result = newTemp();
  return call.result;
}

auto Lowering::receiver() -> Operand {
  if (function_.parameters.empty()) return {};
  const auto kind = function_.parameters[0].kind;
  if (kind != ir::Parameter::Kind::Positional && kind != ir::Parameter::Kind::PositionalOnly) return {};
  const auto local = function_.parameters[0].local;
  const bool is_plain = function_.locals[local].storage == ir::Local::Storage::Plain;
  return emitValue(is_plain ? Op::Copy : Op::LoadCell, {Operand::local(local)},
                   function_.locals[local].range);
}

// `super()` in a method, and `super(C, self)` where C is a class by name. Others are ordinary calls.
auto Lowering::lowerSuper(const frontend::Call& expr) -> Operand {
  if (!expr.keywords.empty()) return {};
  ir::ClassId cls = ir::kNone;
  Operand object;
  if (expr.args.empty()) {
    cls = ownerClass();
    if (cls == ir::kNone || frame_.kind == sema::Scope::Kind::Comprehension) {
      raiseBuiltin("RuntimeError", "super(): no arguments", expr.range);
      return none();
    }
    object = receiver();
    if (object.isNone()) {
      raiseBuiltin("RuntimeError", "super(): no arguments", expr.range);
      return none();
    }
  } else {
    const auto* name = expr.args[0]->tryAs<frontend::Name>();
    if (name == nullptr || expr.args.size() != 2) return {};
    const auto resolved = lookUp(name->id);
    if (resolved.symbol == nullptr || resolved.symbol->definition == nullptr ||
        resolved.symbol->bindings != 1)
      return {};
    const auto found = context_.classes.find(resolved.symbol->definition);
    if (found == context_.classes.end()) return {};
    cls = found->second;
    object = lower(*expr.args[1]);
  }
  auto& inst = emit(Op::Super, {object}, expr.range);
  inst.ref = cls;
  inst.result = newTemp();
  return inst.result;
}

}  // namespace krait::irgen
