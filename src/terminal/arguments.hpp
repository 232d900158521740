// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// The words of the command line, in UTF-8. On Windows, a file that is the only word, because it
/// was dropped onto the program, means: export it beside itself, into a folder of its name.
class Arguments {
 public:
  Arguments(int argc, char** argv);

  int count() const { return static_cast<int>(pointers_.size()); }
  const char* const* words() const { return pointers_.data(); }

 private:
  std::vector<std::string> words_;
  std::vector<const char*> pointers_;
};

}  // namespace casebook
