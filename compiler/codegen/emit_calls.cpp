// Calls: of the program's functions, of the runtime's, and the making of closures.
#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using types::Kind;

namespace {

// Runtime functions whose template arguments are those of their result.
auto takesResultArguments(std::string_view name) -> bool {
  static constexpr std::string_view kNames[] = {
      "toList", "toTuple", "toSet",    "toFrozenSet", "toDict",  "toArray",   "emptyList", "list",
      "set",    "dict",    "varTuple", "listRepeat",  "newCell", "frozenset", "emptyDict", "emptySet"};
  for (std::string_view one : kNames) {
    if (one == name) return true;
  }
  return false;
}

template <size_t count>
auto contains(const std::string_view (&names)[count], std::string_view name) -> bool {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

}  // namespace

// `&krait::ValueError_type` for `krait::ClassRef{&krait::ValueError_type}`; other texts stay.
auto descriptorOf(const std::string& class_text) -> std::string {
  constexpr std::string_view kStart = "krait::ClassRef{";
  if (!class_text.starts_with(kStart)) return class_text;
  return class_text.substr(kStart.size(), class_text.size() - kStart.size() - 1);
}

auto FunctionEmitter::callText(std::string name, const std::vector<Expr>& arguments) -> Expr {
  Expr value;
  const bool of_runtime = name.starts_with("krait::");
  value.text = std::move(name) + "(";
  bool first = true;
  for (const Expr& argument : arguments) {
    if (!first) value.text += ", ";
    first = false;
    // A template of the runtime would take a bare null for a type of its own.
    const bool bare_null = argument.text == "nullptr" && argument.type != nullptr && of_runtime;
    value.text +=
        bare_null ? "static_cast<" + context_.types.spell(argument.type) + ">(nullptr)" : argument.text;
    value.joinFacts(argument);
  }
  value.text += ")";
  value.precedence = kPostfix;
  return value;
}

auto FunctionEmitter::buildDirectCall(const Inst& inst) -> Expr {
  const ir::Function& callee = *context_.program.functions[inst.ref];
  context_.used_modules.insert(callee.module);
  std::vector<Expr> arguments;
  const size_t closures = callee.captures.empty() ? 0 : 1;
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    const Type* want = nullptr;
    if (i >= closures && i - closures < callee.parameters.size()) {
      want = callee.locals[callee.parameters[i - closures].local].type;
      if (want != nullptr && want->kind == Kind::Cell) want = want->element();
    }
    Expr argument = coerce(operand(inst.operands[i], want), want);
    if (closures == 1 && i == 0) {
      const std::string frame = context_.names.qualifiedClosure(inst.ref, context_.module) + "*";
      const bool known = argument.type == nullptr;
      if (!known) argument.text = "static_cast<" + frame + ">(" + argument.text + ")";
    }
    arguments.push_back(std::move(argument));
  }
  std::string name = context_.names.qualifiedFunction(inst.ref, context_.module, function_.owner);
  if (inst.index == 1 && callee.words != ir::kNone) {
    name = "krait::inWords<" + context_.names.qualifiedFunction(callee.words, context_.module, function_.owner) +
           ", " + name + ">";
  }
  Expr value = callText(name, arguments);
  value.effects.join(ir::effectsOf(context_.program, function_, inst));
  value.type = callee.result == nullptr ? inst.type : callee.result;
  value.cint = cintOf(value.type);
  return isNothing(value.type) ? value : coerce(std::move(value), inst.type);
}

auto FunctionEmitter::runtimeName(const Inst& inst) const -> std::string {
  std::string name(inst.name);
  const bool qualified = name.find("::") != std::string::npos && name.find("::") < name.find('<');
  std::string arguments;
  if (name.ends_with("<>")) {
    name.resize(name.size() - 2);
    arguments = "<" + context_.types.spellArguments(inst.type) + ">";
  } else if (name.ends_with("<*>")) {
    name.resize(name.size() - 3);
    arguments = "<" + context_.types.spell(inst.type) + ">";
  } else if (takesResultArguments(name) && inst.type != nullptr && !inst.type->arguments.empty()) {
    arguments = "<" + context_.types.spellArguments(inst.type) + ">";
  }
  if (qualified) {
    const size_t colons = name.find("::");
    for (const ir::Module& module : context_.program.modules) {
      if (module.name == name.substr(0, colons)) {
        return context_.names.moduleNamespace(module.id) + name.substr(colons) + arguments;
      }
    }
  }
  return (qualified ? "" : "krait::") + name + arguments;
}

