// SPDX-License-Identifier: MIT
#include "normalized.hpp"
#include "normalizer/mojibake/mojibake.hpp"
#include "normalizer/mojibake/sequence.hpp"

using namespace casebook;
using casebook::testing::normalized;
using casebook::testing::tidied;

namespace {

NormalizerOptions repairing() {
  NormalizerOptions options;
  options.repair_mojibake = true;
  return options;
}

struct Example {
  const char* raw;
  const char* text;
  unsigned found;
};

template <std::size_t n>
void check_repaired(const Example (&examples)[n]) {
  for (const Example& example : examples) {
    CAPTURE(std::string(example.raw));
    const Case out = normalized(example.raw, {}, repairing());
    CHECK(out.text.with_links == example.text);
    CHECK(out.repairs[Repairs::mojibake_found] == example.found);
    CHECK(out.repairs[Repairs::mojibake_repaired] == example.found);
  }
}

template <std::size_t n>
void check_sound(const char* const (&texts)[n]) {
  for (const char* text : texts) {
    CAPTURE(std::string(text));
    const Case out = normalized(text, {}, repairing());
    CHECK(out.text.with_links == text);
    CHECK(out.repairs[Repairs::mojibake_found] == 0);
    CHECK(out.repairs[Repairs::mojibake_repaired] == 0);
  }
}

}  // namespace

TEST_CASE("UTF-8 that was read as windows-1252 is put right on request") {
  check_repaired({{"itâ€™s", "it’s", 1},
                  {"so â€¦ well", "so … well", 1},
                  {"first â€“ second â€” third", "first – second — third", 2},
                  {"cafÃ©", "café", 1},
                  {"MÃ©xico", "México", 1},
                  {"Ã‰tat", "État", 1},
                  {"Ãœbung macht den Meister", "Übung macht den Meister", 1},
                  {"GrÃ¶ÃŸe", "Größe", 2},
                  {"Â£5 or 6 Â°C", "£5 or 6 °C", 2},
                  {"10 â‚¬", "10 €", 1},
                  {"zaÅ¼Ã³Å‚Ä‡", "zażółć", 4},
                  {"ðŸ˜‚ haha", "😂 haha", 1},
                  {"â\u009D¤ï¸\u008F", "❤\uFE0F", 2},
                  {"ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет", 6},
                  {"ÎºÎ±Î¹", "και", 3},
                  {"×©×œ×•×\u009D", "שלום", 4},
                  {"Ø³Ù„Ø§Ù…", "سلام", 4},
                  {"æ—¥æœ¬", "日本", 2},
                  {"Ð½Ð¸ Ð¸ Ð½Ð¸", "ни и ни", 5},
                  {"Õ€Õ¡ÕµÕ¥Ö€Õ¥Õ¶", "Հայերեն", 7},
                  {"Þ‹Þ¨ÞˆÞ¬Þ€Þ¨", "ދިވެހި", 6},
                  {"í•œêµ\u00AD", "한국", 2}});
}

TEST_CASE("UTF-8 that was read as Latin-1 is put right, though its controls are of no sight") {
  check_repaired({{"it\u00E2\u0080\u0099s", "it’s", 1},
                  {"\u00E2\u0080\u009Cso\u00E2\u0080\u009D", "“so”", 2},
                  {"\u00F0\u009F\u0098\u0082", "😂", 1},
                  {"\u00C3\u0089tat", "État", 1},
                  {"\u00ED\u00A0\u00BD\u00ED\u00B8\u0082", "😂", 1}});
}

TEST_CASE("blanks and hyphens that are bytes in truth are read as bytes") {
  check_repaired({{"voil\u00C3\u00A0 tout", "voilà tout", 1},
                  {"aqu\u00C3\u00AD", "aquí", 1},
                  {"10\u00C2\u00A0km", "10 km", 1},
                  {"a\u00E2\u20AC\u2039b", "ab", 1}});
}

TEST_CASE("text that was misread twice or three times is repaired completely") {
  check_repaired(
      {{"cafÃƒÂ©", "café", 2}, {"itÃ¢â‚¬â„¢s", "it’s", 3}, {"ÃƒÆ’Ã‚Â©tude", "étude", 4}});
}

