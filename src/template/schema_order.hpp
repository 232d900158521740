// SPDX-License-Identifier: MIT
#pragma once

#include "xml/tree.hpp"

namespace casebook {

/// Puts the children of properties, styles and settings in `root` and below into the order that
/// WordprocessingML prescribes. Some programs ignore it; then Word drops children that come too
/// late, or calls the file corrupt. Children unknown to the schema stay after their predecessor. An
/// attribute of LibreOffice's is removed.
void put_in_schema_order(XmlElement root);

}  // namespace casebook
