// The jump out of a computation in machine words.
#include "krait/objects/word_copies.hpp"

#include <setjmp.h>

#include "krait/errors/frame.hpp"
#include "krait/errors/guard.hpp"

#if KRAIT_HOST
#define KRAIT_SETJMP _setjmp
#define KRAIT_LONGJMP _longjmp
#else
#define KRAIT_SETJMP setjmp
#define KRAIT_LONGJMP longjmp
#endif

namespace krait {

namespace {

struct WordsFrame {
  void* outer;
  jmp_buf registers;
};

}  // namespace

bool runInWords(void (*body)(void* frame), void* frame) {
  WordsFrame words;
  words.outer = innermost_words;
  innermost_words = &words;
#if KRAIT_FRAMES
  Frame* const frame_here = innermost_frame;
#endif
  // Nothing of this frame changes between here and the jump.
  const bool entered = KRAIT_SETJMP(words.registers) == 0;
  if (entered) body(frame);
#if KRAIT_FRAMES
  innermost_frame = frame_here;
#endif
  innermost_words = words.outer;
  return entered;
}

// Assembly mentions it, which the optimiser at link time does not see.
extern "C" [[gnu::used]] void krait_leave_words() {
  KRAIT_LONGJMP(static_cast<WordsFrame*>(innermost_words)->registers, 1);
}

#if defined(__arm__) && !defined(__thumb2__)
int32_t mulWordWide(int32_t a, int32_t b) {
  const int64_t product = static_cast<int64_t>(a) * b;
  if (!detail::fitsWord<int32_t>(product)) krait_leave_words();
  return static_cast<int32_t>(product);
}
#endif

namespace detail {

void raiseNegativeShift() { raiseValueError(KRAIT_TEXT("negative shift count")); }

}  // namespace detail

}  // namespace krait
