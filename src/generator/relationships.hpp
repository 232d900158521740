// SPDX-License-Identifier: MIT
// word/_rels/document.xml.rels: the part that says where hyperlinks lead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace casebook {

/// `L12.3`: unique over the chunks of a document, whichever thread renders them, and an xsd:ID.
std::string relationship_id(std::uint64_t chunk_index, std::uint64_t number);

/// Appends the relationship of a hyperlink to `target`, a valid URI.
void append_hyperlink_relationship(std::string& xml, std::string_view id, std::string_view target);

}  // namespace casebook
