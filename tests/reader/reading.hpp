// SPDX-License-Identifier: MIT
// What the tests of the readers share: a folder for a test's files, and rows that outlive a reader.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "error.hpp"
#include "reader/open.hpp"
#include "temporary_folder.hpp"

namespace casebook::testing {

/// root_id, experiment_id, probe, date, text and the attributes asked for; nullopt is NULL.
using Values = std::vector<std::optional<std::string>>;

/// A test's own files.
class TempFolder {
 public:
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, std::string_view content) const {
    write_file(folder_ / name, content);
    return path(name);
  }

 private:
  TemporaryFolder folder_;
};

inline ReaderOptions from(const std::string& source) {
  ReaderOptions options;
  options.source = source;
  return options;
}

inline Values values_of(const Row& row) {
  Values values;
  const auto add = [&](const Cell& cell) {
    values.push_back(cell ? std::optional<std::string>(*cell) : std::nullopt);
  };
  for (const Cell& cell : {row.root_id, row.experiment_id, row.probe, row.date, row.text})
    add(cell);
  for (const Cell& cell : row.attributes) add(cell);
  return values;
}

inline std::vector<Values> read_all(Reader& reader) {
  std::vector<Values> rows;
  for (Row row; reader.next(row);) rows.push_back(values_of(row));
  return rows;
}

inline std::vector<Values> read_all(const ReaderOptions& options) {
  return read_all(*open_reader(options));
}

/// The sentence and the hint that reading ends with, joined by a line break; empty: it succeeds.
inline std::string failure(const ReaderOptions& options) {
  try {
    read_all(options);
    return {};
  } catch (const SourceError& error) {
    return error.what() + ("\n" + error.hint());
  }
}

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace casebook::testing
