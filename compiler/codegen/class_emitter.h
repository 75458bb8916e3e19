// Classes of the program as C++ structs with their run-time descriptor.
#pragma once

#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

class ClassEmitter {
 public:
  ClassEmitter(ModuleContext& context, const ir::Class& cls);

  // The struct with fields, descriptor and methods: for the header.
  void emitStruct(Writer& out);
  // The functions behind operations on values of unknown type, and the descriptor: for the source file.
  void emitDescriptor(Writer& out);
  /// Whether its objects are told of their end, or have a reference that keeps nothing alive: the field `_weak_`.
  static auto isWatched(const ir::Class& cls) -> bool;

 private:
  static constexpr std::string_view kWeakField = "_weak_";
  void emitWatch(Writer& out);
  auto functionOf(std::string_view dunder) const -> const ir::Function*;
  auto selfText(const ir::Function& function) const -> std::string;
  auto slotClosure(const ir::Function& function) const -> std::string;
  auto slotCall(const ir::Function& function, const std::vector<std::string>& values) const -> std::string;
  auto slotValue(const ir::Function& function, const std::vector<std::string>& values) const -> std::string;
  auto checkedAnswer(const ir::Function& function, const std::string& check, const std::vector<std::string>& values,
                     const std::string& rest) const -> std::string;
  void emitTextSlot(Writer& out, std::string_view dunder, std::string_view slot);
  void emitCompareSlot(Writer& out);
  void emitBinarySlot(Writer& out);
  void emitUnarySlot(Writer& out);
  void emitSimpleSlots(Writer& out);
  void emitNextSlot(Writer& out);
  void emitCallSlot(Writer& out);
  void emitAttributeSlots(Writer& out);
  void addSlot(std::string_view name, std::string value = "");
  auto pointerMap() const -> std::string;
  auto baseDescriptor() const -> std::string;
  auto quotedName() const -> std::string;
  auto enumFlags() const -> std::string;
  auto isException() const -> bool;
  auto returnBoxed(const ir::Function& function, const std::vector<std::string>& values) const -> std::string;

  ModuleContext& context_;
  const ir::Class& cls_;
  std::string name_;
  std::vector<std::pair<std::string, std::string>> slots_;  // member of Slots, function
};

}  // namespace krait::codegen
