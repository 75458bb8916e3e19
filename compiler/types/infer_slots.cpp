// What the runtime reaches on its own: methods of the program's classes behind operations on values of unknown type.
//
// Values that the runtime prints, compares, hashes or iterates over reach methods of the program's classes through their
// TypeInfo: the methods are analysed with the objects they may meet, in the one copy that the TypeInfo leads to.
#include <algorithm>
#include <set>

#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

// The method `dunder` of `cls`, called by the runtime with `others`; returns what it gives back. One that takes other arguments
// is reached through what compiler/expand/slot_adapters.cpp wrote beside it.
auto Interpreter::exposeClass(ir::ClassId cls, std::string_view dunder, const std::vector<AbstractValue>& others)
    -> AbstractValue {
  AbstractValue result;
  if (cls == ir::kNone) return result;
  const SlotId attribute = analysis_.lookupClassAttribute(cls, dunder);
  if (attribute == ir::kNone || (dunder == "__hash__" && analysis_.isUnhashable(cls))) return result;
  const AbstractValue value = read(attribute);
  for (const Arm& arm : value.arms) {
    if (arm.tag != Tag::Function) continue;
    const auto& wanted = analysis_.program.functions[analysis_.function_values[arm.id].function]->parameters;
    const bool is_plain = wanted.size() == others.size() + 1 && std::all_of(wanted.begin(), wanted.end(), [](const ir::Parameter& parameter) {
      return !parameter.has_default && parameter.kind <= ir::Parameter::Kind::Positional;
    });
    if (!is_plain) {
      const SlotId adapter = analysis_.lookupClassAttribute(cls, "__slot_" + std::string(dunder.substr(2)));
      if (adapter != ir::kNone) {
        for (const Arm& each : read(adapter).arms)
          if (each.tag == Tag::Function) analysis_.join(result, exposeMethod(cls, dunder, each.id, others));
        continue;
      }
    }
    analysis_.join(result, exposeMethod(cls, dunder, arm.id, others));
  }
  return result;
}

// The runtime calls `method` of `cls` as its `dunder`.
auto Interpreter::exposeMethod(ir::ClassId cls, std::string_view dunder, FunctionValueId method, const std::vector<AbstractValue>& others)
    -> AbstractValue {
  cls = analysis_.findForm(cls);
  const std::pair<FunctionValueId, ir::ClassId> key{method, analysis_.isForm(cls) ? cls : ir::kNone};
  auto position = analysis_.slot_copy_of.find(key);
  if (position == analysis_.slot_copy_of.end()) {
    if (!analysis_.mayWrite() || analysis_.descending) return {};
    position = analysis_.slot_copy_of.emplace(key, analysis_.newCopy(method, "slot")).first;
  }
  const CopyId copy = position->second;
  if (analysis_.mayWrite()) analysis_.slot_copies[{cls, dunder}] = copy;
  const auto parameters = analysis_.copies[copy].parameters;
  if (!parameters.empty()) analysis_.write(parameters[0], AbstractValue::arm(Tag::Instance, cls));
  for (size_t i = 1; i < parameters.size() && i <= others.size(); ++i) analysis_.write(parameters[i], others[i - 1]);
  const bool generator = analysis_.program.functions[analysis_.copies[copy].function]->suspends();
  const AbstractValue given =
      read(generator ? analysis_.copies[copy].generator_node_slot : analysis_.copies[copy].result);
  if (dunder == "__iter__")
    for (const Arm& iterator : given.arms)
      if (iterator.tag == Tag::Instance) exposeClass(iterator.id, "__next__", {});
  return given;
}

// All that stands in `roots` or can be reached from them through containers.
auto Interpreter::reachable(const std::vector<AbstractValue>& roots) -> std::vector<AbstractValue> {
  std::vector<AbstractValue> pending = roots, found;
  std::set<NodeId> seen;
  while (!pending.empty()) {
    AbstractValue at = pending.back();
    pending.pop_back();
    at.progress = {};
    found.push_back(at);
    for (const Arm& arm : at.arms) {
      if (!isNode(arm.tag)) continue;
      const NodeId id = analysis_.find(arm.id);
      if (!seen.insert(id).second) continue;
      const Node node = analysis_.node(id);
      pending.push_back(read(node.element));
      if (node.tag == Tag::Dict) pending.push_back(read(node.second));
      for (const SlotId item : node.items) pending.push_back(read(item));
    }
  }
  return found;
}

