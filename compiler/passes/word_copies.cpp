// Word copies: a function that computes with integers of any size gets a copy that computes in machine words.
//
//     func @fib($n: i32) -> int            func @fib_words($n: i32) -> i32
//       %3: int = add %1, %2                 %3: i32 = call_runtime .addWord %1, %2
//
// The operations of the copy leave it when a result does not fit; then the function itself runs, from the beginning. So
// only functions that have no effect are copied: they read, compute, return or raise. Whoever calls the function from
// outside calls it in words first (`call_direct #1`); inside, copies call copies and the exact functions each other, so
// that no more than one attempt is lost. It pays where much is computed in one call: in functions that loop or call
// themselves.
#include <algorithm>
#include <map>

#include "compiler/ir/clone.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/circles.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Block;
using ir::Function;
using ir::FunctionId;
using ir::Inst;
using ir::Op;
using ir::Operand;
using types::Kind;
using types::Type;

auto isInt(const Type* type) -> bool { return type != nullptr && type->kind == Kind::Int; }
auto isPlainInt(const Type* type) -> bool {
  return type != nullptr && (type->isAnyInt() || type->kind == Kind::Bool);
}
auto isPlain(const Type* type) -> bool {
  return type != nullptr && (isPlainInt(type) || type->kind == Kind::Float);
}

auto isLoop(Op op) -> bool { return op == Op::While || op == Op::For || op == Op::ForRange; }

// What is known of a function before any is copied.
struct Facts {
  bool is_pure = true;     // as far as its own instructions go, then with its callees
  bool has_int = false;    // somewhere a tagged integer
  bool loops = false;
  bool is_copied = false;
  bool is_entered = false; // worth to be entered in words from outside
};

class Purity {
 public:
  Purity(const ir::Program& program, const Function& function) : program_(program), function_(function) {}

  [[nodiscard]] auto check() const -> bool {
    if (function_.is_generator || function_.is_async || !function_.captures.empty() || function_.is_module_body)
      return false;
    if (!isPlain(function_.result)) return false;
    for (const ir::Local& local : function_.locals)
      if (local.storage != ir::Local::Storage::Plain) return false;
    bool pure = true;
    ir::forEachInst(function_.body, [&](const Inst& inst) { pure = pure && allows(inst); });
    return pure;
  }

 private:
  [[nodiscard]] auto typeOf(const Inst& inst, size_t i) const -> const Type* {
    const Operand& operand = inst.operands[i];
    if (operand.isTemp()) return function_.temps[operand.index];
    if (operand.isLocal()) return function_.locals[operand.index].type;
    return nullptr;
  }
  // Small constants are plain; big ones do not fit a word.
  [[nodiscard]] auto plainOperand(const Inst& inst, size_t i) const -> bool {
    const Operand& operand = inst.operands[i];
    if (!operand.isConstant()) return isPlain(typeOf(inst, i));
    const ir::Constant& constant = program_.constants[operand.index];
    using ConstantKind = ir::Constant::Kind;
    if (constant.kind == ConstantKind::Int)
      return constant.text.empty() && constant.integer >= INT32_MIN && constant.integer <= INT32_MAX;
    return constant.kind == ConstantKind::True || constant.kind == ConstantKind::False ||
           constant.kind == ConstantKind::Float;
  }
  [[nodiscard]] auto allPlain(const Inst& inst) const -> bool {
    for (size_t i = 0; i < inst.operands.size(); ++i)
      if (!plainOperand(inst, i)) return false;
    return inst.result.isNone() || isPlain(inst.type);
  }
  // Integers among integers, or no tagged one at all.
  [[nodiscard]] auto integersOnly(const Inst& inst) const -> bool {
    bool tagged = isInt(inst.type), real = inst.type != nullptr && inst.type->kind == Kind::Float;
    for (size_t i = 0; i < inst.operands.size(); ++i) {
      const Type* type = typeOf(inst, i);
      tagged |= isInt(type);
      real |= type != nullptr && type->kind == Kind::Float;
      real |= inst.operands[i].isConstant() &&
              program_.constants[inst.operands[i].index].kind == ir::Constant::Kind::Float;
    }
    return !tagged || !real;
  }

