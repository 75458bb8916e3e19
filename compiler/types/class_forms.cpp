#include "compiler/types/class_forms.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/types/analysis.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/representation.h"

namespace krait::types {

namespace {

// Of one class. The first are given to places that make objects, one each; of what comes then, places that hand over
// arguments of one shape share one, and the last is for all that is left.
constexpr size_t kMostForms = 12, kFormsByPlace = 8;
// How far into containers of containers a field is looked at.
constexpr int kDepth = 3;

// Does it hold Values because objects of different types are in it? `None` beside others comes of the class itself.
auto isMixed(Analysis& analysis, Representation& representation, AbstractValue value, int depth) -> bool {
  value.remove(Scalar::None);
  if (value.isNothing()) return false;
  if (representation.of(value, Place::Storage)->kind == Kind::Value) return true;
  if (depth == 0) return false;
  return std::any_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
    if (!isNode(arm.tag)) return false;
    const Node node = analysis.node(arm.id);
    std::vector<SlotId> slots = node.items;
    slots.push_back(node.element);
    if (node.tag == Tag::Dict) slots.push_back(node.second);
    return std::any_of(slots.begin(), slots.end(), [&](SlotId slot) {
      return isMixed(analysis, representation, analysis.peek(slot), depth - 1);
    });
  });
}

auto isMixed(Analysis& analysis, Representation& representation, ir::ClassId cls) -> bool {
  const std::vector<ir::ClassId>& mro = analysis.classes[cls].mro;
  return std::any_of(mro.begin(), mro.end(), [&](ir::ClassId at) {
    const auto& fields = analysis.classes[at].fields;
    return std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
      return isMixed(analysis, representation, analysis.peek(field.second.slot), kDepth);
    });
  });
}

// Plain classes of modules that nothing is derived from. What stands for a type of the runtime, makes its objects itself
// or is made more than once is told apart by other means, or not at all.
auto mayHaveForms(Analysis& analysis, ir::ClassId cls) -> bool {
  const ClassFacts& facts = analysis.classes[cls];
  const ir::FunctionId home = analysis.program.classes[cls]->function;
  if (!facts.is_resolved || facts.is_contradictory || facts.is_made_often || !facts.derived.empty() ||
      facts.builtin_base != "object" || home == ir::kNone ||
      !analysis.program.functions[home]->is_module_body)
    return false;
  for (const std::string_view name :
       {std::string_view("__new__"), Analysis::kEnumCall, Analysis::kEnumMembers, Analysis::kMetaCall,
        Analysis::kAbstract, std::string_view("__class_getitem__")})
    if (analysis.lookupClassAttribute(cls, name) != ir::kNone) return false;
  return std::all_of(facts.mro.begin(), facts.mro.end(), [&](ir::ClassId at) {
    return analysis.program.classes[at]->name != Analysis::kMixin &&
           std::none_of(analysis.classes[at].attributes.begin(), analysis.classes[at].attributes.end(),
                        [](const auto& attribute) { return attribute.first.starts_with("__builtin_"); });
  });
}

}  // namespace

auto genericClasses(Analysis& analysis) -> std::set<ir::ClassId> {
  std::set<ir::ClassId> generic;
  if (analysis.target.is_library || analysis.target.boxing != Boxing::Unboxed) return generic;
  TypeTable types;
  Representation representation(analysis, types);
  std::map<ir::ClassId, size_t> places;
  for (const auto& [made, form] : analysis.made_at) ++places[std::get<0>(made)];
  for (const auto& [cls, count] : places)
    if (mayHaveForms(analysis, cls) && isMixed(analysis, representation, cls)) generic.insert(cls);
  // One that is made by a method is told apart by the object that makes it: `Node` by its list.
  const auto makerOf = [&](const auto& made) {
    const ir::ClassId maker = analysis.program.functions[analysis.copies[std::get<2>(made)].function]->owner;
    return maker != ir::kNone && maker != std::get<0>(made) && mayHaveForms(analysis, maker) ? maker
                                                                                             : ir::kNone;
  };
  for (size_t before = 0; before != generic.size();) {
    before = generic.size();
    for (const auto& [made, form] : analysis.made_at)
      if (const ir::ClassId maker = makerOf(made); maker != ir::kNone && generic.contains(std::get<0>(made)))
        generic.insert(maker);
  }
  // What is made in one place alone, whatever made that, has one form.
  const auto isSingle = [&](ir::ClassId cls) {
    if (places[cls] > 1) return false;
    return std::none_of(analysis.made_at.begin(), analysis.made_at.end(), [&](const auto& each) {
      return std::get<0>(each.first) == cls && makerOf(each.first) != ir::kNone &&
             generic.contains(makerOf(each.first));
    });
  };
  while (std::erase_if(generic, isSingle) > 0) continue;
  return generic;
}

