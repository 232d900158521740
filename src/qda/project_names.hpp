// SPDX-License-Identifier: MIT
// The names of the things in a project, and the GUIDs derived from these names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "names/file_name.hpp"
#include "names/naming.hpp"
#include "names/unique_names.hpp"
#include "options.hpp"
#include "qda/flavor.hpp"
#include "qda/guid.hpp"
#include "qda/project_part.hpp"

namespace casebook {

/// The codes that hold the others, in the order of the codebook.
namespace code_group {
inline constexpr std::string_view cases = "Cases", months = "Months", probes = "Probes",
                                  experiments = "Experiments", links = "Links";
}  // namespace code_group

/// The GUIDs of codes, derived from the names before any clash is resolved.
Guid case_code_guid(std::string_view name);
Guid code_guid(std::string_view group, std::string_view name);
/// The sources of a document, one of each variant.
PerVariant<Guid> sources_of(const FileNames& files);
Guid variable_guid(std::string_view name);
/// The GUID of the case whose code has the GUID `code`.
Guid case_guid(const Guid& code, const Flavor& flavor);
Guid user_guid();
/// The GUID of the text of the case `code`, or of one of its turns, in a source.
Guid turn_guid(const Guid& source, const Guid& code, unsigned turn);

/// What the codes of experiments and hosts stand for: `Experiment 12`, `example.org`, `(unknown
/// host)` for links whose host was cut off. Their GUIDs are derived from it; code_name() makes the
/// name, which several may have.
std::string experiment_code(std::string_view experiment_id);
std::string host_code(std::string_view host);

/// What a code for `thing` is called until it is numbered.
std::string code_name(std::string_view thing, const Naming& naming);

/// The names of the variables of cases: those of the sheet's columns after the first; for NVivo
/// with the classification, `Case:Month`. `attributes` must come from attribute_names().
std::vector<std::string> variable_names(const std::vector<std::string>& attributes,
                                        const Flavor& flavor);

/// A document as a project names it.
struct ProjectDocument {
  std::string probe;  ///< what the code of its probe is called: the same for parts of one document
  PerVariant<Guid> sources;
  Guid probe_code;
};

/// What all chunks of a project share.
struct ProjectPlan {
  Flavor flavor = flavor_of(QdpxFlavor::standard);
  Layout layout = Layout::month;
  bool joins_cases = false;
  Naming naming;
  std::vector<Variant> variants = both_variants;  ///< that the project holds
  std::vector<std::string> variables;             ///< variable_names()
  std::unordered_set<std::string> other_codes;    ///< names of groups, months and probes, folded
};

/// Whether a case of this name might clash with a code that belongs to no case. All other codes are
/// named when all cases are known, so only these few names need to be kept.
bool may_clash(std::string_view case_name, const ProjectPlan& plan);

}  // namespace casebook
