// Objects that share their attributes: classes with a method that says `self.__dict__ = …`.
//
//     class Settings:                         class Settings:
//         _shared = {}                            _shared = {}
//         def __init__(self):                     def __init__(self):
//             self.__dict__ = self._shared            object.__setattr__(self, "_krait_dict_", self._shared)
//                                                 _krait_dict_ = None
//                                                 def __getattribute__(self, name): …
//
// The attributes of such objects are in that dictionary and nowhere else.
#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

using frontend::Expr;

auto isOwnDict(const Expr& expr, std::string_view self) -> bool {
  const auto* attribute = expr.tryAs<frontend::Attribute>();
  const auto* object = attribute == nullptr ? nullptr : attribute->value->tryAs<frontend::Name>();
  return object != nullptr && attribute->attr == "__dict__" && object->id == self;
}

constexpr std::string_view kMethods = R"(
_krait_dict_ = None
def __getattribute__(self, name):
    values = object.__getattribute__(self, "_krait_dict_")
    if values is None:
        values = {}
        object.__setattr__(self, "_krait_dict_", values)
    if name == "__dict__" or name == "_krait_dict_":
        return values
    if name in values:
        return values[name]
    return object.__getattribute__(self, name)
def __setattr__(self, name, value):
    self._krait_dict_[name] = value
def __delattr__(self, name):
    if name not in self._krait_dict_:
        raise AttributeError(name)
    del self._krait_dict_[name]
)";

}  // namespace

void Expander::shareDict(frontend::ClassDef& def, KnownClass& cls) {
  for (const auto& base : cls.bases) cls.shares_dict = cls.shares_dict || base->shares_dict;
  bool shares = false;
  const auto assigned = [](frontend::Assign* assign, std::string_view self) -> frontend::Assign* {
    return assign->targets.size() == 1 && isOwnDict(*assign->targets[0], self) ? assign : nullptr;
  };
  const auto selfOf = [](const frontend::FunctionDef& function) -> std::string_view {
    return function.args->args.empty() ? std::string_view() : function.args->args[0]->arg;
  };
  for (auto* statement : def.body) {
    auto* function = statement->tryAs<frontend::FunctionDef>();
    if (function == nullptr || selfOf(*function).empty()) continue;
    rewriteExpressions(
        *function, [](Expr*&) {},
        [&](frontend::Node& node) {
          shares = shares || (node.isa<frontend::Assign>() &&
                              assigned(node.as<frontend::Assign>(), selfOf(*function)) != nullptr);
        });
  }
  if (!shares && !cls.shares_dict) return;
  for (auto* statement : def.body) {
    auto* function = statement->tryAs<frontend::FunctionDef>();
    if (function == nullptr) continue;
    for (const auto* decorator : function->decorator_list)
      if (const auto* setter = decorator->tryAs<frontend::Attribute>();
          setter != nullptr && setter->attr == "setter")
        return context_.unsupported(
            "a property with a setter in a class whose objects share their `__dict__`", decorator->range);
    for (const std::string_view hook : {"__getattribute__", "__setattr__", "__delattr__"})
      if (function->name == hook)
        return context_.unsupported("a method of this name in a class whose objects share their `__dict__`",
                                    function->range);
    if (selfOf(*function).empty()) continue;
    const std::string_view self = selfOf(*function);
    rewriteExpressions(
        *function, [](Expr*&) {},
        [&](frontend::Node& node) {
          auto* assign = node.isa<frontend::Assign>() ? assigned(node.as<frontend::Assign>(), self) : nullptr;
          if (assign == nullptr) return;
          Generated text(context_);
          text << "_krait_shared_ = object.__setattr__(" << self << ", \"_krait_dict_\", "
               << text.graft(assign->value) << ")\n";
          *assign = *text.parse(assign->range)[0]->as<frontend::Assign>();
        });
    rewriteExpressions(*function, [&](Expr*& expr) {
      if (isOwnDict(*expr, self))
        expr = makeAttribute(context_, expr->as<frontend::Attribute>()->value, "_krait_dict_", expr->range);
    });
  }
  if (cls.shares_dict) return;
  cls.shares_dict = true;
  Generated methods(context_);
  methods << kMethods.substr(1);
  append(def, methods.parse(def.range));
}

}  // namespace krait::expand
