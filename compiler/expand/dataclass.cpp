// `@dataclass`: the methods that CPython's dataclasses.py (3.11) writes, under the same conditions.
#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

using frontend::AnnAssign;
using frontend::ClassDef;
using frontend::Expr;
using frontend::Stmt;

struct Options {
  bool init = true, repr = true, eq = true, order = false, unsafe_hash = false, frozen = false;
  bool match_args = true, kw_only = false, slots = false, weakref_slot = false;
};

// The reason why CPython refuses the class.
struct Refusal {
  std::string_view error;
  std::string text;
};

auto truthOf(const Expr& expr) -> std::optional<bool> {
  const auto* constant = expr.tryAs<frontend::Constant>();
  if (constant == nullptr) return std::nullopt;
  switch (constant->value.kind) {
    case frontend::ConstantKind::True: return true;
    case frontend::ConstantKind::False:
    case frontend::ConstantKind::None: return false;
    case frontend::ConstantKind::Int: return constant->value.integer != 0;
    default: return std::nullopt;
  }
}

class DataclassMaker {
 public:
  DataclassMaker(const Context& context, const MakerNames& names, ClassDef& def, KnownClass& cls)
      : context_(context), names_(names), def_(def), cls_(cls), methods_(context), place_(def.range) {}

  auto readOptions(const Expr& decorator) -> bool;
  auto readFields(const std::function<std::shared_ptr<KnownClass>(const Expr&)>& knownBase) -> bool;
  auto check() -> bool;
  void write();

  std::optional<Refusal> refusal;
  bool uses_library = false;

  auto body() -> Statements {
    Statements result = std::move(body_);
    for (auto* statement : methods_.parse(place_)) result.push_back(statement);
    return result;
  }
  [[nodiscard]] auto place() const -> base::SourceRange { return place_; }

 private:
  void readField(AnnAssign& statement);
  auto readFieldCall(Field& field, const frontend::Call& call, AnnAssign& statement) -> bool;
  void setDefault(Field& field, AnnAssign& statement, Expr* value);
  auto mutableDefault(const Expr& value) const -> std::string;
  auto refuse(std::string_view error, std::string text) -> bool {
    if (!refusal) refusal = Refusal{error, std::move(text)};
    return false;
  }
  auto unsupported(std::string_view what, base::SourceRange range) -> bool {
    context_.unsupported(what, range);
    return false;
  }
  auto mayAdd(std::string_view method) const -> bool { return !cls_.defined.contains(method); }
  auto values(std::string_view object, bool (*wanted)(const Field&)) const -> std::string;

  void writeInit();
  auto parameter(const Field& field) -> std::string;
  void writeRepr();
  void writeComparisons();
  void writeHash();
  void writeFrozen();
  void writeSupport();

  const Context& context_;
  const MakerNames& names_;
  ClassDef& def_;
  KnownClass& cls_;
  Generated methods_;
  base::SourceRange place_;
  Statements body_;
  Options options_;
  bool kw_only_from_here_ = false;
  std::function<std::shared_ptr<KnownClass>(const Expr&)> known_;
};

auto DataclassMaker::readOptions(const Expr& decorator) -> bool {
  place_ = decorator.range;
  const auto* call = decorator.tryAs<frontend::Call>();
  if (call == nullptr) return true;
  if (!call->args.empty()) return unsupported("a positional argument of `dataclass`", call->range);
  for (const auto* keyword : call->keywords) {
    const auto value = truthOf(*keyword->value);
    if (!value) return unsupported("an option of `dataclass` that is not a constant", keyword->range);
    if (keyword->arg == "init") options_.init = *value;
    else if (keyword->arg == "repr") options_.repr = *value;
    else if (keyword->arg == "eq") options_.eq = *value;
    else if (keyword->arg == "order") options_.order = *value;
    else if (keyword->arg == "unsafe_hash") options_.unsafe_hash = *value;
    else if (keyword->arg == "frozen") options_.frozen = *value;
    else if (keyword->arg == "match_args") options_.match_args = *value;
    else if (keyword->arg == "kw_only") options_.kw_only = *value;
    else if (keyword->arg == "slots") options_.slots = *value;
    else if (keyword->arg == "weakref_slot") options_.weakref_slot = *value;
    else
      return refuse("TypeError", "dataclass() got an unexpected keyword argument '" + std::string(keyword->arg) + "'");
  }
  return true;
}

