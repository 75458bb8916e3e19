// Instructions that do nothing, which the emulators take for the ends of a measured region.
//
// No compiler emits them. QEMU's plugin, krait-simavr and rp2040_runner.mjs report what lies between.
#pragma once

#if defined(__AVR__)
#define KRAIT_REGION_BEGIN() asm volatile("mov r2, r2" : : : "memory")
#define KRAIT_REGION_END() asm volatile("mov r3, r3" : : : "memory")
#elif defined(__arm__)
#define KRAIT_REGION_BEGIN() asm volatile("mov r10, r10" : : : "memory")
#define KRAIT_REGION_END() asm volatile("mov r11, r11" : : : "memory")
#else
#define KRAIT_REGION_BEGIN() asm volatile("" : : : "memory")
#define KRAIT_REGION_END() asm volatile("" : : : "memory")
#endif
