// Writer: lines of C++ with their indentation.
#include "compiler/codegen/writer.h"

namespace krait::codegen {

void Writer::line(std::string_view text) {
  text_.append(static_cast<size_t>(depth_) * 2, ' ');
  text_ += text;
  text_ += '\n';
}

void Writer::blank() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void Writer::open(std::string_view text) {
  line(text);
  ++depth_;
}

void Writer::close(std::string_view text) {
  --depth_;
  line(text);
}

void Writer::between(std::string_view text) {
  --depth_;
  line(text);
  ++depth_;
}

void Writer::directive(std::string_view text) {
  text_ += text;
  text_ += '\n';
}

void Writer::label(std::string_view text) {
  --depth_;
  line(text);
  ++depth_;
}

}  // namespace krait::codegen
