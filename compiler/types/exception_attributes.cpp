// Which attributes are those of exceptions themselves, not fields of the program's classes.
#include "compiler/types/analysis.h"
#include "compiler/types/builtin_types.h"

namespace krait::types {

auto Analysis::isExceptionAttribute(const Arm& arm, std::string_view name) -> bool {
  if (name != "args" && name != "__cause__" && name != "__context__" && name != "__suppress_context__" &&
      name != "__traceback__")
    return false;
  if (arm.tag == Tag::Exception) return true;
  return arm.tag == Tag::Instance && isBuiltinException(classes[arm.id].builtin_base) &&
         lookupClassAttribute(arm.id, name) == ir::kNone;
}

}  // namespace krait::types