void addForms(ir::Program& program, const std::set<ir::ClassId>& classes) {
  for (const ir::ClassId cls : classes)
    for (size_t i = 0; i < kMostForms; ++i) {
      auto form = std::make_unique<ir::Class>(*program.classes[cls]);
      form->id = static_cast<ir::ClassId>(program.classes.size());
      form->form_of = cls;
      program.classes.push_back(std::move(form));
    }
}

// --- while the analysis runs ----------------------------------------------------------------------------------------

auto Analysis::findForm(ir::ClassId cls) -> ir::ClassId {
  if (!hasForms(cls)) return cls;
  while (forms_[cls].parent != cls) cls = forms_[cls].parent;
  return cls;
}

auto Analysis::formIn(const AbstractValue& value) -> ir::ClassId {
  for (const Arm& arm : value.arms)
    if (arm.tag == Tag::Instance && isForm(findForm(arm.id))) return findForm(arm.id);
  return ir::kNone;
}

auto Analysis::formMadeAt(const ir::Inst& site, CopyId copy, ir::ClassId cls,
                          const std::vector<AbstractValue>& arguments) -> ir::ClassId {
  const auto [position, fresh] = made_at.try_emplace({cls, &site, copy}, cls);
  if (!fresh || !hasForms(cls)) return findForm(position->second);
  const std::vector<ir::ClassId>& forms = forms_of_.at(cls);
  std::string shape;
  for (const AbstractValue& argument : arguments) shape += shapeOf(argument, 2) + "|";
  // Methods make objects of their own class: branches of the tree, a sum of the same type.
  if (program.functions[copies[copy].function]->owner == cls && !copies[copy].parameters.empty()) {
    const ir::ClassId own = formIn(slots_[slotOf(copies[copy].parameters[0])].value);
    if (own != ir::kNone && shownClass(own) == cls && form_shapes_[own] == shape)
      return position->second = own;
  }
  size_t& taken = forms_taken_[cls];
  if (taken < kFormsByPlace) {
    form_shapes_[forms[taken]] = shape;
    return position->second = forms[taken++];
  }
  const auto [shared, is_first] =
      forms_by_shape_.try_emplace({cls, shape}, forms[std::min(taken, forms.size() - 1)]);
  if (is_first) ++taken;
  return position->second = findForm(shared->second);
}

void Analysis::unifyForms(ir::ClassId a, ir::ClassId b) {
  a = findForm(a);
  b = findForm(b);
  if (a == b) return;
  KRAIT_CHECK(!is_settled, "forms of a class meet only after inference");
  // The class itself is the first.
  if (b < a) std::swap(a, b);
  forms_[b].parent = a;
  forms_met_ = true;
  classes[a].is_instantiated |= classes[b].is_instantiated;
  classes[a].is_made_bare |= classes[b].is_made_bare;
  const auto fields = std::move(classes[b].fields);
  classes[b].fields.clear();
  for (const auto& [name, field] : fields)
    mergeSlots(fieldForStore(a, name, field.first_store).slot, field.slot);
}

