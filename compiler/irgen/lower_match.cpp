// match: patterns become conditions, captures are assigned once the whole pattern matches.
//
// The subject is evaluated once into a hidden local. Each pattern yields a bool; what it captures is
// collected and assigned before the guard runs, as CPython does.
#include <algorithm>

#include "compiler/irgen/lowering.h"

namespace krait::irgen {

using frontend::NodeKind;

void Lowering::lowerMatch(const frontend::Match& statement) {
  const auto range = statement.subject->range;
  const auto subject = hiddenLocal(".subject", range);
  setLocal(subject, lower(*statement.subject), range);
  lowerCases(statement, 0, Operand::local(subject));
}

void Lowering::lowerCases(const frontend::Match& statement, size_t index, Operand subject) {
  if (index == statement.cases.size()) return;
  const auto& match_case = *statement.cases[index];
  const auto range = match_case.pattern->range;
  Bindings bindings;
  const Operand matches = lowerPattern(*match_case.pattern, subject.index, bindings);
  const auto bind = [&] {
    for (const auto& binding : bindings) {
      Operand value = binding.value;
      if (value.isLocal()) value = getLocal(value.index, binding.range);
      writeName(binding.name, value, binding.range);
    }
  };
  const bool is_certain = matches == boolean(true);
  if (match_case.guard == nullptr) {
    const auto body = [&] {
      bind();
      lowerBody(match_case.body);
    };
    if (is_certain) return body();
    return emitIf(matches, range, body, [&] { lowerCases(statement, index + 1, subject); });
  }
  const auto guarded = [&] {
    bind();
    return lowerCondition(*match_case.guard);
  };
  const Operand accepted =
      is_certain ? guarded() : emitCond(matches, range, guarded, [&] { return boolean(false); });
  emitIf(
      accepted, range, [&] { lowerBody(match_case.body); },
      [&] { lowerCases(statement, index + 1, subject); });
}

auto Lowering::allOf(const std::vector<std::function<Operand()>>& tests, Range range) -> Operand {
  std::function<Operand(size_t)> from = [&](size_t index) -> Operand {
    if (index == tests.size()) return boolean(true);
    const Operand test = tests[index]();
    if (test == boolean(true)) return from(index + 1);
    if (index + 1 == tests.size()) return test;
    return emitCond(test, range, [&] { return from(index + 1); }, [&] { return boolean(false); });
  };
  return from(0);
}

// A part of the subject, in a hidden local of its own, against its pattern.
auto Lowering::matchPart(const frontend::Pattern& pattern, Operand part, Bindings& bindings) -> Operand {
  const auto local = hiddenLocal(".part", pattern.range);
  setLocal(local, part, pattern.range);
  return lowerPattern(pattern, local, bindings);
}

auto Lowering::lowerPattern(const frontend::Pattern& pattern, ir::LocalId subject, Bindings& bindings)
    -> Operand {
  const auto range = pattern.range;
  switch (pattern.kind) {
    case NodeKind::MatchValue: {
      const Operand left = getLocal(subject, range);
      const Operand right = lower(*pattern.as<frontend::MatchValue>()->value);
      return truth(emitValue(Op::Eq, {left, right}, range), range);
    }
    case NodeKind::MatchSingleton: {
      const Operand left = getLocal(subject, range);
      return emitValue(Op::Is, {left, constantOf(pattern.as<frontend::MatchSingleton>()->value)}, range);
    }
    case NodeKind::MatchSequence:
      return lowerSequencePattern(*pattern.as<frontend::MatchSequence>(), subject, bindings);
    case NodeKind::MatchMapping:
      return lowerMappingPattern(*pattern.as<frontend::MatchMapping>(), subject, bindings);
    case NodeKind::MatchClass:
      return lowerClassPattern(*pattern.as<frontend::MatchClass>(), subject, bindings);
    case NodeKind::MatchOr:
      return lowerOrPattern(*pattern.as<frontend::MatchOr>(), subject, bindings);
    case NodeKind::MatchAs: {
      const auto& as = *pattern.as<frontend::MatchAs>();
      const Operand result =
          as.pattern == nullptr ? boolean(true) : lowerPattern(*as.pattern, subject, bindings);
      if (!as.name.empty()) bindings.push_back({as.name, Operand::local(subject), range});
      return result;
    }
    default:
      KRAIT_UNREACHABLE("a pattern that stands alone");
  }
}

auto Lowering::lowerSequencePattern(const frontend::MatchSequence& pattern, ir::LocalId subject,
                                    Bindings& bindings) -> Operand {
  const auto range = pattern.range;
  const auto count = pattern.patterns.size();
  size_t star = count;
  for (size_t i = 0; i < count; ++i) {
    if (pattern.patterns[i]->isa<frontend::MatchStar>()) star = i;
  }
  const bool has_star = star < count;
  std::vector<std::function<Operand()>> tests;
  tests.emplace_back([&] { return callBuiltin(".is_sequence", {getLocal(subject, range)}, range); });
  const auto least = static_cast<int64_t>(has_star ? count - 1 : count);
  if (!has_star || least > 0) {
    tests.emplace_back([&] {
      const Operand length = callBuiltin("len", {getLocal(subject, range)}, range);
      return truth(emitValue(has_star ? Op::Ge : Op::Eq, {length, integer(least)}, range), range);
    });
  }
  for (size_t i = 0; i < count; ++i) {
    const auto& part = *pattern.patterns[i];
    if (i == star) {
      const auto& rest = *part.as<frontend::MatchStar>();
      if (rest.name.empty()) continue;
      tests.emplace_back([&, i] {
        const auto behind = static_cast<int64_t>(count - 1 - i);
        const Operand slice = emitValue(
            Op::BuildSlice,
            {integer(static_cast<int64_t>(i)), behind == 0 ? none() : integer(-behind), none()}, rest.range);
        const Operand items = emitValue(Op::LoadItem, {getLocal(subject, range), slice}, rest.range);
        const auto local = hiddenLocal(".part", rest.range);
        setLocal(local, callBuiltin("list", {items}, rest.range), rest.range);
        bindings.push_back({rest.name, Operand::local(local), rest.range});
        return boolean(true);
      });
      continue;
    }
    const auto* as = part.tryAs<frontend::MatchAs>();
    if (as != nullptr && as->pattern == nullptr && as->name.empty()) continue;
    tests.emplace_back([&, i] {
      const auto position = static_cast<int64_t>(i);
      const Operand index = integer(has_star && i > star ? position - static_cast<int64_t>(count) : position);
      const Operand item = emitValue(Op::LoadItem, {getLocal(subject, range), index}, part.range);
      return matchPart(part, item, bindings);
    });
  }
  return allOf(tests, range);
}

auto Lowering::lowerMappingPattern(const frontend::MatchMapping& pattern, ir::LocalId subject,
                                   Bindings& bindings) -> Operand {
  const auto range = pattern.range;
  std::vector<std::function<Operand()>> tests;
  tests.emplace_back([&] { return callBuiltin(".is_mapping", {getLocal(subject, range)}, range); });
  std::vector<ir::LocalId> keys(pattern.keys.size());
  for (size_t i = 0; i < pattern.keys.size(); ++i) {
    tests.emplace_back([&, i] {
      keys[i] = hiddenLocal(".key", pattern.keys[i]->range);
      setLocal(keys[i], lower(*pattern.keys[i]), pattern.keys[i]->range);
      const Operand key = getLocal(keys[i], range);
      return emitValue(Op::In, {key, getLocal(subject, range)}, pattern.keys[i]->range);
    });
    tests.emplace_back([&, i] {
      const Operand object = getLocal(subject, range);
      const Operand item =
          emitValue(Op::LoadItem, {object, getLocal(keys[i], range)}, pattern.keys[i]->range);
      return matchPart(*pattern.patterns[i], item, bindings);
    });
  }
  if (!pattern.rest.empty()) {
    tests.emplace_back([&] {
      const auto rest = hiddenLocal(".rest", range);
      setLocal(rest, callBuiltin("dict", {getLocal(subject, range)}, range), range);
      for (const auto key : keys) {
        const Operand object = getLocal(rest, range);
        emit(Op::DelItem, {object, getLocal(key, range)}, range);
      }
      bindings.push_back({pattern.rest, Operand::local(rest), range});
      return boolean(true);
    });
  }
  return allOf(tests, range);
}

// Is `__match_args__` spelled out, if it is there? What bases say is asked for by name.
auto knowsMatchArguments(const frontend::ClassDef& cls) -> bool {
  for (const auto* statement : cls.body) {
    const auto* assign = statement->tryAs<frontend::Assign>();
    const auto* target = assign == nullptr ? nullptr : assign->targets[0]->tryAs<frontend::Name>();
    if (target == nullptr || target->id != "__match_args__") continue;
    const auto* tuple = assign->value->tryAs<frontend::Tuple>();
    return tuple != nullptr && std::all_of(tuple->elts.begin(), tuple->elts.end(), [](const auto* element) {
             const auto* constant = element->template tryAs<frontend::Constant>();
             return constant != nullptr && constant->value.kind == frontend::ConstantKind::Str;
           });
  }
  return std::all_of(cls.bases.begin(), cls.bases.end(),
                     [](const auto* base) { return base->template isa<frontend::Name>(); });
}

auto matchesItself(std::string_view name) -> bool {
  for (const std::string_view builtin :
       {"bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"}) {
    if (name == builtin) return true;
  }
  return false;
}

auto Lowering::lowerClassPattern(const frontend::MatchClass& pattern, ir::LocalId subject, Bindings& bindings)
    -> Operand {
  const auto range = pattern.range;
  std::vector<std::function<Operand()>> tests;
  tests.emplace_back([&] {
    const Operand object = getLocal(subject, range);
    const Operand cls = lower(*pattern.cls);
    return truth(callBuiltin("isinstance", {object, cls}, range), range);
  });
  std::vector<std::string_view> names;
  const auto* cls_name = pattern.cls->tryAs<frontend::Name>();
  const bool own = isOwnPattern(*pattern.cls);
  const bool is_itself = pattern.patterns.size() == 1 && own;
  if (is_itself) {
    tests.emplace_back([&] { return lowerPattern(*pattern.patterns[0], subject, bindings); });
  } else if (!pattern.patterns.empty() && !matchArguments(*pattern.cls, pattern.patterns.size(), names)) {
    const bool is_builtin = cls_name != nullptr && isBuiltin(*pattern.cls, cls_name->id);
    const auto* def = classStatement(*pattern.cls);
    if (is_builtin || (def != nullptr && knowsMatchArguments(*def))) {
      tests.emplace_back([&, def] { return tooManyParts(pattern, def != nullptr ? def->name : cls_name->id, own ? 1 : names.size()); });
      return allOf(tests, range);
    }
    return unsupported("a positional pattern of a class whose `__match_args__` is not written in it", range);
  }
  const auto addAttribute = [&](std::string_view attribute, const frontend::Pattern& part) {
    const auto name = program_.intern(mangled(attribute));
    tests.emplace_back([&, name] {
      return truth(callBuiltin("hasattr", {getLocal(subject, range), string(name)}, range), range);
    });
    tests.emplace_back([&, name] {
      auto& load = emit(Op::LoadAttr, {getLocal(subject, range)}, part.range);
      load.name = name;
      load.result = newTemp();
      return matchPart(part, load.result, bindings);
    });
  };
  if (!is_itself) {
    for (size_t i = 0; i < pattern.patterns.size(); ++i) addAttribute(names[i], *pattern.patterns[i]);
  }
  for (size_t i = 0; i < pattern.kwd_attrs.size(); ++i)
    addAttribute(pattern.kwd_attrs[i], *pattern.kwd_patterns[i]);
  return allOf(tests, range);
}

// TypeError: B() accepts 1 positional sub-pattern (2 given)
auto Lowering::tooManyParts(const frontend::MatchClass& pattern, std::string_view name, size_t taken) -> Operand {
  const std::string text = std::string(name) + "() accepts " + std::to_string(taken) + " positional sub-pattern" +
                           (taken == 1 ? "" : "s") + " (" + std::to_string(pattern.patterns.size()) + " given)";
  emitIf(boolean(true), pattern.range, [&] {
    const Operand error = callBuiltin("TypeError", {string(program_.intern(text))}, pattern.range);
    emit(Op::Raise, {error}, pattern.range);
  });
  return boolean(false);
}

// Each alternative captures the same names, into the same hidden locals.
auto Lowering::lowerOrPattern(const frontend::MatchOr& pattern, ir::LocalId subject, Bindings& bindings)
    -> Operand {
  std::unordered_map<std::string_view, ir::LocalId> captured;
  const auto alternative = [&](size_t index) {
    Bindings own;
    const Operand matches = lowerPattern(*pattern.patterns[index], subject, own);
    if (own.empty()) return matches;
    const auto keep = [&] {
      for (const auto& binding : own) {
        const auto [local, fresh] = captured.try_emplace(binding.name, ir::LocalId{});
        if (fresh) {
          local->second = hiddenLocal(".capture", binding.range);
          bindings.push_back({binding.name, Operand::local(local->second), binding.range});
        }
        setLocal(local->second, getLocal(binding.value.index, binding.range), binding.range);
      }
    };
    if (matches == boolean(true)) {
      keep();
      return matches;
    }
    emitIf(matches, pattern.range, keep);
    return matches;
  };
  std::function<Operand(size_t)> from = [&](size_t index) -> Operand {
    const Operand matches = alternative(index);
    if (index + 1 == pattern.patterns.size() || matches == boolean(true)) return matches;
    return emitCond(matches, pattern.range, [&] { return boolean(true); }, [&] { return from(index + 1); });
  };
  return from(0);
}

// The class statement that a name stands for; null where it may stand for anything else.
auto Lowering::classStatement(const frontend::Expr& cls) -> const frontend::ClassDef* {
  const auto* name = cls.tryAs<frontend::Name>();
  if (name == nullptr) return nullptr;
  const auto resolved = lookUp(name->id);
  if (resolved.symbol == nullptr || resolved.symbol->definition == nullptr || resolved.symbol->bindings != 1) return nullptr;
  return resolved.symbol->definition->tryAs<frontend::ClassDef>();
}

// `int(x)` and what derives from it without arguments of its own: the part is the whole.
auto Lowering::isOwnPattern(const frontend::Expr& cls) -> bool {
  const auto* name = cls.tryAs<frontend::Name>();
  if (name != nullptr && matchesItself(name->id) && isBuiltin(cls, name->id)) return true;
  const auto* def = classStatement(cls);
  std::vector<std::string_view> names;
  if (def == nullptr || matchArguments(cls, 1, names)) return false;
  // The hidden classes that stand for built-in types, and what derives from them.
  const bool marked = std::any_of(def->body.begin(), def->body.end(), [](const auto* statement) {
    const auto* assign = statement->template tryAs<frontend::Assign>();
    const auto* target = assign == nullptr ? nullptr : assign->targets[0]->template tryAs<frontend::Name>();
    return target != nullptr && target->id.starts_with("__builtin_");
  });
  return marked ||
         std::any_of(def->bases.begin(), def->bases.end(), [&](const auto* base) { return isOwnPattern(*base); });
}

// `__match_args__`, as it is written in the class or follows from the fields of a dataclass.
auto Lowering::matchArguments(const frontend::Expr& cls, size_t wanted, std::vector<std::string_view>& names)
    -> bool {
  const auto* def = classStatement(cls);
  if (def == nullptr) return false;
  for (const auto* statement : def->body) {
    const auto* assign = statement->tryAs<frontend::Assign>();
    if (assign == nullptr) continue;
    const auto* target = assign->targets[0]->tryAs<frontend::Name>();
    if (target == nullptr || target->id != "__match_args__") continue;
    const auto* tuple = assign->value->tryAs<frontend::Tuple>();
    if (tuple == nullptr) return false;
    for (const auto* element : tuple->elts) {
      const auto* constant = element->tryAs<frontend::Constant>();
      if (constant == nullptr || constant->value.kind != frontend::ConstantKind::Str) return false;
      names.push_back(constant->value.text);
    }
    return names.size() >= wanted;
  }
  bool is_dataclass = false;
  for (const auto* decorator : def->decorator_list)
    is_dataclass =
        is_dataclass || context_.text(decorator->range).find("dataclass") != std::string_view::npos;
  for (const auto* base : def->bases) {
    if (!matchArguments(*base, 0, names)) names.clear();
  }
  if (is_dataclass) {
    for (const auto* statement : def->body) {
      const auto* field = statement->tryAs<frontend::AnnAssign>();
      if (field != nullptr && field->target->isa<frontend::Name>())
        names.push_back(field->target->as<frontend::Name>()->id);
    }
  }
  return names.size() >= wanted;
}

}  // namespace krait::irgen
