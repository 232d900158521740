// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// Divides a text at UAX #29's word boundaries. Keeps its buffers: one for each thread.
class Words {
 public:
  /// The pieces between two boundaries, in order, including blanks and punctuation: together they
  /// are `text`, which must be well-formed UTF-8. They live until the next call.
  const std::vector<std::string_view>& of(std::string_view text);

 private:
  std::string breaks_;
  std::vector<std::string_view> pieces_;
};

}  // namespace casebook
