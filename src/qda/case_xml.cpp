// SPDX-License-Identifier: MIT
#include "qda/case_xml.hpp"

#include "qda/project_xml.hpp"

namespace casebook {
namespace {

/// The columns of the sheet, as variables.
enum Column : std::size_t {
  probe_at,
  month_at,
  year_at,
  experiment_at,
  links_at,
  words_at,
  date_at,
  further_at
};

}  // namespace

std::vector<Guid> texts_of(const JoinedCase& one, const Guid& code, const ProjectPlan& plan,
                           const std::vector<ProjectDocument>& documents) {
  std::vector<Guid> texts;
  for (const JoinedCase::Turn& turn : one.turns)
    for (const Variant variant : plan.variants)
      if (turn.has_text[variant])
        texts.push_back(turn_guid(documents[turn.document].sources[variant], code, turn.number));
  return texts;
}

CaseXml::CaseXml(const ProjectPlan& plan) : plan_(plan) {
  for (const std::string& name : plan.variables)
    variables_.push_back(variable_value_head(variable_guid(name)));
}

void CaseXml::append(std::string& xml, const CaseValues& one, const Guid& code) const {
  const auto append_value = [&](std::size_t variable, const char* element, std::string_view value) {
    append_variable_value(xml, variables_[variable], element, value);
  };
  xml += "<Case";
  append_xml_attribute(xml, "guid", case_guid(code, plan_.flavor));
  append_xml_attribute(xml, "name", one.name);
  xml += '>';
  if (!plan_.flavor.case_is_code) append_reference(xml, "CodeRef", code);
  append_value(probe_at, "TextValue", one.probe);
  append_value(month_at, "TextValue", one.month);
  append_value(year_at, "IntegerValue", one.month.substr(0, 4));
  append_value(experiment_at, "TextValue", one.experiment_id);
  append_value(links_at, "IntegerValue", std::to_string(one.links));
  append_value(words_at, "IntegerValue", std::to_string(one.words));
  append_value(date_at, "TextValue", one.raw_date);
  for (std::size_t i = 0; i < one.attributes.size() && further_at + i < variables_.size(); ++i)
    append_value(further_at + i, "TextValue", one.attributes[i]);
  if (plan_.flavor.case_has_selections)
    for (const Guid& selection : one.selections) append_reference(xml, "SelectionRef", selection);
  xml += "</Case>";
}

}  // namespace casebook
