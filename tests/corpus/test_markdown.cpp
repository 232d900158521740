// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "corpus/markdown.hpp"
#include "written_corpus.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

std::string markdown(std::string_view text, bool starts_line = true) {
  std::string out;
  append_markdown(out, text, starts_line);
  return out;
}

}  // namespace

TEST_CASE("words and their punctuation stay as they are") {
  CHECK(markdown("A plain text, with (brackets): yes; no? So-so! 3.5 + 2 = 5.5 %") ==
        "A plain text, with (brackets): yes; no? So-so! 3.5 + 2 = 5.5 %");
  CHECK(markdown("Всё — 東京") == "Всё — 東京");
}

TEST_CASE("characters that would be markup are escaped") {
  CHECK(markdown("# no heading") == "\\# no heading");
  CHECK(markdown("*a* _b_ `c` [d](e) <f> ~g~ ^h^ $i$ |j| {k} @l \\m") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\~g\\~ \\^h\\^ \\$i\\$ \\|j\\| \\{k\\} \\@l "
        "\\\\m");
  CHECK(markdown("don't say \"so\"... -- &amp;") == "don\\'t say \\\"so\\\"\\.\\.. \\-- \\&amp;");
}

TEST_CASE("text at the start of a line begins no list, quote, rule or title") {
  CHECK(markdown("- a") == "\\- a");
  CHECK(markdown("+ a") == "\\+ a");
  CHECK(markdown("=== a") == "\\=== a");
  CHECK(markdown("12. a") == "12\\. a");
  CHECK(markdown("iv) a") == "iv\\) a");
  CHECK(markdown("(b) a") == "\\(b\\) a");
  CHECK(markdown(": a") == "\\: a");
  CHECK(markdown("% a") == "\\% a");
  CHECK(markdown("- a", false) == "- a");
}

TEST_CASE("a document has the headings of the Word document, and a paragraph for each line") {
  const WrittenCorpus corpus(
      CorpusFormat::text,
      {a_case("2020-10-03 Case 1", {2020, 10, 3}, "one\n# two",
              "one\n# two http://x.example/a_b end", {link_at(10, "http://x.example/a_b")}),
       a_case("2020-11 Case 2", {2020, 11, 0}, "")},
      {}, "Masks *are*");
  CHECK(corpus.read("text/Masks.md") ==
        "% Masks \\*are\\*\n\n2 cases, 2020-10 to 2020-11, without links\n\n"
        "# 2020-10 October\n\n## 2020-10-03 Case 1\n\none\n\n\\# two\n\n"
        "# 2020-11 November\n\n## 2020-11 Case 2\n\n");
  CHECK(corpus.read("text-with-links/Masks (with links).md")
            .find("\\# two [http://x.example/a\\_b](<http://x.example/a_b>) end\n") !=
        std::string::npos);
}

TEST_CASE("lines of code are an indented block, as they are") {
  Case one = a_case("2020-10 Case 1", {2020, 10, 0}, "see:\n  x = 1\n\n# y");
  for (const Variant variant : variants)
    one.markup[variant].lines = {{0, 4, LineKind::text, 0, 0, 0},
                                 {5, 12, LineKind::code, 0, 0, 0},
                                 {13, 13, LineKind::code, 0, 0, 0},
                                 {14, 17, LineKind::code, 0, 0, 0}};
  const WrittenCorpus corpus(CorpusFormat::text, {one});
  CHECK(corpus.read("text/Masks.md")
            .ends_with("## 2020-10 Case 1\n\nsee:\n\n      x = 1\n    \n    # y\n\n"));
}
