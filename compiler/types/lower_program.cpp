#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;

namespace {

auto cppIdentifier(std::string_view name) -> std::string {
  std::string result;
  for (const char c : name) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
    result += word ? c : '_';
  }
  return result;
}

}  // namespace

ProgramLowering::ProgramLowering(Analysis& the_analysis, TypeTable& types)
    : analysis(the_analysis), representation(the_analysis, types) {}

auto ProgramLowering::name(std::string_view text) -> std::string_view { return out->intern(text); }

auto ProgramLowering::closureOf(FunctionValueId value) -> ir::FunctionId {
  const auto found = first_copies_.find(value);
  return found == first_copies_.end() ? ir::kNone : functions_.at(found->second);
}

auto ProgramLowering::attributeOwner(ir::ClassId cls, std::string_view attribute) -> ir::ClassId {
  for (const ir::ClassId at : analysis.classes[cls].mro)
    if (analysis.classes[at].attributes.contains(attribute)) return at;
  return ir::kNone;
}

auto ProgramLowering::constantDefault(FunctionValueId value, size_t parameter) -> const ir::Constant* {
  // The literal stands in the instruction that makes the function.
  const ir::FunctionId function = analysis.function_values[value].function;
  const auto found = default_operands_.find(function);
  if (found == default_operands_.end()) return nullptr;
  size_t index = 0;
  const ir::Function& source = *analysis.program.functions[function];
  for (size_t p = 0; p < parameter; ++p) index += source.parameters[p].has_default ? 1 : 0;
  const ir::Operand operand = found->second->operands[index];
  return operand.isConstant() ? &analysis.program.constants[operand.index] : nullptr;
}

auto ProgramLowering::loadedFlag(ir::ModuleId module) -> ir::GlobalId {
  const auto [position, fresh] = loaded_flags_.try_emplace(module, 0);
  if (!fresh) return position->second;
  ir::Global global;
  global.name = name("is_loaded");
  global.module = module;
  global.type = representation.types().get(Kind::Bool);
  out->globals.push_back(global);
  return position->second = static_cast<ir::GlobalId>(out->globals.size() - 1);
}

auto ProgramLowering::defaultGlobal(FunctionValueId value, size_t parameter) -> ir::GlobalId {
  const auto [position, fresh] = defaults_.try_emplace({value, parameter}, 0);
  if (!fresh) return position->second;
  const ir::Function& function = *analysis.program.functions[analysis.function_values[value].function];
  ir::Global global;
  global.name = name(cppIdentifier(function.qualified_name) + ".default." +
                     std::string(function.locals[function.parameters[parameter].local].name));
  global.module = function.module;
  global.type = representation.kept(analysis.peek(analysis.function_values[value].defaults[parameter]), Place::Storage);
  out->globals.push_back(global);
  return position->second = static_cast<ir::GlobalId>(out->globals.size() - 1);
}

auto ProgramLowering::parameterType(CopyId copy, size_t parameter) -> const Type* {
  const ir::Function& function = *analysis.program.functions[analysis.copies[copy].function];
  const ir::LocalId local = function.parameters[parameter].local;
  if (function.locals[local].storage == ir::Local::Storage::Cell) {
    const AbstractValue held = analysis.peek(analysis.cellSlot(copy, local));
    const Type* type =
        representation.staticList(held) != nullptr ? representation.stored(held) : representation.kept(held, Place::Local);
    const bool stored = type->kind != Kind::None && type->kind != Kind::Module && type->kind != Kind::Never;
    return stored ? type : representation.types().get(Kind::Value);
  }
  const auto facts = analysis.facts.find(copy);
  const Type* type = facts == analysis.facts.end() ? nullptr : representation.kept(facts->second.locals[local], Place::Local);
  if (type == nullptr || type->kind == Kind::Never)
    type = representation.kept(analysis.peek(analysis.copies[copy].parameters[parameter]), Place::Local);
  return type;
}

auto ProgramLowering::resultType(CopyId copy) -> const Type* {
  if (analysis.program.functions[analysis.copies[copy].function]->suspends()) {
    const AbstractValue generator = analysis.peek(analysis.copies[copy].generator_node_slot);
    return representation.node(Tag::Iterator, analysis.find(generator.arms.front().id));
  }
  return representation.kept(analysis.peek(analysis.copies[copy].result), Place::Local);
}

// --- fields ---------------------------------------------------------------------------------------------------------

