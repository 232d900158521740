// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "export/rows/selection.hpp"

using namespace casebook;

namespace {

constexpr Date undated{};

Row row(const Cell& probe, const Cell& experiment) {
  Row row;
  row.probe = probe;
  row.experiment_id = experiment;
  return row;
}

}  // namespace

TEST_CASE("without options every row is wanted") {
  const Selection selection;
  RowFilter filter(selection);
  CHECK(filter.wants(row(std::nullopt, std::nullopt), undated));
}

TEST_CASE("a probe is named as it is stored or as its title reads") {
  Selection selection;
  selection.probes = {"China", "Ivermectin is"};
  RowFilter filter(selection);
  CHECK(filter.wants(row("China", "1"), undated));
  CHECK(filter.wants(row("China ", "1"), undated));
  CHECK(filter.wants(row("]][[text: Ivermectin is", "1"), undated));
  CHECK_FALSE(filter.wants(row("china", "1"), undated));
  CHECK_FALSE(filter.wants(row(std::nullopt, "1"), undated));
}

TEST_CASE("an experiment is wanted by its id") {
  Selection selection;
  selection.experiments = {"7", "9"};
  RowFilter filter(selection);
  CHECK(filter.wants(row("p", "9"), undated));
  CHECK_FALSE(filter.wants(row("p", "79"), undated));
  CHECK_FALSE(filter.wants(row("p", std::nullopt), undated));
}

TEST_CASE("--since and --until name months, whole, and leave out undated rows") {
  Selection selection;
  selection.since = Date{2020, 3, 0};
  selection.until = Date{2020, 5, 0};
  RowFilter filter(selection);
  CHECK(filter.wants(row("p", "1"), {2020, 3, 0}));
  CHECK(filter.wants(row("p", "1"), {2020, 3, 1}));
  CHECK(filter.wants(row("p", "1"), {2020, 5, 31}));
  CHECK_FALSE(filter.wants(row("p", "1"), {2020, 2, 29}));
  CHECK_FALSE(filter.wants(row("p", "1"), {2020, 6, 1}));
  CHECK_FALSE(filter.wants(row("p", "1"), undated));
}
