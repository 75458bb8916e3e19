// Lowering of where classes keep their attributes, and of classes whose statement may run more than once.
//
// A class that is made once keeps its attributes in globals; it is itself nothing at run time but its descriptor. One that
// may be made again is an object with numbered attributes (runtime/objects/made_class.hpp), which its instances lead to:
// what a method needs of its class comes by way of the receiver. Closures behind properties, class methods and static
// methods are kept in the same way, since a descriptor is known at compile time and has no storage.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

auto functionsOf(const Descriptor& descriptor) -> std::vector<FunctionValueId> {
  return {descriptor.getter, descriptor.setter, descriptor.deleter};
}

}  // namespace

// --- where an attribute is kept -------------------------------------------------------------------------------------

auto ProgramLowering::attributeType(ir::ClassId cls, std::string_view attribute) -> const Type* {
  const auto found = analysis.classes[cls].attributes.find(attribute);
  AbstractValue value;
  if (found != analysis.classes[cls].attributes.end()) value = analysis.peek(found->second);
  // One that may not be set is undefined until it is.
  if (!analysis.classes[cls].set_in_body.contains(attribute)) return representation.types().get(Kind::Value);
  const bool code = std::any_of(value.arms.begin(), value.arms.end(), [](const Arm& arm) { return arm.tag == Tag::Descriptor; });
  if (code && !analysis.isOneDescriptor(value)) return representation.types().get(Kind::Value);
  return code ? representation.types().get(Kind::Module) : representation.kept(value, Place::Storage);
}

auto ProgramLowering::classAttribute(ir::ClassId cls, std::string_view attribute) -> ir::GlobalId {
  const auto [position, fresh] = class_attributes_.try_emplace({cls, attribute}, 0);
  if (!fresh) return position->second;
  ir::Global global;
  global.name = name(std::string(analysis.program.classes[cls]->name) + "." + std::string(attribute));
  global.module = analysis.program.classes[cls]->module;
  global.type = attributeType(cls, attribute);
  out->globals.push_back(global);
  return position->second = static_cast<ir::GlobalId>(out->globals.size() - 1);
}

auto ProgramLowering::classSlot(ir::ClassId cls, std::string_view attribute) -> int64_t {
  const auto& attributes = analysis.classes[cls].attributes;
  return std::distance(attributes.begin(), attributes.find(attribute));
}

void ProgramLowering::findDescriptorClosures() {
  for (ir::ClassId cls = 0; cls < analysis.classes.size(); ++cls) {
    auto number = static_cast<int64_t>(analysis.classes[cls].attributes.size());
    for (const auto& [name, slot] : analysis.classes[cls].attributes)
      for (const Arm& arm : analysis.peek(slot).arms) {
        if (arm.tag != Tag::Descriptor) continue;
        for (const FunctionValueId function : functionsOf(analysis.descriptors[arm.id])) {
          if (function == ir::kNone) continue;
          if (analysis.program.functions[analysis.function_values[function].function]->captures.empty()) continue;
          if (descriptor_closures_.try_emplace(function, ClosurePlace{cls, number}).second) ++number;
        }
      }
    class_slot_counts_.push_back(number);
  }
}

auto ProgramLowering::descriptorClosure(FunctionValueId function) -> const ClosurePlace* {
  const auto found = descriptor_closures_.find(function);
  return found == descriptor_closures_.end() ? nullptr : &found->second;
}

auto ProgramLowering::closureGlobal(FunctionValueId function) -> ir::GlobalId {
  const auto [position, fresh] = closure_globals_.try_emplace(function, 0);
  if (!fresh) return position->second;
  const ir::Function& source = *analysis.program.functions[analysis.function_values[function].function];
  ir::Global global;
  global.name = name(source.qualified_name + ".closure");
  global.module = source.module;
  global.type = representation.types().get(Kind::Function);
  out->globals.push_back(global);
  return position->second = static_cast<ir::GlobalId>(out->globals.size() - 1);
}

// --- the class of something -----------------------------------------------------------------------------------------

auto FunctionLowering::isMadeOften(ir::ClassId cls) const -> bool { return analysis_.classes[cls].is_made_often; }

auto FunctionLowering::descriptorOf(ir::ClassId cls) -> ir::Operand { return {ir::Operand::Kind::Class, cls}; }