  [[nodiscard]] auto allows(const Inst& inst) const -> bool {
    switch (inst.op) {
      case Op::Copy:
      case Op::Neg:
      case Op::Pos:
      case Op::Invert:
      case Op::Not:
      case Op::Truth:
      case Op::Add:
      case Op::Sub:
      case Op::Mul:
      case Op::FloorDiv:
      case Op::Mod:
      case Op::LShift:
      case Op::RShift:
      case Op::BitAnd:
      case Op::BitOr:
      case Op::BitXor:
      case Op::DivTrunc:
      case Op::ModTrunc:
      case Op::Eq:
      case Op::Ne:
      case Op::Lt:
      case Op::Le:
      case Op::Gt:
      case Op::Ge: return allPlain(inst) && integersOnly(inst);
      case Op::TrueDiv: {
        for (size_t i = 0; i < inst.operands.size(); ++i)
          if (isInt(typeOf(inst, i))) return false;
        return allPlain(inst);
      }
      case Op::Convert: {
        if (!allPlain(inst)) return false;
        const Type* from = typeOf(inst, 0);
        if (isInt(inst.type)) return inst.operands[0].isConstant() || isPlainInt(from);
        // A checked conversion raises for what is too large: it must be as wide as the words.
        return !isInt(from) || inst.index == 1;
      }
      case Op::Cond: return plainOperand(inst, 0) && isPlain(inst.type);
      case Op::If:
      case Op::Result:
      case Op::While:
      case Op::Break:
      case Op::Continue: return allPlain(inst);
      case Op::Return: return inst.operands.size() == 1 && allPlain(inst);
      case Op::ForRange: {
        for (size_t i = 0; i < inst.operands.size(); ++i)
          if (isInt(typeOf(inst, i))) return false;
        return allPlain(inst);
      }
      case Op::LoadGlobal: return isPlain(inst.type);
      case Op::LoadField: return isPlain(inst.type) && !inst.operands[0].isConstant();
      case Op::LoadItem: {
        const Type* object = typeOf(inst, 0);
        const Type* index = typeOf(inst, 1);
        if (object == nullptr || object->optional) return false;
        const bool sequence = object->kind == Kind::List || object->kind == Kind::Array ||
                              object->kind == Kind::VarTuple || object->kind == Kind::Bytes ||
                              object->kind == Kind::ByteArray;
        return sequence && isPlain(inst.type) && plainOperand(inst, 1) && !isInt(index);
      }
      case Op::CallDirect: {
        const Function& callee = *program_.functions[inst.ref];
        for (size_t i = 0; i < inst.operands.size() && i < callee.parameters.size(); ++i) {
          const Type* want = callee.locals[callee.parameters[i].local].type;
          if (want == nullptr || want->kind == Kind::Value || want->kind == Kind::Cell) return false;
          if (isPlain(want) && !plainOperand(inst, i)) return false;
        }
        return isPlain(inst.type) && !inst.result.isNone();
      }
      case Op::CallRuntime:
        if (inst.ref != ir::kNone) return false;
        if (inst.name == "len") return isPlain(inst.type);
        if (inst.name == "abs") return allPlain(inst) && integersOnly(inst);
        return false;
      default: return false;
    }
  }

  const ir::Program& program_;
  const Function& function_;
};

// Rewrites a clone.
class Rewriting {
 public:
  Rewriting(const ir::Program& program, ir::Program& names, Function& copy, const Type* word,
            const std::map<FunctionId, FunctionId>& copies)
      : program_(program), names_(names), copy_(copy), word_(word), copies_(copies), locals_(copy.locals.size()),
        temps_(copy.temps) {
    for (size_t i = 0; i < copy.locals.size(); ++i) locals_[i] = copy.locals[i].type;
  }

  void run() {
    returns_int_ = isInt(copy_.result);
    rewrite(copy_.body, false);
    for (ir::Local& local : copy_.locals)
      if (isInt(local.type)) local.type = word_;
    for (size_t i = 0; i < temps_.size(); ++i)
      if (isInt(temps_[i])) copy_.temps[i] = word_;
    if (returns_int_) copy_.result = word_;
  }

