// SPDX-License-Identifier: MIT
// What cases, months and documents are called: the same in headings, sheets, lists and projects.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "names/name_pattern.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

struct Document;

/// The names that the options ask for. Threads may share it; copies are cheap enough for each.
class Naming {
 public:
  /// The default names.
  Naming() = default;
  /// `attributes` are the columns that a case's name may hold besides its own. Throws UsageError
  /// where a pattern is wrong.
  Naming(const GeneratorOptions& options, const std::vector<std::string>& attributes);

  /// Whether two roots may get the same name, because the user says how cases are called: then
  /// cases are to be numbered by their names.
  bool names_cases() const { return case_ || plain_; }

  /// Fills `name` with the name of `one`, a case of the probe `probe`, as its ordinal numbers it.
  void set_case_name(std::string& name, const Case& one, std::string_view probe) const;

  /// What heads a month: `2020-10 October`, `Undated`.
  std::string month_heading(Date month) const;

  /// `name` as a document or a code may bear it.
  std::string plain(std::string name) const;

  /// What titles a document, from what is known of it (its probe above all).
  std::string title(const Document& document) const;

 private:
  std::optional<NamePattern> case_, month_, title_;
  bool plain_ = false;
};

/// `name` for the `ordinal`th that bears it: `name (2)`; the first stays as it is. At most 120
/// UTF-16 units.
std::string numbered_name(std::string_view name, unsigned ordinal);

}  // namespace casebook
