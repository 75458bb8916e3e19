// Parsing and checking of format specs that are known only when the program runs.
#include "krait/numbers/format_spec_parse.hpp"

KRAIT_NUMBERS_BEGIN

FormatSpec emptySpec(FormatKind kind) { return spec::emptySpecOf(kind); }

bool wantsFloat(const FormatSpec& spec) { return spec::isFloatType(spec.type); }

FormatError parseFormatSpec(const char* text, size_t size, FormatKind kind, FormatSpec* spec) {
  return spec::parseSpecText(text, size, kind, spec);
}

KRAIT_NUMBERS_END
