// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// A short value made tidy. Rows in order often repeat the one before: that is looked at once.
class TidyValue {
 public:
  const std::string& of(std::string_view raw);

 private:
  std::string raw_, tidy_;
};

/// Fills what a case has besides its text and its name. Keeps the values: one for each thread.
class CaseFields {
 public:
  /// Sets root_id, experiment_id, date, raw_date and attributes of `one`; they live until the next
  /// call.
  void fill(Case& one, const Row& row, const Date& date);

 private:
  TidyValue root_, experiment_, date_;
};

}  // namespace casebook
