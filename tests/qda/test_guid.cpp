// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "qda/guid.hpp"

using namespace casebook;

TEST_CASE("a GUID of a name is that of RFC 9562, appendix A.4") {
  const Guid dns = {{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f,
                     0xd4, 0x30, 0xc8}};
  CHECK(to_string(guid_within(dns, "www.example.com")) == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("two kinds of things of the same name have two GUIDs, and always the same") {
  CHECK(guid_within(guid_space("code"), "sea") != guid_within(guid_space("source"), "sea"));
  CHECK(guid_within(guid_space("code"), "sea") == guid_within(guid_space("code"), "sea"));
}
