// SPDX-License-Identifier: MIT
// Names as Namespaces in XML 1.0 defines them: a prefix stands for a namespace.
#pragma once

#include <string>
#include <string_view>

namespace casebook {

/// The name of an element or attribute.
struct XmlName {
  std::string_view space;  ///< its namespace; empty: none
  std::string_view local;
  bool operator==(const XmlName&) const = default;
};

/// A name as it is written, with a prefix.
struct WrittenName {
  std::string_view prefix;  ///< empty: none
  std::string_view local;
};
WrittenName split_name(std::string_view written);

/// Whether an attribute of this name binds a prefix.
bool declares_namespace(std::string_view written);
/// The name of the attribute that binds `prefix`; empty: the default.
std::string declaration_of(std::string_view prefix);

/// Whether a name has at most one colon, with a valid name on either side.
bool is_well_formed_name(std::string_view written);

}  // namespace casebook
