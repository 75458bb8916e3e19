#include "compiler/bindings/read_header.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "clang/AST/Attr.h"
#include "clang/AST/Comment.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RawCommentList.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Tooling/Tooling.h"
#include "compiler/bindings/read_types.h"

namespace krait::bindings {

namespace fs = std::filesystem;
using Kind = Type::Kind;

namespace {

constexpr const char* kBuffer = "krait_bind.cpp";
constexpr const char* kMacroPrefix = "krait_macro_";

auto textOf(const std::string& path) -> std::string {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// Of the header itself; what it says of its macros is asked of their values.
class Problems : public clang::DiagnosticConsumer {
 public:
  explicit Problems(std::vector<HeaderProblem>& problems) : problems_(problems) {}
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic& info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    if (level < clang::DiagnosticsEngine::Error) return;
    llvm::SmallString<200> text;
    info.FormatDiagnostic(text);
    HeaderProblem problem;
    problem.text = std::string(text);
    if (info.hasSourceManager() && info.getLocation().isValid()) {
      const auto place =
          info.getSourceManager().getPresumedLoc(info.getSourceManager().getFileLoc(info.getLocation()));
      if (place.isValid()) {
        problem.path = place.getFilename();
        problem.line = place.getLine();
        problem.column = place.getColumn();
      }
    }
    const bool is_own = problem.path.ends_with(kBuffer);
    if (is_own && problem.line > 3) return;  // a macro that is no value
    if (is_own) problem.path.clear();
    problems_.push_back(std::move(problem));
  }

 private:
  std::vector<HeaderProblem>& problems_;
};

class HeaderReader {
 public:
  HeaderReader(clang::ASTContext& context, const HeaderRequest& request, Model& model)
      : context_(context),
        sources_(context.getSourceManager()),
        request_(request),
        model_(model),
        types_(context, paths_) {}

  void read() {
    const auto* unit = context_.getTranslationUnitDecl();
    nameTypes(unit, "");
    readSpace(unit, model_.space);
    readMacros(unit);
  }

 private:
  // ---- what is bound ----

  auto isOwn(const clang::Decl* decl) const -> bool {
    const auto place = sources_.getExpansionLoc(decl->getLocation());
    return place.isValid() && !sources_.isInSystemHeader(place) && !sources_.isInMainFile(place);
  }

  static auto isHidden(const clang::NamedDecl* decl) -> bool {
    const std::string name = decl->getNameAsString();
    return name.starts_with("__") || name == "detail" || name == "internal" || name == "impl";
  }

  // A namespace of the module's own name is the module.
  auto isTransparent(const clang::NamespaceDecl* space, const std::string& path) const -> bool {
    return space->isInline() || space->isAnonymousNamespace() ||
           (path.empty() && space->getName() == request_.module);
  }

  static auto joined(const std::string& path, const std::string& name) -> std::string {
    return path.empty() ? name : path + "." + name;
  }

  static auto nameOf(const clang::TagDecl* tag) -> std::string {
    if (!tag->getName().empty()) return tag->getName().str();
    if (const auto* type = tag->getTypedefNameForAnonDecl()) return type->getName().str();
    return {};
  }

  // Filter<float> is called as an alias says, else Filter_float.
  auto nameOf(const clang::ClassTemplateSpecializationDecl* made) const -> std::string {
    if (const auto alias = aliases_.find(made->getCanonicalDecl()); alias != aliases_.end())
      return alias->second;
    std::string name = made->getName().str();
    for (const clang::TemplateArgument& argument : made->getTemplateArgs().asArray()) {
      std::string text;
      llvm::raw_string_ostream out(text);
      argument.print(context_.getPrintingPolicy(), out, false);
      std::replace_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
      name += "_" + text;
    }
    return name;
  }

  // ---- first: how classes and enumerations are called ----

