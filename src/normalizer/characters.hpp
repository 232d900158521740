// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "normalizer/survey.hpp"
#include "options.hpp"
#include "record.hpp"

namespace casebook {

/// How tidy_characters() treats characters.
struct CharacterRules {
  NormalizationForm form = NormalizationForm::nfc;
  bool decode_references = true;  ///< HTML character references become what they stand for
  bool keep_high_bytes = false;   ///< leave C1 controls, no-break spaces and soft hyphens in, and
                                  ///< all compatibility characters: they may be bytes read wrongly
};

/// Steps 2 and 3 in one pass, because each can produce input for the other. References are decoded,
/// and their results decoded again until none is left, however often a text was encoded. Controls,
/// noncharacters and invisible characters are removed (a blank stays where one ended a web address:
/// see part_links()), line breaks become LF, blanks U+0020, and bidi controls are paired (see
/// bidi.hpp). Under NFKC, characters are replaced by their compatibility mapping here. `text` must
/// be well-formed, and `findings` must come from it. Returns `text` if there is nothing to do, else
/// a view of `out`. Takes linear time.
std::string_view tidy_characters(std::string_view text, Findings findings,
                                 const CharacterRules& rules, std::string& out, Repairs& repairs);

}  // namespace casebook
