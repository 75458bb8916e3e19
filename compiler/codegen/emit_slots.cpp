// Slots: from operations on values of unknown type to the methods of a class.
//
// Each slot is a small function with the signature of `krait::Slots`: it opens its arguments, calls the
// method with the types that inference gave it, and boxes what comes back. The receiver needs no check,
// arguments do.
#include <algorithm>

#include "compiler/codegen/class_emitter.h"

namespace krait::codegen {

using types::Kind;

namespace {

struct Dunder {
  std::string_view name;
  std::string_view enumerator;
};

constexpr Dunder kComparisons[] = {
#define KRAIT_COMPARE(name, symbol, function, dunder, swapped) {dunder, #name},
#include "runtime/abi/operators.def"
};

struct BinaryDunder {
  std::string_view left, right, in_place, enumerator;
};

constexpr BinaryDunder kBinaries[] = {
#define KRAIT_BINARY(name, symbol, function, dunder, reflected, in_place) \
  {dunder, reflected, in_place, #name},
#include "runtime/abi/operators.def"
};

constexpr Dunder kUnaries[] = {
#define KRAIT_UNARY(name, symbol, function, dunder) {dunder, #name},
#include "runtime/abi/operators.def"
};

}  // namespace

auto ClassEmitter::functionOf(std::string_view dunder) const -> const ir::Function* {
  for (const auto& [name, id] : cls_.slots) {
    if (name == dunder && id != ir::kNone) return context_.program.functions[id].get();
  }
  return nullptr;
}

void ClassEmitter::addSlot(std::string_view name, std::string value) {
  slots_.emplace_back(name, value.empty() ? name_ + "_" + std::string(name) : std::move(value));
}

auto ClassEmitter::selfText(const ir::Function& function) const -> std::string {
  const types::Type* type =
      function.parameters.empty() ? nullptr : function.locals[function.parameters[0].local].type;
  const std::string pointer =
      type != nullptr && type->kind == Kind::Instance ? context_.types.spell(type) : name_ + "*";
  if (type != nullptr && type->kind == Kind::Value) return "self";
  return "static_cast<" + pointer + ">(self.object())";
}

// The closure of a method that captures variables, in front of the receiver.
auto ClassEmitter::slotClosure(const ir::Function& function) const -> std::string {
  if (function.captures.empty()) return {};
  const auto slot = std::find_if(cls_.slots.begin(), cls_.slots.end(),
                                 [&](const auto& one) { return one.second == function.id; });
  const ir::SlotClosure& closure = cls_.slot_closures.at(slot->first);
  std::string place;
  if (closure.global != ir::kNone) {
    const ir::Global& global = context_.program.globals[closure.global];
    place = context_.names.qualifiedGlobal(closure.global, context_.module, ir::kNone);
    if (global.type->kind == Kind::Value) place = "krait::unbox<krait::Function*>(" + place + ")";
  } else {
    place = "krait::classFunction(self, &" + context_.names.qualifiedClass(closure.owner, context_.module) + "::type, " +
            std::to_string(closure.attribute) + ")";
  }
  return "static_cast<" + context_.names.qualifiedClosure(function.id, context_.module) + "*>(" + place + "), ";
}

// The call of a method with arguments that are Values.
auto ClassEmitter::slotCall(const ir::Function& function, const std::vector<std::string>& values) const
    -> std::string {
  context_.used_modules.insert(function.module);
  std::string text =
      context_.names.qualifiedFunction(function.id, context_.module, ir::kNone) + "(" + slotClosure(function) + selfText(function);
  for (size_t i = 0; i < values.size() && i + 1 < function.parameters.size(); ++i) {
    const types::Type* type = function.locals[function.parameters[i + 1].local].type;
    if (type->kind == Kind::Cell) type = type->element();
    text += ", ";
    if (type->kind == Kind::Value) {
      text += values[i];
    } else if (type->isPointer() && type->optional) {
      text += "krait::checkedOptional<" + context_.types.spell(type) + ">(" + values[i] + ")";
    } else {
      text += "krait::checked<" + context_.types.spell(type) + ">(" + values[i] + ")";
    }
  }
  return text + ")";
}

auto ClassEmitter::slotValue(const ir::Function& function, const std::vector<std::string>& values) const
    -> std::string {
  const std::string call = slotCall(function, values);
  return function.result->kind == Kind::Value ? call : "krait::box(" + call + ")";
}

// Statements that call and return the result as a Value.
auto ClassEmitter::returnBoxed(const ir::Function& function, const std::vector<std::string>& values) const
    -> std::string {
  if (isNothing(function.result)) return slotCall(function, values) + "; return krait::kNoneValue;";
  return "return " + slotValue(function, values) + ";";
}

// The answer of a method, held against what Python demands of it.
auto ClassEmitter::checkedAnswer(const ir::Function& function, const std::string& check,
                                 const std::vector<std::string>& values, const std::string& rest) const -> std::string {
  const bool text = check == "answeredText" || check == "answeredFormat";
  if (text && function.result->kind == Kind::Str && !function.result->optional) return slotCall(function, values);
  if (check == "answeredBool" && function.result->kind == Kind::Bool) return slotCall(function, values);
  if (isNothing(function.result)) return "(" + slotCall(function, values) + ", krait::" + check + "(krait::kNoneValue" + rest + "))";
  return "krait::" + check + "(" + slotValue(function, values) + rest + ")";
}

void ClassEmitter::emitTextSlot(Writer& out, std::string_view dunder, std::string_view slot) {
  const ir::Function* function = functionOf(dunder);
  if (function == nullptr) return;
  addSlot(slot);
  out.line("void " + name_ + "_" + std::string(slot) + "(krait::Sink& sink, krait::Value self) {");
  out.line("  krait::writeStr(sink, " + checkedAnswer(*function, "answeredText", {}, ", \"" + std::string(dunder) + "\"") + ");");
  out.line("}");
  out.blank();
}

void ClassEmitter::emitCompareSlot(Writer& out) {
  const bool any = std::any_of(std::begin(kComparisons), std::end(kComparisons),
                               [&](const Dunder& one) { return functionOf(one.name) != nullptr; });
  if (!any) return;
  addSlot("compare");
  out.open("krait::Value " + name_ + "_compare(krait::Compare op, krait::Value self, krait::Value other) {");
  out.line("switch (op) {");
  for (const Dunder& one : kComparisons) {
    if (const ir::Function* function = functionOf(one.name)) {
      out.line("  case krait::Compare::k" + std::string(one.enumerator) + ": " +
               returnBoxed(*function, {"other"}));
    }
  }
  const ir::Function* equal = functionOf("__eq__");
  if (equal != nullptr && functionOf("__ne__") == nullptr) {
    out.line("  case krait::Compare::kNe: {");
    if (isNothing(equal->result)) {
      // None, if it comes back at all.
      out.line("    " + slotCall(*equal, {"other"}) + ";");
      out.line("    return krait::boolValue(true);");
    } else {
      out.line("    const krait::Value equal = " + slotValue(*equal, {"other"}) + ";");
      if (equal->result->kind == Kind::Value) {
        out.line("    if (equal.bits == krait::kNotImplementedValue.bits) return equal;");
      }
      out.line("    return krait::boolValue(!krait::truth(equal));");
    }
    out.line("  }");
  }
  out.line("  default: return krait::kNotImplementedValue;");
  out.line("}");
  out.close();
  out.blank();
}

void ClassEmitter::emitSimpleSlots(Writer& out) {
  auto emit = [&](std::string_view dunder, std::string_view slot, const std::string& result,
                  const std::string& parameters, const std::string& body) {
    addSlot(slot);
    static_cast<void>(dunder);
    out.open(result + " " + name_ + "_" + std::string(slot) + "(" + parameters + ") {");
    out.line(body);
    out.close();
    out.blank();
  };
  const std::string self = "krait::Value self";
  if (const ir::Function* function = functionOf("__hash__")) {
    emit("__hash__", "hash", "krait::Hash", self, "return " + checkedAnswer(*function, "answeredHash", {}, "") + ";");
  } else if (functionOf("__eq__") != nullptr || std::any_of(cls_.slots.begin(), cls_.slots.end(), [](const auto& slot) { return slot.first == "__hash__"; })) {
    addSlot("hash", "krait::kUnhashable");
  }
  if (const ir::Function* function = functionOf("__bool__")) {
    emit("__bool__", "truth", "bool", self, "return " + checkedAnswer(*function, "answeredBool", {}, "") + ";");
  }
  if (const ir::Function* function = functionOf("__len__")) {
    emit("__len__", "len", "krait::word", self,
         "return " + checkedAnswer(*function, "answeredCount", {}, "") + ";");
  }
  if (const ir::Function* function = functionOf("__iter__")) {
    emit("__iter__", "iter", "krait::Value", self,
         "return " + checkedAnswer(*function, "answeredIterator", {}, "") + ";");
  } else if (functionOf("__getitem__") != nullptr) {
    addSlot("iter", "krait::iterateByItems");
  } else if (functionOf("__next__") != nullptr) {
    addSlot("iter", "krait::notIterable");
  }
  if (const ir::Function* function = functionOf("__contains__")) {
    emit("__contains__", "contains", "bool", self + ", krait::Value item",
         isNothing(function->result) ? slotCall(*function, {"item"}) + "; return false;"
                                     : "return krait::truth(" + slotCall(*function, {"item"}) + ");");
  }
  if (const ir::Function* function = functionOf("__getitem__")) {
    emit("__getitem__", "getitem", "krait::Value", self + ", krait::Value key",
         returnBoxed(*function, {"key"}));
  }
  if (const ir::Function* function = functionOf("__setitem__")) {
    emit("__setitem__", "setitem", "void", self + ", krait::Value key, krait::Value item",
         slotCall(*function, {"key", "item"}) + ";");
  }
  if (const ir::Function* function = functionOf("__delitem__")) {
    emit("__delitem__", "delitem", "void", self + ", krait::Value key", slotCall(*function, {"key"}) + ";");
  }
  if (const ir::Function* function = functionOf("__format__")) {
    emit("__format__", "format", "krait::Str*", self + ", krait::Str* spec",
         "return " + checkedAnswer(*function, "answeredFormat", {"krait::box(spec)"}, "") + ";");
  }
  if (const ir::Function* function = functionOf("__del__")) {
    out.open("void " + name_ + "_finalise(krait::Object* object) {");
    out.line("const krait::Value self = krait::objectValue(object);");
    out.line(slotCall(*function, {}) + ";");
    out.close();
    out.blank();
  }
}

// Python ends an iteration by an exception, the runtime by `false`.
void ClassEmitter::emitNextSlot(Writer& out) {
  const ir::Function* function = functionOf("__next__");
  if (function == nullptr) return;
  addSlot("next");
  out.open("bool " + name_ + "_next(krait::Value self, krait::Value& item) {");
  out.line("krait::Exception* caught = nullptr;");
  out.open("const krait::Flow flow = krait::guard(caught, [&]() -> krait::Flow {");
  if (isNothing(function->result)) {
    out.line(slotCall(*function, {}) + ";");
    out.line("item = krait::kNoneValue;");
  } else {
    out.line("item = " + slotValue(*function, {}) + ";");
  }
  out.line("return krait::Flow::kNext;");
  out.close("});");
  out.line("if (flow == krait::Flow::kNext) return true;");
  out.line("if (!krait::matches(caught, &krait::StopIteration_type)) krait::raise(caught);");
  out.line("return false;");
  out.close();
  out.blank();
}

void ClassEmitter::emitCallSlot(Writer& out) {
  const ir::Function* function = functionOf("__call__");
  if (function == nullptr) return;
  addSlot("call");
  const size_t count = function->parameters.size() - 1;
  std::vector<std::string> values;
  for (size_t i = 0; i < count; ++i) values.push_back("arguments[" + std::to_string(i) + "]");
  out.open("krait::Value " + name_ + "_call(krait::Value self, const krait::Value* " +
           (count == 0 ? "/*arguments*/" : "arguments") + ", krait::word count) {");
  out.line("if (count != " + std::to_string(count) + ") krait::raiseTypeError(\"" + std::string(cls_.name) +
           ".__call__() takes " + std::to_string(count + 1) + " positional argument" +
           (count == 0 ? "" : "s") + "\");");
  out.line(returnBoxed(*function, values));
  out.close();
  out.blank();
}

void ClassEmitter::emitBinarySlot(Writer& out) {
  std::string left, right, in_place;
  auto add = [&](std::string& cases, std::string_view dunder, std::string_view enumerator,
                 const char* other) {
    const ir::Function* function = dunder.empty() ? nullptr : functionOf(dunder);
    if (function == nullptr) return;
    cases += "      case krait::BinaryOp::k" + std::string(enumerator) + ": " +
             returnBoxed(*function, {other}) + "\n";
  };
  for (const BinaryDunder& one : kBinaries) {
    add(left, one.left, one.enumerator, "right");
    add(right, one.right, one.enumerator, "left");
    add(in_place, one.in_place, one.enumerator, "right");
  }
  if (left.empty() && right.empty() && in_place.empty()) return;
  addSlot("binary");
  out.open("krait::Value " + name_ +
           "_binary(krait::BinaryOp op, krait::Value left, krait::Value right, krait::Role role) {");
  auto role = [&](const char* name, const char* self, const std::string& cases) {
    if (cases.empty()) return;
    out.line(std::string("if (role == krait::Role::") + name + ") {");
    out.line(std::string("  const krait::Value self = ") + self + ";");
    out.line("  switch (op) {");
    out.raw(cases);
    out.line("    default: break;");
    out.line("  }");
    out.line("}");
  };
  role("kLeft", "left", left);
  role("kRight", "right", right);
  role("kInPlace", "left", in_place);
  // A side that no method asks for.
  out.line("static_cast<void>(left), static_cast<void>(right);");
  out.line("return krait::kNotImplementedValue;");
  out.close();
  out.blank();
}

void ClassEmitter::emitUnarySlot(Writer& out) {
  const bool any = std::any_of(std::begin(kUnaries), std::end(kUnaries),
                               [&](const Dunder& one) { return functionOf(one.name) != nullptr; });
  if (!any) return;
  addSlot("unary");
  out.open("krait::Value " + name_ + "_unary(krait::UnaryOp op, krait::Value self) {");
  out.line("switch (op) {");
  for (const Dunder& one : kUnaries) {
    if (const ir::Function* function = functionOf(one.name)) {
      out.line("  case krait::UnaryOp::k" + std::string(one.enumerator) + ": " + returnBoxed(*function, {}));
    }
  }
  out.line("  default: return krait::kNotImplementedValue;");
  out.line("}");
  out.close();
  out.blank();
}

// Attributes by computed name: a slot called `__getattribute__` or `__setattr__` without a function asks for
// access to the fields.
void ClassEmitter::emitAttributeSlots(Writer& out) {
  auto asks = [&](std::string_view dunder) {
    return std::any_of(cls_.slots.begin(), cls_.slots.end(),
                       [&](const auto& slot) { return slot.first == dunder && slot.second == ir::kNone; });
  };
  auto eachField = [&](auto&& visit) {
    for (ir::ClassId id = cls_.id; id != ir::kNone; id = context_.program.classes[id]->base) {
      for (const ir::Field& field : context_.program.classes[id]->fields) {
        if (field.type != nullptr) visit(field, "object->" + context_.names.field(id, field.name));
      }
    }
  };
  const ir::Function* fallback = functionOf("__getattr__");
  const std::string object = "auto object = static_cast<" + name_ + "*>(self.object());";
  if (asks("__getattribute__") || fallback != nullptr) {
    addSlot("getattr");
    out.open("krait::Value " + name_ + "_getattr(krait::Value self, krait::Str* name) {");
    bool first = true;
    eachField([&](const ir::Field& field, const std::string& place) {
      if (first) out.line(object);
      first = false;
      out.line("if (krait::eq(name, " + context_.constants.nameOfText(std::string(field.name)) +
               ")) return krait::box(" + place + ");");
    });
    if (fallback != nullptr) {
      out.line(returnBoxed(*fallback, {"krait::box(name)"}));
    } else {
      if (first) out.line("static_cast<void>(self), static_cast<void>(name);");
      out.line("return krait::kUndefinedValue;");
    }
    out.close();
    out.blank();
  }
  if (!asks("__setattr__")) return;
  addSlot("setattr");
  out.open("bool " + name_ + "_setattr(krait::Value self, krait::Str* name, krait::Value value) {");
  bool first = true;
  eachField([&](const ir::Field& field, const std::string& place) {
    if (first) out.line(object);
    first = false;
    out.open("if (krait::eq(name, " + context_.constants.nameOfText(std::string(field.name)) + ")) {");
    if (context_.options.tells_stores) out.line("krait::heap::changes(object);");
    out.line(place + " = krait::checked<" + context_.types.spell(field.type) + ">(value);");
    out.line("return true;");
    out.close();
  });
  if (first) out.line("static_cast<void>(self), static_cast<void>(name), static_cast<void>(value);");
  out.line("return false;");
  out.close();
  out.blank();
}

}  // namespace krait::codegen
