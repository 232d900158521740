// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "xml/tree.hpp"

namespace casebook {

/// Keeps those of a template's settings that shape pages and text. Removes what ties it to other
/// files, to data, to its own history or to a password, and what would make Word ask at each
/// opening.
void clean_settings(XmlTree& settings);

/// Whether separators of footnotes or endnotes of its own are set, in `footnotePr` or `endnotePr`.
bool wants_notes(const XmlTree& settings, std::string_view properties);

/// Removes the separators, so that Word uses its own.
void forget_notes(XmlTree& settings, std::string_view properties);

/// Keeps only the separators among the footnotes or endnotes: the others belong to the replaced
/// body.
void drop_notes(XmlTree& notes);

}  // namespace casebook
