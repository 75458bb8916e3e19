#include "compiler/expand/generated.h"

#include <charconv>
#include <type_traits>

#include "compiler/frontend/ast_visitor.h"
#include "compiler/frontend/parser.h"

namespace krait::expand {

namespace {

using frontend::Expr;
using frontend::Node;

constexpr std::string_view kGraft = "__krait_graft_";

template <class T>
struct IsSpan : std::false_type {};
template <class T>
struct IsSpan<std::span<T>> : std::true_type {};

template <class T>
constexpr bool kIsNodePointer = false;
template <class T>
constexpr bool kIsNodePointer<T*> = std::is_base_of_v<Node, T>;

// Gives each child's place in its parent, so that it can be replaced. The tree is still expansion's own here.
template <class Visit>
void forEachPlace(Node& node, const Visit& visit) {
  frontend::visitNode(node, [&](const auto& typed) {
    frontend::forEachField(typed, [&](std::string_view, const auto& value) {
      using T = std::remove_cvref_t<decltype(value)>;
      if constexpr (kIsNodePointer<T>) {
        if (value != nullptr) visit(const_cast<T&>(value));
      } else if constexpr (IsSpan<T>::value) {
        if constexpr (kIsNodePointer<typename T::value_type>) {
          for (auto& element : value) {
            if (element != nullptr) visit(element);
          }
        }
      }
    });
  });
}

}  // namespace

void Context::unsupported(std::string_view what, base::SourceRange range) const {
  diagnostics.report(diagnostics::Code::NotSupportedYet, range, {what});
}

auto Generated::graft(Expr* expr) -> std::string {
  grafts_.push_back(expr);
  return std::string(kGraft) + std::to_string(grafts_.size() - 1);
}

void Generated::settle(Node& node, base::SourceRange place) {
  node.range = place;
  forEachPlace(node, [&](auto& child) { settleField(child, place); });
}

template <class T>
void Generated::settleField(T& field, base::SourceRange place) {
  if constexpr (std::is_same_v<T, Expr*>) {
    if (const auto* name = field->template tryAs<frontend::Name>(); name != nullptr && name->id.starts_with(kGraft)) {
      size_t index = 0;
      const auto digits = name->id.substr(kGraft.size());
      std::from_chars(digits.data(), digits.data() + digits.size(), index);
      field = grafts_[index];
      return;
    }
  }
  settle(*field, place);
}

auto Generated::parse(base::SourceRange place) -> std::vector<frontend::Stmt*> {
  const auto file = context_.sources.addBuffer("<string>", text_);
  auto* tree = frontend::parseModule(file, context_.sources, context_.arena, context_.diagnostics);
  KRAIT_CHECK(tree != nullptr, "expansion wrote Python that does not parse");
  settle(*tree, place);
  return {tree->body.begin(), tree->body.end()};
}

auto indented(std::string_view text) -> std::string {
  std::string result;
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
    if (end - start > 1) result += "    ";
    result += text.substr(start, end - start);
    start = end;
  }
  return result;
}

auto quoted(std::string_view text) -> std::string {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + '"';
}

auto isRepeatable(const Expr& expr) -> bool {
  if (expr.isa<frontend::Constant>()) return true;
  if (const auto* unary = expr.tryAs<frontend::UnaryOp>()) return isRepeatable(*unary->operand);
  if (const auto* binary = expr.tryAs<frontend::BinOp>())
    return isRepeatable(*binary->left) && isRepeatable(*binary->right);
  if (const auto* tuple = expr.tryAs<frontend::Tuple>()) {
    for (const auto* element : tuple->elts) {
      if (!isRepeatable(*element)) return false;
    }
    return true;
  }
  return false;
}

void rewriteExpressions(Node& node, const std::function<void(Expr*&)>& visit,
                        const std::function<void(Node&)>& enter) {
  forEachPlace(node, [&](auto& child) {
    rewriteExpressions(*child, visit, enter);
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(child)>, Expr*>) {
      visit(child);
    } else if (enter) {
      enter(*child);
    }
  });
}

auto makeAttribute(const Context& context, Expr* object, std::string_view name, base::SourceRange place) -> Expr* {
  auto* attribute = context.arena.make<frontend::Attribute>();
  attribute->kind = frontend::NodeKind::Attribute;
  attribute->range = place;
  attribute->value = object;
  attribute->attr = context.arena.intern(name);
  return attribute;
}

auto makeCall(const Context& context, Expr* callee, const std::vector<Expr*>& arguments, base::SourceRange place)
    -> frontend::Call* {
  auto* call = context.arena.make<frontend::Call>();
  call->kind = frontend::NodeKind::Call;
  call->range = place;
  call->func = callee;
  call->args = context.arena.copyList(arguments);
  return call;
}

auto makeString(const Context& context, std::string_view text, base::SourceRange place) -> Expr* {
  auto* constant = context.arena.make<frontend::Constant>();
  constant->kind = frontend::NodeKind::Constant;
  constant->range = place;
  constant->value.kind = frontend::ConstantKind::Str;
  constant->value.text = context.arena.copyText(text);
  return constant;
}

}  // namespace krait::expand
