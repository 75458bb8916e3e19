// Which lists are arrays?
//
//     flags = [0] * 100            uint8_t flags_items[100];
//     SEGMENTS = [0x3f, 0x06, …]   const uint8_t SEGMENTS_items[] = {0x3f, 0x06, …};   in flash
//
// A list that one instruction makes, once, that nothing ever lengthens or shortens, and whose length is known: then there
// is one object of its node, which stands beside the globals from the start. Whatever can only be this list is known at
// compile time and stored nowhere, like a function: each use names the array. Its header is constant, so that C++ sees
// through it; it takes memory only where a place holds the list as an object (passes/static_lists.cpp).
//
// Lists in such a list are arrays as well where its comprehension makes one for each item: `[[0] * 16 for _ in range(16)]` is
// two-dimensional. They stay objects with headers, since they are told apart as the program runs, but nobody allocates them.
//
// Where two lists meet in one variable their nodes are unified: such a node has two makers, and its lists stay objects.
#include "compiler/types/static_lists.h"

#include <algorithm>
#include <functional>
#include <set>

#include "compiler/types/class_runs.h"
#include "compiler/types/representation.h"

namespace krait::types {

using ir::Op;
using ir::Operand;

namespace {

auto widthOf(const Type& type, int word_bits, int float_bits) -> int64_t {
  switch (type.kind) {
    case Kind::Bool:
    case Kind::I8:
    case Kind::U8:
      return 1;
    case Kind::I16:
    case Kind::U16:
      return 2;
    case Kind::I32:
    case Kind::U32:
      return 4;
    case Kind::I64:
      return 8;
    case Kind::Float:
      return float_bits / 8;
    case Kind::Complex:
      return float_bits / 4;
    case Kind::Tuple: {
      int64_t sum = 0;
      for (const Type* item : type.arguments)
        sum += std::max<int64_t>(widthOf(*item, word_bits, float_bits), word_bits / 8);
      return sum;
    }
    default:
      return word_bits / 8;
  }
}

// What changes a list while it is being made: only the loop of a comprehension is counted.
void collectGrown(const ir::Block& block, std::set<ir::TempId>& grown) {
  for (const auto& inst : block.insts) {
    if ((inst->op == Op::ListAppend || inst->op == Op::ListExtend) && inst->operands[0].isTemp())
      grown.insert(inst->operands[0].index);
    for (const ir::Block& region : inst->regions) collectGrown(region, grown);
  }
}

// Makers whose items may be asked for where they stand: `[x] * n` right behind `[x]`, or with items that nobody assigns.
void collectRepetitions(const ir::Block& block, std::map<const ir::Inst*, const ir::Inst*>& repeated) {
  for (size_t i = 0; i < block.insts.size(); ++i) {
    const ir::Inst& inst = *block.insts[i];
    for (const ir::Block& region : inst.regions) collectRepetitions(region, repeated);
    if (inst.op != Op::Mul || inst.in_place) continue;
    for (size_t at = i; at-- > 0;) {
      const ir::Inst& made = *block.insts[at];
      if (made.op != Op::BuildList || (made.result != inst.operands[0] && made.result != inst.operands[1]))
        continue;
      const bool fixed = std::none_of(made.operands.begin(), made.operands.end(),
                                      [](const Operand& operand) { return operand.isLocal(); });
      if (made.result.isTemp() && !made.operands.empty() && (fixed || at + 1 == i)) repeated[&inst] = &made;
    }
  }
}

// What the program calls the list that an instruction makes: the variable, global or field that gets it.
auto nameFor(const ir::Program& program, const ir::Function& function, const ir::Inst& maker) -> std::string {
  std::string name;
  if (maker.result.isLocal()) name = function.locals[maker.result.index].name;
  const std::function<void(const ir::Block&)> look = [&](const ir::Block& block) {
    for (const auto& inst : block.insts) {
      for (const ir::Block& region : inst->regions) look(region);
      if (!name.empty() || inst->operands.empty() || inst->operands.back() != maker.result) continue;
      if (inst->op == Op::StoreGlobal) name = program.globals[inst->ref].name;
      if (inst->op == Op::StoreAttr || inst->op == Op::StoreClassAttr) name = inst->name;
      if (inst->op == Op::Copy && inst->result.isLocal()) name = function.locals[inst->result.index].name;
    }
  };
  if (maker.result.isTemp()) look(function.body);
  return name.empty() || name[0] == '.' ? std::string() : name;
}

class Search {
 public:
  Search(Analysis& analysis, Representation& representation)
      : analysis_(analysis), representation_(representation), once_(listsMadeOnce(analysis.program)) {
    // Beside them there is the stack, and what the program makes as it runs.
    room_ = std::min<int64_t>(analysis.target.max_length / 4 * 3, int64_t{1} << 20);
  }

  auto run() -> std::map<NodeId, StaticList> {
    countMakers();
    // What a module makes stays; what a function makes, once, could be given back.
    for (const bool of_modules : {true, false})
      for (const auto& [copy, facts] : analysis_.facts)
        if (functionOf(copy).is_module_body == of_modules && !functionOf(copy).suspends() &&
            copies_of_[analysis_.copies[copy].function] == 1)
          look(copy, facts);
    return std::move(found_);
  }

 private:
  auto functionOf(CopyId copy) const -> const ir::Function& {
    return *analysis_.program.functions[analysis_.copies[copy].function];
  }

  void countMakers() {
    for (const auto& [copy, facts] : analysis_.facts) {
      ++copies_of_[analysis_.copies[copy].function];
      for (const auto& [inst, nodes] : analysis_.copies[copy].sites)
        for (const NodeId node : nodes) ++makers_[analysis_.find(node)];
    }
  }

