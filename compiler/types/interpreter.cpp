#include "compiler/types/interpreter.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/types/builtin_types.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

/// Tells the analysis which instruction writes what is written while this lives.
class Executing {
 public:
  Executing(Analysis& analysis, const ir::Inst& inst) : analysis_(analysis), outer_(analysis.executing) {
    analysis.executing = &inst;
  }
  ~Executing() { analysis_.executing = outer_; }
  Executing(const Executing&) = delete;
  auto operator=(const Executing&) -> Executing& = delete;

 private:
  Analysis& analysis_;
  const ir::Inst* outer_;
};

}  // namespace

Interpreter::Interpreter(Analysis& analysis, CopyId copy)
    : analysis_(analysis), copy_(copy), function_(*analysis.program.functions[analysis.copies[copy].function]) {
  temps_.resize(function_.temp_count);
  temp_versions_.resize(function_.temp_count);
  computed_temps_.resize(function_.temp_count);
  temp_loops_.resize(function_.temp_count);
  definitions_.resize(function_.temp_count);
  list_changes_.resize(function_.temp_count);
  item_bounds_.resize(function_.temp_count);
  findDefinitions(function_.body);
  if (analysis.recording) {
    facts_ = &analysis.facts[copy];
    facts_->locals.resize(function_.locals.size());
    facts_->temps.resize(function_.temp_count);
  }
}

void Interpreter::findDefinitions(const ir::Block& block) {
  for (const auto& inst : block.insts) {
    if (inst->result.isTemp()) definitions_[inst->result.index] = inst.get();
    if ((inst->op == Op::ListAppend || inst->op == Op::ListExtend) && inst->operands[0].isTemp())
      ++list_changes_[inst->operands[0].index];
    for (const ir::Block& region : inst->regions) findDefinitions(region);
  }
}

auto Interpreter::definition(const Operand& operand) -> const ir::Inst* {
  return operand.isTemp() ? definitions_[operand.index] : nullptr;
}

// The flow at the first instruction.
auto Interpreter::enter() -> Flow {
  Flow flow(function_.locals.size());
  Copy& copy = analysis_.copies[copy_];
  for (size_t i = 0; i < function_.parameters.size(); ++i) {
    const ir::LocalId local = function_.parameters[i].local;
    const AbstractValue value = read(copy.parameters[i]);
    if (function_.locals[local].storage == ir::Local::Storage::Cell)
      analysis_.write(analysis_.cellSlot(copy_, local), value);
    else
      assignLocal(local, value, flow);
    if (analysis_.recording && !analysis_.writes.empty()) analysis_.writes.back().from = copy.parameters[i];
  }
  const FunctionValue& function_value = analysis_.function_values[copy.function_value];
  for (const ir::Capture& capture : function_.captures) {
    if (function_.locals[capture.inner].storage != ir::Local::Storage::CapturedValue) continue;
    const auto found = function_value.captured.find(capture.inner);
    if (found != function_value.captured.end()) assignLocal(capture.inner, read(found->second), flow);
  }
  if (function_.is_async) {
    // Whoever waits gives nothing up to those who drive it.
    const AbstractValue made = analysis_.peek(copy.generator_node_slot);
    analysis_.write(analysis_.node(made.arms.front().id).element, AbstractValue::scalar(Scalar::None));
  }
  return flow;
}

void Interpreter::run() {
  analysis_.executing = nullptr;
  analysis_.executing_copy = copy_;
  analysis_.executing_position = 0;
  // Position 0 is the entry, position n the instruction before which checkpoint n - 1 was made.
  const size_t from = std::min<size_t>(analysis_.copies[copy_].stale_from, checkpoints_.size());
  analysis_.copies[copy_].stale_from = ~0U;
  Flow flow;
  if (from == 0) {
    next_version_ = next_origin_ = 1;
    flow = enter();
  } else {
    const Checkpoint& start = checkpoints_[from - 1];
    flow = start.flow;
    next_version_ = start.next_version;
    next_origin_ = start.next_origin;
  }
  computed_versions_.erase(computed_versions_.lower_bound(next_version_), computed_versions_.end());
  const size_t first = from == 0 ? 0 : from - 1;
  checkpoints_.resize(first);
  for (size_t i = first; i < function_.body.insts.size() && flow.reachable; ++i) {
    checkpoints_.push_back({flow, next_version_, next_origin_});
    analysis_.executing_position = static_cast<uint32_t>(i) + 1;
    execute(*function_.body.insts[i], flow);
  }
  if (flow.reachable) {
    analysis_.copies[copy_].may_return = true;
    analysis_.write(analysis_.copies[copy_].result, AbstractValue::scalar(Scalar::None));
  }
}

