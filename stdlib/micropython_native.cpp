#include "micropython_native.hpp"

namespace krait::micropython {

void mem_info(Value) {
  heap::Stats stats = heap::stats();
  put(console, KRAIT_TEXT("heap: used "));
  writeWord(console, static_cast<word>(stats.allocated));
  put(console, KRAIT_TEXT(", free "));
  writeWord(console, static_cast<word>(stats.free));
  put(console, KRAIT_TEXT(", largest free block "));
  writeWord(console, static_cast<word>(stats.largest));
  put(console, '\n');
}

}  // namespace krait::micropython