  void nameTypes(const clang::DeclContext* around, const std::string& path) {
    for (const clang::Decl* decl : around->decls()) {
      const auto* alias = llvm::dyn_cast<clang::TypedefNameDecl>(decl);
      if (alias == nullptr || !isOwn(alias)) continue;
      const auto* record = alias->getUnderlyingType()->getAsCXXRecordDecl();
      if (const auto* made = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
          made != nullptr && made->isCompleteDefinition() && isOwn(made->getSpecializedTemplate())) {
        aliases_.try_emplace(made->getCanonicalDecl(), alias->getName().str());
        paths_.try_emplace(made->getCanonicalDecl(), joined(path, alias->getName().str()));
      }
    }
    for (const clang::Decl* decl : around->decls()) {
      if (const auto* linkage = llvm::dyn_cast<clang::LinkageSpecDecl>(decl)) nameTypes(linkage, path);
      const auto* named = llvm::dyn_cast<clang::NamedDecl>(decl);
      if (named == nullptr || !isOwn(named) || isHidden(named)) continue;
      if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(named)) {
        nameTypes(space,
                  isTransparent(space, path) ? path : joined(path, pythonName(space->getName().str())));
      } else if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(named)) {
        const std::string name = nameOf(tag);
        if (name.empty() || tag->isDependentType()) continue;
        paths_.try_emplace(tag->getCanonicalDecl(), joined(path, pythonName(name)));
        if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(tag);
            record != nullptr && record->isThisDeclarationADefinition())
          nameEnums(record, joined(path, pythonName(name)));
      } else if (const auto* pattern = llvm::dyn_cast<clang::ClassTemplateDecl>(named)) {
        for (const auto* made : pattern->specializations())
          if (made->isExplicitInstantiationOrSpecialization() && made->isCompleteDefinition())
            paths_.try_emplace(made->getCanonicalDecl(), joined(path, nameOf(made)));
      }
    }
  }

  // Classes within classes are not bound.
  void nameEnums(const clang::CXXRecordDecl* record, const std::string& path) {
    for (const clang::Decl* decl : record->decls())
      if (const auto* each = llvm::dyn_cast<clang::EnumDecl>(decl);
          each != nullptr && each->getAccess() == clang::AS_public)
        if (const std::string name = nameOf(each); !name.empty())
          paths_.try_emplace(each->getCanonicalDecl(), joined(path, pythonName(name)));
  }

  // ---- then: what they have ----

  auto docOf(const clang::Decl* decl) const -> std::string {
    const clang::RawComment* comment = context_.getRawCommentForAnyRedecl(decl);
    if (comment == nullptr || comment->isTrailingComment()) return {};
    return comment->getFormattedText(sources_, context_.getDiagnostics());
  }

  auto shownOf(const clang::FunctionDecl* function) const -> std::string {
    std::string text;
    llvm::raw_string_ostream out(text);
    clang::PrintingPolicy policy(context_.getLangOpts());
    policy.TerseOutput = true;
    policy.SuppressTagKeyword = true;
    policy.PolishForDeclaration = true;
    function->print(out, policy);
    return text;
  }

  auto prefixFor(const std::string& path) -> std::string {
    std::string wanted = path;
    std::replace(wanted.begin(), wanted.end(), '.', '_');
    std::string name = wanted;
    for (int i = 2; !prefixes_.insert(name).second; ++i) name = wanted + "_" + std::to_string(i);
    return name;
  }

  auto qualified(const clang::NamedDecl* decl) const -> std::string {
    std::string text;
    llvm::raw_string_ostream out(text);
    decl->printQualifiedName(out, context_.getPrintingPolicy());
    return "::" + text;
  }

  void readSpace(const clang::DeclContext* around, Space& space) {
    for (const clang::Decl* decl : around->decls()) {
      if (const auto* linkage = llvm::dyn_cast<clang::LinkageSpecDecl>(decl)) readSpace(linkage, space);
      const auto* named = llvm::dyn_cast<clang::NamedDecl>(decl);
      if (named == nullptr || !isOwn(named) || isHidden(named) || named->isInvalidDecl()) continue;
      if (const auto* inner = llvm::dyn_cast<clang::NamespaceDecl>(named)) {
        if (isTransparent(inner, space.path)) {
          readSpace(inner, space);
          continue;
        }
        const std::string name = pythonName(inner->getName().str());
        const auto isCalled = [&](const Space& one) { return one.name == name; };
        if (std::none_of(space.spaces.begin(), space.spaces.end(), isCalled)) {
          space.spaces.emplace_back();
          space.spaces.back().name = name;
          space.spaces.back().path = joined(space.path, name);
        }
        readSpace(inner, *std::find_if(space.spaces.begin(), space.spaces.end(), isCalled));
      } else if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(named)) {
        if (!function->isDependentContext()) readFree(function, space, {});
      } else if (const auto* pattern = llvm::dyn_cast<clang::FunctionTemplateDecl>(named)) {
        for (const auto* made : pattern->specializations()) {
          const auto kind = made->getTemplateSpecializationKind();
          if (kind == clang::TSK_ExplicitInstantiationDeclaration ||
              kind == clang::TSK_ExplicitInstantiationDefinition || kind == clang::TSK_ExplicitSpecialization)
            readFree(made, space, argumentsOf(made));
        }
      } else if (const auto* enumeration = llvm::dyn_cast<clang::EnumDecl>(named)) {
        readEnum(enumeration, space.path, space.enums, space.constants);
      } else if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(named)) {
        if (!record->isDependentType()) readClass(record, nameOf(record), space);
      } else if (const auto* classes = llvm::dyn_cast<clang::ClassTemplateDecl>(named)) {
        for (const auto* made : classes->specializations())
          if (made->isCompleteDefinition() && paths_.contains(made->getCanonicalDecl()))
            readClass(made, nameOf(made), space);
      } else if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(named)) {
        readVariable(variable, space.path, space.constants, space.variables);
      } else if (const auto* alias = llvm::dyn_cast<clang::TypedefNameDecl>(named)) {
        readAlias(alias, space);
      }
    }
  }

  static auto argumentsOf(const clang::FunctionDecl* made) -> std::string {
    const auto* arguments = made->getTemplateSpecializationArgs();
    if (arguments == nullptr) return {};
    std::string text;
    for (const clang::TemplateArgument& argument : arguments->asArray()) {
      if (!text.empty()) text += ", ";
      llvm::raw_string_ostream out(text);
      argument.print(made->getASTContext().getPrintingPolicy(), out, false);
    }
    return "<" + text + ">";
  }

  void readAlias(const clang::TypedefNameDecl* alias, Space& space) {
    const clang::TagDecl* tag = alias->getUnderlyingType()->getAsTagDecl();
    if (tag == nullptr) return;
    const auto found = paths_.find(tag->getCanonicalDecl());
    const std::string name = pythonName(alias->getName().str());
    if (found == paths_.end() || found->second == joined(space.path, name)) return;
    space.constants.push_back({name, "", found->second});
  }

  // ---- functions ----

  void readSignature(const clang::FunctionDecl* function, Function& made) {
    made.doc = docOf(function);
    made.shown = shownOf(function);
    made.result = types_.result(function->getReturnType());
    made.parameters = types_.parameters(function->parameters());
    if (function->isVariadic()) made.reason = "it takes any number of arguments (`...`)";
    if (made.result.kind == Kind::Unbound && !llvm::isa<clang::CXXConstructorDecl>(function))
      made.reason = "its result: " + made.result.reason;
    for (const Parameter& parameter : made.parameters) {
      if (parameter.type.kind == Kind::Unbound && made.reason.empty())
        made.reason = "its parameter `" + parameter.name + "`: " + parameter.type.reason;
      if (parameter.type.kind == Kind::Object && !isCopyable(parameter.type) && made.reason.empty())
        made.reason = "its parameter `" + parameter.name + "`: objects of `" + parameter.type.cpp +
                      "` cannot be copied";
      model_.has_callbacks |= parameter.type.kind == Kind::Callback;
    }
    for (Parameter& parameter : made.parameters)
      if (hides(parameter.name)) parameter.name += "_";
    // Behind a parameter that may be left out stand such ones only; C++ says nothing else.
    bool optional = false;
    for (Parameter& parameter : made.parameters) {
      if (parameter.type.kind == Kind::Length || parameter.type.kind == Kind::Context) continue;
      if (optional && parameter.default_value.empty()) parameter.default_value = "None";
      optional |= !parameter.default_value.empty();
    }
  }

  // Does a parameter or function of this name hide what the Python of the header says: its classes, some built-ins?
  auto hides(const std::string& name) const -> bool {
    static const std::set<std::string> kSaid = {
        "isinstance", "len",     "ord",     "chr",       "list",       "tuple",        "callable",
        "range",      "str",     "int",     "float",     "bool",       "bytes",        "bytearray",
        "memoryview", "IntEnum", "IntFlag", "TypeError", "ValueError", "RuntimeError", "OverflowError"};
    return kSaid.contains(name) || std::any_of(paths_.begin(), paths_.end(), [&](const auto& one) {
             return one.second == name || one.second.starts_with(name + ".");
           });
  }

  auto isCopyable(const Type& type) const -> bool { return !uncopyable_.contains(type.python); }

  void readFree(const clang::FunctionDecl* function, Space& space, const std::string& arguments) {
    if (function->isDeleted() || function->isOverloadedOperator() ||
        !seen_.insert(function->getCanonicalDecl()).second)
      return;
    if (function->getIdentifier() == nullptr || llvm::isa<clang::CXXMethodDecl>(function)) return;
    Function made;
    made.name = pythonName(function->getName().str());
    if (space.path.empty() && hides(made.name)) made.name += "_";
    made.cpp = qualified(function) + arguments;
    readSignature(function, made);
    made.prefix = prefixFor(joined(space.path, made.name));
    space.functions.push_back(std::move(made));
  }

  // ---- enumerations ----

  void readEnum(const clang::EnumDecl* declared, const std::string& path, std::vector<Enum>& enums,
                std::vector<Constant>& constants) {
    const clang::EnumDecl* enumeration = declared->getDefinition();
    if (enumeration == nullptr || !seen_.insert(enumeration->getCanonicalDecl()).second) return;
    Enum made;
    made.name = pythonName(nameOf(enumeration));
    for (const auto* each : enumeration->enumerators())
      made.members.push_back(
          {pythonName(each->getName().str()), "int", llvm::toString(each->getInitVal(), 10)});
    if (!enumeration->isScoped()) constants.insert(constants.end(), made.members.begin(), made.members.end());
    if (nameOf(enumeration).empty()) return;
    made.path = joined(path, made.name);
    made.cpp = types_.spelled(context_.getEnumType(enumeration));
    made.is_scoped = enumeration->isScoped();
    made.is_flags = enumeration->hasAttr<clang::FlagEnumAttr>();
    made.doc = docOf(declared);
    enums.push_back(std::move(made));
  }

  // ---- variables and constants ----

  void readVariable(const clang::VarDecl* variable, const std::string& path, std::vector<Constant>& constants,
                    std::vector<Field>& variables) {
    if (!seen_.insert(variable->getCanonicalDecl()).second) return;
    const std::string name = pythonName(variable->getName().str());
    const clang::QualType type = variable->getType();
    const clang::VarDecl* defined = nullptr;
    const clang::Expr* first = variable->getAnyInitializer(defined);
    if (type.isConstQualified() && first != nullptr && !first->isValueDependent()) {
      if (const Constant constant = constantOf(name, first, type); !constant.value.empty()) {
        constants.push_back(constant);
        return;
      }
    }
    Field made;
    made.name = name;
    made.type = types_.field(type);
    made.is_static = true;
    made.is_read_only = type.isConstQualified();
    made.cpp = qualified(variable);
    made.prefix = prefixFor(joined(path, name));
    variables.push_back(std::move(made));
  }

  auto constantOf(const std::string& name, const clang::Expr* expr, clang::QualType type) const -> Constant {
    if (const auto* text = llvm::dyn_cast<clang::StringLiteral>(expr->IgnoreParenImpCasts());
        text != nullptr && text->isOrdinary())
      return {name, "str", quotedText(text->getString())};
    clang::Expr::EvalResult value;
    if (type->isPointerType() || !expr->EvaluateAsRValue(value, context_)) return {};
    if (value.Val.isInt()) {
      if (type->isBooleanType()) return {name, "bool", value.Val.getInt().getBoolValue() ? "True" : "False"};
      return {name, "int", llvm::toString(value.Val.getInt(), 10)};
    }
    if (value.Val.isFloat() && value.Val.getFloat().isFinite()) {
      llvm::APFloat number = value.Val.getFloat();
      bool lost = false;
      number.convert(llvm::APFloat::IEEEdouble(), llvm::APFloat::rmNearestTiesToEven, &lost);
      char text[40];
      std::snprintf(text, sizeof text, "%.17g", number.convertToDouble());
      std::string shown = text;
      if (shown.find_first_of(".e") == std::string::npos) shown += ".0";
      return {name, "float", shown};
    }
    return {};
  }

  static auto quotedText(llvm::StringRef text) -> std::string {
    std::string result = "\"";
    for (const char c : text) {
      char code[8];
      const auto byte = static_cast<unsigned char>(c);
      std::snprintf(code, sizeof code, "\\x%02x", byte);
      result += c == '"' || c == '\\'         ? std::string("\\") + c
                : byte < 0x20 || byte == 0x7f ? std::string(code)
                                              : std::string(1, c);
    }
    return result + "\"";
  }

  void readMacros(const clang::TranslationUnitDecl* unit) {
    for (const clang::Decl* decl : unit->decls()) {
      const auto* variable = llvm::dyn_cast<clang::VarDecl>(decl);
      if (variable == nullptr || !variable->getName().starts_with(kMacroPrefix) || variable->isInvalidDecl())
        continue;
      const clang::Expr* value = variable->getInit();
      if (value == nullptr || value->isValueDependent() || value->containsErrors()) continue;
      const std::string name = variable->getName().drop_front(llvm::StringRef(kMacroPrefix).size()).str();
      const auto isKnown = [&](const Constant& one) { return one.name == name; };
      auto& constants = model_.space.constants;
      if (std::any_of(constants.begin(), constants.end(), isKnown)) continue;
      const Constant constant = constantOf(pythonName(name), value, variable->getType());
      if (!constant.value.empty()) constants.push_back(constant);
    }
  }

  // ---- classes ----

  void readClass(const clang::CXXRecordDecl* declared, const std::string& name, Space& space) {
    const std::string& path = space.path;
    std::vector<Class>& classes = space.classes;
    const clang::CXXRecordDecl* record = declared->getDefinition();
    if (name.empty() || !seen_.insert(declared->getCanonicalDecl()).second) return;
    Class made;
    made.name = pythonName(name);
    made.path = joined(path, made.name);
    made.cpp = types_.spelled(context_.getRecordType(declared));
    made.prefix = prefixFor(made.path);
    made.doc = docOf(declared);
    if (record == nullptr) {
      made.no_objects = "the header only declares it";
      classes.push_back(std::move(made));
      return;
    }
    made.is_complete = true;
    made.alignment =
        static_cast<unsigned>(context_.getTypeAlignInChars(context_.getRecordType(record)).getQuantity());
    made.is_trivially_destroyed = record->hasTrivialDestructor();
    const clang::CXXDestructorDecl* destructor = record->getDestructor();
    made.is_destructible =
        destructor == nullptr || (destructor->getAccess() == clang::AS_public && !destructor->isDeleted());
    made.is_copyable = record->hasSimpleCopyConstructor() || hasPublicCopy(record);
    if (!made.is_copyable) uncopyable_.insert(made.path);
    if (record->isAbstract()) made.no_objects = "it is abstract: " + abstractOf(record);
    if (!made.is_destructible) made.no_objects = "its destructor is not public";
    if (made.alignment > 8) made.no_objects = "it is aligned to " + std::to_string(made.alignment) + " bytes";
    for (const auto& base : record->bases()) {
      const auto* of = base.getType()->getAsCXXRecordDecl();
      const auto found = of == nullptr ? paths_.end() : paths_.find(of->getCanonicalDecl());
      if (base.getAccessSpecifier() == clang::AS_public && found != paths_.end() && made.base.empty())
        made.base = found->second;
    }
    readConstructors(record, made);
    std::set<std::string> names;
    readMembers(record, made, names);
    for (const clang::Decl* decl : record->decls()) {
      const auto* named = llvm::dyn_cast<clang::NamedDecl>(decl);
      if (named == nullptr || named->getAccess() == clang::AS_private ||
          named->getAccess() == clang::AS_protected)
        continue;
      if (const auto* enumeration = llvm::dyn_cast<clang::EnumDecl>(named))
        readEnum(enumeration, made.path, made.enums, made.constants);
    }
    classes.push_back(std::move(made));
  }

  static auto hasPublicCopy(const clang::CXXRecordDecl* record) -> bool {
    if (record->needsImplicitCopyConstructor()) return !record->defaultedCopyConstructorIsDeleted();
    return std::any_of(record->ctor_begin(), record->ctor_end(), [](const clang::CXXConstructorDecl* one) {
      return one->isCopyConstructor() && !one->isDeleted() && one->getAccess() == clang::AS_public;
    });
  }

  static auto abstractOf(const clang::CXXRecordDecl* record) -> std::string {
    for (const auto* method : record->methods())
      if (method->isPureVirtual()) return "`" + method->getNameAsString() + "` has no body";
    return "a function of its base has no body";
  }

  void readConstructors(const clang::CXXRecordDecl* record, Class& made) {
    bool any = false;
    const auto add = [&](Function&& function) {
      function.kind = Function::Kind::Constructor;
      function.name = "__init__";
      function.prefix = prefixFor(made.path + ".new");
      made.constructors.push_back(std::move(function));
      any = true;
    };
    for (const auto* constructor : record->ctors()) {
      if (constructor->isCopyOrMoveConstructor() || constructor->isDeleted() ||
          constructor->getAccess() != clang::AS_public)
        continue;
      if (constructor->isImplicit() && !record->isAggregate()) {
        any = true;
      }
      if (constructor->isImplicit()) continue;
      Function function;
      readSignature(constructor, function);
      add(std::move(function));
    }
    if (!record->isAggregate()) {
      const bool implicit = record->needsImplicitDefaultConstructor() || (any && made.constructors.empty());
      if (implicit && record->hasDefaultConstructor() && made.constructors.empty()) add({});
      return;
    }
    // Its fields, in order, as C++ takes them in braces.
    Function function;
    function.cpp = "{}";
    for (const auto* field : record->fields()) {
      Parameter parameter;
      parameter.name = pythonName(field->getName().str());
      parameter.type = types_.field(field->getType());
      const Kind kind = parameter.type.kind;
      if (kind != Kind::Bool && kind != Kind::Int && kind != Kind::Float && kind != Kind::Enum &&
          kind != Kind::Character)
        break;
      if (field->isUnnamedBitField() || record->getNumBases() != 0) break;
      parameter.default_value = kind == Kind::Bool ? "False" : kind == Kind::Float ? "0.0" : "0";
      if (kind == Kind::Character) parameter.default_value = "0";
      if (const clang::Expr* first = field->getInClassInitializer();
          first != nullptr && !first->isValueDependent()) {
        const Constant constant = constantOf("", first, field->getType());
        if (!constant.value.empty()) parameter.default_value = constant.value;
      }
      function.parameters.push_back(std::move(parameter));
    }
    add(std::move(function));
  }

  void readMembers(const clang::CXXRecordDecl* record, Class& made, std::set<std::string>& hidden) {
    std::set<std::string> own;
    for (const clang::Decl* decl : record->decls()) {
      const auto* named = llvm::dyn_cast<clang::NamedDecl>(decl);
      if (named == nullptr || named->getAccess() == clang::AS_private ||
          named->getAccess() == clang::AS_protected)
        continue;
      if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(named)) {
        if (!hidden.contains(method->getNameAsString())) readMethod(method, made);
        own.insert(method->getNameAsString());
      } else if (const auto* field = llvm::dyn_cast<clang::FieldDecl>(named)) {
        if (hidden.contains(field->getNameAsString()) || field->getName().empty()) continue;
        Field one;
        one.name = pythonName(field->getName().str());
        one.cpp = field->getName().str();
        one.type = types_.field(field->getType());
        one.is_read_only = field->getType().isConstQualified();
        one.doc = docOf(field);
        one.prefix = prefixFor(made.path + "." + one.name);
        own.insert(field->getNameAsString());
        made.fields.push_back(std::move(one));
      } else if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(named)) {
        readVariable(variable, made.path, made.constants, made.fields);
      }
    }
    hidden.insert(own.begin(), own.end());
    for (const auto& base : record->bases()) {
      const auto* of = base.getType()->getAsCXXRecordDecl();
      if (base.getAccessSpecifier() == clang::AS_public && of != nullptr && of->getDefinition() != nullptr)
        readMembers(of->getDefinition(), made, hidden);
    }
  }

  void readMethod(const clang::CXXMethodDecl* method, Class& made) {
    if (method->isDeleted() || method->isImplicit() || llvm::isa<clang::CXXConstructorDecl>(method) ||
        llvm::isa<clang::CXXDestructorDecl>(method) || method->getRefQualifier() == clang::RQ_RValue)
      return;
    Function function;
    function.kind = method->isStatic() ? Function::Kind::Static : Function::Kind::Method;
    function.is_const = method->isConst();
    if (const auto* conversion = llvm::dyn_cast<clang::CXXConversionDecl>(method)) {
      const clang::QualType to = conversion->getConversionType();
      function.name = to->isBooleanType()    ? "__bool__"
                      : to->isIntegerType()  ? "__int__"
                      : to->isFloatingType() ? "__float__"
                                             : "";
      function.cpp = "operator " + types_.spelled(to);
    } else if (method->isOverloadedOperator()) {
      function.name = dunderOf(method->getOverloadedOperator(), method->getNumParams());
      function.cpp = std::string("operator") + clang::getOperatorSpelling(method->getOverloadedOperator());
    } else if (method->getIdentifier() != nullptr) {
      function.name = pythonName(method->getName().str());
      function.cpp = method->getName().str();
    }
    if (function.name.empty()) return;
    if (function.name.starts_with("__") && !method->isOverloadedOperator() &&
        !llvm::isa<clang::CXXConversionDecl>(method))
      return;
    if (function.kind == Function::Kind::Static) function.cpp = qualified(method);
    readSignature(method, function);
    function.prefix = prefixFor(made.path + "." + function.name);
    made.methods.push_back(std::move(function));
  }

  static auto dunderOf(clang::OverloadedOperatorKind kind, unsigned count) -> std::string {
    switch (kind) {
      case clang::OO_Plus:
        return count == 0 ? "__pos__" : "__add__";
      case clang::OO_Minus:
        return count == 0 ? "__neg__" : "__sub__";
      case clang::OO_Star:
        return count == 0 ? "" : "__mul__";
      case clang::OO_Slash:
        return "__truediv__";
      case clang::OO_Percent:
        return "__mod__";
      case clang::OO_EqualEqual:
        return "__eq__";
      case clang::OO_ExclaimEqual:
        return "__ne__";
      case clang::OO_Less:
        return "__lt__";
      case clang::OO_LessEqual:
        return "__le__";
      case clang::OO_Greater:
        return "__gt__";
      case clang::OO_GreaterEqual:
        return "__ge__";
      case clang::OO_Call:
        return "__call__";
      case clang::OO_Subscript:
        return "__getitem__";
      case clang::OO_PlusEqual:
        return "__iadd__";
      case clang::OO_MinusEqual:
        return "__isub__";
      case clang::OO_StarEqual:
        return "__imul__";
      default:
        return {};
    }
  }

  clang::ASTContext& context_;
  const clang::SourceManager& sources_;
  const HeaderRequest& request_;
  Model& model_;
  Paths paths_;
  std::map<const clang::Decl*, std::string> aliases_;
  TypeReader types_;
  std::set<const clang::Decl*> seen_;
  std::set<std::string> prefixes_;
  std::set<std::string> uncopyable_;
};