void Interpreter::report(diagnostics::Code code, const ir::Inst& inst, diagnostics::Arguments arguments) {
  if (analysis_.recording) analysis_.diagnostics.report(code, inst.range, arguments);
}

// --- flows ----------------------------------------------------------------------------------------------------------

void Interpreter::joinFlow(Flow& into, const Flow& from) {
  if (!from.reachable) return;
  if (!into.reachable) {
    into = from;
    return;
  }
  for (const ir::LocalId local : Flow::differences(into, from)) {
    const bool same_version = into.version(local) == from.version(local);
    if (same_version && into.value(local) == from.value(local)) continue;
    const uint32_t version = same_version ? into.version(local) : next_version_++;
    into.set(local, analysis_.joined(into.value(local), from.value(local)), version);
  }
}

void Interpreter::assignLocal(ir::LocalId local, const AbstractValue& value, Flow& flow) {
  flow.set(local, value, next_version_++);
  for (Flow* handler : handlers_) {
    handler->reachable = true;
    handler->set(local, analysis_.joined(handler->value(local), value), next_version_++);
  }
  if (facts_ == nullptr || analysis_.trial_depth != 0) return;
  analysis_.join(facts_->locals[local], value);
  if (analysis_.explained) analysis_.writes.push_back({analysis_.executing, copy_, local, 0, true, value});
}

void Interpreter::assign(const Operand& result, const AbstractValue& value, Flow& flow) {
  if (result.isLocal()) {
    assignLocal(result.index, value, flow);
  } else if (result.isTemp()) {
    temps_[result.index] = value;
    temp_loops_[result.index] = loop_;
    if (facts_ != nullptr && analysis_.trial_depth == 0) analysis_.join(facts_->temps[result.index], value);
  }
}

void Interpreter::note(const ir::Inst& inst, const Flow& before, const AbstractValue& result, bool falls_through) {
  if (facts_ == nullptr || analysis_.trial_depth != 0) return;
  InstFacts& facts = facts_->insts[&inst];
  facts.operands.clear();
  for (const Operand& operand : inst.operands) facts.operands.push_back(valueOf(operand, before));
  facts.result = result;
  facts.falls_through = falls_through;
}

auto Interpreter::constantValue(const ir::Constant& constant) -> AbstractValue {
  using Kind = ir::Constant::Kind;
  switch (constant.kind) {
    case Kind::None: return AbstractValue::scalar(Scalar::None);
    case Kind::True: return AbstractValue::scalar(Scalar::True);
    case Kind::False: return AbstractValue::scalar(Scalar::False);
    case Kind::Ellipsis: return AbstractValue::scalar(Scalar::Ellipsis);
    case Kind::NotImplemented: return AbstractValue::scalar(Scalar::NotImplemented);
    case Kind::Float: return AbstractValue::scalar(Scalar::Float);
    case Kind::Complex: return AbstractValue::scalar(Scalar::Complex);
    case Kind::Str: return AbstractValue::scalar(Scalar::Str);
    case Kind::Bytes: {
      AbstractValue value = AbstractValue::scalar(Scalar::Bytes);
      value.least = value.most = static_cast<int64_t>(constant.text.size());
      return value;
    }
    case Kind::Int:
      if (!constant.text.empty() || constant.integer == Interval::kMin || constant.integer == Interval::kMax)
        noteWide(AbstractValue::integer(Interval::of(Interval::kMax)));
      else
        noteWide(AbstractValue::integer(Interval::of(constant.integer)));
      if (!constant.text.empty())
        return AbstractValue::integer(constant.text[0] == '-' ? Interval{Interval::kMin, Interval::kMin + 1}
                                                              : Interval{Interval::kMax - 1, Interval::kMax});
      return AbstractValue::integer(constant.integer == Interval::kMin || constant.integer == Interval::kMax
                                        ? Interval::all()
                                        : Interval::of(constant.integer));
  }
  KRAIT_UNREACHABLE("unknown kind of constant");
}