// The class of an object, as class methods get it; of a class itself, that class.
auto FunctionLowering::classOf(const Lowered& self) -> Lowered {
  AbstractValue classes;
  if (self.value.arms.empty()) return self;
  for (const Arm& arm : self.value.arms) {
    if (arm.tag == Tag::Class) return self;
    analysis_.join(classes, AbstractValue::arm(Tag::Class, analysis_.shownClass(arm.id)));
  }
  if (classes.arms.size() == 1 && !isMadeOften(classes.arms[0].id))
    return {descriptorOf(classes.arms[0].id), types_.get(Kind::Module), classes};
  Lowered cls = runtime("typeOf", {boxed(self).operand}, types_.get(Kind::Class));
  cls.value = classes;
  return cls;
}

// The class `cls` as it stands in the order of `self`, an object or a class.
auto FunctionLowering::classIn(const Lowered& self, ir::ClassId cls) -> Lowered {
  const AbstractValue value = AbstractValue::arm(Tag::Class, cls);
  if (!isMadeOften(cls)) return {descriptorOf(cls), types_.get(Kind::Module), value};
  Lowered own = classOf(self);
  if (own.type->kind != Kind::Class && own.type->kind != Kind::Value) {
    report(diagnostics::Code::NotSupportedYet, range_, {"this use of a class that is made more than once"});
    return own;
  }
  own = convert(own, types_.get(Kind::Class));
  const bool itself = own.value.arms.size() == 1 && own.value.scalars == 0 && own.value.arms[0] == Arm{Tag::Class, cls};
  if (!itself) own = runtime("classInOrder", {own.operand, descriptorOf(cls)}, types_.get(Kind::Class));
  own.value = value;
  return own;
}

// --- attributes -----------------------------------------------------------------------------------------------------

auto FunctionLowering::loadFromClass(const Lowered& self, ir::ClassId owner, std::string_view name) -> Lowered {
  const Type* type = program_.attributeType(owner, name);
  if (type->kind == Kind::None) return none();
  if (type->kind == Kind::Module || type->kind == Kind::Never) return {{}, type, {}};
  if (!isMadeOften(owner)) {
    const Lowered value = emit(Op::LoadGlobal, {}, type);
    last().ref = program_.classAttribute(owner, name);
    return value;
  }
  const Operand index = integer(program_.classSlot(owner, name), representation_.word()).operand;
  return runtime("classAttribute", {classIn(self, owner).operand, index}, types_.get(Kind::Value));
}

void FunctionLowering::storeInClass(const Lowered& self, ir::ClassId owner, std::string_view name, const Lowered& value) {
  const Type* type = program_.attributeType(owner, name);
  if (type->kind == Kind::None || type->kind == Kind::Module || type->kind == Kind::Never) return;
  if (!isMadeOften(owner)) {
    const ir::GlobalId global = program_.classAttribute(owner, name);
    emitVoid(Op::StoreGlobal, {convert(value, type).operand}).ref = global;
    return;
  }
  const Operand index = integer(program_.classSlot(owner, name), representation_.word()).operand;
  const Operand cls = classIn(self, owner).operand;
  runtimeVoid("setClassAttribute", {cls, index, boxed(convert(value, type)).operand});
}

// --- closures of methods --------------------------------------------------------------------------------------------

// The closure of a method that is called for `self`: its class keeps it.
auto FunctionLowering::methodClosure(FunctionValueId id, const Lowered& self) -> Lowered {
  const Type* function = types_.get(Kind::Function);
  if (const auto* place = program_.descriptorClosure(id)) {
    if (isMadeOften(place->cls)) {
      const Operand index = integer(place->slot, representation_.word()).operand;
      const Lowered held = runtime("classAttribute", {classIn(self, place->cls).operand, index}, types_.get(Kind::Value));
      return convert(held, function);
    }
    Lowered closure = emit(Op::LoadGlobal, {}, function);
    last().ref = program_.closureGlobal(id);
    return closure;
  }
  // Methods that one decorator made may be the same function with other variables; bound, their objects tell them apart.
  std::vector<std::pair<ir::ClassId, std::string_view>> keepers;
  for (ir::ClassId cls = 0; cls < analysis_.classes.size(); ++cls)
    for (const auto& [name, slot] : analysis_.classes[cls].attributes) {
      const AbstractValue value = analysis_.peek(slot);
      if (std::any_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) { return arm.tag == Tag::Function && arm.id == id; }))
        keepers.emplace_back(cls, name);
    }
  if (keepers.size() > 1 && self.value.scalars == 0 && self.value.arms.size() == 1 &&
      (self.value.arms[0].tag == Tag::Instance || self.value.arms[0].tag == Tag::Class)) {
    // The nearest class that has it.
    for (const ir::ClassId at : analysis_.classes[self.value.arms[0].id].mro) {
      if (std::none_of(keepers.begin(), keepers.end(), [&](const auto& keeper) { return keeper.first == at; })) continue;
      std::erase_if(keepers, [&](const auto& keeper) { return keeper.first != at; });
      break;
    }
  }
  if (keepers.size() == 1) {
    Lowered closure = loadFromClass(self, keepers[0].first, keepers[0].second);
    closure.value = AbstractValue::arm(Tag::Function, id);
    return convert(closure, function);
  }
  report(diagnostics::Code::NotSupportedYet, range_, {"this use of a function that uses variables of the function around it"});
  return none();
}

