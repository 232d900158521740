// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "reader/sql/tagged_join.hpp"

namespace casebook::testing {
namespace {

/// What a join was understood as, on one line; empty: as none.
std::string understood(std::string_view create_view) {
  const auto join = parse_tagged_join(create_view);
  if (!join) return {};
  std::string line = join->distinct ? "distinct " : "";
  for (const TaggedJoin::Item& item : join->items) {
    line += std::to_string(item.side + 1) + '.' + item.column;
    line += (item.date_format ? '(' + *item.date_format + ')' : "") + ' ';
  }
  const std::string schema = join->schema.empty() ? "" : join->schema + '.';
  return line + "from " + schema + join->table + " by " + join->root + ", " + join->tag + " " +
         join->tags[0] + " and " + join->tags[1];
}

const std::string published =
    "distinct 1.root_id 1.experiment_id 1.probe 1.content(%M, %Y) 2.content from table_output by "
    "root_id, tag date and trimmed";

TEST_CASE("the view is understood as its owner wrote it") {
  CHECK(understood("create or replace view combined as\nselect distinct t_1.root_id, "
                   "t_1.experiment_id, t_1.probe as 'probe', DATE_FORMAT(t_1.content, \"%M, %Y\") "
                   "as 'date', t_2.content as 'text'\nfrom table_output as t_1 inner join "
                   "table_output as t_2\non t_1.root_id = t_2.root_id and t_1.tag = 'date' and "
                   "t_2.tag = 'trimmed';") == published);
}

TEST_CASE("the view is understood as MariaDB, MySQL 5.6 and MySQL 8 show it") {
  const std::string head =
      "CREATE ALGORITHM=UNDEFINED DEFINER=`as`@`%` SQL SECURITY DEFINER VIEW `combined` AS select "
      "distinct `t_1`.`root_id` AS `root_id`,`t_1`.`experiment_id` AS `experiment_id`,"
      "`t_1`.`probe` AS `probe`,date_format(`t_1`.`content`,";
  const std::string middle =
      ") AS `date`,`t_2`.`content` AS `text` from (`table_output` `t_1` join `table_output` `t_2` ";
  CHECK(understood(head + "'%M, %Y'" + middle +
                   "on(`t_1`.`root_id` = `t_2`.`root_id` and `t_1`.`tag` = 'date' and `t_2`.`tag` "
                   "= 'trimmed'))") == published);
  CHECK(understood(head + "'%M, %Y'" + middle +
                   "on(((`t_1`.`root_id` = `t_2`.`root_id`) and (`t_1`.`tag` = 'date') and "
                   "(`t_2`.`tag` = 'trimmed'))))") == published);
  CHECK(understood(head + "_utf8mb4'%M, %Y'" + middle +
                   "on(((`t_1`.`root_id` = `t_2`.`root_id`) and (`t_1`.`tag` = _utf8mb4'date') and "
                   "(`t_2`.`tag` = _utf8mb4'trimmed'))))") == published);
}

TEST_CASE("other names, aliases, tags and orders are understood") {
  CHECK(
      understood("CREATE VIEW v AS SELECT b.x y, a.[who did] FROM \"o\"\"ut\" a, \"o\"\"ut\" B "
                 "WHERE 'it''s' = A.kind -- this\n AND (b.n = a.n AND /* that */ B.KIND = 'u')") ==
      "2.x 1.who did from o\"ut by n, KIND it's and u");
  CHECK(understood("CREATE VIEW v (p, q) AS SELECT a.p, b.q FROM s.t a CROSS JOIN s.t b ON a.r = "
                   "b.r WHERE a.tag = 'x' AND b.tag = 'x'") ==
        "1.p 2.q from s.t by r, tag x and x");
}

TEST_CASE("a view that is something else is left to the database") {
  const std::string select = "CREATE VIEW v AS SELECT a.p, b.q ";
  const std::string join = "FROM t a JOIN t b ON a.r = b.r AND a.tag = 'x' AND b.tag = 'y'";
  REQUIRE(understood(select + join) != "");
  for (const std::string& other : std::vector<std::string>{
           select + join + " AND a.depth = '0'",
           select + join + " OR a.tag = 'z'",
           select + join + " ORDER BY a.p",
           select + join + " LIMIT 1",
           select + join + " GROUP BY a.p",
           select + join + " UNION SELECT 1, 2",
           select + join + " AND a.s = b.s",
           select + "FROM t a JOIN u b ON a.r = b.r AND a.tag = 'x' AND b.tag = 'y'",
           select + "FROM t a LEFT JOIN t b ON a.r = b.r AND a.tag = 'x' AND b.tag = 'y'",
           select + "FROM t a JOIN t b ON a.r = b.s AND a.tag = 'x' AND b.tag = 'y'",
           select + "FROM t a JOIN t b ON a.r = b.r AND a.tag = 'x' AND b.kind = 'y'",
           select + "FROM t a JOIN t b ON a.r = b.r AND a.tag = 'x' AND b.tag <> 'y'",
           select + "FROM t a JOIN t b ON a.r = b.r AND a.tag = 'x' AND b.tag = 'y\\0'",
           select + "FROM t a JOIN t b ON a.r = b.r AND a.tag = 'x'",
           select + "FROM t a JOIN t b USING (r) WHERE a.tag = 'x' AND b.tag = 'y'",
           select + "FROM t a JOIN t a ON a.r = a.r AND a.tag = 'x' AND a.tag = 'y'",
           select + "FROM t a",
           "CREATE VIEW v AS SELECT a.p, UPPER(b.q) " + join,
           "CREATE VIEW v AS SELECT a.p, 1 " + join,
           "CREATE VIEW v AS SELECT * " + join,
           "CREATE VIEW v AS SELECT date_format(a.p, '%M', 'de_DE') " + join,
           "CREATE VIEW v AS SELECT a.p " + join + " 'open",
           std::string("CREATE VIEW v"),
           std::string("/* open"),
           std::string()}) {
    CAPTURE(other);
    CHECK(understood(other) == "");
  }
}

}  // namespace
}  // namespace casebook::testing
