// SPDX-License-Identifier: MIT
#include "reader/doubts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.hpp"
#include "text/number.hpp"
#include "text/utf8.hpp"

namespace casebook {
namespace {

constexpr std::size_t excel_cell = 32767;  // UTF-16 units (Excel specifications and limits)

/// Lengths in bytes at which programs cut values: MySQL's group_concat_max_len and TEXT, usual
/// VARCHARs.
constexpr std::array<std::size_t, 7> usual_limits = {255, 256, 1024, 4000, 8000, 65534, 65535};

bool reads_as_missing(std::string_view text) {
  constexpr std::size_t longest = 4;
  if (text.size() > longest || text.size() < 2) return false;
  constexpr std::array<std::string_view, 5> words = {"null", "na", "n/a", "nan", "none"};
  return std::ranges::any_of(words, [&](auto word) { return equal_but_case(text, word); });
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = character_at(text, at);
    units += utf16_units(c.code_point);
    at += c.length;
  }
  return units;
}

/// An example on one line, and not too long.
std::string shortened(std::string example) {
  constexpr std::size_t longest = 60;
  std::ranges::replace_if(
      example, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  if (example.size() <= longest) return example;
  return std::string(beginning_of(example, longest)) + "…";
}

}  // namespace

Date Doubts::look_at(const Row& row) {
  if (row.text) {
    if (reads_as_missing(*row.text) && missing_.count++ == 0) missing_.example = *row.text;
    if (row.text->size() >= longest_ || row.text->size() >= excel_cell) measure(*row.text);
  }
  return dates_.read(row.date);
}

void Doubts::measure(std::string_view text) {
  if (text.size() > longest_) as_long_ = 0;
  longest_ = std::max(longest_, text.size());
  as_long_ += text.size() == longest_;
  constexpr std::size_t bytes_of_unit = 3;
  if (text.size() >= excel_cell && text.size() <= bytes_of_unit * excel_cell)
    full_cells_ += utf16_length(text) == excel_cell;
}

void Doubts::add(Warning warning) {
  const auto same = [&](const Warning& other) { return other.sentence == warning.sentence; };
  if (std::ranges::any_of(warnings_, same)) return;
  warning.example = shortened(std::move(warning.example));
  warnings_.push_back(std::move(warning));
}

void Doubts::conclude(Reader& reader) {
  for (Warning& warning : reader.warnings()) add(std::move(warning));
  if (dates_.unread() > 0) {
    add({"Dates that could not be read as one day or one month, and are undated", dates_.unread(),
         dates_.example(),
         "Say how they are written: --date-format %d/%m/%Y, or another pattern, epoch, epoch-ms, "
         "excel"});
  }
  if (missing_.count > 0) {
    missing_.sentence = "Texts that read as if there were none";
    missing_.hint =
        "Where that is meant, --null " + missing_.example + " says so of a table of text";
    add(missing_);
  }
  if (full_cells_ > 0) {
    add({"Texts of 32,767 characters, where Excel cuts cells", full_cells_, "",
         "Take the rows from where they come from, not from a spreadsheet"});
  }
  if (as_long_ > 1 && std::ranges::find(usual_limits, longest_) != usual_limits.end()) {
    add({"Texts of " + grouped(longest_) + " bytes, and none is longer, as if they had been cut",
         as_long_, "", "Look at how they end, and at the column that they are stored in"});
  }
}

void Doubts::add_repairs(const Repairs& repairs, bool repairs_mojibake) {
  if (const auto count = repairs[Repairs::ill_formed_utf8])
    add({"Bytes that are no UTF-8", count, "", "Each stands as \uFFFD"});
  if (const auto count = repairs[Repairs::mojibake_found]; count > 0 && !repairs_mojibake)
    add({"Characters that were surely decoded wrongly, such as \u00E2\u20AC\u2122", count, "",
         "--repair-mojibake puts them right"});
}

std::string sentence_of(const Warning& warning) {
  std::string line = warning.sentence;
  if (warning.count > 0) line += ": " + grouped(warning.count);
  if (!warning.example.empty()) line += ", such as '" + warning.example + "'";
  line += '.';
  if (!warning.hint.empty()) line += ' ' + warning.hint + '.';
  return line;
}

}  // namespace casebook