 private:
  [[nodiscard]] auto oldType(const Operand& operand) const -> const Type* {
    if (operand.isTemp()) return operand.index < temps_.size() ? temps_[operand.index] : copy_.temps[operand.index];
    if (operand.isLocal()) return locals_[operand.index];
    return nullptr;
  }
  auto newTemp(const Type* type) -> Operand {
    copy_.temps.push_back(type);
    return Operand::temp(copy_.temp_count++);
  }
  auto add(Op op, std::vector<Operand> operands, const Type* type, base::SourceRange range) -> Inst& {
    auto inst = std::make_unique<Inst>();
    inst->op = op;
    inst->operands = std::move(operands);
    inst->type = type;
    inst->range = range;
    inst->result = newTemp(type);
    out_->push_back(std::move(inst));
    return *out_->back();
  }
  // The operand as a word.
  auto asWord(const Operand& operand, base::SourceRange range) -> Operand {
    const Type* type = oldType(operand);
    if (operand.isConstant() || isInt(type) || type == word_) return operand;
    const bool wide = word_->kind == Kind::I32 && (type->kind == Kind::I64 || type->kind == Kind::U32);
    if (!wide) {
      Inst& convert = add(Op::Convert, {operand}, word_, range);
      convert.index = 1;
      return convert.result;
    }
    Inst& narrow = add(Op::CallRuntime, {operand}, word_, range);
    narrow.name = names_.intern("narrowed<*>");
    return narrow.result;
  }
  static auto wordFunction(Op op) -> std::string_view {
    switch (op) {
      case Op::Add: return "addWord";
      case Op::Sub: return "subWord";
      case Op::Mul: return "mulWord";
      case Op::FloorDiv: return "floordivWord";
      case Op::Mod: return "modWord";
      case Op::LShift: return "lshiftWord";
      case Op::RShift: return "rshiftWord";
      case Op::Neg: return "negWord";
      default: return {};
    }
  }

  void rewrite(Block& block, bool results_are_words) {
    std::vector<std::unique_ptr<Inst>> old = std::move(block.insts);
    block.insts.clear();
    auto* const outside = out_;
    for (auto& inst : old) {
      out_ = &block.insts;
      const bool words_inside = inst->op == Op::Cond && isInt(inst->type);
      for (Block& region : inst->regions) rewrite(region, words_inside);
      out_ = &block.insts;
      rewriteInst(std::move(inst), results_are_words);
    }
    out_ = outside;
  }

  void rewriteInst(std::unique_ptr<Inst> owned, bool results_are_words) {
    Inst& inst = *owned;
    const bool tagged = isInt(inst.type) || std::any_of(inst.operands.begin(), inst.operands.end(),
                                                        [&](const Operand& o) { return isInt(oldType(o)); });
    const auto words = [&] {
      for (Operand& operand : inst.operands) operand = asWord(operand, inst.range);
    };
    switch (inst.op) {
      case Op::Result:
        if (results_are_words) words();
        break;
      case Op::Return:
        if (returns_int_) words();
        break;
      case Op::Cond:
        if (isInt(inst.type)) inst.type = word_;
        break;
      case Op::CallDirect: {
        const Function& callee = *program_.functions[inst.ref];
        const auto copy = copies_.find(inst.ref);
        for (size_t i = 0; i < inst.operands.size() && i < callee.parameters.size(); ++i)
          if (isInt(callee.locals[callee.parameters[i].local].type)) inst.operands[i] = asWord(inst.operands[i], inst.range);
        if (copy == copies_.end()) break;
        inst.ref = copy->second;
        inst.index = 0;
        if (isInt(inst.type)) inst.type = word_;
        break;
      }
      case Op::LoadGlobal:
      case Op::LoadField:
      case Op::LoadItem: {
        if (!isInt(inst.type)) break;
        const Operand result = inst.result;
        inst.result = newTemp(inst.type);
        const Operand loaded = inst.result;
        const base::SourceRange range = inst.range;
        out_->push_back(std::move(owned));
        Inst& narrow = add(Op::CallRuntime, {loaded}, word_, range);
        narrow.name = names_.intern("narrowed<*>");
        narrow.result = result;
        return;
      }
      case Op::CallRuntime:
        if (!tagged) break;  // abs
        words();
        inst.name = names_.intern("absWord");
        inst.type = isInt(inst.type) ? word_ : inst.type;
        break;
      case Op::Convert:
        if (!tagged) break;
        if (isInt(inst.type)) {
          inst.operands[0] = asWord(inst.operands[0], inst.range);
          inst.op = Op::Copy;
          inst.index = 0;
          inst.type = word_;
        } else if (inst.type == word_) {
          inst.op = Op::Copy;
          inst.index = 0;
        }
        break;
      default: {
        if (!tagged) break;
        words();
        const std::string_view function = wordFunction(inst.op);
        if (!function.empty()) {
          inst.op = Op::CallRuntime;
          inst.name = names_.intern(function);
          inst.in_place = false;
          inst.index = 0;
        }
        if (isInt(inst.type)) {
          inst.type = word_;
        } else if (inst.type != nullptr && inst.type->isMachineInt() && inst.type != word_ && !inst.result.isNone()) {
          // A result that is known to be narrow.
          const Operand result = inst.result;
          const Type* type = inst.type;
          inst.type = word_;
          inst.result = newTemp(word_);
          const Operand wide = inst.result;
          const base::SourceRange range = inst.range;
          out_->push_back(std::move(owned));
          Inst& convert = add(Op::Convert, {wide}, type, range);
          convert.index = 1;
          convert.result = result;
          return;
        }
        break;
      }
    }
    out_->push_back(std::move(owned));
  }

