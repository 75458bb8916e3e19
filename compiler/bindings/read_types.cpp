#include "compiler/bindings/read_types.h"

#include <algorithm>
#include <set>

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/Expr.h"
#include "clang/AST/QualTypeNames.h"
#include "llvm/ADT/StringExtras.h"

namespace krait::bindings {

using Kind = Type::Kind;

auto pythonName(const std::string& name) -> std::string {
  static const std::set<std::string> kKeywords = {
      "False",    "None", "True",   "and",     "as",    "assert", "async",  "await", "class", "def",
      "del",      "elif", "except", "finally", "from",  "global", "import", "in",    "is",    "lambda",
      "nonlocal", "not",  "or",     "pass",    "raise", "with",   "yield",  "print", "self",  "_cpp"};
  return kKeywords.contains(name) ? name + "_" : name;
}

auto boundsOf(const Type& type) -> Bounds {
  const auto power = [](unsigned bits) { return static_cast<__int128>(1) << bits; };
  const auto text = [](__int128 value) {
    if (value < 0) {
      return value == -(static_cast<__int128>(1) << 63) ? std::string("-9223372036854775808")
                                                        : std::to_string(static_cast<long long>(value));
    }
    return std::to_string(static_cast<unsigned long long>(value));
  };
  if (type.is_signed) return {text(-power(type.bits - 1)), text(power(type.bits - 1) - 1)};
  return {"0", text(power(type.bits) - 1)};
}

namespace {

// Python's literal for a constant that C++ computed; empty where there is none.
auto literal(const clang::APValue& value, clang::QualType type) -> std::string {
  if (value.isInt()) {
    if (type->isBooleanType()) return value.getInt().getBoolValue() ? "True" : "False";
    return llvm::toString(value.getInt(), 10);
  }
  if (value.isFloat()) {
    llvm::SmallString<40> text;
    llvm::APFloat number = value.getFloat();
    if (!number.isFinite()) return {};
    bool lost = false;
    number.convert(llvm::APFloat::IEEEdouble(), llvm::APFloat::rmNearestTiesToEven, &lost);
    number.toString(text, 17);
    std::string result(text);
    if (result.find_first_of(".eE") == std::string::npos) result += ".0";
    return result;
  }
  return {};
}

auto quoted(llvm::StringRef text) -> std::string {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += std::string("\\") + c;
    } else if (byte < 0x20 || byte == 0x7f) {
      constexpr const char* kDigits = "0123456789abcdef";
      result += std::string("\\x") + kDigits[byte >> 4] + kDigits[byte & 15];
    } else {
      result += c;
    }
  }
  return result + "\"";
}

// `len`, `count`, `data_size`, `n_samples`: how many items stand behind a pointer.
auto namesLength(llvm::StringRef name) -> bool {
  static constexpr llvm::StringRef kNames[] = {"n",       "len",    "length", "size",     "count",
                                               "num",     "number", "bytes",  "nbytes",   "items",
                                               "samples", "sz",     "cnt",    "elements", "words"};
  const std::string lower = name.lower();
  for (const llvm::StringRef word : kNames) {
    if (lower == word) return true;
    if (word.size() > 1 && llvm::StringRef(lower).ends_with(("_" + word).str())) return true;
    if (llvm::StringRef(lower).starts_with((word + "_").str())) return true;
  }
  // dataLength, numSamples
  for (const llvm::StringRef word : {"Length", "Size", "Count", "Len"})
    if (name.ends_with(word)) return true;
  for (const llvm::StringRef word : {"num", "n"})
    if (name.starts_with(word) && name.size() > word.size() &&
        std::isupper(static_cast<unsigned char>(name[word.size()])) != 0)
      return true;
  return false;
}

auto isString(const clang::CXXRecordDecl& record) -> bool {
  const std::string name = record.getQualifiedNameAsString();
  if (!record.isInStdNamespace()) return false;
  if (record.getName() != "basic_string" && record.getName() != "basic_string_view") return false;
  const auto* made = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&record);
  return made != nullptr && made->getTemplateArgs()[0].getAsType()->isCharType();
}

auto isNullable(clang::QualType type) -> bool {
  const auto nullability = type->getNullability();
  return !nullability || *nullability != clang::NullabilityKind::NonNull;
}

}  // namespace

