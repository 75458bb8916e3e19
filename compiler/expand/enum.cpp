// Enumerations: members become objects of the class that are made once, behind the class statement.
//
//     class Color(Enum):                class Color(Enum):
//         RED = 1                           …methods…
//         GREEN = auto()                Color.RED = Color.__enum_make__("RED", 1)
//                                       Color.GREEN = Color.__enum_make__("GREEN", 2)
//                                       Color._member_list_ = [Color.RED, Color.GREEN]
//
// What a program asks of the class itself (`Color(1)`, `Color["RED"]`, `for c in Color`) CPython's EnumType answers; here
// enum_uses.cpp rewrites it to class methods.
#include <algorithm>
#include <charconv>

#include "compiler/expand/builtin_methods.h"
#include "compiler/expand/expander.h"
#include "compiler/frontend/shown_name.h"

namespace krait::expand {

namespace {

using frontend::ClassDef;
using frontend::Expr;

struct Member {
  std::string name;
  Expr* value = nullptr;               // null: `number`, or for a StrEnum `text`
  std::optional<int64_t> number;       // of constants and auto()
  std::string text;                    // what the value is, for telling aliases; empty: not known
  std::string alias_of;
};

// The constant integer that the expression is, names of earlier members included.
auto integerOf(const Expr& expr, const std::vector<Member>& members) -> std::optional<int64_t> {
  if (const auto* constant = expr.tryAs<frontend::Constant>()) {
    if (constant->value.kind != frontend::ConstantKind::Int || !constant->value.digits.empty()) return std::nullopt;
    return constant->value.integer;
  }
  if (const auto* name = expr.tryAs<frontend::Name>()) {
    for (const auto& member : members) {
      if (member.name == name->id) return member.number;
    }
    return std::nullopt;
  }
  if (const auto* unary = expr.tryAs<frontend::UnaryOp>()) {
    const auto operand = integerOf(*unary->operand, members);
    if (!operand) return std::nullopt;
    if (unary->op == frontend::UnaryOperator::USub) return -*operand;
    if (unary->op == frontend::UnaryOperator::UAdd) return *operand;
    if (unary->op == frontend::UnaryOperator::Invert) return ~*operand;
    return std::nullopt;
  }
  const auto* binary = expr.tryAs<frontend::BinOp>();
  if (binary == nullptr) return std::nullopt;
  const auto left = integerOf(*binary->left, members);
  const auto right = integerOf(*binary->right, members);
  constexpr int64_t kSmall = int64_t{1} << 31;
  if (!left || !right || *left > kSmall || *right > kSmall || *left < -kSmall || *right < -kSmall) return std::nullopt;
  switch (binary->op) {
    case frontend::BinaryOperator::Add: return *left + *right;
    case frontend::BinaryOperator::Sub: return *left - *right;
    case frontend::BinaryOperator::Mult: return *left * *right;
    case frontend::BinaryOperator::BitOr: return *left | *right;
    case frontend::BinaryOperator::BitAnd: return *left & *right;
    case frontend::BinaryOperator::BitXor: return *left ^ *right;
    case frontend::BinaryOperator::LShift:
      if (*right < 0 || *right > 31) return std::nullopt;
      return static_cast<int64_t>(static_cast<uint64_t>(*left) << *right);
    default: return std::nullopt;
  }
}

auto isDescriptor(const Expr& value) -> bool {
  const auto* call = value.tryAs<frontend::Call>();
  const auto* callee = call == nullptr ? nullptr : call->func->tryAs<frontend::Name>();
  if (callee != nullptr && (callee->id == "property" || callee->id == "staticmethod" || callee->id == "classmethod"))
    return true;
  return value.isa<frontend::Lambda>();
}

// Text and displays: nothing that `auto()` could count on from.
auto hasNoSuccessor(const Member& member) -> bool {
  if (member.value == nullptr) return !member.number;  // the text of a StrEnum
  if (const auto* constant = member.value->tryAs<frontend::Constant>()) {
    using enum frontend::ConstantKind;
    const auto kind = constant->value.kind;
    return kind == Str || kind == Bytes || kind == None;
  }
  return member.value->isa<frontend::Tuple>() || member.value->isa<frontend::List>() || member.value->isa<frontend::Dict>();
}

auto isMemberName(std::string_view name) -> bool {
  return !(name.starts_with("__")) && !(name.starts_with("_") && name.ends_with("_"));
}

class EnumMaker {
 public:
  EnumMaker(const Context& context, const MakerNames& names, ClassDef& def, KnownClass& cls)
      : context_(context), names_(names), def_(def), cls_(cls), methods_(context), after_(context) {}