  const ir::Program& program_;
  ir::Program& names_;
  Function& copy_;
  const Type* word_;
  const std::map<FunctionId, FunctionId>& copies_;
  std::vector<const Type*> locals_, temps_;
  std::vector<std::unique_ptr<Inst>>* out_ = nullptr;
  bool returns_int_ = false;
};

auto collectFacts(const ir::Program& program) -> std::vector<Facts> {
  std::vector<Facts> facts(program.functions.size());
  std::vector<std::vector<uint32_t>> callees;
  for (const auto& function : program.functions) {
    Facts& mine = facts[function->id];
    mine.is_pure = Purity(program, *function).check();
    for (const ir::Local& local : function->locals) mine.has_int |= isInt(local.type);
    for (const Type* type : function->temps) mine.has_int |= isInt(type);
    ir::forEachInst(function->body, [&](const Inst& inst) { mine.loops |= isLoop(inst.op); });
    callees.push_back(directCallees(*function));
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t id = 0; id < facts.size(); ++id) {
      if (!facts[id].is_pure) continue;
      for (const FunctionId callee : callees[id])
        if (!facts[callee].is_pure) facts[id].is_pure = false, changed = true;
    }
  }
  const std::vector<bool> circles = findCircles(callees);
  std::vector<FunctionId> todo;
  for (size_t id = 0; id < facts.size(); ++id) {
    Facts& mine = facts[id];
    mine.is_entered = mine.is_copied = mine.is_pure && mine.has_int && (mine.loops || circles[id]);
    if (mine.is_copied) todo.push_back(static_cast<FunctionId>(id));
  }
  while (!todo.empty()) {
    const FunctionId id = todo.back();
    todo.pop_back();
    for (const FunctionId callee : callees[id]) {
      // A callee without tagged integers of its own may have callees that have some.
      if (facts[callee].is_copied) continue;
      facts[callee].is_copied = true;
      todo.push_back(callee);
    }
  }
  return facts;
}

}  // namespace

void makeWordCopies(ir::Program& program, const PassOptions& options) {
  if (options.types == nullptr) return;
  const Type* word = options.types->get(options.word_bits >= 64 ? Kind::I64 : Kind::I32);
  const std::vector<Facts> facts = collectFacts(program);
  std::map<FunctionId, FunctionId> copies;
  const auto count = static_cast<FunctionId>(program.functions.size());
  for (FunctionId id = 0; id < count; ++id) {
    if (!facts[id].is_copied) continue;
    auto copy = ir::cloneFunction(*program.functions[id]);
    copy->id = static_cast<FunctionId>(program.functions.size());
    copy->cpp_name += "_words";
    copy->is_word_copy = true;
    copies[id] = copy->id;
    program.functions.push_back(std::move(copy));
  }
  if (copies.empty()) return;
  for (const auto& [id, copy] : copies) {
    Rewriting(program, program, *program.functions[copy], word, copies).run();
    if (facts[id].is_entered) program.functions[id]->words = copy;
  }
  for (FunctionId id = 0; id < count; ++id) {
    if (facts[id].is_entered) continue;
    ir::forEachInst(program.functions[id]->body, [&](Inst& inst) {
      if (inst.op == Op::CallDirect && inst.ref < count && facts[inst.ref].is_entered) inst.index = 1;
    });
  }
}

}  // namespace krait::passes
