// What expansion knows of a class of the program: enough to make classes that derive from it.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/frontend/ast.h"

namespace krait::expand {

/// A field of a dataclass.
struct Field {
  enum class Kind { Plain, ClassVar, InitVar };

  std::string name;
  Kind kind = Kind::Plain;
  frontend::Expr* annotation = nullptr;
  frontend::Expr* default_value = nullptr;  // the default, when it is a constant that can be repeated
  std::string default_name;                 // else the class attribute that has it; empty: there is no default
  frontend::Expr* factory = nullptr;
  frontend::Expr* metadata = nullptr;
  bool init = true;
  bool repr = true;
  bool compare = true;
  bool kw_only = false;
  std::optional<bool> hash;

  [[nodiscard]] auto hasDefault() const -> bool { return default_value != nullptr || !default_name.empty(); }
  [[nodiscard]] auto mayBeLeftOut() const -> bool { return hasDefault() || factory != nullptr; }
};

/// What the members of an enumeration are besides members.
enum class EnumKind { None, Plain, Int, Str, Float, Flag, IntFlag, StrEnum };

/// What isinstance() asks of objects where a class is a Protocol.
struct ProtocolFacts {
  bool checkable = false;
  bool has_fields = false;
  std::vector<std::string_view> members;
};

struct KnownClass {
  std::string name;   // the variable's
  std::string shown;  // `__name__`: of a class that a call makes, the text that the call is given
  std::shared_ptr<ProtocolFacts> protocol;         // null: none
  std::vector<std::shared_ptr<KnownClass>> bases;  // those that are known
  std::set<std::string, std::less<>> defined;      // what the body as it was written binds
  // dataclasses
  bool is_dataclass = false;
  bool is_frozen = false;
  bool is_hashable = true;
  std::vector<Field> fields;  // inherited ones too, in order
  // abstract base classes
  bool is_abc = false;
  std::set<std::string, std::less<>> abstract;  // methods that are still to be written
  // metaclasses, and classes that have one
  bool is_metaclass = false;
  std::set<std::string, std::less<>> meta_properties;
  std::shared_ptr<KnownClass> metaclass;
  bool shares_dict = false;  // its objects keep their attributes in a dictionary that they are given
  // enumerations
  EnumKind enum_kind = EnumKind::None;
  std::vector<std::string> members;  // aliases too

  [[nodiscard]] auto isMember(std::string_view attribute) const -> bool {
    return std::find(members.begin(), members.end(), attribute) != members.end();
  }

  /// Whether the class or one of its known bases binds the name.
  [[nodiscard]] auto has(std::string_view attribute) const -> bool {
    if (defined.contains(attribute)) return true;
    for (const auto& base : bases) {
      if (base->has(attribute)) return true;
    }
    return false;
  }
};

}  // namespace krait::expand
