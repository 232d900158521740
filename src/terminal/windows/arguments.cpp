// SPDX-License-Identifier: MIT
#include "terminal/arguments.hpp"

#include <windows.h>
// After windows.h, whose types they use.
#include <shellapi.h>

#include <filesystem>
#include <memory>

namespace casebook {

/// What main() gets is in the system's old encoding, which most names cannot be written in.
Arguments::Arguments(int, char**) {
  int count = 0;
  const std::unique_ptr<LPWSTR, decltype(&::LocalFree)> wide(
      ::CommandLineToArgvW(::GetCommandLineW(), &count), &::LocalFree);
  for (int i = 0; i < count; ++i) words_.push_back(std::filesystem::path(wide.get()[i]).string());
  for (const std::string& word : words_) pointers_.push_back(word.c_str());
}

}  // namespace casebook