// What CPython says of a default that all instances would share; empty when it may be one.
auto DataclassMaker::mutableDefault(const Expr& value) const -> std::string {
  if (value.isa<frontend::List>() || value.isa<frontend::ListComp>()) return "<class 'list'>";
  if (value.isa<frontend::Dict>() || value.isa<frontend::DictComp>()) return "<class 'dict'>";
  if (value.isa<frontend::Set>() || value.isa<frontend::SetComp>()) return "<class 'set'>";
  const auto* call = value.tryAs<frontend::Call>();
  if (call == nullptr) return {};
  if (const auto* name = call->func->tryAs<frontend::Name>()) {
    for (const std::string_view type : {"list", "dict", "set", "bytearray"}) {
      if (name->id == type) return "<class '" + std::string(type) + "'>";
    }
  }
  if (const auto made = known_(*call->func); made != nullptr && !made->is_hashable)
    return "<class '__main__." + made->name + "'>";
  return {};
}

void DataclassMaker::setDefault(Field& field, AnnAssign& statement, Expr* value) {
  if (field.kind != Field::Kind::ClassVar) {
    if (const auto type = mutableDefault(*value); !type.empty()) {
      refuse("ValueError", "mutable default " + type + " for field " + field.name + " is not allowed: use default_factory");
      return;
    }
  }
  statement.value = value;
  if (isRepeatable(*value)) {
    field.default_value = value;
    // With slots the class has the slot where the default would be.
    if (options_.slots && field.kind != Field::Kind::ClassVar) statement.value = nullptr;
  } else {
    field.default_name = field.name;
  }
}

auto DataclassMaker::readFieldCall(Field& field, const frontend::Call& call, AnnAssign& statement) -> bool {
  if (!call.args.empty()) return unsupported("a positional argument of `field`", call.range);
  Expr* default_value = nullptr;
  statement.value = nullptr;
  for (const auto* keyword : call.keywords) {
    if (keyword->arg == "default") {
      default_value = keyword->value;
      continue;
    }
    if (keyword->arg == "default_factory") {
      field.factory = keyword->value;
      continue;
    }
    if (keyword->arg == "metadata") {
      field.metadata = keyword->value;
      continue;
    }
    const auto value = truthOf(*keyword->value);
    if (!value) return unsupported("an option of `field` that is not a constant", keyword->range);
    if (keyword->arg == "init") field.init = *value;
    else if (keyword->arg == "repr") field.repr = *value;
    else if (keyword->arg == "compare") field.compare = *value;
    else if (keyword->arg == "kw_only") field.kw_only = *value;
    else if (keyword->arg == "hash") {
      const auto* constant = keyword->value->tryAs<frontend::Constant>();
      if (constant->value.kind != frontend::ConstantKind::None) field.hash = *value;
    } else {
      return refuse("TypeError", "field() got an unexpected keyword argument '" + std::string(keyword->arg) + "'");
    }
  }
  if (default_value != nullptr && field.factory != nullptr)
    return refuse("ValueError", "cannot specify both default and default_factory");
  if (default_value != nullptr) setDefault(field, statement, default_value);
  return true;
}

void DataclassMaker::readField(AnnAssign& statement) {
  const auto* target = statement.target->tryAs<frontend::Name>();
  if (target == nullptr || !statement.simple) return;
  const Expr* annotation = statement.annotation;
  if (const auto* subscript = annotation->tryAs<frontend::Subscript>()) annotation = subscript->value;
  auto maker = names_.makerOf(*annotation);
  // An annotation may be written as a string.
  if (const auto* constant = annotation->tryAs<frontend::Constant>();
      constant != nullptr && constant->value.kind == frontend::ConstantKind::Str) {
    const std::string_view text = constant->value.text;
    if (text.starts_with("ClassVar") || text.starts_with("typing.ClassVar")) maker = Maker::ClassVar;
    if (text.starts_with("InitVar") || text.starts_with("dataclasses.InitVar")) maker = Maker::InitVar;
    if (text == "KW_ONLY" || text == "dataclasses.KW_ONLY") maker = Maker::KwOnly;
  }
  if (maker == Maker::KwOnly) {
    kw_only_from_here_ = true;
    return;
  }
  Field field;
  field.name = target->id;
  field.annotation = statement.annotation;
  field.kw_only = options_.kw_only || kw_only_from_here_;
  if (maker == Maker::ClassVar) field.kind = Field::Kind::ClassVar;
  if (maker == Maker::InitVar) field.kind = Field::Kind::InitVar;
  if (statement.value != nullptr) {
    if (names_.makerCalled(*statement.value) == Maker::DataField) {
      readFieldCall(field, *statement.value->as<frontend::Call>(), statement);
    } else {
      setDefault(field, statement, statement.value);
    }
  }
  if (field.kind == Field::Kind::ClassVar) {
    if (field.factory != nullptr) refuse("TypeError", "field " + field.name + " cannot have a default factory");
    return;
  }
  if (field.kind == Field::Kind::InitVar && field.factory != nullptr)
    refuse("TypeError", "field " + field.name + " cannot have a default factory");
  for (auto& known : cls_.fields) {
    if (known.name != field.name) continue;
    known = field;
    return;
  }
  cls_.fields.push_back(field);
}