void Analysis::keepOneForm(Edge& edge, ir::ClassId form) {
  ir::ClassId before = edge.form == ir::kNone ? ir::kNone : findForm(edge.form);
  if (before != ir::kNone && !isForm(before)) before = ir::kNone;
  edge.form = form;
  if (before == form) return;
  if (before != ir::kNone && form != ir::kNone && shownClass(before) == shownClass(form))
    return unifyForms(before, form);
  // Classes that share a method by inheritance: one call of it goes with the class as it is.
  for (const ir::ClassId each : {before, form})
    if (each != ir::kNone) unifyForms(each, shownClass(each));
  edge.form = ir::kNone;
}

// Forms need not be told apart whose fields have the same shapes, as far as one can follow them: a list of nodes of integers
// is like any other. Nor are those told apart whose fields are as mixed as before.
void Analysis::mergeEqualForms() {
  TypeTable types;
  Representation representation(*this, types);
  std::map<ir::ClassId, std::string> shapes;  // of the forms that something is of
  for (const auto& [made, made_form] : made_at) {
    const ir::ClassId form = findForm(made_form);
    if (!isForm(form) || shapes.contains(form)) continue;
    std::string& shape = shapes[form] = std::to_string(shownClass(form)) + ";";
    if (isMixed(*this, representation, form)) {
      shape += "mixed";
      continue;
    }
    for (const ir::ClassId at : classes[form].mro)
      for (const auto& [name, field] : classes[at].fields)
        shape += std::string(name) + ":" + shapeOf(peek(field.slot), kDepth) + ",";
  }
  // Alike until something in their shapes is not: forms of the same class at first.
  std::map<ir::ClassId, ir::ClassId> alike;  // the first form that it is like
  for (const auto& [form, shape] : shapes) alike[form] = shownClass(form);
  for (size_t kinds = 0;;) {
    std::map<std::string, ir::ClassId> first;
    std::map<ir::ClassId, ir::ClassId> next;
    for (const auto& [form, shape] : shapes) {
      std::string seen = std::to_string(alike.at(form)) + "=" + shape;
      for (size_t at = 0; (at = seen.find(kFormMark, at)) != std::string::npos;) {
        const size_t end = seen.find(';', at);
        const auto other = static_cast<ir::ClassId>(std::stoul(seen.substr(at + 1, end - at - 1)));
        const std::string like = "like" + std::to_string(alike.contains(other) ? alike.at(other) : other);
        seen.replace(at, end - at, like);
        at += like.size();
      }
      next[form] = first.try_emplace(seen, form).first->second;
    }
    alike = std::move(next);
    if (first.size() == kinds) break;
    kinds = first.size();
  }
  std::map<ir::ClassId, std::set<ir::ClassId>> kinds_of;
  for (const auto& [form, same] : alike) {
    unifyForms(form, same);
    kinds_of[shownClass(form)].insert(same);
  }
  // A class that has but one form has none.
  for (const auto& [origin, kinds] : kinds_of)
    if (kinds.size() == 1) unifyForms(*kinds.begin(), origin);
}

// Whoever was analysed with one form of two that are one now is analysed with that.
void Analysis::settleForms() {
  if (forms_.empty()) return;
  mergeEqualForms();
  while (forms_met_) {
    forms_met_ = false;
    std::erase_if(slot_copies,
                  [&](const auto& slot) { return findForm(slot.first.first) != slot.first.first; });
    for (const Copy& copy : copies)
      if (copy.was_run) enqueue(copy.id);
    runWorklist();
    mergeEqualForms();
  }
}

auto Analysis::classesWithForms() -> std::set<ir::ClassId> {
  std::set<ir::ClassId> found;
  for (const auto& [made, form] : made_at)
    if (isForm(findForm(form))) found.insert(shownClass(form));
  return found;
}

// Forms that nothing is of are no classes.
void Analysis::dropForms() {
  markReachable();
  std::set<ir::ClassId> used;
  for (const auto& [made, form] : made_at)
    if (reachable_.contains(std::get<2>(made))) used.insert(findForm(form));
  for (const auto& [origin, forms] : forms_of_)
    for (const ir::ClassId form : forms)
      if (!used.contains(form)) classes[form].is_instantiated = classes[form].is_resolved = false;
}

}  // namespace krait::types
