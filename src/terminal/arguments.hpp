// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// The words of the command line, in UTF-8. On Windows, a file or a folder that is the only word,
/// with the folder it lies in, because it was dropped onto the program, means: export it beside
/// itself. `rows.csv` goes into the folder `rows`, or if there is one into `rows 2`; what has no
/// ending, like `rows`, into `rows export`.
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
