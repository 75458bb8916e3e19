// krait-simavr: runs AVR firmware on libsimavr.
//
// UART0 goes to stdout as it is, stdin to UART0. A program that sleeps with interrupts off has ended; GPIOR0
// is its exit status. Time is simulated only: sleeping costs none of ours.
//
// `mov r2, r2` and `mov r3, r3` mark a measured region; its exact cycles and instructions go to stderr.

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <simavr/avr_adc.h>
#include <simavr/avr_ioport.h>
#include <simavr/avr_uart.h>
#include <simavr/sim_avr.h>
#include <simavr/sim_core.h>
#include <simavr/sim_elf.h>

enum {
  kExitUsage = 2,
  kExitCannotLoad = 96,
  kExitCrashed = 134,  // as a process that aborts
  kExitTooLong = 124,  // as timeout(1)
  kBeginMarker = 0x2c22,
  kEndMarker = 0x2c33,
  kStatusRegister = 0x3e,   // GPIOR0 in data space
  kReceiverControl = 0xc1,  // UCSR0B
  kInputInterval = 16000,   // cycles between two looks at stdin
};

typedef struct Options {
  const char* mcu;
  unsigned long frequency;
  unsigned long long max_cycles;
  unsigned analog_millivolts;
  bool trace_pins;
  bool interactive;
  bool statistics;
  const char* firmware;
} Options;

typedef struct Region {
  bool open;
  unsigned long long cycles;
  unsigned long long instructions;
  unsigned lowest_stack;
} Region;

typedef struct Pin {
  avr_t* avr;
  char port;
  int bit;
  uint32_t level;
} Pin;

// Whether the simulated receiver takes another byte.
static bool input_open = true;

static void usage(void) {
  fputs(
      "usage: krait-simavr [--mcu NAME] [--frequency HZ] [--max-cycles N] [--analog MILLIVOLTS] "
      "[--trace-pins]\n"
      "                    [--interactive] [--statistics] firmware.elf\n",
      stderr);
  exit(kExitUsage);
}

static unsigned long long parseNumber(const char* text) {
  char* end;
  unsigned long long value = strtoull(text, &end, 0);
  if (end == text || *end != 0) usage();
  return value;
}

static Options parseOptions(int argc, char** argv) {
  Options options = {.mcu = "atmega328p", .frequency = 16000000, .max_cycles = ~0ull};
  for (int i = 1; i < argc; ++i) {
    const char* option = argv[i];
    bool has_value = i + 1 < argc;
    if (strcmp(option, "--trace-pins") == 0)
      options.trace_pins = true;
    else if (strcmp(option, "--interactive") == 0)
      options.interactive = true;
    else if (strcmp(option, "--statistics") == 0)
      options.statistics = true;
    else if (strcmp(option, "--mcu") == 0 && has_value)
      options.mcu = argv[++i];
    else if (strcmp(option, "--frequency") == 0 && has_value)
      options.frequency = parseNumber(argv[++i]);
    else if (strcmp(option, "--max-cycles") == 0 && has_value)
      options.max_cycles = parseNumber(argv[++i]);
    else if (strcmp(option, "--analog") == 0 && has_value)
      options.analog_millivolts = parseNumber(argv[++i]);
    else if (option[0] != '-' && options.firmware == NULL)
      options.firmware = option;
    else
      usage();
  }
  if (options.firmware == NULL) usage();
  return options;
}

static void logErrorsOnly(avr_t* avr, const int level, const char* format, va_list arguments) {
  (void)avr;
  if (level <= LOG_ERROR) vfprintf(stderr, format, arguments);
}

// --- what the program does outside ---

static void onUartOutput(struct avr_irq_t* irq, uint32_t value, void* parameter) {
  (void)irq;
  (void)parameter;
  putchar((int)(value & 255));
}

static void onPinChange(struct avr_irq_t* irq, uint32_t value, void* parameter) {
  (void)irq;
  Pin* pin = parameter;
  if (value == pin->level) return;
  pin->level = value;
  fprintf(stderr, "@%llu P%c%d -> %u\n", (unsigned long long)pin->avr->cycle, pin->port, pin->bit, value & 1);
}

static void tracePins(avr_t* avr) {
  static Pin pins[3 * 8];
  for (int i = 0; i < 3 * 8; ++i) {
    pins[i] = (Pin){.avr = avr, .port = (char)('B' + i / 8), .bit = i % 8};
    avr_irq_t* irq = avr_io_getirq(avr, AVR_IOCTL_IOPORT_GETIRQ(pins[i].port), pins[i].bit);
    if (irq != NULL) avr_irq_register_notify(irq, onPinChange, &pins[i]);
  }
}

static void connectUart(avr_t* avr) {
  uint32_t flags = 0;
  avr_ioctl(avr, AVR_IOCTL_UART_GET_FLAGS('0'), &flags);
  flags &= ~(uint32_t)(AVR_UART_FLAG_STDIO | AVR_UART_FLAG_POLL_SLEEP);
  avr_ioctl(avr, AVR_IOCTL_UART_SET_FLAGS('0'), &flags);
  avr_irq_t* output = avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUTPUT);
  if (output != NULL) avr_irq_register_notify(output, onUartOutput, NULL);
}

