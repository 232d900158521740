// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "names/name_table.hpp"
#include "record.hpp"

namespace casebook {

/// The names of the two files of a document, without folder: `<name>.docx`, `<name> (with
/// links).docx`.
using FileNames = PerVariant<std::string>;

/// The path of a document within the folder of an export: `documents/<name>.docx`,
/// `documents-with-links/<name> (with links).docx`.
std::string document_path(const FileNames& files, Variant variant);

/// `The storm` of `The storm.docx`
std::string without_extension(const std::string& file);

/// Makes file names from titles that are safe on Windows, macOS and Linux, and never gives one
/// twice: all names of both folders differ by more than case and compatibility forms. The name of a
/// title depends only on the titles before it. One thread at a time.
class FileNamer {
 public:
  /// `title` must be NFC, on one line. If there are several `parts`, the name includes `part`.
  FileNames name(std::string_view title, std::uint64_t part = 1, std::uint64_t parts = 1);

 private:
  bool take(const FileNames& names);

  struct Name {
    bool taken = false;
    std::uint64_t last_number = 0;  ///< of the documents whose plain name it is
  };
  NameTable<Name> names_;  ///< folded
};

/// The part of `title` that every system allows in a file name: at most `utf16_limit` UTF-16 units
/// and `byte_limit` bytes, cut between words or at least between user-perceived characters. Never
/// empty.
std::string safe_stem(std::string_view title, std::size_t utf16_limit, std::size_t byte_limit);

}  // namespace casebook
