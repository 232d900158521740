// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "files/digest.hpp"

using namespace casebook;

TEST_CASE("SHA-256 gives the digests that FIPS 180-4's examples have, in both forms") {
  CHECK(Sha256().update("abc").hex() ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(Sha256().update("a").update("bc").base64() ==
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}
