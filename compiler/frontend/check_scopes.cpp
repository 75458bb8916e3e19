// Scopes: which names are declared where, as CPython's symbol table sees it.
//
// The tree is walked in the order in which CPython walks it, because the first mistake is the one that is
// told. Then the `nonlocal` declarations are looked up, from the outermost scope inwards.
#include <memory>
#include <set>
#include <unordered_map>

#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/syntax_checks_internal.h"

namespace krait::frontend {
namespace {

using diagnostics::Code;

enum class ScopeKind { Module, Class, Function, Comprehension };

enum Flag : unsigned {
  kGlobal = 1,
  kLocal = 2,
  kParam = 4,
  kNonlocal = 8,
  kUsed = 16,
  kAnnotated = 32,
  kIterationVariable = 64,
};

struct Directive {
  Identifier name;
  bool is_nonlocal;
  base::SourceRange range;
};

struct Scope {
  ScopeKind kind;
  const Node* node;
  Scope* parent;
  std::unordered_map<Identifier, unsigned> symbols = {};
  std::vector<Directive> directives = {};
  std::vector<std::unique_ptr<Scope>> children = {};
  bool is_async = false;
  bool in_iteration_target = false;
  int in_iterable = 0;

  auto flags(Identifier name) const -> unsigned {
    const auto found = symbols.find(name);
    return found == symbols.end() ? 0 : found->second;
  }
};

auto comprehensionName(const Node& node) -> std::string_view {
  switch (node.kind) {
    case NodeKind::ListComp:
      return "list comprehension";
    case NodeKind::SetComp:
      return "set comprehension";
    case NodeKind::DictComp:
      return "dict comprehension";
    default:
      return "generator expression";
  }
}

class ScopeChecker {
 public:
  explicit ScopeChecker(ScopeFacts& facts) : facts_(facts) {}

  auto run(const Node& root) -> std::optional<SyntaxError> {
    module_ = std::make_unique<Scope>(Scope{ScopeKind::Module, &root, nullptr});
    scope_ = module_.get();
    if (const auto* module = root.tryAs<Module>()) {
      bool annotations = false;
      uint32_t place = 0;
      if (auto error = checkFuture(*module, annotations, place)) return error;
      deferred_annotations_ = annotations;
    }
    visit(root);
    if (!error_) resolve(*module_, {});
    return std::move(error_);
  }

 private:
  // Deeper trees could exhaust the stack of whoever walks them.
  static constexpr int kMaxDepth = 3000;

  void fail(Code code, base::SourceRange range, std::vector<std::string> arguments = {}) {
    if (!error_) error_ = SyntaxError{code, range, std::move(arguments)};
  }

  void visitChildren(const Node& node) {
    forEachChild(node, [&](const Node& child) { visit(child); });
  }
  template <class List>
  void visitAll(const List& list) {
    for (const auto* item : list) {
      if (item != nullptr) visit(*item);
    }
  }
  void visitOptional(const Node* node) {
    if (node != nullptr) visit(*node);
  }

  void enter(ScopeKind kind, const Node& node) {
    scope_->children.push_back(std::make_unique<Scope>(Scope{kind, &node, scope_}));
    scope_ = scope_->children.back().get();
  }
  void leave() { scope_ = scope_->parent; }

  void define(Identifier name, unsigned flag, Scope& scope) {
    unsigned& flags = scope.symbols[name];
    if ((flag & kParam) != 0 && (flags & kParam) != 0)
      fail(Code::DuplicateArgument, scope.node->range, {std::string(name)});
    flags |= flag;
    if (!scope.in_iteration_target) return;
    if ((flags & (kGlobal | kNonlocal)) != 0)
      fail(Code::RebindWalrusTarget, scope.node->range, {std::string(name)});
    flags |= kIterationVariable;
  }
  void define(Identifier name, unsigned flag) { define(name, flag, *scope_); }

  void visit(const Node& node) {
    if (error_) return;
    if (++depth_ > kMaxDepth) {
      fail(Code::NestedTooDeeply, node.range);
    } else {
      visitTyped(node);
    }
    --depth_;
  }

