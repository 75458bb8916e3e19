// The files that C++ and C programs include and link: `sensor.hpp`, `sensor.h`, and what is behind them.
#pragma once

#include "compiler/codegen/emit.h"
#include "compiler/embed/signature.h"

namespace krait::embed {

/// `sensor.hpp`: C++11, needs `krait/embed/embed.hpp` alone.
auto headerText(const Signatures& signatures) -> std::string;
/// The functions that it declares.
auto bridgeText(const Signatures& signatures) -> std::string;
/// `sensor.h`, and its functions. What C cannot say is named in the header with the reason.
auto cHeaderText(const Signatures& signatures) -> std::string;
auto cBridgeText(const Signatures& signatures) -> std::string;

/// All of them; the paths say where they stand beside each other: public headers at the top, the rest in the folder of the
/// library's namespace.
auto emitInterface(const Signatures& signatures) -> std::vector<codegen::EmittedFile>;

// ---- between the files of this folder ----

/// `/// …` for a docstring.
void writeDoc(std::string& out, const std::string& doc, const std::string& indent);
/// A Python name as C++ says it.
auto publicName(const std::string& python) -> std::string;
/// Of a function as the header declares it: "create", "set_limit".
auto functionName(const Signature& signature) -> std::string;
/// "double kp, double ki = 0.5"
auto parameterList(const Signatures& signatures, const Signature& signature, bool with_defaults)
    -> std::string;
auto returnType(const Signature& signature) -> std::string;

}  // namespace krait::embed
