// The descriptors of the built-in exceptions. Those with a text of their own have files of their own, which
// the linker takes only when their descriptor is used: key_error.cpp, os_error.cpp, system_exit.cpp,
// unicode_error.cpp.
#include "krait/errors/exception.hpp"

namespace krait {

KRAIT_FLASH_DATA const TypeInfo BaseException_type = exceptionType("BaseException", &Object_type, nullptr);

// Their names are many: they lie in flash as well.
#define KRAIT_EXCEPTION(name, base)                               \
  KRAIT_FLASH_DATA static constexpr char k##name##Name[] = #name; \
  KRAIT_FLASH_DATA const TypeInfo name##_type =                   \
      exceptionType(k##name##Name, &base##_type, nullptr, kTypeFlashName);
#define KRAIT_EXCEPTION_APART(name, base)
#include "krait/abi/exceptions.def"

}  // namespace krait
