// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace casebook::testing {

/// The lines of a file of the Unicode standard, as the Debian package unicode-data brings it,
/// without comments and empty lines. Empty where the package is missing.
inline std::vector<std::string> unicode_lines(const std::string& name) {
  const std::string path = "/usr/share/unicode/" + name;
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