// Macros that may be values: their names, as the header has them; `all`: those with parameters, too.
auto macrosOf(const std::string& text, bool all = false) -> std::vector<std::string> {
  static const std::regex kDefine(R"(^[ \t]*#[ \t]*define[ \t]+([A-Za-z]\w*)[ \t]+(\S[^\n]*)$)",
                                  std::regex::multiline);
  static const std::regex kDefineAny(R"(^[ \t]*#[ \t]*define[ \t]+([A-Za-z]\w*)([ \t]+\S|\()[^\n]*$)",
                                     std::regex::multiline);
  std::vector<std::string> names;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), all ? kDefineAny : kDefine);
       at != std::sregex_iterator(); ++at)
    if (std::find(names.begin(), names.end(), (*at)[1].str()) == names.end()) names.push_back((*at)[1]);
  return names;
}

// A header of C that says nothing of C++, with C behind it.
auto isPlainC(const HeaderRequest& request, const std::string& text) -> bool {
  if (!request.path.ends_with(".h") || text.find("__cplusplus") != std::string::npos ||
      text.find("extern \"C\"") != std::string::npos)
    return false;
  return std::any_of(request.sources.begin(), request.sources.end(), [&](const std::string& source) {
    return source.ends_with(".c") && fs::path(source).stem() == fs::path(request.path).stem();
  });
}

}  // namespace

