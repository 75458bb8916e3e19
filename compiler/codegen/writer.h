// Writer: lines of C++ with their indentation.
#pragma once

#include <string>
#include <string_view>

namespace krait::codegen {

class Writer {
 public:
  explicit Writer(int depth = 0) : depth_(depth) {}

  void line(std::string_view text);
  void blank();                      // one empty line, never two
  void open(std::string_view text);  // a line, then deeper
  void close(std::string_view text = "}");
  void between(std::string_view text);                // `} else {`
  void raw(std::string_view text) { text_ += text; }  // whole lines that are laid out already
  void directive(std::string_view text);              // a line in column 1
  void label(std::string_view text);                  // a line one step to the left
  void indent() { ++depth_; }
  void outdent() { --depth_; }

  [[nodiscard]] auto depth() const -> int { return depth_; }
  [[nodiscard]] auto empty() const -> bool { return text_.empty(); }
  [[nodiscard]] auto text() const -> const std::string& { return text_; }
  auto take() -> std::string { return std::move(text_); }

 private:
  int depth_;
  std::string text_;
};

}  // namespace krait::codegen