auto TypeReader::spelled(clang::QualType type) const -> std::string {
  clang::PrintingPolicy policy(context_.getLangOpts());
  policy.adjustForCPlusPlus();
  policy.SuppressTagKeyword = true;
  return clang::TypeName::getFullyQualifiedName(type.getUnqualifiedType(), context_, policy, true);
}

auto TypeReader::unbound(clang::QualType type, const std::string& why) const -> Type {
  Type made;
  made.kind = Kind::Unbound;
  made.cpp = spelled(type);
  made.reason = why;
  return made;
}

auto TypeReader::object(clang::QualType type, Kind kind) const -> Type {
  const auto* record = type->getAsCXXRecordDecl();
  const auto found = record == nullptr ? paths_.end() : paths_.find(record->getCanonicalDecl());
  if (found == paths_.end())
    return unbound(type, "`" + spelled(type) + "` is a class that Python does not see");
  Type made;
  made.kind = kind;
  made.cpp = spelled(context_.getRecordType(record));
  made.python = found->second;
  made.is_const = type.isConstQualified();
  return made;
}

// What is neither pointer nor reference.
auto TypeReader::value(clang::QualType type) const -> Type {
  Type made;
  made.is_const = type.isConstQualified();
  made.cpp = spelled(type);
  if (type.isVolatileQualified() && type->isRecordType()) return unbound(type, "it is volatile");
  if (type->isVoidType()) return made;
  if (type->isBooleanType()) return made.kind = Kind::Bool, made;
  if (const auto* enumeration = type->getAs<clang::EnumType>()) {
    const auto* decl = enumeration->getDecl();
    const auto integer = decl->getIntegerType();
    if (integer.isNull()) return unbound(type, "the enumeration is declared only");
    made.bits = static_cast<unsigned>(context_.getTypeSize(integer));
    made.is_signed = integer->isSignedIntegerType();
    const auto found = paths_.find(decl->getCanonicalDecl());
    made.kind = found == paths_.end() ? Kind::Int : Kind::Enum;
    if (found != paths_.end()) made.python = found->second;
    return made;
  }
  if (type->isSpecificBuiltinType(clang::BuiltinType::Char_S) ||
      type->isSpecificBuiltinType(clang::BuiltinType::Char_U)) {
    made.kind = Kind::Character;
    made.bits = 8;
    return made;
  }
  if (type->isIntegerType()) {
    made.kind = Kind::Int;
    made.bits = static_cast<unsigned>(context_.getTypeSize(type));
    made.is_signed = type->isSignedIntegerType();
    if (made.bits > 64 || type->isBitIntType())
      return unbound(type, "Krait has no integers of its width for C++");
    return made;
  }
  if (type->isSpecificBuiltinType(clang::BuiltinType::Float) ||
      type->isSpecificBuiltinType(clang::BuiltinType::Double)) {
    made.kind = Kind::Float;
    made.bits = static_cast<unsigned>(context_.getTypeSize(type));
    return made;
  }
  if (const auto* record = type->getAsCXXRecordDecl()) {
    if (isString(*record)) return made.kind = Kind::String, made;
    return object(type, Kind::Object);
  }
  if (type->isArrayType())
    return unbound(type, "an array by itself is not bound: a pointer and a length are");
  return unbound(type, "Python has nothing for `" + spelled(type) + "`");
}

auto TypeReader::callback(const clang::FunctionProtoType& function, const clang::ParmVarDecl* declared) const
    -> Type {
  Type made;
  made.kind = Kind::Callback;
  made.is_held = declared == nullptr || !declared->hasAttr<clang::NoEscapeAttr>();
  made.cpp = spelled(context_.getPointerType(clang::QualType(&function, 0)));
  made.parts.push_back(result(function.getReturnType()));
  if (function.isVariadic())
    return unbound(clang::QualType(&function, 0), "a callback with any number of arguments");
  int position = 0;
  for (const clang::QualType type : function.param_types()) {
    const auto* pointer = type->getAs<clang::PointerType>();
    const bool is_end = position == 0 || position + 1 == static_cast<int>(function.getNumParams());
    if (pointer != nullptr && pointer->getPointeeType()->isVoidType() && is_end && made.context < 0) {
      made.context = position;
      Type context;
      context.kind = Kind::Context;
      made.parts.push_back(context);
    } else {
      made.parts.push_back(result(type));
    }
    ++position;
  }
  for (const Type& part : made.parts) {
    if (part.kind == Kind::Unbound)
      return unbound(clang::QualType(&function, 0), "its callback is not: " + part.reason);
    const bool is_result = &part == &made.parts.front();
    if (is_result && (part.kind == Kind::Text || part.kind == Kind::String || part.kind == Kind::Object ||
                      part.kind == Kind::Reference || part.kind == Kind::Pointer))
      return unbound(clang::QualType(&function, 0), "a callback gives back numbers only");
  }
  return made;
}

