// Loops over a generator that nobody else has: the generator's body takes the place of the loop, and the loop's body the
// place of each `yield`.
//
//     for step in collatz(start):          n = start
//         total += step                    while n != 1:
//                                              step = n & 0xFF
//                                              total += step
//                                              n = …
//
// What leaves the loop, ends the generator or goes on with its next item becomes a `break` or `continue` where the loops
// stand so, else a `leave` of a `within` around the part that ends.
//
// The generator must be made by a call of a known function, be used by the loop alone, and not be able to tell the
// difference: no `yield` in a `try` (the loop's exceptions are none of its own, and there is nothing to close), none whose
// value is used, no StopIteration (which would have to become a RuntimeError).
#include <algorithm>
#include <map>
#include <set>

#include "compiler/ir/clone.h"
#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/circles.h"
#include "compiler/passes/generator_consumers.h"
#include "compiler/passes/loop_places.h"
#include "compiler/passes/passes.h"
#include "compiler/passes/stop_iteration.h"

namespace krait::passes {

namespace {

using ir::Block;
using ir::Function;
using ir::FunctionId;
using ir::Inst;
using ir::Op;
using ir::Operand;

// A body that stands in several places, in instructions: more than this in all is left alone.
constexpr size_t kMostCopied = 120;
constexpr size_t kAlwaysCopied = 20;
constexpr size_t kMostInFunction = 4000;
constexpr size_t kMostYields = 8;
constexpr size_t kMostLoopCopied = 48;
// What a list or the like does with an item.
constexpr size_t kConsumerSize = 4;

using Insts = std::vector<std::unique_ptr<Inst>>;

auto sizeOf(const Block& block) -> size_t {
  size_t count = 0;
  ir::forEachInst(block, [&](const Inst&) { ++count; });
  return count;
}

auto contains(const Inst& inst, Op op) -> bool {
  if (inst.op == op) return true;
  return std::any_of(inst.regions.begin(), inst.regions.end(), [&](const Block& region) {
    return std::any_of(region.insts.begin(), region.insts.end(),
                       [&](const auto& inner) { return contains(*inner, op); });
  });
}

auto isLoop(const Inst& inst) -> bool {
  return inst.op == Op::While || inst.op == Op::For || inst.op == Op::ForRange;
}

// What is known of a generator function, whoever loops over it.
struct Callee {
  bool fits = false;
  size_t size = 0;
  size_t yields = 0;
  size_t calls = 0;
};

class Callees {
 public:
  Callees(const ir::Program& program, const PassOptions& options)
      : program_(program), options_(options), stops_(mayRaiseStopIteration(program)) {
    callees_.resize(program.functions.size());
    std::vector<std::vector<uint32_t>> called;
    for (const auto& function : program.functions) called.push_back(directCallees(*function));
    const std::vector<bool> recursive = findCircles(called);
    for (const auto& function : program.functions) {
      if (function->is_generator && !function->is_async && !recursive[function->id])
        callees_[function->id] = examine(*function);
    }
    for (const auto& function : program.functions)
      ir::forEachInst(function->body, [&](const Inst& inst) {
        if (inst.op == Op::CallDirect) ++callees_[inst.ref].calls;
        if (inst.op == Op::CallRuntime && inst.name == "typedItems<>") ++iterated_;
      });
    for (const auto& cls : program.classes) {
      if (cls == nullptr) continue;
      for (const auto& [name, function] : cls->slots)
        if (name == "__iter__" && function != ir::kNone) callees_[function].calls += iterated_;
    }
  }

  auto of(FunctionId id) const -> const Callee& { return callees_[id]; }

 private:
  auto examine(const Function& function) const -> Callee {
    Callee callee;
    callee.size = sizeOf(function.body);
    callee.fits = !stops_[function.id];
    for (const ir::Local& local : function.locals) callee.fits &= local.storage != ir::Local::Storage::Cell;
    std::set<uint32_t> yielded;
    ir::forEachInst(function.body, [&](const Inst& inst) {
      if (inst.op == Op::Yield) {
        ++callee.yields;
        if (inst.result.isTemp()) yielded.insert(inst.result.index);
        callee.fits &= !inst.result.isLocal();
      }
      // A `yield` that an exception handler or a condition is around has to be come back to.
      if (inst.op == Op::Try || inst.op == Op::Cond) callee.fits &= !contains(inst, Op::Yield);
      if (inst.op == Op::While)
        for (const auto& one : inst.regions[0].insts) callee.fits &= !contains(*one, Op::Yield);
      if (inst.ref != ir::kNone && refersToFunction(inst))
        callee.fits &= program_.functions[inst.ref]->parent != function.id;
      if (options_.keeps_frames && inst.op != Op::Yield)
        callee.fits &= !ir::effectsOf(program_, function, inst).raises;
    });
    ir::forEachInst(function.body, [&](const Inst& inst) {
      for (const Operand& operand : inst.operands)
        if (operand.isTemp() && yielded.contains(operand.index)) callee.fits = false;
    });
    return callee;
  }

