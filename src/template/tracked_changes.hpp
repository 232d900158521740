// SPDX-License-Identifier: MIT
#pragma once

#include "xml/tree.hpp"

namespace casebook {

/// Accepts all changes that were tracked below `root` (ISO 29500-1, 17.13.5): with them go the
/// names of those who made them.
void accept_tracked_changes(XmlElement root);

}  // namespace casebook
