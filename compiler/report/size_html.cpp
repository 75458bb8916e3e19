// `krait size --html`: treemaps of flash and of RAM. A click goes into a box, the path above leads back.
#include <nlohmann/json.hpp>

#include "compiler/report/page.h"
#include "compiler/report/size.h"

namespace krait::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kStyle = R"css(
.map { position: relative; width: 100%; height: min(60vh, 30rem); background: var(--panel); overflow: hidden; }
.box { position: absolute; overflow: hidden; color: #fff; border: 1px solid var(--ground); padding: 1px 4px;
  font-size: 12px; line-height: 1.25; cursor: default; border-radius: 2px; }
.box.open { cursor: pointer; }
.box:hover, .box:focus { filter: brightness(1.15); outline: none; }
.program { background: var(--program); } .library { background: var(--library); } .runtime { background: var(--runtime); }
.toolchain { background: var(--toolchain); } .layout { background: var(--layout); }
.way { margin: .2rem 0; min-height: 1.6rem; } .way button { font: inherit; color: var(--program); background: none;
  border: 0; padding: 0 .1rem; cursor: pointer; }
#tip { position: fixed; pointer-events: none; display: none; max-width: min(26rem, 92vw); background: var(--ground);
  color: var(--text); border: 1px solid var(--line); border-radius: 4px; padding: .4rem .6rem; font-size: 13px;
  box-shadow: 0 2px 10px #0004; z-index: 9; overflow-wrap: anywhere; }
.legend span { display: inline-block; margin-right: .9rem; } .legend i { display: inline-block; width: .8rem;
  height: .8rem; border-radius: 2px; margin-right: .3rem; vertical-align: -1px; }
)css";

constexpr const char* kScript = R"js(
const TITLES = {program: "program", library: "Krait's library", runtime: "runtime",
  toolchain: "toolchain's libraries", layout: "layout"};
const reasons = new Map(DATA.reasons.map(r => [r.group, r]));
function reasonText(group) {
  const r = reasons.get(group);
  if (!r) return "";
  if (!r.file) return "needed to start and to stop";
  return "because of " + r.file.split("/").pop() + (r.line ? ":" + r.line + "  " + r.text : "  " + r.function);
}
// kind > group > function > line
function treeOf(memory) {
  const root = {name: memory, size: 0, children: new Map()};
  for (const row of DATA.rows) {
    const size = row[memory];
    if (!size) continue;
    let node = root;
    node.size += size;
    const way = [[TITLES[row.kind], ""], [row.group, reasonText(row.group)], [row.name || "constants", ""]];
    if (row.line) way.push(["line " + row.line, row.text || ""]);
    for (const [name, note] of way) {
      if (!node.children.has(name)) node.children.set(name, {name, note, kind: row.kind, size: 0, children: new Map(), parent: node});
      node = node.children.get(name);
      node.size += size;
    }
  }
  return root;
}
function worst(row, side, scale) {
  const sum = row.reduce((a, n) => a + n.size * scale, 0), areas = row.map(n => n.size * scale);
  return Math.max(side * side * Math.max(...areas) / (sum * sum), sum * sum / (side * side * Math.min(...areas)));
}
// Boxes as near to squares as can be: rows along the shorter side, each as long as it gets better.
function squarify(nodes, x, y, w, h) {
  const places = [], rest = [...nodes].sort((a, b) => b.size - a.size);
  const total = rest.reduce((a, n) => a + n.size, 0), scale = w * h / (total || 1);
  while (rest.length) {
    const side = Math.min(w, h), row = [rest.shift()];
    while (rest.length && worst([...row, rest[0]], side, scale) <= worst(row, side, scale)) row.push(rest.shift());
    const thick = row.reduce((a, n) => a + n.size * scale, 0) / (side || 1);
    let at = 0;
    for (const n of row) {
      const length = n.size * scale / (thick || 1);
      places.push(w >= h ? [n, x, y + at, thick, length] : [n, x + at, y, length, thick]);
      at += length;
    }
    if (w >= h) { x += thick; w -= thick; } else { y += thick; h -= thick; }
  }
  return places;
}
const tip = document.getElementById("tip");
function show(event, node) {
  tip.textContent = "";
  const names = [];
  for (let n = node; n.parent; n = n.parent) names.unshift(n.name);
  const title = document.createElement("b");
  title.textContent = names.slice(1).join(" › ") || names[0];
  const size = document.createElement("div");
  size.textContent = node.size + " bytes";
  const note = document.createElement("code");
  note.textContent = node.note || "";
  tip.append(title, size, note);
  tip.style.display = "block";
  const box = tip.getBoundingClientRect();
  tip.style.left = Math.max(4, Math.min(event.clientX + 12, innerWidth - box.width - 4)) + "px";
  tip.style.top = Math.max(4, event.clientY + 16 + box.height > innerHeight ? event.clientY - box.height - 8 : event.clientY + 16) + "px";
}
function draw(memory, map, way, node) {
  map.textContent = ""; way.textContent = "";
  const above = [];
  for (let n = node; n; n = n.parent) above.unshift(n);
  above.forEach((n, i) => {
    if (i) way.append(" › ");
    const part = document.createElement(n === node ? "span" : "button");
    part.textContent = (n.parent ? n.name : memory === "flash" ? "flash" : "RAM") + " " + n.size;
    if (n !== node) part.onclick = () => draw(memory, map, way, n);
    way.append(part);
  });
  function place(nodes, x, y, w, h, depth) {
    for (const [n, bx, by, bw, bh] of squarify(nodes, x, y, w, h)) {
      const box = document.createElement("div");
      box.className = "box " + n.kind + (n.children.size > 1 || (n.children.size && depth) ? " open" : "");
      box.style.cssText = `left:${bx}px;top:${by}px;width:${bw}px;height:${bh}px`;
      box.dataset.name = n.name; box.dataset.size = n.size; box.dataset.depth = depth;
      if (bw > 34 && bh > 14) box.textContent = n.name + (bw > 90 ? " " + n.size : "");
      box.onmousemove = e => show(e, n);
      box.onmouseleave = () => { tip.style.display = "none"; };
      box.onclick = e => { e.stopPropagation(); show(e, n); if (n.children.size) { tip.style.display = "none"; draw(memory, map, way, n); } };
      map.append(box);
      if (depth < 1 && n.children.size && bw > 60 && bh > 40) place([...n.children.values()], bx + 3, by + 17, bw - 6, bh - 20, depth + 1);
    }
  }
  place([...node.children.values()], 0, 0, map.clientWidth, map.clientHeight, 0);
}
function drawAll() {
  for (const memory of ["flash", "ram"]) {
    draw(memory, document.getElementById(memory), document.getElementById(memory + "-way"), treeOf(memory));
  }
}
drawAll();
let width = innerWidth;
addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; drawAll(); } });
)js";

