// The IR's rules, checked. verifier.h states them.
#include "compiler/ir/verifier.h"

#include <algorithm>

#include "compiler/ir/text.h"

namespace krait::ir {

namespace {

auto leaves(Op op) -> bool {
  return op == Op::Return || op == Op::Break || op == Op::Continue || op == Op::Leave || op == Op::Raise ||
         op == Op::Reraise || op == Op::RaiseUnbound || op == Op::Result;
}

class Verifier {
 public:
  Verifier(const Program& program, const Function& function, Stage stage)
      : program_(program), function_(function), stage_(stage), defined_(function.temp_count, false) {}

  auto run() -> std::vector<std::string>;

 private:
  // What a block may contain and must end in.
  struct Place {
    bool in_loop = false;
    bool wants_result = false;
  };

  void checkBlock(const Block& block, Place place);
  void checkInst(const Inst& inst, Place place);
  void checkShape(const Inst& inst);
  void checkResult(const Inst& inst);
  void checkOperand(const Inst& inst, const Operand& operand, size_t position);
  void checkCells(const Inst& inst);
  void checkRef(const Inst& inst);
  void checkRegions(const Inst& inst, Place place);
  void checkSignature();
  void complain(const Inst& inst, const std::string& what) {
    problems_.push_back(function_.qualified_name + ": " + what + ": " + printInst(program_, function_, inst));
  }
  void complain(const std::string& what) { problems_.push_back(function_.qualified_name + ": " + what); }

