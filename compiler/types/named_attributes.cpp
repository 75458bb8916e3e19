// Which attributes a name that is computed at run time can mean.
//
// `getattr(x, name)` reaches the attributes that the classes of `x` have. `setattr(x, name, value)` can also make new
// ones: fields for those that the program asks objects of the class for, and, where it reads names at run time too, for
// whatever its string constants could name. All others go into a dictionary that the object then has.
#include <algorithm>
#include <functional>

#include "compiler/types/analysis.h"
#include "compiler/types/builtin_types.h"

namespace krait::types {

using ir::Op;

namespace {

auto isDunder(std::string_view name) -> bool { return name.starts_with("__") && name.ends_with("__"); }

auto isIdentifier(std::string_view text) -> bool {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  return !text.empty() && letter(text[0]) && !isDunder(text) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

}  // namespace

void Analysis::collectIdentifiers() {
  const auto add = [&](std::string_view name) {
    if (isIdentifier(name)) identifiers_.try_emplace(name, static_cast<int>(identifiers_.size()) + 1);
  };
  const std::function<void(const ir::Block&)> look = [&](const ir::Block& block) {
    for (const auto& inst : block.insts) {
      reads_names_ |= inst->op == Op::LoadAttr && inst->name == "__dict__";
      if (inst->op == Op::Call && !inst->operands.empty() && inst->operands[0].kind == ir::Operand::Kind::Builtin) {
        const std::string_view called = program.builtins[inst->operands[0].index];
        const bool constant_name = inst->operands.size() > 2 && inst->operands[2].isConstant();
        reads_names_ |= called == "vars" || called == "dir";
        reads_names_ |= (called == "getattr" || called == "hasattr") && !constant_name;
      }
      for (const ir::Operand& operand : inst->operands)
        if (operand.isConstant() && program.constants[operand.index].kind == ir::Constant::Kind::Str)
          add(program.constants[operand.index].text);
      // What goes through **kwargs into setattr().
      if (inst->op == Op::Call || inst->op == Op::CallMethod)
        for (const ir::Argument& argument : inst->arguments)
          if (argument.kind == ir::Argument::Kind::Keyword) add(argument.keyword);
      for (const ir::Block& region : inst->regions) look(region);
    }
  };
  for (const auto& function : program.functions)
    if (function != nullptr) look(function->body);
}

auto Analysis::moreValues(const AbstractValue& object, CopyId reader) -> AbstractValue {
  AbstractValue values;
  for (const Arm& arm : object.arms)
    if (arm.tag == Tag::Instance)
      if (const FieldFacts* more = findField(arm.id, kMoreField)) join(values, read(more->slot, reader));
  return values;
}

void Analysis::noteAsked(ir::ClassId cls, std::string_view name) {
  if (!mayWrite() || descending || !classes[cls].asked.insert(name).second) return;
  attributeAppeared("*");
}

auto Analysis::attributeNames(const AbstractValue& object) -> std::set<std::string_view> {
  std::set<std::string_view> names;
  const auto add = [&](std::string_view name) {
    if (!isDunder(name)) names.insert(name);
  };
  const auto addMethods = [&](const StubClass* cls) {
    for (; cls != nullptr; cls = cls->base.empty() ? nullptr : stubs.builtinClass(cls->base))
      for (const auto& [name, method] : cls->methods)
        if (identifiers_.contains(name)) add(name);
  };
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i)
    if (object.has(static_cast<Scalar>(i))) addMethods(stubs.builtinClass(className(static_cast<Scalar>(i))));
  for (const Arm& arm : object.arms) {
    switch (arm.tag) {
      case Tag::Instance:
        for (const ir::ClassId at : classes[arm.id].mro)
          for (const auto& [name, field] : classes[at].fields) add(name);
        if (isBuiltinException(classes[arm.id].builtin_base)) forEachExceptionAttribute(add);
        [[fallthrough]];
      case Tag::Class:
        for (const ir::ClassId at : classes[arm.id].mro)
          for (const auto& [name, slot] : classes[at].attributes) add(name);
        if (arm.tag == Tag::Class) names.insert("__name__");
        break;
      case Tag::Module: {
        const ir::Module& module = program.modules[arm.id];
        for (const ir::Global& global : program.globals)
          if (global.module == arm.id && !global.name.starts_with('.')) add(global.name);
        if (const StubModule* stub = module.is_native ? stubs.module(module.name) : nullptr; stub != nullptr) {
          for (const auto& [name, function] : stub->functions)
            if (identifiers_.contains(name)) add(name);
          for (const auto& [name, constant] : stub->constants)
            if (identifiers_.contains(name)) add(name);
        }
        break;
      }
      case Tag::Native: {
        const StubClass& cls = stubs.cls(arm.id);
        for (const auto& [name, method] : cls.methods)
          if (identifiers_.contains(name)) add(name);
        for (const auto& [name, constant] : cls.constants)
          if (identifiers_.contains(name)) add(name);
        break;
      }
      case Tag::Exception: forEachExceptionAttribute(add); break;
      default:
        if (isNode(arm.tag)) addMethods(stubs.builtinClass(className(arm.tag)));
        break;
    }
  }
  return names;
}

auto Analysis::storableNames(const AbstractValue& object) -> std::set<std::string_view> {
  std::set<std::string_view> names;
  const auto isData = [&](SlotId slot) {
    const AbstractValue value = peek(slot);
    return std::none_of(value.arms.begin(), value.arms.end(), [&](const Arm& arm) {
      return arm.tag == Tag::Function ||
             (arm.tag == Tag::Descriptor && descriptors[arm.id].kind != Descriptor::Kind::Property);
    });
  };
  for (const Arm& arm : object.arms) {
    if (arm.tag != Tag::Instance && arm.tag != Tag::Class) continue;
    std::set<std::string_view> mine;
    for (const ir::ClassId at : classes[arm.id].mro) {
      if (arm.tag == Tag::Instance)
        for (const auto& [name, field] : classes[at].fields) mine.insert(name);
      for (const auto& [name, slot] : classes[at].attributes)
        if (!isDunder(name) && isData(slot)) mine.insert(name);
      mine.insert(classes[at].asked.begin(), classes[at].asked.end());
    }
    for (ir::ClassId derived = 0; derived < classes.size(); ++derived)
      if (derivesFrom(derived, arm.id)) mine.insert(classes[derived].asked.begin(), classes[derived].asked.end());
    if (reads_names_)
      for (const auto& [name, place] : identifiers_) mine.insert(name);
    // The methods of class statements stay what they are.
    const auto& mro = classes[arm.id].mro;
    std::erase_if(mine, [&](std::string_view name) {
      if (isDunder(name)) return true;
      const bool in_body = std::any_of(mro.begin(), mro.end(), [&](ir::ClassId at) { return classes[at].set_in_body.contains(name); });
      const SlotId slot = lookupClassAttribute(arm.id, name);
      return in_body && slot != ir::kNone && !isData(slot);
    });
    names.insert(mine.begin(), mine.end());
  }
  return names;
}

}  // namespace krait::types
