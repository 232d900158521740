// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>

#include "xml/stream.hpp"

using namespace casebook;

namespace {

/// Writes down what it is told; pauses at the end of each `p`, fails at each `fail`.
class Log : public XmlEvents {
 public:
  XmlStream* stream = nullptr;
  std::string said;

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "fail") throw std::runtime_error("failed");
    said.append("<").append(name);
    if (const auto id = attributes.find("id")) said.append(" ").append(*id);
    said += '>';
  }
  void end(std::string_view name) override {
    said.append("</").append(name).append(">");
    if (name == "p") stream->pause();
  }
  void text(std::string_view piece) override { said += piece; }
};

/// What is told of `xml`, which comes `step` bytes at a time; `|` where it paused.
std::string told(std::string xml, std::size_t step = 1 << 20) {
  Log log;
  std::size_t at = 0;
  XmlStream stream(
      [&](char* to, std::size_t capacity) {
        const std::size_t size = std::min({capacity, step, xml.size() - at});
        std::memcpy(to, xml.data() + at, size);
        at += size;
        return size;
      },
      log);
  log.stream = &stream;
  while (stream.advance()) log.said += '|';
  return log.said;
}

std::string fault_of(const std::string& xml) {
  try {
    told(xml);
    return "none";
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("events come in order, pause where they ask to, and do not depend on the blocks") {
  const std::string xml =
      "<?xml version=\"1.0\"?><a><x:p xmlns:x=\"u\" x:id=\"7\">b &amp; c</x:p><p/><p>d</p></a>";
  const std::string events = "<a><p 7>b & c</p>|<p></p>|<p>d</p>|</a>";
  CHECK(told(xml) == events);
  CHECK(told(xml, 1) == events);
  CHECK(told(xml, 7) == events);
}

TEST_CASE("an attribute without a prefix is preferred, and one with a prefix can be asked for") {
  const char* pairs[] = {"r:id", "1", "id", "2", nullptr};
  const XmlAttributes attributes(pairs);
  CHECK(attributes.find("id") == "2");
  CHECK(attributes.find_prefixed("id") == "1");
  CHECK(!attributes.find("i"));
}

TEST_CASE("other encodings become UTF-8") {
  CHECK(told("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xE9</a>") == "<a>\u00E9</a>");
  CHECK(told(std::string("\xFF\xFE<\0a\0>\0\xE9\0<\0/\0a\0>\0", 18)) == "<a>\u00E9</a>");
}

TEST_CASE("what is not well-formed, or made to do harm, is a fault") {
  CHECK(fault_of("<a><b></a>") == "is not well-formed XML (line 1: mismatched tag)");
  CHECK(fault_of("") == "is not well-formed XML (line 1: no element found)");
  CHECK(fault_of("<a>\n\xFF</a>").starts_with("is not well-formed XML (line 2: "));
  CHECK(fault_of("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>") ==
        "holds a DOCTYPE, which no Office file does");
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>";
  CHECK(fault_of(deep) == "is nested too deeply");
  CHECK(fault_of("<a b=\"" + std::string(3 << 20, 'x')) == "holds a tag of more than a megabyte");
  CHECK(fault_of("<a>" + std::string(3 << 20, 'x') + "</a>") == "none");
}

TEST_CASE("what an event throws comes out, and the stream stops") {
  CHECK(fault_of("<a><p/><fail/><b/></a>") == "failed");
}