  const Program& program_;
  const Function& function_;
  Stage stage_;
  std::vector<bool> defined_;    // temporaries assigned anywhere so far
  std::vector<TempId> visible_;  // those that the current block may use, in order
  std::vector<int32_t> within_;  // numbers of the `within` around
  std::vector<std::string> problems_;
};

auto Verifier::run() -> std::vector<std::string> {
  checkSignature();
  checkBlock(function_.body, {});
  return std::move(problems_);
}

void Verifier::checkSignature() {
  for (const auto& parameter : function_.parameters) {
    if (parameter.local >= function_.locals.size()) complain("a parameter without local");
  }
  if (!function_.captures.empty() && function_.parent >= program_.functions.size()) {
    complain("captures without parent");
    return;
  }
  for (const auto& capture : function_.captures) {
    const auto& parent = *program_.functions[function_.parent];
    if (capture.outer >= parent.locals.size() || capture.inner >= function_.locals.size()) {
      complain("a capture of a local that does not exist");
      continue;
    }
    const auto outer = parent.locals[capture.outer].storage;
    const auto inner = function_.locals[capture.inner].storage;
    const bool outer_is_cell = outer == Local::Storage::Cell || outer == Local::Storage::CapturedCell;
    if (inner == Local::Storage::CapturedCell ? !outer_is_cell
                                              : inner != Local::Storage::CapturedValue || outer_is_cell) {
      complain("captured `$" + std::string(function_.locals[capture.inner].name) +
               "` is stored otherwise outside");
    }
  }
  if (stage_ == Stage::Typed) {
    for (const auto& local : function_.locals) {
      if (local.type == nullptr) complain("`" + localText(local) + "` has no type");
    }
    if (function_.result == nullptr) complain("the result has no type");
  }
}

void Verifier::checkBlock(const Block& block, Place place) {
  const size_t visible_before = visible_.size();
  for (size_t i = 0; i < block.insts.size(); ++i) {
    checkInst(*block.insts[i], place);
    if (leaves(block.insts[i]->op) && i + 1 < block.insts.size())
      complain(*block.insts[i + 1], "nothing can reach this");
    if (block.insts[i]->op == Op::Result && !place.wants_result)
      complain(*block.insts[i], "`result` outside `cond` and `while`");
  }
  if (place.wants_result && (block.empty() || !leaves(block.insts.back()->op)))
    complain("a `cond` arm or `while` condition does not end in `result`");
  visible_.resize(visible_before);
}

void Verifier::checkInst(const Inst& inst, Place place) {
  checkShape(inst);
  for (size_t i = 0; i < inst.operands.size(); ++i) checkOperand(inst, inst.operands[i], i);
  for (const auto target : inst.targets) {
    if (target >= function_.locals.size()) {
      complain(inst, "a target that does not exist");
    } else if (function_.locals[target].storage != Local::Storage::Plain) {
      complain(inst, "a target that is captured");
    }
  }
  checkCells(inst);
  checkRef(inst);
  if ((inst.op == Op::Break || inst.op == Op::Continue) && !place.in_loop) complain(inst, "outside a loop");
  if (inst.op == Op::Leave && std::find(within_.begin(), within_.end(), inst.index) == within_.end())
    complain(inst, "leaves what is not around it");
  if (inst.op == Op::Within) within_.push_back(inst.index);
  checkRegions(inst, place);
  if (inst.op == Op::Within) within_.pop_back();
  checkResult(inst);
}

void Verifier::checkShape(const Inst& inst) {
  const auto& facts = factsOf(inst.op);
  const auto count = static_cast<int>(inst.operands.size());
  if (count < facts.min_operands || (facts.max_operands >= 0 && count > facts.max_operands))
    complain(inst, "wrong number of operands");
  if (facts.result == 'Y' && inst.result.isNone()) complain(inst, "the result is missing");
  if (facts.result == 'N' && !inst.result.isNone()) complain(inst, "there is no result");
  if (facts.regions >= 0 && static_cast<int>(inst.regions.size()) != facts.regions)
    complain(inst, "wrong number of regions");
  if ((facts.stage == 'H' && stage_ == Stage::Typed) || (facts.stage == 'L' && stage_ == Stage::Untyped))
    complain(inst, "does not belong in this stage");
  const bool is_call = inst.op == Op::Call || inst.op == Op::CallMethod;
  if (is_call && inst.arguments.size() + 1 != inst.operands.size())
    complain(inst, "arguments and operands differ in number");
  const bool needs_targets = inst.op == Op::Unpack || inst.op == Op::For || inst.op == Op::ForRange;
  if (needs_targets != !inst.targets.empty())
    complain(inst, needs_targets ? "targets are missing" : "has targets");
}

void Verifier::checkResult(const Inst& inst) {
  if (inst.result.isTemp()) {
    const auto id = inst.result.index;
    if (id >= function_.temp_count) {
      complain(inst, "temporary out of range");
      return;
    }
    if (defined_[id]) complain(inst, "assigned twice");
    defined_[id] = true;
    visible_.push_back(id);
  } else if (inst.result.isLocal()) {
    if (inst.result.index >= function_.locals.size()) {
      complain(inst, "local out of range");
    } else {
      const auto storage = function_.locals[inst.result.index].storage;
      if (storage == Local::Storage::CapturedValue) complain(inst, "assigns a captured value");
      if (storage != Local::Storage::Plain && inst.op != Op::NewCell) complain(inst, "assigns a cell");
    }
  } else if (!inst.result.isNone()) {
    complain(inst, "the result is neither temporary nor local");
  }
  if (stage_ == Stage::Typed && !inst.result.isNone() && inst.type == nullptr)
    complain(inst, "the type is missing");
}

void Verifier::checkOperand(const Inst& inst, const Operand& operand, size_t position) {
  switch (operand.kind) {
    case Operand::Kind::None:
      complain(inst, "an operand is missing");
      break;
    case Operand::Kind::Temp: {
      bool found = false;
      for (auto id = visible_.rbegin(); id != visible_.rend() && !found; ++id) found = *id == operand.index;
      if (!found) complain(inst, "a temporary is used before it is assigned");
      break;
    }
    case Operand::Kind::Local: {
      if (operand.index >= function_.locals.size()) {
        complain(inst, "local out of range");
        break;
      }
      const auto storage = function_.locals[operand.index].storage;
      const bool is_cell = storage == Local::Storage::Cell || storage == Local::Storage::CapturedCell;
      const bool wants_cell = (inst.op == Op::LoadCell || inst.op == Op::StoreCell) && position == 0;
      if (is_cell && !wants_cell && inst.op != Op::MakeClosure && inst.op != Op::CallDirect)
        complain(inst, "uses a cell as a value");
      break;
    }
    case Operand::Kind::Constant:
      if (operand.index >= program_.constants.size()) complain(inst, "constant out of range");
      break;
    case Operand::Kind::Module:
      if (operand.index >= program_.modules.size()) complain(inst, "module out of range");
      break;
    case Operand::Kind::Builtin:
      if (operand.index >= program_.builtins.size()) complain(inst, "built-in out of range");
      break;
    case Operand::Kind::Class:
      if (operand.index >= program_.classes.size()) complain(inst, "class out of range");
      break;
  }
}

void Verifier::checkCells(const Inst& inst) {
  if (inst.op != Op::LoadCell && inst.op != Op::StoreCell) return;
  const auto& cell = inst.operands.front();
  const bool is_cell = cell.isLocal() && cell.index < function_.locals.size() &&
                       (function_.locals[cell.index].storage == Local::Storage::Cell ||
                        function_.locals[cell.index].storage == Local::Storage::CapturedCell);
  // Typed IR may keep cells in temporaries as well.
  if (!is_cell && (stage_ == Stage::Untyped || cell.isConstant())) complain(inst, "not a cell");
}

void Verifier::checkRef(const Inst& inst) {
  size_t limit = 0;
  switch (inst.op) {
    case Op::LoadGlobal:
    case Op::StoreGlobal:
      limit = program_.globals.size();
      break;
    case Op::ImportModule:
      limit = program_.modules.size();
      break;
    case Op::MakeFunction:
    case Op::MakeClosure:
    case Op::CallDirect:
      limit = program_.functions.size();
      break;
    case Op::MakeClass:
    case Op::StoreClassAttr:
    case Op::LoadClassAttr:
    case Op::Super:
    case Op::NewObject:
      limit = program_.classes.size();
      break;
    default:
      return;
  }
  if (inst.ref >= limit) complain(inst, "refers to nothing");
}

void Verifier::checkRegions(const Inst& inst, Place place) {
  place.wants_result = false;
  switch (inst.op) {
    case Op::Cond:
      place.wants_result = true;
      for (const auto& region : inst.regions) checkBlock(region, place);
      break;
    case Op::While:
      if (inst.regions.size() != 3) break;
      // A `break` in the condition would be one of the loop around.
      checkBlock(inst.regions[0], {place.in_loop, true});
      checkBlock(inst.regions[1], {true, false});
      checkBlock(inst.regions[2], place);
      break;
    case Op::For:
    case Op::ForRange:
      if (inst.regions.size() != 2) break;
      checkBlock(inst.regions[0], {true, false});
      checkBlock(inst.regions[1], place);
      break;
    default:
      for (const auto& region : inst.regions) checkBlock(region, place);
  }
}

}  // namespace

auto verify(const Program& program, const Function& function, Stage stage) -> std::vector<std::string> {
  return Verifier(program, function, stage).run();
}

auto verify(const Program& program, Stage stage) -> std::vector<std::string> {
  std::vector<std::string> problems;
  for (const auto& function : program.functions) {
    auto found = verify(program, *function, stage);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  return problems;
}

}  // namespace krait::ir
