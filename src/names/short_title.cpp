// SPDX-License-Identifier: MIT
#include "names/short_title.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>

#include "text/graphemes.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t most_characters = 120;

std::size_t characters_in(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_trail));
}

/// All lines but the last, as one; a single line as it is.
std::string first_lines(std::string_view probe) {
  std::string line(probe.substr(0, probe.rfind('\n')));
  std::ranges::replace(line, '\n', ' ');
  return line;
}

/// Cut between words, or where the last one would take half the room, between characters.
std::string beginning(std::string line) {
  const std::size_t end = cut_between_graphemes(line, most_characters - 1, line.size());
  if (end < line.size()) {
    const std::size_t space = line.rfind(' ', end);
    line.resize(space != std::string::npos && space > end / 2 ? space : end);
  }
  return line + "…";
}

}  // namespace

bool needs_short_title(std::string_view probe) {
  return probe.find('\n') != std::string_view::npos || characters_in(probe) > most_characters;
}

std::string ShortTitles::take(std::string_view probe) {
  const std::string plain =
      needs_short_title(probe) ? beginning(first_lines(probe)) : std::string(probe);
  return take_numbered(last_number_, plain, std::identity());
}

}  // namespace casebook
