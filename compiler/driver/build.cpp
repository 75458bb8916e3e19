// From C++ to a linked program.
#include "compiler/driver/build.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <unistd.h>

#include "compiler/driver/adc_trace.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/cleanup.h"
#include "compiler/driver/fault.h"
#include "compiler/driver/link.h"
#include "compiler/driver/runtime_library.h"

namespace krait::driver {

namespace fs = std::filesystem;
using diagnostics::Code;

namespace {

// Old entries of the cache are removed beyond these.
constexpr size_t kMostObjects = 4000;
constexpr size_t kMostImages = 800;

class ProgramBuilder {
 public:
  ProgramBuilder(Session& session, const Board& board, const BuildRequest& request)
      : session_(session),
        board_(board),
        request_(request),
        flags_(buildFlags(session, board, request.emulated)) {}

  auto build() -> std::optional<fs::path> {
    if (!checkToolchain(session_, board_)) return std::nullopt;
    const auto cache = cacheFolder(session_);
    if (!cache) return std::nullopt;
    const auto runtime = prepareRuntime(session_, board_, flags_);
    if (!runtime) return std::nullopt;
    Words flags = flags_.core;
    // The precompiled header stands before all other folders.
    flags.insert(flags.end(), runtime->include_flags.begin(), runtime->include_flags.end());
    flags.insert(flags.end(), flags_.board.begin(), flags_.board.end());

    if (request_.has_trace) flags.push_back("-DKRAIT_ADC_TRACE=1");
    const Words own = headerFlags(session_);
    flags.insert(flags.end(), own.begin(), own.end());
    const std::string headers = digestOfHeaders(*runtime, flags);
    if (!preprocessSources(flags)) return std::nullopt;
    Digest whole;
    for (const Implementation& each : implementations_) whole.add(each.key);
    for (const std::string& each : session_.options.links) whole.add(each).addFile(each);
    whole.add(headers).add(flags_.link).add(layoutFlags(session_, board_, *runtime, policyStack(board_)));
    for (const codegen::EmittedFile& file : request_.files) whole.add(file.path).add(file.text);
    if (session_.options.roomy) whole.add("roomy");
    const fs::path image = *cache / "images" / (whole.hex() + ".elf");
    std::error_code error;
    if (session_.options.keep.empty() && isCached(image) &&
        (!session_.options.measured || isCached(mapOf(image)))) {
      return image;
    }

    TemporaryFolder work(fs::temp_directory_path(error), "krait");
    if (work.path().empty() || !writeSources(work.path())) {
      session_.report(Code::CannotWriteFile, {fs::temp_directory_path(error).string(), std::strerror(errno)});
      return std::nullopt;
    }
    auto objects = compile(*cache, work.path(), headers, flags);
    if (!objects || !compileImplementations(*cache, *objects)) return std::nullopt;
    const fs::path linked = work.path() / "program.elf";
    if (!link(*runtime, *objects, linked)) return std::nullopt;
    trimCache(*cache / "images", kMostImages);
    if (session_.options.measured) error = putInPlace(mapOf(linked), mapOf(image), work.path());
    if (!error) error = putInPlace(linked, image, work.path());
    if (error) {
      session_.report(Code::CannotUseCache, {cache->string(), error.message()}).hint(Code::SetCacheHome);
      return std::nullopt;
    }
    if (!session_.options.keep.empty() && !keep(linked)) return std::nullopt;
    return image;
  }

 private:
  /// Nobody sees half of it.
  static auto putInPlace(const fs::path& made, const fs::path& place, const fs::path& folder)
      -> std::error_code {
    std::error_code error;
    fs::path partial = place;
    partial += "." + folder.filename().string();
    fs::copy_file(made, partial, error);
    if (!error) fs::rename(partial, place, error);
    return error;
  }

  auto digestOfHeaders(const RuntimeLibrary& runtime, const Words& flags) const -> std::string {
    Digest digest;
    digest.add("program 1").add(runtime.key).add(flags);
    for (const codegen::EmittedFile& file : request_.files) {
      if (file.path.ends_with(".hpp")) digest.add(file.path).add(file.text);
    }
    for (const std::string& path : request_.headers.files) digest.add(path).addFile(path);
    return digest.hex();
  }

  /// What implements the bound headers: what it includes decides whether it was compiled before.
  auto preprocessSources(const Words& flags) -> bool {
    for (const fs::path& source : driver::implementations(session_, request_.headers)) {
      Words command = implementationCommand(session_, board_, flags, source);
      Digest digest;
      digest.add("implementation 1").add(command);
      Words preprocess = command;
      preprocess.insert(preprocess.end(), {"-E", "-P", source.string()});
      const Finished text = runCollecting(preprocess, session_.options.verbose);
      if (text.status != 0) return reportImplementation(source, text.output);
      implementations_.push_back({source, digest.add(source.string()).add(text.output).hex(), command});
    }
    return true;
  }

  auto reportImplementation(const fs::path& source, const std::string& output) -> bool {
    session_.report(Code::CannotMakeImage, {request_.program, "`" + source.string() + "` does not compile"}).note(Code::ToolSays, {}, {output});
    return false;
  }

  auto compileImplementations(const fs::path& cache, std::vector<fs::path>& objects) -> bool {
    for (const Implementation& each : implementations_) {
      objects.push_back(cache / "objects" / (each.key + ".o"));
      if (isCached(objects.back())) continue;
      fs::path compiled = objects.back();
      compiled += ".making" + std::to_string(getpid());
      Words command = each.command;
      command.insert(command.end(), {"-c", each.source.string(), "-o", compiled.string()});
      const Finished result = runCollecting(command, session_.options.verbose);
      if (result.status != 0) return reportImplementation(each.source, result.output);
      std::error_code error;
      fs::rename(compiled, objects.back(), error);
      if (error) return reportImplementation(each.source, error.message());
    }
    for (const std::string& each : session_.options.links) objects.emplace_back(each);
    return true;
  }

