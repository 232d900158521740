// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "export/rows/case_fields.hpp"
#include "names/naming.hpp"
#include "record.hpp"

namespace casebook {

/// Counts the rows of each root over all documents in their order, so that no two cases of a corpus
/// have the same name. A numeric id takes one bit of memory if ids are dense (as when a database
/// numbers them).
class CaseNumbers {
 public:
  /// Returns 1 for the first row of a root, 2 for the second, and so on. `number` is the root_id as
  /// a number. If it is not one, `number` is the largest value, and roots are distinguished by the
  /// name made of `text`.
  unsigned next(std::int64_t number, std::string_view text);

 private:
  unsigned next(std::int64_t number);

  static constexpr std::size_t page_size = 512;  ///< ids whose bits share a cache line

  std::unordered_map<std::int64_t, std::bitset<page_size>> seen_;
  std::unordered_map<std::int64_t, unsigned> repeated_;
  std::unordered_map<std::string, unsigned> texts_;
};

/// Counts the cases of each name in the same way, for names of any form. Names that differ only in
/// case count as the same. Keeps a hash of every name, about 30 bytes for each case.
class NameNumbers {
 public:
  /// The number that distinguishes `name` from those of all previous cases.
  unsigned next(const std::string& name);

 private:
  bool take(const std::string& name);

  std::unordered_set<std::size_t> taken_;
  std::unordered_map<std::size_t, unsigned> repeated_;
};

/// Counts the turns of each name where rows of the same name are one case. Keeps every name.
class TurnNumbers {
 public:
  struct Numbered {
    unsigned ordinal;  ///< 2 for a name that differs from an earlier one only in case, and so on
    unsigned turn;     ///< 1 for the first row of exactly this name
  };
  Numbered next(const std::string& name);

 private:
  NameNumbers names_;
  std::unordered_map<std::string, Numbered> cases_;
};

/// Gives Case::ordinal for each row of the corpus, row by row in order.
class CaseOrdinals {
 public:
  struct Numbered {
    unsigned ordinal;
    std::string name;         ///< Case::name if the user chose the form of names; else empty
    unsigned turn = 1;        ///< Case::turn
    bool made_plain = false;  ///< something was left out of the name
  };

  /// `naming` must outlive it.
  explicit CaseOrdinals(const Naming& naming) : naming_(naming) {}

  /// `root` as the sorter gives it (SortedRow::root); `probe` as it titles the document.
  Numbered next(std::int64_t root, const Date& date, std::string_view packed,
                std::string_view probe);

 private:
  const Naming& naming_;
  CaseNumbers roots_;
  NameNumbers names_;
  TurnNumbers turns_;
  CaseFields fields_;
  Numbered next_named(const Row& row, const Date& date, std::string_view probe);

  Case case_;
  std::vector<Cell> attributes_;
};

}  // namespace casebook
