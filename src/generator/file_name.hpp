// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

namespace casebook {

/// The names of the two files of a document, without folder.
struct FileNames {
  std::string plain;   ///< `<name>.docx`
  std::string linked;  ///< `<name> (with links).docx`
};

/// Makes file names from titles that are safe on Windows, macOS and Linux, and never gives one twice:
/// all names of both folders differ by more than case and compatibility forms. Which name a title
/// gets depends on the titles before it alone.
class FileNamer {
 public:
  /// `part` of `parts` is said in the name where there are several.
  FileNames name(std::string_view title, std::uint64_t part = 1, std::uint64_t parts = 1);

 private:
  std::unordered_set<std::string> taken_;
};

}  // namespace casebook
