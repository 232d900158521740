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

/// The words that are meant by a dropped file; `words` if there is none.
std::vector<std::string> with_verb(std::vector<std::string> words) {
  std::error_code unknown;
  if (words.size() != 2 || !std::filesystem::is_regular_file(path_of(words[1]), unknown))
    return words;
  const std::filesystem::path file = std::filesystem::absolute(path_of(words[1]));
  return {words[0], "export", file.string(), "-o", (file.parent_path() / file.stem()).string()};
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
