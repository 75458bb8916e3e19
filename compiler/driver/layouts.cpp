// How a library is laid out for the build systems of other people.
//
//   library.properties, library.json, CMakeLists.txt, zephyr/module.yml       by layout
//   src/NAME.hpp  src/NAME.h  src/NAME_code/                                 what was generated
//   src/krait/                                                                the runtime
//   src/krait_config.hpp                                                      what it is compiled for
//
// Arduino compiles everything below src/, whatever it is called, with src/ alone as include folder; the others do the same.
#include "compiler/driver/layouts.h"

#include <algorithm>
#include <filesystem>

#include "compiler/driver/cache.h"

namespace krait::driver {

namespace fs = std::filesystem;
using codegen::EmittedFile;

namespace {

constexpr const char* kVersion = "1.0.0";

auto isSource(const fs::path& path) -> bool {
  const std::string suffix = path.extension().string();
  return suffix == ".hpp" || suffix == ".cpp" || suffix == ".def" || suffix == ".h";
}

void addFolder(const fs::path& from, const std::string& to, std::vector<EmittedFile>& files) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(from))
    if (entry.is_regular_file() && isSource(entry.path())) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths)
    files.push_back({to + path.lexically_relative(from).string(), readFile(path).value_or("")});
}

auto configHeader(int float_bits) -> std::string {
  return "// What Krait's runtime is compiled for in this library.\n#pragma once\n\n#define KRAIT_EMBEDDED "
         "1\n#define KRAIT_FLOAT_BITS " +
         std::to_string(float_bits) + "\n";
}

// What the layouts' systems answer to the runtime's questions (krait/embed/hooks.h), in place of the runtime's own answers.
struct Hooks {
  const char* layout;
  const char* text;
};
constexpr Hooks kHooks[] = {
    {"arduino", R"(#include <Arduino.h>

#define KRAIT_HOOK extern "C" __attribute__((weak))

KRAIT_HOOK void krait_output(const char* text, size_t size) { Serial.write(reinterpret_cast<const uint8_t*>(text), size); }
KRAIT_HOOK uint32_t krait_clock_us(void) { return static_cast<uint32_t>(micros()); }
KRAIT_HOOK void krait_sleep_us(uint32_t microseconds) {
  delay(microseconds / 1000);
  delayMicroseconds(microseconds % 1000);
}
KRAIT_HOOK void krait_panic(const char* reason) {
  Serial.println(reason);
  for (;;) {
  }
}
KRAIT_HOOK void krait_lock(void) {}
KRAIT_HOOK void krait_unlock(void) {}
)"},
    {"pico-sdk", R"(#include <stdio.h>

#include "pico/mutex.h"
#include "pico/stdlib.h"

#define KRAIT_HOOK extern "C" __attribute__((weak))

auto_init_recursive_mutex(krait_mutex);

KRAIT_HOOK void krait_output(const char* text, size_t size) {
  for (size_t i = 0; i < size; ++i) putchar_raw(text[i]);
}
KRAIT_HOOK uint32_t krait_clock_us(void) { return time_us_32(); }
KRAIT_HOOK void krait_sleep_us(uint32_t microseconds) { sleep_us(microseconds); }
KRAIT_HOOK void krait_panic(const char* reason) { panic("krait: %s", reason); }
KRAIT_HOOK void krait_lock(void) { recursive_mutex_enter_blocking(&krait_mutex); }
KRAIT_HOOK void krait_unlock(void) { recursive_mutex_exit(&krait_mutex); }
)"},
    {"zephyr", R"(#include <zephyr/kernel.h>
#include <zephyr/sys/printk.h>

#define KRAIT_HOOK extern "C" __attribute__((weak))

K_MUTEX_DEFINE(krait_mutex);

KRAIT_HOOK void krait_output(const char* text, size_t size) { printk("%.*s", static_cast<int>(size), text); }
KRAIT_HOOK uint32_t krait_clock_us(void) { return static_cast<uint32_t>(k_ticks_to_us_floor64(static_cast<uint64_t>(k_uptime_ticks()))); }
KRAIT_HOOK void krait_sleep_us(uint32_t microseconds) { k_usleep(static_cast<int32_t>(microseconds)); }
KRAIT_HOOK void krait_panic(const char* reason) {
  printk("krait: %s\n", reason);
  k_panic();
}
KRAIT_HOOK void krait_lock(void) { k_mutex_lock(&krait_mutex, K_FOREVER); }
KRAIT_HOOK void krait_unlock(void) { k_mutex_unlock(&krait_mutex); }
)"},
};

auto hooksOf(const std::string& layout) -> std::string {
  for (const Hooks& each : kHooks)
    // PlatformIO builds for Arduino and for others.
    if (layout == each.layout)
      return std::string(
                 "// What the system answers to Krait's runtime; the program may define them itself.\n#include \"krait/embed/hooks.h\"\n\n") +
             each.text;
  return {};
}

