// libkrait_qemu_count: a QEMU plugin that counts instructions exactly.
//
//   qemu-system-arm ... -plugin libkrait_qemu_count.so,memory=1,stack=1,out=FILE
//
// Two marker instructions enclose a measured region: on Thumb `mov r10, r10` and `mov r11, r11`, on RISC-V
// the hints in kMarkers, on AVR `mov r2, r2` and `mov r3, r3`. Each end prints a line
//
//   region N instructions=I [loads=L stores=S] [lowest_store=0xADDRESS]
//
// and the end of QEMU one with the total: instructions, and lowest_store. lowest_store is the lowest address written to, among those that
// stack=LOW:HIGH names (stack=1: all): with the bounds of the stack, how deep it went.

#include "qemu_plugin_api.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))

EXPORT int qemu_plugin_version = 1;

typedef struct Markers {
  const char* target;
  uint16_t begin;
  uint16_t end;
} Markers;

// A 16-bit instruction each that does nothing and that no compiler emits.
static const Markers kMarkers[] = {
    {"arm", 0x46d2, 0x46db},
    {"riscv32", 0x0026, 0x002e},
    {"riscv64", 0x0026, 0x002e},
    {"avr", 0x2c22, 0x2c33},
};

typedef struct Counts {
  uint64_t instructions;
  uint64_t loads;
  uint64_t stores;
} Counts;

static const Markers* markers = &kMarkers[0];
static Counts total;
static Counts at_begin;
static unsigned region_count;
static bool counts_memory;
static bool tracks_stack;
static uint64_t stack_low = 0;
static uint64_t stack_high = UINT64_MAX;
static uint64_t lowest_store = UINT64_MAX;
static uint64_t lowest_of_all = UINT64_MAX;
static FILE* output;

static void onBegin(unsigned vcpu, void* data) {
  (void)vcpu;
  (void)data;
  at_begin = total;
  lowest_store = UINT64_MAX;
}

static void onEnd(unsigned vcpu, void* data) {
  (void)vcpu;
  (void)data;
  // Both markers have been counted when this runs, one of them since the beginning.
  fprintf(output, "region %u instructions=%llu", region_count++,
          (unsigned long long)(total.instructions - at_begin.instructions - 1));
  if (counts_memory) {
    fprintf(output, " loads=%llu stores=%llu", (unsigned long long)(total.loads - at_begin.loads),
            (unsigned long long)(total.stores - at_begin.stores));
  }
  if (tracks_stack) fprintf(output, " lowest_store=0x%llx", (unsigned long long)lowest_store);
  fputc('\n', output);
  fflush(output);
}

// One callback for both: QEMU 7.2 calls one that is registered for stores for loads as well.
static void onMemory(unsigned vcpu, qemu_plugin_meminfo_t info, uint64_t address, void* data) {
  (void)vcpu;
  (void)data;
  if (!qemu_plugin_mem_is_store(info)) {
    ++total.loads;
    return;
  }
  ++total.stores;
  if (address < stack_low || address >= stack_high) return;
  if (address < lowest_store) lowest_store = address;
  if (address < lowest_of_all) lowest_of_all = address;
}

// QEMU 7.2 reports a size of 4 for a 16-bit Thumb instruction just before the end of a page.
static size_t instructionSize(const struct qemu_plugin_insn* insn, uint16_t first) {
  bool is_thumb = markers == &kMarkers[0];
  if (is_thumb) return first >> 11 >= 0x1d ? 4 : 2;
  return qemu_plugin_insn_size(insn);
}

static void onTranslate(qemu_plugin_id_t id, struct qemu_plugin_tb* tb) {
  (void)id;
  size_t count = qemu_plugin_tb_n_insns(tb);
  for (size_t i = 0; i < count; ++i) {
    struct qemu_plugin_insn* insn = qemu_plugin_tb_get_insn(tb, i);
    const uint8_t* bytes = qemu_plugin_insn_data(insn);
    uint16_t first = (uint16_t)(bytes[0] | bytes[1] << 8);
    qemu_plugin_register_vcpu_insn_exec_inline(insn, QEMU_PLUGIN_INLINE_ADD_U64, &total.instructions, 1);
    if (counts_memory || tracks_stack) {
      qemu_plugin_register_vcpu_mem_cb(insn, onMemory, QEMU_PLUGIN_CB_NO_REGS, QEMU_PLUGIN_MEM_RW, NULL);
    }
    if (instructionSize(insn, first) != 2) continue;
    if (first == markers->begin) {
      qemu_plugin_register_vcpu_insn_exec_cb(insn, onBegin, QEMU_PLUGIN_CB_NO_REGS, NULL);
    } else if (first == markers->end) {
      qemu_plugin_register_vcpu_insn_exec_cb(insn, onEnd, QEMU_PLUGIN_CB_NO_REGS, NULL);
    }
  }
}

static void onExit(qemu_plugin_id_t id, void* data) {
  (void)id;
  (void)data;
  fprintf(output, "total instructions=%llu", (unsigned long long)total.instructions);
  if (tracks_stack) fprintf(output, " lowest_store=0x%llx", (unsigned long long)lowest_of_all);
  fputc('\n', output);
  fflush(output);
}

static bool parseArgument(char* argument) {
  char* value = strchr(argument, '=');
  if (value == NULL) return false;
  *value++ = 0;
  if (strcmp(argument, "memory") == 0) {
    counts_memory = atoi(value) != 0;
  } else if (strcmp(argument, "stack") == 0) {
    tracks_stack = true;
    char* colon = strchr(value, ':');
    if (colon != NULL) {
      stack_low = strtoull(value, NULL, 0);
      stack_high = strtoull(colon + 1, NULL, 0);
    }
  } else if (strcmp(argument, "out") == 0) {
    output = fopen(value, "w");
    return output != NULL;
  } else {
    return false;
  }
  return true;
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t* info, int argc, char** argv) {
  output = stderr;
  for (size_t i = 0; i < sizeof kMarkers / sizeof kMarkers[0]; ++i) {
    if (strcmp(info->target_name, kMarkers[i].target) == 0) markers = &kMarkers[i];
  }
  for (int i = 0; i < argc; ++i) {
    if (!parseArgument(argv[i])) {
      fprintf(stderr, "krait_qemu_count: cannot use argument %s\n", argv[i]);
      return 1;
    }
  }
  qemu_plugin_register_vcpu_tb_trans_cb(id, onTranslate);
  qemu_plugin_register_atexit_cb(id, onExit, NULL);
  return 0;
}
