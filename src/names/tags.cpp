// SPDX-License-Identifier: MIT
#include "names/tags.hpp"

#include <algorithm>
#include <unordered_set>

#include "text/ascii.hpp"
#include "text/date.hpp"
#include "text/number.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

/// The name of a variable of whose name nothing remains.
constexpr std::string_view nameless = "v";

/// Without compatibility forms, case and accents: `Größe` becomes `grosse`.
std::string without_accents(std::string_view name) {
  const std::string folded = fold_for_comparing(name);
  std::vector<std::int32_t> characters;
  for (std::size_t at = 0; at < folded.size();) {
    const auto [code, length] = decode(folded, at);
    append_canonical_decomposition(code, characters);
    at += length;
  }
  std::string bare;
  for (const std::int32_t code : characters)
    if (const auto c = static_cast<char32_t>(code); !is_mark(c)) append_utf8(bare, c);
  return bare;
}

void trim_end(std::string& name) {
  while (name.ends_with('_')) name.pop_back();
}

std::string folded_name(std::string_view name, NameRules rules) {
  std::string folded;
  for (const char c : without_accents(legal_text(name))) {
    if (is_alnum(c)) {
      if (folded.empty() && is_digit(c)) folded = nameless;
      folded += c;
    } else if (rules.underscore && !folded.empty() && !folded.ends_with('_')) {
      folded += '_';
    }
  }
  folded.resize(std::min(folded.size(), rules.most));
  trim_end(folded);
  return folded.empty() ? std::string(nameless) : folded;
}

/// Makes names distinct: later ones get a number, within `most` bytes.
class Distinct {
 public:
  Distinct(std::string_view mark, std::size_t most) : mark_(mark), most_(most) {}

  std::string take(const std::string& name) {
    std::string taken = name;
    for (unsigned number = 2; !taken_.insert(taken).second; ++number) {
      const std::string end = std::string(mark_) + std::to_string(number);
      taken = name.substr(0, most_ - end.size()) + end;
    }
    return taken;
  }

 private:
  std::string_view mark_;
  std::size_t most_;
  std::unordered_set<std::string> taken_;
};

}  // namespace

std::vector<std::string> tag_names(const std::vector<std::string>& attributes) {
  std::vector<std::string> names = {"case", "probe", "month", "date", "experiment_id", "links"};
  names.insert(names.end(), attributes.begin(), attributes.end());
  return names;
}

std::span<const std::string_view> TagValues::of(const Case& one, std::string_view probe) {
  month_.clear();
  date_.clear();
  links_.clear();
  append_iso_date(month_, one.date.month_only());
  append_iso_date(date_, one.date);
  append_number(links_, one.links.size());
  values_ = {one.name, probe, month_, date_, one.experiment_id, links_};
  values_.insert(values_.end(), one.attributes.begin(), one.attributes.end());
  return values_;
}

void append_case_id(std::string& out, std::uint64_t number, std::uint64_t total) {
  out += 'c';
  append_number(out, number, std::to_string(total).size());
}

std::vector<std::string> folded_names(const std::vector<std::string>& names, NameRules rules) {
  Distinct distinct(rules.underscore ? "_" : "", rules.most);
  std::vector<std::string> folded;
  for (const std::string& name : names) folded.push_back(distinct.take(folded_name(name, rules)));
  return folded;
}

std::vector<std::string> distinct_names(const std::vector<std::string>& names) {
  Distinct distinct("_", std::string::npos);
  std::vector<std::string> all;
  for (const std::string& name : names) all.push_back(distinct.take(legal_text(name)));
  return all;
}

}  // namespace casebook
