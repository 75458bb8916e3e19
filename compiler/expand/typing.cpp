// Erasing `typing`: what a program writes for type checkers costs it nothing.
//
// Annotations are left alone: nothing evaluates them. Elsewhere a name of `typing` or `collections.abc` becomes what it is
// to a running program: `List[int]` is the class `list`, `Union[int, str]` the classes that isinstance accepts, `cast(T, x)`
// is x, `Generic[T]` among the bases of a class is no base, an `@overload` is no function. A class of the program may be
// written with type arguments (`Stack[int]()`): these go where the class derives from Generic or Protocol.
#include "compiler/expand/typing.h"

#include <map>
#include <set>
#include <type_traits>

#include "compiler/expand/known_class.h"
#include "compiler/frontend/ast_visitor.h"

namespace krait::expand {

namespace {

using frontend::Expr;
using frontend::Node;

enum class Kind { None, Class, Union, Base, Dict, Protocol, Nominal, Form, Variable, Decorator, Overload, Cast, NewType, False };

struct Row {
  Kind kind;
  std::string_view name, text;
};

constexpr Row kNames[] = {
#define KRAIT_TYPING_NAME(KIND, NAME, TEXT) {Kind::KIND, NAME, TEXT},
#include "compiler/expand/typing_names.def"
};

constexpr Row kUnknown{Kind::None, {}, {}};

auto find(std::string_view module, std::string_view name) -> const Row& {
  const bool is_abstract = module == "collections.abc";
  if (is_abstract && name == "Set") name = "AbstractSet";
  for (const Row& row : kNames)
    if (row.name == name && (!is_abstract || row.kind == Kind::Protocol || row.kind == Kind::Nominal)) return row;
  return kUnknown;
}

auto isTypingModule(std::string_view name) -> bool {
  return name == "typing" || name == "typing_extensions" || name == "collections.abc";
}

constexpr std::string_view kGenericBuiltins[] = {"list", "dict", "tuple", "set", "frozenset", "type"};
constexpr std::string_view kTypes[] = {"int", "float", "str", "bytes", "bool", "complex", "bytearray", "object",
                                       "list", "dict", "tuple", "set", "frozenset", "type"};

class Eraser {
 public:
  Eraser(frontend::Module& tree, const Context& context, const ImportedClasses& imported, ModuleClasses& classes)
      : tree_(tree), context_(context), imported_(imported), classes_(classes) {}

  auto run() -> const frontend::Stmt* {
    collect(tree_);
    countUses(tree_);
    visit(tree_);
    for (const auto& [name, protocol] : protocols_)
      if (const auto own = classes_.by_name.find(name); own != classes_.by_name.end())
        own->second->protocol = std::make_shared<ProtocolFacts>(protocol);
    return needs_aliases_ ? importAliases() : nullptr;
  }

 private:
  void collect(const Node& node);
  void bind(std::string_view name) { bound_.insert(name); }
  auto rowOf(const Expr& expr) const -> const Row&;
  auto isBuiltin(const Expr& expr, std::string_view name) const -> bool;
  template <size_t count>
  auto isOneOf(const Expr& expr, const std::string_view (&names)[count]) const -> bool;
  auto isGenericClass(const Expr& expr) const -> bool;
  auto isType(const Expr& expr) const -> bool;

  void visit(Node& node);
  void visitExpr(Expr*& place, bool is_value = true);
  void countUses(const Node& node);
  auto importAliases() -> const frontend::Stmt*;
  auto alias(frontend::Subscript& subscript) -> Expr*;
  auto usesTyping(const Node& node) const -> bool;
  auto shown(const Expr& expr) -> std::string;
  void visitAnnotation(Expr*& place);
  void visitBody(frontend::Stmts& body);
  void visitClass(frontend::ClassDef& def);
  void dropDecorators(frontend::Exprs& decorators);
  auto expression(Generated& text, base::SourceRange place) -> Expr*;
  auto written(std::string_view text, base::SourceRange place) -> Expr*;
  auto alternatives(const Expr& expr) -> std::string;
  auto instanceTest(frontend::Call& call) -> Expr*;
  auto protocolTest(frontend::Call& call, bool of_class) -> Expr*;
  auto raising(std::string_view error, base::SourceRange place) -> Expr*;
  auto statementFor(frontend::Stmt& statement) -> frontend::Stmt*;
  void collectClass(const frontend::ClassDef& def);

