// What the user asked for on the command line.
#pragma once

#include <string>
#include <vector>

#include "compiler/types/target_model.h"

namespace krait::driver {

enum class ColorMode { Auto, Always, Never };

/// Builds for our own tests beside the plain one.
enum class DebugMode {
  None,
  Collect,   // a collection at every allocation, the heap verified around each
  Pauses,    // our emulators count what the program waits for the collector
  Fail,      // an allocation that the test chooses fails, the heap verified around each collection
  Sanitize,  // ASan and UBSan in the program itself (host)
};

struct Options {
  std::vector<std::string> files;
  std::string target = "host";
  std::string output;
  std::vector<std::string> arguments;  // of the program, for `run`

  std::vector<std::string> include_dirs;  // -I: where headers of C and C++ are
  std::vector<std::string> definitions;   // -D
  std::vector<std::string> sources;       // --source: what implements them
  std::vector<std::string> links;         // --link: objects and libraries

  std::string optimize;   // "s", "2", "3"; empty: what suits the target
  std::string int_model;  // "exact", "checked"; empty: the target's
  int float_bits = 0;     // 0: the target's
  types::Boxing representation = types::Boxing::Unboxed;
  long heap_bytes = 0;    // 0: what RAM leaves
  bool incremental = false;  // the collector works in steps
  std::string keep;       // folder for intermediate files
  std::string adc_trace;  // FILE or FILE:FIRST-LAST
  std::string traceback;  // "full", "line", "none"; empty: what suits the target
  std::string layout = "plain";
  std::string depfile;   // `emit`: a make rule that names every file that was read
  bool library = false;  // `emit`: for other people's C++
  std::string diff;  // `size`: an older image
  std::string html;  // file to write a page to
  std::string against;  // `mem`: JSON of an earlier run, or "micropython"
  std::string budget;   // `mem`: "heap=2k,flash=20k,stack=512"
  int profile = 0;      // the program tells what happens on its heap; 2: and is made to collect often
  bool leaks = false;   // `run`: what grows, and who holds it
  bool is_static = false;  // `mem`: nothing is run
  bool roomy = false;   // a program that is too large is linked all the same, to see by how much
  DebugMode debug = DebugMode::None;
  ColorMode color = ColorMode::Auto;
  bool measured = false;   // the image is for a report: with debug information, relocations and a map
  bool emulated = false;   // reports: about the image that the emulator runs, for our own tests
  bool runs_here = false;  // `run`: what is built is run at once, where its sources lie
  bool verbose = false;
  bool json = false;
  bool strict = false;   // what is boxed is an error, and so is every warning
  bool no_heap = false;  // what takes memory from the heap is an error
  bool typed = false;

  /// The program when there is but one, without the line of `explain FILE:LINE`.
  auto file() const -> const std::string& { return files.front(); }
};

}  // namespace krait::driver
