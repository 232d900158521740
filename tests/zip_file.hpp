// SPDX-License-Identifier: MIT
// Zips made by hand, for tests of what reads them.
#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <map>
#include <string>

namespace casebook::testing {

/// Their contents by their names.
using Files = std::map<std::string, std::string>;

/// A zip of `files`.
inline std::string zipped(const Files& files) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  REQUIRE(archive);
  for (const auto& [name, content] : files) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    REQUIRE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(zip_close(archive) == 0);
  zip_stat_t stat;
  REQUIRE(zip_source_stat(target, &stat) == 0);
  std::string bytes(stat.size, '\0');
  REQUIRE(zip_source_open(target) == 0);
  CHECK(zip_source_read(target, bytes.data(), bytes.size()) ==
        static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace casebook::testing