  static auto refersToFunction(const Inst& inst) -> bool {
    return inst.op == Op::CallDirect || inst.op == Op::MakeClosure || inst.op == Op::CallRuntime ||
           inst.op == Op::MakeFunction;
  }

  const ir::Program& program_;
  const PassOptions& options_;
  std::vector<bool> stops_;
  std::vector<Callee> callees_;
  size_t iterated_ = 0;  // loops over objects of the program
};

class Inlining {
 public:
  Inlining(ir::Program& program, Function& function, types::TypeTable* types, const Callees& callees)
      : program_(program), function_(function), types_(types), callees_(callees) {}

  void run() {
    // What a coroutine gives up is told apart by where it comes from.
    if (function_.is_async) return;
    bool any = false;
    ir::forEachInst(function_.body, [&](const Inst& inst) {
      any |= isCandidate(inst) || !consumedBy(program_, function_, inst).isNone();
      if (inst.op == Op::Within) number_ = std::max(number_, inst.index);
    });
    if (!any) return;
    size_ = sizeOf(function_.body);
    while (step()) {
    }
  }

 private:
  // One loop to be replaced.
  struct Site {
    Inst* loop = nullptr;
    Block* block = nullptr;
    // What makes the generator: a call, or an object that is iterated over and whose `__iter__` is one.
    Inst* call = nullptr;
    Block* call_block = nullptr;
    FunctionId callee = ir::kNone;
    std::vector<Operand> captured;
  };
  // What the end of a piece of the generator's body, and a `break` in it, lead to.
  struct Context {
    bool ends_body = true;    // the end of the block is the end of the generator
    bool break_ends = false;  // so is a `break`
    bool continues = false;   // the end of the block is the end of a turn of the loop around
  };

  auto isCandidate(const Inst& inst) const -> bool {
    if (inst.op != Op::For || refused_.contains(&inst)) return false;
    const types::Type* type = ir::typeOf(function_, inst.operands[0]);
    return type != nullptr && (type->kind == types::Kind::Iterator || type->kind == types::Kind::Adaptor ||
                               type->kind == types::Kind::Value);
  }

  auto step() -> bool {
    const LoopPlaces places(function_);
    for (const auto& [loop, block] : places.loops()) {
      if (!isCandidate(*loop)) continue;
      if (types_ != nullptr && countsItself(places, *loop, *block)) return true;
      Site site;
      site.loop = loop;
      site.block = block;
      if (finds(places, site, loop->operands[0], sizeOf(loop->regions[0]))) {
        replace(site);
        return true;
      }
      refused_.insert(loop);
    }
    if (types_ == nullptr) return false;
    for (const auto& [call, block] : places.calls()) {
      const Operand iterator = consumedBy(program_, function_, *call);
      if (iterator.isNone() || refused_.contains(call)) continue;
      Site site;
      site.block = block;
      if (finds(places, site, iterator, kConsumerSize)) {
        expandConsumer(program_, function_, *types_, *block, indexOf(*block, *call));
        return true;
      }
      refused_.insert(call);
    }
    return false;
  }

  auto finds(const LoopPlaces& places, Site& site, Operand iterator, size_t loop_size) const -> bool {
    return findCall(places, site, iterator) && isWorth(site, loop_size) && findCaptured(places, site);
  }

  // `for i, x in enumerate(generator)`
  auto countsItself(const LoopPlaces& places, const Inst& loop, Block& block) -> bool {
    const auto found = places.onlyDefinition(loop.operands[0], block);
    if (!found || found->inst->op != Op::CallRuntime || found->inst->name != "enumerate" || loop.index != 0)
      return false;
    const Inst& enumerated = *found->inst;
    const types::Type* type = ir::typeOf(function_, enumerated.operands[0]);
    const types::Type* pair = enumerated.type->element();
    if (type == nullptr || type->kind != types::Kind::Iterator || enumerated.operands.size() != 2)
      return false;
    if (pair->kind != types::Kind::Tuple || pair->arguments.size() != 2 || !pair->arguments[0]->isAnyInt())
      return false;
    Site site;
    site.block = found->block;
    if (!finds(places, site, enumerated.operands[0], sizeOf(loop.regions[0]) + kConsumerSize)) return false;
    expandEnumerate(program_, function_, block, indexOf(block, loop), enumerated);
    Insts& insts = found->block->insts;
    insts.erase(insts.begin() + static_cast<std::ptrdiff_t>(indexOf(*found->block, enumerated)));
    return true;
  }

