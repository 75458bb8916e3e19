// The frame of a page.
#include "compiler/report/page.h"

namespace krait::report {
namespace {

constexpr const char* kStyle = R"css(
:root { color-scheme: light dark; --ground: #fff; --text: #1c1f23; --soft: #5b636d; --line: #d8dce1; --panel: #f5f6f8;
  --program: #2f6fdb; --library: #1f8a70; --runtime: #b5651d; --toolchain: #7a4fb5; --layout: #7d868f; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171a; --text: #e6e9ec; --soft: #9aa4ae; --line: #333a41; --panel: #1d2227;
    --program: #3f7fe8; --library: #259b7e; --runtime: #c0722b; --toolchain: #8d63c9; --layout: #6b747d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--ground); color: var(--text);
  font: 15px/1.45 system-ui, sans-serif; }
h1 { font-size: 1.3rem; margin: 0 0 .3rem; } h2 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
p { margin: .3rem 0; color: var(--soft); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .25rem .4rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th.number, td.number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
code { font: .9em ui-monospace, monospace; }
)css";

}  // namespace

auto escaped(const std::string& text) -> std::string {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

auto htmlPage(const std::string& title, const std::string& body, const std::string& data,
              const std::string& style, const std::string& script) -> std::string {
  // Within a script only this could end it.
  std::string safe;
  for (const char c : data) safe += c == '<' ? std::string("\\u003c") : std::string(1, c);
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         escaped(title) + "</title>\n<style>" + kStyle + style + "</style>\n</head>\n<body>\n" + body +
         "<script>\nconst DATA = " + safe + ";\n" + script + "</script>\n</body>\n</html>\n";
}

}  // namespace krait::report
