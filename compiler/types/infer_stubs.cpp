// Stubs in inference: a signature in a `.pyi` file as a transfer function.
#include <algorithm>

#include "compiler/types/interpreter.h"
#include "compiler/types/number_dunders.h"
#include "compiler/types/stub_errors.h"
#include "compiler/types/stub_ranges.h"

namespace krait::types {

namespace ast = krait::frontend;

namespace {

auto machineInterval(std::string_view name, const TargetModel& target) -> Interval {
  if (name == "u8") return {0, 255};
  if (name == "u16") return {0, 65535};
  if (name == "u32") return {0, UINT32_MAX};
  if (name == "i8") return {-128, 127};
  if (name == "i16") return {-32768, 32767};
  if (name == "i32") return {INT32_MIN, INT32_MAX};
  if (name == "word") return {target.wordMin(), target.wordMax()};
  return Interval::empty();
}

auto subscripts(const ast::Subscript& subscript) -> std::vector<const ast::Expr*> {
  if (const auto* tuple = subscript.slice->tryAs<ast::Tuple>()) return {tuple->elts.begin(), tuple->elts.end()};
  return {subscript.slice};
}

}  // namespace

auto integerOf(const ast::Expr& expr) -> int64_t {
  if (const auto* constant = expr.tryAs<ast::Constant>()) return constant->value.integer;
  if (const auto* unary = expr.tryAs<ast::UnaryOp>()) return -integerOf(*unary->operand);
  return 0;
}

// `Range(a, b)` among the annotations of `Annotated[int, …]`.
auto annotatedRange(const ast::Subscript& annotated) -> const ast::Call* {
  const auto* parts = annotated.slice->tryAs<ast::Tuple>();
  if (parts == nullptr) return nullptr;
  for (size_t i = 1; i < parts->elts.size(); ++i) {
    const auto* call = parts->elts[i]->tryAs<ast::Call>();
    if (call != nullptr && call->func->isa<ast::Name>() && call->func->as<ast::Name>()->id == "Range") return call;
  }
  return nullptr;
}

auto Interpreter::stubType(const ir::Inst& inst, const ast::Expr* type, std::string_view module, Bindings& bindings,
                           const AbstractValue& receiver, size_t& sites) -> AbstractValue {
  if (type == nullptr) return AbstractValue::scalar(Scalar::None);
  if (const auto* constant = type->tryAs<ast::Constant>()) {
    if (constant->value.kind == ast::ConstantKind::None) return AbstractValue::scalar(Scalar::None);
    return {};
  }
  if (const auto* either = type->tryAs<ast::BinOp>()) {
    AbstractValue value = stubType(inst, either->left, module, bindings, receiver, sites);
    analysis_.join(value, stubType(inst, either->right, module, bindings, receiver, sites));
    return value;
  }
  if (const auto* name = type->tryAs<ast::Name>()) {
    const std::string_view id = name->id;
    if (const auto bound = bindings.find(id); bound != bindings.end()) return bound->second;
    if (id == "int") return AbstractValue::scalar(Scalar::Int);
    if (id == "Bound") return AbstractValue::integer({analysis_.target.wordMin(), analysis_.target.wordMax()});
    if (id == "bool") return AbstractValue::boolean();
    if (id == "float") return AbstractValue::scalar(Scalar::Float);
    if (id == "complex") return AbstractValue::scalar(Scalar::Complex);
    if (id == "str") return AbstractValue::scalar(Scalar::Str);
    if (id == "bytes") return AbstractValue::scalar(Scalar::Bytes);
    if (id == "bytearray") return AbstractValue::scalar(Scalar::ByteArray);
    if (id == "memoryview") return AbstractValue::scalar(Scalar::MemoryView);
    if (id == "slice") return AbstractValue::scalar(Scalar::Slice);
    if (id == "object" || id == "Any" || id == "Affix") {
      // Anything that the runtime makes by itself: a Value.
      AbstractValue any = AbstractValue::boolean();
      for (const Scalar scalar : {Scalar::None, Scalar::Int, Scalar::Float, Scalar::Str, Scalar::Bytes})
        analysis_.join(any, AbstractValue::scalar(scalar));
      return any;
    }
    if (id == "Self" || id == "Text") return receiver;
    if (id == "range") {
      const NodeId node = site(inst, Tag::Range);
      return AbstractValue::arm(Tag::Range, node);
    }
    if (const Interval machine = machineInterval(id, analysis_.target); !machine.isEmpty())
      return AbstractValue::integer(machine);
    if (const ast::Expr* alias = analysis_.stubs.alias(module, id))
      return stubType(inst, alias, module, bindings, receiver, sites);
    if (const StubClass* cls = analysis_.stubs.findClass(module, id); cls != nullptr && cls->module != "builtins")
      return AbstractValue::arm(Tag::Native, cls->id);
    return {};
  }
  const auto* subscript = type->tryAs<ast::Subscript>();
  if (subscript == nullptr || !subscript->value->isa<ast::Name>()) return {};
  const std::string_view generic = subscript->value->as<ast::Name>()->id;
  const auto parts = subscripts(*subscript);
  if (generic == "Annotated") {
    AbstractValue value = stubType(inst, parts[0], module, bindings, receiver, sites);
    if (const ast::Call* range = annotatedRange(*subscript)) {
      const auto bound = [&](const ast::Expr& expr) {
        if (const auto* name = expr.tryAs<ast::Name>(); name != nullptr && name->id == "MAX_WORD")
          return analysis_.target.wordMax();
        return integerOf(expr);
      };
      value = AbstractValue::integer({bound(*range->args[0]), bound(*range->args[1])});
    }
    // No container is longer than the target's memory.
    if (value.interval.low == 0 && value.interval.high == 0x7fffffff) value.interval.high = analysis_.target.max_length;
    return value;
  }
  const auto part = [&](size_t i) { return stubType(inst, parts[i], module, bindings, receiver, sites); };
  const size_t index = 16 + sites++;
  if (generic == "list") return listOf(inst, part(0), index);
  if (generic == "set") return containerOf(inst, Tag::Set, part(0), index);
  if (generic == "frozenset") return containerOf(inst, Tag::FrozenSet, part(0), index);
  if (generic == "array") return containerOf(inst, Tag::Array, part(0), index);
  if (generic == "Iterator" || generic == "Iterable" || generic == "dict_keys" || generic == "dict_values")
    return iteratorOf(inst, part(0), index);
  if (generic == "dict") return dictOf(inst, part(0), part(1), index);
  if (generic == "tuple") {
    if (parts.size() == 2 && parts[1]->isa<ast::Constant>()) return containerOf(inst, Tag::Tuple, part(0), index);
    std::vector<AbstractValue> items;
    for (size_t i = 0; i < parts.size(); ++i) items.push_back(part(i));
    if (std::any_of(items.begin(), items.end(), [](const auto& item) { return item.isNothing(); })) return {};
    return tupleOf(inst, items, index);
  }
  return {};
}

// What an argument says about the type variables of its parameter's type.
void Interpreter::matchStubType(const ir::Inst& inst, const ast::Expr* type, std::string_view module,
                                const AbstractValue& value, Bindings& bindings) {
  if (type == nullptr) return;
  if (const auto* either = type->tryAs<ast::BinOp>()) {
    AbstractValue rest = value;
    if (either->right->isa<ast::Constant>()) rest.remove(Scalar::None);
    matchStubType(inst, either->left, module, rest, bindings);
    matchStubType(inst, either->right, module, rest, bindings);
    return;
  }
  if (const auto* name = type->tryAs<ast::Name>()) {
    const bool variable = name->id.size() == 1 && name->id[0] >= 'A' && name->id[0] <= 'Z';
    if (variable) analysis_.join(bindings[name->id], value);
    return;
  }
  const auto* subscript = type->tryAs<ast::Subscript>();
  if (subscript == nullptr || !subscript->value->isa<ast::Name>()) return;
  const std::string_view generic = subscript->value->as<ast::Name>()->id;
  const auto parts = subscripts(*subscript);
  if (generic == "Annotated") return matchStubType(inst, parts[0], module, value, bindings);
  if (generic == "Callable") {
    CallArguments arguments;
    if (const auto* parameters = parts[0]->tryAs<ast::List>()) {
      size_t sites = 24;
      for (const ast::Expr* parameter : parameters->elts) {
        const AbstractValue given = stubType(inst, parameter, module, bindings, {}, sites);
        if (given.isNothing()) return;
        arguments.list.push_back({given, {}, {}});
      }
    }
    const AbstractValue result = callValue(inst, value, arguments);
    if (parts.size() > 1) matchStubType(inst, parts[1], module, result, bindings);
    return;
  }
  if (generic == "dict") {
    for (const Arm& arm : value.arms) {
      if (arm.tag != Tag::Dict) continue;
      matchStubType(inst, parts[0], module, read(analysis_.node(arm.id).element), bindings);
      matchStubType(inst, parts[1], module, read(analysis_.node(arm.id).second), bindings);
    }
    return;
  }
  if (generic == "tuple" && parts.size() > 1) return;
  matchStubType(inst, parts[0], module, itemOf(inst, value), bindings);
}

namespace {

// Why a function of C++ cannot be called: what stands for its result in the stub of a bound header. Null: it can.
auto whyUnbound(const StubFunction& function) -> const ast::Constant* {
  const auto* text = function.result == nullptr ? nullptr : function.result->tryAs<ast::Constant>();
  return text != nullptr && text->value.kind == ast::ConstantKind::Str ? text : nullptr;
}

// Where the program comes to a call that stands in the Python of a bound header (`driver` beside the native `_driver_cpp`).
auto placeInProgram(Analysis& analysis, const ir::Inst& inst, CopyId copy, std::string_view native) -> base::SourceRange {
  base::SourceRange place = inst.range;
  for (int depth = 0; depth < 8; ++depth) {
    const ir::Module& module = analysis.program.modules[analysis.program.functions[analysis.copies[copy].function]->module];
    if ("_" + std::string(module.name) + "_cpp" != native) return place;
    const Copy* caller = nullptr;
    for (const Copy& other : analysis.copies) {
      for (const auto& [call, edges] : other.edges) {
        const bool leads = std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) { return edge.copy == copy; });
        if (!leads || other.id == copy || (caller == &other && place < call->range)) continue;
        if (caller != nullptr && caller != &other) continue;
        caller = &other;
        place = call->range;
      }
    }
    if (caller == nullptr) return place;
    copy = caller->id;
  }
  return place;
}

}  // namespace

