// SPDX-License-Identifier: MIT
#include "normalizer/normal_form.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "normalizer/quick_check.hpp"
#include "normalizer/unicode.hpp"
#include "normalizer/utf8.hpp"

namespace casebook::normalizer {
namespace {

/// A piece of a text that may have to change: from a character that no later one can change to just
/// before the next such.
struct Piece {
  std::size_t begin;
  std::size_t end;
};

/// The first piece at or after `from` that is not surely in the form; empty, at the end, where
/// there is none.
Piece find_unsure(std::string_view text, std::size_t from) {
  std::size_t starter = from;
  std::uint8_t previous = 0;
  bool sure = true;
  for (std::size_t at = from; at < text.size();) {
    const Decoded next = decode(text, at);
    const std::uint8_t value = quick_check(next.code_point);
    if (value == 0) {
      if (!sure) return {starter, at};
      starter = at;
    }
    sure = sure && value != nfc_unsure && (value == 0 || value >= previous);
    previous = value;
    at += next.length;
  }
  return sure ? Piece{text.size(), text.size()} : Piece{starter, text.size()};
}

/// Sorts each run of marks by combining class, keeping the order within a class: the Canonical
/// Ordering Algorithm (Unicode 15.0, D109), in linear time.
class CanonicalOrder {
 public:
  void apply(std::vector<std::int32_t>& characters) {
    for (std::size_t at = 0; at < characters.size();) {
      if (class_of(characters[at]) == 0) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < characters.size() && class_of(characters[end]) != 0) ++end;
      sort({characters.data() + at, end - at});
      at = end;
    }
  }

 private:
  static std::uint8_t class_of(std::int32_t c) { return combining_class(static_cast<char32_t>(c)); }

  void sort(std::span<std::int32_t> run) {
    std::array<std::size_t, 257> begins{};
    for (const std::int32_t c : run) ++begins[class_of(c) + 1U];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    sorted_.resize(run.size());
    for (const std::int32_t c : run) sorted_[begins[class_of(c)]++] = c;
    std::copy(sorted_.begin(), sorted_.end(), run.begin());
  }

  std::vector<std::int32_t> sorted_;
};

void append_normalized(std::string_view piece, std::string& out) {
  std::vector<std::int32_t> characters;
  for (std::size_t at = 0; at < piece.size();) {
    const Decoded next = decode(piece, at);
    append_canonical_decomposition(next.code_point, characters);
    at += next.length;
  }
  CanonicalOrder().apply(characters);
  compose(characters);
  for (const std::int32_t c : characters) append_utf8(out, static_cast<char32_t>(c));
}

}  // namespace

bool is_surely_nfc(std::string_view text) { return find_unsure(text, 0).begin == text.size(); }

std::string_view to_nfc(std::string_view text, std::string& out) {
  Piece piece = find_unsure(text, 0);
  if (piece.begin == text.size()) return text;
  out.clear();
  std::size_t done = 0;
  for (; piece.begin < text.size(); piece = find_unsure(text, done)) {
    out.append(text, done, piece.begin - done);
    append_normalized(text.substr(piece.begin, piece.end - piece.begin), out);
    done = piece.end;
  }
  out.append(text, done);
  return out == text ? text : std::string_view(out);
}

}  // namespace casebook::normalizer
