// Which variables of modules may be unassigned when a function reads them.
//
// A function can run only after its name, or that of a function or class that leads to it, was mentioned in
// the body of its module, and not before something there runs code of the program. Everything that it reads
// must be assigned by then. Functions of an imported module run also after its body has ended.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "compiler/irgen/flow.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

class ModuleFlow {
 public:
  explicit ModuleFlow(ProgramContext& context);

  /// What has to see the instructions of `function`: nothing unless it is the body of a module.
  auto hookFor(const ir::Function& function, const Flow& flow) -> Flow::Hook;
  /// After the flow of `function` is solved.
  void finish(const ir::Function& function, const Flow& flow);

  auto unsure() const -> const std::set<ir::GlobalId>& { return unsure_; }
  /// Any call may have unbound these: no read is sure, whatever comes before it.
  auto deletedByFunctions() const -> const std::set<ir::GlobalId>& { return deleted_by_functions_; }

 private:
  // A function or class of a module with everything inside: what its name leads to.
  struct Unit {
    std::set<ir::GlobalId> reads;
    bool is_live = false;
  };
  struct Requirement {
    ir::GlobalId global;
    NodeId node;
  };
  using Units = std::map<std::string, Unit, std::less<>>;

  void collectReads(const ir::Function& function);
  void collectBases(const ir::Function& body);
  void collectHarmless(const ir::Function& body);
  void mention(Units& units, std::string_view name);
  void require(const Flow& flow, const std::set<ir::GlobalId>& globals, const std::vector<NodeId>& nodes);
  void requireAll(ir::ModuleId module, const Flow& flow, const std::vector<NodeId>& nodes);

  ProgramContext& context_;
  ir::Program& program_;
  std::map<ir::ModuleId, Units> units_;
  std::map<ir::ModuleId, std::set<ir::GlobalId>> read_from_outside_;
  std::set<std::pair<ir::FunctionId, const ir::Inst*>> harmless_;  // mentions that lead nowhere yet
  std::set<ir::GlobalId> pending_;
  std::vector<Requirement> requirements_;
  std::set<ir::GlobalId> unsure_;
  std::set<ir::GlobalId> deleted_by_functions_;
};

}  // namespace krait::irgen
