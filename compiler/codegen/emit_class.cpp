// Classes of the program as C++ structs with their run-time descriptor.
//
//     struct RingBuffer : krait::Object {
//       krait::List<uint16_t>* data;
//       int32_t index;
//       static const krait::TypeInfo type;
//       static void append(RingBuffer* self, uint16_t value);
//     };
//
// Methods are static functions with an explicit `self`, as in Python. What operations on values of unknown
// type need stands in a table of slots behind the descriptor, if the class has any.
#include "compiler/codegen/class_emitter.h"

#include <algorithm>
#include <map>

#include "compiler/base/check.h"
#include "compiler/ir/class_names.h"

namespace krait::codegen {

using types::Kind;

ClassEmitter::ClassEmitter(ModuleContext& context, const ir::Class& cls)
    : context_(context), cls_(cls), name_(context.names.className(cls.id)) {}

auto ClassEmitter::isException() const -> bool {
  const ir::Class* cls = &cls_;
  while (cls->base != ir::kNone) cls = context_.program.classes[cls->base].get();
  static const auto isName = [](std::string_view name) {
    if (name == "BaseException") return true;
#define KRAIT_EXCEPTION(exception, base) \
  if (name == #exception) return true;
#include "runtime/abi/exceptions.def"
#undef KRAIT_EXCEPTION
    return false;
  };
  return isName(cls->builtin_base);
}

void ClassEmitter::emitStruct(Writer& out) {
  std::string base = isException() ? "krait::Exception" : "krait::Object";
  if (cls_.base != ir::kNone) base = context_.names.qualifiedClass(cls_.base, context_.module);
  if (cls_.form_of != ir::kNone) out.line("// `" + std::string(cls_.name) + "` as some of its objects are; in Python there is one class.");
  out.open("struct " + name_ + " : " + base + " {");
  for (const ir::Field& field : cls_.fields) {
    if (field.type == nullptr) continue;
    out.line(context_.types.spell(field.type) + " " + context_.names.field(cls_.id, field.name) + ";");
  }
  out.line("static const krait::TypeInfo type;");
  if (isWatched(cls_)) out.line("static void watch(" + name_ + "* self);");
  bool first = true;
  for (const auto& function : context_.program.functions) {
    if (function == nullptr || function->owner != cls_.id) continue;
    if (first) out.blank();
    first = false;
    FunctionEmitter emitter(context_, *function);
    std::string signature = emitter.signature(true, nullptr);
    constexpr std::string_view kNoReturn = "[[noreturn]] ";
    const bool returns = !signature.starts_with(kNoReturn);
    if (!returns) signature.erase(0, kNoReturn.size());
    out.line(std::string(returns ? "" : kNoReturn) + "static " + signature + ";");
  }
  out.close("};");
}

auto ClassEmitter::pointerMap() const -> std::string {
  std::string fields;
  size_t count = 0;
  auto add = [&](const std::string& owner, const std::string& field) {
    fields += (count++ == 0 ? "" : ", ") + ("KRAIT_FIELD(" + owner + ", " + field + ")");
  };
  std::vector<const ir::Class*> chain;
  for (const ir::Class* cls = &cls_; cls != nullptr;
       cls = cls->base == ir::kNone ? nullptr : context_.program.classes[cls->base].get()) {
    chain.insert(chain.begin(), cls);
  }
  if (isException()) {
    fields = "KRAIT_EXCEPTION_FIELDS";
    ++count;
  }
  for (const ir::Class* cls : chain) {
    for (const ir::Field& field : cls->fields) {
      if (holdsReference(field.type) && field.name != kWeakField) add(name_, context_.names.field(cls->id, field.name));
    }
  }
  if (cls_.is_made_often) return "krait::madePointerMap<" + name_ + ">(" + fields + ")";
  return count == 0 ? "krait::kNoPointers" : "krait::pointerMap<" + name_ + ">(" + fields + ")";
}

auto ClassEmitter::baseDescriptor() const -> std::string {
  if (cls_.base != ir::kNone)
    return "&" + context_.names.qualifiedClass(cls_.base, context_.module) + "::type";
  if (isException()) return "&krait::" + std::string(cls_.builtin_base) + "_type";
  return "&krait::Object_type";
}

// Its name as a C++ literal. Of a class in another module, class or function this is the end of a longer text, unless
// texts lie in RAM.
auto ClassEmitter::quotedName() const -> std::string {
  const bool main = cls_.module == context_.program.main;
  if ((main && cls_.qualified_name == cls_.name) || context_.options.word_bits == 16) return quoted(cls_.name);
  const std::string module = main ? "__main__" : context_.program.modules[cls_.module].name;
  const std::string whole = module + "." + ir::shownQualifiedName(cls_);
  return "&\"\\0\" " + quoted(whole) + "[" + std::to_string(1 + whole.size() - cls_.name.size()) + "]";
}

// An enumeration derives from one of those of the library.
auto ClassEmitter::enumFlags() const -> std::string {
  std::vector<ir::ClassId> order(cls_.mro.begin(), cls_.mro.end());
  for (ir::ClassId at = cls_.id; at != ir::kNone; at = context_.program.classes[at]->base) order.push_back(at);
  std::string flags;
  for (const ir::ClassId id : order) {
    const ir::Class& cls = *context_.program.classes[id];
    if (cls.module == ir::kNone || context_.program.modules[cls.module].name != "enum") continue;
    if (cls.name == "Flag" || cls.name == "IntFlag") return "krait::kTypeEnum | krait::kTypeFlag";
    flags = "krait::kTypeEnum";
  }
  return flags;
}

// What of a new object is watched: its end, for __del__, or the reference in it that keeps nothing alive.
void ClassEmitter::emitWatch(Writer& out) {
  if (!isWatched(cls_)) return;
  out.open("void " + name_ + "::watch(" + name_ + "* self) {");
  if (functionOf("__del__") != nullptr) {
    out.line("krait::heap::watchObject(self, " + name_ + "_finalise);");
  } else {
    const std::string place = "self->" + context_.names.field(cls_.id, kWeakField);
    for (const ir::Field& field : cls_.fields)
      if (field.name == kWeakField)
        out.line("krait::heap::watchReference(self, &" + place + ", " +
                 (field.type->kind == Kind::Value ? "krait::kNoneValue.bits" : "0") + ");");
  }
  out.close();
  out.blank();
}

auto ClassEmitter::isWatched(const ir::Class& cls) -> bool {
  return std::any_of(cls.slots.begin(), cls.slots.end(), [](const auto& slot) { return slot.first == "__del__"; }) ||
         std::any_of(cls.fields.begin(), cls.fields.end(), [](const ir::Field& field) {
           return field.name == kWeakField && field.type != nullptr && holdsReference(field.type);
         });
}

void ClassEmitter::emitDescriptor(Writer& out) {
  Writer functions;
  emitTextSlot(functions, "__repr__", "repr");
  emitTextSlot(functions, "__str__", "str");
  emitCompareSlot(functions);
  emitSimpleSlots(functions);
  emitNextSlot(functions);
  emitCallSlot(functions);
  emitBinarySlot(functions);
  emitUnarySlot(functions);
  emitAttributeSlots(functions);
  std::string slots = "nullptr";
  if (isException() && !slots_.empty()) {
    // A table replaces the base's as a whole.
    for (const auto& [member, function] : {std::pair{"str", "krait::exceptionStrSlot"}, std::pair{"repr", "krait::exceptionReprSlot"}}) {
      const bool defined = std::any_of(slots_.begin(), slots_.end(), [&](const auto& slot) { return slot.first == member; });
      if (!defined) slots_.emplace_back(member, function);
    }
  }
  if (!functions.text().empty() || !slots_.empty()) {
    out.line(slots_.empty() ? "// What the end of an object calls." : "// What operations on values of unknown type reach.");
    out.open("namespace {");
    out.outdent();
    out.blank();
    out.raw(functions.text());
    if (slots_.empty()) {
      out.line("}  // namespace");
      out.blank();
    }
  }
  if (!slots_.empty()) {
    const std::string holder = name_ + "_slots";
    out.open("KRAIT_FLASH_DATA constexpr krait::Slots " + holder + " = [] {");
    out.line("krait::Slots slots{};");
    for (const auto& [member, function] : slots_) out.line("slots." + member + " = " + function + ";");
    out.line("return slots;");
    out.close("}();");
    out.blank();
    out.line("}  // namespace");
    out.blank();
    slots = "&" + holder;
  }
  emitWatch(out);
  std::string mro = "nullptr";
  // Following the bases is not enough where there are several of them.
  std::vector<ir::ClassId> chain;
  for (ir::ClassId id = cls_.id; id != ir::kNone; id = context_.program.classes[id]->base)
    chain.push_back(id);
  if ((cls_.mro.size() > 1 && cls_.mro != chain) || !cls_.builtin_mro.empty()) {
    mro = name_ + "_mro";
    std::string list;
    for (ir::ClassId id : cls_.mro)
      list += "&" + context_.names.qualifiedClass(id, context_.module) + "::type, ";
    for (const std::string_view exception : cls_.builtin_mro) list += "&krait::" + std::string(exception) + "_type, ";
    list += !cls_.builtin_mro.empty() ? "nullptr" : isException() ? baseDescriptor() + ", nullptr" : "&krait::Object_type, nullptr";
    out.line("KRAIT_FLASH_DATA static const krait::TypeInfo* const " + mro + "[] = {" + list + "};");
  }
  const std::string name = quotedName();
  std::string flags = name[0] == '&' ? "krait::kTypeQualified" : "";
  if (cls_.form_of != ir::kNone) flags += (flags.empty() ? "" : " | ") + std::string("krait::kTypeForm");
  if (const auto of_enum = enumFlags(); !of_enum.empty()) flags += (flags.empty() ? "" : " | ") + of_enum;
  std::string rest;
  if (isException() || !flags.empty()) {
    rest = ", " + mro + (isException() ? ", krait::Kind::kException" : ", krait::Kind::kInstance") +
           (flags.empty() ? "" : ", " + flags);
  } else if (mro != "nullptr") {
    rest = ", " + mro;
  }
  out.line("KRAIT_FLASH_DATA const krait::TypeInfo " + name_ + "::type = krait::classType<" + name_ + ">(" +
           name + ", " + baseDescriptor() + ", " + slots + ", " + pointerMap() + rest + ");");
  out.blank();
}

}  // namespace krait::codegen
