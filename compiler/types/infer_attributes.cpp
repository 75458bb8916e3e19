// Attributes that are read: fields, methods, properties, descriptors, class attributes, names of modules.
#include <algorithm>

#include "compiler/types/builtin_order.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/code_facts.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

namespace {

auto isDunderName(std::string_view name) -> bool {
  return name == "__name__" || name == "__qualname__" || name == "__module__" || name == "__doc__";
}

}  // namespace

// What a code object tells. It is the function itself, which answers for it.
auto Interpreter::codeFact(const ir::Inst& inst, const ir::Function& function, std::string_view name) -> AbstractValue {
  const auto fact = codeFactOf(function, name);
  if (!fact.has_value()) return {};
  if (fact->is_text) return AbstractValue::scalar(Scalar::Str);
  if (!fact->is_names) return AbstractValue::integer(Interval::of(fact->number));
  return tupleOf(inst, std::vector<AbstractValue>(fact->names.size(), AbstractValue::scalar(Scalar::Str)), 14);
}

// `__defaults__`, `__kwdefaults__` and `__dict__` of a function of the program.
auto Interpreter::functionFact(const ir::Inst& inst, FunctionValueId id, std::string_view name) -> AbstractValue {
  const FunctionValue& facts = analysis_.function_values[id];
  const auto& parameters = analysis_.program.functions[facts.function]->parameters;
  std::vector<AbstractValue> positional;
  AbstractValue named;
  for (size_t p = 0; p < parameters.size(); ++p) {
    if (facts.defaults[p] == ir::kNone) continue;
    const AbstractValue value = read(facts.defaults[p]);
    if (parameters[p].kind == ir::Parameter::Kind::KeywordOnly)
      analysis_.join(named, value);
    else
      positional.push_back(value);
  }
  if (name == "__defaults__") return positional.empty() ? AbstractValue::scalar(Scalar::None) : tupleOf(inst, positional, 11);
  if (name == "__kwdefaults__")
    return named.isNothing() ? AbstractValue::scalar(Scalar::None) : dictOf(inst, AbstractValue::scalar(Scalar::Str), named, 12);
  if (name == "__code__") return AbstractValue::arm(Tag::Function, id);
  if (name == "__closure__") {
    if (analysis_.program.functions[facts.function]->captures.empty()) return AbstractValue::scalar(Scalar::None);
    report(diagnostics::Code::NotSupportedYet, inst, {"__closure__ of a function that uses variables of the one around it"});
  }
  if (name.starts_with("co_")) return codeFact(inst, *analysis_.program.functions[facts.function], name);
  if (name != "__dict__") return {};
  AbstractValue any;
  for (const Scalar scalar : {Scalar::None, Scalar::Int, Scalar::Str}) analysis_.join(any, AbstractValue::scalar(scalar));
  for (const auto& [attribute, slot] : facts.attributes) analysis_.join(any, read(slot));
  return dictOf(inst, AbstractValue::scalar(Scalar::Str), any, 13);
}

// `fget`, `fset`, `fdel` and `__doc__` of a property, `__func__` of static and class methods.
auto Interpreter::descriptorFact(uint32_t id, std::string_view name) const -> AbstractValue {
  const Descriptor descriptor = analysis_.descriptors[id];
  const auto function = [](FunctionValueId function) {
    return function == ir::kNone ? AbstractValue::scalar(Scalar::None) : AbstractValue::arm(Tag::Function, function);
  };
  if (descriptor.kind != Descriptor::Kind::Property)
    return name == "__func__" || name == "__wrapped__" ? function(descriptor.getter) : AbstractValue{};
  if (name == "fget") return function(descriptor.getter);
  if (name == "fset") return function(descriptor.setter);
  if (name == "fdel") return function(descriptor.deleter);
  if (name != "__doc__") return {};
  const bool has_doc = !descriptor.doc.empty() || (descriptor.getter != ir::kNone &&
                       !analysis_.program.functions[analysis_.function_values[descriptor.getter].function]->docstring.empty());
  return AbstractValue::scalar(has_doc ? Scalar::Str : Scalar::None);
}

