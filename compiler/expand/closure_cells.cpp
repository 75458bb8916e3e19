// `f.__closure__`: in modules that name it, functions that use variables of the one around them say which.
//
//     def counter():                      def counter():
//         count = 0                           count = 0
//         def advance():                      def advance():
//             nonlocal count                      nonlocal count
//             ...                                 ...
//         return advance                      advance._krait_cells = lambda: (count,)
//                                             return advance
//     counter().__closure__               _krait_plain_.closure_of(counter())
//
// A cell asks that function each time, so it shows what the variable is by then.
#include <algorithm>
#include <functional>
#include <set>
#include <type_traits>

#include "compiler/expand/expander.h"
#include "compiler/frontend/ast_visitor.h"

namespace krait::expand {

namespace {

using frontend::Expr;
using frontend::Node;
using Names = std::set<std::string_view>;

// The names of one function: those that it binds, and those that it takes from around it.
struct FunctionNames {
  Names bound, used, outer;

  explicit FunctionNames(const Node& function) {
    if (const auto* lambda = function.tryAs<frontend::Lambda>()) {
      parameters(*lambda->args);
      visit(*lambda->body);
    } else {
      const bool plain = function.isa<frontend::FunctionDef>();
      parameters(plain ? *function.as<frontend::FunctionDef>()->args
                       : *function.as<frontend::AsyncFunctionDef>()->args);
      for (const auto* statement : plain ? function.as<frontend::FunctionDef>()->body
                                         : function.as<frontend::AsyncFunctionDef>()->body)
        visit(*statement);
    }
    for (const std::string_view name : outer) bound.erase(name);
  }

  auto free() const -> Names {
    Names result;
    for (const std::string_view name : used)
      if (!bound.contains(name)) result.insert(name);
    return result;
  }

 private:
  void parameters(const frontend::Arguments& arguments) {
    for (const auto& list : {arguments.posonlyargs, arguments.args, arguments.kwonlyargs})
      for (const auto* argument : list) bound.insert(argument->arg);
    for (const auto* argument : {arguments.vararg, arguments.kwarg})
      if (argument != nullptr) bound.insert(argument->arg);
  }

  void visit(const Node& node) {
    if (node.isa<frontend::FunctionDef>() || node.isa<frontend::AsyncFunctionDef>() ||
        node.isa<frontend::Lambda>()) {
      if (const auto* def = node.tryAs<frontend::FunctionDef>()) bound.insert(def->name);
      if (const auto* def = node.tryAs<frontend::AsyncFunctionDef>()) bound.insert(def->name);
      used.merge(FunctionNames(node).free());
      // Defaults and decorators belong to the function around.
      frontend::forEachChild(node, [&](const Node& child) {
        if (const auto* arguments = child.tryAs<frontend::Arguments>())
          frontend::forEachChild(*arguments, [&](const Node& part) {
            if (!part.isa<frontend::Arg>()) visit(part);
          });
      });
      return;
    }
    if (const auto* name = node.tryAs<frontend::Name>()) {
      used.insert(name->id);
      if (name->ctx != frontend::ExprContext::Load) bound.insert(name->id);
    }
    if (const auto* part = node.tryAs<frontend::Comprehension>()) {
      Names before = bound;
      visit(*part->target);
      bound = std::move(before);
      visit(*part->iter);
      for (const auto* condition : part->ifs) visit(*condition);
      return;
    }
    if (const auto* def = node.tryAs<frontend::ClassDef>()) bound.insert(def->name);
    if (const auto* handler = node.tryAs<frontend::ExceptHandler>();
        handler != nullptr && !handler->name.empty())
      bound.insert(handler->name);
    if (const auto* alias = node.tryAs<frontend::Alias>())
      bound.insert(alias->asname.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->asname);
    if (const auto* names = node.tryAs<frontend::Nonlocal>())
      for (const auto name : names->names) outer.insert(name), used.insert(name);
    if (const auto* names = node.tryAs<frontend::Global>())
      for (const auto name : names->names) outer.insert(name);
    frontend::forEachChild(node, [&](const Node& child) { visit(child); });
  }
};

class CellWriter {
 public:
  explicit CellWriter(const Context& context) : context_(context) {}