// Hands over one byte of stdin, if there is one. Returns false at its end.
static bool feedUart(avr_t* avr, avr_irq_t* input) {
  struct pollfd source = {.fd = STDIN_FILENO, .events = POLLIN};
  bool receiver_on = (avr->data[kReceiverControl] & 0x10) != 0;
  if (!input_open || !receiver_on || poll(&source, 1, 0) != 1) return true;
  unsigned char byte;
  ssize_t count = read(STDIN_FILENO, &byte, 1);
  if (count != 1) return count < 0 && errno == EINTR;
  avr_raise_irq(input, byte);
  return true;
}

static void onReceiverFull(struct avr_irq_t* irq, uint32_t value, void* parameter) {
  (void)irq;
  (void)parameter;
  if (value != 0) input_open = false;
}

static void onReceiverReady(struct avr_irq_t* irq, uint32_t value, void* parameter) {
  (void)irq;
  (void)parameter;
  if (value != 0) input_open = true;
}

static void setAnalogInputs(avr_t* avr, unsigned millivolts) {
  for (int channel = 0; channel < 8; ++channel) {
    avr_irq_t* irq = avr_io_getirq(avr, AVR_IOCTL_ADC_GETIRQ, channel);
    if (irq != NULL) avr_raise_irq(irq, millivolts);
  }
}

// simavr would sleep in real time; its clock has advanced by itself already.
static void sleepNot(avr_t* avr, avr_cycle_count_t how_long) {
  (void)avr;
  (void)how_long;
}

// --- measuring ---

static void watchMarkers(const avr_t* avr, Region* region, unsigned long long instructions) {
  unsigned opcode = avr->flash[avr->pc] | (unsigned)avr->flash[avr->pc + 1] << 8;
  if (opcode == kBeginMarker) {
    *region = (Region){true, avr->cycle, instructions, 0xffff};
  } else if (opcode == kEndMarker && region->open) {
    // The opening marker itself does not count.
    fprintf(stderr, "region cycles=%llu instructions=%llu stack=0x%x\n",
            (unsigned long long)avr->cycle - region->cycles - 1, instructions - region->instructions - 1,
            region->lowest_stack);
    region->open = false;
  }
}

static int finish(const avr_t* avr, const Options* options, const Region* total, int status) {
  fflush(stdout);
  if (options->statistics) {
    fprintf(stderr, "total cycles=%llu instructions=%llu stack=0x%x\n", (unsigned long long)avr->cycle,
            total->instructions, total->lowest_stack);
  }
  return status;
}

static int run(avr_t* avr, const Options* options) {
  Region region = {0};
  Region total = {.lowest_stack = 0xffff};  // the whole run
  unsigned long long next_input = 0;
  avr_irq_t* input = avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_INPUT);
  avr_irq_t* full = avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUT_XOFF);
  if (full != NULL) avr_irq_register_notify(full, onReceiverFull, NULL);
  avr_irq_t* ready = avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUT_XON);
  if (ready != NULL) avr_irq_register_notify(ready, onReceiverReady, NULL);
  bool has_input = input != NULL;
  while (avr->cycle < options->max_cycles) {
    if (has_input && avr->cycle >= next_input) {
      has_input = feedUart(avr, input);
      next_input = avr->cycle + kInputInterval;
      if (options->interactive) fflush(stdout);
    }
    bool running = avr->state == cpu_Running;
    if (running) watchMarkers(avr, &region, total.instructions);
    int state = avr_run(avr);
    total.instructions += running;
    // Before start-up has set it, it is 0.
    unsigned stack = avr->data[R_SPL] | (unsigned)avr->data[R_SPH] << 8;
    if (stack != 0 && stack < total.lowest_stack) total.lowest_stack = stack;
    if (region.open && stack < region.lowest_stack) region.lowest_stack = stack;
    if (state == cpu_Done) return finish(avr, options, &total, avr->data[kStatusRegister]);
    if (state == cpu_Crashed) {
      fprintf(stderr, "krait-simavr: the program crashed at 0x%x\n", (unsigned)avr->pc);
      return finish(avr, options, &total, kExitCrashed);
    }
  }
  fprintf(stderr, "krait-simavr: stopped after %llu cycles\n", options->max_cycles);
  return finish(avr, options, &total, kExitTooLong);
}

int main(int argc, char** argv) {
  Options options = parseOptions(argc, argv);
  avr_global_logger_set(logErrorsOnly);
  elf_firmware_t firmware;
  memset(&firmware, 0, sizeof firmware);
  if (elf_read_firmware(options.firmware, &firmware) != 0) {
    fprintf(stderr, "krait-simavr: cannot read %s\n", options.firmware);
    return kExitCannotLoad;
  }
  avr_t* avr = avr_make_mcu_by_name(options.mcu);
  if (avr == NULL) {
    fprintf(stderr, "krait-simavr: unknown chip %s\n", options.mcu);
    return kExitCannotLoad;
  }
  avr_init(avr);
  avr_load_firmware(avr, &firmware);
  avr->frequency = (uint32_t)options.frequency;
  avr->vcc = avr->avcc = avr->aref = 5000;
  avr->sleep = sleepNot;
  connectUart(avr);
  setAnalogInputs(avr, options.analog_millivolts);
  if (options.trace_pins) tracePins(avr);
  return run(avr, &options);
}