  void visitTyped(const Node& node) {
    switch (node.kind) {
      case NodeKind::FunctionDef: {
        const auto* def = node.as<FunctionDef>();
        return function(node, def->name, *def->args, def->body, def->decorator_list, def->returns);
      }
      case NodeKind::AsyncFunctionDef: {
        const auto* def = node.as<AsyncFunctionDef>();
        return function(node, def->name, *def->args, def->body, def->decorator_list, def->returns);
      }
      case NodeKind::ClassDef:
        return classDef(*node.as<ClassDef>());
      case NodeKind::Lambda:
        return lambda(*node.as<Lambda>());
      case NodeKind::Try: {
        const auto* stmt = node.as<Try>();
        return tryStmt(stmt->body, stmt->handlers, stmt->orelse, stmt->finalbody);
      }
      case NodeKind::TryStar: {
        const auto* stmt = node.as<TryStar>();
        return tryStmt(stmt->body, stmt->handlers, stmt->orelse, stmt->finalbody);
      }
      case NodeKind::AnnAssign:
        return annotated(*node.as<AnnAssign>());
      case NodeKind::Global:
        return declare(node, node.as<Global>()->names, false);
      case NodeKind::Nonlocal:
        return declare(node, node.as<Nonlocal>()->names, true);
      case NodeKind::Alias:
        return alias(*node.as<Alias>());
      case NodeKind::ExceptHandler: {
        const auto* handler = node.as<ExceptHandler>();
        visitOptional(handler->type);
        if (!handler->name.empty()) define(handler->name, kLocal);
        return visitAll(handler->body);
      }
      case NodeKind::Name: {
        const auto* name = node.as<Name>();
        return define(name->id, name->ctx == ExprContext::Load ? kUsed : kLocal);
      }
      case NodeKind::NamedExpr:
        return walrus(*node.as<NamedExpr>());
      case NodeKind::Yield:
      case NodeKind::YieldFrom:
        return yield(node);
      case NodeKind::Await:
        if (in_deferred_annotation_)
          return fail(Code::CannotUseInAnnotation, node.range, {"await expression"});
        visitChildren(node);
        scope_->is_async = true;
        return;
      case NodeKind::ListComp:
        return comprehension(node, node.as<ListComp>()->generators, *node.as<ListComp>()->elt, nullptr);
      case NodeKind::SetComp:
        return comprehension(node, node.as<SetComp>()->generators, *node.as<SetComp>()->elt, nullptr);
      case NodeKind::GeneratorExp:
        return comprehension(node, node.as<GeneratorExp>()->generators, *node.as<GeneratorExp>()->elt,
                             nullptr);
      case NodeKind::DictComp:
        return comprehension(node, node.as<DictComp>()->generators, *node.as<DictComp>()->key,
                             node.as<DictComp>()->value);
      case NodeKind::MatchStar:
        if (!node.as<MatchStar>()->name.empty()) define(node.as<MatchStar>()->name, kLocal);
        return;
      case NodeKind::MatchAs:
        visitOptional(node.as<MatchAs>()->pattern);
        if (!node.as<MatchAs>()->name.empty()) define(node.as<MatchAs>()->name, kLocal);
        return;
      case NodeKind::MatchMapping:
        visitChildren(node);
        if (!node.as<MatchMapping>()->rest.empty()) define(node.as<MatchMapping>()->rest, kLocal);
        return;
      default:
        return visitChildren(node);
    }
  }

  void annotation(const Expr* expr) {
    if (expr == nullptr) return;
    const bool outer = in_deferred_annotation_;
    in_deferred_annotation_ = deferred_annotations_;
    visit(*expr);
    in_deferred_annotation_ = outer;
  }

  template <class Visit>
  static void forEachArg(const Arguments& args, Visit visit) {
    for (const Arg* arg : args.posonlyargs) visit(*arg);
    for (const Arg* arg : args.args) visit(*arg);
    for (const Arg* arg : args.kwonlyargs) visit(*arg);
    if (args.vararg != nullptr) visit(*args.vararg);
    if (args.kwarg != nullptr) visit(*args.kwarg);
  }

