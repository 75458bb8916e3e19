// Patterns: names bound once, and in every alternative; nothing after what always matches.
#include <algorithm>

#include "compiler/frontend/ast_dump.h"
#include "compiler/frontend/syntax_checks_internal.h"

namespace krait::frontend {
namespace {

/// A literal as CPython sees it after folding: a constant, `-1`, `1 + 2j`.
auto isLiteralPattern(const Expr& expr) -> bool {
  return expr.isa<Constant>() || expr.isa<UnaryOp>() || expr.isa<BinOp>();
}

/// Equal for keys that Python takes for equal: 1, 1.0 and True are one key.
auto literalKey(const Expr& expr) -> std::string {
  if (const auto* unary = expr.tryAs<UnaryOp>()) return "-" + literalKey(*unary->operand);
  if (const auto* binary = expr.tryAs<BinOp>()) {
    return literalKey(*binary->left) + std::string(operatorText(binary->op)) + literalKey(*binary->right);
  }
  const ConstantValue& value = expr.as<Constant>()->value;
  if (value.kind == ConstantKind::True) return "1";
  if (value.kind == ConstantKind::False) return "0";
  std::string text = constantRepr(value);
  if (value.kind == ConstantKind::Float && text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

auto literalText(const Expr& expr) -> std::string {
  const auto* constant = expr.tryAs<Constant>();
  return constant != nullptr ? constantRepr(constant->value) : literalKey(expr);
}

}  // namespace

auto FlowChecker::match(const Match& stmt) -> bool {
  if (!expression(*stmt.subject)) return false;
  for (const MatchCase* match_case : stmt.cases) {
    PatternState state;
    state.allow_irrefutable = match_case->guard != nullptr || match_case == stmt.cases.back();
    if (!pattern(*match_case->pattern, state) || !optional(match_case->guard) ||
        !statements(match_case->body)) {
      return false;
    }
  }
  return true;
}

auto FlowChecker::pattern(const Pattern& pattern_node, PatternState& state) -> bool {
  switch (pattern_node.kind) {
    case NodeKind::MatchValue: {
      const Expr& value = *pattern_node.as<MatchValue>()->value;
      if (!isLiteralPattern(value) && !value.isa<Attribute>())
        return fail(Code::PatternKind, pattern_node.range);
      return expression(value);
    }
    case NodeKind::MatchSequence: {
      const Patterns parts = pattern_node.as<MatchSequence>()->patterns;
      const auto starred =
          std::count_if(parts.begin(), parts.end(), [](const Pattern* it) { return it->isa<MatchStar>(); });
      if (starred > 1) return fail(Code::TwoStarredPatterns, pattern_node.range);
      return subpatterns(parts, state);
    }
    case NodeKind::MatchMapping:
      return mapping(*pattern_node.as<MatchMapping>(), state);
    case NodeKind::MatchClass:
      return classPattern(*pattern_node.as<MatchClass>(), state);
    case NodeKind::MatchStar:
      return capture(pattern_node, pattern_node.as<MatchStar>()->name, state);
    case NodeKind::MatchAs: {
      const auto* as = pattern_node.as<MatchAs>();
      if (as->pattern != nullptr)
        return pattern(*as->pattern, state) && capture(pattern_node, as->name, state);
      if (!state.allow_irrefutable) {
        if (as->name.empty()) return fail(Code::WildcardUnreachable, pattern_node.range);
        return fail(Code::CaptureUnreachable, pattern_node.range, {std::string(as->name)});
      }
      return capture(pattern_node, as->name, state);
    }
    case NodeKind::MatchOr:
      return alternatives(*pattern_node.as<MatchOr>(), state);
    default:
      return true;
  }
}

/// Parts of a pattern may always match: the whole need not.
auto FlowChecker::subpatterns(Patterns list, PatternState& state) -> bool {
  const bool outer = state.allow_irrefutable;
  state.allow_irrefutable = true;
  for (const Pattern* part : list) {
    if (!pattern(*part, state)) return false;
  }
  state.allow_irrefutable = outer;
  return true;
}

auto FlowChecker::capture(const Pattern& pattern_node, Identifier id, PatternState& state) -> bool {
  if (id.empty()) return true;
  if (!name(id, ExprContext::Store, pattern_node.range)) return false;
  if (std::find(state.names.begin(), state.names.end(), id) != state.names.end()) {
    return fail(Code::PatternAssignsTwice, pattern_node.range, {std::string(id)});
  }
  state.names.push_back(id);
  return true;
}

auto FlowChecker::alternatives(const MatchOr& pattern_node, PatternState& state) -> bool {
  std::vector<Identifier> first_names;
  for (const Pattern* alternative : pattern_node.patterns) {
    PatternState own;
    own.allow_irrefutable = state.allow_irrefutable && alternative == pattern_node.patterns.back();
    if (!pattern(*alternative, own)) return false;
    std::vector<Identifier> sorted = own.names;
    std::sort(sorted.begin(), sorted.end());
    if (alternative == pattern_node.patterns.front()) {
      first_names = sorted;
    } else if (sorted != first_names) {
      return fail(Code::PatternsBindDifferently, pattern_node.range);
    }
  }
  for (const Identifier id : first_names) {
    if (!capture(pattern_node, id, state)) return false;
  }
  return true;
}

auto FlowChecker::mapping(const MatchMapping& pattern_node, PatternState& state) -> bool {
  std::vector<std::string> seen;
  for (const Expr* key : pattern_node.keys) {
    if (isLiteralPattern(*key)) {
      const std::string text = literalKey(*key);
      if (std::find(seen.begin(), seen.end(), text) != seen.end()) {
        return fail(Code::MappingKeyRepeated, pattern_node.range, {literalText(*key)});
      }
      seen.push_back(text);
    } else if (!key->isa<Attribute>()) {
      return fail(Code::MappingKeyKind, key->range);
    }
    if (!expression(*key)) return false;
  }
  return subpatterns(pattern_node.patterns, state) && capture(pattern_node, pattern_node.rest, state);
}

auto FlowChecker::classPattern(const MatchClass& pattern_node, PatternState& state) -> bool {
  for (size_t i = 0; i < pattern_node.kwd_attrs.size(); ++i) {
    const Identifier attr = pattern_node.kwd_attrs[i];
    if (!name(attr, ExprContext::Store, pattern_node.kwd_patterns[i]->range)) return false;
    for (size_t j = i + 1; j < pattern_node.kwd_attrs.size(); ++j) {
      if (attr == pattern_node.kwd_attrs[j]) {
        return fail(Code::RepeatedAttributePattern, pattern_node.kwd_patterns[j]->range, {std::string(attr)});
      }
    }
  }
  return expression(*pattern_node.cls) && subpatterns(pattern_node.patterns, state) &&
         subpatterns(pattern_node.kwd_patterns, state);
}

}  // namespace krait::frontend
