#include "krait/objects/vartuple.hpp"

namespace krait {

namespace {

#if UINTPTR_MAX > 0xffffffffu
constexpr uword kPrime1 = 11400714785074694791u, kPrime2 = 14029467366897019727u,
                kPrime5 = 2870177450012600261u;
constexpr int kRotation = 31;
#else
constexpr uword kPrime1 = static_cast<uword>(2654435761u), kPrime2 = static_cast<uword>(2246822519u),
                kPrime5 = static_cast<uword>(374761393u);
constexpr int kRotation = 13;
#endif

}  // namespace

TupleHasher::TupleHasher() : accumulator(kPrime5) {}

void TupleHasher::add(Hash item) {
  accumulator += static_cast<uword>(item) * kPrime2;
  accumulator = accumulator << kRotation | accumulator >> (kWordBits - kRotation);
  accumulator *= kPrime1;
}

Hash TupleHasher::finish(uword length) const {
  uword result = accumulator + (length ^ (kPrime5 ^ 3527539u));
  return result == static_cast<uword>(-1) ? 1546275796 : static_cast<Hash>(result);
}

}  // namespace krait
