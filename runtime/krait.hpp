// Everything that emitted code includes: declarations and templates. Bodies that are no templates are linked
// one by one.
//
// What an image contains is decided by --gc-sections alone: every function and constant is a section of its own, and
// optional parts are reached through references that only their users have (see objects/type_info.hpp).
#pragma once

#include "krait/base/emitted.hpp"
#include "krait/errors/exception_attributes.hpp"
#include "krait/errors/guard.hpp"
#include "krait/errors/raise.hpp"
#include "krait/objects/adaptors.hpp"
#include "krait/objects/any_iterator.hpp"
#include "krait/objects/argument.hpp"
#include "krait/objects/answers.hpp"
#include "krait/objects/star_arguments.hpp"
#include "krait/objects/arithmetic.hpp"
#include "krait/objects/array.hpp"
#include "krait/objects/builtins.hpp"
#include "krait/objects/bytes.hpp"
#include "krait/objects/class.hpp"
#include "krait/objects/convert.hpp"
#include "krait/objects/dict.hpp"
#include "krait/objects/format.hpp"
#include "krait/objects/function.hpp"
#include "krait/objects/generator.hpp"
#include "krait/objects/list.hpp"
#include "krait/objects/module.hpp"
#include "krait/objects/mixed_containers.hpp"
#include "krait/objects/print.hpp"
#include "krait/objects/range.hpp"
#include "krait/objects/set.hpp"
#include "krait/objects/slice.hpp"
#include "krait/objects/sorting.hpp"
#include "krait/objects/str.hpp"
#include "krait/objects/tuple_ops.hpp"
#include "krait/objects/unpack.hpp"
#include "krait/objects/subclass.hpp"
#include "krait/objects/vartuple.hpp"
