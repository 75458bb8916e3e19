// Where objects come to their end: modules with classes that have __del__, and modules that use weak references.
//
//     def work():                       def work():
//         item = Resource("a")              item = Resource("a")
//                                           _watch.release()
//         print("working")                  print("working")
//                                           _watch.release()
//                                           _watch.drop(item)
//                                           _watch.release()
//
// CPython counts references and ends an object with its last one. Here `release()` asks the collector after every statement
// that may have dropped one, as long as there are objects that somebody watches; it costs a comparison where there are none.
// Variables live to the end of their function, as in CPython, where `drop()` empties them.
// Other modules, and programs without such classes, are left as they are.
#include <algorithm>

#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

constexpr std::string_view kWatch = "_krait_watch_", kFinalisation = "_krait_finalisation_";

using frontend::Expr;
using frontend::Stmt;
using Names = std::vector<std::string_view>;

auto isIn(const Names& names, std::string_view name) -> bool {
  return std::find(names.begin(), names.end(), name) != names.end();
}

auto hasCall(Stmt& statement) -> bool {
  bool found = false;
  rewriteExpressions(statement, [&](Expr*& expr) {
    found = found || expr->isa<frontend::Call>() || expr->isa<frontend::Await>() ||
            expr->isa<frontend::YieldFrom>();
  });
  return found;
}

void addTargets(const Expr* target, Names& names) {
  if (target == nullptr) return;
  if (const auto* name = target->tryAs<frontend::Name>()) names.push_back(name->id);
  if (const auto* tuple = target->tryAs<frontend::Tuple>())
    for (const auto* part : tuple->elts) addTargets(part, names);
}

// The variables that certainly have a value behind the statement, which may be an object.
auto assignedNames(const Stmt& statement) -> Names {
  Names names;
  if (const auto* assign = statement.tryAs<frontend::Assign>();
      assign != nullptr && !assign->value->isa<frontend::Constant>())
    for (const auto* target : assign->targets) addTargets(target, names);
  if (const auto* annotated = statement.tryAs<frontend::AnnAssign>();
      annotated != nullptr && annotated->value != nullptr)
    addTargets(annotated->target, names);
  if (const auto* with = statement.tryAs<frontend::With>())
    for (const auto* item : with->items) addTargets(item->optional_vars, names);
  return names;
}

void addNames(frontend::Node& node, Names& names) {
  rewriteExpressions(node, [&](Expr*& expr) {
    if (const auto* name = expr->tryAs<frontend::Name>()) names.push_back(name->id);
  });
}

auto isOneOf(const frontend::Node& node, const frontend::Stmts& statements) -> bool {
  return std::any_of(statements.begin(), statements.end(),
                     [&](const Stmt* statement) { return statement == &node; });
}

// Variables that are left alone: those that functions inside share, and those that may have no value because a statement
// inside another one deletes them.
void addShared(frontend::Node& block, const frontend::Stmts& outermost, Names& names) {
  rewriteExpressions(
      block,
      [&](Expr*& expr) {
        if (expr->isa<frontend::Lambda>() || expr->isa<frontend::GeneratorExp>() ||
            expr->isa<frontend::ListComp>() || expr->isa<frontend::SetComp>() ||
            expr->isa<frontend::DictComp>())
          addNames(*expr, names);
      },
      [&](frontend::Node& inner) {
        if (&inner == &block) return;
        if (inner.isa<frontend::FunctionDef>() || inner.isa<frontend::AsyncFunctionDef>() ||
            inner.isa<frontend::ClassDef>())
          addNames(inner, names);
        if (const auto* handler = inner.tryAs<frontend::ExceptHandler>();
            handler != nullptr && !handler->name.empty())
          names.push_back(handler->name);
        if (const auto* deleted = inner.tryAs<frontend::Delete>();
            deleted != nullptr && !isOneOf(inner, outermost))
          for (const auto* target : deleted->targets) addTargets(target, names);
        if (const auto* global = inner.tryAs<frontend::Global>())
          names.insert(names.end(), global->names.begin(), global->names.end());
        if (const auto* nonlocal = inner.tryAs<frontend::Nonlocal>())
          names.insert(names.end(), nonlocal->names.begin(), nonlocal->names.end());
      });
}

