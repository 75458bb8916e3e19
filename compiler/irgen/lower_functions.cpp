// Functions and lambdas: parameters, defaults, decorators.
#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/shown_name.h"
#include "compiler/ir/class_names.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

auto Lowering::annotationText(const frontend::Expr* annotation) -> std::string_view {
  if (annotation == nullptr) return {};
  if (const auto* constant = annotation->tryAs<frontend::Constant>();
      constant != nullptr && constant->value.kind == frontend::ConstantKind::Str) {
    return program_.intern(constant->value.text);
  }
  return program_.intern(context_.text(annotation->range));
}

// The docstring, which is taken from the body. Its data is null when there is none.
auto Lowering::takeDocstring(frontend::Stmts& body) -> std::string_view {
  if (body.empty()) return {};
  const auto* statement = body[0]->tryAs<frontend::ExprStmt>();
  if (statement == nullptr) return {};
  const auto* constant = statement->value->tryAs<frontend::Constant>();
  if (constant == nullptr || constant->value.kind != frontend::ConstantKind::Str) return {};
  body = body.subspan(1);
  return program_.intern(constant->value.text);
}

auto Lowering::qualified(std::string_view name) const -> std::string {
  std::string prefix;
  if (!classes_.empty()) {
    prefix = ir::shownQualifiedName(*program_.classes[classes_.back().id]) + ".";
  } else if (!function_.is_module_body) {
    prefix = function_.qualified_name + ".<locals>.";
  }
  return prefix + std::string(name);
}

auto Lowering::newNestedFunction(std::string_view name, sema::Scope& scope, Range range) -> ir::Function& {
  name = frontend::shownFunctionName(name);
  auto& function = context_.newFunction(name, function_.module);
  function.qualified_name = qualified(name);
  function.range = range;
  function.is_generator = scope.is_generator;
  function.is_async = scope.is_async && scope.kind == sema::Scope::Kind::Function;
  function.owner = !classes_.empty() ? classes_.back().id : function_.owner;
  // Functions of a module have nothing to capture, so they stand alone.
  if (!function_.is_module_body) function.parent = function_.id;
  return function;
}

void Lowering::addParameters(const frontend::Arguments& args) {
  const size_t first_default = args.posonlyargs.size() + args.args.size() - args.defaults.size();
  size_t position = 0;
  const auto add = [&](const frontend::Arg& arg, ir::Parameter::Kind kind, bool has_default) {
    const auto* symbol = frame_.find(mangled(arg.arg));
    ir::Parameter parameter{};
    parameter.local = localFor(frame_, *symbol);
    parameter.kind = kind;
    parameter.has_default = has_default;
    parameter.annotation_text = annotationText(arg.annotation);
    function_.parameters.push_back(parameter);
  };
  for (const auto* arg : args.posonlyargs)
    add(*arg, ir::Parameter::Kind::PositionalOnly, position++ >= first_default);
  for (const auto* arg : args.args) add(*arg, ir::Parameter::Kind::Positional, position++ >= first_default);
  if (args.vararg != nullptr) add(*args.vararg, ir::Parameter::Kind::VarArgs, false);
  for (size_t i = 0; i < args.kwonlyargs.size(); ++i)
    add(*args.kwonlyargs[i], ir::Parameter::Kind::KeywordOnly, args.kw_defaults[i] != nullptr);
  if (args.kwarg != nullptr) add(*args.kwarg, ir::Parameter::Kind::KwArgs, false);
}

// Defaults are evaluated here, in the order of the parameters; the body is lowered at once.
auto Lowering::makeFunction(const frontend::Arguments& args, sema::Scope& scope, ir::Function& function,
                            Range range, const std::function<void(Lowering&)>& body) -> Operand {
  // A function that is made more than once has other defaults each time (`lambda i=i: …` in a loop). Its closure keeps
  // them; NotImplemented stands for an argument that is not given.
  const bool made_once = function_.is_module_body && loops_.empty() && scope_->kind != sema::Scope::Kind::Comprehension;
  std::vector<std::pair<std::string_view, ir::LocalId>> kept;
  const auto lowerDefault = [&](const frontend::Expr& value, const frontend::Arg& parameter) {
    const Operand operand = lower(value);
    if (made_once || operand.isConstant() || operand.kind == Operand::Kind::Builtin) return operand;
    kept.emplace_back(mangled(parameter.arg), hiddenLocal(".default", range));
    setLocal(kept.back().second, operand, range);
    return constant({.kind = ir::Constant::Kind::NotImplemented, .text = {}});
  };
  Operands defaults;
  std::vector<const frontend::Arg*> positional(args.posonlyargs.begin(), args.posonlyargs.end());
  positional.insert(positional.end(), args.args.begin(), args.args.end());
  for (size_t i = 0; i < args.defaults.size(); ++i)
    defaults.push_back(lowerDefault(*args.defaults[i], *positional[positional.size() - args.defaults.size() + i]));
  for (size_t i = 0; i < args.kw_defaults.size(); ++i) {
    if (args.kw_defaults[i] != nullptr) defaults.push_back(lowerDefault(*args.kw_defaults[i], *args.kwonlyargs[i]));
  }
  Lowering inner(context_, function, scope, this);
  inner.addParameters(args);
  for (const auto& [name, outer] : kept) {
    ir::Local local;
    local.name = program_.intern(".default_" + std::string(name));
    local.storage = ir::Local::Storage::CapturedValue;
    local.range = range;
    local.web = inner.webs_[local.name]++;
    function.locals.push_back(local);
    const auto captured = static_cast<ir::LocalId>(function.locals.size() - 1);
    function.captures.push_back({outer, captured});
    function.parent = function_.id;
    const Operand absent = inner.emitValue(
        Op::Is, {inner.readName(name, range), inner.constant({.kind = ir::Constant::Kind::NotImplemented, .text = {}})}, range);
    inner.emitIf(absent, range, [&, parameter = name] { inner.writeName(parameter, Operand::local(captured), range); });
  }
  body(inner);
  auto& make = emit(Op::MakeFunction, std::move(defaults), range);
  make.ref = function.id;
  make.result = newTemp();
  return make.result;
}

