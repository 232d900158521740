// SPDX-License-Identifier: MIT
#include "inspect/inspection.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace casebook {
namespace {

std::string month(const Date& date) {
  return date.undated() ? "-" : fmt::format("{:04}-{:02}", date.year, date.month);
}

std::string table_line(const ProbeSummary& probe) {
  return fmt::format("{:>10}  {:<7}  {:<7}  {:>10}  {:>8}  {:>9}  {}\n", probe.rows,
                     month(probe.first), month(probe.last), probe.links, probe.undated,
                     probe.null_texts, probe.title);
}

}  // namespace

std::string to_table(const Inspection& inspection) {
  auto table = inspection.source + "\n\n";
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
        *inspection.missing_index + "\n";
  }
  return table;
}

}  // namespace casebook
