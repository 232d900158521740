// SPDX-License-Identifier: MIT
#include "generator/relationships.hpp"

#include "generator/xml_text.hpp"

namespace casebook {

std::string relationship_id(std::uint64_t chunk_index, std::uint64_t number) {
  return 'L' + std::to_string(chunk_index) + '.' + std::to_string(number);
}

void append_hyperlink_relationship(std::string& xml, std::string_view id, std::string_view target) {
  xml += R"(<Relationship Id=")";
  xml += id;
  xml += R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink")"
         R"( Target=")";
  append_attribute(xml, target);
  xml += R"(" TargetMode="External"/>)";
}

}  // namespace casebook
