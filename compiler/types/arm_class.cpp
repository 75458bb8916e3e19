#include "compiler/types/arm_class.h"

#include "compiler/types/builtin_types.h"

namespace krait::types {

auto armClass(Analysis& analysis, const Arm& arm) -> std::string_view {
  switch (arm.tag) {
    case Tag::Instance:
    case Tag::Exception:
    case Tag::Native: return {};
    case Tag::Builtin: return isBuiltinClass(analysis.builtins[arm.id]) ? "type" : "builtin_function_or_method";
    case Tag::Descriptor:
      switch (analysis.descriptors[arm.id].kind) {
        case Descriptor::Kind::Property: return "property";
        case Descriptor::Kind::Static: return "staticmethod";
        default: return "classmethod";
      }
    case Tag::NativeFunction: return "builtin_function_or_method";
    case Tag::BoundMethod:
      if (const Arm& function = analysis.bound_methods[arm.id].function;
          function.tag == Tag::Builtin && analysis.builtins[function.id].find(".__") != std::string::npos)
        return "method-wrapper";
      return analysis.bound_methods[arm.id].function.tag == Tag::Function ? "method" : "builtin_function_or_method";
    case Tag::Iterator: {
      const AbstractValue kinds = analysis.peek(analysis.node(arm.id).kinds);
      return kinds.arms.size() == 1 ? std::string_view(analysis.builtins[kinds.arms.front().id]) : "iterator";
    }
    default: return className(arm.tag);
  }
}

auto onlyAwaited(Analysis& analysis, const AbstractValue& value) -> std::string {
  if (value.scalars != 0) return {};
  std::string kind;
  for (const Arm& arm : value.arms) {
    if (arm.tag != Tag::Iterator) return {};
    const AbstractValue kinds = analysis.peek(analysis.node(arm.id).kinds);
    if (kinds.scalars != 0 || kinds.arms.size() != 1) return {};
    const std::string own(analysis.builtins[kinds.arms.front().id]);
    if ((own != "coroutine" && own != "async_generator") || (!kind.empty() && own != kind)) return {};
    kind = own;
  }
  return kind;
}

}  // namespace krait::types
