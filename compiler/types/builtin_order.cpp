#include "compiler/types/builtin_order.h"

#include "compiler/types/builtin_types.h"

namespace krait::types {

auto builtinOrder(std::string_view name) -> std::vector<std::string_view> {
  std::vector<std::string_view> order;
  for (std::string_view at = name; !at.empty() && at != "object"; at = builtinExceptionBase(at))
    order.push_back(at);
  if (name == "bool") order.emplace_back("int");
  // The bases of exceptions end with BaseException, whose own base the table does not name.
  if (!builtinExceptionBase(name).empty() && order.back() != "BaseException")
    order.emplace_back("BaseException");
  order.emplace_back("object");
  return order;
}

}  // namespace krait::types