auto Interpreter::callStub(const ir::Inst& inst, const StubFunction& function, const AbstractValue& receiver,
                           Bindings bindings, const CallArguments& arguments) -> AbstractValue {
  if (const ast::Constant* why = whyUnbound(function)) {
    if (analysis_.recording)
      analysis_.diagnostics.report(diagnostics::Code::ConstructNotSupported, placeInProgram(analysis_, inst, copy_, function.module),
                                   {why->value.text});
    return {};
  }
  if (arguments.has_star && !function.isVariadic())
    return callStarred(function, arguments,
                       [&](const CallArguments& some) { return callStub(inst, function, receiver, bindings, some); });
  if (arguments.has_double_star && mappedNames(function, arguments))
    return callMapped(function, arguments,
                      [&](const CallArguments& some) { return callStub(inst, function, receiver, bindings, some); });
  if (const std::string error = arityError(function, arguments); !error.empty()) {
    report(diagnostics::Code::CertainTypeError, inst, {error});
    return {};
  }
  // Outside of interrupt handlers nothing has to wait: it is a call.
  if (function.module == "micropython" && function.name == "schedule" && arguments.positionalCount() == 2) {
    CallArguments others = arguments;
    others.list.erase(others.list.begin());
    const AbstractValue ended = callValue(inst, arguments.list[0].value, others);
    return ended.isNothing() ? ended : AbstractValue::scalar(Scalar::None);
  }
  // What these modules do not do, others may: take elements out of what they are given.
  static constexpr std::string_view kKeepLengths[] = {"builtins", "machine", "math", "_time",
                                                      "sys",      "gc",      "micropython", "struct"};
  if (std::find(std::begin(kKeepLengths), std::end(kKeepLengths), function.module) == std::end(kKeepLengths))
    for (const CallArgument& argument : arguments.list) noteShrinking(argument.value), noteGrowing(argument.value);
  static constexpr std::string_view kOnlyRead[] = {"builtins", "array", "math", "_time", "sys", "gc"};
  if (std::find(std::begin(kOnlyRead), std::end(kOnlyRead), function.module) == std::end(kOnlyRead))
    for (const CallArgument& argument : arguments.list) noteRawWrites(argument.value), noteWriting(argument.value);
  if (const std::string_view dunder = dunderOfRounding(function.module, function.name); !dunder.empty()) {
    bool found = false;
    const AbstractValue own = askObject(inst, arguments.list[0].value, dunder, {}, found);
    if (found && analysis_.allHave(arguments.list[0].value, dunder)) return own;
  }
  // Numbers may be asked of the program's objects, and what objects are that derive from built-in types.
  for (const CallArgument& argument : arguments.list) {
    if (argument.value.arms.empty()) continue;
    expose(inst, argument.value, {"__index__", "__float__"});
    askPlain(inst, argument.value);
    AbstractValue items;
    for (const Arm& arm : argument.value.arms) {
      if (!isNode(arm.tag)) continue;
      const Node& node = analysis_.node(arm.id);
      if (!node.is_fixed) analysis_.join(items, read(node.element));
      for (const SlotId item : node.items) analysis_.join(items, read(item));
    }
    if (analysis_.mayStandFor(items, {"str", "bytes", "bytearray"})) expose(inst, items, {Analysis::kPlainValue});
  }
  size_t positional = 0;
  const size_t given = arguments.positionalCount();
  for (const StubParameter& parameter : function.parameters) {
    if (parameter.variadic) {
      for (; positional < given; ++positional)
        matchStubType(inst, parameter.type, function.module, arguments.list[positional].value, bindings);
      if (arguments.has_star) matchStubType(inst, parameter.type, function.module, arguments.star.value, bindings);
    } else if (!parameter.keyword_only && positional < given) {
      matchStubType(inst, parameter.type, function.module, arguments.list[positional++].value, bindings);
    } else if (const CallArgument* keyword = arguments.keyword(parameter.name)) {
      matchStubType(inst, parameter.type, function.module, keyword->value, bindings);
    }
  }
  if (function.keeps && function.owner != nullptr) {
    for (const Arm& arm : receiver.arms) {
      if (!isNode(arm.tag)) continue;
      const auto& names = function.owner->type_parameters;
      if (!names.empty() && arm.tag == Tag::Array)
        analysis_.write(analysis_.node(arm.id).element, arrayItem(analysis_.node(arm.id).type_code, bindings[names[0]]));
      else if (!names.empty())
        analysis_.write(analysis_.node(arm.id).element, bindings[names[0]]);
      if (names.size() > 1 && arm.tag == Tag::Dict) analysis_.write(analysis_.node(arm.id).second, bindings[names[1]]);
    }
  }
  if (function.is_noreturn) {
    for (const CallArgument& argument : arguments.list) analysis_.write(analysis_.exception_arguments, argument.value);
    return {};
  }
  if (function.cpp_name == "memoryview_obj") return read(analysis_.view_owners);
  size_t sites = 0;
  return stubType(inst, function.result, function.module, bindings, receiver, sites);
}

