// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "record.hpp"

namespace casebook {

/// Tidies a short value. Consecutive rows often have the same value, which is then tidied only
/// once.
class TidyValue {
 public:
  const std::string& of(std::string_view raw);

 private:
  std::string raw_, tidy_;
};

/// Fills the members of a case other than its text and name. Owns the values: one for each thread.
class CaseFields {
 public:
  /// Sets root_id, experiment_id, date, raw_date and attributes of `one`; they live until the next
  /// call.
  void fill(Case& one, const Row& row, const Date& date);

 private:
  TidyValue root_, experiment_, date_;
};

}  // namespace casebook