  auto readMembers() -> bool;
  auto duplicates() const -> std::string;
  void write(bool is_mixed);
  auto methods() -> Statements { return methods_.parse(def_.range); }
  auto after() -> Statements { return after_.parse(def_.range); }

  std::string error;

 private:
  auto readMember(std::string_view name, Expr* value) -> bool;
  auto nextValue(std::string_view name, Member& member) -> bool;
  auto substituted(Expr* value) -> Expr*;
  void takeConstructor();
  auto valueText(const Member& member, Generated& text) const -> std::string;
  [[nodiscard]] auto areKnown() const -> bool;
  void writeMembers();
  void writeBasics();
  void writeClassMethods();
  void writeFlag();
  auto has(std::string_view method) const -> bool { return cls_.has(method); }
  [[nodiscard]] auto isFlag() const -> bool {
    return cls_.enum_kind == EnumKind::Flag || cls_.enum_kind == EnumKind::IntFlag;
  }

  const Context& context_;
  const MakerNames& names_;
  ClassDef& def_;
  KnownClass& cls_;
  Generated methods_;
  Generated after_;
  std::vector<Member> members_;
  bool has_init_ = false;
  bool has_new_ = false;
  bool is_mixed_ = false;  // with `int` or `str` among its bases
};

auto EnumMaker::nextValue(std::string_view name, Member& member) -> bool {
  if (has("_generate_next_value_")) {
    std::string values;
    for (const auto& other : members_) values += cls_.name + "." + other.name + "._value_, ";
    Generated call(context_);
    call << cls_.name << "._generate_next_value_(" << quoted(name) << ", 1, " << std::to_string(members_.size()) << ", [" << values
         << "])\n";
    member.value = call.parse(def_.range).front()->as<frontend::ExprStmt>()->value;
    return true;
  }
  if (cls_.enum_kind == EnumKind::StrEnum) {
    std::string lower(name);
    for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    member.text = quoted(lower);
    return true;
  }
  int64_t highest = 0;
  bool only_numbers = true;
  std::optional<int64_t> last;
  for (const auto& other : members_) {
    if (!other.number && !hasNoSuccessor(other)) {
      context_.unsupported("auto() after a member whose value is not a constant", def_.range);
      return false;
    }
    only_numbers = only_numbers && other.number;
    if (other.number) highest = std::max(highest, *(last = other.number));
  }
  // Values that cannot be sorted: it is the last one that 1 can be added to.
  if (!only_numbers) highest = last.value_or(0);
  if (isFlag()) {
    int64_t bit = 1;
    while (bit <= highest) bit <<= 1;
    member.number = bit;
  } else {
    member.number = members_.empty() ? 1 : highest + 1;
  }
  return true;
}

// Values may name earlier members: in the class body those are still plain values.
auto EnumMaker::substituted(Expr* value) -> Expr* {
  const auto replace = [&](Expr*& expr) {
    const auto* name = expr->tryAs<frontend::Name>();
    if (name == nullptr) return;
    for (const auto& member : members_) {
      if (member.name == name->id && member.value != nullptr) expr = member.value;
    }
  };
  rewriteExpressions(*value, replace);
  replace(value);
  return value;
}

auto EnumMaker::readMember(std::string_view name, Expr* value) -> bool {
  Member member;
  member.name = name;
  for (const auto& other : members_) {
    if (other.name == name) {
      error = "'" + std::string(name) + "' already defined as " +
              (other.number ? std::to_string(*other.number) : other.text);
      return false;
    }
  }
  if (names_.makerCalled(*value) == Maker::Auto) {
    if (!nextValue(name, member)) return false;
  } else if ((member.number = integerOf(*value, members_))) {
  } else {
    member.value = substituted(value);
    const auto* constant = value->tryAs<frontend::Constant>();
    const bool is_text = constant != nullptr && constant->value.kind == frontend::ConstantKind::Str;
    if (is_text) member.text = quoted(constant->value.text);
    else if (isRepeatable(*value)) member.text = context_.text(*value);
  }
  if (member.number) member.text = std::to_string(*member.number);
  for (const auto& other : members_) {
    if (!member.text.empty() && other.text == member.text && other.alias_of.empty()) member.alias_of = other.name;
  }
  members_.push_back(std::move(member));
  cls_.members.emplace_back(name);
  return true;
}

auto EnumMaker::readMembers() -> bool {
  Statements rest;
  for (auto* statement : def_.body) {
    if (auto* function = statement->tryAs<frontend::FunctionDef>();
        function != nullptr && function->name == "_generate_next_value_" && function->decorator_list.empty()) {
      Generated decorator(context_);
      decorator << "staticmethod\n";
      std::vector<Expr*> decorators{decorator.parse(function->range).front()->as<frontend::ExprStmt>()->value};
      function->decorator_list = context_.arena.copyList(decorators);
    }
    if (const auto* assign = statement->tryAs<frontend::Assign>()) {
      bool all = !isDescriptor(*assign->value);
      for (const auto* target : assign->targets) {
        const auto* name = target->tryAs<frontend::Name>();
        all = all && name != nullptr && isMemberName(name->id);
      }
      if (all) {
        for (const auto* target : assign->targets) {
          if (!readMember(target->as<frontend::Name>()->id, assign->value)) return false;
        }
        continue;
      }
      if (assign->targets[0]->isa<frontend::Tuple>()) {
        context_.unsupported("members of an enumeration by unpacking", statement->range);
        return false;
      }
    } else if (const auto* annotated = statement->tryAs<frontend::AnnAssign>()) {
      const auto* name = annotated->target->tryAs<frontend::Name>();
      if (name != nullptr && annotated->value != nullptr && isMemberName(name->id)) {
        if (!readMember(name->id, annotated->value)) return false;
        continue;
      }
    }
    rest.push_back(statement);
  }
  def_.body = context_.arena.copyList(rest);
  return true;
}

auto EnumMaker::duplicates() const -> std::string {
  std::string result;
  for (const auto& member : members_) {
    if (!member.alias_of.empty()) result += (result.empty() ? "" : ", ") + member.name + " -> " + member.alias_of;
  }
  return result;
}

// A member is made before its `__init__` runs, which then gets the value, taken apart where it is a tuple.
void EnumMaker::takeConstructor() {
  for (auto* statement : def_.body) {
    auto* function = statement->tryAs<frontend::FunctionDef>();
    if (function == nullptr) continue;
    if (function->name == "__init__") function->name = context_.arena.intern("__enum_init__");
    if (function->name == "__new__") {
      if (isFlag() || cls_.enum_kind != EnumKind::Plain) context_.unsupported("__new__ of such an enumeration", function->range);
      function->name = context_.arena.intern("__enum_new__");
      Generated decorator(context_);
      decorator << "staticmethod\n";
      std::vector<Expr*> decorators{decorator.parse(function->range).front()->as<frontend::ExprStmt>()->value};
      function->decorator_list = context_.arena.copyList(decorators);
      has_new_ = true;
    }
  }
  has_init_ = cls_.has("__init__");
}

auto EnumMaker::valueText(const Member& member, Generated& text) const -> std::string {
  if (member.number) return member.text;
  return member.value == nullptr ? member.text : text.graft(member.value);
}

// Whether two members are equal cannot be seen where a value is computed: then it is found out as they are made.
auto EnumMaker::areKnown() const -> bool {
  if (isFlag()) return true;
  return std::all_of(members_.begin(), members_.end(), [](const Member& member) {
    const auto* constant = member.value == nullptr ? nullptr : member.value->tryAs<frontend::Constant>();
    return member.value == nullptr || (constant != nullptr && constant->value.kind == frontend::ConstantKind::Str);
  });
}

void EnumMaker::writeMembers() {
  const bool known = areKnown();
  if (!known) after_ << cls_.name << "._member_list_ = []\n";
  std::string list;
  std::string named;
  for (const auto& member : members_) {
    const std::string target = cls_.name + "." + member.name;
    if (!member.alias_of.empty()) {
      after_ << target << " = " << cls_.name << "." << member.alias_of << "\n";
      continue;
    }
    std::string value;
    const auto* tuple = member.value == nullptr ? nullptr : member.value->tryAs<frontend::Tuple>();
    value = valueText(member, after_);
    const auto spread = [&] {
      if (tuple == nullptr) return void(after_ << value);
      for (auto* element : tuple->elts) after_ << after_.graft(element) << ", ";
    };
    if (has_new_) {
      after_ << target << " = " << cls_.name << ".__enum_new__(" << cls_.name << ", ";
      spread();
      after_ << ")\n" << target << "._name_ = " << quoted(member.name) << "\nif not hasattr(" << target << ", \"_value_\"):\n    "
             << target << "._value_ = " << value << "\n";
    } else {
      after_ << target << " = " << cls_.name << ".__enum_make__(" << quoted(member.name) << ", " << value << ")\n";
    }
    if (has_init_) {
      after_ << target << ".__enum_init__(";
      spread();
      after_ << ")\n";
    }
    if (!known) after_ << target << " = " << cls_.name << ".__enum_known__(" << target << ")\n";
    const bool is_canonical = !isFlag() || (member.number && *member.number > 0 && (*member.number & (*member.number - 1)) == 0);
    if (is_canonical) list += target + ", ";
    named += target + ", ";
  }
  if (known) after_ << cls_.name << "._member_list_ = [" << list << "]\n";
  if (isFlag()) after_ << cls_.name << "._named_list_ = [" << named << "]\n";
}

void EnumMaker::writeBasics() {
  methods_ << "def __init__(self, name, value):\n    self._name_ = name\n    self._value_ = value\n"
           << "@classmethod\ndef __enum_make__(cls, name, value):\n    return cls(name, value)\n";
  for (const std::string_view name : {"name", "value"}) {
    if (has(name)) continue;
    methods_ << "@property\ndef " << name << "(self):\n    return self._" << name << "_\n"
             << "@" << name << ".setter\ndef " << name << "(self, value):\n"
             << "    raise AttributeError(\"<enum 'Enum'> cannot set attribute '" << name << "'\")\n";
  }
  const bool may_be_nameless = isFlag();
  if (!has("__repr__")) {
    methods_ << "def __repr__(self):\n";
    if (may_be_nameless) methods_ << "    if not self._name_:\n        return f\"<" << cls_.shown << ": {self._value_!r}>\"\n";
    methods_ << "    return f\"<" << cls_.shown << ".{self._name_}: {self._value_!r}>\"\n";
  }
  const bool writes_value = cls_.enum_kind == EnumKind::Int || cls_.enum_kind == EnumKind::IntFlag ||
                            cls_.enum_kind == EnumKind::StrEnum;
  if (!has("__str__")) {
    methods_ << "def __str__(self):\n";
    if (!is_mixed_ && writes_value) {
      methods_ << "    return str(self._value_)\n";
    } else {
      if (may_be_nameless) methods_ << "    if not self._name_:\n        return f\"" << cls_.shown << "({self._value_!r})\"\n";
      methods_ << "    return f\"" << cls_.shown << ".{self._name_}\"\n";
    }
  }
  if (!has("__format__")) {
    const bool by_value = !is_mixed_ && writes_value && !has("__str__");
    methods_ << "def __format__(self, spec):\n    return format(" << (by_value ? "self._value_" : "str(self)") << ", spec)\n";
  }
  const bool is_value = cls_.enum_kind != EnumKind::Plain && cls_.enum_kind != EnumKind::Flag;
  if (!is_value && !has("__hash__") && !has("__eq__")) methods_ << "def __hash__(self):\n    return hash(self._name_)\n";
  std::string_view type;
  if (cls_.enum_kind == EnumKind::Int || cls_.enum_kind == EnumKind::IntFlag) type = "int";
  if (cls_.enum_kind == EnumKind::Str || cls_.enum_kind == EnumKind::StrEnum) type = "str";
  if (cls_.enum_kind == EnumKind::Float) type = "float";
  if (type.empty()) return;
  // Sets of flags answer these themselves.
  const auto of_flags = [](std::string_view method) {
    for (const std::string_view own : {"__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__", "__bool__"}) {
      if (method == own) return true;
    }
    return false;
  };
  methods_ << "__builtin_" << type << "__ = True\n";
  methods_ << builtinMethods(type, [&](std::string_view method) { return has(method) || (isFlag() && of_flags(method)); });
}

void EnumMaker::writeClassMethods() {
  methods_ << "@classmethod\ndef __enum_members__(cls):\n    return cls._member_list_\n"
           << "@classmethod\ndef __enum_contains__(cls, value):\n    if not isinstance(value, cls):\n"
           << "        raise TypeError(f\"unsupported operand type(s) for 'in': {type(value).__qualname__!r} and 'EnumType'\")\n"
           << "    return True\n"
           << "@classmethod\ndef __enum_missing__(cls, name):\n    raise AttributeError(name)\n"
           << "@classmethod\ndef __enum_map__(cls):\n    return {";
  for (const auto& member : members_) methods_ << quoted(member.name) << ": cls." << member.name << ", ";
  methods_ << "}\n@classmethod\ndef __enum_item__(cls, name):\n";
  for (const auto& member : members_)
    methods_ << "    if name == " << quoted(member.name) << ":\n        return cls." << member.name << "\n";
  methods_ << "    raise KeyError(name)\n";
  if (isFlag()) return;
  if (!areKnown())
    methods_ << "@classmethod\ndef __enum_known__(cls, made):\n    for member in cls._member_list_:\n"
             << "        if member._value_ == made._value_:\n            return member\n"
             << "    cls._member_list_.append(made)\n    return made\n";
  methods_ << "@classmethod\ndef __enum_call__(cls, value):\n    for member in cls._member_list_:\n"
           << "        if member is value or member._value_ == value:\n            return member\n";
  if (has("_missing_"))
    methods_ << "    found = cls._missing_(value)\n    if found is not None:\n        return found\n";
  methods_ << "    raise ValueError(f\"{value!r} is not a valid {cls.__qualname__}\")\n";
}

// Combinations of flags are made when they are asked for, each once.
void EnumMaker::writeFlag() {
  if (!isFlag()) return;
  int64_t mask = 0;
  for (const auto& member : members_) mask |= member.number.value_or(0);
  const std::string all = std::to_string(mask);
  const bool keeps = cls_.enum_kind == EnumKind::IntFlag;
  int64_t bits = 1;
  while (bits <= mask) bits <<= 1;
  methods_ << "_combined_list_ = []\n"
           << "@classmethod\ndef __enum_call__(cls, value):\n    if isinstance(value, cls):\n        return value\n"
           << "    if not isinstance(value, int):\n"
           << "        raise ValueError(f\"{value!r} is not a valid {cls.__qualname__}\")\n"
           << "    return cls.__enum_flag__(value)\n"
           << "@classmethod\ndef __enum_flag__(cls, value):\n";
  if (keeps) {
    methods_ << "    if value < 0:\n        value += " << std::to_string(bits) << " if value >= -" << std::to_string(bits)
             << " else 2 ** value.bit_length()\n";
  } else {
    methods_ << "    if value < " << std::to_string(-bits) << " or value >= " << std::to_string(bits) << " or value & "
             << std::to_string((bits - 1) ^ mask) << ":\n"
             << "        size = max(value.bit_length(), (" << all << ").bit_length())\n"
             << "        given = bin(value & (2 ** size - 1))[2:]\n"
             << "        raise ValueError(f\"<flag '" << cls_.shown
             << "'> invalid value {value!r}\\n    given 0b{1 if value < 0 else 0} {given:0>{size}}\\n  allowed 0b0 {bin(" << all
             << ")[2:]:0>{size}}\")\n"
             << "    if value < 0:\n        value += " << std::to_string(bits) << "\n";
  }
  methods_ << "    for member in cls._named_list_:\n        if member._value_ == value:\n            return member\n"
           << "    for member in cls._combined_list_:\n        if member._value_ == value:\n            return member\n"
           << "    name = \"\"\n    rest = value\n"
           << "    for member in cls._member_list_:\n        if member._value_ & value:\n"
           << "            name += (\"|\" if name else \"\") + member._name_\n            rest &= ~member._value_\n"
           << "    if rest and name:\n        name += f\"|{rest}\"\n"
           << "    made = cls(name, value)\n    cls._combined_list_.append(made)\n    return made\n";
  const std::string other = keeps ? "    elif isinstance(other, int):\n        bits = other\n" : "";
  const auto binary = [&](std::string_view method, std::string_view op) {
    if (has(method)) return;
    methods_ << "def " << method << "(self, other):\n    if isinstance(other, __class__):\n        bits = other._value_\n"
             << other << "    else:\n        return NotImplemented\n    return __class__.__enum_flag__(self._value_ " << op
             << " bits)\n";
  };
  binary("__or__", "|");
  binary("__and__", "&");
  binary("__xor__", "^");
  if (keeps) {
    binary("__ror__", "|");
    binary("__rand__", "&");
    binary("__rxor__", "^");
  }
  methods_ << "def __invert__(self):\n    return __class__.__enum_flag__("
           << (keeps ? "~self._value_" : all + " & ~self._value_") << ")\n"
           << "def __bool__(self):\n    return self._value_ != 0\n"
           << "def __contains__(self, other):\n    if not isinstance(other, __class__):\n"
           << "        raise TypeError(f\"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and '"
           << cls_.shown << "'\")\n    return other._value_ & self._value_ == other._value_\n"
           << "def __iter__(self):\n"
           << "    return iter([member for member in __class__._member_list_ if member._value_ & self._value_])\n"
           << "def __len__(self):\n    return self._value_.bit_count()\n";
}

void EnumMaker::write(bool is_mixed) {
  is_mixed_ = is_mixed;
  takeConstructor();
  writeBasics();
  writeClassMethods();
  writeFlag();
  writeMembers();
}

}  // namespace

auto Expander::enumKindOf(const ClassDef& def) const -> EnumKind {
  auto kind = EnumKind::None;
  auto mixed = EnumKind::Plain;
  for (const auto* base : def.bases) {
    const auto known = knownBase(*base);
    switch (names_.makerOf(*base)) {
      case Maker::Enum: kind = EnumKind::Plain; break;
      case Maker::IntEnum: kind = EnumKind::Int; break;
      case Maker::StrEnum: kind = EnumKind::StrEnum; break;
      case Maker::Flag: kind = EnumKind::Flag; break;
      case Maker::IntFlag: kind = EnumKind::IntFlag; break;
      default:
        if (known != nullptr && known->enum_kind != EnumKind::None) kind = known->enum_kind;
        if (const auto* name = base->tryAs<frontend::Name>()) {
          if (name->id == "int") mixed = EnumKind::Int;
          if (name->id == "str") mixed = EnumKind::Str;
          if (name->id == "float") mixed = EnumKind::Float;
        }
    }
  }
  return kind == EnumKind::Plain ? mixed : kind;
}

auto Expander::expandEnum(ClassDef& def, KnownClass& cls) -> Statements {
  for (const auto& base : cls.bases) {
    if (!base->members.empty())
      return raising(def, "TypeError", "<enum '" + cls.name + "'> cannot extend <enum '" + base->name + "'>", def.range);
  }
  EnumMaker maker(context_, names_, def, cls);
  if (!maker.readMembers()) {
    if (maker.error.empty()) return {&def};
    return raising(def, "TypeError", maker.error, def.range);
  }
  std::vector<Expr*> decorators;
  for (auto* decorator : def.decorator_list) {
    if (names_.makerOf(*decorator) != Maker::Unique) {
      decorators.push_back(decorator);
    } else if (const auto pairs = maker.duplicates(); !pairs.empty()) {
      return raising(def, "ValueError", "duplicate values found in <enum '" + cls.name + "'>: " + pairs, decorator->range);
    }
  }
  def.decorator_list = context_.arena.copyList(decorators);
  // What the members are besides is known by a mark.
  std::vector<Expr*> bases;
  for (auto* base : def.bases) {
    const auto* name = base->tryAs<frontend::Name>();
    if (name == nullptr || (name->id != "int" && name->id != "str" && name->id != "float")) bases.push_back(base);
  }
  const bool is_mixed = bases.size() != def.bases.size();
  def.bases = context_.arena.copyList(bases);
  // Without members it is a base of enumerations, whose methods they inherit.
  if (cls.members.empty()) return {&def};
  maker.write(is_mixed);
  append(def, maker.methods());
  Statements result{&def};
  for (auto* statement : maker.after()) result.push_back(statement);
  // The methods know the class by their first parameter, or by the object's class.
  for (auto* statement : def.body) {
    auto* function = statement->tryAs<frontend::FunctionDef>();
    if (function == nullptr || function->args->args.empty() || function->name.starts_with("__enum_")) continue;
    const std::string_view first = function->args->args[0]->arg;
    bool of_class = false;
    for (const auto* decorator : function->decorator_list) {
      const auto* name = decorator->tryAs<frontend::Name>();
      of_class = of_class || (name != nullptr && name->id == "classmethod");
    }
    const auto own = known_.at(cls.name);
    rewriteEnumUses(*function, [&](const Expr& expr) -> std::shared_ptr<KnownClass> {
      const auto* name = expr.tryAs<frontend::Name>();
      if (of_class) return name != nullptr && name->id == first ? own : nullptr;
      const auto isSelf = [&](const Expr& object) {
        const auto* object_name = object.tryAs<frontend::Name>();
        return object_name != nullptr && object_name->id == first;
      };
      if (const auto* attribute = expr.tryAs<frontend::Attribute>())
        return attribute->attr == "__class__" && isSelf(*attribute->value) ? own : nullptr;
      const auto* call = expr.tryAs<frontend::Call>();
      if (call == nullptr || call->args.size() != 1 || !isSelf(*call->args[0])) return nullptr;
      const auto* type = call->func->tryAs<frontend::Name>();
      return type != nullptr && type->id == "type" ? own : nullptr;
    });
  }
  return result;
}

// `Color = Enum("Color", "RED GREEN")`: the same class by a call. Names may also be a list, or pairs of names and values.
auto Expander::expandEnumCall(frontend::Assign& assign) -> Statements {
  const auto maker = names_.makerCalled(*assign.value);
  if (maker != Maker::Enum && maker != Maker::IntEnum && maker != Maker::StrEnum && maker != Maker::Flag &&
      maker != Maker::IntFlag)
    return {};
  const auto& call = *assign.value->as<frontend::Call>();
  const auto* target = assign.targets[0]->as<frontend::Name>();
  int64_t start = 1;
  bool known_options = true;
  for (const auto* keyword : call.keywords) {
    const auto* constant = keyword->value->tryAs<frontend::Constant>();
    if (keyword->arg == "start" && constant != nullptr && constant->value.kind == frontend::ConstantKind::Int) {
      start = constant->value.integer;
    } else {
      known_options = known_options && (keyword->arg == "module" || keyword->arg == "qualname");
    }
  }
  const auto* given_name = call.args.empty() ? nullptr : call.args[0]->tryAs<frontend::Constant>();
  if (given_name == nullptr || given_name->value.kind != frontend::ConstantKind::Str || call.args.size() != 2 ||
      !known_options) {
    context_.unsupported("an enumeration made by a call like this", call.range);
    return {};
  }
  const bool of_flags = maker == Maker::Flag || maker == Maker::IntFlag;
  Generated text(context_);
  text << "class " << target->id << "(" << text.graft(call.func) << "):\n    " << frontend::kShownName << " = "
       << quoted(given_name->value.text) << "\n";
  size_t count = 0;
  bool known_names = true;
  const auto add = [&](std::string_view name, Expr* value) {
    text << "    " << name << " = "
         << (value != nullptr ? text.graft(value) : std::to_string(of_flags ? start << count : start + static_cast<int64_t>(count)))
         << "\n";
    ++count;
  };
  const auto textOf = [&](const Expr& expr) -> std::string_view {
    const auto* constant = expr.tryAs<frontend::Constant>();
    known_names = known_names && constant != nullptr && constant->value.kind == frontend::ConstantKind::Str;
    return known_names ? constant->value.text : std::string_view();
  };
  const auto addAll = [&](frontend::Exprs elements) {
    for (const auto* element : elements) {
      const auto* pair = element->tryAs<frontend::Tuple>();
      if (pair != nullptr && pair->elts.size() == 2) {
        add(textOf(*pair->elts[0]), pair->elts[1]);
      } else {
        add(textOf(*element), nullptr);
      }
    }
  };
  Expr* names = call.args[1];
  if (const auto* list = names->tryAs<frontend::List>()) {
    addAll(list->elts);
  } else if (const auto* tuple = names->tryAs<frontend::Tuple>()) {
    addAll(tuple->elts);
  } else if (const auto* dict = names->tryAs<frontend::Dict>()) {
    for (size_t i = 0; i < dict->keys.size() && known_names; ++i) {
      known_names = dict->keys[i] != nullptr;
      if (known_names) add(textOf(*dict->keys[i]), dict->values[i]);
    }
  } else {
    std::string word;
    for (const char c : std::string(textOf(*names)) + " ") {
      if (c != ' ' && c != ',') {
        word += c;
      } else if (!word.empty()) {
        add(word, nullptr);
        word.clear();
      }
    }
  }
  if (!known_names || count == 0) {
    context_.unsupported("an enumeration whose names are not constant", call.range);
    return {};
  }
  return expandClass(*text.parse(call.range)[0]->as<ClassDef>());
}

auto Expander::refusedMemberChange(const frontend::Stmt& statement) const -> std::string {
  const Expr* object = nullptr;
  std::string_view name;
  bool is_deletion = statement.isa<frontend::Delete>();
  if (const auto* expr = statement.tryAs<frontend::ExprStmt>()) {
    // setattr(Color, "RED", 5), delattr(Color, "RED")
    const auto* call = expr->value->tryAs<frontend::Call>();
    const auto* function = call == nullptr ? nullptr : call->func->tryAs<frontend::Name>();
    if (function == nullptr || (function->id != "setattr" && function->id != "delattr")) return {};
    is_deletion = function->id == "delattr";
    if (call->args.size() != (is_deletion ? 2 : 3) || !call->keywords.empty()) return {};
    const auto* constant = call->args[1]->tryAs<frontend::Constant>();
    if (constant == nullptr || constant->value.kind != frontend::ConstantKind::Str) return {};
    object = call->args[0];
    name = constant->value.text;
  } else {
    const auto* assign = statement.tryAs<frontend::Assign>();
    const auto* deletion = statement.tryAs<frontend::Delete>();
    const frontend::Exprs targets =
        assign != nullptr ? assign->targets : deletion != nullptr ? deletion->targets : frontend::Exprs{};
    const auto* attribute = targets.size() == 1 ? targets[0]->tryAs<frontend::Attribute>() : nullptr;
    if (attribute == nullptr) return {};
    object = attribute->value;
    name = attribute->attr;
  }
  if (!object->isa<frontend::Name>()) return {};
  const auto cls = knownBase(*object);
  if (cls == nullptr || !cls->isMember(name)) return {};
  const std::string member = "'" + std::string(name) + "'";
  return is_deletion ? "'" + cls->shown + "' cannot delete member " + member + "." : "cannot reassign member " + member;
}

}  // namespace krait::expand
