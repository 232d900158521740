// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "inflate.hpp"
#include "qda/text_head.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

TextHead head_of(QdpxFlavor flavor, Variant variant, std::uint64_t without_text) {
  ProjectPlan plan;
  plan.flavor = flavor_of(flavor);
  Document document;
  document.title = "\U0001F30A and sea";
  document.cases = 4;
  document.first = document.last = {2020, 10, 0};
  return text_head(document, plan, variant, without_text, *make_deflater());
}

}  // namespace

TEST_CASE("the head of a text is that of the document, with its cases without text") {
  const TextHead head = head_of(QdpxFlavor::standard, Variant::without_links, 2);
  CHECK(inflated(head.text.bytes, false) ==
        "\U0001F30A and sea\n4 cases, 2020-10, 2 without text, without links");
  CHECK(head.length == 57);
}

TEST_CASE("its length counts as the flavor does") {
  const TextHead head = head_of(QdpxFlavor::nvivo, Variant::with_links, 0);
  CHECK(inflated(head.text.bytes, false) ==
        "\uFEFF\U0001F30A and sea\r\n4 cases, 2020-10, with links");
  CHECK(head.length == 40);
}
