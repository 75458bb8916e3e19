// Lowering of print(): what is written is streamed part by part, without a text in between.
#include "compiler/types/lower.h"

namespace krait::types {

auto FunctionLowering::lowerPrint(const ir::Inst& inst, const LoweredArguments& given) -> Lowered {
  Lowered sep = text(" "), end = text("\n");
  bool by_default = true;
  // What `sep` or `end` is given as; None stands for the default.
  const auto take = [&](std::string_view keyword, const Lowered& given_mark) {
    const Lowered value = plain(inst, given_mark, {"str"});
    Lowered& mark = keyword == "sep" ? sep : end;
    const std::string pattern = std::string(keyword) + " must be None or a string, not {}";
    by_default = false;
    if (value.type->kind == Kind::Value || value.type->optional)
      mark = runtime("markArgument", {text(pattern).operand, boxed(value).operand, mark.operand}, types_.get(Kind::Str));
    else
      mark = typedArgument(value, Kind::Str, pattern);
    return !nothing(mark);
  };
  for (const CallArgument& each : given.shape.list) {
    const std::string_view keyword = each.keyword;
    if (keyword.empty() || keyword == "sep" || keyword == "end" || keyword == "file" || keyword == "flush") continue;
    raiseType("'" + std::string(keyword) + "' is an invalid keyword argument for print()");
    return {{}, types_.get(Kind::Never), {}};
  }
  std::vector<ir::Operand> operands;
  for (size_t i = 0; i < given.values.size(); ++i) {
    const std::string_view keyword = given.shape.list[i].keyword;
    if (keyword.empty()) {
      operands.push_back(printable(given.values[i]).operand);
    } else if (keyword == "sep" || keyword == "end") {
      if (given.values[i].type->kind == Kind::None) continue;
      if (!take(keyword, given.values[i])) return {{}, types_.get(Kind::Never), {}};
    } else if (keyword == "file" && given.values[i].type->kind != Kind::None) {
      report(diagnostics::Code::NotSupportedYet, range_, {"print(file=…)"});
    }
  }
  if (given.shape.has_double_star) {
    runtimeVoid("checkPrintKeywords", {given.double_star.operand});
    for (const char* keyword : {"sep", "end"})
      take(keyword, runtime("keywordValue", {given.double_star.operand, text(keyword).operand}, types_.get(Kind::Value)));
  }
  if (given.shape.has_star) {
    const bool follows = !operands.empty();
    // All items are there before the first is written: what gives them may print, or raise.
    Lowered star = given.star;
    if (star.type->kind == Kind::Value || star.type->kind == Kind::Adaptor || star.type->kind == Kind::Iterator) {
      const Type* each = itemType(star);
      if (each->kind == Kind::None) each = types_.get(Kind::Value);
      star = runtime("toList<>", {sized(star).operand}, types_.get(Kind::List, {each}));
    }
    if (follows) {
      std::vector<ir::Operand> first{sep.operand, text("").operand};
      first.insert(first.end(), operands.begin(), operands.end());
      runtimeVoid("printWith", first);
    }
    runtimeVoid(follows ? "printStarAfter" : "printStar", {sep.operand, end.operand, star.operand});
    return none();
  }
  if (by_default) {
    runtimeVoid("print", operands);
  } else {
    operands.insert(operands.begin(), {sep.operand, end.operand});
    runtimeVoid("printWith", operands);
  }
  return none();
}

}  // namespace krait::types