auto sources(const std::string& indent) -> std::string {
  return "file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/src/*.cpp)\n" + indent;
}

constexpr const char* kFlags =
    "-ffunction-sections -fdata-sections -ffp-contract=off -fno-exceptions -fno-rtti -fno-threadsafe-statics";

auto cmakeLists(const std::string& name, bool for_pico) -> std::string {
  std::string text = "# " + name + ", compiled by Krait: link krait::" + name + ".\n";
  if (for_pico) {
    text += "# To be added behind pico_sdk_init().\n";
  } else {
    text += "cmake_minimum_required(VERSION 3.16)\nproject(" + name + " LANGUAGES CXX)\n";
  }
  text += sources("");
  text +=
      "add_library(" + name + " STATIC ${sources})\nadd_library(krait::" + name + " ALIAS " + name + ")\n";
  text += "target_include_directories(" + name + " PUBLIC ${CMAKE_CURRENT_LIST_DIR}/src)\n";
  text += "target_compile_features(" + name + " PRIVATE cxx_std_17)\n";
  text += "target_compile_options(" + name + " PRIVATE " + kFlags + ")\n";
  text += "target_link_options(" + name + " INTERFACE -Wl,--gc-sections -Wl,-z,start-stop-gc)\n";
  if (for_pico) text += "target_link_libraries(" + name + " PUBLIC pico_stdlib pico_sync)\n";
  return text;
}

void addProject(const LibraryLayout& wanted, std::vector<EmittedFile>& files) {
  const std::string& name = wanted.module;
  if (wanted.layout == "cmake" || wanted.layout == "pico-sdk") {
    files.push_back({"CMakeLists.txt", cmakeLists(name, wanted.layout == "pico-sdk")});
  } else if (wanted.layout == "arduino") {
    files.push_back(
        {"library.properties",
         "name=" + name + "\nversion=" + kVersion +
             "\nauthor=Krait\nmaintainer=Krait\nsentence=The Python module " + name +
             ".\nparagraph=Compiled to C++17 by Krait: the board's compiler must be told -std=gnu++17.\n"
             "category=Other\nurl=https://example.org/\narchitectures=*\nincludes=" +
             name + ".hpp\ndot_a_linkage=true\n"});
    files.push_back({"keywords.txt", name + "\tKEYWORD1\n"});
  } else if (wanted.layout == "platformio") {
    files.push_back({"library.json", "{\n  \"name\": \"" + name + "\",\n  \"version\": \"" + kVersion +
                                         "\",\n  \"description\": \"The Python module " + name +
                                         ", compiled by Krait.\",\n  \"headers\": \"" + name +
                                         ".hpp\",\n  \"build\": {\n    \"unflags\": [\"-std=gnu++11\", "
                                         "\"-std=gnu++14\"],\n    \"flags\": [\"-std=gnu++17\", "
                                         "\"-Wl,-z,start-stop-gc\"],\n    \"libArchive\": true\n  }\n}\n"});
  } else {
    files.push_back({"zephyr/module.yml", "name: " + name + "\nbuild:\n  cmake: .\n  kconfig: Kconfig\n"});
    files.push_back(
        {"Kconfig",
         "config KRAIT_MODULE_" + name + "\n\tbool \"The Python module " + name +
             ", compiled by Krait\"\n\tdefault y\n\tdepends on CPP\n\tselect REQUIRES_FULL_LIBC\n"});
    files.push_back(
        {"CMakeLists.txt", "# " + name + ", compiled by Krait.\nif(CONFIG_KRAIT_MODULE_" + name +
                               ")\n  zephyr_library_named(" + name + ")\n  " + sources("  ") +
                               "zephyr_library_sources(${sources})\n  zephyr_include_directories(src)\n" +
                               "  zephyr_library_compile_options(-std=c++17 " + kFlags + ")\nendif()\n"});
  }
}

}  // namespace

auto layOut(const LibraryLayout& wanted, const Installation& installation, std::vector<EmittedFile> generated)
    -> std::vector<EmittedFile> {
  std::vector<EmittedFile> files;
  for (EmittedFile& file : generated) files.push_back({"src/" + file.path, std::move(file.text)});
  addFolder(installation.runtime, "src/krait/", files);
  addFolder(installation.stdlib, "src/", files);
  addFolder(installation.targets / "chips" / "embedded", "src/", files);
  for (const char* name : {"krait_hal.hpp", "hal_types.hpp"})
    files.push_back(
        {std::string("src/") + name, readFile(installation.targets / "common" / name).value_or("")});
  files.push_back({"src/krait_config.hpp", configHeader(wanted.float_bits)});
  if (const std::string hooks = hooksOf(wanted.layout); !hooks.empty()) {
    std::erase_if(files, [](const EmittedFile& file) { return file.path == "src/krait/embed/hooks.cpp"; });
    files.push_back({"src/krait_hooks.cpp", hooks});
  }
  addProject(wanted, files);
  return files;
}

}  // namespace krait::driver
