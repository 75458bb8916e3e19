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

// Special methods that a class may be given afterwards.
auto isOperator(std::string_view name) -> bool {
  static constexpr std::string_view kFacts[] = {"__class__", "__dict__", "__doc__", "__name__", "__qualname__", "__module__", "__main__",
                                                "__new__", "__slots__", "__bases__", "__mro__", "__file__", "__all__", "__annotations__",
                                                "__weakref__", "__init_subclass__", "__class_getitem__", "__set_name__"};
  return std::find(std::begin(kFacts), std::end(kFacts), name) == std::end(kFacts);
}

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
  // What the library is made of is no name that the program computes.
  const auto isOwn = [&](const ir::Function& function) { return program.modules[function.module].path.find("/stdlib/") == std::string::npos; };
  bool own = true;
  const bool hooked = std::any_of(program.functions.begin(), program.functions.end(), [](const auto& function) {
    return function != nullptr && (function->name == "__getattr__" || function->name == "__getattribute__");
  });
  const std::function<void(const ir::Block&)> look = [&](const ir::Block& block) {
    for (const auto& inst : block.insts) {
      // `object.name` asks a hook for a name, which goes on to getattr() as often as not.
      if (hooked && (inst->op == Op::LoadAttr || inst->op == Op::CallMethod)) spelled_.insert(inst->name);
      reads_names_ |= inst->op == Op::LoadAttr && inst->name == "__dict__";
      if (inst->op == Op::Call && !inst->operands.empty() && inst->operands[0].kind == ir::Operand::Kind::Builtin) {
        const std::string_view called = program.builtins[inst->operands[0].index];
        const bool constant_name = inst->operands.size() > 2 && inst->operands[2].isConstant();
        reads_names_ |= called == "vars" || called == "dir";
        reads_names_ |= (called == "getattr" || called == "hasattr") && !constant_name;
      }
      for (const ir::Operand& operand : inst->operands)
        if (operand.isConstant() && program.constants[operand.index].kind == ir::Constant::Kind::Str) {
          const std::string_view text = program.constants[operand.index].text;
          if (!own) continue;
          add(text);
          if (text.size() > 4 && isDunder(text)) dunders_.insert(text);
        }
      // What goes through **kwargs into setattr().
      if (inst->op == Op::Call || inst->op == Op::CallMethod)
        for (const ir::Argument& argument : inst->arguments)
          if (own && argument.kind == ir::Argument::Kind::Keyword) add(argument.keyword);
      for (const ir::Block& region : inst->regions) look(region);
    }
  };
  for (const auto& function : program.functions)
    if (function != nullptr) {
      own = isOwn(*function);
      look(function->body);
    }
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
  const auto may_be_asked = [&](std::string_view name) { return identifiers_.contains(name) || spelled_.contains(name); };
  const auto addDunders = [&](std::string_view type) {
    for (const std::string_view name : dunders_)
      if (builtinHasDunder(type, name)) names.insert(name);
  };
  const auto addMethods = [&](const StubClass* cls) {
    for (; cls != nullptr; cls = cls->base.empty() ? nullptr : stubs.builtinClass(cls->base))
      for (const auto& [name, method] : cls->methods)
        if (may_be_asked(name)) add(name);
  };
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i)
    if (object.has(static_cast<Scalar>(i))) {
      addMethods(stubs.builtinClass(className(static_cast<Scalar>(i))));
      addDunders(className(static_cast<Scalar>(i)));
    }
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
        for (const std::string_view name : dunders_)
          if (lookupClassAttribute(arm.id, name) != ir::kNone || objectHasDunder(name)) names.insert(name);
        if (arm.tag == Tag::Class) names.insert("__name__");
        break;
      case Tag::Module: {
        const ir::Module& module = program.modules[arm.id];
        for (const ir::Global& global : program.globals)
          if (global.module == arm.id && !global.name.starts_with('.')) add(global.name);
        if (const StubModule* stub = module.is_native ? stubs.module(module.name) : nullptr; stub != nullptr) {
          for (const auto& [name, function] : stub->functions)
            if (may_be_asked(name)) add(name);
          for (const auto& [name, constant] : stub->constants)
            if (may_be_asked(name)) add(name);
        }
        break;
      }
      case Tag::Native: {
        const StubClass& cls = stubs.cls(arm.id);
        for (const auto& [name, method] : cls.methods)
          if (may_be_asked(name)) add(name);
        for (const auto& [name, constant] : cls.constants)
          if (may_be_asked(name)) add(name);
        break;
      }
      case Tag::Exception: forEachExceptionAttribute(add); break;
      default:
        if (!isNode(arm.tag)) break;
        addMethods(stubs.builtinClass(className(arm.tag)));
        addDunders(className(arm.tag));
        break;
    }
  }
  return names;
}

auto Analysis::storableNames(const AbstractValue& object, const AbstractValue* value) -> std::set<std::string_view> {
  std::set<std::string_view> names;
  const bool calls = value != nullptr && std::any_of(value->arms.begin(), value->arms.end(), [&](const Arm& arm) { return isCallable(arm); });
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
    // The methods of class statements stay what they are, but for what can be called.
    const auto& mro = classes[arm.id].mro;
    if (calls)
      for (const ir::ClassId at : mro)
        for (const auto& [name, slot] : classes[at].attributes) mine.insert(name);
    std::erase_if(mine, [&](std::string_view name) {
      if (isDunder(name)) return true;
      const bool in_body = std::any_of(mro.begin(), mro.end(), [&](ir::ClassId at) { return classes[at].set_in_body.contains(name); });
      const SlotId slot = lookupClassAttribute(arm.id, name);
      return !calls && in_body && slot != ir::kNone && !isData(slot);
    });
    if (calls && arm.tag == Tag::Class)
      for (const std::string_view name : dunders_)
        if (isOperator(name)) mine.insert(name);
    names.insert(mine.begin(), mine.end());
  }
  return names;
}

}  // namespace krait::types
