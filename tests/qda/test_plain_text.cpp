// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "qda/plain_text.hpp"

using namespace casebook;

TEST_CASE("paragraphs are joined by LF, and a position is a code point") {
  PlainText text(flavor_of(QdpxFlavor::standard));
  text.begin(true);
  text.paragraph("Zo\u00EB");
  CHECK(text.position() == 3);
  CHECK(text.after_line_end() == 4);
  text.paragraph("\U0001F30A!");
  CHECK(text.bytes() == "Zo\u00EB\n\U0001F30A!");
  CHECK(text.position() == 6);
}

TEST_CASE(
    "for NVivo they are joined by CRLF after a byte order mark, and a position is a UTF-16 unit") {
  PlainText text(flavor_of(QdpxFlavor::nvivo));
  text.begin(true);
  text.paragraph("Zo\u00EB");
  CHECK(text.position() == 3);
  CHECK(text.after_line_end() == 5);
  text.paragraph("\U0001F30A!");
  CHECK(text.bytes() == "\uFEFFZo\u00EB\r\n\U0001F30A!");
  CHECK(text.position() == 8);
}

TEST_CASE("a further piece of a document begins with the line end before it") {
  PlainText text(flavor_of(QdpxFlavor::standard));
  text.begin(false);
  text.paragraph("sea");
  CHECK(text.bytes() == "\nsea");
  CHECK(text.position() == 4);
}

TEST_CASE("a tab stays and illegal characters go, as in a document") {
  PlainText text(flavor_of(QdpxFlavor::standard));
  text.begin(true);
  text.paragraph(
      "a\tb\x01"
      "c");
  CHECK(text.bytes() == "a\tbc");
  CHECK(text.position() == 4);
}

TEST_CASE("MAXQDA's lines end in CR LF, which counts as one") {
  PlainText text(flavor_of(QdpxFlavor::maxqda));
  text.begin(true);
  text.paragraph("Zo\u00EB");
  CHECK(text.after_line_end() == 4);
  text.paragraph("\U0001F30A!");
  CHECK(text.bytes() == "Zo\u00EB\r\n\U0001F30A!");
  CHECK(text.position() == 6);
}

TEST_CASE("UTF-16 units are counted without a byte order mark") {
  PlainText text(flavor_of(QdpxFlavor::utf16));
  text.begin(true);
  text.paragraph("\U0001F30A!");
  text.paragraph("b");
  CHECK(text.bytes() == "\U0001F30A!\nb");
  CHECK(text.position() == 5);
}