  static auto indexOf(const Block& block, const Inst& inst) -> size_t {
    const auto at = std::find_if(block.insts.begin(), block.insts.end(),
                                 [&](const auto& one) { return one.get() == &inst; });
    return static_cast<size_t>(at - block.insts.begin());
  }

  // The call that makes the generator, through variables that only hand it on.
  auto findCall(const LoopPlaces& places, Site& site, Operand operand) const -> bool {
    while (true) {
      const auto found = places.onlyDefinition(operand, *site.block);
      if (!found) return false;
      Inst& inst = *found->inst;
      site.call = &inst;
      site.call_block = found->block;
      site.callee = inst.op == Op::CallDirect ? inst.ref
                    : inst.op == Op::Convert  ? iteratorOf(inst)
                                              : ir::kNone;
      if (site.callee != ir::kNone) return true;
      if (inst.op != Op::Copy && (inst.op != Op::CallRuntime || inst.name != "typedItems<>")) return false;
      operand = inst.operands[0];
    }
  }

  // The `__iter__` of an object of the program, where all that it can be have the same.
  auto iteratorOf(const Inst& convert) const -> FunctionId {
    const types::Type* type = ir::typeOf(function_, convert.operands[0]);
    if (type == nullptr || type->kind != types::Kind::Instance || type->optional) return ir::kNone;
    FunctionId found = ir::kNone;
    for (const auto& cls : program_.classes) {
      if (cls == nullptr || std::find(cls->mro.begin(), cls->mro.end(), type->class_id) == cls->mro.end())
        continue;
      const FunctionId own = slotOf(*cls);
      if (own == ir::kNone || (found != ir::kNone && own != found)) return ir::kNone;
      found = own;
    }
    if (found == ir::kNone || program_.functions[found]->parameters.size() != 1) return ir::kNone;
    return found;
  }

  auto slotOf(const ir::Class& cls) const -> FunctionId {
    for (const ir::ClassId base : cls.mro) {
      const ir::Class& one = *program_.classes[base];
      if (one.slot_closures.contains("__iter__")) return ir::kNone;
      for (const auto& [name, function] : one.slots)
        if (name == "__iter__") return function;
    }
    return ir::kNone;
  }

  auto isWorth(const Site& site, size_t loop_size) const -> bool {
    const FunctionId id = site.callee;
    const Function& callee = *program_.functions[id];
    if (!callee.is_generator || callee.is_async || id == function_.id) return false;
    const Callee& known = callees_.of(id);
    if (!known.fits || known.yields == 0 || known.yields > kMostYields) return false;
    const auto chain = chains_.find(site.loop);
    if (chain != chains_.end() && chain->second.contains(id)) return false;
    if (known.size > kAlwaysCopied && known.size * (std::max<size_t>(known.calls, 1) - 1) > kMostCopied)
      return false;
    if (loop_size * (known.yields - 1) > kMostLoopCopied) return false;
    return size_ + known.size + loop_size * known.yields <= kMostInFunction;
  }

  // What the generator has from around it: from the closure that is made here.
  auto findCaptured(const LoopPlaces& places, Site& site) const -> bool {
    const Function& callee = *program_.functions[site.callee];
    if (callee.captures.empty()) return true;
    const Inst* made = places.definition(site.call->operands[0]);
    if (made == nullptr || made->op != Op::MakeClosure || made->operands.size() != callee.captures.size())
      return false;
    for (size_t i = 0; i < callee.captures.size(); ++i) {
      const Operand& operand = made->operands[i];
      const bool is_cell =
          callee.locals[callee.captures[i].inner].storage == ir::Local::Storage::CapturedCell;
      // What it is now must be what it is when the body runs.
      if (operand.isLocal() && !is_cell && !isFixed(places, operand.index)) return false;
      if (is_cell && !operand.isLocal()) return false;
      site.captured.push_back(operand);
    }
    return true;
  }

