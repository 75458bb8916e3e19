// Forms of classes: generic classes of the program told apart by use.
//
//     numbers = Stack()        # integers
//     names = Stack()          # texts
//
// Fields are typed per class, so both stacks would hold Values. Where a first analysis sees such a field, the class is
// given *forms*: hidden classes derived from it, one for each place that makes objects, and the program is analysed anew.
// Where objects of two forms of a class meet (in a variable, in a field, as receivers of one call) the forms become one, as
// containers do; forms whose fields came out alike become one at the end, and so do those that did not help. A form has
// fields and a descriptor of its own and nothing else: attributes, methods and whatever the program can ask are the class's.
#pragma once

#include <set>

#include "compiler/ir/ir.h"

namespace krait::types {

class Analysis;

/// The classes that forms may help, once the worklist is empty.
auto genericClasses(Analysis& analysis) -> std::set<ir::ClassId>;

/// Gives each of these classes as many forms as it may have; those that nothing needs are left out by lowering.
void addForms(ir::Program& program, const std::set<ir::ClassId>& classes);

}  // namespace krait::types
