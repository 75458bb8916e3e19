// Classes that derive from built-in types.
//
//     class Stack(list):        class _list_of_Stack_:               class Stack(_list_of_Stack_):
//         …                         __builtin_list__ = True              …
//                                   def __init__(self, items=…): …
//                                   def append(self, item): …
//
// The base has the type's methods over a value in `_value_`, so `super().append(x)` finds them, and overriding and own
// fields are as in any class. isinstance() knows the base by its mark.
#include <algorithm>
#include <set>

#include "compiler/expand/builtin_methods.h"
#include "compiler/expand/expander.h"
#include "compiler/frontend/shown_name.h"

namespace krait::expand {

namespace {

using frontend::ClassDef;
using frontend::Expr;

struct BuiltinBase {
  std::string_view type;
  std::string_view own;  // how the value is made, and what is particular to the type
};

// Values that cannot change are made by __new__: a class may have an __init__ with other parameters.
constexpr BuiltinBase kBases[] = {
    {"list", R"py(def __init__(self, items=NotImplemented, /):
    self._value_ = [] if items is NotImplemented else list(items)
def __repr__(self):
    return repr(self._value_)
)py"},
    {"set", R"py(def __init__(self, items=NotImplemented, /):
    self._value_ = set() if items is NotImplemented else set(items)
def __repr__(self):
    name = type(self).__name__
    return f"{name}({self._value_!r})" if self._value_ else f"{name}()"
)py"},
    {"frozenset", R"py(def __new__(cls, items=NotImplemented, /):
    self = object.__new__(cls)
    self._value_ = frozenset() if items is NotImplemented else frozenset(items)
    return self
def __repr__(self):
    name = type(self).__name__
    return f"{name}({set(self._value_)!r})" if self._value_ else f"{name}()"
)py"},
    {"dict", R"py(def __init__(self, items=NotImplemented, /, **values):
    self._value_ = {} if items is NotImplemented else dict(items)
    for name, value in values.items():
        self._value_[name] = value
def __repr__(self):
    return repr(self._value_)
@classmethod
def fromkeys(cls, keys, value=None, /):
    made = cls()
    for key in keys:
        made[key] = value
    return made
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
)py"},
    {"str", R"py(def __new__(cls, value=NotImplemented, /, *how):
    self = object.__new__(cls)
    self._value_ = "" if value is NotImplemented else str(value, *how)
    return self
def __repr__(self):
    return repr(self._value_)
def __str__(self):
    return self._value_
def __format__(self, spec):
    return format(self._value_, spec)
)py"},
    {"bytes", R"py(def __new__(cls, source=b"", /, *how):
    self = object.__new__(cls)
    self._value_ = bytes(source, *how)
    return self
def __repr__(self):
    return repr(self._value_)
@classmethod
def fromhex(cls, text, /):
    return cls(bytes.fromhex(text))
)py"},
    {"bytearray", R"py(def __init__(self, source=b"", /, *how):
    self._value_ = bytearray(source, *how)
def __repr__(self):
    return f"{type(self).__name__}({bytes(self._value_)!r})"
@classmethod
def fromhex(cls, text, /):
    return cls(bytearray.fromhex(text))
)py"},
    {"tuple", R"py(def __new__(cls, items=(), /):
    self = object.__new__(cls)
    self._value_ = tuple(items)
    return self
def __repr__(self):
    return repr(self._value_)
)py"},
    {"int", R"py(def __new__(cls, value=0, /, *base):
    self = object.__new__(cls)
    self._value_ = int(value, *base)
    return self
def __repr__(self):
    return repr(self._value_)
def __format__(self, spec):
    return format(self._value_, spec)
@classmethod
def from_bytes(cls, bytes, byteorder="big", *, signed=False):
    return cls(int.from_bytes(bytes, byteorder, signed=signed))
@property
def real(self):
    return self._value_
@property
def imag(self):
    return 0
@property
def numerator(self):
    return self._value_
@property
def denominator(self):
    return 1
)py"},
    {"float", R"py(def __new__(cls, value=0.0, /):
    self = object.__new__(cls)
    self._value_ = float(value)
    return self
def __repr__(self):
    return repr(self._value_)
def __format__(self, spec):
    return format(self._value_, spec)
@classmethod
def fromhex(cls, text, /):
    return cls(float.fromhex(text))
@property
def real(self):
    return self._value_
@property
def imag(self):
    return 0.0
)py"},
    {"complex", R"py(def __new__(cls, real=0, imag=0):
    self = object.__new__(cls)
    self._value_ = complex(real, imag)
    return self
def __repr__(self):
    return repr(self._value_)
def __format__(self, spec):
    return format(self._value_, spec)
def __complex__(self):
    return self._value_
@property
def real(self):
    return self._value_.real
@property
def imag(self):
    return self._value_.imag
)py"},
};

auto builtinBase(const Expr& base) -> const BuiltinBase* {
  const auto* name = base.tryAs<frontend::Name>();
  if (name == nullptr) {
    const auto* subscript = base.tryAs<frontend::Subscript>();  // class Stack(list[int])
    if (subscript == nullptr) return nullptr;
    name = subscript->value->tryAs<frontend::Name>();
  }
  if (name == nullptr) return nullptr;
  const auto* found = std::find_if(std::begin(kBases), std::end(kBases),
                                   [&](const BuiltinBase& one) { return one.type == name->id; });
  return found == std::end(kBases) ? nullptr : found;
}

// The first parameter of each method of the class: what its built-in type's own methods may be called with.
auto receivers(const ClassDef& def) -> std::set<std::string_view> {
  std::set<std::string_view> names;
  for (const auto* statement : def.body) {
    const auto* function = statement->tryAs<frontend::FunctionDef>();
    if (function == nullptr) continue;
    const auto& arguments = *function->args;
    if (!arguments.posonlyargs.empty())
      names.insert(arguments.posonlyargs[0]->arg);
    else if (!arguments.args.empty())
      names.insert(arguments.args[0]->arg);
  }
  return names;
}

}  // namespace

auto Expander::expandBuiltinBase(ClassDef& def, KnownClass& cls) -> Statements {
  for (size_t i = 0; i < def.bases.size(); ++i) {
    const BuiltinBase* const kind = builtinBase(*def.bases[i]);
    if (kind == nullptr || known_.contains(kind->type)) continue;
    const std::string_view type = kind->type;
    const std::string hidden = "_" + std::string(type) + "_of_" + cls.name + "_";
    std::string body = "__builtin_" + std::string(type) + "__ = True\n" + std::string(kind->own);
    if (type == "dict") {
      if (cls.defined.contains("__missing__")) {
        body +=
            "def __getitem__(self, key):\n    if key in self._value_:\n        return self._value_[key]\n"
            "    return self.__missing__(key)\n";
      } else {
        body += "def __getitem__(self, key):\n    return self._value_[key]\n";
      }
    }
    body += builtinMethods(type, [](std::string_view) { return false; });
    Generated text(context_);
    text << "class " << hidden << ":\n    " << frontend::kShownName << " = " << quoted(type) << "\n"
         << indented(body);
    Statements result = text.parse(def.range);
    auto* base = context_.arena.make<frontend::Name>();
    base->kind = frontend::NodeKind::Name;
    base->range = def.bases[i]->range;
    base->id = context_.arena.intern(hidden);
    def.bases[i] = base;
    // `list.append(self, x)` in the class means the base's method.
    const std::set<std::string_view> selves = receivers(def);
    for (auto* statement : def.body) {
      rewriteExpressions(*statement, [&](Expr*& expr) {
        auto* call = expr->tryAs<frontend::Call>();
        auto* method = call == nullptr ? nullptr : call->func->tryAs<frontend::Attribute>();
        if (method == nullptr || call->args.empty()) return;
        const auto* object = method->value->tryAs<frontend::Name>();
        const auto* self = call->args[0]->tryAs<frontend::Name>();
        if (object != nullptr && object->id == type && self != nullptr && selves.contains(self->id))
          method->value = base;
      });
    }
    result.push_back(&def);
    return result;
  }
  return {&def};
}

}  // namespace krait::expand
