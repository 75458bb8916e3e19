#!/usr/bin/env node
// Runs RP2040 firmware on the npm package rp2040js.
//
//   rp2040_runner.mjs [options] firmware.{elf,uf2,bin}
//
//   --max-cycles N   stop after N cycles of the core, with status 124
//   --trace-pins     a line on stderr for every change of an output: "@CYCLE GP25 -> 1"
//   --interactive    stdin goes to UART0 while the program runs (else a file or pipe on stdin is read first)
//   --no-stdin       leave stdin alone
//   --lax            go on after accesses that would fault on the chip
//   --statistics     cycles, instructions and speed at the end
//
// UART0 goes to stdout as it is. A program ends by semihosting (SYS_EXIT_EXTENDED by way of `bkpt 0xab`).
// `mov r10, r10` and `mov r11, r11` mark a measured region, whose exact cycles and instructions go to stderr.
//
// The boot ROM is not part of the package, so its part is played here: the first 256 bytes of flash are checked as the
// ROM does, copied to RAM and run from there. A wrong checksum is an error, as it is on the chip.

import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RP2040 } from 'rp2040js';

const kFlash = 0x10000000;
const kFlashEnd = 0x14000000;
const kRam = 0x20000000;
const kBoot2Copy = 0x20041f00;
const kStatus = { usage: 2, cannotLoad: 96, deadlock: 97, breakpoint: 98, tooLong: 124, fault: 134 };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'max-cycles': { type: 'string' },
    'trace-pins': { type: 'boolean' },
    interactive: { type: 'boolean' },
    'no-stdin': { type: 'boolean' },
    lax: { type: 'boolean' },
    statistics: { type: 'boolean' },
  },
});
if (positionals.length !== 1) {
  process.stderr.write('usage: rp2040_runner.mjs [options] firmware.{elf,uf2,bin}\n');
  process.exit(kStatus.usage);
}

const chip = new RP2040();
const { core, clock } = chip;
const registers = core.registers;
let exit_status = null;
let instructions = 0;

class Fault extends Error {}

// What silicon answers with a HardFault, the package only logs.
function onLog(component, message) {
  if (!options.lax && /not 32 bit aligned|invalid memory address|undefined address|not implemented/i.test(message)) {
    throw new Fault(`${component}: ${message}`);
  }
}
chip.logger = { debug() {}, info() {}, warn: onLog, error: onLog };

// --- loading ---

function place(address, bytes) {
  if (address >= kFlash && address < kFlashEnd) chip.flash.set(bytes, address - kFlash);
  else if (address >= kRam) chip.sram.set(bytes, address - kRam);
}

function loadUf2(data) {
  for (let block = 0; block + 512 <= data.length; block += 512) {
    place(data.readUInt32LE(block + 12), data.subarray(block + 32, block + 32 + data.readUInt32LE(block + 16)));
  }
}

function loadElf(data) {
  const table = data.readUInt32LE(28);
  for (let i = 0; i < data.readUInt16LE(44); ++i) {
    const header = table + 32 * i;
    const [type, offset, , physical, size] = [0, 4, 8, 12, 16].map((field) => data.readUInt32LE(header + field));
    if (type === 1 && size > 0) place(physical, data.subarray(offset, offset + size));
  }
}

function load(file) {
  const data = readFileSync(file);
  if (data.length >= 512 && data.readUInt32LE(0) === 0x0a324655) loadUf2(data);
  else if (data.length >= 52 && data.readUInt32BE(0) === 0x7f454c46) loadElf(data);
  else place(kFlash, data);
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; ++bit) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}

function boot() {
  const stored = chip.readUint32(kFlash + 252);
  const computed = crc32(chip.flash.subarray(0, 252));
  if (stored !== computed) {
    process.stderr.write(`the boot block's checksum is ${stored.toString(16)}, not ${computed.toString(16)}: ` +
      'the chip would not start this image\n');
    process.exit(kStatus.cannotLoad);
  }
  chip.sram.set(chip.flash.subarray(0, 256), kBoot2Copy - kRam);
  core.SP = kBoot2Copy;
  core.LR = 0;
  core.PC = kBoot2Copy;
}

// --- measuring ---

const kBeginMarker = 0x46d2, kEndMarker = 0x46db, kMarkerKind = 0x11b;

let region = null;

// The markers themselves do not count.
function watchMarker(opcode) {
  if (opcode === kBeginMarker) {
    region = { cycles: core.cycles + 1, instructions: instructions + 1 };
  } else if (opcode === kEndMarker && region !== null) {
    process.stderr.write(`region cycles=${core.cycles - region.cycles} ` +
      `instructions=${instructions - region.instructions}\n`);
    region = null;
  }
}

// --- stepping ---

// rp2040js 1.4.1 computes wrong flags for ADCS, SBCS and the shifts by register in corner cases, which makes 64-bit
// comparisons go wrong. These six opcodes (0x4080 to 0x41ff) are executed here instead.
const kLsl = 0x102, kLsr = 0x103, kAsr = 0x104, kAdc = 0x105, kSbc = 0x106, kRor = 0x107;

function addWithCarry(a, b) {
  const sum = a + b + (core.C ? 1 : 0);
  core.C = sum > 0xffffffff;
  core.V = ((~(a ^ b) & (a ^ sum)) >>> 31) === 1;
  return sum >>> 0;
}

