// Objects as large as those of another model of data: what `--representation` compares with.
//
// KRAIT_BOXING says which model (config.hpp). In the model of this runtime all this is nothing: an object takes what it
// needs. In the others an object of the same use takes as many bytes as it does there, so that a peak of the heap is one
// of real memory, reached by the same collector:
//
//     words of         MicroPython 1.2x               CPython 3.11
//     every object     rounded up to four             rounded up to two
//     by kind          abi/models.def
//     an instance      4, and 2 an attribute          9, and 1 an attribute (keys are shared among instances)
//
// Measured: docs/memory_reports.md.
#pragma once

#include "krait/heap/heap.hpp"
#include "krait/objects/type_info.hpp"

namespace krait {

#if KRAIT_BOXING
size_t modelledSize(size_t size, const TypeInfo* type);
#else
constexpr size_t modelledSize(size_t size, const TypeInfo*) { return size; }
#endif

}  // namespace krait
