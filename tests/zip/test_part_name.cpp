// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "zip/part_name.hpp"

using namespace casebook;

TEST_CASE("a target leads from its part's folder, or from the root of the package") {
  CHECK(resolve_target("", "word/document.xml") == "word/document.xml");
  CHECK(resolve_target("word/document.xml", "styles.xml") == "word/styles.xml");
  CHECK(resolve_target("word/document.xml", "./media/../theme/a.xml") == "word/theme/a.xml");
  CHECK(resolve_target("word/document.xml", "../customXml/item1.xml") == "customXml/item1.xml");
  CHECK(resolve_target("word/document.xml", "/word/media/a.png") == "word/media/a.png");
  CHECK(resolve_target("word/document.xml", "media/a.svg#front") == "word/media/a.svg");
}

TEST_CASE("a target that leads out of the package leads nowhere") {
  CHECK(resolve_target("word/document.xml", "../../etc/passwd").empty());
  CHECK(resolve_target("", "..").empty());
  CHECK(resolve_target("word/document.xml", "/../x").empty());
}

TEST_CASE("a target is relative where its part lies below") {
  CHECK(target_of("", "word/document.xml") == "word/document.xml");
  CHECK(target_of("word/document.xml", "word/media/a.png") == "media/a.png");
  CHECK(target_of("doc/main.xml", "word/media/a.png") == "/word/media/a.png");
}

TEST_CASE("names are the same in any case and however they are escaped") {
  CHECK(part_key("Word/Media/%C3%84%20b.PNG") == part_key("word/media/\xC3\x84 b.png"));
  CHECK(part_key("100%.png") == "100%.png");
  CHECK(part_key("%4") == "%4");
  CHECK(part_key("a%zzb") == "a%zzb");
}

TEST_CASE("names in documents are ASCII") {
  CHECK(ascii_part_name("word/media/\xC3\x84 b.png") == "word/media/%C3%84%20b.png");
  CHECK(ascii_part_name("word/document.xml") == "word/document.xml");
}

TEST_CASE("a part has a part of relationships, a folder and an extension") {
  CHECK(relationships_part("") == "_rels/.rels");
  CHECK(relationships_part("word/document.xml") == "word/_rels/document.xml.rels");
  CHECK(folder_of("word/media/a.png") == "word/media/");
  CHECK(folder_of("a.xml").empty());
  CHECK(extension_of("word/a.b.PNG") == "png");
  CHECK(extension_of("a.b/c").empty());
}
