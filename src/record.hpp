// SPDX-License-Identifier: MIT
// The data that all stages share: a Row as it was read, a Case as it will be written.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casebook {

/// The two variants of every document: one for counting words, one for reading.
enum class Variant : std::uint8_t {
  without_links,
  with_links  ///< clickable, where they stood
};
inline constexpr std::array variants = {Variant::without_links, Variant::with_links};

/// One thing of each variant.
template <class T>
struct PerVariant {
  T without_links{};
  T with_links{};

  constexpr T& operator[](Variant variant) {
    return variant == Variant::with_links ? with_links : without_links;
  }
  constexpr const T& operator[](Variant variant) const {
    return variant == Variant::with_links ? with_links : without_links;
  }
  bool operator==(const PerVariant&) const = default;
};

/// One value of a row: bytes as the source gave them (ideally UTF-8, never trusted to be), or NULL.
using Cell = std::optional<std::string_view>;

/// One row of the view `combined`. The views belong to whoever filled the row and live as long as
/// that says (for a reader: until its next call).
struct Row {
  Cell root_id;
  Cell experiment_id;
  Cell probe;
  Cell date;
  Cell text;
  std::span<const Cell> attributes;  ///< further columns, in the order they were asked for
};

/// What is known of a date: nothing, a month, or a day. Compares as time does, undated last.
struct Date {
  std::uint16_t year = 9999;
  std::uint8_t month = 99;  ///< 1 to 12; 99: undated
  std::uint8_t day = 0;     ///< 1 to 31; 0: only the month is known

  constexpr bool undated() const { return month > 12; }
  constexpr Date month_only() const { return {year, month, 0}; }
  auto operator<=>(const Date&) const = default;
};

/// A web address in a text.
struct Link {
  enum class Kind : std::uint8_t {
    whole,
    truncated  ///< the text's own end (or an ellipsis) cut it off
  };
  std::uint32_t begin = 0;  ///< where it stands in Case::text.with_links, in bytes
  std::uint32_t end = 0;    ///< one past its last byte
  Kind kind = Kind::whole;
  std::string url;     ///< as it was written, which is not what is seen of it in Markdown
  std::string target;  ///< a valid absolute http(s) URI; empty: it stays plain text
  std::string host;    ///< lower case, IDN as Unicode; empty where it was cut off before
};

/// What was repaired, one counter for each kind of repair. The names go into the manifest.
struct Repairs {
  enum Kind : std::size_t {
    ill_formed_utf8,    ///< an ill-formed byte sequence became U+FFFD
    cesu8,              ///< a surrogate pair in CESU-8 became the character it meant
    html_entity,        ///< a character reference was decoded
    control,            ///< a control character was taken out
    noncharacter,       ///< a noncharacter or a lone surrogate was taken out
    invisible,          ///< a BOM inside text, zero-width space or soft hyphen was taken out
    line_break,         ///< a line break other than LF became one
    bidi_control,       ///< an unpaired bidi control was closed or taken out
    mojibake_found,     ///< text that was decoded wrongly was seen
    mojibake_repaired,  ///< and put right
    recomposed,         ///< a text changed under its normalization form (counts texts)
    blanks,  ///< blanks were folded, trimmed, or an empty line was dropped (counts texts)
    kind_count
  };
  static constexpr std::array<const char*, kind_count> names = {
      "ill_formed_utf8", "cesu8",      "html_entity",  "control",        "noncharacter",
      "invisible",       "line_break", "bidi_control", "mojibake_found", "mojibake_repaired",
      "recomposed",      "blanks"};

  std::array<std::uint64_t, kind_count> count{};

  std::uint64_t& operator[](Kind kind) { return count[kind]; }
  std::uint64_t operator[](Kind kind) const { return count[kind]; }
  Repairs& operator+=(const Repairs& other) {
    for (std::size_t i = 0; i < kind_count; ++i) count[i] += other.count[i];
    return *this;
  }
};

/// What a line of a text is. All but `text` come from Markdown.
enum class LineKind : std::uint8_t {
  text,
  heading,
  list,  ///< an item, its mark in front as text, or what goes on with it
  quote,
  code,  ///< as it was written; may be empty
  row    ///< of a table, its cells parted by tabs
};

/// A stretch of a line that is set in another way than the rest.
struct StyledRun {
  enum Style : std::uint8_t { bold = 1, italic = 2, strike = 4, code = 8 };
  std::uint32_t begin = 0;  ///< in bytes of the line
  std::uint32_t end = 0;
  std::uint8_t style = 0;  ///< Styles, joined by or
  bool operator==(const StyledRun&) const = default;
};

/// The lines of a text that was written in Markdown. Empty for all others, whose lines are plain.
struct Markup {
  struct Line {
    std::uint32_t begin = 0;  ///< in bytes of the text
    std::uint32_t end = 0;
    LineKind kind = LineKind::text;
    std::uint8_t level = 0;  ///< of a heading: 1 to 6; of others: how many lists and quotes hold it
    std::uint32_t first_run = 0;
    std::uint32_t run_count = 0;
  };
  std::vector<Line> lines;      ///< ascending, a line feed between each two
  std::vector<StyledRun> runs;  ///< of one line after the other, ascending and disjoint

  bool empty() const { return lines.empty(); }
  void clear() {
    lines.clear();
    runs.clear();
  }
};

/// One thing that normalizing did to a text beyond blanks, for a list of changes.
struct Change {
  const char* step;  ///< a word of the documented steps, static storage
  std::string before;
  std::string after;
};

/// Something about the rows that a careful person would want to know.
struct Warning {
  std::string sentence;  ///< names the thing, without a full stop: `Dates that could not be read`
  std::uint64_t count = 0;  ///< how often; 0 where it is not a matter of how often
  std::string example;      ///< a value, as the source has it; may be empty
  std::string hint;         ///< what to do, without a full stop; may be empty
};

/// What a row becomes. Reused from row to row: filling it must set or clear every member.
/// All strings are well-formed UTF-8 in the chosen normalization form, legal in XML 1.0.
struct Case {
  std::string_view root_id;        ///< tidy, on one line; never empty
  std::string_view experiment_id;  ///< tidy, on one line; may be empty
  unsigned ordinal = 1;            ///< 2 for the second row of the same root, and so on
  unsigned turn = 1;               ///< 2 for the second row of a joined case, and so on
  bool continues = false;          ///< it stands under the heading of the turn before it
  Date date;
  std::string name;           ///< what heads the case and stands for it everywhere; unique
  std::string_view raw_date;  ///< as the source gave it, tidy, on one line; may be empty
  std::vector<std::string> attributes;  ///< tidy, on one line each, as Columns::attributes asks
  PerVariant<std::string> text;         ///< lines joined by LF, none empty but lines of code
  std::vector<Link> links;              ///< ascending, disjoint, within one line of text.with_links
  PerVariant<Markup> markup;            ///< of each text, where `markdown`
  bool markdown = false;                ///< the text was read as Markdown
  std::uint32_t links_in_code = 0;   ///< how many of `links` stand in code and stay in both texts
  std::uint32_t code_languages = 0;  ///< words beside fences of code, which stay in no text
  std::uint32_t link_titles = 0;     ///< titles of links in Markdown, which stay in no text
  bool probe_split = false;          ///< the text began with its probe, which was split off
  Repairs repairs;                   ///< of this text alone
  std::vector<Change> changes;       ///< filled only where they are asked for
};

}  // namespace casebook