// A static method as a function: without captures it is known at compile time.
auto FunctionLowering::staticMethod(FunctionValueId id, const Lowered& self) -> Lowered {
  const AbstractValue value = AbstractValue::arm(Tag::Function, id);
  if (analysis_.program.functions[analysis_.function_values[id].function]->captures.empty())
    return {{}, types_.get(Kind::Module), value};
  Lowered closure = methodClosure(id, self);
  closure.value = value;
  return closure;
}

// Behind a descriptor, the closure must be found again: it is kept with the class that has the descriptor.
void FunctionLowering::keepDescriptorClosure(FunctionValueId id, const Lowered& closure) {
  const auto* place = program_.descriptorClosure(id);
  if (place == nullptr) return;
  if (!isMadeOften(place->cls)) {
    emitVoid(Op::StoreGlobal, {closure.operand}).ref = program_.closureGlobal(id);
    return;
  }
  const auto statement = class_statements_.find(place->cls);
  if (statement == class_statements_.end()) {
    report(diagnostics::Code::NotSupportedYet, range_, {"a property or class method of a function that is made outside the class statement"});
    return;
  }
  const Operand index = integer(place->slot, representation_.word()).operand;
  runtimeVoid("setClassAttribute", {statement->second.operand, index, boxed(closure).operand});
}

// --- the class statement --------------------------------------------------------------------------------------------

// Where the base could be one class or another, inference has taken it to be a certain one.
void FunctionLowering::checkBases(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  size_t base = 0;
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    if (inst.arguments[i].kind != ir::Argument::Kind::Positional) continue;
    const AbstractValue& given = facts.operands[i];
    if (std::any_of(given.arms.begin(), given.arms.end(), [](const Arm& arm) { return arm.tag != Tag::Class; })) {
      ++base;
      continue;
    }
    const auto& bases = analysis_.classes[inst.ref].bases;
    const ir::ClassId taken = base < bases.size() && bases[base].tag == Tag::Class ? bases[base].id : ir::kNone;
    ++base;
    if (given.arms.size() < 2 || taken == ir::kNone) continue;
    runtimeVoid(isMadeOften(taken) ? "checkMadeBase" : "checkBase", {convert(use(inst, i), types_.get(Kind::Class)).operand, descriptorOf(taken)});
  }
}

// The class that the statement makes, before its body runs.
auto FunctionLowering::beginClass(const ir::Inst& inst) -> Lowered {
  const AbstractValue made = AbstractValue::arm(Tag::Class, inst.ref);
  checkBases(inst);
  if (!isMadeOften(inst.ref)) return {descriptorOf(inst.ref), types_.get(Kind::Module), made};
  if (analysis_.target.word_bits == 16)
    report(diagnostics::Code::NotSupportedYet, inst.range, {"a class statement that may run more than once, on this target,"});
  const Type* type = types_.get(Kind::Class);
  std::vector<Operand> operands{descriptorOf(inst.ref),
                                integer(program_.classSlotCount(inst.ref), representation_.word()).operand};
  for (size_t i = 0; i < inst.operands.size(); ++i) {
    if (inst.arguments[i].kind != ir::Argument::Kind::Positional) continue;
    const Lowered base = use(inst, i);
    if (base.type->kind == Kind::Class && (base.value.arms.size() > 1 || isMadeOften(base.value.arms[0].id))) operands.push_back(base.operand);
  }
  const Lowered cls = runtime("makeClass", operands, type);
  const ir::LocalId kept = newLocal(".class", type);
  keepIn(kept, type, cls, made);
  return {Operand::local(kept), type, made};
}

}  // namespace krait::types