  auto isFixed(const LoopPlaces& places, ir::LocalId local) const -> bool {
    if (function_.locals[local].storage == ir::Local::Storage::CapturedValue) return true;
    const bool parameter = std::any_of(function_.parameters.begin(), function_.parameters.end(),
                                       [&](const ir::Parameter& one) { return one.local == local; });
    if (!parameter) return places.definition(Operand::local(local)) != nullptr;
    bool assigned = false;
    ir::forEachInst(function_.body, [&](const Inst& inst) {
      assigned |= inst.result == Operand::local(local) ||
                  std::find(inst.targets.begin(), inst.targets.end(), local) != inst.targets.end();
    });
    return !assigned;
  }

  // ---- the replacement ----

  void replace(const Site& site) {
    const Function& callee = *program_.functions[site.callee];
    callee_ = &callee;
    loop_ = site.loop;
    chain_ = chains_.contains(loop_) ? chains_[loop_] : std::set<FunctionId>{};
    chain_.insert(callee.id);
    leave_loop_ = leave_body_ = 0;
    yields_left_ = callees_.of(callee.id).yields;

    std::vector<Operand> locals(callee.locals.size());
    for (ir::LocalId local = 0; local < callee.locals.size(); ++local) {
      const auto capture = std::find_if(callee.captures.begin(), callee.captures.end(),
                                        [&](const ir::Capture& one) { return one.inner == local; });
      locals[local] = capture != callee.captures.end()
                          ? site.captured[static_cast<size_t>(capture - callee.captures.begin())]
                          : Operand::local(newLocal(callee.locals[local]));
    }
    Block body = clone(callee.body, locals);
    settle(body, {});

    // The arguments are evaluated where the generator was made.
    Insts arguments;
    const size_t first = callee.captures.empty() ? 0 : 1;
    for (size_t i = 0; i < callee.parameters.size(); ++i) {
      auto copy = make(Op::Copy);
      copy->operands = {site.call->operands[first + i]};
      copy->result = locals[callee.parameters[i].local];
      copy->type = function_.locals[copy->result.index].type;
      copy->range = site.call->range;
      const types::Type* given = ir::typeOf(function_, copy->operands[0]);
      if (given != nullptr && given != copy->type) {
        copy->op = Op::Convert;
        copy->index = 1;
      }
      arguments.push_back(std::move(copy));
    }
    Insts whole = std::move(body.insts);
    wrap(whole, leave_body_);
    for (auto& inst : loop_->regions[1].insts) {
      if (!whole.empty() && ir::endsControl(*whole.back())) break;
      whole.push_back(std::move(inst));
    }
    wrap(whole, leave_loop_);
    splice(*site.block, loop_, std::move(whole));
    splice(*site.call_block, site.call, std::move(arguments));
    dropCopies();
    size_ = sizeOf(function_.body);
  }

  // Variables that only handed the generator on.
  void dropCopies() {
    for (bool again = true; again;) {
      again = false;
      std::set<uint32_t> temps, locals;
      ir::forEachInst(function_.body, [&](const Inst& inst) {
        if (inst.result.isTemp()) temps.insert(inst.result.index);
        if (inst.result.isLocal()) locals.insert(inst.result.index);
        for (const ir::LocalId target : inst.targets) locals.insert(target);
      });
      for (const ir::Parameter& parameter : function_.parameters) locals.insert(parameter.local);
      ir::forEachBlock(function_.body, [&](Block& block) {
        std::erase_if(block.insts, [&](const auto& inst) {
          if (inst->op != Op::Copy && !(inst->op == Op::CallRuntime && inst->name == "typedItems<>"))
            return false;
          const Operand& source = inst->operands[0];
          const bool plain = inst->op == Op::Copy && source.isLocal() &&
                             function_.locals[source.index].storage == ir::Local::Storage::Plain;
          const bool orphan = (source.isTemp() && !temps.contains(source.index)) ||
                              (plain && !locals.contains(source.index) && isIterator(source));
          again |= orphan;
          return orphan;
        });
      });
    }
  }

  auto isIterator(const Operand& operand) const -> bool {
    const types::Type* type = ir::typeOf(function_, operand);
    return type != nullptr && type->kind == types::Kind::Iterator;
  }

