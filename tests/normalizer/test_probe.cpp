// SPDX-License-Identifier: MIT
#include "normalizer/probe/probe.hpp"
#include "probe_example.hpp"

using namespace casebook;
using casebook::testing::check;
using casebook::testing::normalized;
using casebook::testing::rest;

TEST_CASE("the probe is split off where the text begins with it") {
  check({{"The flood", "The flood came at night", "came at night"},
         {"The flood", "The flood", ""},
         {"The flood", "The flood ", ""},
         {"The flood", " The flood came", "came"},
         {"The flood", "The flood\ncame", "came"},
         {"The flood", "The flood The flood came", "The flood came"},
         {"NEWS:", "NEWS: rain", "rain"},
         {"NEWS:", "NEWS:rain", "rain"},
         {"#flood", "#flood #rain", "#rain"},
         {"😂", "😂 indeed", "indeed"},
         {"..", ".. and up", "and up"},
         {"'@somebody", "'@somebody I agree'", "I agree'"}});
}

TEST_CASE("a text that does not begin with the probe stays whole") {
  check({{"The flood", "the flood came", "<the flood came>"},
         {"The flood", "A flood came", "<A flood came>"},
         {"The flood", "The floo", "<The floo>"},
         {"The flood", "", "<>"},
         {"The flood", "So The flood", "<So The flood>"},
         {"The flood came and went", "The flood", "<The flood>"},
         {"Thé flood", "The flood came", "<The flood came>"},
         {"😂", "😭 indeed", "<😭 indeed>"}});
}

TEST_CASE("an empty probe begins no text") {
  check({{"", "a text", "<a text>"},
         {" ", "a text", "<a text>"},
         {"\u200B\n", "a text", "<a text>"},
         {"\u200E", "\u200Ea text", "<\u200Ea text>"},
         {"]][[text: ", "a text", "<a text>"}});
  CHECK_FALSE(normalized(std::nullopt, "The flood").probe_split);
  CHECK_FALSE(normalized(std::nullopt, "").probe_split);
}

TEST_CASE("probe and text are compared after the same steps") {
  check({{"Caf\u0065\u0301", "Café au lait", "au lait"},
         {"Café", "Cafe\u0301 au lait", "au lait"},
         {"A &amp; B", "A & B met", "met"},
         {"A & B", "A &amp;amp; B met", "met"},
         {"one\ntwo", "one two three", "three"},
         {"one two", "one\r\n two three", "three"},
         {"one\u00A0two", "one  two three", "three"},
         {"The flood ", "The flood came", "came"},
         {"\uFEFFThe flood", "The\u200B flood came", "came"},
         {"bell\x07", "bell\x07 rings", "rings"},
         {"\xFF", "\xFE rings", "rings"}});
}

TEST_CASE("straight and curly quotes are equal") {
  check({{"\"I", "“I have told you", "have told you"},
         {"“I", "\"I have told you", "have told you"},
         {"I don't", "I don’t know", "know"},
         {"‘So", "'So it is", "it is"},
         {"„Wort", "“Wort für Wort", "für Wort"}});
}

TEST_CASE("marks of direction do not count") {
  check({{"الخبر", "\u200Fالخبر عاجل", "عاجل"},
         {"\u202Bالخبر", "الخبر عاجل", "عاجل"},
         {"الخبر", "\u2067الخبر عاجل\u2069", "عاجل"}});
}

TEST_CASE("a wrapper around the probe is left out") {
  check({{"]][[text: The flood", "The flood came", "came"},
         {"]] [[ text:The flood", "The flood came", "came"},
         {"]][[text_1: The flood", "The flood came", "came"},
         {"]][[text The flood", "The flood came", "<The flood came>"},
         {"[[text: The flood", "The flood came", "<The flood came>"}});
  CHECK(Probe("]][[text: The flood", {}).title() == "The flood");
}

TEST_CASE("a longer word is no word of the probe") {
  check({{"The flood", "The floods of old", "<The floods of old>"},
         {"The", "There it is", "<There it is>"},
         {"Route 6", "Route 66", "<Route 66>"},
         {"The", "The2", "<The2>"},
         {"naïv", "naïve", "<naïve>"},
         {"Москв", "Москва", "<Москва>"},
         {"Fu", "Fuß", "<Fuß>"},
         {"المدين", "المدينة", "<المدينة>"},
         {"मह", "महामारी", "<महामारी>"},
         {"महामारी", "महामारीयों", "<महामारीयों>"},
         {"Việ", "Việt Nam", "<Việt Nam>"}});
}