  void look(CopyId copy, const CopyFacts& facts) {
    std::set<ir::TempId> grown;
    collectGrown(functionOf(copy).body, grown);
    std::map<const ir::Inst*, const ir::Inst*> repeated;
    collectRepetitions(functionOf(copy).body, repeated);
    lookIn(functionOf(copy).body, copy, facts, grown, repeated);
  }

  void lookIn(const ir::Block& block, CopyId copy, const CopyFacts& facts, const std::set<ir::TempId>& grown,
              const std::map<const ir::Inst*, const ir::Inst*>& repeated) {
    for (const auto& inst : block.insts) {
      for (const ir::Block& region : inst->regions) lookIn(region, copy, facts, grown, repeated);
      if ((inst->op != Op::BuildList && inst->op != Op::Mul) || !once_.contains(inst.get())) continue;
      const auto known = facts.insts.find(inst.get());
      if (known == facts.insts.end()) continue;
      const AbstractValue& made = known->second.result;
      if (made.scalars != 0 || made.arms.size() != 1 || made.arms[0].tag != Tag::List) continue;
      const NodeId id = analysis_.find(made.arms[0].id);
      const Node& node = analysis_.node(id);
      if (makers_[id] != 1 || node.may_shrink || node.may_grow || !madeHere(*inst, copy, id)) continue;
      const int64_t length = lengthOf(*inst, known->second, grown, repeated);
      // What nobody gives a name is done with soon; but constants are in flash anyway.
      const std::string name = nameFor(analysis_.program, functionOf(copy), *inst);
      const bool is_table = inst->op == Op::BuildList && !node.may_write && !inst->operands.empty() &&
                            std::all_of(inst->operands.begin(), inst->operands.end(),
                                        [](const Operand& operand) { return operand.isConstant(); });
      if (name.empty() && !is_table) continue;
      if (length <= 0 || length > analysis_.target.max_length) continue;
      const int64_t size = length * widthOf(*representation_.element(id), analysis_.target.word_bits,
                                            analysis_.target.float_bits);
      if (size > (functionOf(copy).is_module_body ? room_ : room_ / 4)) continue;
      room_ -= size;
      const auto [list, fresh] =
          found_.emplace(id, StaticList{inst.get(), copy, length, node.may_write, name, ir::kNone, {}});
      if (inst->op == Op::BuildList && known->second.room > 0)
        lookForRows(functionOf(copy).body, list->second, facts, grown, repeated);
    }
  }

  // How long the list is that the instruction makes; 0 where that is not known.
  static auto lengthOf(const ir::Inst& inst, const InstFacts& known, const std::set<ir::TempId>& grown,
                       const std::map<const ir::Inst*, const ir::Inst*>& repeated) -> int64_t {
    if (inst.op == Op::Mul)
      return repeated.contains(&inst) && known.result.least == known.result.most ? known.result.least : 0;
    if (known.room > 0) return known.room;
    if (inst.result.isTemp() && grown.contains(inst.result.index)) return 0;
    return static_cast<int64_t>(inst.operands.size());
  }

  // What the comprehension of `list` appends, if that is made in front of it, each time anew, and holds numbers.
  void lookForRows(const ir::Block& block, StaticList& list, const CopyFacts& facts,
                   const std::set<ir::TempId>& grown,
                   const std::map<const ir::Inst*, const ir::Inst*>& repeated) {
    for (const auto& append : block.insts) {
      for (const ir::Block& region : append->regions) lookForRows(region, list, facts, grown, repeated);
      if (append->op != Op::ListAppend || append->operands[0] != list.maker->result ||
          !append->operands[1].isTemp())
        continue;
      for (const auto& inst : block.insts) {
        if ((inst->op != Op::BuildList && inst->op != Op::Mul) || inst->result != append->operands[1])
          continue;
        const auto known = facts.insts.find(inst.get());
        if (known == facts.insts.end()) return;
        const AbstractValue& made = known->second.result;
        if (made.scalars != 0 || made.arms.size() != 1 || made.arms[0].tag != Tag::List) return;
        const NodeId id = analysis_.find(made.arms[0].id);
        const Node& node = analysis_.node(id);
        const Type* element = representation_.element(id);
        if (makers_[id] != 1 || node.may_shrink || node.may_grow || !madeHere(*inst, list.copy, id) ||
            !(element->isMachineInt() || element->kind == Kind::Float || element->kind == Kind::Bool))
          return;
        const int64_t length = lengthOf(*inst, known->second, grown, repeated);
        const int64_t word = analysis_.target.word_bits / 8;
        const int64_t size =
            list.length *
            (length * widthOf(*element, analysis_.target.word_bits, analysis_.target.float_bits) + 4 * word);
        if (length <= 0 || length > analysis_.target.max_length || size > room_ / 2) return;
        room_ -= size;
        list.rows = {inst.get(), length};
        return;
      }
    }
  }

  auto madeHere(const ir::Inst& inst, CopyId copy, NodeId id) -> bool {
    const auto& sites = analysis_.copies[copy].sites;
    const auto found = sites.find(&inst);
    return found != sites.end() && found->second.size() == 1 && analysis_.find(found->second.front()) == id;
  }

  Analysis& analysis_;
  Representation& representation_;
  std::set<const ir::Inst*> once_;
  std::map<NodeId, int> makers_;
  std::map<ir::FunctionId, int> copies_of_;
  std::map<NodeId, StaticList> found_;
  int64_t room_;
};

}  // namespace

auto findStaticLists(Analysis& analysis, Representation& representation) -> std::map<NodeId, StaticList> {
  return Search(analysis, representation).run();
}

}  // namespace krait::types