  static void splice(Block& block, const Inst* old, Insts fresh) {
    const size_t index = indexOf(block, *old);
    const bool ends = !fresh.empty() && ir::endsControl(*fresh.back());
    Insts all;
    for (size_t i = 0; i < index; ++i) all.push_back(std::move(block.insts[i]));
    for (auto& inst : fresh) all.push_back(std::move(inst));
    if (!ends)
      for (size_t i = index + 1; i < block.insts.size(); ++i) all.push_back(std::move(block.insts[i]));
    block.insts = std::move(all);
  }

  void wrap(Insts& insts, int32_t number) const {
    if (number == 0) return;
    auto within = make(Op::Within);
    within->index = number;
    within->range = loop_->range;
    within->regions.resize(1);
    within->regions[0].insts = std::move(insts);
    insts.clear();
    insts.push_back(std::move(within));
  }

  // The body of the generator: what ends it, and its yields.
  void settle(Block& block, Context context) {
    Insts fresh;
    for (size_t i = 0; i < block.insts.size(); ++i) {
      auto inst = std::move(block.insts[i]);
      const bool last = i + 1 == block.insts.size();
      Context inner = context;
      inner.ends_body &= last;
      inner.continues &= last;
      if (inst->op == Op::Return) {
        if (!inner.ends_body) fresh.push_back(context.break_ends ? make(Op::Break) : leave(leave_body_));
        break;
      }
      if (inst->op == Op::Yield) {
        yielded(*inst, inner, fresh);
        if (!fresh.empty() && ir::endsControl(*fresh.back())) break;
        continue;
      }
      for (size_t region = 0; region < inst->regions.size(); ++region)
        settle(inst->regions[region], insideOf(*inst, region, inner));
      fresh.push_back(std::move(inst));
      if (ir::endsControl(*fresh.back())) break;
    }
    block.insts = std::move(fresh);
  }

  static auto insideOf(const Inst& inst, size_t region, Context context) -> Context {
    if (isLoop(inst)) {
      if (region + 1 == inst.regions.size()) return context;
      return {false, context.ends_body && inst.regions.back().empty(), true};
    }
    if (inst.op == Op::If || inst.op == Op::Within) return context;
    return {false, false, false};
  }

  // The item goes to the loop's target, then the loop's body runs.
  void yielded(const Inst& yield, Context context, Insts& fresh) {
    Operand item = yield.operands[0];
    const types::Type* type = callee_->yielded;
    const types::Type* const has = ir::typeOf(function_, item);
    const ir::LocalId target = loop_->targets[0];
    if (has != type && (loop_->targets.size() != 1 || function_.locals[target].type != type)) {
      auto copy = make(Op::Copy);
      copy->operands = {item};
      copy->type = type;
      copy->result = item = newTemp(type);
      copy->range = yield.range;
      fresh.push_back(std::move(copy));
    }
    auto assign = make(loop_->targets.size() == 1 ? Op::Copy : Op::Unpack);
    assign->operands = {item};
    assign->range = loop_->range;
    if (assign->op == Op::Unpack) {
      assign->targets = loop_->targets;
      assign->index = -1;
    } else {
      assign->result = Operand::local(target);
      assign->type = function_.locals[target].type;
      if (type != assign->type) {
        assign->op = Op::Convert;
        assign->index = 1;
      }
    }
    fresh.push_back(std::move(assign));

    Block body = --yields_left_ == 0 ? std::move(loop_->regions[0]) : duplicate(loop_->regions[0]);
    // A loop that hands on what comes in goes on doing so.
    const bool delegates = yield.index == 1 && loop_->index == 1;
    int32_t next = 0;
    const bool breaks = context.break_ends && loop_->regions[1].empty();
    redirect(body, breaks, context.continues, next, delegates);
    wrap(body.insts, next);
    for (auto& inst : body.insts) fresh.push_back(std::move(inst));
  }

  // The loop's own `break` and `continue`.
  void redirect(Block& body, bool breaks, bool continues, int32_t& next, bool delegates) {
    for (auto& inst : body.insts) {
      if (inst->op == Op::Break && !breaks) inst = leave(leave_loop_);
      if (inst->op == Op::Continue && !continues) inst = leave(next);
      if (inst->op == Op::Yield && !delegates && loop_->index == 1) inst->index = 0;
      for (size_t region = 0; region < inst->regions.size(); ++region) {
        const bool own =
            isLoop(*inst) && region + 1 != inst->regions.size() && !(inst->op == Op::While && region == 0);
        if (!own) redirect(inst->regions[region], breaks, continues, next, delegates);
      }
    }
  }

