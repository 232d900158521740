// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "names/file_name.hpp"

using namespace casebook;

namespace {

std::string name_of(std::string_view title) { return FileNamer().name(title).without_links; }

std::string repeated(std::string_view text, int times) {
  std::string all;
  while (times-- > 0) all += text;
  return all;
}

}  // namespace

TEST_CASE("a title is readable in its names") {
  const FileNames names = FileNamer().name("Ivermectin is");
  CHECK(names.without_links == "Ivermectin is.docx");
  CHECK(names.with_links == "Ivermectin is (with links).docx");
  CHECK(name_of("(no probe)") == "(no probe).docx");
  CHECK(name_of("今天天气 — “so”, naïve 😂 #1 & 100 %") ==
        "今天天气 — “so”, naïve 😂 #1 & 100 %.docx");
}

TEST_CASE("characters that a file system forbids are dropped or replaced") {
  CHECK(name_of("VIDEO: what?") == "VIDEO what.docx");
  CHECK(name_of("and/or a\\b|c") == "and-or a-b-c.docx");
  CHECK(name_of("<b>\"so\"*</b>") == "b so -b.docx");
  CHECK(name_of("a\x01\x7f\xc2\x85z") == "a z.docx");
  CHECK(name_of("a\u2028b\u00A0\u3000c") == "a b c.docx");
  CHECK(name_of("a\u202Eb\u200Bc\uFEFFd\u00ADe") == "abcde.docx");
  CHECK(name_of("a\xff"
                "b") == "ab.docx");
}

TEST_CASE("no name begins or ends with a blank or a dot, nor begins with a dash or a tilde") {
  CHECK(name_of("  a  b  ") == "a b.docx");
  CHECK(name_of("...and then...") == "and then.docx");
  CHECK(name_of("-rf") == "rf.docx");
  CHECK(name_of("~$a") == "$a.docx");
  CHECK(name_of(".. - .gitignore . .") == "gitignore.docx");
}

TEST_CASE("nothing left is called so") {
  for (const char* title : {"", "?", "...", " - ", "\u200B", "///"})
    CHECK(name_of(title) == "(unnamed).docx");
}

TEST_CASE("no name is that of a Windows device") {
  CHECK(name_of("CON") == "_CON.docx");
  CHECK(name_of("nul.") == "_nul.docx");
  CHECK(name_of("com1.txt") == "_com1.txt.docx");
  CHECK(name_of("Lpt9 .x") == "_Lpt9 .x.docx");
  CHECK(name_of("COM¹") == "_COM¹.docx");
  CHECK(name_of("com0") == "_com0.docx");
  CHECK(name_of("Aux: x") == "Aux x.docx");
  CHECK(name_of("con : ") == "_con.docx");
  CHECK(name_of("console") == "console.docx");
  CHECK(name_of("com10") == "com10.docx");
  CHECK(name_of("conin$") == "_conin$.docx");
}

TEST_CASE("a long title is cut between words, so that its longest name has 120 units") {
  // 120 units less " (with links).docx" and one to spare are 101.
  CHECK(name_of(repeated("word ", 40)) == repeated("word ", 19) + "word.docx");
  CHECK(name_of(std::string(150, 'x')) == std::string(101, 'x') + ".docx");
  CHECK(name_of(std::string(95, 'x') + " yyyyyyyyyy") == std::string(95, 'x') + ".docx");
  CHECK(name_of(std::string(101, 'x') + " y") == std::string(101, 'x') + ".docx");
  CHECK(name_of(std::string(100, 'x') + ".." + "y") == std::string(100, 'x') + ".docx");
}

TEST_CASE("a title of long characters is cut by bytes, between characters") {
  // 240 bytes less 18 and one to spare are 221: 73 characters of three bytes, 8 families of 25.
  CHECK(name_of(repeated("語", 200)) == repeated("語", 73) + ".docx");
  CHECK(name_of(repeated("👨‍👩‍👧‍👦", 30)) ==
        repeated("👨‍👩‍👧‍👦", 8) + ".docx");
}

TEST_CASE("names differ by more than case") {
  FileNamer namer;
  CHECK(namer.name("China").without_links == "China.docx");
  CHECK(namer.name("china").without_links == "china (2).docx");
  CHECK(namer.name("CHINA?").with_links == "CHINA (3) (with links).docx");
}

TEST_CASE("no name of one folder is a name of the other") {
  FileNamer namer;
  CHECK(namer.name("X").with_links == "X (with links).docx");
  CHECK(namer.name("X (with links)").without_links == "X (with links) (2).docx");
  CHECK(namer.name("Y (with links)").without_links == "Y (with links).docx");
  CHECK(namer.name("y").with_links == "y (2) (with links).docx");
}

TEST_CASE("a made name that is taken already is passed over") {
  FileNamer namer;
  CHECK(namer.name("a (2)").without_links == "a (2).docx");
  CHECK(namer.name("a").without_links == "a.docx");
  CHECK(namer.name("A").without_links == "A (3).docx");
}

TEST_CASE("parts are numbered in their names, which are cut for it") {
  FileNamer namer;
  CHECK(namer.name("p", 1, 3).without_links == "p (1 of 3).docx");
  CHECK(namer.name("p", 2, 3).with_links == "p (2 of 3) (with links).docx");
  CHECK(namer.name(std::string(150, 'x'), 10, 12).without_links ==
        std::string(90, 'x') + " (10 of 12).docx");
}

TEST_CASE("many titles that are cut to the same name are told apart within the limits") {
  FileNamer namer;
  const std::string title(150, 'x');
  std::string last;
  for (int i = 0; i < 1000; ++i) last = namer.name(title).with_links;
  CHECK(last == std::string(94, 'x') + " (1000) (with links).docx");
  CHECK(last.size() == 119);
}
