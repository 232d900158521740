// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "reader/json/survey.hpp"

namespace casebook {

/// What a tool writes as JSON lines: where the columns of a row stand in its objects. Of several
/// paths the first that holds something counts.
struct JsonPreset {
  using Paths = std::vector<const char*>;
  const char* name;          ///< for people
  Paths marks;               ///< each of these paths is there, in some object
  const char* id_mark = "";  ///< what the value of `id` begins with; empty: anything
  Paths root_id = {}, experiment_id = {}, probe = {}, date = {}, text = {};
  Paths failures = {};            ///< why a request failed: that it did, where one holds something
  const char* status = "";        ///< a path; empty: there is none
  const char* success = "";       ///< what stands there where a request did not fail
  const char* later_answer = "";  ///< a path that only a second answer to one request has; or empty
  const char* output_items = "";  ///< a path of what answer_of_items() reads; or empty
  const char* likelihood = "";    ///< a path that only an answer without a text has; or empty
  bool is_batch = false;          ///< the prompts are in another file, joined by `custom_id`
};

/// The preset that the objects show; null: none does.
const JsonPreset* find_preset(const PathSurvey& survey);

}  // namespace casebook
