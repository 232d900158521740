// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "needing.hpp"

/// A test that needs the files of the Unicode standard.
#define TEST_CASE_OF_THE_STANDARD(name) \
  TEST_CASE_NEEDING("needs unicode-data", casebook::testing::has_unicode_files(), name)

namespace casebook::testing {

/// Where the Debian package unicode-data puts them.
inline const std::string unicode_folder = "/usr/share/unicode/";

inline bool has_unicode_files() { return std::filesystem::is_directory(unicode_folder); }

/// The lines of a file of the Unicode standard, without comments and empty lines. Empty where it is
/// missing.
inline std::vector<std::string> unicode_lines(const std::string& name) {
  const std::string path = unicode_folder + name;
  const std::string command =
      "cat " + path + " 2>/dev/null || bzip2 -dc " + path + ".bz2 2>/dev/null";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::vector<std::string> lines;
  std::string line;
  for (int c; (c = std::fgetc(pipe.get())) != EOF;) {
    if (c != '\n') {
      line += static_cast<char>(c);
      continue;
    }
    line.resize(std::min(line.find('#'), line.size()));
    if (line.find_first_not_of(" \t") != std::string::npos) lines.push_back(line);
    line.clear();
  }
  return lines;
}

}  // namespace casebook::testing
