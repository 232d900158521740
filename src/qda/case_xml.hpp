// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/joined_cases.hpp"
#include "qda/guid.hpp"
#include "qda/project_names.hpp"

namespace casebook {

/// What a Case of a project holds.
struct CaseValues {
  std::string_view name, probe;
  std::string_view month;  ///< `2020-10`; empty: unknown
  std::string_view experiment_id;
  std::uint64_t links = 0;
  std::uint64_t words = 0;
  std::string_view raw_date;
  std::span<const std::string> attributes;
  std::span<const Guid> selections;  ///< its text
};

/// The GUIDs of the selections that are the text of `one`, whose code is `code`, in all documents.
std::vector<Guid> texts_of(const JoinedCase& one, const Guid& code, const ProjectPlan& plan,
                           const std::vector<ProjectDocument>& documents);

/// Writes the Case elements of a project (Project.xsd, 1.0). Threads may share it.
class CaseXml {
 public:
  /// `plan` must outlive it.
  explicit CaseXml(const ProjectPlan& plan);

  /// Appends the case that belongs to the code with the GUID `code`.
  void append(std::string& xml, const CaseValues& one, const Guid& code) const;

 private:
  const ProjectPlan& plan_;
  std::vector<std::string> variables_;  ///< variable_value_head() of each
};

}  // namespace casebook