auto TypeReader::pointed(clang::QualType pointee, bool is_nullable) const -> Type {
  if (pointee->isSpecificBuiltinType(clang::BuiltinType::Char_S) ||
      pointee->isSpecificBuiltinType(clang::BuiltinType::Char_U)) {
    if (!pointee.isConstQualified())
      return unbound(pointee, "a `char*` that is not const: C++ may write, and nobody knows how much");
    Type made;
    made.kind = Kind::Text;
    made.cpp = "char";
    made.is_nullable = is_nullable;
    return made;
  }
  if (pointee->isRecordType()) {
    Type made = object(pointee, Kind::Pointer);
    made.is_nullable = is_nullable;
    return made;
  }
  if (pointee->isVoidType()) return unbound(pointee, "a `void*` says nothing of what it points to");
  if (pointee->isFunctionType()) return unbound(pointee, "functions of C++ are not given to Python");
  return unbound(pointee,
                 "nobody knows how many items stand behind the pointer to `" + spelled(pointee) + "`");
}

auto TypeReader::result(clang::QualType type) const -> Type {
  if (const auto* reference = type->getAs<clang::ReferenceType>()) {
    const clang::QualType to = reference->getPointeeType();
    if (to->isRecordType()) {
      if (const auto* record = to->getAsCXXRecordDecl(); isString(*record)) return value(to);
      return object(to, Kind::Reference);
    }
    if (to.isConstQualified() && to->isScalarType() && !to->isPointerType())
      return value(to.getUnqualifiedType());
    return unbound(type,
                   "a reference to `" + spelled(to) + "` comes back, which Python has no variables for");
  }
  if (const auto* pointer = type->getAs<clang::PointerType>())
    return pointed(pointer->getPointeeType(), isNullable(type));
  return value(type.getUnqualifiedType());
}

auto TypeReader::field(clang::QualType type) const -> Type {
  if (type->isReferenceType()) return unbound(type, "a field that is a reference");
  if (const auto* array = context_.getAsConstantArrayType(type)) {
    Type made = value(array->getElementType().getUnqualifiedType());
    if (made.kind != Kind::Bool && made.kind != Kind::Int && made.kind != Kind::Float &&
        made.kind != Kind::Character)
      return unbound(type, "an array of what are no numbers");
    Type whole;
    whole.kind = Kind::Array;
    whole.count = static_cast<unsigned>(array->getSize().getZExtValue());
    whole.is_const = array->getElementType().isConstQualified();
    whole.parts.push_back(made);
    return whole;
  }
  Type made = result(type);
  if (made.kind == Kind::String) return unbound(type, "a field of type `" + spelled(type) + "`");
  made.is_const = type.isConstQualified();
  return made;
}

auto TypeReader::parameter(clang::QualType type) const -> Type {
  if (const auto* reference = type->getAs<clang::ReferenceType>()) {
    const clang::QualType to = reference->getPointeeType();
    if (type->isRValueReferenceType()) return unbound(type, "Python's objects are not moved from");
    if (to->isRecordType()) {
      if (isString(*to->getAsCXXRecordDecl())) {
        if (to.isConstQualified()) return value(to.getUnqualifiedType());
        return unbound(type, "Python's texts cannot be changed");
      }
      return object(to, Kind::Reference);
    }
    if (to.isConstQualified() && to->isScalarType() && !to->isPointerType())
      return value(to.getUnqualifiedType());
    Type item = value(to.getUnqualifiedType());
    if (item.kind == Kind::Int || item.kind == Kind::Float) {
      item.is_float_item = item.kind == Kind::Float;
      item.kind = Kind::Item;
      return item;
    }
    return unbound(type, "a reference to `" + spelled(to) + "` that C++ may write");
  }
  if (const auto* pointer = type->getAs<clang::PointerType>())
    return pointed(pointer->getPointeeType(), isNullable(type));
  return value(type.getUnqualifiedType());
}

