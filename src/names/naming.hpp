// SPDX-License-Identifier: MIT
// The names of cases, months and documents: the same in headings, sheets, lists and projects.
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

/// The names that the options ask for. Threads may share it; copying it is cheap enough to give
/// each thread one.
class Naming {
 public:
  /// The default names.
  Naming() = default;
  /// `attributes` are the further columns that the name of a case may use. Throws UsageError if a
  /// pattern is wrong.
  Naming(const GeneratorOptions& options, const std::vector<std::string>& attributes);

  /// Whether two roots may get the same name because the user chose the form of names: then cases
  /// are numbered by their names.
  bool names_cases() const { return case_ || plain_; }

  /// Whether all rows of the same name are one case.
  bool joins_cases() const { return joins_; }

  /// Whether all turns of a case stand together, under one heading.
  bool gathers_turns() const { return gathers_; }

  /// Sets `name` to the name of `one`, a case of the probe `probe`, with the number of its ordinal.
  /// Returns whether plain() changed it.
  bool set_case_name(std::string& name, const Case& one, std::string_view probe) const;

  /// The heading of a month: `2020-10 October`, `Undated`.
  std::string month_heading(Date month) const;

  /// `name` in the form allowed for documents and codes.
  std::string plain(std::string name) const;

  /// The title of a document, made from its other members, above all its probe.
  std::string title(const Document& document) const;

 private:
  bool make_plain(std::string& name) const;

  std::optional<NamePattern> case_, month_, title_;
  bool plain_ = false;
  bool joins_ = false;
  bool gathers_ = false;
};

/// The name of the `ordinal`th thing called `name`: `name (2)`; the first keeps its name. At most
/// 120 UTF-16 units.
std::string numbered_name(std::string_view name, unsigned ordinal);

}  // namespace casebook
