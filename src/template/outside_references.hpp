// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "template/word_package.hpp"
#include "xml/tree.hpp"

namespace casebook {

/// Makes the content below `root` independent: pictures, objects and settings outside of the
/// package, or missing ones, are removed; fields that would fetch or start something, or show
/// properties that documents lack, become text (fields.hpp); hyperlinks stay, because they act only
/// when clicked. Returns those of the `relationships` that are still used.
std::vector<Relationship> cut_outside(XmlElement root,
                                      const std::vector<Relationship>& relationships);

}  // namespace casebook
