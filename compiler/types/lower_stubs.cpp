// Calls of functions that are not written in Python: what each argument must be, by the type in its stub, and how the
// result comes back.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"
#include "compiler/types/number_dunders.h"
#include "compiler/types/stub_errors.h"
#include "compiler/types/stub_ranges.h"

namespace krait::types {

namespace ast = krait::frontend;

namespace {

auto isIntLike(const Lowered& value) -> bool { return value.type->isAnyInt() || value.type->kind == Kind::Bool; }

// `Wrong("text")` among the parts of `Annotated[…]`.
auto wrongText(const ast::Expr& part) -> std::string_view {
  const auto* call = part.tryAs<ast::Call>();
  if (call == nullptr || !call->func->isa<ast::Name>() || call->func->as<ast::Name>()->id != "Wrong") return {};
  return call->args[0]->as<ast::Constant>()->value.text;
}

// Of a parameter `Callable[[…], …]` what the function is given; null for others.
auto callbackParameters(const StubParameter& parameter) -> const ast::List* {
  const auto* subscript = parameter.type == nullptr ? nullptr : parameter.type->tryAs<ast::Subscript>();
  if (subscript == nullptr || !subscript->value->isa<ast::Name>() || subscript->value->as<ast::Name>()->id != "Callable") return nullptr;
  const auto* parts = subscript->slice->tryAs<ast::Tuple>();
  return parts == nullptr ? nullptr : parts->elts[0]->tryAs<ast::List>();
}

auto kindNamed(std::string_view id) -> Kind {
  static constexpr std::pair<std::string_view, Kind> kNames[] = {
      {"u8", Kind::U8},   {"u16", Kind::U16}, {"u32", Kind::U32},  {"i8", Kind::I8},     {"i16", Kind::I16},
      {"i32", Kind::I32}, {"str", Kind::Str}, {"float", Kind::Float}, {"int", Kind::Int}, {"bytes", Kind::Bytes}};
  for (const auto& [name, kind] : kNames)
    if (name == id) return kind;
  return Kind::Never;
}

}  // namespace

// A pin by number, by the name printed on the board, or as an object.
auto FunctionLowering::boardPin(const ast::Name& kind, const Lowered& value, const Type* type) -> Lowered {
  const bool channel = kind.id == "BoardChannel";
  if (value.type->kind == Kind::Str && value.operand.isConstant()) {
    const std::string& name = program_.out->constants[value.operand.index].text;
    const auto& known = channel ? analysis_.target.channels : analysis_.target.pins;
    if (const auto found = known.find(name); found != known.end()) return integer(found->second, type);
    report(diagnostics::Code::NoSuchPin, range_, {name});
    return integer(0, type);
  }
  if (value.type->kind == Kind::Native) return runtime(channel ? "machine::channelOf" : "machine::numberOf", {value.operand}, type);
  if (value.type->isMachineInt()) return convert(value, type);
  if (value.type->kind == Kind::Int || value.type->kind == Kind::Value) return convert(value, type, false);
  report(diagnostics::Code::NotSupportedYet, range_, {"a pin whose name is not a constant"});
  return integer(0, type);
}

// --- arguments ------------------------------------------------------------------------------------------------------

// TypeError: the argument can never be what the parameter asks for.
auto FunctionLowering::wrongArgument(const Lowered& value, std::string_view pattern) -> Lowered {
  return runtime("raiseWrongArgument", {text(pattern).operand, boxed(value).operand}, types_.get(Kind::Never));
}

// An integer as an index or a count: a word, clamped to it where the parameter says so.
// An index as a word. What is beyond a word is out of range of everything, and stays so.
auto FunctionLowering::indexOperand(const ir::Inst& inst, const Lowered& key) -> ir::Operand {
  const Type* word = representation_.word();
  const bool fits = key.type->kind != Kind::Int && intervalOfType(*key.type).high <= intervalOfType(*word).high;
  if (fits || (key.type->isMachineInt() && factsOf(inst)->in_bounds)) return convert(key, word).operand;
  return runtime("toIndex", {key.operand}, word).operand;
}

auto FunctionLowering::wordArgument(const Lowered& value, bool clamped, std::string_view pattern) -> Lowered {
  const Type* word = representation_.word();
  const bool wide = value.type->isMachineInt() && intervalOfType(*value.type).high > intervalOfType(*word).high;
  if (value.type->kind == Kind::Int || wide) {
    if (clamped) return runtime("clampToWord", {value.operand}, word);
    return runtime("wordArgument", {convert(value, types_.get(Kind::Int)).operand}, word);
  }
  if (isIntLike(value)) return convert(value, word);
  if (value.type->kind != Kind::Value && value.type->kind != Kind::Instance) return wrongArgument(value, pattern);
  return runtime(clamped ? "clampedArgument" : "wordArgument", {text(pattern).operand, boxed(value).operand}, word);
}

// An argument of one of the built-in types.
auto FunctionLowering::typedArgument(const Lowered& value, Kind kind, std::string_view pattern) -> Lowered {
  const Type* to = types_.get(kind);
  const bool dynamic = value.type->kind == Kind::Value || value.type->optional;
  const auto checked = [&](const char* function) {
    return runtime(function, {text(pattern).operand, boxed(value).operand}, to);
  };
  switch (kind) {
    case Kind::Str:
      if (value.type == to) return value;
      return dynamic ? checked("argument<*>") : wrongArgument(value, pattern);
    case Kind::Bytes:
      // Anything that holds bytes; the runtime looks at what it is.
      if (value.type->kind == Kind::Bytes || value.type->kind == Kind::ByteArray || value.type->kind == Kind::MemoryView)
        if (!value.type->optional) return value;
      if (!dynamic) return wrongArgument(value, pattern);
      return runtime("bytesArgument", {text(pattern).operand, boxed(value).operand}, types_.get(Kind::Value));
    case Kind::Float:
      if (value.type->isNumber()) return convert(value, to);
      return dynamic || value.type->kind == Kind::Instance ? checked("floatArgument") : wrongArgument(value, pattern);
    case Kind::Int:
      if (isIntLike(value)) return convert(value, to);
      return dynamic || value.type->kind == Kind::Instance ? checked("intArgument") : wrongArgument(value, pattern);
    default: {
      // A machine integer.
      const Interval range = intervalOfType(*to);
      if (value.type->isMachineInt() && value.value.asInterval().within(range.low, range.high)) return convert(value, to);
      if (value.type->kind == Kind::Bool) return convert(value, to);
      if (isIntLike(value)) return convert(convert(value, types_.get(Kind::Int)), to, false);
      if (!dynamic && value.type->kind != Kind::Instance) return wrongArgument(value, pattern);
      const Lowered number = runtime("intArgument", {text(pattern).operand, boxed(value).operand}, types_.get(Kind::Int));
      return convert(number, to, false);
    }
  }
}

auto FunctionLowering::stubArgument(const ir::Inst& inst, const ast::Expr* type, std::string_view module,
                                    const Lowered& value, const Lowered* self, std::string_view pattern) -> Lowered {
  if (type == nullptr) return boxed(value);
  if (value.type->kind == Kind::Module) {
    // What is known at compile time is an object like any other here.
    const Lowered made = materialise(value);
    if (made.type->kind != Kind::Module) return stubArgument(inst, type, module, made, self, pattern);
  }
  if (const auto* either = type->tryAs<ast::BinOp>()) {
    const auto* name = either->left->tryAs<ast::Name>();
    const std::string_view id = name == nullptr ? std::string_view{} : name->id;
    if (id == "str" || id == "bytes") {
      const Kind kind = kindNamed(id);
      if (value.type->kind == Kind::None)
        return kind == Kind::Bytes ? value : convert(value, types_.optional(types_.get(kind)));
      if (value.type->kind == Kind::Value && kind == Kind::Bytes) return value;  // the runtime knows None, too
      if (value.type->kind == kind && value.type->optional) return value;
      if (value.type->kind == Kind::Value && kind == Kind::Str)
        return runtime("optionalArgument<*>", {text(pattern).operand, value.operand}, types_.optional(types_.get(kind)));
      return typedArgument(value, kind, pattern);
    }
    if (value.type->kind == Kind::None) {
      const Lowered present = id == "Text" ? value : boxed(value);
      if (self != nullptr && present.type->kind == Kind::None && self->type->isPointer())
        return convert(value, types_.optional(self->type));
      return present;
    }
    if (id == "Text") return value.type->isPointer() ? value : stubArgument(inst, either->left, module, value, self, pattern);
    return boxed(value);
  }
  if (const auto* name = type->tryAs<ast::Name>()) {
    const std::string_view id = name->id;
    if (id == "word") return wordArgument(value, false, pattern);
    if (id == "bool") return truth(value);
    if (const Kind kind = kindNamed(id); kind != Kind::Never) return typedArgument(value, kind, pattern);
    if (id == "object") return boxed(value);
    if (id == "Bound") return wordArgument(value, true, pattern);
    if (id == "Affix")
      // A text, or a tuple of texts that the runtime looks into.
      return value.type->kind == Kind::Str && !value.type->optional ? value : boxed(value);
    if (id == "Text" && self != nullptr) return value.type->isPointer() ? value : convert(value, types_.required(self->type), false);
    if (id.size() == 1 && self != nullptr) {
      // A type variable of the receiver's class: its element type.
      const auto& arguments = self->type->arguments;
      // The runtime checks what an array is given against its type.
      if (self->type->kind == Kind::Array && arguments[0]->kind != Kind::Value)
        return isIntLike(value) || value.type->kind == Kind::Float ? value : boxed(value);
      if (!arguments.empty() && (id == "T" || id == "K")) return convert(value, arguments[0]);
      if (arguments.size() > 1 && id == "V") return convert(value, arguments[1]);
    }
    if (const ast::Expr* alias = analysis_.stubs.alias(module, id))
      return stubArgument(inst, alias, module, value, self, pattern);
    return value;
  }
  if (const auto* subscript = type->tryAs<ast::Subscript>(); subscript != nullptr && subscript->value->isa<ast::Name>()) {
    const std::string_view generic = subscript->value->as<ast::Name>()->id;
    if (generic == "Annotated") {
      const auto* parts = subscript->slice->tryAs<ast::Tuple>();
      bool clamped = false;
      for (const ast::Expr* part : parts->elts) {
        if (const std::string_view own = wrongText(*part); !own.empty()) pattern = own;
        const auto* name = part->tryAs<ast::Name>();
        if (name == nullptr) continue;
        if (name->id == "BoardPin" || name->id == "BoardChannel")
          return boardPin(*name, value, stubArgument(inst, parts->elts[0], module, integer(0, representation_.word()), self, pattern).type);
        // An int in its own representation: C++ has an overload for each.
        if (name->id == "AnyWidth" && value.type->isAnyInt()) return value;
        clamped |= name->id == "Clamped";
      }
      // More than a word on 16-bit machines; where it is not, a word is what the caller has.
      const auto* plain = parts->elts[0]->tryAs<ast::Name>();
      const bool of_32_bits = plain != nullptr && plain->id == "i32" && representation_.word()->kind == Kind::I16;
      if (clamped && of_32_bits && isIntLike(value)) {
        const bool fits = intervalOfType(*value.type).high <= INT32_MAX;
        return fits ? convert(value, types_.get(Kind::I32))
                    : runtime("clampTo32", {convert(value, types_.get(Kind::Int)).operand}, types_.get(Kind::I32));
      }
      if (clamped) return wordArgument(value, true, pattern);
      return stubArgument(inst, parts->elts[0], module, value, self, pattern);
    }
    if (generic == "Iterable" || generic == "Iterator") {
      if (!takesPlain(subscript->slice, module) || !analysis_.mayStandFor(itemsOf(value.value), {"str", "bytes", "bytearray"}))
        return iterable(value);
      Lowered items = runtime("plainItems<>", {iterable(value).operand}, types_.get(Kind::List, {types_.get(Kind::Value)}));
      items.value = value.value;
      return items;
    }
  }
  return value;
}

// Does a parameter of this type take texts, bytes or floats, and nothing that they are kept in?
auto FunctionLowering::takesPlain(const ast::Expr* type, std::string_view module) -> bool {
  if (type == nullptr) return false;
  if (const auto* either = type->tryAs<ast::BinOp>()) return takesPlain(either->left, module);
  if (const auto* subscript = type->tryAs<ast::Subscript>()) {
    const auto* generic = subscript->value->tryAs<ast::Name>();
    const auto* parts = subscript->slice->tryAs<ast::Tuple>();
    return generic != nullptr && generic->id == "Annotated" && parts != nullptr && takesPlain(parts->elts[0], module);
  }
  const auto* name = type->tryAs<ast::Name>();
  if (name == nullptr) return false;
  if (name->id == "str" || name->id == "bytes" || name->id == "float" || name->id == "Affix" || name->id == "Text") return true;
  const ast::Expr* alias = analysis_.stubs.alias(module, name->id);
  return alias != nullptr && takesPlain(alias, module);
}

// A bound of a search, where None stands for one that is left out: `text.find(part, None, 5)`.
auto FunctionLowering::boundArgument(const ir::Inst& inst, const StubFunction& function, const StubParameter& parameter,
                                     const Lowered& value, const Lowered* self) -> Lowered {
  const Lowered otherwise = stubDefault(inst, parameter, function.module, self);
  if (value.type->kind == Kind::None) return otherwise;
  const std::string_view pattern = "slice indices must be integers or None or have an __index__ method";
  if (value.type->kind != Kind::Value && !value.type->optional) return wordArgument(value, true, pattern);
  return runtime("boundArgument", {text(pattern).operand, boxed(value).operand, otherwise.operand}, representation_.word());
}

auto FunctionLowering::stubDefault(const ir::Inst& inst, const StubParameter& parameter, std::string_view module,
                                   const Lowered* self) -> Lowered {
  const ast::Expr* expr = parameter.default_value;
  Lowered value = none();
  if (const auto* name = expr->tryAs<ast::Name>(); name != nullptr && name->id == "MAX_WORD")
    return integer(analysis_.target.word_bits == 64 ? INT64_MAX : analysis_.target.wordMax(), representation_.word());
  int64_t sign = 1;
  if (const auto* unary = expr->tryAs<ast::UnaryOp>()) {
    sign = -1;
    expr = unary->operand;
  }
  if (const auto* literal = expr->tryAs<ast::Constant>()) {
    switch (literal->value.kind) {
      case ast::ConstantKind::Ellipsis: return value;  // C++ has a form without it
      case ast::ConstantKind::Bytes: return value;     // and knows what None stands for
      case ast::ConstantKind::Int: value = integer(sign * literal->value.integer, representation_.word()); break;
      case ast::ConstantKind::True: value = boolean(true); break;
      case ast::ConstantKind::False: value = boolean(false); break;
      case ast::ConstantKind::Str: value = text(literal->value.text); break;
      case ast::ConstantKind::Float: {
        value = constant({.kind = ir::Constant::Kind::Float, .text = {}, .real = static_cast<double>(sign) * literal->value.number}, types_.get(Kind::Float));
        value.value = AbstractValue::scalar(Scalar::Float);
        break;
      }
      default: break;
    }
  }
  return stubArgument(inst, parameter.type, module, value, self, {});
}

// The type of what C++ gives a function of the program.
auto FunctionLowering::callbackItem(const ast::Expr* type, std::string_view module) -> const Type* {
  if (const auto* name = type->tryAs<ast::Name>()) {
    if (name->id == "word") return representation_.word();
    if (const Kind kind = kindNamed(name->id); kind != Kind::Never) return types_.get(kind);
    if (name->id == "bool") return types_.get(Kind::Bool);
    if (const StubClass* cls = analysis_.stubs.findClass(module, name->id); cls != nullptr && cls->module != "builtins")
      return representation_.of(AbstractValue::arm(Tag::Native, cls->id), Place::Local);
  }
  if (const auto* either = type->tryAs<ast::BinOp>()) return types_.optional(callbackItem(either->left, module));
  return types_.get(Kind::Value);
}

// How the runtime function hands its result over.
auto FunctionLowering::stubResultType(const StubFunction& function, const Lowered* self, const AbstractValue& result)
    -> const Type* {
  const ast::Expr* type = function.result;
  while (type != nullptr) {
    if (const auto* subscript = type->tryAs<ast::Subscript>();
        subscript != nullptr && subscript->value->isa<ast::Name>()) {
      if (subscript->value->as<ast::Name>()->id == "Annotated") {
        const auto* parts = subscript->slice->as<ast::Tuple>();
        const auto* base = parts->elts[0]->tryAs<ast::Name>();
        if (base != nullptr && base->id == "int") {
          const Type* machine = representation_.integer(result.interval, Place::Local);
          if (machine->isMachineInt()) return representation_.word()->kind == Kind::I64 ? representation_.word() : machine;
          return machine;
        }
        type = parts->elts[0];
        continue;
      }
      // A container: the one of that kind among all that may come back here.
      const Tag tag = tagOfClass(subscript->value->as<ast::Name>()->id);
      for (const Arm& arm : result.arms)
        if (arm.tag == tag) return representation_.node(tag, arm.id);
      break;
    }
    const auto* name = type->tryAs<ast::Name>();
    if (name == nullptr) break;
    static constexpr std::pair<std::string_view, Kind> kScalars[] = {
        {"str", Kind::Str}, {"bytes", Kind::Bytes}, {"bytearray", Kind::ByteArray}, {"float", Kind::Float},
        {"bool", Kind::Bool}, {"complex", Kind::Complex}};
    for (const auto& [scalar, kind] : kScalars)
      if (name->id == scalar) return types_.get(kind);
    if ((name->id == "Self" || name->id == "Text") && self != nullptr) return types_.required(self->type);
    if (name->id == "int") return types_.get(Kind::Int);
    if (name->id == "object") return types_.get(Kind::Value);
    if (name->id == "word") return representation_.word();
    if (name->id == "u8") return types_.get(Kind::U8);
    if (name->id == "u16") return types_.get(Kind::U16);
    if (name->id == "u32") return types_.get(Kind::U32);
    if (name->id == "i32") return types_.get(Kind::I32);
    if (name->id.size() == 1 && self != nullptr && !self->type->arguments.empty()) {
      if (name->id == "V" && self->type->arguments.size() > 1) return self->type->arguments[1];
      return self->type->arguments[0];
    }
    if (const ast::Expr* alias = analysis_.stubs.alias(function.module, name->id)) {
      type = alias;
      continue;
    }
    break;
  }
  return representation_.of(result, Place::Local);
}

// The type that a stub spells: that of the C++ function's result, where it is a text or a container. Null otherwise.
auto FunctionLowering::spelledType(const ast::Expr* type, std::string_view module, const Lowered* self) -> const Type* {
  if (type == nullptr) return nullptr;
  if (const auto* name = type->tryAs<ast::Name>()) {
    static constexpr std::pair<std::string_view, Kind> kNames[] = {
        {"int", Kind::Int},     {"float", Kind::Float}, {"complex", Kind::Complex},     {"bool", Kind::Bool}, {"str", Kind::Str},
        {"bytes", Kind::Bytes}, {"u8", Kind::U8},       {"bytearray", Kind::ByteArray}, {"object", Kind::Value}};
    for (const auto& [id, kind] : kNames)
      if (name->id == id) return types_.get(kind);
    if (name->id.size() != 1 || self == nullptr || self->type->arguments.empty()) return nullptr;
    return name->id == "V" ? self->type->arguments.back() : self->type->arguments.front();
  }
  const auto* subscript = type->tryAs<ast::Subscript>();
  if (subscript == nullptr || !subscript->value->isa<ast::Name>()) return nullptr;
  if (subscript->value->as<ast::Name>()->id == "Annotated") {
    const auto* range = annotatedRange(*subscript);
    if (range == nullptr) return nullptr;
    const auto low = integerOf(*range->args[0]), high = integerOf(*range->args[1]);
    return representation_.integer({low, high}, Place::Local);
  }
  static constexpr std::pair<std::string_view, Kind> kGenerics[] = {{"list", Kind::List}, {"set", Kind::Set}, {"frozenset", Kind::FrozenSet},
                                                                    {"dict", Kind::Dict}, {"tuple", Kind::Tuple}, {"array", Kind::Array}};
  for (const auto& [id, kind] : kGenerics) {
    if (subscript->value->as<ast::Name>()->id != id) continue;
    std::vector<const Type*> parts;
    const auto* several = subscript->slice->tryAs<ast::Tuple>();
    const bool any_length = several != nullptr && several->elts.size() == 2 && several->elts[1]->isa<ast::Constant>();
    if (several == nullptr || any_length) {
      parts.push_back(spelledType(several == nullptr ? subscript->slice : several->elts[0], module, self));
    } else {
      for (const ast::Expr* part : several->elts) parts.push_back(spelledType(part, module, self));
    }
    if (std::find(parts.begin(), parts.end(), nullptr) != parts.end()) return nullptr;
    return types_.get(any_length ? Kind::VarTuple : kind, std::move(parts));
  }
  return nullptr;
}

auto FunctionLowering::callStub(const ir::Inst& inst, const StubFunction& function, const Lowered* self,
                                const LoweredArguments& given, const AbstractValue& result) -> Lowered {
  const Lowered never{{}, types_.get(Kind::Never), {}};
  std::vector<ir::Operand> operands;
  if (given.shape.has_star && !function.isVariadic())
    return callStarred(function, std::string(function.name), given, result,
                       [&](const LoweredArguments& some) { return callStub(inst, function, self, some, result); });
  if (given.shape.has_double_star && !given.shape.has_star && mappedNames(function, given.shape))
    return callMapped(function, given, result,
                      [&](const LoweredArguments& some) { return callStub(inst, function, self, some, result); });
  // A hint to the compiler, which gives back what it gets.
  if (function.is_special && function.module == "micropython" && function.parameters.size() == 1 && given.values.size() == 1)
    return given.values[0];
  static constexpr std::string_view kTakeAll[] = {"gcd", "lcm", "union", "update", "intersection", "difference", "intersection_update", "difference_update"};
  const bool takes_all = given.shape.has_star && std::find(std::begin(kTakeAll), std::end(kTakeAll), function.name) != std::end(kTakeAll);
  if ((given.shape.has_star && !takes_all) || given.shape.has_double_star) {
    report(diagnostics::Code::NotSupportedYet, inst.range, {"`*` or `**` of unknown length in a call of `" + std::string(function.name) + "`"});
    return never;
  }
  if (const std::string error = arityError(function, given.shape); !error.empty()) {
    raiseType(error);
    return never;
  }
  if (function.module == "micropython" && function.name == "schedule" && given.shape.positionalCount() == 2) {
    const Lowered ended = callValue(inst, given.values[0], withoutFirst(given), result);
    return ended.type->kind == Kind::Never ? ended : none();
  }
  if (const std::string_view dunder = dunderOfRounding(function.module, function.name); !dunder.empty()) {
    bool found = false;
    const Lowered own = callDunder(inst, given.values[0], dunder, {}, result, found);
    if (found) return own;
    if (!given.values[0].type->isNumber())
      return runtime(function.cpp_name, {boxed(given.values[0]).operand}, types_.get(Kind::Int));
  }
  // A set of the receiver's type cannot take wider elements: one of the result's type can.
  const Type* wanted = representation_.of(result, Place::Local);
  Lowered receiver;
  if (self != nullptr && self->type != wanted && self->type->kind == wanted->kind && !wanted->arguments.empty() &&
      !wanted->optional && spelledType(function.result, function.module, self) == self->type) {
    receiver = convertContainer(*self, wanted);
    receiver.value = self->value;
    self = &receiver;
  }
  if (self != nullptr && !function.is_class_method && !function.is_static_method) operands.push_back(self->operand);
  size_t positional = 0, position = 0;
  const size_t count = given.shape.positionalCount();
  const StubParameter* callback = nullptr;
  size_t callback_at = 0;
  Lowered callable;
  for (const StubParameter& parameter : function.parameters) {
    ++position;
    // A function of the program that C++ calls: handed over as what C++ can call.
    if (callbackParameters(parameter) != nullptr && positional < count) {
      callback = &parameter;
      callback_at = operands.size();
      callable = given.values[positional++];
      continue;
    }
    const std::string pattern = wrongTypeText(function, parameter, position);
    const auto give = [&](const Lowered& original) {
      const Lowered value = takesPlain(parameter.type, function.module) ? plain(inst, original, {"str", "bytes", "bytearray", "float", "tuple"}) : original;
      const auto* name = parameter.type == nullptr ? nullptr : parameter.type->tryAs<ast::Name>();
      const Lowered argument = name != nullptr && name->id == "Bound"
                                   ? boundArgument(inst, function, parameter, value, self)
                                   : stubArgument(inst, parameter.type, function.module, value, self, pattern);
      operands.push_back(argument.operand);
      return !nothing(argument);
    };
    if (parameter.variadic) {
      while (positional < count)
        if (!give(given.values[positional++])) return never;
      if (given.shape.has_star) operands.push_back(runtime("allOf", {given.star.operand}, types_.get(Kind::Adaptor, {itemType(given.star)})).operand);
      continue;
    }
    if (parameter.keyword_variadic) continue;
    if (!parameter.keyword_only && positional < count) {
      if (!give(given.values[positional++])) return never;
      continue;
    }
    bool found = false;
    for (size_t i = count; i < given.shape.list.size() && !found; ++i) {
      if (given.shape.list[i].keyword != parameter.name || parameter.positional_only) continue;
      found = true;
      if (!give(given.values[i])) return never;
    }
    if (!found) operands.push_back(stubDefault(inst, parameter, function.module, self).operand);
  }
  const bool is_void = function.result == nullptr ||
                       (function.result->isa<ast::Constant>() && function.result->as<ast::Constant>()->value.kind == ast::ConstantKind::None);
  if (callback != nullptr) {
    std::vector<const Type*> items;
    for (const ast::Expr* item : callbackParameters(*callback)->elts) items.push_back(callbackItem(item, function.module));
    const Type* type = is_void ? types_.get(Kind::None) : stubResultType(function, self, result);
    Lowered value = withCallable(inst, function.cpp_name, std::move(operands), callback_at, callable, items, type);
    if (!is_void) value.value = result;
    return is_void && value.type->kind != Kind::Never ? none() : value;
  }
  if (is_void) {
    runtimeVoid(function.cpp_name, operands);
    return none();
  }
  // Named by default, an encoding is none: UTF-8 alone is a small part of the runtime.
  if (given.shape.list.empty() && (function.name == "encode" || function.name == "decode") && function.module == "builtins")
    operands.resize(1);
  const Type* type = stubResultType(function, self, result);
  const bool of_range = function.owner != nullptr && function.owner->name == "range" && function.module == "builtins";
  if (of_range && self != nullptr && self->type->kind == Kind::Value && function.name != "count")
    return runtime(function.cpp_name, operands, types_.get(Kind::Int));
  if (const Type* spelled = spelledType(function.result, function.module, self);
      spelled != nullptr && !spelled->arguments.empty() && spelled != type && type->kind != Kind::Never) {
    Lowered value = runtime(function.cpp_name, operands, spelled);
    value.value = result;
    if (spelled->kind == type->kind && spelled->kind != Kind::Tuple && !type->optional) value = convertContainer(value, type);
    value.value = result;
    return value;
  }
  if (type->kind == Kind::Never && result.isNothing()) {
    runtimeVoid(function.cpp_name, operands);
    return {{}, type, {}};
  }
  Lowered value = runtime(function.cpp_name, operands, type);
  value.value = result;
  return value;
}

}  // namespace krait::types
