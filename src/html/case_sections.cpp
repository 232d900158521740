// SPDX-License-Identifier: MIT
#include "html/case_sections.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "html/charts.hpp"
#include "html/markup.hpp"
#include "names/document.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

constexpr std::size_t values_shown = 10;

/// `10 to 24`
std::string class_name(std::size_t at) {
  const std::uint64_t first = Lengths::classes[at];
  if (at + 1 == Lengths::classes.size()) return grouped(first) + " or more";
  const std::uint64_t last = Lengths::classes[at + 1] - 1;
  return first == last ? grouped(first) : grouped(first) + " to " + grouped(last);
}

void append_values(std::string& html, std::string_view name, const Tally<std::uint64_t>& values) {
  html += "<h3>" + foreign(name) + "</h3>\n";
  std::uint64_t all = values.rest();
  const auto sorted = values.top(values.values());
  for (const auto& [value, count] : sorted) all += *count;
  html += "<p>" + std::string(values.rest() > 0 ? "More than " : "") +
          counted(values.values(), "value", "different values") + ".</p>\n";
  std::uint64_t shown = 0;
  TableWriter table(html, "Most frequent values", {{"Value"}, {"Cases", true}});
  for (std::size_t i = 0; i < std::min(values_shown, sorted.size()); ++i) {
    shown += *sorted[i].count;
    table.row(sorted[i].value.empty() ? "(none)" : foreign(sorted[i].value))
        .number(*sorted[i].count);
  }
  if (all > shown) table.row("All others").number(all - shown);
}

std::string excerpt(std::string_view text) {
  return "<span class=\"text\">" + foreign(text) + "</span>";
}

}  // namespace

std::string lengths_section(const Lengths& lengths, const Counts& counts) {
  std::string html = "<section>\n<h2>Length of the texts</h2>\n";
  if (counts.cases == 0) return html + "<p>There are no cases.</p>\n</section>\n";
  html += "<p>" + counted(lengths.words(), "word", "words") +
          " in all, without links: " + grouped(lengths.words() / counts.cases) +
          " a case on average, " + grouped(lengths.longest()) + " in the longest.</p>\n";
  std::vector<Bar> bars;
  for (std::size_t i = 0; i < Lengths::classes.size(); ++i)
    bars.push_back({class_name(i), lengths.counts()[i]});
  html += bar_chart(bars, "Cases by the number of their words");
  html += "<details>\n<summary>The same as a table</summary>\n";
  {
    TableWriter table(html, "Cases by the number of their words", {{"Words"}, {"Cases", true}});
    for (const Bar& bar : bars) table.row(bar.name).number(bar.count);
  }
  return html + "</details>\n</section>\n";
}

std::string values_section(const Corpus& corpus, const CaseFindings& findings) {
  std::string html = "<section>\n<h2>Experiments and attributes</h2>\n";
  append_values(html, "Experiment", findings.experiments);
  for (std::size_t i = 0; i < findings.attributes.size(); ++i)
    append_values(html, corpus.attributes[i], findings.attributes[i]);
  if (findings.attributes.empty())
    html += "<p>Further columns become attributes with --attributes.</p>\n";
  return html + "</section>\n";
}

std::string repeats_section(const Corpus& corpus, const Repeats& repeats) {
  std::string html = "<section>\n<h2>Repeated texts</h2>\n";
  if (repeats.total() == 0)
    return html + "<p>No two cases of a probe have the same text.</p>\n</section>\n";
  html += "<p>" + std::string(repeats.complete() ? "" : "At least ") +
          counted(repeats.total(), "case has", "cases have") +
          " the text of an earlier case of the same probe, in " +
          counted(repeats.probes(), "probe", "probes") +
          ". They are kept: whether they count twice is for you to say.</p>\n";
  {
    TableWriter table(html, "Probes with most repeated texts",
                      {{"Probe"}, {"Repeats", true}, {"Most frequent text", true}, {"Such as"}});
    for (const Repeats::OfProbe& one : repeats.top())
      table.row(foreign(corpus.documents[one.document].title))
          .number(one.repeats)
          .number(one.most)
          .cell(foreign(one.example));
  }
  return html + "</section>\n";
}

std::string repairs_section(const RepairExamples& examples, const Repairs& counts) {
  std::string html = "<section>\n<h2>Repairs</h2>\n";
  bool any = false;
  for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind) {
    if (counts.count[kind] == 0) continue;
    any = true;
    html += "<h3>";
    append_text(html, words_of(static_cast<Repairs::Kind>(kind)));
    html += ": " + grouped(counts.count[kind]) + "</h3>\n";
    if (examples.of(kind).empty()) continue;
    TableWriter table(html, "Examples; marks such as <U+200B> name what cannot be seen",
                      {{"Case"}, {"Before"}, {"After"}});
    for (const auto& [name, before, after] : examples.of(kind))
      table.row(foreign(name)).cell(excerpt(before)).cell(excerpt(after));
  }
  if (!any) html += "<p>Nothing had to be repaired.</p>\n";
  return html + "</section>\n";
}

}  // namespace casebook
