// SPDX-License-Identifier: MIT
#include "export/rows/case_fields.hpp"

#include "names/heading.hpp"
#include "normalizer/short_value.hpp"

namespace casebook {
namespace {

std::string_view bytes_of(const Cell& cell) { return cell.value_or(std::string_view{}); }

}  // namespace

void CaseFields::fill(Case& one, const Row& row, const Date& date) {
  one.root_id = root_.of(bytes_of(row.root_id));
  if (one.root_id.empty()) one.root_id = no_root_id;
  one.experiment_id = experiment_.of(bytes_of(row.experiment_id));
  one.raw_date = date_.of(bytes_of(row.date));
  one.date = date;
  one.attributes.resize(row.attributes.size());
  for (std::size_t i = 0; i < row.attributes.size(); ++i)
    one.attributes[i] = tidy_line(bytes_of(row.attributes[i]));
}

const std::string& TidyValue::of(std::string_view raw) {
  if (raw != raw_) {
    tidy_ = tidy_line(raw);
    raw_ = raw;
  }
  return tidy_;
}

}  // namespace casebook
