// `krait mem --html`: bars for each line that takes memory, the heap over time, what data takes, treemaps.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/report/memory.h"
#include "compiler/report/page.h"

namespace krait::report {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kStyle = R"css(
:root { --unboxed: #1f8a70; --tagged: #2f6fdb; --boxed: #c05a1d; }
@media (prefers-color-scheme: dark) { :root { --unboxed: #2fae8f; --tagged: #5b93f0; --boxed: #d97b3c; } }
.models span { display: inline-block; margin-right: .9rem; } .models i { display: inline-block; width: .8rem; height: .8rem;
  border-radius: 2px; margin-right: .3rem; vertical-align: -1px; }
.unboxed { background: var(--unboxed); } .tagged { background: var(--tagged); } .boxed { background: var(--boxed); }
.site { margin: .5rem 0 .7rem; } .site code { display: block; overflow-wrap: anywhere; }
.site small { color: var(--soft); }
.bar { display: flex; white-space: nowrap; align-items: center; gap: .4rem; height: 1.05rem; font-size: 12px; font-variant-numeric: tabular-nums; }
.bar i { display: block; height: .7rem; border-radius: 2px; min-width: 1px; }
.scroll { overflow-x: auto; }
svg { display: block; width: 100%; height: 15rem; background: var(--panel); }
svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
td code { overflow-wrap: anywhere; }
@media (max-width: 40rem) { th.number, td.number { padding: .25rem .2rem; font-size: 13px; } }
)css";

constexpr const char* kScript = R"js(
const MODELS = ["unboxed", "tagged", "boxed"];
const M = DATA.memory;
function bars() {
  const place = document.getElementById("sites");
  const most = Math.max(1, ...M.sites.flatMap(s => MODELS.map(m => s.bytes[m] || 0)));
  for (const site of M.sites) {
    const row = document.createElement("div");
    row.className = "site";
    const name = document.createElement("code");
    name.textContent = site.line ? site.file.split("/").pop() + ":" + site.line + "  " + site.text : "before and beside the program";
    const types = document.createElement("small");
    types.textContent = site.types;
    row.append(name, types);
    for (const model of MODELS) {
      const bar = document.createElement("div");
      bar.className = "bar";
      const strip = document.createElement("i");
      strip.className = model;
      const bytes = site.bytes[model] || 0;
      strip.style.width = `calc(${(bytes / most * 100).toFixed(2)}% * .55)`;
      const text = document.createElement("span");
      text.textContent = bytes + " bytes, " + (site.count[model] || 0) + " taken";
      text.dataset.bytes = bytes; text.dataset.model = model;
      bar.append(strip, text);
      row.append(bar);
    }
    place.append(row);
  }
}
function heap() {
  const svg = document.getElementById("heap");
  const width = svg.clientWidth, height = svg.clientHeight, left = 52, bottom = 22;
  svg.textContent = "";
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const series = MODELS.filter(m => M.models[m].heap_over_time && M.models[m].heap_over_time.length);
  if (!series.length) return;
  const top = Math.max(1, ...series.map(m => M.models[m].heap));
  const add = (name, attributes, text) => {
    const part = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    if (text !== undefined) part.textContent = text;
    svg.append(part);
    return part;
  };
  const y = used => 8 + (height - bottom - 8) * (1 - used / top);
  for (const share of [0, .5, 1]) {
    add("line", {x1: left, x2: width, y1: y(top * share), y2: y(top * share), stroke: "var(--line)"});
    add("text", {x: left - 6, y: y(top * share) + 4, "text-anchor": "end"}, Math.round(top * share));
  }
  for (const model of series) {
    const points = M.models[model].heap_over_time, last = points[points.length - 1][0] || 1;
    const way = points.map(([n, used]) => (left + (width - left - 4) * n / last).toFixed(1) + "," + y(used).toFixed(1)).join(" ");
    const line = add("polyline", {points: way, fill: "none", stroke: `var(--${model})`, "stroke-width": 1.6, "data-model": model});
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = `${model}: ${M.models[model].heap} bytes at most, ${M.models[model].allocations} pieces taken`;
    line.append(title);
  }
  add("text", {x: left, y: height - 6}, "start of the program");
  add("text", {x: width - 4, y: height - 6, "text-anchor": "end"}, "its end");
}
bars();
heap();
let plotted = innerWidth;
addEventListener("resize", () => { if (innerWidth !== plotted) { plotted = innerWidth; heap(); } });
)js";

auto cell(int64_t number) -> std::string {
  return "<td class=\"number\">" + (number < 0 ? std::string("–") : std::to_string(number)) + "</td>";
}

auto headings(const std::string& first) -> std::string {
  std::string text = "<tr><th>" + first + "</th>";
  for (const char* model : kModelNames) text += std::string("<th class=\"number\">") + model + "</th>";
  return text + "</tr>\n";
}

template <typename Value>
auto totalRow(const MemoryReport& report, const char* name, Value value) -> std::string {
  std::string text = std::string("<tr><td>") + name + "</td>";
  for (const MemoryModel& model : report.models) text += cell(value(model));
  return text + "</tr>\n";
}

auto totals(const MemoryReport& report) -> std::string {
  const auto image = [](uint64_t MemoryModel::* member) {
    return [member](const MemoryModel& model) {
      return model.has_image ? static_cast<int64_t>(model.*member) : -1;
    };
  };
  const auto run = [](uint64_t MemoryModel::* member) {
    return [member](const MemoryModel& model) {
      return model.has_run ? static_cast<int64_t>(model.*member) : -1;
    };
  };
  const auto maybe = [](std::optional<uint64_t> MemoryModel::* member) {
    return [member](const MemoryModel& model) {
      return model.*member ? static_cast<int64_t>(*(model.*member)) : -1;
    };
  };
  return "<table id=\"totals\">" + headings("in all") +
         totalRow(report, "flash", image(&MemoryModel::flash)) +
         totalRow(report, "static RAM", image(&MemoryModel::ram)) +
         totalRow(report, "stack, at most", maybe(&MemoryModel::stack)) +
         totalRow(report, "heap, at most", run(&MemoryModel::heap)) +
         totalRow(report, "pieces of memory taken", run(&MemoryModel::allocations)) +
         totalRow(report, "collections", run(&MemoryModel::collections)) +
         totalRow(report, "instructions", maybe(&MemoryModel::instructions)) + "</table>\n";
}

auto dataTable(const MemoryReport& report) -> std::string {
  static constexpr const char* kTitles[] = {"variables", "fields", "items of containers, each",
                                            "instances, each"};
  std::string text;
  for (int kind = 0; kind < 4; ++kind) {
    std::string rows;
    for (const MemoryRow& row : report.rows) {
      if (static_cast<int>(row.kind) != kind) continue;
      rows += "<tr><td>" + escaped((row.function.empty() ? "" : row.function + ".") + row.name) + " <code>" +
              escaped(row.inferred) + "</code>" +
              (row.line == 0 ? "" : " <small>line " + std::to_string(row.line) + "</small>") + "</td>";
      for (const int64_t bytes : row.bytes) rows += cell(bytes);
      rows += "</tr>\n";
    }
    if (!rows.empty()) text += headings(kTitles[kind]) + rows;
  }
  return text.empty() ? text : "<h2>Data</h2>\n<table id=\"data\">" + text + "</table>\n";
}

}  // namespace

auto memoryHtml(const MemoryReport& report) -> std::string {
  std::string body = "<h1>" + escaped(report.program) + " for " + escaped(report.target) + "</h1>\n" +
                     "<p>Data as it is compiled, as MicroPython keeps it (tagged) and as CPython does "
                     "(boxed). Bytes.</p>\n" +
                     "<p class=\"models\">";
  for (const char* model : kModelNames)
    body += std::string("<span><i class=\"") + model + "\"></i>" + model + "</span>";
  body += "</p>\n" + totals(report);
  for (size_t i = 0; i < kModels; ++i)
    if (!report.models[i].problem.empty())
      body += std::string("<p>") + kModelNames[i] + ": " + escaped(report.models[i].problem) + "</p>\n";
  if (!report.is_static) {
    body +=
        "<h2>Heap over time</h2>\n<svg id=\"heap\" role=\"img\" aria-label=\"heap over time\"></svg>\n"
        "<h2>Lines that take memory</h2>\n<p>The most that was in use at once, and how many pieces were "
        "taken in all.</p>\n"
        "<div id=\"sites\"></div>\n";
  } else {
    body += "<svg id=\"heap\" hidden></svg><div id=\"sites\"></div>\n";
  }
  body += dataTable(report);
  for (const auto& [id, name] : {std::pair("flash", "Flash, unboxed"), std::pair("ram", "RAM, unboxed")}) {
    body += std::string("<h2>") + name + "</h2>\n<div class=\"way\" id=\"" + id +
            "-way\"></div>\n<div class=\"map\" id=\"" + id + "\"></div>\n";
  }
  body += "<div id=\"tip\"></div>\n";
  Json data = Json::parse(sizeJson(report.size, nullptr));
  data["memory"] = Json::parse(memoryJson(report));
  return htmlPage(report.program + " for " + report.target, body,
                  data.dump(-1, ' ', false, Json::error_handler_t::replace), treemapStyle() + kStyle,
                  treemapScript() + kScript);
}

}  // namespace krait::report
