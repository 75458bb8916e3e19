// `__copy_fields__(object, function, argument)`, which the library's `copy` asks for: each field that the object has is
// replaced by `function(field, argument)`.
//
// Which fields a class has is known to inference only, and each field's value has a type of its own. So there is a call
// for each name that is an attribute somewhere in the program, under a test that inference answers:
//
//     if .has_field(object, "x"):
//         field = .load_field(object, "x")
//         .store_field(object, "x", .copy_known(field, function(field, argument)))
//
// `.copy_known(x, y)` is y, of the abstract value of x: fields keep their types whatever else the function is given.
#include <set>

#include "compiler/frontend/ast_visitor.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

namespace {

struct AttributeNames {
  std::set<std::string> names;

  void collect(const frontend::Node& node, std::string_view cls) {
    if (const auto* attribute = node.tryAs<frontend::Attribute>()) {
      names.insert(sema::needsMangling(cls, attribute->attr)
                       ? "_" + std::string(cls) + std::string(attribute->attr)
                       : std::string(attribute->attr));
    } else if (const auto* constant = node.tryAs<frontend::Constant>()) {
      // What setattr() may be given.
      if (constant->value.kind == frontend::ConstantKind::Str && isName(constant->value.text))
        names.insert(std::string(constant->value.text));
    } else if (const auto* def = node.tryAs<frontend::ClassDef>()) {
      cls = def->name.substr(std::min(def->name.find_first_not_of('_'), def->name.size()));
    }
    frontend::forEachChild(node, [&](const frontend::Node& child) { collect(child, cls); });
  }

  static auto isName(std::string_view text) -> bool {
    if (text.empty() || text.size() > 40 || (text[0] >= '0' && text[0] <= '9')) return false;
    for (const char c : text)
      if (c != '_' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z'))
        return false;
    return true;
  }
};

}  // namespace

auto Lowering::lowerCopyFields(const frontend::Call& expr) -> Operand {
  AttributeNames found;
  for (const auto& module : context_.graph.modules)
    if (module->tree != nullptr) found.collect(*module->tree, {});
  const auto kept = [&](const frontend::Expr& argument) {
    const auto local = hiddenLocal(".copied", argument.range);
    setLocal(local, lower(argument), argument.range);
    return local;
  };
  const auto object = kept(*expr.args[0]), function = kept(*expr.args[1]), argument = kept(*expr.args[2]);
  const auto get = [&](ir::LocalId local) { return getLocal(local, expr.range); };
  for (const std::string& name : found.names) {
    const Operand text = string(program_.intern(name));
    emitIf(callBuiltin(".has_field", {get(object), text}, expr.range), expr.range, [&] {
      const auto field = hiddenLocal(".field", expr.range);
      setLocal(field, callBuiltin(".load_field", {get(object), text}, expr.range), expr.range);
      auto& call = emit(Op::Call, {get(function), get(field), get(argument)}, expr.range);
      call.arguments.resize(2);
      call.result = newTemp();
      const Operand result = call.result;
      const Operand value = callBuiltin(".copy_known", {get(field), result}, expr.range);
      callBuiltin(".store_field", {get(object), text, value}, expr.range);
    });
  }
  return none();
}

// `__copy_call__(function, object, …)`: the call, whose result has the types of the object.
auto Lowering::lowerCopyCall(const frontend::Call& expr) -> Operand {
  Operands operands{lower(*expr.args[0])};
  const auto object = hiddenLocal(".original", expr.args[1]->range);
  setLocal(object, lower(*expr.args[1]), expr.args[1]->range);
  operands.push_back(getLocal(object, expr.range));
  std::vector<ir::Argument> arguments(1);
  for (size_t i = 2; i < expr.args.size(); ++i) {
    operands.push_back(lower(*expr.args[i]));
    arguments.emplace_back();
  }
  for (const auto* keyword : expr.keywords) {
    operands.push_back(lower(*keyword->value));
    arguments.push_back({ir::Argument::Kind::Keyword, program_.intern(keyword->arg)});
  }
  auto& call = emit(Op::Call, std::move(operands), expr.range);
  call.arguments = std::move(arguments);
  call.result = newTemp();
  const Operand result = call.result;
  return callBuiltin(".copy_known", {getLocal(object, expr.range), result}, expr.range);
}

}  // namespace krait::irgen
