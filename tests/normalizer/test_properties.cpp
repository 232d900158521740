// SPDX-License-Identifier: MIT
// What holds for every text, tried on texts put together at random from what makes trouble.
#include <cstdlib>
#include <random>

#include "normalized.hpp"
#include "promises.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

constexpr std::string_view pieces[] = {
    // words and marks
    "a", "K", "word", "The", "é", "e", "\u0301", "\u0327", "Å", "\u212A", "привет", "ё", "न",
    "\u094D", "क", "의", "\u1100", "\u1161", "\u11A8", "字", "ก", "\u0E33", "م", "\u064B", "ß", "ﬁ",
    "①", "１", "ﷺ",
    // blanks, line breaks and what goes
    " ", " ", " ", "\n", "\r\n", "\r", "\t", "\u00A0", "\u3000", "\u2028", "\u0085", "\u200B",
    "\u00AD", "\uFEFF", "\x01", "\x7F", "\u0080", "\uFFFE", "\uFDD0", "\U0001FFFF", "\uFFFD",
    // ill-formed bytes
    "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F", "\xED\xA0\xBD", "\xED\xB8\x82", "\xC0\x80", "\x80",
    // references
    "&", "&amp;", "amp;", ";", "&#", "39;", "&lt;", "&#x26;", "&semi;", "\u037E", "&nbsp;", "&shy;",
    "&#8203;", "&bogus;", "&amp", "＆", "；", "&NotEqualTilde;", "&Atilde;", "&copy;", "&#146;",
    // emoji and their glue
    "😂", "👩", "\u200D", "\uFE0F", "🏽", "🇩", "🇪", "1\uFE0F\u20E3", "❤",
    // bidi controls
    "\u202A", "\u202E", "\u202C", "\u2066", "\u2067", "\u2069", "\u200F",
    // UTF-8 read wrongly
    "â€™", "Ã©", "Ã", "©", "ðŸ˜‚", "ÃƒÂ©", "â€œ", "â€", "\u009D", "Ð¿Ñ€", "Ã–", "GRÃ–", "HÃ\u00A0",
    "Ã¢â‚¬Å“", "Ã¢â‚¬Â\u009D", "Ã¢â‚¬Â", "Â\u0081", "Â“", "á»™", "Ä—", "\u0093", "\u0092",
    // quotation marks, stops and separators of many languages, emoticons
    "“", "”", "„", "‘", "’", "‚", "«", "»", "‹", "›", "「", "」", "۔", "؟", "،", "।", "።", "։",
    "。", "|", "｜", "•", "·", "／", "—", "`", ":(", ":-)", "D:", "^^;", "＼(^o^)／",
    // links and what may become one
    "http", "https", "://", ":", "//", "/", "t.co", "t.co/abc", "https://t.co/ab12", "www.",
    "example.org", ".", "..", "…", "http…", "(", ")", "\"", "'", ",", "!", "-", "@", "#",
    "bit.ly/x", "h", "ht", "tps", "https://", "\"https://\"", "HTTPS",
    // markup around links
    "<", ">", "=", "<a", "<a href=", "<a href=\"https://e.org/x\">", "<b", "href=\"", "src='",
    "</a>", "</", "title=\"", "target=", "[url=", "[url]", "[/url]", "[", "](", "![",
    "<https://t.co/ab12>"};

using Random = std::mt19937;

std::string random_text(Random& random) {
  std::string text;
  for (std::size_t left = 1 + random() % 14; left > 0; --left) {
    text += pieces[random() % std::size(pieces)];
  }
  return text;
}

NormalizerOptions random_options(Random& random) {
  constexpr NormalizationForm forms[] = {NormalizationForm::none, NormalizationForm::nfc,
                                         NormalizationForm::nfkc};
  NormalizerOptions options;
  options.form = forms[random() % 3];
  options.repair_mojibake = random() % 2 == 0;
  return options;
}

/// A text with a few of its bytes changed, left out or doubled.
std::string mutated(std::string text, Random& random) {
  for (std::size_t left = 1 + random() % 3; left > 0 && !text.empty(); --left) {
    const std::size_t at = random() % text.size();
    switch (random() % 3) {
      case 0:
        text[at] = static_cast<char>(random());
        break;
      case 1:
        text.erase(at, 1);
        break;
      default:
        text.insert(at, 1, text[at]);
    }
  }
  return text;
}

/// Bytes as they can be typed in again.
std::string escaped(std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

/// More than the usual number of texts, where CASEBOOK_RANDOM_TEXTS asks for them.
int count_of_texts() {
  const char* more = std::getenv("CASEBOOK_RANDOM_TEXTS");
  return more != nullptr ? std::atoi(more) : 20000;
}

void check_promises(std::string_view text, const NormalizerOptions& options) {
  const std::string broken = broken_promise(text, options);
  CAPTURE(escaped(text));
  CAPTURE(static_cast<int>(options.form));
  CAPTURE(options.repair_mojibake);
  CHECK(broken == "");
}

}  // namespace

TEST_CASE("every promise holds for random texts") {
  Random random(1);
  for (int i = count_of_texts(); i > 0; --i) {
    const std::string text = random_text(random);
    check_promises(text, random_options(random));
  }
}

TEST_CASE("every promise holds for texts with changed bytes") {
  Random random(2);
  for (int i = count_of_texts(); i > 0; --i) {
    const std::string text = mutated(random_text(random), random);
    check_promises(text, random_options(random));
  }
}

TEST_CASE("every promise holds for random bytes") {
  Random random(3);
  for (int i = count_of_texts(); i > 0; --i) {
    std::string text(random() % 24, '\0');
    for (char& c : text) c = static_cast<char>(random());
    check_promises(text, random_options(random));
  }
}

TEST_CASE("letters are neither lost nor added but by a repair that is counted") {
  Random random(4);
  for (int i = count_of_texts(); i > 0; --i) {
    const std::string text = random_text(random);
    const Case out = normalized(text);
    bool repaired = false;
    for (std::size_t kind = 0; kind < Repairs::kind_count; ++kind) {
      const bool harmless = kind == Repairs::blanks || kind == Repairs::line_break ||
                            kind == Repairs::bidi_control || kind == Repairs::mojibake_found ||
                            kind == Repairs::invisible || kind == Repairs::control;
      repaired = repaired || (!harmless && out.repairs.count[kind] > 0);
    }
    if (repaired) continue;
    CAPTURE(escaped(text));
    REQUIRE(find_ill_formed(text) == text.size());
    const bool same = letters_of(out.text.with_links) == letters_of(text);
    CHECK(same);
  }
}

TEST_CASE("words that look like an address only when a link behind them is gone stay") {
  CHECK(broken_promise("flood & https://{.c~o(www.example.org/a?b=c", {}).empty());
}

TEST_CASE("an accent behind a link's closing tag joins the letter before it, as in a browser") {
  const std::string text = "see <a href=\"https://e.org/x\">here</a>\xCC\x81 and";
  CHECK(broken_promise(text, {}).empty());
  CHECK(normalized(text).text.without_links == "see her\xC3\xA9 and");
}