  void function(const Node& node, Identifier name, const Arguments& args, Stmts body, Exprs decorators,
                const Expr* returns) {
    define(name, kLocal);
    visitAll(args.defaults);
    visitAll(args.kw_defaults);
    forEachArg(args, [&](const Arg& arg) { annotation(arg.annotation); });
    annotation(returns);
    visitAll(decorators);
    enter(ScopeKind::Function, node);
    scope_->is_async = node.isa<AsyncFunctionDef>();
    forEachArg(args, [&](const Arg& arg) { define(arg.arg, kParam); });
    visitAll(body);
    leave();
  }

  void lambda(const Lambda& node) {
    visitAll(node.args->defaults);
    visitAll(node.args->kw_defaults);
    enter(ScopeKind::Function, node);
    forEachArg(*node.args, [&](const Arg& arg) { define(arg.arg, kParam); });
    visit(*node.body);
    leave();
  }

  void classDef(const ClassDef& node) {
    define(node.name, kLocal);
    visitAll(node.bases);
    visitAll(node.keywords);
    visitAll(node.decorator_list);
    enter(ScopeKind::Class, node);
    visitAll(node.body);
    leave();
  }

  void tryStmt(Stmts body, ExceptHandlers handlers, Stmts orelse, Stmts finalbody) {
    visitAll(body);
    visitAll(orelse);
    visitAll(handlers);
    visitAll(finalbody);
  }

  void annotated(const AnnAssign& node) {
    if (const auto* name = node.target->tryAs<Name>()) {
      const unsigned flags = scope_->flags(name->id);
      if ((flags & (kGlobal | kNonlocal)) != 0 && scope_->kind != ScopeKind::Module && node.simple) {
        return fail(Code::AnnotatedCannotBe, node.range,
                    {std::string(name->id), (flags & kGlobal) != 0 ? "global" : "nonlocal"});
      }
      if (node.simple) {
        define(name->id, kAnnotated | kLocal);
      } else if (node.value != nullptr) {
        define(name->id, kLocal);
      }
    } else {
      visit(*node.target);
    }
    annotation(node.annotation);
    visitOptional(node.value);
  }

  void declare(const Node& node, Identifiers names, bool is_nonlocal) {
    const std::string word = is_nonlocal ? "nonlocal" : "global";
    for (const Identifier name : names) {
      const unsigned flags = scope_->flags(name);
      const std::string text(name);
      if ((flags & kParam) != 0) return fail(Code::ParameterAnd, node.range, {text, word});
      if ((flags & kUsed) != 0) return fail(Code::UsedBefore, node.range, {text, word});
      if ((flags & kAnnotated) != 0) return fail(Code::AnnotatedCannotBe, node.range, {text, word});
      if ((flags & kLocal) != 0) return fail(Code::AssignedBefore, node.range, {text, word});
      define(name, is_nonlocal ? kNonlocal : kGlobal);
      scope_->directives.push_back({name, is_nonlocal, node.range});
    }
  }

  void alias(const Alias& node) {
    if (node.name == "*") {
      if (scope_->kind != ScopeKind::Module) fail(Code::ImportStarNested, node.range);
      return;
    }
    define(node.asname.empty() ? node.name.substr(0, node.name.find('.')) : node.asname, kLocal);
  }

  void yield(const Node& node) {
    if (in_deferred_annotation_) return fail(Code::CannotUseInAnnotation, node.range, {"yield expression"});
    visitChildren(node);
    facts_.generators.insert(scope_->node);
    if (scope_->kind == ScopeKind::Comprehension) {
      fail(Code::YieldInComprehension, node.range, {std::string(comprehensionName(*scope_->node))});
    }
  }

  void walrus(const NamedExpr& node) {
    if (in_deferred_annotation_) return fail(Code::CannotUseInAnnotation, node.range, {"named expression"});
    if (scope_->in_iterable > 0) return fail(Code::WalrusInIterable, node.range);
    if (scope_->kind == ScopeKind::Comprehension) bindOutside(node.target->as<Name>()->id, node);
    visit(*node.value);
    visit(*node.target);
  }

