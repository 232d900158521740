// SPDX-License-Identifier: MIT
#include "inspect/inspection.hpp"

#include <fmt/format.h>

#include <utility>

#include "terminal/printable.hpp"
#include "text/json.hpp"

namespace casebook {
namespace {

std::string month(const Date& date) {
  return date.undated() ? "-" : fmt::format("{:04}-{:02}", date.year, date.month);
}

std::string table_line(const ProbeSummary& probe) {
  return fmt::format("{:>10}  {:<7}  {:<7}  {:>10}  {:>8}  {:>9}  {}\n", probe.rows,
                     month(probe.first), month(probe.last), probe.links, probe.undated,
                     probe.null_texts, printable(probe.title));
}

std::string contents_table(const std::vector<Content>& contents) {
  if (contents.empty()) return {};
  std::string table = "\n     count  what there is\n";
  for (const Content& content : contents) {
    table += fmt::format("{:>10}  {}", content.count, printable(content.name));
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

std::string to_table(const Inspection& inspection) {
  auto table = printable(inspection.source) + "\n";
  if (!inspection.form.empty()) table += "Read as " + printable(inspection.form) + "\n";
  table += contents_table(inspection.contents) + '\n';
  table += fmt::format("{:>10}  {:<7}  {:<7}  {:>10}  {:>8}  {:>9}  {}\n", "rows", "first", "last",
                       "links", "undated", "NULL text", "probe");
  for (const auto& probe : inspection.probes) table += table_line(probe);
  auto total = inspection.total;
  total.title = fmt::format("in all: {} probes", inspection.probes.size());
  table += table_line(total);
  table += fmt::format("\nNULL: {} probes, {} dates, {} texts\n", inspection.null_probes,
                       inspection.total.null_dates, inspection.total.null_texts);
  if (inspection.missing_index) {
    table +=
        "\nThis database has no index that the view could use. Reading is faster with one:\n  " +
        printable(*inspection.missing_index) + "\n";
  }
  return table;
}

std::string to_json(const Inspection& inspection) {
  Json json;
  json["source"] = inspection.source;
  json["read_as"] = inspection.form;
  json["contents"] = Json::array();
  for (const Content& content : inspection.contents)
    json["contents"].push_back(
        {{"name", content.name}, {"count", content.count}, {"example", content.example}});
  add_summary(json, inspection.total);
  json["null_probes"] = inspection.null_probes;
  json["missing_index"] =
      inspection.missing_index ? Json(*inspection.missing_index) : Json(nullptr);
  json["warnings"] = warnings_json(inspection.warnings);
  json["probes"] = Json::array();
  for (const ProbeSummary& probe : inspection.probes) {
    Json one;
    one["title"] = probe.title;
    add_summary(one, probe);
    json["probes"].push_back(std::move(one));
  }
  return printable_json(dump(json)) + '\n';
}

}  // namespace casebook