auto DataclassMaker::readFields(const std::function<std::shared_ptr<KnownClass>(const Expr&)>& knownBase) -> bool {
  known_ = knownBase;
  // Defaults of inherited fields that are no constants stand in the class that declares them.
  bool any_frozen = false;
  bool any_unfrozen = false;
  for (auto* base : def_.bases) {
    const auto known = knownBase(*base);
    if (known == nullptr) continue;
    if (known->is_dataclass) (known->is_frozen ? any_frozen : any_unfrozen) = true;
    for (auto& field : cls_.fields) {
      if (!field.default_name.empty() && field.default_name == field.name)
        field.default_name = methods_.graft(base) + "." + field.name;
    }
  }
  for (auto* statement : def_.body) {
    if (auto* annotated = statement->tryAs<AnnAssign>()) readField(*annotated);
    if (const auto* assign = statement->tryAs<frontend::Assign>();
        assign != nullptr && names_.makerCalled(*assign->value) == Maker::DataField) {
      if (const auto* name = assign->targets[0]->tryAs<frontend::Name>())
        refuse("TypeError", "'" + std::string(name->id) + "' is a field but has no type annotation");
    }
  }
  if (refusal) return false;
  if (any_frozen && !options_.frozen) return refuse("TypeError", "cannot inherit non-frozen dataclass from a frozen one");
  if (any_unfrozen && options_.frozen) return refuse("TypeError", "cannot inherit frozen dataclass from a non-frozen one");
  return true;
}

auto DataclassMaker::check() -> bool {
  if (options_.weakref_slot && !options_.slots)
    return refuse("TypeError", "weakref_slot is True but slots is False");
  if (options_.order && !options_.eq) return refuse("ValueError", "eq must be true if order is true");
  bool had_default = false;
  for (const auto& field : cls_.fields) {
    if (!field.init || field.kw_only) continue;
    if (field.mayBeLeftOut()) {
      had_default = true;
    } else if (had_default && options_.init) {
      return refuse("TypeError", "non-default argument '" + field.name + "' follows default argument");
    }
  }
  if (options_.order) {
    for (const std::string_view method : {"__lt__", "__le__", "__gt__", "__ge__"}) {
      if (!mayAdd(method))
        return refuse("TypeError", "Cannot overwrite attribute " + std::string(method) + " in class " + cls_.name +
                                       ". Consider using functools.total_ordering");
    }
  }
  if (options_.frozen) {
    for (const std::string_view method : {"__setattr__", "__delattr__"}) {
      if (!mayAdd(method))
        return refuse("TypeError", "Cannot overwrite attribute " + std::string(method) + " in class " + cls_.name);
    }
  }
  if (options_.unsafe_hash && !mayAdd("__hash__"))
    return refuse("TypeError", "Cannot overwrite attribute __hash__ in class " + cls_.name);
  return true;
}

auto DataclassMaker::parameter(const Field& field) -> std::string {
  if (field.default_value != nullptr) return field.name + "=" + methods_.graft(field.default_value);
  if (!field.default_name.empty()) return field.name + "=" + field.default_name;
  // NotImplemented stands for an argument that is not given: the factory makes one then.
  if (field.factory != nullptr) return field.name + "=NotImplemented";
  return field.name;
}

