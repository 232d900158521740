// SPDX-License-Identifier: MIT
#include "normalized.hpp"
#include "normalizer/changes.hpp"

using namespace casebook;
using casebook::testing::normalized;

namespace {

Change noted(std::string_view before, std::string_view after) {
  std::vector<Change> changes;
  note_change("a step", before, after, changes);
  REQUIRE(changes.size() == 1);
  return changes.front();
}

/// `step: before -> after`, one for each change
std::string changes_of(std::string_view text, std::string_view probe = {},
                       NormalizerOptions options = {}) {
  options.record_changes = true;
  std::string all;
  for (const Change& change : normalized(text, probe, options).changes) {
    all += std::string(change.step) + ": " + change.before + " -> " + change.after + "\n";
  }
  return all;
}

std::string repeated(std::string_view piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

}  // namespace

TEST_CASE("a short text is shown whole") {
  const Change change = noted("a &amp; b", "a & b");
  CHECK(std::string(change.step) == "a step");
  CHECK(change.before == "a &amp; b");
  CHECK(change.after == "a & b");
}

TEST_CASE("what is equal is no change") {
  std::vector<Change> changes;
  note_change("a step", "same", "same", changes);
  CHECK(changes.empty());
}

TEST_CASE("a long text is shown around the first difference, 20 characters before and 80 in all") {
  const Change change = noted(std::string(200, 'a') + "X" + std::string(200, 'b'),
                              std::string(200, 'a') + "Y" + std::string(200, 'b'));
  CHECK(change.before == "…" + std::string(20, 'a') + "X" + std::string(59, 'b') + "…");
  CHECK(change.after == "…" + std::string(20, 'a') + "Y" + std::string(59, 'b') + "…");
}

TEST_CASE("a difference at the very end is shown") {
  CHECK(noted(std::string(100, 'a') + "xyz", std::string(100, 'a')).after ==
        "…" + std::string(20, 'a'));
  CHECK(noted("", "abc").before.empty());
}

TEST_CASE("a text is shortened by whole characters as people see them") {
  const std::string family = "👨\u200D👩\u200D👧\u200D👦";
  const Change change = noted(repeated(family, 100) + "x" + repeated(family, 100),
                              repeated(family, 100) + "y" + repeated(family, 100));
  CHECK(change.before == "…" + repeated(family, 20) + "x" + repeated(family, 59) + "…");
  CHECK(change.after == "…" + repeated(family, 20) + "y" + repeated(family, 59) + "…");
  const Change flags = noted(repeated("🇩🇪", 90) + "x", repeated("🇩🇪", 90) + "y");
  CHECK(flags.before == "…" + repeated("🇩🇪", 20) + "x");
}

TEST_CASE("a single character of monstrous length does not make an entry monstrous") {
  const std::string monster = "e" + repeated("\u0301", 100000);
  CHECK(noted("x" + monster, "y" + monster).before.size() < 6000);
}

TEST_CASE("what cannot be seen is named") {
  CHECK(noted("a\x07"
              "b\u200B\u202E\uFFFE\n\U0001FFFF",
              "b")
            .before == "a<U+0007>b<U+200B><U+202E><U+FFFE><U+000A><U+01FFFF>");
  CHECK(noted("a\xFF\xE2\x82", "b").before == "a<FF><E2><82>");
}

TEST_CASE("every step that changes a text beyond blanks is noted, in order") {
  CHECK(changes_of("plain  words \n here") == "");
  CHECK(changes_of("x\xFF") == "utf-8: x<FF> -> x\uFFFD\n");
  CHECK(changes_of("a &amp; b") == "entities: a &amp; b -> a & b\n");
  CHECK(changes_of("a\x07"
                   "b") == "characters: a<U+0007>b -> ab\n");
  CHECK(changes_of("&lt;\u200B") == "entities and characters: &lt;<U+200B> -> <\n");
  CHECK(changes_of("a\u00A0b\r\nc") == "");
  CHECK(changes_of("e\u0301") == "normal form: e\u0301 -> é\n");
  CHECK(changes_of("a \u202Eb") == "characters: a <U+202E>b -> a <U+202E>b<U+202C>\n");
  CHECK(changes_of("see https://t.co/ab12 now") == "links: see https://t.co/ab12 now -> see now\n");
  CHECK(changes_of("The flood came", "The flood") == "probe: The flood came -> came\n");
  CHECK(changes_of("\xFF&amp;e\u0301") ==
        "utf-8: <FF>&amp;e\u0301 -> \uFFFD&amp;e\u0301\n"
        "entities: \uFFFD&amp;e\u0301 -> \uFFFD&e\u0301\n"
        "normal form: \uFFFD&e\u0301 -> \uFFFD&é\n");
}

TEST_CASE("mojibake is noted where it is put right") {
  NormalizerOptions options;
  options.repair_mojibake = true;
  CHECK(changes_of("cafÃ©", {}, options) == "mojibake: cafÃ© -> café\n");
  CHECK(changes_of("cafÃ©") == "");
}

TEST_CASE("a compatibility mapping is noted as the normal form") {
  NormalizerOptions options;
  options.form = NormalizationForm::nfkc;
  CHECK(changes_of("ﬁne", {}, options) == "normal form: ﬁne -> fine\n");
}

TEST_CASE("nothing is noted unless it is asked for") {
  CHECK(normalized("a &amp; b").changes.empty());
}
