// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "options.hpp"
#include "record.hpp"

namespace casebook::normalizer {

/// How the characters of a text are taken.
struct CharacterRules {
  NormalizationForm form = NormalizationForm::nfc;
  bool decode_references = true;  ///< HTML character references become what they stand for
  bool keep_c1 = false;  ///< leave C1 controls in, for the mojibake step reads them as bytes
};

/// Steps 2 and 3 in one pass, for each can bring forth what the other must see: references are
/// decoded (and what they yield is decoded again, so that none is left, however often a text was
/// encoded), controls, noncharacters and invisible characters go, line breaks become LF, blanks
/// U+0020. Under NFKC, characters are replaced by their compatibility mapping here.
/// `text` is well-formed. Returns `text` where nothing changes, else a view of `out`. Linear time.
std::string_view tidy_characters(std::string_view text, const CharacterRules& rules,
                                 std::string& out, Repairs& repairs);

}  // namespace casebook::normalizer