auto rowHtml(const std::string& name, const std::string& why, uint64_t flash, uint64_t ram) -> std::string {
  const auto number = [](uint64_t bytes) { return bytes == 0 ? std::string() : std::to_string(bytes); };
  std::string text = "<tr><td>" + escaped(name);
  if (!why.empty()) text += "<br><code>" + escaped(why) + "</code>";
  return text + "</td><td class=\"number\">" + number(flash) + "</td><td class=\"number\">" + number(ram) +
         "</td></tr>\n";
}

}  // namespace

auto treemapStyle() -> std::string { return kStyle; }
auto treemapScript() -> std::string { return kScript; }

auto sizeHtml(const SizeReport& report) -> std::string {
  std::string body = "<h1>" + escaped(report.program) + " for " + escaped(report.target) + "</h1>\n<p>" +
                     std::to_string(report.flash) + " bytes of flash";
  if (report.flash_length != 0) body += " of " + std::to_string(report.flash_length);
  body += ", " + std::to_string(report.ram) + " bytes of RAM";
  if (report.ram_length != 0) body += " of " + std::to_string(report.ram_length);
  body += " for variables</p>\n<p class=\"legend\">";
  for (const OwnerKind kind : {OwnerKind::Program, OwnerKind::Library, OwnerKind::Runtime,
                               OwnerKind::Toolchain, OwnerKind::Layout}) {
    body += std::string("<span><i class=\"") + kindName(kind) + "\"></i>" + kindName(kind) + "</span>";
  }
  body += "</p>\n";
  for (const auto& [id, name] : {std::pair("flash", "Flash"), std::pair("ram", "RAM")}) {
    body += std::string("<h2>") + name + "</h2>\n<div class=\"way\" id=\"" + id +
            "-way\"></div>\n<div class=\"map\" id=\"" + id + "\"></div>\n";
  }
  body +=
      "<h2>Lines of the program</h2>\n<table><tr><th>line</th><th class=\"number\">flash</th><th "
      "class=\"number\">RAM</th></tr>\n";
  for (const SizeRow& row : report.rows) {
    if (row.kind != OwnerKind::Program || row.line == 0) continue;
    const auto text = report.texts.find({row.group, row.function, row.file, row.line});
    body += rowHtml(row.group + ":" + std::to_string(row.line) + " " + row.function,
                    text == report.texts.end() ? "" : text->second, row.flash, row.ram);
  }
  body += "</table>\n<div id=\"tip\"></div>\n";
  return htmlPage(report.program + " for " + report.target, body, sizeJson(report, nullptr), kStyle, kScript);
}

}  // namespace krait::report