// Variables that statements inside others give a value, so that they may have none at the end of the function.
void addNested(frontend::Node& function, const frontend::Stmts& outermost, Names& names) {
  rewriteExpressions(
      function, [](Expr*&) {},
      [&](frontend::Node& inner) {
        if (isOneOf(inner, outermost)) return;
        if (!inner.isa<frontend::Assign>() && !inner.isa<frontend::AnnAssign>()) return;
        for (const std::string_view name : assignedNames(static_cast<const Stmt&>(inner)))
          if (!isIn(names, name)) names.push_back(name);
      });
}

class Releases {
 public:
  Releases(const Context& context, bool has_weak_references)
      : context_(context), has_weak_references_(has_weak_references) {}

  void run(frontend::Module& tree) {
    Names bound;
    // What is deleted somewhere may have no value at the end.
    rewriteExpressions(
        tree, [](Expr*&) {},
        [&](frontend::Node& inner) {
          if (const auto* handler = inner.tryAs<frontend::ExceptHandler>();
              handler != nullptr && !handler->name.empty())
            outer_.push_back(handler->name);
          if (const auto* deleted = inner.tryAs<frontend::Delete>();
              deleted != nullptr && !isOneOf(inner, tree.body))
            for (const auto* target : deleted->targets) addTargets(target, outer_);
        });
    tree.body = inserted(tree.body, bound, false);
    Statements body(tree.body.begin(), tree.body.end());
    if (body.empty()) return;
    const base::SourceRange place = body.back()->range;
    keep(bound, place, body);
    // What no function reads would be local to the module's body, where registers and the stack hold copies.
    std::string read;
    for (const std::string_view name : assigned_) read += std::string(name) + ", ";
    if (!read.empty())
      add("def _krait_globals_():\n    return (" + read + ")\nif " + std::string(kWatch) +
              ".never():\n    _krait_globals_()\n",
          place, body);
    add("if __name__ == \"__main__\":\n    " + std::string(has_weak_references_ ? kFinalisation : kWatch) +
            ".finish()\n",
        place, body);
    tree.body = context_.arena.copyList(body);
  }

 private:
  void add(const std::string& line, base::SourceRange place, Statements& into) {
    Generated text(context_);
    text << line;
    for (auto* statement : text.parse(place)) into.push_back(statement);
  }

  void release(base::SourceRange place, Statements& into) {
    if (has_weak_references_)
      add("if " + std::string(kWatch) + ".release():\n    " + std::string(kFinalisation) + ".ended()\n",
          place, into);
    else
      add(std::string(kWatch) + ".release()\n", place, into);
  }

  void keep(const Names& names, base::SourceRange place, Statements& into) {
    for (const std::string_view name : names)
      add(std::string(kWatch) + ".keep(" + std::string(name) + ")\n", place, into);
  }

  static auto holderOf(std::string_view name) -> std::string { return "_krait_hold_" + std::string(name); }

  void drop(const Names& names, base::SourceRange place, Statements& into) {
    if (names.empty() && held_.empty()) return;
    for (const std::string_view name : held_)
      add(std::string(kWatch) + ".drop(" + holderOf(name) + ")\n", place, into);
    for (const std::string_view name : names)
      add(std::string(kWatch) + ".drop(" + std::string(name) + ")\n", place, into);
    release(place, into);
  }

