// SPDX-License-Identifier: MIT
// Names of Office Open XML (ISO 29500-1 and -2, the transitional form, which Word writes).
#pragma once

#include <string_view>

#include "xml/tree.hpp"

namespace casebook::ooxml {

inline constexpr std::string_view word =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view references =  ///< of attributes that hold a relationship's id
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view compatibility =
    "http://schemas.openxmlformats.org/markup-compatibility/2006";
inline constexpr std::string_view package_relationships =
    "http://schemas.openxmlformats.org/package/2006/relationships";
inline constexpr std::string_view package_types =
    "http://schemas.openxmlformats.org/package/2006/content-types";

/// The beginning of all namespaces and relationship types of the strict form.
inline constexpr std::string_view strict = "http://purl.oclc.org/ooxml/";

/// A name of WordprocessingML.
constexpr XmlName w(std::string_view local) { return {word, local}; }
/// The name of an attribute that holds the id of a relationship.
constexpr XmlName r(std::string_view local) { return {references, local}; }

inline constexpr std::string_view document_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
inline constexpr std::string_view template_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
inline constexpr std::string_view styles_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
inline constexpr std::string_view core_properties_type =
    "application/vnd.openxmlformats-package.core-properties+xml";
inline constexpr std::string_view extended_properties_type =
    "application/vnd.openxmlformats-officedocument.extended-properties+xml";
inline constexpr std::string_view relationships_type =
    "application/vnd.openxmlformats-package.relationships+xml";

}  // namespace casebook::ooxml
