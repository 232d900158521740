// SPDX-License-Identifier: MIT
#include "html/time_sections.hpp"

#include <utility>
#include <vector>

#include "html/charts.hpp"
#include "html/markup.hpp"
#include "html/periods.hpp"
#include "names/document.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

constexpr std::size_t hosts_shown = 25;

HeatRow heat_row(std::string name, const MonthCounts& cases, const Periods& periods, bool sum) {
  return {std::move(name), periods.columns(cases), undated_of(cases), cases.total(), sum};
}

std::vector<HeatRow> heat_rows(const Corpus& corpus, const Findings& findings,
                               const Periods& periods) {
  std::vector<HeatRow> rows;
  for (const ProbeMonths::Row& row : findings.probes.top())
    rows.push_back(heat_row(corpus.documents[row.document].title, row.cases, periods, false));
  if (const auto others = findings.probes.other_probes(); others > 0)
    rows.push_back(heat_row(counted(others, "other probe", "other probes"),
                            findings.probes.others(), periods, true));
  rows.push_back(heat_row("All", findings.all.cases, periods, true));
  return rows;
}

/// `2018-05, 2018-07`: columns between the first and the last that have no case.
std::string gaps(const MonthCounts& cases, const Periods& periods) {
  constexpr std::size_t most = 12;
  const auto columns = periods.columns(cases);
  std::string list;
  std::size_t found = 0;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (columns[column] > 0) continue;
    if (++found <= most) list += (found > 1 ? ", " : "") + periods.name(column);
  }
  return found > most ? list + " and " + grouped(found - most) + " more" : list;
}

/// The rows of a heat map turned around, for there are more periods than fit beside one another.
void append_heat_table(std::string& html, const std::vector<HeatRow>& rows,
                       const Periods& periods) {
  html += "<details>\n<summary>The same as a table</summary>\n";
  {
    TableWriter table(html, "Cases of each probe", {{"Probe"}, {"When"}, {"Cases", true}});
    for (const HeatRow& row : rows) {
      const std::string name = foreign(row.name);
      for (std::size_t column = 0; column < row.columns.size(); ++column)
        if (row.columns[column] > 0)
          table.row(name).cell(periods.name(column)).number(row.columns[column]);
      if (row.undated > 0) table.row(name).cell("Undated").number(row.undated);
    }
  }
  html += "</details>\n";
}

std::vector<Bar> bars_over_time(const MonthCounts& counts, const Periods& periods) {
  const auto columns = periods.columns(counts);
  std::vector<Bar> bars;
  for (std::size_t i = 0; i < columns.size(); ++i) bars.push_back({periods.name(i), columns[i]});
  if (const auto undated = undated_of(counts); undated > 0) bars.push_back({"Undated", undated});
  return bars;
}

void append_bars_table(std::string& html, std::string_view caption, const std::vector<Bar>& bars) {
  html += "<details>\n<summary>The same as a table</summary>\n";
  {
    TableWriter table(html, caption, {{"When"}, {"Links", true}});
    for (const Bar& bar : bars) table.row(bar.name).number(bar.count);
  }
  html += "</details>\n";
}

void append_hosts(std::string& html, const Tally<MonthCounts>& hosts, std::uint64_t links,
                  const Periods& periods) {
  std::uint64_t shown = 0;
  TableWriter table(html, "Links of each host, most first",
                    {{"Host"}, {"Links", true}, {"Over time"}});
  for (const auto& [host, counts] : hosts.top(hosts_shown)) {
    shown += counts->total();
    table.row(host.empty() ? "(unknown: cut off before it ends)" : foreign(host))
        .number(counts->total())
        .cell(sparkline(periods.columns(*counts)));
  }
  if (links > shown) table.row("All other hosts").number(links - shown).cell("");
}

}  // namespace

std::string months_section(const Corpus& corpus, const Findings& findings) {
  std::string html = "<section>\n<h2>Cases over time</h2>\n";
  const MonthCounts& cases = findings.all.cases;
  if (cases.months().empty()) return html + "<p>There are no cases.</p>\n</section>\n";
  const Periods periods(cases);
  if (periods.count() == 0) {
    html += "<p>No case has a date.</p>\n";
  } else {
    html += std::string("<p>A column is a ") + periods.unit() + ", from " + periods.name(0) +
            " to " + periods.name(periods.count() - 1) +
            "; the stronger its colour, the more cases. Point at a cell for its number.</p>\n";
    if (const std::string without = gaps(cases, periods); !without.empty())
      html += "<p>Without any case: " + without + ".</p>\n";
  }
  const auto rows = heat_rows(corpus, findings, periods);
  html += heat_map(rows, periods, "Cases of each probe over time");
  append_heat_table(html, rows, periods);
  return html + "</section>\n";
}

std::string links_section(const CaseFindings& findings, const Counts& counts) {
  std::string html = "<section>\n<h2>Links</h2>\n";
  if (counts.links == 0) return html + "<p>The texts have none.</p>\n</section>\n";
  html += "<p>" + counted(counts.links, "link", "links") + ", " + grouped(counts.truncated_links) +
          " of them cut off by the end of the text. links.csv lists each with its case.</p>\n";
  const Periods periods(findings.cases);
  const auto bars = bars_over_time(findings.links, periods);
  html += bar_chart(bars, "Links over time");
  append_bars_table(html, "Links over time", bars);
  append_hosts(html, findings.hosts, counts.links, periods);
  return html + "</section>\n";
}

}  // namespace casebook
