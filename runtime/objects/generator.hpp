// Generators: iterators whose body is a state machine, emitted one struct a generator function.
//
//     struct count : krait::Generator<int32_t, krait::None, krait::None> {
//       int32_t n;                                                  // its locals that live across a yield
//       static const krait::TypeInfo type;                          // generatorType<count>()
//       static bool run(count* self, int32_t& item) {
//         switch (self->resumeAt()) {                               // raises what throw() left
//           case 0: for (…) { item = self->n; return self->yield(1); case 1: self->checkThrown(); … }
//         }
//         return self->finish();                                    // or finish(value)
//       }
//     };
//     count* g = krait::newGenerator<count>();
//
// While the body runs its state is kFinished: an exception that leaves it leaves a finished generator behind
// without a handler of its own. That it runs, and that StopIteration must not leave it, is known to a Scope
// on the stack.
#pragma once

#include "krait/errors/guard.hpp"
#include "krait/objects/iterator.hpp"
#include "krait/objects/scope.hpp"

namespace krait {

// The part of a generator that does not depend on its types.
struct GeneratorState {
  static constexpr uint16_t kFinished = 0xffff;
  // Which parts follow, and whether a sent value waits there.
  static constexpr uint8_t kReturns = 1, kReceives = 2, kSent = 4;
  // Of coroutines, which run once; of asynchronous generators: what was given up last is an item (async.hpp).
  static constexpr uint8_t kOnce = 8, kItem = 16;
  uint16_t state;
  bool running;
  uint8_t parts;
  Exception* thrown;
};

// A generator is an iterator, its state, the returned value and the sent one; what it has not takes no room.
// Where only the items' type is known, these parts are found by the bits of `parts` (any_iterator.cpp).
struct GeneratorControl {
  GeneratorState control;
};
template <typename R>
struct GeneratorReturn {
  R result;
};
template <>
struct GeneratorReturn<None> {
  static constexpr None result{};
};
template <typename S>
struct GeneratorReceive {
  void (*receive)(IteratorBase* self, Value value);
  S sent;
};
template <>
struct GeneratorReceive<None> {
  static constexpr None sent{};
};

// Raises StopIteration with what an exhausted generator returned; null while no generator returns anything.
extern void (*raise_returned)(IteratorBase* iterator);
void raiseReturned(IteratorBase* iterator) KRAIT_RAISES;

struct GeneratorScope : Scope {
  GeneratorState* generator;
};

// ValueError "generator already executing".
[[noreturn]] void raiseGeneratorRunning() KRAIT_RAISES;
[[noreturn]] void raiseNotStarted(const GeneratorState& state)
    KRAIT_RAISES;  // TypeError "can't send non-None value to a just-started generator"
[[noreturn]] void raiseIgnoredExit() KRAIT_RAISES;  // RuntimeError "generator ignored GeneratorExit"
[[noreturn]] void raiseReused() KRAIT_RAISES;  // RuntimeError "cannot reuse already awaited coroutine"
void leaveGenerator(Scope* scope, Exception*& exception);

// The value None of a type that has one.
template <typename T>
inline T noneOf() {
  if constexpr (kSame<T, Value>) {
    return kNoneValue;
  } else {
    return T{};
  }
}

template <typename T>
inline bool isNoneItem(const T& value) {
  if constexpr (kSame<T, Value>) {
    return value.isNone();
  } else if constexpr (kIsPointer<T>) {
    return value == nullptr;
  } else {
    return kSame<T, None>;
  }
}

template <typename Y, typename S = None, typename R = None>
struct Generator : Iterator<Y>, GeneratorControl, GeneratorReturn<R>, GeneratorReceive<S> {
  using Yielded = Y;
  using Sent = S;
  using Returned = R;

  // ---- for emitted bodies ----

  // Where to go on, on entry of the body.
  KRAIT_INLINE uint16_t resumeAt() {
    uint16_t state = control.state;
    control.state = GeneratorState::kFinished;
    return state;
  }
  // After a yield: raises what throw() or close() brought.
  KRAIT_INLINE void checkThrown() {
    if (KRAIT_UNLIKELY(control.thrown != nullptr)) raiseThrown();
  }
  KRAIT_INLINE bool yield(uint16_t next_state) {
    control.state = next_state;
    return true;
  }
  // `yield from`: the loop over the inner iterator begins, and goes on with what came in since its last item
  // (any_iterator.hpp).
  template <typename It>
  KRAIT_INLINE It delegateTo(It inner) {
    if constexpr (!kSame<S, None>) this->sent = noneOf<S>();
    return inner;
  }
  template <typename T>
  bool delegate(Iterator<T>* inner, T& item);
  KRAIT_INLINE bool yieldItem(uint16_t next_state) {
    control.parts |= GeneratorState::kItem;
    return yield(next_state);
  }
  KRAIT_INLINE bool finish() { return false; }
  KRAIT_INLINE bool finish(const R& value) {
    if constexpr (!kSame<R, None>) this->result = value;
    return false;
  }

