// What the hand-written twins of the benchmark programs share: where their inputs come from, where their
// results go.
//
// Inputs are opaque: every program adds `opaqueZero()` to its sizes, as the Python twin adds a reading of an
// ADC whose recorded trace is all zeros, so that no compiler computes the result at compile time. A runner
// that counts instructions on a device defines KRAIT_BENCHMARK_DEVICE and brings `report` and `main`;
// otherwise the program prints like Python's.
#pragma once

#include <stdint.h>

// As wide as Python's float on the target under test.
#ifdef KRAIT_BENCHMARK_FLOAT32
using Real = float;
#else
using Real = double;
#endif

inline volatile uint16_t opaque_zero = 0;
inline auto opaqueZero() -> uint16_t { return opaque_zero; }

// The program under test: computes and returns a checksum.
auto benchmark() -> int32_t;

#ifndef KRAIT_BENCHMARK_DEVICE
#include <stdio.h>
auto main() -> int { printf("%ld\n", static_cast<long>(benchmark())); }
#endif
