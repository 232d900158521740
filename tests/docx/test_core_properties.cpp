// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <stdlib.h>

#include "docx/core_properties.hpp"

using namespace casebook;

namespace {

const std::string before =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
    "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

const std::string part = before + "\n  <dc:title></dc:title>\n</cp:coreProperties>\n";

/// Sets SOURCE_DATE_EPOCH for one test.
class Epoch {
 public:
  explicit Epoch(const char* value) { ::setenv("SOURCE_DATE_EPOCH", value, 1); }
  ~Epoch() { ::unsetenv("SOURCE_DATE_EPOCH"); }
  Epoch(const Epoch&) = delete;
  Epoch& operator=(const Epoch&) = delete;
};

}  // namespace

TEST_CASE("the title is set and escaped, and no time is told") {
  ::unsetenv("SOURCE_DATE_EPOCH");
  CHECK(core_properties(part).with("Fish & <chips> 日本") ==
        before + "<dc:title>Fish &amp; &lt;chips&gt; 日本</dc:title></cp:coreProperties>");
}

TEST_CASE("SOURCE_DATE_EPOCH is when the document was created and modified") {
  const Epoch epoch("1601724153");  // date -u -d @1601724153
  CHECK(core_properties(part).with("t") ==
        before +
            "<dc:title>t</dc:title>"
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2020-10-03T11:22:33Z</dcterms:created>"
            "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2020-10-03T11:22:33Z</dcterms:modified>"
            "</cp:coreProperties>");
}

TEST_CASE("a SOURCE_DATE_EPOCH that is not a number is ignored") {
  for (const char* value :
       {"", "now", "-1", "12x", " 12", "99999999999999999999", "253402300800"}) {
    const Epoch epoch(value);
    CHECK(core_properties(part).with("t") == before + "<dc:title>t</dc:title></cp:coreProperties>");
  }
}

TEST_CASE("the last second of the year 9999 is still a time") {
  const Epoch epoch("253402300799");
  CHECK(core_properties(part).with("t").find(">9999-12-31T23:59:59Z<") != std::string::npos);
}
