// Classes that derive from built-in types.
//
//     class Stack(list):        class _list_of_Stack_:               class Stack(_list_of_Stack_):
//         …                         __builtin_list__ = True              …
//                                   def __init__(self, items=…): …
//                                   def append(self, item): …
//
// The base has the type's methods over a value in `_value_`, so `super().append(x)` finds them, and overriding and own
// fields are as in any class. isinstance() knows the base by its mark.
#include "compiler/expand/builtin_methods.h"
#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

using frontend::ClassDef;
using frontend::Expr;

auto builtinBase(const Expr& base) -> std::string_view {
  const auto* name = base.tryAs<frontend::Name>();
  if (name == nullptr) {
    const auto* subscript = base.tryAs<frontend::Subscript>();  // class Stack(list[int])
    if (subscript == nullptr) return {};
    name = subscript->value->tryAs<frontend::Name>();
  }
  if (name == nullptr) return {};
  for (const std::string_view type : {"list", "dict", "set", "str", "int", "float", "tuple"}) {
    if (name->id == type) return type;
  }
  return {};
}

// How the value is made, and what is particular to the type.
auto ownMethods(std::string_view type) -> std::string_view {
  if (type == "list") {
    return R"py(def __init__(self, items=NotImplemented, /):
    self._value_ = [] if items is NotImplemented else list(items)
def __repr__(self):
    return repr(self._value_)
)py";
  }
  if (type == "set") {
    return R"py(def __init__(self, items=NotImplemented, /):
    self._value_ = set() if items is NotImplemented else set(items)
def __repr__(self):
    name = type(self).__name__
    return f"{name}({self._value_!r})" if self._value_ else f"{name}()"
def __ior__(self, other):
    self._value_ |= other
    return self
def __isub__(self, other):
    self._value_ -= other
    return self
def __iand__(self, other):
    self._value_ &= other
    return self
)py";
  }
  if (type == "dict") {
    return R"py(def __init__(self, items=NotImplemented, /, **values):
    self._value_ = {} if items is NotImplemented else dict(items)
    for name, value in values.items():
        self._value_[name] = value
def __repr__(self):
    return repr(self._value_)
def pop(self, key, default=NotImplemented, /):
    if default is NotImplemented:
        return self._value_.pop(key)
    return self._value_.pop(key, default)
def update(self, items=NotImplemented, /, **values):
    if items is not NotImplemented:
        self._value_.update(items)
    for name, value in values.items():
        self._value_[name] = value
def __ior__(self, other):
    self._value_.update(other)
    return self
)py";
  }
  if (type == "str") {
    return R"py(def __init__(self, value="", /):
    self._value_ = str(value)
def __repr__(self):
    return repr(self._value_)
def __str__(self):
    return self._value_
def __format__(self, spec):
    return format(self._value_, spec)
)py";
  }
  if (type == "tuple") {
    return R"py(def __init__(self, items=(), /):
    self._value_ = tuple(items)
def __repr__(self):
    return repr(self._value_)
)py";
  }
  if (type == "int") {
    return R"py(def __init__(self, value=0, /):
    self._value_ = int(value)
def __repr__(self):
    return repr(self._value_)
def __format__(self, spec):
    return format(self._value_, spec)
)py";
  }
  return R"py(def __init__(self, value=0.0, /):
    self._value_ = float(value)
def __repr__(self):
    return repr(self._value_)
def __format__(self, spec):
    return format(self._value_, spec)
)py";
}

}  // namespace

auto Expander::expandBuiltinBase(ClassDef& def, KnownClass& cls) -> Statements {
  for (size_t i = 0; i < def.bases.size(); ++i) {
    const std::string_view type = builtinBase(*def.bases[i]);
    if (type.empty() || known_.contains(type)) continue;
    const std::string hidden = "_" + std::string(type) + "_of_" + cls.name + "_";
    std::string body = "__builtin_" + std::string(type) + "__ = True\n" + std::string(ownMethods(type));
    if (type == "dict") {
      if (cls.defined.contains("__missing__")) {
        body += "def __getitem__(self, key):\n    if key in self._value_:\n        return self._value_[key]\n"
                "    return self.__missing__(key)\n";
      } else {
        body += "def __getitem__(self, key):\n    return self._value_[key]\n";
      }
    }
    body += builtinMethods(type, [](std::string_view) { return false; });
    Generated text(context_);
    text << "class " << hidden << ":\n" << indented(body);
    Statements result = text.parse(def.range);
    auto* base = context_.arena.make<frontend::Name>();
    base->kind = frontend::NodeKind::Name;
    base->range = def.bases[i]->range;
    base->id = context_.arena.intern(hidden);
    def.bases[i] = base;
    // `list.append(self, x)` in the class means the base's method.
    for (auto* statement : def.body) {
      rewriteExpressions(*statement, [&](Expr*& expr) {
        auto* call = expr->tryAs<frontend::Call>();
        auto* method = call == nullptr ? nullptr : call->func->tryAs<frontend::Attribute>();
        if (method == nullptr || call->args.empty()) return;
        const auto* object = method->value->tryAs<frontend::Name>();
        const auto* self = call->args[0]->tryAs<frontend::Name>();
        if (object != nullptr && object->id == type && self != nullptr && self->id == "self") method->value = base;
      });
    }
    result.push_back(&def);
    return result;
  }
  return {&def};
}

}  // namespace krait::expand
