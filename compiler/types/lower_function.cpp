// Lowering of one function: its locals, and each instruction to what lowers it.
#include <algorithm>

#include "compiler/ir/effects.h"
#include "compiler/types/arm_class.h"
#include "compiler/types/builtin_types.h"
#include "compiler/types/lower.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

void countUses(const ir::Block& block, std::vector<int>& uses, std::vector<const ir::Inst*>& definitions) {
  for (const auto& inst : block.insts) {
    if (inst->result.isTemp()) definitions[inst->result.index] = inst.get();
    for (const Operand& operand : inst->operands)
      if (operand.isTemp()) ++uses[operand.index];
    for (const ir::Block& region : inst->regions) countUses(region, uses, definitions);
  }
}

}  // namespace

FunctionLowering::FunctionLowering(ProgramLowering& program, CopyId copy)
    : FunctionLowering(program, copy, program.functionOf(copy)) {}

FunctionLowering::FunctionLowering(ProgramLowering& program, CopyId copy, ir::FunctionId out)
    : program_(program),
      analysis_(program.analysis),
      representation_(program.representation),
      types_(program.representation.types()),
      copy_(copy),
      facts_of_copy_(program.analysis.copies[copy]),
      facts_(program.analysis.facts.at(copy)),
      source_(*program.analysis.program.functions[facts_of_copy_.function]),
      out_(*program.out->functions[out]) {
  temp_uses_.resize(source_.temp_count);
  definitions_.resize(source_.temp_count);
  countUses(source_.body, temp_uses_, definitions_);
}

void FunctionLowering::report(diagnostics::Code code, base::SourceRange range, diagnostics::Arguments arguments) {
  analysis_.diagnostics.report(code, range, arguments);
}

// What is known of a counting loop beside its operands, as the bits of ForRange say.
auto FunctionLowering::rangeFacts(const ir::Inst& call, const Type& counter) -> int32_t {
  const auto bound = [&](size_t i) { return factsOf(call)->operands[i].asInterval(); };
  const size_t count = factsOf(call)->operands.size() - 1;
  const Interval step = count == 3 ? bound(3) : Interval::of(1);
  const Interval stop = bound(count == 1 ? 1 : 2);
  const Interval holds = intervalOfType(counter);
  if (step.isEmpty() || stop.isEmpty()) return 0;
  // The last value before `stop`, one step on.
  if (step.low > 0) return 1 | (add(sub(stop, Interval::of(1)), step).high <= holds.high ? 4 : 0);
  if (step.high < 0) return 2 | (add(add(stop, Interval::of(1)), step).low >= holds.low ? 4 : 0);
  return 0;
}

void FunctionLowering::run() {
  block_ = &out_.body;
  for (size_t i = 0; i < source_.locals.size(); ++i) {
    ir::Local& local = out_.locals[i];
    if (local.storage == ir::Local::Storage::Plain || local.storage == ir::Local::Storage::CapturedValue) {
      local.type = representation_.kept(facts_.locals[i], Place::Local);
    } else {
      const AbstractValue held = analysis_.peek(analysis_.cellSlot(copy_, static_cast<ir::LocalId>(i)));
      const Type* content = representation_.staticList(held) != nullptr ? representation_.stored(held)
                                                                        : representation_.kept(held, Place::Local);
      if (content->kind == Kind::Never || content->kind == Kind::Module || content->kind == Kind::None)
        content = types_.get(Kind::Value);
      local.type = types_.get(Kind::Cell, {content});
    }
  }
  for (size_t i = 0; i < source_.parameters.size(); ++i) {
    const ir::LocalId local = source_.parameters[i].local;
    const AbstractValue value = analysis_.peek(facts_of_copy_.parameters[i]);
    if (out_.locals[local].storage != ir::Local::Storage::Cell) {
      // A parameter that is never used keeps the type that callers pass.
      if (out_.locals[local].type->kind == Kind::Never) out_.locals[local].type = representation_.kept(value, Place::Local);
    }
  }
  if (source_.suspends()) {
    const AbstractValue generator = analysis_.peek(facts_of_copy_.generator_node_slot);
    const NodeId node = analysis_.find(generator.arms.front().id);
    out_.yielded = representation_.element(node);
    const AbstractValue sent = analysis_.peek(analysis_.node(node).second);
    out_.sent = types_.get(Kind::Value);
    (void)sent;
    out_.result = types_.get(Kind::Iterator, {out_.yielded});
  } else {
    out_.result = representation_.kept(analysis_.peek(facts_of_copy_.result), Place::Local);
    if (out_.result->kind == Kind::Module) out_.result = types_.get(Kind::None);
  }
  // A cell has its cell on entry; one that holds a parameter starts with it.
  lowerBlock(source_.body, out_.body);
  out_.temp_count = static_cast<uint32_t>(out_.temps.size());
}