// What a value found in a class becomes when it is reached through an instance (or through the class itself, when
// `receiver` is the class): functions bind, static and class methods unwrap.
auto Interpreter::bindClassValue(const ir::Inst& inst, std::string_view name, const AbstractValue& found,
                                 const AbstractValue& receiver, const AbstractValue& cls) -> AbstractValue {
  AbstractValue result = found;
  result.arms.clear();
  for (const Arm& arm : found.arms) {
    const bool through_class = receiver.isNothing();
    if (arm.tag == Tag::Function && !through_class) {
      const uint32_t method = analysis_.boundMethod(&inst, copy_, arm, name);
      analysis_.write(analysis_.bound_methods[method].receiver, receiver);
      analysis_.join(result, AbstractValue::arm(Tag::BoundMethod, method));
    } else if (arm.tag == Tag::Descriptor) {
      const Descriptor descriptor = analysis_.descriptors[arm.id];
      const AbstractValue function = AbstractValue::arm(Tag::Function, descriptor.getter);
      switch (descriptor.kind) {
        case Descriptor::Kind::Static: analysis_.join(result, function); break;
        case Descriptor::Kind::Class: {
          const uint32_t method =
              analysis_.boundMethod(&inst, copy_, {Tag::Function, descriptor.getter}, name);
          analysis_.write(analysis_.bound_methods[method].receiver, cls);
          analysis_.join(result, AbstractValue::arm(Tag::BoundMethod, method));
          break;
        }
        case Descriptor::Kind::Property: {
          if (through_class) analysis_.join(result, AbstractValue::arm(arm.tag, analysis_.wholeProperty(found, arm.id)));
          if (through_class || descriptor.getter == ir::kNone) break;
          CallArguments arguments;
          arguments.list.push_back({receiver, {ArgumentSource::Kind::Receiver}, {}});
          analysis_.join(result, callFunction(inst, descriptor.getter, arguments, true));
          break;
        }
      }
    } else if (arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__get__") != ir::kNone) {
      bool called = false;
      const AbstractValue none = AbstractValue::scalar(Scalar::None);
      analysis_.join(result, callDunder(inst, AbstractValue::arm(arm.tag, arm.id), "__get__",
                                        {through_class ? none : receiver, cls}, called));
    } else {
      analysis_.join(result, AbstractValue::arm(arm.tag, arm.id));
    }
  }
  return result;
}