// What the runtime gives a function for its i-th parameter: an item of what it walks through. The function may be called
// from elsewhere with more, and a list that is made by sorting may be given more later.
auto FunctionEmitter::givenToFunctor(const Inst& inst, size_t i, const Type* type) const -> std::string {
  static constexpr std::string_view kFirst[] = {"list_sort", "maxKey", "minKey", "maxKeyDefault", "minKeyDefault"};
  static constexpr std::string_view kEach[] = {"map_", "filter_"};
  const bool each = contains(kEach, inst.name);
  const std::string wanted = context_.types.spell(type);
  if (!each && (i != 0 || !contains(kFirst, inst.name))) return wanted;
  // The functor stands where it has no operand, or at its own.
  const ir::Function& callee = *context_.program.functions[inst.ref];
  const size_t at = each ? i + (callee.is_bound || !callee.captures.empty() ? 1 : 0) : 0;
  if (at >= inst.operands.size()) return wanted;
  const Type* item = itemType(ir::typeOf(function_, inst.operands[at]));
  // C++ converts machine integers by itself.
  if (item == nullptr) return type->kind == Kind::Int || type->kind == Kind::Value ? "auto" : wanted;
  return item->isMachineInt() && type->isMachineInt() ? wanted : context_.types.spell(item);
}

// A function of the program where the runtime takes something to call.
auto FunctionEmitter::functorText(const Inst& inst, const std::string& closure) -> std::string {
  const ir::Function& callee = *context_.program.functions[inst.ref];
  context_.used_modules.insert(callee.module);
  const std::string name = context_.names.qualifiedFunction(inst.ref, context_.module, function_.owner);
  std::string parameters;
  std::string arguments;
  // It may be kept longer than the variables here live, and copies what it needs.
  std::string captured;
  if (!closure.empty()) {
    std::string held = "callable";
    for (const ir::Parameter& parameter : callee.parameters)
      if (callee.locals[parameter.local].name == held && !callee.is_bound) held += "_";
    captured = held + " = ";
    captured += callee.is_bound ? closure : "static_cast<" + context_.names.qualifiedClosure(inst.ref, context_.module) + "*>(" + closure + ")";
    arguments = held;
  }
  const size_t first = callee.is_bound ? 1 : 0;
  for (size_t i = first; i < callee.parameters.size(); ++i) {
    const Type* type = callee.locals[callee.parameters[i].local].type;
    if (type->kind == Kind::Cell) type = type->element();
    const std::string argument = identifier(callee.locals[callee.parameters[i].local].name);
    const std::string wanted = context_.types.spell(type);
    const std::string given = givenToFunctor(inst, i - first, type);
    parameters += (i == first ? "" : ", ") + given + " " + argument;
    arguments += (arguments.empty() ? "" : ", ") +
                 (given == wanted ? argument : "krait::convert<" + wanted + ">(" + argument + ")");
  }
  return "[" + captured + "](" + parameters + ") { " +
         (isNothing(callee.result) ? name + "(" + arguments + "); return krait::None{}; }"
                                   : "return " + name + "(" + arguments + "); }");
}

// Constants have no type of their own; some runtime functions ask for a certain one.
void FunctionEmitter::adjustConstant(const Inst& inst, size_t index, Expr& argument) {
  const Operand& one = inst.operands[index];
  static constexpr std::string_view kTakeDescriptor[] = {"makeException", "makeExceptionFrom", "isInstance", "matches",
                                                         "raiseError", "setClass"};
  static constexpr std::string_view kTakeLiteral[] = {"raiseTypeError", "raiseValueError", "raiseIndexError",
                                                      "raiseOverflowError", "raiseRuntimeError", "raiseWrongArgument",
                                                      "argument<*>", "optionalArgument<*>", "intArgument",
                                                      "wordArgument", "markArgument", "bytesArgument", "clampedArgument", "boundArgument",
                                                      "floatArgument"};
  const bool is_class = one.kind == Operand::Kind::Builtin || one.kind == Operand::Kind::Class;
  if (is_class && contains(kTakeDescriptor, inst.name)) argument.text = descriptorOf(argument.text);
  if (!one.isConstant()) return;
  const ir::Constant& constant = context_.program.constants[one.index];
  if (constant.kind == ir::Constant::Kind::Str && index == 0 && contains(kTakeLiteral, inst.name)) {
    argument.text = quoted(constant.text);
  } else if (constant.kind == ir::Constant::Kind::Int && constant.text.empty() && index == 0 &&
             inst.name.starts_with("int_")) {
    argument.text = "krait::convert<krait::Int>(" + argument.text + ")";
  } else if (inst.name.ends_with("<*>") && index + 1 == inst.operands.size()) {
    // What stands in for a result has its type.
    argument = constantExpr(one.index, inst.type);
  }
}

