// Everything that emitted code includes: declarations and templates. Bodies that are no templates are linked
// one by one.
//
// The runtime is linked as an archive, one object a source, with --gc-sections: weak references between its
// files decide what a program contains (see objects/type_info.hpp), and an archive is what makes them weak.
#pragma once

#include "krait/errors/guard.hpp"
#include "krait/errors/raise.hpp"
#include "krait/objects/adaptors.hpp"
#include "krait/objects/arithmetic.hpp"
#include "krait/objects/array.hpp"
#include "krait/objects/builtins.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/convert.hpp"
#include "krait/objects/dict.hpp"
#include "krait/objects/format.hpp"
#include "krait/objects/function.hpp"
#include "krait/objects/generator.hpp"
#include "krait/objects/list.hpp"
#include "krait/objects/module.hpp"
#include "krait/objects/print.hpp"
#include "krait/objects/range.hpp"
#include "krait/objects/set.hpp"
#include "krait/objects/slice.hpp"
#include "krait/objects/sorting.hpp"
#include "krait/objects/str.hpp"
#include "krait/objects/tuple_ops.hpp"
#include "krait/objects/unpack.hpp"
#include "krait/objects/vartuple.hpp"
