// SPDX-License-Identifier: MIT
// What holds for every text, tried on texts put together at random from what makes trouble.
#include <cstdlib>
#include <random>
#include <vector>

#include "normalized.hpp"
#include "normalizer/link_char.hpp"
#include "normalizer/links.hpp"
#include "normalizer/normal_form.hpp"
#include "normalizer/unicode.hpp"
#include "normalizer/utf8.hpp"

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
    "â€™", "Ã©", "Ã", "©", "ðŸ˜‚", "ÃƒÂ©", "â€œ", "â€", "\u009D", "Ð¿Ñ€",
    // links and what may become one
    "http", "https", "://", ":", "//", "/", "t.co", "t.co/abc", "https://t.co/ab12", "www.",
    "example.org", ".", "..", "…", "http…", "(", ")", "\"", "'", ",", "!", "-", "@", "#",
    "bit.ly/x", "h", "ht", "tps"};

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

std::string random_text(Random& random) {
  std::string text;
  for (std::size_t left = 1 + below(random, 14); left > 0; --left) {
    text += pieces[below(random, std::size(pieces))];
  }
  return text;
}

/// Every set of options that makes a difference to a text.
std::vector<NormalizerOptions> all_options() {
  std::vector<NormalizerOptions> all;
  for (const auto form :
       {NormalizationForm::none, NormalizationForm::nfc, NormalizationForm::nfkc}) {
    for (const bool repair : {false, true}) {
      NormalizerOptions options;
      options.form = form;
      options.repair_mojibake = repair;
      all.push_back(options);
    }
  }
  return all;
}

template <typename Check>
void for_random_texts(unsigned seed, int count, Check check) {
  if (const char* more = std::getenv("CASEBOOK_RANDOM_TEXTS")) count = std::atoi(more);
  Random random(seed);
  const auto options = all_options();
  for (int i = 0; i < count; ++i) {
    const std::string text = random_text(random);
    const NormalizerOptions& chosen = options[below(random, options.size())];
    check(text, chosen);
  }
}

/// Shows bytes so that a failure can be tried again.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      out += c;
    } else {
      constexpr char digits[] = "0123456789abcdef";
      out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

bool same_links(const Case& one, const Case& other) {
  if (one.links.size() != other.links.size()) return false;
  for (std::size_t i = 0; i < one.links.size(); ++i) {
    if (one.links[i].begin != other.links[i].begin || one.links[i].end != other.links[i].end) {
      return false;
    }
  }
  return true;
}

std::u32string characters(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size(); at += normalizer::decode(text, at).length) {
    out += normalizer::decode(text, at).code_point;
  }
  return out;
}

/// The letters and digits of a text.
std::u32string letters(std::string_view text) {
  std::u32string out;
  for (const char32_t c : characters(text)) {
    if (normalizer::is_letter(c) || normalizer::is_number(c)) out += c;
  }
  return out;
}

/// XML 1.0, section 2.2; besides, no C1 control, no tab and no noncharacter.
bool is_legal(char32_t c) {
  if (c == '\n') return true;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  return (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
}

/// UAX #9 by the letter: in each line, every beginning has its end.
bool is_paired(const std::u32string& text) {
  std::u32string open;
  for (const char32_t c : text + U'\n') {
    if ((c >= 0x202A && c <= 0x202E && c != 0x202C) || (c >= 0x2066 && c <= 0x2068)) open += c;
    const bool end = c == 0x202C || c == 0x2069;
    if (end && (open.empty() || (open.back() >= 0x2066) != (c == 0x2069))) return false;
    if (end) open.pop_back();
    if (c == '\n' && !open.empty()) return false;
  }
  return true;
}

void check_sound(const std::string& text) {
  REQUIRE(normalizer::find_ill_formed(text) == text.size());
  const std::u32string all = characters(text);
  for (const char32_t c : all) CHECK(is_legal(c));
  CHECK(is_paired(all));
  CHECK(text.find("\n\n") == std::string::npos);
  CHECK(text.find("  ") == std::string::npos);
  CHECK(text.find(" \n") == std::string::npos);
  const bool framed =
      !text.empty() && (text.front() == '\n' || text.back() == '\n' || text.back() == ' ');
  CHECK(!framed);
}

}  // namespace

TEST_CASE("normalizing twice changes nothing") {
  for_random_texts(1, 30000, [](const std::string& text, const NormalizerOptions& options) {
    const Case once = normalized(text, {}, options);
    const Case twice = normalized(once.linked, {}, options);
    CAPTURE(escaped(text));
    CAPTURE(escaped(once.linked));
    CAPTURE(static_cast<int>(options.form));
    CAPTURE(options.repair_mojibake);
    CHECK(escaped(twice.linked) == escaped(once.linked));
    CHECK(escaped(twice.plain) == escaped(once.plain));
    CHECK(same_links(once, twice));
  });
}

TEST_CASE("the plain text stays when it is normalized") {
  for_random_texts(2, 30000, [](const std::string& text, NormalizerOptions options) {
    const Case once = normalized(text, {}, options);
    options.repair_mojibake = false;  // whether it is certain may change when a link is gone
    const Case again = normalized(once.plain, {}, options);
    CAPTURE(escaped(text));
    CAPTURE(escaped(once.linked));
    CAPTURE(static_cast<int>(options.form));
    CHECK(escaped(again.linked) == escaped(once.plain));
    for (const Link& link : again.links) CHECK(link.kind == Link::Kind::truncated);
  });
}

TEST_CASE("what comes out is well-formed, legal in XML, in its normalization form and tidy") {
  for_random_texts(3, 30000, [](const std::string& text, const NormalizerOptions& options) {
    const Case out = normalized(text, {}, options);
    CAPTURE(escaped(text));
    CAPTURE(static_cast<int>(options.form));
    check_sound(out.linked);
    check_sound(out.plain);
    std::string buffer;
    if (options.form != NormalizationForm::none) {
      CHECK(normalizer::Composer().nfc(out.linked, buffer) == out.linked);
      CHECK(normalizer::Composer().nfc(out.plain, buffer) == out.plain);
    }
  });
}

TEST_CASE("plain text plus links gives back the letters of the text with links") {
  for_random_texts(4, 30000, [](const std::string& text, const NormalizerOptions& options) {
    const Case out = normalized(text, {}, options);
    CAPTURE(escaped(text));
    CAPTURE(escaped(out.linked));
    CAPTURE(escaped(out.plain));
    std::string between;
    std::size_t done = 0;
    for (const Link& link : out.links) {
      REQUIRE(link.begin >= done);
      REQUIRE(link.end > link.begin);
      between.append(out.linked, done, link.begin - done);
      done = link.end;
    }
    between.append(out.linked, done);
    CHECK(letters(between) == letters(out.plain));
  });
}