auto FunctionEmitter::buildRuntimeCall(const Inst& inst) -> Expr {
  std::vector<Expr> arguments;
  const bool functor = inst.ref != ir::kNone;
  const bool with_closure =
      functor && (context_.program.functions[inst.ref]->is_bound || !context_.program.functions[inst.ref]->captures.empty());
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    if (functor && static_cast<int>(i) == inst.index && !with_closure) {
      Expr callable;
      callable.text = functorText(inst, "");
      arguments.push_back(std::move(callable));
    }
    Expr argument = writesOperand(inst, i) ? partOperand(inst.operands[i]) : operand(inst.operands[i], nullptr);
    adjustConstant(inst, i, argument);
    if (with_closure && static_cast<int>(i) == inst.index) argument.text = functorText(inst, argument.text);
    // A promoted sum is an `int`: where a template looks, it must be what Python's type was turned into.
    const CInt own = cintOf(argument.type);
    const bool seen_right = argument.exact && argument.cint == own;
    if (!seen_right && own.bits != 0 && argument.type->kind != Kind::Bool &&
        (!argument.literal || own.bits > context_.options.int_bits || own.bits < 16 ||
         argument.cint != own)) {
      argument = castTo(argument, own);
    }
    arguments.push_back(std::move(argument));
  }
  if (functor && !with_closure && inst.index >= static_cast<int>(inst.operands.size())) {
    Expr callable;
    callable.text = functorText(inst, "");
    arguments.push_back(std::move(callable));
  }
  const size_t colons = inst.name.find("::");
  if (colons != std::string_view::npos) {
    // A native module's function: its header is included.
    for (const ir::Module& module : context_.program.modules) {
      if (module.name == inst.name.substr(0, colons)) context_.used_modules.insert(module.id);
    }
  }
  const bool makes_text =
      inst.name == "toStr" || inst.name == "repr" || inst.name == "ascii" || inst.name == "format";
  if (makes_text && !functor) return textOf(inst.name, arguments, inst);
  if (inst.name.starts_with("listRow")) {
    const std::string place = "<&" + context_.names.staticItems(static_cast<ir::GlobalId>(inst.index)) + ", " + arguments[0].text + ">";
    arguments.erase(arguments.begin());
    Expr row = callText(runtimeName(inst) + place, arguments);
    row.effects.join(ir::effectsOf(context_.program, function_, inst));
    row.type = inst.type;
    return row;
  }
  // Of a value the runtime tells the descriptor; of the program's classes there is one each.
  const bool class_of = inst.name == "typeOf" && inst.type != nullptr && inst.type->kind == Kind::Class;
  const bool has_forms = class_of && std::any_of(context_.program.classes.begin(), context_.program.classes.end(), [](const auto& cls) {
    return cls != nullptr && cls->form_of != ir::kNone && cls->module != ir::kNone;
  });
  Expr value = callText(has_forms ? "krait::shownClassOf" : class_of ? "krait::classOf" : runtimeName(inst), arguments);
  value.effects.join(ir::effectsOf(context_.program, function_, inst));
  value.type = inst.type;
  value.cint = cintOf(inst.type);
  return value;
}

auto FunctionEmitter::buildClosure(const Inst& inst) -> Expr {
  const ir::Function& callee = *context_.program.functions[inst.ref];
  context_.used_modules.insert(callee.module);
  if (callee.captures.empty()) {
    Expr value;
    const std::string home =
        callee.module == context_.module ? "" : context_.names.moduleNamespace(callee.module) + "::";
    value.text = "&" + home + context_.names.functionStem(inst.ref) + "_object";
    value.precedence = kUnary;
    value.type = inst.type;
    return value;
  }
  std::vector<Expr> captured;
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    const Type* want = callee.locals[callee.captures[i].inner].type;
    captured.push_back(coerce(operand(inst.operands[i], want), want));
  }
  Expr value = callText(context_.names.qualifiedClosure(inst.ref, context_.module) + "::make", captured);
  value.effects.join(ir::effectsOf(context_.program, function_, inst));
  value.type = inst.type;
  return value;
}

}  // namespace krait::codegen
