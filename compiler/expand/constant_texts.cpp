#include "compiler/expand/constant_texts.h"

#include <algorithm>

#include "compiler/frontend/ast_visitor.h"

namespace krait::expand {

using frontend::Expr;
using frontend::Node;
using frontend::NodeKind;

namespace {

constexpr int kMaxDepth = 8;
constexpr size_t kMaxTexts = 64;

auto elementsOf(const Expr& expr) -> const frontend::Exprs* {
  if (const auto* list = expr.tryAs<frontend::List>()) return &list->elts;
  if (const auto* tuple = expr.tryAs<frontend::Tuple>()) return &tuple->elts;
  if (const auto* set = expr.tryAs<frontend::Set>()) return &set->elts;
  return nullptr;
}

auto constantText(const Expr& expr) -> const frontend::Constant* {
  const auto* constant = expr.tryAs<frontend::Constant>();
  return constant != nullptr && constant->value.kind == frontend::ConstantKind::Str ? constant : nullptr;
}

}  // namespace

ConstantTexts::ConstantTexts(const frontend::Module& tree) { visit(tree); }

void ConstantTexts::bind(const Expr& target, const Expr& value) {
  if (const auto* name = target.tryAs<frontend::Name>()) {
    auto& bindings = bound_[name->id];
    bindings.values.push_back(&value);
    ++bindings.known;
    return;
  }
  const auto* targets = elementsOf(target);
  const auto* values = elementsOf(value);
  if (targets == nullptr || values == nullptr || targets->size() != values->size()) return;
  for (size_t i = 0; i < targets->size(); ++i) bind(*(*targets)[i], *(*values)[i]);
}

// `for target in (a, b, c)`.
void ConstantTexts::bindItems(const Expr& target, const Expr& items) {
  const auto* elements = elementsOf(items);
  if (elements == nullptr || elements->empty()) return;
  const auto before = bound_;
  for (const auto* element : *elements) bind(target, *element);
  // One place in the text binds the names, however many items there are.
  for (auto& [name, bindings] : bound_) {
    const auto found = before.find(name);
    const int known = found == before.end() ? 0 : found->second.known;
    const int fresh = bindings.known - known;
    if (fresh == static_cast<int>(elements->size())) bindings.known = known + 1;
    else if (fresh > 0) bindings.known = known;
  }
}

void ConstantTexts::bindParameters(std::string_view function, const frontend::Arguments& args) {
  bool is_plain = args.posonlyargs.empty() && !function.empty();
  for (size_t i = 0; i < args.args.size(); ++i) {
    auto& bindings = bound_[args.args[i]->arg];
    ++bindings.all;
    if (!is_plain) continue;
    bindings.parameters.push_back({function, i});
    ++bindings.known;
  }
  frontend::forEachChild(args, [&](const Node& child) {
    const auto* arg = child.tryAs<frontend::Arg>();
    if (arg != nullptr && std::find(args.args.begin(), args.args.end(), arg) == args.args.end()) bindUnknown(arg->arg);
  });
  // What is not given is the default.
  for (size_t i = 0; i < args.defaults.size() && i < args.args.size(); ++i)
    bound_[args.args[args.args.size() - args.defaults.size() + i]->arg].values.push_back(args.defaults[i]);
}

void ConstantTexts::visit(const Node& node) {
  switch (node.kind) {
    case NodeKind::Name: {
      const auto& name = *node.as<frontend::Name>();
      if (name.ctx == frontend::ExprContext::Load) ++loads_[name.id];
      else ++bound_[name.id].all;
      break;
    }
    case NodeKind::Assign:
      for (const auto* target : node.as<frontend::Assign>()->targets) bind(*target, *node.as<frontend::Assign>()->value);
      break;
    case NodeKind::For: bindItems(*node.as<frontend::For>()->target, *node.as<frontend::For>()->iter); break;
    case NodeKind::Comprehension:
      bindItems(*node.as<frontend::Comprehension>()->target, *node.as<frontend::Comprehension>()->iter);
      break;
    case NodeKind::FunctionDef:
      bindUnknown(node.as<frontend::FunctionDef>()->name);
      bindParameters(node.as<frontend::FunctionDef>()->name, *node.as<frontend::FunctionDef>()->args);
      break;
    case NodeKind::AsyncFunctionDef:
      bindUnknown(node.as<frontend::AsyncFunctionDef>()->name);
      bindParameters({}, *node.as<frontend::AsyncFunctionDef>()->args);
      break;
    case NodeKind::Lambda: bindParameters({}, *node.as<frontend::Lambda>()->args); break;
    case NodeKind::ClassDef: bindUnknown(node.as<frontend::ClassDef>()->name); break;
    case NodeKind::Alias: {
      const auto& alias = *node.as<frontend::Alias>();
      bindUnknown(alias.asname.empty() ? alias.name.substr(0, alias.name.find('.')) : alias.asname);
      break;
    }
    case NodeKind::ImportFrom:
      for (const auto* alias : node.as<frontend::ImportFrom>()->names)
        imported_.insert({node.as<frontend::ImportFrom>()->module, alias->name});
      break;
    case NodeKind::ExceptHandler: bindUnknown(node.as<frontend::ExceptHandler>()->name); break;
    case NodeKind::MatchAs: bindUnknown(node.as<frontend::MatchAs>()->name); break;
    case NodeKind::MatchStar: bindUnknown(node.as<frontend::MatchStar>()->name); break;
    case NodeKind::MatchMapping: bindUnknown(node.as<frontend::MatchMapping>()->rest); break;
    case NodeKind::Call: {
      const auto& call = *node.as<frontend::Call>();
      if (const auto* callee = call.func->tryAs<frontend::Name>()) {
        calls_[callee->id].push_back(&call);
        ++called_[callee->id];
      }
      break;
    }
    default: break;
  }
  frontend::forEachChild(node, [&](const Node& child) { visit(child); });
}

auto ConstantTexts::of(const Expr& expr, int depth) const -> std::optional<std::vector<CodeText>> {
  if (depth > kMaxDepth) return std::nullopt;
  if (const auto* constant = constantText(expr)) return std::vector<CodeText>{{std::string(constant->value.text), {}}};
  if (const auto* sum = expr.tryAs<frontend::BinOp>(); sum != nullptr && sum->op == frontend::BinaryOperator::Add) {
    const auto left = of(*sum->left, depth + 1), right = of(*sum->right, depth + 1);
    if (!left || !right || left->size() != 1 || right->size() != 1) return std::nullopt;
    return std::vector<CodeText>{{left->front().text + right->front().text, {}}};
  }
  if (const auto* call = expr.tryAs<frontend::Call>()) {
    // compile("x + 1", "<string>", "eval")
    const auto* callee = call->func->tryAs<frontend::Name>();
    if (callee == nullptr || callee->id != "compile" || isBound("compile") || call->args.size() != 3 || !call->keywords.empty())
      return std::nullopt;
    auto texts = of(*call->args[0], depth + 1);
    const auto* file = constantText(*call->args[1]);
    const auto* mode = constantText(*call->args[2]);
    if (!texts || file == nullptr || mode == nullptr) return std::nullopt;
    for (CodeText& text : *texts) text.mode = mode->value.text, text.file = file->value.text;
    return texts;
  }
  const auto* name = expr.tryAs<frontend::Name>();
  const auto found = name == nullptr ? bound_.end() : bound_.find(name->id);
  if (found == bound_.end()) return std::nullopt;
  const Bindings& bindings = found->second;
  if (bindings.known != bindings.all || bindings.all == 0) return std::nullopt;
  std::vector<CodeText> result;
  const auto add = [&](const Expr& value) {
    const auto texts = of(value, depth + 1);
    if (!texts) return false;
    for (const CodeText& text : *texts)
      if (std::find(result.begin(), result.end(), text) == result.end()) result.push_back(text);
    return result.size() <= kMaxTexts;
  };
  for (const Expr* value : bindings.values)
    if (!add(*value)) return std::nullopt;
  for (const Parameter& parameter : bindings.parameters) {
    const auto calls = calls_.find(parameter.function);
    const auto count = [&](const std::map<std::string_view, int>& counts) {
      const auto entry = counts.find(parameter.function);
      return entry == counts.end() ? 0 : entry->second;
    };
    const auto function = bound_.find(parameter.function);
    if (calls == calls_.end() || count(loads_) != count(called_) || function->second.all != 1) return std::nullopt;
    for (const auto* call : calls->second) {
      if (std::any_of(call->args.begin(), call->args.end(), [](const Expr* each) { return each->isa<frontend::Starred>(); }))
        return std::nullopt;
      if (parameter.position < call->args.size()) {
        if (!add(*call->args[parameter.position])) return std::nullopt;
        continue;
      }
      for (const auto* keyword : call->keywords) {
        if (keyword->arg.empty()) return std::nullopt;
        if (keyword->arg == name->id && !add(*keyword->value)) return std::nullopt;
      }
    }
  }
  return result.empty() ? std::nullopt : std::optional(std::move(result));
}

}  // namespace krait::expand