TEST_CASE("a word may go on with an apostrophe or a dash: the text begins there") {
  check({{"\"I", "\"I'm tired", "'m tired"},
         {"В Москве", "В Москве-сити", "-сити"},
         {"Spider", "Spider-Man", "-Man"},
         {"to", "to_do", "_do"},
         {"@re", "@re.al", ".al"}});
}

TEST_CASE("a number goes on behind the marks within it") {
  check({{"3", "3.14 is pi", "<3.14 is pi>"},
         {"3.", "3.14 is pi", "<3.14 is pi>"},
         {"3", "3. It is", "It is"},
         {"10", "10,000 people", "<10,000 people>"},
         {"10,", "10,000 people", "<10,000 people>"},
         {"10", "10, 20 and 30", "20 and 30"},
         {"10", "10'000 Franken", "<10'000 Franken>"},
         {"10", "10’000 Franken", "<10’000 Franken>"},
         {"10", "10.000,50 €", "<10.000,50 €>"},
         {"10.000", "10.000,50 €", "<10.000,50 €>"},
         {"12", "12:30 is noon", "<12:30 is noon>"},
         {"12", "12: thirty", "thirty"},
         {"version 2", "version 2.5 came", "<version 2.5 came>"},
         {"١٠", "١٠٬٠٠٠ كتاب", "<١٠٬٠٠٠ كتاب>"},
         {"١٠", "١٠٫٥ كتاب", "<١٠٫٥ كتاب>"},
         {"१०", "१०,००० लोग", "<१०,००० लोग>"},
         {"１０", "１０，０００人", "<１０，０００人>"},
         {"１０", "１０．５人", "<１０．５人>"},
         {"1", "1⁄2 of it", "<1⁄2 of it>"},
         {"5", "5/6 of them", "<5/6 of them>"},
         {"100", "100 000 people", "<100 000 people>"},
         {"100 000", "100 000 people", "people"},
         {"7", "7 500 000 people", "<7 500 000 people>"},
         {"7", "7 5000 people", "5000 people"},
         {"2020", "2020 100 people", "100 people"},
         {"100", "100 people", "people"},
         {"2020", "2020-21 was long", "-21 was long"},
         {"10", "10-year-old", "-year-old"},
         {"5", "5.Then", ".Then"}});
}

TEST_CASE("an abbreviation goes on behind its stops") {
  check({{"U", "U.S. troops", "<U.S. troops>"},
         {"U.", "U.S. troops", "<U.S. troops>"},
         {"U.S", "U.S. troops", "troops"},
         {"U.S.", "U.S. troops", "troops"},
         {"U.S.", "U.S.A. wins", "<U.S.A. wins>"},
         {"e", "e.g. this", "<e.g. this>"},
         {"Ph", "Ph.D. in law", "<Ph.D. in law>"},
         {"z", "z.B. das", "<z.B. das>"},
         {"т", "т.е. так", "<т.е. так>"},
         {"Mr", "Mr. X", "X"},
         {"The end", "The end.Then", ".Then"},
         {"The end", "The end.A man", ".A man"},
         {"@re", "@re.al", ".al"}});
}

TEST_CASE("a mark between two letters of a word does not end it") {
  check({{"col", "col·lecció nova", "<col·lecció nova>"},
         {"צה", "צה״ל אמר", "<צה״ל אמר>"},
         {"צה", "צה\"ל אמר", "<צה\"ל אמר>"},
         {"say", "say\"so", "\"so"},
         {"NEWS", "NEWS:rain", ":rain"}});
}

TEST_CASE("in scripts without blanks, a word ends anywhere") {
  check({{"大洪水", "大洪水是新聞", "是新聞"},
         {"パンデミック", "パンデミックは続く", "は続く"},
         {"น้ำท่วม", "น้ำท่วมใหญ่", "ใหญ่"},
         {"ទឹក", "ទឹកជំនន់", "ជំនន់"},
         {"RT", "RT東京", "東京"},
         {"東京", "東京RT", "RT"}});
}

