// Arguments whose number or names are known only when the call runs: `f(*items, **options)`.
//
// Emitted code has bound what it could and says what is left by a signature as Python would write it, with the names of
// the keywords that the call spells out behind it: "f(a, b=, /, c, *args, d, e=, **options) d e".
#pragma once

#include "krait/errors/raise.hpp"
#include "krait/objects/dict.hpp"
#include "krait/objects/vartuple.hpp"

namespace krait {

// Raises the TypeError of CPython if `given` positional arguments and the keywords of a mapping (or None) do not fit.
void bindArguments(Str* signature, word given, Value keywords) KRAIT_RAISES;

// With least..most positional arguments and no keywords there is nothing to ask.
KRAIT_RAISES inline void checkArguments(word given, word least, word most, Str* signature) {
  if (KRAIT_UNLIKELY(given < least || given > most)) bindArguments(signature, given, kNoneValue);
}
template <typename K, typename V>
KRAIT_RAISES inline void checkKeywords(word given, Dict<K, V>* keywords, word least, word most, Str* signature) {
  if (KRAIT_UNLIKELY(given < least || given > most || keywords->length != 0))
    bindArguments(signature, given, box(keywords));
}

// "f() got multiple values for keyword argument 'x'", where a call spells out `name` and a mapping has it too.
[[noreturn]] KRAIT_COLD void raiseRepeatedKeyword(Str* function, Value name) KRAIT_RAISES;
template <typename K, typename V>
KRAIT_RAISES inline void checkKeyword(Dict<K, V>* keywords, Str* name, Str* function) {
  if (contains(keywords, name)) raiseRepeatedKeyword(function, objectValue(name));
}
// Before the second of two mappings joins the first.
template <typename K, typename V, typename K2, typename V2>
KRAIT_RAISES inline void checkDistinct(Dict<K, V>* keywords, Dict<K2, V2>* more, Str* function) {
  auto it = iterate(more);
  K2 key;
  while (it.next(key))
    if (contains(keywords, key)) raiseRepeatedKeyword(function, box(key));
}

// A mapping of any kind as keywords; TypeError "f() argument after ** must be a mapping, not int".
KRAIT_ALLOCATES KRAIT_RAISES Dict<Value, Value>* keywordsOf(Value mapping, Str* function);
// TypeError "f() argument after * must be an iterable, not int"; without a function "Value after * must be …".
[[noreturn]] KRAIT_COLD void raiseNotStarred(Str* function, Value value) KRAIT_RAISES;

// Of functions that are not written in Python: TypeError "pow expected at least 2 arguments, got 1".
// TypeError: max expected at least 1 argument, got 0
void checkExtreme(word given, Str* function) KRAIT_RAISES;
void checkStarred(word given, word least, word most, Str* function) KRAIT_RAISES;

// Of functions that are not written in Python: TypeError where a mapping has a keyword that is not among `known`, which
// stand with spaces between them; `{}` in the text stands for the keyword.
[[noreturn]] KRAIT_COLD void raiseUnknownKeyword(Value keyword, Str* text) KRAIT_RAISES;
bool isAmong(Str* known, Value keyword);
template <typename K, typename V>
KRAIT_RAISES inline void checkMapped(Dict<K, V>* keywords, Str* known, Str* text) {
  auto it = iterate(keywords);
  K key;
  while (it.next(key))
    if (!isAmong(known, box(key))) raiseUnknownKeyword(box(key), text);
}

// `str.upper(*items)`: TypeError where there is no item, or the first is of another type.
[[noreturn]] KRAIT_COLD void raiseNoReceiver(Str* method) KRAIT_RAISES;
[[noreturn]] KRAIT_COLD void raiseWrongReceiver(Str* method, Value receiver) KRAIT_RAISES;
template <typename T>
KRAIT_RAISES inline void checkReceiver(VarTuple<T>* items, Str* method) {
  if (KRAIT_UNLIKELY(len(items) == 0)) raiseNoReceiver(method);
}
template <typename T>
KRAIT_ALLOCATES inline VarTuple<T>* withoutFirst(VarTuple<T>* items) {
  return getitem(items, Slice{box(static_cast<word>(1)), kNoneValue, kNoneValue});
}

// print(**options): TypeError for a keyword that print() does not have, or `file`.
void checkPrintKeyword(Value name) KRAIT_RAISES;
template <typename K, typename V>
KRAIT_RAISES inline void checkPrintKeywords(Dict<K, V>* keywords) {
  auto it = iterate(keywords);
  K key;
  while (it.next(key)) checkPrintKeyword(box(key));
}
// What a mapping has under a keyword, or None.
template <typename K, typename V>
inline Value keywordValue(Dict<K, V>* keywords, Str* name) {
  auto* entry = detail::lookUp(keywords, name);
  return entry == nullptr ? kNoneValue : box(entry->value);
}

// What a parameter has taken is not in **options.
template <typename K, typename V>
inline void dropKeyword(Dict<K, V>* keywords, Str* name) {
  auto* entry = detail::lookUp(keywords, name);
  if (entry != nullptr) dictRemove(keywords, Dict<K, V>::kOps, reinterpret_cast<uint8_t*>(entry));
}

}  // namespace krait
