// getattr(), hasattr(), setattr(), delattr(), vars() and dir().
#include <algorithm>

#include "compiler/types/interpreter.h"

namespace krait::types {

// setattr() with a name that the program does not spell.
void Interpreter::storeMore(const ir::Inst& inst, const AbstractValue& object, const AbstractValue& value) {
  if (!analysis_.mayWrite()) return;
  for (const Arm& arm : object.arms)
    if (arm.tag == Tag::Instance && analysis_.mayHaveField(arm.id, Analysis::kMoreField))
      analysis_.write(analysis_.fieldForStore(arm.id, Analysis::kMoreField, inst.range).slot, value);
}

auto Interpreter::callAttributeBuiltin(const ir::Inst& inst, std::string_view name, const CallArguments& arguments)
    -> AbstractValue {
  if (name.starts_with('.')) {
    // `object.__dict__[name] = value`: whatever the class says about the attribute.
    direct_fields_ = true;
    const AbstractValue done = callAttributeBuiltin(inst, name == ".store_in_dict" ? "setattr" : "delattr", arguments);
    direct_fields_ = false;
    return done;
  }
  const AbstractValue object = arguments.list[0].value;
  const auto none = [] { return AbstractValue::scalar(Scalar::None); };
  const auto str = [] { return AbstractValue::scalar(Scalar::Str); };
  if (name == "dir") {
    bool found = false;
    const AbstractValue own = callDunder(inst, object, "__dir__", {}, found);
    if (found && analysis_.allHave(object, "__dir__")) return listOf(inst, itemOf(inst, own));
    return listOf(inst, str());
  }
  if (name == "vars") {
    const AbstractValue dict = loadAttribute(inst, object, "__dict__");
    return dict;
  }
  if (arguments.list.size() < 2) return {};
  std::string_view known;
  if (inst.operands.size() > 2 && inst.operands[2].isConstant()) {
    const ir::Constant& constant = analysis_.program.constants[inst.operands[2].index];
    // The name lives in the program's constants, so it outlives the field that is made for it.
    if (constant.kind == ir::Constant::Kind::Str) known = constant.text;
  }
  const bool stores = name == "setattr" || name == "delattr";
  std::set<std::string_view> names;
  if (!known.empty()) {
    names.insert(known);
  } else {
    analysis_.watchAttribute("*", copy_);
    const AbstractValue* const stored = arguments.list.size() > 2 ? &arguments.list[2].value : nullptr;
    names = stores ? analysis_.storableNames(object, stored) : analysis_.attributeNames(object);
  }
  if (name == "setattr") {
    if (arguments.list.size() < 3) return {};
    for (const std::string_view each : names) storeAttribute(inst, object, each, arguments.list[2].value);
    if (known.empty()) storeMore(inst, object, arguments.list[2].value);
    return none();
  }
  if (name == "delattr") {
    for (const std::string_view each : names) deleteAttribute(inst, object, each);
    return none();
  }
  AbstractValue result;
  for (const std::string_view each : names) analysis_.join(result, loadAttribute(inst, object, each));
  if (known.empty()) {
    bool found = false;
    for (const std::string_view hook : {"__getattribute__", "__getattr__"})
      analysis_.join(result, callDunder(inst, object, hook, {str()}, found));
    analysis_.join(result, analysis_.moreValues(object, copy_));
  }
  if (name == "hasattr" && result.isNothing() && !certainlyLacks(object, known).empty()) return AbstractValue::scalar(Scalar::False);
  if (name == "hasattr") return AbstractValue::boolean();
  if (arguments.list.size() > 2) analysis_.join(result, arguments.list[2].value);
  return result;
}

}  // namespace krait::types
