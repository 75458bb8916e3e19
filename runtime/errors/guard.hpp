// Handlers: running something that may raise.
//
//     Exception* caught;
//     Flow flow = guard(caught, [&] { …; return Flow::kNext; });
//     if (flow == Flow::kRaised) { Exception* previous = beginHandling(caught); …; endHandling(previous); }
//
// The body runs in a frame of its own below the one that holds the jump buffer, so that nothing lives in
// registers across the jump: locals of the function that the body changes are reached by reference and need
// not be volatile. Programs without `guard` link none of this: `raise` then goes straight to the report.
#pragma once

#include "krait/errors/exception.hpp"

namespace krait {

enum class Flow : uint8_t { kNext, kReturn, kBreak, kContinue, kRaised, kUser };

// The way out to the end of a part of the function that is known by a number, from 1.
constexpr Flow flowOf(int part) { return static_cast<Flow>(static_cast<int>(Flow::kUser) + part); }

// The innermost computation in machine words (word_copies.hpp); an exception that leaves some ends them.
extern void* innermost_words;

#if KRAIT_EMBEDDED
// Out of the outermost call from C++ (embed/boundary.hpp); null where there is none that takes this way.
extern void (*boundary_exit)(Exception* exception);
#endif

// Runs `body(frame)` under a handler.
Flow runGuarded(Exception*& caught, Flow (*body)(void* frame), void* frame);

template <typename Body>
inline Flow guard(Exception*& caught, Body&& body) {
  using Function = Plain<Body>;
  return runGuarded(
      caught, [](void* frame) -> Flow { return (*static_cast<Function*>(frame))(); },
      const_cast<void*>(static_cast<const void*>(&body)));
}

// The exception that is being handled: what a bare `raise` raises again and what new exceptions have as
// context.
Exception* currentException();
Exception* beginHandling(Exception* exception);
void endHandling(Exception* previous);

}  // namespace krait
