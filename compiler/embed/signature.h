// What C++ calls, after inference: each export with the types that it has got.
#pragma once

#include <optional>

#include "compiler/codegen/names.h"
#include "compiler/embed/exports.h"
#include "compiler/ir/ir.h"

namespace krait::embed {

struct InterfaceOptions {
  std::string space;         // "sensor_code"
  std::string entry_module;  // "sensor_entry"
  std::string outside_module;
  int float_bits = 64;
  bool format = true;
};

/// What a function gives, in C++.
struct ResultType {
  enum class Kind {
    Nothing,
    Number,
    Text,
    Bytes,
    List,
    Class,
    Enum,
    Optional,
    Iterator,
    Struct,
    Any,
    Object
  };
  Kind kind = Kind::Nothing;
  std::string cpp;                    // "double", "krait::ListOf<uint16_t>", "PID"
  std::vector<ResultType> parts;      // List, Optional, Iterator: of what; Struct: its members
  const types::Type* type = nullptr;  // in the emitted code
};

struct Signature {
  const Function* source = nullptr;
  const Class* owner = nullptr;
  const ir::Function* code = nullptr;
  ResultType result;
  bool is_plain = false;  // cannot raise: returns what it returns
  std::string target;     // of plain functions: what the header's inline function calls, fully qualified
};

class Signatures {
 public:
  Signatures(const ir::Program& program, const codegen::ProgramNames& names, Exports& exports,
             const InterfaceOptions& options);

  [[nodiscard]] auto all() const -> const std::vector<Signature>& { return signatures_; }
  /// As the emitted code spells it, from outside of the library's namespace.
  [[nodiscard]] auto spell(const types::Type* type) const -> std::string;
  [[nodiscard]] auto resultOf(const types::Type* type, const std::string& struct_name) const -> ResultType;
  [[nodiscard]] auto parameterType(const Signature& signature, size_t index) const -> const types::Type*;
  /// In the namespace of the module of callers.
  [[nodiscard]] auto functionName(const ir::Function& function) const -> std::string {
    return names_.function(function.id);
  }
  [[nodiscard]] auto options() const -> const InterfaceOptions& { return options_; }
  [[nodiscard]] auto exports() const -> const Exports& { return exports_; }
  /// Structs that the header declares for plain functions: namespace and name.
  [[nodiscard]] auto structOf(const Class& cls) const -> std::optional<std::pair<std::string, std::string>>;
  [[nodiscard]] auto entrySpace() const -> std::string { return entry_space_; }

 private:
  void add(const Function& function, const Class* owner);
  auto targetOf(const Signature& signature) const -> std::string;
  auto publicClass(types::Type type) const -> std::string;

  const ir::Program& program_;
  const codegen::ProgramNames& names_;
  Exports& exports_;
  InterfaceOptions options_;
  std::string entry_space_;
  std::vector<Signature> signatures_;
};

}  // namespace krait::embed
