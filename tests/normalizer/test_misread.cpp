// SPDX-License-Identifier: MIT
// Characters that were read wrongly.
#include <doctest/doctest.h>

#include "plain_example.hpp"

using casebook::testing::check_plain;
using casebook::testing::normalized;

namespace {

casebook::NormalizerOptions repairing() {
  casebook::NormalizerOptions options;
  options.repair_mojibake = true;
  return options;
}

/// Whether the probe is split off, and what is left then.
std::string rest(std::string_view text, std::string_view probe,
                 const casebook::NormalizerOptions& options) {
  return casebook::testing::rest(text, probe, options);
}

}  // namespace

TEST_CASE("a C1 control is the character of Windows-1252 that it was") {
  check_plain({{"don\u0092t", "don’t"},
               {"2010\u00962012", "2010–2012"},
               {"collection\u0097isn't", "collection—isn't"},
               {"and so on\u0085", "and so on…"},
               {"he said \u0093no\u0094", "he said “no”"},
               {"\u0091so\u0092", "‘so’"},
               {"5 \u0080", "5 €"},
               {"\u0084Ja\u0093 sagt er", "„Ja“ sagt er"},
               {"c\u009Cur", "cœur"},
               {"\u008Cuvre", "Œuvre"},
               {"\u0095 one", "• one"},
               {"Acme\u0099 Inc.", "Acme™ Inc."},
               {"\u008Akoda a \u009Elu\u009Dtý", "Škoda a žlu tý"},
               {"foo\u0081bar", "foo bar"},
               {"foo\u008D\u008Fbar", "foo bar"},
               {"foo\u0090 bar", "foo bar"},
               {"foo\u009D, bar", "foo, bar"},
               {"\u0081foo\u0081", "foo"},
               {"(foo\u0081)", "(foo)"},
               {"привет\u0081мир", "привет мир"},
               {"3\u00814", "3 4"},
               {"wait\u0085what", "wait…what"},
               {"l\u0092été", "l’été"}});
}

TEST_CASE("two references to surrogates are one character") {
  check_plain({{"&#55357;&#56832;", "😀"},
               {"&#xD83D;&#xDE00;", "😀"},
               {"&#xd83d;&#xde00;", "😀"},
               {"&#XD83D;&#56832;", "😀"},
               {"&amp;#55357;&amp;#56832;", "😀"},
               {"&amp;amp;#55357;&amp;amp;#56832;", "😀"},
               {"a&#55357;&#56832;b", "a😀b"},
               {"&#55357;&#56832;&#55357;&#56834;", "😀😂"},
               {"&#0055357;&#0056832;", "😀"},
               {"&#55356;&#57145;&#55356;&#57286;", "🌹🏆"},
               {"&#55357;", "&#55357;"},
               {"&#56832;", "&#56832;"},
               {"&#56832;&#55357;", "&#56832;&#55357;"},
               {"&#55357; &#56832;", "&#55357; &#56832;"},
               {"&#55357;x&#56832;", "&#55357;x&#56832;"},
               {"&#55357;&#55357;&#56832;", "&#55357;😀"},
               {"&#55357;&amp;", "&#55357;&"}});
}

TEST_CASE("mojibake beside a link stays whole") {
  check_plain(
      {{"Great ðŸ˜„ https://t.co/x", "Great ðŸ˜„"},     {"Great ðŸ˜‚ https://t.co/x", "Great ðŸ˜‚"},
       {"Great ðŸ˜“ https://t.co/x", "Great ðŸ˜“"},     {"Great ðŸ˜” https://t.co/x", "Great ðŸ˜”"},
       {"Great ðŸ˜‘ https://t.co/x", "Great ðŸ˜‘"},     {"Great ðŸ‘‹ https://t.co/x", "Great ðŸ‘‹"},
       {"Great ðŸ˜— https://t.co/x", "Great ðŸ˜—"},     {"Great ðŸ˜– https://t.co/x", "Great ðŸ˜–"},
       {"Great ðŸ˜• https://t.co/x", "Great ðŸ˜•"},     {"Great ðŸ’« https://t.co/x", "Great ðŸ’«"},
       {"Great ðŸŽ» https://t.co/x", "Great ðŸŽ»"},     {"Great ðŸ˜„https://t.co/x", "Great ðŸ˜„"},
       {"Great (ðŸ˜„ https://t.co/x)", "Great (ðŸ˜„)"}, {"Great â€“ https://t.co/x", "Great â€“"},
       {"Great â€” https://t.co/x", "Great â€”"},       {"so itâ€™s https://t.co/x", "so itâ€™s"},
       {"see https://e.org/aâ€¦ ok", "see â€¦ ok"},     {"see https://e.org/CafÃ© ok", "see ok"},
       {"see https://t.co/xâ€œso ok", "see â€œso ok"},  {"â€œhttps://t.co/x ok", "â€œ ok"},
       {"itâ\u0080\u0099s https://t.co/x", "itâ€™s"},   {"ðŸ˜„ https://t.co/x “so”", "ðŸ˜„ “so”"}});
}

