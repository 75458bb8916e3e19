// What a class is made of: its order of bases, and what its attributes do when they are reached through an object.
#include <algorithm>

#include "compiler/types/analysis.h"
#include "compiler/types/builtin_types.h"

namespace krait::types {

auto Analysis::areClassesWith(const AbstractValue& value, std::string_view name) -> bool {
  return value.scalars == 0 && !value.arms.empty() && std::all_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
           return arm.tag == Tag::Class && lookupClassAttribute(arm.id, name) != ir::kNone;
         });
}

auto Analysis::orderOf(ir::ClassId cls) -> std::vector<Arm> {
  std::vector<Arm> order;
  for (const ir::ClassId at : classes[cls].mro) order.push_back({Tag::Class, at});
  for (std::string_view name = classes[cls].builtin_base; isBuiltinException(name); name = builtinExceptionBase(name))
    order.push_back({Tag::Builtin, builtinId(name)});
  order.push_back({Tag::Builtin, builtinId("object")});
  return order;
}

auto Analysis::basesOf(ir::ClassId cls) -> std::vector<Arm> {
  std::vector<Arm> bases;
  for (const ir::ClassId base : classes[cls].bases) bases.push_back({Tag::Class, base});
  if (bases.empty())
    bases.push_back({Tag::Builtin, builtinId(classes[cls].builtin_base.empty() ? "object" : classes[cls].builtin_base)});
  return bases;
}

auto Analysis::derivedOf(ir::ClassId cls) -> std::vector<Arm> {
  std::vector<Arm> derived;
  for (const ir::ClassId each : classes[cls].derived) derived.push_back({Tag::Class, each});
  return derived;
}

auto Analysis::inheritedHook(ir::ClassId cls) -> std::pair<ir::ClassId, FunctionValueId> {
  const auto& mro = classes[cls].mro;
  for (size_t i = 1; i < mro.size(); ++i) {
    const auto found = classes[mro[i]].attributes.find("__init_subclass__");
    if (found == classes[mro[i]].attributes.end()) continue;
    for (const Arm& arm : peek(found->second).arms) {
      if (arm.tag == Tag::Function) return {mro[i], arm.id};
      if (arm.tag == Tag::Descriptor) return {mro[i], descriptors[arm.id].getter};
    }
  }
  return {ir::kNone, ir::kNone};
}

auto Analysis::isUnhashable(ir::ClassId cls) -> bool {
  for (const ir::ClassId at : classes[cls].mro) {
    const auto hash = classes[at].attributes.find("__hash__");
    if (hash != classes[at].attributes.end()) return peek(hash->second).hasOnly(Scalar::None);
    if (classes[at].attributes.contains("__eq__")) return true;
  }
  return false;
}

auto Analysis::isDataDescriptor(SlotId attribute) -> bool {
  if (attribute == ir::kNone) return false;
  const AbstractValue found = peek(attribute);
  return std::any_of(found.arms.begin(), found.arms.end(), [&](const Arm& arm) {
    if (arm.tag == Tag::Descriptor) return descriptors[arm.id].kind == Descriptor::Kind::Property;
    return arm.tag == Tag::Instance && (lookupClassAttribute(arm.id, "__set__") != ir::kNone ||
                                        lookupClassAttribute(arm.id, "__delete__") != ir::kNone);
  });
}

auto Analysis::binds(const AbstractValue& found) -> bool {
  return std::any_of(found.arms.begin(), found.arms.end(), [&](const Arm& arm) {
    return arm.tag == Tag::Function || arm.tag == Tag::Descriptor ||
           (arm.tag == Tag::Instance && (lookupClassAttribute(arm.id, "__get__") != ir::kNone ||
                                         lookupClassAttribute(arm.id, "__set__") != ir::kNone));
  });
}

auto Analysis::derivesFromBuiltin(ir::ClassId cls, std::string_view name) const -> bool {
  if (exceptionDerivesFrom(classes[cls].builtin_base, name)) return true;
  return std::any_of(classes[cls].mro.begin(), classes[cls].mro.end(),
                     [&](ir::ClassId base) { return exceptionDerivesFrom(classes[base].builtin_base, name); });
}

}  // namespace krait::types
