// SPDX-License-Identifier: MIT
#include "names/naming.hpp"

#include <array>

#include "names/document.hpp"
#include "names/heading.hpp"
#include "names/safe_name.hpp"
#include "text/date.hpp"
#include "text/dates/months.hpp"
#include "xml/escape.hpp"

namespace casebook {
namespace {

using Kind = NameField::Kind;

std::vector<NameField> date_fields() {
  return {{"date", Kind::date_text},
          {"year", Kind::date_number},
          {"month", Kind::date_number},
          {"month_name", Kind::date_text},
          {"day", Kind::day}};
}

std::vector<NameField> case_fields(const std::vector<std::string>& attributes) {
  std::vector<NameField> fields = date_fields();
  for (const char* name : {"root_id", "experiment_id", "probe"}) fields.push_back({name});
  for (const std::string& name : attributes) fields.push_back({name});
  return fields;
}

/// The fields of a month, which has no day.
std::vector<NameField> month_fields() {
  std::vector<NameField> fields = date_fields();
  fields.pop_back();
  return fields;
}

std::vector<NameField> title_fields() { return {{"probe"}, {"cases", Kind::number}}; }

/// The values of date_fields(); `iso` holds the text of the first.
std::vector<FieldValue> date_values(Date date, std::string& iso) {
  append_iso_date(iso, date);
  std::vector<FieldValue> values;
  values.reserve(16);
  values.emplace_back(std::string_view(iso));
  values.emplace_back(std::uint64_t{date.year});
  values.emplace_back(std::uint64_t{date.month});
  values.emplace_back(month_name(date));
  values.emplace_back(std::uint64_t{date.day});
  return values;
}

std::optional<NamePattern> compile(const char* option, const std::string& pattern,
                                   std::vector<NameField> fields) {
  if (pattern.empty()) return std::nullopt;
  return NamePattern(option, legal_text(pattern), std::move(fields));
}

}  // namespace

Naming::Naming(const GeneratorOptions& options, const std::vector<std::string>& attributes)
    : case_(compile("--case-name", options.case_name, case_fields(attributes))),
      month_(compile("--month-heading", options.month_heading, month_fields())),
      title_(compile("--title", options.title, title_fields())),
      plain_(options.plain_names),
      joins_(options.join_cases),
      gathers_(options.join_cases && options.layout == Layout::case_) {}

bool Naming::set_case_name(std::string& name, const Case& one, std::string_view probe) const {
  if (!case_) {
    set_case_heading(name, one);
    return make_plain(name);
  }
  std::string iso;
  std::vector<FieldValue> values = date_values(one.date, iso);
  for (const std::string_view value : {one.root_id, one.experiment_id, probe})
    values.emplace_back(value);
  for (const std::string& value : one.attributes) values.emplace_back(std::string_view(value));
  std::string made;
  case_->append(made, one.date, values);
  made = safe_name(made, most_name_units);
  const bool changed = make_plain(made);
  name = numbered_name(made, one.ordinal);
  return changed;
}

bool Naming::make_plain(std::string& name) const {
  if (!plain_) return false;
  std::string made = plain_name(name);
  const bool changed = made != name;
  name = std::move(made);
  return changed;
}

std::string Naming::plain(std::string name) const {
  make_plain(name);
  return name;
}

std::string Naming::month_heading(Date month) const {
  if (!month_ || month.undated()) return casebook::month_heading(month);
  std::string iso;
  std::string made;
  month_->append(made, month.month_only(), date_values(month.month_only(), iso));
  return plain(safe_name(made, most_name_units));
}

std::string Naming::title(const Document& document) const {
  if (!title_) return document.probe;
  const std::array<FieldValue, 2> values = {std::string_view(document.probe), document.cases};
  std::string made;
  title_->append(made, document.first, values);
  return made;
}

std::string numbered_name(std::string_view name, unsigned ordinal) {
  if (ordinal < 2) return std::string(name);
  const std::string number = " (" + std::to_string(ordinal) + ')';
  return safe_name(name, most_name_units - number.size()) + number;
}

}  // namespace casebook
