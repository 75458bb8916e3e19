// `open` → the library's functions (stdlib/_open.py):
//
//   open(path)          →   _krait_files_.open_text(path)          where the mode is known when the program is compiled, so
//   open(path, "rb")    →   _krait_files_.open_binary(path, "rb")  that what is read is known to be text, or bytes
//   open(path, mode)    →   _krait_files_.open(path, mode)
//   io.open, io.FileIO  →   _krait_files_.open, _krait_files_.FileIO
//   for x in sys.stdin  →   for x in iter(sys.stdin.readline, ""), and so where built-in functions go through it
//
// A module that binds the name itself, anywhere but as a method, keeps it.
#include <algorithm>

#include "compiler/expand/expander.h"
#include "compiler/frontend/ast_visitor.h"

namespace krait::expand {

namespace {

using frontend::Expr;
using frontend::Node;

constexpr std::string_view kFiles = "_krait_files_";
constexpr std::string_view kOpen = "open";

auto isOfIo(std::string_view name) -> bool {
  return name == kOpen || name == "TextIOWrapper" || name == "BufferedReader" || name == "BufferedWriter" ||
         name == "BufferedRandom" || name == "FileIO";
}

/// What a module's own names mean for `open`.
struct Bindings {
  bool of_open = false;  // the module binds `open`
  bool of_io = false;    // `import io`

  void see(const Node& node, bool in_class) {
    if (const auto* function = node.tryAs<frontend::FunctionDef>()) {
      of_open = of_open || (!in_class && function->name == kOpen);
    } else if (const auto* name = node.tryAs<frontend::Name>()) {
      of_open = of_open || (name->id == kOpen && name->ctx != frontend::ExprContext::Load);
    } else if (const auto* arg = node.tryAs<frontend::Arg>()) {
      of_open = of_open || arg->arg == kOpen;
    } else if (const auto* alias = node.tryAs<frontend::Alias>()) {
      of_open = of_open || (alias->asname.empty() ? alias->name : alias->asname) == kOpen;
      of_io = of_io || (alias->asname.empty() && alias->name == "io");
    }
    const bool is_class = node.isa<frontend::ClassDef>();
    frontend::forEachChild(node, [&](const Node& child) { see(child, is_class); });
  }
};

// The mode of a call where it is written there: "r" where none is.
auto writtenMode(const frontend::Call& call, const Context& context) -> std::string_view {
  const Expr* mode = call.args.size() > 1 ? call.args[1] : nullptr;
  for (const auto* argument : call.args)
    if (argument->isa<frontend::Starred>()) return {};
  for (const auto* keyword : call.keywords) {
    if (keyword->arg.empty()) return {};
    if (keyword->arg == "mode") mode = keyword->value;
  }
  if (mode == nullptr) return "'r'";
  if (!mode->isa<frontend::Constant>()) return {};
  const std::string_view text = context.text(*mode);
  return text.starts_with('"') || text.starts_with('\'') ? text : std::string_view();
}

}  // namespace

void Expander::readInput() {
  bool named = false;
  const auto isInput = [&](const Expr* expr) {
    return expr != nullptr && expr->isa<frontend::Attribute>() && context_.text(*expr) == "sys.stdin";
  };
  rewriteExpressions(tree_, [&](Expr*& expr) { named = named || isInput(expr); });
  if (!named) return;
  const auto lines = [&](Expr* input) -> Expr* {
    Generated made(context_);
    made << "iter(" << made.graft(input) << ".readline, \"\")\n";
    return made.parse(input->range)[0]->as<frontend::ExprStmt>()->value;
  };
  const auto replace = [&](Expr*& iterated) {
    if (isInput(iterated)) iterated = lines(iterated);
  };
  const auto inCall = [&](Expr*& expr) {
    static constexpr std::string_view kGoThrough[] = {"list", "tuple",  "set", "sorted", "enumerate", "iter",
                                                      "map",  "filter", "zip", "max",    "min",       "next"};
    auto* call = expr->tryAs<frontend::Call>();
    const auto* function = call == nullptr ? nullptr : call->func->tryAs<frontend::Name>();
    if (function == nullptr ||
        std::find(std::begin(kGoThrough), std::end(kGoThrough), function->id) == std::end(kGoThrough))
      return;
    std::vector<Expr*> arguments(call->args.begin(), call->args.end());
    for (auto*& argument : arguments) replace(argument);
    call->args = context_.arena.copyList(arguments);
  };
  rewriteExpressions(tree_, inCall, [&](Node& node) {
    if (auto* loop = node.tryAs<frontend::For>()) replace(loop->iter);
    if (auto* part = node.tryAs<frontend::Comprehension>()) replace(part->iter);
  });
}

auto Expander::fileName(std::string_view name, base::SourceRange place) -> Expr* {
  if (files_place_.begin == files_place_.end) files_place_ = place;
  auto* module = context_.arena.make<frontend::Name>();
  module->kind = frontend::NodeKind::Name;
  module->range = place;
  module->id = kFiles;
  return makeAttribute(context_, module, name, place);
}

void Expander::openFiles() {
  Bindings bindings;
  bindings.see(tree_, false);
  if (bindings.of_open && !bindings.of_io) return;
  rewriteExpressions(tree_, [&](Expr*& expr) {
    if (const auto* name = expr->tryAs<frontend::Name>();
        name != nullptr && name->id == kOpen && !bindings.of_open) {
      expr = fileName(kOpen, expr->range);
    } else if (const auto* attribute = expr->tryAs<frontend::Attribute>();
               attribute != nullptr && bindings.of_io) {
      const auto* object = attribute->value->tryAs<frontend::Name>();
      if (object != nullptr && object->id == "io" && isOfIo(attribute->attr))
        expr = fileName(attribute->attr, expr->range);
    } else if (auto* call = expr->tryAs<frontend::Call>()) {
      const auto* function = call->func->tryAs<frontend::Attribute>();
      const auto* module = function == nullptr ? nullptr : function->value->tryAs<frontend::Name>();
      if (module == nullptr || module->id != kFiles || function->attr != kOpen) return;
      const std::string_view mode = writtenMode(*call, context_);
      if (mode.empty()) return;
      const bool is_binary =
          mode.find('b') != std::string_view::npos && mode.find('t') == std::string_view::npos;
      call->func = fileName(is_binary ? "open_binary" : "open_text", call->func->range);
    }
  });
}

}  // namespace krait::expand
