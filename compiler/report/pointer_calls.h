// Where calls through pointers can lead.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "compiler/report/image.h"

namespace krait::report {

class PointerCalls {
 public:
  /// `runtime`: the folder of its sources.
  PointerCalls(const Image& image, std::string runtime);

  /// The functions that the call at `address`, in `function`, can reach. `giver`: who called a function that calls back.
  [[nodiscard]] auto targetsOf(uint64_t address, uint64_t function, uint64_t giver) const
      -> std::vector<uint64_t>;
  /// Whether a function does nothing with the function that it is given but call it: then what it can reach depends on
  /// who calls it.
  [[nodiscard]] auto callsBack(uint64_t function) const -> bool;
  /// Interrupt handlers: what the vector table names, beside the start and faults.
  [[nodiscard]] auto handlers() const -> const std::vector<uint64_t>& { return handlers_; }

 private:
  [[nodiscard]] auto namesAt(uint64_t address) const -> std::set<std::string>;
  [[nodiscard]] auto takenIn(uint64_t function) const -> std::vector<uint64_t>;

  const Image& image_;
  std::string runtime_;
  std::vector<uint64_t> taken_;  // functions whose address is taken
  std::map<uint64_t, std::string> parameters_;
  std::vector<uint64_t> handlers_;
  mutable std::map<std::string, std::vector<std::string>> sources_;
};

}  // namespace krait::report