void DataclassMaker::writeInit() {
  std::string self = "self";
  for (const auto& field : cls_.fields) {
    if (field.name == "self") self = "__dataclass_self__";
  }
  std::string parameters = self;
  for (const auto& field : cls_.fields) {
    if (field.init && !field.kw_only) parameters += ", " + parameter(field);
  }
  bool starred = false;
  for (const auto& field : cls_.fields) {
    if (!field.init || !field.kw_only) continue;
    if (!starred) parameters += ", *";
    starred = true;
    parameters += ", " + parameter(field);
  }
  methods_ << "def __init__(" << parameters << "):\n    pass\n";
  std::string init_vars;
  for (const auto& field : cls_.fields) {
    if (field.kind == Field::Kind::InitVar) {
      init_vars += (init_vars.empty() ? "" : ", ") + field.name;
      continue;
    }
    std::string value;
    if (field.factory != nullptr) {
      // Its text, not its tree: classes that inherit the field write it again.
      value = "(" + std::string(context_.text(*field.factory)) + ")()";
      if (field.init) value += " if " + field.name + " is NotImplemented else " + field.name;
    } else if (field.init) {
      value = field.name;
    } else if (options_.slots && field.hasDefault()) {
      value = field.default_value != nullptr ? methods_.graft(field.default_value) : self + "." + field.name;
    } else {
      continue;
    }
    if (options_.frozen) {
      methods_ << "    object.__setattr__(" << self << ", " << quoted(field.name) << ", " << value << ")\n";
    } else {
      methods_ << "    " << self << "." << field.name << " = " << value << "\n";
    }
  }
  if (cls_.has("__post_init__")) methods_ << "    " << self << ".__post_init__(" << init_vars << ")\n";
}

void DataclassMaker::writeRepr() {
  std::string parts;
  bool may_repeat = false;
  for (const auto& field : cls_.fields) {
    if (!field.repr || field.kind == Field::Kind::InitVar) continue;
    parts += (parts.empty() ? "" : ", ") + field.name + "={self." + field.name + "!r}";
    const auto annotation = context_.text(*field.annotation);
    may_repeat = may_repeat || annotation.find(cls_.name) != std::string_view::npos;
  }
  methods_ << "def __repr__(self):\n";
  const std::string text = "f\"{self.__class__.__qualname__}(" + parts + ")\"";
  if (!may_repeat) {
    methods_ << "    return " << text << "\n";
    return;
  }
  // An object that can reach itself is written once.
  uses_library = true;
  const std::string running = std::string(kDataclasses) + "._repr_running";
  methods_ << "    if id(self) in " << running << ":\n        return \"...\"\n"
           << "    " << running << ".add(id(self))\n    try:\n        return " << text << "\n"
           << "    finally:\n        " << running << ".discard(id(self))\n";
}

auto DataclassMaker::values(std::string_view object, bool (*wanted)(const Field&)) const -> std::string {
  std::string result = "(";
  for (const auto& field : cls_.fields) {
    if (field.kind != Field::Kind::InitVar && wanted(field)) result += std::string(object) + "." + field.name + ", ";
  }
  if (result.size() > 1) result.pop_back();
  return result + ")";
}

void DataclassMaker::writeComparisons() {
  const auto compared = [](const Field& field) { return field.compare; };
  const auto compare = [&](std::string_view method, std::string_view op) {
    methods_ << "def " << method << "(self, other):\n    if other.__class__ is self.__class__:\n        return "
             << values("self", compared) << " " << op << " " << values("other", compared)
             << "\n    return NotImplemented\n";
  };
  if (options_.eq && mayAdd("__eq__")) compare("__eq__", "==");
  if (!options_.order) return;
  compare("__lt__", "<");
  compare("__le__", "<=");
  compare("__gt__", ">");
  compare("__ge__", ">=");
}

void DataclassMaker::writeHash() {
  const bool writes = options_.unsafe_hash || (options_.eq && options_.frozen);
  cls_.is_hashable = writes || !options_.eq || cls_.defined.contains("__hash__");
  if (cls_.defined.contains("__hash__")) return;
  if (writes) {
    const auto hashed = [](const Field& field) { return field.hash.value_or(field.compare); };
    methods_ << "def __hash__(self):\n    return hash(" << values("self", hashed) << ")\n";
  } else if (options_.eq && !mayAdd("__eq__")) {
    methods_ << "__hash__ = None\n";
  }
}

void DataclassMaker::writeFrozen() {
  if (!options_.frozen) return;
  uses_library = true;
  const auto refuseIn = [&](std::string_view head, std::string_view verb) {
    methods_ << "def " << head << ":\n    raise " << kDataclasses << ".FrozenInstanceError(f\"cannot " << verb
             << " field {name!r}\")\n";
  };
  refuseIn("__setattr__(self, name, value)", "assign to");
  refuseIn("__delattr__(self, name)", "delete");
}

