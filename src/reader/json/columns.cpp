// SPDX-License-Identifier: MIT
#include "reader/json/columns.hpp"

#include <algorithm>
#include <utility>

#include "error.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

using Field = std::string Columns::*;
constexpr std::array<Field, ColumnMap::fixed_count> fields = {
    &Columns::root_id, &Columns::experiment_id, &Columns::probe, &Columns::date, &Columns::text};
constexpr std::array<JsonPreset::Paths JsonPreset::*, ColumnMap::fixed_count> preset_fields = {
    &JsonPreset::root_id, &JsonPreset::experiment_id, &JsonPreset::probe, &JsonPreset::date,
    &JsonPreset::text};

bool is_there(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::any_of(names,
                             [&](const std::string& one) { return equal_but_case(one, name); });
}

/// Whether the survey, which looks at values and first elements, may have passed over the path.
bool may_be_there(const std::string& name, const PathSurvey& survey, bool whole) {
  if (name.empty()) return false;
  if (!whole || survey.find(name)) return true;
  const JsonPath path = split_path(name);
  return std::ranges::any_of(path, [](const std::string& step) {
    return step == "*" || (!step.empty() && std::ranges::all_of(step, is_digit));
  });
}

/// The paths of the preset that are there or may come: the first answers of a batch may all be
/// failures.
std::vector<JsonPath> preset_paths(const JsonPreset& preset, std::size_t field,
                                   const PathSurvey& survey, bool whole) {
  std::vector<JsonPath> paths;
  for (const char* const name : preset.*preset_fields[field])
    if (preset.is_batch || !whole || survey.find(name)) paths.push_back(split_path(name));
  return paths;
}

bool covers(const JsonPath& path, const JsonPath& other) {
  return std::ranges::equal(path, other, [](const std::string& one, const std::string& step) {
    return one == step || one == "*";
  });
}

/// Whether a fixed column has the value already.
bool is_used(const JsonPath& path, const JsonColumns& columns) {
  return std::ranges::any_of(columns.fixed, [&](const std::vector<JsonPath>& paths) {
    return std::ranges::any_of(paths, [&](const JsonPath& one) { return covers(one, path); });
  });
}

/// What a column is called that takes all elements of lists: their places left out.
std::string name_of_all(const JsonPath& path) {
  JsonPath steps = path;
  std::erase(steps, "*");
  return dotted(steps.empty() ? path : steps);
}

JsonPath path_of(const std::string& name, const PathSurvey& survey) {
  const FoundPath* const found = survey.find(name);
  return found ? found->path : split_path(name);
}

}  // namespace

JsonColumns json_columns(const Columns& wanted, const PathSurvey& survey, bool whole,
                         const std::string& source) {
  JsonColumns columns;
  Columns named = wanted;
  std::vector<std::string> there = survey.names();
  if (whole && survey.objects() == 0)
    throw SourceError(source + " holds no object",
                      "JSON lines hold one whole object on each line; a file of JSON holds a list "
                      "of objects");
  const JsonPreset* const preset = find_preset(survey);
  for (std::size_t i = 0; preset && i < fields.size(); ++i) {
    if (wanted.*fields[i] != Columns().*fields[i] || is_there(there, wanted.*fields[i])) continue;
    columns.fixed[i] = preset_paths(*preset, i, survey, whole);
    (named.*fields[i]).clear();
    columns.preset = preset;
    columns.text_by_preset |= i == ColumnMap::text;
  }
  const std::size_t met = there.size();
  const auto allow = [&](const std::string& name) {
    if (!is_there(there, name) && may_be_there(name, survey, whole)) there.push_back(name);
  };
  for (const Field field : fields)
    if (named.*field != Columns().*field) allow(named.*field);
  for (const std::string& name : wanted.attributes) allow(name);
  const ColumnMap map = map_columns(named, there, source);
  for (std::size_t i = met; i < there.size(); ++i)
    columns.named.push_back(path_of(there[i], survey));
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (map.fixed[i] != ColumnMap::absent)
      columns.fixed[i] = {path_of(there[map.fixed[i]], survey)};
  for (std::size_t i = 0; i < map.attributes.size(); ++i) {
    const std::string& name = map.attribute_names[i];
    JsonPath path = path_of(name, survey);
    const bool was_named = i < wanted.attributes.size();
    if (!was_named && is_used(path, columns)) continue;
    if (const FoundPath* const found = survey.find(name); found && !was_named) path = found->of_all;
    const bool of_one = was_named || path == path_of(name, survey);
    columns.attribute_names.push_back(of_one ? name : name_of_all(path));
    columns.attributes.push_back(std::move(path));
  }
  return columns;
}

}  // namespace casebook
