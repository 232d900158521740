// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "options.hpp"
#include "reader/json/columns.hpp"
#include "reader/json/picker.hpp"
#include "reader/json/prompts.hpp"

namespace casebook {

/// What the answers of a batch have besides the columns: that a request failed, when one was
/// answered, and its prompt, which stands in the file of the requests.
class BatchAnswers {
 public:
  /// Adds its paths to `picker`, which must outlive it. Reads the requests that `options` name.
  /// Throws UsageError where they are named and the objects (no `has_ids`) cannot be joined to
  /// them.
  BatchAnswers(const JsonColumns& columns, const ReaderOptions& options, bool has_ids,
               PathPicker& picker);

  /// Looks at the object that was picked last, and completes its row. `date_from_preset`: it may be
  /// in seconds since 1970. True where the request failed, and has no text.
  bool complete(Row& row, bool date_from_preset);
  void warn(std::vector<Warning>& warnings) const;
  bool joins() const { return prompts_.has_value(); }

 private:
  std::optional<std::string> failure() const;
  void look_at_answer(Row& row);

  const JsonPreset* preset_;
  bool text_by_preset_;
  const PathPicker& picker_;
  std::optional<BatchPrompts> prompts_;
  std::vector<std::size_t> failure_paths_;
  std::optional<std::size_t> id_, status_, later_, items_, likelihood_;
  std::string date_;                             ///< of the row
  std::string text_;                             ///< likewise
  std::map<std::string, std::uint64_t> failed_;  ///< by what the status says
  std::uint64_t failures_ = 0, later_answers_ = 0, likelihoods_ = 0;
  std::uint64_t without_request_ = 0, without_prompt_ = 0;
  std::string first_failure_, first_without_request_;
};

}  // namespace casebook