  // A class that has Protocol among its bases.
  using OwnProtocol = ProtocolFacts;
  auto ownProtocol(const Expr& expr) const -> const OwnProtocol*;

  frontend::Module& tree_;
  const Context& context_;
  std::map<std::string_view, const Row*> names_;
  std::map<std::string_view, std::string_view> modules_;
  std::set<std::string_view> bound_;            // every name that the module binds somewhere
  const ImportedClasses& imported_;
  ModuleClasses& classes_;
  std::map<std::string, OwnProtocol, std::less<>> protocols_;  // by name, also of other modules: `shapes.Drawable`
  std::map<std::string_view, int> uses_;        // how often a name is read other than to be called
  bool needs_aliases_ = false;
  std::set<std::string_view> typed_dicts_;
  std::set<std::string_view> generic_classes_;  // of the module, deriving from Generic or Protocol
};

void Eraser::collect(const Node& node) {
  const auto noteProtocols = [&](const frontend::Alias* alias, const ModuleClasses* classes, bool is_class) {
    if (classes == nullptr) return;
    const std::string name(alias->asname.empty() ? alias->name : alias->asname);
    for (const auto& [cls, known] : classes->by_name) {
      if (known->protocol == nullptr) continue;
      if (!is_class) protocols_[name + "." + cls] = *known->protocol;
      else if (alias->name == "*" || alias->name == cls) protocols_[alias->name == "*" ? cls : name] = *known->protocol;
    }
  };
  if (const auto* import = node.tryAs<frontend::Import>()) {
    for (const auto* alias : import->names) noteProtocols(alias, imported_(*alias), false);
    for (const auto* alias : import->names) {
      if (isTypingModule(alias->name) && (!alias->asname.empty() || alias->name.find('.') == std::string_view::npos)) {
        modules_[alias->asname.empty() ? alias->name : alias->asname] = alias->name;
      } else {
        bind(alias->asname.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->asname);
      }
    }
  } else if (const auto* from = node.tryAs<frontend::ImportFrom>()) {
    for (const auto* alias : from->names) {
      noteProtocols(alias, imported_(*from), true);
      const bool is_typing = from->level == 0 && isTypingModule(from->module);
      if (is_typing && alias->name == "*") {
        for (const Row& row : kNames) names_[row.name] = &find(from->module, row.name);
      } else if (from->level == 0 && from->module == "collections" && alias->name == "abc") {
        modules_[alias->asname.empty() ? alias->name : alias->asname] = "collections.abc";
      } else if (const Row& row = find(from->module, alias->name); is_typing && row.kind == Kind::None) {
        if (alias->name != "NamedTuple" && alias->name != "ClassVar")
          context_.unsupported("`" + std::string(from->module) + "." + std::string(alias->name) + "`", alias->range);
      } else if (is_typing) {
        names_[alias->asname.empty() ? alias->name : alias->asname] = &row;
      } else {
        bind(alias->asname.empty() ? alias->name : alias->asname);
      }
    }
  } else if (const auto* name = node.tryAs<frontend::Name>()) {
    if (name->ctx != frontend::ExprContext::Load) bind(name->id);
  } else if (const auto* function = node.tryAs<frontend::FunctionDef>()) {
    bind(function->name);
  } else if (const auto* coroutine = node.tryAs<frontend::AsyncFunctionDef>()) {
    bind(coroutine->name);
  } else if (const auto* arg = node.tryAs<frontend::Arg>()) {
    bind(arg->arg);
  } else if (const auto* def = node.tryAs<frontend::ClassDef>()) {
    bind(def->name);
    collectClass(*def);
    for (const auto* base : def->bases) {
      const auto* subscript = base->tryAs<frontend::Subscript>();
      const Expr& cls = subscript != nullptr ? *subscript->value : *base;
      const auto* cls_name = cls.tryAs<frontend::Name>();
      if (rowOf(cls).kind == Kind::Base || (cls_name != nullptr && generic_classes_.contains(cls_name->id)))
        generic_classes_.insert(def->name);
    }
  }
  frontend::forEachChild(node, [&](const Node& child) { collect(child); });
}

void Eraser::collectClass(const frontend::ClassDef& def) {
  bool is_protocol = false;
  OwnProtocol protocol;
  for (const auto* base : def.bases) {
    const auto* subscript = base->tryAs<frontend::Subscript>();
    const Expr& cls = subscript != nullptr ? *subscript->value : *base;
    const auto* name = cls.tryAs<frontend::Name>();
    if (rowOf(cls).kind == Kind::Dict || (name != nullptr && typed_dicts_.contains(name->id))) typed_dicts_.insert(def.name);
    is_protocol = is_protocol || rowOf(cls).name == "Protocol";
    if (const OwnProtocol* base_protocol = ownProtocol(cls)) {
      protocol.has_fields = protocol.has_fields || base_protocol->has_fields;
      protocol.members = base_protocol->members;
    }
  }
  if (!is_protocol) return;
  for (const auto* statement : def.body) {
    if (const auto* function = statement->tryAs<frontend::FunctionDef>()) protocol.members.push_back(function->name);
    if (const auto* coroutine = statement->tryAs<frontend::AsyncFunctionDef>()) protocol.members.push_back(coroutine->name);
    if (const auto* field = statement->tryAs<frontend::AnnAssign>()) {
      if (const auto* name = field->target->tryAs<frontend::Name>()) protocol.members.push_back(name->id);
      protocol.has_fields = true;
    }
  }
  for (const auto* decorator : def.decorator_list)
    protocol.checkable = protocol.checkable || rowOf(*decorator).name == "runtime_checkable";
  protocols_[std::string(def.name)] = protocol;
}

auto Eraser::ownProtocol(const Expr& expr) const -> const OwnProtocol* {
  if (protocols_.empty() || (!expr.isa<frontend::Name>() && !expr.isa<frontend::Attribute>())) return nullptr;
  const auto found = protocols_.find(context_.text(expr));
  return found == protocols_.end() ? nullptr : &found->second;
}

auto Eraser::rowOf(const Expr& expr) const -> const Row& {
  if (const auto* name = expr.tryAs<frontend::Name>()) {
    const auto found = names_.find(name->id);
    return found == names_.end() ? kUnknown : *found->second;
  }
  const auto* attribute = expr.tryAs<frontend::Attribute>();
  if (attribute == nullptr) return kUnknown;
  if (const auto* module = attribute->value->tryAs<frontend::Name>()) {
    const auto found = modules_.find(module->id);
    return found == modules_.end() ? kUnknown : find(found->second, attribute->attr);
  }
  // collections.abc.Iterable
  const auto* inner = attribute->value->tryAs<frontend::Attribute>();
  if (inner == nullptr || inner->attr != "abc") return kUnknown;
  const auto* package = inner->value->tryAs<frontend::Name>();
  return package != nullptr && package->id == "collections" ? find("collections.abc", attribute->attr) : kUnknown;
}

auto Eraser::isBuiltin(const Expr& expr, std::string_view name) const -> bool {
  const auto* node = expr.tryAs<frontend::Name>();
  return node != nullptr && node->id == name && !bound_.contains(name);
}

template <size_t count>
auto Eraser::isOneOf(const Expr& expr, const std::string_view (&names)[count]) const -> bool {
  for (const auto name : names)
    if (isBuiltin(expr, name)) return true;
  return false;
}

auto Eraser::isGenericClass(const Expr& expr) const -> bool {
  const auto* name = expr.tryAs<frontend::Name>();
  return name != nullptr && generic_classes_.contains(name->id);
}

// Surely a type, and not a number or a set that `|` would compute with.
auto Eraser::isType(const Expr& expr) const -> bool {
  if (const auto* subscript = expr.tryAs<frontend::Subscript>()) return isType(*subscript->value);
  if (const auto* either = expr.tryAs<frontend::BinOp>())
    return either->op == frontend::BinaryOperator::BitOr && (isType(*either->left) || isType(*either->right));
  return rowOf(expr).kind != Kind::None || isOneOf(expr, kTypes);
}

auto Eraser::expression(Generated& text, base::SourceRange place) -> Expr* {
  return text.parse(place).front()->as<frontend::ExprStmt>()->value;
}

auto Eraser::written(std::string_view text, base::SourceRange place) -> Expr* {
  Generated generated(context_);
  generated << text << "\n";
  return expression(generated, place);
}

// The types of a union as isinstance takes them, without the brackets; each with a comma behind.
auto Eraser::alternatives(const Expr& expr) -> std::string {
  if (const auto* either = expr.tryAs<frontend::BinOp>();
      either != nullptr && either->op == frontend::BinaryOperator::BitOr)
    return alternatives(*either->left) + alternatives(*either->right);
  if (const auto* tuple = expr.tryAs<frontend::Tuple>()) {
    std::string all;
    for (const auto* element : tuple->elts) all += alternatives(*element);
    return all;
  }
  if (const auto* constant = expr.tryAs<frontend::Constant>())
    return constant->value.kind == frontend::ConstantKind::None ? "type(None), " : "";
  if (const auto* subscript = expr.tryAs<frontend::Subscript>()) {
    const Row& row = rowOf(*subscript->value);
    if (row.kind == Kind::Union) return alternatives(*subscript->slice) + (row.text.empty() ? "" : "type(None), ");
    return alternatives(*subscript->value);
  }
  const Row& row = rowOf(expr);
  if (row.kind == Kind::None) return std::string(context_.text(expr)) + ", ";
  if (row.kind == Kind::Class || row.kind == Kind::Nominal) return std::string(row.text) + ", ";
  return "object, ";
}

// isinstance(x, Iterable): asks for the methods.
auto Eraser::instanceTest(frontend::Call& call) -> Expr* {
  const Row& row = rowOf(*call.args[1]);
  Generated text(context_);
  if (row.kind == Kind::Nominal) {
    text << "isinstance(" << text.graft(call.args[0]) << ", (" << row.text << ",))\n";
    return expression(text, call.range);
  }
  if (row.name == "Callable") {
    text << "callable(" << text.graft(call.args[0]) << ")\n";
    return expression(text, call.range);
  }
  if (!call.args[0]->isa<frontend::Name>() && row.text.find(' ') != std::string_view::npos) return &call;
  std::string_view methods = row.text;
  while (!methods.empty()) {
    const size_t end = std::min(methods.find(' '), methods.size());
    text << "hasattr(" << text.graft(call.args[0]) << ", " << quoted(methods.substr(0, end)) << ")";
    methods.remove_prefix(std::min(end + 1, methods.size()));
    text << (methods.empty() ? "\n" : " and ");
  }
  return expression(text, call.range);
}

// An expression that raises a TypeError.
auto Eraser::raising(std::string_view error, base::SourceRange place) -> Expr* {
  return written("(_ for _ in ()).throw(TypeError(" + quoted(error) + "))", place);
}

// isinstance(x, P) and issubclass(C, P) of a class of the module that derives from Protocol.
auto Eraser::protocolTest(frontend::Call& call, bool of_class) -> Expr* {
  const OwnProtocol& protocol = *ownProtocol(*call.args[1]);
  if (!protocol.checkable)
    return raising("Instance and class checks can only be used with @runtime_checkable protocols", call.range);
  if (of_class && protocol.has_fields)
    return raising("Protocols with non-method members don't support issubclass()", call.range);
  Generated text(context_);
  text << "(lambda _object: " << (of_class ? "issubclass" : "isinstance") << "(_object, " << context_.text(*call.args[1]) << ")";
  std::string all;
  for (const auto member : protocol.members) all += (all.empty() ? "" : " and ") + ("hasattr(_object, " + quoted(member)) + ")";
  text << " or " << (all.empty() ? "True" : all) << ")(" << text.graft(call.args[0]) << ")\n";
  return expression(text, call.range);
}

// How often names are read for what they are: `Row` of `Row = list[int]` may be written in annotations alone.
void Eraser::countUses(const Node& node) {
  if (const auto* name = node.tryAs<frontend::Name>()) {
    if (name->ctx == frontend::ExprContext::Load) ++uses_[name->id];
    return;
  }
  const auto* call = node.tryAs<frontend::Call>();
  if (call != nullptr)
    if (const auto* callee = call->func->tryAs<frontend::Name>()) --uses_[callee->id];
  frontend::visitNode(node, [&](const auto& typed) {
    frontend::forEachField(typed, [&](std::string_view field, const auto& value) {
      using T = std::remove_cvref_t<decltype(value)>;
      if (field == "annotation" || field == "returns") return;
      if constexpr (std::is_pointer_v<T>) {
        if (value != nullptr) countUses(*value);
      } else if constexpr (requires { value.begin(); }) {
        if constexpr (std::is_pointer_v<std::remove_cvref_t<decltype(*value.begin())>>) {
          for (const auto* element : value)
            if (element != nullptr) countUses(*element);
        }
      }
    });
  });
}

auto Eraser::importAliases() -> const frontend::Stmt* {
  Generated text(context_);
  text << "import types as _krait_aliases_\n";
  auto* import = text.parse({tree_.range.file, 0, 0}).front();
  std::vector<frontend::Stmt*> body(tree_.body.begin(), tree_.body.end());
  const bool has_doc = !body.empty() && body[0]->isa<frontend::ExprStmt>();
  body.insert(body.begin() + (has_doc ? 1 : 0), import);
  tree_.body = context_.arena.copyList(body);
  return import;
}

// `list[int]` where it is neither called nor erased: an object that shows what it is made of.
auto Eraser::alias(frontend::Subscript& subscript) -> Expr* {
  needs_aliases_ = true;
  Generated text(context_);
  visitExpr(subscript.slice);
  text << "_krait_aliases_.GenericAlias(" << text.graft(subscript.value) << ", " << text.graft(subscript.slice) << ")\n";
  return expression(text, subscript.range);
}

auto Eraser::usesTyping(const Node& node) const -> bool {
  if (const auto* name = node.tryAs<frontend::Name>()) return rowOf(*name).kind != Kind::None;
  if (const auto* attribute = node.tryAs<frontend::Attribute>(); attribute != nullptr && rowOf(*attribute).kind != Kind::None)
    return true;
  if (const auto* either = node.tryAs<frontend::BinOp>(); either != nullptr && isType(*either)) return true;
  bool any = false;
  frontend::forEachChild(node, [&](const Node& child) { any = any || usesTyping(child); });
  return any;
}

// Python text of an expression that gives what Python shows of an annotation.
auto Eraser::shown(const Expr& expr) -> std::string {
  const auto list = [&](const Expr& items, bool skip_none) {
    std::string all;
    const auto add = [&](const Expr& item) {
      const auto* constant = item.tryAs<frontend::Constant>();
      if (skip_none && constant != nullptr && constant->value.kind == frontend::ConstantKind::None) return;
      all += (all.empty() ? "" : " + ', ' + ") + shown(item);
    };
    if (const auto* tuple = items.tryAs<frontend::Tuple>()) {
      for (const auto* item : tuple->elts) add(*item);
    } else {
      add(items);
    }
    return all.empty() ? std::string("''") : all;
  };
  if (const auto* subscript = expr.tryAs<frontend::Subscript>()) {
    const Row& row = rowOf(*subscript->value);
    if (row.name == "Union") {
      const auto* tuple = subscript->slice->tryAs<frontend::Tuple>();
      const size_t count = tuple == nullptr ? 1 : tuple->elts.size();
      bool has_none = false;
      if (tuple != nullptr)
        for (const auto* item : tuple->elts)
          if (const auto* constant = item->tryAs<frontend::Constant>())
            has_none = has_none || constant->value.kind == frontend::ConstantKind::None;
      if (has_none && count == 2) return "'typing.Optional[' + " + list(*subscript->slice, true) + " + ']'";
    }
    if (row.name == "Literal") return quoted("typing.Literal[" + std::string(context_.text(*subscript->slice)) + "]");
    return shown(*subscript->value) + " + '[' + " + list(*subscript->slice, false) + " + ']'";
  }
  if (const auto* either = expr.tryAs<frontend::BinOp>(); either != nullptr && either->op == frontend::BinaryOperator::BitOr)
    return shown(*either->left) + " + ' | ' + " + shown(*either->right);
  if (const auto* items = expr.tryAs<frontend::List>()) {
    std::string all;
    for (const auto* item : items->elts) all += (all.empty() ? "" : " + ', ' + ") + shown(*item);
    return "'[' + " + (all.empty() ? std::string("''") : all) + " + ']'";
  }
  if (const Row& row = rowOf(expr); row.kind != Kind::None) return quoted("typing." + std::string(row.name));
  return "_krait_aliases_._shown(" + std::string(context_.text(expr)) + ")";
}

// A value of `__annotations__`.
void Eraser::visitAnnotation(Expr*& place) {
  if (!usesTyping(*place)) return visitExpr(place);
  needs_aliases_ = true;
  place = written("_krait_aliases_._Annotation(" + shown(*place) + ")", place->range);
}

void Eraser::visitExpr(Expr*& place, bool is_value) {
  Expr& expr = *place;
  if (auto* call = expr.tryAs<frontend::Call>()) {
    const Row& row = rowOf(*call->func);
    if (row.kind == Kind::Dict) {
      place = written("dict", expr.range);
      return;
    }
    if (ownProtocol(*call->func) != nullptr) {
      place = raising("Protocols cannot be instantiated", expr.range);
      return;
    }
    if (row.kind == Kind::Cast && call->args.size() == 2) {
      place = row.name == "cast" ? call->args[1] : call->args[0];
      return visitExpr(place);
    }
    if (row.kind == Kind::Variable && !call->args.empty() && call->args[0]->isa<frontend::Constant>()) {
      place = written(quoted("~" + std::string(call->args[0]->as<frontend::Constant>()->value.text)), expr.range);
      return;
    }
    if (row.kind == Kind::NewType) {
      place = written("lambda x, /: x", expr.range);
      return;
    }
    if ((isBuiltin(*call->func, "isinstance") || isBuiltin(*call->func, "issubclass")) && call->args.size() == 2) {
      Expr*& classes = call->args[1];
      const Row& asked = rowOf(*classes);
      if (const auto* name = classes->tryAs<frontend::Name>(); name != nullptr && typed_dicts_.contains(name->id)) {
        place = raising("TypedDict does not support instance and class checks", expr.range);
        return;
      }
      if (ownProtocol(*classes) != nullptr) {
        visitExpr(call->args[0]);
        place = protocolTest(*call, !isBuiltin(*call->func, "isinstance"));
        return;
      }
      if (isBuiltin(*call->func, "isinstance") && (asked.kind == Kind::Protocol || asked.kind == Kind::Nominal)) {
        visitExpr(call->args[0]);
        place = instanceTest(*call);
        return;
      }
      if (const auto* either = classes->tryAs<frontend::BinOp>();
          either != nullptr && either->op == frontend::BinaryOperator::BitOr) {
        visitExpr(call->args[0]);
        classes = written("(" + alternatives(*classes) + ")", classes->range);
        return;
      }
    }
  }
  if (auto* call = expr.tryAs<frontend::Call>()) {
    // What is called, or asked of isinstance(), is the class itself.
    visitExpr(call->func, false);
    const bool tests = isBuiltin(*call->func, "isinstance") || isBuiltin(*call->func, "issubclass");
    for (size_t i = 0; i < call->args.size(); ++i) visitExpr(call->args[i], !(tests && i == 1));
    for (auto* keyword : call->keywords) visit(*keyword);
    return;
  }
  if (const auto* subscript = expr.tryAs<frontend::Subscript>(); subscript != nullptr && subscript->ctx == frontend::ExprContext::Load) {
    const Row& row = rowOf(*subscript->value);
    if (row.kind == Kind::Union) {
      place = written("(" + alternatives(expr) + ")", expr.range);
      return;
    }
    if (is_value && row.kind == Kind::None && isOneOf(*subscript->value, kGenericBuiltins)) {
      place = alias(*expr.as<frontend::Subscript>());
      return;
    }
    if (row.kind != Kind::None || isOneOf(*subscript->value, kGenericBuiltins) || isGenericClass(*subscript->value)) {
      place = subscript->value;
      return visitExpr(place);
    }
  }
  if (const auto* either = expr.tryAs<frontend::BinOp>();
      either != nullptr && either->op == frontend::BinaryOperator::BitOr && isType(expr)) {
    place = written("(" + alternatives(expr) + ")", expr.range);
    return;
  }
  switch (const Row& row = rowOf(expr); row.kind) {
    case Kind::None: break;
    case Kind::Class: place = written(row.text, expr.range); return;
    case Kind::False: place = written("False", expr.range); return;
    case Kind::Decorator: place = written("lambda x, /: x", expr.range); return;
    case Kind::Protocol:
    case Kind::Nominal:
    case Kind::Form:
    case Kind::Dict:
    case Kind::Base: place = written("object", expr.range); return;
    default: return;
  }
  visit(expr);
}

void Eraser::dropDecorators(frontend::Exprs& decorators) {
  std::vector<Expr*> kept;
  for (auto* decorator : decorators)
    if (rowOf(*decorator).kind != Kind::Decorator) kept.push_back(decorator);
  if (kept.size() != decorators.size()) decorators = context_.arena.copyList(kept);
}

void Eraser::visitClass(frontend::ClassDef& def) {
  std::vector<Expr*> bases;
  for (auto* base : def.bases) {
    const auto* subscript = base->tryAs<frontend::Subscript>();
    const Expr& cls = subscript != nullptr ? *subscript->value : *base;
    const Row& row = rowOf(cls);
    if (row.kind == Kind::Base || row.kind == Kind::Protocol) {
      // An iterator is its own iterator.
      if (row.name != "Iterator" && row.name != "Generator") continue;
      Generated method(context_);
      method << "def __iter__(self):\n    return self\n";
      std::vector<frontend::Stmt*> body = method.parse(base->range);
      body.insert(body.end(), def.body.begin(), def.body.end());
      def.body = context_.arena.copyList(body);
      continue;
    }
    if (row.kind == Kind::Nominal) context_.unsupported("a class derived from `" + std::string(row.name) + "`", base->range);
    bases.push_back(row.kind == Kind::None && subscript != nullptr && !cls.isa<frontend::Call>() ? subscript->value : base);
  }
  def.bases = context_.arena.copyList(bases);
}

// What stands instead of a class derived from TypedDict, and of a type that NewType makes; null: the statement itself.
auto Eraser::statementFor(frontend::Stmt& statement) -> frontend::Stmt* {
  Generated text(context_);
  if (const auto* def = statement.tryAs<frontend::ClassDef>(); def != nullptr && typed_dicts_.contains(def->name)) {
    text << def->name << " = dict\n";
  } else if (const auto* assign = statement.tryAs<frontend::Assign>(); assign != nullptr && assign->targets.size() == 1) {
    const auto* call = assign->value->tryAs<frontend::Call>();
    const auto* target = assign->targets[0]->tryAs<frontend::Name>();
    if (call == nullptr || target == nullptr || rowOf(*call->func).kind != Kind::NewType) return nullptr;
    text << "def " << target->id << "(x, /):\n    return x\n";
  } else {
    return nullptr;
  }
  return text.parse(statement.range).front();
}

void Eraser::visitBody(frontend::Stmts& body) {
  for (auto& statement : body) {
    if (auto* other = statementFor(*statement)) {
      statement = other;
      continue;
    }
    if (auto* assign = statement->tryAs<frontend::Assign>(); assign != nullptr && assign->targets.size() == 1) {
      const auto* name = assign->targets[0]->tryAs<frontend::Name>();
      const auto* attribute = assign->targets[0]->tryAs<frontend::Attribute>();
      auto* dict = assign->value->tryAs<frontend::Dict>();
      if (dict != nullptr && (name != nullptr ? name->id : attribute != nullptr ? attribute->attr : std::string_view{}) == "__annotations__") {
        for (auto& value : dict->values) visitAnnotation(value);
        continue;
      }
      // An alias that annotations alone are written with.
      if (name != nullptr && uses_[name->id] <= 0 && assign->value->isa<frontend::Subscript>()) {
        visitExpr(assign->value, false);
        continue;
      }
    }
    frontend::Exprs* decorators = nullptr;
    if (auto* function = statement->tryAs<frontend::FunctionDef>()) decorators = &function->decorator_list;
    if (auto* coroutine = statement->tryAs<frontend::AsyncFunctionDef>()) decorators = &coroutine->decorator_list;
    if (auto* cls = statement->tryAs<frontend::ClassDef>()) {
      decorators = &cls->decorator_list;
      visitClass(*cls);
    }
    if (decorators != nullptr) {
      bool is_overload = false;
      for (const auto* decorator : *decorators) is_overload |= rowOf(*decorator).kind == Kind::Overload;
      if (is_overload) {
        auto* pass = context_.arena.make<frontend::Pass>();
        pass->kind = frontend::NodeKind::Pass;
        pass->range = statement->range;
        statement = pass;
        continue;
      }
      dropDecorators(*decorators);
    }
    visit(*statement);
  }
}

void Eraser::visit(Node& node) {
  frontend::visitNode(node, [&](const auto& typed) {
    frontend::forEachField(typed, [&](std::string_view field, const auto& value) {
      using T = std::remove_cvref_t<decltype(value)>;
      if (field == "annotation" || field == "returns") return;
      if constexpr (std::is_same_v<T, Expr*>) {
        if (value != nullptr) visitExpr(const_cast<T&>(value));
      } else if constexpr (std::is_same_v<T, frontend::Exprs>) {
        for (auto& element : value)
          if (element != nullptr) visitExpr(element);
      } else if constexpr (std::is_same_v<T, frontend::Stmts>) {
        visitBody(const_cast<T&>(value));
      } else if constexpr (std::is_pointer_v<T>) {
        if (value != nullptr) visit(*value);
      } else if constexpr (requires { value.begin(); }) {
        if constexpr (std::is_pointer_v<std::remove_cvref_t<decltype(*value.begin())>>) {
          for (auto* element : value)
            if (element != nullptr) visit(*element);
        }
      }
    });
  });
}

}  // namespace

auto eraseTyping(frontend::Module& tree, const Context& context, const ImportedClasses& imported, ModuleClasses& classes)
    -> const frontend::Stmt* {
  return Eraser(tree, context, imported, classes).run();
}

}  // namespace krait::expand
