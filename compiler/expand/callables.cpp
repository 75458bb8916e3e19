// Makers of callables: functools.partial, operator.attrgetter and methodcaller, functools.total_ordering and cached_property.
//
// Where the call names what it takes, each becomes code of its own: `attrgetter("size")` is `lambda x: x.size`, and a partial
// object is of a class that holds just the arguments given there, so that its call is an ordinary one. Calls with stars
// or computed names stay calls of the library.
#include "compiler/expand/expander.h"
#include "compiler/frontend/shown_name.h"

namespace krait::expand {

using frontend::Expr;

namespace {

auto stringOf(const Expr& expr) -> std::string_view {
  const auto* constant = expr.tryAs<frontend::Constant>();
  if (constant == nullptr || constant->value.kind != frontend::ConstantKind::Str) return {};
  return constant->value.text;
}

// `name`, or `name.name` where that is allowed.
auto isAttributePath(std::string_view text, bool dots) -> bool {
  bool starts = true;
  for (const char c : text) {
    if (c == '.' && dots && !starts) {
      starts = true;
      continue;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (!letter && (starts || c < '0' || c > '9')) return false;
    starts = false;
  }
  return !text.empty() && !starts;
}

auto hasStars(const frontend::Call& call) -> bool {
  for (const auto* argument : call.args)
    if (argument->isa<frontend::Starred>()) return true;
  for (const auto* keyword : call.keywords)
    if (keyword->arg.empty()) return true;
  return false;
}

auto isNone(const Expr& expr) -> bool {
  const auto* constant = expr.tryAs<frontend::Constant>();
  return constant != nullptr && constant->value.kind == frontend::ConstantKind::None;
}

auto expression(Generated& text, base::SourceRange place) -> Expr* {
  return text.parse(place).front()->as<frontend::ExprStmt>()->value;
}

}  // namespace

auto Expander::attributeGetter(frontend::Call& call) -> Expr* {
  if (call.args.empty() || !call.keywords.empty()) return &call;
  Generated text(context_);
  text << "lambda _object, /: ";
  if (call.args.size() > 1) text << "(";
  for (const auto* argument : call.args) {
    const auto path = stringOf(*argument);
    if (!isAttributePath(path, true)) return &call;
    text << "_object." << path;
    if (call.args.size() > 1) text << ", ";
  }
  text << (call.args.size() > 1 ? ")\n" : "\n");
  return expression(text, call.range);
}

// methodcaller("name", a, k=b): the arguments are evaluated once.
auto Expander::methodCaller(frontend::Call& call) -> Expr* {
  if (call.args.empty() || hasStars(call) || !isAttributePath(stringOf(*call.args[0]), false)) return &call;
  std::string names, arguments, given;
  Generated text(context_);
  for (size_t i = 1; i < call.args.size(); ++i) {
    const std::string name = "_argument" + std::to_string(i);
    names += name + ", ";
    arguments += name + ", ";
    given += text.graft(call.args[i]) + ", ";
  }
  for (size_t i = 0; i < call.keywords.size(); ++i) {
    const std::string name = "_keyword" + std::to_string(i);
    names += name + ", ";
    arguments += std::string(call.keywords[i]->arg) + "=" + name + ", ";
    given += text.graft(call.keywords[i]->value) + ", ";
  }
  const std::string caller = "lambda _object, /: _object." + std::string(stringOf(*call.args[0])) + "(" + arguments + ")";
  if (names.empty()) text << caller << "\n";
  else text << "(lambda " << names << "/: " << caller << ")(" << given << ")\n";
  return expression(text, call.range);
}

// partial(f, a, k=b): an object of a class for this place, of which `functools.partial` is the base.
auto Expander::partialObject(frontend::Call& call) -> Expr* {
  if (call.args.empty() || hasStars(call)) return &call;
  const std::string cls = "_krait_partial_" + std::to_string(partials_++);
  std::string parameters, fields, positional, keyword_parameters, keywords, keyword_tuple;
  for (size_t i = 1; i < call.args.size(); ++i) {
    const std::string name = "_argument" + std::to_string(i);
    parameters += ", " + name;
    fields += "        self." + name + " = " + name + "\n";
    positional += "self." + name + ", ";
  }
  for (const auto* keyword : call.keywords) {
    const std::string key(keyword->arg), name = "_keyword_" + key;
    if (key == "self" || key.starts_with("__") || key == "_arguments" || key == "_keywords") return &call;
    parameters += ", " + name;
    fields += "        self." + name + " = " + name + "\n";
    keyword_parameters += ", " + key + "=NotImplemented";
    keywords += key + "=self." + name + " if " + key + " is NotImplemented else " + key + ", ";
    keyword_tuple += quoted(key) + ": self." + name + ", ";
  }
  useModule(kFunctools, "functools");
  Generated text(context_);
  text << "class " << cls << "(" << kFunctools << ".partial):\n    " << frontend::kShownName << " = \"partial\"\n"
       << "    def __init__(self, func" << parameters << "):\n        self._func = func\n" << fields
       << "    @property\n    def func(self):\n        inner = self._func\n        return inner.func if isinstance(inner, "
       << kFunctools << ".partial) else inner\n"
       << "    @property\n    def args(self):\n        inner = self._func\n        return (inner.args if isinstance(inner, "
       << kFunctools << ".partial) else ()) + (" << positional << ")\n"
       << "    @property\n    def keywords(self):\n        inner = self._func\n        own = {" << keyword_tuple << "}\n"
       << "        return {**inner.keywords, **own} if isinstance(inner, " << kFunctools << ".partial) else own\n"
       << "    def __call__(self, /, *_arguments" << keyword_parameters << ", **_keywords):\n"
       << "        return self._func(" << positional << "*_arguments, " << keywords << "**_keywords)\n";
  for (auto* statement : text.parse(call.range)) new_classes_.push_back(statement);
  Generated made(context_);
  made << cls << "(";
  for (auto* argument : call.args) made << made.graft(argument) << ", ";
  for (const auto* keyword : call.keywords) made << made.graft(keyword->value) << ", ";
  made << ")\n";
  return expression(made, call.range);
}

// SimpleNamespace(a=1, b=2): an object of a class for this place, whose fields stand in this order.
auto Expander::namespaceObject(frontend::Call& call) -> Expr* {
  if (call.args.empty() && hasStars(call)) {
    useModule(kTypes, "types");
    Generated values(context_);
    values << kTypes << "._namespace_of({";
    for (const auto* keyword : call.keywords) {
      if (!keyword->arg.empty()) values << quoted(keyword->arg) << ": ";
      values << (keyword->arg.empty() ? "**" : "") << values.graft(keyword->value) << ", ";
    }
    values << "})\n";
    return expression(values, call.range);
  }
  if (!call.args.empty() || call.keywords.empty() || hasStars(call)) return &call;
  const std::string name = "_krait_namespace_" + std::to_string(partials_++);
  useModule(kTypes, "types");
  Generated text(context_), made(context_);
  std::string parameters, fields;
  made << name << "(";
  for (size_t i = 0; i < call.keywords.size(); ++i) {
    const std::string parameter = "_value" + std::to_string(i);
    parameters += ", " + parameter;
    fields += "        self." + std::string(call.keywords[i]->arg) + " = " + parameter + "\n";
    made << made.graft(call.keywords[i]->value) << ", ";
  }
  text << "class " << name << "(" << kTypes << ".SimpleNamespace):\n    " << frontend::kShownName << " = \"SimpleNamespace\"\n"
       << "    def __init__(self" << parameters << "):\n" << fields;
  for (auto* statement : text.parse(call.range)) new_classes_.push_back(statement);
  made << ")\n";
  return expression(made, call.range);
}

// `@show.register` above a function with annotations: the types stand in the call, `@show.register(int)`.
void Expander::nameDispatchedTypes(frontend::FunctionDef& function) {
  std::vector<Expr*> decorators;
  bool changed = false;
  for (auto* decorator : function.decorator_list) {
    const Maker maker = names_.makerOf(*decorator);
    if (maker == Maker::SingleDispatch || maker == Maker::SingleDispatchMethod) dispatchers_.insert(function.name);
    const auto* attribute = decorator->tryAs<frontend::Attribute>();
    const auto* dispatcher = attribute != nullptr ? attribute->value->tryAs<frontend::Name>() : nullptr;
    const Expr* annotation = nullptr;
    if (dispatcher != nullptr && attribute->attr == "register" && dispatchers_.contains(dispatcher->id)) {
      const auto& arguments = *function.args;
      for (const auto& list : {arguments.posonlyargs, arguments.args})
        for (const auto* arg : list)
          if (annotation == nullptr) annotation = arg->annotation;
    }
    if (annotation == nullptr) {
      decorators.push_back(decorator);
      continue;
    }
    changed = true;
    std::vector<const Expr*> types{annotation};
    while (const auto* either = types.back()->tryAs<frontend::BinOp>()) {
      types.back() = either->right;
      types.push_back(either->left);
    }
    for (const Expr* type : types) {
      Generated made(context_);
      made << context_.text(*decorator) << "(" << (isNone(*type) ? "type(None)" : std::string(context_.text(*type))) << ")\n";
      decorators.push_back(expression(made, decorator->range));
    }
  }
  if (changed) function.decorator_list = context_.arena.copyList(decorators);
}

// sys.exc_info() and sys.exception(): functions of the library that are not native.
auto Expander::handledException(frontend::Call& call) -> Expr* {
  useModule(kHandled, "_handled");
  Generated made(context_);
  made << kHandled << "." << (names_.makerOf(*call.func) == Maker::ExceptionInfo ? "exc_info" : "exception") << "()\n";
  return expression(made, call.range);
}

// copy(x): what comes back is of the types of x, here, where these are known (compiler/irgen/lower_copy.cpp).
auto Expander::copyCall(frontend::Call& call) -> Expr* {
  if (call.args.empty() || hasStars(call)) return &call;
  Generated made(context_);
  made << "__copy_call__(" << made.graft(call.func) << ", ";
  for (auto* argument : call.args) made << made.graft(argument) << ", ";
  for (const auto* keyword : call.keywords) made << keyword->arg << "=" << made.graft(keyword->value) << ", ";
  made << ")\n";
  return expression(made, call.range);
}

// `object()`: an object of a class without attributes, which is nothing but itself.
auto Expander::plainObject(frontend::Call& call) -> Expr* {
  const auto* name = call.func->tryAs<frontend::Name>();
  if (name == nullptr || name->id != "object" || !call.args.empty() || !call.keywords.empty() || known_.contains("object"))
    return &call;
  useModule(kPlain, "_plain");
  Generated made(context_);
  made << kPlain << ".object()\n";
  return expression(made, call.range);
}

// callable(getattr(x, name)) with a computed name, as programs ask it of all names in dir(x): also of what every object has.
auto Expander::callableAttribute(frontend::Call& call) -> Expr* {
  const auto calls = [&](const Expr& expr, std::string_view wanted) -> const frontend::Call* {
    const auto* inner = expr.tryAs<frontend::Call>();
    const auto* name = inner == nullptr ? nullptr : inner->func->tryAs<frontend::Name>();
    return name != nullptr && name->id == wanted && inner->keywords.empty() && !hasStars(*inner) ? inner : nullptr;
  };
  if (calls(call, "callable") == nullptr || call.args.size() != 1) return &call;
  const auto* asked = calls(*call.args[0], "getattr");
  if (asked == nullptr || asked->args.size() != 2 || asked->args[1]->isa<frontend::Constant>()) return &call;
  useModule(kPlain, "_plain");
  Generated made(context_);
  made << kPlain << ".callable_attribute(" << made.graft(asked->args[0]) << ", " << made.graft(asked->args[1]) << ")\n";
  return expression(made, call.range);
}

// @total_ordering: the three comparisons that the class does not have, from the first that it has.
auto Expander::expandOrdering(frontend::ClassDef& def, const KnownClass& cls, const Expr& decorator) -> Statements {
  struct Rule {
    std::string_view has, name, result;
  };
  static constexpr Rule kRules[] = {
      {"__lt__", "__gt__", "not answer and self != other"}, {"__lt__", "__le__", "answer or self == other"},
      {"__lt__", "__ge__", "not answer"},                   {"__le__", "__ge__", "not answer or self == other"},
      {"__le__", "__lt__", "answer and self != other"},     {"__le__", "__gt__", "not answer"},
      {"__gt__", "__lt__", "not answer and self != other"}, {"__gt__", "__ge__", "answer or self == other"},
      {"__gt__", "__le__", "not answer"},                   {"__ge__", "__le__", "not answer or self == other"},
      {"__ge__", "__gt__", "answer and self != other"},     {"__ge__", "__lt__", "not answer"},
  };
  std::string_view root;
  for (const std::string_view candidate : {"__lt__", "__le__", "__gt__", "__ge__"})
    if (root.empty() && cls.has(candidate)) root = candidate;
  if (root.empty())
    return raising(def, "ValueError", "must define at least one ordering operation: < > <= >=", decorator.range);
  Generated text(context_);
  for (const Rule& rule : kRules) {
    if (rule.has != root || cls.has(rule.name)) continue;
    text << "def " << rule.name << "(self, other):\n    answer = type(self)." << root << "(self, other)\n"
         << "    if answer is NotImplemented:\n        return answer\n    return " << rule.result << "\n";
  }
  if (!text.isEmpty()) append(def, text.parse(decorator.range));
  return {&def};
}

// @cached_property: a property whose value is kept in a field of its own, which `del` gives up and an assignment replaces.
void Expander::expandCachedProperties(frontend::ClassDef& def) {
  Statements body;
  bool changed = false;
  for (auto* statement : def.body) {
    body.push_back(statement);
    auto* function = statement->tryAs<frontend::FunctionDef>();
    if (function == nullptr || function->decorator_list.size() != 1 ||
        names_.makerOf(*function->decorator_list[0]) != Maker::CachedProperty)
      continue;
    changed = true;
    const std::string name(function->name), compute = "_compute_" + name, kept = "self._cached_" + name;
    const base::SourceRange place = function->decorator_list[0]->range;
    function->decorator_list = {};
    function->name = context_.arena.intern(compute);
    Generated text(context_);
    text << "@property\ndef " << name << "(self):\n    if not hasattr(self, \"_cached_" << name << "\"):\n        " << kept
         << " = self." << compute << "()\n    return " << kept << "\n"
         << "@" << name << ".setter\ndef " << name << "(self, value):\n    " << kept << " = value\n"
         << "@" << name << ".deleter\ndef " << name << "(self):\n    if not hasattr(self, \"_cached_" << name
         << "\"):\n        raise AttributeError(" << quoted(name) << ")\n    del " << kept << "\n";
    for (auto* made : text.parse(place)) body.push_back(made);
  }
  if (changed) def.body = context_.arena.copyList(body);
}

}  // namespace krait::expand
