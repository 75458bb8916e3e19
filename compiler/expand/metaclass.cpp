// Metaclasses, as far as the class statement can resolve them: what a class statement names after `metaclass=`, where that is
// a class of the program that derives from `type`.
//
//     class Meta(type):                             class Meta:
//         instances = {}                                instances = {}
//         def __call__(cls, *args):                     class __mixin__:
//             …super().__call__(*args)                      @classmethod
//                                                           def __meta_call__(cls, *args): …cls.__plain_call__(*args)
//     class Single(metaclass=Meta): …               class Single(Meta.__mixin__): …
//
// The methods of the metaclass become class methods of a hidden base. What Python asks of a class by way of its metaclass is
// called by name where the class is named; calls of classes find `__meta_call__` wherever they stand. __new__ and __init__
// run behind the class statement, when the class is there: __new__ may look at the namespace and set attributes in it, but
// not give another one to type.__new__().
#include <algorithm>

#include "compiler/expand/expander.h"
#include "compiler/frontend/shown_name.h"

namespace krait::expand {

namespace {

using frontend::Call;
using frontend::ClassDef;
using frontend::Expr;
using frontend::FunctionDef;

constexpr std::string_view kMixin = "__mixin__";

// Special methods of a metaclass, and what they are called in the hidden base.
constexpr std::pair<std::string_view, std::string_view> kSpecial[] = {
    {"__call__", "__meta_call__"},
    {"__new__", "__meta_new__"},
    {"__init__", "__meta_init__"},
    {"__len__", "__meta_len__"},
    {"__iter__", "__meta_iter__"},
    {"__contains__", "__meta_contains__"},
    {"__getitem__", "__meta_getitem__"},
    {"__repr__", "__meta_repr__"},
    {"__str__", "__meta_str__"},
    {"__instancecheck__", "__meta_instancecheck__"},
    {"__subclasscheck__", "__meta_subclasscheck__"},
    {"__bool__", "__meta_bool__"},
};

auto specialName(std::string_view name) -> std::string_view {
  for (const auto& [special, hidden] : kSpecial)
    if (special == name) return hidden;
  return {};
}

auto isDunder(std::string_view name) -> bool { return name.starts_with("__") && name.ends_with("__"); }

// `super().NAME(…)` and `type.NAME(…)`; which of them.
auto calledAbove(const Expr& expr, bool& of_type) -> std::string_view {
  const auto* call = expr.tryAs<Call>();
  const auto* method = call == nullptr ? nullptr : call->func->tryAs<frontend::Attribute>();
  if (method == nullptr) return {};
  const auto* object = method->value->tryAs<frontend::Name>();
  of_type = object != nullptr && object->id == "type";
  const auto* super = method->value->tryAs<Call>();
  const auto* super_name = super == nullptr ? nullptr : super->func->tryAs<frontend::Name>();
  return of_type || (super_name != nullptr && super_name->id == "super") ? method->attr : std::string_view{};
}

auto nameExpr(const Context& context, std::string_view name, base::SourceRange place) -> Expr* {
  auto* made = context.arena.make<frontend::Name>();
  made->kind = frontend::NodeKind::Name;
  made->range = place;
  made->id = context.arena.intern(name);
  return made;
}

}  // namespace

// Makes the class an ordinary one with the hidden base in it. `parent` is the metaclass that it derives from, if any.
void Expander::expandMetaclass(ClassDef& def, KnownClass& cls, const KnownClass* parent, Expr* parent_expr) {
  cls.is_metaclass = true;
  const auto inParent = [&](std::string_view name) { return parent != nullptr && parent->has(name); };
  std::vector<std::string_view> data;
  Statements kept, methods;
  for (auto* statement : def.body) {
    auto* function = statement->tryAs<FunctionDef>();
    const bool is_static =
        function != nullptr && std::any_of(function->decorator_list.begin(), function->decorator_list.end(),
                                           [](const Expr* decorator) {
                                             const auto* name = decorator->tryAs<frontend::Name>();
                                             return name != nullptr &&
                                                    (name->id == "staticmethod" || name->id == "classmethod");
                                           });
    if (function != nullptr && !is_static && !function->args->args.empty()) {
      methods.push_back(statement);
      continue;
    }
    if (const auto* assign = statement->tryAs<frontend::Assign>())
      for (const auto* target : assign->targets)
        if (const auto* name = target->tryAs<frontend::Name>()) data.push_back(name->id);
    kept.push_back(statement);
  }
  for (auto* statement : methods) {
    auto& function = *statement->as<FunctionDef>();
    const std::string_view name = function.name, receiver = function.args->args[0]->arg;
    const bool makes = name == "__new__";
    if (isDunder(name)) {
      const std::string_view hidden = specialName(name);
      if (hidden.empty())
        context_.unsupported("`" + std::string(name) + "` of a metaclass", function.range);
      else
        function.name = hidden;
    }
    const std::string_view space =
        function.args->args.size() > 3 ? function.args->args[3]->arg : std::string_view{};
    const auto expression = [&](const std::string& code) {
      Generated text(context_);
      text << code << "\n";
      return text.parse(function.range).front()->as<frontend::ExprStmt>()->value;
    };
    rewriteExpressions(*statement, [&](Expr*& expr) {
      bool of_type = false;
      if (const std::string_view above = calledAbove(*expr, of_type); !above.empty()) {
        auto* call = expr->as<Call>();
        auto* method = call->func->as<frontend::Attribute>();
        if (above == "__new__") {
          const auto* given = call->args.size() > 3 ? call->args[3]->tryAs<frontend::Name>() : nullptr;
          if (makes && (given == nullptr || given->id != space)) {
            context_.unsupported("a class with another namespace than its statement's", expr->range);
          } else if (!of_type && inParent("__new__")) {
            method->attr = "__meta_new__";
            const std::vector<Expr*> rest(call->args.begin() + 1, call->args.end());
            call->args = context_.arena.copyList(rest);
          } else {
            expr = expression("_made_");
          }
        } else if (above == "__init__") {
          if (!of_type && inParent("__init__"))
            method->attr = "__meta_init__";
          else
            expr = expression("None");
        } else if (above == "__call__") {
          if (!of_type && inParent("__call__")) {
            method->attr = "__meta_call__";
          } else {
            if (of_type && !call->args.empty()) {
              const std::vector<Expr*> rest(call->args.begin() + 1, call->args.end());
              call->args = context_.arena.copyList(rest);
            }
            method->value = nameExpr(context_, receiver, expr->range);
            method->attr = "__plain_call__";
          }
        } else if (above == "__repr__" || above == "__str__") {
          expr = expression("\"<class '\" + " + std::string(receiver) + ".__module__ + \".\" + " +
                            std::string(receiver) + ".__qualname__ + \"'>\"");
        } else if (isDunder(above)) {
          context_.unsupported("`" + std::string(above) + "` of a metaclass", expr->range);
        }
        return;
      }
      // What lies in the metaclass itself.
      auto* attribute = expr->tryAs<frontend::Attribute>();
      const auto* object = attribute == nullptr ? nullptr : attribute->value->tryAs<frontend::Name>();
      if (object != nullptr && object->id == receiver &&
          std::find(data.begin(), data.end(), attribute->attr) != data.end())
        attribute->value = nameExpr(context_, def.name, expr->range);
    });
    Generated code(context_);
    if (makes) code << receiver << " = " << def.name << "\n";
    Statements body = makes ? code.parse(function.range) : Statements{};
    for (auto* inner : function.body) {
      // `namespace["x"] = value` in __new__: the class is there already.
      auto* assign = makes ? inner->tryAs<frontend::Assign>() : nullptr;
      auto* item = assign == nullptr || assign->targets.size() != 1
                       ? nullptr
                       : assign->targets[0]->tryAs<frontend::Subscript>();
      const auto* owner = item == nullptr ? nullptr : item->value->tryAs<frontend::Name>();
      const auto* key = item == nullptr ? nullptr : item->slice->tryAs<frontend::Constant>();
      body.push_back(inner);
      if (owner == nullptr || owner->id != space || key == nullptr ||
          key->value.kind != frontend::ConstantKind::Str)
        continue;
      Generated store(context_);
      store << "_made_." << key->value.text << " = " << space << "[" << quoted(key->value.text) << "]\n";
      for (auto* made : store.parse(inner->range)) body.push_back(made);
    }
    function.body = context_.arena.copyList(body);
    if (makes) function.args->args[0]->arg = context_.arena.intern("_made_");
    // A property of the metaclass is one of the class.
    const bool is_property = std::any_of(function.decorator_list.begin(), function.decorator_list.end(),
                                         [](const Expr* decorator) {
                                           const auto* decorated = decorator->tryAs<frontend::Name>();
                                           return decorated != nullptr && decorated->id == "property";
                                         });
    if (is_property) {
      cls.meta_properties.emplace(name);
      function.decorator_list = {};
    }
    std::vector<Expr*> decorators{nameExpr(context_, "classmethod", function.range)};
    decorators.insert(decorators.end(), function.decorator_list.begin(), function.decorator_list.end());
    function.decorator_list = context_.arena.copyList(decorators);
  }
  if (parent != nullptr)
    cls.meta_properties.insert(parent->meta_properties.begin(), parent->meta_properties.end());
  Generated text(context_);
  text << "class " << kMixin;
  if (parent_expr != nullptr) text << "(" << text.graft(parent_expr) << "." << kMixin << ")";
  text << ":\n    pass\n";
  const Statements mixin = text.parse(def.range);
  append(*mixin.front()->as<ClassDef>(), methods);
  kept.insert(kept.end(), mixin.begin(), mixin.end());
  def.body = context_.arena.copyList(kept);
  std::vector<Expr*> bases;
  for (auto* base : def.bases) {
    const auto* name = base->tryAs<frontend::Name>();
    if (name == nullptr || name->id != "type") bases.push_back(base);
  }
  def.bases = context_.arena.copyList(bases);
}

// What follows the statement of a class that has a metaclass.
auto Expander::applyMetaclass(ClassDef& def, KnownClass& cls) -> Statements {
  std::vector<frontend::Keyword*> others;
  Expr* named = nullptr;
  for (auto* keyword : def.keywords) {
    const auto meta = keyword->arg == "metaclass" ? knownBase(*keyword->value) : nullptr;
    if (meta != nullptr && meta->is_metaclass)
      cls.metaclass = meta, named = keyword->value;
    else
      others.push_back(keyword);
  }
  for (const auto& base : cls.bases)
    if (cls.metaclass == nullptr) cls.metaclass = base->metaclass;
  if (cls.metaclass == nullptr) return {};
  if (named != nullptr) {
    std::vector<Expr*> bases(def.bases.begin(), def.bases.end());
    bases.push_back(makeAttribute(context_, named, kMixin, def.range));
    def.bases = context_.arena.copyList(bases);
  }
  const bool makes = cls.metaclass->has("__new__"), initialises = cls.metaclass->has("__init__");
  if (!makes && !initialises) {
    def.keywords = context_.arena.copyList(others);
    return {};
  }
  def.keywords = {};
  // The namespace, as far as the body's own names go.
  std::string space = "{\"__module__\": __name__, \"__qualname__\": " + quoted(cls.name);
  for (const auto* statement : def.body) {
    std::string_view name;
    if (const auto* function = statement->tryAs<FunctionDef>()) name = function->name;
    if (const auto* assign = statement->tryAs<frontend::Assign>();
        assign != nullptr && assign->targets[0]->isa<frontend::Name>())
      name = assign->targets[0]->as<frontend::Name>()->id;
    if (const auto* annotated = statement->tryAs<frontend::AnnAssign>();
        annotated != nullptr && annotated->value != nullptr && annotated->target->isa<frontend::Name>())
      name = annotated->target->as<frontend::Name>()->id;
    if (!name.empty() && name != frontend::kShownName && !name.starts_with("__slot_"))
      space += ", " + quoted(name) + ": " + cls.name + "." + std::string(name);
  }
  space += "}";
  Statements made;
  for (const auto& [wanted, method] :
       {std::pair{makes, "__meta_new__"}, std::pair{initialises, "__meta_init__"}}) {
    if (!wanted) continue;
    Generated text(context_);
    text << def.name << "." << method << "(" << quoted(cls.name) << ", (";
    for (auto* base : def.bases)
      if (named == nullptr || base != def.bases.back()) text << text.graft(base) << ", ";
    text << "), " << space;
    for (auto* keyword : others)
      if (!keyword->arg.empty()) text << ", " << keyword->arg << "=" << text.graft(keyword->value);
    text << ")\n";
    for (auto* statement : text.parse(def.range)) made.push_back(statement);
  }
  return made;
}

// What Python asks a class for by way of its metaclass, where the class is named.
void Expander::rewriteMetaclassUses() {
  bool any = false;
  for (const auto& [name, cls] : known_) any = any || cls->metaclass != nullptr || cls->is_metaclass;
  if (!any) return;
  const auto classOf = [&](const Expr& expr) -> std::shared_ptr<KnownClass> {
    if (!expr.isa<frontend::Name>() && !expr.isa<frontend::Attribute>()) return nullptr;
    auto cls = knownBase(expr);
    return cls != nullptr && cls->metaclass != nullptr ? cls : nullptr;
  };
  const auto method = [&](Expr* cls, std::string_view name, const std::vector<Expr*>& arguments) -> Expr* {
    return makeCall(context_, makeAttribute(context_, cls, name, cls->range), arguments, cls->range);
  };
  const auto asked = [&](Expr*& expr, std::string_view special) {
    const auto cls = classOf(*expr);
    if (cls != nullptr && cls->metaclass->has(special)) expr = method(expr, specialName(special), {});
  };
  rewriteExpressions(
      tree_,
      [&](Expr*& expr) {
        if (auto* call = expr->tryAs<Call>()) {
          const auto* function = call->func->tryAs<frontend::Name>();
          if (function == nullptr || call->args.empty()) return;
          const auto cls = classOf(*call->args[0]);
          if (const auto meta = call->args.size() == 2 ? knownBase(*call->args[1]) : nullptr;
              meta != nullptr && meta->is_metaclass && cls == nullptr && function->id == "isinstance" &&
              call->args[0]->isa<frontend::Name>()) {
            const std::string name(call->args[0]->as<frontend::Name>()->id);
            Generated text(context_);
            text << "isinstance(" << name << ", type) and issubclass(" << name << ", "
                 << text.graft(call->args[1]) << "." << kMixin << ")\n";
            expr = text.parse(expr->range).front()->as<frontend::ExprStmt>()->value;
            return;
          }
          if (call->args.size() == 2 && (function->id == "isinstance" || function->id == "issubclass")) {
            const auto checked = classOf(*call->args[1]);
            const std::string_view special =
                function->id == "isinstance" ? "__instancecheck__" : "__subclasscheck__";
            if (checked != nullptr && checked->metaclass->has(special)) {
              expr = method(call->args[1], specialName(special), {call->args[0]});
            } else if (const auto meta = knownBase(*call->args[1]); cls != nullptr && meta != nullptr &&
                                                                    meta->is_metaclass &&
                                                                    function->id == "isinstance") {
              const KnownClass* of = cls->metaclass.get();
              while (of != nullptr && of != meta.get()) of = of->bases.empty() ? nullptr : of->bases[0].get();
              Generated text(context_);
              text << (of != nullptr ? "True\n" : "False\n");
              expr = text.parse(expr->range).front()->as<frontend::ExprStmt>()->value;
            }
            return;
          }
          for (auto*& argument : call->args) {
            if (function->id == "len") asked(argument, "__len__");
            if (function->id == "bool") asked(argument, "__bool__");
            for (const std::string_view iterating :
                 {"list", "tuple", "set", "sorted", "iter", "enumerate", "sum", "min", "max", "any", "all"})
              if (function->id == iterating) asked(argument, "__iter__");
            if (function->id == "print" || function->id == "str" || function->id == "repr") {
              const auto shown = classOf(*argument);
              if (shown == nullptr) continue;
              asked(argument,
                    shown->metaclass->has("__str__") && function->id != "repr" ? "__str__" : "__repr__");
            }
          }
          // The method answers in place of the function.
          if ((function->id == "len" || function->id == "bool" || function->id == "str" ||
               function->id == "repr") &&
              cls != nullptr && call->args[0]->isa<Call>())
            expr = call->args[0];
          if (function->id == "type" && call->args.size() == 1 && cls != nullptr)
            expr = nameExpr(context_, cls->metaclass->name, expr->range);
        } else if (auto* subscript = expr->tryAs<frontend::Subscript>()) {
          const auto cls = classOf(*subscript->value);
          if (cls != nullptr && cls->metaclass->has("__getitem__") &&
              subscript->ctx == frontend::ExprContext::Load)
            expr = method(subscript->value, "__meta_getitem__", {subscript->slice});
        } else if (auto* compare = expr->tryAs<frontend::Compare>()) {
          if (compare->ops.size() != 1) return;
          const auto cls = classOf(*compare->comparators[0]);
          const auto op = compare->ops[0];
          if (cls == nullptr || !cls->metaclass->has("__contains__") ||
              (op != frontend::CompareOperator::In && op != frontend::CompareOperator::NotIn))
            return;
          Generated text(context_);
          text << (op == frontend::CompareOperator::In ? "bool(" : "not (")
               << text.graft(method(compare->comparators[0], "__meta_contains__", {compare->left})) << ")\n";
          expr = text.parse(expr->range).front()->as<frontend::ExprStmt>()->value;
        } else if (auto* value = expr->tryAs<frontend::FormattedValue>()) {
          const auto cls = classOf(*value->value);
          if (cls != nullptr)
            asked(value->value,
                  cls->metaclass->has("__str__") && value->conversion != 'r' ? "__str__" : "__repr__");
        } else if (auto* attribute = expr->tryAs<frontend::Attribute>()) {
          const auto cls = classOf(*attribute->value);
          if (cls != nullptr && attribute->ctx == frontend::ExprContext::Load &&
              cls->metaclass->meta_properties.contains(attribute->attr))
            expr = makeCall(context_, expr, {}, expr->range);
        }
      },
      [&](frontend::Node& inner) {
        if (auto* loop = inner.tryAs<frontend::For>()) asked(loop->iter, "__iter__");
        if (auto* clause = inner.tryAs<frontend::Comprehension>()) asked(clause->iter, "__iter__");
      });
}

}  // namespace krait::expand
