// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "cli/settings.hpp"
#include "error.hpp"

using namespace casebook;

namespace {

std::string refusal(const std::string& text) {
  try {
    read_settings("my.toml", text);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "none";
}

Setting only(const std::string& text) {
  const auto settings = read_settings("my.toml", text);
  REQUIRE(settings.size() == 1);
  return settings.front();
}

}  // namespace

TEST_CASE("values are what one would type") {
  for (const auto& [text, value] :
       std::vector<std::pair<std::string, std::string>>{{R"(a = "x # y")", "x # y"},
                                                        {R"(a = 'C:\new' # mine)", "C:\\new"},
                                                        {R"(a = "\u00e9\t\"\\")", "é\t\"\\"},
                                                        {"a = \"\"\"\nx\ny\"\"\"", "x\ny"},
                                                        {"a = 1_000", "1000"},
                                                        {"a = 0x10", "16"},
                                                        {"a = -3", "-3"},
                                                        {"a = true", "true"},
                                                        {"a = false", "false"},
                                                        {"a = 2020-10-03", "2020-10-03"},
                                                        {"a = ''", ""}}) {
    CAPTURE(text);
    const Setting setting = only(text);
    CHECK(setting.values == std::vector{value});
    CHECK_FALSE(setting.is_array);
  }
  const Setting list = only("a = [\n'x, y', # one\n\"[z]\",\n]");
  CHECK(list.is_array);
  CHECK(list.values == std::vector<std::string>{"x, y", "[z]"});
  CHECK(only("a = []").values.empty());
}

TEST_CASE("settings come in the order of their lines, with the command whose table they stand in") {
  const auto settings = read_settings("my.toml", "z = 1\n\"b-c\" = 2\n\n[export]\na = 3\n");
  REQUIRE(settings.size() == 3);
  CHECK(settings[0].option == "z");
  CHECK(settings[1].option == "b-c");
  CHECK(settings[1].line == 2);
  CHECK(settings[2].option == "a");
  CHECK(settings[2].command == "export");
  CHECK(settings[2].line == 5);
}

TEST_CASE("a file that is not TOML is refused, with the line at fault") {
  for (const char* line :
       {"a",        "a =",         "a = x",   "= 1",   "a = \"x",     "a = 'x",      "a = 64M",
        "a = 1 2",  "a = \"x\" y", "a b = 1", "a : 1", "a = [1",      "a = [1 2]",   "a = yes",
        "a = True", "a = 2020-10", "[a",      "[a]]",  "a = {",       "a = \"\\q\"", "a = \"\x01\"",
        "; x",      "a = 1,",      "a = .5",  "z = 2", "a = \"\xFF\""}) {
    CAPTURE(line);
    CHECK(refusal("z = 1\n" + std::string(line) + "\nq = 1\n").starts_with("my.toml, line "));
  }
  CHECK(refusal("z = 1\n# x\na = 64M\n").starts_with("my.toml, line 3: "));
  CHECK(refusal("z = 1\nz = 1\n").starts_with("my.toml, line 2: "));
}

TEST_CASE("lists of lists and tables are no values of an option") {
  CHECK(refusal("a = [[1]]") == "my.toml, line 1: no option holds such a value");
  CHECK(refusal("\na = [{b = 1}]") == "my.toml, line 2: no option holds such a value");
  CHECK(refusal("[export]\na.b = 1").starts_with("my.toml, line 2: no option holds such a value"));
}