void FunctionLowering::lowerBlock(const ir::Block& block, ir::Block& into) {
  ir::Block* const before = block_;
  block_ = &into;
  for (const auto& inst : block.insts) {
    const InstFacts* facts = factsOf(*inst);
    if (facts == nullptr) break;  // never reached
    range_ = inst->range;
    lower(*inst);
    if (!facts->falls_through || !gaveResult(*inst)) {
      // It is there for what it raises: nobody wants the result, but it must stay.
      if (!block_->insts.empty() && last().op == Op::CallRuntime && last().result.isTemp()) {
        last().result = {};
        last().type = types_.get(Kind::None);
      }
      break;
    }
  }
  block_ = before;
}

// An instruction that has no result after all never comes back.
auto FunctionLowering::gaveResult(const ir::Inst& inst) const -> bool {
  return !inst.result.isTemp() || temps_.contains(inst.result.index);
}

auto FunctionLowering::factsOf(const ir::Inst& inst) -> const InstFacts* {
  const auto found = facts_.insts.find(&inst);
  return found == facts_.insts.end() ? nullptr : &found->second;
}

// --- instructions ---------------------------------------------------------------------------------------------------

void FunctionLowering::lower(const ir::Inst& inst) {
  const InstFacts& facts = *factsOf(inst);
  Lowered known;
  const int effects = ir::factsOf(inst.op).effects;
  const bool region = !inst.regions.empty();
  // Operators on plain numbers whose result is one constant are that constant.
  if (!region && !inst.result.isNone() && inst.op >= Op::Copy && inst.op <= Op::IsNot &&
      (effects & ir::Control) == 0 && constantOf(facts.result, known)) {
    const bool plain = std::all_of(facts.operands.begin(), facts.operands.end(), [](const AbstractValue& operand) {
      return operand.isIntLike() || operand.hasOnly(Scalar::None);
    });
    if (plain || inst.op == Op::Is || inst.op == Op::IsNot || inst.op == Op::Copy) {
      const bool may_raise = inst.op == Op::FloorDiv || inst.op == Op::Mod || inst.op == Op::TrueDiv ||
                             inst.op == Op::LShift || inst.op == Op::RShift || inst.op == Op::Pow;
      if (!may_raise || facts.operands[1].asInterval().low > 0) return finish(inst, known);
    }
  }
  switch (inst.op) {
    case Op::If: return lowerIf(inst);
    case Op::Cond: return lowerCond(inst);
    case Op::While: return lowerWhile(inst);
    case Op::For: return lowerFor(inst);
    case Op::Try: return lowerTry(inst);
    case Op::Unpack: return lowerUnpack(inst);
    case Op::Return: return lowerReturn(inst);
    case Op::Raise: return lowerRaise(inst);
    case Op::YieldFrom: return lowerYieldFrom(inst, use(inst, 0));
    case Op::Await: return lowerYieldFrom(inst, awaited(inst, use(inst, 0)));
    case Op::MakeFunction: return lowerMakeFunction(inst);
    case Op::MakeClass: return lowerMakeClass(inst);
    case Op::Break:
    case Op::Continue:
    case Op::Reraise: append(inst.op); return;
    case Op::RaiseUnbound: {
      ir::Inst& raise = append(inst.op);
      raise.name = inst.name;
      raise.index = inst.index;
      return;
    }
    case Op::Result: {
      // The instruction around it says of what type.
      const Lowered value = use(inst, 0);
      emitVoid(Op::Result, {value.operand}).type = value.type;
      return;
    }
    case Op::Copy: {
      const Lowered value = use(inst, 0);
      if (inst.result.isTemp() && value.operand.isLocal()) {
        if (value.type->kind == Kind::None || value.type->kind == Kind::Module) return finish(inst, value);
        Lowered copy = emit(Op::Copy, {value.operand}, value.type);
        copy.value = value.value;
        return finish(inst, copy);
      }
      return finish(inst, value);
    }
    case Op::Not: {
      const Lowered value = truth(inst, use(inst, 0));
      if (nothing(value)) return;
      return finish(inst, emit(Op::Not, {value.operand}, types_.get(Kind::Bool)));
    }
    case Op::Truth: {
      const Lowered value = use(inst, 0);
      Lowered certain;
      if (constantOf(facts.result, certain)) return finish(inst, certain);
      return finish(inst, truth(inst, value));
    }
    case Op::Neg:
    case Op::Pos:
    case Op::Invert: return finish(inst, lowerUnary(inst, use(inst, 0), facts.result));
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
    case Op::BitXor: {
      if (const StaticList* list = makesStaticList(inst)) return makeStaticList(inst, *list);
      if (lowerRepetition(inst)) return;
      const Lowered left = use(inst, 0);
      return finish(inst, lowerBinary(inst, left, use(inst, 1), facts.result));
    }
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
    case Op::In:
    case Op::NotIn: {
      const Lowered left = use(inst, 0);
      return finish(inst, lowerCompare(inst, left, use(inst, 1), facts.result));
    }
    case Op::Is:
    case Op::IsNot: {
      const Lowered left = use(inst, 0);
      return finish(inst, lowerIs(inst, left, use(inst, 1)));
    }
    case Op::LoadGlobal: {
      const Type* type = program_.out->globals[inst.ref].type;
      // What is only ever one number needs no variable.
      if (constantOf(facts.result, known)) return finish(inst, known);
      Lowered value{{}, type, facts.result};
      if (type->kind == Kind::None) {
        value = none();
      } else if (type->kind != Kind::Module && type->kind != Kind::Never) {
        value = emit(Op::LoadGlobal, {}, type);
        last().ref = inst.ref;
      }
      value.value = facts.result;
      return finish(inst, value);
    }
    case Op::StoreGlobal: {
      const Type* type = program_.out->globals[inst.ref].type;
      if (type->kind == Kind::None || type->kind == Kind::Module || type->kind == Kind::Never) return;
      emitVoid(Op::StoreGlobal, {convert(use(inst, 0), type).operand}).ref = inst.ref;
      return;
    }
    case Op::LoadCell: {
      const Type* cell = out_.locals[inst.operands[0].index].type;
      Lowered value = emit(Op::LoadCell, {inst.operands[0]}, cell->element());
      value.value = facts.result;
      return finish(inst, value);
    }
    case Op::StoreCell: {
      const Type* cell = out_.locals[inst.operands[0].index].type;
      emitVoid(Op::StoreCell, {inst.operands[0], convert(use(inst, 1), cell->element()).operand});
      return;
    }
    case Op::ImportModule: {
      if (program_.out->modules[inst.ref].body != ir::kNone && imported_.insert({block_, inst.ref}).second) {
        // A module's body runs at the first import that is reached; a later one of the same statements need not ask.
        const ir::GlobalId loaded = program_.loadedFlag(inst.ref);
        const Lowered flag = emit(Op::LoadGlobal, {}, types_.get(Kind::Bool));
        last().ref = loaded;
        const Lowered fresh = emit(Op::Not, {flag.operand}, types_.get(Kind::Bool));
        ir::Inst& branch = emitVoid(Op::If, {fresh.operand});
        branch.regions.resize(2);
        ir::Block* const before = block_;
        block_ = &branch.regions[0];
        emitVoid(Op::StoreGlobal, {boolean(true).operand}).ref = loaded;
        append(Op::ImportModule).ref = inst.ref;
        block_ = before;
      }
      return finish(inst, {{Operand::Kind::Module, inst.ref}, types_.get(Kind::Module), facts.result});
    }
    case Op::LoadAttr: return finish(inst, lowerLoadAttr(inst, use(inst, 0), inst.name, facts.result));
    case Op::StoreAttr: {
      const Lowered object = use(inst, 0);
      return lowerStoreAttr(inst, object, inst.name, use(inst, 1));
    }
    case Op::DelAttr: return lowerDelAttr(inst, use(inst, 0), inst.name);
    case Op::Super: return finish(inst, {use(inst, 0).operand, types_.get(Kind::Module), facts.result});
    case Op::LoadItem: return lowerLoadItem(inst);
    case Op::StoreItem: return lowerStoreItem(inst);
    case Op::DelItem: return lowerDelItem(inst);
    case Op::BuildSlice: {
      std::vector<Operand> parts;
      for (size_t i = 0; i < 3; ++i) parts.push_back(boxed(use(inst, i)).operand);
      return finish(inst, emit(Op::BuildSlice, parts, types_.get(Kind::Slice)));
    }
    case Op::BuildList:
    case Op::BuildSet: {
      if (const StaticList* list = makesStaticList(inst)) return makeStaticList(inst, *list);
      const Type* type = representation_.of(facts.result, Place::Local);
      std::vector<Operand> items;
      for (size_t i = 0; i < inst.operands.size(); ++i) items.push_back(convert(use(inst, i), type->element()).operand);
      const StaticList* const rows = rowsMadeBy(inst);
      const Lowered made = rows != nullptr ? makeRow(*rows, items.empty() ? "listRow" : "listRowOf", items, type)
                                           : emit(inst.op, items, type);
      if (rows != nullptr) {
        if (items.empty()) roomy_.insert(inst.result.index);
      } else if (items.empty() && facts.room > 0 && facts.room <= INT32_MAX && inst.result.isTemp()) {
        block_->insts.back()->index = static_cast<int>(facts.room);
        roomy_.insert(inst.result.index);
      }
      return finish(inst, made);
    }
    case Op::BuildTuple: {
      const Type* type = representation_.of(facts.result, Place::Local);
      std::vector<Operand> items;
      for (size_t i = 0; i < inst.operands.size(); ++i)
        items.push_back(convert(use(inst, i), type->kind == Kind::VarTuple ? type->element() : type->arguments[i]).operand);
      return finish(inst, emit(inst.op, items, type));
    }
    case Op::BuildDict: {
      const Type* type = representation_.of(facts.result, Place::Local);
      std::vector<Operand> items;
      for (size_t i = 0; i < inst.operands.size(); ++i) items.push_back(convert(use(inst, i), type->arguments[i % 2]).operand);
      return finish(inst, emit(inst.op, items, type));
    }
    case Op::BuildStr: {
      std::vector<Operand> parts;
      for (size_t i = 0; i < inst.operands.size(); ++i) parts.push_back(use(inst, i).operand);
      if (parts.empty()) return finish(inst, text(""));
      return finish(inst, emit(Op::BuildStr, parts, types_.get(Kind::Str)));
    }
    case Op::Format: {
      Lowered value = use(inst, 0);
      bool found = false;
      if (value.type->kind == Kind::Module) value = materialise(value);
      if (inst.name.empty() && inst.operands.size() == 2) {
        const Lowered own = callDunder(inst, value, "__format__", {use(inst, 1)}, answersOf(inst, value.value, "__format__"), found);
        if (found && !nothing(own) && (own.type->kind != Kind::Str || own.type->optional))
          return finish(inst, runtime("answeredFormat", {boxed(own).operand}, types_.get(Kind::Str)));
        if (found) return finish(inst, own);
      }
      if (inst.name == "r" || inst.name == "a") {
        value = runtime(inst.name == "r" ? "repr" : "ascii", {printable(value).operand}, types_.get(Kind::Str));
        if (inst.operands.size() == 1) return finish(inst, value);
      } else if (inst.name == "s" || inst.operands.size() == 1) {
        const bool formats = inst.name.empty() && std::any_of(value.value.arms.begin(), value.value.arms.end(), [&](const Arm& arm) {
          return arm.tag == Tag::Instance && analysis_.lookupClassAttribute(arm.id, "__format__") != ir::kNone;
        });
        if (formats) {
          const Lowered own = callDunder(inst, value, "__format__", {text("")}, answersOf(inst, value.value, "__format__"), found);
          if (!found) return finish(inst, runtime("format", {boxed(value).operand, text("").operand}, types_.get(Kind::Str)));
          if (nothing(own) || (own.type->kind == Kind::Str && !own.type->optional)) return finish(inst, own);
          return finish(inst, runtime("answeredFormat", {boxed(own).operand}, types_.get(Kind::Str)));
        }
        value = printable(value);
        if (inst.operands.size() == 1) {
          value = runtime("toStr", {value.operand}, types_.get(Kind::Str));
          return finish(inst, value);
        }
        value = runtime("toStr", {value.operand}, types_.get(Kind::Str));
      }
      return finish(inst, runtime("format", {value.operand, use(inst, 1).operand}, types_.get(Kind::Str)));
    }
    case Op::ListAppend:
    case Op::SetAdd: {
      if (appendToStatic(inst)) return;
      const Lowered container = use(inst, 0);
      emitVoid(inst.op, {container.operand, convert(use(inst, 1), container.type->element()).operand});
      if (inst.op == Op::ListAppend && inst.operands[0].isTemp() && roomy_.contains(inst.operands[0].index)) last().index = 1;
      return;
    }
    case Op::ListExtend:
    case Op::SetUpdate: {
      const Lowered container = use(inst, 0);
      const Lowered items = use(inst, 1);
      // Only a list says this of its own: `{*c}` iterates.
      if (const std::string kind = onlyAwaited(analysis_, items.value); !kind.empty() && inst.op == Op::ListExtend)
        raiseType("Value after * must be an iterable, not " + kind);
      emitVoid(inst.op, {container.operand, (inst.op == Op::ListExtend ? sized(items) : iterable(items)).operand});
      return;
    }
    case Op::DictSet: {
      const Lowered dict = use(inst, 0);
      emitVoid(inst.op, {dict.operand, convert(use(inst, 1), dict.type->arguments[0]).operand,
                         convert(use(inst, 2), dict.type->arguments[1]).operand});
      return;
    }
    case Op::DictMerge: {
      const Lowered dict = use(inst, 0);
      Lowered other = use(inst, 1);
      if (const Lowered pairs = pairsOf(inst, other); pairs.operand != other.operand)
        other = runtime("toDict<>", {iterable(pairs).operand}, types_.required(dict.type));
      ir::Inst& merge = emitVoid(inst.op, {dict.operand, other.operand});
      merge.index = inst.index;
      return;
    }
    case Op::ListToTuple: {
      const Type* type = representation_.of(facts.result, Place::Local);
      return finish(inst, emit(Op::ListToTuple, {use(inst, 0).operand}, type));
    }
    case Op::Call:
    case Op::CallMethod: {
      Lowered value = lowerCall(inst);
      if (nothing(value)) return;
      value.value = facts.result;
      if (!inst.result.isNone()) finish(inst, natural(value));
      return;
    }
    case Op::StoreClassAttr: return storeInClass(class_statements_.at(inst.ref), inst.ref, inst.name, use(inst, 0));
    case Op::LoadClassAttr: {
      Lowered value = loadFromClass(class_statements_.at(inst.ref), inst.ref, inst.name);
      value.value = facts.result;
      return finish(inst, value);
    }
    case Op::Yield: {
      const Lowered value = convert(use(inst, 0), out_.yielded);
      Lowered sent = emit(Op::Yield, {value.operand}, types_.get(Kind::Value));
      sent.value = facts.result;
      return finish(inst, natural(sent));
    }
    case Op::CaughtException: {
      Lowered value = emit(Op::CaughtException, {}, types_.get(Kind::Exception));
      value.value = facts.result;
      return finish(inst, value);
    }
    case Op::ExceptionMatches: {
      // A class, or a tuple of classes: each known at compile time.
      const Lowered exception = use(inst, 0);
      const AbstractValue classes = facts.operands[1];
      std::vector<Arm> certain;
      const bool known = analysis_.classesIn(classes, certain) &&
                         std::all_of(certain.begin(), certain.end(), [&](const Arm& arm) {
                           return arm.tag == Tag::Class ? isBuiltinException(analysis_.classes[arm.id].builtin_base)
                                                        : arm.tag == Tag::Builtin && isBuiltinException(analysis_.builtins[arm.id]);
                         });
      if (!known)
        return finish(inst, runtime("matchesAny", {exception.operand, boxed(use(inst, 1)).operand}, types_.get(Kind::Bool)));
      std::vector<Arm> arms = classes.arms;
      std::vector<Arm> flat;
      while (!arms.empty()) {
        const Arm arm = arms.front();
        arms.erase(arms.begin());
        if (arm.tag == Tag::Tuple)
          for (const SlotId slot : analysis_.node(arm.id).items)
            for (const Arm& inner : analysis_.peek(slot).arms) arms.push_back(inner);
        else
          flat.push_back(arm);
      }
      Lowered result = boolean(false);
      bool first = true;
      for (const Arm& arm : flat) {
        Lowered cls{{}, types_.get(Kind::Module), AbstractValue::arm(arm.tag, arm.id)};
        cls = materialise(cls);
        const Lowered one = emit(Op::ExceptionMatches, {exception.operand, cls.operand}, types_.get(Kind::Bool));
        result = first ? one : emit(Op::BitOr, {result.operand, one.operand}, types_.get(Kind::Bool));
        first = false;
      }
      return finish(inst, result);
    }
    default: report(diagnostics::Code::NotSupportedYet, inst.range, {ir::factsOf(inst.op).text}); return;
  }
}

}  // namespace krait::types
