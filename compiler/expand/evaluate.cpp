// eval(), exec() and compile() of constant strings: the text is parsed when the program is compiled, and stands in the
// call's place.
//
//   eval("a + b")               (a + b)
//   eval(text)                  text is one of "a + b", "a - b": (a + b) if text == "a + b" else (a - b)
//   eval("a + b", names)        a and b are looked up in the dictionary `names`
//   exec("x = 1")               x = 1 in a module's body; in a function the body of a class, since what it assigns is seen
//                               by the text alone, and names that it does not assign are those around
//   exec("x = 1", names)        a function whose variables go to the dictionary `names` when it is left
//   eval("1 +")                 raises SyntaxError when it is reached
//
// A string that is known only at run time is refused: it needs a compiler there.
#include <algorithm>
#include <set>

#include "compiler/expand/constant_texts.h"
#include "compiler/expand/evaluate.h"
#include "compiler/expand/generated.h"
#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/parser.h"

namespace krait::expand {

using frontend::Call;
using frontend::Expr;
using frontend::Stmt;
using diagnostics::Code;

namespace {

using Statements = std::vector<Stmt*>;
constexpr std::string_view kEvaluate = "_krait_evaluate_";

auto isBuiltinName(std::string_view name) -> bool {
  static const std::set<std::string_view> kNames = {
#define KRAIT_BUILTIN(NAME) #NAME,
#include "compiler/frontend/builtin_names.def"
  };
  return kNames.contains(name);
}

auto isCallOf(const Expr& expr, std::string_view name) -> bool {
  const auto* call = expr.tryAs<Call>();
  const auto* callee = call == nullptr ? nullptr : call->func->tryAs<frontend::Name>();
  return callee != nullptr && callee->id == name && call->args.empty() && call->keywords.empty();
}

// Names that the code reads and assigns in its own scope; functions and comprehensions inside have their own.
struct Names {
  std::set<std::string_view> read, assigned, inner;

  void visit(const frontend::Node& node, bool is_inner = false) {
    if (const auto* name = node.tryAs<frontend::Name>()) {
      if (name->ctx == frontend::ExprContext::Load) read.insert(name->id);
      else (is_inner ? inner : assigned).insert(name->id);
    }
    if (const auto* def = node.tryAs<frontend::FunctionDef>()) (is_inner ? inner : assigned).insert(def->name);
    if (const auto* def = node.tryAs<frontend::ClassDef>()) (is_inner ? inner : assigned).insert(def->name);
    if (const auto* alias = node.tryAs<frontend::Alias>())
      (is_inner ? inner : assigned).insert(alias->asname.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->asname);
    if (const auto* handler = node.tryAs<frontend::ExceptHandler>(); handler != nullptr && !handler->name.empty())
      (is_inner ? inner : assigned).insert(handler->name);
    if (const auto* arg = node.tryAs<frontend::Arg>()) inner.insert(arg->arg);
    const bool opens = node.isa<frontend::FunctionDef>() || node.isa<frontend::AsyncFunctionDef>() ||
                       node.isa<frontend::Lambda>() || node.isa<frontend::ClassDef>() || node.isa<frontend::ListComp>() ||
                       node.isa<frontend::SetComp>() || node.isa<frontend::DictComp>() || node.isa<frontend::GeneratorExp>();
    frontend::forEachChild(node, [&](const frontend::Node& child) { visit(child, is_inner || opens); });
  }
};

class Evaluations {
 public:
  Evaluations(frontend::Module& tree, const Context& context, Statements& new_functions,
              std::vector<const Stmt*>& new_imports, const UseModule& use_module)
      : tree_(tree), context_(context), new_functions_(new_functions), new_imports_(new_imports), use_module_(use_module),
        texts_(tree) {}

  void run() {
    if (!isAnywhere(tree_)) return;
    tree_.body = expandBody(tree_.body, false);
    rewriteExpressions(tree_, [&](Expr*& expr) {
      expr = rewritten(expr);
      if (isImport(*expr)) expr = imported(*expr->as<Call>());
    });
  }