TEST_CASE("what is certain is put right, in Vietnamese, in capitals, before a blank") {
  check_plain({{"Tiáº¿ng Viá»‡t", "Tiếng Việt"},
               {"Xin chÃ\u00A0o cÃ¡c báº¡n", "Xin chào các bạn"},
               {"Ä\u0090Ã\u00A0 Náºµng", "Đà Nẵng"},
               {"phá»Ÿ bÃ² ráº¥t ngon", "phở bò rất ngon"},
               {"ngÆ°á»\u009Di Viá»‡t", "người Việt"},
               {"AÃ‘OS", "AÑOS"},
               {"ESPAÃ‘A", "ESPAÑA"},
               {"HÃ”TEL", "HÔTEL"},
               {"FORÃŠT", "FORÊT"},
               {"CÃ“MO", "CÓMO"},
               {"SEÃ‘ORA", "SEÑORA"},
               {"MÃœNCHEN", "MÜNCHEN"},
               {"UNIVERSITÃ„T", "UNIVERSITÄT"},
               {"NOÃ‹L", "NOËL"},
               {"PÃ‰RDIDA", "PÉRDIDA"},
               {"LÃ„NDER", "LÄNDER"},
               {"Îµá½– á¼”Ï‡ÎµÎ¹", "εὖ ἔχει"},
               {"á½\u0081 á¼„Î½Î¸Ï\u0081Ï‰Ï€Î¿Ï‚", "ὁ ἄνθρωπος"},
               {"Å\u0081Ã³dÅº Å¼Ã³Å‚Ä‡", "Łódź żółć"},
               {"cafÃ©â€™s owner", "café’s owner"},
               {"itâ€™s â€œsoâ€\u009D â€“ really", "it’s “so” – really"},
               {"voilÃ  câ€™est dÃ©jÃ  vu", "voilà c’est déjà vu"},
               {"lÃ  oÃ¹ câ€™est Ã  toi", "là où c’est à toi"},
               {"Ã  bientÃ´t", "à bientôt"}},
              repairing());
}

TEST_CASE("faces that were read wrongly are put right whole") {
  check_plain({{"so (â—•â€¿â—•)", "so (◕‿◕)"},
               {"so (ï½¡â—•â€¿â—•ï½¡)", "so (｡◕‿◕｡)"},
               {"so (Â´ãƒ»Ï‰ãƒ»`)", "so (´・ω・`)"},
               {"so ï¼ˆÂ´ãƒ»Î´ãƒ»ï½€ï¼‰", "so （´・δ・｀）"},
               {"so (Â´ï½¥Ï‰ï½¥`)", "so (´･ω･`)"},
               {"so ãƒ½(Â´â–½`)ãƒŽ", "so ヽ(´▽`)ノ"},
               {"so (ã\u0081¥ï½¡â—•â€¿â€¿â—•ï½¡)ã\u0081¥", "so (づ｡◕‿‿◕｡)づ"},
               {"so Ê•â€¢á´¥â€¢Ê”", "so ʕ•ᴥ•ʔ"},
               {"so Â¯\\_(ãƒ„)_/Â¯", "so ¯\\_(ツ)_/¯"},
               {"so (ãƒŽà²\u00A0ç›Šà²\u00A0)ãƒŽå½¡â”»â”\u0081â”»", "so (ノಠ益ಠ)ノ彡┻━┻"},
               {"so (â‰§â–½â‰¦)", "so (≧▽≦)"},
               {"so (Â´Îµï½€ )", "so (´ε｀ )"},
               {"so (â•¯Â°â–¡Â°)â•¯", "so (╯°□°)╯"},
               {"so (âœ¿â—\u00A0â€¿â—\u00A0)", "so (✿◠‿◠)"},
               {"so (ï¿£Ï‰ï¿£)", "so (￣ω￣)"},
               {"so â™ª~(Â´Îµ` )", "so ♪~(´ε` )"},
               {"so (à¸‡ â€¢Ì€_â€¢Ì\u0081)à¸‡", "so (ง •̀_•́)ง"}},
              repairing());
}