// Fields that every path through a function assigns on its first parameter.
auto ProgramLowering::definiteIn(ir::ClassId cls, const ir::Function& function, const ir::Block& block, int depth)
    -> std::set<std::string_view> {
  std::set<std::string_view> result;
  if (function.parameters.empty()) return result;
  const ir::LocalId self = function.parameters[0].local;
  const auto isSelf = [&](const ir::Operand& operand) { return operand.isLocal() && operand.index == self; };
  std::map<ir::TempId, ir::ClassId> supers;
  for (const auto& inst : block.insts) {
    switch (inst->op) {
      case Op::StoreAttr:
        if (isSelf(inst->operands[0]) &&
            (inst->index == ir::kPlainStore || analysis.lookupClassAttribute(cls, "__setattr__") == ir::kNone))
          result.insert(inst->name);
        break;
      case Op::Super:
        if (inst->result.isTemp()) supers[inst->result.index] = inst->ref;
        break;
      case Op::CallMethod: {
        if (depth > 3) break;
        ir::ClassId from = ir::kNone;
        if (isSelf(inst->operands[0])) from = cls;
        if (inst->operands[0].isTemp() && supers.contains(inst->operands[0].index)) {
          const auto& mro = analysis.classes[cls].mro;
          auto at = std::find(mro.begin(), mro.end(), supers[inst->operands[0].index]);
          if (at != mro.end())
            for (++at; at != mro.end() && from == ir::kNone; ++at)
              if (analysis.classes[*at].attributes.contains(inst->name)) from = *at;
        }
        if (from == ir::kNone) break;
        const SlotId slot = analysis.lookupClassAttribute(from, inst->name);
        if (slot == ir::kNone) break;
        const AbstractValue value = analysis.peek(slot);
        if (value.arms.size() != 1 || value.arms[0].tag != Tag::Function) break;
        const auto inner = definiteFields(cls, analysis.function_values[value.arms[0].id].function, depth + 1);
        result.insert(inner.begin(), inner.end());
        break;
      }
      case Op::If: {
        const auto first = definiteIn(cls, function, inst->regions[0], depth);
        const auto second = definiteIn(cls, function, inst->regions[1], depth);
        const auto leaves = [](const ir::Block& region) {
          return !region.empty() && (region.insts.back()->op == Op::Raise || region.insts.back()->op == Op::Reraise);
        };
        for (const std::string_view field : leaves(inst->regions[0]) ? second : first)
          if (leaves(inst->regions[0]) || leaves(inst->regions[1]) || second.contains(field)) result.insert(field);
        break;
      }
      case Op::Try:
        if ((inst->index & 1) == 0) {
          const auto body = definiteIn(cls, function, inst->regions[0], depth);
          result.insert(body.begin(), body.end());
        }
        break;
      case Op::Return: return result;
      default: break;
    }
  }
  return result;
}

auto ProgramLowering::definiteFields(ir::ClassId cls, ir::FunctionId function, int depth) -> std::set<std::string_view> {
  return definiteIn(cls, *analysis.program.functions[function], analysis.program.functions[function]->body, depth);
}

// Names that some `del object.name` deletes.
void ProgramLowering::collectDeleted(const ir::Block& block, std::set<std::string_view>& names) {
  for (const auto& inst : block.insts) {
    if (inst->op == Op::DelAttr) names.insert(inst->name);
    const bool by_name = inst->op == Op::Call && inst->operands.size() > 2 &&
                         inst->operands[0].kind == ir::Operand::Kind::Builtin &&
                         (analysis.program.builtins[inst->operands[0].index] == "delattr" ||
                          analysis.program.builtins[inst->operands[0].index] == ".delete_in_dict");
    if (by_name && inst->operands[2].isConstant())
      names.insert(analysis.program.constants[inst->operands[2].index].text);
    else if (by_name)
      for (const ClassFacts& cls : analysis.classes)
        for (const auto& [name, field] : cls.fields) names.insert(name);
    for (const ir::Block& region : inst->regions) collectDeleted(region, names);
  }
}

// Is an exception's order more than the chain of bases that its layout has?
auto ProgramLowering::hasSeveralBases(ir::ClassId cls) -> bool {
  const ClassFacts& facts = analysis.classes[cls];
  if (!isBuiltinException(facts.builtin_base)) return false;
  std::vector<ir::ClassId> own;
  ir::ClassId first = cls;
  for (ir::ClassId at = cls; at != ir::kNone; at = representation.layoutBase(at)) own.push_back(first = at);
  std::vector<std::string_view> built_in;
  for (std::string_view at = analysis.classes[first].builtin_base; isBuiltinException(at); at = builtinExceptionBase(at))
    built_in.push_back(at);
  return facts.mro != own || analysis.exceptionsOf(cls) != built_in;
}

