// Lowering of properties, static methods and class methods as values, of the dictionary of a class, and of methods that a
// program binds itself.
#include <algorithm>

#include "compiler/types/arm_class.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

auto FunctionLowering::descriptorClass(uint32_t id) const -> std::string_view {
  return armClass(analysis_, {Tag::Descriptor, id});
}

// The object that a descriptor is where it is stored: what it does is known by its number.
auto FunctionLowering::descriptorObject(uint32_t id) -> Lowered {
  const Arm arm{Tag::Descriptor, id};
  const std::string_view cls = descriptorClass(id);
  const uint32_t type = program_.out->builtinId(cls);
  Lowered object = runtime("descriptorObject<" + std::to_string(program_.callableNumber(arm, cls)) + ">",
                           {{ir::Operand::Kind::Builtin, type}}, types_.get(Kind::Value));
  object.value = AbstractValue::arm(arm.tag, id);
  return object;
}

// C.__dict__: what the class itself holds, in the order of its statement. A snapshot.
auto FunctionLowering::lowerClassDict(const ir::Inst& inst, const Lowered& self, ir::ClassId cls,
                                      const AbstractValue& result) -> Lowered {
  const ClassFacts& facts = analysis_.classes[cls];
  const Type* type = representation_.of(result, Place::Local);
  Lowered dict = emit(Op::BuildDict, {}, type);
  const auto set = [&](std::string_view name, const Lowered& value) {
    emitVoid(Op::DictSet, {dict.operand, convert(text(name), type->arguments[0]).operand,
                           convert(value, type->arguments[1]).operand});
  };
  const auto isHidden = [](std::string_view name) {
    for (const std::string_view prefix :
         {"__slot_", "__builtin_", "__enum_", "__abstract", "__meta_", "__plain_"})
      if (name.starts_with(prefix)) return true;
    return name == Analysis::kMixin;
  };
  const auto owned = [&](std::string_view name) {
    const AbstractValue held = analysis_.peek(facts.attributes.at(name));
    if (held.arms.size() > 0 && analysis_.isOneDescriptor(held)) {
      const AbstractValue whole =
          AbstractValue::arm(Tag::Descriptor, analysis_.wholeProperty(held, held.arms[0].id));
      return Lowered{{}, types_.get(Kind::Module), whole};
    }
    Lowered value = loadFromClass(self, cls, name);
    value.value = held;
    return value;
  };
  set("__module__", lowerClassFact(self, cls, "__module__", result));
  const std::string_view doc = analysis_.program.classes[cls]->docstring;
  if (doc.data() != nullptr) set("__doc__", text(doc));
  for (const std::string_view name : facts.attribute_order)
    if (!isHidden(name)) set(name, owned(name));
  if (!facts.has_slots) {
    set("__dict__", none());
    set("__weakref__", none());
  }
  if (doc.data() == nullptr) set("__doc__", none());
  ir::Block* const outside = block_;
  for (const auto& [name, slot] : facts.attributes) {
    if (isHidden(name) || facts.set_in_body.contains(name)) continue;
    const Lowered held = owned(name);
    if (held.type->kind != Kind::Value) continue;
    const Lowered is_set = runtime("isSet", {held.operand}, types_.get(Kind::Bool));
    ir::Inst& branch = emitVoid(Op::If, {is_set.operand});
    branch.regions.resize(2);
    block_ = &branch.regions[0];
    set(name, held);
    block_ = outside;
  }
  dict.value = result;
  (void)inst;
  return dict;
}

// types.MethodType(function, object)
auto FunctionLowering::lowerMethodType(const ir::Inst& inst, const LoweredArguments& given,
                                       const AbstractValue& result) -> Lowered {
  const Lowered function = given.values[0], self = given.values[1];
  std::vector<Group> groups;
  for (const Arm& arm : function.value.arms) {
    if (arm.tag != Tag::Function) {
      report(diagnostics::Code::NotSupportedYet, inst.range,
             {"`MethodType` of what is no function of the program"});
      return {{}, types_.get(Kind::Never), {}};
    }
    groups.push_back(
        {{arm}, [this, arm, self, &result](const Lowered& one) {
           const auto& source = *analysis_.program.functions[analysis_.function_values[arm.id].function];
           return bindMethod(self, arm, source.name, result, analysis_.captures(arm) ? one : Lowered{});
         }});
  }
  return dispatch(function, std::move(groups), result, [&] { raiseType("first argument must be callable"); });
}

}  // namespace krait::types
