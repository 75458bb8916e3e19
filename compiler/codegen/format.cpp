// Layout for people: libFormat over emitted text. The only file outside of bindings/ that sees clang.
#include "compiler/codegen/format.h"

#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"

namespace krait::codegen {

auto formatted(const std::string& text, const std::string& file_name) -> std::string {
  clang::format::FormatStyle style = clang::format::getGoogleStyle(clang::format::FormatStyle::LK_Cpp);
  style.ColumnLimit = 100;
  style.SortIncludes = clang::format::FormatStyle::SI_Never;
  style.FixNamespaceComments = true;
  const clang::tooling::Range whole(0, static_cast<unsigned>(text.size()));
  const auto replacements = clang::format::reformat(style, text, {whole}, file_name);
  auto result = clang::tooling::applyAllReplacements(text, replacements);
  if (result) return *result;
  llvm::consumeError(result.takeError());
  return text;
}

}  // namespace krait::codegen
