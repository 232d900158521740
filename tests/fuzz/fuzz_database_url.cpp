// SPDX-License-Identifier: MIT
// Whatever a database's address is, it is refused without being quoted, or is the same again when
// it was written for people.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "error.hpp"
#include "reader/mysql/database_url.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = "mysql://" + std::string(reinterpret_cast<const char*>(data), size);
  try {
    const auto url = casebook::parse_database_url(text);
    const auto again = casebook::parse_database_url(casebook::to_string(url));
    if (again.user != url.user || again.host != url.host || again.port != url.port ||
        again.database != url.database || again.socket != url.socket)
      std::abort();
  } catch (const casebook::UsageError&) {
    return 0;
  }
  return 0;
}
