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

// C3: the class, then the merge of the bases' orders and the list of bases
// (https://docs.python.org/3/howto/mro.html). Nothing where they contradict each other.
static auto merged(Arm cls, std::vector<std::vector<Arm>> orders) -> std::vector<Arm> {
  std::vector<Arm> result{cls};
  while (true) {
    std::erase_if(orders, [](const auto& order) { return order.empty(); });
    if (orders.empty()) return result;
    const auto free = std::find_if(orders.begin(), orders.end(), [&](const auto& order) {
      return std::none_of(orders.begin(), orders.end(), [&](const auto& other) {
        return std::find(other.begin() + 1, other.end(), order.front()) != other.end();
      });
    });
    if (free == orders.end()) return {};
    const Arm chosen = free->front();
    result.push_back(chosen);
    for (auto& order : orders)
      if (order.front() == chosen) order.erase(order.begin());
  }
}

void Analysis::resolveClass(ir::ClassId id, std::vector<Arm> bases) {
  ClassFacts& cls = classes[id];
  if (cls.is_resolved) return;
  cls.is_resolved = true;
  if (bases.empty()) bases.push_back({Tag::Builtin, builtinId("object")});
  cls.bases = bases;
  cls.builtin_base = "object";
  std::vector<std::vector<Arm>> orders;
  for (const Arm& base : bases) {
    std::string_view built_in = base.tag == Tag::Class ? classes[base.id].builtin_base : std::string_view(builtins[base.id]);
    if (base.tag == Tag::Class) {
      orders.push_back(classes[base.id].order);
      classes[base.id].derived.push_back(id);
      cls.is_made_often |= classes[base.id].is_made_often;
    } else {
      std::vector<Arm>& order = orders.emplace_back();
      for (std::string_view name = built_in; isBuiltinException(name); name = builtinExceptionBase(name))
        order.push_back({Tag::Builtin, builtinId(name)});
      order.push_back({Tag::Builtin, builtinId("object")});
    }
    // The most derived one lays the objects out.
    if (!isBuiltinException(cls.builtin_base) ||
        (isBuiltinException(built_in) && exceptionDerivesFrom(built_in, cls.builtin_base)))
      cls.builtin_base = built_in;
  }
  orders.push_back(bases);
  cls.order = merged({Tag::Class, id}, std::move(orders));
  if (cls.order.empty()) {
    cls.is_contradictory = true;
    cls.order = {{Tag::Class, id}, {Tag::Builtin, builtinId("object")}};
  }
  for (const Arm& at : cls.order)
    if (at.tag == Tag::Class) cls.mro.push_back(at.id);
  const auto forms = forms_of_.find(id);
  if (forms == forms_of_.end()) return;
  for (const ir::ClassId form : forms->second) {
    ClassFacts& facts = classes[form];
    facts.is_resolved = true;
    facts.bases = {{Tag::Class, id}};
    facts.builtin_base = cls.builtin_base;
    facts.order = cls.order;
    facts.order.insert(facts.order.begin(), {Tag::Class, form});
    facts.mro = cls.mro;
    facts.mro.insert(facts.mro.begin(), form);
    facts.has_slots = true;   // it allows no attributes that the class does not
  }
}

auto Analysis::derivesFrom(ir::ClassId cls, std::string_view exception) const -> bool {
  const auto& order = classes[cls].order;
  return isBuiltinException(exception) && std::any_of(order.begin(), order.end(), [&](const Arm& at) {
           return at.tag == Tag::Builtin && builtins[at.id] == exception;
         });
}

auto Analysis::exceptionsOf(ir::ClassId cls) const -> std::vector<std::string_view> {
  std::vector<std::string_view> exceptions;
  for (const Arm& at : classes[cls].order)
    if (at.tag == Tag::Builtin && isBuiltinException(builtins[at.id])) exceptions.push_back(builtins[at.id]);
  return exceptions;
}

// Without the class that compiler/expand keeps a metaclass's methods in.
static auto shown(const ir::Program& program, std::vector<Arm> arms) -> std::vector<Arm> {
  std::erase_if(arms, [&](const Arm& arm) { return arm.tag == Tag::Class && program.classes[arm.id]->name == Analysis::kMixin; });
  return arms;
}

auto Analysis::orderOf(ir::ClassId cls) -> std::vector<Arm> { return shown(program, classes[cls].order); }

auto Analysis::basesOf(ir::ClassId cls) -> std::vector<Arm> {
  std::vector<Arm> bases = shown(program, classes[cls].bases);
  if (bases.empty()) bases.push_back({Tag::Builtin, builtinId("object")});
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

}  // namespace krait::types