TEST_CASE("mojibake in references is found as well") {
  check_repaired({{"it&acirc;&euro;&trade;s", "it’s", 1}, {"caf&Atilde;&copy;", "café", 1}});
}

TEST_CASE("a byte that was lost on the way comes back where only one is possible") {
  check_repaired({{"â€œquotedâ€\u009D", "“quoted”", 2},
                  {"â€œquotedâ€\uFFFD.", "“quoted”.", 2},
                  {"â€œquotedâ€ and on", "“quoted” and on", 2},
                  {"ðŸ‘©â€\uFFFDðŸ’»", "👩\u200D💻", 3},
                  {"â\u009D¤ï¸\uFFFD", "❤\uFE0F", 2}});
}

TEST_CASE("a byte that was lost on the way stays lost where several are possible") {
  for (const char* raw : {"quotedâ€ and on", "Ã\uFFFD la carte", "ð\uFFFD˜‚", "â€\uFFFD"}) {
    CAPTURE(std::string(raw));
    CHECK(tidied(raw, repairing()) == raw);
  }
}

TEST_CASE("whole texts in capitals are put right, though some look sound by themselves") {
  check_repaired(
      {{"PÃ… EN Ã– I Ã…N STÃ…R TVÃ… SMÃ… TRÃ„ HUS", "PÅ EN Ö I ÅN STÅR TVÅ SMÅ TRÄ HUS", 7},
       {"Ã„LÃ„ TULE TÃ„NNE, PÃ„Ã„ ON KIPEÃ„", "ÄLÄ TULE TÄNNE, PÄÄ ON KIPEÄ", 6},
       {"BLÃ… OG GRÃ… Ã†BLER PÃ… Ã†RÃ˜", "BLÅ OG GRÅ ÆBLER PÅ ÆRØ", 6},
       {"IRMÃƒ MARIA AMANHÃƒ NÃƒO VEM Ã€ MAÃ‡Ãƒ", "IRMÃ MARIA AMANHÃ NÃO VEM À MAÇÃ", 6},
       {"PERCHÃ‰ LA CITTÃ€ Ãˆ GIÃ€ COSÃŒ", "PERCHÉ LA CITTÀ È GIÀ COSÌ", 5},
       {"VOILÃ€ OÃ™ Ã‡A MÃˆNE, Lâ€™Ã‰TÃ‰", "VOILÀ OÙ ÇA MÈNE, L’ÉTÉ", 7},
       {"PÅ˜Ã\u008DLIÅ\u00A0 Å½LUÅ¤OUÄŒKÃ\u009D KÅ®Å‡", "PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ", 9},
       {"GÄ˜ÅšLÄ„ JAÅ¹Åƒ, SÄ„ TÄ˜ DROGÄ„", "GĘŚLĄ JAŹŃ, SĄ TĘ DROGĄ", 8},
       {"Å\u00A0IANDIEN Å½YDÄ–JO, GÄ–LÄ– YRA", "ŠIANDIEN ŽYDĖJO, GĖLĖ YRA", 5},
       {"HÃ€ Ná»˜I LÃ€ Má»˜T, Ä\u0090Ãƒ CÃ“", "HÀ NỘI LÀ MỘT, ĐÃ CÓ", 7},
       {"TÃœKÃ–RFÃšRÃ“GÃ‰P, HÃ\u0081ROM NÅ\u0090", "TÜKÖRFÚRÓGÉP, HÁROM NŐ", 7},
       {"Ã‹SHTÃ‹ NJÃ‹ Ã‡Ã‹SHTJE", "ËSHTË NJË ÇËSHTJE", 5},
       {"TÅ· bach, dÅµr, gÃªm", "Tŷ bach, dŵr, gêm", 3},
       {"CÃ‚ND ÃŽÈ˜I AFLÄ‚", "CÂND ÎȘI AFLĂ", 4}});
}

TEST_CASE("accents that stand apart from their letters are put right") {
  check_repaired({{"cafeÌ\u0081", "caf\u00E9", 1},
                  {"uÌˆber", "\u00FCber", 1},
                  {"EÌ\u0081tat de laÌ€ faÃ§on", "\u00C9tat de l\u00E0 fa\u00E7on", 3}});
}