TEST_CASE("faces that were read wrongly twice are put right whole") {
  check_plain({{"so (Ã¢â€”â€¢Ã¢â‚¬Â¿Ã¢â€”â€¢)", "so (◕‿◕)"},
               {"so (Ã¯Â½Â¡Ã¢â€”â€¢Ã¢â‚¬Â¿Ã¢â€”â€¢Ã¯Â½Â¡)", "so (｡◕‿◕｡)"},
               {"so (Ã‚Â´Ã¯Â½Â¥Ã\u008Fâ€°Ã¯Â½Â¥`)", "so (´･ω･`)"},
               {"so Ã£Æ’Â½(Ã‚Â´Ã¢â€“Â½`)Ã£Æ’Å½", "so ヽ(´▽`)ノ"},
               {"so ÃŠâ€¢Ã¢â‚¬Â¢Ã¡Â´Â¥Ã¢â‚¬Â¢ÃŠâ€\u009D", "so ʕ•ᴥ•ʔ"},
               {"so Ã‚Â¯\\_(Ã£Æ’â€ž)_/Ã‚Â¯", "so ¯\\_(ツ)_/¯"},
               {"so (Ã¢â€°Â§Ã¢â€“Â½Ã¢â€°Â¦)", "so (≧▽≦)"},
               {"so (Ã‚Â´ÃŽÂµÃ¯Â½â‚¬ )", "so (´ε｀ )"},
               {"so (Ã¢â€¢Â¯Ã‚Â°Ã¢â€“Â¡Ã‚Â°)Ã¢â€¢Â¯", "so (╯°□°)╯"},
               {"so Ã™Â©(Ã¢â€”â€¢Ã¢â‚¬Â¿Ã¢â€”â€¢)Ã›Â¶", "so ٩(◕‿◕)۶"},
               {"so ( Ã\u008DÂ¡Ã‚Â° Ã\u008DÅ“ÃŠâ€“ Ã\u008DÂ¡Ã‚Â°)", "so ( ͡° ͜ʖ ͡°)"},
               {"so (Ã¢Å“Â¿Ã¢â€”Â\u00A0Ã¢â‚¬Â¿Ã¢â€”Â\u00A0)", "so (✿◠‿◠)"},
               {"so (Ã¯Â¿Â£Ã\u008Fâ€°Ã¯Â¿Â£)", "so (￣ω￣)"},
               {"so Ã¢â„¢Âª~(Ã‚Â´ÃŽÂµ` )", "so ♪~(´ε` )"}},
              repairing());
}

TEST_CASE("a capital before a blank, an apostrophe or a dash is never touched") {
  check_plain({{"SELKÄ\u00A0EDELLÄ", "SELKÄ EDELLÄ"},
               {"IRMÃ\u00A0MARIA", "IRMÃ MARIA"},
               {"VÄ\u00A0and", "VÄ and"},
               {"Ã’s", "Ã’s"},
               {"Ã’s turn", "Ã’s turn"},
               {"PÅ\u00A0VÄG", "PÅ VÄG"},
               {"SÅ\u00A0ÄR", "SÅ ÄR"},
               {"MANHÃ\u00A0DE", "MANHÃ DE"},
               {"Å\u00A0andra sidan", "Å andra sidan"},
               {"Ä\u00A0ist", "Ä ist"},
               {"MAMÃ’S", "MAMÃ’S"},
               {"IRMÃ…", "IRMÃ…"},
               {"AMANHÃ—NOITE", "AMANHÃ—NOITE"},
               {"IRMÃ–IRMÃO", "IRMÃ–IRMÃO"},
               {"VÄ\u00A0EN", "VÄ EN"},
               {"JÄÄ\u00A0KYLMÄ", "JÄÄ KYLMÄ"},
               {"PÄÄ\u00A0kipeä", "PÄÄ kipeä"},
               {"„SELKÄ“", "„SELKÄ“"},
               {"MAÇÃ”", "MAÇÃ”"},
               {"HÄ” sagt", "HÄ” sagt"},
               {"LÃ\u00A0VEM", "LÃ VEM"},
               {"LÃ\u00A0 VEM", "LÃ VEM"},
               {"MANHÃ–NOITE", "MANHÃ–NOITE"},
               {"AMANHÃ…HOJE", "AMANHÃ…HOJE"},
               {"GRÃ–BRETANHA", "GRÃ–BRETANHA"},
               {"LÃ–VEM", "LÃ–VEM"},
               {"BLÅ–GUL", "BLÅ–GUL"},
               {"DÉJÀ VU, NÄ… cafÃ©", "DÉJÀ VU, NÄ… cafÃ©"},
               {"NÄ… cafÃ©", "NÄ… cafÃ©"},
               {"PÅ–AV", "PÅ–AV"},
               {"TRÄ–STEN", "TRÄ–STEN"},
               {"CRISTÃ–MUSSULMANA", "CRISTÃ–MUSSULMANA"},
               {"IRMÃ\u00A0MARIA canta dâ€™or", "IRMÃ MARIA canta dâ€™or"},
               {"Ã's", "Ã's"},
               {"“IRMÔ", "“IRMÔ"},
               {"«IRMû", "«IRMû"},
               {"‘MAÇÃ’", "‘MAÇÃ’"},
               {"Ã\u00A0MARIA", "Ã MARIA"}},
              repairing());
}

