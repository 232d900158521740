// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "xml/tree.hpp"

namespace casebook {

/// Leaves of a template's settings what shapes pages and text. What ties it to other files, to
/// data, to its own history or to a password goes, and what would make Word ask at each opening.
void clean_settings(XmlTree& settings);

/// Whether separators of footnotes or endnotes of its own are set, in `footnotePr` or `endnotePr`.
bool wants_notes(const XmlTree& settings, std::string_view properties);

/// Leaves the separators to Word.
void forget_notes(XmlTree& settings, std::string_view properties);

/// Leaves of the footnotes or endnotes the separators: the others belong to the body that went.
void drop_notes(XmlTree& notes);

}  // namespace casebook
