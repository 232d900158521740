// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "xml/tree.hpp"

using namespace casebook;

namespace {

constexpr XmlName inner{"urn:x", "i"};

}  // namespace

TEST_CASE("an element is known by its namespace, not by its prefix") {
  for (const char* xml :
       {"<a xmlns:p='urn:x'><p:i/></a>", "<a xmlns='urn:y'><i xmlns='urn:x'/></a>",
        "<q:a xmlns:q='urn:x' xmlns:p='urn:y'><p:i/><q:i/></q:a>"}) {
    const XmlTree tree(xml);
    CHECK(tree.root().children(inner).size() == 1);
    CHECK(tree.root().child(inner).is(inner));
  }
  CHECK(!XmlTree("<a xmlns:p='urn:y'><p:i/></a>").root().child(inner));
}

TEST_CASE("an attribute without a prefix is in no namespace") {
  const XmlTree tree("<a xmlns='urn:x' xmlns:p='urn:x' n='1' p:n='2'/>");
  CHECK(tree.root().attribute({"", "n"}) == "1");
  CHECK(tree.root().attribute({"urn:x", "n"}) == "2");
  CHECK(!tree.root().attribute({"urn:y", "n"}));
}

TEST_CASE("an added element uses an existing prefix or declares one") {
  const XmlTree tree("<p:a xmlns:p='urn:x'/>");
  tree.root().add({"urn:x", "b"}).set({"urn:z", "c"}, "&");
  CHECK(tree.xml() ==
        std::string(xml_declaration) +
            "<p:a xmlns:p=\"urn:x\"><p:b xmlns:ns1=\"urn:z\" ns1:c=\"&amp;\"/></p:a>");
}

TEST_CASE("a blank that is a text stays; blanks between elements go") {
  CHECK(XmlTree("<a>\n  <t> </t>\n  <t> b </t>\n</a>").root().xml() == "<a><t> </t><t> b </t></a>");
}

TEST_CASE("text that is not well-formed XML gives no tree") {
  for (const char* xml : {"", "text", "<a>", "<a/><b/>", "<a/>text", "<p:a/>", "<a b='1' b='2'/>",
                          "<1a/>", "<a p:b='1'/>", "<!DOCTYPE a><a/>", "<a>\x01</a>", "<a>\xff</a>",
                          "<a b='&#2;'/>", "<a:b:c xmlns:a='urn:x'/>"})
    CHECK_THROWS_AS(XmlTree{xml}, XmlFault);
}
