// Which names each scope binds and uses, as CPython's symtable.c finds them.
#include "compiler/frontend/ast_visitor.h"
#include "compiler/sema/resolve_names.h"

namespace krait::sema {

namespace {

using frontend::ExprContext;
using frontend::Node;
using frontend::NodeKind;

class ScopeBuilder {
 public:
  ScopeBuilder(ModuleGraph& graph, Module& module) : graph_(graph), module_(module) {}

  void build();

 private:
  auto open(Scope::Kind kind, const Node& node) -> Scope&;
  void close() { scope_ = scope_->parent; }
  auto mangled(std::string_view name) -> std::string_view;
  auto symbol(std::string_view name, base::SourceRange range) -> Symbol& {
    return scope_->add(mangled(name), range);
  }
  auto bind(std::string_view name, base::SourceRange range) -> Symbol&;
  void bindModule(std::string_view name, base::SourceRange range, ModuleIndex id);

  void visit(const Node& node);
  void visitOptional(const Node* node) {
    if (node != nullptr) visit(*node);
  }
  template <class List>
  void visitAll(const List& list) {
    for (const auto* node : list) visitOptional(node);
  }
  template <class Def>
  void visitFunction(const Def& def, bool is_async);
  void visitParameters(const frontend::Arguments& args);
  void visitLambda(const frontend::Lambda& lambda);
  void visitClass(const frontend::ClassDef& def);
  void visitName(const frontend::Name& name);
  void visitNamedExpr(const frontend::NamedExpr& expr);
  void visitCall(const frontend::Call& call);
  template <class Comp>
  void visitComprehension(const Comp& comp);
  void visitAssign(const frontend::Assign& assign);
  void visitAnnAssign(const frontend::AnnAssign& assign);
  void visitImport(const frontend::Import& import);
  void visitFrom(const frontend::ImportFrom& from);
  void visitHandler(const frontend::ExceptHandler& handler);
  void visitGlobal(const frontend::Global& statement);
  void visitNonlocal(const frontend::Nonlocal& statement);
  void visitPattern(const Node& pattern);

