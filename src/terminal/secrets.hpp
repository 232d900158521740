// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace casebook {

/// The passwords in a command line, although casebook takes none there. An error that quotes the
/// command line does not repeat them, because terminals are logged and shown to others.
class Secrets {
 public:
  /// Finds those of `--password=…` (and of any option that begins like this, except
  /// --password-file), `--password …`, `-p…` and `user:…@host`.
  Secrets(int argc, const char* const* argv);

  /// `text` with `…` in place of each password.
  std::string hidden_in(std::string text) const;

 private:
  std::vector<std::string> secrets_;
};

}  // namespace casebook
