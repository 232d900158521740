// SPDX-License-Identifier: MIT
// The punctuation around links in the scripts of the texts: which marks open or close something,
// and which form emoticons.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizer/links/enclosing_mark.hpp"
#include "normalizer/links/mark.hpp"

namespace casebook {

struct MarkPair {
  Mark opening;
  Mark closing;
};

constexpr MarkPair brackets[] = {
    {"(", ")"},   {"[", "]"},   {"{", "}"},   {"«", "»"},   {"»", "«"},   {"»", "»"},
    {"“", "”"},   {"„", "“"},   {"„", "”"},   {"„", "\""},  {"”", "”"},   {"‘", "’"},
    {"‚", "‘"},   {"‚", "’"},   {"’", "’"},   {"‹", "›"},   {"›", "‹"},   {"「", "」"},
    {"『", "』"}, {"【", "】"}, {"（", "）"}, {"［", "］"}, {"｛", "｝"}, {"｢", "｣"},
    {"《", "》"}, {"〈", "〉"}, {"〔", "〕"}, {"〖", "〗"}, {"〝", "〟"}};
/// Angle brackets, the marks around a question or an exclamation in Spanish, and bidirectional
/// isolates and embeddings with their terminators.
constexpr MarkPair wrappers[] = {{"<", ">"},           {"¡", "!"},           {"¿", "?"},
                                 {"\u2066", "\u2069"}, {"\u2067", "\u2069"}, {"\u2068", "\u2069"},
                                 {"\u202a", "\u202c"}, {"\u202b", "\u202c"}};
/// These may both open and close: a blank between them and the link shows that they belong
/// elsewhere.
constexpr MarkPair quotes[] = {{"\"", "\""}, {"'", "'"}, {"`", "`"}, {"*", "*"},
                               {"_", "_"},   {"~", "~"}, {"|", "|"}};

/// Characters that mark up text if they come in pairs.
constexpr std::string_view markup_marks = "*_~|";
constexpr bool is_markup(char c) { return markup_marks.find(c) != std::string_view::npos; }

/// True if [from, to) opens markup with `mark` and does not close it: `*so `. The character at `to`
/// is taken into account.
bool opens_markup(std::string_view text, std::size_t from, std::size_t to, char mark);

/// True if `text` ends with an emoticon whose last character looks like punctuation: `:(`, `D:`,
/// `;_;`, `^^;`. Earlier lines, if `text` has some, tell labels from faces: `C: one\nD:`.
bool ends_with_emoticon(std::string_view text);

/// The length in bytes of an emoticon at the beginning of `text` whose first character looks like
/// punctuation: `:)`, `;-)`, `-_-`. 0 if there is none.
std::size_t leading_emoticon(std::string_view text);

/// True if `text` begins with a mark that may close something.
bool begins_with_closing(std::string_view text);

/// Tracks the brackets and quotation marks that are open in a line. Whether a quotation mark opens
/// or closes depends on its neighbours and on what is open, because languages use the marks in
/// every direction: “x” „x“ ”x” «x» « x » »x« »x» ‚x‘.
class Enclosures {
 public:
  enum class Role { neither, opening, closing };

  /// Reads on in `line` up to `end`. The part that was read before must be unchanged.
  void read(std::string_view line, std::size_t end);
  /// Call when the line was shortened to `size` bytes.
  void cut(std::size_t size);

  /// The role of the mark that ends `line` if an address follows, directly (`glued`) or after a
  /// blank.
  Role role_at_end(std::string_view line, bool glued);
  /// True if something is open before the mark that ends `line` which `closing` would close.
  bool is_open_before_end(std::string_view line, char32_t closing);
  /// The role of the mark that begins `right`, the text after an address that followed `line`.
  Role role_at_head(std::string_view line, std::string_view right);
  /// True if the mark that begins `right` closes something open.
  bool closes(std::string_view line, std::string_view right);
  /// The same, not counting a mark that was opened with a blank after it, as in `« x »`.
  bool closes_tight(std::string_view line, std::string_view right);

 private:
  /// A mark that opened or closed something.
  struct Step {
    std::size_t begin;
    std::size_t kind;
    bool opens;
  };

  Role role(char32_t c, char32_t before, char32_t after) const;
  std::size_t open_for(char32_t closing) const;
  void take(char32_t c, std::size_t at, char32_t before, char32_t after);

  std::array<std::size_t, opening_marks.size() + 1> count_{};
  std::array<bool, opening_marks.size() + 1>
      spaced_{};  ///< the last of its kind has a blank after it
  std::vector<Step> steps_;
  std::size_t read_ = 0;
};

}  // namespace casebook
