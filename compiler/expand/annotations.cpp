// `__annotations__`, in modules that ask for it: a dictionary that stands behind the function, or in the class.
//
//     def scale(x: float, by: int = 2) -> float: …        scale.__annotations__ = {"x": float, "by": int, "return": float}
//
// What is written with names of `typing` becomes its text (typing.cpp). Elsewhere annotations are not evaluated.
#include <algorithm>

#include "compiler/expand/expander.h"
#include "compiler/frontend/ast_visitor.h"

namespace krait::expand {

namespace {

constexpr std::string_view kName = "__annotations__";

auto mentions(const frontend::Node& node) -> bool {
  if (const auto* attribute = node.tryAs<frontend::Attribute>();
      attribute != nullptr && attribute->attr == kName)
    return true;
  if (const auto* constant = node.tryAs<frontend::Constant>();
      constant != nullptr && constant->value.kind == frontend::ConstantKind::Str &&
      constant->value.text == kName)
    return true;
  bool any = false;
  frontend::forEachChild(node, [&](const frontend::Node& child) { any = any || mentions(child); });
  return any;
}

}  // namespace

void Expander::findAnnotationUses() {
  asks_annotations_ = mentions(tree_);
  for (const auto* statement : tree_.body)
    if (const auto* from = statement->tryAs<frontend::ImportFrom>();
        from != nullptr && from->module == "__future__")
      for (const auto* alias : from->names)
        annotations_are_texts_ = annotations_are_texts_ || alias->name == "annotations";
}

auto Expander::annotationValue(Generated& text, frontend::Expr* annotation) -> std::string {
  return annotations_are_texts_ ? quoted(context_.text(*annotation)) : text.graft(annotation);
}

// The function, and what stores its annotations. Decorated ones are decorated behind that.
template <class Function>
auto Expander::annotatedFunction(Function& function) -> Statements {
  if (!asks_annotations_) return {&function};
  Generated text(context_);
  text << function.name << "." << kName << " = {";
  const auto add = [&](std::string_view name, frontend::Expr* annotation) {
    if (annotation != nullptr) text << quoted(name) << ": " << annotationValue(text, annotation) << ", ";
  };
  const auto& arguments = *function.args;
  for (const auto* arg : arguments.posonlyargs) add(arg->arg, arg->annotation);
  for (const auto* arg : arguments.args) add(arg->arg, arg->annotation);
  if (arguments.vararg != nullptr) add(arguments.vararg->arg, arguments.vararg->annotation);
  for (const auto* arg : arguments.kwonlyargs) add(arg->arg, arg->annotation);
  if (arguments.kwarg != nullptr) add(arguments.kwarg->arg, arguments.kwarg->annotation);
  add("return", function.returns);
  text << "}\n";
  // What library decorators and `@x.setter` make is no function.
  for (const auto* decorator : function.decorator_list) {
    const auto* call = decorator->template tryAs<frontend::Call>();
    const auto* name = (call != nullptr ? call->func : decorator)->template tryAs<frontend::Name>();
    static constexpr std::string_view kOthers[] = {"property", "staticmethod", "classmethod"};
    if (name == nullptr || std::find(std::begin(kOthers), std::end(kOthers), name->id) != std::end(kOthers) ||
        names_.makerOf(*name) != Maker::None)
      return {&function};
  }
  for (size_t i = function.decorator_list.size(); i > 0; --i)
    text << function.name << " = " << text.graft(function.decorator_list[i - 1]) << "(" << function.name
         << ")\n";
  function.decorator_list = {};
  Statements result{&function};
  for (auto* made : text.parse(function.range)) result.push_back(made);
  return result;
}
template auto Expander::annotatedFunction(frontend::FunctionDef& function) -> Statements;
template auto Expander::annotatedFunction(frontend::AsyncFunctionDef& function) -> Statements;

// The annotated names of the class body, those that have no value as well.
void Expander::annotateClass(frontend::ClassDef& def) {
  if (!asks_annotations_) return;
  Generated text(context_);
  text << kName << " = {";
  for (const auto* statement : def.body) {
    const auto* annotated = statement->tryAs<frontend::AnnAssign>();
    const auto* name = annotated == nullptr ? nullptr : annotated->target->tryAs<frontend::Name>();
    if (name != nullptr)
      text << quoted(name->id) << ": " << annotationValue(text, annotated->annotation) << ", ";
  }
  text << "}\n";
  append(def, text.parse(def.range));
}

}  // namespace krait::expand
