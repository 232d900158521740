// SPDX-License-Identifier: MIT
#include "terminal/arguments.hpp"

#include <windows.h>
// After windows.h, whose types they use.
#include <shellapi.h>

#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "text/path.hpp"

namespace casebook {
namespace {

namespace fs = std::filesystem;

/// Where nothing is yet: whoever drops a file again cannot say what to do with the first export.
fs::path folder_beside(const fs::path& dropped) {
  std::error_code unknown;
  const bool named_alike = fs::is_directory(dropped, unknown) || !dropped.has_extension();
  const fs::path wished = named_alike ? dropped.native() + L" export"
                                      : (dropped.parent_path() / dropped.stem()).native();
  fs::path folder = wished;
  for (int i = 2; fs::exists(folder, unknown); ++i)
    folder = wished.native() + L' ' + std::to_wstring(i);
  return folder;
}

/// The words that are meant by what was dropped; `words` if nothing was.
std::vector<std::string> with_verb(std::vector<std::string> words) {
  const fs::path dropped = words.size() == 2 ? path_of(words[1]) : fs::path();
  std::error_code unknown;
  if (!dropped.has_root_directory() || !fs::exists(dropped, unknown)) return words;
  const fs::path whole = absolute_path(dropped);
  return {words[0], "export", whole.string(), "-o", folder_beside(whole).string()};
}

}  // namespace

/// What main() gets is in the system's old encoding, which most names cannot be written in.
Arguments::Arguments(int, char**) {
  int count = 0;
  const std::unique_ptr<LPWSTR, decltype(&::LocalFree)> wide(
      ::CommandLineToArgvW(::GetCommandLineW(), &count), &::LocalFree);
  for (int i = 0; i < count; ++i) words_.push_back(std::filesystem::path(wide.get()[i]).string());
  words_ = with_verb(std::move(words_));
  for (const std::string& word : words_) pointers_.push_back(word.c_str());
}

}  // namespace casebook
