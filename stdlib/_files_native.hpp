// The files of the host, for `open`. Calls of the system as they are: what failed says errno, kept until failed() is asked.
#pragma once

#include "krait/krait.hpp"

namespace krait::_files {

word open_file(Bytes* path, Str* how, bool plus);
word check(word descriptor);
Bytes* read(word descriptor, word size) KRAIT_ALLOCATES;
word write(word descriptor, Bytes* data);
word seek(word descriptor, word offset, word whence);
word truncate(word descriptor, word size);
word close(word descriptor);
bool is_terminal(word descriptor);
word failed();
Str* text_of(word code) KRAIT_ALLOCATES;

}  // namespace krait::_files
