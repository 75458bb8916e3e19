// Attributes that are written and deleted: fields, properties, descriptors, class attributes, names of modules.
#include <algorithm>

#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

// Does the class decide what happens to the attribute of an object, by a property or another descriptor?
auto Interpreter::storeThroughDescriptor(const ir::Inst& inst, const AbstractValue& self, SlotId attribute,
                                         const AbstractValue& value) -> bool {
  bool handled = false;
  if (attribute == ir::kNone) return false;
  const AbstractValue found = read(attribute);
  for (const Arm& in_class : found.arms) {
    if (in_class.tag == Tag::Instance) {
      bool called = false;
      callDunder(inst, AbstractValue::arm(in_class.tag, in_class.id), "__set__", {self, value}, called);
      handled |= called || analysis_.isDataDescriptor(attribute);
    }
    if (in_class.tag != Tag::Descriptor) continue;
    const Descriptor descriptor = analysis_.descriptors[in_class.id];
    if (descriptor.kind != Descriptor::Kind::Property) continue;
    handled = true;
    if (descriptor.setter == ir::kNone) continue;
    CallArguments arguments;
    arguments.list.push_back({self, {ArgumentSource::Kind::Receiver}, {}});
    arguments.list.push_back({value, {ArgumentSource::Kind::Operand, 1}, {}});
    callFunction(inst, descriptor.setter, arguments, true);
  }
  return handled;
}

// Is it an assignment that asks no method of the object's class?
auto Interpreter::isPlain(const ir::Inst& inst) const -> bool {
  const bool stores = inst.op == ir::Op::StoreAttr || inst.op == ir::Op::DelAttr;
  return plain_attributes_ || direct_fields_ || (stores && inst.index == ir::kPlainStore);
}

// What every exception has: what is read comes from there, too.
auto Interpreter::storeInException(const ir::Inst& inst, const Arm& arm, std::string_view name, const AbstractValue& value)
    -> bool {
  if (!analysis_.isExceptionAttribute(arm, name)) return false;
  if (name == "args") {
    const AbstractValue items = itemOf(inst, value);
    analysis_.write(analysis_.exception_arguments, items);
    expose(inst, items, {"__repr__", "__str__"});
  } else if (name != "__suppress_context__") {
    analysis_.write(analysis_.raised, value);
  }
  return true;
}

void Interpreter::storeAttribute(const ir::Inst& inst, const AbstractValue& object, std::string_view name,
                                 const AbstractValue& value) {
  for (const Arm& arm : object.arms) {
    const AbstractValue self = AbstractValue::arm(arm.tag, arm.id);
    if (storeInException(inst, arm, name, value)) continue;
    switch (arm.tag) {
      case Tag::Instance: {
        if (name == "__class__") report(diagnostics::Code::NotSupportedYet, inst, {"an object that changes its class"});
        if (!isPlain(inst) && analysis_.lookupClassAttribute(arm.id, "__setattr__") != ir::kNone) {
          bool found = false;
          analysis_.noteAsked(arm.id, name);
          callDunder(inst, self, "__setattr__", {AbstractValue::scalar(Scalar::Str), value}, found);
          break;
        }
        if (!direct_fields_ && storeThroughDescriptor(inst, self, analysis_.lookupClassAttribute(arm.id, name), value)) break;
        if (!analysis_.mayHaveField(arm.id, name)) break;
        if (!analysis_.mayWrite()) {
          // Noted where the writes are recorded; that makes no new fields.
          if (const FieldFacts* known = analysis_.findField(arm.id, name)) analysis_.write(known->slot, value);
          break;
        }
        const FieldFacts& field = analysis_.fieldForStore(arm.id, name, inst.range);
        analysis_.write(field.slot, value);
        break;
      }
      case Tag::Class: {
        const SlotId slot = analysis_.classAttributeForStore(arm.id, name);
        if (analysis_.mayWrite()) ++analysis_.classes[arm.id].attribute_stores[name];
        analysis_.write(slot, value);
        // Until it is stored, the class shows what it inherits.
        if (const SlotId inherited = analysis_.nextClassAttribute(arm.id, name); inherited != ir::kNone)
          analysis_.write(slot, read(inherited));
        break;
      }
      case Tag::Exception: {
        if (!exceptionAttributeOwner(name).empty()) {
          report(diagnostics::Code::NotSupportedYet, inst, {"an assignment to `" + std::string(name) + "` of an exception"});
          break;
        }
        const auto [position, fresh] = analysis_.exception_fields.try_emplace(name, 0);
        if (fresh) {
          position->second = analysis_.newSlot();
          analysis_.attributeAppeared(name);
        }
        analysis_.write(position->second, value);
        break;
      }
      case Tag::Function: {
        const auto [position, fresh] = analysis_.function_values[arm.id].attributes.try_emplace(name, 0);
        if (fresh) position->second = analysis_.newSlot();
        analysis_.write(position->second, value);
        break;
      }
      case Tag::Module:
        for (ir::GlobalId id = 0; id < analysis_.program.globals.size(); ++id) {
          const ir::Global& global = analysis_.program.globals[id];
          if (global.module == arm.id && global.name == name) analysis_.write(analysis_.globals[id], value);
        }
        break;
      default: break;
    }
  }
}

void Interpreter::deleteAttribute(const ir::Inst& inst, const AbstractValue& object, std::string_view name) {
  for (const Arm& arm : object.arms) {
    if (arm.tag != Tag::Instance) continue;
    const AbstractValue self = AbstractValue::arm(arm.tag, arm.id);
    bool found = false;
    if (!isPlain(inst)) callDunder(inst, self, "__delattr__", {AbstractValue::scalar(Scalar::Str)}, found);
    if (found) continue;
    const SlotId attribute = analysis_.lookupClassAttribute(arm.id, name);
    if (attribute == ir::kNone || direct_fields_) continue;
    for (const Arm& in_class : read(attribute).arms) {
      if (in_class.tag == Tag::Instance)
        callDunder(inst, AbstractValue::arm(in_class.tag, in_class.id), "__delete__", {self}, found);
      if (in_class.tag != Tag::Descriptor) continue;
      const Descriptor descriptor = analysis_.descriptors[in_class.id];
      if (descriptor.kind != Descriptor::Kind::Property || descriptor.deleter == ir::kNone) continue;
      CallArguments arguments;
      arguments.list.push_back({self, {ArgumentSource::Kind::Receiver}, {}});
      callFunction(inst, descriptor.deleter, arguments, true);
    }
  }
}

}  // namespace krait::types
