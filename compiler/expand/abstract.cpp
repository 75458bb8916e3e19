// Abstract base classes: a class that still has abstract methods cannot be instantiated.
//
// Which methods those are is known here, so `Shape()` becomes a call that raises. Where the class is not named at the
// call, its own `__init__` asks whether the object is one of exactly this class.
#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

auto problemOf(const KnownClass& cls) -> std::string {
  std::string names;
  for (const auto& name : cls.abstract) names += (names.empty() ? "" : ", ") + name;
  return "Can't instantiate abstract class " + cls.name + " with abstract method" + (cls.abstract.size() > 1 ? "s " : " ") +
         names;
}

}  // namespace

void Expander::expandAbstract(frontend::ClassDef& def, KnownClass& cls) {
  for (const auto* base : def.bases) cls.is_abc = cls.is_abc || names_.makerOf(*base) == Maker::Abc;
  std::vector<frontend::Keyword*> keywords;
  for (auto* keyword : def.keywords) {
    const bool is_meta = keyword->arg == "metaclass" && names_.makerOf(*keyword->value) == Maker::AbcMeta;
    cls.is_abc = cls.is_abc || is_meta;
    if (!is_meta) keywords.push_back(keyword);
  }
  def.keywords = context_.arena.copyList(keywords);
  // What a base leaves open is open, unless the class or a base before that one has it.
  for (size_t i = 0; i < cls.bases.size(); ++i) {
    cls.is_abc = cls.is_abc || cls.bases[i]->is_abc;
    for (const auto& name : cls.bases[i]->abstract) {
      bool is_written = cls.defined.contains(name);
      for (size_t j = 0; j < i; ++j) is_written = is_written || (cls.bases[j]->has(name) && !cls.bases[j]->abstract.contains(name));
      if (!is_written) cls.abstract.insert(name);
    }
  }
  frontend::FunctionDef* init = nullptr;
  for (auto* statement : def.body) {
    auto* function = statement->tryAs<frontend::FunctionDef>();
    if (function == nullptr) continue;
    if (function->name == "__init__") init = function;
    std::vector<frontend::Expr*> decorators;
    for (auto* decorator : function->decorator_list) {
      if (names_.makerOf(*decorator) == Maker::AbstractMethod) {
        if (cls.is_abc) cls.abstract.emplace(function->name);
      } else {
        decorators.push_back(decorator);
      }
    }
    function->decorator_list = context_.arena.copyList(decorators);
  }
  if (cls.is_abc && spells("__abstractmethods__")) {
    std::string names;
    for (const auto& name : cls.abstract) names += quoted(name) + ", ";
    Generated open(context_);
    open << "__abstractmethods__ = frozenset((" << names << "))\n";
    append(def, open.parse(def.range));
  }
  if (cls.abstract.empty()) return;
  const std::string raise = "raise TypeError(" + quoted(problemOf(cls)) + ")\n";
  Generated method(context_);
  method << "@staticmethod\ndef __abstract__():\n    " << raise;
  append(def, method.parse(def.range));
  if (init == nullptr || init->args->args.empty()) return;
  Generated check(context_);
  check << "if type(" << init->args->args[0]->arg << ") is __class__:\n    " << raise;
  Statements body = check.parse(init->range);
  body.insert(body.end(), init->body.begin(), init->body.end());
  init->body = context_.arena.copyList(body);
}

auto Expander::abstractCall(frontend::Call& call) const -> frontend::Expr* {
  if (!call.func->isa<frontend::Name>() && !call.func->isa<frontend::Attribute>()) return &call;
  const auto cls = knownBase(*call.func);
  if (cls == nullptr || cls->abstract.empty()) return &call;
  return makeCall(context_, makeAttribute(context_, call.func, "__abstract__", call.range), {}, call.range);
}

}  // namespace krait::expand
