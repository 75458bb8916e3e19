// Coroutines and asynchronous generators.
//
// A coroutine is a generator of another name whose body runs once: `await` is `yield from`. An asynchronous generator
// gives up two kinds of things: its items, marked in its state, and what it waits for. Its methods make a *step*, an
// object to be awaited, which gives up the latter and returns the former.
#pragma once

#include "krait/objects/any_iterator.hpp"

namespace krait {

template <typename G>
KRAIT_ALLOCATES inline G* newCoroutine() {
  G* self = newGenerator<G>();
  self->control.parts |= GeneratorState::kOnce;
  return self;
}

// TypeError "object int can't be used in 'await' expression".
[[noreturn]] KRAIT_COLD void raiseNotAwaitable(Value value) KRAIT_RAISES;
// What throw() throws; TypeError for what is no exception.
Exception* exceptionToThrow(Value value) KRAIT_RAISES;

// Whether what the generator has just given up is an item.
bool takeItemMark(IteratorBase* generator);
// StopAsyncIteration, at the end of the generator.
[[noreturn]] void raiseStopAsyncIteration() KRAIT_RAISES;
[[noreturn]] void raiseIgnoredAsyncExit() KRAIT_RAISES;

template <typename Y>
struct AsyncStep : Generator<Value, Value, Value> {
  Iterator<Y>* source;
  Value first;
  Exception* exception;
  bool closes;
  static const TypeInfo type;

  static bool run(AsyncStep* frame, Value& item) { return frame->resume(item); }

  bool resume(Value& item) {
    const bool begins = resumeAt() == 0;
    Exception* const thrown = begins ? exception : control.thrown;
    control.thrown = nullptr;
    if (!closes) return go(thrown, begins ? first : this->sent, item);
    // What closes the generator ends with it: its exit is nobody's concern.
    bool alive = false;
    Exception* caught = nullptr;
    const Flow flow = guard(caught, [&] {
      alive = go(thrown, this->sent, item);
      return Flow::kNext;
    });
    if (flow != Flow::kRaised) return alive;
    if (!matches(caught, &GeneratorExit_type) && !matches(caught, &StopAsyncIteration_type)) raise(caught);
    return finish(kNoneValue);
  }

 private:
  bool go(Exception* thrown, Value sent_value, Value& item) {
    if (thrown != nullptr) {
      throwInto(source, thrown);
    } else {
      sendTo(source, sent_value);
    }
    Y own;
    if (!source->next(own)) {
      if (closes) return finish(kNoneValue);
      raiseStopAsyncIteration();
    }
    if (!takeItemMark(source)) {
      item = box(own);
      return yield(1);
    }
    if (closes) raiseIgnoredAsyncExit();
    return finish(box(own));
  }
};

template <typename Y>
KRAIT_FLASH_DATA const TypeInfo AsyncStep<Y>::type = generatorType<AsyncStep<Y>>("async_generator_asend");

template <typename Y>
KRAIT_ALLOCATES inline Iterator<Value>* asyncSend(Iterator<Y>* source, Value value) {
  auto* step = newGenerator<AsyncStep<Y>>();
  step->source = source;
  step->first = value;
  return step;
}
template <typename Y>
KRAIT_ALLOCATES inline Iterator<Value>* asyncNext(Iterator<Y>* source) {
  return asyncSend(source, kNoneValue);
}
template <typename Y>
KRAIT_ALLOCATES inline Iterator<Value>* asyncThrow(Iterator<Y>* source, Exception* exception) {
  auto* step = newGenerator<AsyncStep<Y>>();
  step->source = source;
  step->first = kNoneValue;
  step->exception = exception;
  return step;
}
template <typename Y>
KRAIT_ALLOCATES inline Iterator<Value>* asyncClose(Iterator<Y>* source) {
  auto* step = newGenerator<AsyncStep<Y>>();
  step->source = source;
  step->first = kNoneValue;
  step->exception = makeGeneratorExit();
  step->closes = true;
  return step;
}

}  // namespace krait
