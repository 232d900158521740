// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "export/rows/case_numbers.hpp"
#include "files/temporary_file.hpp"
#include "sorter/sorter.hpp"

namespace casebook {

/// A row with what is known of its case by the order of the rows.
struct NumberedRow {
  Date date;
  CaseOrdinals::Numbered numbered;
  std::string_view packed;  ///< lives until the next row is asked for
  bool continues = false;   ///< Case::continues
};

/// The rows of a document, in which the turns of each case stand together: cases in the order of
/// their first turns, turns in that of the sorter. Rows wait in a temporary file; memory grows with
/// the names of the document's cases and by 24 bytes for each turn. One thread at a time.
class GatheredTurns {
 public:
  /// `scratch` is the folder for the temporary file; empty: the system's.
  explicit GatheredTurns(std::filesystem::path scratch) : file_(std::move(scratch)) {}

  /// Takes the next row of a document, which was numbered in the order of the sorter.
  void add(const NumberedRow& row);
  /// Call once, after the last row of a document.
  void gather();
  /// The next row; there must be one. Throws OutputError.
  NumberedRow next();

 private:
  struct Turn {
    std::uint32_t name;  ///< index in names_
    std::uint32_t size;
    std::uint64_t offset;  ///< in file_
    Date date;
    unsigned turn;
  };
  struct Name {
    const std::string* name;  ///< a key of indices_
    unsigned ordinal;
    bool made_plain;
  };

  TemporaryFile file_;
  std::unordered_map<std::string, std::uint32_t> indices_;
  std::vector<Name> names_;  ///< in the order of their first turns
  std::vector<Turn> turns_;
  std::size_t next_ = 0;
  std::string packed_;
};

}  // namespace casebook
