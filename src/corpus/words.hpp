// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// Where the words of a text part: UAX #29's word boundaries. Keeps its buffers: one for each
/// thread.
class Words {
 public:
  /// The pieces between two boundaries, in order, with blanks and punctuation among them: together
  /// they are `text`, which is well-formed UTF-8. They live until the next call.
  const std::vector<std::string_view>& of(std::string_view text);

 private:
  std::string breaks_;
  std::vector<std::string_view> pieces_;
};

}  // namespace casebook
