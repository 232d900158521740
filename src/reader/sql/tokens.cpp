// SPDX-License-Identifier: MIT
#include "reader/sql/tokens.hpp"

#include <cstddef>

#include "text/ascii.hpp"

namespace casebook {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_word_character(char c) { return is_alnum(c) || c == '_' || c == '$' || !is_ascii(c); }
bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The end of the quoted token that begins at `begin`, after its closing quote, and its value
/// without quotes (doubled ones become one). `none` if it is not closed.
std::size_t unquote(std::string_view sql, std::size_t begin, char close, std::string& value) {
  for (std::size_t i = begin + 1; i < sql.size(); ++i) {
    if (sql[i] == close && (close == ']' || i + 1 == sql.size() || sql[i + 1] != close)) {
      return i + 1;
    }
    if (sql[i] == close) ++i;
    value += sql[i];
  }
  return none;
}

SqlToken::Kind kind_of_quoted(char quote) {
  if (quote == '\'') return SqlToken::text;
  return quote == '"' ? SqlToken::name_or_text : SqlToken::name;
}

/// The end of a blank or comment at `begin`; `begin` if there is none; `none` if a comment is not
/// closed.
std::size_t skip_one(std::string_view sql, std::size_t begin) {
  const std::string_view rest = sql.substr(begin);
  if (is_blank(rest[0])) return begin + 1;
  if (rest.starts_with("--")) return std::min(sql.find('\n', begin), sql.size());
  if (!rest.starts_with("/*")) return begin;
  const std::size_t end = sql.find("*/", begin + 2);
  return end == none ? none : end + 2;
}

/// Reads the token at `begin` and returns its end; `none` if it is not closed.
std::size_t take(std::string_view sql, std::size_t begin, SqlToken& token) {
  const char c = sql[begin];
  if (c == '\'' || c == '"' || c == '`' || c == '[') {
    token.kind = kind_of_quoted(c);
    return unquote(sql, begin, c == '[' ? ']' : c, token.value);
  }
  std::size_t end = begin + 1;
  if (is_word_character(c)) {
    token.kind = SqlToken::word;
    while (end < sql.size() && is_word_character(sql[end])) ++end;
  }
  token.value = sql.substr(begin, end - begin);
  return end;
}

}  // namespace

bool SqlToken::is(std::string_view keyword) const {
  return kind == word && equal_but_case(value, keyword);
}

std::optional<std::vector<SqlToken>> tokenize_sql(std::string_view sql) {
  std::vector<SqlToken> tokens;
  for (std::size_t at = 0; at < sql.size();) {
    const std::size_t skipped = skip_one(sql, at);
    if (skipped == none) return std::nullopt;
    if (skipped > at) {
      at = skipped;
      continue;
    }
    SqlToken token;
    at = take(sql, at, token);
    if (at == none) return std::nullopt;
    if (token.is_text() && token.value.find('\\') != none) return std::nullopt;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace casebook