 private:
  [[nodiscard]] auto builtinCalled(const Expr& expr) const -> std::string_view {
    const auto* call = expr.tryAs<Call>();
    const auto* callee = call == nullptr ? nullptr : call->func->tryAs<frontend::Name>();
    if (callee == nullptr || texts_.isBound(callee->id)) return {};
    for (const std::string_view name : {"eval", "exec", "compile"})
      if (callee->id == name) return name;
    return {};
  }

  [[nodiscard]] auto isAnywhere(const frontend::Node& node) const -> bool {
    const auto* name = node.tryAs<frontend::Name>();
    if (name != nullptr && (name->id == "eval" || name->id == "exec" || name->id == "compile" || name->id == "__import__"))
      return true;
    const auto* call = node.tryAs<Call>();
    if (call != nullptr && isImport(*call)) return true;
    bool found = false;
    frontend::forEachChild(node, [&](const frontend::Node& child) { found = found || isAnywhere(child); });
    return found;
  }

  void refuse(const Expr& expr, std::string_view what) {
    context_.diagnostics.report(Code::ComputedCode, expr.range, {what})
        .hint(what == "exec" ? Code::InsteadOfExec : Code::InsteadOfEval, {});
  }

  // --- texts ---
  // What CPython says of the text, or nothing where it is well.
  auto parseError(const CodeText& code, diagnostics::DiagnosticEngine& engine) -> std::string {
    const auto reported = engine.sorted();
    const auto position = context_.sources.position(reported.front()->range);
    return reported.front()->message + " (" + code.file + ", line " + std::to_string(position.line) + ")";
  }

  auto parsedExpression(const CodeText& code, std::string& error) -> Expr* {
    diagnostics::DiagnosticEngine engine;
    std::string text = code.text.substr(std::min(code.text.find_first_not_of(" \t"), code.text.size()));
    const auto file = context_.sources.addBuffer(code.file, text);
    auto* expr = frontend::parseExpression(file, context_.sources, context_.arena, engine);
    if (expr == nullptr) error = parseError(code, engine);
    return expr;
  }

  auto parsedStatements(const CodeText& code, std::string& error) -> std::optional<Statements> {
    diagnostics::DiagnosticEngine engine;
    const auto file = context_.sources.addBuffer(code.file, code.text);
    auto* tree = frontend::parseModule(file, context_.sources, context_.arena, engine);
    if (tree != nullptr) {
      noteImports(*tree);
      return Statements(tree->body.begin(), tree->body.end());
    }
    error = parseError(code, engine);
    return std::nullopt;
  }

  void noteImports(const frontend::Node& node) {
    if (node.isa<frontend::Import>() || node.isa<frontend::ImportFrom>()) new_imports_.push_back(static_cast<const Stmt*>(&node));
    frontend::forEachChild(node, [&](const frontend::Node& child) { noteImports(child); });
  }

  auto expression(Generated& text, base::SourceRange place) -> Expr* {
    return text.parse(place).front()->as<frontend::ExprStmt>()->value;
  }

  auto raisingExpression(const std::string& error, base::SourceRange place) -> Expr* {
    Generated text(context_);
    text << "(_ for _ in ()).throw(SyntaxError(" << quoted(error) << "))\n";
    return expression(text, place);
  }

  // --- namespaces that the call names ---
  struct Spaces {
    bool is_plain = true;    // the names around
    bool of_module = false;  // globals(): the module's
    bool no_builtins = false;
    Expr* outer = nullptr;
    Expr* inner = nullptr;
  };

  auto spacesOf(const Call& call) -> Spaces {
    Spaces spaces;
    const bool names_globals = call.args.size() > 1 && isCallOf(*call.args[1], "globals");
    const bool names_locals = call.args.size() > 2 && (isCallOf(*call.args[2], "locals") || isCallOf(*call.args[2], "globals"));
    if (call.args.size() < 2 || (names_globals && names_locals)) return spaces;
    if (names_globals && call.args.size() == 2) {
      spaces.of_module = true;
      return spaces;
    }
    spaces.is_plain = false;
    spaces.outer = call.args[1];
    spaces.inner = call.args.size() > 2 ? call.args[2] : call.args[1];
    if (const auto* display = spaces.outer->tryAs<frontend::Dict>()) {
      for (const auto* key : display->keys) {
        const auto* text = key == nullptr ? nullptr : key->tryAs<frontend::Constant>();
        spaces.no_builtins |= text != nullptr && text->value.text == "__builtins__";
      }
    }
    return spaces;
  }

