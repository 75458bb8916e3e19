#include "_files_native.hpp"

#if KRAIT_HOST

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

namespace krait::_files {

namespace {

word last_failure = 0;

template <typename T>
T noted(T result) {
  last_failure = result < 0 ? errno : 0;
  return result;
}

int flagsOf(char how, bool plus) {
  int flags = O_CLOEXEC | (plus ? O_RDWR : how == 'r' ? O_RDONLY : O_WRONLY);
  if (how == 'w') flags |= O_CREAT | O_TRUNC;
  if (how == 'a') flags |= O_CREAT | O_APPEND;
  if (how == 'x') flags |= O_CREAT | O_EXCL;
  return flags;
}

}  // namespace

word check(word descriptor) {
  struct stat status;
  if (fstat(static_cast<int>(descriptor), &status) != 0) return errno;
  return S_ISDIR(status.st_mode) ? EISDIR : 0;
}

word open_file(Bytes* path, Str* how, bool plus) {
  char* name = static_cast<char*>(malloc(path->size() + 1));
  if (name == nullptr) return -ENOMEM;
  memcpy(name, path->data(), path->size());
  name[path->size()] = 0;
  const int descriptor = open(name, flagsOf(how->data()[0], plus), 0666);
  const int code = errno;
  free(name);
  if (descriptor < 0) return -code;
  // A folder can be opened to be read, but there is nothing to read.
  if (const word wrong = check(descriptor); wrong != 0) {
    ::close(descriptor);
    return -wrong;
  }
  if (how->data()[0] == 'a') lseek(descriptor, 0, SEEK_END);
  return descriptor;
}

Bytes* read(word descriptor, word size) {
  void* space = malloc(static_cast<size_t>(size) + 1);
  const ssize_t count =
      space == nullptr ? -1 : noted(::read(static_cast<int>(descriptor), space, static_cast<size_t>(size)));
  Bytes* result = makeBytes(static_cast<const uint8_t*>(space), count < 0 ? 0 : static_cast<size_t>(count));
  free(space);
  return result;
}

word write(word descriptor, Bytes* data) {
  const auto* from = reinterpret_cast<const char*>(data->data());
  size_t left = data->size();
  last_failure = 0;
  while (left != 0) {
    const ssize_t count = noted(::write(static_cast<int>(descriptor), from, left));
    if (count < 0 && last_failure != EINTR) return -1;
    if (count < 0) continue;
    from += count;
    left -= static_cast<size_t>(count);
  }
  return static_cast<word>(data->size());
}

word seek(word descriptor, word offset, word whence) {
  return noted(static_cast<word>(lseek(static_cast<int>(descriptor), offset, static_cast<int>(whence))));
}
word truncate(word descriptor, word size) { return noted(ftruncate(static_cast<int>(descriptor), size)); }
word close(word descriptor) { return noted(::close(static_cast<int>(descriptor))); }
bool is_terminal(word descriptor) { return isatty(static_cast<int>(descriptor)) != 0; }

word failed() { return last_failure; }

Str* text_of(word code) {
  const char* text = strerror(static_cast<int>(code));
  return makeStr(text, strlen(text));
}

}  // namespace krait::_files

#endif
