#include "compiler/types/analysis.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/class_runs.h"
#include "compiler/ir/walk.h"
#include "compiler/types/interpreter.h"

namespace krait::types {

namespace {

// Past this many copies of one function, further shapes of arguments share one joined copy.
constexpr size_t kMaxCopies = 8;
// Of a method of a class that has forms.
constexpr size_t kMaxCopiesOfForms = 64;
// Of the functions of `copy`, which are for each type of the program.
constexpr size_t kMaxCopiesOfCopy = 64;
// A slot that grew this often widens.
constexpr int kGrowthsBeforeWidening = 3;
// Each round carries what the last one won back a call or an element further.
constexpr int kMostDescendingRounds = 4;

}  // namespace

Analysis::Analysis(const ir::Program& the_program, const Stubs& the_stubs, const TargetModel& the_target,
                   const base::SourceManager& the_sources, diagnostics::DiagnosticEngine& the_diagnostics)
    : program(the_program),
      stubs(the_stubs),
      target(the_target),
      sources(the_sources),
      diagnostics(the_diagnostics) {
  newSlot();  // slot 0 is nobody's: a missing registration shows
  raised = newSlot();
  exception_arguments = newSlot();
  wide_constants = newSlot();
  view_items = newSlot();
  view_owners = newSlot();
  builtins.assign(program.builtins.begin(), program.builtins.end());
  classes.resize(program.classes.size());
  const std::vector<bool> often = classesMadeOften(program);
  for (ir::ClassId id = 0; id < classes.size(); ++id) {
    classes[id].is_made_often = often[id];
    if (often[id]) makes_classes_.insert(program.classes[id]->function);
  }
  for (ir::ClassId id = 0; id < classes.size(); ++id) {
    const ir::ClassId origin = program.classes[id]->form_of;
    if (origin == ir::kNone) continue;
    forms_.resize(classes.size());
    forms_[id] = {origin, id};
    forms_[origin] = {origin, origin};
    forms_of_[origin].push_back(id);
  }
  for (size_t i = 0; i < program.globals.size(); ++i) globals.push_back(newSlot());
  for (const auto& function : program.functions)
    ir::forEachInst(function->body, [&](const ir::Inst& inst) {
      if (inst.op == ir::Op::LoadAttr && inst.name == "args") reads_exception_arguments = true;
      if (inst.op == ir::Op::LoadAttr && inst.name == "obj") reads_view_owners = true;
    });
  has_complex = std::any_of(program.constants.begin(), program.constants.end(), [](const ir::Constant& constant) {
                  return constant.kind == ir::Constant::Kind::Complex;
                }) || std::find(program.builtins.begin(), program.builtins.end(), "complex") != program.builtins.end();
}

Analysis::~Analysis() = default;

// --- values ---------------------------------------------------------------------------------------------------------

auto Analysis::find(NodeId id) -> NodeId {
  while (nodes_[id].parent != id) {
    nodes_[id].parent = nodes_[nodes_[id].parent].parent;
    id = nodes_[id].parent;
  }
  return id;
}

void Analysis::canonicalise(AbstractValue& value) {
  bool changed = false;
  for (Arm& arm : value.arms) {
    const bool is_form = arm.tag == Tag::Instance && hasForms(arm.id);
    if (!isNode(arm.tag) && !is_form) continue;
    const uint32_t representative = is_form ? findForm(arm.id) : find(arm.id);
    changed |= representative != arm.id;
    arm.id = representative;
  }
  if (changed) std::sort(value.arms.begin(), value.arms.end());
}

auto Analysis::join(AbstractValue& into, const AbstractValue& from) -> bool {
  if (from.isNothing()) return false;
  bool grew = (from.scalars & ~into.scalars) != 0;
  if (from.hasLength()) {
    if (!into.hasLength()) {
      into.least = from.least;
      into.most = from.most;
    } else if (from.least < into.least || from.most > into.most) {
      into.least = std::min(into.least, from.least);
      into.most = std::max(into.most, from.most);
      grew = true;
    }
  }
  if (into.isNothing()) {
    into.bound = from.bound;
  } else if (into.bound.base != 0 && into.bound != from.bound) {
    into.bound = {};
    grew = true;
  }
  if (into.interval.isEmpty()) {
    into.progress = from.progress;
  } else if (!from.interval.isEmpty()) {
    if (into.progress.origin != from.progress.origin)
      into.progress = {};
    else
      into.progress.step = types::join(into.progress.step, from.progress.step);
  }
  into.scalars |= from.scalars;
  const Interval wider = types::join(into.interval, from.interval);
  if (wider != into.interval) grew = true, into.interval = wider;
  for (Arm arm : from.arms) {
    if (arm.tag == Tag::Instance && hasForms(arm.id)) {
      const auto other = std::find_if(into.arms.begin(), into.arms.end(), [&](const Arm& mine) {
        return mine.tag == Tag::Instance && shownClass(mine.id) == shownClass(arm.id);
      });
      arm.id = findForm(arm.id);
      if (other != into.arms.end()) {
        if (findForm(other->id) == arm.id) continue;
        unifyForms(other->id, arm.id);
        grew = true;
        continue;
      }
    }
    if (!isNode(arm.tag)) {
      const auto place = std::lower_bound(into.arms.begin(), into.arms.end(), arm);
      if (place != into.arms.end() && *place == arm) continue;
      into.arms.insert(place, arm);
      grew = true;
      continue;
    }
    const auto same_kind =
        std::find_if(into.arms.begin(), into.arms.end(), [&](const Arm& mine) { return mine.tag == arm.tag; });
    if (same_kind == into.arms.end()) {
      const Arm canonical{arm.tag, find(arm.id)};
      into.arms.insert(std::lower_bound(into.arms.begin(), into.arms.end(), canonical), canonical);
      grew = true;
    } else if (find(same_kind->id) != find(arm.id)) {
      const NodeId mine = same_kind->id;
      unify(mine, arm.id);
      grew = true;
    }
  }
  canonicalise(into);
  return grew;
}

void Analysis::unify(NodeId a, NodeId b) {
  a = find(a);
  b = find(b);
  if (a == b) return;
  KRAIT_CHECK(!is_settled, "containers meet only after inference");
  if (b < a) std::swap(a, b);
  Node& first = nodes_[a];
  Node& second = nodes_[b];
  second.parent = a;
  first.is_generator &= second.is_generator;
  first.is_boxed |= second.is_boxed;
  first.may_shrink |= second.may_shrink;
  first.may_grow |= second.may_grow;
  first.may_write |= second.may_write;
  if (first.type_code != second.type_code) first.type_code = 'O';
  if (first.tag == Tag::Tuple) {
    if (first.is_fixed && second.is_fixed && first.items.size() == second.items.size()) {
      for (size_t i = 0; i < first.items.size(); ++i) mergeSlots(first.items[i], second.items[i]);
    } else {
      for (Node* tuple : {&first, &second}) {
        if (tuple->is_fixed)
          for (const SlotId item : tuple->items) mergeSlots(first.element, item);
        tuple->is_fixed = false;
      }
      first.is_open = true;
    }
  }
  mergeSlots(first.element, second.element);
  mergeSlots(first.second, second.second);
  mergeSlots(first.third, second.third);
  if (first.kinds != 0) mergeSlots(first.kinds, second.kinds);
  first.is_wide |= second.is_wide;
  const NodeId mine = first.pair, other = second.pair;
  if (mine == ir::kNone) first.pair = other;
  if (mine != ir::kNone && other != ir::kNone) unify(mine, other);
}

auto Analysis::newNode(Tag tag, base::SourceRange site) -> NodeId {
  const auto id = static_cast<NodeId>(nodes_.size());
  Node& node = nodes_.emplace_back();
  node.tag = tag;
  node.parent = id;
  node.element = newSlot();
  node.second = newSlot();
  node.third = newSlot();
  if (tag == Tag::Iterator) nodes_.back().kinds = newSlot();
  node.site = site;
  return id;
}

// --- slots ----------------------------------------------------------------------------------------------------------

auto Analysis::newSlot() -> SlotId {
  const auto id = static_cast<SlotId>(slots_.size());
  slots_.emplace_back().parent = id;
  return id;
}

auto Analysis::slotOf(SlotId slot) -> SlotId {
  while (slots_[slot].parent != slot) {
    slots_[slot].parent = slots_[slots_[slot].parent].parent;
    slot = slots_[slot].parent;
  }
  return slot;
}

void Analysis::mergeSlots(SlotId into, SlotId from) {
  into = slotOf(into);
  from = slotOf(from);
  if (into == from) return;
  slots_[from].parent = into;
  for (const Reader& reader : slots_[from].readers) addReader(slots_[into], reader);
  // Joining may unify further nodes and so change these very slots: work on copies.
  AbstractValue value = slots_[into].value;
  join(value, slots_[from].value);
  AbstractValue next = slots_[into].next;
  join(next, slots_[from].next);
  Slot& merged = slots_[slotOf(into)];
  join(merged.value, value);
  join(merged.next, next);
  enqueueReaders(merged);
}

void Analysis::addReader(Slot& slot, Reader reader) {
  const auto place = std::lower_bound(slot.readers.begin(), slot.readers.end(), reader,
                                      [](const Reader& a, const Reader& b) { return a.copy < b.copy; });
  if (place == slot.readers.end() || place->copy != reader.copy) {
    slot.readers.insert(place, reader);
    return;
  }
  place->position = std::min(place->position, reader.position);
  place->only_looks &= reader.only_looks;
}

void Analysis::enqueueReaders(const Slot& slot) {
  for (const Reader& reader : slot.readers) {
    if (reader.only_looks)
      copies[reader.copy].stale_from = std::min(copies[reader.copy].stale_from, reader.position);
    else
      enqueue(reader.copy, reader.position);
  }
}

auto Analysis::read(SlotId slot, CopyId reader) -> AbstractValue {
  Slot& place = slots_[slotOf(slot)];
  if (is_settling_ && reader != ir::kNone) addReader(place, {reader, executing_position});
  canonicalise(place.value);
  return place.value;
}

auto Analysis::peek(SlotId slot) -> AbstractValue {
  if (is_settling_) addReader(slots_[slotOf(slot)], {executing_copy, executing_position, true});
  return read(slot, ir::kNone);
}

void Analysis::write(SlotId slot, const AbstractValue& value) {
  if (value.isNothing()) return;
  if (recording && explained && trial_depth == 0) writes.push_back({executing, executing_copy, slot, 0, false, value});
  if (!mayWrite()) return;
  AbstractValue plain = value;
  plain.progress = {};
  plain.bound = {};
  canonicalise(plain);
  Slot& place = slots_[slotOf(slot)];
  if (descending) {
    AbstractValue next = place.next;
    join(next, plain);
    slots_[slotOf(slot)].next = next;
    return;
  }
  AbstractValue merged = place.value;
  const Interval before = merged.interval;
  const bool had_length = merged.hasLength();
  const int64_t least = merged.least, most = merged.most;
  if (!join(merged, plain)) return;
  Slot& target_slot = slots_[slotOf(slot)];
  if (merged.interval != before && ++target_slot.growths > kGrowthsBeforeWidening && !before.isEmpty())
    merged.interval = widen(before, merged.interval);
  if (had_length && (merged.least != least || merged.most != most) &&
      ++target_slot.growths > kGrowthsBeforeWidening) {
    if (merged.least != least) merged.least = 0;
    if (merged.most != most) merged.most = Interval::kMax;
  }
  join(target_slot.value, merged);
  enqueueReaders(target_slot);
}

void Analysis::include(SlotId slot, const AbstractValue& value) {
  AbstractValue plain = value;
  plain.progress = {};
  plain.bound = {};
  AbstractValue whole = peek(slot);
  join(whole, plain);
  slots_[slotOf(slot)].value = whole;
}

// --- copies ---------------------------------------------------------------------------------------------------------

void Analysis::enqueue(CopyId id, uint32_t stale_from) {
  Copy& copy = copies[id];
  copy.stale_from = std::min(copy.stale_from, stale_from);
  if (copy.is_queued || descending || recording) return;
  copy.is_queued = true;
  worklist_.push_back(id);
}

auto Analysis::functionValue(ir::FunctionId function, CopyId parent) -> FunctionValueId {
  if (program.functions[function]->captures.empty()) parent = ir::kNone;
  const auto [position, fresh] = function_value_index_.try_emplace({function, parent}, 0);
  if (fresh) {
    position->second = static_cast<FunctionValueId>(function_values.size());
    FunctionValue& value = function_values.emplace_back();
    value.function = function;
    value.parent = parent;
    value.defaults.assign(program.functions[function]->parameters.size(), ir::kNone);
  }
  return position->second;
}

auto Analysis::newCopy(FunctionValueId function, std::string key) -> CopyId {
  const auto id = static_cast<CopyId>(copies.size());
  Copy& copy = copies.emplace_back();
  copy.id = id;
  copy.function_value = function;
  copy.function = function_values[function].function;
  copy.key = std::move(key);
  const ir::Function& source = *program.functions[copy.function];
  for (size_t i = 0; i < source.parameters.size(); ++i) copy.parameters.push_back(newSlot());
  copy.result = newSlot();
  if (source.suspends()) {
    const NodeId generator = newNode(Tag::Iterator, source.range);
    nodes_[generator].is_generator = true;
    const char* const kind = !source.is_async ? "generator" : source.is_generator ? "async_generator" : "coroutine";
    slots_[nodes_[generator].kinds].value = AbstractValue::arm(Tag::Builtin, builtinId(kind));
    slots_[nodes_[generator].kinds].next = slots_[nodes_[generator].kinds].value;
    copy.generator_node_slot = newSlot();
    slots_[copy.generator_node_slot].value = AbstractValue::arm(Tag::Iterator, generator);
    slots_[copy.generator_node_slot].next = slots_[copy.generator_node_slot].value;
    copy.result = nodes_[generator].third;
  }
  function_values[function].copies.push_back(id);
  enqueue(id);
  return id;
}

auto Analysis::shapeOf(const AbstractValue& value, int depth) -> std::string {
  std::string shape;
  for (int i = 0; i < static_cast<int>(Scalar::kCount); ++i) {
    if (!value.has(static_cast<Scalar>(i))) continue;
    if (i == static_cast<int>(Scalar::False) && value.has(Scalar::True)) continue;
    shape += "nbbifcsyamlet"[i];
  }
  for (const Arm& arm : value.arms) {
    switch (arm.tag) {
      case Tag::Instance: {
        // Instances of one hierarchy share a copy.
        const auto& mro = classes[arm.id].mro;
        std::string root = "I" + std::to_string(mro.empty() ? arm.id : mro.back()) + ";";
        if (isForm(findForm(arm.id))) root += kFormMark + std::to_string(findForm(arm.id)) + ";";
        if (shape.find(root) == std::string::npos) shape += root;
        break;
      }
      case Tag::List:
      case Tag::Array:
      case Tag::Set:
      case Tag::FrozenSet:
      case Tag::Iterator:
      case Tag::Dict:
      case Tag::DictKeys:
      case Tag::DictValues:
      case Tag::DictItems:
      case Tag::Tuple: {
        const Node& container = node(arm.id);
        shape += "LATDSZRXKVI"[static_cast<int>(arm.tag)];
        if (arm.tag == Tag::Array) shape += container.type_code;
        if (depth == 0) break;
        shape += '[';
        if (arm.tag == Tag::Tuple && container.is_fixed) {
          for (const SlotId item : container.items) shape += shapeOf(peek(item), depth - 1) + ",";
        } else {
          shape += shapeOf(peek(container.element), depth - 1);
          if (container.tag == Tag::Dict) shape += ":" + shapeOf(peek(container.second), depth - 1);
        }
        shape += ']';
        break;
      }
      default:
        shape += "t" + std::to_string(static_cast<int>(arm.tag)) + "." + std::to_string(arm.id) + ";";
        break;
    }
  }
  return shape;
}

auto Analysis::copyFor(FunctionValueId function, const std::vector<AbstractValue>& arguments, int receiver_index)
    -> CopyId {
  std::string key;
  // A closure is laid out once, so all calls of it share one copy.
  const ir::FunctionId code = function_values[function].function;
  // A class statement is one class to inference, whatever runs it.
  const bool shared = !program.functions[code]->captures.empty() || makes_classes_.contains(code);
  size_t most = kMaxCopies;
  for (size_t i = 0; i < arguments.size() && !shared; ++i) {
    if (static_cast<int>(i) != receiver_index) {
      key += shapeOf(arguments[i], 2) + "|";
      continue;
    }
    key += "self";
    if (const ir::ClassId form = formIn(arguments[i]); form != ir::kNone) {
      key += std::to_string(form);
      most = kMaxCopiesOfForms;
    }
    key += "|";
  }
  const auto with_key = [&](std::string_view wanted) -> CopyId {
    for (const CopyId id : function_values[function].copies)
      if (copies[id].key == wanted) return id;
    return ir::kNone;
  };
  CopyId copy = with_key(key);
  const bool for_each_type = program.modules[program.functions[code]->module].name == "copy";
  if (copy == ir::kNone && function_values[function].copies.size() >= (for_each_type ? kMaxCopiesOfCopy : most)) {
    key = "*";
    copy = with_key(key);
  }
  if (copy == ir::kNone) {
    if (!mayWrite()) return ir::kNone;
    copy = newCopy(function, key);
  }
  return copy;
}

auto Analysis::cellSlot(CopyId copy, ir::LocalId local) -> SlotId {
  Copy& owner = copies[copy];
  const ir::Function& function = *program.functions[owner.function];
  if (function.locals[local].storage == ir::Local::Storage::CapturedCell) {
    for (const ir::Capture& capture : function.captures)
      if (capture.inner == local) {
        const CopyId parent = function_values[owner.function_value].parent;
        KRAIT_CHECK(parent != ir::kNone, "a captured cell without an enclosing copy");
        return cellSlot(parent, capture.outer);
      }
    KRAIT_UNREACHABLE("a captured cell that is not among the captures");
  }
  const auto [position, fresh] = owner.cells.try_emplace(local, 0);
  if (fresh) position->second = newSlot();
  return position->second;
}

auto Analysis::moduleCopy(ir::ModuleId module) -> CopyId {
  const auto found = module_copies.find(module);
  if (found != module_copies.end()) return found->second;
  const ir::FunctionId body = program.modules[module].body;
  if (body == ir::kNone) return ir::kNone;
  if (!mayWrite()) return ir::kNone;
  const CopyId copy = newCopy(functionValue(body, ir::kNone), "");
  module_copies[module] = copy;
  return copy;
}

auto Analysis::builtinId(std::string_view name) -> uint32_t {
  const auto found = std::find(builtins.begin(), builtins.end(), name);
  if (found != builtins.end()) return static_cast<uint32_t>(found - builtins.begin());
  builtins.emplace_back(name);
  return static_cast<uint32_t>(builtins.size() - 1);
}

auto Analysis::assignedIn(const ir::Inst& inst) -> const std::vector<ir::LocalId>& {
  const auto [position, fresh] = assigned_.try_emplace(&inst);
  std::vector<ir::LocalId>& locals = position->second;
  if (!fresh) return locals;
  const bool is_try = inst.op == ir::Op::Try;
  if (!is_try) locals = inst.targets;
  for (size_t i = is_try ? 3 : 0; i < inst.regions.size(); ++i)
    ir::forEachInst(inst.regions[i], [&](const ir::Inst& inner) {
      if (inner.result.isLocal()) locals.push_back(inner.result.index);
      locals.insert(locals.end(), inner.targets.begin(), inner.targets.end());
    });
  std::sort(locals.begin(), locals.end());
  locals.erase(std::unique(locals.begin(), locals.end()), locals.end());
  return locals;
}

// --- things by site -------------------------------------------------------------------------------------------------

auto Analysis::boundMethod(const ir::Inst* site, CopyId copy, const Arm& function, std::string_view name) -> uint32_t {
  const auto [position, fresh] = bound_method_index_.try_emplace({site, copy, function}, 0);
  if (fresh) {
    position->second = static_cast<uint32_t>(bound_methods.size());
    bound_methods.push_back({function, newSlot(), name});
  }
  return position->second;
}

auto Analysis::superObject(const ir::Inst* site, CopyId copy, ir::ClassId cls) -> uint32_t {
  const auto [position, fresh] = super_index_.try_emplace({site, copy, cls}, 0);
  if (fresh) {
    position->second = static_cast<uint32_t>(supers.size());
    supers.push_back({cls, newSlot()});
  }
  return position->second;
}

auto Analysis::descriptor(const ir::Inst* site, CopyId copy, Descriptor value) -> uint32_t {
  const auto [position, fresh] = descriptor_index_.try_emplace({site, copy}, 0);
  if (fresh) {
    position->second = static_cast<uint32_t>(descriptors.size());
    descriptors.push_back(value);
  }
  descriptors[position->second] = value;
  return position->second;
}

auto Analysis::isOneDescriptor(const AbstractValue& found) const -> bool {
  return found.scalars == 0 && std::all_of(found.arms.begin(), found.arms.end(), [&](const Arm& arm) {
           if (arm.tag != Tag::Descriptor) return false;
           const Descriptor& first = descriptors[found.arms[0].id];
           return descriptors[arm.id].kind == first.kind && descriptors[arm.id].getter == first.getter;
         });
}

auto Analysis::wholeProperty(const AbstractValue& found, uint32_t id) -> uint32_t {
  Descriptor whole = descriptors[id];
  if (whole.kind != Descriptor::Kind::Property) return id;
  uint32_t first = id, count = 0;
  for (const Arm& arm : found.arms) {
    if (arm.tag != Tag::Descriptor || descriptors[arm.id].kind != whole.kind || descriptors[arm.id].getter != whole.getter) continue;
    ++count;
    first = std::min(first, arm.id);
    if (descriptors[arm.id].setter != ir::kNone) whole.setter = descriptors[arm.id].setter;
    if (descriptors[arm.id].deleter != ir::kNone) whole.deleter = descriptors[arm.id].deleter;
  }
  if (count == 1) return id;
  const auto [position, fresh] = whole_properties_.try_emplace(first, static_cast<uint32_t>(descriptors.size()));
  if (fresh) descriptors.push_back(whole);
  descriptors[position->second] = whole;
  return position->second;
}

// --- classes --------------------------------------------------------------------------------------------------------

auto Analysis::lookupInstanceAttribute(ir::ClassId cls, std::string_view name) -> SlotId {
  for (const ir::ClassId at : classes[cls].mro)
    if (program.classes[at]->name != kMixin)
      if (const auto found = classes[at].attributes.find(name); found != classes[at].attributes.end())
        return found->second;
  return ir::kNone;
}

auto Analysis::lookupClassAttribute(ir::ClassId cls, std::string_view name) -> SlotId {
  for (const ir::ClassId at : classes[cls].mro)
    if (const auto found = classes[at].attributes.find(name); found != classes[at].attributes.end())
      return found->second;
  return ir::kNone;
}

auto Analysis::findField(ir::ClassId cls, std::string_view name) -> FieldFacts* {
  cls = findForm(cls);
  for (const ir::ClassId at : classes[cls].mro)
    if (const auto found = classes[at].fields.find(name); found != classes[at].fields.end()) return &found->second;
  return nullptr;
}

auto Analysis::fieldForStore(ir::ClassId cls, std::string_view name, base::SourceRange where) -> FieldFacts& {
  cls = findForm(cls);
  if (FieldFacts* field = findField(cls, name)) return *field;
  FieldFacts& field = classes[cls].fields[name];
  field.slot = newSlot();
  attributeAppeared(name, cls);
  field.owner = cls;
  field.first_store = where;
  // A derived class may have declared it already: one field, laid out once, in the base.
  for (ir::ClassId id = 0; id < classes.size(); ++id) {
    if (id == cls || !derivesFrom(id, cls)) continue;
    const auto found = classes[id].fields.find(name);
    if (found == classes[id].fields.end()) continue;
    mergeSlots(field.slot, found->second.slot);
    classes[id].fields.erase(found);
  }
  return field;
}

auto Analysis::derivesFrom(ir::ClassId cls, ir::ClassId base) const -> bool {
  const auto& mro = classes[cls].mro;
  return std::find(mro.begin(), mro.end(), base) != mro.end();
}

auto Analysis::classAttributeForStore(ir::ClassId cls, std::string_view name) -> SlotId {
  const auto [position, fresh] = classes[cls].attributes.try_emplace(name, 0);
  if (fresh) {
    position->second = newSlot();
    attributeAppeared(name, cls);
  }
  return position->second;
}

auto Analysis::nextClassAttribute(ir::ClassId cls, std::string_view name) -> SlotId {
  if (classes[cls].set_in_body.contains(name)) return ir::kNone;
  const auto& mro = classes[cls].mro;
  for (size_t i = 1; i < mro.size(); ++i)
    if (const auto found = classes[mro[i]].attributes.find(name); found != classes[mro[i]].attributes.end())
      return found->second;
  return ir::kNone;
}

auto Analysis::mayHaveField(ir::ClassId cls, std::string_view name) -> bool {
  if (isBuiltinException(classes[cls].builtin_base)) return true;
  return std::any_of(classes[cls].mro.begin(), classes[cls].mro.end(), [&](ir::ClassId at) {
    return !classes[at].has_slots || classes[at].slot_names.contains(name) || classes[at].slot_names.contains("__dict__");
  });
}

void Analysis::watchAttribute(std::string_view name, CopyId reader, ir::ClassId cls) {
  const auto [place, fresh] = attribute_watchers_[name].try_emplace({reader, cls}, executing_position);
  if (!fresh) place->second = std::min(place->second, executing_position);
}

void Analysis::attributeAppeared(std::string_view name, ir::ClassId cls) {
  for (const std::string_view watched : {name, std::string_view("*")})
    if (const auto found = attribute_watchers_.find(watched); found != attribute_watchers_.end())
      for (const auto& [who, position] : found->second)
        if (who.second == ir::kNone || cls == ir::kNone || derivesFrom(who.second, cls)) enqueue(who.first, position);
}

auto Analysis::isCallable(const Arm& arm) -> bool {
  if (arm.tag == Tag::Instance) return lookupClassAttribute(arm.id, "__call__") != ir::kNone;
  if (arm.tag == Tag::Native) return stubs.method(stubs.cls(arm.id), "__call__") != nullptr;
  if (arm.tag == Tag::Descriptor) return descriptors[arm.id].kind == Descriptor::Kind::Static;
  return arm.tag >= Tag::Function && arm.tag != Tag::Module && arm.tag != Tag::Super;
}

void Analysis::noteInstantiated(ir::ClassId cls) { classes[findForm(cls)].is_instantiated = true; }

// --- running --------------------------------------------------------------------------------------------------------

void Analysis::settle() {
  collectIdentifiers();
  main_copy = moduleCopy(program.main);
  runWorklist();
  settleForms();
}

void Analysis::finish() {
  bool changed = true;
  for (int round = 0; round < kMostDescendingRounds && changed; ++round) changed = runDescending();
  dropForms();
  record();
}

auto Analysis::operatorBehind(const ir::Inst& call, ir::Op op, bool in_place) -> ir::Inst& {
  auto& step = operators_behind_[{&call, op}];
  if (step == nullptr) {
    step = std::make_unique<ir::Inst>();
    step->op = op;
    step->in_place = in_place;
    step->range = call.range;
  }
  return *step;
}

void Analysis::runWorklist() {
  is_settling_ = true;
  while (!worklist_.empty()) {
    const CopyId id = worklist_.front();
    worklist_.pop_front();
    copies[id].is_queued = false;
    copies[id].was_run = true;
    interpreters_.resize(copies.size());
    if (interpreters_[id] == nullptr) interpreters_[id] = std::make_unique<Interpreter>(*this, id);
    interpreters_[id]->run();
  }
  interpreters_.clear();
  is_settling_ = false;
}

void Analysis::markReachable() {
  reachable_.clear();
  std::vector<CopyId> pending;
  const auto reach = [&](CopyId id) {
    if (id != ir::kNone && reachable_.insert(id).second) pending.push_back(id);
  };
  reach(main_copy);
  for (const auto& [module, copy] : module_copies) reach(copy);
  for (const auto& [method, copy] : slot_copies) reach(copy);
  while (!pending.empty()) {
    const CopyId id = pending.back();
    pending.pop_back();
    for (const auto& [inst, edges] : copies[id].edges)
      for (const Edge& edge : edges)
        if (edge.is_live) reach(edge.copy);
  }
  // A function made by a copy that is not reached never exists, though a slot may have kept it from an earlier round.
  const auto isNeverMade = [&](CopyId id) {
    const CopyId maker = function_values[copies[id].function_value].parent;
    return maker != ir::kNone && !reachable_.contains(maker);
  };
  while (std::erase_if(reachable_, isNeverMade) > 0) continue;
}

auto Analysis::runDescending() -> bool {
  markReachable();
  for (Slot& slot : slots_) slot.next = {};
  for (const CopyId id : reachable_)
    if (copies[id].generator_node_slot != 0) {
      Slot& slot = slots_[slotOf(copies[id].generator_node_slot)];
      slot.next = slot.value;
      for (const Arm& generator : slot.value.arms) {
        Slot& kinds = slots_[slotOf(node(generator.id).kinds)];
        kinds.next = kinds.value;
      }
    }
  descending = true;
  for (const CopyId id : reachable_) {
    copies[id].loop_heads.clear();
    for (auto& [inst, edges] : copies[id].edges)
      for (Edge& edge : edges) edge.is_live = false;
    Interpreter(*this, id).run();
  }
  bool changed = false;
  for (Slot& slot : slots_) {
    changed |= !(slot.value == slot.next);
    slot.value = slot.next;
  }
  descending = false;
  return changed;
}

void Analysis::record() {
  recording = true;
  // Reading edges only: what was dropped in the last round must not be lowered.
  markReachable();
  const auto isMade = [&](const Arm& arm) {
    if (arm.tag != Tag::Function) return true;
    const CopyId maker = function_values[arm.id].parent;
    return maker == ir::kNone || reachable_.contains(maker);
  };
  for (Slot& slot : slots_) std::erase_if(slot.value.arms, [&](const Arm& arm) { return !isMade(arm); });
  for (const CopyId id : reachable_) Interpreter(*this, id).run();
}

}  // namespace krait::types