// An object of a class that derives from a built-in type is, to built-in functions, the value that it keeps.
auto Interpreter::askPlain(const ir::Inst& inst, const AbstractValue& value) -> AbstractValue {
  if (!analysis_.mayStandFor(value, {"str", "bytes", "bytearray", "float", "tuple"})) return {};
  bool found = false;
  const AbstractValue kept = callDunder(inst, value, Analysis::kPlainValue, {}, found);
  if (found && !analysis_.allHave(value, Analysis::kPlainValue)) expose(inst, value, {Analysis::kPlainValue});
  return kept;
}

// A star of unknown length: every number of arguments that the function takes is possible.
auto Interpreter::callStarred(const StubFunction& function, const CallArguments& arguments,
                              const std::function<AbstractValue(const CallArguments&)>& call) -> AbstractValue {
  AbstractValue result;
  const auto [least, most] = starredCounts(function, arguments);
  for (size_t count = least; count <= most; ++count) {
    CallArguments some = arguments;
    some.has_star = false;
    const auto at = some.list.begin() + static_cast<long>(arguments.positionalCount());
    some.list.insert(at, count, CallArgument{arguments.star.value, arguments.star.source, {}});
    analysis_.join(result, call(some));
  }
  return result;
}

// A mapping: with each of the parameters in it that it may fill, or without.
auto Interpreter::callMapped(const StubFunction& function, const CallArguments& arguments,
                             const std::function<AbstractValue(const CallArguments&)>& call) -> AbstractValue {
  const auto names = mappedNames(function, arguments);
  AbstractValue item;
  for (const Arm& arm : arguments.double_star.value.arms)
    if (arm.tag == Tag::Dict) analysis_.join(item, read(analysis_.node(arm.id).second));
  AbstractValue result;
  const size_t choices = item.isNothing() ? 1 : size_t{1} << names->size();
  for (size_t choice = 0; choice < choices; ++choice) {
    CallArguments some = arguments;
    some.has_double_star = false;
    for (size_t i = 0; i < names->size(); ++i)
      if ((choice >> i & 1) != 0) some.list.push_back({item, arguments.double_star.source, (*names)[i]});
    if (arityError(function, some).empty()) analysis_.join(result, call(some));
  }
  return result;
}

auto Interpreter::stubConstant(const ir::Inst& inst, const StubConstant& constant, std::string_view module)
    -> AbstractValue {
  if (constant.value != nullptr) {
    if (const auto* literal = constant.value->tryAs<ast::Constant>()) {
      switch (literal->value.kind) {
        case ast::ConstantKind::Int: return AbstractValue::integer(Interval::of(literal->value.integer));
        case ast::ConstantKind::Float: return AbstractValue::scalar(Scalar::Float);
        case ast::ConstantKind::Str: return AbstractValue::scalar(Scalar::Str);
        case ast::ConstantKind::True: return AbstractValue::scalar(Scalar::True);
        case ast::ConstantKind::False: return AbstractValue::scalar(Scalar::False);
        default: break;
      }
    }
  }
  Bindings bindings;
  size_t sites = 0;
  return stubType(inst, constant.type, module, bindings, {}, sites);
}

}  // namespace krait::types
