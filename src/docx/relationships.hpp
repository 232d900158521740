// SPDX-License-Identifier: MIT
// The parts that give the targets of hyperlinks and connect parts with one another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// A relationship of a part.
struct Relationship {
  std::string id;
  std::string kind;       ///< `styles`: its type without what all types of Office begin with
  std::string target;     ///< the name of a part as the zip has it, empty: there is none; or a URI
  bool external = false;  ///< `target` is a URI
};

/// `L12.3`: unique within a document, whichever thread renders its chunks, and a valid xsd:ID.
/// `prefix` is the template's.
std::string relationship_id(std::string_view prefix, std::uint64_t chunk_index,
                            std::uint64_t number);

/// Appends the relationship of a hyperlink to `target`, a valid URI.
void append_hyperlink_relationship(std::string& xml, std::string_view id, std::string_view target);

/// The part with the relationships of `part`, complete.
std::string relationships_xml(std::string_view part, const std::vector<Relationship>& all);

/// The relationships of a package whose document is `main_part`.
std::string package_relationships_xml(std::string_view main_part);

}  // namespace casebook
