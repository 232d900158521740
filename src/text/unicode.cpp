// SPDX-License-Identifier: MIT
// The only door to utf8proc.
#include "text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>

#include "text/ascii.hpp"

namespace casebook {
namespace {

const utf8proc_property_t& property(char32_t c) {
  return *utf8proc_get_property(static_cast<std::int32_t>(c));
}

utf8proc_propval_t category(char32_t c) { return property(c).category; }

std::size_t decompose(char32_t c, std::span<std::int32_t> out, unsigned options) {
  int last_class = 0;  // unused without grapheme boundaries, but required
  const auto length = utf8proc_decompose_char(static_cast<std::int32_t>(c), out.data(),
                                              static_cast<utf8proc_ssize_t>(out.size()),
                                              static_cast<utf8proc_option_t>(options), &last_class);
  assert(length > 0 && static_cast<std::size_t>(length) <= out.size());
  return static_cast<std::size_t>(length);
}

}  // namespace

std::span<const char32_t> CompatibilityMapping::of(char32_t c) {
  const std::size_t length = decompose(c, buffer_, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE);
  std::array<std::int32_t, 8> canonical;
  const std::size_t canonical_length = decompose(c, canonical, UTF8PROC_DECOMPOSE);
  if (std::equal(buffer_.begin(), buffer_.begin() + length, canonical.begin(),
                 canonical.begin() + canonical_length)) {
    mapped_[0] = c;
    return std::span<const char32_t>(mapped_).first(1);
  }
  for (std::size_t i = 0; i < length; ++i) mapped_[i] = static_cast<char32_t>(buffer_[i]);
  return std::span<const char32_t>(mapped_).first(length);
}

void append_canonical_decomposition(char32_t c, std::vector<std::int32_t>& out) {
  std::array<std::int32_t, 8> buffer;
  const std::size_t length = decompose(c, buffer, UTF8PROC_DECOMPOSE);
  out.insert(out.end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(length));
}

std::uint8_t combining_class(char32_t c) {
  return static_cast<std::uint8_t>(property(c).combining_class);
}

void compose(std::vector<std::int32_t>& decomposed) {
  const auto length =
      utf8proc_normalize_utf32(decomposed.data(), static_cast<utf8proc_ssize_t>(decomposed.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  assert(length >= 0);
  decomposed.resize(static_cast<std::size_t>(length));
}

bool is_letter(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_mark(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME;
}

bool is_number(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_ND && kind <= UTF8PROC_CATEGORY_NO;
}

/// Of ASCII, which most names are, folding only changes the capital letters.
std::string fold_for_comparing(std::string_view text) {
  if (std::ranges::all_of(text, is_ascii)) return lower_ascii(text);
  utf8proc_uint8_t* folded = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &folded,
                   static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                                                  UTF8PROC_CASEFOLD | UTF8PROC_STABLE));
  if (length < 0) throw std::bad_alloc();  // the only error left for well-formed text
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
  return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length)};
}

bool is_uppercase(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LU; }

bool is_lowercase(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LL; }

bool is_separator(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_ZS && kind <= UTF8PROC_CATEGORY_ZP;
}

bool is_control(char32_t c) { return category(c) == UTF8PROC_CATEGORY_CC; }

bool is_format(char32_t c) { return category(c) == UTF8PROC_CATEGORY_CF; }

Direction direction_of(char32_t c) {
  switch (property(c).bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
      return Direction::from_left;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
      return Direction::from_right;
    default:
      return Direction::none;
  }
}

bool extends_cluster(char32_t c) {
  const auto boundary = property(c).boundclass;
  return boundary == UTF8PROC_BOUNDCLASS_EXTEND || boundary == UTF8PROC_BOUNDCLASS_ZWJ;
}

bool prepends_cluster(char32_t c) { return property(c).boundclass == UTF8PROC_BOUNDCLASS_PREPEND; }

bool is_pictograph(char32_t c) {
  return property(c).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_assigned(char32_t c) {
  const auto kind = category(c);
  return kind != UTF8PROC_CATEGORY_CN && kind != UTF8PROC_CATEGORY_CC &&
         kind != UTF8PROC_CATEGORY_CS && kind != UTF8PROC_CATEGORY_CO;
}

bool GraphemeBreaks::joins(char32_t c) {
  constexpr std::uint8_t virama = 9;
  constexpr char32_t zero_width_joiner = 0x200D;
  const bool joined = linker_ && is_letter(c);
  linker_ = combining_class(c) == virama || (linker_ && (is_mark(c) || c == zero_width_joiner));
  return joined;
}

bool GraphemeBreaks::before(char32_t c) {
  const bool joined = joins(c);
  const bool first = !started_;
  started_ = true;
  const bool breaks =
      first || utf8proc_grapheme_break_stateful(static_cast<std::int32_t>(previous_),
                                                static_cast<std::int32_t>(c), &state_);
  previous_ = c;
  return breaks && !joined;
}

}  // namespace casebook
