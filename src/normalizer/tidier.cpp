// SPDX-License-Identifier: MIT
#include "normalizer/tidier.hpp"

#include "normalizer/blanks.hpp"
#include "normalizer/normal_form.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {

std::string_view Tidier::tidy(std::string_view raw, bool decode_references, Repairs& repairs) {
  CharacterRules rules;
  rules.form = options_.form;
  rules.decode_references = decode_references;
  std::string_view text = repair_utf8(raw, well_formed_, repairs);
  text = tidy_characters(text, rules, characters_, repairs);
  text = take_form(text, repairs);
  text = take_blanks(text, repairs);
  repairs[Repairs::blanks] = repairs[Repairs::blanks] != 0;  // counts texts
  return text;
}

std::string_view Tidier::take_form(std::string_view text, Repairs& repairs) {
  if (options_.form == NormalizationForm::none) return text;
  const std::string_view formed = to_nfc(text, form_);
  repairs[Repairs::recomposed] += formed.data() != text.data();
  return formed;
}

std::string_view Tidier::take_blanks(std::string_view text, Repairs& repairs) {
  const std::string_view folded = fold_blanks(text, blanks_);
  repairs[Repairs::blanks] += folded.data() != text.data();
  return folded;
}

}  // namespace casebook::normalizer
