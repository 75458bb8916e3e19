// Text that grows in place: `text += piece` in a loop appends to the object of the variable.
//
// That is possible as long as nobody else refers to the object. Every text that `appended` returns is new, or was the
// variable's own, so only reads of the variable can share it. Those that look at the text and forget it (its length, a
// comparison, printing) are left alone; any other read becomes `settled(text)`, after which the object never changes
// again and the next append begins a new one.
#include <algorithm>
#include <optional>

#include "compiler/ir/effects.h"
#include "compiler/ir/walk.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Op;
using ir::Operand;
using types::Kind;

auto isText(const types::Type* type) -> bool {
  return type != nullptr && type->kind == Kind::Str && !type->optional;
}

auto isAppend(const ir::Function& function, const ir::Inst& inst) -> bool {
  return inst.op == Op::Add && inst.operands.size() == 2 && inst.result.isLocal() &&
         inst.operands[0] == inst.result && isText(function.locals[inst.result.index].type) &&
         isText(ir::typeOf(function, inst.operands[1]) != nullptr ? ir::typeOf(function, inst.operands[1])
                                                                  : function.locals[inst.result.index].type);
}

auto isLoop(const ir::Inst& inst) -> bool {
  return inst.op == Op::For || inst.op == Op::ForRange || inst.op == Op::While;
}

// Whether an instruction only looks at a text among its operands.
auto onlyLooks(const ir::Function& function, const ir::Inst& inst) -> bool {
  const auto areTexts = [&] {
    return std::all_of(inst.operands.begin(), inst.operands.end(), [&](const Operand& operand) {
      return operand.isConstant() || isText(ir::typeOf(function, operand));
    });
  };
  switch (inst.op) {
    case Op::Truth:
    case Op::Not:
      return true;
    case Op::Eq:
    case Op::Ne:
    case Op::Lt:
    case Op::Le:
    case Op::Gt:
    case Op::Ge:
      return areTexts();
    case Op::CallRuntime:
      return inst.name == "len" || inst.name == "print" || inst.name == "ord";
    default:
      return false;
  }
}

class Appends {
 public:
  Appends(ir::Program& program, ir::Function& function, types::TypeTable& types, const types::Type* word)
      : program_(program), function_(function), types_(types), word_(word), grows_(function.locals.size()) {}

  void run() {
    if (function_.suspends()) return;
    find(function_.body, false);
    if (std::find(grows_.begin(), grows_.end(), true) == grows_.end()) return;
    for (const auto& other : program_.functions)
      if (other->parent == function_.id)
        for (const ir::Capture& capture : other->captures) grows_[capture.outer] = false;
    uses_.resize(function_.temps.size());
    ir::forEachInst(function_.body, [&](const ir::Inst& inst) {
      for (const Operand& operand : inst.operands)
        if (operand.isTemp()) ++uses_[operand.index];
    });
    const auto known = static_cast<ir::LocalId>(grows_.size());
    room_.resize(known, ir::kNone);
    for (ir::LocalId local = 0; local < known; ++local)
      if (grows_[local]) room_[local] = newRoom();
    grows_.resize(function_.locals.size());
    room_.resize(function_.locals.size(), ir::kNone);
    ir::forEachBlock(function_.body, [&](ir::Block& block) { rewrite(block); });
    for (const ir::Parameter& parameter : function_.parameters)
      if (grows_[parameter.local])
        function_.body.insts.insert(function_.body.insts.begin(), noRoom(parameter.local, function_.range));
  }

 private:
  void find(const ir::Block& block, bool in_loop) {
    for (const auto& inst : block.insts) {
      const bool is_plain = inst->result.isLocal() &&
                            function_.locals[inst->result.index].storage == ir::Local::Storage::Plain;
      if (in_loop && is_plain && isAppend(function_, *inst)) grows_[inst->result.index] = true;
      for (const ir::Block& region : inst->regions) find(region, in_loop || isLoop(*inst));
    }
  }

  // str() of a number of at most 32 bits.
  auto isNumberText(const ir::Inst& inst) const -> bool {
    if (inst.op != Op::CallRuntime || inst.name != "toStr" || !inst.result.isTemp() || inst.operands.size() != 1) return false;
    const types::Type* type = ir::typeOf(function_, inst.operands[0]);
    return type != nullptr && type->isMachineInt() && type->kind != Kind::U32 && type->kind != Kind::I64;
  }

  auto isGrowing(const Operand& operand) const -> bool { return operand.isLocal() && grows_[operand.index]; }

  void rewrite(ir::Block& block) {
    std::vector<std::unique_ptr<ir::Inst>> insts;
    for (auto& inst : block.insts) {
      const bool appends = isGrowing(inst->result) && isAppend(function_, *inst);
      for (size_t i = appends ? 1 : 0; i < inst->operands.size(); ++i) {
        if (!isGrowing(inst->operands[i]) || (!appends && onlyLooks(function_, *inst))) continue;
        insts.push_back(settled(*inst, inst->operands[i]));
        inst->operands[i] = insts.back()->result;
      }
      if (appends) becomesAppend(*inst, insts);
      insts.push_back(std::move(inst));
      ir::Inst& done = *insts.back();
      if (isGrowing(done.result) && !appends) {
        if (done.op == Op::Copy && done.index > 0) {
          becomesRoom(done);
        } else {
          insts.push_back(noRoom(done.result.index, done.range));
        }
      }
      for (const ir::LocalId target : done.targets) {
        if (!grows_[target]) continue;
        if (done.op == Op::Unpack) {
          insts.push_back(noRoom(target, done.range));
        } else {
          auto& body = done.regions[0].insts;
          body.insert(body.begin(), noRoom(target, done.range));
        }
      }
    }
    block.insts = std::move(insts);
  }

