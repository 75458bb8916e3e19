// Built-in types and exceptions by name: what is a subclass of what.
#pragma once

#include <functional>
#include <set>
#include <string_view>

#include "compiler/types/abstract_value.h"

namespace krait::types {

/// The base of a built-in exception; empty for BaseException and for what is no exception.
auto builtinExceptionBase(std::string_view name) -> std::string_view;
auto isBuiltinException(std::string_view name) -> bool;
auto exceptionDerivesFrom(std::string_view name, std::string_view base) -> bool;
// Is it a container or iterator, other than a dictionary, whose items `d |= other` would take for pairs?
auto givesPairs(const AbstractValue& value) -> bool;

/// The built-in exception class whose objects have the attribute: "OSError" for `errno`; "BaseException" for what all have.
/// Empty where no built-in exception has it.
auto exceptionAttributeOwner(std::string_view attribute) -> std::string_view;
/// The names of the attributes that built-in exceptions have, but for those between underlines.
void forEachExceptionAttribute(const std::function<void(std::string_view)>& visit);

/// Does the name stand for a class with a descriptor of its own, rather than for a function? `enumerate`, `zip` and the
/// like are called only, so they count as functions.
auto isBuiltinClass(std::string_view name) -> bool;
/// A class of iterators (runtime/abi/iterators.def), or of generators.
auto isIteratorClass(std::string_view name) -> bool;

/// Scalars of a built-in class ("int" includes bool), as a mask; 0 if its values are not scalars.
auto scalarsOfClass(std::string_view name) -> uint16_t;
/// The tag of a built-in container class; Tag::Super where it is none.
auto tagOfClass(std::string_view name) -> Tag;
/// "int", "list", … of a scalar or container, as `type(x).__name__` says.
auto className(Scalar scalar) -> std::string_view;
auto className(Tag tag) -> std::string_view;

/// What of a value is of a built-in class.
auto partOfClass(const AbstractValue& value, std::string_view cls) -> AbstractValue;

/// Special methods that every object has, and those of a built-in type ("list", "function", …), as hasattr() sees them.
auto objectHasDunder(std::string_view name) -> bool;
auto objectDunders() -> const std::set<std::string_view>&;
auto builtinHasDunder(std::string_view type, std::string_view name) -> bool;

/// "__add__" and so on, empty where there is none. `op` is an ir::Op as text ("add").
auto operatorDunder(std::string_view op) -> std::string_view;
auto reflectedDunder(std::string_view op) -> std::string_view;
auto inPlaceDunder(std::string_view op) -> std::string_view;

}  // namespace krait::types