  auto lookUp(std::string_view name) -> std::string {
    use_module_(kEvaluate, "_evaluate");
    return std::string(kEvaluate) + ".name(" + quoted(name) + ", _krait_inner_, _krait_outer_)";
  }

  // Reads of names that only the dictionaries can have become calls that look there.
  void lookUpNames(Expr*& expr, const std::set<std::string_view>& kept, bool no_builtins) {
    const auto replace = [&](Expr*& each) {
      const auto* name = each->tryAs<frontend::Name>();
      if (name == nullptr || name->ctx != frontend::ExprContext::Load || kept.contains(name->id) ||
          (isBuiltinName(name->id) && !no_builtins) || name->id.starts_with("_krait_"))
        return;
      Generated text(context_);
      text << lookUp(name->id) << "\n";
      each = expression(text, each->range);
    };
    rewriteExpressions(*expr, replace);
    replace(expr);
  }

  // --- eval ---
  auto rewritten(Expr* expr) -> Expr* {
    const auto called = builtinCalled(*expr);
    if (called.empty()) return expr;
    const auto& call = *expr->as<Call>();
    if (called == "exec") {
      context_.unsupported("exec() inside an expression", expr->range);
      return expr;
    }
    const bool is_eval = called == "eval";
    const auto texts = is_eval && !call.args.empty() ? texts_.of(*call.args[0]) : texts_.of(*expr);
    if (!texts || !call.keywords.empty() || call.args.empty()) {
      refuse(*expr, called);
      return makeString(context_, "", expr->range);
    }
    if (!is_eval) return compiled(*expr, *texts);
    const Spaces spaces = spacesOf(call);
    return chosen(*call.args[0], *texts, expr->range, [&](const CodeText& code) -> Expr* {
      if (code.mode == "exec" || code.mode == "single") {
        context_.unsupported("eval() of code that compile() made for `exec`", expr->range);
        return makeString(context_, "", expr->range);
      }
      std::string error;
      Expr* value = parsedExpression(code, error);
      if (value == nullptr) return raisingExpression(error, expr->range);
      if (spaces.is_plain) return value;
      Names names;
      names.visit(*value);
      lookUpNames(value, names.inner, spaces.no_builtins);
      Generated text(context_);
      text << "(lambda _krait_inner_, _krait_outer_: " << text.graft(value) << ")(" << text.graft(spaces.inner) << ", "
           << text.graft(spaces.outer) << ")\n";
      return expression(text, expr->range);
    });
  }

  // One of several texts: which one, the variable says.
  template <class Make>
  auto chosen(Expr& subject, const std::vector<CodeText>& texts, base::SourceRange place, const Make& make) -> Expr* {
    if (texts.size() == 1) return make(texts[0]);
    Generated text(context_);
    for (size_t i = 0; i < texts.size(); ++i) {
      text << "(" << text.graft(make(texts[i])) << ")";
      if (i + 1 == texts.size()) break;
      text << " if " << text.graft(&subject) << " == " << quoted(texts[i].text) << " else ";
    }
    text << "\n";
    return expression(text, place);
  }

  // compile(): an object that says where it comes from; what it is, eval() and exec() know.
  auto compiled(const Expr& expr, const std::vector<CodeText>& texts) -> Expr* {
    if (texts.size() != 1) {
      context_.unsupported("compile() of one of several texts", expr.range);
      return makeString(context_, "", expr.range);
    }
    std::string error;
    const bool is_well = texts[0].mode == "eval" ? parsedExpression(texts[0], error) != nullptr
                                                 : parsedStatements(texts[0], error).has_value();
    if (!is_well) return raisingExpression(error, expr.range);
    use_module_(kEvaluate, "_evaluate");
    Generated text(context_);
    text << kEvaluate << ".code(" << quoted(texts[0].file) << ")\n";
    return expression(text, expr.range);
  }

