// The command line. Each command is a row of kCommands; options that several share are added by one function
// each.
#include "compiler/driver/command_line.h"

#include <CLI/CLI.hpp>
#include <map>

#include "compiler/driver/cleanup.h"
#include "compiler/driver/commands.h"

namespace krait::driver {
namespace {

// What a command takes beside its file.
enum Takes : unsigned {
  kTarget = 1,
  kOutput = 2,
  kNumbers = 4,  // --int, --float
  kCode = 8,     // -O, --heap, --keep, -v
  kTrace = 16,
  kJson = 32,
  kArguments = 64,
  kHidden = 128,  // not in the list of commands
  kFiles = 256,   // several
  kNoFile = 512,
  kMeasured = 1024,  // reads the image: built with debug information
  kHtml = 2048,
  kMemory = 4096,  // compares models of data
  kWishes = 8192,  // --strict, --no-heap
  kHeader = 32768,   // the file is one
  kHeaders = 16384,  // imports headers of C and C++
  kBuilds = kTarget | kNumbers | kCode,
};

struct Command {
  const char* name;
  int (*run)(Session&);
  unsigned takes;
  const char* summary;
  const char* examples;
};

constexpr Command kCommands[] = {
    {"build", [](Session& session) { return runBuild(session); }, kBuilds | kOutput | kWishes | kHeaders,
     "Compile a program to firmware, or for the host to an executable.\n"
     "The output's suffix picks the format: .elf, .bin, .hex, .uf2.",
     "  krait build blink.py -t microbit              writes blink.hex\n"
     "  krait build blink.py -t pico -o blink.uf2\n"
     "  krait build tool.py                           writes the executable `tool`"},
    {"run", [](Session& session) { return runRun(session); }, kBuilds | kTrace | kArguments | kWishes | kHeaders,
     "Build a program and run it: on the host, or in the target's emulator.\n"
     "The exit status is the program's.",
     "  krait run hello.py\n"
     "  krait run sensor_log.py -t microbit\n"
     "  krait run sensor_log.py -t uno --adc-trace readings.txt:0-500"},
    {"emit", [](Session& session) { return session.options.library ? runEmitLibrary(session) : runEmit(session); }, kTarget | kNumbers | kOutput | kWishes | kHeaders,
     "Write the C++ that a program becomes: one pair of files a module.",
     "  krait emit sensor.py -o cpp                   only the program's own files\n"
     "  krait emit sensor.py -o cpp --layout cmake    with runtime and CMakeLists.txt: builds by itself\n"
     "  krait emit sensor.py -o cpp --library         to be called from C++ and C: with sensor.hpp and sensor.h"},
    {"check", [](Session& session) { return runCheck(session); }, kTarget | kNumbers | kJson | kWishes | kHeaders,
     "Look for errors, and build nothing.", "  krait check sensor.py\n  krait check sensor.py --json"},
    {"explain", [](Session& session) { return runExplain(session); }, kTarget | kNumbers | kJson | kWishes | kHeaders,
     "Show what was inferred of every variable, how it is represented, and why some cost more.",
     "  krait explain sensor.py\n  krait explain sensor.py:12              only that line"},
    {"size", [](Session& session) { return runSize(session); }, kBuilds | kJson | kMeasured | kHtml | kHeaders,
     "Show what fills flash and RAM: by line of the program, by part of the runtime, with the reason why "
     "each part\n"
     "is there, and by library.",
     "  krait size sensor_log.py -t microbit\n"
     "  krait size sensor_log.py -t microbit --diff released.elf\n"
     "  krait size sensor_log.py -t uno --html size.html"},
    {"stack", [](Session& session) { return runStack(session); }, kBuilds | kJson | kMeasured | kHeaders,
     "Show how deep the stack can get: the deepest chain of calls, with interrupts, and what each function "
     "takes.",
     "  krait stack sensor_log.py -t microbit\n"
     "  krait stack sensor_log.py -t uno --json"},
    {"mem", [](Session& session) { return runMem(session); },
     kBuilds | kTrace | kJson | kMeasured | kHtml | kMemory | kHeaders,
     "Compare what the program's data takes as it is compiled, as MicroPython keeps data (tagged), and as "
     "CPython does\n"
     "(boxed): by variable, field, container and line that makes objects. The three programs are run.",
     "  krait mem sensor_log.py -t microbit\n"
     "  krait mem sensor_log.py -t microbit --static               without running anything\n"
     "  krait mem sensor_log.py -t microbit --html memory.html\n"
     "  krait mem sensor_log.py -t microbit --against micropython\n"
     "  krait mem sensor_log.py -t uno --against last.json --budget heap=1k,flash=20k,stack=512"},
    {"bind", [](Session& session) { return runBind(session); }, kTarget | kHeader | kHeaders,
     "Show what Python sees of a header of C or C++, as a typed stub for editors and type checkers.\n"
     "Programs import the header itself: `import driver` finds driver.hpp or driver.h on -I.",
     "  krait bind driver.hpp                          prints the stub\n"
     "  krait bind driver.hpp -o driver.pyi -t microbit -I include\n"
     "  krait run main.py -I include                   compiles driver.cpp along, where it stands beside driver.hpp\n"
     "  krait build main.py -t pico -I include --source src/driver.cpp --link libvendor.a"},
    {"targets", [](Session& session) { return runTargets(session); }, kNoFile | kJson, "List the targets.",
     "  krait targets"},
    {"emit-ir", [](Session& session) { return runEmitIr(session); }, kTarget | kNumbers | kHidden | kHeaders,
     "Print the intermediate representation.", "  krait emit-ir --typed sensor.py"},
    {"build-batch", [](Session& session) { return runBuildBatch(session); },
     kBuilds | kOutput | kTrace | kFiles | kHidden | kHeaders,
     "Build several programs beside each other, and say how to run them.",
     "  krait build-batch a.py b.py -t mps2-an385 -o DIR"},
};

/// The choices stand in the option's type already.
auto oneOf(std::vector<std::string> names) -> CLI::Validator {
  return CLI::IsMember(std::move(names)).description("");
}

void addFile(CLI::App& app, unsigned takes, Options& options) {
  if ((takes & kNoFile) != 0) return;
  const char* help = (takes & kHeader) != 0 ? "a header of C or C++" : "the program's main module";
  if ((takes & kFiles) != 0) {
    app.add_option("FILE", options.files, help)->required();
  } else {
    // One word only: those behind it are the program's.
    app.add_option_function<std::string>(
           "FILE", [&options](const std::string& file) { options.files = {file}; }, help)
        ->required();
  }
  if ((takes & kArguments) != 0) app.add_option("ARGS", options.arguments, "arguments of the program (host)");
}

void addTarget(CLI::App& app, unsigned takes, Options& options) {
  if ((takes & kTarget) != 0) {
    app.add_option("-t,--target", options.target,
                   "the board, as `krait targets` lists it, or a board's file (host)")
        ->type_name("TARGET");
  }
  if ((takes & kNumbers) == 0) return;
  app.add_option("--int", options.int_model,
                 "exact: integers of any size; checked: OverflowError past 32 bits")
      ->check(oneOf({"exact", "checked"}))
      ->type_name("exact|checked");
  app.add_option("--float", options.float_bits, "width of floats (the target's)")
      ->check(CLI::IsMember({32, 64}).description(""))
      ->type_name("32|64");
  app.add_option("--representation", options.representation,
                 "unboxed; tagged: as MicroPython keeps data; boxed: as CPython does, integers are objects")
      ->transform(CLI::CheckedTransformer(std::map<std::string, types::Boxing>{{"unboxed", types::Boxing::Unboxed},
                                                                               {"tagged", types::Boxing::Tagged},
                                                                               {"boxed", types::Boxing::Boxed}})
                      .description(""))
      ->type_name("unboxed|tagged|boxed");
  app.add_option("--traceback", options.traceback,
                 "what is kept for the report of an exception (host: full, boards: line, `emit`: none)")
      ->check(oneOf({"full", "line", "none"}))
      ->type_name("full|line|none");
}

void addWishes(CLI::App& app, Options& options) {
  app.add_flag("--strict", options.strict, "what is boxed is an error, and so is what only warns");
  app.add_flag("--no-heap", options.no_heap, "what takes memory from the heap is an error");
}

void addHeaders(CLI::App& app, Options& options) {
  app.add_option("-I", options.include_dirs, "a folder with headers of C and C++ that the program imports")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("-D", options.definitions, "a macro for these headers")->type_name("NAME[=VALUE]")->allow_extra_args(false);
  app.add_option("--source", options.sources, "C or C++ that implements them, compiled along (a header's own .cpp or .c beside it is)")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_option("--link", options.links, "an object or library to link")->type_name("FILE")->allow_extra_args(false);
}

void addCode(CLI::App& app, Options& options) {
  app.add_option("-O", options.optimize, "optimise for size or for speed; 0: build quickly")
      ->check(oneOf({"0", "s", "2", "3"}))
      ->type_name("0|s|2|3");
  app.add_option("--heap", options.heap_bytes, "bytes of heap (what RAM leaves)")
      ->check(CLI::Range(64L, 1L << 40).description(""))
      ->type_name("BYTES");
  app.add_option("--gc", options.incremental, "plain: memory is collected at once; incremental: in short steps")
      ->transform(CLI::CheckedTransformer(std::map<std::string, bool>{{"plain", false}, {"incremental", true}}).description(""))
      ->type_name("plain|incremental");
  app.add_option("--keep", options.keep, "keep C++ and linked program in this folder")->type_name("DIR");
  app.add_flag("-v,--verbose", options.verbose, "show each call of a tool, and its time");
  app.add_option("--debug", options.debug)
      ->transform(CLI::CheckedTransformer(std::map<std::string, DebugMode>{
          {"collect", DebugMode::Collect}, {"pauses", DebugMode::Pauses}, {"fail", DebugMode::Fail}, {"sanitize", DebugMode::Sanitize}}))
      ->group("");
}

void addOutput(CLI::App& app, const std::string& command, Options& options) {
  const bool is_folder = command != "build";
  auto* output = app.add_option("-o,--output", options.output,
                                is_folder ? "the folder to write to" : "the file to write");
  output->type_name(is_folder ? "DIR" : "OUT");
  if (is_folder) output->required();
  if (command == "emit") {
    app.add_option("--depfile", options.depfile, "write what DIR depends on, as a rule for make and ninja")->type_name("FILE");
    app.add_flag("--library", options.library, "for C++ that calls it: with NAME.hpp and NAME.h, without main");
    app.add_option("--layout", options.layout, "plain: the program's files; the others: all that a build needs (of a library, but for cmake)")
        ->check(oneOf({"plain", "cmake", "arduino", "platformio", "pico-sdk", "zephyr"}))
        ->type_name("plain|cmake|arduino|platformio|pico-sdk|zephyr");
  }
}

void addCommon(CLI::App& app, Options& options) {
  const std::map<std::string, ColorMode> modes{
      {"auto", ColorMode::Auto}, {"always", ColorMode::Always}, {"never", ColorMode::Never}};
  app.add_option("--color", options.color, "colour in diagnostics (auto: on a terminal)")
      ->transform(CLI::CheckedTransformer(modes).description(""))
      ->type_name("auto|always|never");
}

auto addCommand(CLI::App& app, const Command& command, Options& options) -> CLI::App* {
  CLI::App* sub = app.add_subcommand(command.name, command.summary);
  sub->footer(std::string("Examples:\n") + command.examples);
  if ((command.takes & kHidden) != 0) sub->group("");
  addFile(*sub, command.takes, options);
  addTarget(*sub, command.takes, options);
  if ((command.takes & kWishes) != 0) addWishes(*sub, options);
  if ((command.takes & kHeaders) != 0) addHeaders(*sub, options);
  if ((command.takes & kHeader) != 0) sub->add_option("-o,--output", options.output, "the stub (standard output)")->type_name("STUB.pyi");
  if ((command.takes & kOutput) != 0) addOutput(*sub, command.name, options);
  if ((command.takes & kCode) == kCode) addCode(*sub, options);
  if ((command.takes & kTrace) != 0) {
    sub->add_option("--adc-trace,--input", options.adc_trace,
                    "readings for sensors; by default KRAIT_ADC_TRACE, or sensor_trace.txt beside FILE")
        ->type_name("FILE[:FIRST-LAST]");
  }
  if ((command.takes & kJson) != 0) sub->add_flag("--json", options.json, "print JSON");
  if ((command.takes & kHtml) != 0)
    sub->add_option("--html", options.html, "write a page")->type_name("FILE");
  if ((command.takes & kMeasured) != 0) sub->add_flag("--emulated", options.emulated)->group("");
  if (std::string_view(command.name) == "size") {
    sub->add_option("--diff", options.diff, "compare with an image that was built before")
        ->type_name("OLD.elf");
  }
  if ((command.takes & kMemory) != 0) {
    sub->add_flag("--static", options.is_static, "look at the programs without running them");
    sub->add_option("--against", options.against, "the JSON of an earlier run, or the word micropython (microbit)")
        ->type_name("BASE.json|micropython");
    sub->add_option("--budget", options.budget, "exit with 1 beyond these: heap, ram, stack, flash, allocations")
        ->type_name("heap=2k,flash=20k");
  }
  if (std::string_view(command.name) == "run") {
    sub->add_flag("--profile", options.profile, "tell which lines take memory, and how much over time");
    sub->add_flag("--leaks", options.leaks, "tell which lines take more and more memory, and what holds it");
  }
  if (std::string_view(command.name) == "emit-ir") sub->add_flag("--typed", options.typed, "after inference");
  addCommon(*sub, options);
  return sub;
}

/// Of `run FILE … -- ARGS`, everything behind the dashes belongs to the program, whatever it looks like.
auto takeArguments(int& argument_count, char** arguments) -> Words {
  if (argument_count < 2 || std::string_view(arguments[1]) != "run") return {};
  for (int index = 2; index < argument_count; ++index) {
    if (std::string_view(arguments[index]) != "--") continue;
    Words taken(arguments + index + 1, arguments + argument_count);
    argument_count = index;
    return taken;
  }
  return {};
}

}  // namespace

auto runCommandLine(int argument_count, char** arguments) -> int {
  Options options;
  const Words behind_dashes = takeArguments(argument_count, arguments);
  CLI::App app("Krait compiles Python, ahead of time, through readable C++, to microcontroller firmware.",
               "krait");
  app.require_subcommand(1);
  app.set_version_flag("--version", "krait " KRAIT_VERSION);
  app.footer("`krait COMMAND --help` tells more.");
  const Command* chosen = nullptr;
  for (const Command& command : kCommands) {
    addCommand(app, command, options)->callback([&chosen, &command] { chosen = &command; });
  }
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kSuccess : kUsage;
  }
  options.arguments.insert(options.arguments.end(), behind_dashes.begin(), behind_dashes.end());
  if ((chosen->takes & kCode) != 0) watchSignals();
  const Installation installation = findInstallation();
  // What other build systems take is a library.
  options.library |= options.layout != "plain" && options.layout != "cmake";
  options.measured = (chosen->takes & kMeasured) != 0;
  options.runs_here = (chosen->takes & kArguments) != 0;
  Session session(options, installation);
  return chosen->run(session);
}

}  // namespace krait::driver
