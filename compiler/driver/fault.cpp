// Reporting our own faults.
#include "compiler/driver/fault.h"

#include <filesystem>
#include <system_error>

#include "compiler/driver/cleanup.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

/// The line that says most: a compiler's first error, else what the linker lacks, else the first line.
auto firstError(const std::string& output) -> std::string {
  size_t at = std::string::npos;
  for (const char* sign :
       {": fatal error: ", ": error: ", "undefined reference", "multiple definition", "/ld: "}) {
    if (at == std::string::npos || output.substr(0, at).ends_with("collect2")) at = output.find(sign);
  }
  if (at == std::string::npos) at = 0;
  const size_t previous = output.rfind('\n', at);
  const size_t begin = previous == std::string::npos ? 0 : previous + 1;
  return output.substr(begin, output.find('\n', at) - begin);
}

}  // namespace

void reportFault(Session& session, Code code, const std::string& subject, const std::string& output,
                 const std::vector<codegen::EmittedFile>& files) {
  std::error_code error;
  TemporaryFolder kept(fs::temp_directory_path(error), "krait-fault");
  auto& report = session.report(code, {subject});
  report.note(Code::ToolSays, {}, {firstError(output)});
  if (!kept.path().empty()) {
    writeAtomically(kept.path() / "output.txt", output);
    for (const codegen::EmittedFile& file : files) {
      fs::create_directories((kept.path() / file.path).parent_path(), error);
      writeAtomically(kept.path() / file.path, file.text);
    }
    report.note(Code::FilesKept, {}, {kept.path().string()});
    kept.release();
  }
  report.hint(Code::ReportFault);
  session.has_fault = true;
}

}  // namespace krait::driver
