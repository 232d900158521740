// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// Writes the Case elements of a project (Project.xsd, 1.0). Threads may share it.
class CaseXml {
 public:
  /// `plan` must outlive it.
  explicit CaseXml(const ProjectPlan& plan);

  /// Appends the case that belongs to the code with the GUID `code`.
  void append(std::string& xml, const CaseValues& one, const Guid& code) const;

 private:
  const ProjectPlan& plan_;
  std::vector<Guid> variables_;
};

}  // namespace casebook
