#include "compiler/types/explain.h"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/types/builtin_types.h"
#include "compiler/types/costs.h"
#include "compiler/types/reasons.h"

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

auto isBoxed(const Type* type) -> bool {
  if (type->kind == Kind::Cell) return isBoxed(type->arguments.front());
  return type->kind == Kind::Value || type->kind == Kind::Int;
}

auto reasonOf(Analysis& analysis, const AbstractValue& value, const Type* type) -> std::string {
  if (type->kind == Kind::Cell) return reasonOf(analysis, value, type->arguments.front());
  if (type->kind == Kind::Int) {
    if (value.interval.low == Interval::kMin && value.interval.high == Interval::kMax)
      return "no bound is known in either direction";
    return value.interval.high == Interval::kMax ? "no upper bound is known" : "no lower bound is known";
  }
  if (analysis.target.boxing != Boxing::Unboxed && value.arms.size() + (value.scalars != 0 ? 1 : 0) == 1 &&
      !value.has(Scalar::None))
    return "numbers and tuples are kept as objects (--representation)";
  return "it can be any of: " + describe(analysis, value);
}

// A row and where to look for its reasons.
struct Row {
  Explanation explanation;
  AbstractValue value;
  const Type* type;
  SlotId slot = ir::kNone;   // or a variable:
  CopyId copy = ir::kNone;
  ir::LocalId local = 0;
};

// Fills in the reasons, in the order of the source: a container that several variables hold is explained once.
class RowReasons {
 public:
  explicit RowReasons(Analysis& analysis) : analysis_(analysis), reasons_(analysis) {}

  void explain(Row& row) {
    Explanation& explanation = row.explanation;
    if (isBoxed(row.type)) {
      explanation.is_boxed = true;
      explanation.reason = reasonOf(analysis_, row.value, row.type);
      explanation.causes = row.slot != ir::kNone ? reasons_.ofSlot(row.slot, row.value)
                                                 : reasons_.ofLocal(row.copy, row.local, row.value);
      return;
    }
    for (const Arm& arm : row.value.arms)
      if (isNode(arm.tag) && arm.tag != Tag::Range && !row.type->arguments.empty()) explainElements(row, arm);
  }

 private:
  void explainElements(Row& row, const Arm& arm) {
    const Node node = analysis_.node(arm.id);
    std::vector<std::pair<const char*, SlotId>> parts;
    if (node.is_fixed) {
      for (const SlotId item : node.items) parts.emplace_back("an item", item);
    } else if (node.tag == Tag::Dict) {
      parts = {{"its keys", node.element}, {"its values", node.second}};
    } else {
      parts = {{arm.tag == Tag::Iterator ? "what it gives" : "its elements", node.element}};
    }
    for (size_t i = 0; i < parts.size() && i < row.type->arguments.size(); ++i) {
      const auto& [what, slot] = parts[i];
      const Type* type = row.type->arguments[i];
      if (!isBoxed(type)) continue;
      Explanation& explanation = row.explanation;
      explanation.is_boxed = true;
      const AbstractValue value = analysis_.peek(slot);
      const auto [first, fresh] = explained_.try_emplace(analysis_.representative(slot), explanation.name, explanation.range);
      if (!fresh) {
        explanation.reason = "as `" + first->second.first + "` of line " +
                             std::to_string(analysis_.sources.position(first->second.second).line);
        continue;
      }
      const std::string reason = reasonOf(analysis_, value, type);
      explanation.reason += (explanation.reason.empty() ? "" : "; ") + std::string(what) +
                            (reason.starts_with("it ") ? reason.substr(2) : ": " + reason);
      for (Explanation::Cause& cause : reasons_.ofSlot(slot, value)) explanation.causes.push_back(std::move(cause));
    }
  }

  Analysis& analysis_;
  Reasons reasons_;
  std::map<SlotId, std::pair<std::string, base::SourceRange>> explained_;
};