auto Interpreter::instanceAttribute(const ir::Inst& inst, ir::ClassId cls, std::string_view name) -> AbstractValue {
  AbstractValue result;
  const AbstractValue self = AbstractValue::arm(Tag::Instance, cls);
  const AbstractValue text = AbstractValue::scalar(Scalar::Str);
  if (!plain_attributes_ && analysis_.lookupClassAttribute(cls, "__getattribute__") != ir::kNone) {
    bool found = false;
    analysis_.noteAsked(cls, name);
    analysis_.join(result, callDunder(inst, self, "__getattribute__", {text}, found));
    analysis_.join(result, callDunder(inst, self, "__getattr__", {text}, found));
    return result;
  }
  const FieldFacts* const field = analysis_.findField(cls, name);
  const SlotId attribute = analysis_.lookupInstanceAttribute(cls, name);
  if (field == nullptr || attribute == ir::kNone) analysis_.watchAttribute(name, copy_, cls);
  if (field != nullptr) analysis_.join(result, read(field->slot));
  if (attribute != ir::kNone)
    analysis_.join(result, bindClassValue(inst, name, read(attribute), self, AbstractValue::arm(Tag::Class, analysis_.shownClass(cls))));
  if (name == "__class__") analysis_.join(result, AbstractValue::arm(Tag::Class, analysis_.shownClass(cls)));
  if (name == "__dict__" && analysis_.mayHaveField(cls, name)) {
    AbstractValue values;
    for (const ir::ClassId at : analysis_.classes[cls].mro)
      for (const auto& [field_name, field] : analysis_.classes[at].fields) analysis_.join(values, read(field.slot));
    analysis_.watchAttribute("*", copy_);
    analysis_.join(result, dictOf(inst, AbstractValue::scalar(Scalar::Str), values, 3));
  }
  if (isBuiltinException(analysis_.classes[cls].builtin_base))
    analysis_.join(result, loadAttribute(inst, AbstractValue::arm(Tag::Exception, ir::kNone), name));
  const bool in_class = attribute != ir::kNone && analysis_.nextClassAttribute(cls, name) == ir::kNone;
  if (attribute == ir::kNone) {
    if (name == "__module__") analysis_.join(result, text);
    if (name == "__doc__") analysis_.join(result, classFact(inst, cls, name));
  }
  static constexpr std::string_view kOfObject[] = {"__init__", "__repr__", "__str__", "__eq__", "__ne__", "__hash__", "__format__"};
  if (analysis_.findField(cls, name) == nullptr && attribute == ir::kNone && result.isNothing() && !isBuiltinException(analysis_.classes[cls].builtin_base) &&
      std::find(std::begin(kOfObject), std::end(kOfObject), name) != std::end(kOfObject)) {
    const uint32_t bound = analysis_.boundMethod(&inst, copy_, {Tag::Builtin, analysis_.builtinId("object." + std::string(name))}, name);
    analysis_.write(analysis_.bound_methods[bound].receiver, self);
    analysis_.join(result, AbstractValue::arm(Tag::BoundMethod, bound));
  }
  if (analysis_.findField(cls, name) == nullptr && attribute == ir::kNone && result.isNothing())
    analysis_.noteAsked(cls, name);
  // A field may not be set yet, a property may have raised AttributeError.
  bool found = false;
  const bool is_there = name == "__dict__" || name == "__class__" || name == "__module__" || name == "__doc__";
  if (is_there) return result;
  if (!in_class || analysis_.isDataDescriptor(attribute))
    analysis_.join(result, callDunder(inst, self, "__getattr__", {text}, found));
  return result;
}

// What an exception may carry: what the program gave to one, and what the runtime gives to its own: texts, numbers of
// errors, None.
auto Interpreter::exceptionArguments() -> AbstractValue {
  AbstractValue value = read(analysis_.exception_arguments);
  for (const Scalar scalar : {Scalar::None, Scalar::Int, Scalar::Str})
    analysis_.join(value, AbstractValue::scalar(scalar));
  return value;
}

// The class of an exception that is of no class of the program: only the object knows. It may be any that the program
// names; one that it does not name cannot be told from BaseException.
auto Interpreter::exceptionClasses() -> AbstractValue {
  AbstractValue classes = AbstractValue::arm(Tag::Builtin, analysis_.builtinId("BaseException"));
  analysis_.join(classes, AbstractValue::arm(Tag::Builtin, analysis_.builtinId("Exception")));
  for (uint32_t id = 0; id < analysis_.builtins.size(); ++id)
    if (isBuiltinException(analysis_.builtins[id])) analysis_.join(classes, AbstractValue::arm(Tag::Builtin, id));
  return classes;
}

