// SPDX-License-Identifier: MIT
#include "inspect/inspection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "terminal/printable.hpp"
#include "terminal/width.hpp"
#include "text/json.hpp"
#include "text/number.hpp"

namespace casebook {
namespace {

std::string month(const Date& date) {
  return date.undated() ? "-" : fmt::format("{:04}-{:02}", date.year, date.month);
}

/// How many characters each column of the table takes; those of months and what parts columns are
/// fixed.
struct TableShape {
  std::size_t rows = 10, links = 10, undated = 8, null_texts = 9;
  std::size_t chart = 24;           ///< at most
  bool title_stands_apart = false;  ///< on a line of its own, above the numbers

  /// What stands before the title, but for the chart.
  std::size_t numbers() const { return rows + links + undated + null_texts + 26; }
};

/// Months since year 0.
unsigned number_of(const Date& date) { return date.year * 12U + date.month - 1U; }

std::size_t months_of(const ProbeSummary& all) {
  return all.first.undated() ? 0 : number_of(all.last) - number_of(all.first) + 1;
}

/// How many months a character of the chart stands for.
std::size_t chart_step(std::size_t months, std::size_t columns) {
  return (months + columns - 1) / columns;
}

std::size_t chart_width(const ProbeSummary& all, std::size_t columns) {
  const std::size_t months = months_of(all);
  if (months == 0) return 0;
  const std::size_t step = chart_step(months, columns);
  return (months + step - 1) / step + 2;
}

/// The shape that leaves room for the beginning of a probe. Elsewhere than on a terminal, which has
/// no `width`, it is always the same.
TableShape shape_for(const ProbeSummary& all, std::size_t width) {
  constexpr std::size_t enough = 24;
  TableShape shape;
  const auto has_room = [&] {
    return width == 0 || shape.numbers() + chart_width(all, shape.chart) + enough <= width;
  };
  if (has_room()) return shape;
  shape.rows = std::max(std::string_view("rows").size(), grouped(all.rows).size());
  shape.links = std::max(std::string_view("links").size(), grouped(all.links).size());
  shape.undated = std::max(std::string_view("undated").size(), grouped(all.undated).size());
  shape.title_stands_apart = !has_room();
  const std::size_t left = width > shape.numbers() + 3 ? width - shape.numbers() - 2 : 1;
  if (shape.title_stands_apart) shape.chart = std::min(shape.chart, left);
  return shape;
}

/// The rows of each month, or of as many together as fit, over the time of all probes.
std::string chart(const ProbeSummary& probe, const ProbeSummary& all, std::size_t most_columns) {
  const std::size_t months = months_of(all);
  if (months == 0) return {};
  const unsigned first = number_of(all.first);
  const std::size_t step = chart_step(months, most_columns);
  std::vector<std::uint64_t> columns((months + step - 1) / step);
  for (const auto& [month, rows] : probe.months) columns[(number_of(month) - first) / step] += rows;
  const std::uint64_t most = std::max<std::uint64_t>(1, std::ranges::max(columns));
  constexpr std::array<std::string_view, 9> blocks = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::string out;
  for (const std::uint64_t rows : columns) out += blocks[(rows * 8 + most - 1) / most];
  return out + "  ";
}

std::string cut_line(std::string_view line, std::size_t width) {
  return cut_to_width(line, width > 0 ? width : std::string::npos) + '\n';
}

std::string table_line(const ProbeSummary& probe, const ProbeSummary& all, const TableShape& shape,
                       std::size_t width) {
  const std::string title = printable(probe.title);
  const std::string numbers =
      fmt::format("{:>{}}  {:<7}  {:<7}  {:>{}}  {:>{}}  {:>{}}  {}", grouped(probe.rows),
                  shape.rows, month(probe.first), month(probe.last), grouped(probe.links),
                  shape.links, grouped(probe.undated), shape.undated, grouped(probe.null_texts),
                  shape.null_texts, chart(probe, all, shape.chart));
  if (!shape.title_stands_apart) return cut_line(numbers + title, width);
  return cut_line(title, width) + cut_line(numbers, width);
}

std::string table_of_probes(const Inspection& inspection, std::size_t width) {
  const TableShape shape = shape_for(inspection.total, width);
  std::string table =
      fmt::format("{:>{}}  {:<7}  {:<7}  {:>{}}  {:>{}}  {:>{}}  {}\n", "rows", shape.rows, "first",
                  "last", "links", shape.links, "undated", shape.undated, "NULL text",
                  shape.null_texts, shape.title_stands_apart ? "months" : "months, probe");
  for (const auto& probe : inspection.probes)
    table += table_line(probe, inspection.total, shape, width);
  auto total = inspection.total;
  total.title = "in all: " + counted(inspection.probes.size(), "probe", "probes");
  return table + table_line(total, inspection.total, shape, width);
}

std::string list(std::string_view what, const ValueCounts& values) {
  if (values.empty()) return {};
  std::string line = std::string(what) + ":";
  for (std::size_t i = 0; i < values.size(); ++i)
    line += fmt::format("{} {} ({})", i > 0 ? "," : "", printable(values[i].first),
                        grouped(values[i].second));
  return line + '\n';
}

Json contents_json(const std::vector<Content>& contents) {
  Json json = Json::array();
  for (const Content& content : contents)
    json.push_back(
        {{"name", content.name}, {"count", content.count}, {"example", content.example}});
  return json;
}

Json counts_json(const ValueCounts& values) {
  Json json = Json::array();
  for (const auto& [value, count] : values) json.push_back({{"value", value}, {"count", count}});
  return json;
}

std::string contents_table(std::string_view title, const std::vector<Content>& contents) {
  if (contents.empty()) return {};
  std::string table = "\n     count  " + std::string(title) + '\n';
  for (const Content& content : contents) {
    table += fmt::format("{:>10}  {}", grouped(content.count), printable(content.name));
    if (!content.example.empty()) table += "  (" + printable(content.example) + ")";
    table += '\n';
  }
  return table;
}

void add_summary(Json& json, const ProbeSummary& summary) {
  json["rows"] = summary.rows;
  json["first_month"] = month_json(summary.first);
  json["last_month"] = month_json(summary.last);
  json["links"] = summary.links;
  json["undated"] = summary.undated;
  json["null_dates"] = summary.null_dates;
  json["null_texts"] = summary.null_texts;
}

}  // namespace

std::string to_table(const Inspection& inspection, std::size_t width) {
  auto table = printable(inspection.source) + "\n";
  if (!inspection.form.empty()) table += "Read as " + printable(inspection.form) + "\n";
  table += contents_table("what there is", inspection.contents) + '\n';
  table += table_of_probes(inspection, width);
  table += fmt::format("\nNULL: {}, {}, {}\n", counted(inspection.null_probes, "probe", "probes"),
                       counted(inspection.total.null_dates, "date", "dates"),
                       counted(inspection.total.null_texts, "text", "texts"));
  table += list("Experiments", inspection.experiments);
  table += list("Hosts of links", inspection.hosts);
  if (inspection.repeated_ids > 0)
    table += "Rows with the root_id of another: " + grouped(inspection.repeated_ids) + '\n';
  if (inspection.contents.empty())
    table += contents_table("further columns, for --attributes", inspection.further_columns);
  if (inspection.missing_index) {
    table +=
        "\nThis database has no index that the view could use. Reading is faster with one:\n  " +
        printable(*inspection.missing_index) + "\n";
  }
  return table;
}

std::string to_json(const Inspection& inspection) {
  Json json = Json::object();
  json["source"] = inspection.source;
  json["read_as"] = inspection.form;
  json["contents"] = contents_json(inspection.contents);
  add_summary(json, inspection.total);
  json["null_probes"] = inspection.null_probes;
  json["missing_index"] =
      inspection.missing_index ? Json(*inspection.missing_index) : Json(nullptr);
  json["warnings"] = warnings_json(inspection.warnings);
  json["experiments"] = counts_json(inspection.experiments);
  json["hosts"] = counts_json(inspection.hosts);
  json["further_columns"] = contents_json(inspection.further_columns);
  json["repeated_ids"] = inspection.repeated_ids;
  json["probes"] = Json::array();
  for (const ProbeSummary& probe : inspection.probes) {
    Json one = Json::object();
    one["title"] = probe.title;
    add_summary(one, probe);
    json["probes"].push_back(std::move(one));
  }
  return printable_json(dump(json)) + '\n';
}

}  // namespace casebook
