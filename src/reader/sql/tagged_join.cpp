// SPDX-License-Identifier: MIT
#include "reader/sql/tagged_join.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "reader/sql/tokens.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

/// A column with the alias of its table.
struct Column {
  std::string alias;
  std::string name;
};

/// One operand of an equality: a column, or a text.
struct Operand {
  std::optional<Column> column;
  std::string text;
};

using Equality = std::pair<Operand, Operand>;

/// Thrown if the view is something else; caught where parsing began.
struct Unlike {};

void require(bool condition) {
  if (!condition) throw Unlike();
}

/// Parses a statement by recursive descent. Each function reads what its name says, or throws
/// Unlike.
class Parser {
 public:
  explicit Parser(std::span<const SqlToken> tokens) : rest_(tokens) {}

  TaggedJoin view();

 private:
  struct Selected {
    Column column;
    std::optional<std::string> date_format;
  };

  bool skip(char mark);
  bool skip(std::string_view keyword);
  template <typename Wanted>
  void expect(Wanted wanted) {
    require(skip(wanted));
  }
  SqlToken next();
  bool at_keyword() const;
  std::string name();
  std::string text();
  Column column();
  Selected selected();
  Selected date_format();
  void skip_alias();
  void table(std::string& alias);
  void tables();
  void condition();
  void conjunct();
  Operand operand();

  TaggedJoin::Side side_of(const Column& column) const;
  void bind(const Equality& equality);
  void bind_tag(const Column& column, const std::string& value);

  std::span<const SqlToken> rest_;
  TaggedJoin join_;
  std::vector<Selected> selected_;
  std::array<std::string, TaggedJoin::side_count> aliases_;
  std::vector<Equality> equalities_;
  std::array<bool, TaggedJoin::side_count> tagged_{};
};

SqlToken Parser::next() {
  require(!rest_.empty());
  SqlToken token = rest_.front();
  rest_ = rest_.subspan(1);
  return token;
}

bool Parser::skip(char mark) {
  if (rest_.empty() || !rest_.front().is(mark)) return false;
  rest_ = rest_.subspan(1);
  return true;
}

bool Parser::skip(std::string_view keyword) {
  if (rest_.empty() || !rest_.front().is(keyword)) return false;
  rest_ = rest_.subspan(1);
  return true;
}

/// Whether the next word is a keyword and thus no alias.
bool Parser::at_keyword() const {
  constexpr std::array<std::string_view, 14> keywords = {
      "as",    "from", "inner", "cross",   "join",  "on",    "where",
      "using", "left", "right", "natural", "group", "order", "limit"};
  return !rest_.empty() && std::ranges::any_of(keywords, [this](std::string_view keyword) {
    return rest_.front().is(keyword);
  });
}

std::string Parser::name() {
  require(!at_keyword());
  const SqlToken token = next();
  require(token.is_name());
  return token.value;
}

/// MySQL 8 writes the character set before a text; here it is that of the session. A text may be in
/// double quotes: here they cannot enclose a column, which would be ambiguous between the two
/// tables.
std::string Parser::text() {
  skip("_utf8mb4");
  const SqlToken token = next();
  require(token.is_text());
  return token.value;
}

Column Parser::column() {
  Column column;
  column.alias = name();
  expect('.');
  column.name = name();
  return column;
}

Parser::Selected Parser::date_format() {
  Selected selected;
  expect('(');
  selected.column = column();
  expect(',');
  selected.date_format = text();
  expect(')');
  return selected;
}

/// The name of a column does not matter: the columns of a view are known by their order.
void Parser::skip_alias() {
  if (skip("as")) {
    const SqlToken alias = next();
    require(alias.is_name() || alias.is_text());
  } else if (!rest_.empty() && rest_.front().kind != SqlToken::mark && !at_keyword()) {
    next();
  }
}

Parser::Selected Parser::selected() {
  Selected selected;
  if (skip("date_format"))
    selected = date_format();
  else
    selected.column = column();
  skip_alias();
  return selected;
}

void Parser::table(std::string& alias) {
  std::string schema;
  std::string table = name();
  if (skip('.')) schema = std::exchange(table, name());
  skip("as");
  alias = name();
  if (join_.table.empty()) {
    join_.schema = schema;
    join_.table = table;
  }
  require(join_.schema == schema && join_.table == table);
}

Operand Parser::operand() {
  require(!rest_.empty());
  const bool is_column = rest_.size() > 1 && rest_[1].is('.');
  if (is_column) return {column(), {}};
  return {{}, text()};
}

void Parser::conjunct() {
  if (skip('(')) {
    condition();
    expect(')');
    return;
  }
  Operand left = operand();
  expect('=');
  equalities_.emplace_back(std::move(left), operand());
}

void Parser::condition() {
  conjunct();
  while (skip("and")) conjunct();
}

/// Reads two tables and all conditions of their join.
void Parser::tables() {
  const bool in_brackets = skip('(');
  table(aliases_[TaggedJoin::first]);
  if (!skip(',')) {
    if (!skip("inner")) skip("cross");
    expect("join");
  }
  table(aliases_[TaggedJoin::second]);
  if (skip("on")) condition();
  if (in_brackets) expect(')');
  if (skip("where")) condition();
}

TaggedJoin::Side Parser::side_of(const Column& column) const {
  for (const auto side : {TaggedJoin::first, TaggedJoin::second})
    if (equal_but_case(column.alias, aliases_[side])) return side;
  throw Unlike();
}

void Parser::bind_tag(const Column& column, const std::string& value) {
  const TaggedJoin::Side side = side_of(column);
  require(!std::exchange(tagged_[side], true));
  require(join_.tag.empty() || equal_but_case(join_.tag, column.name));
  join_.tag = column.name;
  join_.tags[side] = value;
}

void Parser::bind(const Equality& equality) {
  const auto& [left, right] = equality;
  require(left.column || right.column);
  if (!left.column) return bind_tag(*right.column, left.text);
  if (!right.column) return bind_tag(*left.column, right.text);
  require(join_.root.empty() && side_of(*left.column) != side_of(*right.column));
  require(equal_but_case(left.column->name, right.column->name));
  join_.root = left.column->name;
}

TaggedJoin Parser::view() {
  while (!skip("as")) next();
  expect("select");
  join_.distinct = skip("distinct");
  do {
    selected_.push_back(selected());
  } while (skip(','));
  expect("from");
  tables();
  skip(';');
  require(rest_.empty() && !equal_but_case(aliases_[0], aliases_[1]));
  for (const Equality& equality : equalities_) bind(equality);
  require(!join_.root.empty() && tagged_[TaggedJoin::first] && tagged_[TaggedJoin::second]);
  for (Selected& one : selected_)
    join_.items.push_back(
        {side_of(one.column), std::move(one.column.name), std::move(one.date_format)});
  return std::move(join_);
}

}  // namespace

std::optional<TaggedJoin> parse_tagged_join(std::string_view create_view) try {
  const auto tokens = tokenize_sql(create_view);
  if (!tokens) return std::nullopt;
  return Parser(*tokens).view();
} catch (const Unlike&) {
  return std::nullopt;
}

}  // namespace casebook
