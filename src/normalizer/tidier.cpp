// SPDX-License-Identifier: MIT
#include "normalizer/tidier.hpp"

#include "normalizer/blanks.hpp"
#include "normalizer/changes.hpp"
#include "normalizer/mojibake/mojibake.hpp"
#include "text/utf8.hpp"

namespace casebook {

/// One text on its way through the steps.
struct Tidier::Pass {
  Tidier& tidier;
  CharacterRules rules;
  Repairs& repairs;
  std::vector<Change>* changes;
  std::string_view text;
  Findings findings;

  std::string& spare() {
    return text.data() == tidier.buffers_[0].data() ? tidier.buffers_[1] : tidier.buffers_[0];
  }
  /// The state of a text between two steps.
  struct Mark {
    std::string_view text;
    Findings findings;
    Repairs repairs;
    std::size_t changes;
  };
  Mark mark() const { return {text, findings, repairs, changes != nullptr ? changes->size() : 0}; }
  void rewind(const Mark& to) {
    text = to.text;
    findings = to.findings;
    repairs = to.repairs;
    if (changes != nullptr) changes->resize(to.changes);
  }

  /// Takes over the result of a step.
  void become(const char* step, std::string_view next, bool noteworthy) {
    if (next.data() == text.data() && next.size() == text.size()) return;
    if (changes != nullptr && noteworthy) note_change(step, text, next, *changes);
    text = next;
    findings = survey(text);
  }

  void repair_encoding() {
    if (!findings.has(Findings::ill_formed)) return;
    become("utf-8", repair_utf8(text, tidier.well_formed_, repairs), true);
  }

  void take_characters(bool keep_high_bytes) {
    const Repairs before = repairs;
    rules.keep_high_bytes = keep_high_bytes;
    const std::string_view next = tidy_characters(text, findings, rules, spare(), repairs);
    const auto rose = [&](Repairs::Kind kind) { return repairs[kind] > before[kind]; };
    const bool references = rose(Repairs::html_entity);
    const bool characters = rose(Repairs::control) || rose(Repairs::noncharacter) ||
                            rose(Repairs::invisible) || rose(Repairs::bidi_control) ||
                            rose(Repairs::mojibake_repaired);
    const bool breaks = tidier.options_.record_blanks && rose(Repairs::line_break);
    become(references && characters    ? "entities and characters"
           : references                ? "entities"
           : characters                ? "characters"
           : rose(Repairs::recomposed) ? "normal form"
                                       : "line breaks",
           next, references || characters || breaks || rose(Repairs::recomposed));
  }

  void take_form() {
    if (rules.form == NormalizationForm::none || !findings.has(Findings::maybe_not_nfc)) return;
    const std::string_view next = tidier.composer_.nfc(text, spare());
    if (next.data() != text.data()) repairs[Repairs::recomposed] = 1;
    become("normal form", next, true);
  }

  void repair_misread(Repairs& counts) {
    become("mojibake", repair_mojibake(text, tidier.repair_, spare(), counts), true);
  }

  void take_steps() {
    take_characters(false);
    take_form();
  }

  /// The steps for a text that may have been misread: its mojibake is examined before odd
  /// characters, some of which are bytes of it, are removed.
  void take_misread_steps() {
    take_characters(true);
    take_form();
    repair_misread(repairs);
    take_steps();
    for (bool changed = tidier.repair_ != MojibakeRepair::none;
         changed && findings.has(Findings::mojibake_lead);) {
      const std::string_view before = text;
      Repairs again;  // a second find was counted already
      repair_misread(again);
      repairs[Repairs::mojibake_repaired] += again[Repairs::mojibake_repaired];
      changed = text.data() != before.data();
      if (changed) take_steps();
    }
  }

  void fold() {
    const std::string_view folded =
        findings.has(Findings::doubled_blank) ? fold_blanks(text, spare()) : trim_blanks(text);
    if (folded.size() == text.size()) return;
    ++repairs[Repairs::blanks];
    if (changes != nullptr && tidier.options_.record_blanks)
      note_change("blanks", text, folded, *changes);
    text = folded;  // the findings still hold
  }
};

std::string_view Tidier::tidy(std::string_view raw, bool decode_references, Repairs& repairs,
                              std::vector<Change>* changes) {
  Pass pass{*this, {options_.form, decode_references, false}, repairs, changes, raw, survey(raw)};
  pass.repair_encoding();
  const Pass::Mark start = pass.mark();
  if (!pass.findings.has(Findings::mojibake_lead)) pass.take_steps();
  if (pass.findings.has(Findings::mojibake_lead)) {
    pass.rewind(start);  // it may have been hidden in references
    pass.take_misread_steps();
  }
  pass.fold();
  repairs[Repairs::blanks] = repairs[Repairs::blanks] != 0;  // counts texts
  findings_ = pass.findings;
  return pass.text;
}

}  // namespace casebook
