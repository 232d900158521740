// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// A join of a table of tagged rows to itself, which pairs the two halves that each root has:
///
///   SELECT DISTINCT t_1.root_id, t_1.probe, DATE_FORMAT(t_1.content, '%M, %Y'), t_2.content
///   FROM table_output AS t_1 INNER JOIN table_output AS t_2
///   ON t_1.root_id = t_2.root_id AND t_1.tag = 'date' AND t_2.tag = 'trimmed'
///
/// Names are as they are, without quotes.
struct TaggedJoin {
  enum Side : std::size_t { first, second, side_count };

  /// A column of one half, as it is stored or formatted as a date.
  struct Item {
    Side side = first;
    std::string column;
    std::optional<std::string> date_format;
  };

  std::string schema;  ///< of the table; empty: not named
  std::string table;
  std::string root;  ///< the column that both halves have in common
  std::string tag;   ///< the column that says which half it is
  std::array<std::string, side_count> tags;
  bool distinct = false;
  std::vector<Item> items;  ///< what is selected, in order
};

/// Parses the statement that creates a view, as MySQL, MariaDB or SQLite writes it. None if the
/// view is anything other than such a join: nothing is ever guessed.
std::optional<TaggedJoin> parse_tagged_join(std::string_view create_view);

}  // namespace casebook