// Whether the function shows objects' attributes as a whole.
static auto readsDict(const ir::Program& program, const ir::Block& block) -> bool {
  return std::any_of(block.insts.begin(), block.insts.end(), [&](const auto& inst) {
    if (inst->op == ir::Op::LoadAttr && inst->name == "__dict__") return true;
    if (inst->op == ir::Op::Call && inst->operands[0].kind == ir::Operand::Kind::Builtin) {
      const std::string_view called = program.builtins[inst->operands[0].index];
      if (called == "vars" || called == "dir") return true;
    }
    return std::any_of(inst->regions.begin(), inst->regions.end(),
                       [&](const ir::Block& region) { return readsDict(program, region); });
  });
}

// Which fields every object has from the start, and what their class gives them first.
void ProgramLowering::settleFields() {
  std::set<std::string_view> deleted;
  for (const auto& function : analysis.program.functions)
    if (function != nullptr) collectDeleted(function->body, deleted);
  // Data in the class that nobody stores again is the first value of the field, unless somebody looks which of them an object
  // has itself. The library is general: what it does with objects of its own is no reason.
  bool shows = false;
  for (const auto& function : analysis.program.functions)
    shows = shows || (function != nullptr && analysis.program.modules[function->module].path.find("/stdlib/") == std::string::npos &&
                      readsDict(analysis.program, function->body));
  const auto givenByClass = [&](ir::ClassId user, std::string_view field_name) {
    if (shows) return false;
    const ir::ClassId owner = attributeOwner(user, field_name);
    if (owner == ir::kNone || analysis.classes[owner].attribute_stores.contains(field_name)) return false;
    const AbstractValue value = analysis.peek(analysis.classes[owner].attributes.at(field_name));
    return !analysis.binds(value);
  };
  std::vector<std::vector<ir::ClassId>> users(analysis.classes.size());  // classes with objects, by what they derive from
  std::vector<std::set<std::string_view>> set_by_init(analysis.classes.size());
  for (ir::ClassId user = 0; user < analysis.classes.size(); ++user) {
    if (!analysis.classes[user].is_instantiated) continue;
    for (const ir::ClassId at : analysis.classes[user].mro) users[at].push_back(user);
    // Whether __init__ ran is not known of all objects.
    const SlotId init = analysis.lookupClassAttribute(user, "__init__");
    if (init == ir::kNone || analysis.classes[user].is_made_bare) continue;
    for (const Arm& arm : analysis.peek(init).arms)
      if (arm.tag == Tag::Function)
        set_by_init[user].merge(definiteFields(user, analysis.function_values[arm.id].function, 0));
  }
  // A field is always set if every class that has it and is instantiated sets it in __init__ (or has it in the class).
  for (ir::ClassId cls = 0; cls < analysis.classes.size(); ++cls)
    for (auto& [field_name, field] : analysis.classes[cls].fields) {
      field.always_set = !deleted.contains(field_name) && field_name != Analysis::kMoreField;
      for (const ir::ClassId user : users[cls])
        field.always_set &= givenByClass(user, field_name) || set_by_init[user].contains(field_name);
      if (!field.always_set) continue;
      for (const ir::ClassId user : users[cls]) {
        const SlotId in_class = analysis.lookupClassAttribute(user, field_name);
        if (in_class != ir::kNone && !analysis.binds(analysis.peek(in_class)))
          analysis.include(field.slot, analysis.peek(in_class));
      }
    }
}

