#include "compiler/types/explain.h"

#include <algorithm>
#include <set>

#include "compiler/types/builtin_types.h"

namespace krait::types {

namespace {

auto describeInterval(Interval interval) -> std::string {
  if (interval == Interval::all()) return "int";
  if (interval.isConstant()) return "int " + std::to_string(interval.low);
  return "int " + toString(interval);
}

auto cppName(const Analysis& analysis, const Type* type) -> std::string {
  if (type->kind == Kind::Instance) return std::string(analysis.program.classes[type->class_id]->name) + "*";
  if (type->kind == Kind::Native) return std::string(analysis.stubs.cls(type->class_id - static_cast<uint32_t>(analysis.program.classes.size())).name) + "*";
  if (type->kind == Kind::None || type->kind == Kind::Module) return "nothing stored";
  std::string text(factsOf(type->kind).cpp);
  std::string all;
  for (size_t i = 0; i < type->arguments.size(); ++i) {
    const std::string argument = cppName(analysis, type->arguments[i]);
    all += (i == 0 ? "" : ", ") + argument;
    const std::string placeholder = "{" + std::to_string(i) + "}";
    if (const size_t at = text.find(placeholder); at != std::string::npos) text.replace(at, 3, argument);
  }
  if (const size_t at = text.find("{*}"); at != std::string::npos) text.replace(at, 3, all);
  return text;
}

auto reasonOf(Analysis& analysis, const AbstractValue& value, const Type* type) -> std::string {
  if (type->kind == Kind::Int) {
    if (value.interval.low == Interval::kMin && value.interval.high == Interval::kMax) return "no bound is known in either direction";
    return value.interval.high == Interval::kMax ? "no upper bound is known" : "no lower bound is known";
  }
  if (type->kind == Kind::Value) return "it can be any of: " + describe(analysis, value);
  return {};
}

}  // namespace

auto describe(Analysis& analysis, const AbstractValue& value, int depth) -> std::string {
  std::vector<std::string> parts;
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    const auto scalar = static_cast<Scalar>(i);
    if (!value.has(scalar) || scalar == Scalar::None) continue;
    if (scalar == Scalar::False && value.has(Scalar::True)) continue;
    parts.push_back(scalar == Scalar::Int ? describeInterval(value.interval) : std::string(className(scalar)));
  }
  for (const Arm& arm : value.arms) {
    switch (arm.tag) {
      case Tag::Instance: parts.emplace_back(analysis.program.classes[arm.id]->name); break;
      case Tag::Class: parts.push_back("class " + std::string(analysis.program.classes[arm.id]->name)); break;
      case Tag::Function:
        parts.push_back("function " + std::string(analysis.program.functions[analysis.function_values[arm.id].function]->name));
        break;
      case Tag::Builtin: parts.push_back("built-in " + analysis.builtins[arm.id]); break;
      case Tag::Exception: parts.push_back(arm.id == ir::kNone ? "an exception" : analysis.builtins[arm.id]); break;
      case Tag::Native: parts.emplace_back(analysis.stubs.cls(arm.id).name); break;
      case Tag::Module: parts.push_back("module " + analysis.program.modules[arm.id].name); break;
      default: {
        std::string text(className(arm.tag));
        if (arm.tag == Tag::Iterator) text = "iterator";
        if (isNode(arm.tag) && depth > 0) {
          const Node node = analysis.node(arm.id);
          if (arm.tag == Tag::Tuple && node.is_fixed) {
            text += " (";
            for (size_t i = 0; i < node.items.size(); ++i)
              text += (i == 0 ? "" : ", ") + describe(analysis, analysis.peek(node.items[i]), depth - 1);
            text += ")";
          } else {
            text += " of " + describe(analysis, analysis.peek(node.element), depth - 1);
            if (arm.tag == Tag::Dict) text += " to " + describe(analysis, analysis.peek(node.second), depth - 1);
          }
        }
        parts.push_back(text);
        break;
      }
    }
  }
  if (value.has(Scalar::None)) parts.emplace_back("None");
  if (parts.empty()) return "nothing";
  std::string text;
  for (size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : " or ") + parts[i];
  return text;
}

auto explain(Analysis& analysis, ProgramLowering& lowering) -> std::vector<Explanation> {
  std::vector<Explanation> result;
  std::set<std::tuple<std::string, base::SourceRange, std::string>> seen;
  const auto add = [&](Explanation::Subject subject, std::string name, std::string function, base::SourceRange range,
                       const AbstractValue& value, const Type* type) {
    if (type == nullptr || type->kind == Kind::Never || value.isNothing()) return;
    Explanation explanation{subject, std::move(name), std::move(function), range, describe(analysis, value),
                            cppName(analysis, type), type->kind == Kind::Value || type->kind == Kind::Int, {}};
    explanation.reason = reasonOf(analysis, value, type);
    if (seen.insert({explanation.name, range, explanation.representation}).second) result.push_back(std::move(explanation));
  };
  for (const auto& [id, facts] : analysis.facts) {
    const ir::Function& function = *lowering.out->functions[lowering.functionOf(id)];
    const ir::Function& source = *analysis.program.functions[analysis.copies[id].function];
    std::set<ir::LocalId> parameters;
    for (const ir::Parameter& parameter : source.parameters) parameters.insert(parameter.local);
    for (size_t i = 0; i < source.locals.size(); ++i) {
      const ir::Local& local = source.locals[i];
      if (local.name.empty() || local.name[0] == '.') continue;
      const bool plain = local.storage == ir::Local::Storage::Plain || local.storage == ir::Local::Storage::CapturedValue;
      const AbstractValue value = plain ? facts.locals[i] : analysis.peek(analysis.cellSlot(id, static_cast<ir::LocalId>(i)));
      const bool parameter = parameters.contains(static_cast<ir::LocalId>(i));
      add(parameter ? Explanation::Subject::Parameter : Explanation::Subject::Variable, std::string(local.name),
          source.qualified_name, local.range, value, function.locals[i].type);
    }
    if (!source.is_module_body)
      add(Explanation::Subject::Result, "return", source.qualified_name, source.range,
          analysis.peek(analysis.copies[id].result), function.result);
  }
  for (size_t i = 0; i < analysis.program.globals.size(); ++i) {
    const ir::Global& global = analysis.program.globals[i];
    if (global.name.empty() || global.name[0] == '.') continue;
    const AbstractValue value = analysis.peek(analysis.globals[i]);
    if (lowering.out->globals[i].dead && !value.hasOnly(Scalar::None)) continue;
    add(Explanation::Subject::Global, std::string(global.name), {}, global.range, value, lowering.out->globals[i].type);
  }
  for (ir::ClassId cls = 0; cls < analysis.classes.size(); ++cls)
    for (const auto& [name, field] : analysis.classes[cls].fields)
      add(Explanation::Subject::Field, std::string(analysis.program.classes[cls]->name) + "." + std::string(name), {},
          field.first_store, analysis.peek(field.slot), lowering.representation.field(field));
  std::stable_sort(result.begin(), result.end(), [](const Explanation& a, const Explanation& b) { return a.range < b.range; });
  return result;
}

}  // namespace krait::types
