// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "template/word_package.hpp"
#include "xml/tree.hpp"

namespace casebook {

/// Makes what is below `root` stand alone: pictures, objects and settings that lie outside the
/// package, or nowhere, go; fields that would fetch something, or show what documents lack, are
/// locked; hyperlinks stay, for a reader has to click them. Gives those of the `relationships` that
/// are still used.
std::vector<Relationship> cut_outside(XmlElement root,
                                      const std::vector<Relationship>& relationships);

}  // namespace casebook
