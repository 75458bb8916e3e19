// What generators and coroutines tell of themselves.
#include "krait/errors/raise.hpp"
#include "krait/objects/any_iterator.hpp"
#include "krait/objects/sink.hpp"

namespace krait {

namespace {

const GeneratorState& factsOf(IteratorBase* iterator, FlashText attribute) {
  struct Head : IteratorBase, GeneratorControl {};
  if (iterator->type_info->kind() != Kind::kGenerator)
    raiseFormatted(&AttributeError_type, "'{}' object has no attribute '{}'", iterator->type_info->name(),
                   attribute);
  return static_cast<Head*>(iterator)->control;
}

Str* nameOf(IteratorBase* generator, FlashText attribute, bool whole) {
  factsOf(generator, attribute);
  const FlashText name = generator->type_info->name();
  const auto before = [&](size_t distance) { return FlashText{name.data - distance}[0]; };
  size_t first = 1;
  while (before(first + 1) != 0 && (whole || before(first + 1) != '.')) ++first;
  StrBuilder text;
  while (first != 1) put(text, before(first--));
  return text.finish();
}

}  // namespace

bool generator_running(IteratorBase* generator) {
  return factsOf(generator, KRAIT_TEXT("gi_running")).running;
}

bool generator_suspended(IteratorBase* generator) {
  const GeneratorState& state = factsOf(generator, KRAIT_TEXT("gi_suspended"));
  return !state.running && state.state != 0 && state.state != GeneratorState::kFinished;
}

Str* generator_name(IteratorBase* generator) { return nameOf(generator, KRAIT_TEXT("__name__"), false); }
Str* generator_qualname(IteratorBase* generator) {
  return nameOf(generator, KRAIT_TEXT("__qualname__"), true);
}

}  // namespace krait