void ProgramLowering::lowerClasses() {
  settleFields();
  for (ir::ClassId id = 0; id < analysis.program.classes.size(); ++id) {
    const ir::Class& source = *analysis.program.classes[id];
    const ClassFacts& facts = analysis.classes[id];
    auto cls = std::make_unique<ir::Class>();
    cls->id = id;
    cls->name = source.name;
    cls->qualified_name = source.qualified_name;
    cls->form_of = source.form_of;
    // Forms that nothing is of, or that met others, are no classes.
    cls->module = cls->form_of != ir::kNone && !facts.is_resolved ? ir::kNone : source.module;
    cls->docstring = source.docstring;
    cls->range = source.range;
    cls->base = representation.layoutBase(id);
    cls->builtin_base = isBuiltinException(facts.builtin_base) ? name(facts.builtin_base) : std::string_view{};
    cls->mro = facts.mro;
    cls->is_made_often = facts.is_made_often;
    if (hasSeveralBases(id))
      for (const std::string_view exception : analysis.exceptionsOf(id)) cls->builtin_mro.push_back(name(exception));
    if (facts.is_resolved) cls->cpp_name = cppIdentifier(source.name);
    std::set<ir::ClassId> laid_out;
    for (ir::ClassId base = cls->base; base != ir::kNone; base = representation.layoutBase(base))
      for (const ir::ClassId covered : analysis.classes[base].mro) laid_out.insert(covered);
    for (const ir::ClassId at : facts.mro) {
      if (laid_out.contains(at)) continue;
      // In the order in which the program first assigns them.
      std::vector<const std::pair<const std::string_view, FieldFacts>*> fields;
      for (const auto& field : analysis.classes[at].fields) fields.push_back(&field);
      std::sort(fields.begin(), fields.end(), [](const auto* a, const auto* b) {
        return std::tie(a->second.first_store, a->first) < std::tie(b->second.first_store, b->first);
      });
      for (const auto* field : fields) {
        const Type* type = representation.field(field->second);
        if (type->kind == Kind::None || type->kind == Kind::Module) continue;
        cls->fields.push_back({field->first, type});
      }
    }
    out->classes.push_back(std::move(cls));
  }
  for (uint32_t id = 0; id < analysis.stubs.classCount(); ++id) {
    const StubClass& stub = analysis.stubs.cls(id);
    auto cls = std::make_unique<ir::Class>();
    cls->id = static_cast<ir::ClassId>(out->classes.size());
    cls->name = stub.name;
    cls->qualified_name = std::string(stub.name);
    for (const ir::Module& module : analysis.program.modules)
      if (module.name == stub.module) cls->module = module.id;
    if (cls->module != ir::kNone) cls->cpp_name = "krait::" + std::string(stub.module) + "::" + std::string(stub.name);
    out->classes.push_back(std::move(cls));
  }
  // Two classes of one name in a module (in different functions, say) need names of their own.
  std::map<std::pair<ir::ModuleId, std::string>, int> seen;
  for (auto& cls : out->classes) {
    if (cls->cpp_name.empty()) continue;
    const int number = ++seen[{cls->module, cls->cpp_name}];
    if (number > 1) cls->cpp_name += "_" + std::to_string(number);
  }
}

void ProgramLowering::lowerGlobals() {
  for (size_t i = 0; i < analysis.program.globals.size(); ++i) {
    ir::Global global = analysis.program.globals[i];
    global.type = representation.kept(analysis.peek(analysis.globals[i]), Place::Storage);
    global.dead = global.type->kind == Kind::None || global.type->kind == Kind::Module || global.type->kind == Kind::Never;
    out->globals.push_back(global);
  }
}

void ProgramLowering::assignNames() {
  for (auto& function : out->functions) {
    std::string base(function->name);
    if (function->is_module_body) {
      function->cpp_name = "init";
      continue;
    }
    if (base == "<lambda>") base = "lambda";
    if (base == "<genexpr>") base = "generator";
    base = cppIdentifier(base);
    function->cpp_name = uniqueName(function->module, function->owner, base);
  }
}

auto ProgramLowering::uniqueName(ir::ModuleId module, ir::ClassId owner, const std::string& base) -> std::string {
  const int number = ++names_[{module, owner, base}];
  return number == 1 ? base : base + "_" + std::to_string(number);
}