// What the functions of the module need of the class; methods, which cost nothing where nobody calls them.
void DataclassMaker::writeSupport() {
  std::string items;
  std::string members;
  std::string fields;
  std::string parameters;
  std::string arguments;
  const std::string module(kDataclasses);
  for (auto& field : cls_.fields) {
    if (field.kind == Field::Kind::Plain) {
      items += "(" + quoted(field.name) + ", self." + field.name + "), ";
      members += quoted(field.name) + ": " + module + "._asdict_inner(self." + field.name + "), ";
      const bool is_name = field.annotation->isa<frontend::Name>();
      const std::string type =
          is_name ? methods_.graft(field.annotation) : quoted(context_.text(*field.annotation));
      fields += module + ".Field(" + quoted(field.name) + ", " + type + ", " +
                (field.default_value != nullptr ? methods_.graft(field.default_value) : module + ".MISSING") + ", " +
                (field.init ? "True" : "False") + ", " + (field.repr ? "True" : "False") + ", " +
                (field.compare ? "True" : "False") + ", " + (field.kw_only ? "True" : "False") + ", " +
                (field.factory != nullptr ? methods_.graft(field.factory) : module + ".MISSING") + ", " +
                (!field.hash ? "None" : *field.hash ? "True" : "False") + ", " +
                (field.metadata != nullptr ? methods_.graft(field.metadata) : "{}") + "), ";
    }
    if (!field.init) continue;
    parameters += ", " + field.name + "=NotImplemented";
    arguments += field.name + "=" +
                 (field.kind == Field::Kind::InitVar
                      ? field.name
                      : "self." + field.name + " if " + field.name + " is NotImplemented else " + field.name) +
                 ", ";
  }
  uses_library = true;
  methods_ << "def __dataclass_asdict__(self):\n    return {" << members << "}\n"
           << "def __dataclass_items__(self):\n    return (" << items << ")\n"
           << "@staticmethod\ndef __dataclass_fields_of__():\n    return (" << fields << ")\n";
  methods_ << "def __dataclass_replace__(self, /" << (parameters.empty() ? "" : ", *") << parameters << ", **others):\n"
           << "    for name in others:\n"
           << "        raise TypeError(f\"{type(self).__qualname__}.__init__() got an unexpected keyword argument {name!r}\")\n"
           << "    return type(self)(" << arguments << ")\n";
}

void DataclassMaker::write() {
  if (options_.init && mayAdd("__init__")) writeInit();
  if (options_.repr && mayAdd("__repr__")) writeRepr();
  writeComparisons();
  writeHash();
  writeFrozen();
  writeSupport();
  if (options_.match_args && mayAdd("__match_args__")) {
    methods_ << "__match_args__ = (";
    for (const auto& field : cls_.fields) {
      if (field.init && !field.kw_only) methods_ << quoted(field.name) << ", ";
    }
    methods_ << ")\n";
  }
  if (options_.slots) {
    methods_ << "__slots__ = (";
    for (const auto& field : cls_.fields) {
      bool inherited = false;
      for (const auto& base : cls_.bases) {
        for (const auto& other : base->fields) inherited = inherited || (base->is_dataclass && other.name == field.name);
      }
      if (field.kind == Field::Kind::Plain && !inherited) methods_ << quoted(field.name) << ", ";
    }
    methods_ << ")\n";
  }
  cls_.is_dataclass = true;
  cls_.is_frozen = options_.frozen;
}

}  // namespace

auto Expander::expandDataclass(ClassDef& def, KnownClass& cls, Expr& decorator) -> Statements {
  DataclassMaker maker(context_, names_, def, cls);
  const auto known = [&](const Expr& base) { return knownBase(base); };
  if (!maker.readOptions(decorator) || !maker.readFields(known) || !maker.check()) {
    if (!maker.refusal) return {&def};
    return raising(def, maker.refusal->error, maker.refusal->text, maker.place());
  }
  maker.write();
  append(def, maker.body());
  if (maker.uses_library) useModule(kDataclasses, "dataclasses");
  return {&def};
}

// `replace(p, x=1)` asks the class of `p`, whose fields are the keywords.
auto Expander::replaceCall(frontend::Call& call) -> Expr* {
  if (call.args.size() != 1 || call.args[0]->isa<frontend::Starred>()) return &call;
  auto* made = context_.arena.make<frontend::Call>(call);
  made->func = makeAttribute(context_, call.args[0], "__dataclass_replace__", call.func->range);
  made->args = {};
  return made;
}

}  // namespace krait::expand
