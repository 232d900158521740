// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "error.hpp"
#include "names/document.hpp"
#include "names/heading.hpp"
#include "names/naming.hpp"
#include "names/safe_name.hpp"

using namespace casebook;

namespace {

Naming naming_of_cases(const std::string& pattern) {
  GeneratorOptions options;
  options.case_name = pattern;
  return Naming(options, {"mood"});
}

std::string case_name(const std::string& pattern, Date date, unsigned ordinal = 1) {
  Case one;
  one.root_id = "77";
  one.experiment_id = "8";
  one.date = date;
  one.ordinal = ordinal;
  one.attributes = {"glad: very"};
  std::string name;
  naming_of_cases(pattern).set_case_name(name, one, "VIDEO");
  return name;
}

std::string month_named(const std::string& pattern, Date month) {
  GeneratorOptions options;
  options.month_heading = pattern;
  return Naming(options, {}).month_heading(month);
}

std::string hint_of(const std::string& pattern) {
  try {
    naming_of_cases(pattern);
  } catch (const UsageError& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
  return "no error";
}

const std::string known =
    " | The fields are {date}, {year}, {month}, {month_name}, {day}, {root_id}, {experiment_id}, "
    "{probe}, {mood}";

}  // namespace

TEST_CASE("a case is called as the pattern says, with any field of its row") {
  CHECK(case_name("{date} Case {root_id}", {2020, 10, 3}) == "2020-10-03 Case 77");
  CHECK(case_name("{probe} {experiment_id}/{root_id:>4}, {month_name} {year}", {2020, 10, 0}) ==
        "VIDEO 8- 77, October 2020");
  CHECK(case_name("{month:02}{{{day:02}}}", {2020, 4, 3}) == "04{03}");
  CHECK(case_name("{mood} {root_id}", {2020, 4, 3}) == "glad- very 77");
}

TEST_CASE("an unknown part of a date is not made up") {
  CHECK(case_name("{year}-{month:02}-{day:02} no. {root_id}", {2020, 4, 0}) == "2020-04 no. 77");
  CHECK(case_name("{day}. {month_name} {year}: {root_id}", {2020, 4, 0}) == "April 2020- 77");
  CHECK(case_name("{root_id} in {year}-{month:02}", {}) == "77 in Undated");
  CHECK(case_name("{date}", {}) == "Undated");
}

TEST_CASE("a name that another case bears is numbered") {
  CHECK(case_name("{probe}", {}, 2) == "VIDEO (2)");
  CHECK(numbered_name(std::string(200, 'x'), 12) == std::string(115, 'x') + " (12)");
}

TEST_CASE("a wrong pattern is refused, and says which fields there are") {
  CHECK(hint_of("{root}") == "--case-name: there is no field {root}" + known);
  CHECK(hint_of("{}") == "--case-name: there is no field {}" + known);
  CHECK(hint_of("{year:>121}") == "--case-name: the format of {year} is too wide" + known);
  CHECK(hint_of("{year:99999999999999999999}") ==
        "--case-name: the format of {year} is too wide" + known);
  CHECK(hint_of("a } b") ==
        "--case-name: '}' stands alone; write two for one that is meant" + known);
  CHECK(hint_of("{year").starts_with("--case-name: '{' stands alone"));
  CHECK(hint_of("{root_id:d}").starts_with("--case-name: the format of {root_id} does not fit"));
  CHECK(hint_of("{year:{month}}").find("--case-name: ") == 0);
}

TEST_CASE("a month is called as the pattern says, or Undated") {
  CHECK(month_named("", {2020, 4, 0}) == "2020-04 April");
  CHECK(month_named("{month_name} {year}", {2020, 4, 9}) == "April 2020");
  CHECK(month_named("{month_name} {year}", {}) == "Undated");
  GeneratorOptions options;
  options.month_heading = "{root_id}";
  CHECK_THROWS_AS(Naming(options, {}), UsageError);
}

TEST_CASE("a document is called after its probe, or as the pattern says") {
  Document info;
  info.probe = "The rain is";
  info.cases = 12;
  CHECK(Naming().title(info) == "The rain is");
  GeneratorOptions options;
  options.title = "{probe} ({cases} cases)";
  CHECK(Naming(options, {}).title(info) == "The rain is (12 cases)");
}

TEST_CASE("a name holds nothing that NVivo replaces, and keeps its signs") {
  CHECK(safe_name("a\\b/c:d|e", 120) == "a-b-c-d-e");
  CHECK(safe_name("who? *me* \"I\" <x>", 120) == "who me 'I' (x)");
  CHECK(safe_name("=1+1", 120) == "=1+1");
  CHECK(safe_name("- @home", 120) == "- @home");
  CHECK(safe_name("-5", 120) == "-5");
  CHECK(safe_name("??", 120) == "(unnamed)");
  CHECK(safe_name("2020-10 Case 7 (2)", 120) == "2020-10 Case 7 (2)");
}

TEST_CASE("NVivo has its own sign for what it replaces in a heading") {
  CHECK(name_in_nvivo("Tea: in \\ / * ? \"Ulm\" <a|b>") == "Tea~ in ~ ~ ~ ~ ~Ulm~ ~a~b~");
}

TEST_CASE("a long name is cut between characters as readers see them") {
  CHECK(safe_name("abc 👩‍🚀", 6) == "abc");
  CHECK(safe_name("abcdef", 4) == "abcd");
}

TEST_CASE("a root that ends like a number of ours is always numbered, a long one shortened") {
  Case one;
  std::string name;
  one.root_id = "5 (2)";
  set_case_heading(name, one);
  CHECK(name == "Undated Case 5 (2) (1)");
  const std::string long_id(300, 'x');
  one.root_id = long_id;
  set_case_heading(name, one);
  CHECK(name == "Undated Case " + std::string(80, 'x'));
  one.root_id = "a/b";
  set_case_heading(name, one);
  CHECK(name == "Undated Case a-b");
}

TEST_CASE("a plain name has no emoji, whatever it is made of") {
  CHECK(plain_name("Tea \U0001F375 in Ulm") == "Tea in Ulm");
  CHECK(plain_name("\U0001F468\u200D\U0001F469 \U0001F3F3\uFE0F x") == "x");
  CHECK(plain_name("\U0001F469\U0001F3FD\u200D\u2695\uFE0F nurses") == "nurses");
  CHECK(plain_name("a\u2764\uFE0Fb \u2614\uFE0F 1\uFE0F\u20E3 \u2122 c") == "ab c");
  CHECK(plain_name("\u2764 \U0001F1E9\U0001F1EA 1 # *") == "1 # *");
  CHECK(plain_name("\U0001F600") == "(unnamed)");
}

TEST_CASE("a plain name keeps the letters and signs of the BMP, and no other characters") {
  CHECK(plain_name("\u0905\u200D\u0906 \u8336 a\u0301 \u2192 \u00A7 (1)") ==
        "\u0905\u200D\u0906 \u8336 a\u0301 \u2192 \u00A7 (1)");
  CHECK(plain_name("\U00020BB7\u91CE\u5BB6") == "\u91CE\u5BB6");
  CHECK(plain_name("\u845B\U000E0100") == "\u845B");  // a letter with a variant of its shape
  CHECK(plain_name("a \U00020BB7\u0301b") == "a b");  // a mark goes with its letter
}

TEST_CASE("names are plain where that is wanted, and cases that become alike are numbered") {
  GeneratorOptions options;
  options.plain_names = true;
  const Naming naming(options, {});
  Case one;
  one.root_id = "7\U0001F600";
  std::string name;
  CHECK(naming.set_case_name(name, one, "p"));
  CHECK(name == "Undated Case 7");
  one.root_id = "8";
  CHECK_FALSE(naming.set_case_name(name, one, "p"));
  CHECK(naming.names_cases());
  CHECK_FALSE(Naming().names_cases());
  CHECK(naming.plain("a\U0001F600") == "a");
  CHECK(Naming().plain("a\U0001F600") == "a\U0001F600");
}
