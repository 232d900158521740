// SPDX-License-Identifier: MIT
#include "qda/project_names.hpp"

#include "names/columns.hpp"
#include "names/safe_name.hpp"
#include "text/unicode.hpp"

namespace casebook {
namespace {

constexpr std::string_view experiment_word = "Experiment ", folded_experiment_word = "experiment";
constexpr std::string_view unknown_host = "(unknown host)";

/// `name` of `name (2)`: a name that would also be in the way of numbered ones.
std::string without_number(std::string name) {
  if (!name.ends_with(')')) return name;
  const std::size_t last = name.find_last_not_of("0123456789", name.size() - 2);
  if (last == std::string::npos || last == 0 || name.compare(last - 1, 2, " (") != 0) return name;
  name.resize(last - 1);
  return name;
}

}  // namespace

Guid case_code_guid(std::string_view name) { return code_guid(code_group::cases, name); }

Guid code_guid(std::string_view group, std::string_view name) {
  static const Guid space = guid_space("code");
  std::string path(group);
  return guid_within(space, path.append("\n").append(name));
}

PerVariant<Guid> sources_of(const FileNames& files) {
  static const Guid space = guid_space("source");
  return {guid_within(space, files.without_links), guid_within(space, files.with_links)};
}

Guid variable_guid(std::string_view name) {
  static const Guid space = guid_space("variable");
  return guid_within(space, name);
}

Guid case_guid(const Guid& code, const Flavor& flavor) {
  static const Guid space = guid_space("case");
  return flavor.case_is_code ? code : guid_within(space, code.view());
}

Guid turn_guid(const Guid& source, const Guid& code, unsigned turn) {
  if (turn == 1) return guid_within(source, code.view());
  return guid_within(source, std::string(code.view()) + '/' + std::to_string(turn));
}

Guid user_guid() {
  static const Guid guid = guid_within(guid_space("user"), "casebook");
  return guid;
}

std::string experiment_code(std::string_view experiment_id) {
  return std::string(experiment_word).append(experiment_id);
}

std::string host_code(std::string_view host) {
  return std::string(host.empty() ? unknown_host : host);
}

std::string code_name(std::string_view thing, const Naming& naming) {
  return naming.plain(safe_name(thing, most_name_units));
}

std::vector<std::string> variable_names(const std::vector<std::string>& attributes,
                                        const Flavor& flavor) {
  const auto columns = case_columns(attributes);
  std::vector<std::string> names;
  for (std::size_t i = 1; i < columns.size(); ++i)
    names.push_back(std::string(flavor.classification) + columns[i]);
  return names;
}

bool may_clash(std::string_view case_name, const ProjectPlan& plan) {
  const std::string name = without_number(fold_for_comparing(case_name));
  const bool may_be_host = name.find(' ') == std::string::npos;
  return may_be_host || name.starts_with(folded_experiment_word) || name == unknown_host ||
         plan.other_codes.contains(name);
}

}  // namespace casebook