TEST_CASE("a dash or an ellipsis within a word in capitals is a byte of a letter") {
  check_plain({{"GRÃ–SSE", "GRÖSSE"},
               {"GRÃ–ßE", "GRÃ–ßE"},
               {"KÃ–LN", "KÖLN"},
               {"SCHÃ–N", "SCHÖN"},
               {"SCHÃ–NE GRÃœSSE", "SCHÖNE GRÜSSE"},
               {"MÃ–BEL", "MÖBEL"},
               {"HÃ–HE", "HÖHE"},
               {"KÃ–NIG", "KÖNIG"},
               {"STRÃ–MUNG", "STRÖMUNG"},
               {"GEHÃ–RT", "GEHÖRT"},
               {"BEHÃ–RDE", "BEHÖRDE"},
               {"Ã–STERREICH", "ÖSTERREICH"},
               {"BJÃ–RK", "BJÖRK"},
               {"SMÃ–RGÃ…SBORD", "SMÖRGÅSBORD"},
               {"GÃ…RD", "GÅRD"},
               {"Ã…LESUND", "ÅLESUND"},
               {"Å’uvre", "Œuvre"},
               {"Å’UVRE", "ŒUVRE"}},
              repairing());
}

TEST_CASE("a sound quotation mark does not keep a text from being put right") {
  check_plain({{"cafÃ© “ok”", "café “ok”"},
               {"“cafÃ©” ok", "“café” ok"},
               {"“CafÃ©” ok", "“Café” ok"},
               {"‘cafÃ©’ ok", "‘café’ ok"},
               {"„GrÃ¶ÃŸe“ ok", "„Größe“ ok"},
               {"»GrÃ¶ÃŸe« ok", "»Größe« ok"},
               {"«cafÃ©» ok", "«café» ok"},
               {"« cafÃ© » ok", "« café » ok"},
               {"donâ€™t and don’t", "don’t and don’t"},
               {"“quotes” donâ€™t", "“quotes” don’t"},
               {"naÃ¯ve’s end", "naïve’s end"},
               {"L’Ã©tÃ©", "L’été"},
               {"Ð¿Ñ€Ð¸Ð²ÐµÑ‚, “мир”", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚, “мир”"},
               {"Ð¿Ñ€Ð¸Ð²ÐµÑ‚, “so”", "привет, “so”"},
               {"he typed “â€™” on purpose", "he typed “â€™” on purpose"},
               {"he typed ‘Ã©’ on purpose", "he typed ‘Ã©’ on purpose"},
               {"er tippte „Ã¼“ ein", "er tippte „Ã¼“ ein"},
               {"il a tapé «Ã©»", "il a tapé «Ã©»"}},
              repairing());
}

TEST_CASE(
    "a letter with a grave before a blank is put right where the text is misread for certain") {
  check_plain({{"HÃ\u00A0 Ná»™i", "Hà Nội"},
               {"HÃ Ná»™i", "Hà Nội"},
               {"HÃ\u00A0 Ná»™i ráº¥t Ä‘áº¹p", "Hà Nội rất đẹp"},
               {"Ä\u0090Æ°á»\u009Dng phá»‘ HÃ\u00A0 Ná»™i", "Đường phố Hà Nội"},
               {"VÃ\u00A0 báº¡n?", "Và bạn?"},
               {"LÃ\u00A0 oÃ¹ câ€™est", "Là où c’est"},
               {"HÃ\u00A0 N", "HÃ N"},
               {"IRMÃ\u00A0 dâ€™or", "IRMÃ dâ€™or"}},
              repairing());
}

TEST_CASE("what was misread twice is put right, though bytes of it are controls or were lost") {
  check_plain({{"Ã¢â‚¬Å“HiÃ¢â‚¬Â\u009D", "“Hi”"},
               {"He said Ã¢â‚¬Å“HiÃ¢â‚¬Â\u009D, itÃ¢â‚¬â„¢s ok", "He said “Hi”, it’s ok"},
               {"Ã¢â‚¬Å“HiÃ¢â‚¬Â said naÃƒÂ¯ve", "“Hi” said naïve"},
               {"Ã¢â‚¬Å“HiÃ¢â‚¬Â, itÃ¢â‚¬â„¢s", "“Hi”, it’s"},
               {"Ã¢â‚¬Å“aÃ¢â‚¬Â\u009D Ã¢â‚¬Å“bÃ¢â‚¬Â\u009D", "“a” “b”"},
               {"naÃƒÂ¯ve Ã¢â‚¬â€\u009D yes", "naïve — yes"},
               {"Ã…Â\u0081ÃƒÂ³dÃ…Âº", "Łódź"},
               {"Ã„Å’ESKÃƒÂ\u0081 REPUBLIKA", "ČESKÁ REPUBLIKA"},
               {"ÃƒÂ\u008DNDICE", "ÍNDICE"},
               {"NguyÃ¡Â»â€¦n PhÃƒÂº TrÃ¡Â»Â\u008Dng", "Nguyễn Phú Trọng"},
               {"HÃƒÂ\u00A0 NÃ¡Â»â„¢i", "Hà Nội"},
               {"Ã—Â©Ã—Å“Ã—â€¢Ã—Â\u009D", "שלום"},
               {"Ã£Â\u0081â€œÃ£â€šâ€œÃ£Â\u0081Â«", "こんに"},
               {"Ã\u00A0Â¤Â¹Ã\u00A0Â¤Â¿", "हि"},
               {"Ã°Å¸â€˜Â\u008DÃ°Å¸Â\u008FÂ½", "👍🏽"},
               {"Ã¢Â\u009DÂ¤Ã¯Â¸Â\u008F", "❤️"},
               {"itÃ¢\u0080\u0099s", "it’s"},
               {"itÃ¢Â\u0080Â\u0099s", "it’s"},
               {"itÃ¢Â€Â™s", "it’s"},
               {"donÂ’t", "don’t"},
               {"donÂ\u0092t", "don’t"},
               {"so Â“HiÂ” he", "so “Hi” he"}},
              repairing());
}

TEST_CASE("a probe is split off whether it or its text is repaired or not") {
  struct Example {
    std::string probe;
    std::string text;
    std::string rest;
  };
  const std::vector<Example> examples = {
      {"CafÃ© owners", "CafÃ© owners say no", "say no"},
      {"CafÃ© owners", "CafÃ© owners say “no”", "say “no”"},
      {"CafÃ© owners", "CafÃ© owners say señor", "say señor"},
      {"CafÃ© owners", "CafÃ© owners say itâ€™s so", "say it’s so"},
      {"CafÃ© owners", "Café owners say no", "say no"},
      {"Café owners", "CafÃ© owners say no", "say no"},
      {"MÃ¼ller sagt", "MÃ¼ller sagt „nein“", "„nein“"},
      {"MÃ¼ller sagt", "MÃ¼ller sagt Größe", "Größe"},
      {"Itâ€™s true", "Itâ€™s true that naïve readers", "that naïve readers"},
      {"It's true", "Itâ€™s true that", "that"},
      {"ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ÐŸÑ€Ð¸Ð²ÐµÑ‚, мир", "мир"},
      {"Tiáº¿ng Viá»‡t", "Tiáº¿ng Viá»‡t đẹp", "đẹp"},
      {"Ã l'aube", "Ã l'aube, été", "été"},
      {"AÃ‘OS de", "AÃ‘OS de “paz”", "“paz”"},
      {"ðŸ˜‚ so", "ðŸ˜‚ so schön", "schön"},
      {"Ï‰ is", "Ï‰ is ÎºÎ±Î¹ so", "και so"}};
  for (const Example& example : examples) {
    CAPTURE(example.text);
    CHECK(rest(example.text, example.probe, repairing()) == example.rest);
  }
}

TEST_CASE("without repair, a probe is compared as it is") {
  CHECK(rest("CafÃ© owners say no", "CafÃ© owners", {}) == "say no");
  CHECK(rest("CafÃ© owners say “no”", "CafÃ© owners", {}) == "say “no”");
  CHECK(rest("Café owners say no", "CafÃ© owners", {}) == "<Café owners say no>");
}

TEST_CASE("a C1 control is counted as mojibake that was repaired") {
  const casebook::Case out = normalized("don\u0092t \u0081 so");
  CHECK(out.repairs[casebook::Repairs::mojibake_found] == 1);
  CHECK(out.repairs[casebook::Repairs::mojibake_repaired] == 1);
  CHECK(out.repairs[casebook::Repairs::control] == 1);
}
