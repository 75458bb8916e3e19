// Function calls: the 20th Fibonacci number by naive recursion.
#include "../benchmark.hpp"

static auto fib(int n) -> int { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

auto benchmark() -> int32_t { return fib(20 + opaqueZero()); }
