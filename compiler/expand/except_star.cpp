// `except*`, and the classes that it is about.
//
//     try:                      try:
//         BODY                      BODY
//     except* T as e:           except BaseException as error:
//         CLAUSE                    handling = Handling(error)
//     else:                         if handling.match(T):
//         OTHERWISE                     try:
//                                           try:
//                                               raise handling.current
//                                           except BaseException as e:
//                                               CLAUSE
//                                       except BaseException as failure:
//                                           handling.failed(failure)
//                                   pending = handling.pending()
//                               else:
//                                   pending = None
//                                   OTHERWISE
//                               if pending is not None:
//                                   raise pending
//
// What is left is raised behind the handler, so that it has no context of its own. The classes are written in Python
// (stdlib/_exception_groups.py); a module that names them imports them.
#include "compiler/expand/expander.h"

namespace krait::expand {

namespace {

constexpr std::string_view kGroups = "_krait_groups_";
constexpr std::string_view kModule = "_exception_groups";

auto isGroupName(std::string_view name) -> bool { return name == "ExceptionGroup" || name == "BaseExceptionGroup"; }

}  // namespace

auto Expander::expandTryStar(frontend::TryStar& statement) -> Statements {
  useModule(kGroups, kModule);
  const std::string number = std::to_string(group_handlers_++);
  const std::string handling = "_handling_" + number + "_";
  const std::string pending = "_pending_" + number + "_";
  Generated text(context_);
  text << "try:\n    pass\nexcept BaseException as _error_" << number << "_:\n    " << handling << " = " << kGroups
       << ".Handling(_error_" << number << "_)\n";
  for (const auto* handler : statement.handlers) {
    text << "    if " << handling << ".match(" << text.graft(handler->type) << "):\n        try:\n            try:\n"
         << "                raise " << handling << ".current\n            except BaseException:\n                pass\n"
         << "        except BaseException as _failure_" << number << "_:\n            " << handling << ".failed(_failure_"
         << number << "_)\n";
  }
  text << "    " << pending << " = " << handling << ".pending()\nelse:\n    " << pending << " = None\nif " << pending
       << " is not None:\n    raise " << pending << "\n";
  Statements made = text.parse(statement.range);
  auto* outer = made[0]->as<frontend::Try>();
  outer->body = statement.body;
  for (size_t i = 0; i < statement.handlers.size(); ++i) {
    auto* guard = outer->handlers[0]->body[1 + i]->as<frontend::If>()->body[0]->as<frontend::Try>();
    auto* clause = guard->body[0]->as<frontend::Try>()->handlers[0];
    clause->name = statement.handlers[i]->name;
    clause->body = statement.handlers[i]->body;
    clause->range = statement.handlers[i]->range;
  }
  Statements otherwise(outer->orelse.begin(), outer->orelse.end());
  otherwise.insert(otherwise.end(), statement.orelse.begin(), statement.orelse.end());
  outer->orelse = context_.arena.copyList(otherwise);
  if (statement.finalbody.empty()) return made;
  auto* whole = context_.arena.make<frontend::Try>();
  whole->kind = frontend::NodeKind::Try;
  whole->range = statement.range;
  whole->body = context_.arena.copyList(made);
  whole->finalbody = statement.finalbody;
  return {whole};
}

// Whether the module names the classes without making classes of these names itself.
auto Expander::namesGroups() -> bool {
  bool found = false;
  rewriteExpressions(tree_, [&](frontend::Expr*& expr) {
    const auto* name = expr->tryAs<frontend::Name>();
    found = found || (name != nullptr && isGroupName(name->id));
  });
  for (const std::string_view name : {"ExceptionGroup", "BaseExceptionGroup"}) found = found && !own_.by_name.contains(name);
  return found;
}

}  // namespace krait::expand