  // --- imports by name ---
  // `__import__(name)`, `importlib.import_module(name)`, `import_module(name)`.
  [[nodiscard]] auto isImport(const Expr& expr) const -> bool {
    const auto* call = expr.tryAs<Call>();
    if (call == nullptr) return false;
    if (const auto* name = call->func->tryAs<frontend::Name>()) {
      return name->id == "import_module" ? texts_.isImported("importlib", "import_module")
                                         : name->id == "__import__" && !texts_.isBound("__import__");
    }
    const auto* attribute = call->func->tryAs<frontend::Attribute>();
    const auto* owner = attribute == nullptr ? nullptr : attribute->value->tryAs<frontend::Name>();
    return owner != nullptr && owner->id == "importlib" && attribute->attr == "import_module" && texts_.isBound("importlib");
  }

  auto imported(Call& call) -> Expr* {
    const auto texts = call.args.size() == 1 && call.keywords.empty() ? texts_.of(*call.args[0]) : std::nullopt;
    const auto isName = [](const std::string& text) {
      return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.") == std::string::npos &&
             text[0] != '.';
    };
    if (!texts || !std::all_of(texts->begin(), texts->end(), [&](const CodeText& text) { return isName(text.text); })) {
      context_.diagnostics.report(Code::ComputedImport, call.range, {}).hint(Code::InsteadOfImport, {});
      return makeString(context_, "", call.range);
    }
    const bool top_only = call.func->isa<frontend::Name>() && call.func->as<frontend::Name>()->id == "__import__";
    return chosen(*call.args[0], *texts, call.range, [&](const CodeText& code) -> Expr* {
      const std::string name = "_krait_import_" + std::to_string(count_++);
      Generated function(context_), text(context_);
      function << "def " << name << "():\n";
      if (top_only) function << "    import " << code.text << "\n    return " << code.text.substr(0, code.text.find('.')) << "\n";
      else function << "    import " << code.text << " as module\n    return module\n";
      const auto made = function.parse(call.range);
      noteImports(*made.front());
      new_functions_.push_back(made.front());
      text << name << "()\n";
      return expression(text, call.range);
    });
  }

  // --- exec ---
  auto expandBody(frontend::Stmts body, bool in_function) -> frontend::Stmts {
    Statements result;
    for (auto* statement : body) {
      expandInside(*statement, in_function);
      const auto* expr = statement->tryAs<frontend::ExprStmt>();
      if (expr == nullptr || builtinCalled(*expr->value) != "exec") {
        result.push_back(statement);
        continue;
      }
      for (auto* made : executed(*expr->value->as<Call>(), in_function)) result.push_back(made);
    }
    return context_.arena.copyList(result);
  }

  void expandInside(frontend::Node& node, bool in_function) {
    const bool opens = node.isa<frontend::FunctionDef>() || node.isa<frontend::AsyncFunctionDef>() || node.isa<frontend::ClassDef>();
    frontend::visitNode(node, [&](const auto& typed) {
      frontend::forEachField(typed, [&](std::string_view, const auto& value) {
        using T = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<T, frontend::Stmts>) {
          if (!value.empty()) const_cast<T&>(value) = expandBody(value, in_function || opens);
        } else if constexpr (std::is_same_v<T, frontend::ExceptHandlers> || std::is_same_v<T, frontend::MatchCases>) {
          for (auto* part : value) expandInside(*part, in_function);
        }
      });
    });
  }

  auto executed(Call& call, bool in_function) -> Statements {
    const auto texts = call.args.empty() || !call.keywords.empty() ? std::nullopt : texts_.of(*call.args[0]);
    if (!texts) {
      refuse(call, "exec");
      return {};
    }
    if (texts->size() == 1) return executedText(call, texts->front(), in_function);
    // if text == "…": … elif …
    Statements rest;
    for (size_t i = texts->size(); i-- > 0;) {
      const Statements body = executedText(call, (*texts)[i], in_function);
      if (i + 1 == texts->size()) {
        rest = body;
        continue;
      }
      Generated text(context_);
      text << "if " << text.graft(call.args[0]) << " == " << quoted((*texts)[i].text) << ":\n    pass\nelse:\n    pass\n";
      auto* branch = text.parse(call.range).front()->as<frontend::If>();
      if (!body.empty()) branch->body = context_.arena.copyList(body);
      if (!rest.empty()) branch->orelse = context_.arena.copyList(rest);
      rest = {branch};
    }
    return rest;
  }