void addCosts(Analysis& analysis, ProgramLowering& lowering, Explanation& explanation, const AbstractValue& value,
              const Type* type, bool is_static) {
  explanation.bytes = costsOf(analysis, value, *type);
  if (is_static) explanation.bytes[1] = explanation.bytes[2] = analysis.target.word_bits / 8;
  if (value.arms.size() != 1 || !isNode(value.arms[0].tag)) return;
  const Arm& arm = value.arms[0];
  const Node node = analysis.node(arm.id);
  switch (arm.tag) {
    case Tag::List:
    case Tag::Set:
    case Tag::FrozenSet:
    case Tag::Dict: break;
    case Tag::Tuple:
      if (!node.is_fixed) break;
      return;
    default: return;
  }
  const AbstractValue item = analysis.peek(node.element);
  if (item.isNothing()) return;
  explanation.item = describe(analysis, item);
  explanation.item_bytes = costsOf(analysis, item, *lowering.representation.element(arm.id));
  if (arm.tag != Tag::Dict) return;
  const AbstractValue held = analysis.peek(node.second);
  explanation.item += " to " + describe(analysis, held);
  const Costs more = costsOf(analysis, held, *lowering.representation.dictValue(arm.id));
  for (size_t i = 0; i < more.size(); ++i) explanation.item_bytes[i] += more[i];
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
            if (node.tag == Tag::Dict) text += " to " + describe(analysis, analysis.peek(node.second), depth - 1);
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
  std::vector<Row> rows;
  std::set<std::tuple<std::string, base::SourceRange, std::string>> seen;
  const auto add = [&](Explanation::Subject subject, std::string name, std::string function, base::SourceRange range,
                       const AbstractValue& value, const Type* type) -> Row* {
    if (type == nullptr || type->kind == Kind::Never || value.isNothing()) return nullptr;
    const StaticList* array = lowering.representation.staticList(value);
    const std::string representation =
        array != nullptr ? cppName(analysis, lowering.representation.element(value.arms[0].id)) + "[" + std::to_string(array->length) + "]"
                         : cppName(analysis, type);
    Explanation explanation{subject, std::move(name), std::move(function), range, describe(analysis, value),
                            representation, false, {}, {}, {}, {-1, -1, -1}, {}};
    addCosts(analysis, lowering, explanation, value, type, array != nullptr);
    if (!seen.insert({explanation.name, range, explanation.representation}).second) return nullptr;
    // What the elements cost is told as of any list.
    const Type* shown = array == nullptr ? type
                                         : lowering.representation.types().get(Kind::List, {lowering.representation.element(value.arms[0].id)});
    rows.push_back({std::move(explanation), value, shown});
    return &rows.back();
  };
  for (const auto& [id, facts] : analysis.facts) {
    const ir::Function& function = *lowering.out->functions[lowering.functionOf(id)];
    const ir::Function& source = *analysis.program.functions[analysis.copies[id].function];
    std::set<ir::LocalId> parameters;
    for (const ir::Parameter& parameter : source.parameters) parameters.insert(parameter.local);
    for (size_t i = 0; i < source.locals.size(); ++i) {
      const ir::Local& local = source.locals[i];
      if (local.name.empty() || local.name[0] == '.') continue;
      const auto local_id = static_cast<ir::LocalId>(i);
      const bool plain = local.storage == ir::Local::Storage::Plain || local.storage == ir::Local::Storage::CapturedValue;
      const SlotId slot = plain ? ir::kNone : analysis.cellSlot(id, local_id);
      const bool parameter = parameters.contains(local_id);
      Row* row = add(parameter ? Explanation::Subject::Parameter : Explanation::Subject::Variable,
                     std::string(local.name), source.qualified_name, local.range,
                     plain ? facts.locals[i] : analysis.peek(slot), function.locals[i].type);
      if (row != nullptr) row->slot = slot, row->copy = id, row->local = local_id;
    }
    if (source.is_module_body) continue;
    const SlotId slot = analysis.copies[id].result;
    Row* row = add(Explanation::Subject::Result, "return", source.qualified_name, source.range, analysis.peek(slot),
                   function.result);
    if (row != nullptr) row->slot = slot;
  }
  for (size_t i = 0; i < analysis.program.globals.size(); ++i) {
    const ir::Global& global = analysis.program.globals[i];
    if (global.name.empty() || global.name[0] == '.') continue;
    const AbstractValue value = analysis.peek(analysis.globals[i]);
    if (lowering.out->globals[i].dead && !value.hasOnly(Scalar::None) &&
        lowering.representation.staticList(value) == nullptr)
      continue;
    Row* row = add(Explanation::Subject::Global, std::string(global.name), {}, global.range, value,
                   lowering.out->globals[i].type);
    if (row != nullptr) row->slot = analysis.globals[i];
  }
  for (ir::ClassId cls = 0; cls < analysis.classes.size(); ++cls)
    for (const auto& [name, field] : analysis.classes[cls].fields) {
      Row* row = add(Explanation::Subject::Field,
                     std::string(analysis.program.classes[cls]->name) + "." + std::string(name), {},
                     field.first_store, analysis.peek(field.slot), lowering.representation.field(field));
      if (row != nullptr) row->slot = field.slot;
    }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.explanation.range < b.explanation.range; });
  RowReasons reasons(analysis);
  std::vector<Explanation> result;
  for (Row& row : rows) {
    reasons.explain(row);
    result.push_back(std::move(row.explanation));
  }
  return result;
}

auto classLayouts(Analysis& analysis, ProgramLowering& lowering) -> std::vector<ClassLayout> {
  std::vector<ClassLayout> result;
  for (ir::ClassId id = 0; id < analysis.classes.size(); ++id) {
    if (!analysis.classes[id].is_instantiated || lowering.out->classes[id]->cpp_name.empty()) continue;
    const ir::Class& cls = *lowering.out->classes[id];
    ClassLayout layout{std::string(cls.name), {}, cls.range, 0};
    layout.cpp_name = analysis.program.modules[cls.module].name + "::" + cls.cpp_name;
    for (const ir::ClassId at : analysis.classes[id].mro)
      for (const auto& [name, field] : analysis.classes[at].fields) layout.fields += name != Analysis::kMoreField ? 1 : 0;
    result.push_back(std::move(layout));
  }
  return result;
}

}  // namespace krait::types
