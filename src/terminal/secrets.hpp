// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// The passwords that somebody typed although casebook takes none on the command line: an error
/// that quotes what was typed does not repeat them, for terminals are logged and shown to others.
class Secrets {
 public:
  /// Finds those of `--password=…` (and of any option that begins so, but for --password-file),
  /// `--password …`, `-p…` and `user:…@host`.
  Secrets(int argc, const char* const* argv);

  /// `text` with `…` in the place of each.
  std::string hidden_in(std::string text) const;

 private:
  std::vector<std::string> secrets_;
};

}  // namespace casebook