  ModuleGraph& graph_;
  Module& module_;
  Scope* scope_ = nullptr;
  std::string_view consumer_;  // of the generator expression that is visited next
};

void ScopeBuilder::build() {
  module_.scope = std::make_unique<Scope>();
  scope_ = module_.scope.get();
  scope_->kind = Scope::Kind::Module;
  scope_->node = module_.tree;
  scope_->module = &module_;
  graph_.scopes[module_.tree] = scope_;
  visitAll(module_.tree->body);
}

auto ScopeBuilder::open(Scope::Kind kind, const Node& node) -> Scope& {
  auto owned = std::make_unique<Scope>();
  owned->kind = kind;
  owned->node = &node;
  owned->parent = scope_;
  owned->module = &module_;
  owned->private_class = scope_->private_class;
  scope_->children.push_back(std::move(owned));
  scope_ = scope_->children.back().get();
  graph_.scopes[&node] = scope_;
  return *scope_;
}

auto ScopeBuilder::mangled(std::string_view name) -> std::string_view {
  if (!needsMangling(scope_->private_class, name)) return name;
  return graph_.arena.intern("_" + std::string(scope_->private_class) + std::string(name));
}

auto ScopeBuilder::bind(std::string_view name, base::SourceRange range) -> Symbol& {
  auto& bound = symbol(name, range);
  if (bound.bindings == 0) bound.range = range;
  bound.is_bound = true;
  ++bound.bindings;
  return bound;
}

void ScopeBuilder::bindModule(std::string_view name, base::SourceRange range, ModuleIndex id) {
  auto& bound = bind(name, range);
  if (bound.bindings > 1 && bound.bound_module != id) bound.is_only_module = false;
  bound.bound_module = id;
}

void ScopeBuilder::visit(const Node& node) {
  switch (node.kind) {
    case NodeKind::FunctionDef:
      return visitFunction(*node.as<frontend::FunctionDef>(), false);
    case NodeKind::AsyncFunctionDef:
      return visitFunction(*node.as<frontend::AsyncFunctionDef>(), true);
    case NodeKind::Lambda:
      return visitLambda(*node.as<frontend::Lambda>());
    case NodeKind::ClassDef:
      return visitClass(*node.as<frontend::ClassDef>());
    case NodeKind::Name:
      return visitName(*node.as<frontend::Name>());
    case NodeKind::NamedExpr:
      return visitNamedExpr(*node.as<frontend::NamedExpr>());
    case NodeKind::Call:
      return visitCall(*node.as<frontend::Call>());
    case NodeKind::ListComp:
      return visitComprehension(*node.as<frontend::ListComp>());
    case NodeKind::SetComp:
      return visitComprehension(*node.as<frontend::SetComp>());
    case NodeKind::DictComp:
      return visitComprehension(*node.as<frontend::DictComp>());
    case NodeKind::GeneratorExp:
      return visitComprehension(*node.as<frontend::GeneratorExp>());
    case NodeKind::Assign:
      return visitAssign(*node.as<frontend::Assign>());
    case NodeKind::AnnAssign:
      return visitAnnAssign(*node.as<frontend::AnnAssign>());
    case NodeKind::Import:
      return visitImport(*node.as<frontend::Import>());
    case NodeKind::ImportFrom:
      return visitFrom(*node.as<frontend::ImportFrom>());
    case NodeKind::ExceptHandler:
      return visitHandler(*node.as<frontend::ExceptHandler>());
    case NodeKind::Global:
      return visitGlobal(*node.as<frontend::Global>());
    case NodeKind::Nonlocal:
      return visitNonlocal(*node.as<frontend::Nonlocal>());
    case NodeKind::MatchStar:
    case NodeKind::MatchAs:
    case NodeKind::MatchMapping:
      return visitPattern(node);
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
      scope_->is_generator = true;
      break;
    case NodeKind::Await:
      scope_->has_await = true;
      break;
    default:
      break;
  }
  frontend::forEachChild(node, [&](const Node& child) { visit(child); });
}

template <class Def>
void ScopeBuilder::visitFunction(const Def& def, bool is_async) {
  visitAll(def.decorator_list);
  visitAll(def.args->defaults);
  visitAll(def.args->kw_defaults);
  bind(def.name, def.range).definition = &def;
  open(Scope::Kind::Function, def).is_async = is_async;
  visitParameters(*def.args);
  visitAll(def.body);
  close();
}

void ScopeBuilder::visitParameters(const frontend::Arguments& args) {
  const auto add = [&](const frontend::Arg* arg) {
    if (arg != nullptr) bind(arg->arg, arg->range).is_parameter = true;
  };
  for (const auto* arg : args.posonlyargs) add(arg);
  for (const auto* arg : args.args) add(arg);
  for (const auto* arg : args.kwonlyargs) add(arg);
  add(args.vararg);
  add(args.kwarg);
}

void ScopeBuilder::visitLambda(const frontend::Lambda& lambda) {
  visitAll(lambda.args->defaults);
  visitAll(lambda.args->kw_defaults);
  open(Scope::Kind::Lambda, lambda);
  visitParameters(*lambda.args);
  visit(*lambda.body);
  close();
}

void ScopeBuilder::visitClass(const frontend::ClassDef& def) {
  visitAll(def.decorator_list);
  visitAll(def.bases);
  visitAll(def.keywords);
  bind(def.name, def.range).definition = &def;
  auto& scope = open(Scope::Kind::Class, def);
  scope.private_class = def.name;
  while (!scope.private_class.empty() && scope.private_class[0] == '_') scope.private_class.remove_prefix(1);
  visitAll(def.body);
  close();
}

void ScopeBuilder::visitName(const frontend::Name& name) {
  if (name.ctx == ExprContext::Load) {
    symbol(name.id, name.range).is_used = true;
    return;
  }
  auto& bound = bind(name.id, name.range);
  bound.is_only_module = false;
  if (name.ctx == ExprContext::Del) bound.is_deleted = true;
}

// `:=` inside a comprehension binds in the function (or module) around it.
void ScopeBuilder::visitNamedExpr(const frontend::NamedExpr& expr) {
  visit(*expr.value);
  const auto* target = expr.target->as<frontend::Name>();
  Scope* const inner = scope_;
  if (inner->kind == Scope::Kind::Comprehension) symbol(target->id, target->range).is_used = true;
  while (scope_->kind == Scope::Kind::Comprehension) scope_ = scope_->parent;
  bind(target->id, target->range).is_only_module = false;
  scope_ = inner;
}

auto consumesAtOnce(std::string_view builtin) -> bool {
  for (const std::string_view name :
       {"sum", "any", "all", "min", "max", "list", "tuple", "set", "dict", "sorted"}) {
    if (builtin == name) return true;
  }
  return false;
}

// Evaluating these before or after the elements makes no difference.
auto isSimple(const frontend::Expr& expr) -> bool {
  return expr.isa<frontend::Constant>() || expr.isa<frontend::Name>() || expr.isa<frontend::Lambda>();
}

void ScopeBuilder::visitCall(const frontend::Call& call) {
  std::string_view consumer;
  if (!call.args.empty() && call.args[0]->isa<frontend::GeneratorExp>()) {
    bool simple = true;
    for (const auto* keyword : call.keywords)
      simple = simple && !keyword->arg.empty() && isSimple(*keyword->value);
    const bool has_keywords = !call.keywords.empty();
    if (const auto* name = call.func->tryAs<frontend::Name>();
        name != nullptr && consumesAtOnce(name->id) && simple) {
      const bool plain = call.args.size() == 1 && !has_keywords;
      const bool is_number =
          call.args.size() == 2 && call.args[1]->isa<frontend::Constant>() &&
          call.args[1]->as<frontend::Constant>()->value.kind <= frontend::ConstantKind::Complex;
      const bool only_default =
          call.args.size() == 1 && call.keywords.size() == 1 && call.keywords[0]->arg == "default";
      if (plain || (name->id == "sum" && is_number && !has_keywords) ||
          (name->id == "sorted" && call.args.size() == 1) ||
          ((name->id == "min" || name->id == "max") && only_default)) {
        consumer = name->id;
      }
    } else if (const auto* method = call.func->tryAs<frontend::Attribute>();
               method != nullptr && method->attr == "join" && call.args.size() == 1 && !has_keywords &&
               (method->value->isa<frontend::JoinedStr>() ||
                (method->value->isa<frontend::Constant>() &&
                 method->value->as<frontend::Constant>()->value.kind == frontend::ConstantKind::Str))) {
      consumer = "join";
    }
  }
  if (const auto* name = call.func->tryAs<frontend::Name>()) {
    for (const std::string_view reflective : {"globals", "locals", "vars", "dir", "eval", "exec"}) {
      if (name->id == reflective) module_.scope->uses_namespace = true;
    }
  }
  visit(*call.func);
  for (const auto* argument : call.args) {
    consumer_ = argument == call.args[0] ? consumer : std::string_view();
    visit(*argument);
    consumer_ = {};
  }
  visitAll(call.keywords);
}

template <class Comp>
void ScopeBuilder::visitComprehension(const Comp& comp) {
  const auto consumer = consumer_;
  consumer_ = {};
  // The first iterable belongs to the scope around.
  visit(*comp.generators[0]->iter);
  auto& scope = open(Scope::Kind::Comprehension, comp);
  scope.consumer = consumer;
  for (size_t i = 0; i < comp.generators.size(); ++i) {
    const auto& generator = *comp.generators[i];
    if (i > 0) visit(*generator.iter);
    visit(*generator.target);
    visitAll(generator.ifs);
    scope.is_async = scope.is_async || generator.is_async;
  }
  if constexpr (requires { comp.key; }) {
    visit(*comp.key);
    visit(*comp.value);
  } else {
    visit(*comp.elt);
  }
  scope.is_async = scope.is_async || scope.has_await;
  close();
}

// `names = globals()`, and `globals()["x"] = …`, which binds x.
void ScopeBuilder::visitAssign(const frontend::Assign& assign) {
  const auto isGlobals = [](const frontend::Expr& expr) {
    const auto* call = expr.tryAs<frontend::Call>();
    const auto* name = call == nullptr ? nullptr : call->func->tryAs<frontend::Name>();
    return name != nullptr && name->id == "globals" && call->args.empty();
  };
  frontend::forEachChild(assign, [&](const Node& child) { visit(child); });
  for (const auto* target : assign.targets) {
    if (const auto* name = target->tryAs<frontend::Name>(); name != nullptr && isGlobals(*assign.value))
      symbol(name->id, name->range).is_namespace = true;
    const auto* item = target->tryAs<frontend::Subscript>();
    const auto* key = item == nullptr ? nullptr : item->slice->tryAs<frontend::Constant>();
    if (key == nullptr || key->value.kind != frontend::ConstantKind::Str || !isGlobals(*item->value)) continue;
    auto& global = module_.scope->add(key->value.text, item->range);
    global.is_bound = true;
    ++global.bindings;
    global.is_only_module = false;
    global.is_seen_elsewhere = true;
  }
}

// Annotations are not evaluated: their text is kept for inference.
void ScopeBuilder::visitAnnAssign(const frontend::AnnAssign& assign) {
  visitOptional(assign.value);
  const auto* name = assign.target->tryAs<frontend::Name>();
  if (name == nullptr) return visit(*assign.target);
  auto& bound = bind(name->id, name->range);
  bound.is_only_module = false;
  if (bound.annotation == nullptr) bound.annotation = assign.annotation;
}

void ScopeBuilder::visitImport(const frontend::Import& import) {
  for (const auto* alias : import.names) {
    const auto* target = graph_.importOf(*alias);
    const bool has_target = target != nullptr && target->missing.empty() && !target->modules.empty();
    if (target != nullptr && target->is_ignored) continue;
    // A module that is missing raises before it binds anything.
    if (target != nullptr && !target->missing.empty()) {
      auto& unbound = symbol(
          alias->asname.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->asname, alias->range);
      unbound.is_bound = true;
      continue;
    }
    if (!alias->asname.empty()) {
      bindModule(alias->asname, alias->range, has_target ? target->modules.back() : kNoModule);
    } else {
      const auto top = graph_.arena.intern(alias->name.substr(0, alias->name.find('.')));
      bindModule(top, alias->range, has_target ? target->modules.front() : kNoModule);
    }
  }
}

void ScopeBuilder::visitFrom(const frontend::ImportFrom& from) {
  const auto* target = graph_.importOf(from);
  if (target != nullptr && target->is_ignored) return;
  const ModuleIndex source = target == nullptr || !target->missing.empty() || target->modules.empty()
                                 ? kNoModule
                                 : target->modules.back();
  for (const auto* alias : from.names) {
    if (alias->name == "*") {
      // What it brings is known when all modules have their scopes: resolve_names.cpp.
      if (source != kNoModule) module_.star_imports.emplace_back(source, alias->range);
      continue;
    }
    const auto name = alias->asname.empty() ? alias->name : alias->asname;
    const auto* submodule = graph_.importOf(*alias);
    if (target != nullptr && !target->missing.empty()) {
      symbol(name, alias->range).is_bound = true;
    } else if (submodule != nullptr && source != kNoModule &&
               isSubmodule(*graph_.modules[source], alias->name, *submodule)) {
      bindModule(name, alias->range, submodule->modules.back());
    } else {
      bind(name, alias->range).is_only_module = false;
    }
  }
}

void ScopeBuilder::visitHandler(const frontend::ExceptHandler& handler) {
  visitOptional(handler.type);
  if (!handler.name.empty()) {
    auto& bound = bind(handler.name, handler.range);
    bound.is_only_module = false;
  }
  visitAll(handler.body);
}

void ScopeBuilder::visitGlobal(const frontend::Global& statement) {
  for (const auto name : statement.names) {
    symbol(name, statement.range).is_global = true;
    // The module has the variable even when only functions assign it.
    auto& global = module_.scope->add(mangled(name), statement.range);
    global.is_seen_elsewhere = true;
  }
}

void ScopeBuilder::visitNonlocal(const frontend::Nonlocal& statement) {
  for (const auto name : statement.names) symbol(name, statement.range).is_nonlocal = true;
}

void ScopeBuilder::visitPattern(const Node& pattern) {
  std::string_view name;
  if (const auto* star = pattern.tryAs<frontend::MatchStar>()) name = star->name;
  if (const auto* as = pattern.tryAs<frontend::MatchAs>()) name = as->name;
  if (const auto* mapping = pattern.tryAs<frontend::MatchMapping>()) name = mapping->rest;
  if (!name.empty()) bind(name, pattern.range).is_only_module = false;
  frontend::forEachChild(pattern, [&](const Node& child) { visit(child); });
}

}  // namespace

void buildScopes(ModuleGraph& graph, Module& module) { ScopeBuilder(graph, module).build(); }

}  // namespace krait::sema