// `@x.setter` is a method of the property `x`, called on the spot.
auto propertyMethod(const frontend::Expr& decorator) -> const frontend::Attribute* {
  const auto* attribute = decorator.tryAs<frontend::Attribute>();
  if (attribute == nullptr) return nullptr;
  const bool is_method = attribute->attr == "setter" || attribute->attr == "getter" || attribute->attr == "deleter";
  return is_method ? attribute : nullptr;
}

namespace {

/// Does `node` hold `name.attribute = …`?
auto givesAttributes(const frontend::Node& node, std::string_view name) -> bool {
  if (const auto* attribute = node.tryAs<frontend::Attribute>();
      attribute != nullptr && attribute->ctx == frontend::ExprContext::Store) {
    const auto* object = attribute->value->tryAs<frontend::Name>();
    if (object != nullptr && object->id == name) return true;
  }
  bool found = false;
  frontend::forEachChild(node, [&](const frontend::Node& child) { found = found || givesAttributes(child, name); });
  return found;
}

}  // namespace

auto Lowering::decorate(frontend::Exprs decorators, const Operands& values, Operand value) -> Operand {
  for (size_t i = decorators.size(); i > 0; --i) {
    const auto* method = propertyMethod(*decorators[i - 1]);
    auto& call = emit(method != nullptr ? Op::CallMethod : Op::Call, {values[i - 1], value}, decorators[i - 1]->range);
    if (method != nullptr) call.name = program_.intern(method->attr);
    call.arguments.resize(1);
    call.result = newTemp();
    value = call.result;
  }
  return value;
}

template <class Def>
void Lowering::lowerFunctionDef(const Def& def, bool is_async) {
  auto& scope = *context_.graph.scopeOf(def);
  auto& function = newNestedFunction(def.name, scope, def.range);
  function.is_async = is_async;
  function.return_annotation_text = annotationText(def.returns);
  Operands decorators;
  bool is_static = false;
  for (const auto* decorator : def.decorator_list) {
    const auto* method = propertyMethod(*decorator);
    decorators.push_back(lower(method != nullptr ? *method->value : *decorator));
    if (decorator->template isa<frontend::Name>() || decorator->template isa<frontend::Attribute>())
      function.decorators.push_back(program_.intern(context_.text(decorator->range)));
    is_static = is_static || isBuiltin(*decorator, "staticmethod");
  }
  const bool takes_receiver =
      !def.args->posonlyargs.empty() || !def.args->args.empty() || def.args->vararg != nullptr;
  function.is_method = scope_->kind == sema::Scope::Kind::Class && !is_static && takes_receiver;
  const Operand made = makeFunction(*def.args, scope, function, def.range, [&](Lowering& inner) {
    auto body = def.body;
    function.docstring = inner.takeDocstring(body);
    inner.lowerBody(body);
    // A function that captures nothing is one object. One that gets attributes of its own each time it is made
    // (by hand, or by a decorator such as functools.wraps) captures something that does not matter.
    const bool made_again = !function_.is_module_body || !loops_.empty();
    if (!made_again || scope_->kind == sema::Scope::Kind::Class || !function.captures.empty()) return;
    if (def.decorator_list.empty() && !givesAttributes(*frame_.node, def.name)) return;
    const ir::LocalId outer = hiddenLocal(".own", def.range);
    setLocal(outer, constant({.kind = ir::Constant::Kind::None, .text = {}}), def.range);
    ir::Local local;
    local.name = program_.intern(".own");
    local.storage = ir::Local::Storage::CapturedValue;
    local.range = def.range;
    function.locals.push_back(local);
    function.captures.push_back({outer, static_cast<ir::LocalId>(function.locals.size() - 1)});
    function.parent = function_.id;
  });
  writeName(def.name, decorate(def.decorator_list, decorators, made), def.range);
}

template void Lowering::lowerFunctionDef(const frontend::FunctionDef& def, bool is_async);
template void Lowering::lowerFunctionDef(const frontend::AsyncFunctionDef& def, bool is_async);

auto Lowering::lowerLambda(const frontend::Lambda& expr) -> Operand {
  auto& scope = *context_.graph.scopeOf(expr);
  auto& function = newNestedFunction("<lambda>", scope, expr.range);
  function.is_lambda = true;
  return makeFunction(*expr.args, scope, function, expr.range, [&](Lowering& inner) {
    const Operand value = inner.lower(*expr.body);
    inner.emit(Op::Return, {value}, expr.body->range);
  });
}

}  // namespace krait::irgen
