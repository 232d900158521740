// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// The words of the command line, in UTF-8, as main() is given them elsewhere than on Windows.
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
