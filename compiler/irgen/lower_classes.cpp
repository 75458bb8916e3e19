// Class statements. The body runs in the frame around it; its variables are the class's attributes.
#include "compiler/frontend/shown_name.h"
#include "compiler/irgen/lowering.h"

namespace krait::irgen {

void Lowering::lowerClassDef(const frontend::ClassDef& def) {
  auto owned = std::make_unique<ir::Class>();
  owned->id = static_cast<ir::ClassId>(program_.classes.size());
  owned->name = program_.intern(frontend::shownName(def));
  owned->qualified_name = qualified(def.name);
  owned->module = function_.module;
  owned->function = function_.id;
  owned->range = def.range;
  const auto id = owned->id;
  program_.classes.push_back(std::move(owned));
  context_.classes[&def] = id;

  Operands decorators;
  for (const auto* decorator : def.decorator_list) decorators.push_back(lower(*decorator));
  Operands bases;
  std::vector<ir::Argument> arguments;
  for (const auto* base : def.bases) {
    const auto* star = base->tryAs<frontend::Starred>();
    bases.push_back(lower(star != nullptr ? *star->value : *base));
    arguments.push_back({star != nullptr ? ir::Argument::Kind::Star : ir::Argument::Kind::Positional, {}});
  }
  for (const auto* keyword : def.keywords) {
    bases.push_back(lower(*keyword->value));
    const auto kind = keyword->arg.empty() ? ir::Argument::Kind::DoubleStar : ir::Argument::Kind::Keyword;
    arguments.push_back({kind, program_.intern(keyword->arg)});
  }
  auto& make = emit(Op::MakeClass, std::move(bases), def.range);
  make.arguments = std::move(arguments);
  make.ref = id;
  make.result = newTemp();
  const Operand made = make.result;
  inBlock(make.regions[0], [&] {
    sema::Scope* const outer = scope_;
    scope_ = context_.graph.scopeOf(def);
    classes_.push_back({id, block_, {}, {}});
    auto body = def.body;
    const auto doc = takeDocstring(body);
    if (!body.empty() && frontend::shownNameOf(*body[0]) != nullptr) body = body.subspan(1);
    program_.classes[id]->docstring = doc;
    lowerBody(body);
    classes_.pop_back();
    scope_ = outer;
  });
  writeName(def.name, decorate(def.decorator_list, decorators, made), def.range);
}

}  // namespace krait::irgen
