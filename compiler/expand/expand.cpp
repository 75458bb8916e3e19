#include "compiler/expand/expand.h"

#include <type_traits>

#include "compiler/expand/evaluate.h"
#include "compiler/expand/expander.h"
#include "compiler/expand/typing.h"
#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/shown_name.h"

namespace krait::expand {

using frontend::ClassDef;
using frontend::Stmt;

auto expandModule(frontend::Module& tree, base::SourceManager& sources, base::Arena& arena,
                  diagnostics::DiagnosticEngine& diagnostics, const ImportedClasses& imported) -> Expanded {
  const Context context{sources, arena, diagnostics};
  Expanded expanded = Expander(tree, context, imported).run();
  const auto* aliases = eraseTyping(tree, context, imported, expanded.classes);
  if (aliases != nullptr) expanded.new_imports.push_back(aliases);
  return expanded;
}

auto Expander::run() -> Expanded {
  Expanded result;
  copyClassMakers();
  expandEvaluations(tree_, context_, new_classes_, result.new_imports,
                    [&](std::string_view alias, std::string_view module) { useModule(alias, module); });
  findCleaningGenerators();
  findAnnotationUses();
  writeCells();
  closeUses();
  tree_.body = expandBody(tree_.body);
  rewriteCalls();
  openFiles();
  readInput();
  nameVersionParts();
  if (watchesObjects()) insertReleases();
  Statements body;
  const auto importAt = [&](const std::string& line, base::SourceRange place) {
    Generated text(context_);
    text << line;
    for (auto* statement : text.parse(place)) {
      body.push_back(statement);
      result.new_imports.push_back(statement);
    }
  };
  const auto import = [&](const std::string& line) { importAt(line, {tree_.range.file, 0, 0}); };
  if (files_place_.begin != files_place_.end) importAt("import _open as _krait_files_\n", files_place_);
  for (const auto& [alias, module] : used_modules_)
    import("import " + std::string(module) + " as " + std::string(alias) + "\n");
  if (namesGroups()) import("from _exception_groups import BaseExceptionGroup, ExceptionGroup\n");
  body.insert(body.end(), new_classes_.begin(), new_classes_.end());
  if (!body.empty()) {
    // The docstring stays the first statement.
    size_t first = 0;
    if (!tree_.body.empty() && tree_.body[0]->isa<frontend::ExprStmt>()) first = 1;
    body.insert(body.begin(), tree_.body.begin(), tree_.body.begin() + first);
    body.insert(body.end(), tree_.body.begin() + first, tree_.body.end());
    tree_.body = context_.arena.copyList(body);
  }
  result.classes = std::move(own_);
  return result;
}

auto Expander::expandBody(frontend::Stmts body) -> frontend::Stmts {
  Statements result;
  for (auto* statement : body) {
    noteImport(*statement);
    expandInside(*statement);
    for (auto* made : expandStatement(statement)) result.push_back(made);
  }
  return context_.arena.copyList(result);
}

void Expander::expandInside(frontend::Node& node) {
  frontend::visitNode(node, [&](const auto& typed) {
    frontend::forEachField(typed, [&](std::string_view, const auto& value) {
      using T = std::remove_cvref_t<decltype(value)>;
      if constexpr (std::is_same_v<T, frontend::Stmts>) {
        if (!value.empty()) const_cast<T&>(value) = expandBody(value);
      } else if constexpr (std::is_same_v<T, frontend::ExceptHandlers> || std::is_same_v<T, frontend::MatchCases>) {
        for (auto* part : value) expandInside(*part);
      }
    });
  });
}

void Expander::noteImport(const frontend::Node& statement) {
  if (const auto* from = statement.tryAs<frontend::ImportFrom>()) {
    const auto* classes = imported_(*from);
    if (classes == nullptr) return;
    for (const auto* alias : from->names) {
      if (alias->name == "*") {
        for (const auto& [name, cls] : classes->by_name) known_[name] = cls;
      } else if (const auto found = classes->by_name.find(alias->name); found != classes->by_name.end()) {
        known_[std::string(alias->asname.empty() ? alias->name : alias->asname)] = found->second;
      }
    }
  } else if (const auto* import = statement.tryAs<frontend::Import>()) {
    for (const auto* alias : import->names) {
      const auto* classes = imported_(*alias);
      if (classes == nullptr) continue;
      const std::string_view prefix = alias->asname.empty() ? alias->name : alias->asname;
      for (const auto& [name, cls] : classes->by_name) known_[std::string(prefix) + "." + name] = cls;
    }
  }
}

auto Expander::knownBase(const frontend::Expr& base) const -> std::shared_ptr<KnownClass> {
  const auto* expr = &base;
  if (const auto* subscript = expr->tryAs<frontend::Subscript>()) expr = subscript->value;
  const auto found = known_.find(context_.text(*expr));
  return found == known_.end() ? nullptr : found->second;
}

auto Expander::known(const ClassDef& def) -> std::shared_ptr<KnownClass> {
  auto cls = std::make_shared<KnownClass>();
  cls->name = def.name;
  cls->shown = frontend::shownName(def);
  for (const auto* base : def.bases) {
    if (auto found = knownBase(*base)) cls->bases.push_back(std::move(found));
  }
  for (const auto* statement : def.body) {
    if (const auto* function = statement->tryAs<frontend::FunctionDef>()) {
      cls->defined.emplace(function->name);
    } else if (const auto* inner = statement->tryAs<ClassDef>()) {
      cls->defined.emplace(inner->name);
    } else if (const auto* assign = statement->tryAs<frontend::Assign>()) {
      for (const auto* target : assign->targets) {
        if (const auto* name = target->tryAs<frontend::Name>()) cls->defined.emplace(name->id);
      }
    } else if (const auto* annotated = statement->tryAs<frontend::AnnAssign>()) {
      const auto* name = annotated->target->tryAs<frontend::Name>();
      if (name != nullptr && annotated->value != nullptr) cls->defined.emplace(name->id);
    }
  }
  // As getattr finds them: those of the first base win.
  for (auto base = cls->bases.rbegin(); base != cls->bases.rend(); ++base) {
    for (const auto& field : (*base)->fields) {
      bool replaced = false;
      for (auto& own : cls->fields) {
        if (own.name == field.name) own = field, replaced = true;
      }
      if (!replaced) cls->fields.push_back(field);
    }
  }
  return cls;
}

auto Expander::expandClass(ClassDef& def) -> Statements {
  const auto cls = known(def);
  known_[cls->name] = own_.by_name[cls->name] = cls;
  for (auto* base : def.bases) {
    const auto parent = knownBase(*base);
    const auto* name = base->tryAs<frontend::Name>();
    if ((name == nullptr || name->id != "type" || known_.contains("type")) && (parent == nullptr || !parent->is_metaclass)) continue;
    expandMetaclass(def, *cls, parent.get(), parent == nullptr ? nullptr : base);
    return {&def};
  }
  const Statements made_by_metaclass = applyMetaclass(def, *cls);
  Statements made = expandPlainClass(def, *cls);
  made.insert(made.end(), made_by_metaclass.begin(), made_by_metaclass.end());
  return made;
}

auto Expander::expandPlainClass(ClassDef& def, KnownClass& known) -> Statements {
  KnownClass* const cls = &known;
  adaptSlots(def);
  shareDict(def, *cls);
  expandAbstract(def, *cls);
  expandCachedProperties(def);
  for (size_t i = 0; i < def.decorator_list.size(); ++i) {
    auto* decorator = def.decorator_list[i];
    const bool is_ordering = names_.makerOf(*decorator) == Maker::TotalOrdering;
    if (!is_ordering && names_.makerOf(*decorator) != Maker::Dataclass && names_.makerCalled(*decorator) != Maker::Dataclass)
      continue;
    std::vector<frontend::Expr*> others(def.decorator_list.begin(), def.decorator_list.end());
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    def.decorator_list = context_.arena.copyList(others);
    if (!is_ordering) return expandDataclass(def, *cls, *decorator);
    const Statements made = expandOrdering(def, *cls, *decorator);
    // A dataclass may be ordered as well: look through the other decorators again.
    if (made.size() != 1 || def.decorator_list.empty()) return made;
    i = static_cast<size_t>(-1);
  }
  cls->enum_kind = enumKindOf(def);
  if (cls->enum_kind != EnumKind::None) return expandEnum(def, *cls);
  for (size_t i = 0; i < def.bases.size(); ++i) {
    if (names_.makerOf(*def.bases[i]) == Maker::TypedNamedTuple) return expandNamedTuple(def, *cls, i);
    const auto maker = names_.makerCalled(*def.bases[i]);
    if (maker != Maker::NamedTuple && maker != Maker::TypedNamedTuple) continue;
    const std::string hidden = "_tuple_of_" + cls->name + "_";
    auto* made = namedTupleClass(*def.bases[i]->as<frontend::Call>(), hidden);
    if (made == nullptr) return {&def};
    auto* base = context_.arena.make<frontend::Name>();
    base->kind = frontend::NodeKind::Name;
    base->range = def.bases[i]->range;
    base->id = context_.arena.intern(hidden);
    def.bases[i] = base;
    return {made, &def};
  }
  return expandBuiltinBase(def, *cls);
}

auto Expander::expandStatement(Stmt* statement) -> Statements {
  if (auto* function = statement->tryAs<frontend::FunctionDef>()) nameDispatchedTypes(*function);
  if (auto* function = statement->tryAs<frontend::FunctionDef>()) return annotatedFunction(*function);
  if (auto* coroutine = statement->tryAs<frontend::AsyncFunctionDef>()) return annotatedFunction(*coroutine);
  if (auto* def = statement->tryAs<ClassDef>()) {
    annotateClass(*def);
    return expandClass(*def);
  }
  if (auto* loop = statement->tryAs<frontend::For>()) return closedLoop(*loop);
  if (auto* groups = statement->tryAs<frontend::TryStar>()) return expandTryStar(*groups);
  if (auto* assign = statement->tryAs<frontend::Assign>()) {
    shortenTime(*assign);
    if (auto made = closedUnpacking(*assign); !made.empty()) return made;
    if (auto made = expandClassCall(*assign); !made.empty()) return made;
  }
  if (auto made = expandClassCallsWithin(statement); !made.empty()) return made;
  if (const auto refusal = refusedMemberChange(*statement); !refusal.empty()) {
    Generated raise(context_);
    raise << "raise AttributeError(" << quoted(refusal) << ")\n";
    return raise.parse(statement->range);
  }
  return {statement};
}

auto Expander::makesClass(const frontend::Expr& expr) const -> bool {
  switch (names_.makerCalled(expr)) {
    case Maker::NamedTuple:
    case Maker::TypedNamedTuple:
    case Maker::Enum:
    case Maker::IntEnum:
    case Maker::StrEnum:
    case Maker::Flag:
    case Maker::IntFlag:
    case Maker::MakeDataclass: return true;
    default: break;
  }
  const auto* call = expr.tryAs<frontend::Call>();
  const auto* callee = call == nullptr ? nullptr : call->func->tryAs<frontend::Name>();
  return callee != nullptr && callee->id == "type" && call->args.size() == 3 && !known_.contains("type");
}

// `Point = namedtuple("Point", "x y")` and its like: a class statement.
auto Expander::expandClassCall(frontend::Assign& assign) -> Statements {
  const bool names_it = assign.targets.size() == 1 && assign.targets[0]->isa<frontend::Name>();
  if (!names_it || !makesClass(*assign.value)) return {};
  if (auto* made = expandNamedTupleCall(assign)) return {made};
  if (auto made = expandEnumCall(assign); !made.empty()) return made;
  if (names_.makerCalled(*assign.value) == Maker::MakeDataclass) return expandDataclassCall(assign);
  return expandTypeCall(assign);
}

// A class that is made within an expression is made by a statement of its own before it.
auto Expander::expandClassCallsWithin(Stmt* statement) -> Statements {
  const bool is_simple = statement->isa<frontend::Assign>() || statement->isa<frontend::AnnAssign>() ||
                         statement->isa<frontend::Return>() || statement->isa<frontend::ExprStmt>();
  if (!is_simple) return {};
  Statements result;
  rewriteExpressions(*statement, [&](frontend::Expr*& expr) {
    if (!makesClass(*expr)) return;
    const std::string hidden = "_krait_made" + std::to_string(++made_classes_) + "_";
    Generated text(context_);
    text << hidden << " = " << text.graft(expr) << "\n";
    auto* assign = text.parse(expr->range)[0]->as<frontend::Assign>();
    const Statements made = expandClassCall(*assign);
    if (made.empty()) return;
    result.insert(result.end(), made.begin(), made.end());
    Generated name(context_);
    name << hidden << "\n";
    expr = name.parse(expr->range)[0]->as<frontend::ExprStmt>()->value;
  });
  if (!result.empty()) result.push_back(statement);
  return result;
}

void Expander::rewriteCalls() {
  rewriteExpressions(tree_, [&](frontend::Expr*& expr) {
    switch (names_.makerCalled(*expr)) {
      case Maker::Replace: expr = replaceCall(*expr->as<frontend::Call>()); break;
      case Maker::ExceptionInfo:
      case Maker::CurrentException: expr = handledException(*expr->as<frontend::Call>()); break;
      case Maker::Copy:
      case Maker::DeepCopy: expr = copyCall(*expr->as<frontend::Call>()); break;
      case Maker::Partial: expr = partialObject(*expr->as<frontend::Call>()); break;
      case Maker::Namespace: expr = namespaceObject(*expr->as<frontend::Call>()); break;
      case Maker::AttrGetter: expr = attributeGetter(*expr->as<frontend::Call>()); break;
      case Maker::MethodCaller: expr = methodCaller(*expr->as<frontend::Call>()); break;
      default: break;
    }
    if (auto* call = expr->tryAs<frontend::Call>()) expr = plainObject(*call);
    if (auto* call = expr->tryAs<frontend::Call>()) expr = callableAttribute(*call);
    if (auto* call = expr->tryAs<frontend::Call>()) expr = abstractCall(*call);
  });
  rewriteMetaclassUses();
  bool has_enums = false;
  for (const auto& [name, cls] : known_) has_enums = has_enums || !cls->members.empty();
  if (!has_enums) return;
  rewriteEnumUses(tree_, [&](const frontend::Expr& expr) -> std::shared_ptr<KnownClass> {
    if (!expr.isa<frontend::Name>() && !expr.isa<frontend::Attribute>()) return nullptr;
    auto cls = knownBase(expr);
    return cls != nullptr && !cls->members.empty() ? cls : nullptr;
  });
}

auto Expander::raising(ClassDef& def, std::string_view error, std::string_view text, base::SourceRange place)
    -> Statements {
  Generated raise(context_);
  raise << "raise " << error << "(" << quoted(text) << ")\n";
  Statements result = raise.parse(place);
  result.push_back(&def);
  return result;
}

void Expander::append(ClassDef& def, const Statements& statements) {
  Statements body(def.body.begin(), def.body.end());
  body.insert(body.end(), statements.begin(), statements.end());
  def.body = context_.arena.copyList(body);
}

void Expander::useModule(std::string_view alias, std::string_view module) { used_modules_[alias] = module; }

}  // namespace krait::expand
