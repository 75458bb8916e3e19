// What CPython says of a wrong call of a function that is not written in Python.
//
// CPython's C functions take their arguments in one of a few ways, and each has its own texts. Which way it is shows in
// the signature: no parameter, one that is required and has no name, several without names, or some with names. The few
// that are older than these conventions are marked `@parsed` in their stub.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/types/binding.h"
#include "compiler/types/stubs.h"

namespace krait::types {

/// The text of the TypeError for too many, too few or unknown arguments; empty where the call is right.
auto arityError(const StubFunction& function, const CallArguments& arguments) -> std::string;

/// How few and how many items a star of unknown length may have, where the function takes a fixed number of arguments.
auto starredCounts(const StubFunction& function, const CallArguments& arguments) -> std::pair<size_t, size_t>;

/// The parameters that `**` may still fill; nothing where it has more of them than there are calls to try (then, and for
/// `**kwargs`, the function must look itself).
auto mappedNames(const StubFunction& function, const CallArguments& arguments) -> std::optional<std::vector<std::string_view>>;

/// What CPython says of a keyword that the function does not have, and `{}` for the keyword.
auto unknownKeywordText(const StubFunction& function) -> std::string;

/// The text for an argument that is of a wrong type, where the stub has none of its own: `{}` stands for the name of
/// the argument's type, `{?}` for the same with `None` for None. `position` counts from 1.
auto wrongTypeText(const StubFunction& function, const StubParameter& parameter, size_t position) -> std::string;

}  // namespace krait::types
