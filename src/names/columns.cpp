// SPDX-License-Identifier: MIT
#include "names/columns.hpp"

#include "names/unique_names.hpp"
#include "text/graphemes.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

/// Names that spreadsheets and corpora have in addition to those of a sheet (see tag_names()).
constexpr const char* of_others[] = {"Date", "Text", "doc_id", "experiment_id"};

/// A longer name is shortened. Even where characters have to be escaped, and with a number, it fits
/// into a cell of Excel, where it would be cut.
constexpr std::size_t most_units = 16'000;

/// Without blanks at its ends, which programs that read names ignore.
std::string tidy_name(std::string_view column) {
  std::string name;
  for (const char c : column) {
    const bool blank = static_cast<unsigned char>(c) <= 0x20;
    if (!blank)
      name += c;
    else if (!name.empty() && name.back() != ' ')
      name += ' ';
  }
  name = legal_text(name);
  name.resize(cut_between_graphemes(name, most_units, name.size()));
  if (name.ends_with(' ')) name.pop_back();
  return name.empty() ? "(unnamed)" : name;
}

}  // namespace

std::vector<std::string> attribute_names(const std::vector<std::string>& further) {
  UniqueNames unique;
  for (const std::string& ours : case_columns({})) unique.take(ours);
  for (const char* ours : of_others) unique.take(ours);
  std::vector<std::string> names;
  for (const std::string& column : further) names.push_back(unique.take(tidy_name(column)));
  return names;
}

std::vector<std::string> case_columns(const std::vector<std::string>& attributes) {
  std::vector<std::string> columns = {"Case",       "Probe", "Month", "Year",
                                      "Experiment", "Links", "Words", "Source Date"};
  columns.insert(columns.end(), attributes.begin(), attributes.end());
  return columns;
}

}  // namespace casebook
