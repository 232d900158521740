// SPDX-License-Identifier: MIT
#include "reader/column_map.hpp"

#include <algorithm>
#include <functional>
#include <span>

#include "error.hpp"
#include "reader/names.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

/// As --columns calls them, in the order of ColumnMap::Fixed.
constexpr std::array column_keys = {"root_id", "experiment_id", "probe", "date", "text"};

/// The only name that is the `same` as the wanted one, or `absent`; throws if there are two.
template <typename Same>
std::size_t find_one(const std::string& wanted, const std::vector<std::string>& there,
                     const std::string& source, Same same) {
  std::size_t found = ColumnMap::absent;
  for (std::size_t i = 0; i < there.size(); ++i) {
    if (!same(there[i], wanted)) continue;
    if (found != ColumnMap::absent) {
      std::string sentence = source;
      sentence.append(" has two columns called ").append(wanted);
      throw SourceError(sentence, "Rename one of them");
    }
    found = i;
  }
  return found;
}

std::size_t find_column(const std::string& wanted, const std::vector<std::string>& there,
                        const std::string& source) {
  const std::size_t exact = find_one(wanted, there, source, std::equal_to<>());
  return exact != ColumnMap::absent ? exact : find_one(wanted, there, source, equal_but_case);
}

bool holds(std::span<const std::size_t> indices, std::size_t index) {
  return std::find(indices.begin(), indices.end(), index) != indices.end();
}

void add_all_others(ColumnMap& map, std::size_t columns) {
  for (std::size_t i = 0; i < columns; ++i)
    if (!holds(map.fixed, i) && !holds(map.attributes, i)) map.attributes.push_back(i);
}

/// For each missing column, the option that names another one and, if rows can do without it, the
/// option that declares it absent.
std::string option_for(const std::vector<std::string>& keys) {
  std::string option = "--columns ";
  for (const std::string& key : keys) {
    if (option.back() != ' ') option += ',';
    option += key + "=" + (key == "experiment_id" ? "" : "…");
  }
  return option;
}

[[noreturn]] void refuse(const std::string& source, const std::vector<std::string>& missing,
                         const std::vector<std::string>& keys,
                         const std::vector<std::string>& there, const std::string& advice) {
  std::string hint = "It has " + (there.empty() ? "none at all" : list_names(there));
  if (keys.size() == 1 && keys[0] == "experiment_id")
    hint += "; --columns experiment_id= says that there is none";
  else if (!keys.empty())
    hint += "; " + option_for(keys) +
            " says which holds what, with nothing behind = where there is none";
  throw SourceError(source + " has no column " + list_names(missing), hint + advice);
}

}  // namespace

ColumnMap map_columns(const Columns& wanted, const std::vector<std::string>& there,
                      const std::string& source, const std::string& advice) {
  std::vector<std::string> missing, keys;
  const auto find = [&](const std::string& name, const char* key) {
    const std::size_t index = find_column(name, there, source);
    if (index == ColumnMap::absent) missing.push_back(name);
    if (index == ColumnMap::absent && *key != '\0') keys.emplace_back(key);
    return index;
  };
  ColumnMap map;
  const std::array names = {&wanted.root_id, &wanted.experiment_id, &wanted.probe, &wanted.date,
                            &wanted.text};
  for (std::size_t i = 0; i < names.size(); ++i)
    map.fixed[i] = names[i]->empty() ? ColumnMap::absent : find(*names[i], column_keys[i]);
  for (const std::string& name : wanted.attributes) map.attributes.push_back(find(name, ""));
  if (wanted.all_attributes) add_all_others(map, there.size());
  if (!missing.empty()) refuse(source, missing, keys, there, advice);
  for (const std::size_t index : map.attributes) map.attribute_names.push_back(there[index]);
  return map;
}

}  // namespace casebook
