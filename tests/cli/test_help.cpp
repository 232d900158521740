// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "cli/help/help.hpp"
#include "cli/help/wrapping.hpp"
#include "terminal/width.hpp"

using namespace casebook;

namespace {

ProgramDescription program() {
  const OptionDescription output{{"-o", "--output"}, "DIR", {},   "The folder to write to",
                                 "What is written",  "",    true, false};
  const OptionDescription memory{{"--memory"}, "SIZE", {},    "How much memory to stay within",
                                 "Running",    "256M", false, false};
  const OptionDescription source{{"SOURCE"}, "", {}, "What to read", "", "", true, false};
  const CommandDescription brew{"brew",
                                "Make tea",
                                "SOURCE is one of\n"
                                "  leaves    what grows\n\n"
                                "Examples:\n"
                                "  casebook brew leaves --long-option value -o pot\n",
                                {source},
                                {output, memory}};
  return {{"casebook", "Makes tea.", "", {}, {}}, {brew}};
}

}  // namespace

TEST_CASE("help says what an option is called, takes, does, and is when left out") {
  const auto all = program();
  CHECK(help_text(all, &all.commands[0], 80) ==
        "Make tea\n"
        "\n"
        "Usage: casebook brew [OPTIONS] SOURCE\n"
        "\n"
        "  SOURCE                      What to read (required)\n"
        "\n"
        "What is written:\n"
        "  -o, --output DIR            The folder to write to (required)\n"
        "\n"
        "Running:\n"
        "  --memory SIZE               How much memory to stay within (default: 256M)\n"
        "\n"
        "SOURCE is one of\n"
        "  leaves                      what grows\n"
        "\n"
        "Examples:\n"
        "  casebook brew leaves --long-option value -o pot\n");
}

TEST_CASE("in a narrow terminal texts stand below, and examples can still be pasted") {
  const auto all = program();
  CHECK(help_text(all, &all.commands[0], 34) ==
        "Make tea\n"
        "\n"
        "Usage: casebook brew [OPTIONS]\n"
        "SOURCE\n"
        "\n"
        "  SOURCE\n"
        "      What to read (required)\n"
        "\n"
        "What is written:\n"
        "  -o, --output DIR\n"
        "      The folder to write to\n"
        "      (required)\n"
        "\n"
        "Running:\n"
        "  --memory SIZE\n"
        "      How much memory to stay\n"
        "      within (default: 256M)\n"
        "\n"
        "SOURCE is one of\n"
        "  leaves\n"
        "      what grows\n"
        "\n"
        "Examples:\n"
        "  casebook brew leaves \\\n"
        "      --long-option value -o pot\n");
}

TEST_CASE("the program's help lists its commands") {
  CHECK(help_text(program(), nullptr, 0) ==
        "Makes tea.\n"
        "\n"
        "Usage: casebook COMMAND [OPTIONS]\n"
        "\n"
        "Commands:\n"
        "  brew                        Make tea\n"
        "\n");
}

TEST_CASE("lines are as wide as they may be, words are never cut, ideographs take two columns") {
  const auto wrapped = [](const char* text, std::size_t width) {
    std::string out;
    append_wrapped(out, 0, words_of(text), {width, 1, ""});
    return out;
  };
  CHECK(wrapped("ab cd ef", 5) == "ab cd\n ef\n");
  CHECK(wrapped("ab cd ef", 4) == "ab\n cd\n ef\n");
  CHECK(wrapped("  ab\n\ncd ", 80) == "ab cd\n");
  CHECK(wrapped("a casebook b", 5) == "a\n casebook\n b\n");
  CHECK(wrapped("é… 茶茶 x", 7) == "é… 茶茶\n x\n");
  CHECK(wrapped("", 7) == "\n");
}
