// Constants: literals, and the objects that a module keeps in flash.
#pragma once

#include <map>
#include <string>

#include "compiler/codegen/emit.h"
#include "compiler/codegen/names.h"
#include "compiler/codegen/writer.h"

namespace krait::codegen {

// Strings, bytes and big integers of one module: each defined once, under a name that tells what it is.
class ConstantPool {
 public:
  ConstantPool(const ir::Program& program, const EmitOptions& options, const Scope& module_scope)
      : program_(program), limb_bits_(options.word_bits / 2), scope_(module_scope) {}

  auto nameOf(ir::ConstantId id) -> const std::string&;
  // For texts that are no constants of the program, such as names of attributes.
  auto nameOfText(const std::string& text) -> const std::string&;
  // An array of numbers, written as C++ writes them.
  auto nameOfTable(const std::string& element, size_t count, const std::string& items) -> const std::string&;
  void define(Writer& out) const;
  [[nodiscard]] auto empty() const -> bool { return definitions_.empty(); }

 private:
  const ir::Program& program_;
  int limb_bits_;  // of the runtime's big integers: half a word
  Scope scope_;
  std::map<ir::ConstantId, std::string> names_;
  std::map<std::string, std::string> text_names_, table_names_;
  std::vector<std::string> definitions_;
};

// "text" with C++ escapes and quotes.
auto quoted(std::string_view text) -> std::string;
// As `Float` of the target's width reads it back.
auto floatLiteral(double value, int float_bits) -> std::string;
// A number as an item of an array of machine integers, floats or bools; empty if the constant is none.
auto numberText(const ir::Constant& constant, const types::Type& element, int float_bits) -> std::string;
// A literal that stands for `value`; what its C++ type is, `literalType` says.
auto intLiteral(int64_t value) -> std::string;

}  // namespace krait::codegen
