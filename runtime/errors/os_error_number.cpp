// OSError(number, text) is an instance of the subclass that stands for the number.
#include "krait/errors/exception_attributes.hpp"

namespace krait {

const TypeInfo* osErrorType(Value number) {
  if (!number.isSmall()) return &OSError_type;
  switch (number.small()) {
    case 1:   // EPERM
    case 13:  // EACCES
      return &PermissionError_type;
    case 2:
      return &FileNotFoundError_type;
    case 3:
      return &ProcessLookupError_type;
    case 4:
      return &InterruptedError_type;
    case 10:
      return &ChildProcessError_type;
    case 11:   // EAGAIN
    case 114:  // EALREADY
    case 115:  // EINPROGRESS
      return &BlockingIOError_type;
    case 17:
      return &FileExistsError_type;
    case 20:
      return &NotADirectoryError_type;
    case 21:
      return &IsADirectoryError_type;
    case 32:   // EPIPE
    case 108:  // ESHUTDOWN
      return &BrokenPipeError_type;
    case 103:
      return &ConnectionAbortedError_type;
    case 104:
      return &ConnectionResetError_type;
    case 110:
      return &TimeoutError_type;
    case 111:
      return &ConnectionRefusedError_type;
    default:
      return &OSError_type;
  }
}

}  // namespace krait