  void visit(Node& node) {
    if (auto* lambda = node.tryAs<frontend::Lambda>()) lambdas_[lambda] = cellsOf(node);
    const bool is_function = node.isa<frontend::FunctionDef>() || node.isa<frontend::AsyncFunctionDef>() ||
                             node.isa<frontend::Lambda>();
    const bool is_scope = is_function || node.isa<frontend::ListComp>() || node.isa<frontend::SetComp>() ||
                          node.isa<frontend::DictComp>() || node.isa<frontend::GeneratorExp>();
    if (is_scope) around_.push_back(is_function ? FunctionNames(node).bound : targetsOf(node));
    frontend::visitNode(node, [&](const auto& typed) {
      frontend::forEachField(typed, [&](std::string_view, const auto& value) {
        using T = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<T, frontend::Stmts>) {
          const_cast<T&>(value) = statements(value, node.isa<frontend::ClassDef>());
        } else if constexpr (requires { value->range; }) {
          if (value != nullptr) visit(*const_cast<Node*>(static_cast<const Node*>(value)));
        } else if constexpr (requires { value[0]->range; }) {
          for (const auto* child : value)
            if (child != nullptr) visit(*const_cast<Node*>(static_cast<const Node*>(child)));
        }
      });
    });
    if (is_scope) around_.pop_back();
  }

  auto cellsOfLambda(const Expr& expr) const -> std::string {
    const auto* lambda = expr.tryAs<frontend::Lambda>();
    const auto found = lambda == nullptr ? lambdas_.end() : lambdas_.find(lambda);
    return found == lambdas_.end() ? std::string() : found->second;
  }

 private:
  static auto targetsOf(const Node& comprehension) -> Names {
    Names names;
    const std::function<void(const Node&)> bind = [&](const Node& node) {
      if (const auto* name = node.tryAs<frontend::Name>()) names.insert(name->id);
      frontend::forEachChild(node, bind);
    };
    frontend::forEachChild(comprehension, [&](const Node& part) {
      if (part.isa<frontend::Comprehension>()) bind(*part.as<frontend::Comprehension>()->target);
    });
    return names;
  }

  auto statements(frontend::Stmts body, bool in_class) -> frontend::Stmts {
    Statements result;
    for (auto* statement : body) {
      result.push_back(statement);
      const auto* def = statement->tryAs<frontend::FunctionDef>();
      // What another decorator makes of it has variables of its own.
      const bool is_itself =
          def != nullptr && !in_class &&
          std::all_of(def->decorator_list.begin(), def->decorator_list.end(), [&](const Expr* decorator) {
            const auto text = context_.text(*decorator);
            return text.starts_with("wraps(") || text.starts_with("functools.wraps(");
          });
      const std::string cells = is_itself ? cellsOf(*statement) : std::string();
      visit(*statement);
      if (cells.empty()) continue;
      Generated text(context_);
      text << def->name << "._krait_cells = lambda: (" << cells << ")\n";
      for (auto* made : text.parse(statement->range)) result.push_back(made);
    }
    return context_.arena.copyList(result);
  }

  // The variables that a function takes from those around it, in the order of their names: "a, b, "
  auto cellsOf(const Node& function) const -> std::string {
    std::string cells;
    for (const std::string_view name : FunctionNames(function).free())
      if (std::any_of(around_.begin(), around_.end(),
                      [&](const Names& bound) { return bound.contains(name); }))
        cells += std::string(name) + ", ";
    return cells;
  }

  const Context& context_;
  std::vector<Names> around_;  // of the functions around, outermost first
  std::map<const frontend::Lambda*, std::string> lambdas_;
};

}  // namespace

void Expander::writeCells() {
  if (!spells("__closure__")) return;
  CellWriter writer(context_);
  writer.visit(tree_);
  rewriteExpressions(tree_, [&](Expr*& expr) {
    Generated made(context_);
    if (const std::string cells = writer.cellsOfLambda(*expr); !cells.empty()) {
      made << kPlain << ".with_cells(" << made.graft(expr) << ", lambda: (" << cells << "))\n";
    } else if (auto* attribute = expr->tryAs<frontend::Attribute>();
               attribute != nullptr && attribute->attr == "__closure__") {
      made << kPlain << ".closure_of(" << made.graft(attribute->value) << ")\n";
    } else {
      return;
    }
    useModule(kPlain, "_plain");
    expr = made.parse(expr->range)[0]->as<frontend::ExprStmt>()->value;
  });
}

}  // namespace krait::expand
