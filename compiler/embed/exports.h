// What a module offers to C++: its public functions, classes, enumerations and constants, with the types that callers
// from outside keep to.
//
// Exports are open: what comes in is typed by annotations alone, or is any value. Inference is told so by a Python module
// written for the purpose (`callers.h`), which calls each export with values of those types.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/source.h"
#include "compiler/frontend/ast.h"

namespace krait::embed {

/// The type of an argument, as an annotation says it.
struct OutsideType {
  enum class Kind {
    None,
    Bool,
    Int,
    Float,
    Text,
    Bytes,
    ByteArray,
    List,
    Optional,
    Class,
    Enum,
    Callback,
    Any,
    Unknown
  };
  Kind kind = Kind::Any;
  std::string name;  // Int: "int32"; Class, Enum: its name; Unknown: what the annotation says
  std::vector<OutsideType> arguments;  // List, Optional: of what; Callback: parameters, then the result

  [[nodiscard]] auto isNumber() const -> bool {
    return kind == Kind::Bool || kind == Kind::Int || kind == Kind::Float;
  }
};

struct Parameter {
  std::string name;  // Python's
  OutsideType type;
  bool has_default = false;
  std::string cpp_default;  // of a literal; empty: a call without the argument is an overload
  bool keyword_only = false;
};

struct Function {
  enum class Kind { Plain, Constructor, Method, Static, Getter, Setter };
  Kind kind = Kind::Plain;
  std::string name;                   // Python's; of properties the attribute's
  std::string wrapper;                // its name in the module of callers
  std::vector<Parameter> parameters;  // without the receiver
  bool is_overload = false;           // takes fewer arguments than there are parameters
  std::string enum_result;            // the enumeration that the result is annotated to be
  std::string doc;
};

struct Class {
  std::string name;
  std::string base;  // a class of the exports, or empty
  std::string doc;
  std::vector<Function> functions;  // the constructor first, if it can be called
};

struct Enum {
  std::string name, doc;
  std::vector<std::pair<std::string, int64_t>> members;
};

struct Constant {
  std::string name, type, value;  // C++: "int32_t", "100"
};

/// What is public and yet not there, and why.
struct Left {
  std::string name, reason;
};

struct Exports {
  std::string module;
  std::string doc;
  std::vector<Constant> constants;
  std::vector<Enum> enums;
  std::vector<Class> classes;
  std::vector<Function> functions;
  std::vector<Left> left;

  [[nodiscard]] auto isClass(std::string_view name) const -> bool;
  [[nodiscard]] auto isEnum(std::string_view name) const -> bool;
};

auto findExports(const frontend::Module& tree, std::string module, const base::SourceManager& sources)
    -> Exports;

}  // namespace krait::embed
