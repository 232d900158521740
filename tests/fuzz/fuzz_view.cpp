// SPDX-License-Identifier: MIT
// Whatever the definition of a view is, it is no join of tagged rows, or one that can be written
// and read again; and its dates are formatted whatever they are.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "reader/sql/date_format.hpp"
#include "reader/sql/tagged_join.hpp"

namespace {

using casebook::TaggedJoin;

constexpr std::array<std::string_view, TaggedJoin::side_count> aliases = {"a", "b"};

std::string quoted(std::string_view name, char quote) {
  std::string text(1, quote);
  for (const char c : name) text.append(c == quote ? 2 : 1, c);
  return text + quote;
}

std::string column(std::size_t side, const std::string& name) {
  return std::string(aliases[side]) + '.' + quoted(name, '`');
}

std::string table(const TaggedJoin& join, std::size_t side) {
  const std::string schema = join.schema.empty() ? "" : quoted(join.schema, '`') + '.';
  return schema + quoted(join.table, '`') + " AS " + std::string(aliases[side]);
}

std::string write(const TaggedJoin& join) {
  std::string list;
  for (const TaggedJoin::Item& item : join.items) {
    const std::string value = column(item.side, item.column);
    list += list.empty() ? "" : ", ";
    list += item.date_format ? "DATE_FORMAT(" + value + ", " + quoted(*item.date_format, '\'') + ')'
                             : value;
  }
  std::string on = column(0, join.root) + " = " + column(1, join.root);
  for (const std::size_t side : {TaggedJoin::first, TaggedJoin::second})
    on += " AND " + column(side, join.tag) + " = " + quoted(join.tags[side], '\'');
  return std::string("CREATE VIEW v AS SELECT ") + (join.distinct ? "DISTINCT " : "") + list +
         " FROM " + table(join, 0) + " JOIN " + table(join, 1) + " ON " + on;
}

bool same(const TaggedJoin& one, const TaggedJoin& other) { return write(one) == write(other); }

void format_dates(const TaggedJoin& join, std::string_view bytes) {
  for (const TaggedJoin::Item& item : join.items) {
    if (!item.date_format) continue;
    casebook::date_format("2020-10-03 09:05:11.25", *item.date_format);
    casebook::date_format(bytes, *item.date_format);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  casebook::date_format(text, "%M, %Y");
  casebook::date_format("2020-10-03", text);
  const auto join = casebook::parse_tagged_join(text);
  if (!join) return 0;
  format_dates(*join, text);
  const auto again = casebook::parse_tagged_join(write(*join));
  if (!again || !same(*join, *again)) std::abort();
  return 0;
}
