// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "corpus.hpp"
#include "docx/built_in.hpp"
#include "docx/head.hpp"
#include "inflate.hpp"
#include "names/document.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

Document fish() {
  Document document;
  document.title = "Fish & chips are";
  document.cases = 4;
  document.first = document.last = {2020, 10, 0};
  return document;
}

DocumentHead render(const Document& document, const PerVariant<std::uint64_t>& without_text = {}) {
  const TestCorpus of({}, document);
  const auto deflater = make_deflater();
  return HeadRenderer(of.corpus, look(), *deflater).render(of.documents[0], without_text);
}

std::string xml_of(const Segment& segment) { return inflated(segment.bytes, false); }

}  // namespace

TEST_CASE("a document begins with its title and with what it is about, in both variants") {
  const DocumentHead head = render(fish());
  const std::string begin =
      std::string(look().document_head()) + paragraph("Title", "Fish &amp; chips are");
  CHECK(xml_of(head.paragraphs.without_links) ==
        begin + paragraph("Subtitle", "4 cases, 2020-10, without links"));
  CHECK(xml_of(head.paragraphs.with_links) ==
        begin + paragraph("Subtitle", "4 cases, 2020-10, with links"));
}

TEST_CASE("cases without text are counted in each variant, where there are any") {
  const DocumentHead head = render(fish(), {3, 1});
  CHECK(xml_of(head.paragraphs.without_links)
            .ends_with(paragraph("Subtitle", "4 cases, 2020-10, 3 without text, without links")));
  CHECK(xml_of(head.paragraphs.with_links)
            .ends_with(paragraph("Subtitle", "4 cases, 2020-10, 1 without text, with links")));
}

TEST_CASE("under a shortened title stand the lines of the whole probe") {
  Document document = fish();
  document.title = "Write a poem…";
  document.prompt = "Write a poem\nabout the sea";
  CHECK(xml_of(render(document).paragraphs.without_links) ==
        std::string(look().document_head()) + paragraph("Title", "Write a poem…") +
            paragraph("Prompt", "Write a poem") + paragraph("Prompt", "about the sea") +
            paragraph("Subtitle", "4 cases, 2020-10, without links"));
}

TEST_CASE("what stands under a title from the right stands on the right as well") {
  Document document = fish();
  document.title = "هل تعلم";
  CHECK(xml_of(render(document).paragraphs.without_links)
            .ends_with("<w:p><w:pPr><w:pStyle w:val=\"Subtitle\"/><w:jc w:val=\"right\"/></w:pPr>"
                       "<w:r><w:t>4 cases, 2020-10, without links</w:t></w:r></w:p>"));
}

TEST_CASE("the properties and the footer name the title") {
  const DocumentHead head = render(fish());
  CHECK(inflated(head.properties.bytes, true).find("<dc:title>Fish &amp; chips are</dc:title>") !=
        std::string::npos);
  CHECK(inflated(head.footer.bytes, true).find("Fish &amp; chips are") != std::string::npos);
}
