// print(): straight to the console, no string is made.
#pragma once

#include "krait/objects/format.hpp"

namespace krait {

void printNewline();

namespace detail {

inline void writeAll(Sink&, Str*) {}
template <typename First, typename... Rest>
inline void writeAll(Sink& sink, Str* separator, const First& first, const Rest&... rest) {
  writeStr(sink, first);
  if constexpr (sizeof...(Rest) > 0) {
    writeStr(sink, separator);
    writeAll(sink, separator, rest...);
  }
}

inline void printAll() {}
template <typename First, typename... Rest>
inline void printAll(const First& first, const Rest&... rest) {
  writeStr(console, first);
  if constexpr (sizeof...(Rest) > 0) {
    put(console, ' ');
    printAll(rest...);
  }
}

}  // namespace detail

// print(a, b, …)
template <typename... Ts>
inline void print(const Ts&... items) {
  detail::printAll(items...);
  printNewline();
}

// print(…, sep=, end=): null for the default.
template <typename... Ts>
inline void printTo(Sink& sink, Str* separator, Str* end, const Ts&... items) {
  if (separator == nullptr) separator = makeCharacter(' ');
  detail::writeAll(sink, separator, items...);
  if (end == nullptr) {
    put(sink, '\n');
  } else {
    writeStr(sink, end);
  }
}
template <typename... Ts>
inline void printWith(Str* separator, Str* end, const Ts&... items) {
  printTo(console, separator, end, items...);
}

// print(*iterable), or what follows other arguments.
template <typename Iterable>
inline void printStar(Str* separator, Str* end, const Iterable& iterable, bool first = true) {
  auto it = iterate(iterable);
  typename decltype(it)::Item item;
  for (; it.next(item); first = false) {
    if (!first) writeStr(console, separator);
    if constexpr (kIsPointer<decltype(item)>) {
      if (item == nullptr) {
        writeStr(console, None{});
        continue;
      }
    }
    writeStr(console, item);
  }
  writeStr(console, end);
}

template <typename Iterable>
inline void printStarAfter(Str* separator, Str* end, const Iterable& iterable) {
  printStar(separator, end, iterable, false);
}

// print(*values): of a dynamic sequence.
KRAIT_RAISES void printSequence(Sink& sink, Str* separator, Str* end, Value sequence);

}  // namespace krait
