// SPDX-License-Identifier: MIT
#pragma once

#include "xml/tree.hpp"

namespace casebook {

/// Puts children that WordprocessingML has in a fixed order into it, in `root` and all below:
/// properties, styles, settings. Some programs do not keep to it; then Word drops what it meets too
/// late, or calls the file corrupt. What the schema does not know stays behind what it follows, but
/// for an attribute of LibreOffice's, which goes.
void put_in_schema_order(XmlElement root);

}  // namespace casebook