 private:
  KRAIT_OUTLINE void raiseThrown() {
    Exception* exception = control.thrown;
    control.thrown = nullptr;
    raise(exception);
  }
};

namespace detail {

// One step of the body, with everything around it.
template <typename G>
bool stepGenerator(G* self, typename G::Yielded& item) {
  GeneratorState& control = self->control;
  if (control.running) raiseGeneratorRunning();
  if (control.state == GeneratorState::kFinished) {
    if ((control.parts & GeneratorState::kOnce) != 0) raiseReused();
    return false;
  }
  heap::changes(self);
  GeneratorScope scope;
  scope.leave = leaveGenerator;
  scope.generator = &control;
  control.running = true;
  enterScope(scope);
  bool alive = G::run(self, item);
  leaveScope(scope);
  control.running = false;
  return alive;
}

template <typename G>
bool advanceGenerator(Iterator<typename G::Yielded>* iterator, typename G::Yielded& item) {
  G* self = static_cast<G*>(iterator);
  heap::changes(self);
  if constexpr (!kSame<typename G::Sent, None>) {
    if ((self->control.parts & GeneratorState::kSent) != 0) {
      self->control.parts = static_cast<uint8_t>(self->control.parts & ~GeneratorState::kSent);
    } else {
      self->sent = noneOf<typename G::Sent>();
    }
  }
  return stepGenerator(self, item);
}

template <typename G>
void receiveValue(IteratorBase* iterator, Value value) {
  using S = typename G::Sent;
  G* self = static_cast<G*>(static_cast<Iterator<typename G::Yielded>*>(iterator));
  heap::changes(self);
  self->sent = value.isNone() ? noneOf<S>() : checked<S>(value);
  self->control.parts |= GeneratorState::kSent;
}

template <typename R>
[[noreturn]] inline void raiseStopWith(const R& result) {
  if (isNoneItem(result)) raiseStopIteration();
  raiseStopIteration(box(result));
}

}  // namespace detail

template <typename G>
KRAIT_ALLOCATES inline G* newGenerator() {
  G* self = create<G>();
  self->advance_function = reinterpret_cast<void (*)()>(&detail::advanceGenerator<G>);
  if constexpr (!kSame<typename G::Sent, None>) {
    self->control.parts = GeneratorState::kReceives;
    self->receive = &detail::receiveValue<G>;
    self->sent = noneOf<typename G::Sent>();
  }
  if constexpr (kSame<typename G::Returned, Value>) {
    static_assert(sizeof(GeneratorState) % alignof(Value) == 0, "the returned value follows the state");
    self->control.parts |= GeneratorState::kReturns;
    self->result = kNoneValue;
    raise_returned = &raiseReturned;
  }
  return self;
}

// The descriptor of a generator function's objects. Every word is scanned as if it could be a reference, so
// the body's locals need no map; what is no address in the heap is ignored.
template <typename G>
constexpr TypeInfo generatorType(const char* name = "generator") {
  return TypeInfo(name, &Iterator<typename G::Yielded>::type, nullptr, nullptr,
                  traceBy(detail::traceAllWords), static_cast<uint16_t>(sizeof(G)), Kind::kGenerator);
}

// ---- send, throw, close, and the value of `yield from` ----

template <typename G, typename Y = typename G::Yielded>
KRAIT_RAISES inline Y generator_send(G* self, typename G::Sent value) {
  if (!self->control.running && self->control.state == 0 && !isNoneItem(value)) raiseNotStarted(self->control);
  heap::changes(self);
  if constexpr (!kSame<typename G::Sent, None>) self->sent = value;
  Y item;
  if (!detail::stepGenerator(self, item)) detail::raiseStopWith(self->result);
  return item;
}

template <typename G, typename Y = typename G::Yielded>
KRAIT_RAISES inline Y generator_throw_(G* self, Exception* exception) {
  GeneratorState& control = self->control;
  if (control.running) raiseGeneratorRunning();
  if (control.state == 0) control.state = GeneratorState::kFinished;
  if (control.state == GeneratorState::kFinished) raise(exception);
  heap::changes(self);
  control.thrown = exception;
  Y item;
  if (!detail::stepGenerator(self, item)) detail::raiseStopWith(self->result);
  return item;
}

template <typename G>
KRAIT_RAISES inline void generator_close(G* self) {
  GeneratorState& control = self->control;
  if (control.running) raiseGeneratorRunning();
  if (control.state == 0) control.state = GeneratorState::kFinished;
  if (control.state == GeneratorState::kFinished) return;
  control.thrown = makeGeneratorExit();
  bool alive = false;
  Exception* caught;
  Flow flow = guard(caught, [&] {
    typename G::Yielded item;
    alive = detail::stepGenerator(self, item);
    return Flow::kNext;
  });
  if (flow == Flow::kRaised && !matches(caught, &GeneratorExit_type)) raise(caught);
  if (alive) raiseIgnoredExit();
}

// What the body returned: the value of `yield from` once the generator is exhausted.
template <typename G>
inline typename G::Returned generatorResult(G* self) {
  return self->result;
}

}  // namespace krait