  auto writeSources(const fs::path& folder) const -> bool {
    for (const codegen::EmittedFile& file : request_.files) {
      std::error_code error;
      fs::create_directories((folder / file.path).parent_path(), error);
      if (!writeAtomically(folder / file.path, file.text)) return false;
    }
    return true;
  }

  /// Compiles what is not in the cache yet.
  auto compile(const fs::path& cache, const fs::path& folder, const std::string& headers, const Words& flags)
      -> std::optional<std::vector<fs::path>> {
    std::vector<fs::path> objects;
    std::vector<CompileJob> jobs;
    std::vector<std::pair<fs::path, fs::path>> fresh;  // where compiled, where it belongs
    for (const codegen::EmittedFile& file : request_.files) {
      if (!file.path.ends_with(".cpp")) continue;
      Digest digest;
      digest.add(headers).add(file.path).add(file.text);
      objects.push_back(cache / "objects" / (digest.hex() + ".o"));
      if (isCached(objects.back())) continue;
      Words job_flags = flags;
      job_flags.push_back("-I" + folder.string());
      fs::path compiled = cache / "objects" / (digest.hex() + "." + folder.filename().string());
      jobs.push_back({folder / file.path, compiled, job_flags});
      fresh.emplace_back(compiled, objects.back());
    }
    const Finished result = compileAll(session_, board_, jobs, [] {});
    std::error_code error;
    for (const auto& [compiled, place] : fresh) {
      if (result.status == 0) fs::rename(compiled, place, error);
      if (result.status != 0 || error) fs::remove(compiled, error);
    }
    if (result.status != 0) {
      reportFault(session_, Code::EmittedNotCompiled, request_.program, result.output, request_.files);
      return std::nullopt;
    }
    if (!fresh.empty()) trimCache(cache / "objects", kMostObjects);
    return objects;
  }

  auto link(const RuntimeLibrary& runtime, const std::vector<fs::path>& objects, const fs::path& output)
      -> bool {
    const LinkRequest request{.runtime = runtime, .flags = flags_, .objects = objects, .output = output};
    const Finished result = linkProgram(session_, board_, request);
    const size_t missing = result.output.find("undefined reference to ");
    if (result.status != 0 && !session_.diagnostics.hasErrors() && !request_.headers.files.empty() && missing != std::string::npos) {
      // A function of a header without anything behind it.
      const size_t end = result.output.find('\n', missing);
      session_.report(Code::CannotMakeImage,
                      {request_.program, "nothing implements " + result.output.substr(missing + 23, end - missing - 23) +
                                             ": name its source with --source, or its library with --link"});
    } else if (result.status != 0 && !session_.diagnostics.hasErrors() && !implementations_.empty() &&
               result.output.find("needs a constructor at start-up") != std::string::npos) {
      session_.report(Code::CannotMakeImage, {request_.program, "a global object of the C++ has a constructor, which boards do not run before the program: "
                                                                "make it `constexpr`, or static in a function"});
    } else if (result.status != 0 && !session_.diagnostics.hasErrors()) {
      reportFault(session_, Code::NotLinked, request_.program, result.output, request_.files);
    }
    return result.status == 0;
  }

  /// --keep: the C++ and the linked program, for somebody to look at.
  auto keep(const fs::path& linked) -> bool {
    const fs::path folder = session_.options.keep;
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error && writeSources(folder)) {
      fs::copy_file(linked, folder / "program.elf", fs::copy_options::overwrite_existing, error);
      if (!error) return true;
    }
    session_.report(Code::CannotWriteFile, {folder.string(), error ? error.message() : std::strerror(errno)});
    return false;
  }

  struct Implementation {
    fs::path source;
    std::string key;
    Words command;
  };

  Session& session_;
  const Board& board_;
  const BuildRequest& request_;
  BuildFlags flags_;
  std::vector<Implementation> implementations_;
};

}  // namespace

auto buildProgram(Session& session, const Board& board, const BuildRequest& request)
    -> std::optional<fs::path> {
  return ProgramBuilder(session, board, request).build();
}

auto mapOf(const fs::path& image) -> fs::path { return image.string() + ".map"; }

auto requestFor(Session& session, const Board& board, const std::string& file, const Compilation& compilation,
                bool emulated) -> std::optional<BuildRequest> {
  BuildRequest request{
      .program = file, .files = emitProgram(session, board, compilation, false), .headers = compilation.headers, .emulated = emulated};
  const auto& modules = compilation.graph->modules;
  const bool has_sensors = std::any_of(modules.begin(), modules.end(), [](const auto& module) {
    return module->is_native && module->name == "machine";
  });
  if (has_sensors && !addTrace(session, file, request)) return std::nullopt;
  return request;
}

auto compileAndLink(Session& session, const Board& board, const std::string& file, bool emulated)
    -> std::optional<fs::path> {
  Compilation compilation;
  if (!analyseProgram(session, board, file, compilation)) return std::nullopt;
  optimizeProgram(session, board, compilation);
  const auto request = requestFor(session, board, file, compilation, emulated);
  if (!request) return std::nullopt;
  return buildProgram(session, board, *request);
}

}  // namespace krait::driver
