// Joins of a list that is made for them: `sep.join([… for …])` appends to a text as it goes, without the list.
//
//     %1 = build_list                    $.text = copy ""
//     for … {                            for … {
//       list_append %1, $piece             if $.more { $.text = add $.text, sep }
//     }                                    $.more = copy True
//     %2 = str_join sep, %1                $.text = add $.text, $piece
//                                        }
//                                        %2 = copy $.text
//
// The items are texts for certain, so nothing can go wrong that the list would have put off. That the text grows in place is
// the work of text_appends.cpp.
#include <algorithm>

#include "compiler/ir/walk.h"
#include "compiler/passes/passes.h"

namespace krait::passes {

namespace {

using ir::Block;
using ir::Inst;
using ir::Op;
using ir::Operand;
using types::Kind;
using types::Type;

// Below the least the first piece makes room itself.
constexpr int32_t kLeastRoom = 8;
constexpr int32_t kMostRoom = 256;

class Joins {
 public:
  Joins(ir::Program& program, ir::Function& function, types::TypeTable& types)
      : program_(program), function_(function), types_(types) {}

  void run() {
    // What lives across a `yield` would have to be a variable of the frame, as large as the list's.
    if (function_.suspends()) return;
    bool any = false;
    ir::forEachInst(function_.body, [&](const Inst& inst) { any |= isJoin(inst); });
    if (!any) return;
    uses_.resize(function_.temps.size());
    appends_.resize(function_.temps.size());
    count(function_.body, false);
    ir::forEachBlock(function_.body, [&](Block& block) {
      for (size_t i = 0; i < block.insts.size(); ++i)
        if (isJoin(*block.insts[i])) rewrite(block, i);
    });
  }

 private:
  auto isJoin(const Inst& inst) const -> bool {
    return inst.op == Op::CallRuntime && inst.name == "str_join" && inst.operands.size() == 2 &&
           inst.operands[1].isTemp() && inst.ref == ir::kNone;
  }

  void count(const Block& block, bool in_loop) {
    for (const auto& inst : block.insts) {
      for (size_t i = 0; i < inst->operands.size(); ++i)
        if (inst->operands[i].isTemp()) ++uses_[inst->operands[i].index];
      const bool appends = inst->op == Op::ListAppend && inst->operands[0].isTemp() && in_loop;
      if (appends && inst->operands[1] != inst->operands[0]) ++appends_[inst->operands[0].index];
      const bool loop = inst->op == Op::For || inst->op == Op::ForRange || inst->op == Op::While;
      for (const Block& region : inst->regions) count(region, in_loop || loop);
    }
  }

  void rewrite(Block& block, size_t at) {
    Inst& join = *block.insts[at];
    const uint32_t list = join.operands[1].index;
    const Type* type = function_.temps[list];
    if (type->kind != Kind::List || type->element()->kind != Kind::Str || type->element()->optional) return;
    // It is appended to, and then joined; nothing else.
    if (appends_[list] == 0 || uses_[list] != appends_[list] + 1) return;
    const auto made = std::find_if(block.insts.begin(), block.insts.begin() + static_cast<std::ptrdiff_t>(at),
                                   [&](const auto& inst) { return inst->result == Operand::temp(list); });
    const auto begin = static_cast<size_t>(made - block.insts.begin());
    if (begin == at || (*made)->op != Op::BuildList || !(*made)->operands.empty()) return;
    const Operand separator = join.operands[0];
    if (!isSameFrom(block, begin, at, separator)) return;
    const Type* text_type = types_.get(Kind::Str);
    const bool separates = !isEmpty(separator);
    const ir::LocalId text = newLocal(".text", text_type);
    const ir::LocalId more = separates ? newLocal(".more", types_.get(Kind::Bool)) : ir::kNone;
    // Of so many items: a byte each, to begin with.
    const int32_t items = std::min((*made)->index, kMostRoom);
    ir::Constant empty;
    empty.kind = ir::Constant::Kind::Str;
    becomesCopy(**made, Operand::constant(program_.constantId(empty)), Operand::local(text), text_type);
    (*made)->index = items > kLeastRoom ? items : 0;
    if (separates) {
      auto none = std::make_unique<Inst>();
      none->range = (*made)->range;
      becomesCopy(*none, boolean(false), Operand::local(more), types_.get(Kind::Bool));
      block.insts.insert(block.insts.begin() + static_cast<std::ptrdiff_t>(begin), std::move(none));
    }
    ir::forEachBlock(block, [&](Block& inner) { replaceAppends(inner, list, text, more, separator); });
    for (auto& inst : block.insts) {
      if (!isJoin(*inst) || inst->operands[1] != Operand::temp(list)) continue;
      becomesCopy(*inst, Operand::local(text), inst->result, text_type);
    }
  }

