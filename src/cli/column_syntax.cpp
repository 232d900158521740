// SPDX-License-Identifier: MIT
#include "cli/column_syntax.hpp"

#include <algorithm>

#include "error.hpp"

namespace casebook {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// Takes names from the front of a list.
class NameList {
 public:
  NameList(std::string_view list, const std::string& option)
      : whole_(list), rest_(list), option_(option) {}

  bool has_more() const { return more_; }

  /// What stands before the `=`, which must come before the next comma.
  std::string word() {
    const auto equals = rest_.find('=');
    if (equals > rest_.find(',') || equals == std::string_view::npos)
      refuse("has no = in '" + std::string(rest_.substr(0, rest_.find(','))) + "'");
    const std::string_view word = trimmed(rest_.substr(0, equals));
    rest_.remove_prefix(equals + 1);
    return std::string(word);
  }

  /// A name, and the comma behind it.
  std::string name() {
    const auto begin = std::min(rest_.find_first_not_of(' '), rest_.size());
    const bool quoted = rest_.substr(begin).starts_with('"');
    if (quoted) rest_.remove_prefix(begin);
    std::string name = quoted ? quoted_name() : std::string();
    const auto comma = std::min(rest_.find(','), rest_.size());
    const std::string_view plain = trimmed(rest_.substr(0, comma));
    if (quoted && !plain.empty()) refuse("has text behind a closing quote");
    if (!quoted) name = plain;
    more_ = comma < rest_.size();
    rest_.remove_prefix(std::min(comma + 1, rest_.size()));
    return name;
  }

  [[noreturn]] void refuse(const std::string& what) const {
    throw UsageError(option_ + " " + what,
                     "A column's name that holds a comma or a quote stands in quotes, with quotes "
                     "inside doubled: \"Answer, final\". Try: casebook export --help");
  }

 private:
  std::string quoted_name() {
    std::string name;
    for (std::size_t i = 1; i < rest_.size(); ++i) {
      const bool quote = rest_[i] == '"';
      if (quote && !rest_.substr(i + 1).starts_with('"')) {
        rest_.remove_prefix(i + 1);
        return name;
      }
      name += rest_[i];
      i += quote;
    }
    refuse("has a quote that is not closed: " + std::string(whole_));
  }

  std::string_view whole_;
  std::string_view rest_;
  const std::string& option_;
  bool more_ = true;
};

}  // namespace

std::vector<std::string> parse_names(std::string_view list, const std::string& option) {
  std::vector<std::string> names;
  for (NameList rest(list, option); rest.has_more();) {
    names.push_back(rest.name());
    if (names.back().empty()) rest.refuse("names a column without a name");
  }
  return names;
}

std::vector<std::pair<std::string, std::string>> parse_pairs(std::string_view list,
                                                             const std::string& option) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (NameList rest(list, option); rest.has_more();) {
    std::string word = rest.word();
    pairs.emplace_back(std::move(word), rest.name());
  }
  return pairs;
}

}  // namespace casebook