TEST_CASE("letters of three bytes are company for one another, whatever their script") {
  check_repaired(
      {{"áˆ°áˆ‹áˆ\u009D áˆ\u008Dá‹‘áˆ\u008D", "ሰላም ልዑል", 6}, {"à½•à¾±à½²à¼‹à½£à½¼à¼‹", "ཕྱི་ལོ་", 7}});
}

TEST_CASE("without a request, it is counted and left") {
  const Case out = normalized("itâ€™s a cafÃ©");
  CHECK(out.text.with_links == "itâ€™s a cafÃ©");
  CHECK(out.repairs[Repairs::mojibake_found] == 2);
  CHECK(out.repairs[Repairs::mojibake_repaired] == 0);
}

TEST_CASE("sound text is neither found nor touched") {
  check_sound({"Über",
               "SÃO PAULO",
               "naïve",
               "10 €",
               "Ça va ?",
               "“CAFÉ”",
               "« CAFÉ »",
               "CAFÉ™",
               "É…",
               "AMANHÃ…",
               "a “MAÇÃ” b",
               "IRMÃ’S",
               "IRMû x",
               "JÄ…",
               "HÄ”, sagt sie",
               "Spaß”",
               "Fuß—",
               "Ö”",
               "ESPAÑ…",
               "Â",
               "Ã",
               "â",
               "pâ…",
               "café”…",
               "café”— he said",
               "crème brûlée…",
               "ﬂüssig",
               "Ð",
               "3×“",
               "½ ¼ °C",
               "Ünal’ın",
               "ÀÉÎÕÜ",
               "ŒUVRE™",
               "GRÜẞE",
               "ångström",
               "ÃÉÊ",
               "Às 10h… É?"});
}

TEST_CASE("a pattern that is quoted among sound letters is found, and left") {
  for (const char* text : {"Statt „ü“ steht dann Ã¼ da.", "für „Größe“ kommt GrÃ¶ÃŸe heraus",
                           "he typed “â€™” on purpose", "вместо этого вижу ÐŸÑ€Ð¸Ð²ÐµÑ‚",
                           "naïve readers see itâ€™s"}) {
    CAPTURE(std::string(text));
    const Case out = normalized(text, {}, repairing());
    CHECK(out.text.with_links == text);
    CHECK(out.repairs[Repairs::mojibake_found] > 0);
    CHECK(out.repairs[Repairs::mojibake_repaired] == 0);
  }
}

TEST_CASE("sound symbols beside it do not keep it from being put right") {
  check_repaired({{"itâ€™s … 😂 ™", "it’s … 😂 ™", 1}});
}

TEST_CASE("capitals before possible punctuation are not changed") {
  CHECK(tidied("CAFÃ‰", repairing()) == "CAFÉ");
  CHECK(tidied("MAÇÃ…", repairing()) == "MAÇÃ…");
  CHECK(tidied("MANHÃ–NOITE", repairing()) == "MANHÃ–NOITE");
}

TEST_CASE("a capital in quotation marks is spoken of") {
  check_sound({"bogstavet »Å« er dansk", "Der Umlaut »Ä« wird so", "Bogstaven »Ä» och »Å» finns",
               "Letra «Ã» existe", "La lettre «Â» ici", "‹Å›", "„Ä“ ist", "“Ä”", "‘Ã’ e ‚Å‘ x"});
  CHECK(tidied("La lettre «\u00A0Â\u00A0» ici", repairing()) == "La lettre « Â » ici");
  check_repaired({{"Â«Å«Â» un PasaulÄ«gi", "«ū» un Pasaulīgi", 4}});
}

TEST_CASE("compatibility characters are read as bytes before they are replaced") {
  NormalizerOptions options = repairing();
  options.form = NormalizationForm::nfkc;
  CHECK(tidied("itâ€™s", options) == "it’s");
}

TEST_CASE("the characters of windows-1252 have their bytes") {
  CHECK(high_byte_of(U'€') == 0x80);
  CHECK(high_byte_of(U'Ÿ') == 0x9F);
  CHECK(high_byte_of(U'™') == 0x99);
  CHECK(high_byte_of(U'Œ') == 0x8C);
  CHECK(high_byte_of(U'ÿ') == 0xFF);
  CHECK(high_byte_of(0x81) == 0x81);
  CHECK(high_byte_of(U'a') == 0);
  CHECK(high_byte_of(U'ā') == 0);
  CHECK(high_byte_of(0x1F602) == 0);
}