auto readHeader(const HeaderRequest& request, std::vector<HeaderProblem>& problems) -> std::optional<Model> {
  Model model;
  model.module = request.module;
  model.header = fs::path(request.path).filename().string();
  const std::string text = textOf(request.path);
  model.is_c = isPlainC(request, text);
  std::string code = model.is_c ? "extern \"C\" {\n" : "\n";
  code += "#include \"" + request.path + "\"\n" + (model.is_c ? "}\n" : "\n");
  for (const std::string& name : macrosOf(text))
    code += "#ifdef " + name + "\nconstexpr auto " + kMacroPrefix + name + " = (" + name + ");\n#endif\n";

  Problems consumer(problems);
  std::vector<std::string> flags = request.flags;
  flags.insert(flags.end(), {"-fsyntax-only", "-ferror-limit=0", "-Wno-everything"});
  const auto unit = clang::tooling::buildASTFromCodeWithArgs(
      code, flags, kBuffer, "krait", std::make_shared<clang::PCHContainerOperations>(),
      clang::tooling::getClangStripDependencyFileAdjuster(), {}, &consumer);
  if (unit == nullptr && problems.empty()) problems.push_back({"", 0, 0, "Clang could not be started"});
  if (unit == nullptr || !problems.empty()) return std::nullopt;
  const clang::SourceManager& sources = unit->getSourceManager();
  for (auto at = sources.fileinfo_begin(); at != sources.fileinfo_end(); ++at) {
    const auto id = sources.translateFile(at->first);
    if (id.isInvalid() || sources.isInSystemHeader(sources.getLocForStartOfFile(id))) continue;
    const std::string path = at->first.getName().str();
    if (!path.ends_with(kBuffer)) model.files.push_back(path);
  }
  std::sort(model.files.begin(), model.files.end());
  std::set<std::string> macros;
  for (const std::string& path : model.files)
    for (const std::string& name : macrosOf(textOf(path), true)) macros.insert(name);
  model.macros.assign(macros.begin(), macros.end());
  HeaderReader(unit->getASTContext(), request, model).read();
  return model;
}

}  // namespace krait::bindings