auto TypeReader::parameters(clang::ArrayRef<const clang::ParmVarDecl*> declared) const
    -> std::vector<Parameter> {
  std::vector<Parameter> parameters;
  for (size_t i = 0; i < declared.size(); ++i) {
    const clang::ParmVarDecl& each = *declared[i];
    const clang::ParmVarDecl* next = i + 1 < declared.size() ? declared[i + 1] : nullptr;
    Parameter made;
    made.name = each.getName().empty() ? "arg" + std::to_string(i) : pythonName(each.getName().str());
    const auto* pointer = each.getType()->getAs<clang::PointerType>();
    const clang::QualType to = pointer == nullptr ? clang::QualType() : pointer->getPointeeType();
    bool takes_next = false;
    if (pointer != nullptr && to->isFunctionProtoType()) {
      made.type = callback(*to->castAs<clang::FunctionProtoType>(), &each);
      // The context comes behind the function, or before it.
      const auto isContext = [](const clang::ParmVarDecl* other) {
        const auto* context = other == nullptr ? nullptr : other->getType()->getAs<clang::PointerType>();
        return context != nullptr && context->getPointeeType()->isVoidType();
      };
      if (made.type.kind == Kind::Callback && made.type.context >= 0) {
        const bool before = !isContext(next) && i > 0 && isContext(declared[i - 1]) &&
                            parameters.back().type.kind == Kind::Unbound;
        if (isContext(next)) {
          takes_next = true;
        } else if (before) {
          parameters.back().type = Type{};
          parameters.back().type.kind = Kind::Context;
        } else {
          made.type.context = -1;
          made.type =
              unbound(each.getType(), "there is no `void*` beside the callback that would be handed to it");
        }
      }
    } else if (pointer != nullptr && next != nullptr && next->getType()->isIntegerType() &&
               namesLength(next->getName()) && (to->isArithmeticType() || to->isVoidType())) {
      made.type = to->isVoidType() ? Type{} : value(to.getUnqualifiedType());
      made.type.is_float_item = made.type.kind == Kind::Float;
      if (to->isVoidType()) made.type.bits = 8;
      made.type.cpp = to->isVoidType() ? "void" : spelled(to);
      made.type.is_const = to.isConstQualified();
      if (!to->isVoidType() && made.type.kind != Kind::Int && made.type.kind != Kind::Float &&
          made.type.kind != Kind::Character) {
        made.type = unbound(each.getType(), "Python has no buffers of `" + spelled(to) + "`");
      } else {
        made.type.kind = Kind::Span;
        takes_next = true;
      }
    } else {
      made.type = parameter(each.getType());
    }
    if (each.hasDefaultArg() && !each.hasUninstantiatedDefaultArg() && !each.hasUnparsedDefaultArg()) {
      const clang::Expr* expr = each.getDefaultArg();
      clang::Expr::EvalResult evaluated;
      if (const auto* text = llvm::dyn_cast<clang::StringLiteral>(expr->IgnoreParenImpCasts());
          text != nullptr && text->isOrdinary()) {
        made.default_value = quoted(text->getString());
      } else if (made.type.kind == Kind::Pointer || made.type.kind == Kind::Text) {
        if (expr->isNullPointerConstant(context_, clang::Expr::NPC_ValueDependentIsNull) !=
            clang::Expr::NPCK_NotNull)
          made.default_value = "None";
      } else if (made.type.kind == Kind::Enum || made.type.kind == Kind::Int ||
                 made.type.kind == Kind::Bool || made.type.kind == Kind::Float ||
                 made.type.kind == Kind::Character) {
        if (expr->EvaluateAsRValue(evaluated, context_))
          made.default_value = literal(evaluated.Val, expr->getType());
      }
      // C++ fills in what Python cannot say: from here on there are no parameters.
      if (made.default_value.empty()) break;
    }
    parameters.push_back(made);
    if (!takes_next) continue;
    Parameter second;
    second.name = next->getName().empty() ? "arg" + std::to_string(i + 1) : pythonName(next->getName().str());
    second.type = made.type.kind == Kind::Callback ? Type{} : value(next->getType().getUnqualifiedType());
    second.type.kind = made.type.kind == Kind::Callback ? Kind::Context : Kind::Length;
    parameters.push_back(second);
    ++i;
  }
  // One of two that have the same name.
  std::set<std::string> names;
  for (Parameter& each : parameters)
    while (!names.insert(each.name).second) each.name += "_";
  return parameters;
}

}  // namespace krait::bindings
