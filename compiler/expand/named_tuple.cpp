// Named tuples: `namedtuple("Point", "x y")` with constant arguments, and classes that derive from `NamedTuple`.
//
// The class keeps a tuple, so fields have types of their own; its methods are those of a class that derives from `tuple`.
#include "compiler/expand/builtin_methods.h"
#include "compiler/expand/expander.h"
#include "compiler/frontend/shown_name.h"

namespace krait::expand {

namespace {

using frontend::ClassDef;
using frontend::Expr;

struct TupleField {
  std::string name;
  Expr* default_value = nullptr;
};

auto isIdentifier(std::string_view name) -> bool {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  for (const char c : name) {
    const bool good = c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      static_cast<unsigned char>(c) >= 0x80;
    if (!good) return false;
  }
  return true;
}

auto isKeyword(std::string_view name) -> bool {
  for (const std::string_view keyword :
       {"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
        "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
        "pass", "raise", "return", "try", "while", "with", "yield"}) {
    if (name == keyword) return true;
  }
  return false;
}

// The methods as text; `skip` says which the class has itself.
auto tupleMethods(Generated& text, const std::vector<TupleField>& fields, const std::function<bool(std::string_view)>& skip)
    -> std::string {
  const std::string count = std::to_string(fields.size());
  std::string parameters, names, members, shown, pairs, optional, replaced, taken, defaults, properties;
  for (size_t i = 0; i < fields.size(); ++i) {
    const std::string& name = fields[i].name;
    const std::string item = "self._value_[" + std::to_string(i) + "]";
    parameters += ", " + name;
    if (fields[i].default_value != nullptr) {
      parameters += "=" + text.graft(fields[i].default_value);
      if (isRepeatable(*fields[i].default_value))
        defaults += quoted(name) + ": " + text.graft(fields[i].default_value) + ", ";
    }
    names += quoted(name) + ", ";
    members += name + ", ";
    shown += (i == 0 ? "" : ", ") + name + "={" + item + "!r}";
    pairs += quoted(name) + ": " + item + ", ";
    optional += ", " + name + "=NotImplemented";
    replaced += item + " if " + name + " is NotImplemented else " + name + ", ";
    taken += "values[" + std::to_string(i) + "], ";
    properties += "@property\ndef " + name + "(self):\n    return " + item + "\n@" + name + ".setter\ndef " + name +
                  "(self, value):\n    raise AttributeError(\"can't set attribute\")\n";
  }
  std::string body = "__builtin_tuple__ = True\n_fields = (" + names + ")\n__match_args__ = (" + names +
                     ")\n_field_defaults = {" + defaults + "}\n";
  body += "def __new__(_cls" + parameters + "):\n    _made = super().__new__(_cls)\n    _made._value_ = (" + members +
          ")\n    return _made\n" + properties;
  if (!skip("__repr__")) body += "def __repr__(self):\n    return f\"{type(self).__name__}(" + shown + ")\"\n";
  body += "def _asdict(self):\n    return {" + pairs + "}\n";
  body += "def _replace(self, /" + (fields.empty() ? std::string() : ", *" + optional) +
          ", **others):\n    if others:\n"
          "        raise ValueError(f\"Got unexpected field names: {list(others)!r}\")\n    return type(self)(" +
          replaced + ")\n";
  body += "@classmethod\ndef _make(cls, iterable):\n    values = tuple(iterable)\n    if len(values) != " + count +
          ":\n        raise TypeError(f\"Expected " + count + " arguments, got {len(values)}\")\n    return cls(" + taken + ")\n";
  body += builtinMethods("tuple", skip);
  return body;
}

}  // namespace

auto Expander::namedTupleClass(const frontend::Call& call, std::string_view name) -> frontend::Stmt* {
  const auto refuse = [&](std::string_view what) -> frontend::Stmt* {
    context_.unsupported(what, call.range);
    return nullptr;
  };
  if (call.args.size() < 2) return refuse("namedtuple() with these arguments");
  std::vector<TupleField> fields;
  const auto addString = [&](const Expr& expr) {
    const auto* constant = expr.tryAs<frontend::Constant>();
    if (constant == nullptr || constant->value.kind != frontend::ConstantKind::Str) return false;
    fields.push_back({std::string(constant->value.text), nullptr});
    return true;
  };
  const bool typed = names_.makerOf(*call.func) == Maker::TypedNamedTuple;
  const auto addAll = [&](frontend::Exprs elements) {
    for (const auto* element : elements) {
      const auto* pair = element->tryAs<frontend::Tuple>();
      if (!addString(typed && pair != nullptr && !pair->elts.empty() ? *pair->elts[0] : *element)) return false;
    }
    return true;
  };
  const Expr& given = *call.args[1];
  if (const auto* list = given.tryAs<frontend::List>()) {
    if (!addAll(list->elts)) return refuse("namedtuple() with names that are not constant");
  } else if (const auto* tuple = given.tryAs<frontend::Tuple>()) {
    if (!addAll(tuple->elts)) return refuse("namedtuple() with names that are not constant");
  } else if (const auto* constant = given.tryAs<frontend::Constant>();
             constant != nullptr && constant->value.kind == frontend::ConstantKind::Str) {
    std::string word;
    for (const char c : std::string(constant->value.text) + " ") {
      if (c != ' ' && c != ',' && c != '\t' && c != '\n') {
        word += c;
      } else if (!word.empty()) {
        fields.push_back({word, nullptr});
        word.clear();
      }
    }
  } else {
    return refuse("namedtuple() with names that are not constant");
  }
  bool rename = false;
  bool too_many_defaults = false;
  for (const auto* keyword : call.keywords) {
    if (keyword->arg == "defaults") {
      frontend::Exprs values;
      if (const auto* list = keyword->value->tryAs<frontend::List>()) values = list->elts;
      else if (const auto* tuple = keyword->value->tryAs<frontend::Tuple>()) values = tuple->elts;
      else return refuse("namedtuple() with defaults that are not a list or tuple written there");
      if (values.size() > fields.size()) too_many_defaults = true;
      for (size_t i = 0; i < values.size() && i < fields.size(); ++i)
        fields[fields.size() - 1 - i].default_value = values[values.size() - 1 - i];
    } else if (keyword->arg == "rename") {
      const auto* constant = keyword->value->tryAs<frontend::Constant>();
      rename = constant != nullptr && constant->value.kind == frontend::ConstantKind::True;
    } else if (keyword->arg != "module") {
      return refuse("namedtuple() with this argument");
    }
  }
  const auto* name_constant = call.args[0]->tryAs<frontend::Constant>();
  if (name_constant == nullptr || name_constant->value.kind != frontend::ConstantKind::Str)
    return refuse("namedtuple() with a name that is not constant");
  const std::string given_name(name_constant->value.text);
  std::string problem;
  if (!isIdentifier(given_name))
    problem = "Type names and field names must be valid identifiers: '" + given_name + "'";
  else if (isKeyword(given_name))
    problem = "Type names and field names cannot be a keyword: '" + given_name + "'";
  for (size_t i = 0; i < fields.size(); ++i) {
    const std::string name = fields[i].name;
    bool twice = false;
    for (size_t j = 0; j < i; ++j) twice = twice || fields[j].name == name;
    std::string wrong;
    if (!isIdentifier(name)) wrong = "Type names and field names must be valid identifiers: '" + name + "'";
    else if (isKeyword(name)) wrong = "Type names and field names cannot be a keyword: '" + name + "'";
    else if (name.starts_with("_")) wrong = "Field names cannot start with an underscore: '" + name + "'";
    else if (twice) wrong = "Encountered duplicate field name: '" + name + "'";
    if (wrong.empty()) continue;
    if (rename) fields[i].name = "_" + std::to_string(i);
    else if (problem.empty()) problem = wrong;
  }
  Generated text(context_);
  if (!problem.empty()) {
    text << "raise ValueError(" << quoted(problem) << ")\n";
    return text.parse(call.range)[0];
  }
  if (too_many_defaults) {
    text << "raise TypeError('Got more default values than field names')\n";
    return text.parse(call.range)[0];
  }
  const std::string body = tupleMethods(text, fields, [](std::string_view) { return false; });
  std::string doc = given_name + "(";
  for (size_t i = 0; i < fields.size(); ++i) doc += (i == 0 ? "" : ", ") + fields[i].name;
  text << "class " << name << ":\n    " << quoted(doc + ")") << "\n    " << frontend::kShownName << " = "
       << quoted(given_name) << "\n" << indented(body);
  auto* statement = text.parse(call.range)[0];
  auto cls = known(*statement->as<ClassDef>());
  known_[cls->name] = own_.by_name[cls->name] = cls;
  return statement;
}

auto Expander::expandNamedTuple(ClassDef& def, KnownClass& cls, size_t base) -> Statements {
  std::vector<Expr*> bases(def.bases.begin(), def.bases.end());
  bases.erase(bases.begin() + static_cast<std::ptrdiff_t>(base));
  def.bases = context_.arena.copyList(bases);
  std::vector<TupleField> fields;
  Statements rest;
  for (auto* statement : def.body) {
    const auto* annotated = statement->tryAs<frontend::AnnAssign>();
    const auto* name = annotated == nullptr ? nullptr : annotated->target->tryAs<frontend::Name>();
    if (name == nullptr) {
      rest.push_back(statement);
      continue;
    }
    if (annotated->value == nullptr && !fields.empty() && fields.back().default_value != nullptr)
      return raising(def, "TypeError", "Non-default namedtuple field " + std::string(name->id) +
                                           " cannot follow default field " + fields.back().name, statement->range);
    fields.push_back({std::string(name->id), annotated->value});
  }
  def.body = context_.arena.copyList(rest);
  Generated text(context_);
  text << tupleMethods(text, fields, [&](std::string_view method) { return cls.defined.contains(method); });
  append(def, text.parse(def.range));
  return {&def};
}

// `Point = namedtuple("Point", "x y")`, and `class Point(namedtuple(…))` whose base is made before it.
auto Expander::expandNamedTupleCall(frontend::Assign& assign) -> frontend::Stmt* {
  const auto maker = names_.makerCalled(*assign.value);
  if (maker != Maker::NamedTuple && maker != Maker::TypedNamedTuple) return nullptr;
  return namedTupleClass(*assign.value->as<frontend::Call>(), assign.targets[0]->as<frontend::Name>()->id);
}

}  // namespace krait::expand
