// SPDX-License-Identifier: MIT
#include "docx/text_runs.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.hpp"

namespace casebook {
namespace {

enum class Class : std::uint8_t { plain, neutral, mark, right_to_left, han, kana, hangul };

struct Range {
  char32_t first, last;
  Class kind;
};

// Ascending. What lies between is `plain`: letters that need nothing. Right-to-left are the blocks
// whose default is R or AL, neutral what has neither L, R nor AL (Unicode 15,
// DerivedBidiClass.txt), both in rough. A mark has no class of its own: it stays with the character
// before it.
constexpr Range ranges[] = {
    {0x0000, 0x0040, Class::neutral},          // controls, blanks, digits, punctuation
    {0x005B, 0x0060, Class::neutral},          //
    {0x007B, 0x00A9, Class::neutral},          //
    {0x00AB, 0x00B4, Class::neutral},          //
    {0x00B6, 0x00B9, Class::neutral},          //
    {0x00BB, 0x00BF, Class::neutral},          //
    {0x00D7, 0x00D7, Class::neutral},          // multiplication sign
    {0x00F7, 0x00F7, Class::neutral},          // division sign
    {0x0300, 0x036F, Class::mark},             // combining diacritical marks
    {0x0590, 0x08FF, Class::right_to_left},    // Hebrew to Arabic Extended-A
    {0x1100, 0x11FF, Class::hangul},           // Jamo
    {0x1DC0, 0x1DFF, Class::mark},             // combining diacritical marks supplement
    {0x2000, 0x200B, Class::neutral},          // blanks
    {0x200C, 0x200D, Class::mark},             // joiners
    {0x200E, 0x200E, Class::plain},            // left-to-right mark
    {0x200F, 0x200F, Class::right_to_left},    // right-to-left mark
    {0x2010, 0x2070, Class::neutral},          // general punctuation
    {0x2074, 0x207E, Class::neutral},          // superscript digits
    {0x2080, 0x208E, Class::neutral},          // subscript digits
    {0x20A0, 0x20CF, Class::neutral},          // currency
    {0x20D0, 0x20FF, Class::mark},             // combining marks for symbols
    {0x2116, 0x2118, Class::neutral},          // numero sign
    {0x211E, 0x2123, Class::neutral},          // trade mark sign
    {0x2150, 0x215F, Class::neutral},          // fractions
    {0x2189, 0x2BFF, Class::neutral},          // arrows, mathematics, shapes, dingbats
    {0x2E00, 0x2E5D, Class::neutral},          // further punctuation
    {0x2E80, 0x303F, Class::han},              // radicals, CJK punctuation
    {0x3040, 0x30FF, Class::kana},             //
    {0x3100, 0x312F, Class::han},              // Bopomofo
    {0x3130, 0x318F, Class::hangul},           //
    {0x3190, 0x9FFF, Class::han},              //
    {0xA960, 0xA97F, Class::hangul},           //
    {0xAC00, 0xD7FF, Class::hangul},           //
    {0xF900, 0xFAFF, Class::han},              // compatibility ideographs
    {0xFB1D, 0xFDFF, Class::right_to_left},    // presentation forms
    {0xFE00, 0xFE0F, Class::mark},             // variation selectors
    {0xFE10, 0xFE1F, Class::han},              // vertical forms
    {0xFE20, 0xFE2F, Class::mark},             // combining half marks
    {0xFE30, 0xFE6F, Class::han},              // compatibility and small forms
    {0xFE70, 0xFEFE, Class::right_to_left},    // Arabic presentation forms
    {0xFEFF, 0xFEFF, Class::neutral},          //
    {0xFF00, 0xFF65, Class::han},              // full-width forms
    {0xFF66, 0xFF9F, Class::kana},             // half-width katakana
    {0xFFA0, 0xFFDF, Class::hangul},           // half-width Jamo
    {0xFFE0, 0xFFEF, Class::han},              // full-width signs
    {0xFFF0, 0xFFFF, Class::neutral},          //
    {0x10800, 0x10FFF, Class::right_to_left},  // Cypriot to Old Uyghur
    {0x17000, 0x18DFF, Class::han},            // Tangut, Khitan
    {0x1AFF0, 0x1B16F, Class::kana},           //
    {0x1E800, 0x1EFFF, Class::right_to_left},  // Mende Kikakui, Adlam, Arabic mathematics
    {0x1F000, 0x1F1FF, Class::neutral},        // tiles, cards, regional indicators
    {0x1F200, 0x1F2FF, Class::han},            // enclosed ideographs
    {0x1F300, 0x1F3FA, Class::neutral},        // emoji
    {0x1F3FB, 0x1F3FF, Class::mark},           // skin tones
    {0x1F400, 0x1FAFF, Class::neutral},        // emoji
    {0x20000, 0x3FFFF, Class::han},            //
    {0xE0000, 0xE0FFF, Class::mark},           // tags, variation selectors
};

Class class_of(char32_t code) {
  const auto* const after =
      std::ranges::upper_bound(ranges, code, {}, [](const Range& range) { return range.first; });
  if (after == std::begin(ranges)) return Class::plain;
  const Range& range = *std::prev(after);
  return code <= range.last ? range.kind : Class::plain;
}

RunKind kind_of(Class strong) {
  if (strong == Class::plain) return RunKind::plain;
  return strong == Class::right_to_left ? RunKind::right_to_left : RunKind::east_asian;
}

/// Puts runs together, character by character.
class RunBuilder {
 public:
  explicit RunBuilder(std::vector<TextRun>& runs) : runs_(runs) {}

