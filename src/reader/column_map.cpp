// SPDX-License-Identifier: MIT
#include "reader/column_map.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <string_view>

#include "error.hpp"
#include "text/ascii.hpp"

namespace casebook {
namespace {

/// The one name that is `same` as the wanted one, or `absent`; throws where there are two.
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

/// At most so many bytes of a name, cut between UTF-8 characters.
std::string shorten(const std::string& name) {
  constexpr std::size_t longest = 40;
  if (name.size() <= longest) return name;
  std::size_t cut = longest;
  while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;
  return name.substr(0, cut) + "…";
}

bool holds(std::span<const std::size_t> indices, std::size_t index) {
  return std::find(indices.begin(), indices.end(), index) != indices.end();
}

void add_all_others(ColumnMap& map, std::size_t columns) {
  for (std::size_t i = 0; i < columns; ++i)
    if (!holds(map.fixed, i) && !holds(map.attributes, i)) map.attributes.push_back(i);
}

}  // namespace

std::string list_names(const std::vector<std::string>& names) {
  constexpr std::size_t most = 20;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
    if (i > 0) list += ", ";
    list += shorten(names[i]);
  }
  return names.size() > most ? list + ", …" : list;
}

ColumnMap map_columns(const Columns& wanted, const std::vector<std::string>& there,
                      const std::string& source) {
  std::vector<std::string> missing;
  const auto find = [&](const std::string& name) {
    const std::size_t index = find_column(name, there, source);
    if (index == ColumnMap::absent) missing.push_back(name);
    return index;
  };
  ColumnMap map;
  const std::array names = {&wanted.root_id, &wanted.experiment_id, &wanted.probe, &wanted.date,
                            &wanted.text};
  std::transform(names.begin(), names.end(), map.fixed.begin(), [&](const std::string* name) {
    return name->empty() ? ColumnMap::absent : find(*name);
  });
  for (const std::string& name : wanted.attributes) map.attributes.push_back(find(name));
  if (wanted.all_attributes) add_all_others(map, there.size());
  if (!missing.empty()) {
    throw SourceError(source + " has no column " + list_names(missing),
                      "It has " + list_names(there) + "; --columns text=… says which holds what");
  }
  for (const std::size_t index : map.attributes) map.attribute_names.push_back(there[index]);
  return map;
}

}  // namespace casebook