  auto leave(int32_t& number) -> std::unique_ptr<Inst> {
    if (number == 0) number = ++number_;
    auto inst = make(Op::Leave);
    inst->index = number;
    return inst;
  }

  // ---- copies ----

  auto clone(const Block& block, const std::vector<Operand>& locals) -> Block {
    std::map<uint32_t, uint32_t> temps;
    ir::Remap remap;
    remap.operand = [&](Operand operand) {
      if (operand.isLocal()) return locals[operand.index];
      if (!operand.isTemp()) return operand;
      return Operand::temp(fresh(temps, operand.index, callee_->temps));
    };
    remap.local = [&](ir::LocalId local) { return locals[local].index; };
    Block copy = ir::cloneBlock(block, remap);
    renumber(copy);
    ir::forEachInst(copy, [&](Inst& inst) {
      if (inst.op == Op::For) chains_[&inst] = chain_;
      // Unless the loop around hands on, nothing comes in.
      if (inst.op == Op::For && loop_->index != 1) inst.index = 0;
    });
    return copy;
  }

  // The loop's body once more: with temporaries of its own.
  auto duplicate(const Block& block) -> Block {
    std::set<uint32_t> own;
    std::vector<const Inst*> loops;
    ir::forEachInst(block, [&](const Inst& inst) {
      if (inst.result.isTemp()) own.insert(inst.result.index);
      if (inst.op == Op::For) loops.push_back(&inst);
    });
    std::map<uint32_t, uint32_t> temps;
    ir::Remap remap;
    remap.operand = [&](Operand operand) {
      if (!operand.isTemp() || !own.contains(operand.index)) return operand;
      return Operand::temp(fresh(temps, operand.index, function_.temps));
    };
    remap.local = [](ir::LocalId local) { return local; };
    Block copy = ir::cloneBlock(block, remap);
    renumber(copy);
    size_t at = 0;
    ir::forEachInst(copy, [&](Inst& inst) {
      if (inst.op != Op::For) return;
      const Inst* const original = loops[at++];
      if (chains_.contains(original)) chains_[&inst] = chains_[original];
    });
    return copy;
  }

  void renumber(Block& block) {
    std::map<int32_t, int32_t> numbers;
    ir::forEachInst(block, [&](Inst& inst) {
      if (inst.op == Op::Within) inst.index = numbers[inst.index] = ++number_;
      if (inst.op == Op::Leave && numbers.contains(inst.index)) inst.index = numbers[inst.index];
    });
  }

  auto fresh(std::map<uint32_t, uint32_t>& temps, uint32_t old, const std::vector<const types::Type*>& of)
      -> uint32_t {
    const auto [found, added] = temps.try_emplace(old, 0);
    if (added) found->second = newTemp(of[old]).index;
    return found->second;
  }

  auto newTemp(const types::Type* type) -> Operand {
    function_.temps.push_back(type);
    function_.temp_count = static_cast<uint32_t>(function_.temps.size());
    return Operand::temp(function_.temp_count - 1);
  }

  auto newLocal(const ir::Local& like) -> ir::LocalId {
    ir::Local local = like;
    local.web = 0;
    for (const ir::Local& other : function_.locals)
      if (other.name == local.name) local.web = std::max(local.web, other.web + 1);
    function_.locals.push_back(local);
    return static_cast<ir::LocalId>(function_.locals.size() - 1);
  }

  static auto make(Op op) -> std::unique_ptr<Inst> {
    auto inst = std::make_unique<Inst>();
    inst->op = op;
    return inst;
  }

  ir::Program& program_;
  Function& function_;
  types::TypeTable* types_;
  const Callees& callees_;
  std::map<const Inst*, std::set<FunctionId>> chains_;  // by loop: whose bodies it came in with
  std::set<const Inst*> refused_;
  size_t size_ = 0;
  int32_t number_ = 0;  // the last `within`

  // Of the loop that is being replaced.
  const Function* callee_ = nullptr;
  Inst* loop_ = nullptr;
  std::set<FunctionId> chain_;
  int32_t leave_loop_ = 0, leave_body_ = 0;
  size_t yields_left_ = 0;
};

}  // namespace

void inlineGenerators(ir::Program& program, const PassOptions& options) {
  const bool any = std::any_of(program.functions.begin(), program.functions.end(),
                               [](const auto& function) { return function->is_generator; });
  if (!any) return;
  const Callees callees(program, options);
  for (auto& function : program.functions) Inlining(program, *function, options.types, callees).run();
}

}  // namespace krait::passes
