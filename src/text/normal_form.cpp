// SPDX-License-Identifier: MIT
#include "text/normal_form.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace casebook {

std::string_view Composer::nfc(std::string_view text, std::string& out) {
  Piece piece = find_unsure(text, 0);
  if (piece.begin == text.size()) return text;
  out.clear();
  std::size_t done = 0;
  for (; piece.begin < text.size(); piece = find_unsure(text, done)) {
    out.append(text, done, piece.begin - done);
    append_composed(text.substr(piece.begin, piece.end - piece.begin), out);
    done = piece.end;
  }
  out.append(text, done);
  return out == text ? text : std::string_view(out);
}

/// The first piece at or after `from` that may not be in the form: it begins with a character that
/// begins anew and ends before the next such character. Empty, at the end, if there is none.
Composer::Piece Composer::find_unsure(std::string_view text, std::size_t from) const {
  std::size_t begin = from;
  std::uint8_t previous = 0;
  bool sure = true;
  for (std::size_t at = from; at < text.size();) {
    const Decoded next = decode(text, at);
    const QuickCheck value = quick_check_(next.code_point);
    if (value.begins_anew()) {
      if (!sure) return {begin, at};
      begin = at;
    }
    const std::uint8_t combining = value.combining_class;
    sure = sure && value.answer == QuickCheck::yes && (combining == 0 || combining >= previous);
    previous = combining;
    at += next.length;
  }
  return {sure ? text.size() : begin, text.size()};
}

void Composer::append_composed(std::string_view piece, std::string& out) {
  take_apart(piece);
  put_in_order();
  compose(characters_);
  for (const std::int32_t c : characters_) append_utf8(out, static_cast<char32_t>(c));
}

void Composer::take_apart(std::string_view piece) {
  characters_.clear();
  classes_.clear();
  for (std::size_t at = 0; at < piece.size();) {
    const Decoded next = decode(piece, at);
    const QuickCheck value = quick_check_(next.code_point);
    // Among characters that are not `no`, only a composed letter has a decomposition, and no letter
    // is a mark.
    const bool whole = value.answer == QuickCheck::maybe || value.combining_class != 0;
    if (next.code_point < 0x80 || (whole && value.answer != QuickCheck::no)) {
      characters_.push_back(static_cast<std::int32_t>(next.code_point));
      classes_.push_back(value.combining_class);
    } else {
      append_decomposition(next.code_point);
    }
    at += next.length;
  }
}

void Composer::append_decomposition(char32_t c) {
  append_canonical_decomposition(c, characters_);
  while (classes_.size() < characters_.size()) {
    const auto part = static_cast<char32_t>(characters_[classes_.size()]);
    classes_.push_back(quick_check_(part).combining_class);
  }
}

/// The Canonical Ordering Algorithm (Unicode 15.0, D109): sorts each run of marks by class.
void Composer::put_in_order() {
  for (auto mark = classes_.begin(); mark != classes_.end();) {
    const auto begin = std::find_if(mark, classes_.end(), [](auto c) { return c != 0; });
    mark = std::find(begin, classes_.end(), 0);
    if (std::is_sorted(begin, mark)) continue;
    sort(static_cast<std::size_t>(begin - classes_.begin()),
         static_cast<std::size_t>(mark - classes_.begin()));
  }
}

/// A counting sort: takes linear time and keeps the order within a class. Does not reorder
/// `classes_`, which are not used again.
void Composer::sort(std::size_t begin, std::size_t end) {
  std::array<std::size_t, 257> places{};
  for (std::size_t i = begin; i < end; ++i) ++places[classes_[i] + 1U];
  for (std::size_t i = 1; i < places.size(); ++i) places[i] += places[i - 1];
  sorted_.resize(end - begin);
  for (std::size_t i = begin; i < end; ++i) sorted_[places[classes_[i]]++] = characters_[i];
  std::copy(sorted_.begin(), sorted_.end(),
            characters_.begin() + static_cast<std::ptrdiff_t>(begin));
}

}  // namespace casebook