function shift(kind, value, amount) {
  if (amount === 0) return value;
  const bit = (index) => index >= 0 && index < 32 && ((value >>> index) & 1) === 1;
  switch (kind) {
    case kLsl:
      core.C = bit(32 - amount);
      return amount < 32 ? (value << amount) >>> 0 : 0;
    case kLsr:
      core.C = bit(amount - 1);
      return amount < 32 ? value >>> amount : 0;
    case kAsr:
      core.C = bit(Math.min(amount - 1, 31));
      return (value >> Math.min(amount, 31)) >>> 0;
    default: {
      const turn = amount & 31;
      const result = turn === 0 ? value : ((value >>> turn) | (value << (32 - turn))) >>> 0;
      core.C = result >>> 31 === 1;
      return result;
    }
  }
}

const flash_halfwords = chip.flash16;
const kFlashSize = chip.flash.length;

// Executes one instruction; returns its cycles.
function step() {
  const pc = registers[15] & ~1;
  const offset = pc - kFlash;
  const opcode = offset >= 0 && offset < kFlashSize ? flash_halfwords[offset >> 1] : chip.readUint16(pc);
  const kind = opcode >> 6;
  if (kind === kMarkerKind) watchMarker(opcode);
  if (kind < kLsl || kind > kRor || core.interruptsUpdated) return core.executeInstruction();
  const target = opcode & 7;
  const operand = registers[(opcode >> 3) & 7];
  const value = registers[target];
  let result;
  if (kind === kAdc) result = addWithCarry(value, operand);
  else if (kind === kSbc) result = addWithCarry(value, ~operand >>> 0);
  else result = shift(kind, value, operand & 255);
  core.N = result >>> 31 === 1;
  core.Z = result === 0;
  registers[target] = result;
  registers[15] += 2;
  core.cycles += 1;
  return 1;
}

// --- what the program does outside ---

let output = [];

function flushOutput() {
  if (output.length === 0) return;
  const bytes = Buffer.from(output);
  output = [];
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function emit(byte) {
  output.push(byte);
  if (output.length >= 4096) flushOutput();
}

function readString(address) {
  const bytes = [];
  for (let byte; (byte = chip.readUint8(address)) !== 0; ++address) bytes.push(byte);
  return bytes;
}

function semihosting() {
  const argument = registers[1];
  switch (registers[0]) {
    case 0x03:
      emit(chip.readUint8(argument));
      break;
    case 0x04:
      readString(argument).forEach(emit);
      break;
    case 0x18:
      exit_status = argument === 0x20026 ? 0 : 1;
      break;
    case 0x20:
      exit_status = chip.readUint32(argument) === 0x20026 ? chip.readUint32(argument + 4) & 255 : 1;
      break;
    default:
      registers[0] = 0xffffffff;
  }
}

function onBreakpoint(code) {
  // The package reports undefined instructions here, too.
  if ((chip.readUint16(core.PC - 2) & 0xff00) === 0xde00) throw new Fault('undefined instruction');
  if (code === 0xab) {
    semihosting();
  } else {
    process.stderr.write(`breakpoint 0x${code.toString(16)} at 0x${core.PC.toString(16)}\n`);
    exit_status = kStatus.breakpoint;
  }
}

chip.uart[0].onByte = emit;
chip.onBreak = onBreakpoint;
if (options['trace-pins']) {
  chip.gpio.forEach((pin, number) => {
    pin.addListener((state) => {
      if (state <= 1) process.stderr.write(`@${core.cycles} GP${number} -> ${state}\n`);
    });
  });
}

const input = [];

function openInput() {
  if (options['no-stdin']) return;
  if (options.interactive) {
    process.stdin.on('data', (data) => input.push(...data));
    process.stdin.unref?.();
    return;
  }
  const kind = fstatSync(0);
  if (kind.isFile() || kind.isFIFO()) input.push(...readFileSync(0));
}

function feedInput() {
  const uart = chip.uart[0];
  while (input.length > 0 && uart.rxEnabled && !uart.rxFIFO.full) uart.feedByte(input.shift());
}

// --- running ---

const max_cycles = options['max-cycles'] === undefined ? Infinity : Number(options['max-cycles']);

function runSlice(count) {
  for (let i = 0; i < count && exit_status === null && core.cycles < max_cycles; ++i) {
    if (core.waiting) {
      if (clock.nextAlarm === null) {
        process.stderr.write('the program waits for an interrupt that nothing can cause\n');
        exit_status = kStatus.deadlock;
        return;
      }
      const pause = clock.nanosToNextAlarm;
      clock.tick(pause);
      core.cycles += Math.round((pause * chip.clkSys) / 1e9);
      if (core.interruptsUpdated && core.checkForInterrupts()) core.waiting = false;
    } else {
      clock.tick((step() * 1e9) / chip.clkSys);
      ++instructions;
    }
  }
}

async function run() {
  const started = process.hrtime.bigint();
  try {
    while (exit_status === null && core.cycles < max_cycles) {
      feedInput();
      runSlice(input.length > 0 ? 1000 : 100000);
      if (options.interactive) {
        flushOutput();
        await new Promise(setImmediate);
      }
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    flushOutput();
    process.stderr.write(`HardFault at 0x${((core.PC - 2) >>> 0).toString(16).padStart(8, '0')} (${error.message})\n`);
    exit_status = kStatus.fault;
  }
  flushOutput();
  if (exit_status === null) {
    process.stderr.write(`stopped after ${max_cycles} cycles\n`);
    exit_status = kStatus.tooLong;
  }
  if (options.statistics) {
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    process.stderr.write(`total cycles=${core.cycles} instructions=${instructions} ` +
      `speed=${(instructions / seconds / 1e6).toFixed(1)}M/s\n`);
  }
  process.exit(exit_status);
}

load(positionals[0]);
boot();
openInput();
await run();