TEST_CASE("a word in Hangul or Katakana ends where it does for its readers") {
  check({{"한국", "한국인은 좋다", "<한국인은 좋다>"},
         {"대통령", "대통령실은 오늘", "<대통령실은 오늘>"},
         {"홍수", "홍수는 끝", "<홍수는 끝>"},
         {"한국", "한국 사람", "사람"},
         {"カメラ", "カメラマンは", "<カメラマンは>"},
         {"コンピュータ", "コンピューターは", "<コンピューターは>"},
         {"ｶﾒﾗ", "ｶﾒﾗﾏﾝは", "<ｶﾒﾗﾏﾝは>"},
         {"カメラ", "カメラは", "は"},
         {"東京", "東京タワー", "タワー"}});
}

TEST_CASE("a sign that hangs on a letter or number belongs to it") {
  check({{"C", "C++ is", "<C++ is>"},
         {"C++", "C++ is", "is"},
         {"C", "C# is", "<C# is>"},
         {"F", "F#", "<F#>"},
         {"18", "18+ only", "<18+ only>"},
         {"Vote", "Vote#now", "#now"},
         {"Vote", "Vote #now", "#now"},
         {"you", "you+me", "+me"}});
}

TEST_CASE("no character that people see as one is cut") {
  check({{"e", "e\u0301tude", "<étude>"},
         {"q", "q\u0323x", "<q\u0323x>"},
         {"👩", "👩\u200D💻 works", "<👩\u200D💻 works>"},
         {"👩\u200D", "👩\u200D💻 works", "<👩\u200D💻 works>"},
         {"👍", "👍🏽 good", "<👍🏽 good>"},
         {"❤", "❤\uFE0F love", "<❤\uFE0F love>"},
         {"1", "1\uFE0F\u20E3 first", "<1\uFE0F\u20E3 first>"},
         {"🇩", "🇩🇪 here", "<🇩🇪 here>"},
         {"🇩🇪🇫", "🇩🇪🇫🇷 here", "<🇩🇪🇫🇷 here>"},
         {"🇩🇪", "🇩🇪🇫🇷 here", "🇫🇷 here"},
         {"👍", "👍👍 good", "👍 good"},
         {"は", "は\u3099ん", "<ばん>"},
         {"ｶ", "ｶﾞ", "<ｶﾞ>"},
         {"น", "น้ำ", "<น้ำ>"},
         {"ក", "ក្រុង", "<ក្រុង>"},
         {"ក្", "ក្រុង", "<ក្រុង>"},
         {"하", "\uD558\u11AB글", "<한글>"}});
}

TEST_CASE("where nothing is composed, a mark still belongs to its letter") {
  NormalizerOptions none;
  none.form = NormalizationForm::none;
  CHECK(rest("e\u0301tude", "e", none) == "<e\u0301tude>");
}

TEST_CASE("a probe does not end in the middle of a link") {
  check({{"see", "see https://t.co/ab12", "https://t.co/ab12"},
         {"see https:", "see https://t.co/ab12 now", "<see https://t.co/ab12 now>"},
         {"see https://t.co", "see https://t.co/ab12 now", "<see https://t.co/ab12 now>"}});
}

TEST_CASE("a probe may be a link; it is no link of the case then") {
  const Case out = normalized("https://t.co/ab12 says https://t.co/cd34", "https://t.co/ab12");
  CHECK(out.probe_split);
  CHECK(out.text.with_links == "says https://t.co/cd34");
  REQUIRE(out.links.size() == 1);
  CHECK(out.links[0].url == "https://t.co/cd34");
  CHECK(out.links[0].begin == 5);
}

TEST_CASE("a probe that is kept is reported all the same") {
  NormalizerOptions keep;
  keep.keep_probe = true;
  const Case kept = normalized("The flood came", "The flood", keep);
  CHECK(kept.text.with_links == "The flood came");
  CHECK(kept.probe_split);
  CHECK_FALSE(normalized("The floods came", "The flood", keep).probe_split);
}

TEST_CASE("the title is the tidy probe on one line") {
  CHECK(Probe("The  flood\n came", {}).title() == "The flood came");
  CHECK(Probe("A &amp; B", {}).title() == "A & B");
  CHECK(Probe("", {}).title() == "(no probe)");
  CHECK(Probe(" \u200B ", {}).title() == "(no probe)");
  CHECK(Probe("]][[text: ", {}).title() == "(no probe)");
  CHECK(Probe("", {}).empty());
  CHECK_FALSE(Probe("x", {}).empty());
}