auto Interpreter::valueOf(const Operand& operand, const Flow& flow) -> AbstractValue {
  switch (operand.kind) {
    case Operand::Kind::None: return AbstractValue::scalar(Scalar::None);
    case Operand::Kind::Temp: {
      analysis_.canonicalise(temps_[operand.index]);
      return temps_[operand.index];
    }
    case Operand::Kind::Local: {
      AbstractValue value = flow.value(operand.index);
      analysis_.canonicalise(value);
      return value;
    }
    case Operand::Kind::Constant: return constantValue(analysis_.program.constants[operand.index]);
    case Operand::Kind::Module: return AbstractValue::arm(Tag::Module, operand.index);
    case Operand::Kind::Builtin: return AbstractValue::arm(Tag::Builtin, operand.index);
    case Operand::Kind::Class: return AbstractValue::arm(Tag::Class, operand.index);
  }
  KRAIT_UNREACHABLE("unknown kind of operand");
}

// --- statements -----------------------------------------------------------------------------------------------------

void Interpreter::runBlock(const ir::Block& block, Flow& flow) {
  for (const auto& inst : block.insts) {
    if (!flow.reachable) return;
    execute(*inst, flow);
  }
}

void Interpreter::execute(const ir::Inst& inst, Flow& flow) {
  const Executing executing(analysis_, inst);
  const auto operand = [&](size_t i) { return valueOf(inst.operands[i], flow); };
  AbstractValue result;
  bool has_result = !inst.result.isNone();
  bool may_stop = has_result;  // no result at all: never comes back
  switch (inst.op) {
    case Op::Cond: return executeCond(inst, flow);
    case Op::If: return executeIf(inst, flow);
    case Op::While: return executeWhile(inst, flow);
    case Op::For: return executeFor(inst, flow);
    case Op::Try: return executeTry(inst, flow);
    case Op::Unpack: return executeUnpack(inst, flow);
    case Op::Result:
      block_result_ = operand(0);
      break;
    case Op::Return:
      analysis_.write(analysis_.copies[copy_].result,
                      inst.operands.empty() ? AbstractValue::scalar(Scalar::None) : operand(0));
      if (function_.suspends() && !inst.operands.empty()) {
        // What `yield from` gives, and what StopIteration carries.
        const AbstractValue generator = analysis_.peek(analysis_.copies[copy_].generator_node_slot);
        analysis_.write(analysis_.node(analysis_.find(generator.arms.front().id)).third, operand(0));
        analysis_.write(analysis_.exception_arguments, operand(0));
      }
      for (Flow* after : finallies_) joinFlow(*after, flow);
      note(inst, flow, result, false);
      analysis_.copies[copy_].may_return = true;
      flow.reachable = false;
      return;
    case Op::Break:
      joinFlow(loops_.back()->breaks, flow);
      for (Flow* after : finallies_) joinFlow(*after, flow);
      note(inst, flow, result, false);
      flow.reachable = false;
      return;
    case Op::Continue:
      joinFlow(loops_.back()->continues, flow);
      for (Flow* after : finallies_) joinFlow(*after, flow);
      note(inst, flow, result, false);
      flow.reachable = false;
      return;
    case Op::Raise: {
      AbstractValue exception = operand(0);
      // `raise C` raises C().
      if (inst.operands.size() > 1)
        for (const Arm& arm : operand(1).arms)
          if (arm.tag == Tag::Class && isBuiltinException(analysis_.classes[arm.id].builtin_base))
            analysis_.write(analysis_.raised, callClass(inst, arm.id, {}));
      for (const Arm& arm : exception.arms) {
        if (arm.tag == Tag::Class && !isBuiltinException(analysis_.classes[arm.id].builtin_base)) continue;
        if (arm.tag == Tag::Class)
          analysis_.write(analysis_.raised, callClass(inst, arm.id, {}));
        else if (arm.tag == Tag::Builtin)
          analysis_.write(analysis_.raised, AbstractValue::arm(Tag::Exception, arm.id));
      }
      std::erase_if(exception.arms, [](const Arm& arm) { return arm.tag != Tag::Instance && arm.tag != Tag::Exception; });
      exception.scalars = 0;
      exception.interval = Interval::empty();
      analysis_.write(analysis_.raised, exception);
      note(inst, flow, result, false);
      flow.reachable = false;
      return;
    }
    case Op::Reraise:
    case Op::RaiseUnbound:
      note(inst, flow, result, false);
      flow.reachable = false;
      return;
    case Op::Copy: result = operand(0); break;
    case Op::Not: {
      const AbstractValue value = operand(0);
      askTruth(inst, value);
      if (canBe(value, false)) analysis_.join(result, AbstractValue::scalar(Scalar::True));
      if (canBe(value, true)) analysis_.join(result, AbstractValue::scalar(Scalar::False));
      break;
    }
    case Op::Truth: {
      const AbstractValue value = operand(0);
      askTruth(inst, value);
      if (canBe(value, true)) analysis_.join(result, AbstractValue::scalar(Scalar::True));
      if (canBe(value, false)) analysis_.join(result, AbstractValue::scalar(Scalar::False));
      break;
    }
    case Op::Neg:
    case Op::Pos:
    case Op::Invert: result = unary(inst, operand(0)); break;
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::MatMul:
    case Op::TrueDiv:
    case Op::FloorDiv:
    case Op::Mod:
    case Op::Pow:
    case Op::LShift:
    case Op::RShift:
    case Op::BitAnd:
    case Op::BitOr:
    case Op::BitXor: result = binary(inst, operand(0), operand(1)); break;
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
    case Op::In:
    case Op::NotIn:
    case Op::Is:
    case Op::IsNot:
      if (inst.result.isTemp()) {
        const auto version = [&](const Operand& at) { return at.isLocal() ? flow.version(at.index) : 0; };
        temp_versions_[inst.result.index] = {version(inst.operands[0]), version(inst.operands[1])};
      }
      result = compare(inst, operand(0), operand(1));
      break;
    case Op::LoadGlobal: {
      result = read(analysis_.globals[inst.ref]);
      break;
    }
    case Op::StoreGlobal: analysis_.write(analysis_.globals[inst.ref], operand(0)); break;
    case Op::LoadCell: result = read(analysis_.cellSlot(copy_, inst.operands[0].index)); break;
    case Op::StoreCell: analysis_.write(analysis_.cellSlot(copy_, inst.operands[0].index), operand(1)); break;
    case Op::ImportModule: {
      if (analysis_.mayWrite()) analysis_.imported.insert(inst.ref);
      const CopyId body = analysis_.moduleCopy(inst.ref);
      if (body != ir::kNone) analysis_.copies[copy_].edges[&inst] = {{analysis_.copies[body].function_value, body, true}};
      result = AbstractValue::arm(Tag::Module, inst.ref);
      break;
    }
    case Op::LoadAttr: result = loadAttribute(inst, operand(0), inst.name); break;
    case Op::StoreAttr: storeAttribute(inst, operand(0), inst.name, operand(1)); break;
    case Op::DelAttr: deleteAttribute(inst, operand(0), inst.name); break;
    case Op::Super: {
      const uint32_t object = analysis_.superObject(&inst, copy_, inst.ref);
      analysis_.write(analysis_.supers[object].receiver, operand(0));
      result = AbstractValue::arm(Tag::Super, object);
      break;
    }
    case Op::LoadItem: result = loadItem(inst, operand(0), operand(1)); break;
    case Op::StoreItem: storeItem(inst, operand(0), operand(1), operand(2)); break;
    case Op::DelItem: {
      bool found = false;
      for (const Arm& arm : operand(0).arms)
        if (arm.tag == Tag::Dict) mayBeMissing(operand(1));
      if (!operand(1).arms.empty() && !operand(0).arms.empty()) expose(inst, operand(1), {"__index__"});
      askObject(inst, operand(0), "__delitem__", {operand(1)}, found);
      break;
    }
    case Op::BuildSlice: result = AbstractValue::scalar(Scalar::Slice); break;
    case Op::BuildList: {
      AbstractValue element;
      for (size_t i = 0; i < inst.operands.size(); ++i) analysis_.join(element, operand(i));
      result = listOf(inst, element);
      break;
    }
    case Op::BuildTuple: {
      std::vector<AbstractValue> items;
      for (size_t i = 0; i < inst.operands.size(); ++i) items.push_back(operand(i));
      result = tupleOf(inst, items);
      break;
    }
    case Op::BuildSet: {
      AbstractValue element;
      for (size_t i = 0; i < inst.operands.size(); ++i) analysis_.join(element, operand(i));
      expose(inst, element, {"__hash__", "__eq__"});
      result = containerOf(inst, Tag::Set, element);
      break;
    }
    case Op::BuildDict: {
      AbstractValue key, value;
      for (size_t i = 0; i + 1 < inst.operands.size(); i += 2) {
        analysis_.join(key, operand(i));
        analysis_.join(value, operand(i + 1));
      }
      expose(inst, key, {"__hash__", "__eq__"});
      result = dictOf(inst, key, value);
      break;
    }
    case Op::BuildStr: result = AbstractValue::scalar(Scalar::Str); break;
    case Op::Format:
      if (inst.name.empty()) {
        bool found = false;
        const AbstractValue spec = inst.operands.size() == 2 ? operand(1) : AbstractValue::scalar(Scalar::Str);
        askObject(inst, operand(0), "__format__", {spec}, found);
      }
      if (inst.name == "r" || inst.name == "a")
        expose(inst, operand(0), {"__repr__"});
      else
        stringResultOf(inst, operand(0));
      result = AbstractValue::scalar(Scalar::Str);
      break;
    case Op::ListAppend: {
      const AbstractValue list = operand(0);
      for (const Arm& arm : list.arms)
        if (arm.tag == Tag::List) analysis_.write(analysis_.node(arm.id).element, operand(1));
      break;
    }
    case Op::ListExtend: {
      const AbstractValue list = operand(0);
      expose(inst, operand(1), {"__len__"});
      const AbstractValue item = itemOf(inst, operand(1));
      for (const Arm& arm : list.arms)
        if (arm.tag == Tag::List) analysis_.write(analysis_.node(arm.id).element, item);
      break;
    }
    case Op::ListToTuple: {
      const NodeId tuple = site(inst, Tag::Tuple);
      analysis_.node(tuple).is_fixed = false;
      analysis_.node(tuple).is_open = true;
      analysis_.write(analysis_.node(tuple).element, itemOf(inst, operand(0)));
      result = AbstractValue::arm(Tag::Tuple, analysis_.find(tuple));
      break;
    }
    case Op::SetAdd:
    case Op::SetUpdate: {
      const AbstractValue set = operand(0);
      const AbstractValue item = inst.op == Op::SetAdd ? operand(1) : itemOf(inst, operand(1));
      expose(inst, item, {"__hash__", "__eq__"});
      for (const Arm& arm : set.arms)
        if (arm.tag == Tag::Set) analysis_.write(analysis_.node(arm.id).element, item);
      break;
    }
    case Op::DictSet: {
      const AbstractValue dict = operand(0);
      expose(inst, operand(1), {"__hash__", "__eq__"});
      for (const Arm& arm : dict.arms) {
        if (arm.tag != Tag::Dict) continue;
        analysis_.write(analysis_.node(arm.id).element, operand(1));
        analysis_.write(analysis_.node(arm.id).second, operand(2));
      }
      break;
    }
    case Op::DictMerge: {
      const AbstractValue dict = operand(0), other = operand(1);
      for (const Arm& arm : dict.arms) {
        if (arm.tag != Tag::Dict) continue;
        for (const Arm& from : other.arms) {
          if (from.tag == Tag::Instance) {
            for (const Arm& pair : itemOf(inst, pairsOf(inst, AbstractValue::arm(from.tag, from.id))).arms) {
              if (pair.tag != Tag::Tuple || analysis_.node(pair.id).items.size() != 2) continue;
              analysis_.write(analysis_.node(arm.id).element, read(analysis_.node(pair.id).items[0]));
              analysis_.write(analysis_.node(arm.id).second, read(analysis_.node(pair.id).items[1]));
            }
          }
          if (from.tag != Tag::Dict) continue;
          analysis_.write(analysis_.node(arm.id).element, read(analysis_.node(from.id).element));
          analysis_.write(analysis_.node(arm.id).second, read(analysis_.node(from.id).second));
        }
      }
      break;
    }
    case Op::Call:
    case Op::CallMethod:
      result = callOp(inst, flow);
      may_stop = true;
      break;
    case Op::MakeFunction: result = makeFunction(inst, flow); break;
    case Op::MakeClass: result = makeClass(inst, flow); break;
    case Op::StoreClassAttr: {
      const SlotId slot = analysis_.classAttributeForStore(inst.ref, inst.name);
      analysis_.write(slot, operand(0));
      if (const SlotId inherited = analysis_.nextClassAttribute(inst.ref, inst.name); inherited != ir::kNone)
        analysis_.write(slot, read(inherited));
      break;
    }
    case Op::LoadClassAttr: {
      const SlotId slot = analysis_.lookupClassAttribute(inst.ref, inst.name);
      if (slot != ir::kNone) result = read(slot);
      break;
    }
    case Op::Yield: {
      const AbstractValue generator = analysis_.peek(analysis_.copies[copy_].generator_node_slot);
      const NodeId node = analysis_.find(generator.arms.front().id);
      analysis_.write(analysis_.node(node).element, operand(0));
      result = analysis_.joined(read(analysis_.node(node).second), AbstractValue::scalar(Scalar::None));
      break;
    }
    case Op::YieldFrom: result = delegate(inst, operand(0)); break;
    case Op::Await: result = delegate(inst, awaited(inst, operand(0))); break;
    case Op::CaughtException:
      result = read(analysis_.raised);
      analysis_.join(result, AbstractValue::arm(Tag::Exception, ir::kNone));
      break;
    case Op::ExceptionMatches: result = AbstractValue::boolean(); break;
    default:
      report(diagnostics::Code::NotSupportedYet, inst, {ir::factsOf(inst.op).text});
      break;
  }
  analysis_.canonicalise(result);
  noteShrinking(inst, flow);
  if (has_result) {
    result.bound = boundOfResult(inst, result, flow);
    if (result.hasLength()) measure(inst, result, flow);
  }
  const bool stops = may_stop && has_result && result.isNothing();
  const bool call_stops = (inst.op == Op::Call || inst.op == Op::CallMethod) && result.isNothing();
  note(inst, flow, result, !stops && !call_stops);
  if (facts_ != nullptr && analysis_.trial_depth == 0 && (inst.op == Op::LoadItem || inst.op == Op::StoreItem))
    facts_->insts[&inst].in_bounds = isInBounds(inst.operands[0], inst.operands[1], flow);
  if (stops || call_stops) {
    if (inst.op == Op::LoadAttr || inst.op == Op::CallMethod) warnIfMissing(inst, operand(0));
    flow.reachable = false;
    return;
  }
  if (inst.op == Op::LoadItem || inst.op == Op::StoreItem) refineIndex(inst, flow);
  if (has_result) {
    noteComputed(inst, flow);
    assign(inst.result, result, flow);
  }
  if (inst.op == Op::ListAppend || inst.op == Op::ListExtend) forgetMost(inst.operands[0], flow);
}

}  // namespace krait::types