  auto executedText(Call& call, const CodeText& code, bool in_function) -> Statements {
    std::string error;
    auto body = parsedStatements(code, error);
    if (!body) {
      Generated raise(context_);
      raise << "raise SyntaxError(" << quoted(error) << ")\n";
      return raise.parse(call.range);
    }
    if (body->empty()) return {};
    const auto expanded = expandBody(context_.arena.copyList(*body), in_function);
    body = Statements(expanded.begin(), expanded.end());
    const Spaces spaces = spacesOf(call);
    const std::string name = "_krait_exec_" + std::to_string(count_++);
    if (!spaces.is_plain) return inDictionaries(call, spaces, name, *body);
    if (!in_function) return *body;
    Generated text(context_);
    if (!spaces.of_module) {
      text << "class " << name << ":\n    pass\n";
      auto made = text.parse(call.range);
      made.front()->as<frontend::ClassDef>()->body = context_.arena.copyList(*body);
      return made;
    }
    Names names;
    for (const auto* statement : *body) names.visit(*statement);
    text << "def " << name << "():\n";
    for (const auto assigned : names.assigned) text << "    global " << assigned << "\n";
    text << "    pass\n";
    const auto made = text.parse(call.range);
    addBody(*made.front()->as<frontend::FunctionDef>(), *body);
    new_functions_.push_back(made.front());
    return callOf(name, {}, call.range);
  }

  void addBody(frontend::FunctionDef& function, const Statements& body) {
    Statements all(function.body.begin(), function.body.end());
    all.insert(all.end(), body.begin(), body.end());
    function.body = context_.arena.copyList(all);
  }

  auto callOf(const std::string& name, const std::vector<Expr*>& arguments, base::SourceRange place) -> Statements {
    Generated text(context_);
    text << name << "(";
    for (auto* argument : arguments) text << text.graft(argument) << ", ";
    text << ")\n";
    return text.parse(place);
  }

  // A function: what it assigns are its variables, taken from the dictionary before and given to it afterwards.
  auto inDictionaries(Call& call, const Spaces& spaces, const std::string& name, const Statements& body) -> Statements {
    Names names;
    for (const auto* statement : body) names.visit(*statement);
    std::set<std::string_view> kept = names.assigned;
    kept.insert(names.inner.begin(), names.inner.end());
    for (auto* statement : body) {
      rewriteExpressions(*statement, [&](Expr*& each) {
        const auto* read = each->tryAs<frontend::Name>();
        if (read == nullptr || read->ctx != frontend::ExprContext::Load || kept.contains(read->id) ||
            (isBuiltinName(read->id) && !spaces.no_builtins) || read->id.starts_with("_krait_"))
          return;
        Generated text(context_);
        text << lookUp(read->id) << "\n";
        each = expression(text, each->range);
      });
    }
    Generated text(context_);
    text << "def " << name << "(_krait_inner_, _krait_outer_):\n";
    for (const auto assigned : names.assigned) {
      if (!names.read.contains(assigned)) continue;
      text << "    if " << quoted(assigned) << " in _krait_inner_:\n        " << assigned << " = _krait_inner_[" << quoted(assigned)
           << "]\n";
    }
    text << "    try:\n        pass\n    finally:\n"
         << "        for _krait_key_, _krait_value_ in locals().items():\n"
         << "            if not _krait_key_.startswith(\"_krait_\"):\n"
         << "                _krait_inner_[_krait_key_] = _krait_value_\n";
    const auto made = text.parse(call.range);
    auto& function = *made.front()->as<frontend::FunctionDef>();
    function.body.back()->as<frontend::Try>()->body = context_.arena.copyList(body);
    new_functions_.push_back(made.front());
    return callOf(name, {spaces.inner, spaces.outer}, call.range);
  }

  frontend::Module& tree_;
  const Context& context_;
  Statements& new_functions_;
  std::vector<const Stmt*>& new_imports_;
  const UseModule& use_module_;
  ConstantTexts texts_;
  int count_ = 0;
};

}  // namespace

void expandEvaluations(frontend::Module& tree, const Context& context, Statements& new_functions,
                       std::vector<const Stmt*>& new_imports, const UseModule& use_module) {
  Evaluations(tree, context, new_functions, new_imports, use_module).run();
}

}  // namespace krait::expand