  void becomesAppend(ir::Inst& inst, std::vector<std::unique_ptr<ir::Inst>>& before) {
    inst.op = Op::CallRuntime;
    inst.name = program_.intern("appended");
    inst.in_place = false;
    // Without a text of its own for what a number is, or for one character.
    if (!before.empty() && before.back()->result.isTemp() && before.back()->result == inst.operands[1] &&
        uses_[inst.operands[1].index] == 1) {
      ir::Inst& piece = *before.back();
      if (isNumberText(piece)) {
        inst.name = program_.intern("appendedNumber");
        inst.operands[1] = piece.operands[0];
        before.pop_back();
      } else if (isOfCode(piece)) {
        inst.name = program_.intern("appendedCode");
        piece.name = program_.intern("codePoint");
        becomesNumber(piece);
      } else if (isCharacter(piece)) {
        inst.name = program_.intern("appendedCode");
        piece.op = Op::CallRuntime;
        piece.name = program_.intern("codeAt");
        becomesNumber(piece);
      }
    } else if (const auto code = codeOf(inst.operands[1])) {
      inst.name = program_.intern("appendedAscii");
      inst.operands[1] = *code;
    }
    inst.operands.push_back(Operand::local(room_[inst.result.index]));
  }

  // The text of a join, whose length can be guessed.
  void becomesRoom(ir::Inst& inst) const {
    ir::Constant wanted;
    wanted.kind = ir::Constant::Kind::Int;
    wanted.integer = inst.index;
    inst.op = Op::CallRuntime;
    inst.name = program_.intern("textToGrow");
    inst.index = 0;
    inst.operands = {Operand::constant(program_.constantId(wanted)), Operand::local(room_[inst.result.index])};
  }

  void becomesNumber(ir::Inst& piece) {
    piece.type = types_.get(Kind::I32);
    function_.temps[piece.result.index] = piece.type;
  }

  // chr(number)
  auto isOfCode(const ir::Inst& inst) const -> bool {
    if (inst.op != Op::CallRuntime || inst.name != "chr" || inst.operands.size() != 1) return false;
    const types::Type* type = ir::typeOf(function_, inst.operands[0]);
    return type != nullptr && type->isMachineInt() && type->kind != Kind::U32 && type->kind != Kind::I64;
  }

  // text[i]
  auto isCharacter(const ir::Inst& inst) const -> bool {
    if (inst.op != Op::LoadItem || !isText(ir::typeOf(function_, inst.operands[0]))) return false;
    const types::Type* index = ir::typeOf(function_, inst.operands[1]);
    return index == nullptr ? inst.operands[1].isConstant() : index->isMachineInt();
  }

  // The code of a constant that is one ASCII character.
  auto codeOf(const Operand& operand) const -> std::optional<Operand> {
    if (!operand.isConstant()) return std::nullopt;
    const ir::Constant& text = program_.constants[operand.index];
    if (text.kind != ir::Constant::Kind::Str || text.text.size() != 1) return std::nullopt;
    ir::Constant code;
    code.kind = ir::Constant::Kind::Int;
    code.integer = static_cast<unsigned char>(text.text[0]);
    return Operand::constant(program_.constantId(code));
  }

  auto newRoom() -> ir::LocalId {
    ir::Local room;
    room.name = program_.intern(".room");
    room.type = word_;
    for (const ir::Local& other : function_.locals)
      if (other.name == room.name) room.web = std::max(room.web, other.web + 1);
    function_.locals.push_back(room);
    return static_cast<ir::LocalId>(function_.locals.size() - 1);
  }

  auto noRoom(ir::LocalId text, base::SourceRange range) const -> std::unique_ptr<ir::Inst> {
    auto inst = std::make_unique<ir::Inst>();
    ir::Constant zero;
    zero.kind = ir::Constant::Kind::Int;
    inst->op = Op::Copy;
    inst->operands = {Operand::constant(program_.constantId(zero))};
    inst->result = Operand::local(room_[text]);
    inst->type = word_;
    inst->range = range;
    return inst;
  }

  auto settled(const ir::Inst& reader, const Operand& text) -> std::unique_ptr<ir::Inst> {
    auto inst = std::make_unique<ir::Inst>();
    inst->op = Op::CallRuntime;
    inst->name = program_.intern("settled");
    inst->range = reader.range;
    inst->operands = {text, Operand::local(room_[text.index])};
    inst->type = function_.locals[text.index].type;
    inst->result = Operand::temp(static_cast<uint32_t>(function_.temps.size()));
    function_.temps.push_back(inst->type);
    function_.temp_count = static_cast<uint32_t>(function_.temps.size());
    uses_.resize(function_.temps.size());
    return inst;
  }

  ir::Program& program_;
  ir::Function& function_;
  types::TypeTable& types_;
  const types::Type* word_;          // what counts bytes
  std::vector<bool> grows_;          // by local
  std::vector<ir::LocalId> room_;    // by local: the variable that says how much more there is room for
  std::vector<int> uses_;    // by temporary
};

}  // namespace

void appendTexts(ir::Program& program, const PassOptions& options) {
  if (options.types == nullptr) return;
  const types::Type* word = options.types->get(options.word_bits < 32 ? Kind::U16 : Kind::I32);
  for (auto& function : program.functions) Appends(program, *function, *options.types, word).run();
}

}  // namespace krait::passes
