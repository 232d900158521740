// SPDX-License-Identifier: MIT
#include "names/columns.hpp"

namespace casebook {

std::vector<std::string> case_columns(const std::vector<std::string>& further) {
  std::vector<std::string> columns = {"Case",       "Probe", "Month", "Year",
                                      "Experiment", "Links", "Words", "Source Date"};
  columns.insert(columns.end(), further.begin(), further.end());
  return columns;
}

}  // namespace casebook