  void replaceAppends(Block& block, uint32_t list, ir::LocalId text, ir::LocalId more, Operand separator) {
    std::vector<std::unique_ptr<Inst>> insts;
    for (auto& inst : block.insts) {
      if (inst->op == Op::ListAppend && inst->operands[0] == Operand::temp(list)) {
        if (more != ir::kNone) {
          // The piece stays just before what appends it: it cannot see the text, nor what separates.
          std::unique_ptr<Inst> piece;
          if (!insts.empty() && inst->operands[1].isTemp() && insts.back()->result == inst->operands[1] &&
              insts.back()->regions.empty()) {
            piece = std::move(insts.back());
            insts.pop_back();
          }
          separate(insts, inst->range, text, more, separator);
          if (piece != nullptr) insts.push_back(std::move(piece));
        }
        becomesAppend(*inst, text, inst->operands[1]);
      }
      insts.push_back(std::move(inst));
    }
    block.insts = std::move(insts);
  }

  void separate(std::vector<std::unique_ptr<Inst>>& insts, base::SourceRange range, ir::LocalId text,
                ir::LocalId more, Operand separator) {
    auto branch = std::make_unique<Inst>();
    branch->op = Op::If;
    branch->operands = {Operand::local(more)};
    branch->range = range;
    branch->regions.resize(2);
    auto append = std::make_unique<Inst>();
    append->range = range;
    becomesAppend(*append, text, separator);
    branch->regions[0].insts.push_back(std::move(append));
    insts.push_back(std::move(branch));
    auto set = std::make_unique<Inst>();
    set->range = range;
    becomesCopy(*set, boolean(true), Operand::local(more), types_.get(Kind::Bool));
    insts.push_back(std::move(set));
  }

  // Whether the operand is the same where the list is made, and where it is joined.
  auto isSameFrom(const Block& block, size_t begin, size_t end, const Operand& operand) const -> bool {
    if (operand.isTemp()) {
      return std::none_of(block.insts.begin() + static_cast<std::ptrdiff_t>(begin),
                          block.insts.begin() + static_cast<std::ptrdiff_t>(end),
                          [&](const auto& inst) { return inst->result == operand; });
    }
    if (!operand.isLocal()) return true;
    if (function_.locals[operand.index].storage == ir::Local::Storage::CapturedValue) return true;
    if (function_.locals[operand.index].storage != ir::Local::Storage::Plain) return false;
    bool same = true;
    const auto look = [&](const Inst& inst) {
      same &= inst.result != operand &&
              std::find(inst.targets.begin(), inst.targets.end(), operand.index) == inst.targets.end();
    };
    for (size_t i = begin; i < end; ++i) {
      look(*block.insts[i]);
      for (const Block& region : block.insts[i]->regions) ir::forEachInst(region, look);
    }
    return same;
  }

  auto isEmpty(const Operand& operand) const -> bool {
    return operand.isConstant() && program_.constants[operand.index].text.empty();
  }

  static void becomesCopy(Inst& inst, Operand from, Operand to, const Type* type) {
    inst.op = Op::Copy;
    inst.operands = {from};
    inst.result = to;
    inst.type = type;
    inst.index = 0;
    inst.name = {};
  }

  void becomesAppend(Inst& inst, ir::LocalId text, Operand piece) {
    inst.op = Op::Add;
    inst.operands = {Operand::local(text), piece};
    inst.result = Operand::local(text);
    inst.type = types_.get(Kind::Str);
    inst.index = 0;
    inst.in_place = true;
  }

  auto boolean(bool value) -> Operand {
    ir::Constant constant;
    constant.kind = value ? ir::Constant::Kind::True : ir::Constant::Kind::False;
    return Operand::constant(program_.constantId(constant));
  }

  auto newLocal(std::string_view name, const Type* type) -> ir::LocalId {
    ir::Local local;
    local.name = program_.intern(name);
    local.type = type;
    for (const ir::Local& other : function_.locals)
      if (other.name == local.name) local.web = std::max(local.web, other.web + 1);
    function_.locals.push_back(local);
    return static_cast<ir::LocalId>(function_.locals.size() - 1);
  }

  ir::Program& program_;
  ir::Function& function_;
  types::TypeTable& types_;
  std::vector<int> uses_, appends_;  // by temporary
};

}  // namespace

void joinTexts(ir::Program& program, const PassOptions& options) {
  if (options.types == nullptr) return;
  for (auto& function : program.functions) Joins(program, *function, *options.types).run();
}

}  // namespace krait::passes