auto Interpreter::loadAttribute(const ir::Inst& inst, const AbstractValue& object, std::string_view name)
    -> AbstractValue {
  AbstractValue result;
  if (analysis_.asksType(object, name)) {
    CallArguments one;
    one.list.push_back({object, {ArgumentSource::Kind::Receiver}, {}});
    return callBuiltin(inst, "type", one);
  }
  const auto builtinAttribute = [&](std::string_view type, const AbstractValue& receiver, const Arm* arm) {
    if (name == "__class__") analysis_.join(result, AbstractValue::arm(Tag::Builtin, analysis_.builtinId(type)));
    const StubClass* cls = analysis_.stubs.builtinClass(type);
    if (cls == nullptr) return;
    const StubFunction* method = analysis_.stubs.method(*cls, name);
    if (method == nullptr) {
      // A special method that the stubs do not spell (`items.__len__`).
      if (!builtinHasDunder(type, name) || isDunderName(name) || name == "__class__" || name == "__dict__") return;
      const uint32_t function = analysis_.builtinId(std::string(type) + "." + std::string(name));
      const uint32_t bound = analysis_.boundMethod(&inst, copy_, {Tag::Builtin, function}, name);
      analysis_.write(analysis_.bound_methods[bound].receiver, receiver);
      analysis_.join(result, AbstractValue::arm(Tag::BoundMethod, bound));
      return;
    }
    if (method->is_property) {
      analysis_.join(result, builtinMethod(inst, receiver, arm, type, name, {}));
      return;
    }
    const uint32_t bound = analysis_.boundMethod(&inst, copy_, {Tag::NativeFunction, method->id}, name);
    analysis_.write(analysis_.bound_methods[bound].receiver, receiver);
    analysis_.join(result, AbstractValue::arm(Tag::BoundMethod, bound));
  };
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    const auto scalar = static_cast<Scalar>(i);
    if (!object.has(scalar) || (scalar == Scalar::False && object.has(Scalar::True))) continue;
    AbstractValue receiver = AbstractValue::scalar(scalar);
    if (scalar == Scalar::Int) receiver.interval = object.interval;
    builtinAttribute(className(scalar), receiver, nullptr);
  }
  for (const Arm& arm : object.arms) {
    const AbstractValue self = AbstractValue::arm(arm.tag, arm.id);
    switch (arm.tag) {
      case Tag::Instance: analysis_.join(result, instanceAttribute(inst, arm.id, name)); break;
      case Tag::Class: {
        const SlotId attribute = analysis_.lookupClassAttribute(arm.id, name);
        if (attribute == ir::kNone) analysis_.join(result, classFact(inst, arm.id, name));
        if (name == "__members__" && analysis_.lookupClassAttribute(arm.id, Analysis::kEnumMap) != ir::kNone)
          analysis_.join(result, callMethod(inst, self, Analysis::kEnumMap, {}));
        if (attribute != ir::kNone) {
          analysis_.join(result, bindClassValue(inst, name, read(attribute), {}, self));
        } else {
          analysis_.watchAttribute(name, copy_, arm.id);
          if (result.isNothing()) analysis_.noteAsked(arm.id, name);
        }
        break;
      }
      case Tag::Super: {
        const SuperObject super = analysis_.supers[arm.id];
        const AbstractValue receiver = read(super.receiver);
        for (const Arm& instance : receiver.arms) {
          if (instance.tag != Tag::Instance && instance.tag != Tag::Class) continue;
          const auto& mro = analysis_.classes[instance.id].mro;
          auto at = std::find(mro.begin(), mro.end(), super.cls);
          if (at == mro.end()) continue;
          for (++at; at != mro.end(); ++at) {
            const auto found = analysis_.classes[*at].attributes.find(name);
            if (found == analysis_.classes[*at].attributes.end()) continue;
            const AbstractValue one = AbstractValue::arm(instance.tag, instance.id);
            analysis_.join(result, bindClassValue(inst, name, read(found->second), one, AbstractValue::arm(Tag::Class, analysis_.shownClass(instance.id))));
            break;
          }
        }
        break;
      }
      case Tag::Module: {
        const ir::Module& module = analysis_.program.modules[arm.id];
        if (name == "__name__") analysis_.join(result, AbstractValue::scalar(Scalar::Str));
        if (module.is_native) {
          const StubModule* stub = analysis_.stubs.module(module.name);
          if (stub == nullptr) break;
          if (const auto function = stub->functions.find(name); function != stub->functions.end())
            analysis_.join(result, AbstractValue::arm(Tag::NativeFunction, function->second->id));
          if (const auto cls = stub->classes.find(name); cls != stub->classes.end())
            analysis_.join(result, AbstractValue::arm(Tag::NativeClass, cls->second->id));
          if (const auto constant = stub->constants.find(name); constant != stub->constants.end())
            analysis_.join(result, stubConstant(inst, constant->second, module.name));
          break;
        }
        if (name == "__file__") analysis_.join(result, AbstractValue::scalar(Scalar::Str));
        for (ir::GlobalId id = 0; id < analysis_.program.globals.size(); ++id) {
          const ir::Global& global = analysis_.program.globals[id];
          if (global.module == arm.id && global.name == name) analysis_.join(result, read(analysis_.globals[id]));
        }
        for (const ir::Module& submodule : analysis_.program.modules)
          if (submodule.name == module.name + "." + std::string(name))
            analysis_.join(result, AbstractValue::arm(Tag::Module, submodule.id));
        break;
      }
      case Tag::Exception:
        if (name == "args") {
          const NodeId args = site(inst, Tag::Tuple);
          analysis_.node(args).is_boxed = true;
          analysis_.write(analysis_.node(args).element, exceptionArguments());
          analysis_.join(result, AbstractValue::arm(Tag::Tuple, analysis_.find(args)));
        } else if (const auto own = analysis_.exception_fields.find(name); own != analysis_.exception_fields.end()) {
          analysis_.join(result, read(own->second));
        } else if (name == "__dict__") {
          AbstractValue values;
          for (const Scalar scalar : {Scalar::None, Scalar::Int, Scalar::Str}) analysis_.join(values, AbstractValue::scalar(scalar));
          for (const auto& [field, slot] : analysis_.exception_fields) analysis_.join(values, read(slot));
          analysis_.watchAttribute("*", copy_);
          analysis_.join(result, dictOf(inst, AbstractValue::scalar(Scalar::Str), values, 3));
        } else if (const auto owner = exceptionAttributeOwner(name); !owner.empty() && owner != "BaseException") {
          analysis_.join(result, exceptionArguments());
        } else if (name == "tb_lineno") {
          analysis_.join(result, AbstractValue::integer({0, 0xffff}));
        } else if (name == "co_name" || name == "co_filename") {
          analysis_.join(result, AbstractValue::scalar(Scalar::Str));
        } else if (name == "__traceback__" || name == "tb_next" || name == "tb_frame" || name == "f_code") {
          analysis_.join(result, AbstractValue::arm(Tag::Exception, ir::kNone));
          if (name == "__traceback__" || name == "tb_next") analysis_.join(result, AbstractValue::scalar(Scalar::None));
        } else if (name == "__cause__" || name == "__context__") {
          analysis_.join(result, read(analysis_.raised));
          analysis_.join(result, AbstractValue::arm(Tag::Exception, ir::kNone));
          analysis_.join(result, AbstractValue::scalar(Scalar::None));
        } else if (name == "__notes__") {
          const NodeId notes = site(inst, Tag::List);
          analysis_.node(notes).is_boxed = true;
          analysis_.write(analysis_.node(notes).element, AbstractValue::scalar(Scalar::Str));
          analysis_.join(result, AbstractValue::arm(Tag::List, analysis_.find(notes)));
        } else if (name == "__class__") {
          analysis_.join(result, exceptionClasses());
        } else if (name == "__suppress_context__") {
          analysis_.join(result, AbstractValue::boolean());
        } else {
          analysis_.watchAttribute(name, copy_);
        }
        break;
      case Tag::Native: {
        const StubClass& cls = analysis_.stubs.cls(arm.id);
        if (const StubFunction* method = analysis_.stubs.method(cls, name)) {
          if (method->is_property) {
            analysis_.join(result, callStub(inst, *method, self, {}, {}));
          } else {
            const uint32_t bound = analysis_.boundMethod(&inst, copy_, {Tag::NativeFunction, method->id}, name);
            analysis_.write(analysis_.bound_methods[bound].receiver, self);
            analysis_.join(result, AbstractValue::arm(Tag::BoundMethod, bound));
          }
        } else if (const StubConstant* constant = analysis_.stubs.constant(cls, name)) {
          analysis_.join(result, stubConstant(inst, *constant, cls.module));
        }
        break;
      }
      case Tag::NativeClass: {
        const StubClass& cls = analysis_.stubs.cls(arm.id);
        if (const StubConstant* constant = analysis_.stubs.constant(cls, name))
          analysis_.join(result, stubConstant(inst, *constant, cls.module));
        if (name == "__name__") analysis_.join(result, AbstractValue::scalar(Scalar::Str));
        break;
      }
      case Tag::Function:
      case Tag::Builtin:
      case Tag::NativeFunction:
      case Tag::BoundMethod: {
        if (arm.tag == Tag::Builtin) {
          const StubClass* cls = analysis_.stubs.builtinClass(analysis_.builtins[arm.id]);
          const StubFunction* method = cls == nullptr ? nullptr : analysis_.stubs.method(*cls, name);
          if (method != nullptr && !isDunderName(name)) {
            if (method->is_class_method) {
              const uint32_t bound = analysis_.boundMethod(&inst, copy_, {Tag::NativeFunction, method->id}, name);
              analysis_.write(analysis_.bound_methods[bound].receiver, self);
              analysis_.join(result, AbstractValue::arm(Tag::BoundMethod, bound));
            } else {
              analysis_.join(result, AbstractValue::arm(Tag::NativeFunction, method->id));
            }
          } else if (cls != nullptr && builtinHasDunder(analysis_.builtins[arm.id], name) && !isDunderName(name) && name != "__class__") {
            // `int.__add__` is a built-in function of that name.
            const std::string function = analysis_.builtins[arm.id] + "." + std::string(name);
            analysis_.join(result, AbstractValue::arm(Tag::Builtin, analysis_.builtinId(function)));
          }
        }
        // A method answers for its function.
        const Arm function = arm.tag == Tag::BoundMethod ? analysis_.bound_methods[arm.id].function : arm;
        if (function.tag == Tag::Function) {
          const auto& attributes = analysis_.function_values[function.id].attributes;
          if (const auto own = attributes.find(name); own != attributes.end()) analysis_.join(result, read(own->second));
        }
        const bool is_class = arm.tag == Tag::Builtin && (analysis_.stubs.builtinClass(analysis_.builtins[arm.id]) != nullptr ||
                                                          isBuiltinException(analysis_.builtins[arm.id]));
        if (is_class && (name == "__mro__" || name == "__bases__" || name == "__base__")) {
          std::vector<AbstractValue> order;
          for (const std::string_view each : builtinOrder(analysis_.builtins[arm.id]))
            order.push_back(AbstractValue::arm(Tag::Builtin, analysis_.builtinId(each)));
          if (name == "__mro__") {
            analysis_.join(result, tupleOf(inst, order, 5));
          } else if (order.size() > 1) {
            analysis_.join(result, name == "__base__" ? order[1] : tupleOf(inst, {order[1]}, 6));
          } else {
            analysis_.join(result, name == "__base__" ? AbstractValue::scalar(Scalar::None) : tupleOf(inst, {}, 6));
          }
        } else if (function.tag == Tag::Function && name == "__doc__") {
          const auto& source = *analysis_.program.functions[analysis_.function_values[function.id].function];
          analysis_.join(result, AbstractValue::scalar(source.docstring.empty() ? Scalar::None : Scalar::Str));
        } else if (isDunderName(name) && name != "__self__" && name != "__func__") {
          analysis_.join(result, AbstractValue::scalar(Scalar::Str));
        }
        if (arm.tag == Tag::Function) analysis_.join(result, functionFact(inst, arm.id, name));
        if (arm.tag == Tag::BoundMethod && function.tag == Tag::Function && name == "__func__")
          analysis_.join(result, AbstractValue::arm(function.tag, function.id));
        if (name == "__self__" && arm.tag == Tag::BoundMethod)
          analysis_.join(result, read(analysis_.bound_methods[arm.id].receiver));
        break;
      }
      case Tag::Descriptor: analysis_.join(result, descriptorFact(arm.id, name)); break;
      default: builtinAttribute(className(arm.tag), self, &arm); break;
    }
  }
  return result;
}

}  // namespace krait::types