  // A block of statements; `bound` names the variables that have a value where it ends.
  auto inserted(frontend::Stmts body, Names& bound, bool in_function) -> frontend::Stmts {
    Statements result;
    for (auto* statement : body) {
      const base::SourceRange place = statement->range;
      if (auto* function = statement->tryAs<frontend::FunctionDef>()) {
        insertInFunction(*function);
        result.push_back(statement);
        continue;
      }
      if (auto* function = statement->tryAs<frontend::AsyncFunctionDef>()) {
        insertInFunction(*function);
        result.push_back(statement);
        continue;
      }
      if (auto* cls = statement->tryAs<frontend::ClassDef>()) {
        insertInClass(*cls);
        result.push_back(statement);
        continue;
      }
      const Names names = assignedNames(*statement);
      const auto* deleted = statement->tryAs<frontend::Delete>();
      if (auto* leaves = statement->tryAs<frontend::Return>(); leaves != nullptr && in_function) {
        // What is given back is worked out while the variables are there, and lives on.
        if (leaves->value != nullptr && !leaves->value->isa<frontend::Constant>() &&
            !(bound.empty() && held_.empty())) {
          Generated text(context_);
          text << "_krait_result_ = " << text.graft(leaves->value) << "\n";
          for (auto* assignment : text.parse(place)) result.push_back(assignment);
          auto* kept = context_.arena.make<frontend::Name>();
          kept->kind = frontend::NodeKind::Name;
          kept->range = place;
          kept->id = context_.arena.intern("_krait_result_");
          leaves->value = kept;
        }
        drop(bound, place, result);
        result.push_back(statement);
        continue;
      }
      if (in_function && statement->isa<frontend::Raise>()) keep(bound, place, result);
      // What a variable had lives until it has something else.
      Names before;
      for (const std::string_view name : names) {
        if (!in_function || !isIn(bound, name)) continue;
        before.push_back(context_.arena.intern("_krait_old_" + std::string(name)));
        add(std::string(before.back()) + " = " + std::string(kWatch) + ".take(" + std::string(name) + ")\n",
            place, result);
      }
      if (deleted != nullptr) {
        for (const auto* target : deleted->targets) {
          const auto* variable = target->tryAs<frontend::Name>();
          if (variable == nullptr) continue;
          std::erase(bound, variable->id);
          add(std::string(kWatch) + ".drop(" + std::string(variable->id) + ")\n", place, result);
        }
      }
      insertInBlocks(*statement, bound, in_function);
      result.push_back(statement);
      for (const std::string_view name : names)
        if (in_function && isIn(held_, name))
          add(holderOf(name) + " = " + std::string(name) + "\n", place, result);
      for (const std::string_view name : names) {
        if (!isIn(bound, name) && !isIn(outer_, name)) bound.push_back(name);
        if (!in_function && !isIn(assigned_, name)) assigned_.push_back(name);
      }
      if (const auto* loop = statement->tryAs<frontend::For>(); loop != nullptr && !in_function) {
        Names targets;
        addTargets(loop->target, targets);
        for (const std::string_view name : targets)
          if (!isIn(assigned_, name)) assigned_.push_back(name);
      }
      for (const std::string_view name : before)
        add(std::string(kWatch) + ".drop(" + std::string(name) + ")\n", place, result);
      const bool is_assignment = statement->isa<frontend::Assign>() || statement->isa<frontend::AnnAssign>();
      const bool may_drop =
          deleted != nullptr || is_assignment || statement->isa<frontend::Try>() ||
          statement->isa<frontend::With>() || statement->isa<frontend::For>() ||
          ((statement->isa<frontend::ExprStmt>() || statement->isa<frontend::AugAssign>()) &&
           hasCall(*statement));
      if (may_drop) release(place, result);
    }
    return context_.arena.copyList(result);
  }

  void insertInBlocks(Stmt& statement, const Names& outside, bool in_function) {
    const auto block = [&](frontend::Stmts& body) {
      Names bound = outside;
      if (!body.empty()) body = inserted(body, bound, in_function);
    };
    if (auto* loop = statement.tryAs<frontend::For>()) block(loop->body), block(loop->orelse);
    if (auto* loop = statement.tryAs<frontend::AsyncFor>()) block(loop->body), block(loop->orelse);
    if (auto* loop = statement.tryAs<frontend::While>()) block(loop->body), block(loop->orelse);
    if (auto* branch = statement.tryAs<frontend::If>()) block(branch->body), block(branch->orelse);
    if (auto* with = statement.tryAs<frontend::With>()) block(with->body);
    if (auto* with = statement.tryAs<frontend::AsyncWith>()) block(with->body);
    if (auto* guarded = statement.tryAs<frontend::Try>()) {
      block(guarded->body), block(guarded->orelse), block(guarded->finalbody);
    }
    if (auto* match = statement.tryAs<frontend::Match>())
      for (auto* arm : match->cases) block(arm->body);
  }

