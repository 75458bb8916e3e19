// krait-read-header: a program of its own, so that Clang is a part of what needs it only.
//
//     krait-read-header MODULE HEADER FOLDER SOURCE... -- FLAGS
//
// Writes into FOLDER what MODULE becomes, and `files`, the files that were read, one a line; or `problems`, a line each:
// PATH TAB LINE TAB COLUMN TAB TEXT. Exit status 0, or 1 with problems.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "compiler/bindings/read_header.h"
#include "compiler/bindings/write_module.h"

int main(int count, char** arguments) {
  namespace bindings = krait::bindings;
  namespace fs = std::filesystem;
  if (count < 4) {
    std::cerr << "usage: krait-read-header MODULE HEADER FOLDER SOURCE... -- FLAGS\n";
    return 2;
  }
  bindings::HeaderRequest request;
  request.module = arguments[1];
  request.path = arguments[2];
  const fs::path folder = arguments[3];
  int at = 4;
  for (; at < count && std::string(arguments[at]) != "--"; ++at) request.sources.emplace_back(arguments[at]);
  for (++at; at < count; ++at) request.flags.emplace_back(arguments[at]);

  const auto write = [&](const std::string& name, const std::string& text) {
    std::ofstream(folder / name, std::ios::binary) << text;
  };
  std::vector<bindings::HeaderProblem> problems;
  const auto model = bindings::readHeader(request, problems);
  if (!model) {
    std::string text;
    for (const auto& each : problems)
      text += each.path + "\t" + std::to_string(each.line) + "\t" + std::to_string(each.column) + "\t" +
              each.text + "\n";
    write("problems", text);
    return 1;
  }
  write(model->module + ".py", bindings::writePython(*model));
  write(bindings::nativeName(*model) + ".pyi", bindings::writeNativeStub(*model));
  write(bindings::nativeName(*model) + "_native.hpp", bindings::writeGlue(*model));
  write(model->module + ".pyi", bindings::writeStub(*model));
  std::string files;
  for (const std::string& path : model->files) files += path + "\n";
  write("files", files);
  return 0;
}
