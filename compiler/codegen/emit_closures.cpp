// Functions as values: closures, and the objects that functions without captures are.
//
//     struct adder_add_closure : krait::Function {          // what `add` captured
//       int32_t n;
//       krait::Cell<int32_t>* count;
//       static const krait::TypeInfo type;
//       static adder_add_closure* make(int32_t n, krait::Cell<int32_t>* count);
//     };
//
// Who knows which function it is calls it with the closure as first argument; who does not goes through the
// descriptor's `call`, an adapter that takes Values. A closure that is only ever called directly
// (`make_closure #1`) has no adapter.
#include "compiler/codegen/function_emitter.h"

namespace krait::codegen {

using types::Kind;

void FunctionEmitter::emitClosureStruct(Writer& out) {
  const std::string& name = context_.names.closure(function_.id);
  out.open("struct " + name + " : krait::Function {");
  std::string parameters;
  for (const ir::Capture& capture : function_.captures) {
    const std::string field = localType(capture.inner) + " " + local_names_[capture.inner];
    out.line(field + ";");
    parameters += (parameters.empty() ? "" : ", ") + field;
  }
  out.line("static const krait::TypeInfo type;");
  out.blank();
  out.open("static " + name + "* make(" + parameters + ") {");
  out.line("auto closure = krait::create<" + name + ">();");
  for (const ir::Capture& capture : function_.captures) {
    out.line("closure->" + local_names_[capture.inner] + " = " + local_names_[capture.inner] + ";");
  }
  out.line("return closure;");
  out.close();
  out.close("};");
}

// The function with Values for arguments and result.
void FunctionEmitter::emitAdapter(Writer& out) {
  const std::string stem = context_.names.functionStem(function_.id);
  const size_t count = function_.parameters.size();
  // A parameter must not hide the function that is called.
  const auto parameter = [&](std::string name) { return name == stem ? name + "_" : name; };
  const std::string self = parameter("self"), arguments = parameter("arguments"), given = parameter("count");
  std::string call = context_.names.qualifiedFunction(function_.id, context_.module, ir::kNone) + "(";
  if (!function_.captures.empty()) {
    call += "static_cast<" + context_.names.closure(function_.id) + "*>(" + self + ".object())";
  }
  for (size_t i = 0; i < count; ++i) {
    const Type* type = function_.locals[function_.parameters[i].local].type;
    if (type->kind == Kind::Cell) type = type->element();
    const std::string argument = arguments + "[" + std::to_string(i) + "]";
    call += call.ends_with('(') ? "" : ", ";
    if (type->kind == Kind::Value) {
      call += argument;
    } else {
      const std::string check =
          type->isPointer() && type->optional ? "krait::checkedOptional<" : "krait::checked<";
      call += check + context_.types.spell(type) + ">(" + argument + ")";
    }
  }
  call += ")";
  out.open("krait::Value " + stem + "_call(krait::Value " +
           (function_.captures.empty() ? "/*self*/" : self) + ", const krait::Value* " +
           (count == 0 ? "/*arguments*/" : arguments) + ", krait::word " + given + ") {");
  out.line("if (" + given + " != " + std::to_string(count) + ") krait::raiseArgumentCount(KRAIT_TEXT(" +
           quoted(function_.name) + "), " + std::to_string(count) + ", " + given + ");");
  if (isNothing(function_.result) && !function_.suspends()) {
    out.line(call + ";");
    out.line("return krait::kNoneValue;");
  } else {
    out.line("return " + (function_.result->kind == Kind::Value ? call : "krait::box(" + call + ")") + ";");
  }
  out.close();
  out.blank();
  out.line("KRAIT_FLASH_DATA constexpr krait::Slots " + stem + "_slots = krait::FunctionSlots::make(" + stem +
           "_call);");
}

void FunctionEmitter::emitFunctionObject(Writer& out, bool called_by_value) {
  const std::string stem = context_.names.functionStem(function_.id);
  std::string slots = "nullptr";
  if (called_by_value) {
    out.line("namespace {");
    out.blank();
    emitAdapter(out);
    out.blank();
    out.line("}  // namespace");
    out.blank();
    slots = "&" + stem + "_slots";
  }
  if (function_.captures.empty()) {
    out.line("KRAIT_FLASH_DATA static const krait::TypeInfo " + stem +
             "_type = krait::functionType<krait::Function>(" + quoted(function_.name) + ", " + slots +
             ", krait::kNoPointers);");
    out.line("krait::Function " + stem + "_object = {{&" + stem + "_type}};");
    out.blank();
    return;
  }
  const std::string& name = context_.names.closure(function_.id);
  std::string map;
  for (const ir::Capture& capture : function_.captures) {
    const ir::Local& variable = function_.locals[capture.inner];
    if (variable.storage != ir::Local::Storage::CapturedCell && !holdsReference(variable.type)) continue;
    map += (map.empty() ? "" : ", ") + ("KRAIT_FIELD(" + name + ", " + local_names_[capture.inner] + ")");
  }
  map = map.empty() ? "krait::kNoPointers" : "krait::pointerMap<" + name + ">(" + map + ")";
  out.line("KRAIT_FLASH_DATA const krait::TypeInfo " + name + "::type = krait::functionType<" + name + ">(" +
           quoted(function_.name) + ", " + slots + ", " + map + ");");
  out.blank();
}

}  // namespace krait::codegen
