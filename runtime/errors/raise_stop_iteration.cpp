// StopIteration with the value that a generator returned. A source of its own: it makes an object of the
// value.
#include "krait/errors/raise.hpp"

namespace krait {

[[noreturn]] void raiseStopIteration(Value value) { raise(makeException(&StopIteration_type, value)); }

}  // namespace krait
