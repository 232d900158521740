// SPDX-License-Identifier: MIT
#include "corpus/words.hpp"

#include <uniwbrk.h>

#include <algorithm>

namespace casebook {

const std::vector<std::string_view>& Words::of(std::string_view text) {
  breaks_.resize(text.size());
  u8_wordbreaks(reinterpret_cast<const unsigned char*>(text.data()), text.size(), breaks_.data());
  pieces_.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(breaks_.find('\1', begin + 1), text.size());
    pieces_.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return pieces_;
}

}  // namespace casebook
