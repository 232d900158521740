// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "text/normal_form.hpp"
#include "text/quick_check.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "unicode_file.hpp"

using namespace casebook;

using casebook::testing::unicode_lines;

namespace {

std::string nfc(std::string_view text) {
  std::string out;
  return std::string(Composer().nfc(text, out));
}

std::string nfkc(std::string_view text) {
  CompatibilityMapping mapping;
  std::string mapped;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).length)
    for (const char32_t c : mapping.of(decode(text, at).code_point)) append_utf8(mapped, c);
  return nfc(mapped);
}

std::string utf8(char32_t c) {
  std::string text;
  append_utf8(text, c);
  return text;
}

/// `0044 0307` as text.
std::string from_hexadecimal(const std::string& codes) {
  std::istringstream in(codes);
  std::string text;
  for (std::uint32_t code = 0; in >> std::hex >> code;) append_utf8(text, code);
  return text;
}

struct Forms {
  std::string source, nfc, nfd, nfkc, nfkd;
};

Forms forms_of(const std::string& line) {
  std::istringstream in(line);
  std::string field[5];
  for (std::string& one : field) {
    std::getline(in, one, ';');
    one = from_hexadecimal(one);
  }
  return {field[0], field[1], field[2], field[3], field[4]};
}

}  // namespace

NEEDED_FOR_SUITE("needs unicode-data", casebook::testing::has_unicode_files(),
                 "the package unicode-data is not installed")

TEST_CASE_OF_THE_STANDARD("NormalizationTest.txt: every line holds for NFC and for NFKC") {
  const auto lines = unicode_lines("NormalizationTest.txt");
  std::size_t tested = 0;
  for (const std::string& line : lines) {
    if (line.front() == '@') continue;
    const Forms c = forms_of(line);
    CAPTURE(line);
    const bool canonical = nfc(c.source) == c.nfc && nfc(c.nfc) == c.nfc && nfc(c.nfd) == c.nfc &&
                           nfc(c.nfkc) == c.nfkc && nfc(c.nfkd) == c.nfkc;
    CHECK(canonical);
    const bool compatible = nfkc(c.source) == c.nfkc && nfkc(c.nfc) == c.nfkc &&
                            nfkc(c.nfd) == c.nfkc && nfkc(c.nfkc) == c.nfkc &&
                            nfkc(c.nfkd) == c.nfkc;
    CHECK(compatible);
    ++tested;
  }
  CHECK(tested > 18000);
}

TEST_CASE_OF_THE_STANDARD(
    "NormalizationTest.txt: characters that part 1 leaves out are their own forms") {
  std::set<std::string> listed;
  bool in_part_1 = false;
  for (const std::string& line : unicode_lines("NormalizationTest.txt")) {
    if (line.front() == '@') in_part_1 = line.starts_with("@Part1");
    if (in_part_1 && line.front() != '@') listed.insert(forms_of(line).source);
  }
  REQUIRE(!listed.empty());
  std::size_t wrong = 0;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;
    const std::string text = utf8(c);
    if (listed.contains(text)) continue;
    CompatibilityMapping mapping;
    const bool itself = nfc(text) == text && mapping.of(c).size() == 1 && mapping.of(c)[0] == c;
    wrong += !itself;
  }
  CHECK(wrong == 0);
}

TEST_CASE("the quick check agrees with the database of every character") {
  const QuickCheckTable& table = QuickCheckTable::get();
  std::size_t wrong = 0;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;
    const QuickCheck value = table(c);
    std::vector<std::int32_t> form;
    append_canonical_decomposition(c, form);
    const bool whole = form.size() == 1 && form[0] == static_cast<std::int32_t>(c);
    compose(form);
    const bool itself = form.size() == 1 && form[0] == static_cast<std::int32_t>(c);
    wrong += value.combining_class != combining_class(c);
    wrong += itself == (value.answer == QuickCheck::no);
    wrong += !whole && value.answer == QuickCheck::maybe;
    wrong += !whole && value.answer == QuickCheck::yes && value.combining_class != 0;
  }
  CHECK(wrong == 0);
}

TEST_CASE("text that is in the form is not copied") {
  for (const std::string_view text : {"", "plain", "Übermut", "привет", "日本", "👩🏽‍⚕️",
                                      "क्षत्रिय ज़िंदगी", "שָׁלוֹם", "한국"}) {
    std::string out;
    CHECK(Composer().nfc(text, out).data() == text.data());
  }
}

TEST_CASE("letters and marks are composed, singletons replaced") {
  CHECK(nfc("e\u0301") == "é");
  CHECK(nfc("xe\u0301y") == "xéy");
  CHECK(nfc("\u212B") == "Å");
  CHECK(nfc("\u1112\u1161\u11AB") == "한");
  CHECK(nfc("\uD558\u11AB") == "한");
  CHECK(nfc("a\u0301\u0323") == "\u1EA1\u0301");
  CHECK(nfc("\u0958") == "\u0915\u093C");
  CHECK(nfc("\U0001D15E") == "\U0001D157\U0001D165");
}

TEST_CASE("marks are put in their order, and keep it within a class") {
  CHECK(nfc("q\u0307\u0323") == "q\u0323\u0307");
  CHECK(nfc("q\u0307\u0301\u0323") == "q\u0323\u0307\u0301");
  CHECK(nfc("\u0301\u0323") == "\u0323\u0301");
}

TEST_CASE("a great many marks in a row are put in order") {
  std::string raw = "q";
  std::string below;
  std::string above;
  for (int i = 0; i < 10000; ++i) {
    raw += "\u0307\u0323";
    below += "\u0323";
    above += "\u0307";
  }
  CHECK(nfc(raw) == "q" + below + above);
}
