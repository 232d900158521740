// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace casebook {

/// The kinds of text that Word does not recognize by itself.
enum class RunKind : std::uint8_t {
  plain,          ///< nothing: Latin, Cyrillic, Devanagari, Thai, …
  right_to_left,  ///< w:rtl (ISO 29500-1, 17.3.2.30): Hebrew, Arabic, …
  east_asian      ///< w:rFonts w:hint="eastAsia" (17.3.2.26): quotation marks and the like are wide
};

struct TextRun {
  std::size_t begin = 0;  ///< in bytes of the line
  std::size_t end = 0;
  RunKind kind = RunKind::plain;
};

/// A line, cut into runs.
struct LineRuns {
  bool right_to_left =
      false;  ///< the paragraph is right to left, because its first strong character is
  const char* east_asian_language = "";  ///< `ja-JP`, `ko-KR` or `zh-CN`, where there are such runs
  std::vector<TextRun> runs;             ///< ascending, without gaps, over the whole line
};

/// Whether any character of `text` is right-to-left or East Asian. Fast for texts with few of them.
bool needs_runs(std::string_view text);

/// Whether the first strong character of `line` is right-to-left.
bool is_right_to_left(std::string_view line);

/// Sets `result` to the runs of `line`. Characters without a direction or script of their own
/// (digits, punctuation, emoji) belong to the text on both sides if it is of the same kind, else to
/// the paragraph: rules P2, N1 and N2 of the Unicode bidirectional algorithm (UAX #9), applied to
/// all three kinds. A combining mark stays with its base.
void find_runs(std::string_view line, LineRuns& result);

}  // namespace casebook
