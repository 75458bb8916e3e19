// Attributes that an object certainly does not have.
#include <optional>

#include "compiler/base/closest_name.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

namespace {

// The one thing that the value can be, or nothing: what is warned of must be certain.
auto onlyScalar(const AbstractValue& value) -> std::optional<Scalar> {
  if (!value.arms.empty()) return std::nullopt;
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i)
    if (value.scalars == AbstractValue::scalar(static_cast<Scalar>(i)).scalars) return static_cast<Scalar>(i);
  return std::nullopt;
}

}  // namespace

// The name of the object's class, if the object certainly does not have the attribute; `similar` sees the names of those that
// it has.
auto Interpreter::certainlyLacks(const AbstractValue& object, std::string_view name,
                                 base::ClosestName* similar) -> std::string_view {
  if (name.empty() || (name.starts_with("__") && name.ends_with("__"))) return {};
  const auto consider = [&](const auto& named) {
    if (similar == nullptr) return;
    for (const auto& [candidate, unused] : named) similar->consider(candidate);
  };
  if (object.scalars == 0 && object.arms.size() == 1 && object.arms[0].tag == Tag::Instance) {
    const ir::ClassId cls = object.arms[0].id;
    const ClassFacts& facts = analysis_.classes[cls];
    if (analysis_.lookupInstanceAttribute(cls, name) != ir::kNone || analysis_.findField(cls, name) != nullptr ||
        analysis_.findField(cls, Analysis::kMoreField) != nullptr || facts.builtin_base != "object")
      return {};
    for (const std::string_view hook : {"__getattr__", "__getattribute__"})
      if (analysis_.lookupClassAttribute(cls, hook) != ir::kNone) return {};
    for (const ir::ClassId at : facts.mro) {
      consider(analysis_.classes[at].fields);
      consider(analysis_.classes[at].attributes);
    }
    return analysis_.program.classes[cls]->name;
  }
  std::string_view owner;
  if (const auto scalar = onlyScalar(object); scalar.has_value())
    owner = className(*scalar);
  else if (object.scalars == 0 && object.arms.size() == 1 && isNode(object.arms[0].tag))
    owner = className(object.arms[0].tag);
  const StubClass* cls = owner.empty() ? nullptr : analysis_.stubs.builtinClass(owner);
  if (cls == nullptr || analysis_.stubs.method(*cls, name) != nullptr ||
      analysis_.stubs.constant(*cls, name) != nullptr)
    return {};
  for (; cls != nullptr; cls = cls->base.empty() ? nullptr : analysis_.stubs.builtinClass(cls->base))
    consider(cls->methods);
  return owner;
}

void Interpreter::warnIfMissing(const ir::Inst& inst, const AbstractValue& object) {
  if (!analysis_.recording) return;
  // The library is general: what one program cannot reach there is no mistake of its own.
  if (analysis_.program.modules[function_.module].path.find("/stdlib/") != std::string::npos) return;
  base::ClosestName similar(inst.name);
  const std::string_view owner = certainlyLacks(object, inst.name, &similar);
  if (owner.empty()) return;
  auto& report =
      analysis_.diagnostics.report(diagnostics::Code::CertainAttributeError, inst.range, {owner, inst.name});
  if (!similar.best().empty()) report.hint(diagnostics::Code::DidYouMean, {similar.best()});
}

}  // namespace krait::types