  /// A character with a kind of its own stands at [begin, end).
  void strong(RunKind kind, std::size_t begin, std::size_t end) {
    if (runs_.empty()) {
      base_ = kind;
      runs_.push_back({0, end, kind});
      return;
    }
    if (kind != runs_.back().kind) {
      close(kind, begin);
      if (runs_.back().kind != kind) runs_.push_back({runs_.back().end, end, kind});
    }
    runs_.back().end = end;
  }

  /// A mark stands there: it belongs to the run only if nothing neutral came in between.
  void mark(std::size_t begin, std::size_t end) {
    if (!runs_.empty() && runs_.back().end == begin) runs_.back().end = end;
  }

  /// The line is over.
  void finish(std::size_t size) {
    if (runs_.empty()) runs_.push_back({0, size, RunKind::plain});
    if (runs_.back().end < size) close(base_, size);
    runs_.back().end = size;
  }

  RunKind base() const { return base_; }

 private:
  /// Gives the neutral characters up to `end` to the paragraph, unless `next` will take them.
  void close(RunKind next, std::size_t end) {
    if (runs_.back().end == end) return;
    if (runs_.back().kind == base_)
      runs_.back().end = end;
    else
      runs_.push_back({runs_.back().end, next == base_ ? runs_.back().end : end, base_});
  }

  std::vector<TextRun>& runs_;
  RunKind base_ = RunKind::plain;
};

/// Chinese may quote a kana or two, Japanese and Korean cannot do without theirs.
const char* language_of(std::size_t han, std::size_t kana, std::size_t hangul) {
  if (hangul > kana && hangul * 8 > han) return "ko-KR";
  return kana * 8 > han ? "ja-JP" : "zh-CN";
}

}  // namespace

bool needs_runs(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0xD6) continue;
    const auto [code, size] = character_at(text, at);
    const Class kind = class_of(code);
    if (kind >= Class::right_to_left) return true;
    at += size - 1;
  }
  return false;
}

void find_runs(std::string_view line, LineRuns& result) {
  result.runs.clear();
  RunBuilder builder(result.runs);
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t hangul = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, size] = character_at(line, at);
    const Class kind = class_of(code);
    han += kind == Class::han;
    kana += kind == Class::kana;
    hangul += kind == Class::hangul;
    if (kind == Class::mark)
      builder.mark(at, at + size);
    else if (kind != Class::neutral)
      builder.strong(kind_of(kind), at, at + size);
    at += size;
  }
  builder.finish(line.size());
  result.right_to_left = builder.base() == RunKind::right_to_left;
  result.east_asian_language = language_of(han, kana, hangul);
}

}  // namespace casebook