void Interpreter::expose(const std::vector<AbstractValue>& roots, std::initializer_list<std::string_view> dunders) {
  const std::vector<AbstractValue> found = reachable(roots);
  std::set<ir::ClassId> classes;
  for (const AbstractValue& value : found)
    for (const Arm& arm : value.arms)
      if (arm.tag == Tag::Instance) classes.insert(arm.id);
  if (classes.empty()) return;
  // Anything that was found may be compared with anything else.
  const auto others = [&] {
    AbstractValue all;
    for (const AbstractValue& value : found) analysis_.join(all, value);
    return all;
  };
  for (const ir::ClassId cls : classes) {
    for (const std::string_view dunder : dunders) {
      if (dunder == "__repr__" || dunder == "__str__") {
        exposeClass(cls, "__repr__", {});
        exposeClass(cls, "__str__", {});
      } else if (dunder == "__format__") {
        exposeClass(cls, dunder, {AbstractValue::scalar(Scalar::Str)});
      } else if (dunder == "__hash__") {
        exposeClass(cls, dunder, {});
      } else if (dunder == "__lt__" || dunder == "__eq__") {
        if (analysis_.lookupClassAttribute(cls, dunder) != ir::kNone) exposeClass(cls, dunder, {others()});
        if (dunder == "__lt__" && analysis_.lookupClassAttribute(cls, "__gt__") != ir::kNone)
          exposeClass(cls, "__gt__", {others()});
      } else {
        exposeClass(cls, dunder, {others()});
      }
    }
  }
}

void Interpreter::expose(const ir::Inst&, const AbstractValue& value, std::initializer_list<std::string_view> dunders) {
  expose(std::vector<AbstractValue>{value}, dunders);
}

void Interpreter::exposeMapping(const AbstractValue& mapping) {
  for (const Arm& arm : mapping.arms)
    if (arm.tag == Tag::Instance) exposeClass(arm.id, "__getitem__", {AbstractValue::scalar(Scalar::Str)});
}

// A key that is looked for. Objects with an equality of their own may be equal to keys of other types: then the container
// keeps Values, which compare as they please.
void Interpreter::exposeKey(NodeId container, const AbstractValue& key) {
  const SlotId keys = analysis_.node(container).element;
  const AbstractValue kept = read(keys);
  expose({key, kept}, {"__hash__", "__eq__"});
  const auto compares = [&](const AbstractValue& value) {
    return std::any_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
      return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__eq__") != ir::kNone;
    });
  };
  if (!kept.isNothing() && (compares(key) || compares(kept))) analysis_.write(keys, key);
}

// What is looked for may not be there: the exception carries it then, or its text.
void Interpreter::mayBeMissing(const AbstractValue& key) {
  analysis_.noteKey(key);
  expose({key}, {"__repr__"});
}

// A dunder method of whatever in `value` is an object of the program. Where all are such objects and have it, lowering
// calls it directly; else the runtime finds it through the TypeInfo.
auto Interpreter::askObject(const ir::Inst& inst, const AbstractValue& value, std::string_view dunder,
                            const std::vector<AbstractValue>& arguments, bool& found) -> AbstractValue {
  if (dunder.empty()) return {};
  AbstractValue result = callDunder(inst, value, dunder, arguments, found);
  if (!analysis_.allHave(value, dunder))
    for (const Arm& arm : value.arms)
      if (arm.tag == Tag::Instance) analysis_.join(result, exposeClass(arm.id, dunder, arguments));
  return result;
}

// What decides whether an object is true.
void Interpreter::askTruth(const ir::Inst& inst, const AbstractValue& value) {
  bool found = false, by_bool = false;
  for (const Arm& arm : value.arms)
    by_bool |= arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__bool__") != ir::kNone;
  const std::string_view dunder = by_bool ? "__bool__" : "__len__";
  askObject(inst, value, dunder, {}, found);
  if (!by_bool || analysis_.allHave(value, dunder)) return;
  for (const Arm& arm : value.arms)
    if (arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__bool__") == ir::kNone)
      exposeClass(arm.id, "__len__", {});
}

// What iterating over an object of the program gives, one by one.
auto Interpreter::itemsOfInstance(ir::ClassId cls) -> AbstractValue {
  AbstractValue result;
  if (analysis_.lookupClassAttribute(cls, "__iter__") == ir::kNone)
    return exposeClass(cls, "__getitem__", {AbstractValue::integer({0, analysis_.target.max_length})});
  const AbstractValue iterators = exposeClass(cls, "__iter__", {});
  for (const Arm& arm : iterators.arms) {
    if (arm.tag == Tag::Instance)
      analysis_.join(result, exposeClass(arm.id, "__next__", {}));
    else if (arm.tag == Tag::Iterator)
      analysis_.join(result, read(analysis_.node(arm.id).element));
  }
  return result;
}

}  // namespace krait::types
