// Addresses of C++'s objects as Values.
#include "krait/embed/bound.hpp"

namespace krait::bound {

KRAIT_FLASH_DATA KRAIT_CONSTINIT const TypeInfo Pointer::type("object", nullptr, nullptr, nullptr,
                                                              kNoPointers, sizeof(Pointer), Kind::kInstance);

}  // namespace krait::bound
