// What a build may choose. Every macro may be given on the command line; these are the defaults.
//
//     KRAIT_FLOAT_BITS     64, or 32 on chips without double precision
//     KRAIT_HEAP_POOLS     whether the heap has pools of cells of one size, or granules only (2 KB of RAM)
//     KRAIT_HEAP_BYTES     host only: address space of the heap, used lazily
//     KRAIT_MARK_STACK     entries of the collector's stack; overflow is handled, only slower
//     KRAIT_GC_INCREMENTAL collect in steps (heap/incremental.hpp); not where KRAIT_HEAP_POOLS is 0
//     KRAIT_GC_STRESS      collect at every allocation, or make a step
//     KRAIT_GC_PAUSES      mark where the program waits for the collector (Cortex-M)
//     KRAIT_GC_POISON      fill freed memory
//     KRAIT_GC_VERIFY      check the whole heap around each collection
//     KRAIT_GC_FAIL        one allocation raises MemoryError: heap/failing.hpp says which
//     KRAIT_FRAMES         keep which functions run, for tracebacks (the host; --traceback=full)
//     KRAIT_EMBEDDED       a library in somebody else's C++ program (embed/): heap, stack and roots are what that gives
//     KRAIT_STACK_BYTES    embedded: how deep a call from C++ may go until RecursionError; 0: not checked
//     KRAIT_MESSAGE_SIZE   embedded: bytes for the text of an exception
//     KRAIT_RECURSION      host: calls of a frame's usual size until RecursionError
//     KRAIT_PROFILE        tell what happens on the heap (heap/profile.hpp); 2: and collect often
//     KRAIT_BOXING         0; 1: objects are as large as MicroPython's, 2: as CPython's, and ints are objects
#pragma once

#include <stdint.h>

// What a project says once for all of its files, where it cannot say it to the compiler (Arduino).
#if defined(__has_include)
#if __has_include("krait_config.hpp")
#include "krait_config.hpp"
#endif
#endif

#ifndef KRAIT_FLOAT_BITS
#if __SIZEOF_DOUBLE__ == 8
#define KRAIT_FLOAT_BITS 64
#else
#define KRAIT_FLOAT_BITS 32
#endif
#endif

// A hosted build: an operating system gives memory, console and exit.
#if defined(__linux__) || defined(__APPLE__)
#define KRAIT_HOST 1
#else
#define KRAIT_HOST 0
#endif

#ifndef KRAIT_EMBEDDED
#define KRAIT_EMBEDDED 0
#endif
#ifndef KRAIT_STACK_BYTES
#if KRAIT_HOST
#define KRAIT_STACK_BYTES (512ul * 1024)
#else
#define KRAIT_STACK_BYTES 0
#endif
#endif
#ifndef KRAIT_MESSAGE_SIZE
#ifdef __AVR__
#define KRAIT_MESSAGE_SIZE 48
#else
#define KRAIT_MESSAGE_SIZE 128
#endif
#endif

#ifndef KRAIT_FRAMES
#if KRAIT_EMBEDDED
#define KRAIT_FRAMES 0
#else
#define KRAIT_FRAMES KRAIT_HOST
#endif
#endif

#ifndef KRAIT_HEAP_POOLS
#ifdef __AVR__
#define KRAIT_HEAP_POOLS 0
#else
#define KRAIT_HEAP_POOLS 1
#endif
#endif

#ifndef KRAIT_HEAP_BYTES
#define KRAIT_HEAP_BYTES (256ul * 1024 * 1024)
#endif

#ifndef KRAIT_MARK_STACK
#if KRAIT_HOST
#define KRAIT_MARK_STACK 1024
#elif defined(__AVR__)
#define KRAIT_MARK_STACK 12
#else
#define KRAIT_MARK_STACK 32
#endif
#endif

#ifndef KRAIT_BOXING
#define KRAIT_BOXING 0
#endif

#ifndef KRAIT_GC_INCREMENTAL
#define KRAIT_GC_INCREMENTAL 0
#endif
#ifndef KRAIT_GC_STRESS
#define KRAIT_GC_STRESS 0
#endif
#ifndef KRAIT_GC_POISON
#define KRAIT_GC_POISON KRAIT_GC_STRESS
#endif
#ifndef KRAIT_GC_PAUSES
#define KRAIT_GC_PAUSES 0
#endif
#ifndef KRAIT_GC_VERIFY
#define KRAIT_GC_VERIFY 0
#endif
#ifndef KRAIT_GC_FAIL
#define KRAIT_GC_FAIL 0
#endif

// Globals that hold references. The collector scans their section, every word of it, and nothing else of
// static memory. KRAIT_ROOT is for what is zero at first, KRAIT_ROOT_DATA for objects with initial contents.
//   host      section krait_roots, found by the linker's own __start_/__stop_ symbols
//   devices   sections .bss.krait_roots and .data.krait_roots, which the linker script keeps between
//             __krait_roots_start/__krait_roots_end and __krait_data_roots_start/__krait_data_roots_end
//   embedded  tables that each module registers (heap/region.hpp): nobody's linker script has to know
#if KRAIT_EMBEDDED
#define KRAIT_ROOT
#define KRAIT_ROOT_DATA
#elif KRAIT_HOST
#define KRAIT_ROOT __attribute__((section("krait_roots"), used))
#define KRAIT_ROOT_DATA KRAIT_ROOT
#else
#define KRAIT_ROOT __attribute__((section(".bss.krait_roots")))
#define KRAIT_ROOT_DATA __attribute__((section(".data.krait_roots")))
#endif

// Constants that AVR keeps in flash, where plain loads do not reach. Type descriptors and their slots are
// such: they are read by `fromFlash` only (see flash.hpp). Elsewhere this is empty. Each use is a section of
// its own, so that the linker can drop it alone; it stands at definitions, not at declarations.
#ifdef __AVR__
#define KRAIT_FLASH_SECTION(number) KRAIT_FLASH_SECTION_TEXT(number)
#define KRAIT_FLASH_SECTION_TEXT(number) __attribute__((section(".progmem.data.krait." #number)))
#define KRAIT_FLASH_DATA KRAIT_FLASH_SECTION(__COUNTER__)
#pragma clang diagnostic ignored "-Wsection"
#else
#define KRAIT_FLASH_DATA
#endif

// In front of a constant that must not be computed at start-up: without it, g++ does so for members of
// templates.
#ifdef __clang__
#define KRAIT_CONSTINIT __attribute__((require_constant_initialization))
#else
#define KRAIT_CONSTINIT __constinit
#endif