  template <class Def>
  void insertInFunction(Def& def) {
    Names bound;
    const Names outer = outer_;
    outer_.clear();
    addShared(def, def.body, outer_);
    for (const auto* parameter : def.args->posonlyargs) bound.push_back(parameter->arg);
    for (const auto* parameter : def.args->args) bound.push_back(parameter->arg);
    if (!bound.empty() && (bound[0] == "self" || bound[0] == "cls")) bound.erase(bound.begin());
    std::erase_if(bound, [&](std::string_view name) { return isIn(outer_, name); });
    const Names held = held_;
    held_.clear();
    Names nested;
    addNested(def, def.body, nested);
    for (const std::string_view name : nested)
      if (!isIn(outer_, name) && !isIn(bound, name)) held_.push_back(name);
    def.body = inserted(def.body, bound, true);
    outer_ = outer;
    Statements body;
    for (const std::string_view name : held_)
      if (!def.body.empty()) add(holderOf(name) + " = None\n", def.body.front()->range, body);
    // The docstring stays the first statement.
    const auto* first = def.body.empty() ? nullptr : def.body.front()->template tryAs<frontend::ExprStmt>();
    const bool has_docstring = first != nullptr && first->value->template isa<frontend::Constant>();
    body.insert(has_docstring ? body.begin() : body.end(), def.body.begin(),
                has_docstring ? def.body.begin() + 1 : def.body.end());
    if (has_docstring) body.insert(body.end(), def.body.begin() + 1, def.body.end());
    def.body = context_.arena.copyList(body);
    if (body.empty() || body.back()->template isa<frontend::Return>() ||
        body.back()->template isa<frontend::Raise>()) {
      held_ = held;
      return;
    }
    drop(bound, body.back()->range, body);
    held_ = held;
    def.body = context_.arena.copyList(body);
  }

  void insertInClass(frontend::ClassDef& def) {
    for (auto* statement : def.body) {
      if (auto* function = statement->tryAs<frontend::FunctionDef>()) insertInFunction(*function);
      if (auto* function = statement->tryAs<frontend::AsyncFunctionDef>()) insertInFunction(*function);
      if (auto* inner = statement->tryAs<frontend::ClassDef>()) insertInClass(*inner);
    }
  }

  const Context& context_;
  bool has_weak_references_;
  Names assigned_;  // variables of the module
  Names held_;      // of the function that is looked at: variables whose values stand in holders as well
  Names outer_;     // what the function that is looked at calls global or nonlocal
};

auto usesWeakReferences(const Stmt& statement) -> bool {
  if (const auto* from = statement.tryAs<frontend::ImportFrom>()) return from->module == "weakref";
  const auto* import = statement.tryAs<frontend::Import>();
  return import != nullptr && std::any_of(import->names.begin(), import->names.end(),
                                          [](const auto* alias) { return alias->name == "weakref"; });
}

auto hasFinaliser(frontend::Node& node) -> bool {
  bool found = false;
  rewriteExpressions(
      node, [](Expr*&) {},
      [&](frontend::Node& inner) {
        const auto* function = inner.tryAs<frontend::FunctionDef>();
        found = found || (function != nullptr && function->name == "__del__");
      });
  return found;
}

}  // namespace

auto Expander::watchesObjects() const -> bool {
  return std::any_of(tree_.body.begin(), tree_.body.end(),
                     [](const auto* statement) { return usesWeakReferences(*statement); }) ||
         hasFinaliser(tree_);
}

void Expander::insertReleases() {
  const bool weak = std::any_of(tree_.body.begin(), tree_.body.end(),
                                [](const auto* statement) { return usesWeakReferences(*statement); });
  useModule(kWatch, "_watch");
  if (weak) useModule(kFinalisation, "_finalisation");
  Releases(context_, weak).run(tree_);
}

}  // namespace krait::expand
