// SPDX-License-Identifier: MIT
#include "export/rows/case_numbers.hpp"

#include <charconv>
#include <functional>
#include <limits>

#include "names/heading.hpp"
#include "normalizer/short_value.hpp"
#include "sorter/packed_row.hpp"
#include "text/unicode.hpp"

namespace casebook {
namespace {

constexpr auto no_number = std::numeric_limits<std::int64_t>::max();

std::int64_t number_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : no_number;
}

std::size_t hash_of(const std::string& name) {
  return std::hash<std::string>{}(fold_for_comparing(name));
}

}  // namespace

unsigned CaseNumbers::next(std::int64_t number, std::string_view text) {
  if (number != no_number) return next(number);
  const std::string tidy = tidy_line(text);
  const std::string name = root_name(tidy.empty() ? no_root_id : std::string_view(tidy));
  const auto bare = number_of(name);  // ` 7` gets the same name as `7`
  return bare != no_number ? next(bare) : ++texts_[fold_for_comparing(name)];
}

unsigned CaseNumbers::next(std::int64_t number) {
  constexpr std::int64_t size = page_size;
  const std::int64_t in_page = number & (size - 1);
  auto seen = seen_[(number - in_page) / size][static_cast<std::size_t>(in_page)];
  if (seen) return 1 + ++repeated_[number];
  seen = true;
  return 1;
}

unsigned NameNumbers::next(const std::string& name) {
  if (take(name)) return 1;
  unsigned& last = repeated_[hash_of(name)];
  if (last == 0) last = 1;
  while (!take(numbered_name(name, ++last))) continue;
  return last;
}

/// Two names with the same hash would be numbered although neither needs it: rare, and harmless.
bool NameNumbers::take(const std::string& name) { return taken_.insert(hash_of(name)).second; }

TurnNumbers::Numbered TurnNumbers::next(const std::string& name) {
  const auto [found, is_new] = cases_.try_emplace(name, Numbered{1, 0});
  if (is_new) found->second.ordinal = names_.next(name);
  ++found->second.turn;
  return found->second;
}

CaseOrdinals::Numbered CaseOrdinals::next(std::int64_t root, const Date& date,
                                          std::string_view packed, std::string_view probe) {
  if (!naming_.names_cases() && root != no_number) return {roots_.next(root, {}), {}, 1, false};
  const Row row = unpack(packed, attributes_);
  if (naming_.names_cases()) return next_named(row, date, probe);
  return {roots_.next(root, row.root_id.value_or(std::string_view{})), {}, 1, false};
}

CaseOrdinals::Numbered CaseOrdinals::next_named(const Row& row, const Date& date,
                                                std::string_view probe) {
  fields_.fill(case_, row, date);
  case_.ordinal = 1;
  const bool made_plain = naming_.set_case_name(case_.name, case_, probe);
  if (naming_.joins_cases()) {
    const auto [ordinal, turn] = turns_.next(case_.name);
    return {ordinal, numbered_name(case_.name, ordinal), turn, made_plain};
  }
  const unsigned ordinal = names_.next(case_.name);
  return {ordinal, numbered_name(case_.name, ordinal), 1, made_plain};
}

}  // namespace casebook
