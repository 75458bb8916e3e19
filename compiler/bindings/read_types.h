// Types of C++ as Python will see them.
#pragma once

#include <map>
#include <string>

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "compiler/bindings/model.h"

namespace krait::bindings {

/// Python's path of what is bound: classes and enumerations, by their canonical declaration.
using Paths = std::map<const clang::Decl*, std::string>;

class TypeReader {
 public:
  TypeReader(clang::ASTContext& context, const Paths& paths) : context_(context), paths_(paths) {}

  auto result(clang::QualType type) const -> Type;
  /// Parameters of a function, where several may belong together.
  auto parameters(clang::ArrayRef<const clang::ParmVarDecl*> declared) const -> std::vector<Parameter>;
  auto field(clang::QualType type) const -> Type;
  /// As C++ writes it, from anywhere.
  auto spelled(clang::QualType type) const -> std::string;

 private:
  auto value(clang::QualType type) const -> Type;
  auto parameter(clang::QualType type) const -> Type;
  auto pointed(clang::QualType pointee, bool is_nullable) const -> Type;
  auto callback(const clang::FunctionProtoType& function, const clang::ParmVarDecl* declared) const -> Type;
  auto object(clang::QualType type, Type::Kind kind) const -> Type;
  auto unbound(clang::QualType type, const std::string& why) const -> Type;

  clang::ASTContext& context_;
  const Paths& paths_;
};

/// A name that Python takes.
auto pythonName(const std::string& name) -> std::string;

}  // namespace krait::bindings