auto ProgramLowering::run() -> std::unique_ptr<ir::Program> {
  auto program = std::make_unique<ir::Program>();
  out = program.get();
  out->modules = analysis.program.modules;
  out->main = analysis.program.main;
  analysis.is_settled = true;
  if (analysis.target.boxing == Boxing::Unboxed) representation.static_lists = findStaticLists(analysis, representation);
  lowerClasses();
  lowerGlobals();
  lowerStaticLists();
  findDescriptorClosures();
  const std::function<void(const ir::Block&)> findDefaults = [&](const ir::Block& block) {
    for (const auto& inst : block.insts) {
      if (inst->op == Op::MakeFunction) default_operands_[inst->ref] = inst.get();
      for (const ir::Block& region : inst->regions) findDefaults(region);
    }
  };
  for (const auto& function : analysis.program.functions) findDefaults(function->body);
  // First every function's frame, so that calls can refer to it, then the bodies.
  for (const auto& [id, facts] : analysis.facts) {
    const Copy& copy = analysis.copies[id];
    const ir::Function& source = *analysis.program.functions[copy.function];
    auto function = std::make_unique<ir::Function>();
    function->id = static_cast<ir::FunctionId>(out->functions.size());
    function->name = source.name;
    function->qualified_name = source.qualified_name;
    function->module = source.module;
    function->owner = source.owner;
    function->source = copy.function;
    function->parameters = source.parameters;
    function->locals = source.locals;
    function->captures = source.captures;
    function->is_generator = source.is_generator;
    function->is_async = source.is_async;
    function->is_method = source.is_method;
    function->is_lambda = source.is_lambda;
    function->is_module_body = source.is_module_body;
    function->docstring = source.docstring;
    function->range = source.range;
    function->decorators = source.decorators;
    functions_[id] = function->id;
    first_copies_.try_emplace(copy.function_value, id);
    out->functions.push_back(std::move(function));
  }
  for (ir::ClassId cls = 0; cls < analysis.classes.size(); ++cls)
    if (const auto found = functions_.find(analysis.classes[cls].copy); found != functions_.end())
      out->classes[cls]->function = found->second;
  for (const auto& [id, facts] : analysis.facts) {
    ir::Function& function = *out->functions[functions_.at(id)];
    const CopyId parent = analysis.function_values[analysis.copies[id].function_value].parent;
    if (parent != ir::kNone && functions_.contains(parent)) function.parent = functions_.at(parent);
    // Captured variables are needed by those who make the closure, maybe before the body is lowered.
    for (const ir::Capture& capture : function.captures) {
      ir::Local& local = function.locals[capture.inner];
      if (local.storage == ir::Local::Storage::CapturedValue) {
        local.type = representation.kept(facts.locals[capture.inner], Place::Local);
      } else {
        const AbstractValue held = analysis.peek(analysis.cellSlot(id, capture.inner));
        const Type* content =
            representation.staticList(held) != nullptr ? representation.stored(held) : representation.kept(held, Place::Local);
        if (content->kind == Kind::Never || content->kind == Kind::Module || content->kind == Kind::None)
          content = representation.types().get(Kind::Value);
        local.type = representation.types().get(Kind::Cell, {content});
      }
    }
    for (size_t p = 0; p < function.parameters.size(); ++p) {
      ir::Local& local = function.locals[function.parameters[p].local];
      const Type* type = parameterType(id, p);
      local.type = local.storage == ir::Local::Storage::Cell ? representation.types().get(Kind::Cell, {type}) : type;
    }
  }
  assignNames();
  for (auto& module : out->modules)
    if (module.body != ir::kNone) {
      const auto copy = analysis.module_copies.find(module.id);
      module.body = copy == analysis.module_copies.end() || !functions_.contains(copy->second) ? ir::kNone : functions_.at(copy->second);
    }
  for (const auto& [id, facts] : analysis.facts) FunctionLowering(*this, id).run();
  for (const auto& [method, copy] : analysis.slot_copies) {
    if (!functions_.contains(copy)) continue;
    // An earlier round of the analysis took objects of the class for reachable, the last one did not.
    const std::vector<SlotId>& parameters = analysis.copies[copy].parameters;
    if (!parameters.empty() && analysis.peek(parameters[0]).isNothing()) continue;
    const auto& [cls, dunder] = method;
    out->classes[cls]->slots.push_back({dunder, functions_.at(copy)});
    if (out->functions[functions_.at(copy)]->captures.empty()) continue;
    const ir::ClassId owner = attributeOwner(cls, dunder);
    ir::SlotClosure& closure = out->classes[cls]->slot_closures[dunder];
    if (analysis.classes[owner].is_made_often)
      closure.owner = owner, closure.attribute = classSlot(owner, dunder);
    else
      closure.global = classAttribute(owner, dunder);
  }
  // `__hash__ = None` alone: where there is an __eq__, its slot says so.
  for (ir::ClassId cls = 0; cls < analysis.classes.size(); ++cls)
    if (out->classes[cls] != nullptr && analysis.isUnhashable(cls) && analysis.lookupClassAttribute(cls, "__eq__") == ir::kNone)
      out->classes[cls]->slots.push_back({"__hash__", ir::kNone});
  return program;
}

}  // namespace krait::types
