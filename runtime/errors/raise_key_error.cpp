#include "krait/errors/raise.hpp"

namespace krait {

[[noreturn]] void raiseKeyError(Value key) { raise(makeException(&KeyError_type, key)); }

}  // namespace krait
