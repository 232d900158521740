// SPDX-License-Identifier: MIT
#include "normalizer/links/enclosing_mark.hpp"

#include <algorithm>
#include <cstddef>

namespace casebook {
namespace {

/// What each mark may close.
struct Closing {
  char32_t mark;
  std::u32string_view openers;
};
constexpr Closing closings[] = {
    {U')', U"("},    {U']', U"["},   {U'}', U"{"},    {U'）', U"（"}, {U'］', U"［"},
    {U'｝', U"｛"},  {U'」', U"「"}, {U'』', U"『"},  {U'】', U"【"}, {U'》', U"《"},
    {U'〉', U"〈"},  {U'〕', U"〔"}, {U'〗', U"〖"},  {U'｣', U"｢"},   {U'〟', U"〝"},
    {U'”', U"“„‟”"}, {U'“', U"„"},   {U'"', U"\"„“"}, {U'»', U"«»"},  {U'«', U"»"},
    {U'›', U"‹›"},   {U'‹', U"›"},   {U'’', U"‘‚’"},  {U'‘', U"‚"},   {U'\'', U"'‘‚"}};

/// The marks without a direction of their own: languages use them in either.
constexpr std::u32string_view free_marks = U"«»‹›“”„‟‘’‚\"'";

/// The parts of Unicode that hold the marks.
struct Page {
  char32_t first;
  char32_t last;
  std::size_t begin;  ///< in the table
};
constexpr Page pages[] = {
    {0x20, 0xBF, 0}, {0x2018, 0x203F, 160}, {0x3008, 0x301F, 200}, {0xFF08, 0xFF63, 224}};
constexpr std::size_t elsewhere = 224 + 92;

constexpr std::size_t place_of(char32_t c) {
  for (const Page& page : pages)
    if (c <= page.last) return c >= page.first ? page.begin + (c - page.first) : elsewhere;
  return elsewhere;
}

using Table = std::array<EnclosingMark, elsewhere + 1>;

constexpr Table table = [] {
  Table marks{};
  const auto kind_of = [](char32_t c) {
    return static_cast<std::uint8_t>(opening_marks.find(c) + 1);
  };
  const auto is_fixed = [](char32_t c) { return free_marks.find(c) == free_marks.npos; };
  for (const char32_t c : opening_marks) {
    marks[place_of(c)].opens = kind_of(c);
    marks[place_of(c)].has_fixed_direction = is_fixed(c);
  }
  for (const Closing& closing : closings) {
    EnclosingMark& mark = marks[place_of(closing.mark)];
    std::ranges::transform(closing.openers, mark.closes.begin(), kind_of);
    mark.has_fixed_direction = is_fixed(closing.mark);
  }
  return marks;
}();

}  // namespace

const EnclosingMark& enclosing_mark(char32_t c) { return table[place_of(c)]; }

}  // namespace casebook
