// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace casebook {

/// A punctuation mark, in UTF-8.
using Mark = std::string_view;

inline constexpr Mark dashes[] = {"-", "–", "—", "―", "‒", "‐", "−", "－", "⸺", "⸻"};

constexpr bool ends_blank(std::string_view text) { return text.empty() || text.back() == ' '; }
constexpr bool begins_blank(std::string_view text) { return text.empty() || text.front() == ' '; }

/// The length in bytes of the one of `marks` that `text` begins with; 0 if there is none.
template <std::size_t n>
constexpr std::size_t leading(std::string_view text, const Mark (&marks)[n]) {
  for (const Mark mark : marks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

/// The same for the end of `text`.
template <std::size_t n>
constexpr std::size_t trailing(std::string_view text, const Mark (&marks)[n]) {
  for (const Mark mark : marks) {
    if (text.ends_with(mark)) return mark.size();
  }
  return 0;
}

/// The total length of all `marks` at the beginning of `text`, in any order.
template <std::size_t n>
constexpr std::size_t leading_run(std::string_view text, const Mark (&marks)[n]) {
  std::size_t size = 0;
  while (const std::size_t mark = leading(text.substr(size), marks)) size += mark;
  return size;
}

/// `text` without all `marks` at its end, in any order.
template <std::size_t n>
constexpr std::string_view without_trailing(std::string_view text, const Mark (&marks)[n]) {
  while (const std::size_t size = trailing(text, marks)) text.remove_suffix(size);
  return text;
}

}  // namespace casebook
