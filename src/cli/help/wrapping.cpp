// SPDX-License-Identifier: MIT
#include "cli/help/wrapping.hpp"

#include <algorithm>

#include "terminal/width.hpp"

namespace casebook {

std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \n";
  std::vector<std::string> words;
  for (auto begin = text.find_first_not_of(blanks); begin != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(blanks, begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(blanks, end);
  }
  return words;
}

void append_wrapped(std::string& out, std::size_t column, const std::vector<std::string>& pieces,
                    const Margins& margins) {
  bool first = true;
  for (const auto& piece : pieces) {
    const std::size_t size = columns_of(piece);
    const bool last = &piece == &pieces.back();
    const std::size_t room =
        margins.width - (last ? 0 : std::min(margins.width, margins.mark.size()));
    if (!first && column + 1 + size > room) {
      out.append(margins.mark).append("\n").append(margins.indent, ' ');
      column = margins.indent;
    } else if (!first) {
      out += ' ';
      ++column;
    }
    out += piece;
    column += size;
    first = false;
  }
  out += '\n';
}

}  // namespace casebook
