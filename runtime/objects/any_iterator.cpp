#include "krait/objects/any_iterator.hpp"

namespace krait {

namespace {

struct GeneratorHead : IteratorBase, GeneratorControl {};
struct ReceivePart {
  void (*receive)(IteratorBase* self, Value value);
};

bool isGenerator(const IteratorBase* iterator) { return iterator->type_info->kind() == Kind::kGenerator; }
GeneratorHead* headOf(IteratorBase* iterator) { return static_cast<GeneratorHead*>(iterator); }
Value* returnedPart(GeneratorHead* head) { return reinterpret_cast<Value*>(head + 1); }
ReceivePart* receivePart(GeneratorHead* head) {
  Value* place = returnedPart(head);
  return reinterpret_cast<ReceivePart*>((head->control.parts & GeneratorState::kReturns) != 0 ? place + 1
                                                                                              : place);
}

}  // namespace

GeneratorState& generatorState(IteratorBase* iterator, FlashText method) {
  if (!isGenerator(iterator)) {
    raiseFormatted(&AttributeError_type, "'{}' object has no attribute '{}'", iterator->type_info->name(),
                   method);
  }
  GeneratorState& state = headOf(iterator)->control;
  if (state.running) raiseGeneratorRunning();
  return state;
}

void sendTo(IteratorBase* generator, Value value) {
  GeneratorState& state = generatorState(generator, KRAIT_TEXT("send"));
  if (state.state == 0 && !value.isNone()) raiseNotStarted(state);
  if ((state.parts & GeneratorState::kReceives) != 0)
    receivePart(headOf(generator))->receive(generator, value);
}

void throwInto(IteratorBase* generator, Exception* exception) {
  GeneratorState& state = generatorState(generator, KRAIT_TEXT("throw"));
  if (state.state == 0) state.state = GeneratorState::kFinished;
  if (state.state == GeneratorState::kFinished) raise(exception);
  state.thrown = exception;
}

bool beginClose(IteratorBase* generator) {
  GeneratorState& state = generatorState(generator, KRAIT_TEXT("close"));
  if (state.state == 0) state.state = GeneratorState::kFinished;
  if (state.state == GeneratorState::kFinished) return false;
  state.thrown = makeGeneratorExit();
  return true;
}

void endClose(Flow flow, Exception* caught, bool alive) {
  if (flow == Flow::kRaised && !matches(caught, &GeneratorExit_type)) raise(caught);
  if (alive) raiseIgnoredExit();
}

bool beginStep(IteratorBase* inner, Exception* thrown, Value sent) {
  if (thrown == nullptr) {
    sendTo(inner, sent);
    return false;
  }
  if (!isGenerator(inner)) raise(thrown);
  if (matches(thrown, &GeneratorExit_type)) return true;
  throwInto(inner, thrown);
  return false;
}

Value returnedBy(IteratorBase* iterator) {
  if (!isGenerator(iterator)) return kNoneValue;
  GeneratorHead* head = headOf(iterator);
  if ((head->control.parts & GeneratorState::kReturns) == 0) return kNoneValue;
  const Value result = *returnedPart(head);
  *returnedPart(head) = kNoneValue;
  return result;
}

void raiseReturned(IteratorBase* iterator) {
  const Value result = returnedBy(iterator);
  if (!result.isNone()) raiseStopIteration(result);
}

}  // namespace krait
