// What a module offers to C++.
#include "compiler/embed/exports.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>

#include "compiler/embed/outside_types.h"

namespace krait::embed {

namespace ast = krait::frontend;

auto Exports::isClass(std::string_view name) const -> bool {
  return std::any_of(classes.begin(), classes.end(), [&](const Class& each) { return each.name == name; });
}

auto Exports::isEnum(std::string_view name) const -> bool {
  return std::any_of(enums.begin(), enums.end(), [&](const Enum& each) { return each.name == name; });
}

namespace {

auto isPublic(std::string_view name) -> bool { return !name.empty() && name[0] != '_'; }

auto docOf(ast::Stmts body) -> std::string {
  if (body.empty()) return {};
  const auto* first = body[0]->tryAs<ast::ExprStmt>();
  const auto* text = first == nullptr ? nullptr : first->value->tryAs<ast::Constant>();
  return text != nullptr && text->value.kind == ast::ConstantKind::Str ? std::string(text->value.text)
                                                                       : std::string();
}

// The name behind `name`, `module.name` and calls of them.
auto lastName(const ast::Expr& expr) -> std::string_view {
  if (const auto* name = expr.tryAs<ast::Name>()) return name->id;
  if (const auto* attribute = expr.tryAs<ast::Attribute>()) return attribute->attr;
  if (const auto* call = expr.tryAs<ast::Call>()) return lastName(*call->func);
  return {};
}

auto hasDecorator(ast::Exprs decorators, std::string_view name) -> bool {
  return std::any_of(decorators.begin(), decorators.end(),
                     [&](const ast::Expr* each) { return lastName(*each) == name; });
}

auto integerOf(const ast::Expr& expr) -> std::optional<int64_t> {
  if (const auto* constant = expr.tryAs<ast::Constant>()) {
    if (constant->value.kind != ast::ConstantKind::Int || !constant->value.digits.empty())
      return std::nullopt;
    return constant->value.integer;
  }
  if (const auto* unary = expr.tryAs<ast::UnaryOp>();
      unary != nullptr && unary->op == ast::UnaryOperator::USub) {
    if (const auto value = integerOf(*unary->operand)) return -*value;
  }
  return std::nullopt;
}

auto floatText(double value, bool negative) -> std::string {
  char text[40];
  std::snprintf(text, sizeof text, "%.17g", value);
  std::string result = text;
  if (result.find_first_of(".en") == std::string::npos) result += ".0";
  return (negative ? "-" : "") + result;
}

auto quoted(std::string_view text) -> std::optional<std::string> {
  std::string result = "\"";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) return std::nullopt;
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

struct Literal {
  std::string type, value;
};

// What C++ can say as well: a literal number, truth value or text.
auto literalOf(const ast::Expr& expr) -> std::optional<Literal> {
  if (const auto integer = integerOf(expr)) {
    if (*integer >= INT32_MIN && *integer <= INT32_MAX)
      return Literal{"int32_t", *integer == INT32_MIN ? "INT32_MIN" : std::to_string(*integer)};
    return Literal{"int64_t",
                   *integer == INT64_MIN ? "INT64_MIN" : "INT64_C(" + std::to_string(*integer) + ")"};
  }
  const auto* unary = expr.tryAs<ast::UnaryOp>();
  const bool negative = unary != nullptr && unary->op == ast::UnaryOperator::USub;
  const auto* constant = (negative ? unary->operand : &expr)->tryAs<ast::Constant>();
  if (constant == nullptr) return std::nullopt;
  switch (constant->value.kind) {
    case ast::ConstantKind::Float:
      // Infinities and the like are no literals of C++.
      if (!(constant->value.number < 1e300)) return std::nullopt;
      return Literal{"double", floatText(constant->value.number, negative)};
    case ast::ConstantKind::True:
    case ast::ConstantKind::False:
      if (negative) return std::nullopt;
      return Literal{"bool", constant->value.kind == ast::ConstantKind::True ? "true" : "false"};
    case ast::ConstantKind::Str:
      if (const auto text = quoted(constant->value.text); text && !negative)
        return Literal{"const char*", *text};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

// A literal as default of a parameter of this type.
auto defaultOf(const ast::Expr& value, const OutsideType& type) -> std::string {
  using Kind = OutsideType::Kind;
  const auto* none = value.tryAs<ast::Constant>();
  if (none != nullptr && none->value.kind == ast::ConstantKind::None)
    return type.kind == Kind::Optional || type.kind == Kind::Any ? "nullptr" : "";
  const auto literal = literalOf(value);
  if (!literal) return {};
  const bool is_int = literal->type == "int32_t" || literal->type == "int64_t";
  switch (type.kind) {
    case Kind::Bool:
      return literal->type == "bool" ? literal->value : "";
    case Kind::Int:
      return is_int ? literal->value : "";
    case Kind::Float:
      return is_int || literal->type == "double" ? literal->value : "";
    case Kind::Text:
      return literal->type == "const char*" ? literal->value : "";
    default:
      return {};
  }
}

class Finder {
 public:
  Finder(const ast::Module& tree, std::string module, const base::SourceManager& sources)
      : tree_(tree), sources_(sources) {
    exports_.module = std::move(module);
  }

  auto run() -> Exports {
    exports_.doc = docOf(tree_.body);
    countAssignments(tree_.body);
    // Names first: annotations may stand before what they name.
    for (const ast::Stmt* statement : tree_.body) {
      const auto* cls = statement->tryAs<ast::ClassDef>();
      if (cls != nullptr && isPublic(cls->name)) addName(*cls);
    }
    for (const ast::Stmt* statement : tree_.body) {
      if (const auto* function = statement->tryAs<ast::FunctionDef>();
          function != nullptr && isPublic(function->name))
        addFunction(*function);
      if (const auto* function = statement->tryAs<ast::AsyncFunctionDef>();
          function != nullptr && isPublic(function->name))
        leave(function->name, "a coroutine");
      if (const auto* cls = statement->tryAs<ast::ClassDef>(); cls != nullptr && exports_.isClass(cls->name))
        fillClass(*cls);
      if (const auto* assign = statement->tryAs<ast::Assign>();
          assign != nullptr && assign->targets.size() == 1)
        addConstant(*assign->targets[0], assign->value);
      if (const auto* assign = statement->tryAs<ast::AnnAssign>())
        addConstant(*assign->target, assign->value);
    }
    return std::move(exports_);
  }

 private:
  void leave(std::string_view name, std::string reason) {
    exports_.left.push_back({std::string(name), std::move(reason)});
  }

  // ---- constants ----

  void countAssignments(ast::Stmts body) {
    for (const ast::Stmt* statement : body) {
      if (const auto* assign = statement->tryAs<ast::Assign>())
        for (const ast::Expr* target : assign->targets) countTarget(*target);
      if (const auto* assign = statement->tryAs<ast::AnnAssign>();
          assign != nullptr && assign->value != nullptr)
        countTarget(*assign->target);
      if (const auto* assign = statement->tryAs<ast::AugAssign>()) changed_.insert(lastName(*assign->target));
      if (const auto* global = statement->tryAs<ast::Global>())
        changed_.insert(global->names.begin(), global->names.end());
      if (const auto* function = statement->tryAs<ast::FunctionDef>()) countGlobals(function->body);
      if (const auto* cls = statement->tryAs<ast::ClassDef>())
        for (const ast::Stmt* inner : cls->body)
          if (const auto* method = inner->tryAs<ast::FunctionDef>()) countGlobals(method->body);
      if (const auto* loop = statement->tryAs<ast::For>())
        countNested(loop->body), countTarget(*loop->target), countTarget(*loop->target);
      if (const auto* loop = statement->tryAs<ast::While>()) countNested(loop->body);
      if (const auto* test = statement->tryAs<ast::If>()) countNested(test->body), countNested(test->orelse);
      if (const auto* tried = statement->tryAs<ast::Try>())
        countNested(tried->body), countNested(tried->finalbody);
      if (const auto* with = statement->tryAs<ast::With>()) countNested(with->body);
    }
  }
  // What is assigned under a condition is no constant.
  void countNested(ast::Stmts body) { countAssignments(body), countAssignments(body); }
  void countTarget(const ast::Expr& target) {
    if (const auto* name = target.tryAs<ast::Name>()) {
      if (!assigned_.insert(name->id).second) changed_.insert(name->id);
    } else if (const auto* tuple = target.tryAs<ast::Tuple>()) {
      for (const ast::Expr* each : tuple->elts) changed_.insert(lastName(*each));
    }
  }
  // `global name` somewhere in a function, however deep.
  void countGlobals(ast::Stmts body) {
    for (const ast::Stmt* statement : body) {
      if (const auto* global = statement->tryAs<ast::Global>())
        changed_.insert(global->names.begin(), global->names.end());
      if (const auto* function = statement->tryAs<ast::FunctionDef>()) countGlobals(function->body);
      if (const auto* test = statement->tryAs<ast::If>())
        countGlobals(test->body), countGlobals(test->orelse);
      if (const auto* loop = statement->tryAs<ast::For>()) countGlobals(loop->body);
      if (const auto* loop = statement->tryAs<ast::While>()) countGlobals(loop->body);
      if (const auto* with = statement->tryAs<ast::With>()) countGlobals(with->body);
      if (const auto* tried = statement->tryAs<ast::Try>())
        countGlobals(tried->body), countGlobals(tried->finalbody);
    }
  }

  void addConstant(const ast::Expr& target, const ast::Expr* value) {
    const auto* name = target.tryAs<ast::Name>();
    if (name == nullptr || value == nullptr || !isPublic(name->id)) return;
    // MicroPython's const(…)
    if (const auto* call = value->tryAs<ast::Call>();
        call != nullptr && lastName(*call->func) == "const" && call->args.size() == 1)
      value = call->args[0];
    const auto literal = literalOf(*value);
    if (literal && !changed_.contains(name->id))
      exports_.constants.push_back({std::string(name->id), literal->type, literal->value});
    else
      leave(name->id, literal ? "a variable: functions tell and change it" : "its value is no literal");
  }

  // ---- classes ----

  void addName(const ast::ClassDef& cls) {
    classes_[cls.name] = &cls;
    for (const ast::Expr* base : cls.bases) {
      const std::string_view name = lastName(*base);
      if (name == "Enum" || name == "IntEnum") return addEnum(cls);
      if (name == "NamedTuple" || name == "Flag" || name == "IntFlag")
        return leave(cls.name, "C++ has nothing for such a class yet");
    }
    if (!cls.keywords.empty()) return leave(cls.name, "a class with a metaclass");
    if (isException(cls)) return;
    exports_.classes.push_back(
        {.name = std::string(cls.name), .base = {}, .doc = docOf(cls.body), .functions = {}});
  }

  auto isException(const ast::ClassDef& cls) const -> bool {
    return std::any_of(cls.bases.begin(), cls.bases.end(), [&](const ast::Expr* base) {
      const std::string_view name = lastName(*base);
      const auto own = classes_.find(name);
      if (own != classes_.end() && own->second != &cls) return isException(*own->second);
      return name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Warning") ||
             name == "StopIteration" || name == "KeyboardInterrupt" || name == "SystemExit";
    });
  }

  void addEnum(const ast::ClassDef& cls) {
    Enum result{std::string(cls.name), docOf(cls.body), {}};
    int64_t next = 1;
    for (const ast::Stmt* statement : cls.body) {
      const auto* assign = statement->tryAs<ast::Assign>();
      if (assign == nullptr || assign->targets.size() != 1 || !assign->targets[0]->isa<ast::Name>()) continue;
      const std::string_view name = assign->targets[0]->as<ast::Name>()->id;
      if (!isPublic(name)) continue;
      auto value = integerOf(*assign->value);
      if (!value && lastName(*assign->value) == "auto") value = next;
      if (!value || *value < INT32_MIN || *value > INT32_MAX)
        return leave(cls.name, "an enumeration whose values are not all integers of 32 bits");
      result.members.push_back({std::string(name), *value});
      next = *value + 1;
    }
    exports_.enums.push_back(std::move(result));
  }

  void fillClass(const ast::ClassDef& cls) {
    const auto place = std::find_if(exports_.classes.begin(), exports_.classes.end(),
                                    [&](const Class& each) { return each.name == cls.name; });
    for (const ast::Expr* base : cls.bases) {
      const std::string_view name = lastName(*base);
      if (place->base.empty() && exports_.isClass(name)) place->base = name;
    }
    current_ = &*place;
    names_.clear();
    addConstructor(cls);
    for (const ast::ClassDef* each : layers(cls)) addMembers(*each);
    current_ = nullptr;
  }

  // The class and those of its bases that C++ does not see.
  auto layers(const ast::ClassDef& cls) const -> std::vector<const ast::ClassDef*> {
    std::vector<const ast::ClassDef*> found{&cls};
    for (const ast::Expr* base : cls.bases) {
      for (const ast::Stmt* statement : tree_.body) {
        const auto* other = statement->tryAs<ast::ClassDef>();
        if (other == nullptr || other->name != lastName(*base) || exports_.isClass(other->name)) continue;
        for (const ast::ClassDef* each : layers(*other)) found.push_back(each);
      }
    }
    return found;
  }

  auto findMethod(const ast::ClassDef& cls, std::string_view name) const -> const ast::FunctionDef* {
    for (const ast::Stmt* statement : cls.body)
      if (const auto* method = statement->tryAs<ast::FunctionDef>();
          method != nullptr && method->name == name)
        return method;
    for (const ast::Expr* base : cls.bases)
      for (const ast::Stmt* statement : tree_.body)
        if (const auto* other = statement->tryAs<ast::ClassDef>();
            other != nullptr && other->name == lastName(*base))
          if (const ast::FunctionDef* found = findMethod(*other, name)) return found;
    return nullptr;
  }

  void addConstructor(const ast::ClassDef& cls) {
    Function create{.kind = Function::Kind::Constructor,
                    .name = std::string(cls.name),
                    .wrapper = std::string(cls.name) + "_create",
                    .parameters = {},
                    .enum_result = {},
                    .doc = {}};
    for (const ast::Stmt* statement : cls.body)
      if (const auto* method = statement->tryAs<ast::FunctionDef>();
          method != nullptr && hasDecorator(method->decorator_list, "abstractmethod"))
        return leave(std::string(cls.name) + "()", "an abstract class");
    if (hasDecorator(cls.decorator_list, "dataclass")) {
      if (!addDataclassParameters(cls, create)) return;
    } else if (const ast::FunctionDef* init = findMethod(cls, "__init__")) {
      create.doc = docOf(init->body);
      if (!readParameters(*init->args, true, std::string(cls.name) + "()", create)) return;
    }
    addOverloads(std::move(create));
  }

  auto addDataclassParameters(const ast::ClassDef& cls, Function& create) -> bool {
    for (const ast::Expr* base : cls.bases)
      if (const auto found = classes_.find(lastName(*base));
          found != classes_.end() && hasDecorator(found->second->decorator_list, "dataclass"))
        if (!addDataclassParameters(*found->second, create)) return false;
    for (const ast::Stmt* statement : cls.body) {
      const auto* field = statement->tryAs<ast::AnnAssign>();
      if (field == nullptr || !field->target->isa<ast::Name>()) continue;
      if (const auto* generic = field->annotation->tryAs<ast::Subscript>();
          generic != nullptr && lastName(*generic->value) == "ClassVar")
        continue;
      Parameter parameter{.name = std::string(lastName(*field->target)),
                          .type = typeOf(field->annotation),
                          .cpp_default = {}};
      if (field->value != nullptr) {
        parameter.has_default = true;
        parameter.cpp_default = defaultOf(*field->value, parameter.type);
      }
      if (!accept(parameter, std::string(cls.name) + "()")) return false;
      create.parameters.push_back(std::move(parameter));
    }
    return true;
  }

  void addMembers(const ast::ClassDef& cls) {
    const bool is_dataclass = hasDecorator(cls.decorator_list, "dataclass");
    for (const ast::Stmt* statement : cls.body) {
      if (const auto* method = statement->tryAs<ast::FunctionDef>()) {
        if (isPublic(method->name)) addMethod(*method);
        if (method->name == "__init__") addAttributes(*method);
      }
      if (const auto* field = statement->tryAs<ast::AnnAssign>();
          field != nullptr && is_dataclass && field->target->isa<ast::Name>())
        addAttribute(field->target->as<ast::Name>()->id, typeOf(field->annotation), true);
    }
  }

  // self.name = … in __init__
  void addAttributes(const ast::FunctionDef& init) {
    const std::string_view self = init.args->args.empty() ? std::string_view() : init.args->args[0]->arg;
    const auto attributeOf = [&](const ast::Expr& target) -> std::string_view {
      const auto* attribute = target.tryAs<ast::Attribute>();
      if (attribute == nullptr || !attribute->value->isa<ast::Name>() ||
          attribute->value->as<ast::Name>()->id != self)
        return {};
      return isPublic(attribute->attr) ? attribute->attr : std::string_view();
    };
    for (const ast::Stmt* statement : init.body) {
      if (const auto* assign = statement->tryAs<ast::AnnAssign>()) {
        if (const std::string_view name = attributeOf(*assign->target); !name.empty())
          addAttribute(name, typeOf(assign->annotation), true);
      }
      const auto* assign = statement->tryAs<ast::Assign>();
      if (assign == nullptr || assign->targets.size() != 1) continue;
      const std::string_view name = attributeOf(*assign->targets[0]);
      if (name.empty()) continue;
      // A parameter that is kept: its annotation says what else may be stored.
      OutsideType type;
      bool is_known = false;
      if (const auto* value = assign->value->tryAs<ast::Name>())
        for (const ast::Arg* each : init.args->args)
          if (each->arg == value->id && each->annotation != nullptr)
            type = typeOf(each->annotation), is_known = true;
      addAttribute(name, type, is_known);
    }
  }

  void addAttribute(std::string_view name, const OutsideType& type, bool can_be_set) {
    if (!names_.insert(std::string(name)).second) return;
    addFunction({.kind = Function::Kind::Getter,
                 .name = std::string(name),
                 .wrapper = current_->name + "_get_" + std::string(name),
                 .parameters = {},
                 .enum_result = type.kind == OutsideType::Kind::Enum ? type.name : "",
                 .doc = {}});
    if (!can_be_set || !whyNot(type).empty() || type.kind == OutsideType::Kind::Callback) return;
    addSetter(name, type);
  }

  void addSetter(std::string_view name, const OutsideType& type) {
    addFunction({.kind = Function::Kind::Setter,
                 .name = std::string(name),
                 .wrapper = current_->name + "_set_" + std::string(name),
                 .parameters = {{.name = "value", .type = type, .cpp_default = {}}},
                 .enum_result = {},
                 .doc = {}});
  }

  void addMethod(const ast::FunctionDef& method) {
    const std::string shown = current_->name + "." + std::string(method.name);
    if (hasDecorator(method.decorator_list, "setter")) {
      if (method.args->args.size() != 2) return;
      const OutsideType type = typeOf(method.args->args[1]->annotation);
      if (const std::string reason = whyNot(type); !reason.empty()) return leave(shown, reason);
      return addSetter(method.name, type);
    }
    if (hasDecorator(method.decorator_list, "deleter")) return;
    if (!names_.insert(std::string(method.name)).second) return;
    const bool is_property = hasDecorator(method.decorator_list, "property");
    const bool is_static = hasDecorator(method.decorator_list, "staticmethod");
    const bool is_class = hasDecorator(method.decorator_list, "classmethod");
    Function function{.kind = is_property             ? Function::Kind::Getter
                              : is_static || is_class ? Function::Kind::Static
                                                      : Function::Kind::Method,
                      .name = std::string(method.name),
                      .wrapper = current_->name + (is_property ? "_get_" : "_") + std::string(method.name),
                      .parameters = {},
                      .enum_result = enumResult(method.returns),
                      .doc = docOf(method.body)};
    if (!is_property && !readParameters(*method.args, !is_static, shown, function)) return;
    addOverloads(std::move(function));
  }

  // ---- functions ----

  void addFunction(const ast::FunctionDef& definition) {
    if (changed_.contains(definition.name) || assigned_.contains(definition.name))
      return leave(definition.name, "the module gives its name other values");
    Function function{.name = std::string(definition.name),
                      .wrapper = std::string(definition.name),
                      .parameters = {},
                      .enum_result = enumResult(definition.returns),
                      .doc = docOf(definition.body)};
    if (!readParameters(*definition.args, false, function.name, function)) return;
    addOverloads(std::move(function));
  }

  void addFunction(Function function) {
    (current_ != nullptr ? current_->functions : exports_.functions).push_back(std::move(function));
  }

  // Defaults that C++ cannot say: a function for each number of arguments.
  void addOverloads(Function function) {
    const size_t all = function.parameters.size();
    size_t least = all;
    while (least > 0 && function.parameters[least - 1].has_default) --least;
    size_t needs_overload = all;
    for (size_t i = least; i < all; ++i)
      if (function.parameters[i].cpp_default.empty()) {
        needs_overload = i;
        break;
      }
    // Behind a parameter without one no parameter of C++ has a default; an overload ends where it begins to.
    size_t last = needs_overload;
    for (size_t i = all; i > needs_overload; --i)
      if (function.parameters[i - 1].cpp_default.empty()) {
        last = i;
        break;
      }
    for (size_t given = last; given-- > needs_overload;) {
      Function overload = function;
      overload.is_overload = true;
      overload.wrapper += "_" + std::to_string(given);
      overload.parameters.resize(given);
      for (Parameter& parameter : overload.parameters)
        if (given != needs_overload) parameter.cpp_default.clear();
      addFunction(std::move(overload));
    }
    if (last != needs_overload || needs_overload != all)
      for (size_t i = 0; i < last; ++i) function.parameters[i].cpp_default.clear();
    addFunction(std::move(function));
  }

  auto readParameters(const ast::Arguments& arguments, bool has_receiver, const std::string& shown,
                      Function& function) -> bool {
    if (arguments.vararg != nullptr || arguments.kwarg != nullptr) {
      leave(shown, "it takes any number of arguments");
      return false;
    }
    std::vector<const ast::Arg*> positional(arguments.posonlyargs.begin(), arguments.posonlyargs.end());
    positional.insert(positional.end(), arguments.args.begin(), arguments.args.end());
    const size_t first_default = positional.size() - arguments.defaults.size();
    for (size_t i = has_receiver ? 1 : 0; i < positional.size(); ++i) {
      Parameter parameter{.name = std::string(positional[i]->arg),
                          .type = typeOf(positional[i]->annotation),
                          .cpp_default = {}};
      if (i >= first_default) {
        parameter.has_default = true;
        parameter.cpp_default = defaultOf(*arguments.defaults[i - first_default], parameter.type);
      }
      if (!accept(parameter, shown)) return false;
      function.parameters.push_back(std::move(parameter));
    }
    for (size_t i = 0; i < arguments.kwonlyargs.size(); ++i) {
      const ast::Arg& arg = *arguments.kwonlyargs[i];
      Parameter parameter{.name = std::string(arg.arg),
                          .type = typeOf(arg.annotation),
                          .cpp_default = {},
                          .keyword_only = true};
      if (arguments.kw_defaults[i] != nullptr) {
        parameter.has_default = true;
        parameter.cpp_default = defaultOf(*arguments.kw_defaults[i], parameter.type);
      }
      if (!accept(parameter, shown)) return false;
      function.parameters.push_back(std::move(parameter));
    }
    return true;
  }

  auto accept(const Parameter& parameter, const std::string& shown) -> bool {
    const std::string reason = whyNot(parameter.type);
    if (reason.empty()) return true;
    leave(shown, "parameter `" + parameter.name + "`: " + reason);
    return false;
  }

  auto typeOf(const ast::Expr* annotation) const -> OutsideType {
    return outsideType(annotation, exports_, sources_);
  }

  auto enumResult(const ast::Expr* annotation) const -> std::string {
    if (annotation == nullptr) return {};
    const OutsideType type = typeOf(annotation);
    return type.kind == OutsideType::Kind::Enum ? type.name : std::string();
  }

  const ast::Module& tree_;
  const base::SourceManager& sources_;
  Exports exports_;
  Class* current_ = nullptr;
  std::map<std::string_view, const ast::ClassDef*> classes_;
  std::set<std::string> names_;  // of the members of the current class
  std::set<std::string_view> assigned_, changed_;
};

}  // namespace

auto findExports(const ast::Module& tree, std::string module, const base::SourceManager& sources) -> Exports {
  return Finder(tree, std::move(module), sources).run();
}

}  // namespace krait::embed
