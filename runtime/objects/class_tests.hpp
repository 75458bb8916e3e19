// `except`, `raise` and `with` of what is known only at run time.
#pragma once

#include "krait/objects/class.hpp"

namespace krait {

// TypeError "catching classes that do not inherit from BaseException is not allowed".
KRAIT_RAISES bool matchesAny(Exception* exception, Value classes);
// What `with value` raises where a method is missing: TypeError "'int' object does not support the context manager
// protocol", with "(missed __exit__ method)" where only that is.
// The same for `async with` and the steps of `async for`.
[[noreturn]] KRAIT_COLD void raiseNoProtocol(Value value, Str* method);
// What `raise value` raises: TypeError "exceptions must derive from BaseException" where it is no exception.
KRAIT_RAISES Exception* raisable(Value value);
// The same after `from`: "exception causes must derive from BaseException".
KRAIT_RAISES Exception* raisableCause(Value value);

}  // namespace krait
