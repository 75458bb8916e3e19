#include "krait/objects/set.hpp"

namespace krait {

uword mixSetHash(uword hash) {
  return ((hash ^ 89869747u) ^ (hash << (kWordBits > 16 ? 16 : 8))) * static_cast<uword>(3644798167u);
}

Hash finishSetHash(uword mixed, uword length) {
  mixed ^= (length + 1) * static_cast<uword>(1927868237u);
  mixed ^= (mixed >> 11) ^ (mixed >> (kWordBits > 25 ? 25 : 13));
  mixed = mixed * 69069u + static_cast<uword>(907133923u);
  return mixed == static_cast<uword>(-1) ? 590923713 : static_cast<Hash>(mixed);
}

}  // namespace krait
