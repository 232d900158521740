// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "template/schema_order.hpp"
#include "word_file.hpp"
#include "xml/tree.hpp"

using namespace casebook;
using namespace casebook::testing;

namespace {

std::string ordered(const std::string& element) {
  const XmlTree tree(styles_of(element));
  put_in_schema_order(tree.root());
  return tree.xml();
}

}  // namespace

TEST_CASE(
    "properties are put into the order of the schema, strangers stay behind their neighbours") {
  CHECK(ordered("<w:style><w:rPr><w:b/><x:y xmlns:x=\"urn:x\"/><w:rFonts/></w:rPr><w:qFormat/>"
                "<w:name/></w:style>")
            .ends_with("<w:style><w:name/><w:qFormat/><w:rPr><w:rFonts/><w:b/>"
                       "<x:y xmlns:x=\"urn:x\"/></w:rPr></w:style></w:styles>"));
}