  /// A walrus in a comprehension binds in the function around it.
  void bindOutside(Identifier name, const NamedExpr& node) {
    for (Scope* outer = scope_; outer != nullptr; outer = outer->parent) {
      switch (outer->kind) {
        case ScopeKind::Comprehension:
          if ((outer->flags(name) & kIterationVariable) != 0) {
            return fail(Code::RebindIterationVariable, node.range, {std::string(name)});
          }
          continue;
        case ScopeKind::Function:
          define(name, (outer->flags(name) & kGlobal) != 0 ? kGlobal : kNonlocal);
          return define(name, kLocal, *outer);
        case ScopeKind::Module:
          define(name, kGlobal);
          return define(name, kGlobal, *outer);
        case ScopeKind::Class:
          return fail(Code::WalrusInClassComprehension, node.range);
      }
    }
  }

  void comprehension(const Node& node, Comprehensions generators, const Expr& element, const Expr* value) {
    ++scope_->in_iterable;
    visit(*generators[0]->iter);
    --scope_->in_iterable;
    enter(ScopeKind::Comprehension, node);
    for (const Comprehension* clause : generators) {
      scope_->is_async = scope_->is_async || clause->is_async;
      scope_->in_iteration_target = true;
      visit(*clause->target);
      scope_->in_iteration_target = false;
      if (clause != generators[0]) {
        ++scope_->in_iterable;
        visit(*clause->iter);
        --scope_->in_iterable;
      }
      visitAll(clause->ifs);
    }
    visitOptional(value);
    visit(element);
    const bool is_async = scope_->is_async;
    if (is_async) facts_.async_comprehensions.insert(&node);
    leave();
    if (is_async && !node.isa<GeneratorExp>()) scope_->is_async = true;
  }

  /// `bound`: the names that enclosing functions bind.
  void resolve(const Scope& scope, std::set<Identifier> bound) {
    for (const Directive& directive : scope.directives) {
      const unsigned flags = scope.flags(directive.name);
      const std::string name(directive.name);
      if ((flags & kGlobal) != 0 && (flags & kNonlocal) != 0) {
        return fail(Code::NonlocalAndGlobal, directive.range, {name});
      }
      if (!directive.is_nonlocal) continue;
      if (scope.kind == ScopeKind::Module) return fail(Code::NonlocalAtModule, directive.range);
      if (!bound.contains(directive.name)) return fail(Code::NoBindingForNonlocal, directive.range, {name});
    }
    if (scope.children.empty()) return;
    for (const auto& [name, flags] : scope.symbols) {
      if ((flags & kGlobal) != 0) {
        bound.erase(name);
      } else if (scope.kind == ScopeKind::Function && (flags & (kLocal | kParam)) != 0) {
        bound.insert(name);
      }
    }
    if (scope.kind == ScopeKind::Class) bound.insert("__class__");
    for (const auto& child : scope.children) {
      if (error_) return;
      resolve(*child, bound);
    }
  }

  ScopeFacts& facts_;
  std::unique_ptr<Scope> module_;
  Scope* scope_ = nullptr;
  std::optional<SyntaxError> error_;
  bool deferred_annotations_ = false;
  bool in_deferred_annotation_ = false;
  int depth_ = 0;
};

}  // namespace

auto checkFuture(const Module& module, bool& annotations, uint32_t& last_place)
    -> std::optional<SyntaxError> {
  constexpr std::string_view kFeatures[] = {
      "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
      "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
  for (const Stmt* stmt : module.body) {
    const auto* expr = stmt->tryAs<ExprStmt>();
    const auto* constant = expr != nullptr ? expr->value->tryAs<Constant>() : nullptr;
    if (constant != nullptr && constant->value.kind == ConstantKind::Str) continue;
    const auto* from = stmt->tryAs<ImportFrom>();
    if (from == nullptr || from->module != "__future__" || from->level != 0) return std::nullopt;
    for (const Alias* alias : from->names) {
      bool known = false;
      for (const std::string_view feature : kFeatures) known = known || feature == alias->name;
      annotations = annotations || alias->name == "annotations";
      if (alias->name == "braces") return SyntaxError{Code::FutureBraces, stmt->range, {}};
      if (!known) return SyntaxError{Code::FutureUnknown, stmt->range, {std::string(alias->name)}};
    }
    last_place = stmt->range.end;
  }
  return std::nullopt;
}

auto checkScopes(const Node& root, ScopeFacts& facts) -> std::optional<SyntaxError> {
  return ScopeChecker(facts).run(root);
}

}  // namespace krait::frontend
