#include "micropython_native.hpp"

namespace krait::micropython {

namespace {

void write(FlashText text, size_t number) {
  put(console, text);
  writeWord(console, static_cast<word>(number));
}

}  // namespace

// MicroPython's lines.
void mem_info(Value verbose) {
  const heap::Stats stats = heap::stats();
  write(KRAIT_TEXT("stack: "), heap::stackUse());
  if (heap::stackSize() != 0) write(KRAIT_TEXT(" out of "), heap::stackSize());
  write(KRAIT_TEXT("\nGC: total: "), stats.allocated + stats.free);
  write(KRAIT_TEXT(", used: "), stats.allocated);
  write(KRAIT_TEXT(", free: "), stats.free);
  write(KRAIT_TEXT("\n max used: "), stats.peak);
  write(KRAIT_TEXT(", max free sz: "), stats.largest);
  write(KRAIT_TEXT(", collections: "), stats.collections);
  put(console, '\n');
  if (!truth(verbose)) return;
  uint8_t number = 0;
  for (heap::PoolStats pool; (pool = heap::poolStats(number)).size != 0; ++number) {
    if (pool.room == 0) continue;
    write(pool.of_objects ? KRAIT_TEXT(" objects of ") : KRAIT_TEXT(" buffers of "), pool.size);
    write(KRAIT_TEXT(": "), pool.used);
    write(KRAIT_TEXT(" of "), pool.room);
    put(console, '\n');
  }
}

}  // namespace krait::micropython
