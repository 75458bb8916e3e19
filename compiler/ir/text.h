// The text form's lexical side, shared by printer and reader.
//
//   module main path "main.py" body @main.<module> main        one line a module, global and class …
//   global @main.limit "int"
//   class @main.Ring in @main.<module>
//   func @main.Ring.append($self, $x?: "int") -> "None" owner=@main.Ring method
//     locals $self, $x, $x.1, $total cell
//     captures $outer -> $inner
//   {
//     %0 = load_attr .data $self
//     call builtin.print, %0, end=""
//   }
//
// An instruction: `result: type = op @ref .name #index operands -> targets as tested {region} word {region}`,
// where what is absent is left out. `op=` is the in-place form. Names that are not plain stand in quotes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ir/ir.h"

namespace krait::ir {

/// The names by which functions, classes, globals and modules are printed: dotted, made unique by `#n`.
struct ProgramNames {
  explicit ProgramNames(const Program& program);

  std::vector<std::string> functions;
  std::vector<std::string> classes;
  std::vector<std::string> globals;
};

/// "$x", "$x.1".
auto localText(const Local& local) -> std::string;
auto constantText(const Constant& constant) -> std::string;
auto quoted(std::string_view text) -> std::string;

/// The word in front of a region when it is not the first; the first has none except where a row says so.
struct RegionWords {
  std::string_view words[4];
};
auto regionWords(Op op) -> const RegionWords&;

/// Letters, digits, `_`, `.`, `<`, `>`, `:` and `*`: needs no quotes.
auto isPlainName(std::string_view name) -> bool;

}  // namespace krait::ir
