// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <vector>

#include "options.hpp"
#include "reader/column_map.hpp"
#include "reader/json/presets.hpp"
#include "reader/json/survey.hpp"

namespace casebook {

/// Where the columns of a row stand in objects of JSON.
struct JsonColumns {
  /// For each fixed column the paths to look at, in this order; none: the column is NULL.
  std::array<std::vector<JsonPath>, ColumnMap::fixed_count> fixed;
  std::vector<JsonPath> attributes;
  std::vector<std::string> attribute_names;
  const JsonPreset* preset = nullptr;  ///< that gave some of the paths
  bool text_by_preset = false;         ///< that of the text among them
  std::vector<JsonPath> named;  ///< by the user, and not seen yet: each must be met somewhere
};

/// Finds the columns among the paths of a survey. A name that is no path there may be a path that
/// comes later (unless the survey is `whole`), leads to an object, a list or a later element of
/// one, or has a `*`. A column that was not named and is not there is where the preset has it.
/// Throws SourceError where one is missing. `source` is for messages.
JsonColumns json_columns(const Columns& wanted, const PathSurvey& survey, bool whole,
                         const std::string& source);

}  // namespace casebook
