// SPDX-License-Identifier: MIT
#pragma once

#include "xml/tree.hpp"

namespace casebook {

/// Makes plain text of every field below `root` (ISO 29500-1, 17.16) that is not known to show
/// something of the document itself: what reads a file, asks a server, starts a program or asks the
/// user goes, and what the field showed stays. Page numbers, dates, titles and references stay
/// fields.
void settle_fields(XmlElement root);

}  // namespace casebook
